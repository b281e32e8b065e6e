package io.github.yottracker.methodology;

/** Which of two events of one child on one day comes first, an occasion or a release (M-14). */
public enum SameDayTieBreak {
    /** The release. */
    RELEASE,
    /** The disposal occasion. */
    OCCASION
}
