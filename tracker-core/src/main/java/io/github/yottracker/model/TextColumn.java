package io.github.yottracker.model;

import java.util.Arrays;
import java.util.List;

/**
 * Texts one after another in one array of bytes: an id costs its characters and four bytes, not an object.
 *
 * <p>Each UTF-16 unit takes one to three bytes as in UTF-8, surrogates one by one, so that any Java string comes back
 * as it went in and bytes sort as {@link String#compareTo} does. Texts are appended; an empty text stands for none.
 */
final class TextColumn {

    /** The longest array that every JVM makes. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[64];
    private int[] ends = new int[16];
    private int size;

    int size() {
        return size;
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    void add(CharSequence text) {
        int length = text.length();
        int at = start(size);
        if (at > LONGEST - 3L * length) {
            throw tooLong();
        }
        if (bytes.length < at + 3 * length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, Math.max(2L * bytes.length, at + 3L * length)));
        }
        for (int i = 0; i < length; i++) {
            at = put(text.charAt(i), at);
        }
        end(at);
    }

    private int put(char c, int at) {
        if (c < 0x80) {
            bytes[at] = (byte) c;
            return at + 1;
        }
        int next = at;
        if (c < 0x800) {
            bytes[next++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[next++] = (byte) (0xE0 | c >> 12);
            bytes[next++] = (byte) (0x80 | (c >> 6 & 0x3F));
        }
        bytes[next] = (byte) (0x80 | (c & 0x3F));
        return next + 1;
    }

    private void end(int at) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = at;
    }

    boolean isEmpty(int row) {
        return start(row) == ends[row];
    }

    String get(int row) {
        int at = start(row);
        int end = ends[row];
        char[] chars = new char[end - at];
        int length = 0;
        while (at < end) {
            int unit = unitAt(at);
            chars[length++] = (char) unit;
            at += width(unit);
        }
        return new String(chars, 0, length);
    }

    private int unitAt(int at) {
        byte first = bytes[at];
        if (first >= 0) {
            return first;
        }
        if ((first & 0x20) == 0) {
            return (first & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
        }
        return (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    }

    private static int width(int unit) {
        return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }

    boolean holds(int row, CharSequence text) {
        int at = start(row);
        int end = ends[row];
        int length = text.length();
        if (end - at < length || (length > 0 && endsOtherwise(end, text.charAt(length - 1)))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (at >= end || (c < 0x80 ? bytes[at] : unitAt(at)) != c) {
                return false;
            }
            at += width(c);
        }
        return at == end;
    }

    /** Ids of neighbours mostly differ in their last character: one look spares comparing the rest. */
    private boolean endsOtherwise(int end, char last) {
        return last < 0x80 && bytes[end - 1] != last;
    }

    /** Compares a row with a text as {@link String#compareTo} would. */
    int compare(int row, CharSequence text) {
        int at = start(row);
        int end = ends[row];
        for (int i = 0; i < text.length(); i++) {
            if (at >= end) {
                return -1;
            }
            int unit = unitAt(at);
            if (unit != text.charAt(i)) {
                return unit - text.charAt(i);
            }
            at += width(unit);
        }
        return at == end ? 0 : 1;
    }

    /** Returns the row that holds a text, or -1 if none does; the rows must be sorted. */
    int search(CharSequence text) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, text);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int compareRows(int a, int b) {
        return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
    }

    static int hash(CharSequence text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return spread(hash);
    }

    int hashRow(int row) {
        int hash = 0;
        int end = ends[row];
        for (int at = start(row); at < end; ) {
            int unit = unitAt(at);
            hash = 31 * hash + unit;
            at += width(unit);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** Returns columns one after the other, in arrays of just their size; without texts if all of them are empty. */
    static TextColumn joined(List<TextColumn> parts) {
        TextColumn joined = new TextColumn();
        int length = parts.stream().mapToInt(TextColumn::length).reduce(0, TextColumn::addLengths);
        if (length == 0) {
            return joined;
        }
        joined.bytes = Columns.join(parts, TextColumn::length, part -> part.bytes, new byte[length]);
        joined.ends = new int[parts.stream().mapToInt(TextColumn::size).sum()];
        int before = 0;
        for (TextColumn part : parts) {
            for (int row = 0; row < part.size; row++) {
                joined.ends[joined.size++] = before + part.ends[row];
            }
            before += part.length();
        }
        return joined;
    }

    private static int addLengths(int a, int b) {
        if (a > LONGEST - b) {
            throw tooLong();
        }
        return a + b;
    }

    private static IllegalStateException tooLong() {
        return new IllegalStateException("ids of one caseload may take 2 GiB together, and these take more");
    }

    /** Returns how many bytes the texts take. */
    private int length() {
        return start(size);
    }

    /** Returns these texts in another order, in arrays of just their size. */
    TextColumn inOrder(int[] order) {
        TextColumn sorted = new TextColumn();
        int length = 0;
        for (int row : order) {
            length += ends[row] - start(row);
        }
        sorted.bytes = new byte[length];
        sorted.ends = new int[order.length];
        int at = 0;
        for (int row : order) {
            int width = ends[row] - start(row);
            System.arraycopy(bytes, start(row), sorted.bytes, at, width);
            at += width;
            sorted.ends[sorted.size++] = at;
        }
        return sorted;
    }

    boolean sameAs(TextColumn other) {
        return size == other.size
                && Arrays.equals(ends, 0, size, other.ends, 0, size)
                && Arrays.equals(bytes, 0, start(size), other.bytes, 0, start(size));
    }
}
