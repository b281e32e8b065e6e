package io.github.yottracker.benchmarks;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.Receipt;
import io.github.yottracker.live.Snapshot;
import java.util.Objects;
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
 * How long does the slowest event of a thousand take, and what does it cost events that somebody keeps taking snapshots?
 *
 * <p>Timed: one event, with what the clock itself takes (some 25 ns), pauses of the collector included. Not timed: making the
 * events, and taking the snapshot, once in a thousand events as a screen would; after it an event copies what the snapshot
 * shares with the tracker, and that is timed. Figures of a rerun stand beside {@link LiveEventBenchmark}.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar LiveLatency}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class LiveLatencyBenchmark {

    private static final int BATCH = 1_000;

    /** People in the caseload. */
    @Param({"10000", "1000000"})
    int people;

    /** Whom the events are about. */
    @Param
    LiveAbout about = LiveAbout.UNIFORM;

    /** Whether a snapshot is taken every thousand events. */
    @Param({"false", "true"})
    boolean snapshots;

    private @Nullable LiveService service;
    private @Nullable Snapshot latest;
    private CaseEvent[] batch = {};
    private int at;

    /** Opens the tracker. */
    @Setup(Level.Trial)
    public void open() {
        service = LiveService.open(Standard.caseload(people), about);
    }

    /** Goes on to the next event, and makes a thousand more when there are none left. */
    @Setup(Level.Invocation)
    public void goOn() {
        if (++at < batch.length) {
            return;
        }
        batch = service().next(BATCH);
        at = 0;
        if (snapshots) {
            latest = service().tracker().snapshot();
        }
    }

    /**
     * Takes an event.
     *
     * @return what the tracker says of it
     */
    @Benchmark
    public Receipt event() {
        Receipt receipt = service().tracker().apply(batch[at]);
        if (!receipt.isTaken()) {
            service().addRefused(1);
        }
        return receipt;
    }

    /**
     * Checks the figures.
     *
     * @throws IllegalStateException if they are not those of a rerun, or the last snapshot is of later events
     */
    @TearDown(Level.Trial)
    public void check() {
        service().requireSame();
        if (latest != null && latest.moment().events() > service().tracker().events()) {
            throw new IllegalStateException("a snapshot of " + latest.moment() + " is of events that were not taken");
        }
    }

    private LiveService service() {
        return Objects.requireNonNull(service);
    }
}
