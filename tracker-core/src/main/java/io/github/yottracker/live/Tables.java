package io.github.yottracker.live;

import io.github.yottracker.breakdown.RunningTally;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.PersonScan;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.model.CaseloadColumns;
import java.util.List;
import java.util.stream.Stream;

/** The tables of some lines, into which children's entries are counted. */
final class Tables {

    private final List<Line> lines;
    private final List<List<RunningTally>> plain;
    private final List<List<RunningTally>> grouped;

    Tables(List<Line> lines, CaseloadColumns names) {
        this.lines = lines;
        plain = lines.stream()
                .map(line -> line.plain().stream()
                        .map(dimensions -> new RunningTally(line.methodology(), line.cohorts(), dimensions, names))
                        .toList())
                .toList();
        grouped = lines.stream()
                .map(line -> line.grouped().stream()
                        .map(dimensions -> new RunningTally(line.methodology(), line.cohorts(), dimensions, names))
                        .toList())
                .toList();
    }

    List<RunningTally> plain(int line) {
        return plain.get(line);
    }

    List<RunningTally> grouped(int line) {
        return grouped.get(line);
    }

    /** Returns false if names have become more than the tables have room for. */
    boolean takeNames(CaseloadColumns names) {
        return Stream.concat(plain.stream(), grouped.stream())
                .flatMap(List::stream)
                .allMatch(tally -> tally.takeNames(names));
    }

    private List<RunningTally> of(int code) {
        return (Judge.isWhole(code) ? plain : grouped).get(Judge.line(code));
    }

    /** Returns how many numbers an entry with this code takes. */
    int width(int code) {
        return Judge.CELLS + of(code).size();
    }

    /** Adds a child's entries, or takes them away, as they are on a day. */
    void add(Child.Entries entries, int asOf, int times) {
        int[] numbers = entries.numbers();
        for (int at = entries.start(); at < entries.end(); at += width(numbers[at])) {
            addOne(numbers, at, asOf, times);
        }
    }

    /** Puts a child's entries in the place of those before; those at the front that stay the same are left alone. */
    void replace(Child.Entries before, Child.Entries after, int asOf) {
        int[] was = before.numbers();
        int[] is = after.numbers();
        int old = before.start();
        int now = after.start();
        while (old < before.end() && now < after.end() && isSame(was, old, is, now)) {
            int width = width(was[old]);
            old += width;
            now += width;
        }
        add(new Child.Entries(was, old, before.end()), asOf, -1);
        add(new Child.Entries(is, now, after.end()), asOf, 1);
    }

    private boolean isSame(int[] was, int old, int[] is, int now) {
        int width = was[old] == is[now] ? width(was[old]) : 0;
        for (int i = 0; i < width; i++) {
            if (was[old + i] != is[now + i]) {
                return false;
            }
        }
        return width > 0;
    }

    /** Lets a day come: entries go from one state to the next (M-85). */
    void pass(Child.Entries entries, int toDay) {
        int[] numbers = entries.numbers();
        for (int at = entries.start(); at < entries.end(); at += width(numbers[at])) {
            if (numbers[at + Judge.FOLLOW_UP_LAST] + 1 == toDay || numbers[at + Judge.WAIT_LAST] + 1 == toDay) {
                addOne(numbers, at, toDay - 1, -1);
                addOne(numbers, at, toDay, 1);
            }
        }
    }

    private void addOne(int[] entries, int at, int asOf, int times) {
        List<RunningTally> tallies = of(entries[at]);
        int state = PersonScan.state(asOf, entries[at + Judge.FOLLOW_UP_LAST], entries[at + Judge.WAIT_LAST]);
        for (int t = 0; t < tallies.size(); t++) {
            tallies.get(t)
                    .add(
                            entries[at + Judge.CELLS + t],
                            state,
                            entries[at + Judge.REOFFENCES],
                            entries[at + Judge.PENDING],
                            entries[at + Judge.PREVIOUS],
                            times);
        }
    }

    /** Returns the figures of one cohort as a whole. */
    CohortFigures figures(int line, int cohort) {
        return plain.get(line).get(0).figures(cohort);
    }

    CohortPeriod cohort(int line, int cohort) {
        return lines.get(line).cohorts().get(cohort);
    }

    /** Returns all counts as they are now. */
    Frozen freeze() {
        return new Frozen(lines, freeze(plain), freeze(grouped));
    }

    private static List<List<RunningTally.Frozen>> freeze(List<List<RunningTally>> tallies) {
        return tallies.stream()
                .map(some -> some.stream().map(RunningTally::freeze).toList())
                .toList();
    }

    /** Counts that never change. */
    record Frozen(List<Line> lines, List<List<RunningTally.Frozen>> plain, List<List<RunningTally.Frozen>> grouped) {}
}
