package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.benchmarks.rivals.tablesaw.TablesawTally;
import io.github.yottracker.intake.CaseloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The rival of {@link QuarterlyTallyBenchmark} that needs the profile {@code heavy-rivals}, in the same run:
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar QuarterlyTally}
 *
 * <p>Tablesaw holds the caseload in data frames, read from a folder beforehand.
 */
public class TablesawQuarterlyTallyBenchmark extends QuarterlyTally {

    private @Nullable Rival tablesaw;

    /**
     * Loads the data frames, and checks what is found in them.
     *
     * @throws IOException if the caseload cannot be written for Tablesaw to read
     * @throws IllegalStateException if the answer is not the library's
     */
    @Setup
    public void load() throws IOException {
        Path folder = Files.createTempDirectory("caseload");
        CaseloadWriter.write(caseload, folder);
        tablesaw = checked(TablesawTally.of(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * Counts the same with data frames.
     *
     * @return the cells of 44 cohorts
     */
    @Benchmark
    public List<Cell> tallyWithTablesaw() {
        return tally(Objects.requireNonNull(tablesaw));
    }
}
