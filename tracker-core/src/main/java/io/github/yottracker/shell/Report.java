package io.github.yottracker.shell;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.EthnicityGrouping;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Prints the live tracker's report of a caseload folder: the whole way through the library, as an embedder would go it.
 *
 * <p>Arguments: the folder, the first and last day of the period, and the as-of day, as in {@code extract 2019-04-01
 * 2020-03-31 2021-02-15}.
 */
final class Report {

    private Report() {}

    /**
     * Prints the report, with Chinese children apart as Southampton's own page has them, and what was refused if anything
     * was.
     *
     * @param args folder, first day, last day, as-of day
     */
    public static void main(String[] args) {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "four arguments are wanted: folder, first day, last day, as-of day; there were " + args.length);
        }
        Intake intake = CaseloadReader.standard().read(Path.of(args[0]));
        CohortPeriod period = CohortPeriod.of(LocalDate.parse(args[1]), LocalDate.parse(args[2]));
        Methodology methodology =
                Methodology.LOCAL_TRACKER.with(Option.ETHNICITY_GROUPING, EthnicityGrouping.CHINESE_SEPARATE);

        TrackedCohort cohort =
                ReoffendingTracker.of(methodology).track(intake.caseload(), period, LocalDate.parse(args[3]));
        System.out.print(cohort.report(intake.report()).toText());
        if (intake.report().rowsRefused() > 0) {
            System.out.print("\n" + intake.report());
        }
    }
}
