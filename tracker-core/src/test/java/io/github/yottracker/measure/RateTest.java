package io.github.yottracker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules M-50 to M-55 of docs/methodology.md: a rate is two counts, rounded once, half up, when printed. */
class RateTest {

    @ParameterizedTest
    @CsvSource({
        "1769, 5353, 1, 33.0%", // published for July to September 2019: 33.047
        "29, 135, 2, 21.48%", // 21.481
        "1, 3, 1, 33.3%",
        "2, 3, 1, 66.7%",
        "1, 8, 1, 12.5%",
        "1, 8, 0, 13%", // 12.5 half up; half even would give 12
        "5, 200, 0, 3%", // 2.5 half up; half even would give 2
        "7, 200, 0, 4%", // 3.5
        "1, 2000, 1, 0.1%", // 0.05
        "1, 2001, 1, 0.0%", // 0.04998
        "1, 800, 1, 0.1%", // 0.125
        "1, 800, 2, 0.13%", // 0.125 half up; a binary fraction of 0.125 is exact, those below are not
        "201, 20000, 2, 1.01%", // 1.005: as a double it is 1.00499..., and would round down
        "0, 7, 1, 0.0%",
        "7, 7, 1, 100.0%",
        "0, 7, 0, 0%",
    })
    void m55_percentagesAreRoundedHalfUpFromTheCounts(long numerator, long denominator, int decimals, String printed) {
        assertThat(new Rate(numerator, denominator).percent(decimals)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "72, 29, 2, 2.48", // 2.4827
        "24, 9, 2, 2.67", // 2.6667
        "5, 2, 0, 3", // 2.5
        "5, 2, 1, 2.5",
        "3, 2, 0, 2", // 1.5
        "201, 200, 2, 1.01", // 1.005
        "25830, 7079, 2, 3.65", // year ending March 2020: 3.6488
        "6, 3, 2, 2.00",
        "0, 4, 2, 0.00",
    })
    void m55_frequenciesAreRoundedHalfUpFromTheCounts(long numerator, long denominator, int decimals, String printed) {
        assertThat(new Rate(numerator, denominator).decimal(decimals)).isEqualTo(printed);
    }

    @Test
    void m54_rateOfNobodyIsUndefinedAndNotZero() {
        Rate rate = new Rate(0, 0);
        assertThat(rate.value()).isEmpty();
        assertThat(rate.percent(1)).isEqualTo("..");
        assertThat(rate.decimal(2)).isEqualTo("..");
        assertThat(Rate.UNDEFINED).isEqualTo("..");
    }

    @Test
    void m54_rateOfNoneAmongSomeIsZero() {
        Rate rate = new Rate(0, 4);
        assertThat(rate.value()).hasValue(0);
        assertThat(rate.percent(1)).isEqualTo("0.0%");
    }

    @Test
    void m50_rateCarriesItsTwoCounts() {
        Rate rate = new Rate(29, 135);
        assertThat(rate.numerator()).isEqualTo(29);
        assertThat(rate.denominator()).isEqualTo(135);
        assertThat(rate).hasToString("29/135");
        assertThat(rate.value().orElseThrow()).isCloseTo(0.214815, within(0.000001));
    }

    @Test
    void m50_percentOfTheLargestCountsDoesNotOverflow() {
        assertThat(new Rate(Long.MAX_VALUE, Long.MAX_VALUE).percent(1)).isEqualTo("100.0%");
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "1, -3"})
    void negativeCountsAreRefused(long numerator, long denominator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(numerator, denominator))
                .withMessage("counts of a rate must be 0 or more, but were " + numerator + " and " + denominator);
    }
}
