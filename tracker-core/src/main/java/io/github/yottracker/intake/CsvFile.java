package io.github.yottracker.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.function.Consumer;

/** One file, from its bytes to its rows: every row is either kept or refused by whoever takes it. */
final class CsvFile {

    private final CaseloadFile file;
    private final Row row;
    private final IntakeLog log;
    private long kept;
    private long refused;

    private CsvFile(CaseloadFile file, boolean dayFirst, IntakeLog log) {
        this.file = file;
        this.row = new Row(file, dayFirst);
        this.log = log;
    }

    /** Hands every row of a file to {@code taker}, which refuses it or keeps its facts. */
    static void read(CaseloadFile file, InputStream in, boolean dayFirst, IntakeLog log, Consumer<Row> taker) {
        new CsvFile(file, dayFirst, log).read(in, taker);
    }

    private void read(InputStream in, Consumer<Row> taker) {
        try (CsvReader<Row> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(row, new Utf8Reader(in))) {
            Iterator<Row> rows = csv.iterator();
            if (!next(rows)) {
                throw new IntakeException(
                        file.fileName(),
                        "is empty: its first line must be a header that names " + Row.mustBeThere(file),
                        null);
            }
            log.addAll(row.readHeader());
            while (next(rows)) {
                take(taker);
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
        log.add(new FileRows(file.fileName(), true, kept + refused, kept, refused));
    }

    private void take(Consumer<Row> taker) {
        if (row.fitsHeader()) {
            taker.accept(row);
        }
        RefusedRow problem = row.problem();
        if (problem == null) {
            kept++;
        } else {
            refused++;
            log.add(problem);
        }
    }

    /** Goes to the next line that is not blank; returns false at the end of the file. */
    private boolean next(Iterator<Row> rows) {
        try {
            while (rows.hasNext()) {
                rows.next();
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException) {
                throw new IntakeException(
                        file.fileName(),
                        row.line(),
                        "from here on there are bytes that are not UTF-8; save the file as \"CSV UTF-8\"",
                        failure);
            }
            throw unreadable(file, failure);
        } catch (CsvParseException notCsv) {
            throw notCsv(notCsv);
        }
    }

    private RuntimeException notCsv(CsvParseException problem) {
        Throwable cause = problem.getCause();
        if (cause instanceof Error error) { // FastCSV wraps everything, running out of memory included
            throw error;
        }
        if (cause instanceof RuntimeException ours) {
            return ours;
        }
        // FastCSV's own message could echo a value, so it is not kept as the cause either.
        return new IntakeException(
                file.fileName(),
                row.line(),
                "in the row that starts here a quote is not closed, or text follows the closing quote; put quotes"
                        + " around the whole value and write a quote inside it twice",
                null);
    }

    static IntakeException unreadable(CaseloadFile file, Exception failure) {
        return new IntakeException(file.fileName(), "cannot be read: the system reports an error", failure);
    }
}
