package io.github.yottracker.benchmarks.rivals.tablesaw;

import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * Which of several rows that tell of one offence stands for it (M-46, B-01 to B-03, B-08).
 *
 * <p>Tablesaw can sort the rows, but neither number them within a group nor keep the first of each group, and its groups are
 * too slow for millions of children; so loops over rows do that.
 */
final class Repeats {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** M-46, B-03, and last the order of the folder, which is that of contents. */
    private static final List<String> STANDING_ORDER =
            List.of("-recorded_date", "-level", "proof", "is_not_undone", "proof_or_last", "row");

    private Repeats() {}

    /**
     * Returns rows that another row of the child may repeat: with one id, or of one day where one has no id. Found once,
     * whatever is asked, so that only these have to be sorted.
     */
    static Selection possible(Table offences) {
        IntColumn person = offences.intColumn("person");
        StringColumn id = offences.stringColumn("offence_id");
        DateColumn committed = offences.dateColumn("offence_date");
        Selection possible = new BitmapBackedSelection();
        for (int from = 0, to; from < person.size(); from = to) {
            to = endOfGroup(from, person);
            if (to - from == 1) {
                continue;
            }
            Set<String> ids = new HashSet<>();
            Set<String> twice = new HashSet<>();
            Set<Integer> daysWithoutId = new HashSet<>();
            for (int row = from; row < to; row++) {
                if (id.isMissing(row)) {
                    daysWithoutId.add(committed.getIntInternal(row));
                } else if (!ids.add(id.get(row))) {
                    twice.add(id.get(row));
                }
            }
            for (int row = from; row < to; row++) {
                if (twice.contains(id.get(row)) || daysWithoutId.contains(committed.getIntInternal(row))) {
                    possible.add(row);
                }
            }
        }
        return possible;
    }

    /** Returns the rows that stand for an offence, each offence once; adds their number to those given. */
    static Table without(Table known) {
        known.addColumns(IntColumn.indexColumn("row", known.rowCount(), 0));
        Table possible = known.where(known.booleanColumn("may_repeat").isTrue());
        if (possible.isEmpty()) {
            return known;
        }
        addOrder(possible);
        BitSet repeats = new BitSet();
        Table withId = possible.where(possible.stringColumn("offence_id").isNotMissing());
        addRepeats(withId, List.of("person", "offence_id"), STANDING_ORDER, repeats);
        // B-02: rows without id and proof date are as many offences. B-03: a row without id yields to one with an id.
        Table withFacts = possible.where(possible.dateColumn("proof_written").isNotMissing());
        withFacts.addColumns(BooleanColumn.create(
                "has_no_id", withFacts.stringColumn("offence_id").isMissing(), withFacts.rowCount()));
        BitSet told = new BitSet();
        addRepeats(
                withFacts,
                List.of("person", "offence_date", "proof_written", "code", "category_without_code"),
                prepended("has_no_id", STANDING_ORDER),
                told);
        withFacts.where(withFacts.booleanColumn("has_no_id").isTrue())
                .intColumn("row")
                .forEach(row -> {
                    if (told.get(row)) {
                        repeats.set(row);
                    }
                });
return known.dropWhere(Selection.with(repeats.stream().toArray()));
    }

    private static void addOrder(Table rows) {
        StringColumn outcome = rows.stringColumn("outcome");
        DateColumn proof = rows.dateColumn("proof_written");
        int size = rows.rowCount();
        Selection notProven = outcome.isEqualTo("NOT_PROVEN");
        Selection disposed = outcome.isIn(CaseloadTables.names(any -> true));
        IntColumn level = outcome.mapInto(
                name -> name.equals("NOT_PROVEN") ? -1 : DisposalType.valueOf(name).rank(), IntColumn.create("level", size));
        IntColumn standing = IntColumn.create("proof", new int[size]); // proven 0, not proven 1, pending 2
        standing.set(Days.not(rows.dateColumn("conviction_date").isNotMissing().or(disposed), size), 2);
        standing.set(notProven, 1);
        DateColumn proofOrLast = proof.copy().setName("proof_or_last");
        proofOrLast.set(proof.isMissing(), LAST);
        StringColumn category = rows.stringColumn("category").copy().setName("category_without_code");
        category.set(rows.stringColumn("code").isNotMissing(), "");
        rows.addColumns(
                level.set(level.isMissing(), -1),
                standing,
                BooleanColumn.create(
                        "is_not_undone", rows.booleanColumn("is_undone").isFalse(), size),
                proofOrLast,
                category);
    }

    /** Marks all rows but the first of each group. */
    private static void addRepeats(Table rows, List<String> group, List<String> order, BitSet repeats) {
        String[] keys = new String[group.size() + order.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i < group.size() ? group.get(i) : order.get(i - group.size());
        }
        Table sorted = rows.sortOn(keys);
        Column<?>[] columns = group.stream().map(sorted::column).toArray(Column<?>[]::new);
        for (int row = 1; row < sorted.rowCount(); row++) {
            if (areEqual(columns, row - 1, row)) {
                repeats.set(sorted.intColumn("row").getInt(row));
            }
        }
    }

    private static boolean areEqual(Column<?>[] columns, int row, int other) {
        for (Column<?> column : columns) {
            if (!column.equals(row, other)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> prepended(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream())
                .toList();
    }

    /** Returns the row after the last one that has the same number as this. */
    static int endOfGroup(int from, IntColumn numbers) {
        int to = from + 1;
        while (to < numbers.size() && numbers.getInt(to) == numbers.getInt(from)) {
            to++;
        }
        return to;
    }
}
