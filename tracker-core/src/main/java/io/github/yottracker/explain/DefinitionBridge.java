package io.github.yottracker.explain;

import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.explain.ChildDifference.OffenceDifference;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Difference;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why two definitions give different figures for the same caseload, period and as-of day: the difference, split exactly by
 * cause.
 *
 * <p>The first methodology is turned into the second one {@link Cause} after the other, in the order of that enum. A child
 * whose counts differ between the two is attributed, with its whole difference, to the first step after which its counts are
 * no longer those of the first methodology. So every such child belongs to one cause, and the parts add up to the difference.
 * With another order of causes, a child whom two rules separate would be attributed to the other one.
 *
 * <p>Immutable and thread-safe.
 */
public final class DefinitionBridge {

    private final Caseload caseload;
    private final Methodology from;
    private final Methodology to;
    private final CohortPeriod period;
    private final LocalDate asOf;
    private final CountsByPerson before;
    private final CountsByPerson after;

    /** By cause, the numbers of the people attributed to it, rising. */
    private final Map<Cause, int[]> people;

    private DefinitionBridge(Caseload caseload, Methodology from, Methodology to, CohortPeriod period, LocalDate asOf) {
        this.caseload = caseload;
        this.from = from;
        this.to = to;
        this.period = period;
        this.asOf = asOf;
        before = CountsByPerson.of(caseload, from, period, asOf);
        after = CountsByPerson.of(caseload, to, period, asOf);
        people = attribute();
    }

    /**
     * Builds the bridge from one definition to another.
     *
     * @param caseload the facts
     * @param from the first methodology
     * @param to the second methodology
     * @param period a period that both can count
     * @param asOf the day as of which facts are known
     * @return the bridge
     * @throws IllegalArgumentException if one of the two cannot count this period ({@link CohortPeriod#cohorts})
     */
    public static DefinitionBridge between(
            Caseload caseload, Methodology from, Methodology to, CohortPeriod period, LocalDate asOf) {
        return new DefinitionBridge(caseload, from, to, period, asOf);
    }

    /**
     * One step of the bridge.
     *
     * @param cause why
     * @param children how many children are attributed to it
     * @param change what they add to the difference
     */
    public record Part(Cause cause, int children, CountsChange change) {}

    private Map<Cause, int[]> attribute() {
        Map<Cause, int[]> attributed = new EnumMap<>(Cause.class);
        boolean[] open = new boolean[before.people()];
        for (int person = 0; person < open.length; person++) {
            open[person] = !before.agrees(after, person);
        }
        for (Step step : steps()) {
            CountsByPerson counts = CountsByPerson.of(caseload, step.methodology, period, asOf);
            int[] found = new int[open.length];
            int size = 0;
            for (int person = 0; person < open.length; person++) {
                if (open[person] && !counts.agrees(before, person)) {
                    open[person] = false;
                    found[size++] = person;
                }
            }
            attributed.put(step.cause, Arrays.copyOf(found, size));
        }
        return attributed;
    }

    /** The methodology after each cause: the last is the second methodology in all that decides about counts. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Option<?>> changing = new ArrayList<>();
        Methodology reached = from;
        for (Cause cause : Cause.values()) {
            List<Option<?>> differing = cause.options().stream()
                    .filter(option -> !from.get(option).equals(to.get(option)))
                    .toList();
            changing.addAll(differing);
            Optional<Methodology> next = reachable(reached, changing);
            if (!changing.isEmpty() && next.isPresent()) {
                reached = next.orElseThrow();
                changing.clear();
                steps.add(new Step(cause, reached));
            }
        }
        return steps;
    }

    /** Options that contradict each other until a later cause has changed too are changed with it, as one step. */
    private Optional<Methodology> reachable(Methodology reached, List<Option<?>> changing) {
        try {
            Methodology next = reached.withChoicesOf(changing, to);
            period.cohorts(next);
            return Optional.of(next);
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    private record Step(Cause cause, Methodology methodology) {}

    /**
     * Returns the first methodology.
     *
     * @return the methodology to come from
     */
    public Methodology from() {
        return from;
    }

    /**
     * Returns the second methodology.
     *
     * @return the methodology to go to
     */
    public Methodology to() {
        return to;
    }

    /**
     * Returns what the second methodology chooses differently.
     *
     * @return the options that differ, those without effect on counts included
     */
    public List<Difference> rules() {
        return from.differencesTo(to);
    }

    /**
     * Returns the counts by the first methodology.
     *
     * @return offenders, reoffenders and reoffences
     */
    public ReoffendingCounts before() {
        return before.total();
    }

    /**
     * Returns the counts by the second methodology.
     *
     * @return offenders, reoffenders and reoffences
     */
    public ReoffendingCounts after() {
        return after.total();
    }

    /**
     * Returns the steps from one result to the other.
     *
     * @return one part for each cause whose rules differ, those without children included, in order; their changes add up to
     *     the difference of {@link #after()} and {@link #before()}
     */
    public List<Part> parts() {
        return people.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue().length, change(entry.getValue())))
                .toList();
    }

    private CountsChange change(int[] persons) {
        CountsChange change = CountsChange.NONE;
        for (int person : persons) {
            change = change.plus(CountsChange.between(before.of(person), after.of(person)));
        }
        return change;
    }

    /**
     * Lists the children who are attributed to a cause, and the offences that make their difference.
     *
     * @param cause the cause
     * @return children in order of their ids; empty for a cause that separates nobody; computed at each call
     */
    public List<ChildDifference> children(Cause cause) {
        CohortScan scanBefore = CohortScan.of(caseload, from, period.cohorts(from), asOf);
        CohortScan scanAfter = CohortScan.of(caseload, to, period.cohorts(to), asOf);
        return Arrays.stream(people.getOrDefault(cause, new int[0]))
                .mapToObj(person -> new ChildDifference(
                        caseload.columns().personId(person),
                        CountsChange.between(before.of(person), after.of(person)),
                        offences(counted(scanBefore, person), counted(scanAfter, person))))
                .toList();
    }

    private static List<OffenceDecision> counted(CohortScan scan, int person) {
        return scan.detail(person).entries().stream()
                .flatMap(entry -> entry.offences().stream())
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .toList();
    }

    private static List<OffenceDifference> offences(List<OffenceDecision> before, List<OffenceDecision> after) {
        Map<String, OffenceDifference> byKey = new TreeMap<>();
        before.forEach(offence -> add(byKey, offence, -1));
        after.forEach(offence -> add(byKey, offence, 1));
        return byKey.values().stream()
                .filter(offence -> offence.change() != 0)
                .sorted(Comparator.comparing(offence -> offence.committedOn().orElse(LocalDate.MAX)))
                .toList();
    }

    private static void add(Map<String, OffenceDifference> byKey, OffenceDecision offence, int change) {
        byKey.merge(
                key(offence),
                new OffenceDifference(offence.offenceId(), offence.committedOn(), change),
                (known, more) ->
                        new OffenceDifference(more.offenceId(), more.committedOn(), known.change() + more.change()));
    }

    /** An offence's id is its own within a child; without one, its days are what there is to tell it by. */
    private static String key(OffenceDecision offence) {
        return offence.offenceId()
                .map(id -> "id " + id)
                .orElseGet(() -> "days " + offence.committedOn() + " " + offence.provenOn());
    }

    /**
     * Returns the bridge laid out to be read.
     *
     * @return the first result, a row for each cause that separates somebody, and the second result; the binary rate is that
     *     of the counts reached by then, undefined is {@code ..}
     */
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        ReoffendingCounts reached = before();
        rows.add(result(from.name(), reached));
        for (Part part : parts()) {
            if (part.children() > 0) {
                reached = part.change().appliedTo(reached);
                rows.add(List.of(
                        part.cause().words(),
                        part.cause().rule(),
                        Integer.toString(part.children()),
                        signed(part.change().offenders()),
                        signed(part.change().reoffenders()),
                        signed(part.change().reoffences()),
                        reached.binaryRate().percent(1)));
            }
        }
        rows.add(result(to.name(), after()));
        return new Table(List.of("", "Rule", "Children", "Offenders", "Reoffenders", "Reoffences", "Binary"), 2, rows);
    }

    private static List<String> result(String name, ReoffendingCounts counts) {
        return List.of(
                name,
                "",
                "",
                Long.toString(counts.offenders()),
                Long.toString(counts.reoffenders()),
                Long.toString(counts.reoffences()),
                counts.binaryRate().percent(1));
    }

    private static String signed(long change) {
        return change > 0 ? "+" + change : Long.toString(change);
    }

    /**
     * Returns the children behind the bridge as a table, one row for each offence that makes a difference, and one for a
     * child whose difference is in no offence.
     *
     * @return person, cause, rule, change of the child's counts, and the offence with its own change
     */
    public Table childTable() {
        List<List<String>> rows = new ArrayList<>();
        for (Cause cause : people.keySet()) {
            for (ChildDifference child : children(cause)) {
                if (child.offences().isEmpty()) {
                    rows.add(row(cause, child, "", "", ""));
                }
                for (OffenceDifference offence : child.offences()) {
                    rows.add(row(
                            cause,
                            child,
                            offence.offenceId().orElse(""),
                            Explanation.day(offence.committedOn()),
                            signed(offence.change())));
                }
            }
        }
        return new Table(
                List.of(
                        "person_id",
                        "cause",
                        "rule",
                        "offenders",
                        "reoffenders",
                        "reoffences",
                        "offence_id",
                        "committed_on",
                        "counts_in_entries"),
                3,
                rows);
    }

    private static List<String> row(
            Cause cause, ChildDifference child, String offenceId, String committedOn, String change) {
        return List.of(
                child.personId(),
                cause.words(),
                cause.rule(),
                signed(child.change().offenders()),
                signed(child.change().reoffenders()),
                signed(child.change().reoffences()),
                offenceId,
                committedOn,
                change);
    }

    /**
     * Returns the bridge in words.
     *
     * @return what is compared, the rules that differ, and the table; lines ended by line feeds
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("From ")
                .append(from.name())
                .append(" to ")
                .append(to.name())
                .append('\n');
        text.append(period).append(", as of ").append(asOf).append("\n\n");
        rules().forEach(rule -> text.append("  ").append(rule).append('\n'));
        return text.append('\n').append(table().toText()).toString();
    }
}
