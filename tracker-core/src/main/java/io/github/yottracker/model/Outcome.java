package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an offence: nothing yet, not proven, or a {@link Disposal}.
 *
 * <p>A conviction can be recorded before any outcome is: it stands beside this on {@link Offence#convictedOn()}.
 */
public sealed interface Outcome permits Outcome.Pending, Outcome.NotProven, Disposal {

    /** No outcome is recorded yet. */
    Outcome PENDING = new Pending();

    /**
     * Returns the day of the outcome.
     *
     * @return the day, or null if there is no outcome yet or its day is not recorded
     */
    @Nullable
    LocalDate on();

    /** No outcome is recorded: the offence is alleged or charged, or convicted and not yet sentenced (M-87). */
    record Pending() implements Outcome {
        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /**
     * The offence ended without proof: acquittal, discontinuance, no further action (M-34).
     *
     * @param on the day it ended so, or null if unknown (then it is known as soon as its row is, A-49)
     */
    record NotProven(@Nullable LocalDate on) implements Outcome {}
}
