package io.github.yottracker.intake;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some whole lines of a file. */
final class Chunk {

    /** No file of rows has lines as long as this; one that does is not worth the memory. */
    static final int LONGEST = 1 << 28;

    private final CaseloadFile file;
    private final byte[] bytes;
    private final int length;
    private final boolean isFirst;
    private final boolean isLast;
    private final @Nullable IOException failure;

    /**
     * Makes a chunk of the first bytes of an array, which nobody may write to before the chunk is done with.
     *
     * @param isFirst whether the file starts here
     * @param isLast whether the file ends here; a chunk that is not the last ends with a line
     * @param failure what keeps the system from reading on, so that this is the last chunk; null if nothing does
     */
    Chunk(CaseloadFile file, byte[] bytes, int length, boolean isFirst, boolean isLast, @Nullable IOException failure) {
        this.file = file;
        this.bytes = bytes;
        this.length = length;
        this.isFirst = isFirst;
        this.isLast = isLast;
        this.failure = failure;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isFirst() {
        return isFirst;
    }

    boolean isLast() {
        return isLast;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    /** Returns the lines of this chunk and of the one after it. */
    Chunk and(Chunk next) {
        if (next.length > LONGEST - length) {
            throw tooLong(file);
        }
        byte[] both = Arrays.copyOf(bytes, length + next.length);
        System.arraycopy(next.bytes, 0, both, length, next.length);
        return new Chunk(file, both, both.length, isFirst, next.isLast, next.failure);
    }

    static IntakeException tooLong(CaseloadFile file) {
        return new IntakeException(
                file.fileName(),
                "has a row of more than 256 MiB; check that it is a CSV file and that its lines end",
                null);
    }
}
