package io.github.yottracker.benchmarks.rivals.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events of one child open an entry (M-02 to M-18). */
final class QualifyingEvents {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 17;

    /** M-02 to M-04: cautions and non-custodial court disposals. */
    private static final Set<DisposalTier> ENTRY_TIERS =
            EnumSet.of(DisposalTier.PRE_COURT, DisposalTier.FIRST_TIER, DisposalTier.COMMUNITY);

    /** M-15, A-50; offences that are equal in all of this stand in the order in which they come. */
    private static final Comparator<Offence> INDEX_OFFENCE_FIRST = comparing((Offence row) -> row.main() != Answer.YES)
            .thenComparing(comparingInt(Offence::gravity).reversed())
            .thenComparing(Offence::committedOn, nullsLast(naturalOrder()))
            .thenComparing(Offence::id, nullsLast(naturalOrder()));

    private final History history;
    private final LocalDate asOf;

    /** M-14: all disposals of one day are one occasion; A-24: those without a day are in none. */
    private final NavigableMap<LocalDate, List<KnownOffence>> occasions;

    QualifyingEvents(History history, List<KnownOffence> offences, LocalDate asOf) {
        this.history = history;
        this.asOf = asOf;
        occasions = offences.stream()
                .filter(offence -> offence.dealtOn() != null)
                .collect(groupingBy(offence -> Objects.requireNonNull(offence.dealtOn()), TreeMap::new, toList()));
    }

    /** the test of age is part of qualifying. */
    Stream<Event> stream() {
        Stream<Event> ofOccasions = occasions.keySet().stream().flatMap(day -> occasion(day).stream());
        Stream<Event> ofReleases = history.releases().stream().flatMap(release -> release(release).stream());
        return Stream.concat(ofOccasions, ofReleases).filter(event -> isChildOn(event.on()));
    }

    /** M-08: completed years; one born on 29 February has its birthday on 1 March in a common year. */
    private boolean isChildOn(LocalDate day) {
        int age = Period.between(Objects.requireNonNull(history.person().dateOfBirth()), day)
                .getYears();
        return age >= YOUNGEST && age <= OLDEST;
    }

    // ---------------------------------------------------------------- disposal occasions

    /** M-06, A-06, B-06: the primary disposal decides, and custody awaits its release. */
    private Optional<Event> occasion(LocalDate day) {
        return primaryDisposal(day)
                .filter(disposal -> ENTRY_TIERS.contains(disposal.tier()))
                .flatMap(disposal -> indexOffence(day, QualifyingEvents::drewEntryDisposal))
                .map(offence -> new Event(day, false, day, offence));
    }

    /** M-18: the highest disposal, those that an appeal undid left out (M-11). */
    private Optional<DisposalType> primaryDisposal(LocalDate day) {
        return occasion(day, offence -> !offence.isUndone())
                .map(KnownOffence::disposal)
                .max(comparingInt(DisposalType::rank));
    }

    /** the index offence must itself have drawn a qualifying disposal. */
    private static boolean drewEntryDisposal(KnownOffence offence) {
        return offence.disposal() != null
                && ENTRY_TIERS.contains(offence.disposal().tier());
    }

    /** M-15, M-16, A-08: an offence that is fit stands for the event; without one there is no entry. */
    private Optional<Offence> indexOffence(LocalDate day, Predicate<KnownOffence> condition) {
        return occasion(day, condition)
                .filter(KnownOffence::isFit)
                .map(KnownOffence::row)
                .min(INDEX_OFFENCE_FIRST);
    }

    private Stream<KnownOffence> occasion(LocalDate day, Predicate<KnownOffence> condition) {
        return occasions.getOrDefault(day, List.of()).stream().filter(condition);
    }

    // ---------------------------------------------------------------- releases

    /** M-05: the release from a custodial sentence is the event, the sentence is not. */
    private Optional<Event> release(Release release) {
        if (!isKnown(release) || release.recall() == Answer.YES || isBeforeItsSentence(release)) {
            return Optional.empty();
        }
        LocalDate sentencedOn = sentencedOn(release);
        if (sentencedOn == null || !hasSentence(sentencedOn)) {
            return mayEndSentenceElsewhere(release)
                    ? Optional.of(new Event(release.releasedOn(), true, sentencedOn, null))
                    : Optional.empty();
        }
        // M-11: not if an appeal undid all of its custody. A-09: any disposal will do for the index offence.
        return occasion(sentencedOn, KnownOffence::isCustodial).allMatch(KnownOffence::isUndone)
                ? Optional.empty()
                : indexOffence(sentencedOn, any -> true)
                        .map(offence -> new Event(release.releasedOn(), true, sentencedOn, offence));
    }

    /** M-84, A-33. */
    private boolean isKnown(Release release) {
        return !release.releasedOn().isAfter(asOf)
                && (release.recordedOn() == null || !release.recordedOn().isAfter(asOf));
    }

    /** B-04. */
    private static boolean isBeforeItsSentence(Release release) {
        return release.sentencedOn() != null && release.releasedOn().isBefore(release.sentencedOn());
    }

    /** The day stated, else that of the latest custodial sentence on or before the release (A-04, C-03). */
    private @Nullable LocalDate sentencedOn(Release release) {
        return release.sentencedOn() != null
                ? release.sentencedOn()
                : occasions.headMap(release.releasedOn(), true).descendingMap().keySet().stream()
                        .filter(this::hasSentence)
                        .findFirst()
                        .orElse(null);
    }

    /** A quashed sentence is one, too. */
    private boolean hasSentence(LocalDate day) {
        return occasion(day, KnownOffence::isCustodial).findAny().isPresent();
    }

    /** the row names a custodial disposal, and the sentence was not refused. */
    private boolean mayEndSentenceElsewhere(Release release) {
        return release.disposal() != null
                && release.disposal().tier() == DisposalTier.CUSTODY
                && history.refusedSentences().stream()
                        .noneMatch(day -> release.sentencedOn() == null
                                ? !day.isAfter(release.releasedOn())
                                : day.equals(release.sentencedOn()));
    }
}
