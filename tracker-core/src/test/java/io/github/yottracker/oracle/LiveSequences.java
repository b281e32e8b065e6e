package io.github.yottracker.oracle;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.Question;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Invented sequences of events, each known by a seed and a number.
 *
 * <p>What happens is drawn as {@link DrawnRows} draws it, so that days collide about the period's own ends and about each
 * other; {@link DrawnEvents} makes events of it.
 */
final class LiveSequences {

    private static final List<List<Dimension>> BREAKDOWNS = List.of(
            List.of(Dimension.GENDER),
            List.of(Dimension.ETHNICITY),
            List.of(Dimension.CARE),
            List.of(Dimension.AGE_BAND),
            List.of(Dimension.PREVIOUS_OFFENCES),
            List.of(Dimension.ENTRY),
            List.of(Dimension.DISPOSAL_GROUP),
            List.of(Dimension.DISPOSAL_SUBGROUP),
            List.of(Dimension.OFFENCE_CATEGORY),
            List.of(Dimension.OFFENCE_GROUP),
            List.of(Dimension.SERIOUS_VIOLENCE),
            List.of(Dimension.SERVICE),
            List.of(Dimension.LOCALITY),
            List.of(Dimension.GENDER, Dimension.CARE),
            List.of(Dimension.SERVICE, Dimension.AGE_BAND),
            List.of(Dimension.DISPOSAL_GROUP, Dimension.GENDER),
            List.of(Dimension.OFFENCE_CATEGORY, Dimension.SERVICE),
            List.of(Dimension.ENTRY, Dimension.PREVIOUS_OFFENCES, Dimension.CARE));

    private LiveSequences() {}

    static LiveSequence of(long seed, int number) {
        Draw draw = new Draw(seed, number);
        Methodology profile = new DrawnRules(draw).profile();
        CohortPeriod window = RawScenarios.period(draw, profile);
        DrawnEvents events = new DrawnEvents(draw, window);
        Optional<Facts> opening = events.opening();
        List<Question> questions = questions(draw, window, profile);
        return events.sequence(opening, questions);
    }

    // ---------------------------------------------------------------- questions

    private static List<Question> questions(Draw draw, CohortPeriod window, Methodology profile) {
        List<Question> questions = new ArrayList<>();
        int several = draw.oneOf(1, 1, 2, 2, 3);
        for (int i = 0; i < several; i++) {
            Methodology any = i == 0 ? profile : new DrawnRules(draw).profile();
            questions.add(question(draw, window, rules(draw, any)));
        }
        return questions;
    }

    private static Methodology rules(Draw draw, Methodology profile) {
        Methodology rules = draw.chance(40) ? profile : new DrawnRules(draw).changed(profile);
        return draw.chance(70) ? rules : rules.with(Option.DISPOSAL_BREAKDOWN, draw.oneOf(DisposalBreakdown.values()));
    }

    private static Question question(Draw draw, CohortPeriod window, Methodology rules) {
        List<CohortPeriod> periods = new ArrayList<>();
        int several = draw.oneOf(1, 1, 2, 3, 5);
        for (int i = 0; i < several; i++) {
            CohortPeriod period = i == 0 ? RawScenarios.countable(window, rules) : period(draw, window, rules);
            if (!periods.contains(period)) {
                periods.add(period);
            }
        }
        Question question = new Question(rules, periods, List.of());
        int parts = draw.oneOf(0, 1, 2, 3);
        for (int i = 0; i < parts; i++) {
            question = question.by(draw.from(BREAKDOWNS).toArray(Dimension[]::new));
        }
        return question;
    }

    /** A period in the window, about it or across one of its ends. */
    static CohortPeriod period(Draw draw, CohortPeriod window, Methodology rules) {
        CohortPeriod quarter =
                quarterOf(draw.chance(30) ? draw.usedDay() : window.start().plusMonths(3L * draw.below(4)));
        boolean anyDays = rules.get(Option.ANNUAL_METHOD) == AnnualMethod.SINGLE_COHORT && draw.chance(30);
        CohortPeriod period = switch (draw.below(4)) {
            case 0 -> CohortPeriod.quarters(quarter, 4);
            case 1 -> CohortPeriod.quarters(quarter, draw.between(2, 5));
            default -> quarter;
        };
        if (anyDays) {
            LocalDate start = draw.usedDay();
            period = new CohortPeriod(start, start.plusDays(draw.between(1, 200)));
        }
        return RawScenarios.countable(period, rules);
    }

    private static CohortPeriod quarterOf(LocalDate day) {
        return CohortPeriod.quarter(day.getYear(), 1 + (day.getMonthValue() - 1) / 3);
    }
}
