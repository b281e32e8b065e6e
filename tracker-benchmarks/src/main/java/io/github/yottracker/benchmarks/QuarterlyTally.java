package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.model.Caseload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The data and the check behind every benchmark of the quarterly tally, whoever counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public abstract class QuarterlyTally {

    /** People in the caseload. */
    @Param({"10000", "100000", "1000000"})
    int people;

    /** The caseload. */
    Caseload caseload = Standard.nobody();

    /** For the benchmarks. */
    QuarterlyTally() {}

    /** Makes the caseload. */
    @Setup
    public void makeCaseload() {
        caseload = Standard.caseload(people);
    }

    /** Returns a rival that holds this caseload, if its answer is the library's; throws IllegalStateException if not. */
    Rival checked(Rival rival) {
        Cell.requireSame(Cell.of(Standard.tally(caseload)), tally(rival));
        return rival;
    }

    static List<Cell> tally(Rival rival) {
        return rival.tally(Standard.QUARTERS, Standard.AS_OF);
    }
}
