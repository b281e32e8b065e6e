package io.github.yottracker.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The live tracker against fresh runs over what a slow reference says is known, after each step of invented sequences:
 * receipts, figures, breakdowns, members, reasons, caseloads and hashes, as of any day and as known on any day.
 *
 * <p>Half of the sequences are the same every time, half are new. A failure names the seed; {@code -Dlive.seed=...} gives
 * it back. Many more: {@code mvn -q -pl tracker-core test -Dtest=LiveTrackerDifferentialTest -Dlive.sequences=100000}
 */
class LiveTrackerDifferentialTest {

    private static final int SEQUENCES = 200;
    private static final long SEED = 20_190_401L;

    /** So many answers must have been compared in each half of a run of the usual length. */
    private static final long LEAST_COMPARISONS = 300_000;

    @Test
    @DisplayName("live tracker and fresh runs agree on the same sequences every time")
    void agreeOnTheSameSequences() {
        assertThat(comparisons(SEED, SEQUENCES)).isGreaterThan(LEAST_COMPARISONS);
    }

    @Test
    @DisplayName("live tracker and fresh runs agree on new sequences, as many as live.sequences says")
    void agreeOnNewSequences() {
        long seed = Long.getLong("live.seed", new Random().nextInt(Integer.MAX_VALUE));
        int sequences = Integer.getInteger("live.sequences", SEQUENCES);
        assertThat(comparisons(seed, sequences)).isGreaterThan(LEAST_COMPARISONS * sequences / SEQUENCES);
    }

    private static long comparisons(long seed, int sequences) {
        LongAdder comparisons = new LongAdder();
        IntStream.range(0, sequences)
                .parallel()
                .filter(number -> differs(LiveSequences.of(seed, number), comparisons))
                .findFirst()
                .ifPresent(number -> fail(report(seed, number)));
        return comparisons.sum();
    }

    private static boolean differs(LiveSequence sequence, LongAdder comparisons) {
        LiveRun.Result result = LiveRun.of(sequence);
        comparisons.add(result.comparisons());
        return result.difference().isPresent();
    }

    private static String report(long seed, int number) {
        LiveSequence drawn = LiveSequences.of(seed, number);
        LiveSequence smallest =
                drawn.shrunkWhile(smaller -> LiveRun.of(smaller).difference().isPresent());
        return "-Dlive.seed=" + seed + ", sequence " + number + ": "
                + LiveRun.of(drawn).difference().orElseThrow() + "\nSmallest that differs: "
                + LiveRun.of(smallest).difference().orElseThrow() + "\n" + smallest;
    }
}
