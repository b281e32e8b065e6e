package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Receipt;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Is the stream what it says: endless, seeded, mixed, and taken? */
class LiveWorkloadTest {

    private static final Caseload CASELOAD = SyntheticService.of(5_000, 1);

    private static LiveWorkload workload(LiveAbout about, long seed) {
        return LiveWorkload.of(CASELOAD, LiveService.TODAY, about, seed);
    }

    @ParameterizedTest
    @EnumSource
    void nearlyEveryEventIsTaken(LiveAbout about) {
        LiveTracker tracker = LiveTracker.open(CASELOAD, LiveService.TODAY);
        Map<Object, Integer> refused = new HashMap<>();
        for (CaseEvent event : workload(about, 1).next(10_000)) {
            if (tracker.apply(event) instanceof Receipt.Refused refusal) {
                refused.merge(refusal.refusal(), 1, Integer::sum);
            }
        }
        assertThat(refused.values().stream().mapToInt(Integer::intValue).sum())
                .as(refused.toString())
                .isLessThan(50);
    }

    @Test
    void equalSeedsGiveEqualStreams() {
        CaseEvent[] events = workload(LiveAbout.UNIFORM, 1).next(1_000);
        assertThat(workload(LiveAbout.UNIFORM, 1).next(1_000)).isEqualTo(events);
        assertThat(workload(LiveAbout.UNIFORM, 2).next(1_000)).isNotEqualTo(events);
    }

    @Test
    void everyKindOfEventButMergesAndErasuresIsThere() {
        Set<Class<?>> kinds = new HashSet<>();
        Arrays.stream(workload(LiveAbout.UNIFORM, 1).next(10_000)).forEach(event -> kinds.add(event.getClass()));
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                        .filter(kind -> !List.of(CaseEvent.PersonMerged.class, CaseEvent.PersonErased.class)
                                .contains(kind))
                        .toList());
    }

    @Test
    void halfAreNewFactsAndAQuarterOutcomes() {
        CaseEvent[] events = workload(LiveAbout.BY_HISTORY, 1).next(20_000);
        assertThat(count(
                        events,
                        CaseEvent.OffenceAlleged.class,
                        CaseEvent.OffenceCharged.class,
                        CaseEvent.Released.class,
                        CaseEvent.CareOpened.class))
                .isBetween(9_200L, 10_200L);
        assertThat(count(events, CaseEvent.OutcomeRecorded.class)).isBetween(4_700L, 5_600L);
    }

    private static long count(CaseEvent[] events, Class<?>... kinds) {
        return Arrays.stream(events)
                .filter(event -> List.of(kinds).contains(event.getClass()))
                .count();
    }

    @Test
    void longHistoriesAreChosenMoreOften() {
        assertThat(meanOffences(LiveAbout.BY_HISTORY)).isGreaterThan(2 * meanOffences(LiveAbout.UNIFORM));
    }

    private static double meanOffences(LiveAbout about) {
        return Arrays.stream(workload(about, 3).next(5_000))
                .mapToInt(event -> CASELOAD.offencesOf(event.personId()).size())
                .average()
                .orElseThrow();
    }

    @Test
    void aHistoryIsTakenWholeByATrackerThatKnowsNobody() {
        List<CaseEvent> history = CaseHistory.of(SyntheticService.of(500, 1), LiveService.TODAY);
        LiveTracker tracker = LiveTracker.open(LiveService.TODAY, LiveService.QUESTION);
        assertThat(history.stream().map(tracker::apply).filter(receipt -> !receipt.isTaken()))
                .isEmpty();
        LiveService.requireSame(tracker.snapshot());
    }
}
