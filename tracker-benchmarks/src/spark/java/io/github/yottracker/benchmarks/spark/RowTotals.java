package io.github.yottracker.benchmarks.spark;

import io.github.yottracker.intake.FileRows;
import io.github.yottracker.intake.IntakeReport;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows of a folder, or of one partition of it; adds up. Of a refused row only the reason travels: on
 * which line of the file it stands no partition knows. Doubtful rows are not here, as one doubt is about a file as a whole.
 *
 * @param kept rows kept, by file
 * @param refused rows refused, by file
 * @param reasons rows refused, by file, column, rule and what would be accepted
 */
record RowTotals(
        SortedMap<String, Long> kept,
        SortedMap<String, Long> refused,
        SortedMap<String, Long> reasons)
        implements Serializable {

    static RowTotals of(IntakeReport report) {
        RowTotals totals = new RowTotals(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (FileRows rows : report.files()) {
            totals.kept.put(rows.file(), rows.kept());
            totals.refused.put(rows.file(), rows.refused());
        }
        report.refusedRows()
                .forEach(row -> totals.reasons.merge(
                        row.file() + " " + row.column() + " (" + row.rule() + "), accepted: " + row.accepted(),
                        1L,
                        Long::sum));
        return totals;
    }

    RowTotals plus(RowTotals other) {
        return new RowTotals(
                sum(kept, other.kept),
                sum(refused, other.refused),
                sum(reasons, other.reasons));
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> some, SortedMap<String, Long> others) {
        SortedMap<String, Long> sum = new TreeMap<>(some);
        others.forEach((name, rows) -> sum.merge(name, rows, Long::sum));
        return sum;
    }

    /** Says how many rows were read, kept and refused, and why. */
    @Override
    public String toString() {
        long keptRows = all(kept);
        long refusedRows = all(refused);
        StringBuilder text = new StringBuilder();
        text.append(keptRows + refusedRows).append(" rows read, ").append(keptRows).append(" kept, ");
        text.append(refusedRows).append(" refused\n");
        reasons.forEach((reason, rows) ->
                text.append("  refused ").append(rows).append(": ").append(reason).append('\n'));
        return text.toString();
    }

    private static long all(SortedMap<String, Long> byFile) {
        return byFile.values().stream().mapToLong(Long::longValue).sum();
    }
}
