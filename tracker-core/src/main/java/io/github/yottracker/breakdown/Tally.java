package io.github.yottracker.breakdown;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.IndexDisposalGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of several cohorts by part, before they become tables: they can be added to those of other children, and written
 * as bytes.
 *
 * <p>For one question asked in several places, each of which holds some of the children: services, partitions of a data
 * set, machines. Each child, with all its rows, must be in one place only; then the sum of the places' tallies, in any order
 * and grouping, equals the tally of all children together, parts and their names included. One fact is about all children
 * and not about one: whether there is a care data source. Each place must know it as the whole would.
 *
 * <p>The tally of no children adds nothing. Immutable and thread-safe. It holds counts only, and nothing about any one
 * child; but a count can be 1, so that its bytes are no more public than the table itself.
 */
public final class Tally {

    private final Methodology methodology;
    private final List<CohortPeriod> cohorts;
    private final LocalDate asOf;
    private final Grid grid;
    private final Cells cells;

    /** The same as {@link #cells}, unless a child counts in several of these (M-17): then one cell for each cohort. */
    private final Cells totals;

    Tally(Methodology methodology, List<CohortPeriod> cohorts, LocalDate asOf, Grid grid, Cells cells, Cells totals) {
        this.methodology = methodology;
        this.cohorts = List.copyOf(cohorts);
        this.asOf = asOf;
        this.grid = grid;
        this.cells = cells;
        this.totals = totals;
    }

    /**
     * Counts each of several cohorts by part, in one pass over the caseload.
     *
     * @param caseload the facts, about all children or some of them
     * @param methodology the rules
     * @param cohorts the cohorts, each counted as one whatever its length, their starts and ends rising
     * @param asOf the day as of which facts are known
     * @param dimensions what to break down by, none or more
     * @return the counts
     * @throws IllegalArgumentException if the cohorts are not in order, or the table would have millions of cells
     */
    public static Tally of(
            Caseload caseload,
            Methodology methodology,
            List<CohortPeriod> cohorts,
            LocalDate asOf,
            List<Dimension> dimensions) {
        CaseloadColumns columns = caseload.columns();
        List<Dimension.Parts> parts = dimensions.stream()
                .map(dimension -> dimension.parts(columns, methodology))
                .toList();
        Grid grid = new Grid(
                cohorts.size(),
                dimensions,
                parts.stream().map(part -> part.labels).toList());
        int threshold = methodology.get(Option.PROLIFIC_THRESHOLD);
        CohortScan scan = CohortScan.of(caseload, methodology, cohorts, asOf);
        if (rowsAddUp(methodology, dimensions)) {
            Cells cells = scan.run(() -> new CellTally(columns, grid, parts, threshold))
                    .cells();
            return new Tally(methodology, cohorts, asOf, grid, cells, cells);
        }
        CellTally byGroup = new CellTally(columns, grid, parts, threshold);
        for (IndexDisposalGroup.Top group : IndexDisposalGroup.Top.values()) {
            byGroup.append(scan.ofGroup(group).run(() -> new CellTally(columns, grid, parts, threshold)));
        }
        Grid whole = new Grid(cohorts.size(), List.of(), List.of());
        CellTally totals = scan.run(() -> new CellTally(columns, whole, List.of(), threshold));
        return new Tally(methodology, cohorts, asOf, grid, byGroup.cells(), totals.cells());
    }

    /** Returns whether each child counts in one cell of a cohort only (M-17). */
    static boolean rowsAddUp(Methodology methodology, List<Dimension> dimensions) {
        return methodology.get(Option.DISPOSAL_BREAKDOWN) == DisposalBreakdown.HEADLINE_INDEX_ONLY
                || dimensions.stream().noneMatch(Dimension::isMojDisposalTable);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param bytes the bytes of one tally, all of them
     * @return the tally
     * @throws IllegalArgumentException if they are anything else: another kind of file, written in another version of the
     *     form or by a library that knows other rules or parts, cut short, or damaged; the message says which
     */
    public static Tally parse(byte[] bytes) {
        return TallyReader.read(bytes);
    }

    /**
     * Returns the rules counted by.
     *
     * @return the methodology
     */
    public Methodology methodology() {
        return methodology;
    }

    /**
     * Returns the cohorts counted.
     *
     * @return the cohorts, in order
     */
    public List<CohortPeriod> cohorts() {
        return cohorts;
    }

    /**
     * Returns the day as of which facts were known.
     *
     * @return the as-of day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns what the cohorts are broken down by.
     *
     * @return the dimensions, in order
     */
    public List<Dimension> dimensions() {
        return grid.dimensions();
    }

    Grid grid() {
        return grid;
    }

    Cells cells() {
        return cells;
    }

    Cells totals() {
        return totals;
    }

    /**
     * Returns the counts of the children of this tally and of another one, who must be other children. Order and grouping of
     * sums make no difference.
     *
     * @param other counts of other children, by the same rules, of the same cohorts, day and dimensions
     * @return the sum, with the named parts of both
     * @throws IllegalArgumentException if the two were counted differently, or the table would have millions of cells
     */
    public Tally plus(Tally other) {
        requireSameQuestion(other);
        Grid united = grid.unitedWith(other.grid);
        Cells sum = cellsIn(united).plus(other.cellsIn(united));
        Cells sumOfTotals = rowsAddUp(methodology, dimensions()) ? sum : totals.plus(other.totals);
        return new Tally(methodology, cohorts, asOf, united, sum, sumOfTotals);
    }

    private Cells cellsIn(Grid wider) {
        return wider.equals(grid) ? cells : cells.moved(wider.cellsInCohort(), grid.placesIn(wider));
    }

    private void requireSameQuestion(Tally other) {
        List<String> differences = new ArrayList<>();
        if (!methodology.equals(other.methodology)) {
            differences.add("methodology " + methodology.name() + " and " + other.methodology.name() + " "
                    + methodology.differencesTo(other.methodology));
        }
        addDifference(differences, "cohorts", cohorts, other.cohorts);
        addDifference(differences, "as-of day", asOf, other.asOf);
        addDifference(differences, "dimensions", dimensions(), other.dimensions());
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "only tallies of one question can be added, but these had " + String.join("; ", differences));
        }
    }

    private static void addDifference(List<String> differences, String what, Object here, Object there) {
        if (!here.equals(there)) {
            differences.add(what + " " + here + " and " + there);
        }
    }

    /**
     * Returns the cohorts as tables.
     *
     * @return one breakdown for each cohort, in order
     */
    public List<Breakdown> breakdowns() {
        return IntStream.range(0, cohorts.size())
                .mapToObj(cohort -> breakdown(cohorts.get(cohort), List.of(cohort)))
                .toList();
    }

    /**
     * Returns the table of a period: of one of the cohorts, or, where the methodology adds quarters, of all of a period's
     * (M-22).
     *
     * @param period the period
     * @return its breakdown
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts}), or one of
     *     its cohorts was not counted
     */
    public Breakdown over(CohortPeriod period) {
        List<Integer> summed = period.cohorts(methodology).stream()
                .map(cohort -> requireCounted(cohort, period))
                .toList();
        return breakdown(period, summed);
    }

    private int requireCounted(CohortPeriod cohort, CohortPeriod period) {
        int position = cohorts.indexOf(cohort);
        if (position < 0) {
            throw new IllegalArgumentException(
                    period + " needs the cohort " + cohort + ", but only these were counted: " + cohorts);
        }
        return position;
    }

    private Breakdown breakdown(CohortPeriod period, List<Integer> summed) {
        List<Breakdown.Row> rows = IntStream.range(0, grid.cellsInCohort())
                .mapToObj(cell -> new Breakdown.Row(
                        grid.parts(cell),
                        summed.stream()
                                .map(cohort -> cells.figures(cohort, cell))
                                .reduce(CohortFigures.NONE, CohortFigures::plus)))
                .toList();
        CohortFigures total = summed.stream().map(totals::sum).reduce(CohortFigures.NONE, CohortFigures::plus);
        return new Breakdown(methodology, period, asOf, dimensions(), rows, total);
    }

    /**
     * Returns the tally as bytes, to send or keep. Equal tallies give equal bytes, however they were made.
     *
     * <p>The form is described in {@code docs/scaling.md}. Only cells that hold members take room, some twelve bytes each; the
     * rules, the cohorts and the names of the parts take about 1,300 together.
     *
     * @return bytes that {@link #parse} reads
     * @throws IllegalStateException if the methodology has a name that its definition cannot say, such as one of two lines
     */
    public byte[] toBytes() {
        return TallyWriter.write(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally that
                && methodology.equals(that.methodology)
                && cohorts.equals(that.cohorts)
                && asOf.equals(that.asOf)
                && grid.equals(that.grid)
                && cells.equals(that.cells)
                && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(methodology, cohorts, asOf, grid, cells, totals);
    }

    /**
     * Returns what was counted, and how many cells hold members.
     *
     * @return one line without any figure
     */
    @Override
    public String toString() {
        return "Tally[" + methodology.name() + ", " + cohorts.size() + " cohorts by " + dimensions() + ", as of " + asOf
                + ", " + cells.size() + " cells with members]";
    }
}
