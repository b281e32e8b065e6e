package io.github.yottracker.methodology;

/** The day on which a child must be 10 to 17 (M-08). */
public enum AgeReferenceDate {
    /** The index date. */
    INDEX_DATE,
    /** The day of the index offence. */
    OFFENCE_DATE
}
