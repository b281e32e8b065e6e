package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.benchmarks.rivals.SqlTally;
import io.github.yottracker.benchmarks.rivals.streams.StreamsTally;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * How long do all quarterly cohorts of eleven years take, each by gender, ethnicity and looked-after status, as the
 * caseload grows; and how long with SQL, and with streams?
 *
 * <p>The caseload is in memory: for SQL in typed tables of a DuckDB in memory, for streams as records. Making, reading or
 * loading it is not timed. The library and the streams take as many threads as the machine has cores, DuckDB two. A
 * run whose two answers differ in any cell is refused before it is timed.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar QuarterlyTally}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class QuarterlyTallyBenchmark {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final List<CohortPeriod> ELEVEN_YEARS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();
    private static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);

    /** People in the caseload. */
    @Param({"10000", "100000", "1000000"})
    int people;

    private Caseload caseload = Caseload.builder().build();

    /** Makes the caseload. */
    @Setup
    public void makeCaseload() {
        caseload = SyntheticService.of(people, 20_260_401L);
    }

    /**
     * Counts every cohort by part.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> tally() {
        return TRACKER.tally(caseload, ELEVEN_YEARS, AS_OF, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }

    /** The caseload in tables of a database, loaded only where they are timed. */
    @State(Scope.Benchmark)
    public static class Tables {

        private @Nullable Rival sql;

        /**
         * Loads the tables, and checks what is found in them.
         *
         * @param benchmark the caseload
         * @throws IllegalStateException if the answer is not the library's
         */
        @Setup
        public void load(QuarterlyTallyBenchmark benchmark) {
            sql = benchmark.checked(SqlTally.of(benchmark.caseload));
        }

        /** Lets go of the tables. */
        @TearDown
        public void close() {
            Objects.requireNonNull(sql).close();
        }
    }

    /** The caseload as records, made only where they are timed. */
    @State(Scope.Benchmark)
    public static class Records {

        private @Nullable Rival streams;

        /**
         * Makes the records, and checks what is found in them.
         *
         * @param benchmark the caseload
         * @throws IllegalStateException if the answer is not the library's
         */
        @Setup
        public void make(QuarterlyTallyBenchmark benchmark) {
            streams = benchmark.checked(StreamsTally.of(benchmark.caseload));
        }
    }

    private Rival checked(Rival rival) {
        Cell.requireSame(Cell.of(tally()), rival.tally(ELEVEN_YEARS, AS_OF));
        return rival;
    }

    /**
     * Counts the same with SQL.
     *
     * @param tables the same caseload in tables
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> tallyWithSql(Tables tables) {
        return Objects.requireNonNull(tables.sql).tally(ELEVEN_YEARS, AS_OF);
    }

    /**
     * Counts the same with streams.
     *
     * @param records the same caseload as records
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> tallyWithStreams(Records records) {
        return Objects.requireNonNull(records.streams).tally(ELEVEN_YEARS, AS_OF);
    }
}
