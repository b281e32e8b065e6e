package io.github.yottracker.live;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.yottracker.live.MaturityCurve.Point;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Figures day by day, for a cohort of one by hand and for random ones against a snapshot of each day.
 *
 * <p>A was cautioned on 2019-04-15: follow-up runs to 2020-04-15, the wait to 2020-10-15. It offended on 2019-06-01, which was
 * recorded on 2019-07-01, and got a referral order on 2019-12-10, recorded on 2020-01-20.
 */
class MaturityCurveTest {

    private static final LocalDate ALL_CLOSED = day("2021-01-01");

    private static LiveTracker cohortOfOne() {
        LiveTracker tracker =
                LiveTracker.open(caseload(child("A").with(caution("2019-04-15").id("index"))), day("2019-04-01"));
        Offence alleged = Offence.of("A").id("r").committed(day("2019-06-01")).build();
        tracker.apply(new CaseEvent.OffenceCharged(alleged, day("2019-07-01")));
        tracker.apply(CaseEvent.OutcomeRecorded.of(
                "A", "r", new Disposal(DisposalType.REFERRAL_ORDER, day("2019-12-10")), day("2020-01-20")));
        return tracker;
    }

    private static MaturityCurve curve(LocalDate asOf) {
        return cohortOfOne().at(asOf, ALL_CLOSED).curve(MOJ_THREE_MONTH, APR_JUN_2019);
    }

    @Test
    void byWhatIsKnownNowFiguresChangeWhenThingsHappened() {
        MaturityCurve curve = curve(ALL_CLOSED);
        assertThat(curve.toCsv()).isEqualTo("""
                        day,members,open,reoffenders,reoffences,binary_rate
                        2019-04-01,0,0,0,0,..
                        2019-04-15,1,1,0,0,0.0%
                        2019-06-01,1,1,0,0,0.0%
                        2019-12-10,1,1,1,1,100.0%
                        2020-04-16,1,1,1,1,100.0%
                        2020-10-16,1,0,1,1,100.0%
                        """);
        assertThat(curve.at(day("2019-05-31")).pending()).isZero();
        assertThat(curve.at(day("2019-06-01")).pending()).isEqualTo(1);
        assertThat(curve.at(day("2019-12-09")).pending()).isEqualTo(1);
        assertThat(curve.at(day("2020-04-15")).inFollowUp()).isEqualTo(counts(1, 1, 1));
        assertThat(curve.at(day("2020-04-16")).inWait()).isEqualTo(counts(1, 1, 1));
        assertThat(curve.at(day("2020-10-15")).inWait()).isEqualTo(counts(1, 1, 1));
        assertThat(curve.at(ALL_CLOSED).closed()).isEqualTo(counts(1, 1, 1));
        assertThat(curve.last()).isEqualTo(day("2020-10-16"));
    }

    @Test
    void asKnownFiguresChangeWhenThingsWereRecorded() {
        MaturityCurve curve =
                cohortOfOne().at(day("2020-05-01"), ALL_CLOSED).curveAsKnown(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(curve).hasToString("""
                        MOJ_THREE_MONTH, Apr-Jun 2019, to 2020-05-01
                        day         members  open  reoffenders  reoffences  binary_rate
                        2019-04-01        0     0            0           0           ..
                        2019-04-15        1     1            0           0         0.0%
                        2019-07-01        1     1            0           0         0.0%
                        2020-01-20        1     1            1           1       100.0%
                        2020-04-16        1     1            1           1       100.0%
                        """);
    }

    @Test
    void nothingIsKnownThatTheSnapshotDoesNotKnow() {
        MaturityCurve curve =
                cohortOfOne().at(ALL_CLOSED, day("2020-01-19")).curveAsKnown(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(curve.at(ALL_CLOSED).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(curve.at(ALL_CLOSED).pendingTooLate()).isEqualTo(1);
    }

    @Test
    void whileMembersAreOpenItEndsOnTheAsOfDay() {
        assertThat(curve(day("2020-10-15")).last()).isEqualTo(day("2020-10-15"));
        assertThat(curve(day("2020-10-16")).last()).isEqualTo(day("2020-10-16"));
    }

    /** The figures of nobody are final once the period is over, on 2019-06-30. */
    @Test
    void aCohortOfNobody() {
        LiveTracker tracker = LiveTracker.open(day("2019-04-01"));
        MaturityCurve over = tracker.at(day("2019-07-31"), ALL_CLOSED).curve(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(over.points()).containsExactly(new Point(day("2019-04-01"), CohortFigures.NONE));
        assertThat(over.last()).isEqualTo(day("2019-06-30"));
        MaturityCurve running = tracker.at(day("2019-06-29"), ALL_CLOSED).curve(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(running.last()).isEqualTo(day("2019-06-29"));
    }

    @Test
    void aCohortThatHasNotStartedHasNoDay() {
        MaturityCurve curve = curve(day("2019-03-31"));
        assertThat(curve.points()).isEmpty();
        assertThatThrownBy(() -> curve.at(day("2019-03-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this curve runs from 2019-04-01 to 2019-03-31, but was asked for 2019-03-31;"
                        + " a snapshot as of a later day has a longer one");
    }

    @Test
    void daysThatItDoesNotReachAreRefused() {
        MaturityCurve curve = curve(day("2020-02-29"));
        assertThat(curve.at(day("2020-02-29")).counts()).isEqualTo(counts(1, 1, 1));
        assertThatThrownBy(() -> curve.at(day("2020-03-01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> curve.at(day("2019-03-31"))).isInstanceOf(IllegalArgumentException.class);
    }

    // ---------------------------------------------------------------- any history

    @Test
    void everyDayOfAnyHistoryHasTheFiguresOfASnapshotOfThatDay() {
        long reoffences = 0;
        for (int seed = 1; seed <= 12; seed++) {
            SmallHistories history = new SmallHistories(seed);
            Snapshot snapshot = history.snapshot();
            for (var methodology : List.of(MOJ_THREE_MONTH, LOCAL_TRACKER)) {
                Moment moment = snapshot.moment();
                MaturityCurve curve = snapshot.curve(methodology, YEAR_2019_20);
                MaturityCurve asKnown = snapshot.curveAsKnown(methodology, YEAR_2019_20);
                assertSparse(curve);
                assertSparse(asKnown);
                for (LocalDate day = YEAR_2019_20.start(); !day.isAfter(moment.asOf()); day = day.plusDays(1)) {
                    LocalDate known = day.isBefore(moment.knownOn()) ? day : moment.knownOn();
                    assertThat(curve.at(day))
                            .as("history %s, %s, %s", seed, snapshot, day)
                            .isEqualTo(history.tracker.at(day, moment.knownOn()).figures(methodology, YEAR_2019_20));
                    assertThat(asKnown.at(day))
                            .as("history %s, %s, as known on %s", seed, snapshot, day)
                            .isEqualTo(history.tracker.at(day, known).figures(methodology, YEAR_2019_20));
                    reoffences += asKnown.at(day).counts().reoffences();
                }
                assertLast(curve, moment.asOf());
                assertLast(asKnown, moment.asOf());
            }
        }
        assertThat(reoffences).isGreaterThan(1000);
    }

    private static void assertSparse(MaturityCurve curve) {
        for (int i = 1; i < curve.points().size(); i++) {
            assertThat(curve.points().get(i).day())
                    .isAfter(curve.points().get(i - 1).day());
            assertThat(curve.points().get(i).figures())
                    .isNotEqualTo(curve.points().get(i - 1).figures());
        }
    }

    /** On the last day and after it nothing changes, and if there are days after it, nobody is open. */
    private static void assertLast(MaturityCurve curve, LocalDate asOf) {
        if (!curve.points().isEmpty() && curve.last().isBefore(asOf)) {
            assertThat(curve.at(curve.last())).isEqualTo(curve.at(asOf));
            assertThat(curve.at(asOf).isInterim()).isFalse();
        }
    }
}
