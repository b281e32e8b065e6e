package io.github.yottracker.engine;

/**
 * Members as columns, a few hundred at a time: what a scan hands to whatever counts or lists.
 *
 * <p>Fields are indexed by the member's place in the batch, from 0 to before {@link #size}; only the scan writes them.
 */
public final class MemberBatch {

    static final int CAPACITY = 512;

    /** Number of members in the batch. */
    public int size;

    /** Position of the cohort among those scanned. */
    public final int[] cohort = new int[CAPACITY];

    /** Number of the person in the caseload. */
    public final int[] person = new int[CAPACITY];

    /** Ordinal of the qualifying event's kind. */
    public final int[] kind = new int[CAPACITY];

    /** Ordinal of the index disposal. */
    public final int[] disposal = new int[CAPACITY];

    /** The caseload's row of the index offence, or -1. */
    public final int[] offence = new int[CAPACITY];

    /** Completed years on the age reference date. */
    public final int[] age = new int[CAPACITY];

    /** Ordinal of the care status. */
    public final int[] care = new int[CAPACITY];

    /** Ordinal of the member's state. */
    public final int[] state = new int[CAPACITY];

    /** Reoffences. */
    public final int[] reoffences = new int[CAPACITY];

    /** Pending offences that would count if proven in time. */
    public final int[] pending = new int[CAPACITY];

    /** Previous offences (M-56). */
    public final int[] previousOffences = new int[CAPACITY];

    MemberBatch() {}

    void add(PersonKernel kernel, int event, int cohortPosition) {
        int at = size++;
        cohort[at] = cohortPosition;
        person[at] = kernel.person();
        kind[at] = kernel.kind(event);
        disposal[at] = kernel.disposal(event);
        offence[at] = kernel.indexOffence(event);
        age[at] = kernel.age(event);
        care[at] = kernel.care(event);
        state[at] = kernel.state();
        reoffences[at] = kernel.reoffences();
        pending[at] = kernel.pending();
        previousOffences[at] = kernel.previousOffences();
    }
}
