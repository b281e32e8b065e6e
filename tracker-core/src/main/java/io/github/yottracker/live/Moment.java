package io.github.yottracker.live;

import java.time.LocalDate;

/**
 * A point in two times: what was true on one day, as known on another.
 *
 * @param asOf the day as of which facts count: only what is dated on or before it (M-84)
 * @param knownOn the day of knowledge: only what was recorded on or before it
 * @param events how many events had been taken: of those, and of no later ones, even if they say that they were recorded
 *     earlier; so that a published figure comes out again exactly
 */
public record Moment(LocalDate asOf, LocalDate knownOn, long events) {

    /**
     * Checks the number of events.
     *
     * @param asOf the as-of day
     * @param knownOn the day of knowledge
     * @param events how many events
     * @throws IllegalArgumentException if the number is negative
     */
    public Moment {
        if (events < 0) {
            throw new IllegalArgumentException("a number of events must be 0 or more, but was " + events);
        }
    }
}
