package io.github.yottracker.live;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.methodology.InterimDenominator;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A cohort beside the one before it at the same age, by hand. */
class SameAgeTest {

    private static final LocalDate AS_OF = day("2019-12-31");

    /**
     * Three children of April to June 2019, of whom one has reoffended by the end of the year, 274 days after 1 April; and four
     * of January to March, of whom P was proven to have reoffended by 2 October, 274 days after 1 January, Q not before
     * November, and of R it was proven in time and recorded too late to be known then.
     */
    private static LiveTracker tracker() {
        LiveTracker tracker = LiveTracker.open(
                caseload(
                        child("A")
                                .with(
                                        caution("2019-04-15"),
                                        referralOrder("2019-12-10").forOffenceOn("2019-06-01")),
                        child("B").with(caution("2019-05-10")),
                        child("C").with(caution("2019-06-20")),
                        child("P")
                                .with(
                                        caution("2019-01-20"),
                                        referralOrder("2019-10-02").forOffenceOn("2019-03-01")),
                        child("Q")
                                .with(
                                        caution("2019-02-10"),
                                        referralOrder("2019-11-01").forOffenceOn("2019-03-01")),
                        child("R")
                                .with(
                                        caution("2019-02-10"),
                                        offence("2019-03-01").id("r")),
                        child("S").with(caution("2019-03-31"))),
                AS_OF);
        tracker.apply(CaseEvent.OutcomeRecorded.of(
                "R", "r", new Disposal(DisposalType.REFERRAL_ORDER, day("2019-09-20")), day("2019-10-03")));
        return tracker;
    }

    private static SameAge sameAge(CohortPeriod period) {
        return tracker().snapshot().againstPrevious(LOCAL_TRACKER, period);
    }

    @Test
    void bothWhenTheyWereAsOld() {
        SameAge both = tracker().snapshot().againstPrevious(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(both.ageInDays()).isEqualTo(274);
        assertThat(both.previousPeriod()).isEqualTo(CohortPeriod.quarter(2019, 1));
        assertThat(both.previousMoment()).isEqualTo(new Moment(day("2019-10-02"), day("2019-10-02"), 1));
        assertThat(both.figures().counts()).isEqualTo(counts(3, 1, 1));
        assertThat(both.previousFigures().counts()).isEqualTo(counts(4, 1, 1));
        // 1/3 - 1/4 = 1/12
        assertThat(both.percentagePoints().orElseThrow()).isCloseTo(100.0 / 12, within(1e-12));
        assertThat(both).hasToString("""
                        MOJ_THREE_MONTH, 274 days after the first day of each
                        Apr-Jun 2019, as of 2019-12-31, known on 2019-12-31: 1 of 3 members reoffended, 33.3% (1/3) so far, 3 still open
                        Jan-Mar 2019, as of 2019-10-02, known on 2019-10-02: 1 of 4 members reoffended, 25.0% (1/4) so far, 4 still open
                        Difference of the binary rates: +8.3 percentage points
                        """);
    }

    /** Known a day after the as-of day, the outcome of R counts too: the figures of both are known a day later. */
    @Test
    void whatIsRecordedAfterTheAsOfDayIsAsLateForBoth() {
        SameAge both = tracker().at(AS_OF, AS_OF.plusDays(1)).againstPrevious(MOJ_THREE_MONTH, APR_JUN_2019);
        assertThat(both.previousMoment()).isEqualTo(new Moment(day("2019-10-02"), day("2019-10-03"), 1));
        assertThat(both.previousFigures().counts()).isEqualTo(counts(4, 2, 2));
        // 1/3 - 2/4 = -1/6
        assertThat(both.percentagePoints(1)).isEqualTo("-16.7");
    }

    @Test
    void aRateOfClosedMembersOnlyIsUndefinedWhileAllAreOpen() {
        SameAge both = tracker()
                .snapshot()
                .againstPrevious(
                        MOJ_THREE_MONTH.with(Option.INTERIM_DENOMINATOR, InterimDenominator.CLOSED_ONLY), APR_JUN_2019);
        assertThat(both.binaryRate()).isEqualTo(new Rate(0, 0));
        assertThat(both.percentagePoints()).isEmpty();
        assertThat(both.percentagePoints(1)).isEqualTo("..");
    }

    @Test
    void theYearBefore() {
        assertThat(sameAge(YEAR_2019_20).previousPeriod()).isEqualTo(CohortPeriod.financialYear(2018));
    }

    @Test
    void asManyDaysIfNotWholeMonths() {
        // 10 May to 20 June are 42 days, and so are 29 March to 9 May.
        assertThat(sameAge(CohortPeriod.of(day("2019-05-10"), day("2019-06-20")))
                        .previousPeriod())
                .isEqualTo(CohortPeriod.of(day("2019-03-29"), day("2019-05-09")));
        // 31 January to 30 March are two months from a day that November does not have: 59 days.
        assertThat(sameAge(CohortPeriod.of(day("2019-01-31"), day("2019-03-30")))
                        .previousPeriod())
                .isEqualTo(CohortPeriod.of(day("2018-12-03"), day("2019-01-30")));
        // 15 March to 14 April is a month, and so is 15 February to 14 March.
        assertThat(sameAge(CohortPeriod.of(day("2019-03-15"), day("2019-04-14")))
                        .previousPeriod())
                .isEqualTo(CohortPeriod.of(day("2019-02-15"), day("2019-03-14")));
    }

    @Test
    void aPeriodThatHasNotStartedIsRefused() {
        Snapshot before = tracker().at(day("2019-03-31"), AS_OF);
        assertThatThrownBy(() -> before.againstPrevious(MOJ_THREE_MONTH, APR_JUN_2019))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cohort can be compared from its first day on, 2019-04-01,"
                        + " but the snapshot is as of 2019-03-31");
    }
}
