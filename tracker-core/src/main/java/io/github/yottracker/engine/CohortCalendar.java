package io.github.yottracker.engine;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.model.CaseloadColumns;
import java.util.Arrays;
import java.util.List;

/**
 * Which of several cohorts a day belongs to; starts and ends of the cohorts rise.
 *
 * <p>A day is in the cohorts from {@link #endedBy} to before {@link #startedBy}: those that have started by then and not
 * ended. Both are looked up in a table of days, as a scan asks for every event.
 */
final class CohortCalendar {

    /** A table of more days than some 270 years is not worth its memory. */
    private static final int MOST_DAYS = 100_000;

    private final int[] starts;
    private final int[] ends;
    private final int firstDay;

    /** By day from the first start on, how many cohorts have started; empty if that would be too many days. */
    private final int[] started;

    private final int[] ended;

    CohortCalendar(List<CohortPeriod> cohorts) {
        starts = cohorts.stream()
                .mapToInt(cohort -> CaseloadColumns.day(cohort.start()))
                .toArray();
        ends = cohorts.stream()
                .mapToInt(cohort -> CaseloadColumns.day(cohort.end()))
                .toArray();
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1] || ends[i] <= ends[i - 1]) {
                throw new IllegalArgumentException("cohorts must follow each other in time, but " + cohorts.get(i)
                        + " came after " + cohorts.get(i - 1));
            }
        }
        firstDay = starts.length == 0 ? 0 : starts[0];
        long days = starts.length == 0 ? 0 : (long) ends[ends.length - 1] - firstDay;
        started = table(starts, days);
        ended = table(ends, days);
    }

    private int[] table(int[] turns, long days) {
        int[] passed = new int[days > MOST_DAYS ? 0 : (int) days];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = count(turns, firstDay + i);
        }
        return passed;
    }

    int size() {
        return starts.length;
    }

    int start(int cohort) {
        return starts[cohort];
    }

    /** Returns the first day after a cohort. */
    int end(int cohort) {
        return ends[cohort];
    }

    /** Returns how many cohorts have started by a day, that day included. */
    int startedBy(int day) {
        return lookUp(started, starts, day);
    }

    /** Returns how many cohorts have ended by a day: their last day is before it. */
    int endedBy(int day) {
        return lookUp(ended, ends, day);
    }

    private int lookUp(int[] table, int[] turns, int day) {
        long at = (long) day - firstDay;
        return at >= 0 && at < table.length ? table[(int) at] : count(turns, day);
    }

    private static int count(int[] turns, int day) {
        int found = Arrays.binarySearch(turns, day);
        return found < 0 ? -found - 1 : found + 1;
    }
}
