package io.github.yottracker.benchmarks;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a synthetic service as the events by which a case system would have recorded them, each on the day on which it
 * came about: the child with what is known of it first, offences as they are committed and again as they are decided, appeals
 * with the outcome, releases, starts and ends of care.
 *
 * <p>Rows that repeat an offence or have no id are left out: a live tracker wants an id, and each of them once.
 */
final class CaseHistory {

    private final List<CaseEvent> events = new ArrayList<>();

    private CaseHistory() {}

    /**
     * Returns the events.
     *
     * @param caseload the facts
     * @param last the last day of events
     * @return events in order of the days on which they were recorded
     */
    static List<CaseEvent> of(Caseload caseload, LocalDate last) {
        CaseHistory history = new CaseHistory();
        caseload.people().forEach(person -> history.add(person, caseload));
        history.events.removeIf(event -> event.recordedOn().isAfter(last));
        history.events.sort(Comparator.comparing(CaseEvent::recordedOn)); // stable, so a child's events stay in order
        return history.events;
    }

    private void add(Person person, Caseload caseload) {
        List<Offence> offences = caseload.offencesOf(person.id());
        List<Release> releases = caseload.releasesOf(person.id());
        List<CareEpisode> care = caseload.careOf(person.id());
        Stream<@Nullable LocalDate> days = Stream.of(
                        offences.stream().map(CaseHistory::chargedOn),
                        releases.stream().map(Release::releasedOn),
                        care.stream().map(CareEpisode::start))
                .flatMap(each -> each);
        LocalDate first =
                days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        events.add(new CaseEvent.PersonRecorded(person, first));
        Set<Object> seen = new HashSet<>();
        offences.stream()
                .filter(offence -> offence.id() != null && seen.add(offence.id()))
                .forEach(offence -> add(offence, first));
        releases.stream()
                .filter(release -> seen.add(release.releasedOn()))
                .forEach(release -> events.add(new CaseEvent.Released(release, release.releasedOn())));
        care.forEach(this::add);
    }

    /** Returns when an offence comes to be known: when it is committed, or decided if nobody says when it was committed. */
    private static @Nullable LocalDate chargedOn(Offence offence) {
        return offence.committedOn() != null
                ? offence.committedOn()
                : offence.outcome().on();
    }

    private void add(Offence offence, LocalDate first) {
        LocalDate charged = Objects.requireNonNullElse(chargedOn(offence), first);
        events.add(new CaseEvent.OffenceCharged(open(offence), charged));
        if (offence.outcome() instanceof Outcome.Pending && offence.convictedOn() == null) {
            return;
        }
        LocalDate on = offence.outcome().on() == null
                ? offence.convictedOn()
                : offence.outcome().on();
        LocalDate decided = on == null || on.isBefore(charged) ? charged : on;
        String id = Objects.requireNonNull(offence.id());
        events.add(new CaseEvent.OutcomeRecorded(
                offence.personId(), id, offence.outcome(), offence.convictedOn(), offence.careStatus(), decided));
        if (offence.appeal() == Appeal.SUCCESSFUL) {
            events.add(new CaseEvent.ConvictionQuashed(offence.personId(), id, decided));
        } else if (offence.appeal() == Appeal.CHANGED && offence.outcome() instanceof Disposal disposal) {
            events.add(new CaseEvent.DisposalChangedOnAppeal(offence.personId(), id, disposal, decided));
        }
    }

    private static Offence open(Offence offence) {
        return Offence.of(offence.personId())
                .id(offence.id())
                .category(offence.category())
                .code(offence.code())
                .gravity(offence.gravity())
                .main(offence.main())
                .breach(offence.breach())
                .recordable(offence.recordable())
                .place(offence.place())
                .policeProsecuted(offence.policeProsecuted())
                .takenIntoConsideration(offence.takenIntoConsideration())
                .committed(offence.committedOn())
                .until(offence.committedUntil())
                .build();
    }

    private void add(CareEpisode episode) {
        CareEpisode open = new CareEpisode(episode.personId(), episode.start(), null, episode.legalStatus());
        events.add(new CaseEvent.CareOpened(open, episode.start()));
        if (episode.end() != null) {
            events.add(new CaseEvent.CareClosed(episode.personId(), episode.start(), episode.end(), episode.end()));
        }
    }
}
