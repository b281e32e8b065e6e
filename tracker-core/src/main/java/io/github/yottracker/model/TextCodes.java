package io.github.yottracker.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.jspecify.annotations.Nullable;

/** A column of repeated texts, kept as numbers into a sorted list of the distinct ones; number 0 is "none". */
final class TextCodes {

    private static final int NARROW = 256;

    /** Distinct texts in order; position 0 is the empty text, which stands for none. */
    private final List<String> texts;

    private final byte[] narrow;
    private final int[] wide;

    private TextCodes(List<String> texts, byte[] narrow, int[] wide) {
        this.texts = texts;
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Joins parts of a column, one after the other. */
    static TextCodes of(List<Growing> parts) {
        return of(parts, text -> text);
    }

    /** Joins parts of a column, one after the other, with other texts in place of those that came. */
    static TextCodes of(List<Growing> parts, UnaryOperator<String> meaning) {
        Map<String, String> meanings = new HashMap<>(Map.of("", ""));
        parts.forEach(part -> part.texts.forEach(text -> meanings.computeIfAbsent(text, meaning)));
        List<String> texts = meanings.values().stream().distinct().sorted().toList();
        ObjectIntHashMap<String> places = new ObjectIntHashMap<>();
        meanings.forEach((text, means) -> places.put(text, Collections.binarySearch(texts, means)));
        int rows = parts.stream().mapToInt(part -> part.size).sum();
        boolean fits = texts.size() <= NARROW;
        byte[] narrow = new byte[fits ? rows : 0];
        int[] wide = new int[fits ? 0 : rows];
        Columns.forEach(parts, part -> part.size, (part, start) -> {
            int[] placeOf = part.texts.stream().mapToInt(places::get).toArray();
            for (int row = 0; row < part.size; row++) {
                int code = placeOf[part.numbers[row]];
                if (fits) {
                    narrow[start + row] = (byte) code;
                } else {
                    wide[start + row] = code;
                }
            }
        });
        return new TextCodes(texts, narrow, wide);
    }

    /** Returns a column of so many rows, each of them none, that is written row by row; the texts may become more. */
    static TextCodes toBeFilled(List<String> texts, int rows) {
        return new TextCodes(texts, new byte[0], new int[rows]);
    }

    /** Writes a row of a column that is {@link #toBeFilled}. */
    void fill(int row, int code) {
        wide[row] = code;
    }

    /** Exchanges two rows of a column that is {@link #toBeFilled}. */
    void swap(int a, int b) {
        Columns.swap(wide, a, b);
    }

    TextCodes inOrder(RowOrder order) {
        return new TextCodes(texts, order.ordered(narrow), order.ordered(wide));
    }

    int code(int row) {
        return wide.length == 0 ? narrow[row] & 0xFF : wide[row];
    }

    void copy(int from, int to, int[] into) {
        if (wide.length > 0) {
            System.arraycopy(wide, from, into, 0, to - from);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            into[i] = narrow[from + i] & 0xFF;
        }
    }

    List<String> texts() {
        return texts;
    }

    String get(int row) {
        return texts.get(code(row));
    }

    boolean sameAs(TextCodes other) {
        return texts.equals(other.texts) && Arrays.equals(narrow, other.narrow) && Arrays.equals(wide, other.wide);
    }

    /** Repeated texts as they come: each distinct one has a number, in the order of first use. */
    static final class Growing {
        private final ObjectIntHashMap<String> numberOf = new ObjectIntHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private int[] numbers;
        private int size;
        private @Nullable String latest;
        private int latestNumber;

        Growing(int expected) {
            numbers = new int[expected];
            number("");
        }

        void add(CharSequence text) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Columns.larger(size));
            }
            numbers[size++] = number(text.toString());
        }

        @SuppressWarnings("ReferenceEquality") // a reader has one string for each spelling
        private int number(String text) {
            if (text == latest) {
                return latestNumber;
            }
            int number = numberOf.getIfAbsentPut(text, texts.size());
            if (number == texts.size()) {
                texts.add(text);
            }
            latest = text;
            latestNumber = number;
            return number;
        }

        String get(int row) {
            return texts.get(numbers[row]);
        }
    }
}
