package io.github.yottracker.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteSink} writes, and refuses everything else with an {@code IllegalArgumentException}.
 *
 * <p>Bytes are not believed: nothing is allocated for a count that the bytes left could not hold.
 */
final class ByteSource {

    private static final long FIRST_DAY = LocalDate.MIN.toEpochDay();
    private static final long LAST_DAY = LocalDate.MAX.toEpochDay();

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int position;

    /** Reads the bytes from one position of an array up to another. */
    ByteSource(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    boolean hasMore() {
        return position < end;
    }

    void requireEnd() {
        if (hasMore()) {
            throw refused((end - position) + " bytes follow its end");
        }
    }

    /** Returns the exception that refuses these bytes, with the number of bytes read of them. */
    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("before its byte " + (position - start) + ", " + why);
    }

    long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (position == end) {
                throw refused("a number breaks off");
            }
            byte next = bytes[position++];
            boolean isOneBitTooMany = shift == Long.SIZE - 1 && next != 1;
            if ((next == 0 && shift > 0) || isOneBitTooMany) {
                break;
            }
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw refused("a number takes more bytes than it should");
    }

    long signed() {
        return unfolded(number());
    }

    /** Reads how many of something follow, each of which takes so many bytes or more. */
    int size(int leastBytes) {
        return size(number(), leastBytes);
    }

    String text() {
        return characters(number());
    }

    @Nullable
    String optionalText() {
        long number = number();
        return number == 0 ? null : characters(number - 1);
    }

    LocalDate day() {
        return day(number());
    }

    @Nullable
    LocalDate optionalDay() {
        long number = number();
        return number == 0 ? null : day(number - 1);
    }

    private LocalDate day(long folded) {
        long day = unfolded(folded);
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw refused("a day is out of range");
        }
        return LocalDate.ofEpochDay(day);
    }

    private static long unfolded(long number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private int size(long size, int leastBytes) {
        if (size < 0 || size > (end - position) / leastBytes) {
            throw refused("more is announced than the bytes left can hold");
        }
        return (int) size;
    }

    private String characters(long length) {
        char[] text = new char[size(length, 1)];
        for (int i = 0; i < text.length; i++) {
            long character = number();
            if (character != (char) character) {
                throw refused("a text holds no character");
            }
            text[i] = (char) character;
        }
        return new String(text);
    }
}
