package io.github.yottracker.live;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.methodology.Methodology;

/**
 * A figure that somebody wants to hear about when it is reached or left: a cohort's binary rate (M-50) at or above a
 * number of members in a hundred.
 *
 * @param methodology the rules, those of a {@link Question} of the tracker
 * @param period a period of that question
 * @param percent the bound in percent, above 0 and up to 100; a rate equal to it has reached it
 */
public record Bound(Methodology methodology, CohortPeriod period, int percent) {

    private static final int WHOLE = 100;

    /**
     * Checks the bound.
     *
     * @param methodology the rules
     * @param period the period
     * @param percent the bound in percent
     * @throws IllegalArgumentException if it is not 1 to 100
     */
    public Bound {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("a bound must be 1 to 100 percent, but was " + percent);
        }
    }

    /** Returns whether a rate has reached the bound, by its exact counts; an undefined rate has not (M-54). */
    boolean isReachedBy(Rate rate) {
        return rate.denominator() > 0 && rate.numerator() * WHOLE >= (long) percent * rate.denominator();
    }
}
