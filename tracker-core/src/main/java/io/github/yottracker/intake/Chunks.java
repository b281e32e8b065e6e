package io.github.yottracker.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into chunks of whole lines, without a look at what they hold: whether a row ends with a line too is for
 * whoever reads the chunk to say.
 */
final class Chunks {

    private static final int SMALLEST = 1 << 14;

    private final CaseloadFile file;
    private final InputStream in;
    private final int size;

    /** Arrays of chunks that are done with. */
    private final Deque<byte[]> spare = new ArrayDeque<>();

    /** What was read and handed out in no chunk yet. */
    private byte[] bytes;

    private int length;
    private boolean started;
    private boolean ended;

    /**
     * Cuts the bytes of a stream, which whoever opened it closes.
     *
     * @param size bytes of a chunk at most, unless a line is longer
     */
    Chunks(CaseloadFile file, InputStream in, int size) {
        this.file = file;
        this.in = in;
        this.size = size;
        this.bytes = new byte[Math.min(size, SMALLEST)];
    }

    /** Returns the next chunk; null after the last. */
    @Nullable
    Chunk next() {
        if (ended) {
            return null;
        }
        IOException failure = null;
        int end = 0;
        try {
            for (int most = size; end == 0 && !ended; most = 2 * most) {
                fill(most);
                end = endOfLines();
            }
        } catch (IOException unreadable) {
            failure = unreadable;
            ended = true;
        }
        return cut(ended ? length : end, failure);
    }

    /** Reads on until there are so many bytes, or the file ends. */
    private void fill(int most) throws IOException {
        if (most > Chunk.LONGEST) {
            throw Chunk.tooLong(file);
        }
        while (length < most && !ended) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(2 * length, most));
            }
            int count = in.read(bytes, length, Math.min(bytes.length, most) - length);
            ended = count < 0;
            length += Math.max(count, 0);
        }
    }

    /** Returns where the last line ends, 0 if none does. A carriage return ends one unless a line feed may follow. */
    private int endOfLines() {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end > 0) {
            return end;
        }
        end = length - 1;
        while (end > 0 && bytes[end - 1] != '\r') {
            end--;
        }
        return Math.max(end, 0);
    }

    private Chunk cut(int end, @Nullable IOException failure) {
        Chunk chunk = new Chunk(file, bytes, end, !started, ended, failure);
        byte[] next = spare.poll();
        int rest = length - end;
        bytes = next == null || next.length < rest ? new byte[Math.max(rest, ended ? 0 : bytes.length)] : next;
        System.arraycopy(chunk.bytes(), end, bytes, 0, rest);
        length = rest;
        started = true;
        return chunk;
    }

    /** Takes back the array of a chunk that nobody reads any more. */
    void done(Chunk chunk) {
        spare.add(chunk.bytes());
    }
}
