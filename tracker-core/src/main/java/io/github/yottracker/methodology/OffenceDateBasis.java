package io.github.yottracker.methodology;

/** Which day of an offence with a range of days is its date (M-41). */
public enum OffenceDateBasis {
    /** The first. */
    START,
    /** The last. */
    END
}
