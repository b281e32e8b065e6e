package io.github.yottracker.methodology;

/** What proves an offence during the waiting period (M-30). */
public enum WaitingPeriodProofTypes {
    /** A conviction or a caution. */
    ALL,
    /** A conviction only; a caution must fall within follow-up. */
    COURT_ONLY
}
