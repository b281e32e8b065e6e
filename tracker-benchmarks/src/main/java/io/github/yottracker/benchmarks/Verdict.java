package io.github.yottracker.benchmarks;

import org.jspecify.annotations.Nullable;

/** What two runs of one benchmark say about a change. */
enum Verdict {
    /** Worse, and by more than the errors of both runs. */
    SLOWER("slower"),

    /** Better, and by more than the errors of both runs. */
    FASTER("faster"),

    /** The intervals of the two scores overlap. */
    SAME("same"),

    /** A run of one iteration has no error, so that nothing can be said: never slower on noise alone. */
    NO_ERROR("no error known"),

    /** The benchmark was not run again, or is gone. */
    ONLY_BEFORE("only in before"),

    /** The benchmark is new. */
    ONLY_AFTER("only in after");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Judges one benchmark by its results in two runs, of which at least one is there. */
    static Verdict of(@Nullable BenchmarkResult before, @Nullable BenchmarkResult after) {
        if (after == null) {
            return ONLY_BEFORE;
        }
        if (before == null) {
            return ONLY_AFTER;
        }
        if (Double.isNaN(before.error()) || Double.isNaN(after.error())) {
            return NO_ERROR;
        }
        // Both in one direction: up is better.
        int sign = before.key().mode().moreIsBetter() ? 1 : -1;
        double gained = sign * (after.score() - before.score());
        if (Math.abs(gained) <= before.error() + after.error()) {
            return SAME;
        }
        return gained > 0 ? FASTER : SLOWER;
    }

    /** Returns whether a comparison that holds this fails. */
    boolean fails() {
        return this == SLOWER || this == ONLY_BEFORE;
    }

    String label() {
        return label;
    }
}
