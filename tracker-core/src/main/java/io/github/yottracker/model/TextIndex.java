package io.github.yottracker.model;

import java.util.Arrays;

/**
 * Numbers for texts: the first new text is 0, the next 1, and so on.
 *
 * <p>Takes any character sequence, so that a reader can look up a slice of its buffer without making a string of it;
 * that is why this is not a library's map.
 */
final class TextIndex {

    private static final int NONE = -1;

    private final TextColumn texts = new TextColumn();
    private int[] slots = new int[32];

    TextIndex() {
        Arrays.fill(slots, NONE);
    }

    TextColumn texts() {
        return texts;
    }

    /** Returns the number of a text, or -1 if it has none. */
    int find(CharSequence text) {
        return slots[slotOf(text)];
    }

    /** Returns the number of a text, a new one if it had none. */
    int add(CharSequence text) {
        int slot = slotOf(text);
        if (slots[slot] == NONE) {
            slots[slot] = texts.size();
            texts.add(text);
            if (2 * texts.size() > slots.length) {
                grow();
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

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, NONE);
        int mask = slots.length - 1;
        for (int number = 0; number < texts.size(); number++) {
            int slot = texts.hashRow(number) & mask;
            while (slots[slot] != NONE) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number;
        }
    }
}
