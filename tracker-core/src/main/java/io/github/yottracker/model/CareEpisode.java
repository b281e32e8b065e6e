package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell of being looked after by the local authority (M-68).
 *
 * @param personId id of the child; not blank
 * @param start first day looked after
 * @param end last day looked after, or null while the episode is open; {@code start} or later
 * @param legalStatus legal status, or null if unknown (then looked after, A-22)
 */
public record CareEpisode(
        String personId,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LegalStatus legalStatus) {

    /**
     * Checks the id and the order of the days.
     *
     * @param personId id of the child
     * @param start first day looked after
     * @param end last day looked after, or null
     * @param legalStatus legal status, or null
     * @throws IllegalArgumentException if the id is blank, or the episode ends before it starts
     */
    public CareEpisode {
        Texts.requireId("person id", personId);
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "a care episode must end on or after its start, but ran from " + start + " to " + end);
        }
    }
}
