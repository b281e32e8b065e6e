package io.github.yottracker.benchmarks.rivals.tablesaw;

import java.time.LocalDate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.selection.Selection;

/** What Tablesaw's columns of dates leave to their user, above all what a missing date means. */
final class Days {

    private Days() {}

    /** Rows whose day is on or before another, or missing. */
    static Selection haveCome(DateColumn days, LocalDate asOf) {
        return days.isMissing().or(days.isOnOrBefore(asOf));
    }

    /** Rows in which both days are there, and the first is before the second. */
    static Selection areBefore(DateColumn days, DateColumn others) {
        return days.isBefore(others).and(days.isNotMissing()).and(others.isNotMissing());
    }

    /** The days of some rows; missing in the others. */
    static DateColumn only(Selection rows, DateColumn days, String name) {
        DateColumn some = DateColumn.create(name, days.size());
        some.set(rows, days);
        return some;
    }

    /** The days of one column, and where there is none those of another. */
    static DateColumn firstOf(DateColumn days, DateColumn others, String name) {
        DateColumn either = days.copy().setName(name);
        either.set(days.isMissing(), others);
        return either;
    }

    /** Rows that are not among some. */
    static Selection not(Selection rows, int size) {
        return Selection.withRange(0, size).andNot(rows);
    }
}
