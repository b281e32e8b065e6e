package io.github.yottracker.live;

import io.github.yottracker.engine.SnapshotArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds children by id. One thread writes; whoever has a view of the children can look them up in it meanwhile.
 *
 * <p>A slot holds the hash of an id and above it the child's number plus one, so that hardly any other child is looked at on
 * the way. Slots never move but into a larger table, so that a reader finds everybody who is in its view; a map of the JDK
 * would cost three more memory accesses for each event.
 */
final class PersonIndex {

    private static final long FREE = 0;
    private static final int REMOVED = -1;
    private static final int NUMBER_SHIFT = 32;

    private long[] slots = new long[64];
    private int used;

    /** Returns a child's number, or -1. */
    int find(String id, SnapshotArray<Child> children) {
        long[] table = slots;
        int hash = spread(id);
        for (int slot = hash & (table.length - 1); table[slot] != FREE; slot = (slot + 1) & (table.length - 1)) {
            int number = number(table[slot], hash);
            if (number >= 0 && isNamed(children.get(number), id)) {
                return number;
            }
        }
        return -1;
    }

    /** Returns the number that a child has in a view, or -1. */
    int find(String id, SnapshotArray.View<Child> children) {
        long[] table = slots;
        int hash = spread(id);
        for (int slot = hash & (table.length - 1); table[slot] != FREE; slot = (slot + 1) & (table.length - 1)) {
            int number = number(table[slot], hash);
            if (number >= 0 && isNamed(children.get(number), id)) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isNamed(@Nullable Child child, String id) {
        return child != null && child.id.equals(id);
    }

    /** Returns the number in a slot if it can be that of an id with this hash. */
    private static int number(long slot, int hash) {
        return (int) slot == hash ? (int) (slot >>> NUMBER_SHIFT) - 1 : -1;
    }

    private static int spread(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private static long entry(String id, int number) {
        return ((long) (number + 1) << NUMBER_SHIFT) | (spread(id) & 0xFFFF_FFFFL);
    }

    void add(String id, int number) {
        if (2 * ++used > slots.length) {
            enlarge();
        }
        put(slots, entry(id, number));
    }

    private static void put(long[] table, long entry) {
        int slot = (int) entry & (table.length - 1);
        while (table[slot] != FREE) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = entry;
    }

    private void enlarge() {
        long[] larger = new long[2 * slots.length];
        for (long entry : slots) {
            if (entry != FREE && entry >>> NUMBER_SHIFT != (REMOVED & 0xFFFF_FFFFL)) {
                put(larger, entry);
            }
        }
        slots = larger;
    }

    /** Forgets a child; its slot stays taken until the table grows, and nothing of the id is left in it. */
    void remove(String id, int number) {
        long entry = entry(id, number);
        int slot = (int) entry & (slots.length - 1);
        while (slots[slot] != entry) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = (long) REMOVED << NUMBER_SHIFT;
    }
}
