package io.github.yottracker.methodology;

/** The last day of follow-up (M-27, M-28). */
public enum FollowUpEnd {
    /** The same date twelve months on; the last of the month where there is no such date. */
    ANNIVERSARY_INCLUSIVE,
    /** The day before that date. */
    ANNIVERSARY_EXCLUSIVE,
    /** The index date plus 365 days. */
    DAYS_365,
    /** The index date plus 366 days. */
    DAYS_366
}
