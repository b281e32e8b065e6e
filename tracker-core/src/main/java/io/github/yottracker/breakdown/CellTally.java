package io.github.yottracker.breakdown;

import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.engine.MemberBatch;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.model.CaseloadColumns;
import java.util.List;

/**
 * Adds members up in cells: one for each cohort and each combination of parts, addressed directly.
 *
 * <p>A cell is {@link #SLOTS} numbers in a row: offenders, reoffenders and reoffences by state, then pending offences in
 * time and too late, then members and reoffences of the prolific group, then previous offences.
 */
final class CellTally implements CohortScan.Sink<CellTally> {

    private static final int STATES = MemberState.values().length;
    private static final int CLOSED = MemberState.CLOSED.ordinal();
    private static final int REOFFENDERS = STATES;
    private static final int REOFFENCES = 2 * STATES;
    private static final int PENDING = 3 * STATES;
    private static final int TOO_LATE = PENDING + 1;
    private static final int PROLIFIC = PENDING + 2;
    private static final int PROLIFIC_REOFFENCES = PENDING + 3;
    private static final int PREVIOUS_OFFENCES = PENDING + 4;
    static final int SLOTS = PENDING + 5;

    private final CaseloadColumns columns;
    private final List<Dimension> dimensions;
    private final List<Dimension.Parts> parts;
    private final int prolificThreshold;
    private final int cellsInCohort;
    private final long[] slots;
    private int[] cells = {};

    CellTally(CaseloadColumns columns, Grid grid, List<Dimension.Parts> parts, int prolificThreshold) {
        this.columns = columns;
        this.dimensions = grid.dimensions();
        this.parts = parts;
        this.prolificThreshold = prolificThreshold;
        cellsInCohort = grid.cellsInCohort();
        slots = new long[SLOTS * cellsInCohort * grid.cohorts()];
    }

    @Override
    public void take(MemberBatch batch) {
        if (cells.length < batch.size) {
            cells = new int[batch.cohort.length];
        }
        for (int i = 0; i < batch.size; i++) {
            cells[i] = batch.cohort[i];
        }
        for (int d = 0; d < parts.size(); d++) {
            addCodes(batch, dimensions.get(d).source(), parts.get(d));
        }
        for (int i = 0; i < batch.size; i++) {
            count(batch, i, SLOTS * cells[i]);
        }
    }

    private void addCodes(MemberBatch batch, Dimension.Source source, Dimension.Parts part) {
        int width = part.labels.size();
        int[] partOf = part.partOf;
        for (int i = 0; i < batch.size; i++) {
            cells[i] = cells[i] * width + partOf[code(batch, i, source)];
        }
    }

    private int code(MemberBatch batch, int i, Dimension.Source source) {
        return source.code(
                columns,
                batch.person[i],
                batch.offence[i],
                batch.care(i),
                batch.age(i),
                batch.kind(i),
                batch.disposal(i),
                batch.previousOffences[i]);
    }

    private void count(MemberBatch batch, int i, int cell) {
        add(
                slots,
                cell,
                batch.state(i),
                batch.reoffences[i],
                batch.pending[i],
                batch.previousOffences[i],
                prolificThreshold,
                1);
    }

    /**
     * Adds a member to a cell, or takes it away.
     *
     * @param slots the cells
     * @param cell where the cell starts
     * @param times 1 to add, -1 to take away
     */
    static void add(
            long[] slots,
            int cell,
            int state,
            int reoffences,
            int pending,
            int previousOffences,
            int prolificThreshold,
            long times) {
        slots[cell + state] += times;
        slots[cell + (state == CLOSED ? TOO_LATE : PENDING)] += times * pending;
        slots[cell + PREVIOUS_OFFENCES] += times * previousOffences;
        if (reoffences > 0) {
            slots[cell + REOFFENDERS + state] += times;
            slots[cell + REOFFENCES + state] += times * reoffences;
            if (reoffences >= prolificThreshold) {
                slots[cell + PROLIFIC] += times;
                slots[cell + PROLIFIC_REOFFENCES] += times * reoffences;
            }
        }
    }

    @Override
    public void append(CellTally next) {
        for (int i = 0; i < slots.length; i++) {
            slots[i] += next.slots[i];
        }
    }

    Cells cells() {
        return Cells.of(cellsInCohort, slots);
    }

    static boolean holdsMembers(long[] slots, int cell) {
        for (int state = 0; state < STATES; state++) {
            if (slots[SLOTS * cell + state] > 0) {
                return true;
            }
        }
        return false;
    }

    static CohortFigures figures(long[] slots, int cell) {
        int at = SLOTS * cell;
        return new CohortFigures(
                counts(slots, at, MemberState.IN_FOLLOW_UP),
                counts(slots, at, MemberState.IN_WAIT),
                counts(slots, at, MemberState.CLOSED),
                slots[at + PENDING],
                slots[at + TOO_LATE],
                slots[at + PROLIFIC],
                slots[at + PROLIFIC_REOFFENCES],
                slots[at + PREVIOUS_OFFENCES]);
    }

    private static ReoffendingCounts counts(long[] slots, int at, MemberState state) {
        int s = state.ordinal();
        return new ReoffendingCounts(slots[at + s], slots[at + REOFFENDERS + s], slots[at + REOFFENCES + s]);
    }
}
