package io.github.yottracker.methodology;

/** Whose waiting period it is (M-29). */
public enum WaitingPeriodBasis {
    /** Each child's own. */
    PER_CHILD,
    /** The whole cohort's, from the last day of its window. */
    COHORT_END
}
