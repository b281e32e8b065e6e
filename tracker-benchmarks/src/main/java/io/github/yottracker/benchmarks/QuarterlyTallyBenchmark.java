package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.benchmarks.rivals.SqlTally;
import io.github.yottracker.benchmarks.rivals.streams.StreamsTally;
import io.github.yottracker.breakdown.Breakdown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long do all quarterly cohorts of eleven years take, each by gender, ethnicity and looked-after status, as the
 * caseload grows; and how long with SQL, and with streams?
 *
 * <p>The caseload is in memory: for SQL in typed tables of a DuckDB in memory, for streams as records. Making, reading or
 * loading it is not timed. The library and the streams take as many threads as the machine has cores, DuckDB two. A
 * run whose two answers differ in any cell is refused before it is timed.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar QuarterlyTally}; with the data frames of Tablesaw as well if the
 * jar was built with {@code -Pheavy-rivals}.
 */
public class QuarterlyTallyBenchmark extends QuarterlyTally {

    /**
     * Counts every cohort by part.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> tally() {
        return Standard.tally(caseload);
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

    /**
     * Counts the same with SQL.
     *
     * @param tables the same caseload in tables
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> tallyWithSql(Tables tables) {
        return tally(Objects.requireNonNull(tables.sql));
    }

    /**
     * Counts the same with streams.
     *
     * @param records the same caseload as records
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> tallyWithStreams(Records records) {
        return tally(Objects.requireNonNull(records.streams));
    }
}
