package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.intake.CaseloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** The folder and the check behind every benchmark from folder to table, whoever reads and counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx4g")
public abstract class FolderToTable {

    /** People in the folder. */
    @Param({"10000", "100000", "1000000"})
    int people;

    /** The folder. */
    Path folder = Path.of("");
    /** The answer, to be checked. */
    List<Cell> cells = List.of();

    /** For the benchmarks. */
    FolderToTable() {}

    /**
     * Writes the folder.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void writeFolder() throws IOException {
        folder = Files.createTempDirectory("caseload");
        CaseloadWriter.write(Standard.caseload(people), folder);
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
        Cell.requireSame(Cell.of(Standard.tally(Standard.caseload(people))), cells);
    }
}
