package io.github.yottracker.model;

import java.util.Arrays;

/**
 * Finds texts of a column, each of which is there once.
 *
 * <p>Takes any character sequence, so that a reader can look up a slice of its buffer without making a string of it;
 * that is why this is not a library's map.
 */
final class TextIndex {

    private static final int NONE = -1;

    private final TextColumn texts;
    private int[] slots;

    /** Starts with all that the column holds; from here on it grows by {@link #add} only. */
    TextIndex(TextColumn texts) {
        this.texts = texts;
        this.slots = slots(Math.max(32, Integer.highestOneBit(texts.size()) << 2));
    }

    /** Returns the number of a text, or -1 if it has none. */
    int find(CharSequence text) {
        return slots[slotOf(text)];
    }

    /** Returns the number of a text, a new one at the end of the column if it had none. */
    int add(CharSequence text) {
        int slot = slotOf(text);
        if (slots[slot] == NONE) {
            slots[slot] = texts.size();
            texts.add(text);
            if (2 * texts.size() > slots.length) {
                slots = slots(2 * slots.length);
            }
            return texts.size() - 1;
        }
        return slots[slot];
    }

    private int slotOf(CharSequence text) {
        int mask = slots.length - 1;
        int slot = TextColumn.hash(text) & mask;
        while (slots[slot] != NONE && !texts.holds(slots[slot], text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int[] slots(int length) {
        int[] made = new int[length];
        Arrays.fill(made, NONE);
        int mask = length - 1;
        for (int number = 0; number < texts.size(); number++) {
            int slot = texts.hashRow(number) & mask;
            while (made[slot] != NONE) {
                slot = slot + 1 & mask;
            }
            made[slot] = number;
        }
        return made;
    }
}
