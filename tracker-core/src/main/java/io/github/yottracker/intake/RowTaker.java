package io.github.yottracker.intake;

/**
 * What becomes of the rows of one chunk. First they are read one by one, on any thread and while other chunks are read by
 * other threads; then all of them are taken at once, chunk after chunk in the order of the file.
 */
interface RowTaker {

    /** Reads a row, and refuses it if it can be told by now. Nothing that other threads use is changed. */
    void read(Row row);

    /**
     * Takes over what was read. Until then a row may still be refused.
     *
     * @param linesBefore how many lines of the file come before the chunk
     */
    void take(long linesBefore);
}
