package io.github.yottracker.benchmarks;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Question;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import java.util.List;

/**
 * A synthetic service with a live tracker, and the events that it takes; what the benchmarks of the live tracker share.
 *
 * <p>A tracker keeps every version of every fact, so that a benchmark that runs for minutes would end with histories nobody
 * has. After two events a child, on average, it is opened anew from the facts of the start, and another stream begins. Until
 * then there is a fact more for every four events.
 */
final class LiveService {

    /** A day within the service's years: of the last two, windows are open. */
    static final LocalDate TODAY = LocalDate.of(2020, 1, 15);

    /** What is kept counted: the table that {@link Standard#tally} makes. */
    static final Question QUESTION = Question.of(
                    Methodology.MOJ_THREE_MONTH, Standard.QUARTERS.toArray(CohortPeriod[]::new))
            .by(Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);

    private static final long SEED = 20_200_115L;
    private static final int EVENTS_A_CHILD = 2;
    private static final long WORST_REFUSED = 100;

    private final Caseload caseload;
    private final LiveAbout about;
    private LiveTracker tracker;
    private LiveWorkload workload;
    private int streams;
    private long made;
    private long refused;
    private long madeInAll;

    private LiveService(Caseload caseload, LiveAbout about) {
        this.caseload = caseload;
        this.about = about;
        tracker = LiveTracker.open(caseload, TODAY, QUESTION);
        workload = LiveWorkload.of(caseload, TODAY, about, SEED);
    }

    /**
     * Opens a tracker.
     *
     * @param caseload the facts to start with
     * @param about whom events are about
     */
    static LiveService open(Caseload caseload, LiveAbout about) {
        return new LiveService(caseload, about);
    }

    /** Counts what a tracker with {@link #QUESTION} keeps counted, from the start. */
    static List<Breakdown> fullRerun(Caseload caseload) {
        return Standard.tally(caseload, TODAY);
    }

    LiveTracker tracker() {
        return tracker;
    }

    /** Makes the next events, and has a tracker ready that has room for them. */
    CaseEvent[] next(int many) {
        if (made + many
                > Math.max(many, EVENTS_A_CHILD * (long) caseload.columns().people())) {
            tracker = LiveTracker.open(caseload, TODAY, QUESTION);
            workload = LiveWorkload.of(caseload, TODAY, about, SEED + ++streams);
            made = 0;
        }
        made += many;
        madeInAll += many;
        return workload.next(many);
    }

    /** Hears of events that the tracker did not take. */
    void addRefused(long many) {
        refused += many;
    }

    /**
     * Checks that the tracker took what it was given, and counts as a run from the start does.
     *
     * @throws IllegalStateException if it refused more than one event of a hundred, or has other figures
     */
    void requireSame() {
        if (refused * WORST_REFUSED > madeInAll) {
            throw new IllegalStateException(
                    "nearly every event must be taken, but " + refused + " of " + madeInAll + " were refused");
        }
        requireSame(tracker.snapshot());
    }

    /**
     * Checks the figures of a snapshot.
     *
     * @throws IllegalStateException if they are not those of a run over the same facts
     */
    static void requireSame(Snapshot snapshot) {
        List<Breakdown> expected =
                Standard.tally(snapshot.caseload(), snapshot.moment().asOf());
        for (int i = 0; i < expected.size(); i++) {
            CohortPeriod quarter = Standard.QUARTERS.get(i);
            Breakdown live = snapshot.breakdown(
                    Methodology.MOJ_THREE_MONTH, quarter, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
            if (!live.equals(expected.get(i))) {
                throw new IllegalStateException(
                        "live and from the start differ in " + quarter + ":\n" + live + "\n" + expected.get(i));
            }
        }
    }
}
