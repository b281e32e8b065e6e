package io.github.yottracker.engine;

import static io.github.yottracker.model.CaseloadColumns.FIRST_DISPOSAL;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Birthday;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Place;
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
    private static final int NO = Answer.NO.ordinal();
    private static final int NO_GATE = 0;
    private static final int NO_AGE = Integer.MIN_VALUE;
    private static final int RELEASE = QualifyingEvent.RELEASE.ordinal();
    private static final Decision[] DECISIONS = Decision.values();
    private static final EntryDecision[] ENTRY_DECISIONS = EntryDecision.values();

    /** What keeps an offence proven before the index date from being a previous offence (M-56). */
    private static final int NOT_PREVIOUS = bit(Decision.INDEX_CASE)
            | bit(Decision.BREACH)
            | bit(Decision.NOT_RECORDABLE)
            | bit(Decision.OUTSIDE_ENGLAND_AND_WALES)
            | bit(Decision.NOT_POLICE_PROSECUTED)
            | bit(Decision.TAKEN_INTO_CONSIDERATION)
            | bit(Decision.APPEALED)
            | bit(Decision.NOT_PROVEN)
            | bit(Decision.NO_PROOF_DATE)
            | bit(Decision.PENDING);

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
    private final int asOf;
    private final boolean knowsCare;
    private final boolean[] breachCategory;
    private final boolean[] lookedAfterStatus;

    private int person;
    private int birthDay;
    private int personGates;

    // The person's offences that are known on the as-of day and repeat no other (M-46, M-84), in the caseload's order.
    private int offences;
    private int[] row = new int[16];
    private int[] day = new int[16];
    private int[] proof = new int[16];
    /** Ordinal of the disposal known by the as-of day, or -1. */
    private int[] disposal = new int[16];
    /** Day of the known outcome, or NO_DAY. */
    private int[] dealtWith = new int[16];
    /** What bars the offence whatever the index event. */
    private int[] fixedBars = new int[16];

    private boolean[] breach = new boolean[16];

    /** The rows that repeat another (M-46). */
    private final Repeats repeats;

    // Disposal occasions and releases, by day; on one day the release comes first (M-14).
    private int events;
    private int[] eventDay = new int[8];
    private int[] eventKind = new int[8];
    private int[] eventDisposal = new int[8];
    /** Day on which the event's offences were dealt with: its own day, or that of the sentence that ended. */
    private int[] eventDealtDay = new int[8];
    /** Position of the index offence among {@link #row}, or -1. */
    private int[] eventOffence = new int[8];

    /** Completed years on the age reference date, or NO_AGE if unknown. */
    private int[] eventAge = new int[8];

    private int[] eventGates = new int[8];
    private long[] byOutcomeDay = new long[16];

    // The entry last followed up.
    private int indexDay;
    private int indexDealtDay;
    /** Last day of the child's own follow-up; after all days if only a fixed period is asked about (M-49). */
    private int ownFollowUpLast;

    private int followUpLast;
    private int waitLast;
    private int reoffences;
    private int pending;
    private int previous;

    /**
     * Makes a kernel over a caseload.
     *
     * @param caseload the facts
     * @param plan the rules
     * @param asOf the day as of which facts are known, as epoch day
     */
    PersonKernel(Caseload caseload, Plan plan, int asOf) {
        columns = caseload.columns();
        knowsCare = caseload.knowsCare();
        this.plan = plan;
        this.asOf = asOf;
        repeats = new Repeats(columns, plan);
        breachCategory = Plan.breaches(columns);
        lookedAfterStatus = plan.lookedAfter(columns);
    }

    // ---------------------------------------------------------------- a person's facts

    /**
     * Reads a person: which offences are known and when each was proven, and which events could open an entry.
     *
     * @param number the person's number
     */
    void load(int number) {
        person = number;
        birthDay = columns.birthDay(number);
        personGates = !plan.includeOtherResidence && columns.residence(number) == Residence.OTHER.ordinal()
                ? bit(EntryDecision.OTHER_RESIDENCE)
                : NO_GATE;
        loadOffences();
        events = 0;
        findReleases();
        findOccasions();
    }

    private void loadOffences() {
        offences = 0;
        repeats.clear();
        boolean mayRepeat = false;
        int end = columns.firstOffence(person + 1);
        for (int r = columns.firstOffence(person); r < end; r++) {
            if (isKnown(r)) {
                if (offences == row.length) {
                    growOffences();
                }
                row[offences++] = r;
                mayRepeat |= columns.mayRepeat(r);
            }
        }
        if (mayRepeat && !plan.countDuplicates) {
            offences = repeats.drop(row, offences);
        }
        for (int i = 0; i < offences; i++) {
            settle(i);
        }
    }

    /** M-84: a row counts as known once it is recorded, and what it tells of has happened. */
    private boolean isKnown(int r) {
        int happened = plan.datedByEnd ? dateByEnd(r) : columns.committed(r);
        if (happened == NO_DAY) {
            happened = columns.until(r);
        }
        return happened <= asOf && columns.offenceRecorded(r) <= asOf;
    }

    private void growOffences() {
        int length = 2 * row.length;
        row = Arrays.copyOf(row, length);
        day = Arrays.copyOf(day, length);
        proof = Arrays.copyOf(proof, length);
        disposal = Arrays.copyOf(disposal, length);
        dealtWith = Arrays.copyOf(dealtWith, length);
        fixedBars = Arrays.copyOf(fixedBars, length);
        breach = Arrays.copyOf(breach, length);
        byOutcomeDay = Arrays.copyOf(byOutcomeDay, length);
    }

    // ---------------------------------------------------------------- an offence by itself

    /** Settles what is known of an offence without regard to any index event: date, proof, and what bars it anyway. */
    private void settle(int i) {
        int r = row[i];
        int outcome = columns.outcome(r);
        int outcomeDay = columns.outcomeDay(r);
        // An undated outcome is known as soon as its row is: NO_DAY is before every day.
        boolean decided = outcome != CaseloadColumns.PENDING && outcomeDay <= asOf;
        int type = decided && outcome >= FIRST_DISPOSAL ? outcome - FIRST_DISPOSAL : -1;
        disposal[i] = type;
        dealtWith[i] = decided ? outcomeDay : NO_DAY;
        int bars = 0;
        if (decided && (type < 0 || plan.provesNothing[type])) {
            proof[i] = NO_DAY; // whatever conviction date stands beside it (B-09)
            bars = bit(Decision.NOT_PROVEN);
        } else {
            proof[i] = proofDay(r, type, type < 0 ? NO_DAY : outcomeDay);
            if (proof[i] == NO_DAY) {
                bars = type < 0 ? bit(Decision.PENDING) : bit(Decision.NO_PROOF_DATE);
            }
        }
        day[i] = offenceDay(r, proof[i]);
        breach[i] = columns.breach(r) == YES || breachCategory[columns.category(r)];
        fixedBars[i] = bars | nature(i, r);
    }

    /** M-31, A-25, A-30: the day that proves an offence, as far as it is known. */
    private int proofDay(int r, int type, int outcomeDay) {
        if (plan.provenByOutcome || (type >= 0 && plan.isDiversion[type])) {
            return outcomeDay;
        }
        int convicted = columns.convicted(r);
        return convicted != NO_DAY && convicted <= asOf ? convicted : outcomeDay;
    }

    /** M-41, M-42, A-31, B-10. */
    private int offenceDay(int r, int proven) {
        int date = plan.datedByEnd ? dateByEnd(r) : columns.committed(r);
        return date == NO_DAY && plan.datedByProof ? proven : date;
    }

    private int dateByEnd(int r) {
        int until = columns.until(r);
        return until == NO_DAY ? columns.committed(r) : until;
    }

    /** What the offence is in itself: M-35 breach, M-36, M-37, M-44, M-11; and M-42 if it has no date. */
    private int nature(int i, int r) {
        int bars = day[i] == NO_DAY ? bit(Decision.NO_DATE) : 0;
        if (breach[i] && !plan.breachCounts) {
            bars |= bit(Decision.BREACH);
        }
        int recordable = columns.recordable(r);
        if (plan.requireRecordable && (recordable == NO || (recordable != YES && !plan.unknownIsRecordable))) {
            bars |= bit(Decision.NOT_RECORDABLE);
        }
        if (plan.requirePlace && columns.place(r) == Place.OTHER.ordinal()) {
            bars |= bit(Decision.OUTSIDE_ENGLAND_AND_WALES);
        }
        if (plan.requirePolice && columns.policeProsecuted(r) == NO) {
            bars |= bit(Decision.NOT_POLICE_PROSECUTED);
        }
        if (!plan.countTics && columns.takenIntoConsideration(r) == YES) {
            bars |= bit(Decision.TAKEN_INTO_CONSIDERATION);
        }
        if (plan.excludeAppealed && columns.appeal(r) != Appeal.NONE.ordinal()) {
            bars |= bit(Decision.APPEALED);
        }
        return bars;
    }

    // ---------------------------------------------------------------- events that could open an entry

    /** M-14: the outcomes of one day are one occasion. */
    private void findOccasions() {
        int found = 0;
        for (int i = 0; i < offences; i++) {
            if (disposal[i] >= 0 && dealtWith[i] != NO_DAY) {
                byOutcomeDay[found++] = (long) dealtWith[i] << 32 | i;
            }
        }
        if (found > 1) {
            Arrays.sort(byOutcomeDay, 0, found);
        }
        for (int from = 0; from < found; ) {
            int dealtDay = (int) (byOutcomeDay[from] >> 32);
            int to = from + 1;
            while (to < found && (int) (byOutcomeDay[to] >> 32) == dealtDay) {
                to++;
            }
            addOccasion(dealtDay, from, to);
            from = to;
        }
    }

    private void addOccasion(int dealtDay, int from, int to) {
        int primary = -1;
        for (int k = from; k < to; k++) {
            int i = (int) byOutcomeDay[k];
            if (!isIgnored(i)) {
                primary = higher(primary, disposal[i]);
            }
        }
        if (primary < 0) {
            addEvent(
                    dealtDay,
                    Plan.NO_EVENT,
                    disposal[(int) byOutcomeDay[from]],
                    dealtDay,
                    -1,
                    bit(EntryDecision.APPEALED));
            return;
        }
        int kind = plan.entryKind[primary];
        int gates = NO_GATE;
        int offence = -1;
        if (plan.isCustody[primary]) {
            gates = bit(EntryDecision.CUSTODY_AWAITS_RELEASE);
        } else if (kind == Plan.NO_EVENT) {
            gates = bit(EntryDecision.KIND_DOES_NOT_QUALIFY);
        } else {
            for (int k = from; k < to; k++) {
                int i = (int) byOutcomeDay[k];
                if (plan.entryKind[disposal[i]] != Plan.NO_EVENT && isEligible(i)) {
                    offence = betterIndexOffence(offence, i);
                }
            }
            gates = offence < 0 ? bit(EntryDecision.NO_ELIGIBLE_OFFENCE) : NO_GATE;
        }
        addEvent(dealtDay, kind, primary, dealtDay, offence, gates);
    }

    private boolean isIgnored(int i) {
        return (fixedBars[i] & bit(Decision.APPEALED)) != 0;
    }

    /** M-18: the higher of two disposals; of equal ones, the one first in the taxonomy. */
    private int higher(int a, int b) {
        if (a < 0 || plan.rank[b] > plan.rank[a]) {
            return b;
        }
        return plan.rank[b] == plan.rank[a] ? Math.min(a, b) : a;
    }

    /** M-16, A-10, A-11: recordable, in England and Wales, prosecuted by the police, not a breach. */
    private boolean isEligible(int i) {
        int barring = bit(Decision.NOT_RECORDABLE)
                | bit(Decision.OUTSIDE_ENGLAND_AND_WALES)
                | bit(Decision.NOT_POLICE_PROSECUTED)
                | bit(Decision.TAKEN_INTO_CONSIDERATION)
                | bit(Decision.APPEALED);
        return (fixedBars[i] & barring) == 0 && (plan.breachCanBeIndex || !breach[i]);
    }

    /** M-15, A-08, A-50: marked main, then gravity, then date, then id; the caseload's order where all are equal. */
    private int betterIndexOffence(int best, int i) {
        if (best < 0) {
            return i;
        }
        int a = row[best];
        int b = row[i];
        int order = plan.mainFirst ? Boolean.compare(columns.main(b) == YES, columns.main(a) == YES) : 0;
        if (order == 0) {
            order = Integer.compare(columns.gravity(b), columns.gravity(a));
        }
        if (order == 0) {
            order = Integer.compare(day[best] - 1, day[i] - 1); // NO_DAY - 1 wraps round to the last of all days
        }
        return (order == 0 ? compareIds(a, b) : order) <= 0 ? best : i;
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
            if (columns.released(r) <= asOf && columns.releaseRecorded(r) <= asOf) {
                addRelease(r);
            }
        }
    }

    private void addRelease(int r) {
        int released = columns.released(r);
        int stated = columns.sentenced(r);
        int sentenced = stated == NO_DAY ? latestCustody(released) : stated;
        int primary = -1;
        int offence = -1;
        boolean found = false;
        for (int i = 0; i < offences; i++) {
            if (disposal[i] >= 0 && dealtWith[i] == sentenced && sentenced != NO_DAY) {
                found |= plan.isCustody[disposal[i]];
                if (plan.isCustody[disposal[i]] && !isIgnored(i)) {
                    primary = higher(primary, disposal[i]);
                }
                if (isEligible(i)) { // whatever disposal this one offence drew
                    offence = betterIndexOffence(offence, i);
                }
            }
        }
        int named = columns.releaseDisposal(r);
        int gates = recallGate(r);
        if (stated != NO_DAY && stated > released) { // B-04
            gates |= bit(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        } else if (found) {
            gates |= primary < 0 ? bit(EntryDecision.APPEALED) : NO_GATE;
            gates |= offence < 0 ? bit(EntryDecision.NO_ELIGIBLE_OFFENCE) : NO_GATE;
        } else {
            offence = -1;
            boolean stands = named >= 0
                    && plan.isCustody[named]
                    && !columns.refusedSentence(person, stated, stated == NO_DAY ? released : stated);
            gates |= stands ? NO_GATE : bit(EntryDecision.RELEASE_WITHOUT_SENTENCE);
            primary = named;
        }
        addEvent(released, QualifyingEvent.RELEASE.ordinal(), primary, sentenced, offence, gates);
    }

    private int recallGate(int r) {
        int gates = plan.releasesQualify ? NO_GATE : bit(EntryDecision.KIND_DOES_NOT_QUALIFY);
        return !plan.includeReleaseAfterRecall && columns.recall(r) == YES
                ? gates | bit(EntryDecision.RELEASE_AFTER_RECALL)
                : gates;
    }

    private int latestCustody(int before) {
        int latest = NO_DAY;
        for (int i = 0; i < offences; i++) {
            if (disposal[i] >= 0 && plan.isCustody[disposal[i]] && dealtWith[i] <= before) {
                latest = Math.max(latest, dealtWith[i]);
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
            return bit(EntryDecision.AGE_UNKNOWN);
        }
        if (age > AgeBands.OLDEST) {
            return bit(EntryDecision.OVER_17);
        }
        return age < AgeBands.YOUNGEST ? bit(EntryDecision.UNDER_10) : NO_GATE;
    }

    /** Returns the age on the reference date; NO_AGE if the date of birth is unknown, or that date is (B-07). */
    private int age(int onDay, int offence) {
        int reference = onDay;
        if (plan.ageAtOffence) {
            reference = offence < 0 ? NO_DAY : day[offence];
        }
        return birthDay == NO_DAY || reference == NO_DAY ? NO_AGE : Birthday.completedYears(birthDay, reference);
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
        return eventOffence[event] < 0 ? 0 : columns.gravity(row[eventOffence[event]]);
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
        int gates = (eventGates[event] & (bit(EntryDecision.OTHER_RESIDENCE) | bit(EntryDecision.APPEALED)))
                | ageGate(firstEntryAge(event));
        return gates == NO_GATE;
    }

    /** Returns the age at a first entry (M-08): a custodial sentence is one too, though it opens no cohort entry. */
    int firstEntryAge(int event) {
        int offence = -1;
        for (int i = 0; i < offences && plan.ageAtOffence; i++) {
            if (disposal[i] >= 0 && IS_SUBSTANTIVE[disposal[i]] && dealtWith[i] == eventDay[event] && isEligible(i)) {
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
        indexDealtDay = eventDealtDay[event];
        ownFollowUpLast = plan.followsEachChild ? plan.ownFollowUpLast(indexDay) : Integer.MAX_VALUE;
        followUpLast = Math.min(ownFollowUpLast, plan.fixedLast);
        waitLast = plan.waitLast(indexDay, followUpLast, cohortLast);
        reoffences = 0;
        pending = 0;
        previous = 0;
        for (int i = 0; i < offences; i++) {
            int bars = bars(i);
            reoffences += bars == 0 ? 1 : 0;
            if (proof[i] < indexDay) { // NO_DAY, which is what is not proven has, is before every day
                previous += (bars & NOT_PREVIOUS) == 0 ? 1 : 0;
                pending += isFirstBar(bars, Decision.PENDING) ? 1 : 0;
            }
        }
    }

    /** Returns what bars an offence from being a reoffence of the entry followed up: no bits, and it counts. */
    private int bars(int i) {
        int bars = fixedBars[i];
        if (dealtWith[i] == indexDealtDay && dealtWith[i] != NO_DAY) { // M-40
            bars |= bit(Decision.INDEX_CASE);
        }
        int committed = day[i];
        int proven = proof[i];
        if (committed != NO_DAY) {
            if (committed < indexDay) { // M-33, M-38
                bars |= proven > indexDay ? bit(Decision.BEFORE_INDEX_PROVEN_AFTER) : bit(Decision.BEFORE_INDEX);
            } else if (committed == indexDay) { // M-39
                bars |= plan.sameDayIsOut ? bit(Decision.SAME_DAY) : 0;
            } else if (committed > ownFollowUpLast) { // M-27
                bars |= bit(Decision.AFTER_FOLLOW_UP);
            }
            if (plan.hasFixedPeriod && (committed < plan.fixedFrom || committed > plan.fixedLast)) { // M-49
                bars |= bit(Decision.OUTSIDE_FIXED_PERIOD);
            }
        }
        return proven == NO_DAY ? bars : bars | proofBars(i, proven);
    }

    /** M-29, M-30, M-47: whether the proof is in time and of a kind that counts. */
    private int proofBars(int i, int proven) {
        int bars = proven > waitLast ? bit(Decision.TOO_LATE) : 0;
        if (plan.cautionsNeedFollowUp && proven > followUpLast && disposal[i] >= 0 && plan.isOutOfCourt[disposal[i]]) {
            bars |= bit(Decision.CAUTION_IN_WAIT);
        }
        if (!plan.proofAfter18Counts && Birthday.completedYears(birthDay, proven) > AgeBands.OLDEST) {
            bars |= bit(Decision.PROVEN_AFTER_18);
        }
        return bars;
    }

    private static boolean isFirstBar(int bars, Decision decision) {
        return (bars & (bit(decision) << 1) - 1) == bit(decision);
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
        return Math.max(plan.sameDayIsOut ? indexDay + 1 : indexDay, plan.fixedFrom);
    }

    int followUpLast() {
        return followUpLast;
    }

    int waitLast() {
        return waitLast;
    }

    /** Returns the ordinal of the {@link MemberState} of the entry followed up (M-85). */
    int state() {
        MemberState state = asOf <= followUpLast
                ? MemberState.IN_FOLLOW_UP
                : asOf <= waitLast ? MemberState.IN_WAIT : MemberState.CLOSED;
        return state.ordinal();
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
        return eventDealtDay[event];
    }

    /** Returns the caseload's row of the index offence, or -1. */
    int indexOffence(int event) {
        return eventOffence[event] < 0 ? -1 : row[eventOffence[event]];
    }

    /** Returns the age in completed years on the reference date (M-08). */
    int age(int event) {
        return eventAge[event];
    }

    /** Returns the ordinal of the {@link CareStatus} (M-68). */
    int care(int event) {
        int offence = eventOffence[event];
        int reference = careReference(event, offence);
        CareStatus status = CareStatus.UNKNOWN;
        if (reference != NO_DAY) {
            int stated = offence < 0 ? CareStatus.UNKNOWN.ordinal() : columns.careStatus(row[offence]);
            if (stated != CareStatus.UNKNOWN.ordinal() && dealtWith[offence] == reference) {
                return stated;
            }
            if (knowsCare) {
                status = isLookedAfter(reference) ? CareStatus.LAC : CareStatus.NOT_LAC;
            }
        }
        return status.ordinal();
    }

    private int careReference(int event, int offence) {
        if (plan.careReference == LacReferenceDate.OFFENCE_DATE) {
            return offence < 0 ? NO_DAY : day[offence];
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
        return offences;
    }

    /** Returns the caseload's row of an offence. */
    int offenceRow(int i) {
        return row[i];
    }

    int offenceDay(int i) {
        return day[i];
    }

    int proofDay(int i) {
        return proof[i];
    }

    /** Returns every rule that bars an offence for the entry followed up, the deciding one first; none if it counts. */
    List<Decision> offenceBars(int i) {
        return barring(DECISIONS, bars(i));
    }

    /** Returns the rows that repeat another. */
    Repeats repeats() {
        return repeats;
    }

    private static int bit(Decision decision) {
        return 1 << decision.ordinal();
    }

    private static int bit(EntryDecision decision) {
        return 1 << decision.ordinal();
    }
}
