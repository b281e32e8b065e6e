package io.github.yottracker.model;

import java.util.Arrays;

/**
 * Some rows of a caseload's offences copied into plain arrays, for whoever goes over all of them at speed: see
 * {@link CaseloadColumns#copyOffences}.
 *
 * <p>Fields are indexed by the row's place in the block, from 0 to before {@link #size}; what is beyond is left over from
 * blocks before. Days and codes are as {@link CaseloadColumns} has them. Not thread-safe.
 */
public final class OffenceBlock {

    /** How many rows the block holds. */
    public int size;

    /** The caseload's row that is at place 0. */
    public int firstRow;

    /** Days of the offence, or its first ones. */
    public int[] committed = {};

    /** Last days of offences over a range. */
    public int[] until = {};

    /** Outcome codes. */
    public int[] outcome = {};

    /** Days of the outcomes. */
    public int[] outcomeDay = {};

    /** Days of conviction. */
    public int[] convicted = {};

    /** Days on which the rows were recorded. */
    public int[] recorded = {};

    /** Answers about the offence, all in one number as {@link CaseloadColumns#answer} reads it. */
    public int[] answers = {};

    /** Positions in the caseload's list of categories. */
    public int[] category = {};

    /** Whether another row of the child may repeat the row. */
    public boolean[] mayRepeat = {};

    /** Makes an empty block. */
    public OffenceBlock() {}

    void copy(OffenceTable offences, int from, int to) {
        firstRow = from;
        size = to - from;
        if (committed.length < size) {
            grow(Math.max(size, 2 * committed.length));
        }
        copy(offences.committed, from, committed);
        copy(offences.until, from, until);
        copy(offences.outcomeOn, from, outcomeDay);
        copy(offences.convicted, from, convicted);
        copy(offences.recorded, from, recorded);
        offences.category.copy(from, to, category);
        byte[] outcomes = offences.outcome;
        short[] flags = offences.flags;
        byte[] gravity = offences.gravity;
        for (int i = 0; i < size; i++) {
            outcome[i] = outcomes[from + i];
            answers[i] = flags[from + i] & 0xFFFF;
            mayRepeat[i] = (gravity[from + i] & CaseloadColumns.MAY_REPEAT) != 0;
        }
    }

    private void copy(int[] column, int from, int[] into) {
        if (column.length == 0) { // an absent column
            Arrays.fill(into, 0, size, CaseloadColumns.NO_DAY);
        } else {
            System.arraycopy(column, from, into, 0, size);
        }
    }

    private void grow(int length) {
        committed = new int[length];
        until = new int[length];
        outcome = new int[length];
        outcomeDay = new int[length];
        convicted = new int[length];
        recorded = new int[length];
        answers = new int[length];
        category = new int[length];
        mayRepeat = new boolean[length];
    }
}
