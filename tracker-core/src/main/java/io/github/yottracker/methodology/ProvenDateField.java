package io.github.yottracker.methodology;

/** Which date proves an offence (M-31). */
public enum ProvenDateField {
    /** The conviction date, or the outcome date where there is none. */
    CONVICTION_THEN_OUTCOME,
    /** The outcome date. */
    OUTCOME
}
