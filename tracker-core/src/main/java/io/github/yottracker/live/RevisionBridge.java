package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.explain.CountsChange;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure that was published differs from a later one of the same cohort: the difference, split exactly by
 * {@link RevisionCause}.
 *
 * <p>Each child is taken from the first moment to the later one step by step: the events that are known at the later moment
 * and were not at the first, in the order in which they were taken, each looked at on the first as-of day; then the days from
 * the first as-of day to the later one. Whatever a step changes is booked under the cause of its event, or under
 * {@link RevisionCause#NEW_MEMBER} if it takes a child from no entry to one or more. So the parts add up to the difference to
 * the last digit; with another order of steps, a change that takes two of them would be booked under the other one.
 *
 * <p>Rows of the opening caseload that were recorded between the two days of knowledge are one step, before all events. When
 * an id is merged into another, what its child had and the other gains is one change under {@link RevisionCause#MERGE}, booked
 * to the id that stays; nothing, if it is only that the entry has another id now. A child who is forgotten in one of the two
 * snapshots and in the other not is booked as a whole under {@link RevisionCause#ERASURE}.
 *
 * <p>Immutable and thread-safe. It holds ids and counts, and no facts about a child.
 */
public final class RevisionBridge {

    private final Methodology methodology;
    private final CohortPeriod period;
    private final Moment from;
    private final Moment to;
    private final ReoffendingCounts before;
    private final ReoffendingCounts after;
    private final Map<RevisionCause, List<ChildChange>> children;

    /**
     * One part of the difference.
     *
     * @param cause why
     * @param children how many children it changes
     * @param change what they add to the difference
     */
    public record Part(RevisionCause cause, int children, CountsChange change) {}

    /**
     * What one child adds to a part.
     *
     * @param personId the source's own id of the child
     * @param change how its counts change for that cause
     */
    public record ChildChange(String personId, CountsChange change) {}

    private RevisionBridge(Methodology methodology, CohortPeriod period, Moment from, Moment to, Walk walked) {
        this.methodology = methodology;
        this.period = period;
        this.from = from;
        this.to = to;
        before = walked.before;
        after = walked.after;
        children = walked.children();
    }

    static RevisionBridge between(Snapshot first, Snapshot later, Methodology methodology, CohortPeriod period) {
        requireLater(first, later);
        Walk walk = new Walk(first, later, later.counter(methodology, period));
        for (int number = 0; number < later.size(); number++) {
            walk.take(first.childOrNull(number), later.childOrNull(number));
        }
        return new RevisionBridge(methodology, period, first.moment(), later.moment(), walk);
    }

    private static void requireLater(Snapshot first, Snapshot later) {
        if (!first.isOfTheTrackerOf(later)) {
            throw new IllegalArgumentException("both snapshots of a bridge must be of one tracker, but were of two;"
                    + " take them by snapshot() and at(...) of the same LiveTracker");
        }
        Moment from = first.moment();
        Moment to = later.moment();
        if (to.knownOn().isBefore(from.knownOn()) || to.events() < from.events()) {
            boolean isSwapped = !from.knownOn().isBefore(to.knownOn()) && from.events() >= to.events();
            throw new IllegalArgumentException(
                    "the later snapshot of a bridge must know all that the first does, but the"
                            + " first was known on " + words(from) + " and the later on " + words(to) + "; "
                            + (isSwapped
                                    ? "swap the two"
                                    : "take the one known on the later day anew, by at(asOf, knownOn) of the tracker"));
        }
    }

    private static String words(Moment moment) {
        return moment.knownOn() + " with " + moment.events() + " events";
    }

    // ---------------------------------------------------------------- from one moment to the other

    /** Takes one child after the other from the first moment to the later one, and books what changes. */
    private static final class Walk {
        private final Snapshot later;
        private final PeriodCounter counter;

        private final int firstAsOf;
        private final int firstKnown;
        private final int firstEvents;
        private final int laterAsOf;
        private final int laterKnown;
        private final int laterEvents;

        private final Map<RevisionCause, TreeMap<String, CountsChange>> booked = new EnumMap<>(RevisionCause.class);
        private ReoffendingCounts before = ReoffendingCounts.NONE;
        private ReoffendingCounts after = ReoffendingCounts.NONE;

        Walk(Snapshot first, Snapshot later, PeriodCounter counter) {
            this.later = later;
            this.counter = counter;
            firstAsOf = day(first.moment().asOf());
            firstKnown = day(first.moment().knownOn());
            firstEvents = (int) first.moment().events();
            laterAsOf = day(later.moment().asOf());
            laterKnown = day(later.moment().knownOn());
            laterEvents = (int) later.moment().events();
        }

        /** Takes a child as the facts of the two snapshots have it: null if it is not there yet. */
        void take(@Nullable Child old, @Nullable Child now) {
            ReoffendingCounts atFirst = old == null ? ReoffendingCounts.NONE : atFirst(old);
            before = before.plus(atFirst);
            after = after.plus(goOn(old, now, atFirst));
        }

        private ReoffendingCounts goOn(@Nullable Child old, @Nullable Child now, ReoffendingCounts atFirst) {
            if (now == null || now.isForgotten()) {
                return book(RevisionCause.ERASURE, old == null ? "" : old.id(), atFirst, ReoffendingCounts.NONE);
            }
            if (old == null) {
                return takeSteps(now, atFirst);
            }
            if (old.isForgotten()) {
                return book(RevisionCause.ERASURE, now.id(), atFirst, atLater(now));
            }
            return takeSteps(now, atFirst);
        }

        private ReoffendingCounts takeSteps(Child child, ReoffendingCounts atFirst) {
            ReoffendingCounts reached = atFirst;
            for (Step step : steps(child)) {
                ReoffendingCounts next = counts(child, firstAsOf, step.event);
                reached = step.kind == EventKind.PERSON_MERGED
                        ? book(RevisionCause.MERGE, idThatStays(child, step), reached, next)
                        : bookOrNew(step.kind.cause(), child.id(), reached, next);
            }
            return firstAsOf == laterAsOf
                    ? reached
                    : bookOrNew(RevisionCause.DAYS_PASSING, child.id(), reached, atLater(child));
        }

        /** Of an id that ceases the entries go on under another one, where what is left of them is booked. */
        private String idThatStays(Child child, Step step) {
            Child into = step.ends && child.mergedInto() != Child.NOBODY ? later.childOrNull(child.mergedInto()) : null;
            return into == null ? child.id() : into.id();
        }

        private ReoffendingCounts atFirst(Child child) {
            return counter.judge().fill(child, new Knowledge(firstKnown, firstEvents))
                    ? counter.counts(firstAsOf, firstKnown)
                    : ReoffendingCounts.NONE;
        }

        private ReoffendingCounts atLater(Child child) {
            return counts(child, laterAsOf, laterEvents);
        }

        /** Counts by all that was known at the first moment, and by the events since then up to one of them. */
        private ReoffendingCounts counts(Child child, int asOf, int event) {
            return counter.judge().fill(child, new Knowledge(laterKnown, event, firstKnown, firstEvents))
                    ? counter.counts(asOf, laterKnown)
                    : ReoffendingCounts.NONE;
        }

        private ReoffendingCounts bookOrNew(
                RevisionCause cause, String id, ReoffendingCounts reached, ReoffendingCounts next) {
            boolean isNew = reached.offenders() == 0 && next.offenders() > 0;
            return book(isNew ? RevisionCause.NEW_MEMBER : cause, id, reached, next);
        }

        private ReoffendingCounts book(
                RevisionCause cause, String id, ReoffendingCounts reached, ReoffendingCounts next) {
            if (!next.equals(reached)) {
                booked.computeIfAbsent(cause, none -> new TreeMap<>())
                        .merge(id, CountsChange.between(reached, next), CountsChange::plus);
            }
            return next;
        }

        // ------------------------------------------------------------ the events in between

        /**
         * An event of which only the later moment knows.
         *
         * @param event its number
         * @param kind what it is
         * @param ends whether it ended something
         */
        private record Step(int event, EventKind kind, boolean ends) {}

        /** Returns the events about a child that are new to the first moment, in the order in which they were taken. */
        private Iterable<Step> steps(Child current) {
            Child child = current.whole();
            TreeMap<Integer, Step> steps = new TreeMap<>();
            int[] refused = child.refused();
            for (int i = 0; i < refused.length; i += Child.REFUSED_WIDTH) {
                add(steps, refused[i + 1], refused[i + 2], EventKind.PERSON_MERGED.ordinal(), false);
            }
            for (int section = 0; section < Child.SECTIONS; section++) {
                for (int i = 0; i < child.count(section); i++) {
                    int row = child.row(section, i);
                    add(steps, child.madeOn(row), child.madeByEvent(row), child.madeBy(row), false);
                    add(steps, child.endedOn(row), child.endedByEvent(row), child.endedBy(row), true);
                }
            }
            return steps.values();
        }

        private void add(Map<Integer, Step> steps, int day, int event, int kind, boolean ends) {
            boolean isKnownAtFirst = day <= firstKnown && event <= firstEvents;
            if (day <= laterKnown && event <= laterEvents && !isKnownAtFirst) {
                steps.merge(
                        event,
                        new Step(event, KINDS[kind], ends),
                        (one, other) -> new Step(event, one.kind, one.ends || other.ends));
            }
        }

        // ------------------------------------------------------------ what came of it

        /** Returns the children of each cause; those for whom its steps undid each other are left out. */
        private Map<RevisionCause, List<ChildChange>> children() {
            Map<RevisionCause, List<ChildChange>> byCause = new EnumMap<>(RevisionCause.class);
            booked.forEach((cause, changes) -> byCause.put(
                    cause,
                    changes.entrySet().stream()
                            .filter(one -> !one.getValue().equals(CountsChange.NONE))
                            .map(one -> new ChildChange(one.getKey(), one.getValue()))
                            .toList()));
            return byCause;
        }
    }

    private static final EventKind[] KINDS = EventKind.values();

    // ---------------------------------------------------------------- answers

    /**
     * Returns the rules by which both figures are counted.
     *
     * @return the methodology
     */
    public Methodology methodology() {
        return methodology;
    }

    /**
     * Returns the period that is counted.
     *
     * @return the period
     */
    public CohortPeriod period() {
        return period;
    }

    /**
     * Returns the first moment.
     *
     * @return that of the figure to come from
     */
    public Moment from() {
        return from;
    }

    /**
     * Returns the later moment.
     *
     * @return that of the figure to go to
     */
    public Moment to() {
        return to;
    }

    /**
     * Returns the counts at the first moment.
     *
     * @return offenders, reoffenders and reoffences
     */
    public ReoffendingCounts before() {
        return before;
    }

    /**
     * Returns the counts at the later moment.
     *
     * @return offenders, reoffenders and reoffences
     */
    public ReoffendingCounts after() {
        return after;
    }

    /**
     * Returns the parts of the difference.
     *
     * @return one part for each cause, those without children included, in order; their changes add up to the difference of
     *     {@link #after()} and {@link #before()}
     */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (RevisionCause cause : RevisionCause.values()) {
            List<ChildChange> those = children(cause);
            CountsChange sum = those.stream().map(ChildChange::change).reduce(CountsChange.NONE, CountsChange::plus);
            parts.add(new Part(cause, those.size(), sum));
        }
        return List.copyOf(parts);
    }

    /**
     * Lists the children behind a part.
     *
     * @param cause the cause
     * @return children in order of their ids, each with its change for this cause; the same child can be under other causes
     *     too. Empty for a cause that changed nobody
     */
    public List<ChildChange> children(RevisionCause cause) {
        return children.getOrDefault(cause, List.of());
    }

    /**
     * Returns the bridge laid out to be read.
     *
     * @return the first figure, a row for each cause that changed somebody, and the later figure; the binary rate is that of
     *     the counts reached by then. Undefined is {@code ..}, also where steps of one child undo each other, so that the
     *     counts reached on the way are none that can be
     */
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(result(from, before));
        long offenders = before.offenders();
        long reoffenders = before.reoffenders();
        for (Part part : parts()) {
            if (part.children() > 0) {
                offenders += part.change().offenders();
                reoffenders += part.change().reoffenders();
                rows.add(List.of(
                        part.cause().words(),
                        Integer.toString(part.children()),
                        signed(part.change().offenders()),
                        signed(part.change().reoffenders()),
                        signed(part.change().reoffences()),
                        binary(reoffenders, offenders)));
            }
        }
        rows.add(result(to, after));
        return new Table(List.of("", "Children", "Offenders", "Reoffenders", "Reoffences", "Binary"), 1, rows);
    }

    private static List<String> result(Moment moment, ReoffendingCounts counts) {
        return List.of(
                "as of " + moment.asOf() + ", known on " + moment.knownOn(),
                "",
                Long.toString(counts.offenders()),
                Long.toString(counts.reoffenders()),
                Long.toString(counts.reoffences()),
                counts.binaryRate().percent(1));
    }

    private static String binary(long reoffenders, long offenders) {
        return reoffenders < 0 || reoffenders > offenders
                ? Rate.UNDEFINED
                : new Rate(reoffenders, offenders).percent(1);
    }

    private static String signed(long change) {
        return change > 0 ? "+" + change : Long.toString(change);
    }

    /**
     * Returns the children behind the bridge as a table, one row for each child and cause.
     *
     * @return person, cause, and the change of the child's counts for that cause
     */
    public Table childTable() {
        List<List<String>> rows = new ArrayList<>();
        children.forEach((cause, those) -> those.forEach(child -> rows.add(List.of(
                child.personId(),
                cause.words(),
                signed(child.change().offenders()),
                signed(child.change().reoffenders()),
                signed(child.change().reoffences())))));
        return new Table(List.of("person_id", "cause", "offenders", "reoffenders", "reoffences"), 2, rows);
    }

    /**
     * Returns the bridge in words.
     *
     * @return what is compared, and the table; lines ended by line feeds
     */
    @Override
    public String toString() {
        return methodology.name() + ", " + period + "\n\n" + table().toText();
    }
}
