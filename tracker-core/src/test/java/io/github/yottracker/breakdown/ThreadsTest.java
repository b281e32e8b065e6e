package io.github.yottracker.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same figures on any number of threads (design decision D5). */
class ThreadsTest {

    private static final List<CohortPeriod> QUARTERS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44).quarters();

    /** Enough people for eight threads to have something each. */
    private static final Caseload CASELOAD = SyntheticService.of(60_000, 7);

    private static Tally on(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(ThreadsTest::tally).join();
        } finally {
            pool.shutdown();
        }
    }

    private static Tally tally() {
        return ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH)
                .count(
                        CASELOAD,
                        QUARTERS,
                        LocalDate.of(2018, 6, 1),
                        Dimension.GENDER,
                        Dimension.AGE_BAND,
                        Dimension.PREVIOUS_OFFENCES);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void figuresAreTheSameOnAnyNumberOfThreads(int threads) {
        assertThat(on(threads)).isEqualTo(on(1));
    }

    @Test
    void outsideOfAPoolFiguresAreTheSame() {
        assertThat(tally()).isEqualTo(on(1));
    }

    @Test
    void theCaseloadIsOneThatThreadsShare() {
        assertThat(tally().breakdowns().stream()
                        .mapToLong(quarter -> quarter.total().counts().reoffenders())
                        .sum())
                .isPositive();
        assertThat(CASELOAD.columns().offences() + CASELOAD.columns().people()).isGreaterThan(8 * 16_384);
    }
}
