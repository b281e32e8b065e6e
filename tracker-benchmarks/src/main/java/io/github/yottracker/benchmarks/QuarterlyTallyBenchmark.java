package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do all quarterly cohorts of eleven years take, each by gender, ethnicity and looked-after status, as the
 * caseload grows?
 *
 * <p>The caseload is in memory; making or reading it is not timed. Two threads on a machine of two cores.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar QuarterlyTally}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class QuarterlyTallyBenchmark {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final List<CohortPeriod> ELEVEN_YEARS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();
    private static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);

    /** People in the caseload. */
    @Param({"10000", "100000", "1000000"})
    int people;

    private Caseload caseload = Caseload.builder().build();

    /** Makes the caseload. */
    @Setup
    public void makeCaseload() {
        caseload = SyntheticService.of(people, 20_260_401L);
    }

    /**
     * Counts every cohort by part.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> tally() {
        return TRACKER.tally(caseload, ELEVEN_YEARS, AS_OF, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }
}
