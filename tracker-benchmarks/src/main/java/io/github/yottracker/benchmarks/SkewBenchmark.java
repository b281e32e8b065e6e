package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
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
 * Do a few very long histories cost more than the same offences spread evenly over everybody?
 *
 * <p>One child in a thousand has 5,000 offences and the others have five, or all have ten; offences are proven and fall
 * between the eleventh and the eighteenth birthday in each case. Timed: a tally of 44 quarters by gender, ethnicity and
 * looked-after status. Not timed: making the caseload.
 * {@code java -jar tracker-benchmarks/target/benchmarks.jar Skew}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class SkewBenchmark {

    private static final int ORDINARY = 5;
    private static final int LONG = 5_000;
    private static final int ONE_IN = 1_000;

    private static final LocalDate BORN = LocalDate.of(2000, 1, 1);
    private static final int FIRST_DAY = (int) LocalDate.of(2011, 1, 1).toEpochDay();
    private static final int DAYS = 7 * 365 - 60; // the last is proven before the eighteenth birthday
    private static final int TO_PROOF = 60;

    /** How the offences are spread. */
    public enum Shape {
        /** Everybody has as many. */
        EVEN,

        /** The long histories stand far from each other in the caseload. */
        LONG_HISTORIES_APART,

        /** The long histories are the first of the caseload, one after the other. */
        LONG_HISTORIES_TOGETHER
    }

    /** People in the caseload. */
    @Param("100000")
    int people;

    /** How the offences are spread. */
    @Param
    Shape shape = Shape.EVEN;

    private Caseload caseload = Standard.nobody();

    /** Makes the caseload. */
    @Setup(Level.Trial)
    public void makeCaseload() {
        int histories = Math.max(1, people / ONE_IN);
        int offences = histories * LONG + (people - histories) * ORDINARY;
        Caseload.Builder builder = Caseload.builder();
        int added = 0;
        for (int person = 0; person < people; person++) {
            int upTo = shape == Shape.EVEN
                    ? (int) ((long) offences * (person + 1) / people)
                    : added + (isLong(person, histories) ? LONG : ORDINARY);
            add(builder, person, upTo - added);
            added = upTo;
        }
        caseload = builder.build();
        if (caseload.columns().offences() != offences) {
            throw new IllegalStateException("every shape must have " + offences + " offences, but had "
                    + caseload.columns().offences());
        }
    }

    private boolean isLong(int person, int histories) {
        return shape == Shape.LONG_HISTORIES_TOGETHER
                ? person < histories
                : person % ONE_IN == 0 && person / ONE_IN < histories;
    }

    private static void add(Caseload.Builder builder, int person, int offences) {
        String id = String.valueOf(100_000_000 + person);
        builder.add(Person.of(id, BORN, Gender.MALE, Ethnicity.W1));
        for (int number = 0; number < offences; number++) {
            int day = FIRST_DAY + (int) ((long) DAYS * number / offences);
            builder.add(Offence.of(id)
                    .id(id + "-" + number)
                    .committedDay(day)
                    .disposalDay(DisposalType.REFERRAL_ORDER, day + TO_PROOF));
        }
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
