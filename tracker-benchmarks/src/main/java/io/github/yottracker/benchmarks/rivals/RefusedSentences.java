package io.github.yottracker.benchmarks.rivals;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.CaseloadColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of custodial sentences that were refused. A caseload tells only whether there is one between two days;
 * from that the days are found.
 */
public final class RefusedSentences {

    private RefusedSentences() {}

    /**
     * Returns the days of a child's refused sentences.
     *
     * @param columns the caseload
     * @param person number of the child
     * @return the days in order; empty for nearly every child
     */
    public static List<LocalDate> of(CaseloadColumns columns, int person) {
        List<LocalDate> days = new ArrayList<>();
        int from = NO_DAY + 1;
        while (columns.refusedSentence(person, from, Integer.MAX_VALUE)) {
            int day = first(columns, person, from);
            days.add(LocalDate.ofEpochDay(day));
            from = day + 1;
        }
        return List.copyOf(days);
    }

    private static int first(CaseloadColumns columns, int person, int from) {
        int low = from;
        int high = Integer.MAX_VALUE;
        while (low < high) {
            int middle = (int) (((long) low + high) >> 1);
            if (columns.refusedSentence(person, from, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
