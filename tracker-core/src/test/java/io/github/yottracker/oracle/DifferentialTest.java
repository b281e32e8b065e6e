package io.github.yottracker.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The library against the oracle, on invented histories with every oddity: members, decisions, figures, breakdowns,
 * attrition and refused rows must be the same.
 *
 * <p>Half of the histories are the same every time, half are new. A failure names the seed; {@code -Doracle.seed=...}
 * gives it back. Many more: {@code mvn -q -pl tracker-core test -Dtest=DifferentialTest -Doracle.histories=2000000}
 */
class DifferentialTest {

    private static final int HISTORIES = 20_000;
    private static final long SEED = 20_190_401L;

    @Test
    @DisplayName("library and oracle agree on the same histories every time")
    void agreeOnTheSameHistories() {
        agree(SEED, HISTORIES);
    }

    @Test
    @DisplayName("library and oracle agree on new histories, as many as oracle.histories says")
    void agreeOnNewHistories() {
        long seed = Long.getLong("oracle.seed", new Random().nextInt(Integer.MAX_VALUE));
        agree(seed, Integer.getInteger("oracle.histories", HISTORIES));
    }

    private static void agree(long seed, int histories) {
        IntStream.range(0, histories)
                .parallel()
                .filter(number ->
                        Differences.firstIn(RawScenarios.of(seed, number)).isPresent())
                .findFirst()
                .ifPresent(number -> fail(report(seed, number)));
    }

    private static String report(long seed, int number) {
        RawScenario scenario = RawScenarios.of(seed, number);
        String difference = Differences.firstIn(scenario).orElseThrow();
        RawScenario smallest =
                scenario.shrunkWhile(smaller -> Differences.firstIn(smaller).isPresent());
        return "-Doracle.seed=" + seed + ", history " + number + ": " + difference + "\nSmallest that differs: "
                + Differences.firstIn(smallest).orElseThrow() + "\n" + smallest + "\nAs drawn:\n" + scenario;
    }
}
