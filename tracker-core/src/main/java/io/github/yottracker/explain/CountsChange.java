package io.github.yottracker.explain;

import io.github.yottracker.measure.ReoffendingCounts;

/**
 * How counts change from one result to another; a negative number is a fall.
 *
 * @param offenders change of members
 * @param reoffenders change of members who reoffended
 * @param reoffences change of reoffences
 */
public record CountsChange(long offenders, long reoffenders, long reoffences) {

    /** No change. */
    public static final CountsChange NONE = new CountsChange(0, 0, 0);

    /**
     * Returns the change between two counts.
     *
     * @param from the counts before
     * @param to the counts after
     * @return what leads from one to the other
     */
    public static CountsChange between(ReoffendingCounts from, ReoffendingCounts to) {
        return new CountsChange(
                to.offenders() - from.offenders(),
                to.reoffenders() - from.reoffenders(),
                to.reoffences() - from.reoffences());
    }

    /**
     * Returns the sum of two changes.
     *
     * @param other another change
     * @return each number added up
     */
    public CountsChange plus(CountsChange other) {
        return new CountsChange(
                offenders + other.offenders, reoffenders + other.reoffenders, reoffences + other.reoffences);
    }

    /**
     * Returns the counts to which this change leads.
     *
     * @param from the counts before
     * @return the counts after
     * @throws IllegalArgumentException if these are impossible, as fewer than none
     */
    public ReoffendingCounts appliedTo(ReoffendingCounts from) {
        return new ReoffendingCounts(
                from.offenders() + offenders, from.reoffenders() + reoffenders, from.reoffences() + reoffences);
    }
}
