package io.github.yottracker.model;

import com.google.common.collect.ImmutableSet;
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
 * @param gravity YJB seriousness score 1 (least) to 8 (most); 0 if missing (M-74). Not the police matrix of 1 to 4 (M-75)
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

    /** Lowest seriousness score of serious violence (M-76). */
    public static final int SERIOUS_VIOLENCE = 5;

    /** The categories of serious violence, on letters and digits; the second is a longer name of the first (M-72). */
    private static final ImmutableSet<String> VIOLENT = ImmutableSet.of(
            Names.key("Drugs"),
            Names.key("Drug offences"),
            Names.key("Robbery"),
            Names.key("Violence against the person"));

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
     * Returns whether this is serious violence, as {@link #seriousViolence(OffenceCategory, int)} says of its category and
     * score.
     *
     * @return yes, no, or unknown
     */
    public Answer seriousViolence() {
        return seriousViolence(category, gravity);
    }

    /**
     * Returns whether an offence of this category and score is serious violence (M-76): a score of 5 or more in Drugs,
     * Robbery or Violence against the person. Those are categories by name, so death by dangerous driving is not among
     * them, and a racially aggravated assault is not if its category is "Racially aggravated".
     *
     * <p>What is missing matters only where the rest does not settle it:
     *
     * <table>
     * <caption>Answer by category and score</caption>
     * <tr><th>category</th><th>0, missing</th><th>1 to 4</th><th>5 to 8</th></tr>
     * <tr><td>one of the three</td><td>unknown</td><td>no</td><td>yes</td></tr>
     * <tr><td>another one of M-73, or a group of M-72</td><td>no</td><td>no</td><td>no</td></tr>
     * <tr><td>none, or a name of somebody's own</td><td>unknown</td><td>no</td><td>unknown</td></tr>
     * </table>
     *
     * <p>Source: reporting code of the Youth Justice Application Framework (grade R); what a missing score or category
     * means is our own reading (grade I).
     *
     * @param category category, or null if unknown
     * @param gravity score 0 to 8
     * @return yes, no, or unknown
     * @throws IllegalArgumentException if the score is outside 0 to 8
     */
    public static Answer seriousViolence(@Nullable OffenceCategory category, int gravity) {
        requireGravity(gravity);
        if (gravity > 0 && gravity < SERIOUS_VIOLENCE) {
            return Answer.NO;
        }
        if (category == null) {
            return Answer.UNKNOWN;
        }
        if (VIOLENT.contains(Names.key(category.name()))) {
            return gravity == 0 ? Answer.UNKNOWN : Answer.YES;
        }
        boolean isNamed = category.isKnown() || IndexOffenceGroup.of(category) != IndexOffenceGroup.UNKNOWN;
        return isNamed ? Answer.NO : Answer.UNKNOWN;
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
