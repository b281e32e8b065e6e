package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One offence of a child and what became of it, one row of {@code offences.csv}.
 *
 * <p>Made with {@link #of}: {@code Offence.of("C1").committed(day).disposal(YOUTH_CAUTION, laterDay).build()}.
 *
 * @param personId id of the child; not blank
 * @param id the file's own id of the offence, unique within the child, or null
 * @param committedOn day of the offence, the first day of a range; null if unknown (M-42)
 * @param committedUntil last day of a range, or null if the offence has one day or the end is unknown (M-41)
 * @param category offence category, or null if unknown (M-73)
 * @param code the system's offence code, or null; tells duplicates apart (M-46)
 * @param gravity YJB seriousness score 1 (least) to 8 (most); 0 if missing (M-74)
 * @param main whether it was the main offence of its disposal occasion (M-15)
 * @param breach whether it is a breach of an order, bail, discharge or licence (M-35)
 * @param recordable whether the police must record it (M-36)
 * @param place where it was committed (M-37)
 * @param policeProsecuted whether the police prosecuted (M-37)
 * @param takenIntoConsideration whether it was only taken into consideration (M-44)
 * @param outcome what became of it
 * @param convictedOn day of conviction, or null (M-31)
 * @param appeal what an appeal did to the outcome (M-11)
 * @param recordedOn day on which the row was recorded, or null if not held (M-84)
 * @param careStatus care status on the outcome date, as the row says
 */
public record Offence(
        String personId,
        @Nullable String id,
        @Nullable LocalDate committedOn,
        @Nullable LocalDate committedUntil,
        @Nullable OffenceCategory category,
        @Nullable String code,
        int gravity,
        Answer main,
        Answer breach,
        Answer recordable,
        Place place,
        Answer policeProsecuted,
        Answer takenIntoConsideration,
        Outcome outcome,
        @Nullable LocalDate convictedOn,
        Appeal appeal,
        @Nullable LocalDate recordedOn,
        CareStatus careStatus) {

    /** Highest seriousness score (M-74). */
    public static final int MOST_SERIOUS = 8;

    /**
     * Checks ids, score and the range of days.
     *
     * @param personId id of the child
     * @param id id of the offence, or null
     * @param committedOn day of the offence, or null
     * @param committedUntil last day of a range, or null
     * @param category category, or null
     * @param code offence code, or null
     * @param gravity score 0 to 8
     * @param main main offence?
     * @param breach breach?
     * @param recordable recordable?
     * @param place place
     * @param policeProsecuted prosecuted by the police?
     * @param takenIntoConsideration taken into consideration?
     * @param outcome outcome
     * @param convictedOn day of conviction, or null
     * @param appeal appeal
     * @param recordedOn day recorded, or null
     * @param careStatus care status on the outcome date
     * @throws IllegalArgumentException if the child's id is blank, the score is outside 0 to 8, or the range of days
     *     ends before it starts
     */
    public Offence {
        Texts.requireId("person id", personId);
        id = Texts.blankToNull(id);
        code = Texts.blankToNull(code);
        requireGravity(gravity);
        if (committedOn != null && committedUntil != null && committedUntil.isBefore(committedOn)) {
            throw new IllegalArgumentException(
                    "an offence must end on or after its start, but ran from " + committedOn + " to " + committedUntil);
        }
    }

    static void requireGravity(int gravity) {
        if (gravity < 0 || gravity > MOST_SERIOUS) {
            throw new IllegalArgumentException("gravity must be 0 (missing) to 8, but was " + gravity);
        }
    }

    /**
     * Starts an offence of a child with nothing else known: pending, no date.
     *
     * @param personId id of the child; not blank
     * @return a draft to fill in; what is not said stays unknown
     */
    public static OffenceDraft of(String personId) {
        return new OffenceDraft().start(personId);
    }
}
