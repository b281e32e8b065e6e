package io.github.yottracker.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners hear, and when. */
class AlertsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CohortPeriod QUARTER = CohortPeriod.quarter(2025, 2);
    private static final Methodology RULES = Methodology.LOCAL_TRACKER.with(Option.PROLIFIC_THRESHOLD, 2);

    private final List<Alert> heard = new ArrayList<>();

    /** Two members of the quarter: index dates 2025-05-20. */
    private LiveTracker tracker() {
        Caseload.Builder caseload = Caseload.builder();
        for (String id : List.of("A", "B")) {
            caseload.add(Person.of(id, LocalDate.of(2010, 1, 1), Gender.MALE, Ethnicity.W1))
                    .add(Offence.of(id)
                            .id("first")
                            .committed(LocalDate.of(2025, 5, 1))
                            .disposal(DisposalType.YOUTH_CAUTION, LocalDate.of(2025, 5, 20))
                            .build());
        }
        LiveTracker tracker = LiveTracker.open(caseload.build(), DAY, Question.of(RULES, QUARTER));
        tracker.listen(heard::add);
        return tracker;
    }

    private static void reoffend(LiveTracker tracker, String person, String id) {
        tracker.apply(new CaseEvent.OffenceAlleged(
                Offence.of(person).id(id).committed(LocalDate.of(2025, 9, 1)).build(), DAY));
        tracker.apply(CaseEvent.OutcomeRecorded.of(
                person, id, new Disposal(DisposalType.YOUTH_CAUTION, LocalDate.of(2026, 1, 10)), DAY));
    }

    private String words() {
        return String.join(
                "\n",
                heard.stream()
                        .map(alert ->
                                alert.kind() + " " + alert.kind().rule() + " " + alert.personId() + " " + alert.cohort()
                                        + " " + alert.asOf() + " event " + alert.events() + ": " + alert.words())
                        .toList());
    }

    @Test
    void m45_firstReoffenceAndM58_threshold() {
        LiveTracker tracker = tracker();
        reoffend(tracker, "A", "second");
        reoffend(tracker, "A", "third");
        reoffend(tracker, "A", "fourth");
        assertEquals("""
                MEMBER_REOFFENDED M-45 A Apr-Jun 2025 2026-03-02 event 2: reoffended: 1 so far
                MEMBER_PROLIFIC M-58 A Apr-Jun 2025 2026-03-02 event 4: reached 2 reoffences, the threshold is 2""", words());
    }

    @Test
    void m50_boundReachedAndLeft() {
        LiveTracker tracker = tracker();
        tracker.watch(new Bound(RULES, QUARTER, 50));
        reoffend(tracker, "A", "second");
        tracker.apply(new CaseEvent.OffenceWithdrawn("A", "second", DAY));
        assertEquals("""
                MEMBER_REOFFENDED M-45 A Apr-Jun 2025 2026-03-02 event 2: reoffended: 1 so far
                BOUND_CROSSED M-50 null Apr-Jun 2025 2026-03-02 event 2: binary rate 50.0% (1/2) is at or above 50%
                BOUND_CROSSED M-50 null Apr-Jun 2025 2026-03-02 event 3: binary rate 0.0% (0/2) is below 50%""", words());
    }

    /** Index date 2025-05-20, follow-up to 2026-05-20, wait to 2026-11-20: closed from the day after. */
    @Test
    void m85_cohortBecomesFinal() {
        LiveTracker tracker = tracker();
        tracker.moveTo(LocalDate.of(2026, 11, 20));
        assertEquals("", words());
        tracker.moveTo(LocalDate.of(2026, 11, 22));
        assertEquals("COHORT_FINAL M-85 null Apr-Jun 2025 2026-11-21 event 0: every member is closed", words());
    }

    @Test
    void nobodyIsToldOfWhatWasSoBefore() {
        LiveTracker tracker = tracker();
        reoffend(tracker, "A", "second");
        heard.clear();
        tracker.listen(heard::add);
        tracker.moveTo(DAY.minusDays(300)); // everybody is counted anew
        tracker.moveTo(DAY.plusDays(1));
        assertEquals("", words().replaceAll("MEMBER_REOFFENDED.*\n?", ""));
    }

    @Test
    void aBoundMustBeAboutAPeriodOfAQuestion() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> tracker().watch(new Bound(RULES, CohortPeriod.quarter(2024, 1), 50)));
        assertEquals(
                "no question of this tracker asks for Jan-Mar 2024 by LOCAL_TRACKER with prolificThreshold=2",
                refused.getMessage());
    }
}
