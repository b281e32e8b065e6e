package io.github.yottracker.intake;

import com.google.common.base.Strings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read from a caseload folder: rows read are rows kept plus rows refused, always (D8).
 *
 * @param files the four files of the contract, in its order
 * @param refusedRows every row that was refused, in the order of files and lines
 * @param doubtfulRows rows that were kept but deserve a look, the first {@value #LISTED} of each kind
 * @param doubts how many rows there are of each kind of doubt; a kind without rows is not there
 * @param unknownColumns columns that were not read
 */
public record IntakeReport(
        List<FileRows> files,
        List<RefusedRow> refusedRows,
        List<DoubtfulRow> doubtfulRows,
        Map<Doubt, Long> doubts,
        List<UnknownColumn> unknownColumns) {

    /** How many rows of each kind of doubt are listed at most. */
    public static final int LISTED = 1_000;

    private static final int PRINTED = 20;
    private static final int NAME_WIDTH = 14;
    private static final int COUNT_WIDTH = 12;

    /**
     * Takes copies that never change.
     *
     * @param files the files
     * @param refusedRows the refused rows
     * @param doubtfulRows the doubtful rows
     * @param doubts how many of each kind
     * @param unknownColumns the columns not read
     */
    public IntakeReport {
        files = List.copyOf(files);
        refusedRows = List.copyOf(refusedRows);
        doubtfulRows = List.copyOf(doubtfulRows);
        Map<Doubt, Long> inOrder = new EnumMap<>(Doubt.class);
        inOrder.putAll(doubts);
        doubts = Collections.unmodifiableMap(inOrder);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /**
     * Returns how many rows all files have.
     *
     * @return rows kept plus rows refused
     */
    public long rowsRead() {
        return files.stream().mapToLong(FileRows::read).sum();
    }

    /**
     * Returns how many rows of all files were kept.
     *
     * @return 0 or more
     */
    public long rowsKept() {
        return files.stream().mapToLong(FileRows::kept).sum();
    }

    /**
     * Returns how many rows of all files were refused.
     *
     * @return 0 or more
     */
    public long rowsRefused() {
        return files.stream().mapToLong(FileRows::refused).sum();
    }

    /**
     * Returns a table of the files, the columns not read, the first 20 refused rows, and each kind of doubt with its
     * first row.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "", "read", "kept", "refused");
        for (FileRows rows : files) {
            if (rows.there()) {
                line(
                        text,
                        rows.file(),
                        Long.toString(rows.read()),
                        Long.toString(rows.kept()),
                        Long.toString(rows.refused()));
            } else {
                line(text, rows.file(), "no file", "", "");
            }
        }
        unknownColumns.forEach(column -> text.append("Not read, as the contract has no such column: ")
                .append(column)
                .append('\n'));
        appendRefused(text);
        appendDoubts(text);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String read, String kept, String refused) {
        String row = Strings.padEnd(name, NAME_WIDTH, ' ')
                + Strings.padStart(read, COUNT_WIDTH, ' ')
                + Strings.padStart(kept, COUNT_WIDTH, ' ')
                + Strings.padStart(refused, COUNT_WIDTH, ' ');
        text.append(row.stripTrailing()).append('\n');
    }

    private void appendRefused(StringBuilder text) {
        if (refusedRows.isEmpty()) {
            return;
        }
        text.append("Refused:\n");
        refusedRows.stream()
                .limit(PRINTED)
                .forEach(row -> text.append("  ").append(row).append('\n'));
        if (refusedRows.size() > PRINTED) {
            text.append("  ... and ").append(refusedRows.size() - PRINTED).append(" more\n");
        }
    }

    private void appendDoubts(StringBuilder text) {
        if (doubts.isEmpty()) {
            return;
        }
        text.append("Kept, but doubtful:\n");
        doubts.forEach((doubt, rows) -> {
            text.append("  ").append(rows).append(rows == 1 ? " row, " : " rows, first ");
            doubtfulRows.stream()
                    .filter(row -> row.doubt() == doubt)
                    .findFirst()
                    .ifPresent(text::append);
            text.append('\n');
        });
    }
}
