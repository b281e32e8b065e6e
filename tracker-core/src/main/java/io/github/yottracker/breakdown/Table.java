package io.github.yottracker.breakdown;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures laid out in rows and columns, to be printed with columns lined up or written as CSV.
 *
 * <p>Columns before {@code labels} hold words and are set left; the others hold numbers and are set right.
 *
 * @param headings one heading for each column
 * @param labels how many columns, from the first on, hold words
 * @param rows the rows; each as long as the headings
 */
public record Table(List<String> headings, int labels, List<List<String>> rows) {

    private static final String GAP = "  ";

    /**
     * Checks that the rows fit the headings.
     *
     * @param headings one heading for each column
     * @param labels how many columns hold words
     * @param rows the rows
     * @throws IllegalArgumentException if a row is longer or shorter than the headings
     */
    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "a row of this table has " + headings.size() + " cells, but one had " + row.size());
            }
        }
    }

    /**
     * Returns the table with its columns lined up.
     *
     * @return lines without trailing spaces, each ended by a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        int[] widths = widths();
        line(text, headings, widths);
        for (List<String> row : rows) {
            line(text, row, widths);
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(headings);
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return widths;
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : GAP).append(column < labels ? cell + space : space + cell);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /**
     * Returns the table as CSV by RFC 4180, headings first.
     *
     * @return lines ended by a line feed
     */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(headings);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) { // a StringWriter never fails
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Returns the table with its columns lined up.
     *
     * @return as {@link #toText()}
     */
    @Override
    public String toString() {
        return toText();
    }
}
