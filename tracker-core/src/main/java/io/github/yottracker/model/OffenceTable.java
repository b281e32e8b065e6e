package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.ByteArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.ShortArrayList;

/** The offences of a caseload, grouped by person. */
final class OffenceTable {

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

    private OffenceTable(Growing rows, int[] first, int[] order) {
        this.first = first;
        TextColumn texts = rows.ids.inOrder(order);
        boolean anyId = false;
        for (int row = 0; row < order.length && !anyId; row++) {
            anyId = !texts.isEmpty(row);
        }
        ids = anyId ? texts : new TextColumn();
        committed = Columns.inOrder(rows.committed, order);
        until = Columns.daysInOrder(rows.until, order);
        outcomeOn = Columns.inOrder(rows.outcomeOn, order);
        convicted = Columns.daysInOrder(rows.convicted, order);
        recorded = Columns.daysInOrder(rows.recorded, order);
        outcome = Columns.inOrder(rows.outcome, order);
        category = TextCodes.of(rows.categories, rows.category.toArray(), order);
        code = TextCodes.of(rows.codes, rows.code.toArray(), order);
        gravity = Columns.inOrder(rows.gravity, order);
        flags = Columns.inOrder(rows.flags, order);
        for (int person = 0; person + 1 < first.length; person++) {
            markPossibleRepeats(first[person], first[person + 1]);
        }
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

    boolean sameId(int a, int b) {
        return ids.compareRows(a, b) == 0;
    }

    /**
     * Marks rows that another row may repeat (M-46): one id, or one day and one of them without id. Most rows are not
     * marked, and need no second look when the figures are computed.
     */
    private void markPossibleRepeats(int from, int to) {
        TextIndex seen = null;
        int[] firstOf = {};
        if (to - from > 32) { // a long history: look ids up instead of comparing each with each
            seen = new TextIndex();
            firstOf = new int[to - from];
        }
        for (int row = from; row < to; row++) {
            for (int other = row - 1; other >= from && committed[other] == committed[row]; other--) {
                if (!hasId(row) || !hasId(other)) {
                    mark(row);
                    mark(other);
                }
            }
            if (!hasId(row)) {
                continue;
            }
            if (seen != null) {
                int before = seen.texts().size();
                int number = seen.add(id(row));
                if (number == before) {
                    firstOf[number] = row;
                } else {
                    mark(row);
                    mark(firstOf[number]);
                }
            } else {
                for (int other = from; other < row; other++) {
                    if (hasId(other) && sameId(row, other)) {
                        mark(row);
                        mark(other);
                    }
                }
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

    /** Offences as they come. */
    static final class Growing {
        private final IntArrayList person = new IntArrayList();
        private final TextColumn ids = new TextColumn();
        private final IntArrayList committed = new IntArrayList();
        private final IntArrayList until = new IntArrayList();
        private final IntArrayList outcomeOn = new IntArrayList();
        private final IntArrayList convicted = new IntArrayList();
        private final IntArrayList recorded = new IntArrayList();
        private final ByteArrayList outcome = new ByteArrayList();
        private final IntArrayList category = new IntArrayList();
        private final IntArrayList code = new IntArrayList();
        private final ByteArrayList gravity = new ByteArrayList();
        private final ShortArrayList flags = new ShortArrayList();
        private final TextIndex categories = new TextIndex();
        private final TextIndex codes = new TextIndex();

        /** Spellings of categories as they come, and the number in {@link #categories} of each. */
        private final TextIndex spellings = new TextIndex();

        private final IntArrayList categoryOfSpelling = new IntArrayList();

        Growing() {
            categories.add("");
            codes.add("");
            spellings.add("");
            categoryOfSpelling.add(0);
        }

        void add(int personNumber, OffenceDraft draft) {
            person.add(personNumber);
            ids.add(draft.id);
            committed.add(draft.committedDay);
            until.add(draft.untilDay);
            outcomeOn.add(draft.outcomeDay);
            convicted.add(draft.convictedDay);
            recorded.add(draft.recordedDay);
            outcome.add(draft.outcome);
            category.add(categoryNumber(draft.category));
            code.add(codes.add(draft.code));
            gravity.add((byte) draft.gravity);
            flags.add(flags(draft));
        }

        private int categoryNumber(CharSequence spelling) {
            int number = spellings.add(spelling);
            if (number == categoryOfSpelling.size()) {
                categoryOfSpelling.add(
                        categories.add(OffenceCategory.of(spelling.toString()).name()));
            }
            return categoryOfSpelling.get(number);
        }

        private static short flags(OffenceDraft draft) {
            return (short) (draft.main.ordinal() << CaseloadColumns.MAIN
                    | draft.breach.ordinal() << CaseloadColumns.BREACH
                    | draft.recordable.ordinal() << CaseloadColumns.RECORDABLE
                    | draft.place.ordinal() << CaseloadColumns.PLACE
                    | draft.policeProsecuted.ordinal() << CaseloadColumns.POLICE
                    | draft.takenIntoConsideration.ordinal() << CaseloadColumns.TAKEN
                    | draft.appeal.ordinal() << CaseloadColumns.APPEAL
                    | draft.careStatus.ordinal() << CaseloadColumns.CARE);
        }

        private int compare(int a, int b) {
            int order = Columns.compareDays(committed.get(a), committed.get(b));
            if (order == 0) {
                order = Columns.compareDays(outcomeOn.get(a), outcomeOn.get(b));
            }
            if (order == 0) {
                order = Columns.compareDays(convicted.get(a), convicted.get(b));
            }
            return order == 0 ? compareTheRest(a, b) : order;
        }

        private int compareTheRest(int a, int b) {
            int order = ids.compareRows(a, b);
            if (order == 0) {
                order = Integer.compare(outcome.get(a), outcome.get(b));
            }
            if (order == 0) {
                order = codes.texts().compareRows(code.get(a), code.get(b));
            }
            if (order == 0) {
                order = categories.texts().compareRows(category.get(a), category.get(b));
            }
            if (order == 0) {
                order = Columns.compareDays(until.get(a), until.get(b));
            }
            if (order == 0) {
                order = Columns.compareDays(recorded.get(a), recorded.get(b));
            }
            if (order == 0) {
                order = Integer.compare(gravity.get(a), gravity.get(b));
            }
            return order == 0 ? Short.compare(flags.get(a), flags.get(b)) : order;
        }

        OffenceTable build(int[] placeOf) {
            int[] first = Columns.firstRows(person, placeOf, placeOf.length);
            return new OffenceTable(this, first, Columns.grouped(person, placeOf, first, this::compare));
        }
    }
}
