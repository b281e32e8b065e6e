package io.github.yottracker.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8, strictly: bytes that are none end it with a {@link CharacterCodingException}, but only after every character
 * before them was handed out, so that the line they stand on is known. A byte order mark at the start is passed over.
 */
final class Utf8Reader extends Reader {

    private static final int SIZE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer ready = CharBuffer.allocate(SIZE).limit(0);
    private boolean started;
    private boolean ended;
    private @Nullable CharacterCodingException failure;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (!ready.hasRemaining()) {
            if (failure != null) {
                throw failure;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, ready.remaining());
        ready.get(to, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        ready.clear();
        CoderResult result = decoder.decode(bytes, ready, ended);
        ready.flip();
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException notUtf8) {
            failure = notUtf8;
        }
        if (!started && ready.hasRemaining()) {
            started = true;
            if (ready.get(0) == BYTE_ORDER_MARK) {
                ready.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
