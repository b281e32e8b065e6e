package io.github.yottracker.methodology;

/** From where the end of the waiting period is reckoned (M-29). */
public enum WaitingPeriodAnchor {
    /** From the last day of follow-up. */
    FOLLOW_UP_END,
    /** From the index date: 12 months plus the wait in one step. */
    INDEX_PLUS_18M
}
