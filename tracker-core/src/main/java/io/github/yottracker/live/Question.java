package io.github.yottracker.live;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import java.util.ArrayList;
import java.util.List;

/**
 * What a live tracker keeps counted: some periods by one methodology, each as a whole and by parts.
 *
 * <p>{@code Question.of(Methodology.LOCAL_TRACKER, CohortPeriod.financialYear(2025)).by(Dimension.GENDER)}
 *
 * @param methodology the rules
 * @param periods the periods, one or more, in any order; they may overlap
 * @param breakdowns what each period is broken down by; the whole of each period is kept anyway
 */
public record Question(Methodology methodology, List<CohortPeriod> periods, List<List<Dimension>> breakdowns) {

    /**
     * Checks that the methodology can count the periods.
     *
     * @param methodology the rules
     * @param periods the periods
     * @param breakdowns the breakdowns
     * @throws IllegalArgumentException if there is no period, or the methodology cannot count one of them
     *     ({@link CohortPeriod#cohorts})
     */
    public Question {
        periods = List.copyOf(periods);
        breakdowns = breakdowns.stream().map(List::copyOf).toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a question needs one period or more");
        }
        periods.forEach(period -> period.cohorts(methodology));
    }

    /**
     * Asks for periods as wholes.
     *
     * @param methodology the rules
     * @param periods the periods, one or more
     * @return the question; {@link #by} adds breakdowns
     * @throws IllegalArgumentException if there is no period, or the methodology cannot count one of them
     */
    public static Question of(Methodology methodology, CohortPeriod... periods) {
        return new Question(methodology, List.of(periods), List.of());
    }

    /**
     * Asks for one more breakdown.
     *
     * @param dimensions what to break down by, one or more; several are crossed with each other
     * @return the question with the breakdown added
     */
    public Question by(Dimension... dimensions) {
        List<List<Dimension>> more = new ArrayList<>(breakdowns);
        more.add(List.of(dimensions));
        return new Question(methodology, periods, more);
    }
}
