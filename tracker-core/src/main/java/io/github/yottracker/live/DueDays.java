package io.github.yottracker.live;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;

/** Whom to look at on which day: those about whom something may change by itself, and some who have been looked at since. */
final class DueDays {

    private final IntObjectHashMap<IntArrayList> byDay = new IntObjectHashMap<>();

    void add(int day, int number) {
        byDay.getIfAbsentPut(day, IntArrayList::new).add(number);
    }

    /** Returns everybody of a day, who are then no longer here. */
    IntArrayList take(int day) {
        IntArrayList numbers = byDay.remove(day);
        return numbers == null ? new IntArrayList() : numbers;
    }

    void clear() {
        byDay.clear();
    }
}
