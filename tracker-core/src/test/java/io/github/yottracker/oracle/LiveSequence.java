package io.github.yottracker.oracle;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that is done with one live tracker.
 *
 * @param opening what it is opened with; empty if it is opened empty
 * @param firstDay the day on which it is opened
 * @param questions what it is asked
 * @param steps what is done then
 */
record LiveSequence(Optional<Facts> opening, LocalDate firstDay, List<Question> questions, List<Step> steps) {

    LiveSequence {
        questions = List.copyOf(questions);
        steps = List.copyOf(steps);
    }

    LiveTracker open() {
        Question[] asked = questions.toArray(Question[]::new);
        return opening.map(facts -> LiveTracker.open(facts.caseload(), firstDay, asked))
                .orElseGet(() -> LiveTracker.open(firstDay, asked));
    }

    RecordedFacts reference() {
        return new RecordedFacts(opening.orElse(Facts.NONE));
    }

    // ---------------------------------------------------------------- shrinking

    /** Returns a smaller sequence of which something still holds: many steps go at once, then single ones, then the rest. */
    LiveSequence shrunkWhile(Predicate<LiveSequence> holds) {
        LiveSequence smallest = this;
        Optional<LiveSequence> smaller = Optional.of(this);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallest.smaller().filter(holds).findFirst();
        }
        return smallest;
    }

    private Stream<LiveSequence> smaller() {
        return Stream.of(withFewerSteps(), withFewerQuestions(), withSmallerOpening())
                .flatMap(some -> some);
    }

    private Stream<LiveSequence> withFewerSteps() {
        return Stream.iterate(steps.size() / 2, length -> length > 0, length -> length / 2)
                .flatMap(length -> IntStream.iterate(0, from -> from < steps.size(), from -> from + length)
                        .mapToObj(
                                from -> new LiveSequence(opening, firstDay, questions, without(steps, from, length))));
    }

    private static <T> List<T> without(List<T> all, int from, int length) {
        List<T> fewer = new ArrayList<>(all);
        fewer.subList(from, Math.min(from + length, all.size())).clear();
        return fewer;
    }

    private Stream<LiveSequence> withFewerQuestions() {
        Stream<LiveSequence> withoutQuestion = each(questions)
                .filter(fewer -> !fewer.isEmpty())
                .map(fewer -> new LiveSequence(opening, firstDay, fewer, steps));
        Stream<LiveSequence> withSmallerQuestion = IntStream.range(0, questions.size())
                .boxed()
                .flatMap(at -> smaller(questions.get(at)).map(question -> {
                    List<Question> others = new ArrayList<>(questions);
                    others.set(at, question);
                    return new LiveSequence(opening, firstDay, others, steps);
                }));
        return Stream.concat(withoutQuestion, withSmallerQuestion);
    }

    private static Stream<Question> smaller(Question question) {
        Stream<List<CohortPeriod>> periods = each(question.periods()).filter(fewer -> !fewer.isEmpty());
        Stream<List<List<Dimension>>> breakdowns = each(question.breakdowns());
        return Stream.concat(
                periods.map(fewer -> new Question(question.methodology(), fewer, question.breakdowns())),
                breakdowns.map(fewer -> new Question(question.methodology(), question.periods(), fewer)));
    }

    private Stream<LiveSequence> withSmallerOpening() {
        return opening.stream().flatMap(facts -> {
            Stream<Facts> smaller = Stream.of(
                            facts.people().stream().map(person -> facts.without(List.of(person.id()))),
                            each(facts.offences()).map(some -> facts.withRows(some, facts.releases(), facts.care())),
                            each(facts.releases()).map(some -> facts.withRows(facts.offences(), some, facts.care())),
                            each(facts.care()).map(some -> facts.withRows(facts.offences(), facts.releases(), some)))
                    .flatMap(some -> some);
            return smaller.map(rows -> new LiveSequence(Optional.of(rows), firstDay, questions, steps));
        });
    }

    /** Returns each list that is a given one but for one element. */
    private static <T> Stream<List<T>> each(List<T> all) {
        return IntStream.range(0, all.size()).mapToObj(at -> without(all, at, 1));
    }

    // ---------------------------------------------------------------- printing

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("opened on " + firstDay);
        text.append(opening.map(facts -> " with " + facts).orElse(" empty"));
        questions.forEach(question -> text.append("\n  asked ")
                .append(question.methodology().name())
                .append(' ')
                .append(question.periods().stream()
                        .map(period -> period.start() + ".." + period.last())
                        .toList())
                .append(" by ")
                .append(question.breakdowns()));
        steps.forEach(step -> text.append("\n  ").append(step));
        return text.toString();
    }
}
