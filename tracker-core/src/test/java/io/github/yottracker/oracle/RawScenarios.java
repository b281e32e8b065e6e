package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.time.LocalDate;

/**
 * Invented scenarios, each known by a seed and a number.
 *
 * <p>Plain draws instead of jqwik's, which take longer than both implementations together. Days collide on purpose: they
 * are drawn about the period's own ends, about a day of each child, and about days that were drawn before, a whole
 * number of months away and one day either side.
 */
final class RawScenarios {

    private static final LocalDate WHEN_ALL_IS_OVER = LocalDate.of(2040, 1, 1);

    private RawScenarios() {}

    static RawScenario of(long seed, int number) {
        Draw draw = new Draw(seed, number);
        Methodology someRules = new DrawnRules(draw).profile();
        CohortPeriod window = period(draw, someRules);
        Rows rows = new DrawnRows(draw, window).rows();
        Methodology rules = new DrawnRules(draw).changed(someRules);
        return new RawScenario(rows, rules, countable(window, rules), asOf(draw));
    }

    static CohortPeriod period(Draw draw, Methodology rules) {
        int year = draw.oneOf(2019, 2019, 2019, 2019, 2019, 2018, 2018, 2022);
        return switch (draw.below(11)) {
            case 10 -> CohortPeriod.quarters(CohortPeriod.quarter(draw.oneOf(2018, 2022), 1), draw.oneOf(1, 4));
            case 0, 1 -> CohortPeriod.quarter(draw.oneOf(2019, 2020, 2018, 2022), 1 + draw.below(4));
            case 2 -> CohortPeriod.quarters(CohortPeriod.quarter(year, 1 + draw.below(4)), 1 + draw.below(8));
            case 3 -> oddPeriod(draw, rules);
            case 4, 5 -> CohortPeriod.quarters(CohortPeriod.quarter(year, 1), 4);
            default -> CohortPeriod.financialYear(year);
        };
    }

    /** A period that starts and ends on any day, where the rules let it. */
    private static CohortPeriod oddPeriod(Draw draw, Methodology rules) {
        if (rules.get(Option.ANNUAL_METHOD) == AnnualMethod.SUM_OF_QUARTERS) {
            return CohortPeriod.financialYear(2019);
        }
        LocalDate last = draw.chance(50)
                ? LocalDate.of(2020, 2, 29)
                : LocalDate.of(2019, 7, 1).plusDays(draw.below(300));
        return CohortPeriod.of(last.minusDays(draw.below(360)), last);
    }

    /** Cuts a period to what one cohort of the rules may span (M-23). */
    static CohortPeriod countable(CohortPeriod period, Methodology rules) {
        if (rules.get(Option.ANNUAL_METHOD) == AnnualMethod.SUM_OF_QUARTERS) {
            return period.isWholeQuarters() ? period : CohortPeriod.financialYear(2019);
        }
        LocalDate end = period.start().plusMonths(rules.get(Option.COHORT_LENGTH_MONTHS));
        return end.isBefore(period.end()) ? new CohortPeriod(period.start(), end) : period;
    }

    /** Late enough for all to be final, or on a day at which something changes. */
    private static LocalDate asOf(Draw draw) {
        return switch (draw.below(10)) {
            case 0, 1, 2, 3 -> WHEN_ALL_IS_OVER;
            case 4 -> LocalDate.of(2019, 7, 1).plusDays(draw.below(900));
            default ->
                draw.usedDay()
                        .plusMonths(draw.oneOf(0, 0, 12, 12, 12, 15, 18, 18, 18))
                        .plusDays(draw.between(-1, 1));
        };
    }
}
