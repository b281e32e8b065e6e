package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.model.Caseload;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a person cost the same in a small caseload as in one of ten million? Divide each time by its people.
 *
 * <p>Timed: a tally of 44 quarters by gender, ethnicity and looked-after status. Not timed: making the caseload. Ten
 * million people take a minute to make and up to 8 GB of memory to make in.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar Growth}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx8g")
public class GrowthBenchmark {

    /** People in the caseload. */
    @Param({"10000", "100000", "1000000", "10000000"})
    int people;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
    }

    /**
     * Counts every cohort by part.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> tally() {
        return Standard.tally(caseload);
    }
}
