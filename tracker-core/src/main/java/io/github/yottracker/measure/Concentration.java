package io.github.yottracker.measure;

/**
 * How much of the reoffending a few children do (M-58).
 *
 * @param threshold from how many reoffences on a child belongs to the group, 1 or more
 * @param children members in the group
 * @param reoffences reoffences by the group
 * @param allReoffences reoffences by the whole cohort
 */
public record Concentration(int threshold, long children, long reoffences, long allReoffences) {

    /**
     * Returns the group's share of all reoffences. Southampton's example: 22 of 72, 30.6%.
     *
     * @return the share; undefined if there are no reoffences
     */
    public Rate share() {
        return new Rate(reoffences, allReoffences);
    }
}
