package io.github.yottracker.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to say about the files read so far, or about one chunk of a file; becomes the report. */
final class IntakeLog {

    private final List<FileRows> files = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Doubt, List<DoubtfulRow>> doubtful = new EnumMap<>(Doubt.class);
    private final Map<Doubt, Long> doubts = new EnumMap<>(Doubt.class);
    private final List<UnknownColumn> unknownColumns = new ArrayList<>();

    /** How many of the refused rows are of files that were read to their end. */
    private int refusedBefore;

    void add(RefusedRow row) {
        refused.add(row);
    }

    void addAll(List<UnknownColumn> columns) {
        unknownColumns.addAll(columns);
    }

    void doubt(CaseloadFile file, long line, Doubt doubt) {
        doubt(file, line, doubt, 0);
    }

    void doubt(CaseloadFile file, long line, Doubt doubt, long otherLine) {
        doubts.merge(doubt, 1L, Long::sum);
        list(new DoubtfulRow(file.fileName(), line, doubt, otherLine));
    }

    private void list(DoubtfulRow row) {
        List<DoubtfulRow> listed = doubtful.computeIfAbsent(row.doubt(), kind -> new ArrayList<>());
        if (listed.size() < IntakeReport.LISTED) {
            listed.add(row);
        }
    }

    /** Takes over what there is to say about a chunk, in which lines are counted from its first. */
    void append(IntakeLog chunk, long linesBefore) {
        chunk.refused.forEach(row -> refused.add(row.after(linesBefore)));
        chunk.doubts.forEach((doubt, rows) -> doubts.merge(doubt, rows, Long::sum));
        chunk.doubtful.values().forEach(rows -> rows.forEach(row -> list(row.after(linesBefore))));
    }

    /** Says that a file was read to its end, and how many rows it has. */
    void end(CaseloadFile file, long rows) {
        List<RefusedRow> ofFile = refused.subList(refusedBefore, refused.size());
        ofFile.sort(Comparator.comparingLong(RefusedRow::line)); // some are refused when read, some when taken
        files.add(new FileRows(file.fileName(), true, rows, rows - ofFile.size(), ofFile.size()));
        refusedBefore = refused.size();
    }

    /** Says that a file is not there. */
    void missing(CaseloadFile file) {
        files.add(new FileRows(file.fileName(), false, 0, 0, 0));
    }

    IntakeReport report() {
        List<DoubtfulRow> rows =
                doubtful.values().stream().flatMap(List::stream).toList();
        return new IntakeReport(files, refused, rows, doubts, unknownColumns);
    }
}
