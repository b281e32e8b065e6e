package io.github.yottracker.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A ratio of two counts, kept as the two counts.
 *
 * @param numerator what is counted; 0 or more
 * @param denominator out of how many; 0 or more, 0 for a rate that is undefined (M-54)
 */
public record Rate(long numerator, long denominator) {

    /** Stands for a rate that is undefined, as in published tables (M-54). */
    public static final String UNDEFINED = "..";

    /**
     * Checks the counts.
     *
     * @param numerator what is counted
     * @param denominator out of how many
     * @throws IllegalArgumentException if one of them is negative
     */
    public Rate {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException(
                    "counts of a rate must be 0 or more, but were " + numerator + " and " + denominator);
        }
    }

    /**
     * Returns the rate unrounded.
     *
     * @return numerator over denominator; empty if the denominator is 0
     */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /**
     * Returns the rate as a percentage, rounded half up from the counts (M-55). For example 29 of 135 to two decimals is
     * {@code 21.48%}.
     *
     * @param decimals decimal places, 0 or more
     * @return such as {@code 21.5%}; {@link #UNDEFINED} if the denominator is 0
     */
    public String percent(int decimals) {
        return denominator == 0 ? UNDEFINED : rounded(100, decimals) + "%";
    }

    /**
     * Returns the rate as a decimal number, rounded half up from the counts (M-55). For example 72 by 29 to two decimals
     * is {@code 2.48}.
     *
     * @param decimals decimal places, 0 or more
     * @return such as {@code 2.48}; {@link #UNDEFINED} if the denominator is 0
     */
    public String decimal(int decimals) {
        return denominator == 0 ? UNDEFINED : rounded(1, decimals);
    }

    private String rounded(int times, int decimals) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Returns the two counts.
     *
     * @return such as {@code 29/135}
     */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
