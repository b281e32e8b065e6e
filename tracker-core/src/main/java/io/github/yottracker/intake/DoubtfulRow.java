package io.github.yottracker.intake;

/**
 * A row that was kept, but deserves a look.
 *
 * @param file name of the file
 * @param line line on which the row starts, the first line of the file being 1
 * @param doubt what is doubtful
 * @param otherLine line of the same file that it is compared with; 0 if there is none
 */
public record DoubtfulRow(String file, long line, Doubt doubt, long otherLine) {

    /** Returns the same with its line, which is compared with no other, counted from so many lines further up. */
    DoubtfulRow after(long lines) {
        return new DoubtfulRow(file, lines + line, doubt, otherLine);
    }

    /**
     * Returns where it is and what is doubtful.
     *
     * @return one line, as {@code offences.csv line 9: a disposal without an outcome date, so it opens no entry }
     */
    @Override
    public String toString() {
        return file + " line " + line + (otherLine == 0 ? "" : ", see line " + otherLine) + ": " + doubt.label() + " ("
                + doubt.rule() + ")";
    }
}
