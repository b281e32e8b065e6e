package io.github.yottracker;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.Attrition;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.explain.CohortExplanation;
import io.github.yottracker.explain.DefinitionBridge;
import io.github.yottracker.explain.Explanation;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.intake.IntakeReport;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Concentration;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffenceDistribution;
import io.github.yottracker.measure.ReoffencesByMonth;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.report.TrackerReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cohort, and what follow-up has shown of it by the as-of day: figures, breakdowns, members and reasons.
 *
 * <p>Where the methodology adds quarters (M-22), a year is the sum of its quarters, and a child can be a member of each.
 * Immutable and thread-safe. In JShell, type its name to see its figures.
 */
public final class TrackedCohort {

    private final Caseload caseload;
    private final Methodology methodology;
    private final CohortPeriod period;
    private final LocalDate asOf;

    /** The cohort broken down by nothing. */
    private final Breakdown whole;

    private final CohortFigures figures;

    private TrackedCohort(Caseload caseload, Breakdown whole) {
        this.caseload = caseload;
        this.whole = whole;
        methodology = whole.methodology();
        period = whole.period();
        asOf = whole.asOf();
        figures = whole.total();
    }

    static TrackedCohort of(Caseload caseload, Methodology methodology, CohortPeriod period, LocalDate asOf) {
        return new TrackedCohort(caseload, Breakdown.of(caseload, methodology, period, asOf, List.of()));
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
     * Returns the period counted.
     *
     * @return the period
     */
    public CohortPeriod period() {
        return period;
    }

    /**
     * Returns the day as of which facts were known.
     *
     * @return the as-of day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns all that was counted, by member state.
     *
     * @return the figures
     */
    public CohortFigures figures() {
        return figures;
    }

    /**
     * Returns offenders, reoffenders and reoffences.
     *
     * @return the counts of all members
     */
    public ReoffendingCounts counts() {
        return figures.counts();
    }

    /**
     * Returns whether figures can still change as days pass (D7, M-86): some member's follow-up or wait is open, or the
     * period itself is not over.
     *
     * @return true unless the period is over and every member is closed
     */
    public boolean isInterim() {
        return whole.isInterim();
    }

    /**
     * Returns the share of members who reoffended (M-50), over whom the methodology says while the cohort is open (M-86).
     *
     * @return the binary rate; undefined if there is nobody to take it over
     */
    public Rate binaryRate() {
        return rateBasis().binaryRate();
    }

    /**
     * Returns reoffences by reoffender (M-51).
     *
     * @return the frequency rate; undefined if nobody reoffended
     */
    public Rate reoffencesPerReoffender() {
        return rateBasis().reoffencesPerReoffender();
    }

    /**
     * Returns reoffences by member (M-52).
     *
     * @return the rate; undefined if there is nobody to take it over
     */
    public Rate reoffencesPerOffender() {
        return rateBasis().reoffencesPerOffender();
    }

    private ReoffendingCounts rateBasis() {
        return figures.rateBasis(methodology.get(Option.INTERIM_DENOMINATOR));
    }

    /**
     * Returns how much of the reoffending the most prolific children do (M-58).
     *
     * @return the group from the methodology's threshold on
     */
    public Concentration concentration() {
        return new Concentration(
                methodology.get(Option.PROLIFIC_THRESHOLD),
                figures.prolificMembers(),
                figures.prolificReoffences(),
                counts().reoffences());
    }

    /**
     * Returns how many members made how many reoffences, and from that the whole concentration curve (M-58).
     *
     * @return the distribution; computed at each call
     */
    public ReoffenceDistribution reoffenceDistribution() {
        return ReoffenceDistribution.of(members());
    }

    /**
     * Returns the reoffences by month after the index date (M-57).
     *
     * @return the months; computed at each call
     */
    public ReoffencesByMonth reoffencesByMonth() {
        return ReoffencesByMonth.of(members());
    }

    /**
     * Breaks the figures down, for example {@code by(Dimension.GENDER, Dimension.CARE)}.
     *
     * @param dimensions what to break down by, none or more
     * @return the breakdown
     * @throws IllegalArgumentException if the table would have millions of cells
     */
    public Breakdown by(Dimension... dimensions) {
        return Breakdown.of(caseload, methodology, period, asOf, List.of(dimensions));
    }

    /**
     * Returns the cohorts that make the figures: four for a year that is the sum of its quarters.
     *
     * @return one cohort or more, in order; their counts add up to this one's
     */
    public List<TrackedCohort> cohorts() {
        return period.cohorts(methodology).stream()
                .map(cohort -> of(caseload, methodology, cohort, asOf))
                .toList();
    }

    /**
     * Lists the members, with every decision about each.
     *
     * @return members in order of their ids, those of one child in order of the cohorts; computed at each call
     */
    public List<FollowedMember> members() {
        return scan().members();
    }

    /**
     * Explains why a child is in the cohort or not, and why each of its offences counts or not.
     *
     * @param personId the file's own id of the child
     * @return the explanation
     * @throws IllegalArgumentException if the caseload holds nobody with this id
     */
    public Explanation explain(String personId) {
        return Explanation.of(caseload, methodology, period, asOf, personId);
    }

    /**
     * Explains every child who had a disposal or release in the period, member or not; it can be written as CSV.
     *
     * @return the explanations, made as they are asked for
     */
    public CohortExplanation explanations() {
        return CohortExplanation.of(caseload, methodology, period, asOf);
    }

    /**
     * Explains why another methodology counts this cohort differently.
     *
     * @param other the other methodology
     * @return the difference, split by cause
     * @throws IllegalArgumentException if the other methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public DefinitionBridge bridgeTo(Methodology other) {
        return DefinitionBridge.between(caseload, methodology, other, period, asOf);
    }

    /**
     * Returns the steps from all people of the caseload to the members, and the rule behind each.
     *
     * @return the attrition table; computed at each call
     */
    public Attrition attrition() {
        return scan().attrition(counts().offenders());
    }

    private CohortScan scan() {
        return CohortScan.of(caseload, methodology, period.cohorts(methodology), asOf);
    }

    /**
     * Returns the report of this cohort.
     *
     * @return the report, without a word on intake
     */
    public TrackerReport report() {
        return report(Optional.empty());
    }

    /**
     * Returns the report of this cohort, with how many rows were read, kept and refused.
     *
     * @param intake what was read
     * @return the report
     */
    public TrackerReport report(IntakeReport intake) {
        return report(Optional.of(intake));
    }

    private TrackerReport report(Optional<IntakeReport> intake) {
        return new TrackerReport(
                whole,
                List.of(
                        by(Dimension.GENDER),
                        by(Dimension.ETHNICITY),
                        by(Dimension.CARE),
                        by(Dimension.AGE_BAND),
                        by(Dimension.DISPOSAL_TIER)),
                attrition(),
                intake);
    }

    /**
     * Returns the first lines of the report; {@link #report()} has the rest.
     *
     * @return what was counted, by which rules, as of when, and the whole cohort's figures
     */
    @Override
    public String toString() {
        return TrackerReport.summary(whole);
    }
}
