package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
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
 * What does a cohort more cost: one quarter, the four of a year, all 44 of eleven years, or the 41 rolling years of the
 * twelve-month method, each a quarter after the one before, in which most events fall into four cohorts?
 *
 * <p>Timed: one tally of all of them by gender, ethnicity and looked-after status. Not timed: making the caseload.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar Periods}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class PeriodsBenchmark {

    /** The cohorts counted. */
    public enum Cohorts {
        /** April to June 2009. */
        ONE_QUARTER,

        /** The quarters of 2009/10. */
        FOUR_QUARTERS,

        /** The quarters of 2009/10 to 2019/20. */
        ALL_QUARTERS,

        /** The 41 years that start with a quarter from April 2009 to April 2019, by the twelve-month method. */
        ROLLING_YEARS
    }

    /** People in the caseload. */
    @Param("1000000")
    int people;

    /** The cohorts counted. */
    @Param
    Cohorts cohorts = Cohorts.ONE_QUARTER;

    private Caseload caseload = Standard.nobody();
    private ReoffendingTracker tracker = Standard.TRACKER;
    private List<CohortPeriod> periods = List.of();

    /** Makes the caseload and the cohorts. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        caseload = Standard.caseload(people);
        periods = switch (cohorts) {
            case ONE_QUARTER -> Standard.QUARTERS.subList(0, 1);
            case FOUR_QUARTERS -> Standard.QUARTERS.subList(0, 4);
            case ALL_QUARTERS -> Standard.QUARTERS;
            case ROLLING_YEARS -> rollingYears();
        };
        if (cohorts == Cohorts.ROLLING_YEARS) {
            tracker = ReoffendingTracker.of(Methodology.MOJ_TWELVE_MONTH);
        }
    }

    private static List<CohortPeriod> rollingYears() {
        return Standard.QUARTERS.subList(0, Standard.QUARTERS.size() - 3).stream()
                .map(first -> CohortPeriod.quarters(first, 4))
                .toList();
    }

    /**
     * Counts every cohort by part.
     *
     * @return a breakdown for each cohort
     */
    @Benchmark
    public List<Breakdown> tally() {
        return tracker.tally(caseload, periods, Standard.AS_OF, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }
}
