package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.CareClosed;
import io.github.yottracker.live.CaseEvent.CareOpened;
import io.github.yottracker.live.CaseEvent.OffenceAlleged;
import io.github.yottracker.live.CaseEvent.OffenceCharged;
import io.github.yottracker.live.CaseEvent.OffenceCorrected;
import io.github.yottracker.live.CaseEvent.OutcomeRecorded;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import io.github.yottracker.live.CaseEvent.Released;
import io.github.yottracker.live.Question;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Drawn rows told as events, in about the order in which a source would record them, with others thrown in between.
 *
 * <p>What is drawn depends on what was taken so far, so that most events name something that is there.
 */
final class DrawnEvents {

    private static final int LONGEST = 60;
    private static final LocalDate WHEN_ALL_IS_OVER = LocalDate.of(2040, 1, 1);

    /** Further than this a tracker may rather count everybody anew than pass day by day. */
    private static final int DAY_BY_DAY = 390;

    private final Draw draw;
    private final CohortPeriod window;
    private final Rows drawn;
    private final Set<Object> told = new HashSet<>();
    private Facts opening = Facts.NONE;

    private final List<Step> steps = new ArrayList<>();
    private final List<CaseEvent> delivered = new ArrayList<>();
    private final List<CaseEvent> taken = new ArrayList<>();
    private Deque<CaseEvent> script = new ArrayDeque<>();
    private boolean movesWithEvents;

    /** Whether the tracker only goes on, by not too many days at a time, so that it has never reason to count anew. */
    private boolean steady;

    /** Whether nearly everything is recorded on three days, so that events meet each other on one day. */
    private boolean crowded;

    /** The tracker's day. */
    private LocalDate day = LocalDate.MIN;

    /** The latest day on which something was recorded in the usual course. */
    private LocalDate clock = LocalDate.MIN;

    DrawnEvents(Draw draw, CohortPeriod window) {
        this.draw = draw;
        this.window = window;
        drawn = new DrawnRows(draw, window).rows();
    }

    // ---------------------------------------------------------------- the start

    /** Some of the rows, to open the tracker with; those will not be told as events. */
    Optional<Facts> opening() {
        if (draw.chance(45)) {
            return Optional.empty();
        }
        KeptRows kept = new KeptRows(new Rows(
                some(75, drawn.people()),
                Stream.concat(some(60, drawn.offences()).stream(), longHistory())
                        .toList(),
                some(60, drawn.releases()),
                some(60, drawn.care()),
                drawn.careRead()));
        List<Person> people = kept.people();
        opening = new Facts(
                people,
                people.stream().flatMap(row -> kept.offencesOf(row).stream()).toList(),
                people.stream().flatMap(row -> kept.releasesOf(row).stream()).toList(),
                people.stream().flatMap(row -> kept.careOf(row).stream()).toList(),
                people.stream()
                        .flatMap(row -> kept.refusedSentencesOf(row).stream()
                                .map(on -> new Facts.RefusedSentence(row.id(), on)))
                        .distinct()
                        .toList(),
                kept.careKnown());
        opening = draw.chance(15) && !people.isEmpty() ? withRefusedSentence(people) : opening;
        return Optional.of(opening);
    }

    /** Seldom, a child with more offences than anybody expects. */
    private Stream<WrittenOffence> longHistory() {
        String personId = draw.from(drawn.people()).id();
        int offences = draw.chance(12) ? draw.between(56, 72) : 0;
        return IntStream.range(0, offences).mapToObj(i -> {
            LocalDate committed = window.start().minusDays(2L * i);
            return WrittenOffence.of(Offence.of(personId)
                    .id("old " + i)
                    .committed(committed)
                    .disposal(DisposalType.YOUTH_CAUTION, committed.plusDays(1))
                    .build());
        });
    }

    private Facts withRefusedSentence(List<Person> people) {
        Facts.RefusedSentence refused =
                new Facts.RefusedSentence(draw.from(people).id(), draw.usedDay());
        return new Facts(
                opening.people(),
                opening.offences(),
                opening.releases(),
                opening.care(),
                List.of(refused),
                opening.knowsCare());
    }

    private <T> List<T> some(int percent, List<T> all) {
        List<T> some = all.stream().filter(any -> draw.chance(percent)).toList();
        told.addAll(some);
        return some;
    }

    // ---------------------------------------------------------------- the script

    private Deque<CaseEvent> script() {
        List<CaseEvent> events = new ArrayList<>();
        drawn.offences().stream().filter(row -> !told.contains(row)).forEach(row -> tell(events, row));
        drawn.releases().stream().filter(row -> !told.contains(row)).forEach(row -> tell(events, row));
        drawn.care().stream().filter(row -> !told.contains(row)).forEach(row -> tell(events, row));
        drawn.people().stream().filter(row -> !told.contains(row)).forEach(row -> tell(events, row));
        events.sort(Comparator.comparing(CaseEvent::recordedOn));
        for (int i = 1; i < events.size(); i++) {
            if (draw.chance(10)) {
                Collections.swap(events, i - 1, i);
            }
        }
        return new ArrayDeque<>(events);
    }

    /** A child is told of before what happened to it, and seldom later. */
    private void tell(List<CaseEvent> events, Person person) {
        LocalDate first = events.stream()
                .filter(event -> event.personId().equals(person.id()))
                .map(CaseEvent::recordedOn)
                .min(LocalDate::compareTo)
                .orElse(window.start());
        events.add(0, new PersonRecorded(person, first.minusDays(draw.oneOf(0, 0, 1, 30, 400, -3))));
    }

    private void tell(List<CaseEvent> events, WrittenOffence written) {
        boolean isPossible = written.until() == null
                || written.offence().committedOn() == null
                || !written.until().isBefore(written.offence().committedOn());
        Offence row = withId(isPossible ? written.kept() : written.offence());
        Outcome outcome = row.outcome();
        LocalDate committed = row.committedOn() == null ? window.start() : row.committedOn();
        LocalDate dealt = outcome.on() == null ? committed : outcome.on();
        boolean alleged = draw.chance(60);
        if (alleged) {
            events.add(new OffenceAlleged(open(row), recordedAfter(committed)));
        }
        if (draw.chance(alleged ? 40 : 90)) {
            events.add(new OffenceCharged(open(row), recordedAfter(draw.chance(50) ? committed : dealt)));
        }
        if (draw.chance(20)) {
            events.add(new OffenceCorrected(row, recordedAfter(dealt)));
        } else if (!(outcome instanceof Outcome.Pending) || row.convictedOn() != null) {
            events.add(new OutcomeRecorded(
                    row.personId(), row.id(), outcome, row.convictedOn(), row.careStatus(), recordedAfter(dealt)));
        }
    }

    private Offence withId(Offence row) {
        return row.id() != null
                ? row
                : WrittenOffence.draftOf(row).id(draw.oneOf("1", "2", "3")).build();
    }

    static Offence open(Offence row) {
        return WrittenOffence.draftOf(row)
                .outcome(Outcome.PENDING)
                .convicted(null)
                .appeal(Appeal.NONE)
                .build();
    }

    private void tell(List<CaseEvent> events, Release row) {
        events.add(new Released(row, recordedAfter(row.releasedOn())));
    }

    private void tell(List<CaseEvent> events, CareEpisode row) {
        if (row.end() != null && draw.chance(60)) {
            CareEpisode open = new CareEpisode(row.personId(), row.start(), null, row.legalStatus());
            events.add(new CareOpened(open, recordedAfter(row.start())));
            events.add(new CareClosed(row.personId(), row.start(), row.end(), recordedAfter(row.end())));
        } else {
            events.add(new CareOpened(row, recordedAfter(row.start())));
        }
    }

    private LocalDate recordedAfter(LocalDate happened) {
        return happened.plusDays(
                switch (draw.below(10)) {
                    case 0, 1, 2, 3 -> 0;
                    case 4 -> 1;
                    case 5 -> -draw.below(20);
                    case 6, 7 -> draw.below(300);
                    default -> draw.below(40);
                });
    }

    // ---------------------------------------------------------------- the steps

    /** Draws what is done with a tracker, and on which day it is opened. */
    LiveSequence sequence(Optional<Facts> openedWith, List<Question> questions) {
        RecordedFacts facts = new RecordedFacts(opening);
        ImprovisedEvents improvised = new ImprovisedEvents(draw, facts, new DrawnRows(draw, window).rows());
        script = script();
        clock = script.isEmpty() ? draw.usedDay() : script.peek().recordedOn();
        steady = draw.chance(35);
        movesWithEvents = steady || draw.chance(40);
        LocalDate firstDay = steady ? clock.minusDays(draw.below(30)) : firstDay();
        day = firstDay;
        crowded = draw.chance(30);
        int length = draw.oneOf(15, 25, 35, 45, LONGEST);
        while (steps.size() < length) {
            step(facts, improvised);
        }
        return new LiveSequence(openedWith, firstDay, questions, steps);
    }

    private LocalDate firstDay() {
        return switch (draw.below(6)) {
            case 0 -> window.start();
            case 1 -> window.last();
            case 2 -> window.start().minusMonths(draw.below(30));
            case 3 -> window.end().plusMonths(draw.below(24));
            default -> draw.usedDay();
        };
    }

    private void step(RecordedFacts facts, ImprovisedEvents improvised) {
        if (draw.chance(15)) {
            moveTo(someDay());
        } else if (draw.chance(7)) {
            steps.add(new Step.LookAt(someDay(), draw.chance(50) ? someDay() : recordedDay()));
        } else if (!script.isEmpty() && draw.chance(crowded ? 30 : 60)) {
            CaseEvent next = script.remove();
            clock = next.recordedOn().isAfter(clock) ? next.recordedOn() : clock;
            deliver(facts, next);
        } else if (!taken.isEmpty() && draw.chance(18)) {
            deliver(facts, deliveredBefore());
        } else if (!delivered.isEmpty() && draw.chance(10)) {
            deliver(facts, ImprovisedEvents.recordedOn(draw.from(delivered), recordedDay()));
        } else {
            deliver(facts, improvised.any(recordedDay()));
        }
    }

    /** The latest event, any event, or one of a kind of which there were few perhaps. */
    private CaseEvent deliveredBefore() {
        if (draw.chance(30)) {
            return delivered.get(delivered.size() - 1);
        }
        Class<?> kind = draw.from(
                taken.stream().<Class<?>>map(CaseEvent::getClass).distinct().toList());
        return draw.chance(30)
                ? draw.from(delivered)
                : draw.from(taken.stream().filter(kind::isInstance).toList());
    }

    private void deliver(RecordedFacts facts, CaseEvent event) {
        if (movesWithEvents && event.recordedOn().isAfter(day) && draw.chance(90)) {
            moveTo(event.recordedOn());
        }
        steps.add(new Step.Deliver(event));
        delivered.add(event);
        if (facts.take(event).isEmpty()) {
            taken.add(event);
        }
    }

    private void moveTo(LocalDate to) {
        boolean isBack = !to.isAfter(day);
        LocalDate target = steady && isBack ? day.plusDays(draw.between(1, 40)) : to;
        while (steady && target.isAfter(day.plusDays(DAY_BY_DAY)) && steps.size() < LONGEST) {
            day = day.plusDays(DAY_BY_DAY);
            steps.add(new Step.MoveTo(day));
        }
        if (!steady || target.isBefore(day.plusDays(DAY_BY_DAY))) {
            day = target;
            steps.add(new Step.MoveTo(day));
        }
    }

    /** The day on which something that was not planned is recorded. */
    private LocalDate recordedDay() {
        if (crowded && draw.chance(85)) {
            return clock.plusDays(draw.oneOf(0, 0, 0, 0, 1, -1));
        }
        LocalDate recorded = draw.remember(
                switch (draw.below(12)) {
                    case 0, 1, 2, 3, 4 -> clock;
                    case 5, 6 -> clock.plusDays(draw.below(20));
                    case 7 -> clock.minusDays(draw.between(1, 60));
                    case 8 -> draw.usedDay();
                    case 9 -> clock.plusDays(draw.between(30, 500));
                    case 10 -> day;
                    default -> clock.plusDays(1);
                });
        boolean isUsual = recorded.isBefore(clock.plusDays(21));
        clock = isUsual && recorded.isAfter(clock) ? recorded : clock;
        return recorded;
    }

    /** A day to look from: about now, about a day that matters, one at which a state changes, or when all is over. */
    private LocalDate someDay() {
        return switch (draw.below(14)) {
            case 0, 1 -> clock;
            case 2 -> clock.plusDays(draw.between(-2, 2));
            case 3 -> day.plusDays(draw.oneOf(1, 1, -1, 7));
            case 4 -> day.plusMonths(draw.oneOf(1, 3, 6, 12, 18, -1, -6, -12));
            case 5 -> draw.chance(30) ? WHEN_ALL_IS_OVER : window.last();
            case 6 -> draw.usedDay().plusDays(draw.between(-1, 1));
            case 7 ->
                delivered.isEmpty() ? day : draw.from(delivered).recordedOn().plusDays(draw.between(-1, 1));
            default ->
                draw.usedDay()
                        .plusMonths(draw.oneOf(0, 12, 12, 12, 15, 18, 18, 18, 30))
                        .plusDays(draw.between(-1, 1));
        };
    }
}
