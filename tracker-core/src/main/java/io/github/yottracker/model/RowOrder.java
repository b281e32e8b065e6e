package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.api.block.comparator.primitive.IntComparator;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Which row comes where once rows are grouped by person and sorted. Files are mostly in order already; then the columns
 * stay as they came, and no copy is made.
 */
final class RowOrder {

    /** Up to here insertion beats anything cleverer, and nearly every child has fewer rows. */
    private static final int FEW = 24;

    /** Where each person's rows begin, by the person's place; one more than there are people. */
    final int[] first;

    /** The row that comes at each place; null if each stays where it is. */
    private final int @Nullable [] rows;

    private RowOrder(int[] first, int @Nullable [] rows) {
        this.first = first;
        this.rows = rows;
    }

    /**
     * Orders rows by the place of their person, and those of one person as {@code comparator} says.
     *
     * @param person number of the person of each row
     * @param placeOf place of each person
     */
    static RowOrder of(int[] person, int[] placeOf, IntComparator comparator) {
        int[] first = new int[placeOf.length + 1];
        boolean inOrder = true;
        int before = 0;
        for (int row = 0; row < person.length; row++) {
            int place = placeOf[person[row]];
            first[place + 1]++;
            inOrder = inOrder
                    && (place > before || row == 0 || (place == before && comparator.compare(row - 1, row) <= 0));
            before = place;
        }
        for (int place = 0; place < placeOf.length; place++) {
            first[place + 1] += first[place];
        }
        return new RowOrder(first, inOrder ? null : grouped(person, placeOf, first, comparator));
    }

    private static int[] grouped(int[] person, int[] placeOf, int[] first, IntComparator comparator) {
        int[] next = Arrays.copyOf(first, first.length);
        int[] rows = new int[person.length];
        for (int row = 0; row < rows.length; row++) {
            rows[next[placeOf[person[row]]]++] = row;
        }
        for (int place = 0; place + 1 < first.length; place++) {
            sort(rows, first[place], first[place + 1], comparator);
        }
        return rows;
    }

    /** Leaves each row where it is, as rows that are nobody's. */
    static RowOrder asTheyCame() {
        return new RowOrder(new int[0], null);
    }

    /** Orders rows that are nobody's: {@link #first} says nothing then. */
    static RowOrder of(int size, IntComparator comparator) {
        int[] rows = new int[size];
        boolean inOrder = true;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            inOrder = inOrder && (row == 0 || comparator.compare(row - 1, row) <= 0);
        }
        if (!inOrder) {
            sort(rows, 0, size, comparator);
        }
        return new RowOrder(new int[0], inOrder ? null : rows);
    }

    /** Returns where each of {@code size} rows comes. */
    int[] places(int size) {
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            places[rows == null ? place : rows[place]] = place;
        }
        return places;
    }

    private static void sort(int[] values, int from, int to, IntComparator comparator) {
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

    int[] ordered(int[] column) {
        if (rows == null || column.length == 0) {
            return column;
        }
        int[] ordered = new int[rows.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }

    byte[] ordered(byte[] column) {
        if (rows == null || column.length == 0) {
            return column;
        }
        byte[] ordered = new byte[rows.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }

    short[] ordered(short[] column) {
        if (rows == null || column.length == 0) {
            return column;
        }
        short[] ordered = new short[rows.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }

    TextColumn ordered(TextColumn column) {
        return rows == null || column.size() == 0 ? column : column.inOrder(rows);
    }
}
