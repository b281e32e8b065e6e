package io.github.yottracker.intake;

import io.github.yottracker.model.CaseloadColumns;

/** Dates straight from characters to epoch days, the years 1 to 9999: a caseload has more dates than anything else. */
final class Days {

    /** Stands for a text that is no date; no epoch day, and not {@link CaseloadColumns#NO_DAY}. */
    static final int UNREADABLE = CaseloadColumns.NO_DAY + 1;

    private static final int LENGTH = 10;
    private static final int[] LONGEST = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** Days of a common year before each month, 1 for January. */
    private static final int[] BEFORE = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    /** Days from 0001-01-01 to 1970-01-01. */
    private static final int TO_1970 = 719_162;

    private Days() {}

    /** Returns the epoch day of {@code yyyy-MM-dd}, or {@link #UNREADABLE}. */
    static int yearFirst(char[] text, int at, int length) {
        return length == LENGTH && text[at + 4] == '-' && text[at + 7] == '-'
                ? day(100 * two(text, at) + two(text, at + 2), two(text, at + 5), two(text, at + 8))
                : UNREADABLE;
    }

    /** Returns the epoch day of {@code dd/MM/yyyy}, or {@link #UNREADABLE}. */
    static int dayFirst(char[] text, int at, int length) {
        return length == LENGTH && text[at + 2] == '/' && text[at + 5] == '/'
                ? day(100 * two(text, at + 6) + two(text, at + 8), two(text, at + 3), two(text, at))
                : UNREADABLE;
    }

    /** Returns the number that two digits make; far below zero if one of them is no digit. */
    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : 10 * tens + ones;
    }

    private static int day(int year, int month, int dayOfMonth) {
        if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > LONGEST[month]) {
            return UNREADABLE;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (month == 2 && dayOfMonth == 29 && !leap) {
            return UNREADABLE;
        }
        int past = year - 1;
        int leapDay = leap && month > 2 ? 1 : 0;
        return 365 * past + past / 4 - past / 100 + past / 400 + BEFORE[month] + leapDay + dayOfMonth - 1 - TO_1970;
    }
}
