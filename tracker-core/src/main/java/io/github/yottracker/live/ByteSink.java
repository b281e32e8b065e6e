package io.github.yottracker.live;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes being written, in an array that grows and is used again, so that an event costs no garbage. {@link ByteSource} reads
 * them.
 *
 * <p>A number is written seven bits a byte, low bits first, the highest bit of a byte set if more follow; a signed one with
 * its sign in the lowest bit; a text as the number of its characters and then those, each as a number; a day as the signed
 * number of days since 1970-01-01. What may be missing is one more than its first number, and 0 if it is.
 */
final class ByteSink {

    private static final int AT_FIRST = 256;
    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_CHARACTER = 3;

    private byte[] bytes = new byte[AT_FIRST];
    private int size;

    int size() {
        return size;
    }

    /** Returns the array itself, of which the first {@link #size} bytes count; valid until the next byte is written. */
    byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    /** Forgets all but the first so many bytes. */
    void cutTo(int newSize) {
        size = newSize;
    }

    void number(long number) {
        reserve(LONGEST_NUMBER);
        long rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void signed(long number) {
        number(folded(number));
    }

    void text(String text) {
        number(text.length());
        characters(text);
    }

    void optionalText(@Nullable String text) {
        if (text == null) {
            number(0);
        } else {
            number(text.length() + 1L);
            characters(text);
        }
    }

    void day(LocalDate day) {
        signed(day.toEpochDay());
    }

    void optionalDay(@Nullable LocalDate day) {
        number(day == null ? 0 : folded(day.toEpochDay()) + 1);
    }

    /** Writes four bytes, the highest first. */
    void fourBytes(int number) {
        reserve(Integer.BYTES);
        size += Integer.BYTES;
        setFourBytes(size - Integer.BYTES, number);
    }

    /** Writes four bytes over those at a position. */
    void setFourBytes(int position, int number) {
        bytes[position] = (byte) (number >>> 24);
        bytes[position + 1] = (byte) (number >>> 16);
        bytes[position + 2] = (byte) (number >>> 8);
        bytes[position + 3] = (byte) number;
    }

    void oneByte(byte single) {
        reserve(1);
        bytes[size++] = single;
    }

    void all(ByteSink other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private static long folded(long number) {
        return (number << 1) ^ (number >> (Long.SIZE - 1));
    }

    private void characters(String text) {
        int length = text.length();
        reserve((long) LONGEST_CHARACTER * length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                bytes[size++] = (byte) character;
            } else {
                number(character);
            }
        }
    }

    private void reserve(long more) {
        long needed = size + more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, Math.min(2L * bytes.length, 1 << 30))));
        }
    }
}
