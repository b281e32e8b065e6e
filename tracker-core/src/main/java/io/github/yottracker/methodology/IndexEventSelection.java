package io.github.yottracker.methodology;

/** Which qualifying event in the window is the index event (M-13). */
public enum IndexEventSelection {
    /** The first, as the Ministry counts. */
    EARLIEST,
    /** The last; for local experiments. */
    LATEST,
    /** The one of the highest tier, then gravity, then the earliest; for local experiments. */
    MOST_SERIOUS
}
