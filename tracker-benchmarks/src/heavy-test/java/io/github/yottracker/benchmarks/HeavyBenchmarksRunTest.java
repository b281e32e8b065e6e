package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** Do the benchmarks of heavy rivals still run? */
class HeavyBenchmarksRunTest {

    @Test
    void everyBenchmarkRunsOnce() throws RunnerException {
        assertThat(BenchmarksRunTest.runOnce(
                        Set.of(TablesawFolderToTableBenchmark.class, TablesawQuarterlyTallyBenchmark.class)))
                .hasSize(2);
    }
}
