package io.github.yottracker.live;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cohorts that one scan can count: those of a question, as far as their starts and ends rise together.
 *
 * @param methodology the rules
 * @param cohorts the cohorts, in order
 * @param plain tables in which each member counts once; the first is the whole, broken down by nothing
 * @param grouped tables in which a child counts in each disposal group it had an event in (M-17)
 */
record Line(
        Methodology methodology,
        List<CohortPeriod> cohorts,
        List<List<Dimension>> plain,
        List<List<Dimension>> grouped) {

    /** Returns the lines that answer some questions. */
    static List<Line> of(List<Question> questions) {
        return questions.stream().flatMap(question -> of(question).stream()).toList();
    }

    private static List<Line> of(Question question) {
        List<List<Dimension>> plain = new ArrayList<>(List.of(List.of()));
        List<List<Dimension>> grouped = new ArrayList<>();
        for (List<Dimension> dimensions : question.breakdowns()) {
            (isGrouped(question.methodology(), dimensions) ? grouped : plain).add(dimensions);
        }
        return chains(question).stream()
                .map(cohorts -> new Line(question.methodology(), cohorts, List.copyOf(plain), List.copyOf(grouped)))
                .toList();
    }

    /** Returns whether M-17 lets a child into several rows of a breakdown. */
    static boolean isGrouped(Methodology methodology, List<Dimension> dimensions) {
        return methodology.get(Option.DISPOSAL_BREAKDOWN) == DisposalBreakdown.FIRST_EVENT_PER_GROUP
                && dimensions.stream().anyMatch(Dimension::isMojDisposalTable);
    }

    /** Puts each cohort into the first chain that it can go on. */
    private static List<List<CohortPeriod>> chains(Question question) {
        TreeSet<CohortPeriod> cohorts = new TreeSet<>();
        question.periods().forEach(period -> cohorts.addAll(period.cohorts(question.methodology())));
        List<List<CohortPeriod>> chains = new ArrayList<>();
        for (CohortPeriod cohort : cohorts) {
            chains.stream()
                    .filter(chain -> goesOn(chain.get(chain.size() - 1), cohort))
                    .findFirst()
                    .orElseGet(() -> {
                        chains.add(new ArrayList<>());
                        return chains.get(chains.size() - 1);
                    })
                    .add(cohort);
        }
        return chains;
    }

    private static boolean goesOn(CohortPeriod last, CohortPeriod next) {
        return next.start().isAfter(last.start()) && next.end().isAfter(last.end());
    }

    /** Returns the positions of a period's cohorts, or an empty list if not all of them are here. */
    List<Integer> positions(CohortPeriod period) {
        List<Integer> positions =
                period.cohorts(methodology).stream().map(cohorts::indexOf).toList();
        return positions.contains(-1) ? List.of() : positions;
    }
}
