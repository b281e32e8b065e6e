package io.github.yottracker.measure;

import io.github.yottracker.methodology.InterimDenominator;

/**
 * All that is counted of a cohort, or of one part of it, on the as-of day. Figures add up as their counts do.
 *
 * @param inFollowUp counts of members whose follow-up is still open (M-85)
 * @param inWait counts of members in the waiting period
 * @param closed counts of members whose follow-up and wait are over
 * @param pending offences of members not yet closed that would count if proven in time (M-87)
 * @param pendingTooLate offences of closed members that are still pending: too late to count
 * @param prolificMembers members with as many reoffences as the threshold or more (M-58)
 * @param prolificReoffences reoffences by those members
 * @param previousOffences previous offences of all members (M-56)
 */
public record CohortFigures(
        ReoffendingCounts inFollowUp,
        ReoffendingCounts inWait,
        ReoffendingCounts closed,
        long pending,
        long pendingTooLate,
        long prolificMembers,
        long prolificReoffences,
        long previousOffences) {

    /** The figures of nobody. */
    public static final CohortFigures NONE =
            new CohortFigures(ReoffendingCounts.NONE, ReoffendingCounts.NONE, ReoffendingCounts.NONE, 0, 0, 0, 0, 0);

    /**
     * Returns the sum of two figures, which must have been counted by one methodology on one as-of day.
     *
     * @param other other figures
     * @return each count added up
     */
    public CohortFigures plus(CohortFigures other) {
        return new CohortFigures(
                inFollowUp.plus(other.inFollowUp),
                inWait.plus(other.inWait),
                closed.plus(other.closed),
                pending + other.pending,
                pendingTooLate + other.pendingTooLate,
                prolificMembers + other.prolificMembers,
                prolificReoffences + other.prolificReoffences,
                previousOffences + other.previousOffences);
    }

    /**
     * Returns the counts of every member.
     *
     * @return the sum over the three states
     */
    public ReoffendingCounts counts() {
        return inFollowUp.plus(inWait).plus(closed);
    }

    /**
     * Returns previous offences by member (M-56).
     *
     * @return the mean; undefined if there are no members
     */
    public Rate previousOffencesPerOffender() {
        return new Rate(previousOffences, counts().offenders());
    }

    /**
     * Returns whether figures can still change as days pass: some member's follow-up or wait is open (D7).
     *
     * @return true unless every member is closed; false for an empty part
     */
    public boolean isInterim() {
        return inFollowUp.offenders() + inWait.offenders() > 0;
    }

    /**
     * Returns the counts over which a rate is taken (M-86).
     *
     * @param denominator over whom an interim rate is taken
     * @return all counts, or those of members far enough
     */
    public ReoffendingCounts rateBasis(InterimDenominator denominator) {
        return switch (denominator) {
            case FULL_COHORT -> counts();
            case FOLLOW_UP_COMPLETE_ONLY -> inWait.plus(closed);
            case CLOSED_ONLY -> closed;
        };
    }
}
