package io.github.yottracker.engine;

import io.github.yottracker.followup.MemberState;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.CareStatus;

/**
 * Members as columns, a few hundred at a time: what a scan hands to whatever counts or lists.
 *
 * <p>Members are numbered by their place in the batch, from 0 to before {@link #size}; only the scan writes them.
 */
public final class MemberBatch {

    static final int CAPACITY = 512;

    // Where the small numbers about a member are in one int.
    private static final int STATE = 0;
    private static final int CARE = 2;
    private static final int KIND = 4;
    private static final int AGE = 8;
    private static final int DISPOSAL = 16;

    /** Number of members in the batch. */
    public int size;

    /** Position of the cohort among those scanned. */
    public final int[] cohort = new int[CAPACITY];

    /** Number of the person in the caseload. */
    public final int[] person = new int[CAPACITY];

    /** The caseload's row of the index offence, or -1. */
    public final int[] offence = new int[CAPACITY];

    /** Reoffences. */
    public final int[] reoffences = new int[CAPACITY];

    /** Pending offences that would count if proven in time. */
    public final int[] pending = new int[CAPACITY];

    /** Previous offences (M-56). */
    public final int[] previousOffences = new int[CAPACITY];

    /** Last days of follow-up, as epoch days. */
    public final int[] followUpLast = new int[CAPACITY];

    /** Last days on which proof is in time, as epoch days. */
    public final int[] waitLast = new int[CAPACITY];

    private final int[] codes = new int[CAPACITY];

    MemberBatch() {}

    void add(PersonKernel kernel, int event, int cohortPosition) {
        int at = size++;
        cohort[at] = cohortPosition;
        person[at] = kernel.person();
        offence[at] = kernel.indexOffence(event);
        reoffences[at] = kernel.reoffences();
        pending[at] = kernel.pending();
        previousOffences[at] = kernel.previousOffences();
        followUpLast[at] = kernel.followUpLast();
        waitLast[at] = kernel.waitLast();
        codes[at] = (kernel.state() << STATE)
                | (kernel.care(event) << CARE)
                | (kernel.kind(event) << KIND)
                | (kernel.age(event) << AGE)
                | (kernel.disposal(event) << DISPOSAL);
    }

    /**
     * Returns how far a member's follow-up is.
     *
     * @param i place of the member
     * @return ordinal of the {@link MemberState}
     */
    public int state(int i) {
        return (codes[i] >>> STATE) & 0x3;
    }

    /**
     * Returns a member's care status.
     *
     * @param i place of the member
     * @return ordinal of the {@link CareStatus}
     */
    public int care(int i) {
        return (codes[i] >>> CARE) & 0x3;
    }

    /**
     * Returns what put a member into the cohort.
     *
     * @param i place of the member
     * @return ordinal of the {@link QualifyingEvent}
     */
    public int kind(int i) {
        return (codes[i] >>> KIND) & 0xF;
    }

    /**
     * Returns a member's age.
     *
     * @param i place of the member
     * @return completed years on the age reference date
     */
    public int age(int i) {
        return (codes[i] >>> AGE) & 0xFF;
    }

    /**
     * Returns a member's index disposal.
     *
     * @param i place of the member
     * @return ordinal of the disposal
     */
    public int disposal(int i) {
        return codes[i] >>> DISPOSAL;
    }
}
