package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.model.Caseload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long until a tracker that knows nobody has taken a million events of eleven years?
 *
 * <p>Timed: opening it empty, taking everything that a case system recorded about a synthetic service, in order of the days,
 * and one snapshot. Not timed: making the events, which are in memory. Each replay must end with the same hash of the facts,
 * and with the figures of a rerun. Beside it a rerun over the same facts.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar LiveReplay}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class LiveReplayBenchmark {

    private static final int MOST_EVENTS = 1_000_000;

    /** People whose events there are, the first million of them. */
    @Param("160000")
    int people;

    private List<CaseEvent> events = List.of();
    private Caseload caseload = Standard.nobody();
    private @Nullable Snapshot first;
    private @Nullable Snapshot latest;

    /**
     * Makes the events, and replays them for the first time.
     *
     * @throws IllegalStateException if one is refused, or the figures are not those of a rerun
     */
    @Setup(Level.Trial)
    public void makeEvents() {
        List<CaseEvent> history = CaseHistory.of(Standard.caseload(people), LiveService.TODAY);
        events = List.copyOf(history.subList(0, Math.min(history.size(), MOST_EVENTS)));
        Snapshot snapshot = replay();
        if (snapshot.moment().events() != events.size()) {
            throw new IllegalStateException("all " + events.size() + " events must be taken, but "
                    + snapshot.moment().events() + " were");
        }
        LiveService.requireSame(snapshot);
        caseload = snapshot.caseload();
        first = snapshot;
    }

    /**
     * Checks that every replay came to the same facts.
     *
     * @throws IllegalStateException if one did not
     */
    @TearDown(Level.Iteration)
    public void check() {
        if (first != null && latest != null && !first.factsHash().equals(latest.factsHash())) {
            throw new IllegalStateException(
                    "one replay ended with facts " + first.factsHash() + ", another with " + latest.factsHash());
        }
    }

    /**
     * Replays the events.
     *
     * @return the figures after the last one
     */
    @Benchmark
    public Snapshot replay() {
        LiveTracker tracker = LiveTracker.open(LiveService.TODAY, LiveService.QUESTION);
        for (CaseEvent event : events) {
            tracker.apply(event);
        }
        latest = tracker.snapshot();
        return latest;
    }

    /**
     * Counts the same facts from the start.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> fullRerun() {
        return LiveService.fullRerun(caseload);
    }
}
