package io.github.yottracker.oracle;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.explain.Explanation;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.live.Moment;
import io.github.yottracker.live.Question;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that can be asked about a moment, answered by a snapshot or by a fresh run over the facts known at the moment. */
interface Answers {

    /** Dimensions whose parts are names that the data bring along: a tracker may know more of them than a caseload. */
    Set<Dimension> NAMES_OF_THE_DATA = Set.of(Dimension.SERVICE, Dimension.LOCALITY, Dimension.OFFENCE_CATEGORY);

    CohortFigures figures(Methodology rules, CohortPeriod period);

    Breakdown breakdown(Methodology rules, CohortPeriod period, List<Dimension> dimensions);

    List<FollowedMember> members(Methodology rules, CohortPeriod period);

    Explanation explain(Methodology rules, CohortPeriod period, String personId);

    Caseload caseload();

    static Answers of(Snapshot snapshot) {
        return new OfSnapshot(snapshot);
    }

    static Answers freshRun(Facts facts, Moment moment) {
        return new OfFreshRun(facts.caseload(moment.knownOn()), moment.asOf());
    }

    // ---------------------------------------------------------------- what is asked

    /**
     * What was asked.
     *
     * @param what figures, members and so on
     * @param rules by which rules
     * @param period over which period
     */
    record Asked(String what, Methodology rules, CohortPeriod period) {
        @Override
        public String toString() {
            return what + " of " + rules.name() + " " + period.start() + ".." + period.last();
        }
    }

    /**
     * One answer.
     *
     * @param asked what was asked
     * @param value the answer
     */
    record Answer(Object asked, Object value) {}

    /** Returns the answers to some questions, and the reasons about some children. */
    default List<Answer> to(List<Question> questions, List<String> personIds) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("caseload", caseload()));
        for (Question question : questions) {
            for (CohortPeriod period : question.periods()) {
                answer(answers, question, period, personIds);
            }
        }
        return answers;
    }

    private void answer(List<Answer> answers, Question question, CohortPeriod period, List<String> personIds) {
        Methodology rules = question.methodology();
        answers.add(new Answer(new Asked("figures", rules, period), figures(rules, period)));
        answers.add(new Answer(new Asked("members", rules, period), members(rules, period)));
        question.breakdowns()
                .forEach(dimensions -> answers.add(new Answer(
                        new Asked("breakdown by " + dimensions, rules, period),
                        comparable(breakdown(rules, period, dimensions)))));
        personIds.forEach(id -> answers.add(
                new Answer(new Asked("explanation of " + id, rules, period), explanation(rules, period, id))));
    }

    /** Who is not known has no explanation, and asking for one is an error. */
    private Object explanation(Methodology rules, CohortPeriod period, String personId) {
        try {
            return explain(rules, period, personId);
        } catch (IllegalArgumentException nobody) {
            return "nobody of this id";
        }
    }

    private static Breakdown comparable(Breakdown breakdown) {
        return breakdown.dimensions().stream().noneMatch(NAMES_OF_THE_DATA::contains)
                ? breakdown
                : new Breakdown(
                        breakdown.methodology(),
                        breakdown.period(),
                        breakdown.asOf(),
                        breakdown.dimensions(),
                        breakdown.rowsToShow(),
                        breakdown.total());
    }

    // ---------------------------------------------------------------- who answers

    /** The library's live tracker. */
    record OfSnapshot(Snapshot snapshot) implements Answers {
        @Override
        public CohortFigures figures(Methodology rules, CohortPeriod period) {
            return snapshot.figures(rules, period);
        }

        @Override
        public Breakdown breakdown(Methodology rules, CohortPeriod period, List<Dimension> dimensions) {
            return snapshot.breakdown(rules, period, dimensions.toArray(Dimension[]::new));
        }

        @Override
        public List<FollowedMember> members(Methodology rules, CohortPeriod period) {
            return snapshot.members(rules, period);
        }

        @Override
        public Explanation explain(Methodology rules, CohortPeriod period, String personId) {
            return snapshot.explain(rules, period, personId);
        }

        @Override
        public Caseload caseload() {
            return snapshot.caseload();
        }
    }

    /** The library over a whole caseload. */
    record OfFreshRun(Caseload caseload, LocalDate asOf) implements Answers {
        @Override
        public CohortFigures figures(Methodology rules, CohortPeriod period) {
            return ReoffendingTracker.of(rules).track(caseload, period, asOf).figures();
        }

        @Override
        public Breakdown breakdown(Methodology rules, CohortPeriod period, List<Dimension> dimensions) {
            return Breakdown.of(caseload, rules, period, asOf, dimensions);
        }

        @Override
        public List<FollowedMember> members(Methodology rules, CohortPeriod period) {
            return ReoffendingTracker.of(rules).track(caseload, period, asOf).members();
        }

        @Override
        public Explanation explain(Methodology rules, CohortPeriod period, String personId) {
            return Explanation.of(caseload, rules, period, asOf, personId);
        }
    }
}
