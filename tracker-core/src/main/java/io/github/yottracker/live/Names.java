package io.github.yottracker.live;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;

/**
 * Texts that come again and again, such as categories, each under a number; number 0 is the empty text, for none.
 *
 * <p>Numbers are given in the order of first use and stay. One thread writes; {@link #view} is for others.
 */
final class Names {

    private final ObjectIntHashMap<String> codes = new ObjectIntHashMap<>();
    private String[] texts = new String[16];
    private long[] hashes = new long[16];
    private int size;
    private final List<String> growing = new Growing();

    Names() {
        code("");
    }

    /** Returns the number of a text, a new one if it had none. */
    int code(String text) {
        int code = codes.getIfAbsent(text, size);
        if (code == size) {
            add(text);
        }
        return code;
    }

    private void add(String text) {
        if (size == texts.length) { // what views hold stays as it is
            texts = Arrays.copyOf(texts, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        codes.put(text, size);
        hashes[size] = FactsHash.ofText(text);
        texts[size++] = text;
    }

    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    long hash(int code) {
        return hashes[code];
    }

    /** Returns the texts as they become more; for the writer only. */
    List<String> growing() {
        return growing;
    }

    /** Returns the texts there are now. */
    List<String> view() {
        return Arrays.asList(texts).subList(0, size);
    }

    private final class Growing extends AbstractList<String> implements RandomAccess {
        @Override
        public String get(int index) {
            return texts[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
