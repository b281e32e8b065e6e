package io.github.yottracker;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.breakdown.Tally;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.FirstTimeEntrant;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import java.util.List;

/**
 * Tracks proven reoffending of children by one methodology.
 *
 * <pre>{@code
 * ReoffendingTracker tracker = ReoffendingTracker.of(Methodology.LOCAL_TRACKER);
 * TrackedCohort cohort = tracker.track(caseload, CohortPeriod.financialYear(2019), LocalDate.of(2021, 2, 15));
 * }</pre>
 *
 * <p>Immutable and thread-safe. The same caseload, period and as-of day always give the same figures.
 */
public final class ReoffendingTracker {

    private final Methodology methodology;

    private ReoffendingTracker(Methodology methodology) {
        this.methodology = methodology;
    }

    /**
     * Returns a tracker.
     *
     * @param methodology the rules to count by
     * @return the tracker
     */
    public static ReoffendingTracker of(Methodology methodology) {
        return new ReoffendingTracker(methodology);
    }

    /**
     * Returns the rules counted by.
     *
     * @return the methodology
     */
    public Methodology methodology() {
        return methodology;
    }

    /**
     * Tracks everyone whose index event falls in a period, as known on a day.
     *
     * @param caseload the facts
     * @param period a quarter, a year, or any run of quarters; under a methodology of single cohorts any period no longer
     *     than its cohorts
     * @param asOf the day as of which facts are known (M-84); figures are final once it is after the last waiting period
     * @return the cohort and what follow-up has shown
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public TrackedCohort track(Caseload caseload, CohortPeriod period, LocalDate asOf) {
        return TrackedCohort.of(caseload, methodology, period, asOf);
    }

    /**
     * Counts many cohorts by part in one pass, such as every quarter of eleven years.
     *
     * @param caseload the facts
     * @param cohorts the cohorts, each counted as one, their starts and ends rising
     * @param asOf the day as of which facts are known
     * @param dimensions what to break each cohort down by, none or more
     * @return one breakdown for each cohort, in order; {@link #count} gives counts that can still be added to others
     * @throws IllegalArgumentException if the cohorts are not in order, or the table would have millions of cells
     */
    public List<Breakdown> tally(
            Caseload caseload, List<CohortPeriod> cohorts, LocalDate asOf, Dimension... dimensions) {
        return Breakdown.ofEach(caseload, methodology, cohorts, asOf, List.of(dimensions));
    }

    /**
     * Counts many cohorts by part, for counts that are to be added to those of other children: take this where the children
     * of one question are counted in several places (services, partitions, machines), each child in one place only, and
     * {@link #tally} where one caseload holds them all.
     *
     * @param caseload the facts about some of the children
     * @param cohorts the cohorts, each counted as one, their starts and ends rising
     * @param asOf the day as of which facts are known
     * @param dimensions what to break each cohort down by, none or more
     * @return counts that can be added and sent as bytes; {@link Tally#breakdowns} makes the tables of {@link #tally} of them
     * @throws IllegalArgumentException if the cohorts are not in order, or the table would have millions of cells
     */
    public Tally count(Caseload caseload, List<CohortPeriod> cohorts, LocalDate asOf, Dimension... dimensions) {
        return Tally.of(caseload, methodology, cohorts, asOf, List.of(dimensions));
    }

    /**
     * Lists the children whose first substantive outcome falls in a period (M-97): a measure beside reoffending, under the
     * same rules of age, residence and appeal.
     *
     * @param caseload the facts, which must go back to each child's first outcome
     * @param period the period, of any length
     * @param asOf the day as of which facts are known
     * @return entrants in order of their ids, each child once; empty if there are none
     */
    public List<FirstTimeEntrant> firstTimeEntrants(Caseload caseload, CohortPeriod period, LocalDate asOf) {
        return CohortScan.of(caseload, methodology, List.of(period), asOf).firstTimeEntrants();
    }

    /**
     * Returns which rules it counts by.
     *
     * @return such as {@code ReoffendingTracker[LOCAL_TRACKER]}
     */
    @Override
    public String toString() {
        return "ReoffendingTracker[" + methodology.name() + "]";
    }
}
