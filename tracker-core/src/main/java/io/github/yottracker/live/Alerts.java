package io.github.yottracker.live;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.CaseloadColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Notes what listeners may want to hear of, and tells them once everything is counted. */
final class Alerts {

    private final List<Line> lines;
    private final int[] thresholds;
    private final List<Consumer<Alert>> listeners = new ArrayList<>();
    private final List<Watched> bounds = new ArrayList<>();

    /** By line and cohort: whether it was final when last looked at. */
    private final boolean[][] wasFinal;

    private final List<Noted> noted = new ArrayList<>();

    /** Whether counts have changed since listeners were told. */
    private boolean isChanged;

    private record Noted(Alert.Kind kind, int line, int cohort, String personId, int reoffences) {}

    private static final class Watched {
        private final Bound bound;
        private final int line;
        private final List<Integer> cohorts;
        private boolean wasReached;

        Watched(Bound bound, int line, List<Integer> cohorts) {
            this.bound = bound;
            this.line = line;
            this.cohorts = cohorts;
        }
    }

    Alerts(List<Line> lines) {
        this.lines = lines;
        thresholds = lines.stream()
                .mapToInt(line -> line.methodology().get(Option.PROLIFIC_THRESHOLD))
                .toArray();
        wasFinal =
                lines.stream().map(line -> new boolean[line.cohorts().size()]).toArray(boolean[][]::new);
    }

    void listen(Consumer<Alert> listener, int asOf, Tables tables) {
        if (listeners.isEmpty()) {
            settle(asOf, tables);
        }
        listeners.add(listener);
    }

    void watch(Bound bound, Tables tables) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).methodology().equals(bound.methodology())) {
                List<Integer> cohorts = lines.get(line).positions(bound.period());
                if (!cohorts.isEmpty()) {
                    Watched watched = new Watched(bound, line, cohorts);
                    watched.wasReached = bound.isReachedBy(rate(watched, tables));
                    bounds.add(watched);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("no question of this tracker asks for " + bound.period() + " by "
                + bound.methodology().name());
    }

    private static Rate rate(Watched watched, Tables tables) {
        return watched.cohorts.stream()
                .map(cohort -> tables.figures(watched.line, cohort))
                .reduce(CohortFigures.NONE, CohortFigures::plus)
                .rateBasis(watched.bound.methodology().get(Option.INTERIM_DENOMINATOR))
                .binaryRate();
    }

    // ---------------------------------------------------------------- members

    /** Notes what a child's new entries have over those it was counted with. */
    void note(Child child, Child.Entries entries, Tables tables) {
        if (listeners.isEmpty()) {
            return;
        }
        isChanged = true;
        Child.Entries before = child.entries();
        int[] numbers = entries.numbers();
        for (int at = entries.start(); at < entries.end(); at += tables.width(numbers[at])) {
            if (Judge.isWhole(numbers[at])) {
                note(child, numbers, at, reoffencesBefore(before, numbers[at], numbers[at + Judge.COHORT], tables));
            }
        }
    }

    private static int reoffencesBefore(Child.Entries entries, int code, int cohort, Tables tables) {
        int[] numbers = entries.numbers();
        for (int at = entries.start(); at < entries.end(); at += tables.width(numbers[at])) {
            if (numbers[at] == code && numbers[at + Judge.COHORT] == cohort) {
                return numbers[at + Judge.REOFFENCES];
            }
        }
        return 0;
    }

    private void note(Child child, int[] entries, int at, int before) {
        int line = Judge.line(entries[at]);
        int now = entries[at + Judge.REOFFENCES];
        if (before == 0 && now > 0) {
            noted.add(new Noted(Alert.Kind.MEMBER_REOFFENDED, line, entries[at + Judge.COHORT], child.id(), now));
        }
        if (before < thresholds[line] && now >= thresholds[line]) {
            noted.add(new Noted(Alert.Kind.MEMBER_PROLIFIC, line, entries[at + Judge.COHORT], child.id(), now));
        }
    }

    // ---------------------------------------------------------------- cohorts

    /** Tells of an event, which mostly changes nothing. */
    void tellOfEvent(int asOf, long events, Tables tables) {
        if (isChanged) {
            tell(asOf, events, tables);
        }
    }

    /** Tells of a day that has come. */
    void tellOfDay(int asOf, long events, Tables tables) {
        if (!listeners.isEmpty()) {
            tell(asOf, events, tables);
        }
    }

    /** Tells the listeners what was noted, and of cohorts that have become final and bounds that were crossed. */
    private void tell(int asOf, long events, Tables tables) {
        isChanged = false;
        List<Alert> alerts = new ArrayList<>();
        LocalDate day = LocalDate.ofEpochDay(asOf);
        for (Noted one : noted) {
            alerts.add(alert(one, day, events));
        }
        noted.clear();
        addFinal(asOf, events, tables, alerts);
        addCrossed(day, events, tables, alerts);
        alerts.forEach(alert -> listeners.forEach(listener -> listener.accept(alert)));
    }

    private Alert alert(Noted one, LocalDate day, long events) {
        String words = one.kind == Alert.Kind.MEMBER_REOFFENDED
                ? "reoffended: " + one.reoffences + " so far"
                : "reached " + one.reoffences + " reoffences, the threshold is " + thresholds[one.line];
        Line line = lines.get(one.line);
        return new Alert(
                one.kind, line.methodology().name(), line.cohorts().get(one.cohort), one.personId, day, events, words);
    }

    private void addFinal(int asOf, long events, Tables tables, List<Alert> alerts) {
        for (int line = 0; line < wasFinal.length; line++) {
            for (int cohort = 0; cohort < wasFinal[line].length; cohort++) {
                boolean isFinal = isFinal(line, cohort, asOf, tables);
                if (isFinal && !wasFinal[line][cohort]) {
                    alerts.add(new Alert(
                            Alert.Kind.COHORT_FINAL,
                            lines.get(line).methodology().name(),
                            tables.cohort(line, cohort),
                            null,
                            LocalDate.ofEpochDay(asOf),
                            events,
                            "every member is closed"));
                }
                wasFinal[line][cohort] = isFinal;
            }
        }
    }

    /** A cohort that nobody is in is not worth an alert. */
    private static boolean isFinal(int line, int cohort, int asOf, Tables tables) {
        CohortPeriod period = tables.cohort(line, cohort);
        if (asOf < CaseloadColumns.day(period.last())) {
            return false;
        }
        CohortFigures figures = tables.figures(line, cohort);
        return !figures.isInterim() && figures.closed().offenders() > 0;
    }

    private void addCrossed(LocalDate day, long events, Tables tables, List<Alert> alerts) {
        for (Watched watched : bounds) {
            Rate rate = rate(watched, tables);
            boolean isReached = watched.bound.isReachedBy(rate);
            if (isReached != watched.wasReached) {
                watched.wasReached = isReached;
                alerts.add(new Alert(
                        Alert.Kind.BOUND_CROSSED,
                        watched.bound.methodology().name(),
                        watched.bound.period(),
                        null,
                        day,
                        events,
                        "binary rate " + rate.percent(1) + " (" + rate + ") is "
                                + (isReached ? "at or above " : "below ") + watched.bound.percent() + "%"));
            }
        }
    }

    /** Forgets what was noted, as everybody was counted anew. */
    void forget() {
        noted.clear();
        isChanged = false;
    }

    /** Takes things as they are for known: nobody is told of what was so before. */
    void settle(int asOf, Tables tables) {
        forget();
        for (int line = 0; line < wasFinal.length; line++) {
            for (int cohort = 0; cohort < wasFinal[line].length; cohort++) {
                wasFinal[line][cohort] = isFinal(line, cohort, asOf, tables);
            }
        }
        bounds.forEach(watched -> watched.wasReached = watched.bound.isReachedBy(rate(watched, tables)));
    }
}
