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
import io.github.yottracker.measure.ReoffenceDistribution.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule M-58: how many members made how many reoffences, and how much of all the most prolific made. */
class ReoffenceDistributionTest {

    /**
     * Shaped on Southampton (docs/published-figures.md, 6.2): 135 children, 29 reoffenders, 72 reoffences, of whom 4 made 5
     * or more each, 22 together. How the others made their 50 is ours: 4 made 4, 3 made 3, 7 made 2 and 11 made 1
     * (16 + 9 + 14 + 11 = 50, by 4 + 3 + 7 + 11 = 25).
     */
    private static final ReoffenceDistribution SOUTHAMPTON =
            of(Map.of(0, 106L, 1, 11L, 2, 7L, 3, 3L, 4, 4L, 5, 2L, 6, 2L));

    private static ReoffenceDistribution of(Map<Integer, Long> members) {
        return new ReoffenceDistribution(new TreeMap<>(members));
    }

    // ---------------------------------------------------------------- counting

    @Test
    void m58_membersAreCountedByTheirReoffences() {
        ReoffenceDistribution distribution = ReoffenceDistribution.ofReoffences(List.of(0, 3, 1, 0, 1, 0));
        assertThat(distribution).isEqualTo(of(Map.of(0, 3L, 1, 2L, 3, 1L)));
        assertThat(distribution.members()).containsExactly(Map.entry(0, 3L), Map.entry(1, 2L), Map.entry(3, 1L));
        assertThat(distribution.members(1)).isEqualTo(2);
        assertThat(distribution.members(2)).isZero();
        assertThat(distribution.counts()).isEqualTo(new ReoffendingCounts(6, 3, 5));
    }

    @Test
    void m58_membersOfACohort() {
        TrackedCohort cohort = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-04-15")),
                child("B")
                        .with(
                                caution("2019-04-15"),
                                offence("2019-10-01").id("1").convicted("2019-12-01"),
                                offence("2019-10-02").id("2").convicted("2019-12-01")));
        ReoffenceDistribution distribution = ReoffenceDistribution.of(cohort.members());
        assertThat(distribution).isEqualTo(of(Map.of(0, 1L, 2, 1L)));
        assertThat(distribution.counts()).isEqualTo(cohort.counts());
        assertThat(distribution.from(5)).isEqualTo(cohort.concentration());
    }

    @Test
    void m58_distributionsAddUp() {
        ReoffenceDistribution one = of(Map.of(0, 3L, 2, 1L));
        ReoffenceDistribution other = of(Map.of(0, 1L, 1, 2L));
        assertThat(one.plus(other)).isEqualTo(of(Map.of(0, 4L, 1, 2L, 2, 1L)));
        assertThat(one.plus(ReoffenceDistribution.NONE)).isEqualTo(one);
        assertThat(ReoffenceDistribution.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void m58_numbersThatNobodyMadeAndTheOrderOfTheMapAreOfNoAccount() {
        SortedMap<Integer, Long> falling = new TreeMap<>(Comparator.reverseOrder());
        falling.putAll(Map.of(0, 3L, 2, 1L, 7, 0L));
        ReoffenceDistribution distribution = new ReoffenceDistribution(falling);
        assertThat(distribution).isEqualTo(of(Map.of(0, 3L, 2, 1L)));
        assertThat(distribution.from(1)).isEqualTo(new Concentration(1, 1, 2, 2));
        assertThat(distribution.curve()).hasSize(2);
    }

    // ---------------------------------------------------------------- groups from a threshold on

    @Test
    void m58_southamptonsFourChildrenMade22Of72() {
        assertThat(SOUTHAMPTON.counts()).isEqualTo(new ReoffendingCounts(135, 29, 72));
        Concentration fromFive = SOUTHAMPTON.from(5);
        assertThat(fromFive).isEqualTo(new Concentration(5, 4, 22, 72));
        assertThat(fromFive.share().percent(1)).isEqualTo("30.6%"); // as printed
    }

    @ParameterizedTest
    @CsvSource({"1, 29, 72", "2, 18, 61", "4, 8, 38", "6, 2, 12", "7, 0, 0", "2147483647, 0, 0"})
    void m58_thresholdItselfBelongsToTheGroup(int threshold, long members, long reoffences) {
        assertThat(SOUTHAMPTON.from(threshold)).isEqualTo(new Concentration(threshold, members, reoffences, 72));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void m58_groupOfEverybodyIsRefused(int threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOUTHAMPTON.from(threshold))
                .withMessage("a threshold must be 1 reoffence or more, but was " + threshold);
    }

    // ---------------------------------------------------------------- the curve

    @Test
    void m58_curveRunsFromTheMostProlificDownInOneStepForEqualMembers() {
        assertThat(SOUTHAMPTON.curve())
                .containsExactly(
                        new Point(6, new Rate(2, 135), new Rate(2, 29), new Rate(12, 72)),
                        new Point(5, new Rate(4, 135), new Rate(4, 29), new Rate(22, 72)),
                        new Point(4, new Rate(8, 135), new Rate(8, 29), new Rate(38, 72)),
                        new Point(3, new Rate(11, 135), new Rate(11, 29), new Rate(47, 72)),
                        new Point(2, new Rate(18, 135), new Rate(18, 29), new Rate(61, 72)),
                        new Point(1, new Rate(29, 135), new Rate(29, 29), new Rate(72, 72)),
                        new Point(0, new Rate(135, 135), new Rate(29, 29), new Rate(72, 72)));
    }

    @Test
    void m58_curveOfReoffendersOnlyHasNoLastStep() {
        assertThat(of(Map.of(2, 3L)).curve())
                .containsExactly(new Point(2, new Rate(3, 3), new Rate(3, 3), new Rate(6, 6)));
    }

    @Test
    void m54_curveWithoutReoffencesIsUndefinedAndThatOfNobodyEmpty() {
        assertThat(of(Map.of(0, 4L)).curve())
                .containsExactly(new Point(0, new Rate(4, 4), new Rate(0, 0), new Rate(0, 0)));
        assertThat(of(Map.of(0, 4L)).from(5).share()).isEqualTo(new Rate(0, 0));
        assertThat(of(Map.of(0, 4L)).shareOfMostProlific(1)).isEqualTo(new Rate(0, 0));
        assertThat(ReoffenceDistribution.NONE.curve()).isEmpty();
        assertThat(ReoffenceDistribution.NONE.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(ReoffenceDistribution.of(List.of())).isEqualTo(ReoffenceDistribution.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 6",
        "2, 12",
        "3, 17",
        "4, 22", // points of the curve at 2 and 4 members
        "13, 51", // the most prolific tenth of 135, rounded down: 12 + 10 + 16 + 9, and 2 members with 2 each
        "14, 53", // rounded up
        "29, 72",
        "30, 72",
        "135, 72",
        "1000, 72"
    })
    void m58_shareOfTheMostProlific(long howMany, long reoffences) {
        assertThat(SOUTHAMPTON.shareOfMostProlific(howMany)).isEqualTo(new Rate(reoffences, 72));
    }

    @Test
    void m58_shareOfTheMostProlificMeetsTheCurve() {
        assertThat(SOUTHAMPTON.curve())
                .allSatisfy(point -> assertThat(SOUTHAMPTON.shareOfMostProlific(
                                point.ofMembers().numerator()))
                        .isEqualTo(point.ofReoffences()));
    }

    // ---------------------------------------------------------------- what cannot be

    @Test
    void m58_negativeNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(-1, 3L)))
                .withMessage(
                        "numbers of members and reoffences must be 0 or more, but were 3 members with -1 reoffences");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(2, -3L)))
                .withMessage(
                        "numbers of members and reoffences must be 0 or more, but were -3 members with 2 reoffences");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReoffenceDistribution.ofReoffences(List.of(1, -2)))
                .withMessage(
                        "numbers of members and reoffences must be 0 or more, but were 1 members with -2 reoffences");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOUTHAMPTON.shareOfMostProlific(-1))
                .withMessage("a number of members must be 0 or more, but was -1");
    }
}
