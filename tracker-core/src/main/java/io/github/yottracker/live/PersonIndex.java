package io.github.yottracker.live;

import io.github.yottracker.engine.SnapshotArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds children by id. One thread writes; whoever has a view of the children can look them up in it meanwhile.
 *
 * <p>A slot holds half of the hash of an id and above it the child's number plus one, so that hardly any other child is looked
 * at on the way. Slots never move but into a larger table, so that a reader finds everybody who is in its view; a map of the
 * JDK would cost three more memory accesses for each event, and its hash of texts lets many ids collide.
 */
final class PersonIndex {

    private static final long FREE = 0;
    private static final long REMOVED = -1L << 32;
    private static final int NUMBER_SHIFT = 32;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] slots = new long[64];
    private int used;

    /** Returns a child's number, or -1. */
    int find(String id, long hash, SnapshotArray<int[]> children) {
        long[] table = slots;
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; table[slot] != FREE; slot = (slot + 1) & mask) {
            int number = number(table[slot], hash);
            if (number >= 0 && isNamed(children.get(number), id)) {
                return number;
            }
        }
        return -1;
    }

    /** Returns the number that a child has in a view, or -1. */
    int find(String id, long hash, SnapshotArray.View<int[]> children) {
        long[] table = slots;
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; table[slot] != FREE; slot = (slot + 1) & mask) {
            int number = number(table[slot], hash);
            if (number >= 0 && isNamed(children.get(number), id)) {
                return number;
            }
        }
        return -1;
    }

    /** Returns the number of a child who probably has an id with this hash, or -1. */
    int guess(long hash) {
        return number(slots[(int) hash & (slots.length - 1)], hash);
    }

    private static boolean isNamed(int @Nullable [] rows, String id) {
        return rows != null && new Child(rows).isNamed(id);
    }

    /** Returns the number in a slot if it can be that of an id with this hash. */
    private static int number(long slot, long hash) {
        return (slot & LOW) == (hash & LOW) ? (int) (slot >>> NUMBER_SHIFT) - 1 : -1;
    }

    private static long entry(long hash, int number) {
        return ((long) (number + 1) << NUMBER_SHIFT) | (hash & LOW);
    }

    void add(long hash, int number) {
        if (2 * ++used > slots.length) {
            enlarge();
        }
        put(slots, entry(hash, number));
    }

    private static void put(long[] table, long entry) {
        int mask = table.length - 1;
        int slot = (int) entry & mask;
        while (table[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        table[slot] = entry;
    }

    private void enlarge() {
        long[] larger = new long[2 * slots.length];
        for (long entry : slots) {
            if (entry != FREE && entry != REMOVED) {
                put(larger, entry);
            }
        }
        slots = larger;
    }

    /** Forgets a child; its slot stays taken until the table grows, and nothing of the id is left in it. */
    void remove(long hash, int number) {
        long entry = entry(hash, number);
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != entry) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = REMOVED;
    }
}
