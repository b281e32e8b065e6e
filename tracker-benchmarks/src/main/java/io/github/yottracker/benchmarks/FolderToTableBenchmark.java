package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.SqlTally;
import io.github.yottracker.intake.CaseloadReader;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * How long does it take from a folder of CSV files to the quarterly table of eleven years, in a JVM that has just
 * started; and how long if DuckDB reads the files by itself?
 *
 * <p>Timed once in each fork, without warm-up: reading, building the caseload or the tables, and counting. Writing the
 * folder is not timed; the files may still be in the machine's file cache. Afterwards each answer is compared with that
 * of the library on the caseload that was written, and a run with another answer fails, its time with it.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar FolderToTable}; with Tablesaw as well if the jar was built with
 * {@code -Pheavy-rivals}.
 */
public class FolderToTableBenchmark extends FolderToTable {

    /**
     * Reads the folder and counts every cohort by part.
     *
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> readAndTally() {
        cells = Cell.of(Standard.tally(CaseloadReader.standard().read(folder).caseload()));
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
            cells = sql.tally(Standard.QUARTERS, Standard.AS_OF);
        }
        return cells;
    }
}
