package io.github.yottracker.methodology;

/** Which eligible offence stands for the index event (M-15). */
public enum IndexOffenceSelection {
    /** The one marked main, else the highest gravity, else the earliest, else the lowest id. */
    MAIN_THEN_GRAVITY,
    /** The highest gravity whatever is marked main, else the earliest, else the lowest id. */
    GRAVITY
}
