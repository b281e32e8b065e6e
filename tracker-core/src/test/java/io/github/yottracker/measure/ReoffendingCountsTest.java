package io.github.yottracker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.methodology.InterimDenominator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules M-22, M-50 to M-54, M-58 and M-86 of docs/methodology.md: counts add up, and rates are drawn from them. */
class ReoffendingCountsTest {

    @Test
    void m50_m51_m52_theThreeRatesHaveNamesOfTheirOwn() {
        ReoffendingCounts counts = new ReoffendingCounts(135, 29, 72);
        assertThat(counts.binaryRate()).isEqualTo(new Rate(29, 135));
        assertThat(counts.reoffencesPerReoffender()).isEqualTo(new Rate(72, 29));
        assertThat(counts.reoffencesPerOffender()).isEqualTo(new Rate(72, 135));
    }

    @Test
    void m53_perOffenderIsBinaryTimesPerReoffender() {
        ReoffendingCounts counts = new ReoffendingCounts(28, 9, 24);
        Rate binary = counts.binaryRate();
        Rate frequency = counts.reoffencesPerReoffender();
        Rate perOffender = counts.reoffencesPerOffender();
        // a/b = c/d if a*d = b*c
        assertThat(perOffender.numerator() * binary.denominator() * frequency.denominator())
                .isEqualTo(perOffender.denominator() * binary.numerator() * frequency.numerator());
    }

    @Test
    void m54_withoutOffendersEveryRateIsUndefined() {
        assertThat(ReoffendingCounts.NONE.binaryRate().value()).isEmpty();
        assertThat(ReoffendingCounts.NONE.reoffencesPerReoffender().value()).isEmpty();
        assertThat(ReoffendingCounts.NONE.reoffencesPerOffender().value()).isEmpty();
    }

    @Test
    void m54_withoutReoffendersOnlyPerReoffenderIsUndefined() {
        ReoffendingCounts counts = new ReoffendingCounts(4, 0, 0);
        assertThat(counts.binaryRate().value()).hasValue(0);
        assertThat(counts.reoffencesPerOffender().value()).hasValue(0);
        assertThat(counts.reoffencesPerReoffender().value()).isEmpty();
    }

    @Test
    void m22_quartersOf2019To2020AddUpToThePublishedYear() {
        // Offenders of the four quarters as published: 5,603 + 5,353 + 4,862 + 4,877 = 20,695.
        ReoffendingCounts year = ReoffendingCounts.NONE
                .plus(new ReoffendingCounts(5_603, 0, 0))
                .plus(new ReoffendingCounts(5_353, 0, 0))
                .plus(new ReoffendingCounts(4_862, 0, 0))
                .plus(new ReoffendingCounts(4_877, 0, 0));
        assertThat(year).isEqualTo(new ReoffendingCounts(20_695, 0, 0));
    }

    @Test
    void plusAddsEachCountAndNoneChangesNothing() {
        ReoffendingCounts counts = new ReoffendingCounts(10, 4, 9);
        assertThat(counts.plus(new ReoffendingCounts(6, 3, 12))).isEqualTo(new ReoffendingCounts(16, 7, 21));
        assertThat(counts.plus(ReoffendingCounts.NONE)).isEqualTo(counts);
        assertThat(ReoffendingCounts.NONE.plus(counts)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, 4", // more reoffenders than offenders
        "3, 2, 1", // fewer reoffences than reoffenders
        "3, 0, 1", // reoffences without a reoffender
        "3, -1, 0",
        "-1, 0, 0",
        "0, 1, 1",
    })
    void m53_impossibleCountsAreRefused(long offenders, long reoffenders, long reoffences) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReoffendingCounts(offenders, reoffenders, reoffences))
                .withMessage("impossible counts: " + offenders + " offenders, " + reoffenders + " reoffenders, "
                        + reoffences + " reoffences");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "1, 1, 1", "3, 3, 3", "3, 1, 9"})
    void m53_countsJustPossibleAreTaken(long offenders, long reoffenders, long reoffences) {
        assertThat(new ReoffendingCounts(offenders, reoffenders, reoffences).reoffences())
                .isEqualTo(reoffences);
    }

    // ---------------------------------------------------------------- figures by state

    private static final CohortFigures FIGURES = new CohortFigures(
            new ReoffendingCounts(10, 1, 1),
            new ReoffendingCounts(6, 2, 4),
            new ReoffendingCounts(4, 2, 7),
            3,
            1,
            1,
            6,
            30);

    @Test
    void m86_interimRateIsOverWhomTheMethodologySays() {
        assertThat(FIGURES.counts()).isEqualTo(new ReoffendingCounts(20, 5, 12));
        assertThat(FIGURES.rateBasis(InterimDenominator.FULL_COHORT)).isEqualTo(new ReoffendingCounts(20, 5, 12));
        assertThat(FIGURES.rateBasis(InterimDenominator.FOLLOW_UP_COMPLETE_ONLY))
                .isEqualTo(new ReoffendingCounts(10, 4, 11));
        assertThat(FIGURES.rateBasis(InterimDenominator.CLOSED_ONLY)).isEqualTo(new ReoffendingCounts(4, 2, 7));
    }

    @Test
    void m86_figuresAreInterimWhileAMemberIsOpen() {
        ReoffendingCounts one = new ReoffendingCounts(1, 0, 0);
        ReoffendingCounts none = ReoffendingCounts.NONE;
        assertThat(new CohortFigures(one, none, none, 0, 0, 0, 0, 0).isInterim())
                .isTrue();
        assertThat(new CohortFigures(none, one, none, 0, 0, 0, 0, 0).isInterim())
                .isTrue();
        assertThat(new CohortFigures(none, none, one, 0, 0, 0, 0, 0).isInterim())
                .isFalse();
        assertThat(CohortFigures.NONE.isInterim()).isFalse();
    }

    @Test
    void figuresAddUpCountByCount() {
        assertThat(FIGURES.plus(CohortFigures.NONE)).isEqualTo(FIGURES);
        assertThat(FIGURES.plus(FIGURES))
                .isEqualTo(new CohortFigures(
                        new ReoffendingCounts(20, 2, 2),
                        new ReoffendingCounts(12, 4, 8),
                        new ReoffendingCounts(8, 4, 14),
                        6,
                        2,
                        2,
                        12,
                        60));
    }

    @Test
    void m56_meanOfPreviousOffencesIsOverAllMembers() {
        assertThat(FIGURES.previousOffencesPerOffender()).isEqualTo(new Rate(30, 20)); // 1.50
        assertThat(CohortFigures.NONE.previousOffencesPerOffender().decimal(2)).isEqualTo("..");
    }

    @Test
    void m58_shareOfReoffencesOfTheProlificChildren() {
        assertThat(new Concentration(5, 4, 22, 72).share().percent(1)).isEqualTo("30.6%"); // 30.56
        assertThat(new Concentration(5, 0, 0, 72).share().percent(1)).isEqualTo("0.0%");
        assertThat(new Concentration(5, 0, 0, 0).share().percent(1)).isEqualTo("..");
    }
}
