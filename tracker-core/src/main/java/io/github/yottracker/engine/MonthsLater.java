package io.github.yottracker.engine;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Days so many calendar months later, looked up rather than worked out: a scan asks for millions of them (M-26, M-29).
 *
 * <p>As {@link LocalDate#plusMonths}, which clamps to the end of the month (M-28). Days outside the table are worked out.
 */
final class MonthsLater {

    private static final int FIRST = (int) LocalDate.of(1980, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2060, 1, 1).toEpochDay();
    private static final int MOST_MONTHS = 72;

    /** Tables made so far, by number of months; each is made at most a few times and is always the same. */
    private static final AtomicReferenceArray<MonthsLater> TABLES = new AtomicReferenceArray<>(MOST_MONTHS + 1);

    private final int months;
    private final int[] later = new int[LAST - FIRST];

    private MonthsLater(int months) {
        this.months = months;
        for (int i = 0; i < later.length; i++) {
            later[i] = worked(FIRST + i);
        }
    }

    /** Returns the table for a number of months, 0 to 72. */
    static MonthsLater of(int months) {
        MonthsLater table = TABLES.get(months);
        if (table == null) {
            table = new MonthsLater(months);
            TABLES.set(months, table);
        }
        return table;
    }

    int from(int day) {
        return day >= FIRST && day < LAST ? later[day - FIRST] : worked(day);
    }

    private int worked(int day) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
}
