package io.github.yottracker.cohort;

import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days whose qualifying events make a cohort (M-01).
 *
 * @param start first day of the period
 * @param end first day after it; the day before is the last that belongs to it
 */
public record CohortPeriod(LocalDate start, LocalDate end) implements Comparable<CohortPeriod> {

    private static final int QUARTER_MONTHS = 3;

    /**
     * Checks the order of the days.
     *
     * @param start first day of the period
     * @param end first day after it
     * @throws IllegalArgumentException if {@code end} is not after {@code start}
     */
    public CohortPeriod {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "a period must end after it starts, but ran from " + start + " to before " + end);
        }
    }

    /**
     * Returns the period from one day to another, both included.
     *
     * @param first first day
     * @param last last day
     * @return the period
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static CohortPeriod of(LocalDate first, LocalDate last) {
        return new CohortPeriod(first, last.plusDays(1));
    }

    /**
     * Returns a calendar quarter (M-19).
     *
     * @param year calendar year
     * @param quarter 1 for January to March, up to 4 for October to December
     * @return the quarter
     * @throws IllegalArgumentException if {@code quarter} is not 1 to 4
     */
    public static CohortPeriod quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("a calendar quarter is 1 to 4, but was " + quarter);
        }
        return months(YearMonth.of(year, QUARTER_MONTHS * quarter - 2), QUARTER_MONTHS);
    }

    /**
     * Returns a financial year, 1 April to 31 March (M-20).
     *
     * @param startingIn calendar year in which it starts: 2019 for 2019/20
     * @return the year
     */
    public static CohortPeriod financialYear(int startingIn) {
        return months(YearMonth.of(startingIn, Month.APRIL), 12);
    }

    /**
     * Returns the twelve months that end with a month (M-21).
     *
     * @param last last month
     * @return the year
     */
    public static CohortPeriod yearEnding(YearMonth last) {
        return months(last.minusMonths(11), 12);
    }

    /**
     * Returns a run of whole quarters (M-21).
     *
     * @param first first quarter
     * @param count how many, 1 or more
     * @return one period over all of them
     * @throws IllegalArgumentException if {@code first} is not a calendar quarter, or {@code count} is not positive
     */
    public static CohortPeriod quarters(CohortPeriod first, int count) {
        if (!first.isQuarter()) {
            throw new IllegalArgumentException(
                    "a run of quarters must start with a calendar quarter, but was " + first);
        }
        if (count < 1) {
            throw new IllegalArgumentException("a run of quarters has 1 or more, but was " + count);
        }
        return months(YearMonth.from(first.start), QUARTER_MONTHS * count);
    }

    private static CohortPeriod months(YearMonth first, int count) {
        return new CohortPeriod(first.atDay(1), first.plusMonths(count).atDay(1));
    }

    /**
     * Returns the last day of the period.
     *
     * @return the day before {@link #end()}
     */
    public LocalDate last() {
        return end.minusDays(1);
    }

    /**
     * Returns whether a day belongs to the period; both its end days do (M-01).
     *
     * @param day the day
     * @return true from {@link #start()} to {@link #last()}
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /**
     * Returns whether this is one calendar quarter (M-19).
     *
     * @return true for January to March and so on
     */
    public boolean isQuarter() {
        return isWholeQuarters() && start.plusMonths(QUARTER_MONTHS).equals(end);
    }

    /**
     * Returns whether this is made of whole calendar quarters.
     *
     * @return true if both end days are ends of quarters
     */
    public boolean isWholeQuarters() {
        return startsQuarter(start) && startsQuarter(end);
    }

    private static boolean startsQuarter(LocalDate day) {
        return day.getDayOfMonth() == 1 && day.getMonthValue() % QUARTER_MONTHS == 1;
    }

    /**
     * Returns the calendar quarters of this period, in order (M-22).
     *
     * @return one or more quarters that together are this period
     * @throws IllegalArgumentException if the period is not made of whole quarters
     */
    public List<CohortPeriod> quarters() {
        if (!isWholeQuarters()) {
            throw new IllegalArgumentException("a period counted by quarters must be made of whole calendar quarters"
                    + " (M-19), such as 2019-04-01 to 2020-03-31, but was " + start + " to " + last());
        }
        List<CohortPeriod> quarters = new ArrayList<>();
        for (LocalDate first = start; first.isBefore(end); first = first.plusMonths(QUARTER_MONTHS)) {
            quarters.add(new CohortPeriod(first, first.plusMonths(QUARTER_MONTHS)));
        }
        return List.copyOf(quarters);
    }

    /**
     * Returns the cohorts that make this period's figures: its quarters where quarters are added (M-22), else the period
     * as one cohort (M-23, A-43).
     *
     * @param methodology the rules
     * @return one or more cohorts, in order
     * @throws IllegalArgumentException if quarters are to be added and the period is not made of whole ones, or one cohort
     *     would span more months than the methodology allows
     */
    public List<CohortPeriod> cohorts(Methodology methodology) {
        if (methodology.get(Option.ANNUAL_METHOD) == AnnualMethod.SUM_OF_QUARTERS) {
            return quarters();
        }
        int months = methodology.get(Option.COHORT_LENGTH_MONTHS);
        if (end.isAfter(start.plusMonths(months))) {
            throw new IllegalArgumentException("a cohort of " + methodology.name() + " spans up to " + months
                    + " months (M-23), but the period was " + start + " to " + last());
        }
        return List.of(this);
    }

    /**
     * Returns the label that publications use: "Apr 2019-Mar 2020", "Apr-Jun 2019" (M-19, M-20), or the two days where
     * the period is not made of whole months.
     *
     * @return the label
     */
    public String label() {
        if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != 1) {
            return start + " to " + last();
        }
        String to = month(last()) + " " + last().getYear();
        if (start.plusMonths(1).equals(end)) {
            return to;
        }
        return start.getYear() == last().getYear()
                ? month(start) + "-" + to
                : month(start) + " " + start.getYear() + "-" + to;
    }

    private static String month(LocalDate day) {
        // Not by a locale's data: it spells September as "Sep" or "Sept" depending on the JDK.
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT).substring(0, 3);
    }

    /**
     * Orders periods by start, then by end.
     *
     * @param other another period
     * @return negative, 0 or positive
     */
    @Override
    public int compareTo(CohortPeriod other) {
        int order = start.compareTo(other.start);
        return order == 0 ? end.compareTo(other.end) : order;
    }

    /**
     * Returns the label.
     *
     * @return as {@link #label()}
     */
    @Override
    public String toString() {
        return label();
    }
}
