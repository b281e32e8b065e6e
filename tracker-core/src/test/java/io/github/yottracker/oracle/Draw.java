package io.github.yottracker.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from a seed, and remembers the days drawn so that later ones fall about them. */
final class Draw {

    private static final long PRIME = 1_000_003L;

    private final SplittableRandom random;
    private final List<LocalDate> days = new ArrayList<>();

    Draw(long seed, int number) {
        random = new SplittableRandom(seed * PRIME + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T from(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    LocalDate remember(LocalDate day) {
        days.add(day);
        return day;
    }

    /** Returns a day that was drawn before. */
    LocalDate usedDay() {
        return days.isEmpty() ? LocalDate.of(2019, 4, 15) : from(days);
    }
}
