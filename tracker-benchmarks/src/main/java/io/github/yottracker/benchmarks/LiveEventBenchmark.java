package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Receipt;
import io.github.yottracker.model.Caseload;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one event take until every figure is right again, and how many events could one full rerun be?
 *
 * <p>Kept counted: all 44 quarters of eleven years by gender, ethnicity and looked-after status. Timed: a thousand events, one
 * after another on one thread, the time divided by a thousand; beside it the same table from the start. Not timed: making the
 * events, just before they are taken, and the caseload; but a collection of what making them has left may fall into the time.
 * A run in which more than one event of a hundred was refused, or which ends with figures other than those of a rerun, fails.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar LiveEvent}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class LiveEventBenchmark {

    private static final int BATCH = 1_000;

    /** People in the caseload. */
    @Param({"10000", "1000000"})
    int people;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
    }

    /** A tracker over the caseload, and the events that it takes next. */
    @State(Scope.Benchmark)
    public static class Feed {

        /** Whom the events are about. */
        @Param
        LiveAbout about = LiveAbout.UNIFORM;

        private @Nullable LiveService service;
        private CaseEvent[] batch = {};

        /**
         * Opens the tracker.
         *
         * @param benchmark the caseload
         */
        @Setup(Level.Trial)
        public void open(LiveEventBenchmark benchmark) {
            service = LiveService.open(benchmark.caseload, about);
        }

        /** Makes the next events. An invocation takes long enough for this to leave no mark on what is timed. */
        @Setup(Level.Invocation)
        public void makeEvents() {
            batch = service().next(BATCH);
        }

        /** Checks the figures. */
        @TearDown(Level.Trial)
        public void check() {
            service().requireSame();
        }

        private LiveService service() {
            return Objects.requireNonNull(service);
        }
    }

    /**
     * Takes a thousand events.
     *
     * @param feed the tracker and the events
     * @return how many were refused
     */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int event(Feed feed) {
        LiveTracker tracker = feed.service().tracker();
        int refused = 0;
        for (CaseEvent event : feed.batch) {
            if (!tracker.apply(event).isTaken()) {
                refused++;
            }
        }
        feed.service().addRefused(refused);
        return refused;
    }

    /**
     * Takes a thousand events handed over together, each of them exact before the next.
     *
     * @param feed the tracker and the events
     * @return how many were refused
     */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int eventOfBatch(Feed feed) {
        int refused = 0;
        for (Receipt receipt : feed.service().tracker().apply(Arrays.asList(feed.batch))) {
            if (!receipt.isTaken()) {
                refused++;
            }
        }
        feed.service().addRefused(refused);
        return refused;
    }

    /**
     * Counts the same table from the start.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> fullRerun() {
        return LiveService.fullRerun(caseload);
    }
}
