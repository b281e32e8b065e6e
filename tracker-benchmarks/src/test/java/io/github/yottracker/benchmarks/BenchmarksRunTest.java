package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Do the benchmarks still run? Nothing is measured: each is called once, on few people. */
class BenchmarksRunTest {

    private static final Set<Class<?>> BENCHMARKS = Set.of(
            BreakdownWidthBenchmark.class,
            FolderToTableBenchmark.class,
            GrowthBenchmark.class,
            LiveDayBenchmark.class,
            LiveEventBenchmark.class,
            LiveLatencyBenchmark.class,
            LiveReplayBenchmark.class,
            LiveSnapshotBenchmark.class,
            MembersBenchmark.class,
            MemoryBandwidthBenchmark.class,
            PeriodsBenchmark.class,
            QuarterlyTallyBenchmark.class,
            SkewBenchmark.class,
            ThreadsBenchmark.class);

    @Test
    void everyBenchmarkRunsOnceWithEachParameter() throws RunnerException {
        // 4 widths, 4 sets of cohorts, 3 shapes, 1 size, 1 + 1 + 2 ways to run, 3 of members, 2 sums on 1 and 2
        // threads,
        // a tally with two rivals, a folder with one
        int ofCaseloads = 4 + 4 + 3 + 1 + 4 + 3 + 4 + 3 + 2;
        // 5 reruns, days of 2 caseloads, events of 2 kinds in 2 ways, a replay, 5 ways to look; latency of 2 kinds with
        // snapshots and without
        int live = 5 + 2 + 2 * 2 + 1 + 5 + 2 * 2;
        assertThat(runOnce(BENCHMARKS)).hasSize(ofCaseloads + live);
    }

    /** Returns the results, after checking that every class has some. */
    static Collection<RunResult> runOnce(Set<Class<?>> benchmarks) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        benchmarks.forEach(benchmark -> options.include(benchmark.getName() + "\\."));
        Collection<RunResult> results = new Runner(options.param("people", "500")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Set<String> run = results.stream()
                .map(result -> result.getParams().getBenchmark())
                .map(method -> method.substring(0, method.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(run)
                .containsExactlyInAnyOrderElementsOf(
                        benchmarks.stream().map(Class::getName).toList());
        return results;
    }
}
