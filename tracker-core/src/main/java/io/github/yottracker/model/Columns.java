package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.api.block.comparator.primitive.IntComparator;
import org.eclipse.collections.impl.list.mutable.primitive.ByteArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.ShortArrayList;

/** How columns are put in order: the same few steps for people, offences, releases and care episodes. */
final class Columns {

    /** Up to here insertion beats anything cleverer, and nearly every child has fewer rows. */
    private static final int FEW = 24;

    private Columns() {}

    static int[] inOrder(IntArrayList values, int[] order) {
        int[] column = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            column[i] = values.get(order[i]);
        }
        return column;
    }

    /** Returns an empty array, which stands for an absent column, if no day is recorded in any row. */
    static int[] daysInOrder(IntArrayList values, int[] order) {
        return values.allSatisfy(day -> day == CaseloadColumns.NO_DAY) ? new int[0] : inOrder(values, order);
    }

    static byte[] inOrder(ByteArrayList values, int[] order) {
        byte[] column = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            column[i] = values.get(order[i]);
        }
        return column;
    }

    static short[] inOrder(ShortArrayList values, int[] order) {
        short[] column = new short[order.length];
        for (int i = 0; i < order.length; i++) {
            column[i] = values.get(order[i]);
        }
        return column;
    }

    /** Returns where each person's rows begin once grouped by the person's place; one more than there are people. */
    static int[] firstRows(IntArrayList personOf, int[] placeOf, int people) {
        int[] first = new int[people + 1];
        for (int row = 0; row < personOf.size(); row++) {
            first[placeOf[personOf.get(row)] + 1]++;
        }
        for (int place = 0; place < people; place++) {
            first[place + 1] += first[place];
        }
        return first;
    }

    /** Returns the rows grouped by the person's place, each group sorted. */
    static int[] grouped(IntArrayList personOf, int[] placeOf, int[] first, IntComparator rows) {
        int[] next = Arrays.copyOf(first, first.length);
        int[] order = new int[personOf.size()];
        for (int row = 0; row < order.length; row++) {
            order[next[placeOf[personOf.get(row)]]++] = row;
        }
        for (int place = 0; place + 1 < first.length; place++) {
            sort(order, first[place], first[place + 1], rows);
        }
        return order;
    }

    static void sort(int[] values, int from, int to, IntComparator comparator) {
        if (to - from > FEW) {
            IntArrayList part = IntArrayList.newListWith(Arrays.copyOfRange(values, from, to));
            part.sortThis(comparator);
            System.arraycopy(part.toArray(), 0, values, from, to - from);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int value = values[i];
            int at = i;
            while (at > from && comparator.compare(values[at - 1], value) > 0) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }

    /** Compares days with an unknown one last. */
    static int compareDays(int a, int b) {
        // NO_DAY is the least int: one less wraps it round to the greatest, and keeps all others in order.
        return Integer.compare(a - 1, b - 1);
    }

    /** Returns a day of a column that is absent when empty. */
    static int day(int[] column, int row) {
        return column.length == 0 ? CaseloadColumns.NO_DAY : column[row];
    }
}
