package io.github.yottracker.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a caseload does not take a row that reads well by itself: it contradicts itself or another row.
 *
 * <p>Judged on the dates as written, whatever the methodology (B-05). Each reason says, without echoing a date of birth, what would be accepted (D8, D9).
 */
public enum Refusal {
    /** The row belongs to nobody in the caseload. */
    UNKNOWN_PERSON("this person_id is not in people.csv", "an id of a row kept from people.csv"),
    /** A second row of one person says something else than the first. */
    PERSON_DISAGREES(
            "this person_id was given before with other values", "one row a child, or rows that agree in every column"),
    /** The offence, release or care begins before the child was born. */
    BEFORE_BIRTH("this is before the child's birth", "a day on or after the date of birth in people.csv"),
    /** The offence was committed before the age of criminal responsibility (M-42). */
    UNDER_TEN(
            "the child was under 10, the age of criminal responsibility, on this day (M-42)",
            "a day on or after the tenth birthday"),
    /** A range of days ends before it starts. */
    ENDS_BEFORE_IT_STARTS("this is before the day it started", "the first day of the range or a later one"),
    /** The conviction is earlier than the offence (M-42). */
    CONVICTED_BEFORE_COMMITTED(
            "this conviction is before the day of the offence (M-42)", "the day of the offence or a later one"),
    /** The outcome is earlier than the offence (M-42). */
    OUTCOME_BEFORE_COMMITTED(
            "this outcome is before the day of the offence (M-42)", "the day of the offence or a later one");

    private final String found;
    private final String accepted;

    Refusal(String found, String accepted) {
        this.found = found;
        this.accepted = accepted;
    }

    /**
     * Judges the days of an offence as written against each other and the date of birth (M-42, B-05). All are epoch days,
     * or {@link CaseloadColumns#NO_DAY}.
     *
     * @param birthDay the child's date of birth
     * @param committed day of the offence, or first day of a range
     * @param until last day of a range
     * @param convicted day of conviction
     * @param outcomeDay day of the outcome
     * @return why such an offence is not taken, or null if it is
     */
    public static @Nullable Refusal ofOffence(int birthDay, int committed, int until, int convicted, int outcomeDay) {
        Refusal youth = tooYoung(birthDay, committed == CaseloadColumns.NO_DAY ? until : committed);
        if (youth != null) {
            return youth;
        }
        if (committed == CaseloadColumns.NO_DAY) {
            return null;
        }
        if (Columns.isBefore(until, committed)) {
            return ENDS_BEFORE_IT_STARTS;
        }
        if (Columns.isBefore(convicted, committed)) {
            return CONVICTED_BEFORE_COMMITTED;
        }
        return Columns.isBefore(outcomeDay, committed) ? OUTCOME_BEFORE_COMMITTED : null;
    }

    private static @Nullable Refusal tooYoung(int birthDay, int day) {
        if (birthDay == CaseloadColumns.NO_DAY || day == CaseloadColumns.NO_DAY) {
            return null;
        }
        if (day < birthDay) {
            return BEFORE_BIRTH;
        }
        // Ten years are at most 3,653 days: most offences need no calendar to be known as late enough.
        return day - birthDay <= 3_653 && day < Birthday.of(birthDay, 10) ? UNDER_TEN : null;
    }

    /**
     * Returns what was found, by kind.
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
