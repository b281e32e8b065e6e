package io.github.yottracker.oracle;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which events of a child open an entry (M-02 to M-11, M-14 to M-16, M-18). */
record EntryRules(Methodology rules) {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 17;

    /** Returns every occasion and every release. */
    List<Event> eventsOf(KnownChild child) {
        return Stream.concat(
                        child.occasionDays().stream().map(day -> occasion(child, day)),
                        child.releases().stream().map(release -> release(child, release)))
                .toList();
    }

    // ---------------------------------------------------------------- disposal occasions

    /** M-14, M-18: all outcomes of one day are one occasion with one primary disposal. */
    private Event occasion(KnownChild child, LocalDate day) {
        List<KnownOffence> offences = child.occasionOn(day);
        boolean allUndone = offences.stream().allMatch(offenceRules()::isOutForAppeal);
        DisposalType primary = primaryOf(offences);
        Optional<KnownOffence> indexOffence = offenceRules()
                .indexOffenceOf(offences.stream()
                        .filter(offenceRules()::isEligibleIndexOffence)
                        .filter(offence -> opensEntry(kindOf(offence.disposal().tier())))
                        .toList());
        Integer age = age(child, day, indexOffence);

        List<EntryDecision> bars = new ArrayList<>();
        if (livesElsewhere(child)) {
            bars.add(EntryDecision.OTHER_RESIDENCE);
        }
        // A disposal undone on appeal is ignored (M-11), so its kind is not asked about.
        if (!allUndone && primary.tier() != DisposalTier.CUSTODY && !opensEntry(kindOf(primary.tier()))) {
            bars.add(EntryDecision.KIND_DOES_NOT_QUALIFY);
        }
        if (!allUndone && primary.tier() == DisposalTier.CUSTODY) {
            bars.add(EntryDecision.CUSTODY_AWAITS_RELEASE);
        }
        if (allUndone) {
            bars.add(EntryDecision.APPEALED);
        }
        if (indexOffence.isEmpty()) {
            bars.add(EntryDecision.NO_ELIGIBLE_OFFENCE);
        }
        barsOfAge(age).ifPresent(bars::add);
        return new Event(kindOf(primary.tier()), day, primary, day, indexOffence, age, firstOf(bars));
    }

    /** M-11, M-18: the highest disposal that no appeal undid; if all were undone, the highest. */
    DisposalType primaryOf(List<KnownOffence> offences) {
        List<DisposalType> standing = offences.stream()
                .filter(offence -> !offenceRules().isOutForAppeal(offence))
                .map(KnownOffence::disposal)
                .toList();
        return Ranking.of(rules)
                .highestOf(
                        standing.isEmpty()
                                ? offences.stream().map(KnownOffence::disposal).toList()
                                : standing);
    }

    private static final Map<DisposalTier, QualifyingEvent> KINDS = Map.of(
            DisposalTier.PRE_COURT, QualifyingEvent.CAUTION,
            DisposalTier.FIRST_TIER, QualifyingEvent.COURT,
            DisposalTier.COMMUNITY, QualifyingEvent.COURT,
            DisposalTier.DIVERSION, QualifyingEvent.DIVERSION);

    /** M-03, M-04, M-06, M-07: null for custody, which enters by release (M-05), and for adults. */
    private static QualifyingEvent kindOf(DisposalTier tier) {
        return KINDS.get(tier);
    }

    /** M-02, M-07. */
    private boolean opensEntry(QualifyingEvent kind) {
        return kind != null && rules.get(Option.QUALIFYING_EVENTS).contains(kind);
    }

    // ---------------------------------------------------------------- releases

    /** M-05, A-04, A-05, B-04, C-03. */
    private Event release(KnownChild child, Release release) {
        LocalDate sentencedOn = sentenceDayOf(child, release);
        List<KnownOffence> custodial = sentencedOn == null ? List.of() : child.custodialSentencesOn(sentencedOn);
        boolean inData = !custodial.isEmpty();
        Optional<KnownOffence> indexOffence = inData
                ? offenceRules()
                        .indexOffenceOf(child.occasionOn(sentencedOn).stream()
                                .filter(offenceRules()::isEligibleIndexOffence)
                                .toList())
                : Optional.empty();
        DisposalType disposal = inData ? primaryOf(custodial) : release.disposal();
        Integer age = age(child, release.releasedOn(), indexOffence);

        List<EntryDecision> bars = new ArrayList<>();
        if (livesElsewhere(child)) {
            bars.add(EntryDecision.OTHER_RESIDENCE);
        }
        if (!opensEntry(QualifyingEvent.RELEASE)) {
            bars.add(EntryDecision.KIND_DOES_NOT_QUALIFY);
        }
        if (release.recall() == Answer.YES && !rules.get(Option.INCLUDE_RELEASE_AFTER_RECALL)) {
            bars.add(EntryDecision.RELEASE_AFTER_RECALL);
        }
        if (isBeforeItsSentence(release) || (!inData && !mayEndSentenceElsewhere(child, release))) {
            bars.add(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        }
        if (inData && custodial.stream().allMatch(offenceRules()::isOutForAppeal)) {
            bars.add(EntryDecision.APPEALED);
        }
        if (inData && indexOffence.isEmpty()) {
            bars.add(EntryDecision.NO_ELIGIBLE_OFFENCE);
        }
        barsOfAge(age).ifPresent(bars::add);
        return new Event(
                QualifyingEvent.RELEASE, release.releasedOn(), disposal, sentencedOn, indexOffence, age, firstOf(bars));
    }

    /** A-04, C-03: the day stated, else that of the latest custodial sentence on or before the release. */
    private static LocalDate sentenceDayOf(KnownChild child, Release release) {
        if (release.sentencedOn() != null) {
            return release.sentencedOn();
        }
        return child.daysOfCustodialSentences().stream()
                .filter(day -> !day.isAfter(release.releasedOn()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** B-04. */
    private static boolean isBeforeItsSentence(Release release) {
        return release.sentencedOn() != null && release.releasedOn().isBefore(release.sentencedOn());
    }

    /** the row names a custodial disposal, and the sentence was not refused. */
    private static boolean mayEndSentenceElsewhere(KnownChild child, Release release) {
        boolean refused = child.refusedSentences().stream()
                .anyMatch(day -> release.sentencedOn() == null
                        ? !day.isAfter(release.releasedOn())
                        : day.equals(release.sentencedOn()));
        return !refused && release.disposal() != null && release.disposal().tier() == DisposalTier.CUSTODY;
    }

    // ---------------------------------------------------------------- rules for both

    private OffenceRules offenceRules() {
        return new OffenceRules(rules);
    }

    /** M-09, A-38. */
    boolean livesElsewhere(KnownChild child) {
        return child.person().residence() == Residence.OTHER && !rules.get(Option.INCLUDE_OTHER_RESIDENCE);
    }

    /** M-08, A-42, B-07: completed years on the index date, or on the day of the index offence. */
    Integer age(KnownChild child, LocalDate indexDate, Optional<KnownOffence> indexOffence) {
        LocalDate born = child.person().dateOfBirth();
        LocalDate reference = rules.get(Option.AGE_REFERENCE_DATE) == AgeReferenceDate.INDEX_DATE
                ? indexDate
                : indexOffence.map(KnownOffence::committedOn).orElse(null);
        return born == null || reference == null
                ? null
                : Integer.valueOf(Period.between(born, reference).getYears());
    }

    /** M-08. */
    Optional<EntryDecision> barsOfAge(Integer age) {
        if (age == null) {
            return Optional.of(EntryDecision.AGE_UNKNOWN);
        }
        if (age < YOUNGEST) {
            return Optional.of(EntryDecision.UNDER_10);
        }
        return age > OLDEST ? Optional.of(EntryDecision.OVER_17) : Optional.empty();
    }

    private static EntryDecision firstOf(List<EntryDecision> bars) {
        return bars.stream().min(Comparator.naturalOrder()).orElse(EntryDecision.QUALIFIES);
    }
}
