package io.github.yottracker.engine;

import static io.github.yottracker.model.CaseloadColumns.FIRST_DISPOSAL;
import static io.github.yottracker.model.CaseloadColumns.NOT_PROVEN;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.OffenceBlock;
import java.util.Arrays;

/** Several rows of one person that are one offence: which of them stands (M-46). */
final class Repeats {

    private final CaseloadColumns columns;
    private final Plan plan;

    private int size;
    private int[] dropped = new int[4];

    Repeats(CaseloadColumns columns, Plan plan) {
        this.columns = columns;
        this.plan = plan;
    }

    void clear() {
        size = 0;
    }

    /** Returns how many rows repeat another. */
    int size() {
        return size;
    }

    /** Returns the caseload's row of a repeat. */
    int row(int i) {
        return dropped[i];
    }

    /** Strikes those of a person's known rows that give way to another. */
    void strike(OffenceBlock block, boolean[] known, int from, int to) {
        int before = size;
        for (int i = from; i < to; i++) {
            if (known[i] && block.mayRepeat[i] && isRepeat(block, known, from, to, i)) {
                add(block.firstRow + i); // struck only later: the loop still compares with every row
            }
        }
        for (int k = before; k < size; k++) {
            known[dropped[k] - block.firstRow] = false;
        }
    }

    private void add(int row) {
        if (size == dropped.length) {
            dropped = Arrays.copyOf(dropped, 2 * size);
        }
        dropped[size++] = row;
    }

    private boolean isRepeat(OffenceBlock block, boolean[] known, int from, int to, int i) {
        int row = block.firstRow + i;
        for (int j = from; j < to; j++) {
            int other = block.firstRow + j;
            if (j != i && known[j] && block.mayRepeat[j] && isOneOffence(row, other) && yields(row, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two rows of a child are one offence, judged on the dates as written (A-02, B-01, B-02, B-08). */
    private boolean isOneOffence(int a, int b) {
        if (columns.hasOffenceId(a) && columns.hasOffenceId(b)) {
            return columns.sameOffenceId(a, b);
        }
        int proven = proofAsWritten(a);
        return proven != NO_DAY
                && proven == proofAsWritten(b)
                && columns.committed(a) == columns.committed(b)
                && columns.code(a) == columns.code(b)
                && (columns.code(a) != 0 || columns.category(a) == columns.category(b));
    }

    private int proofAsWritten(int r) {
        int convicted = columns.convicted(r);
        return convicted == NO_DAY ? columns.outcomeDay(r) : convicted;
    }

    /** Whether row a gives way to row b, the two being one offence (B-03); rows are in the caseload's order. */
    private boolean yields(int a, int b) {
        if (columns.hasOffenceId(a) != columns.hasOffenceId(b)) {
            return columns.hasOffenceId(b);
        }
        int order = Integer.compare(columns.offenceRecorded(a), columns.offenceRecorded(b));
        if (order == 0) {
            order = Integer.compare(rankOfOutcome(a), rankOfOutcome(b));
        }
        if (order == 0) {
            order = Boolean.compare(isAppealed(a), isAppealed(b));
        }
        if (order == 0) {
            order = Integer.compare(proofOrNever(b), proofOrNever(a));
        }
        return order == 0 ? a > b : order < 0;
    }

    /** The disposal's rank, above it nothing; below it a bare conviction, not proven, pending (M-18, B-03). */
    private int rankOfOutcome(int r) {
        int outcome = columns.outcome(r);
        if (outcome >= FIRST_DISPOSAL) {
            return plan.rank[outcome - FIRST_DISPOSAL];
        }
        if (outcome == NOT_PROVEN) {
            return -2;
        }
        return columns.convicted(r) == NO_DAY ? -3 : -1;
    }

    private int proofOrNever(int r) {
        int proven = proofAsWritten(r);
        return proven == NO_DAY ? Integer.MAX_VALUE : proven;
    }

    private boolean isAppealed(int r) {
        return columns.appeal(r) != Appeal.NONE.ordinal();
    }
}
