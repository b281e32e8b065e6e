package io.github.yottracker.benchmarks;

import java.io.PrintStream;
import java.util.List;

/** Prints rows of text in columns, words to the left and numbers to the right. */
final class PlainTable {

    private static final String GAP = "  ";

    private PlainTable() {}

    /** Prints rows of equal length, the headings first. */
    static void print(List<List<String>> rows, PrintStream out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            numbers[column] = rows.size() > 1;
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(column);
                widths[column] = Math.max(widths[column], cell.length());
                numbers[column] &= row == 0 || cell.matches("-|[0-9].*[0-9]|[0-9]");
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                String padding = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? "" : GAP).append(numbers[column] ? padding + cell : cell + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
