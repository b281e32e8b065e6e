package io.github.yottracker.breakdown;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A cohort's figures by part: one row for each combination of the parts of its dimensions, and the total.
 *
 * <p>The rows add up to the total (D4), but for the breakdown by index-disposal group under
 * {@link DisposalBreakdown#FIRST_EVENT_PER_GROUP}, in which a child counts in each group it had an event in (M-17).
 *
 * @param methodology the rules counted by
 * @param period the period counted
 * @param asOf the day as of which facts were known
 * @param dimensions what the cohort is broken down by; none gives one row, the total
 * @param rows every combination of parts, the first dimension slowest, those without members included
 * @param total the figures of the whole cohort
 */
public record Breakdown(
        Methodology methodology,
        CohortPeriod period,
        LocalDate asOf,
        List<Dimension> dimensions,
        List<Row> rows,
        CohortFigures total) {

    private static final List<String> UNKNOWN = List.of("Unknown", "Not known");

    /**
     * Takes copies of the lists.
     *
     * @param methodology the rules
     * @param period the period
     * @param asOf the as-of day
     * @param dimensions the dimensions
     * @param rows the rows
     * @param total the total
     */
    public Breakdown {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
    }

    /**
     * The figures of one part of a cohort.
     *
     * @param parts name of the part in each dimension, in order
     * @param figures what was counted
     */
    public record Row(List<String> parts, CohortFigures figures) {

        /**
         * Takes a copy of the names.
         *
         * @param parts names
         * @param figures figures
         */
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Breaks the figures of a period down. Where the methodology adds quarters, the rows are their sums (M-22).
     *
     * @param caseload the facts
     * @param methodology the rules
     * @param period the period
     * @param asOf the day as of which facts are known
     * @param dimensions what to break down by, none or more
     * @return the breakdown
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts}), or the
     *     table would have millions of cells
     */
    public static Breakdown of(
            Caseload caseload,
            Methodology methodology,
            CohortPeriod period,
            LocalDate asOf,
            List<Dimension> dimensions) {
        return Tally.of(caseload, methodology, period.cohorts(methodology), asOf, dimensions)
                .over(period);
    }

    /**
     * Breaks each of several cohorts down, in one pass over the caseload.
     *
     * @param caseload the facts
     * @param methodology the rules
     * @param cohorts the cohorts, each counted as one whatever its length, their starts and ends rising
     * @param asOf the day as of which facts are known
     * @param dimensions what to break down by, none or more
     * @return one breakdown for each cohort, in order
     * @throws IllegalArgumentException if the cohorts are not in order, or the table would have millions of cells
     */
    public static List<Breakdown> ofEach(
            Caseload caseload,
            Methodology methodology,
            List<CohortPeriod> cohorts,
            LocalDate asOf,
            List<Dimension> dimensions) {
        return Tally.of(caseload, methodology, cohorts, asOf, dimensions).breakdowns();
    }

    /**
     * Returns whether figures can still change as days pass (D7): some member's follow-up or wait is open, or the period
     * itself is not over, so that members can still come.
     *
     * @return true unless the period is over and every member is closed
     */
    public boolean isInterim() {
        return total.isInterim() || asOf.isBefore(period.last());
    }

    /**
     * Returns the figures of a part.
     *
     * @param parts name of the part in each dimension, in order, such as {@code "Male"}
     * @return its figures
     * @throws IllegalArgumentException if there is no such row
     */
    public CohortFigures row(String... parts) {
        List<String> wanted = List.of(parts);
        return rows.stream()
                .filter(row -> row.parts().equals(wanted))
                .findFirst()
                .map(Row::figures)
                .orElseThrow(() -> new IllegalArgumentException("no part " + wanted + " of " + dimensions
                        + "; there are " + rows.stream().map(Row::parts).toList()));
    }

    /**
     * Returns the rows that hold members, and the total, laid out to be read.
     *
     * @return a table of counts and rates; rates over whom the methodology says (M-86)
     */
    public Table table() {
        List<String> headings = new ArrayList<>();
        dimensions.forEach(dimension -> headings.add(dimension.name()));
        if (dimensions.isEmpty()) {
            headings.add("");
        }
        int labels = headings.size();
        headings.addAll(List.of("Offenders", "Reoffenders", "Reoffences", "Binary", "Per reoffender", "Still open"));
        List<List<String>> lines = new ArrayList<>();
        if (!dimensions.isEmpty()) {
            rowsToShow().forEach(row -> lines.add(line(row.parts(), row.figures())));
        }
        List<String> all = new ArrayList<>(List.of("Total"));
        while (all.size() < labels) {
            all.add("");
        }
        lines.add(line(all, total));
        return new Table(headings, labels, lines);
    }

    /**
     * Returns the rows worth showing: those that hold members, and in a breakdown by one dimension the row of the unknown
     * even if it holds nobody, to say so (D11).
     *
     * @return some of {@link #rows()}, in their order
     */
    public List<Row> rowsToShow() {
        return rows.stream()
                .filter(row -> row.figures().counts().offenders() > 0 || isUnknown(row))
                .toList();
    }

    private static boolean isUnknown(Row row) {
        return row.parts().size() == 1 && UNKNOWN.contains(row.parts().get(0));
    }

    private List<String> line(List<String> parts, CohortFigures figures) {
        ReoffendingCounts counts = figures.counts();
        ReoffendingCounts basis = figures.rateBasis(methodology.get(Option.INTERIM_DENOMINATOR));
        List<String> line = new ArrayList<>(parts);
        line.add(Long.toString(counts.offenders()));
        line.add(Long.toString(counts.reoffenders()));
        line.add(Long.toString(counts.reoffences()));
        line.add(basis.binaryRate().percent(1));
        line.add(basis.reoffencesPerReoffender().decimal(2));
        line.add(Long.toString(counts.offenders() - figures.closed().offenders()));
        return line;
    }

    /**
     * Returns the table under a line that says what was counted.
     *
     * @return text with columns lined up
     */
    @Override
    public String toString() {
        return methodology.name() + ", " + period + ", as of " + asOf + (isInterim() ? ", INTERIM" : ", final") + "\n"
                + table().toText();
    }
}
