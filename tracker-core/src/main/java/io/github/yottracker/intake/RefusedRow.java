package io.github.yottracker.intake;

/**
 * A row that was left out, and why. It holds no name and no date of birth, nor any text that could be one (D9).
 *
 * @param file name of the file
 * @param line line on which the row starts, the first line of the file being 1
 * @param column name of the column that is wrong, the first one in the order of the contract; empty if it is the row
 * @param rule rule or reading of {@code docs/methodology.md} that refuses it; A-23 if a value cannot be read
 * @param found what was found, by kind
 * @param accepted what would be accepted
 */
public record RefusedRow(String file, long line, String column, String rule, String found, String accepted) {

    /** The reading by which a value outside the accepted ones refuses its row. */
    static final String UNREADABLE = "A-23";

    /** Returns the same with its line counted from so many lines further up. */
    RefusedRow after(long lines) {
        return new RefusedRow(file, lines + line, column, rule, found, accepted);
    }

    /**
     * Returns where it is, what was found and what would be accepted.
     *
     * @return one line, as {@code offences.csv line 214, outcome_date: 31/02/2024 is not a date; write year-month-day,
     *     as 2024-02-29}
     */
    @Override
    public String toString() {
        return file + " line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + found
                + (rule.equals(UNREADABLE) ? "; write " : "; accepted: ") + accepted;
    }
}
