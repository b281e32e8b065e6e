package io.github.yottracker.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;

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
        List<String> texts = Stream.concat(Stream.of(""), parts.stream().flatMap(part -> part.texts.stream()))
                .distinct()
                .sorted()
                .toList();
        ObjectIntHashMap<String> places = new ObjectIntHashMap<>(texts.size());
        for (int place = 0; place < texts.size(); place++) {
            places.put(texts.get(place), place);
        }
        int rows = parts.stream().mapToInt(part -> part.size).sum();
        boolean fits = texts.size() <= NARROW;
        byte[] narrow = new byte[fits ? rows : 0];
        int[] wide = new int[fits ? 0 : rows];
        int next = 0;
        for (Growing part : parts) {
            int[] placeOf = part.texts.stream().mapToInt(places::get).toArray();
            for (int row = 0; row < part.size; row++, next++) {
                int code = placeOf[part.numbers[row]];
                if (fits) {
                    narrow[next] = (byte) code;
                } else {
                    wide[next] = code;
                }
            }
        }
        return new TextCodes(texts, narrow, wide);
    }

    TextCodes inOrder(RowOrder order) {
        return new TextCodes(texts, order.ordered(narrow), order.ordered(wide));
    }

    int code(int row) {
        return wide.length == 0 ? narrow[row] & 0xFF : wide[row];
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

        private int number(String text) {
            int number = numberOf.getIfAbsentPut(text, texts.size());
            if (number == texts.size()) {
                texts.add(text);
            }
            return number;
        }

        String get(int row) {
            return texts.get(numbers[row]);
        }
    }
}
