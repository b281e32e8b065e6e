package io.github.yottracker.intake;

import java.util.function.Consumer;

/**
 * How a reader reads.
 *
 * @param dayFirst whether dates may have their day first
 * @param chunkSize bytes of a chunk; it changes nothing in what is read
 * @param progress is told how far the reader has come
 */
record Reading(boolean dayFirst, int chunkSize, Consumer<FileProgress> progress) {

    /** Enough rows that handing them to another thread costs nothing to speak of, and few enough for its cache. */
    private static final int CHUNK_SIZE = 1 << 20;

    static final Reading STANDARD = new Reading(false, CHUNK_SIZE, progress -> {});
}
