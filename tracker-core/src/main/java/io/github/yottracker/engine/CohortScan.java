package io.github.yottracker.engine;

import io.github.yottracker.cohort.Attrition;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.cohort.FirstTimeEntrant;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.IndexDisposalGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs the kernel over a whole caseload and hands the members of all cohorts on, in one pass.
 *
 * <p>People are split into parts of about the same work. Each thread of the pool takes the next part that nobody has, and
 * counts into a sink of its own; sums are the same in whatever order they are made, and so on any number of threads.
 */
public final class CohortScan {

    /** People and offences of a part: less than this is not worth a second thread. */
    private static final int PART = 16_384;

    /** How many people's offences are settled in one go: as many as stay in the processor's nearest cache. */
    private static final int AHEAD = 64;

    private final Caseload caseload;
    private final Plan plan;
    private final int asOf;

    private final List<CohortPeriod> cohorts;

    private final CohortCalendar calendar;
    private final int group;

    private CohortScan(Caseload caseload, Plan plan, int asOf, List<CohortPeriod> cohorts, int group) {
        this.caseload = caseload;
        this.plan = plan;
        this.asOf = asOf;
        this.cohorts = List.copyOf(cohorts);
        this.group = group;
        calendar = new CohortCalendar(cohorts);
    }

    /**
     * Prepares a scan.
     *
     * @param caseload the facts
     * @param methodology the rules
     * @param cohorts the cohorts, in order, their starts and ends rising
     * @param asOf the day as of which facts are known
     * @return the scan
     * @throws IllegalArgumentException if the cohorts are not in order
     */
    public static CohortScan of(
            Caseload caseload, Methodology methodology, List<CohortPeriod> cohorts, LocalDate asOf) {
        return new CohortScan(caseload, new Plan(methodology), CaseloadColumns.day(asOf), cohorts, PersonKernel.ANY);
    }

    /**
     * Returns the same scan over events of one group of disposals only (M-17).
     *
     * @param only the group
     * @return a scan in which a child enters a cohort by its first event of the group
     */
    public CohortScan ofGroup(IndexDisposalGroup.Top only) {
        return new CohortScan(caseload, plan, asOf, cohorts, only.ordinal());
    }

    /**
     * Something that members are counted or listed into.
     *
     * @param <S> the type itself
     */
    public interface Sink<S> extends MemberTaker {

        /**
         * Takes what came of other people.
         *
         * @param other the sink of another thread
         */
        void append(S other);
    }

    /**
     * Scans every person.
     *
     * @param <S> type of the sink, which must come to the same whatever order it takes people in
     * @param newSink makes an empty sink for a thread
     * @return one sink with the members of every person
     */
    public <S extends Sink<S>> S run(Supplier<S> newSink) {
        int parts = (int) (work(caseload.columns().people()) / PART + 1);
        AtomicInteger nextPart = new AtomicInteger();
        return IntStream.range(0, Math.min(parts, threads()))
                .parallel()
                .mapToObj(thread -> scan(nextPart, parts, newSink.get()))
                .reduce((sink, other) -> {
                    sink.append(other);
                    return sink;
                })
                .orElseGet(newSink);
    }

    /** As many as the pool that runs this has; outside of a pool, the caller and those of the common pool. */
    private static int threads() {
        return ForkJoinTask.inForkJoinPool()
                ? ForkJoinTask.getPool().getParallelism()
                : ForkJoinPool.getCommonPoolParallelism() + 1;
    }

    /** Returns how much work the people before one are: a history costs by its length, and a person something anyway. */
    private long work(int person) {
        return (long) caseload.columns().firstOffence(person) + person;
    }

    /** Returns the first person of a part. */
    private int firstPerson(int part, int parts) {
        int people = caseload.columns().people();
        long before = work(people) * part / parts;
        int low = 0;
        int high = people;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (work(middle) < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Scans one part after the other, as long as there are some that no other thread has taken. */
    private <S extends Sink<S>> S scan(AtomicInteger nextPart, int parts, S sink) {
        PersonKernel kernel = kernel();
        Entries entries = new Entries(calendar, group, sink);
        for (int part = nextPart.getAndIncrement(); part < parts; part = nextPart.getAndIncrement()) {
            int end = firstPerson(part + 1, parts);
            for (int first = firstPerson(part, parts); first < end; first += AHEAD) {
                scan(first, Math.min(first + AHEAD, end), kernel, entries);
            }
        }
        entries.handOver();
        return sink;
    }

    private static void scan(int from, int to, PersonKernel kernel, Entries entries) {
        kernel.expect(from, to);
        for (int person = from; person < to; person++) {
            kernel.load(person);
            if (kernel.events() > 0) {
                entries.find(kernel);
            }
        }
    }

    private PersonKernel kernel() {
        int knownOn = caseload.knownOn().map(CaseloadColumns::day).orElse(asOf);
        return new PersonKernel(caseload.columns(), caseload.knowsCare(), plan).at(asOf, knownOn);
    }

    /**
     * Lists every member with all that follow-up has shown.
     *
     * @return members in order of their ids, those of one child in order of the cohorts
     */
    public List<FollowedMember> members() {
        List<FollowedMember> members = new ArrayList<>();
        for (Iterator<PersonDetail> people = details().iterator(); people.hasNext(); ) {
            members.addAll(people.next().entries());
        }
        return List.copyOf(members);
    }

    /**
     * Returns all that was decided about each person, one after the other.
     *
     * @return people in order of their ids, each once, in a stream that must not be made parallel
     */
    public Stream<PersonDetail> details() {
        PersonKernel kernel = kernel();
        MemberRecords records = new MemberRecords(caseload.columns());
        return IntStream.range(0, caseload.columns().people()).mapToObj(person -> detail(kernel, records, person));
    }

    /**
     * Returns all that was decided about one person.
     *
     * @param person number of the person in the caseload
     * @return events and entries
     */
    public PersonDetail detail(int person) {
        return detail(kernel(), new MemberRecords(caseload.columns()), person);
    }

    private PersonDetail detail(PersonKernel kernel, MemberRecords records, int person) {
        kernel.load(person);
        List<FollowedMember> entries = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int cohort = 0; cohort < calendar.size() && kernel.events() > 0; cohort++) {
            int event = kernel.select(calendar.start(cohort), calendar.end(cohort), group);
            if (event >= 0) {
                chosen.add(event);
                kernel.follow(event, calendar.end(cohort) - 1);
                entries.add(records.of(kernel, event, cohorts.get(cohort)));
            }
        }
        return new PersonDetail(
                caseload.columns().personId(person), records.events(kernel, chosen, this::isInACohort), entries);
    }

    private boolean isInACohort(int day) {
        return calendar.startedBy(day) > calendar.endedBy(day);
    }

    /**
     * Lists the children whose first substantive outcome is in one of the cohorts' windows (M-97).
     *
     * @return entrants in order of their ids
     */
    public List<FirstTimeEntrant> firstTimeEntrants() {
        PersonKernel kernel = kernel();
        MemberRecords records = new MemberRecords(caseload.columns());
        List<FirstTimeEntrant> entrants = new ArrayList<>();
        for (int person = 0; person < caseload.columns().people(); person++) {
            kernel.load(person);
            int event = kernel.firstEntry();
            if (event >= 0 && isInACohort(kernel.eventDay(event))) {
                entrants.add(records.firstTimeEntrant(kernel, event));
            }
        }
        return List.copyOf(entrants);
    }

    /**
     * Counts the people who enter no cohort by the rule that kept them out.
     *
     * @param entries how many members the cohorts have
     * @return every step from all people to members
     */
    public Attrition attrition(long entries) {
        PersonKernel kernel = kernel();
        int people = caseload.columns().people();
        long noEvent = 0;
        long[] furthest = new long[EntryDecision.values().length];
        for (int person = 0; person < people; person++) {
            kernel.load(person);
            int reached = furthest(kernel);
            if (reached < 0) {
                noEvent++;
            } else {
                furthest[reached]++;
            }
        }
        Map<EntryDecision, Long> kept = new EnumMap<>(EntryDecision.class);
        for (EntryDecision decision : EntryDecision.values()) {
            kept.put(decision, furthest[decision.ordinal()]);
        }
        return new Attrition(people, noEvent, kept, entries);
    }

    /** Returns how far the person's events within the cohorts got: 0 for in, -1 for no event at all. */
    private int furthest(PersonKernel kernel) {
        int furthest = -1;
        for (int event = 0; event < kernel.events(); event++) {
            if (isInACohort(kernel.eventDay(event))) {
                int decision = kernel.entryDecision(event).ordinal();
                if (decision == EntryDecision.QUALIFIES.ordinal()) {
                    return decision;
                }
                furthest = Math.max(furthest, decision);
            }
        }
        return furthest;
    }
}
