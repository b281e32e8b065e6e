package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the figures of a cohort came about, day by day, from the first day of its period on.
 *
 * <p>It ends on the as-of day of the snapshot it was asked of, or earlier, on the day from which on every member was closed and
 * nothing changed any more. A cohort that has not started by then has no day. Only days on which a figure changed are held:
 * figures of a day are those of the last of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class MaturityCurve {

    private final Methodology methodology;
    private final CohortPeriod period;
    private final LocalDate asOf;
    private final LocalDate lastDay;
    private final List<Point> points;

    /**
     * The figures of a day and of those after it, up to the next point.
     *
     * @param day the first day with these figures
     * @param figures the figures
     */
    public record Point(LocalDate day, CohortFigures figures) {}

    private MaturityCurve(Methodology methodology, CohortPeriod period, LocalDate asOf, List<Point> points) {
        this.methodology = methodology;
        this.period = period;
        this.asOf = asOf;
        this.points = List.copyOf(points);
        lastDay = lastDay();
    }

    /**
     * Follows a cohort.
     *
     * @param asKnown whether by what was known on each day, rather than at the moment of the snapshot
     */
    static MaturityCurve of(Snapshot snapshot, Methodology methodology, CohortPeriod period, boolean asKnown) {
        LocalDate asOf = snapshot.moment().asOf();
        Course course = new Course(snapshot.moment(), period, snapshot.counter(methodology, period), asKnown);
        for (int number = 0; number < snapshot.size() && !asOf.isBefore(period.start()); number++) {
            Child child = snapshot.childOrNull(number);
            if (child != null) {
                course.follow(child);
            }
        }
        return new MaturityCurve(methodology, period, asOf, course.points());
    }

    private LocalDate lastDay() {
        if (points.isEmpty()
                || asOf.isBefore(period.last())
                || lastPoint().figures().isInterim()) {
            return asOf;
        }
        LocalDate lastChange = lastPoint().day();
        return lastChange.isBefore(period.last()) ? period.last() : lastChange;
    }

    private Point lastPoint() {
        return points.get(points.size() - 1);
    }

    // ---------------------------------------------------------------- following

    /** Collects what changes on which day, child by child, and then adds it up day by day. */
    private static final class Course {
        private final PeriodCounter counter;
        private final boolean asKnown;
        private final int firstDay;
        private final int lastDay;
        private final int knownOn;
        private final int events;
        private final TreeMap<Integer, List<Change>> changes = new TreeMap<>();

        Course(Moment moment, CohortPeriod period, PeriodCounter counter, boolean asKnown) {
            this.counter = counter;
            this.asKnown = asKnown;
            firstDay = day(period.start());
            lastDay = day(moment.asOf());
            knownOn = day(moment.knownOn());
            events = (int) moment.events();
        }

        /** A child's entries up to a day, and from it on; the same if only their state changes. */
        private static final class Change {
            private final int[] before;
            private final int[] after;

            Change(int[] before, int[] after) {
                this.before = before;
                this.after = after;
            }
        }

        /** Judges a child on each day on which something about it comes about, or a window of its entries ends. */
        void follow(Child child) {
            TreeSet<Integer> days = new TreeSet<>();
            days.add(firstDay);
            Judge.addDays(child, day -> addDay(days, firstDay, day));
            int[] entries = Child.NONE;
            while (!days.isEmpty()) {
                int day = days.pollFirst();
                int[] before = entries;
                entries = entries(child, day, before);
                if (before.length + entries.length > 0) {
                    changes.computeIfAbsent(day, none -> new ArrayList<>()).add(new Change(before, entries));
                }
                addWindowEnds(days, entries, day);
            }
        }

        private void addDay(Set<Integer> days, int after, int day) {
            if (day > after && day <= lastDay) {
                days.add(day);
            }
        }

        private void addWindowEnds(Set<Integer> days, int[] entries, int after) {
            for (int at = 0; at < entries.length; at += counter.tables().width(entries[at])) {
                addDay(days, after, entries[at + Judge.FOLLOW_UP_LAST] + 1);
                addDay(days, after, entries[at + Judge.WAIT_LAST] + 1);
            }
        }

        private static Child.Entries whole(int[] entries) {
            return new Child.Entries(entries, 0, entries.length);
        }

        private int[] entries(Child child, int day, int[] before) {
            int known = asKnown ? Math.min(day, knownOn) : knownOn;
            if (!counter.judge().fill(child, new Knowledge(known, events))) {
                return Child.NONE;
            }
            counter.judge().judge(day, known);
            Child.Entries found = counter.judge().entries();
            return found.isSame(whole(before)) ? before : found.copy();
        }

        /** Returns the figures of the first day, and of each on which they differ from those before. */
        List<Point> points() {
            List<Point> points = new ArrayList<>();
            if (firstDay > lastDay) {
                return points;
            }
            changes.computeIfAbsent(firstDay, none -> List.of());
            changes.forEach((day, those) -> {
                those.forEach(change -> apply(change, day));
                CohortFigures figures = counter.figures();
                if (points.isEmpty()
                        || !figures.equals(points.get(points.size() - 1).figures())) {
                    points.add(new Point(LocalDate.ofEpochDay(day), figures));
                }
            });
            return points;
        }

        private void apply(Change change, int day) {
            if (change.before == change.after) {
                counter.tables().pass(whole(change.before), day);
            } else {
                counter.tables().add(whole(change.before), day - 1, -1);
                counter.tables().add(whole(change.after), day, 1);
            }
        }
    }

    // ---------------------------------------------------------------- answers

    /**
     * Returns the rules by which the figures are counted.
     *
     * @return the methodology
     */
    public Methodology methodology() {
        return methodology;
    }

    /**
     * Returns the period that is counted.
     *
     * @return the period, on whose first day the curve starts
     */
    public CohortPeriod period() {
        return period;
    }

    /**
     * Returns the day on which the curve ends.
     *
     * @return the as-of day of the snapshot; or, if every member was closed on it and the period over, the day from which on
     *     that was so and nothing changed any more
     */
    public LocalDate last() {
        return lastDay;
    }

    /**
     * Returns the days on which a figure changed.
     *
     * @return the first day of the period, and each day with other figures than the day before, in order; none if the period
     *     started after the as-of day
     */
    public List<Point> points() {
        return points;
    }

    /**
     * Returns the figures of a day.
     *
     * @param day a day from the first of the period to the as-of day of the snapshot
     * @return the figures as of this day
     * @throws IllegalArgumentException if the day is earlier or later
     */
    public CohortFigures at(LocalDate day) {
        if (day.isBefore(period.start()) || day.isAfter(asOf)) {
            throw new IllegalArgumentException("this curve runs from " + period.start() + " to " + asOf
                    + ", but was asked for " + day + "; a snapshot as of a later day has a longer one");
        }
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (points.get(middle).day().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return points.get(low).figures();
    }

    /**
     * Returns the curve laid out to be read or drawn.
     *
     * @return a row for each point: the day, members, how many of them are still open, reoffenders and reoffences so far, and
     *     the binary rate of those whom the methodology takes it over before a cohort is final (M-86)
     */
    public Table table() {
        return new Table(
                List.of("day", "members", "open", "reoffenders", "reoffences", "binary_rate"),
                1,
                points.stream().map(this::row).toList());
    }

    private List<String> row(Point point) {
        CohortFigures figures = point.figures();
        ReoffendingCounts counts = figures.counts();
        long open = figures.inFollowUp().offenders() + figures.inWait().offenders();
        return List.of(
                point.day().toString(),
                Long.toString(counts.offenders()),
                Long.toString(open),
                Long.toString(counts.reoffenders()),
                Long.toString(counts.reoffences()),
                figures.rateBasis(methodology.get(Option.INTERIM_DENOMINATOR))
                        .binaryRate()
                        .percent(1));
    }

    /**
     * Returns the table as CSV.
     *
     * @return lines by RFC 4180, headings first, each ended by a line feed
     */
    public String toCsv() {
        return table().toCsv();
    }

    /**
     * Returns the curve in words.
     *
     * @return what is counted, to which day, and the table; lines ended by line feeds
     */
    @Override
    public String toString() {
        return methodology.name() + ", " + period + ", to " + lastDay + '\n' + table().toText();
    }
}
