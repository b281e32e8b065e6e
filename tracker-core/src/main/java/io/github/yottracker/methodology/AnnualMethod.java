package io.github.yottracker.methodology;

/** How a period of several quarters is counted (M-22, M-23). */
public enum AnnualMethod {
    /** As the sum of its quarterly cohorts: a child can enter once a quarter (M-22). */
    SUM_OF_QUARTERS,
    /** As one cohort: a child enters once in the period (M-23). */
    SINGLE_COHORT
}
