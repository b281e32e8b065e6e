package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.SqlTally;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * How long does it take from a folder of CSV files to the quarterly table of eleven years, in a JVM that has just
 * started; and how long if DuckDB reads the files by itself?
 *
 * <p>Timed once in each fork, without warm-up: reading, building the caseload or the tables, and counting. Writing the
 * folder is not timed; the files may still be in the machine's file cache. Afterwards each answer is compared with that
 * of the library on the caseload that was written, and a run with another answer fails, its time with it.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar FolderToTable}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx4g")
public class FolderToTableBenchmark {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final List<CohortPeriod> ELEVEN_YEARS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();
    private static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);
    private static final long SEED = 20_260_401L;

    /** People in the folder. */
    @Param({"10000", "100000", "1000000"})
    int people;

    private Path folder = Path.of("");
    private List<Cell> cells = List.of();

    /**
     * Writes the folder.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void writeFolder() throws IOException {
        folder = Files.createTempDirectory("caseload");
        CaseloadWriter.write(SyntheticService.of(people, SEED), folder);
    }

    /**
     * Checks the answer, after the only iteration: to have asked before would have warmed the JVM up. Deletes the folder.
     *
     * @throws IOException if it cannot be deleted
     * @throws IllegalStateException if the answer is not the library's on the caseload that was written
     */
    @TearDown
    public void checkAndDelete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        Cell.requireSame(Cell.of(tally(SyntheticService.of(people, SEED))), cells);
    }

    private static List<Breakdown> tally(Caseload caseload) {
        return TRACKER.tally(caseload, ELEVEN_YEARS, AS_OF, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }

    /**
     * Reads the folder and counts every cohort by part.
     *
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> readAndTally() {
        cells = Cell.of(tally(CaseloadReader.standard().read(folder).caseload()));
        return cells;
    }

    /**
     * Lets DuckDB read the folder and counts the same with SQL.
     *
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> readAndTallyWithSql() {
        try (SqlTally sql = SqlTally.of(folder)) {
            cells = sql.tally(ELEVEN_YEARS, AS_OF);
        }
        return cells;
    }
}
