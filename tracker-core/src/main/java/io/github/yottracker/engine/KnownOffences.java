package io.github.yottracker.engine;

import static io.github.yottracker.model.CaseloadColumns.FIRST_DISPOSAL;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.PENDING;

import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.OffenceBlock;

/**
 * The offences of some people next to each other, as far as they are known on a day, each settled by itself: its date,
 * its proof, how it was dealt with and what bars it whatever the index event.
 *
 * <p>Offences are numbered from 0 through all these people, those of one person from {@link #first} to before
 * {@link #end}, in the caseload's order; rows that are not known yet (M-84) or repeat another (M-46) are left out. Many
 * people at once because most have one offence: a loop over one is all start and finish.
 */
final class KnownOffences {

    /**
     * Stands for a day that is not known: before all days as {@link CaseloadColumns#NO_DAY} is, but near enough for
     * differences of days not to overflow.
     */
    static final int UNKNOWN = -(1 << 29);

    private final CaseloadColumns columns;
    private final Plan plan;
    private int asOf;
    private int knownOn;
    private final boolean[] breachCategory;
    private final Repeats repeats;
    private final OffenceBlock block = new OffenceBlock();

    private int firstPerson;
    private int people;
    private int[] ends = new int[1];

    /** The caseload's row. */
    int[] row = {};

    /** Day that counts as the offence's, or UNKNOWN (M-41, M-42). */
    int[] day = {};

    /** Day that proves it, or UNKNOWN. */
    int[] proof = {};

    /** Ordinal of the disposal known by the as-of day, or -1. */
    int[] disposal = {};

    /** Day of the known outcome, or UNKNOWN. */
    int[] dealtWith = {};

    /** What bars it whatever the index event: {@link OffenceBar}s. */
    int[] bars = {};

    /** Whether it can be an index offence (M-16). */
    boolean[] eligible = {};

    private boolean[] known = {};

    KnownOffences(CaseloadColumns columns, Plan plan) {
        this.columns = columns;
        this.plan = plan;
        breachCategory = Plan.breaches(columns);
        repeats = new Repeats(columns, plan);
    }

    /** Sets the days for what is settled from now on. */
    void at(int newAsOf, int newKnownOn) {
        asOf = newAsOf;
        knownOn = newKnownOn;
    }

    /** Returns whether a person is among those settled last. */
    boolean holds(int person) {
        return person - firstPerson >= 0 && person - firstPerson < people;
    }

    int first(int person) {
        return columns.firstOffence(person) - block.firstRow;
    }

    int end(int person) {
        return ends[person - firstPerson];
    }

    /** Returns the rows that repeat another, of all people settled last. */
    Repeats repeats() {
        return repeats;
    }

    /** Settles the offences of the people from one to before another, instead of those before. */
    void settle(int from, int to) {
        firstPerson = from;
        people = to - from;
        if (ends.length < people) {
            ends = new int[people];
        }
        for (int i = 0; i < people; i++) {
            ends[i] = columns.firstOffence(from + i + 1) - columns.firstOffence(from);
        }
        columns.copyOffences(columns.firstOffence(from), columns.firstOffence(to), block);
        if (row.length < block.size) {
            grow(Math.max(block.size, 2 * row.length));
        }
        repeats.clear();
        settleAll();
        leaveOut();
    }

    private void grow(int length) {
        row = new int[length];
        day = new int[length];
        proof = new int[length];
        disposal = new int[length];
        dealtWith = new int[length];
        bars = new int[length];
        eligible = new boolean[length];
        known = new boolean[length];
    }

    // ---------------------------------------------------------------- an offence by itself

    /**
     * Settles every row of the block, without a branch where nobody could guess which way it would go: a day is taken or
     * not by {@link #ifBefore}.
     */
    private void settleAll() {
        int size = block.size;
        int[] basis = plan.datedByEnd ? block.until : block.committed;
        int[] instead = plan.datedByEnd ? block.committed : block.until;
        for (int i = 0; i < size; i++) {
            int outcomeDay = Math.max(block.outcomeDay[i], UNKNOWN);
            // An undated outcome is known as soon as its row is: UNKNOWN is before every day. PENDING is 0.
            int outcome = block.outcome[i] & ~ifBefore(asOf, outcomeDay);
            int proven = proofDay(outcome, outcomeDay, Math.max(block.convicted[i], UNKNOWN));
            int nature = plan.nature(block.answers[i], breachCategory[block.category[i]]);
            int written = basis[i] == NO_DAY ? instead[i] : basis[i];
            int date = dateOf(basis[i], written, proven);
            row[i] = block.firstRow + i;
            day[i] = date;
            proof[i] = proven;
            disposal[i] = Math.max(outcome - FIRST_DISPOSAL, -1);
            dealtWith[i] = either(ifBefore(PENDING, outcome), outcomeDay, UNKNOWN);
            bars[i] = (plan.barsUnproven[outcome] & ~ifBefore(UNKNOWN, proven))
                    | (OffenceBar.NO_DATE & ~ifBefore(UNKNOWN, date))
                    | (nature & ~Plan.IS_BREACH);
            eligible[i] = (nature & plan.notEligible) == 0;
            known[i] = written <= asOf && block.recorded[i] <= knownOn; // M-84
        }
    }

    /** M-31, A-25, A-30, B-09: the day that proves an offence, as far as it is known. */
    private int proofDay(int outcome, int outcomeDay, int convicted) {
        int byOutcome = either(plan.ifProvenByOutcome[outcome], outcomeDay, UNKNOWN);
        int isConvicted =
                plan.ifProvenByConviction[outcome] & ifBefore(UNKNOWN, convicted) & ~ifBefore(asOf, convicted);
        return either(isConvicted, convicted, byOutcome);
    }

    /** M-41, M-42, A-31, B-10: the day an offence goes by. */
    private int dateOf(int basis, int written, int proven) {
        int date = Math.max(plan.datedByEnd ? written : basis, UNKNOWN);
        return date == UNKNOWN && plan.datedByProof ? proven : date;
    }

    /** Returns all bits if a day, {@link #UNKNOWN} included, is before another; none if not. */
    static int ifBefore(int day, int other) {
        return (day - other) >> 31;
    }

    private static int either(int allBitsOrNone, int ifAll, int ifNone) {
        return (ifAll & allBitsOrNone) | (ifNone & ~allBitsOrNone);
    }

    // ---------------------------------------------------------------- rows left out

    /** Goes to the people who have rows that are not known or may repeat another; most have none. */
    private void leaveOut() {
        int place = 0;
        for (int i = 0; i < block.size; i++) {
            if (!known[i] || block.mayRepeat[i]) {
                while (ends[place] <= i) {
                    place++;
                }
                i = ends[place] - 1;
                ends[place] = closeGaps(first(firstPerson + place), ends[place]);
            }
        }
    }

    /** Leaves out what is not known and what repeats another, and returns where the person's offences now end. */
    private int closeGaps(int from, int end) {
        if (!plan.countDuplicates) {
            repeats.strike(block, known, from, end);
        }
        int kept = from;
        for (int i = from; i < end; i++) {
            if (known[i]) {
                move(i, kept++);
            }
        }
        return kept;
    }

    private void move(int from, int to) {
        row[to] = row[from];
        day[to] = day[from];
        proof[to] = proof[from];
        disposal[to] = disposal[from];
        dealtWith[to] = dealtWith[from];
        bars[to] = bars[from];
        eligible[to] = eligible[from];
    }
}
