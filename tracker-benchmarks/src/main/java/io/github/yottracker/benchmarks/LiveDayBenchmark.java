package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.List;
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
 * What does a night cost, in which windows close and facts come about, and which night of a year is the worst?
 *
 * <p>Timed: moving the tracker's day by one, for the days of a year from 16 January 2019 on, in turn; the mean is that of a
 * night, the highest percentiles those of the worst nights. Facts of the service are in the tracker from the start and
 * come about on their days. Not timed: going back by a year, after the last of the days. Beside it the same 44 tables from the
 * start. {@code java -jar tracker-benchmarks/target/benchmarks.jar LiveDay}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class LiveDayBenchmark {

    /** People in the caseload. */
    @Param("1000000")
    int people;

    /**
     * Whether the caseload holds what happens during the year already, so that hundreds of facts come about each day; else it
     * holds what had happened by its start, as in a service that hears of the rest by events.
     */
    @Param({"false", "true"})
    boolean foresees;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        Caseload all = Standard.caseload(people);
        caseload = foresees ? all : happenedBy(all, Year.START);
    }

    /** Returns the facts that are dated on or before a day. */
    private static Caseload happenedBy(Caseload caseload, LocalDate day) {
        Caseload.Builder builder = Caseload.builder().knowsCare();
        for (Person person : caseload.people()) {
            builder.add(person);
            for (Offence offence : caseload.offencesOf(person.id())) {
                if (offence.committedOn() == null || !offence.committedOn().isAfter(day)) {
                    builder.add(happenedBy(offence, day));
                }
            }
            caseload.releasesOf(person.id()).stream()
                    .filter(release -> !release.releasedOn().isAfter(day))
                    .forEach(builder::add);
            caseload.careOf(person.id()).forEach(builder::add);
        }
        return builder.build();
    }

    private static Offence happenedBy(Offence offence, LocalDate day) {
        LocalDate decided = offence.outcome().on();
        LocalDate convicted = offence.convictedOn();
        boolean isDecided = decided == null || !decided.isAfter(day);
        boolean isConvicted = convicted == null || !convicted.isAfter(day);
        return new Offence(
                offence.personId(),
                offence.id(),
                offence.committedOn(),
                offence.committedUntil(),
                offence.category(),
                offence.code(),
                offence.gravity(),
                offence.main(),
                offence.breach(),
                offence.recordable(),
                offence.place(),
                offence.policeProsecuted(),
                offence.takenIntoConsideration(),
                isDecided ? offence.outcome() : Outcome.PENDING,
                isConvicted ? convicted : null,
                offence.appeal(),
                offence.recordedOn(),
                offence.careStatus());
    }

    /** A tracker over the caseload, somewhere in the year. */
    @State(Scope.Benchmark)
    public static class Year {

        private static final LocalDate START = LiveService.TODAY.minusYears(1);

        private @Nullable LiveTracker tracker;
        private LocalDate day = START;

        /**
         * Opens the tracker.
         *
         * @param benchmark the caseload
         */
        @Setup(Level.Trial)
        public void open(LiveDayBenchmark benchmark) {
            tracker = LiveTracker.open(benchmark.caseload, START, LiveService.QUESTION);
        }

        /** Goes to the next day, or back to the first. */
        @Setup(Level.Invocation)
        public void goOn() {
            if (day.equals(LiveService.TODAY)) {
                Objects.requireNonNull(tracker).moveTo(START);
                day = START;
            }
            day = day.plusDays(1);
        }

        /** Checks the figures. */
        @TearDown(Level.Trial)
        public void check() {
            LiveService.requireSame(Objects.requireNonNull(tracker).snapshot());
        }
    }

    /**
     * Moves the tracker by a day.
     *
     * @param year the tracker
     * @return the tracker
     */
    @Benchmark
    public LiveTracker nextDay(Year year) {
        LiveTracker tracker = Objects.requireNonNull(year.tracker);
        tracker.moveTo(year.day);
        return tracker;
    }

    /**
     * Counts the same tables from the start.
     *
     * @return 44 breakdowns
     */
    @Benchmark
    public List<Breakdown> fullRerun() {
        return LiveService.fullRerun(caseload);
    }
}
