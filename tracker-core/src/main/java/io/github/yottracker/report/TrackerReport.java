package io.github.yottracker.report;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.Attrition;
import io.github.yottracker.intake.IntakeReport;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The live tracker's report of one cohort: the figures services print (M-83), with the states of the members, the pending
 * offences and the steps from all people to the members beside them.
 *
 * @param cohort the whole cohort: a breakdown by nothing
 * @param parts the same cohort by gender, ethnicity and so on
 * @param attrition the steps from all people to the members
 * @param intake what was read, or empty if the caseload was not read from files
 */
public record TrackerReport(
        Breakdown cohort, List<Breakdown> parts, Attrition attrition, Optional<IntakeReport> intake) {

    private static final String INDENT = "  ";

    /** Column at which the counts of the headline end. */
    private static final int NUMBER_END = 24;

    /**
     * Takes a copy of the parts.
     *
     * @param cohort the whole cohort
     * @param parts the cohort by part
     * @param attrition the steps
     * @param intake what was read, or empty
     */
    public TrackerReport {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the report for a terminal of 80 columns or more.
     *
     * @return lines ended by line feeds
     */
    public String toText() {
        StringBuilder text = new StringBuilder(summary(cohort));
        text.append('\n').append(byPart().toText());
        text.append('\n').append(attritionTable().toText());
        intake.ifPresent(report -> text.append('\n').append(rowsRead(report)).append('\n'));
        return text.toString();
    }

    /**
     * Returns the first lines of the report: what was counted by which rules, whether it is final, and the whole cohort's
     * figures.
     *
     * @param cohort the whole cohort: a breakdown by nothing
     * @return lines ended by line feeds
     */
    public static String summary(Breakdown cohort) {
        CohortFigures figures = cohort.total();
        ReoffendingCounts counts = figures.counts();
        ReoffendingCounts basis = basis(cohort, figures);
        Rate prolific = new Rate(figures.prolificReoffences(), counts.reoffences());
        int threshold = cohort.methodology().get(Option.PROLIFIC_THRESHOLD);
        return "Reoffending of children with a disposal in " + cohort.period() + '\n'
                + cohort.methodology().name() + '\n'
                + "As of " + cohort.asOf() + ": " + maturity(cohort) + "\n\n"
                + line("Members", counts.offenders(), states(figures))
                + line("Reoffenders", counts.reoffenders(), "binary rate " + percent(basis.binaryRate()))
                + line(
                        "Reoffences",
                        counts.reoffences(),
                        decimal(basis.reoffencesPerReoffender()) + " per reoffender, "
                                + decimal(basis.reoffencesPerOffender()) + " per member")
                + line(
                        "With " + threshold + " or more",
                        figures.prolificMembers(),
                        "made " + figures.prolificReoffences() + " of " + counts.reoffences() + " reoffences, "
                                + prolific.percent(1))
                + line(
                        "Pending offences",
                        figures.pending(),
                        "would count if proven in time; " + figures.pendingTooLate() + " more are too late");
    }

    /** D7: says whether the figures are final, and if not, how far the members are. */
    private static String maturity(Breakdown cohort) {
        CohortFigures figures = cohort.total();
        if (!cohort.isInterim()) {
            return "FINAL, every member is closed";
        }
        if (cohort.asOf().isBefore(cohort.period().last())) {
            return "INTERIM, the period is not over";
        }
        long open = figures.inFollowUp().offenders() + figures.inWait().offenders();
        return "INTERIM, " + open + " of " + figures.counts().offenders() + " members still open";
    }

    private static String line(String name, long count, String words) {
        String number = Long.toString(count);
        return name
                + " ".repeat(Math.max(1, NUMBER_END - name.length() - number.length()))
                + number
                + INDENT
                + words
                + '\n';
    }

    private static String states(CohortFigures figures) {
        return figures.inFollowUp().offenders() + " in follow-up, "
                + figures.inWait().offenders() + " in waiting period, "
                + figures.closed().offenders() + " closed";
    }

    /** Two decimals, as services print the rate of their whole cohort (M-83); tables keep to one (M-50). */
    private static String percent(Rate rate) {
        return rate.percent(2) + " (" + rate + ")";
    }

    private static String decimal(Rate rate) {
        return rate.decimal(2) + " (" + rate + ")";
    }

    private static ReoffendingCounts basis(Breakdown cohort, CohortFigures figures) {
        return figures.rateBasis(cohort.methodology().get(Option.INTERIM_DENOMINATOR));
    }

    private Table byPart() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(part("All", cohort.total()));
        for (Breakdown breakdown : parts) {
            lines.add(List.of(breakdown.dimensions().get(0).name(), "", "", "", "", "", "", ""));
            for (Breakdown.Row row : breakdown.rowsToShow()) {
                lines.add(part(INDENT + row.parts().get(0), row.figures()));
            }
        }
        return new Table(
                List.of("", "Members", "Share", "Reoffenders", "Share", "Reoffences", "Binary", "Per reoffender"),
                1,
                lines);
    }

    private List<String> part(String name, CohortFigures figures) {
        ReoffendingCounts all = cohort.total().counts();
        ReoffendingCounts counts = figures.counts();
        ReoffendingCounts basis = basis(cohort, figures);
        return List.of(
                name,
                Long.toString(counts.offenders()),
                new Rate(counts.offenders(), all.offenders()).percent(1),
                Long.toString(counts.reoffenders()),
                new Rate(counts.reoffenders(), all.reoffenders()).percent(1),
                Long.toString(counts.reoffences()),
                basis.binaryRate().percent(1),
                basis.reoffencesPerReoffender().decimal(2));
    }

    private Table attritionTable() {
        List<List<String>> lines = new ArrayList<>();
        for (Attrition.Step step : attrition.steps()) {
            lines.add(List.of(
                    step.words(),
                    step.rule(),
                    step.change() == 0 ? "" : signed(step.change()),
                    Long.toString(step.left())));
        }
        return new Table(List.of("From all people to members", "Rule", "Change", "Left"), 2, lines);
    }

    private static String signed(long change) {
        return change < 0 ? Long.toString(change) : "+" + change;
    }

    private static String rowsRead(IntakeReport report) {
        return "Intake: " + report.rowsRead() + " rows read, " + report.rowsKept() + " kept, " + report.rowsRefused()
                + " refused";
    }

    /**
     * Returns the report as CSV, one figure a line: section, part, measure, value. Rates are given as numerator and
     * denominator beside the rounded figure; a rate that is undefined is {@code ..} (M-54).
     *
     * @return lines by RFC 4180, ended by line feeds
     */
    public String toCsv() {
        CsvLines csv = new CsvLines();
        csv.add("about", "", "methodology", cohort.methodology().name());
        csv.add("about", "", "period_first_day", cohort.period().start().toString());
        csv.add("about", "", "period_last_day", cohort.period().last().toString());
        csv.add("about", "", "as_of", cohort.asOf().toString());
        csv.add("about", "", "maturity", cohort.isInterim() ? "INTERIM" : "FINAL");
        csv.addFigures("cohort", "All", cohort.total(), basis(cohort, cohort.total()));
        for (Breakdown breakdown : parts) {
            for (Breakdown.Row row : breakdown.rowsToShow()) {
                csv.addFigures(
                        breakdown.dimensions().get(0).name(),
                        row.parts().get(0),
                        row.figures(),
                        basis(cohort, row.figures()));
            }
        }
        for (Attrition.Step step : attrition.steps()) {
            csv.add("attrition", step.words(), "rule", step.rule());
            csv.add("attrition", step.words(), "change", Long.toString(step.change()));
            csv.add("attrition", step.words(), "left", Long.toString(step.left()));
        }
        intake.ifPresent(report -> {
            csv.add("intake", "", "rows_read", Long.toString(report.rowsRead()));
            csv.add("intake", "", "rows_kept", Long.toString(report.rowsKept()));
            csv.add("intake", "", "rows_refused", Long.toString(report.rowsRefused()));
        });
        return csv.toTable().toCsv();
    }

    /**
     * Returns the report as text.
     *
     * @return as {@link #toText()}
     */
    @Override
    public String toString() {
        return toText();
    }

    /** The lines of the CSV form. */
    private static final class CsvLines {
        private final List<List<String>> lines = new ArrayList<>();

        void add(String section, String part, String measure, String value) {
            lines.add(List.of(section, part, measure, value));
        }

        void addFigures(String section, String part, CohortFigures figures, ReoffendingCounts basis) {
            ReoffendingCounts counts = figures.counts();
            add(section, part, "members", Long.toString(counts.offenders()));
            add(section, part, "reoffenders", Long.toString(counts.reoffenders()));
            add(section, part, "reoffences", Long.toString(counts.reoffences()));
            add(
                    section,
                    part,
                    "binary_rate_percent",
                    withoutSign(basis.binaryRate().percent(1)));
            addRate(section, part, "binary_rate", basis.binaryRate());
            add(
                    section,
                    part,
                    "reoffences_per_reoffender",
                    basis.reoffencesPerReoffender().decimal(2));
            addRate(section, part, "reoffences_per_reoffender", basis.reoffencesPerReoffender());
            add(
                    section,
                    part,
                    "reoffences_per_member",
                    basis.reoffencesPerOffender().decimal(2));
            add(
                    section,
                    part,
                    "members_in_follow_up",
                    Long.toString(figures.inFollowUp().offenders()));
            add(section, part, "members_in_wait", Long.toString(figures.inWait().offenders()));
            add(section, part, "members_closed", Long.toString(figures.closed().offenders()));
            add(section, part, "pending_offences", Long.toString(figures.pending()));
            add(section, part, "pending_too_late", Long.toString(figures.pendingTooLate()));
            add(section, part, "prolific_members", Long.toString(figures.prolificMembers()));
            add(section, part, "prolific_reoffences", Long.toString(figures.prolificReoffences()));
        }

        private void addRate(String section, String part, String measure, Rate rate) {
            add(section, part, measure + "_numerator", Long.toString(rate.numerator()));
            add(section, part, measure + "_denominator", Long.toString(rate.denominator()));
        }

        private static String withoutSign(String percent) {
            return percent.replace("%", "");
        }

        Table toTable() {
            return new Table(List.of("section", "part", "measure", "value"), 4, lines);
        }
    }
}
