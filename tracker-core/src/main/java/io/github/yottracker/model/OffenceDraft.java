package io.github.yottracker.model;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offence being written down: by hand through {@link Offence#of}, or row by row by a reader that uses one draft for
 * all rows and hands it to {@link Caseload.Builder#add(OffenceDraft)}, without making a record of each.
 *
 * <p>What is not said stays unknown, and the offence pending. Days can be given as dates or, for readers, as epoch days
 * with {@link CaseloadColumns#NO_DAY} for none. Not thread-safe.
 */
public final class OffenceDraft {

    private static final DisposalType[] DISPOSALS = DisposalType.values();

    CharSequence personId = "";
    CharSequence id = "";
    CharSequence category = "";
    CharSequence code = "";
    int gravity = 0;
    Answer main = Answer.UNKNOWN;
    Answer breach = Answer.UNKNOWN;
    Answer recordable = Answer.UNKNOWN;
    Place place = Place.UNKNOWN;
    Answer policeProsecuted = Answer.UNKNOWN;
    Answer takenIntoConsideration = Answer.UNKNOWN;
    Appeal appeal = Appeal.NONE;
    CareStatus careStatus = CareStatus.UNKNOWN;
    int committedDay = NO_DAY;
    int untilDay = NO_DAY;
    int convictedDay = NO_DAY;
    int recordedDay = NO_DAY;
    int outcomeDay = NO_DAY;
    byte outcome = CaseloadColumns.PENDING;

    /** Makes a draft with nothing known; {@link #start} says whose offence it is. */
    public OffenceDraft() {}

    /**
     * Forgets what was said and starts the next offence.
     *
     * @param person id of the child; must stay as it is until the draft is used
     * @return this draft
     */
    public OffenceDraft start(CharSequence person) {
        personId = person;
        id = "";
        category = "";
        code = "";
        gravity = 0;
        main = Answer.UNKNOWN;
        breach = Answer.UNKNOWN;
        recordable = Answer.UNKNOWN;
        place = Place.UNKNOWN;
        policeProsecuted = Answer.UNKNOWN;
        takenIntoConsideration = Answer.UNKNOWN;
        appeal = Appeal.NONE;
        careStatus = CareStatus.UNKNOWN;
        committedDay = NO_DAY;
        untilDay = NO_DAY;
        convictedDay = NO_DAY;
        recordedDay = NO_DAY;
        outcomeDay = NO_DAY;
        outcome = CaseloadColumns.PENDING;
        return this;
    }

    /**
     * Gives the offence its id.
     *
     * @param text the file's own id of the offence; null or blank for none
     * @return this draft
     */
    public OffenceDraft id(@Nullable CharSequence text) {
        id = orEmpty(text);
        return this;
    }

    /**
     * Says the category as the file spells it; a known spelling becomes the known category (M-73).
     *
     * @param text category name; null or blank for none
     * @return this draft
     */
    public OffenceDraft category(@Nullable CharSequence text) {
        category = orEmpty(text);
        return this;
    }

    /**
     * Says the category.
     *
     * @param known the category, or null
     * @return this draft
     */
    public OffenceDraft category(@Nullable OffenceCategory known) {
        return category(known == null ? "" : known.name());
    }

    /**
     * Says the system's offence code.
     *
     * @param text offence code; null or blank for none
     * @return this draft
     */
    public OffenceDraft code(@Nullable CharSequence text) {
        code = orEmpty(text);
        return this;
    }

    /**
     * Says the seriousness score (M-74).
     *
     * @param score YJB score 1 to 8, 0 if missing
     * @return this draft
     * @throws IllegalArgumentException if the score is outside 0 to 8
     */
    public OffenceDraft gravity(int score) {
        Offence.requireGravity(score);
        gravity = score;
        return this;
    }

    /**
     * Says whether it was the main offence of its occasion (M-15).
     *
     * @param answer yes, no or unknown
     * @return this draft
     */
    public OffenceDraft main(Answer answer) {
        main = answer;
        return this;
    }

    /**
     * Says whether it is a breach (M-35).
     *
     * @param answer yes, no or unknown
     * @return this draft
     */
    public OffenceDraft breach(Answer answer) {
        breach = answer;
        return this;
    }

    /**
     * Says whether it is recordable (M-36).
     *
     * @param answer yes, no or unknown
     * @return this draft
     */
    public OffenceDraft recordable(Answer answer) {
        recordable = answer;
        return this;
    }

    /**
     * Says where it was committed (M-37).
     *
     * @param where the place
     * @return this draft
     */
    public OffenceDraft place(Place where) {
        place = where;
        return this;
    }

    /**
     * Says whether the police prosecuted (M-37).
     *
     * @param answer yes, no or unknown
     * @return this draft
     */
    public OffenceDraft policeProsecuted(Answer answer) {
        policeProsecuted = answer;
        return this;
    }

    /**
     * Says whether it was only taken into consideration (M-44).
     *
     * @param answer yes, no or unknown
     * @return this draft
     */
    public OffenceDraft takenIntoConsideration(Answer answer) {
        takenIntoConsideration = answer;
        return this;
    }

    /**
     * Says what an appeal did to the outcome (M-11).
     *
     * @param result the appeal's result
     * @return this draft
     */
    public OffenceDraft appeal(Appeal result) {
        appeal = result;
        return this;
    }

    /**
     * Says the care status on the outcome date.
     *
     * @param status the status
     * @return this draft
     */
    public OffenceDraft careStatus(CareStatus status) {
        careStatus = status;
        return this;
    }

    /**
     * Says the day of the offence, the first of a range.
     *
     * @param day the day, or null if unknown
     * @return this draft
     */
    public OffenceDraft committed(@Nullable LocalDate day) {
        return committedDay(CaseloadColumns.day(day));
    }

    /**
     * Says the day of the offence, the first of a range.
     *
     * @param epochDay the day as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft committedDay(int epochDay) {
        committedDay = epochDay;
        return this;
    }

    /**
     * Says the last day of a range (M-41).
     *
     * @param day the day, or null if unknown
     * @return this draft
     */
    public OffenceDraft until(@Nullable LocalDate day) {
        return untilDay(CaseloadColumns.day(day));
    }

    /**
     * Says the last day of a range (M-41).
     *
     * @param epochDay the day as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft untilDay(int epochDay) {
        untilDay = epochDay;
        return this;
    }

    /**
     * Says the day of conviction (M-31).
     *
     * @param day the day, or null if unknown
     * @return this draft
     */
    public OffenceDraft convicted(@Nullable LocalDate day) {
        return convictedDay(CaseloadColumns.day(day));
    }

    /**
     * Says the day of conviction (M-31).
     *
     * @param epochDay the day as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft convictedDay(int epochDay) {
        convictedDay = epochDay;
        return this;
    }

    /**
     * Says the day on which the row was recorded (M-84).
     *
     * @param day the day, or null if unknown
     * @return this draft
     */
    public OffenceDraft recorded(@Nullable LocalDate day) {
        return recordedDay(CaseloadColumns.day(day));
    }

    /**
     * Says the day on which the row was recorded (M-84).
     *
     * @param epochDay the day as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft recordedDay(int epochDay) {
        recordedDay = epochDay;
        return this;
    }

    /**
     * Says which disposal the offence drew, and when.
     *
     * @param type the disposal
     * @param day the outcome date, or null if unknown
     * @return this draft
     */
    public OffenceDraft disposal(DisposalType type, @Nullable LocalDate day) {
        return disposalDay(type, CaseloadColumns.day(day));
    }

    /**
     * Says which disposal the offence drew, and when.
     *
     * @param type the disposal
     * @param epochDay the outcome date as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft disposalDay(DisposalType type, int epochDay) {
        outcome = CaseloadColumns.outcomeCode(type);
        outcomeDay = epochDay;
        return this;
    }

    /**
     * Says that the offence ended without proof.
     *
     * @param day when, or null if unknown
     * @return this draft
     */
    public OffenceDraft notProven(@Nullable LocalDate day) {
        return notProvenDay(CaseloadColumns.day(day));
    }

    /**
     * Says that the offence ended without proof.
     *
     * @param epochDay when, as epoch day, or {@link CaseloadColumns#NO_DAY}
     * @return this draft
     */
    public OffenceDraft notProvenDay(int epochDay) {
        outcome = CaseloadColumns.NOT_PROVEN;
        outcomeDay = epochDay;
        return this;
    }

    /**
     * Says what became of the offence.
     *
     * @param known the outcome
     * @return this draft
     */
    public OffenceDraft outcome(Outcome known) {
        if (known instanceof Disposal disposal) {
            return disposal(disposal.type(), disposal.on());
        }
        if (known instanceof Outcome.NotProven notProven) {
            return notProven(notProven.on());
        }
        outcome = CaseloadColumns.PENDING;
        outcomeDay = NO_DAY;
        return this;
    }

    private static CharSequence orEmpty(@Nullable CharSequence text) {
        return text == null || isBlank(text) ? "" : text;
    }

    private static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the finished offence.
     *
     * @return the offence
     * @throws IllegalArgumentException if the child's id is blank, or the range of days ends before it starts
     */
    public Offence build() {
        return new Offence(
                personId.toString(),
                id.toString(),
                CaseloadColumns.date(committedDay),
                CaseloadColumns.date(untilDay),
                category.isEmpty() ? null : OffenceCategory.of(category.toString()),
                code.toString(),
                gravity,
                main,
                breach,
                recordable,
                place,
                policeProsecuted,
                takenIntoConsideration,
                CaseloadColumns.outcome(outcome, outcomeDay),
                CaseloadColumns.date(convictedDay),
                appeal,
                CaseloadColumns.date(recordedDay),
                careStatus);
    }

    boolean isCustodial() {
        return outcome >= CaseloadColumns.FIRST_DISPOSAL
                && DISPOSALS[outcome - CaseloadColumns.FIRST_DISPOSAL].tier() == DisposalTier.CUSTODY;
    }

    /** Takes over everything of a record. */
    OffenceDraft set(Offence offence) {
        return start(offence.personId())
                .id(offence.id())
                .committed(offence.committedOn())
                .until(offence.committedUntil())
                .category(offence.category())
                .code(offence.code())
                .gravity(offence.gravity())
                .main(offence.main())
                .breach(offence.breach())
                .recordable(offence.recordable())
                .place(offence.place())
                .policeProsecuted(offence.policeProsecuted())
                .takenIntoConsideration(offence.takenIntoConsideration())
                .outcome(offence.outcome())
                .convicted(offence.convictedOn())
                .appeal(offence.appeal())
                .recorded(offence.recordedOn())
                .careStatus(offence.careStatus());
    }
}
