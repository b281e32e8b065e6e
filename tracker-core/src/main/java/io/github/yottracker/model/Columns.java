package io.github.yottracker.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What columns have in common: how they grow, how parts of them are joined, how their days compare. */
final class Columns {

    private static final int SMALLEST = 16;

    private Columns() {}

    /** Returns how long an array becomes when {@code length} places no longer do. */
    static int larger(int length) {
        return Math.max(SMALLEST, length + (length >> 1));
    }

    /** Puts the columns of all parts into one array of the same kind, one after the other. */
    static <P, A> A join(List<P> parts, ToIntFunction<P> size, Function<P, A> column, A into) {
        forEach(
                parts,
                size,
                (part, start) -> System.arraycopy(column.apply(part), 0, into, start, size.applyAsInt(part)));
        return into;
    }

    /** Does something for each part and the place where it starts among all of them, on any threads. */
    static <P> void forEach(List<P> parts, ToIntFunction<P> size, ObjIntConsumer<P> action) {
        int[] starts = new int[parts.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + size.applyAsInt(parts.get(i - 1));
        }
        IntStream.range(0, starts.length).parallel().forEach(i -> action.accept(parts.get(i), starts[i]));
    }

    static void swap(int[] column, int a, int b) {
        int value = column[a];
        column[a] = column[b];
        column[b] = value;
    }

    static void swap(byte[] column, int a, int b) {
        byte value = column[a];
        column[a] = column[b];
        column[b] = value;
    }

    /** Compares days with an unknown one last. */
    static int compareDays(int a, int b) {
        // NO_DAY is the least int: one less wraps it round to the greatest, and keeps all others in order.
        return Integer.compare(a - 1, b - 1);
    }

    /** Returns whether a day is known and before another. */
    static boolean isBefore(int day, int other) {
        return day != CaseloadColumns.NO_DAY && day < other;
    }

    /** Returns a day of a column that is absent when empty. */
    static int day(int[] column, int row) {
        return column.length == 0 ? CaseloadColumns.NO_DAY : column[row];
    }
}
