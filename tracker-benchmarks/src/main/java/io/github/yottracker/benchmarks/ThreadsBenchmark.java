package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.model.Caseload;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much faster are two threads than one?
 *
 * <p>There are two ways to say how many. A tally submitted to a {@link ForkJoinPool} runs on that pool's threads alone:
 * parallelism 1 is one thread, 2 is two, and the caller waits. A tally called outright runs on the common pool
 * <em>and</em> on the caller, so that {@code java.util.concurrent.ForkJoinPool.common.parallelism} 1 is two threads and 0
 * is one. (Looked up in the CPU time of each thread over ten tallies on JDK 17. The JDK calls the common pool's
 * parallelism 1 even where the property says 0, but then gives it no thread.) Both are timed here; they should agree.
 * Without the property the common pool has one thread fewer than the machine has processors.
 *
 * <p>Timed: a tally of 44 quarters by gender, ethnicity and looked-after status, and handing it to the pool. Not timed:
 * making the caseload. Nothing else must run beside it: a machine of two processors of which one is busy has no second
 * thread to give. {@code java -jar tracker-benchmarks/target/benchmarks.jar Threads}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class ThreadsBenchmark {

    /** People in the caseload. */
    @Param("1000000")
    int people;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
    }

    /** A pool of our own. */
    @State(Scope.Benchmark)
    public static class Pool {

        /** Threads that count. */
        @Param({"1", "2"})
        int threads;

        private ForkJoinPool pool = ForkJoinPool.commonPool();

        /** Starts the pool. */
        @Setup(Level.Trial)
        public void start() {
            pool = new ForkJoinPool(threads);
        }

        /** Stops the pool. */
        @TearDown(Level.Trial)
        public void stop() {
            pool.shutdown();
        }
    }

    /**
     * Counts every cohort by part in a pool of our own.
     *
     * @param own the pool
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> ownPool(Pool own) {
        return own.pool.submit(this::tally).join();
    }

    /**
     * Counts every cohort by part on the caller's thread, as the common pool has none.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    @Fork(
            value = 2,
            jvmArgsAppend = {"-Xmx4g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
    public List<Breakdown> callerAlone() {
        return tally();
    }

    /**
     * Counts every cohort by part on the caller's thread and one of the common pool.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    @Fork(
            value = 2,
            jvmArgsAppend = {"-Xmx4g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"})
    public List<Breakdown> callerAndOneOfTheCommonPool() {
        return tally();
    }

    private List<Breakdown> tally() {
        return Standard.tally(caseload);
    }
}
