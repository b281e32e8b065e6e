package io.github.yottracker.live;

/** Why a live tracker refuses an event. Each reason says what would be accepted. */
public enum EventRefusal {
    /** The event was taken before. */
    DELIVERED_BEFORE("this event was taken before", "each event once; a second delivery changes nothing"),
    /** The child is not known. */
    UNKNOWN_PERSON("nobody with this id is known", "an id that PersonRecorded has made known"),
    /** The id was merged into another. */
    MERGED_PERSON("this id was merged into another one", "the id into which it was merged"),
    /** The offence is not on record. */
    UNKNOWN_OFFENCE(
            "no offence with this id is on record for the child", "the id of an offence alleged or charged before"),
    /** The offence is on record already. */
    OFFENCE_ON_RECORD(
            "an offence with this id is on record already",
            "a new id, or OffenceCharged, OutcomeRecorded or OffenceCorrected"),
    /** The offence has an outcome already. */
    OUTCOME_ON_RECORD("this offence has an outcome or a conviction already", "OutcomeRecorded or OffenceCorrected"),
    /** There is nothing to appeal against. */
    NOTHING_TO_APPEAL("this offence has neither a disposal nor a conviction", "an appeal against one that has"),
    /** The release is not on record. */
    UNKNOWN_RELEASE("no release on this day is on record for the child", "the day of a release on record"),
    /** The release is on record already. */
    RELEASE_ON_RECORD("a release on this day is on record already", "ReleaseWithdrawn first, then Released"),
    /** The care episode is not on record. */
    UNKNOWN_CARE(
            "no care episode that starts on this day is on record for the child", "the first day of one on record"),
    /** The care episode is on record already. */
    CARE_ON_RECORD("a care episode that starts on this day is on record already", "CareClosed or CareCorrected"),
    /** The care episode has ended already. */
    CARE_ENDED("this care episode has an end already", "CareCorrected"),
    /** The tracker has no source of care data. */
    NO_CARE_SOURCE(
            "the tracker was opened from a caseload without care data (A-19)",
            "a tracker opened empty, or from a caseload that knows care"),
    /** It was recorded earlier than what it changes. */
    RECORDED_TOO_EARLY(
            "this was recorded before what it changes or belongs to",
            "the day on which that was recorded, or a later one"),
    /** The offence, release or care begins before the child was born. */
    BEFORE_BIRTH("this is before the child's birth", "a day on or after the date of birth"),
    /** The offence was committed before the age of criminal responsibility. */
    UNDER_TEN(
            "the child was under 10, the age of criminal responsibility, on this day (M-42)",
            "a day on or after the tenth birthday"),
    /** A range of days ends before it starts. */
    ENDS_BEFORE_IT_STARTS("this is before the day it started", "the first day of the range or a later one"),
    /** The conviction is earlier than the offence. */
    CONVICTED_BEFORE_COMMITTED(
            "this conviction is before the day of the offence (M-42)", "the day of the offence or a later one"),
    /** The outcome is earlier than the offence. */
    OUTCOME_BEFORE_COMMITTED(
            "this outcome is before the day of the offence (M-42)", "the day of the offence or a later one"),
    /** With this date of birth, something on record would be impossible. */
    CONTRADICTS_RECORD(
            "what is on record for the child is impossible with this date of birth (M-42)",
            "a date of birth that fits, or the record corrected or withdrawn first"),
    /** A child cannot be merged with itself. */
    MERGED_WITH_ITSELF("a child cannot be merged with itself", "two ids");

    private final String found;
    private final String accepted;

    EventRefusal(String found, String accepted) {
        this.found = found;
        this.accepted = accepted;
    }

    /**
     * Returns what was found.
     *
     * @return a clause with no personal data
     */
    public String found() {
        return found;
    }

    /**
     * Returns what would be accepted.
     *
     * @return a noun phrase
     */
    public String accepted() {
        return accepted;
    }
}
