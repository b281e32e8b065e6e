package io.github.yottracker.benchmarks.rivals.tablesaw;

import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
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

    /** Adds the columns by which rows stand before others. */
    static Table withOrder(Table rows) {
        StringColumn outcome = rows.stringColumn("outcome");
        DateColumn proof = rows.dateColumn("proof_written");
        int size = rows.rowCount();
        IntColumn level = outcome.mapInto(Repeats::level, IntColumn.create("level", size));
        IntColumn standing = IntColumn.create("proof", new int[size]); // proven 0, not proven 1, pending 2
        standing.set(outcome.isMissing().and(rows.dateColumn("conviction_date").isMissing()), 2);
        standing.set(outcome.isEqualTo("NOT_PROVEN"), 1);
        DateColumn proofOrLast = proof.copy().setName("proof_or_last");
        proofOrLast.set(proof.isMissing(), LAST);
        StringColumn category = rows.stringColumn("category").copy().setName("category_without_code");
        category.set(rows.stringColumn("code").isNotMissing(), "");
        return rows.addColumns(
                level.set(level.isMissing(), -1),
                standing,
                BooleanColumn.create(
                        "is_not_undone", rows.booleanColumn("is_undone").isFalse(), size),
                proofOrLast,
                category,
                BooleanColumn.create("has_no_id", rows.stringColumn("offence_id").isMissing(), size));
    }

    /** M-18: rank of the disposal, below all others where there is none. */
    private static int level(String outcome) {
        return outcome.equals("NOT_PROVEN") ? -1 : DisposalType.valueOf(outcome).rank();
    }

    /** Returns the rows, of those that are known and may repeat others, that stand for no offence of their own. */
    static Selection among(Table known) {
        BitSet repeats = new BitSet();
        addRepeats(
                known.where(known.booleanColumn("has_no_id").isFalse()),
                List.of("person", "offence_id"),
                STANDING_ORDER,
                any -> true,
                repeats);
        // B-02: rows without id and proof date are as many offences. B-03: a row without id yields to one with an id.
        Table withFacts = known.where(known.dateColumn("proof_written").isNotMissing());
        addRepeats(
                withFacts,
                List.of("person", "offence_date", "proof_written", "code", "category_without_code"),
                Stream.concat(Stream.of("has_no_id"), STANDING_ORDER.stream()).toList(),
                row -> row.getBoolean("has_no_id"),
                repeats);
        return Selection.with(repeats.stream().toArray());
    }

    /** Marks all rows but the first of each group, if they meet a condition. */
    private static void addRepeats(
            Table rows, List<String> group, List<String> order, Predicate<Row> condition, BitSet repeats) {
        if (rows.isEmpty()) {
            return;
        }
        Table sorted = rows.sortOn(Stream.concat(group.stream(), order.stream()).toArray(String[]::new));
        Column<?>[] columns = group.stream().map(sorted::column).toArray(Column<?>[]::new);
        for (Row row : sorted) {
            int number = row.getRowNumber();
            if (number > 0 && areEqual(columns, number - 1, number) && condition.test(row)) {
                repeats.set(row.getInt("row"));
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

    /** Returns the row after the last one that has the same number as this. */
    static int endOfGroup(int from, IntColumn numbers) {
        int to = from + 1;
        while (to < numbers.size() && numbers.getInt(to) == numbers.getInt(from)) {
            to++;
        }
        return to;
    }
}
