package io.github.yottracker.live;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.PersonColumns;
import java.util.List;

/** Has the kernel judge one child after the other for the cohorts of one period, at whatever moment. For one thread. */
final class PeriodCounter {

    private static final int FEWEST_ROWS = 2;

    private final List<Line> lines;
    private final Tables tables;
    private final Judge judge;

    PeriodCounter(PersonColumns.TextLists texts, boolean knowsCare, Methodology methodology, CohortPeriod period) {
        lines = Line.of(List.of(Question.of(methodology, period)));
        tables = new Tables(lines, new PersonColumns(texts, FEWEST_ROWS));
        judge = new Judge(texts, knowsCare, lines, tables);
    }

    /** Returns who fills children in, as known at some moment. */
    Judge judge() {
        return judge;
    }

    /** Returns the tables into which entries can be counted; nobody has been yet. */
    Tables tables() {
        return tables;
    }

    /** Returns the counts of the child filled in: the sum over its entries. */
    ReoffendingCounts counts(int asOf, int knownOn) {
        judge.judge(asOf, knownOn);
        Child.Entries found = judge.entries();
        int[] entries = found.numbers();
        long offenders = 0;
        long reoffenders = 0;
        long reoffences = 0;
        for (int at = found.start(); at < found.end(); at += tables.width(entries[at])) {
            offenders++;
            reoffenders += entries[at + Judge.REOFFENCES] > 0 ? 1 : 0;
            reoffences += entries[at + Judge.REOFFENCES];
        }
        return new ReoffendingCounts(offenders, reoffenders, reoffences);
    }

    /** Returns the figures of all who are in the tables: the sum over the period's cohorts. */
    CohortFigures figures() {
        CohortFigures sum = CohortFigures.NONE;
        for (int line = 0; line < lines.size(); line++) {
            for (int cohort = 0; cohort < lines.get(line).cohorts().size(); cohort++) {
                sum = sum.plus(tables.figures(line, cohort));
            }
        }
        return sum;
    }
}
