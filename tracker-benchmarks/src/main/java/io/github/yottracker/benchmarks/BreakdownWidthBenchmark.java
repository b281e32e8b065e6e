package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
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
 * What does it cost to break every quarterly cohort of eleven years down further: by nothing, by gender, by gender,
 * ethnicity and looked-after status, and by age, tier of disposal and kind of entry as well?
 *
 * <p>Timed: the scan, the counting into cells and the making of all breakdowns. Not timed: making the caseload, and
 * laying tables out. {@code java -jar tracker-benchmarks/target/benchmarks.jar BreakdownWidth}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class BreakdownWidthBenchmark {

    private static final List<Dimension> IN_ORDER = List.of(
            Dimension.GENDER,
            Dimension.ETHNICITY,
            Dimension.CARE,
            Dimension.AGE_BAND,
            Dimension.DISPOSAL_TIER,
            Dimension.ENTRY);

    /** People in the caseload. */
    @Param("1000000")
    int people;

    /** How many of the dimensions, the first ones. */
    @Param({"0", "1", "3", "6"})
    int dimensions;

    private Caseload caseload = Standard.nobody();
    private Dimension[] by = {};

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
        by = IN_ORDER.subList(0, dimensions).toArray(Dimension[]::new);
    }

    /**
     * Counts every cohort by part.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> tally() {
        return Standard.TRACKER.tally(caseload, Standard.QUARTERS, Standard.AS_OF, by);
    }
}
