package io.github.yottracker.benchmarks;

import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.explain.Explanation;
import io.github.yottracker.followup.FollowedMember;
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
 * What does it cost to go from figures to children: the members of a year, why one of them is in it, and why each is?
 *
 * <p>Timed: what follows from a cohort that is tracked already. Not timed: making the caseload, tracking the cohort, and
 * writing the CSV to a file. {@code java -jar tracker-benchmarks/target/benchmarks.jar Members}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class MembersBenchmark {

    private static final CohortPeriod YEAR = CohortPeriod.financialYear(2015);

    /** People in the caseload. */
    @Param("100000")
    int people;

    private TrackedCohort cohort = Standard.TRACKER.track(Standard.nobody(), YEAR, Standard.AS_OF);
    private String member = "";

    /** Makes the caseload and tracks the cohort. */
    @Setup(Level.Trial)
    public void track() {
        cohort = Standard.TRACKER.track(Standard.caseload(people), YEAR, Standard.AS_OF);
        List<FollowedMember> members = cohort.members();
        member = members.get(members.size() / 2).member().personId();
    }

    /**
     * Lists the members.
     *
     * @return the members with every decision about each
     */
    @Benchmark
    public List<FollowedMember> members() {
        return cohort.members();
    }

    /**
     * Explains one child.
     *
     * @return the explanation
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Explanation explainOne() {
        return cohort.explain(member);
    }

    /**
     * Explains every child with a disposal or release in the period.
     *
     * @return the explanations as CSV
     */
    @Benchmark
    public String explainAllToCsv() {
        return cohort.explanations().toCsv();
    }
}
