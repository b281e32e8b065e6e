package io.github.yottracker.methodology;

/** The day on which care status is read (M-68). */
public enum LacReferenceDate {
    /** The index date: for custody, the day of release. */
    INDEX_DATE,
    /** The outcome date: for custody, the day of the sentence. */
    OUTCOME,
    /** The day of the index offence. */
    OFFENCE_DATE
}
