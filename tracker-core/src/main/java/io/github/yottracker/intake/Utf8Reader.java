package io.github.yottracker.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as UTF-8, strictly: bytes that are none end it with a {@link CharacterCodingException}, but only after every
 * character before them was handed out, so that the line they stand on is known. A byte order mark at the start of the
 * file is passed over.
 */
final class Utf8Reader extends Reader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes;
    private final @Nullable IOException failure;
    private boolean atEnd;

    Utf8Reader(Chunk chunk) {
        boolean marked = chunk.isFirst()
                && chunk.length() >= BYTE_ORDER_MARK.length
                && Arrays.equals(chunk.bytes(), 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        this.bytes = ByteBuffer.wrap(chunk.bytes(), start, chunk.length() - start);
        this.failure = chunk.failure();
    }

    /** Returns whether all that the chunk holds was asked for, and more. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** {@inheritDoc} There must be room for two characters, as some take two. */
    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(to, offset, length);
        CoderResult result = decoder.decode(bytes, chars, failure == null);
        int count = chars.position() - offset;
        if (count > 0) {
            return count;
        }
        if (result.isError()) {
            result.throwException();
        }
        if (failure != null) {
            throw failure;
        }
        atEnd = true;
        return -1;
    }

    @Override
    public void close() {
        // Nothing is open: the bytes are in memory.
    }
}
