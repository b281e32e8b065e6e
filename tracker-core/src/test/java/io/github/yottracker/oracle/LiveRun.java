package io.github.yottracker.oracle;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.EventRefusal;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Moment;
import io.github.yottracker.live.Question;
import io.github.yottracker.live.Receipt;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.oracle.Answers.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One sequence, done with the live tracker and with the reference side by side, and compared after each step. */
final class LiveRun {

    /** How often the dearer comparisons are made: after each so many steps. */
    private static final int OLD_MOMENT = 3;

    private static final int FRESHLY_OPENED = 4;
    private static final int BY_ORACLE = 5;
    private static final int NOT_ASKED_FOR = 5;

    private final LiveSequence sequence;
    private final LiveTracker tracker;
    private final RecordedFacts facts;
    private final List<Held> held = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Caseload> factsOfHash = new HashMap<>();
    private final Map<Caseload, String> hashOfFacts = new HashMap<>();
    private LocalDate day;
    private long comparisons;
    private int step;

    /** A snapshot that was taken earlier, and what it answered then. */
    private record Held(Snapshot snapshot, List<String> people, List<Answer> answers) {}

    /** What a run came to. */
    record Result(long comparisons, Optional<String> difference) {}

    /** Ends a run. */
    private static final class Difference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }

    private LiveRun(LiveSequence sequence) {
        this.sequence = sequence;
        tracker = sequence.open();
        facts = sequence.reference();
        day = sequence.firstDay();
    }

    /** Runs a sequence up to its first difference. */
    @SuppressWarnings("CatchingUnchecked") // an exception of the library is an answer too, if a wrong one
    static Result of(LiveSequence sequence) {
        LiveRun run = null;
        try {
            run = new LiveRun(sequence);
            run.all();
            return new Result(run.comparisons, Optional.empty());
        } catch (Difference difference) {
            return new Result(0, Optional.of(run.where() + difference.getMessage()));
        } catch (RuntimeException | AssertionError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            return new Result(
                    0,
                    Optional.of((run == null ? "at opening: " : run.where()) + "thrown: " + thrown + " at "
                            + List.of(trace).subList(0, Math.min(trace.length, 6))));
        }
    }

    private String where() {
        return "after step " + step + ": ";
    }

    // ---------------------------------------------------------------- steps

    private void all() {
        compareLive();
        for (Step next : sequence.steps()) {
            step++;
            if (next instanceof Step.Deliver deliver) {
                deliver(deliver.event());
                compareLive();
            } else if (next instanceof Step.MoveTo to) {
                day = to.day();
                tracker.moveTo(day);
                compareLive();
            } else if (next instanceof Step.LookAt look) {
                compareAt(
                        tracker.at(look.asOf(), look.knownOn()),
                        new Moment(look.asOf(), look.knownOn(), facts.events()));
            }
            compareOldMoment();
        }
        compareDeliveredTogether();
    }

    /** Delivered in one list the events are answered and counted as one by one. */
    private void compareDeliveredTogether() {
        LiveTracker together = sequence.open();
        List<Receipt> answered = together.apply(sequence.steps().stream()
                .filter(Step.Deliver.class::isInstance)
                .map(next -> ((Step.Deliver) next).event())
                .toList());
        compare("receipts of all events delivered together", answered, receipts);
        together.moveTo(day);
        compare(
                "hash of all events delivered together",
                together.snapshot().factsHash(),
                tracker.snapshot().factsHash());
        compareAll(
                Answers.of(together.snapshot()).to(sequence.questions(), List.of()),
                Answers.of(tracker.snapshot()).to(sequence.questions(), List.of()));
    }

    private void deliver(CaseEvent event) {
        Optional<EventRefusal> refusal = facts.take(event);
        Receipt receipt = tracker.apply(event);
        receipts.add(receipt);
        compare("receipt", said(receipt), refusal.<Object>map(why -> why).orElse(facts.events()));
        compare("events taken", tracker.events(), facts.events());
        if (refusal.isEmpty() && event instanceof PersonErased) {
            held.clear(); // whoever is erased is in no answer any more, about earlier moments neither
        }
    }

    private static Object said(Receipt receipt) {
        return receipt instanceof Receipt.Refused refused ? refused.refusal() : ((Receipt.Taken) receipt).number();
    }

    // ---------------------------------------------------------------- moments

    private void compareLive() {
        compare("day", tracker.day(), day);
        compareAt(tracker.snapshot(), new Moment(day, day, facts.events()));
    }

    private void compareAt(Snapshot snapshot, Moment moment) {
        compare("moment", snapshot.moment(), moment);
        compare("questions", snapshot.questions(), sequence.questions());
        Facts known = facts.at(moment);
        List<String> people = peopleToAskAbout(known);
        List<Answer> expected = Answers.freshRun(known, moment).to(sequence.questions(), people);
        compareAll(Answers.of(snapshot).to(sequence.questions(), people), expected);
        compareHash(snapshot.factsHash(), known.caseload());
        held.add(new Held(snapshot, people, expected));
        if (step % FRESHLY_OPENED == 0) {
            compareFreshlyOpened(snapshot, people, expected);
        }
        if (step % NOT_ASKED_FOR == 0) {
            compareNotAskedFor(snapshot, known, people);
        }
        if (step % BY_ORACLE == 0) {
            compareByOracle(snapshot, known);
        }
    }

    /** Everybody known, and one id that is not, or not any more. */
    private List<String> peopleToAskAbout(Facts known) {
        Stream<String> gone = facts.mergedIds().stream().limit(1);
        return Stream.concat(known.people().stream().map(person -> person.id()), gone)
                .distinct()
                .toList();
    }

    private void compareHash(String hash, Caseload known) {
        compare("facts of the hash " + hash, known, factsOfHash.computeIfAbsent(hash, any -> known));
        compare("hash", hash, hashOfFacts.computeIfAbsent(known, any -> hash));
        compare("length of hash", hash.matches("[0-9a-f]{16}"), true);
    }

    /** A tracker opened with what is known answers the same at the moment. */
    private void compareFreshlyOpened(Snapshot snapshot, List<String> people, List<Answer> expected) {
        Moment moment = snapshot.moment();
        LiveTracker fresh = LiveTracker.open(
                snapshot.caseload(), moment.knownOn(), sequence.questions().toArray(Question[]::new));
        Snapshot again = fresh.at(moment.asOf(), moment.knownOn());
        compare("hash of a tracker opened with what is known", again.factsHash(), snapshot.factsHash());
        compareAll(Answers.of(again).to(sequence.questions(), people), expected);
    }

    /** Another period and other dimensions than those of the questions. */
    private void compareNotAskedFor(Snapshot snapshot, Facts known, List<String> people) {
        Question asked = sequence.questions().get(step % sequence.questions().size());
        CohortPeriod first = asked.periods().get(0);
        CohortPeriod other = RawScenarios.countable(
                new CohortPeriod(first.start().minusMonths(3), first.start().plusMonths(6)), asked.methodology());
        List<Question> others = List.of(new Question(asked.methodology(), List.of(other), List.of())
                .by(Dimension.CARE, Dimension.DISPOSAL_TIER)
                .by(Dimension.LOCALITY));
        compareAll(
                Answers.of(snapshot).to(others, people),
                Answers.freshRun(known, snapshot.moment()).to(others, people));
    }

    private void compareByOracle(Snapshot snapshot, Facts known) {
        Question asked = sequence.questions().get(step % sequence.questions().size());
        CohortPeriod period = asked.periods().get(step % asked.periods().size());
        Moment moment = snapshot.moment();
        Oracle oracle = new Oracle(known.rows(), asked.methodology(), period, moment.asOf(), moment.knownOn());
        compare(
                "figures by the oracle",
                snapshot.figures(asked.methodology(), period),
                oracle.figures(oracle.entries()));
        compare(
                "members by the oracle",
                Differences.firstInMembers(oracle, snapshot.members(asked.methodology(), period)),
                Optional.empty());
    }

    /** What a snapshot said stays so: of the snapshot itself, and of its moment asked about again. */
    private void compareOldMoment() {
        if (step % OLD_MOMENT == 0 && !held.isEmpty()) {
            Held old = held.get(step * 7 % held.size());
            compareAll(Answers.of(old.snapshot()).to(sequence.questions(), old.people()), old.answers());
            Snapshot again = tracker.at(old.snapshot().moment());
            compareAll(Answers.of(again).to(sequence.questions(), old.people()), old.answers());
            compare("hash of an old moment", again.factsHash(), old.snapshot().factsHash());
        }
    }

    // ---------------------------------------------------------------- comparing

    private void compareAll(List<Answer> live, List<Answer> expected) {
        for (int i = 0; i < expected.size(); i++) {
            compare(
                    expected.get(i).asked(),
                    live.get(i).value(),
                    expected.get(i).value());
        }
    }

    private void compare(Object what, Object live, Object expected) {
        comparisons++;
        if (!expected.equals(live)) {
            throw new Difference(what + "\n  live:     " + words(live) + "\n  expected: " + words(expected));
        }
    }

    private static String words(Object answer) {
        return answer instanceof Caseload caseload ? "\n" + Words.of(caseload) : String.valueOf(answer);
    }
}
