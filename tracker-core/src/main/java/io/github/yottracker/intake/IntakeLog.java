package io.github.yottracker.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to say about the files read so far; becomes the report. */
final class IntakeLog {

    private final List<FileRows> files = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Doubt, List<DoubtfulRow>> doubtful = new EnumMap<>(Doubt.class);
    private final Map<Doubt, Long> doubts = new EnumMap<>(Doubt.class);
    private final List<UnknownColumn> unknownColumns = new ArrayList<>();

    void add(FileRows rows) {
        files.add(rows);
    }

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
        List<DoubtfulRow> listed = doubtful.computeIfAbsent(doubt, kind -> new ArrayList<>());
        if (listed.size() < IntakeReport.LISTED) {
            listed.add(new DoubtfulRow(file.fileName(), line, doubt, otherLine));
        }
    }

    IntakeReport report() {
        List<DoubtfulRow> rows =
                doubtful.values().stream().flatMap(List::stream).toList();
        return new IntakeReport(files, refused, rows, doubts, unknownColumns);
    }
}
