package io.github.yottracker.benchmarks.rivals.streams;

import static java.util.stream.Collectors.toMap;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** One child as it is known on the as-of day: its entries, and what followed each (M-26 to M-49, M-68, M-85). */
final class FollowedChild {

    private static final int FOLLOW_UP_MONTHS = 12;
    private static final int WAIT_MONTHS = 6;

    private final History history;
    private final List<KnownOffence> offences;
    private final boolean knowsCare;
    private final LocalDate asOf;

    private FollowedChild(History history, List<KnownOffence> offences, boolean knowsCare, LocalDate asOf) {
        this.history = history;
        this.offences = offences;
        this.knowsCare = knowsCare;
        this.asOf = asOf;
    }

    static FollowedChild of(History history, boolean knowsCare, LocalDate asOf) {
        List<Offence> known = history.offences().stream()
                .filter(row -> KnownOffence.isKnown(row, asOf))
                .toList();
        List<KnownOffence> offences = Repeats.without(known).stream()
                .map(row -> KnownOffence.of(row, asOf))
                .toList();
        return new FollowedChild(history, offences, knowsCare, asOf);
    }

    /** M-12, M-13: one entry a cohort, from the earliest event in its window. */
    Stream<Entry> entries(Map<LocalDate, List<CohortPeriod>> cohortsOfDay) {
        Map<CohortPeriod, Event> indexEvents = new QualifyingEvents(history, offences, asOf)
                .stream()
                        .flatMap(event -> cohortsOfDay.getOrDefault(event.on(), List.of()).stream()
                                .map(cohort -> Map.entry(cohort, event)))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, BinaryOperator.minBy(Event.EARLIEST)));
        return indexEvents.entrySet().stream().map(index -> entry(index.getKey(), index.getValue()));
    }

    /** M-26 to M-29, A-12: adding months clamps to the end of the month; the wait runs from the end of follow-up. */
    private Entry entry(CohortPeriod cohort, Event index) {
        LocalDate lastOfFollowUp = index.on().plusMonths(FOLLOW_UP_MONTHS);
        LocalDate lastOfWait = lastOfFollowUp.plusMonths(WAIT_MONTHS);
        List<KnownOffence> inFollowUp = offences.stream()
                .filter(KnownOffence::isFit)
                .filter(offence -> isCommittedWithin(offence, index.on(), lastOfFollowUp))
                .filter(offence -> !offence.wasDealtWithOn(index.disposedOn())) // M-40
                .toList();
        return new Entry(
                history.person(),
                cohort,
                care(index),
                state(lastOfFollowUp, lastOfWait),
                (int) inFollowUp.stream()
                        .filter(offence -> isProvenBy(offence, lastOfWait))
                        .count(),
                (int) inFollowUp.stream().filter(KnownOffence::isPending).count());
    }

    /** M-27, M-33, M-38, M-39, M-41: by its first day, after the index date; M-42: without a day it does not count. */
    private static boolean isCommittedWithin(KnownOffence offence, LocalDate indexDate, LocalDate last) {
        LocalDate day = offence.row().committedOn();
        return day != null && day.isAfter(indexDate) && !day.isAfter(last);
    }

    private static boolean isProvenBy(KnownOffence offence, LocalDate last) {
        return offence.provenOn() != null && !offence.provenOn().isAfter(last);
    }

    private MemberState state(LocalDate lastOfFollowUp, LocalDate lastOfWait) {
        if (!asOf.isAfter(lastOfFollowUp)) {
            return MemberState.IN_FOLLOW_UP;
        }
        return asOf.isAfter(lastOfWait) ? MemberState.CLOSED : MemberState.IN_WAIT;
    }

    /** the row of the index offence speaks for its own outcome date, and wins over episodes. */
    private CareStatus care(Event index) {
        if (index.indexOffence() != null
                && index.on().equals(index.disposedOn())
                && index.indexOffence().careStatus() != CareStatus.UNKNOWN) {
            return index.indexOffence().careStatus();
        }
        if (!knowsCare) {
            return CareStatus.UNKNOWN;
        }
        return history.care().stream().anyMatch(episode -> isLookedAfter(episode, index.on()))
                ? CareStatus.LAC
                : CareStatus.NOT_LAC;
    }

    /** M-68, A-22: both end days are in it, and an episode without legal status is looked after. */
    private static boolean isLookedAfter(CareEpisode episode, LocalDate day) {
        LegalStatus status = episode.legalStatus();
        return !day.isBefore(episode.start())
                && (episode.end() == null || !day.isAfter(episode.end()))
                && (status == null || LegalStatus.lookedAfter().contains(status));
    }
}
