package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The counts of one part of a cohort; whoever computes them lists the parts that have members, in order.
 *
 * @param cohort the cohort
 * @param gender label of the gender
 * @param ethnicity label of the ethnicity group
 * @param care label of the care status
 * @param inFollowUp counts of members in follow-up (M-85)
 * @param inWait counts of members in the waiting period
 * @param closed counts of members whose wait is over
 * @param pending offences of members not closed that would count if proven in time (M-87)
 * @param pendingTooLate such offences of closed members
 */
public record Cell(
        CohortPeriod cohort,
        String gender,
        String ethnicity,
        String care,
        ReoffendingCounts inFollowUp,
        ReoffendingCounts inWait,
        ReoffendingCounts closed,
        long pending,
        long pendingTooLate)
        implements Comparable<Cell> {

    private static final int SHOWN = 5;
    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::cohort)
            .thenComparing(Cell::gender)
            .thenComparing(Cell::ethnicity)
            .thenComparing(Cell::care);

    /**
     * Returns the cell of some figures.
     *
     * @param cohort the cohort
     * @param gender label of the gender
     * @param ethnicity label of the ethnicity group
     * @param care label of the care status
     * @param figures what is counted of that part
     * @return the cell
     */
    public static Cell of(CohortPeriod cohort, String gender, String ethnicity, String care, CohortFigures figures) {
        return new Cell(
                cohort,
                gender,
                ethnicity,
                care,
                figures.inFollowUp(),
                figures.inWait(),
                figures.closed(),
                figures.pending(),
                figures.pendingTooLate());
    }

    /**
     * Returns the library's figures as cells.
     *
     * @param breakdowns by gender, ethnicity and care
     * @return the cells that have members, in order
     */
    public static List<Cell> of(List<Breakdown> breakdowns) {
        List<Cell> cells = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            for (Breakdown.Row row : breakdown.rows()) {
                CohortFigures figures = row.figures();
                if (figures.counts().offenders() > 0) {
                    List<String> parts = row.parts();
                    cells.add(of(breakdown.period(), parts.get(0), parts.get(1), parts.get(2), figures));
                }
            }
        }
        return cells.stream().sorted().toList();
    }

    /**
     * Refuses to go on if two computations differ: there is no point in timing a wrong one.
     *
     * @param library the library's cells
     * @param rival the rival's cells
     * @throws IllegalStateException if they are not the same
     */
    public static void requireSame(List<Cell> library, List<Cell> rival) {
        if (!library.equals(rival)) {
            throw new IllegalStateException("the rival differs in "
                    + without(rival, library).size() + " of " + library.size() + " cells; the library has\n"
                    + first(without(library, rival)) + "the rival has\n" + first(without(rival, library)));
        }
    }

    private static Set<Cell> without(List<Cell> some, List<Cell> others) {
        Set<Cell> rest = new LinkedHashSet<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    private static String first(Set<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.stream()
                .limit(SHOWN)
                .forEach(cell -> text.append("  ").append(cell).append('\n'));
        return text.toString();
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
