package io.github.yottracker.benchmarks;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.time.LocalDate;
import java.util.List;

/** What benchmarks share, so that their figures can be set beside each other. */
final class Standard {

    static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);

    /** Every quarter of the eleven years that a synthetic service spans. */
    static final List<CohortPeriod> QUARTERS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();

    /** A day on which every cohort is closed. */
    static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);

    private static final long SEED = 20_260_401L;

    private Standard() {}

    static Caseload caseload(int people) {
        return SyntheticService.of(people, SEED);
    }

    /** Counts every quarter by gender, ethnicity and care: the table that rivals have to give, too. */
    static List<Breakdown> tally(Caseload caseload) {
        return tally(caseload, AS_OF);
    }

    static List<Breakdown> tally(Caseload caseload, LocalDate asOf) {
        return TRACKER.tally(caseload, QUARTERS, asOf, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
    }

    /** Stands for a caseload until {@code @Setup} makes it. */
    static Caseload nobody() {
        return Caseload.builder().build();
    }
}
