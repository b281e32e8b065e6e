package io.github.yottracker.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;

/** Goes from row to row of a chunk, by FastCSV. Lines are counted from the first of the chunk. */
final class RowReader {

    private final CaseloadFile file;
    private final Chunk chunk;
    private final Row row;
    private final Utf8Reader text;
    private final Iterator<Row> rows;
    private boolean endsInRow;

    @SuppressWarnings("resource") // there is nothing to close: the chunk is in memory
    RowReader(CaseloadFile file, Chunk chunk, Row row) {
        this.file = file;
        this.chunk = chunk;
        this.row = row;
        this.text = new Utf8Reader(chunk);
        this.rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(row, text)
                .iterator();
    }

    /**
     * Goes to the next line that is not blank; returns false at the end of the chunk.
     *
     * @throws IntakeException if the file makes no sense from here on
     */
    boolean next() {
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
            throw CsvFile.unreadable(file, failure);
        } catch (CsvParseException notCsv) {
            if (text.isAtEnd() && !chunk.isLast()) { // the only thing wrong is that a quote is not closed yet
                endsInRow = true;
                return false;
            }
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

    /** Returns whether the chunk ended inside a row, whose other lines are in the next one. */
    boolean endsInRow() {
        return endsInRow;
    }
}
