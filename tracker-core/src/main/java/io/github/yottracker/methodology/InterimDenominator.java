package io.github.yottracker.methodology;

/** Over whom an interim rate is taken (M-86). */
public enum InterimDenominator {
    /** Over every member. */
    FULL_COHORT,
    /** Over members whose follow-up is over. */
    FOLLOW_UP_COMPLETE_ONLY,
    /** Over members whose follow-up and wait are both over. */
    CLOSED_ONLY
}
