package io.github.yottracker.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A column of repeated texts, kept as numbers into a sorted list of the distinct ones; number 0 is "none". */
final class TextCodes {

    /** Distinct texts in order; position 0 is the empty text, which stands for none. */
    private final List<String> texts;

    private final byte[] narrow;
    private final int[] wide;

    private TextCodes(List<String> texts, byte[] narrow, int[] wide) {
        this.texts = texts;
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Codes {@code numbers[order[i]]} of {@code index}, in whose numbering 0 must be the empty text. */
    static TextCodes of(TextIndex index, int[] numbers, int[] order) {
        TextColumn column = index.texts();
        int[] byText = IntStream.range(0, column.size())
                .boxed()
                .sorted(column::compareRows)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[byText.length];
        for (int i = 0; i < byText.length; i++) {
            rank[byText[i]] = i;
        }
        List<String> texts = Arrays.stream(byText).mapToObj(column::get).toList();
        boolean fits = texts.size() <= 256;
        byte[] narrow = new byte[fits ? order.length : 0];
        int[] wide = new int[fits ? 0 : order.length];
        for (int i = 0; i < order.length; i++) {
            int code = rank[numbers[order[i]]];
            if (fits) {
                narrow[i] = (byte) code;
            } else {
                wide[i] = code;
            }
        }
        return new TextCodes(texts, narrow, wide);
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
}
