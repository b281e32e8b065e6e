package io.github.yottracker.oracle;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.EventRefusal;
import io.github.yottracker.live.Moment;
import io.github.yottracker.model.CareEpisode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a live tracker should know, slow and obvious: the list of events taken, from which everything is worked out anew
 * at each question.
 *
 * <p>What is known at a moment is defined once: the events taken by then and recorded by then, entered one after the other.
 */
final class RecordedFacts {

    private Facts opening;
    private final List<Taken> taken = new ArrayList<>();
    private long events;

    /** The readings after all events taken, whatever their recorded days; worked out anew when somebody is forgotten. */
    private Book all;

    private record Taken(long number, CaseEvent event) {}

    /**
     * Starts with some facts.
     *
     * @param opening what the tracker is opened with
     */
    RecordedFacts(Facts opening) {
        this.opening = opening;
        all = new Book(opening);
    }

    /** Returns how many events were taken. */
    long events() {
        return events;
    }

    /** Returns why an event is refused, or nothing if it is taken. */
    Optional<EventRefusal> take(CaseEvent event) {
        Optional<EventRefusal> refusal = new Judge(all, opening.knowsCare()).refusalOf(event);
        if (refusal.isEmpty()) {
            events++;
            if (event instanceof PersonErased) {
                forget(all.idsOf(event.personId()));
            } else {
                taken.add(new Taken(events, event));
                all.enter(event);
            }
        }
        return refusal;
    }

    /** Whoever is erased was never there. */
    private void forget(List<String> ids) {
        taken.removeIf(entry -> ids.contains(entry.event().personId()));
        opening = opening.without(ids);
        all = book(taken.stream().map(Taken::event).toList());
    }

    private Book book(List<CaseEvent> some) {
        Book book = new Book(opening);
        some.forEach(book::enter);
        return book;
    }

    /** Returns what is known at a moment. */
    Facts at(Moment moment) {
        List<CaseEvent> visible = taken.stream()
                .filter(entry -> entry.number() <= moment.events())
                .map(Taken::event)
                .filter(event -> !event.recordedOn().isAfter(moment.knownOn()))
                .toList();
        return book(visible).known(moment.knownOn(), opening.knowsCare());
    }

    /** Returns what is known at the moment of all events taken so far. */
    Facts known(LocalDate knownOn) {
        return at(new Moment(knownOn, knownOn, events));
    }

    /** Returns the same by the other reading of the rules: each reading from its day until the day before it was replaced. */
    Facts knownByVersions(LocalDate day) {
        return all.known(day, opening.knowsCare());
    }

    /** Returns all that is on record by all events taken, whatever their recorded days: what events can name. */
    Facts onRecord() {
        return all.onRecord(opening.knowsCare());
    }

    /** Returns the first days of all care episodes that a child ever had, of those on record no more too. */
    List<LocalDate> careStartsOf(String personId) {
        return all.ofChild(personId)
                .map(version -> version.fact)
                .filter(CareEpisode.class::isInstance)
                .map(fact -> ((CareEpisode) fact).start())
                .toList();
    }

    /** Returns the ids that are there no more because they were merged into others. */
    List<String> mergedIds() {
        return all.mergedIds();
    }
}
