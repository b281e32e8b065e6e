package io.github.yottracker.measure;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.fixture.OfficialFigures;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M-57 and M-88, and P-16: reoffences by month after the index date. */
class ReoffencesByMonthTest {

    /** Twelve months or more, of which the first are as given. */
    private static List<Long> months(int length, long... first) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(length, 0L));
        for (int i = 0; i < first.length; i++) {
            counts.set(i, first[i]);
        }
        return counts;
    }

    // ---------------------------------------------------------------- M-57: counting

    @Test
    void m57_countsReoffencesAndFirstReoffencesApart() {
        // Members with reoffences in months 1, 2, 12; in 2, 2; in 3, given late to early; and in none.
        ReoffencesByMonth byMonth =
                ReoffencesByMonth.ofMonths(List.of(List.of(1, 2, 12), List.of(2, 2), List.of(12, 3), List.of()));
        assertThat(byMonth.reoffences()).containsExactly(1L, 3L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
        assertThat(byMonth.firstReoffences()).containsExactly(1L, 1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(byMonth.reoffences(2)).isEqualTo(3);
        assertThat(byMonth.firstReoffences(2)).hasValue(1);
        assertThat(byMonth.firstReoffences(12)).hasValue(0);
        assertThat(byMonth.total()).isEqualTo(7); // 3 + 2 + 2
        assertThat(byMonth.reoffenders()).hasValue(3);
    }

    /** Worked examples 45 and 46: index 31 January, and two reoffences of which the later is not a first one. */
    @Test
    void m57_countsMembersByTheMonthsOfTheirReoffences() {
        TrackedCohort cohort = track(
                MOJ_THREE_MONTH,
                CohortPeriod.quarter(2019, 1),
                child("A")
                        .with(
                                caution("2019-01-31"),
                                offence("2019-02-28").id("1").convicted("2020-03-01"), // 31 Jan + 1 month
                                offence("2019-03-01").id("2").convicted("2020-03-01"), // a day later
                                offence("2020-01-31").id("3").convicted("2020-03-01")), // the last day
                child("B")
                        .with(
                                caution("2019-02-10"),
                                offence("2019-03-11").id("1").convicted("2020-03-01"), // 10 Mar is month 1
                                offence("2019-03-12").id("2").notProven("2020-03-01")),
                child("C").with(caution("2019-02-10")));
        ReoffencesByMonth byMonth = ReoffencesByMonth.of(cohort.members());
        assertThat(byMonth.reoffences()).isEqualTo(withLast(months(12, 1, 2), 1));
        assertThat(byMonth.firstReoffences()).isEqualTo(months(12, 1, 1));
        assertThat(byMonth.total()).isEqualTo(cohort.counts().reoffences());
        assertThat(byMonth.reoffenders()).hasValue(cohort.counts().reoffenders());
    }

    private static List<Long> withLast(List<Long> counts, long last) {
        counts.set(counts.size() - 1, last);
        return counts;
    }

    @Test
    void m57_thirteenthMonthUnder366Days() {
        TrackedCohort cohort = track(
                MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_366),
                CohortPeriod.quarter(2017, 2),
                child("A").with(caution("2017-04-15"), offence("2018-04-16").convicted("2018-05-01")));
        ReoffencesByMonth byMonth = ReoffencesByMonth.of(cohort.members());
        assertThat(byMonth.months()).isEqualTo(13);
        assertThat(byMonth.reoffences(13)).isEqualTo(1);
        assertThat(byMonth.shareWithin(12)).isEqualTo(new Rate(0, 1));
        assertThat(byMonth.shareWithin(13)).isEqualTo(new Rate(1, 1));
    }

    @Test
    void m57_laterMonthsAreKeptAndEmptyOnesBeyondTheYearAreNot() {
        ReoffencesByMonth byMonth = ReoffencesByMonth.ofMonths(List.of(List.of(20)));
        assertThat(byMonth.months()).isEqualTo(20);
        assertThat(byMonth.reoffences(20)).isEqualTo(1);
        assertThat(byMonth.reoffences(21)).isZero();
        assertThat(byMonth.firstReoffences(21)).hasValue(0);
        assertThat(new ReoffencesByMonth(months(30, 4), months(25, 2)))
                .isEqualTo(new ReoffencesByMonth(List.of(4L), List.of(2L)))
                .extracting(ReoffencesByMonth::months)
                .isEqualTo(12);
    }

    @Test
    void m57_publishedRowsDoNotSayWhichReoffencesWereFirst() {
        ReoffencesByMonth published = ReoffencesByMonth.ofReoffencesOnly(List.of(5L, 3L));
        assertThat(published.reoffences()).isEqualTo(months(12, 5, 3));
        assertThat(published.firstReoffences()).isEmpty();
        assertThat(published.firstReoffences(1)).isEmpty();
        assertThat(published.reoffenders()).isEmpty();
    }

    // ---------------------------------------------------------------- sums

    @Test
    void m57_monthsAddUpWhateverTheirLength() {
        ReoffencesByMonth one = ReoffencesByMonth.ofMonths(List.of(List.of(1, 13)));
        ReoffencesByMonth other = ReoffencesByMonth.ofMonths(List.of(List.of(1), List.of(2)));
        ReoffencesByMonth sum = ReoffencesByMonth.ofMonths(List.of(List.of(1, 13), List.of(1), List.of(2)));
        assertThat(one.plus(other)).isEqualTo(sum);
        assertThat(other.plus(one)).isEqualTo(sum);
        assertThat(one.plus(ReoffencesByMonth.NONE)).isEqualTo(one);
        assertThat(ReoffencesByMonth.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void m57_firstReoffencesOfASumAreKnownOnlyIfThoseOfItsPartsAre() {
        ReoffencesByMonth published = ReoffencesByMonth.ofReoffencesOnly(List.of(5L));
        ReoffencesByMonth counted = ReoffencesByMonth.ofMonths(List.of(List.of(1)));
        assertThat(published.plus(counted)).isEqualTo(ReoffencesByMonth.ofReoffencesOnly(List.of(6L)));
        assertThat(counted.plus(published)).isEqualTo(ReoffencesByMonth.ofReoffencesOnly(List.of(6L)));
    }

    // ---------------------------------------------------------------- M-88: shares

    /** The points that M-88 names, on the official rows of table 9.9; the whole curve is in OfficialFiguresTest. */
    @ParameterizedTest
    @CsvSource({
        "2019/20, 1, 3236, 25830, 12.5%",
        "2019/20, 3, 8868, 25830, 34.3%", // 3236 + 2889 + 2743
        "2019/20, 6, 15720, 25830, 60.9%", // 8868 + 2416 + 2289 + 2147
        "2019/20, 9, 21541, 25830, 83.4%", // 15720 + 2105 + 1970 + 1746
        "2019/20, 12, 25830, 25830, 100.0%",
        "2009/10, 1, 16619, 161864, 10.3%",
        "2009/10, 3, 47085, 161864, 29.1%", // 16619 + 15307 + 15159
        "2009/10, 6, 88074, 161864, 54.4%", // 47085 + 14103 + 13732 + 13154
        "2009/10, 9, 126790, 161864, 78.3%", // 88074 + 13335 + 12818 + 12563
    })
    void m88_shareOfReoffencesWithinMonths(String period, int month, long within, long all, String printed) {
        Rate share = OfficialFigures.months(period).shareWithin(month);
        assertThat(share).isEqualTo(new Rate(within, all));
        assertThat(share.percent(1)).isEqualTo(printed);
    }

    @Test
    void m88_sharesOfEveryMonth() {
        ReoffencesByMonth byMonth = ReoffencesByMonth.ofMonths(List.of(List.of(1, 2, 12), List.of(2)));
        assertThat(byMonth.cumulativeShares())
                .containsExactly(
                        new Rate(1, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(3, 4),
                        new Rate(4, 4));
        assertThat(byMonth.shareWithin(99)).isEqualTo(new Rate(4, 4));
    }

    @Test
    void m54_sharesOfNoReoffencesAreUndefined() {
        assertThat(ReoffencesByMonth.NONE.cumulativeShares()).hasSize(12).containsOnly(new Rate(0, 0));
        assertThat(ReoffencesByMonth.NONE.reoffenders()).isEqualTo(OptionalLong.of(0));
        assertThat(ReoffencesByMonth.of(List.of())).isEqualTo(ReoffencesByMonth.NONE);
        TrackedCohort cohort = track(MOJ_THREE_MONTH, APR_JUN_2019, child("A").with(caution("2019-04-15")));
        assertThat(ReoffencesByMonth.of(cohort.members())).isEqualTo(ReoffencesByMonth.NONE);
    }

    // ---------------------------------------------------------------- what cannot be

    @Test
    void m57_impossibleCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffencesByMonth.ofReoffencesOnly(List.of(1L, -1L)))
                .withMessage("impossible counts in month 2: -1 reoffences");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReoffencesByMonth(List.of(1L, 2L), List.of(1L, 3L)))
                .withMessage("impossible counts in month 2: 2 reoffences, 3 of them a member's first, and 4 members who"
                        + " had reoffended by then");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReoffencesByMonth(List.of(1L, 2L), List.of(0L, 1L)))
                .withMessage("impossible counts in month 1: 1 reoffences, 0 of them a member's first, and 0 members who"
                        + " had reoffended by then");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReoffencesByMonth(List.of(1L, 2L), List.of(1L, -1L)))
                .withMessageStartingWith("impossible counts in month 2: 2 reoffences, -1 of them a member's first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReoffencesByMonth(List.of(1L), months(13, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
                .withMessageStartingWith("impossible counts in month 13: 0 reoffences, 1 of them a member's first");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void m57_thereIsNoMonthBeforeTheFirst(int month) {
        String message = "a month after the index date must be 1 or later, but was " + month;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffencesByMonth.ofMonths(List.of(List.of(1, month))))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffencesByMonth.NONE.reoffences(month))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffencesByMonth.NONE.firstReoffences(month))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffencesByMonth.NONE.shareWithin(month))
                .withMessage(message);
    }
}
