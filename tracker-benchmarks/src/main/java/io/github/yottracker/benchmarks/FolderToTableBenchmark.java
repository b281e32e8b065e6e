package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.methodology.Methodology;
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
 * started?
 *
 * <p>Timed once in each fork, without warm-up: reading, building the caseload and counting. Writing the folder is not
 * timed; the files may still be in the machine's file cache.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar FolderToTable}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx4g")
public class FolderToTableBenchmark {

    private static final List<CohortPeriod> ELEVEN_YEARS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();

    /** People in the folder. */
    @Param("1000000")
    int people;

    private Path folder = Path.of("");

    /**
     * Writes the folder.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void writeFolder() throws IOException {
        folder = Files.createTempDirectory("caseload");
        CaseloadWriter.write(SyntheticService.of(people, 20_260_401L), folder);
    }

    /**
     * Deletes the folder.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * Reads the folder and counts every cohort by part.
     *
     * @return 44 breakdowns
     * @throws IOException if the folder cannot be read
     */
    @Benchmark
    public List<Breakdown> readAndTally() throws IOException {
        return ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH)
                .tally(
                        CaseloadReader.standard().read(folder).caseload(),
                        ELEVEN_YEARS,
                        LocalDate.of(2022, 1, 1),
                        Dimension.GENDER,
                        Dimension.ETHNICITY,
                        Dimension.CARE);
    }
}
