package io.github.yottracker.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An array of which views can be taken: each view stays as it was, whatever is set afterwards. */
class SnapshotArrayTest {

    private record Taken(SnapshotArray.View<Integer> view, Map<Integer, Integer> expected) {}

    @Test
    void viewsStayAsTheyWere() {
        Random random = new Random(1);
        SnapshotArray<Integer> array = new SnapshotArray<>();
        Map<Integer, Integer> expected = new HashMap<>();
        List<Taken> taken = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            // Near each other, at the edges of nodes, and anywhere.
            int index = switch (random.nextInt(3)) {
                case 0 -> random.nextInt(600);
                case 1 -> 256 * random.nextInt(256) + (random.nextBoolean() ? 255 : 0);
                default -> random.nextInt(SnapshotArray.LONGEST);
            };
            array.set(index, step);
            expected.put(index, step);
            if (random.nextInt(400) == 0) {
                taken.add(new Taken(array.view(), new HashMap<>(expected)));
            }
        }
        taken.add(new Taken(array.view(), expected));
        for (Taken one : taken) {
            expected.keySet().forEach(index -> assertEquals(one.expected.get(index), one.view.get(index)));
        }
        expected.forEach((index, value) -> assertEquals(value, array.get(index)));
    }

    @Test
    void whatWasNeverSetIsNull() {
        SnapshotArray<String> array = new SnapshotArray<>();
        assertNull(array.get(0));
        assertNull(array.get(SnapshotArray.LONGEST - 1));
        assertNull(array.view().get(7));
    }

    @Test
    void indexesOutOfRangeAreRefused() {
        SnapshotArray<String> array = new SnapshotArray<>();
        assertThrows(IndexOutOfBoundsException.class, () -> array.set(-1, ""));
        assertThrows(IndexOutOfBoundsException.class, () -> array.set(SnapshotArray.LONGEST, ""));
    }
}
