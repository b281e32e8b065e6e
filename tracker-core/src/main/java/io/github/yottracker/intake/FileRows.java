package io.github.yottracker.intake;

/**
 * How many rows of one file were read, kept and refused; header and blank lines are no rows.
 *
 * @param file name of the file
 * @param there whether the folder holds it; without it there are no rows
 * @param read rows read
 * @param kept rows whose facts are in the caseload, or were there already
 * @param refused rows left out
 */
public record FileRows(String file, boolean there, long read, long kept, long refused) {

    /**
     * Checks that no row is lost.
     *
     * @param file name of the file
     * @param there whether the folder holds it
     * @param read rows read
     * @param kept rows kept
     * @param refused rows left out
     * @throws IllegalArgumentException if rows read are not rows kept and rows refused, or a count is negative
     */
    public FileRows {
        if (kept < 0 || refused < 0 || read != kept + refused) {
            throw new IllegalArgumentException("rows read must be rows kept plus rows refused, but were " + read + ", "
                    + kept + " and " + refused);
        }
    }
}
