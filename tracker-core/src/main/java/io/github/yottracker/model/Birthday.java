package io.github.yottracker.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Birthdays and completed years, on epoch days.
 *
 * <p>Whole years between dates, as M-08 asks: a child born on 29 February has its birthday on 1 March in a common year,
 * where date libraries that clamp would say 28 February.
 */
public final class Birthday {

    // The mean length of a Gregorian year is 365.2425 days; in whole numbers, as processors are quicker with them.
    private static final long PER_DAY = 10_000;
    private static final long PER_YEAR = 3_652_425;
    private static final int SHIFT = 32;
    private static final long YEARS_IN_DAY_SHIFTED = (PER_DAY << SHIFT) / PER_YEAR;

    private Birthday() {}

    /**
     * Returns the day on which a child completes a number of years.
     *
     * @param birthDay date of birth as epoch day
     * @param years years to complete, 0 or more
     * @return that birthday as epoch day
     */
    public static int of(int birthDay, int years) {
        LocalDate born = LocalDate.ofEpochDay(birthDay);
        int year = born.getYear() + years;
        if (born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29 && !Year.isLeap(year)) {
            return (int) LocalDate.of(year, Month.MARCH, 1).toEpochDay();
        }
        return (int) LocalDate.of(year, born.getMonth(), born.getDayOfMonth()).toEpochDay();
    }

    /**
     * Returns a child's age in completed years.
     *
     * @param birthDay date of birth as epoch day
     * @param onDay the day asked for, as epoch day
     * @return completed years; negative before the day of birth
     */
    public static int completedYears(int birthDay, int onDay) {
        long days = (long) onDay - birthDay;
        int whole = (int) ((days * YEARS_IN_DAY_SHIFTED) >> SHIFT);
        // The n-th birthday is within two days of n mean years: only near it does the calendar have to be asked.
        long sinceBirthday = days * PER_DAY - whole * PER_YEAR;
        if (sinceBirthday > 2 * PER_DAY && sinceBirthday < PER_YEAR - 2 * PER_DAY) {
            return whole;
        }
        if (of(birthDay, whole) > onDay) {
            return whole - 1;
        }
        return of(birthDay, whole + 1) <= onDay ? whole + 1 : whole;
    }
}
