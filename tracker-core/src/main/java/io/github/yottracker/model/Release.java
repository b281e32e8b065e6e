package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release from a custodial sentence, the day on which a child in custody enters a cohort (M-05).
 *
 * @param personId id of the child; not blank
 * @param releasedOn day of release, early or tagged release included
 * @param sentencedOn day of the sentence that ends, or null if unknown (then the latest custodial sentence, A-04)
 * @param disposal the custodial disposal named by the row itself, or null
 * @param recall whether this release follows a recall to custody
 * @param recordedOn day on which the row was recorded, or null if not held (M-84)
 */
public record Release(
        String personId,
        LocalDate releasedOn,
        @Nullable LocalDate sentencedOn,
        @Nullable DisposalType disposal,
        Answer recall,
        @Nullable LocalDate recordedOn) {

    /**
     * Checks the id.
     *
     * @param personId id of the child
     * @param releasedOn day of release
     * @param sentencedOn day of the sentence, or null
     * @param disposal disposal named by the row, or null
     * @param recall whether this follows a recall
     * @param recordedOn day recorded, or null
     * @throws IllegalArgumentException if the id is blank
     */
    public Release {
        Texts.requireId("person id", personId);
    }

    /**
     * Returns a release that ends the sentence given on {@code sentencedOn}.
     *
     * @param personId id of the child; not blank
     * @param releasedOn day of release
     * @param sentencedOn day of the sentence, or null if unknown
     * @return the release, with nothing else recorded
     * @throws IllegalArgumentException if the id is blank
     */
    public static Release of(String personId, LocalDate releasedOn, @Nullable LocalDate sentencedOn) {
        return new Release(personId, releasedOn, sentencedOn, null, Answer.UNKNOWN, null);
    }
}
