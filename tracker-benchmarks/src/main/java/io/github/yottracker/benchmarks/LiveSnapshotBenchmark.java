package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to look: a snapshot alone, with one rate, with the breakdown of a quarter or of a year, and with all 44
 * breakdowns; and does it depend on how many children there are?
 *
 * <p>Timed: taking the snapshot, always of a state that nobody has seen, and reading from it. Not timed: the event before,
 * which sees to that. Beside it all 44 breakdowns from the start.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar LiveSnapshot}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class LiveSnapshotBenchmark {

    private static final CohortPeriod QUARTER = CohortPeriod.quarter(2018, 3);
    private static final CohortPeriod YEAR = CohortPeriod.financialYear(2018);

    /** People in the caseload. */
    @Param({"10000", "1000000"})
    int people;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
    }

    /** A tracker over the caseload that has just taken an event. */
    @State(Scope.Benchmark)
    public static class Changing {

        private @Nullable LiveService service;

        /**
         * Opens the tracker.
         *
         * @param benchmark the caseload
         */
        @Setup(Level.Trial)
        public void open(LiveSnapshotBenchmark benchmark) {
            service = LiveService.open(benchmark.caseload, LiveAbout.UNIFORM);
        }

        /** Takes events until one is not refused. */
        @Setup(Level.Invocation)
        public void change() {
            LiveService changing = Objects.requireNonNull(service);
            while (!changing.tracker().apply(changing.next(1)[0]).isTaken()) {
                changing.addRefused(1);
            }
        }

        /** Checks the figures. */
        @TearDown(Level.Trial)
        public void check() {
            Objects.requireNonNull(service).requireSame();
        }

        private LiveTracker tracker() {
            return Objects.requireNonNull(service).tracker();
        }
    }

    /**
     * Takes a snapshot.
     *
     * @param changing the tracker
     * @return the snapshot
     */
    @Benchmark
    public Snapshot snapshot(Changing changing) {
        return changing.tracker().snapshot();
    }

    /**
     * Takes a snapshot and reads a rate.
     *
     * @param changing the tracker
     * @return the rate of a quarter
     */
    @Benchmark
    public Rate snapshotAndRate(Changing changing) {
        return changing.tracker()
                .snapshot()
                .figures(Methodology.MOJ_THREE_MONTH, QUARTER)
                .counts()
                .binaryRate();
    }

    /**
     * Takes a snapshot and reads a breakdown.
     *
     * @param changing the tracker
     * @return the breakdown of a quarter
     */
    @Benchmark
    public Breakdown snapshotAndQuarter(Changing changing) {
        return breakdown(changing.tracker().snapshot(), QUARTER);
    }

    /**
     * Takes a snapshot and reads the breakdown of a year, which is the sum of its quarters.
     *
     * @param changing the tracker
     * @return the breakdown of the year
     */
    @Benchmark
    public Breakdown snapshotAndYear(Changing changing) {
        return breakdown(changing.tracker().snapshot(), YEAR);
    }

    /**
     * Takes a snapshot and reads everything that is kept counted.
     *
     * @param changing the tracker
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> snapshotAndAll(Changing changing) {
        Snapshot snapshot = changing.tracker().snapshot();
        return Standard.QUARTERS.stream()
                .map(quarter -> breakdown(snapshot, quarter))
                .toList();
    }

    private static Breakdown breakdown(Snapshot snapshot, CohortPeriod period) {
        return snapshot.breakdown(
                Methodology.MOJ_THREE_MONTH, period, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }

    /**
     * Counts all breakdowns from the start.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> fullRerun() {
        return LiveService.fullRerun(caseload);
    }
}
