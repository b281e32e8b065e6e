package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.tablesaw.TablesawTally;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * The rival of {@link FolderToTableBenchmark} that needs the profile {@code heavy-rivals}, in the same run:
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar FolderToTable}
 */
public class TablesawFolderToTableBenchmark extends FolderToTable {

    /**
     * Lets Tablesaw read the folder and counts the same with its data frames.
     *
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> readAndTallyWithTablesaw() {
        cells = TablesawTally.of(folder).tally(Standard.QUARTERS, Standard.AS_OF);
        return cells;
    }
}
