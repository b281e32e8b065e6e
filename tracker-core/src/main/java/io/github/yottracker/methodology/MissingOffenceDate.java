package io.github.yottracker.methodology;

/** What becomes of an offence without a date (M-42). */
public enum MissingOffenceDate {
    /** It is not counted. */
    EXCLUDE,
    /** It is dated by its proof. */
    USE_PROOF_DATE
}
