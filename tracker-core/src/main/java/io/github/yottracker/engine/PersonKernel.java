package io.github.yottracker.engine;

import static io.github.yottracker.engine.KnownOffences.UNKNOWN;
import static io.github.yottracker.engine.KnownOffences.ifBefore;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Birthday;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Residence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules, once: what one person's facts mean under a methodology, as known on a day.
 *
 * <p>Used in three steps: {@link #load} a person, {@link #select} the index event of a window, {@link #follow} it up. All
 * state is in arrays that are reused from person to person, so that a scan allocates nothing. One kernel is for one
 * thread.
 *
 * <p>What bars an offence or an event is a set of bits, one for each {@link Decision} or {@link EntryDecision} by its
 * ordinal; as those enums stand in the order in which the rules are asked, the lowest bit names the decision, and no bit
 * at all means that it counts.
 */
final class PersonKernel {

    private static final int YES = Answer.YES.ordinal();
    private static final int LIVES_ELSEWHERE = Residence.OTHER.ordinal();
    private static final int CARE_UNKNOWN = CareStatus.UNKNOWN.ordinal();
    private static final int IN_FOLLOW_UP = MemberState.IN_FOLLOW_UP.ordinal();
    private static final int IN_WAIT = MemberState.IN_WAIT.ordinal();
    private static final int CLOSED = MemberState.CLOSED.ordinal();
    private static final int LAC = CareStatus.LAC.ordinal();
    private static final int NOT_LAC = CareStatus.NOT_LAC.ordinal();
    private static final int NO_GATE = 0;

    private static final int NO_AGE = Integer.MIN_VALUE;

    /** A day after all days, on which nothing is dealt with. */
    static final int NEVER = -UNKNOWN;

    private static final int RELEASE = QualifyingEvent.RELEASE.ordinal();
    private static final Decision[] DECISIONS = Decision.values();
    private static final EntryDecision[] ENTRY_DECISIONS = EntryDecision.values();

    /** What keeps an offence proven before the index date from being a previous offence (M-56). */
    private static final int NOT_PREVIOUS = OffenceBar.INDEX_CASE
            | OffenceBar.BREACH
            | OffenceBar.NOT_RECORDABLE
            | OffenceBar.OUTSIDE_ENGLAND_AND_WALES
            | OffenceBar.NOT_POLICE_PROSECUTED
            | OffenceBar.TAKEN_INTO_CONSIDERATION
            | OffenceBar.APPEALED
            | OffenceBar.NOT_PROVEN
            | OffenceBar.NO_PROOF_DATE
            | OffenceBar.PENDING;

    /** The bar of a pending offence and all that would decide before it. */
    private static final int UP_TO_PENDING = (OffenceBar.PENDING << 1) - 1;

    /** Instead of a group of disposals: events of any group take part. */
    static final int ANY = -1;

    /** By ordinal of the disposal: ordinal of its top-level group in the MoJ table (M-17). */
    private static final int[] GROUP_OF = Arrays.stream(Plan.DISPOSALS)
            .mapToInt(type -> type.group().top().ordinal())
            .toArray();

    /** By ordinal of the disposal: whether it is a substantive outcome (M-78, M-97). */
    private static final boolean[] IS_SUBSTANTIVE = substantive();

    private static boolean[] substantive() {
        boolean[] substantive = new boolean[Plan.DISPOSALS.length];
        for (DisposalType type : Plan.DISPOSALS) {
            substantive[type.ordinal()] = type.tier() != DisposalTier.DIVERSION && type.tier() != DisposalTier.ADULT;
        }
        return substantive;
    }

    /** By ordinal of the disposal: higher for a tier that wins a tie (M-14). */
    private static final int[] TIER_ORDER = Arrays.stream(Plan.DISPOSALS)
            .mapToInt(type -> switch (type.tier()) {
                case CUSTODY -> 5;
                case COMMUNITY -> 4;
                case FIRST_TIER -> 3;
                case PRE_COURT -> 2;
                case DIVERSION -> 1;
                case ADULT -> 0;
            })
            .toArray();

    private final CaseloadColumns columns;
    private final Plan plan;
    private int asOf;

    /** Last day of recording that is known (M-84). */
    private int knownOn;

    private final boolean knowsCare;
    private final boolean[] lookedAfterStatus;

    private int person;
    private int birthDay;
    private int personGates;

    /** The offences of this person, from {@link #from} to before {@link #to}, and perhaps of the people around. */
    private final KnownOffences known;

    private int from;
    private int to;

    // Disposal occasions and releases, by day; on one day the release comes first (M-14).
    private int events;
    private int[] eventDay = new int[8];
    private int[] eventKind = new int[8];
    private int[] eventDisposal = new int[8];
    /** Day on which the event's offences were dealt with: its own day, or that of the sentence that ended. */
    private int[] eventDealtDay = new int[8];
    /** Position of the index offence among {@link #known}, or -1. */
    private int[] eventOffence = new int[8];

    /** Completed years on the age reference date, or NO_AGE if unknown. */
    private int[] eventAge = new int[8];

    private int[] eventGates = new int[8];

    private long[] byOutcomeDay = new long[16];

    // The entry last followed up.
    private int indexDay;
    /** Day on which the index event's offences were dealt with; {@link #NEVER} if that is not known. */
    private int indexCaseDay;

    /** Last day of the child's own follow-up; after all days if only a fixed period is asked about (M-49). */
    private int ownFollowUpLast;

    /** First day of the child's own follow-up (M-39). */
    private int followUpFirst;

    private int followUpLast;
    private int waitLast;
    private int reoffences;
    private int pending;
    private int previous;

    /**
     * Makes a kernel over some facts; {@link #at} says which days it looks from.
     *
     * @param columns the facts
     * @param knowsCare whether every child's care is known
     * @param plan the rules
     */
    PersonKernel(CaseloadColumns columns, boolean knowsCare, Plan plan) {
        this.columns = columns;
        this.knowsCare = knowsCare;
        this.plan = plan;
        known = new KnownOffences(columns, plan);
        lookedAfterStatus = plan.lookedAfter(columns);
    }

    /**
     * Sets the days from which people are looked at from now on (M-84), both as epoch days.
     *
     * @param newAsOf the day as of which facts count
     * @param newKnownOn the last day of recording that is known
     * @return this kernel
     */
    PersonKernel at(int newAsOf, int newKnownOn) {
        asOf = newAsOf;
        knownOn = newKnownOn;
        known.at(newAsOf, newKnownOn);
        return this;
    }

    // ---------------------------------------------------------------- a person's facts

    /**
     * Says which people will be loaded next, so that their offences are settled in one go.
     *
     * @param first number of the first of them
     * @param end number after the last
     */
    void expect(int first, int end) {
        known.settle(first, end);
    }

    /**
     * Reads a person: which offences are known and when each was proven, and which events could open an entry.
     *
     * @param number the person's number
     */
    void load(int number) {
        person = number;
        if (!known.holds(number)) {
            known.settle(number, number + 1);
        }
        from = known.first(number);
        to = known.end(number);
        birthDay = columns.birthDay(number);
        personGates = !plan.includeOtherResidence && columns.residence(number) == LIVES_ELSEWHERE
                ? EventBar.OTHER_RESIDENCE
                : NO_GATE;
        events = 0;
        findReleases();
        findOccasions();
    }

    // ---------------------------------------------------------------- events that could open an entry

    /** M-14: the outcomes of one day are one occasion. */
    private void findOccasions() {
        if (byOutcomeDay.length < to - from) {
            byOutcomeDay = new long[2 * (to - from)];
        }
        int found = 0;
        for (int i = from; i < to; i++) {
            if (isDisposedOf(i)) {
                byOutcomeDay[found++] = (long) known.dealtWith[i] << 32 | i;
            }
        }
        if (found > 1) {
            Arrays.sort(byOutcomeDay, 0, found);
        }
        for (int start = 0; start < found; ) {
            int dealtDay = (int) (byOutcomeDay[start] >> 32);
            int end = start + 1;
            while (end < found && (int) (byOutcomeDay[end] >> 32) == dealtDay) {
                end++;
            }
            addOccasion(dealtDay, start, end);
            start = end;
        }
    }

    private void addOccasion(int dealtDay, int start, int end) {
        int primary = -1;
        int offence = -1;
        for (int k = start; k < end; k++) {
            int i = (int) byOutcomeDay[k];
            int type = known.disposal[i];
            if (!isIgnored(i)) {
                primary = higher(primary, type);
            }
            if (known.eligible[i] && plan.entryKind[type] != Plan.NO_EVENT) {
                offence = betterIndexOffence(offence, i);
            }
        }
        if (primary < 0) {
            int first = known.disposal[(int) byOutcomeDay[start]];
            addEvent(dealtDay, Plan.NO_EVENT, first, dealtDay, -1, EventBar.APPEALED);
            return;
        }
        int gates = plan.gate[primary];
        if (gates != NO_GATE) {
            offence = -1;
        } else if (offence < 0) {
            gates = EventBar.NO_ELIGIBLE_OFFENCE;
        }
        addEvent(dealtDay, plan.entryKind[primary], primary, dealtDay, offence, gates);
    }

    private boolean isIgnored(int i) {
        return (known.bars[i] & OffenceBar.APPEALED) != 0;
    }

    /** M-18: the higher of two disposals; of equal ones, the one first in the taxonomy. */
    private int higher(int a, int b) {
        if (a < 0 || plan.rank[b] > plan.rank[a]) {
            return b;
        }
        return plan.rank[b] == plan.rank[a] ? Math.min(a, b) : a;
    }

    /** M-15, A-08, A-50: marked main, then gravity, then date, then id; the caseload's order where all are equal. */
    private int betterIndexOffence(int best, int i) {
        if (best < 0) {
            return i;
        }
        int a = known.row[best];
        int b = known.row[i];
        int order = plan.mainFirst ? Boolean.compare(columns.main(b) == YES, columns.main(a) == YES) : 0;
        if (order == 0) {
            order = Integer.compare(columns.gravity(b), columns.gravity(a));
        }
        if (order == 0) {
            order = Integer.compare(unknownLast(known.day[best]), unknownLast(known.day[i]));
        }
        return (order == 0 ? compareIds(a, b) : order) <= 0 ? best : i;
    }

    /** Returns whether a disposal, on a known day, has been given for an offence. */
    private boolean isDisposedOf(int i) {
        return known.disposal[i] >= 0 && known.dealtWith[i] != UNKNOWN;
    }

    private static int unknownLast(int day) {
        return day == UNKNOWN ? NEVER : day;
    }

    /** Compares two rows by offence id as text; one without id is last, and no row (-1) too. */
    private int compareIds(int a, int b) {
        boolean hasA = a >= 0 && columns.hasOffenceId(a);
        boolean hasB = b >= 0 && columns.hasOffenceId(b);
        return hasA && hasB ? columns.compareOffenceIds(a, b) : Boolean.compare(hasB, hasA);
    }

    /** M-05: releases, each joined to the sentence that it ends. */
    private void findReleases() {
        int end = columns.firstRelease(person + 1);
        for (int r = columns.firstRelease(person); r < end; r++) {
            if (columns.released(r) <= asOf && columns.releaseRecorded(r) <= knownOn) {
                addRelease(r);
            }
        }
    }

    private void addRelease(int r) {
        int released = columns.released(r);
        int stated = Math.max(columns.sentenced(r), UNKNOWN);
        int sentenced = stated == UNKNOWN ? latestCustody(released) : stated;
        int primary = -1;
        int offence = -1;
        boolean found = false;
        for (int i = from; i < to; i++) {
            if (known.disposal[i] >= 0 && known.dealtWith[i] == sentenced && sentenced != UNKNOWN) {
                found |= plan.isCustody[known.disposal[i]];
                if (plan.isCustody[known.disposal[i]] && !isIgnored(i)) {
                    primary = higher(primary, known.disposal[i]);
                }
                if (known.eligible[i]) { // whatever disposal this one offence drew
                    offence = betterIndexOffence(offence, i);
                }
            }
        }
        int named = columns.releaseDisposal(r);
        int gates = recallGate(r);
        if (stated != UNKNOWN && stated > released) { // B-04
            gates |= EventBar.RELEASE_WITHOUT_SENTENCE;
        } else if (found) {
            gates |= primary < 0 ? EventBar.APPEALED : NO_GATE;
            gates |= offence < 0 ? EventBar.NO_ELIGIBLE_OFFENCE : NO_GATE;
        } else {
            offence = -1;
            boolean stands = named >= 0
                    && plan.isCustody[named]
                    && !columns.refusedSentence(person, stated, stated == UNKNOWN ? released : stated);
            gates |= stands ? NO_GATE : EventBar.RELEASE_WITHOUT_SENTENCE;
            primary = named;
        }
        addEvent(released, RELEASE, primary, sentenced, offence, gates);
    }

    private int recallGate(int r) {
        int gates = plan.releasesQualify ? NO_GATE : EventBar.KIND_DOES_NOT_QUALIFY;
        return !plan.includeReleaseAfterRecall && columns.recall(r) == YES
                ? gates | EventBar.RELEASE_AFTER_RECALL
                : gates;
    }

    private int latestCustody(int before) {
        int latest = UNKNOWN;
        for (int i = from; i < to; i++) {
            if (known.disposal[i] >= 0 && plan.isCustody[known.disposal[i]] && known.dealtWith[i] <= before) {
                latest = Math.max(latest, known.dealtWith[i]);
            }
        }
        return latest;
    }

    private void addEvent(int onDay, int kind, int type, int dealtDay, int offence, int gates) {
        if (events == eventDay.length) {
            growEvents();
        }
        int at = events++;
        while (at > 0 && comesBefore(onDay, kind, at - 1)) {
            moveEvent(at - 1, at);
            at--;
        }
        eventDay[at] = onDay;
        eventKind[at] = kind;
        eventDisposal[at] = type;
        eventDealtDay[at] = dealtDay;
        eventOffence[at] = offence;
        eventAge[at] = age(onDay, offence);
        eventGates[at] = gates | personGates | ageGate(eventAge[at]);
    }

    /** Releases were added first, and so stay first among the events of a day unless occasions are to be (M-14). */
    private boolean comesBefore(int onDay, int kind, int event) {
        return onDay < eventDay[event] || (plan.occasionFirst && onDay == eventDay[event] && kind != RELEASE);
    }

    private void growEvents() {
        int length = 2 * eventDay.length;
        eventDay = Arrays.copyOf(eventDay, length);
        eventKind = Arrays.copyOf(eventKind, length);
        eventDisposal = Arrays.copyOf(eventDisposal, length);
        eventDealtDay = Arrays.copyOf(eventDealtDay, length);
        eventOffence = Arrays.copyOf(eventOffence, length);
        eventAge = Arrays.copyOf(eventAge, length);
        eventGates = Arrays.copyOf(eventGates, length);
    }

    private void moveEvent(int from, int to) {
        eventDay[to] = eventDay[from];
        eventKind[to] = eventKind[from];
        eventDisposal[to] = eventDisposal[from];
        eventDealtDay[to] = eventDealtDay[from];
        eventOffence[to] = eventOffence[from];
        eventAge[to] = eventAge[from];
        eventGates[to] = eventGates[from];
    }

    /** M-08, A-42: 10 to 17 in completed years. */
    private static int ageGate(int age) {
        if (age == NO_AGE) {
            return EventBar.AGE_UNKNOWN;
        }
        if (age > AgeBands.OLDEST) {
            return EventBar.OVER_17;
        }
        return age < AgeBands.YOUNGEST ? EventBar.UNDER_10 : NO_GATE;
    }

    /** Returns the age on the reference date; NO_AGE if the date of birth is unknown, or that date is (B-07). */
    private int age(int onDay, int offence) {
        int reference = onDay;
        if (plan.ageAtOffence) {
            reference = offence < 0 ? UNKNOWN : known.day[offence];
        }
        return birthDay == NO_DAY || reference == UNKNOWN ? NO_AGE : Birthday.completedYears(birthDay, reference);
    }

    // ---------------------------------------------------------------- the index event of a window

    /** Returns how many events the loaded person has, qualifying or not; they are in order of their days. */
    int events() {
        return events;
    }

    int eventDay(int event) {
        return eventDay[event];
    }

    /** Returns what decided about an event: the first rule that bars it, if any. */
    EntryDecision entryDecision(int event) {
        return eventGates[event] == NO_GATE
                ? EntryDecision.QUALIFIES
                : ENTRY_DECISIONS[Integer.numberOfTrailingZeros(eventGates[event])];
    }

    /** Returns every rule that bars an event, the deciding one first; none if it qualifies. */
    List<EntryDecision> entryBars(int event) {
        return barring(ENTRY_DECISIONS, eventGates[event]);
    }

    private static <E> List<E> barring(E[] decisions, int bits) {
        List<E> barring = new ArrayList<>();
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            barring.add(decisions[Integer.numberOfTrailingZeros(rest)]);
        }
        return List.copyOf(barring);
    }

    /** Returns whether an event can be an index event, and has a disposal of the group, or any for {@link #ANY}. */
    boolean takesPart(int event, int group) {
        return eventGates[event] == NO_GATE && (group == ANY || GROUP_OF[eventDisposal[event]] == group);
    }

    /**
     * Returns the position of the index event of a window, or -1 if the person has no entry in it (M-12, M-13).
     *
     * @param from first day of the window
     * @param to first day after it
     * @param group ordinal of the group of disposals that take part, or {@link #ANY}
     */
    int select(int from, int to, int group) {
        int best = -1;
        for (int event = 0; event < events && eventDay[event] < to; event++) {
            if (eventDay[event] >= from && takesPart(event, group) && (best < 0 || isBetter(event, best, group))) {
                best = event;
            }
        }
        return best;
    }

    /** Returns whether the earliest event always wins: then a scan need not ask {@link #select} for each window. */
    boolean takesEarliest(int group) {
        return plan.selection == IndexEventSelection.EARLIEST || group != ANY;
    }

    /** Whether an event wins over one that comes before it in order (M-13, M-14, A-15). */
    private boolean isBetter(int event, int best, int group) {
        if (takesEarliest(group)) {
            return false;
        }
        int order = plan.selection == IndexEventSelection.LATEST ? compareInTime(event, best) : 0;
        if (order == 0) {
            order = tier(event) - tier(best);
        }
        if (order == 0) {
            order = gravity(event) - gravity(best);
        }
        if (order == 0) {
            order = eventDay[best] - eventDay[event];
        }
        if (order == 0) {
            order = compareIds(indexOffence(best), indexOffence(event));
        }
        return order > 0;
    }

    /** M-13, M-14: the later event is the greater; on one day, an occasion where occasions are to come first. */
    private int compareInTime(int event, int best) {
        int order = eventDay[event] - eventDay[best];
        return order == 0 && plan.occasionFirst
                ? Boolean.compare(eventKind[best] == RELEASE, eventKind[event] == RELEASE)
                : order;
    }

    /** M-14: custody release above community, first-tier, pre-court and diversion. */
    private int tier(int event) {
        return eventKind[event] == RELEASE ? DisposalTier.values().length : TIER_ORDER[eventDisposal[event]];
    }

    private int gravity(int event) {
        return eventOffence[event] < 0 ? 0 : columns.gravity(known.row[eventOffence[event]]);
    }

    // ---------------------------------------------------------------- M-97: first-time entrants

    /** Returns the event by which the person entered the system: its first substantive outcome; -1 if there is none. */
    int firstEntry() {
        for (int event = 0; event < events; event++) {
            if (eventKind[event] != RELEASE && IS_SUBSTANTIVE[eventDisposal[event]] && canBeFirstEntry(event)) {
                return event;
            }
        }
        return -1;
    }

    /** M-08, M-09, M-11 bar a first entry; rules about index offences do not. */
    private boolean canBeFirstEntry(int event) {
        int gates =
                (eventGates[event] & (EventBar.OTHER_RESIDENCE | EventBar.APPEALED)) | ageGate(firstEntryAge(event));
        return gates == NO_GATE;
    }

    /** Returns the age at a first entry (M-08): a custodial sentence is one too, though it opens no cohort entry. */
    int firstEntryAge(int event) {
        int offence = -1;
        for (int i = from; i < to && plan.ageAtOffence; i++) {
            if (known.disposal[i] >= 0
                    && IS_SUBSTANTIVE[known.disposal[i]]
                    && known.dealtWith[i] == eventDay[event]
                    && known.eligible[i]) {
                offence = betterIndexOffence(offence, i);
            }
        }
        return age(eventDay[event], offence);
    }

    // ---------------------------------------------------------------- follow-up

    /**
     * Follows an index event up, custody in follow-up or not (M-32, M-43): from here on {@link #reoffences()} and the like speak of this entry.
     *
     * @param event position of the event
     * @param cohortLast last day of the cohort's window (M-29)
     */
    void follow(int event, int cohortLast) {
        indexDay = eventDay[event];
        indexCaseDay = eventDealtDay[event] == UNKNOWN ? NEVER : eventDealtDay[event];
        ownFollowUpLast = plan.followsEachChild ? plan.ownFollowUpLast(indexDay) : NEVER;
        followUpFirst = plan.sameDayIsOut ? indexDay + 1 : indexDay;
        followUpLast = Math.min(ownFollowUpLast, plan.fixedLast);
        waitLast = plan.waitLast(indexDay, followUpLast, cohortLast);
        reoffences = 0;
        pending = 0;
        previous = 0;
        if (to - from != 1
                || known.dealtWith[from] != indexCaseDay) { // an only offence is the index case itself (M-40)
            count();
        }
    }

    private void count() {
        int counted = 0;
        int waiting = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int bars = bars(i);
            counted += oneIfNone(bars);
            waiting += oneIfNone((bars & UP_TO_PENDING) ^ OffenceBar.PENDING); // the first bar decides
            before += oneIfNone(bars & NOT_PREVIOUS) & ifBefore(known.proof[i], indexDay);
        }
        reoffences = counted;
        pending = waiting;
        previous = before;
    }

    /**
     * Returns what bars an offence from being a reoffence of the entry followed up: no bits, and it counts.
     *
     * <p>Without a branch, as nobody could guess which way it would go: {@link KnownOffences#ifBefore} is all bits or none.
     */
    private int bars(int i) {
        int committed = known.day[i];
        int proven = known.proof[i];
        int beforeIndex = ifBefore(committed, indexDay);
        int proofAfterIndex = ifBefore(indexDay, proven);
        int dateBars = (OffenceBar.AFTER_FOLLOW_UP & ifBefore(ownFollowUpLast, committed)) // M-27
                | (OffenceBar.SAME_DAY & ifBefore(committed, followUpFirst) & ~beforeIndex) // M-39
                | (OffenceBar.BEFORE_INDEX & beforeIndex & ~proofAfterIndex) // M-33
                | (OffenceBar.BEFORE_INDEX_PROVEN_AFTER & beforeIndex & proofAfterIndex) // M-38
                | (OffenceBar.OUTSIDE_FIXED_PERIOD
                        & (ifBefore(committed, plan.fixedFrom) | ifBefore(plan.fixedLast, committed))); // M-49
        int notOfIndexCase = ifBefore(known.dealtWith[i], indexCaseDay) | ifBefore(indexCaseDay, known.dealtWith[i]);
        return known.bars[i]
                | (dateBars & ifBefore(UNKNOWN, committed))
                | (OffenceBar.INDEX_CASE & ~notOfIndexCase) // M-40
                | (OffenceBar.TOO_LATE & ifBefore(waitLast, proven)) // M-29, M-30
                | (plan.hasRareProofRules ? rareProofBars(i, proven) : 0);
    }

    /** M-47 and M-30 by choice: whether the proof is of a kind that counts. */
    private int rareProofBars(int i, int proven) {
        int bars = 0;
        if (plan.cautionsNeedFollowUp
                && proven > followUpLast
                && known.disposal[i] >= 0
                && plan.isOutOfCourt[known.disposal[i]]) {
            bars |= OffenceBar.CAUTION_IN_WAIT;
        }
        if (!plan.proofAfter18Counts
                && proven != UNKNOWN
                && Birthday.completedYears(birthDay, proven) > AgeBands.OLDEST) {
            bars |= OffenceBar.PROVEN_AFTER_18;
        }
        return bars;
    }

    /** Returns 1 if there are no bits, 0 if there are; the sign is no bit. */
    private static int oneIfNone(int bits) {
        return (bits - 1) >>> 31;
    }

    /** Returns how many offences count (M-45). */
    int reoffences() {
        return reoffences;
    }

    /** Returns how many offences would count if they were proven in time (M-87). */
    int pending() {
        return pending;
    }

    /** Returns how many offences were proven before the index date and not dealt with at the index event (M-56). */
    int previousOffences() {
        return previous;
    }

    /** Returns the first day of follow-up (M-27, M-39, M-49). */
    int followUpFirst() {
        return Math.max(followUpFirst, plan.fixedFrom);
    }

    int followUpLast() {
        return followUpLast;
    }

    int waitLast() {
        return waitLast;
    }

    /** Returns the ordinal of the {@link MemberState} of the entry followed up (M-85). */
    int state() {
        return state(asOf, followUpLast, waitLast);
    }

    /** Returns the ordinal of the {@link MemberState} on a day (M-85). */
    static int state(int onDay, int followUpLast, int waitLast) {
        if (onDay <= followUpLast) {
            return IN_FOLLOW_UP;
        }
        return onDay <= waitLast ? IN_WAIT : CLOSED;
    }

    // ---------------------------------------------------------------- what the entry is counted under

    int person() {
        return person;
    }

    /** Returns the ordinal of the {@link QualifyingEvent}. */
    int kind(int event) {
        return eventKind[event];
    }

    int disposal(int event) {
        return eventDisposal[event];
    }

    /** Returns the day of the caution or sentence; for a release, of the sentence that ended, or NO_DAY. */
    int disposedOn(int event) {
        return asWritten(eventDealtDay[event]);
    }

    /** Returns the caseload's row of the index offence, or -1. */
    int indexOffence(int event) {
        return eventOffence[event] < 0 ? -1 : known.row[eventOffence[event]];
    }

    /** Returns the age in completed years on the reference date (M-08). */
    int age(int event) {
        return eventAge[event];
    }

    /** Returns the ordinal of the {@link CareStatus} (M-68). */
    int care(int event) {
        int offence = eventOffence[event];
        int reference = careReference(event, offence);
        if (reference == UNKNOWN) {
            return CARE_UNKNOWN;
        }
        int stated = offence < 0 ? CARE_UNKNOWN : columns.careStatus(known.row[offence]);
        if (stated != CARE_UNKNOWN && known.dealtWith[offence] == reference) {
            return stated;
        }
        if (!knowsCare) {
            return CARE_UNKNOWN;
        }
        return isLookedAfter(reference) ? LAC : NOT_LAC;
    }

    private int careReference(int event, int offence) {
        if (plan.careReference == LacReferenceDate.OFFENCE_DATE) {
            return offence < 0 ? UNKNOWN : known.day[offence];
        }
        return plan.careReference == LacReferenceDate.OUTCOME ? eventDealtDay[event] : eventDay[event];
    }

    private boolean isLookedAfter(int onDay) {
        int end = columns.firstCareEpisode(person + 1);
        for (int r = columns.firstCareEpisode(person); r < end; r++) {
            int last = columns.careEnd(r);
            boolean holds = columns.careStart(r) <= onDay
                    && (last == NO_DAY || onDay < last || (plan.careEndInclusive && onDay == last));
            if (holds && lookedAfterStatus[columns.legalStatus(r)]) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- for explanation

    /** Returns how many offences of the person are known, rows that repeat another left out. */
    int offences() {
        return to - from;
    }

    /** Returns the caseload's row of an offence, the person's first being 0. */
    int offenceRow(int i) {
        return known.row[from + i];
    }

    int offenceDay(int i) {
        return asWritten(known.day[from + i]);
    }

    int proofDay(int i) {
        return asWritten(known.proof[from + i]);
    }

    /** Returns every rule that bars an offence for the entry followed up, the deciding one first; none if it counts. */
    List<Decision> offenceBars(int i) {
        return barring(DECISIONS, bars(from + i));
    }

    /** Returns the rows that repeat another; of this person only unless others were {@link #expect}ed with it. */
    Repeats repeats() {
        return known.repeats();
    }

    private static int asWritten(int day) {
        return day == UNKNOWN ? NO_DAY : day;
    }
}
