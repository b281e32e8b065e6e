package io.github.yottracker.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The offences of a caseload, grouped by person. */
class OffenceTable {

    /** More offences than this are a long history. */
    private static final int LONG = 32;

    final int[] first;
    final TextColumn ids;
    final int[] committed;
    final int[] until;
    final int[] outcomeOn;
    final int[] convicted;
    final int[] recorded;
    final byte[] outcome;
    final TextCodes category;
    final TextCodes code;
    final byte[] gravity;
    final short[] flags;

    /** Joins parts, each row where it came. */
    private OffenceTable(List<Growing> parts, int rows) {
        first = new int[0];
        ids = TextColumn.joined(parts.stream().map(part -> part.ids).toList());
        committed = Columns.join(parts, Growing::size, part -> part.committed, new int[rows]);
        until = days(parts, rows, part -> part.until);
        outcomeOn = Columns.join(parts, Growing::size, part -> part.outcomeOn, new int[rows]);
        convicted = days(parts, rows, part -> part.convicted);
        recorded = days(parts, rows, part -> part.recorded);
        outcome = Columns.join(parts, Growing::size, part -> part.outcome, new byte[rows]);
        category = TextCodes.of(
                parts.stream().map(part -> part.category).toList(),
                spelling ->
                        spelling.isEmpty() ? "" : OffenceCategory.of(spelling).name());
        code = TextCodes.of(parts.stream().map(part -> part.code).toList());
        gravity = Columns.join(parts, Growing::size, part -> part.gravity, new byte[rows]);
        flags = Columns.join(parts, Growing::size, part -> part.flags, new short[rows]);
    }

    /** Returns an empty array, which stands for an absent column, if no day is recorded in any row. */
    private static int[] days(List<Growing> parts, int rows, Function<Growing, int[]> column) {
        for (Growing part : parts) {
            int[] days = column.apply(part);
            for (int row = 0; row < part.size(); row++) {
                if (days[row] != CaseloadColumns.NO_DAY) {
                    return Columns.join(parts, Growing::size, column, new int[rows]);
                }
            }
        }
        return new int[0];
    }

    /** Makes room for the offences of one person, to be filled by {@link OffencePage}. */
    OffenceTable(int room, List<String> categories, List<String> codes) {
        first = new int[2];
        ids = new TextColumn();
        committed = new int[room];
        until = new int[room];
        outcomeOn = new int[room];
        convicted = new int[room];
        recorded = new int[room];
        outcome = new byte[room];
        category = TextCodes.toBeFilled(categories, room);
        code = TextCodes.toBeFilled(codes, room);
        gravity = new byte[room];
        flags = new short[room];
    }

    private OffenceTable(OffenceTable cameAs, RowOrder order) {
        first = order.first;
        ids = order.ordered(cameAs.ids);
        committed = order.ordered(cameAs.committed);
        until = order.ordered(cameAs.until);
        outcomeOn = order.ordered(cameAs.outcomeOn);
        convicted = order.ordered(cameAs.convicted);
        recorded = order.ordered(cameAs.recorded);
        outcome = order.ordered(cameAs.outcome);
        category = cameAs.category.inOrder(order);
        code = cameAs.code.inOrder(order);
        gravity = order.ordered(cameAs.gravity);
        flags = order.ordered(cameAs.flags);
        IntStream.range(0, first.length - 1)
                .parallel()
                .forEach(person -> markPossibleRepeats(first[person], first[person + 1]));
    }

    static OffenceTable of(List<Growing> parts, int[] placeOf) {
        int rows = parts.stream().mapToInt(Growing::size).reduce(0, Math::addExact);
        OffenceTable cameAs = new OffenceTable(parts, rows);
        int[] person = Columns.join(parts, Growing::size, part -> part.person, new int[rows]);
        return new OffenceTable(cameAs, RowOrder.of(person, placeOf, cameAs::compare));
    }

    /** Compares two offences of one person in the caseload's order. */
    final int compare(int a, int b) {
        int order = Columns.compareDays(committed[a], committed[b]);
        if (order == 0) {
            order = Columns.compareDays(outcomeOn[a], outcomeOn[b]);
        }
        if (order == 0) {
            order = Columns.compareDays(Columns.day(convicted, a), Columns.day(convicted, b));
        }
        return order == 0 ? compareTheRest(a, b) : order;
    }

    private int compareTheRest(int a, int b) {
        int order = compareIds(a, b);
        if (order == 0) {
            order = Integer.compare(outcome[a], outcome[b]);
        }
        if (order == 0) {
            order = compareTexts(code, a, b);
        }
        if (order == 0) {
            order = compareTexts(category, a, b);
        }
        if (order == 0) {
            order = Columns.compareDays(Columns.day(until, a), Columns.day(until, b));
        }
        if (order == 0) {
            order = Columns.compareDays(Columns.day(recorded, a), Columns.day(recorded, b));
        }
        if (order == 0) {
            order = Integer.compare(gravity[a], gravity[b]);
        }
        return order == 0 ? Short.compare(flags[a], flags[b]) : order;
    }

    /** Compares two rows of a column of texts; here codes are in the order of their texts. */
    int compareTexts(TextCodes column, int a, int b) {
        return Integer.compare(column.code(a), column.code(b));
    }

    int size() {
        return committed.length;
    }

    String id(int row) {
        return ids.size() == 0 ? "" : ids.get(row);
    }

    boolean hasId(int row) {
        return ids.size() != 0 && !ids.isEmpty(row);
    }

    /** Returns whether two rows that have ids have the same. */
    boolean sameId(int a, int b) {
        return ids.compareRows(a, b) == 0;
    }

    /** Compares two ids as {@link String#compareTo} would, none before any. */
    int compareIds(int a, int b) {
        return ids.size() == 0 ? 0 : ids.compareRows(a, b);
    }

    /**
     * Marks rows that another row may repeat (M-46): one id, or one day and one of them without id. Most rows are not
     * marked, and need no second look when the figures are computed.
     */
    final void markPossibleRepeats(int from, int to) {
        for (int row = from; row < to; row++) {
            for (int other = row - 1; other >= from && committed[other] == committed[row]; other--) {
                if (!hasId(row) || !hasId(other)) {
                    mark(row);
                    mark(other);
                }
            }
        }
        if (to - from > LONG) {
            markSameIdsOfMany(from, to);
        } else {
            markSameIds(from, to);
        }
    }

    final void markSameIds(int from, int to) {
        for (int row = from + 1; row < to; row++) {
            for (int other = from; hasId(row) && other < row; other++) {
                if (hasId(other) && sameId(row, other)) {
                    mark(row);
                    mark(other);
                }
            }
        }
    }

    /** In a long history ids are looked up instead of comparing each with each. */
    void markSameIdsOfMany(int from, int to) {
        Map<String, Integer> firstOf = new HashMap<>();
        for (int row = from; row < to; row++) {
            Integer earlier = hasId(row) ? firstOf.putIfAbsent(id(row), row) : null;
            if (earlier != null) {
                mark(row);
                mark(earlier);
            }
        }
    }

    private void mark(int row) {
        gravity[row] |= (byte) CaseloadColumns.MAY_REPEAT;
    }

    boolean sameAs(OffenceTable other) {
        return Arrays.equals(first, other.first)
                && ids.sameAs(other.ids)
                && Arrays.equals(committed, other.committed)
                && Arrays.equals(until, other.until)
                && Arrays.equals(outcomeOn, other.outcomeOn)
                && Arrays.equals(convicted, other.convicted)
                && Arrays.equals(recorded, other.recorded)
                && Arrays.equals(outcome, other.outcome)
                && category.sameAs(other.category)
                && code.sameAs(other.code)
                && Arrays.equals(gravity, other.gravity)
                && Arrays.equals(flags, other.flags);
    }

    /** Offences as they come; several of these make one table. */
    static final class Growing {
        private final TextColumn ids = new TextColumn();
        /** Categories as they are spelled. */
        private final TextCodes.Growing category;

        private final TextCodes.Growing code;
        private int size;
        private int[] person;
        private int[] committed;
        private int[] until;
        private int[] outcomeOn;
        private int[] convicted;
        private int[] recorded;
        private byte[] outcome;
        private byte[] gravity;
        private short[] flags;

        /** Makes room for so many rows; if more come, it grows. */
        Growing(int expected) {
            category = new TextCodes.Growing(expected);
            code = new TextCodes.Growing(expected);
            person = new int[expected];
            committed = new int[expected];
            until = new int[expected];
            outcomeOn = new int[expected];
            convicted = new int[expected];
            recorded = new int[expected];
            outcome = new byte[expected];
            gravity = new byte[expected];
            flags = new short[expected];
        }

        int size() {
            return size;
        }

        void add(int personNumber, OffenceDraft draft) {
            if (size == person.length) {
                grow(Columns.larger(size));
            }
            person[size] = personNumber;
            ids.add(draft.id);
            committed[size] = draft.committedDay;
            until[size] = draft.untilDay;
            outcomeOn[size] = draft.outcomeDay;
            convicted[size] = draft.convictedDay;
            recorded[size] = draft.recordedDay;
            outcome[size] = draft.outcome;
            category.add(draft.category);
            code.add(draft.code);
            gravity[size] = (byte) draft.gravity;
            flags[size] = flags(draft);
            size++;
        }

        private void grow(int length) {
            person = Arrays.copyOf(person, length);
            committed = Arrays.copyOf(committed, length);
            until = Arrays.copyOf(until, length);
            outcomeOn = Arrays.copyOf(outcomeOn, length);
            convicted = Arrays.copyOf(convicted, length);
            recorded = Arrays.copyOf(recorded, length);
            outcome = Arrays.copyOf(outcome, length);
            gravity = Arrays.copyOf(gravity, length);
            flags = Arrays.copyOf(flags, length);
        }

        private static short flags(OffenceDraft draft) {
            return (short) CaseloadColumns.answers(
                    draft.main,
                    draft.breach,
                    draft.recordable,
                    draft.place,
                    draft.policeProsecuted,
                    draft.takenIntoConsideration,
                    draft.appeal,
                    draft.careStatus);
        }
    }
}
