package io.github.yottracker.oracle;

import static java.util.Comparator.comparing;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.CareClosed;
import io.github.yottracker.live.CaseEvent.CareCorrected;
import io.github.yottracker.live.CaseEvent.CareOpened;
import io.github.yottracker.live.CaseEvent.CareWithdrawn;
import io.github.yottracker.live.CaseEvent.ConvictionQuashed;
import io.github.yottracker.live.CaseEvent.DisposalChangedOnAppeal;
import io.github.yottracker.live.CaseEvent.MovedAway;
import io.github.yottracker.live.CaseEvent.OffenceAlleged;
import io.github.yottracker.live.CaseEvent.OffenceCharged;
import io.github.yottracker.live.CaseEvent.OffenceCorrected;
import io.github.yottracker.live.CaseEvent.OffenceWithdrawn;
import io.github.yottracker.live.CaseEvent.OutcomeRecorded;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.CaseEvent.PersonMerged;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import io.github.yottracker.live.CaseEvent.ReleaseWithdrawn;
import io.github.yottracker.live.CaseEvent.Released;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The readings of all things after some events, each event entered in turn as the table of effects says. */
final class Book {

    private final List<Version> versions = new ArrayList<>();

    /** Each id that ceased, and the event by which it did. */
    private final Map<String, PersonMerged> merged = new LinkedHashMap<>();

    Book(Facts opening) {
        opening.people().forEach(row -> add(row, LocalDate.MIN));
        opening.offences().forEach(row -> add(row, row.recordedOn() == null ? LocalDate.MIN : row.recordedOn()));
        opening.releases().forEach(row -> add(row, row.recordedOn() == null ? LocalDate.MIN : row.recordedOn()));
        opening.care().forEach(row -> add(row, LocalDate.MIN));
        opening.refusedSentences().forEach(row -> add(row, LocalDate.MIN));
    }

    private void add(Object row, LocalDate knownFrom) {
        versions.add(new Version(row, knownFrom, CaseEvent.class));
    }

    // ---------------------------------------------------------------- what it holds

    Stream<Version> versions() {
        return versions.stream();
    }

    /** All readings of a thing, those no longer on record too. */
    List<Version> of(Thing thing) {
        return versions.stream().filter(version -> version.thing.equals(thing)).toList();
    }

    List<Version> onRecord(Thing thing) {
        return of(thing).stream().filter(Version::isOnRecord).toList();
    }

    Stream<Version> ofChild(String personId) {
        return versions.stream().filter(version -> version.thing.personId().equals(personId));
    }

    boolean isMerged(String personId) {
        return merged.containsKey(personId);
    }

    boolean hasTaken(PersonMerged merge) {
        return merge.equals(merged.get(merge.personId()));
    }

    List<String> mergedIds() {
        return List.copyOf(merged.keySet());
    }

    /** A child and every id that was merged into it, by way of others too. */
    List<String> idsOf(String personId) {
        List<String> ids = new ArrayList<>(List.of(personId));
        for (int i = 0; i < ids.size(); i++) {
            String into = ids.get(i);
            merged.forEach((ceased, merge) -> {
                if (merge.into().equals(into)) {
                    ids.add(ceased);
                }
            });
        }
        return ids;
    }

    Person person(String personId) {
        return (Person) onRecord(Thing.person(personId)).get(0).fact;
    }

    /** The row that an event changes: the one recorded last, of equals the first in the order of the caseload. */
    Offence offence(Thing thing) {
        List<Offence> rows =
                onRecord(thing).stream().map(version -> (Offence) version.fact).toList();
        return rows.size() == 1 ? rows.get(0) : lastRecorded(rows);
    }

    private static Offence lastRecorded(List<Offence> rows) {
        String personId = rows.get(0).personId();
        Caseload.Builder builder = Caseload.builder().add(nobody(personId));
        rows.forEach(builder::add);
        Offence last = rows.get(0);
        boolean found = false;
        for (Offence row : builder.build().offencesOf(personId)) {
            if (!found || recorded(row).isAfter(recorded(last))) {
                last = row;
                found = true;
            }
        }
        return last;
    }

    private static LocalDate recorded(Offence row) {
        return row.recordedOn() == null ? LocalDate.MIN : row.recordedOn();
    }

    private static Person nobody(String id) {
        return Person.of(id, null, Gender.UNKNOWN, Ethnicity.UNKNOWN);
    }

    /** The facts known on a day. */
    Facts known(LocalDate day, boolean knowsCare) {
        return facts(versions.stream().filter(version -> version.isKnownOn(day)), knowsCare);
    }

    /** The facts on record, known already or only later. */
    Facts onRecord(boolean knowsCare) {
        return facts(versions.stream().filter(Version::isOnRecord), knowsCare);
    }

    private static Facts facts(Stream<Version> some, boolean knowsCare) {
        List<Object> facts = some.map(version -> version.fact).toList();
        return new Facts(
                only(Person.class, facts),
                only(Offence.class, facts),
                only(Release.class, facts),
                only(CareEpisode.class, facts),
                only(Facts.RefusedSentence.class, facts),
                knowsCare);
    }

    private static <T> List<T> only(Class<T> kind, List<Object> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    // ---------------------------------------------------------------- what events do

    void enter(CaseEvent event) {
        if (event instanceof PersonRecorded recorded) {
            replace(recorded, recorded.person());
        } else if (event instanceof MovedAway moved) {
            replace(moved, livesElsewhere(person(moved.personId())));
        } else if (event instanceof PersonMerged merge) {
            merge(merge);
        } else if (event instanceof PersonErased) {
            throw new AssertionError("whoever is erased was never there");
        } else if (event instanceof Released released) {
            replace(released, recordedOn(released.release(), released.recordedOn()));
        } else if (event instanceof ReleaseWithdrawn withdrawn) {
            close(withdrawn, Thing.release(withdrawn.personId(), withdrawn.releasedOn()));
        } else if (!enterOffence(event)) {
            enterCare(event);
        }
    }

    private boolean enterOffence(CaseEvent event) {
        if (event instanceof OffenceAlleged alleged) {
            replace(event, recordedOn(alleged.offence(), event.recordedOn()));
        } else if (event instanceof OffenceCharged charged) {
            replace(event, recordedOn(charged.offence(), event.recordedOn()));
        } else if (event instanceof OffenceCorrected corrected) {
            replace(event, recordedOn(corrected.offence(), event.recordedOn()));
        } else if (event instanceof OutcomeRecorded
                || event instanceof DisposalChangedOnAppeal
                || event instanceof ConvictionQuashed) {
            replace(event, changed(event));
        } else if (event instanceof OffenceWithdrawn withdrawn) {
            close(event, Thing.offence(withdrawn.personId(), withdrawn.offenceId()));
        } else {
            return false;
        }
        return true;
    }

    private void enterCare(CaseEvent event) {
        if (event instanceof CareOpened opened) {
            add(event, opened.episode());
        } else if (event instanceof CareClosed closed) {
            Version open =
                    openEnded(Thing.care(closed.personId(), closed.start())).get(0);
            open.close(event);
            add(event, ended((CareEpisode) open.fact, closed.end()));
        } else if (event instanceof CareCorrected corrected) {
            close(event, Thing.care(corrected.personId(), corrected.start()));
            add(event, corrected.episode());
        } else if (event instanceof CareWithdrawn withdrawn) {
            close(event, Thing.care(withdrawn.personId(), withdrawn.start()));
        } else {
            throw new AssertionError("say here what this does: " + event);
        }
    }

    private void add(CaseEvent event, Object fact) {
        versions.add(new Version(fact, event.recordedOn(), event.getClass()));
    }

    private void close(CaseEvent event, Thing thing) {
        onRecord(thing).forEach(version -> version.close(event));
    }

    private void replace(CaseEvent event, Object fact) {
        close(event, Thing.of(fact));
        add(event, fact);
    }

    private void merge(PersonMerged merge) {
        List<Version> rows =
                ofChild(merge.personId()).filter(Version::isOnRecord).toList();
        rows.forEach(version -> version.close(merge));
        rows.stream()
                .filter(version -> !(version.fact instanceof Person))
                .forEach(version -> add(merge, movedTo(merge.into(), version.fact)));
        merged.put(merge.personId(), merge);
    }

    /** Episodes of one start that have no end yet, in the order of the caseload: by legal status, none first. */
    List<Version> openEnded(Thing care) {
        return onRecord(care).stream()
                .filter(version -> ((CareEpisode) version.fact).end() == null)
                .sorted(comparing(version -> statusText((CareEpisode) version.fact)))
                .toList();
    }

    private static String statusText(CareEpisode episode) {
        return episode.legalStatus() == null ? "" : episode.legalStatus().code();
    }

    // ---------------------------------------------------------------- facts changed a little

    /** The row that an event about an offence on record leaves behind. */
    Offence changed(CaseEvent event) {
        if (event instanceof OutcomeRecorded recorded) {
            OffenceDraft row = draftOfStanding(recorded.personId(), recorded.offenceId(), event)
                    .outcome(recorded.outcome());
            if (recorded.convictedOn() != null) {
                row.convicted(recorded.convictedOn());
            }
            return (recorded.careStatus() == CareStatus.UNKNOWN ? row : row.careStatus(recorded.careStatus())).build();
        }
        if (event instanceof DisposalChangedOnAppeal appealed) {
            return draftOfStanding(appealed.personId(), appealed.offenceId(), event)
                    .outcome(appealed.disposal())
                    .appeal(Appeal.CHANGED)
                    .build();
        }
        if (event instanceof ConvictionQuashed quashed) {
            return draftOfStanding(quashed.personId(), quashed.offenceId(), event)
                    .appeal(Appeal.SUCCESSFUL)
                    .build();
        }
        throw new AssertionError("no change of an offence on record: " + event);
    }

    private OffenceDraft draftOfStanding(String personId, String offenceId, CaseEvent event) {
        return WrittenOffence.draftOf(offence(Thing.offence(personId, offenceId)))
                .recorded(event.recordedOn());
    }

    static Offence recordedOn(Offence offence, LocalDate day) {
        return WrittenOffence.draftOf(offence).recorded(day).build();
    }

    static Release recordedOn(Release row, LocalDate day) {
        return new Release(row.personId(), row.releasedOn(), row.sentencedOn(), row.disposal(), row.recall(), day);
    }

    private static CareEpisode ended(CareEpisode episode, LocalDate end) {
        return new CareEpisode(episode.personId(), episode.start(), end, episode.legalStatus());
    }

    private static Person livesElsewhere(Person person) {
        return new Person(
                person.id(),
                person.dateOfBirth(),
                person.gender(),
                person.ethnicity(),
                person.service(),
                person.locality(),
                Residence.OTHER);
    }

    private static Object movedTo(String personId, Object fact) {
        if (fact instanceof Offence row) {
            return new Offence(
                    personId,
                    row.id(),
                    row.committedOn(),
                    row.committedUntil(),
                    row.category(),
                    row.code(),
                    row.gravity(),
                    row.main(),
                    row.breach(),
                    row.recordable(),
                    row.place(),
                    row.policeProsecuted(),
                    row.takenIntoConsideration(),
                    row.outcome(),
                    row.convictedOn(),
                    row.appeal(),
                    row.recordedOn(),
                    row.careStatus());
        }
        if (fact instanceof Release row) {
            return new Release(
                    personId, row.releasedOn(), row.sentencedOn(), row.disposal(), row.recall(), row.recordedOn());
        }
        if (fact instanceof CareEpisode row) {
            return new CareEpisode(personId, row.start(), row.end(), row.legalStatus());
        }
        if (fact instanceof Facts.RefusedSentence row) {
            return new Facts.RefusedSentence(personId, row.on());
        }
        throw new AssertionError("say here how this is moved: " + fact.getClass());
    }
}
