package io.github.yottracker.measure;

/**
 * The three counts from which every rate is derived. They add up: over quarters (M-22), over rows of a breakdown, over
 * parts of a caseload.
 *
 * @param offenders members of the cohort, one for each entry
 * @param reoffenders how many of them reoffended at least once
 * @param reoffences proven reoffences by all of them (M-45)
 */
public record ReoffendingCounts(long offenders, long reoffenders, long reoffences) {

    /** The counts of nobody. */
    public static final ReoffendingCounts NONE = new ReoffendingCounts(0, 0, 0);

    /**
     * Checks that the counts are possible (M-53).
     *
     * @param offenders members
     * @param reoffenders members who reoffended
     * @param reoffences reoffences
     * @throws IllegalArgumentException if a count is negative, reoffenders outnumber offenders or reoffences, or there
     *     are reoffences without reoffenders
     */
    public ReoffendingCounts {
        if (reoffenders < 0
                || reoffenders > offenders
                || reoffences < reoffenders
                || (reoffenders == 0 && reoffences > 0)) {
            throw new IllegalArgumentException("impossible counts: " + offenders + " offenders, " + reoffenders
                    + " reoffenders, " + reoffences + " reoffences");
        }
    }

    /**
     * Returns the sum of two counts.
     *
     * @param other other counts
     * @return each count added up
     */
    public ReoffendingCounts plus(ReoffendingCounts other) {
        return new ReoffendingCounts(
                offenders + other.offenders, reoffenders + other.reoffenders, reoffences + other.reoffences);
    }

    /**
     * Returns the binary rate: reoffenders out of offenders (M-50).
     *
     * @return the rate; undefined if there are no offenders
     */
    public Rate binaryRate() {
        return new Rate(reoffenders, offenders);
    }

    /**
     * Returns the frequency rate: reoffences by reoffender (M-51), as the Ministry has published since the 2010s.
     *
     * @return the rate; undefined if there are no reoffenders (M-54)
     */
    public Rate reoffencesPerReoffender() {
        return new Rate(reoffences, reoffenders);
    }

    /**
     * Returns reoffences by offender, reoffender or not (M-52).
     *
     * @return the rate; undefined if there are no offenders
     */
    public Rate reoffencesPerOffender() {
        return new Rate(reoffences, offenders);
    }
}
