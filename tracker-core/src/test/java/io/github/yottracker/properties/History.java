package io.github.yottracker.properties;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The records that make a caseload, before they become one: what a second implementation reads, and what a law changes.
 *
 * <p>Holds only rows that {@link Caseload.Builder} takes; of custodial sentences it refused, the day.
 *
 * @param people one record a child
 * @param offences offences of all children
 * @param releases releases of all children
 * @param care care episodes of all children
 * @param refusedSentences custodial sentences whose row was refused
 * @param knowsCare whether there is a care data source
 */
public record History(
        List<Person> people,
        List<Offence> offences,
        List<Release> releases,
        List<CareEpisode> care,
        List<RefusedSentence> refusedSentences,
        boolean knowsCare) {

    /** The day of a custodial sentence whose row was refused. */
    public record RefusedSentence(String personId, LocalDate sentencedOn) {}

    public History {
        people = List.copyOf(people);
        offences = List.copyOf(offences);
        releases = List.copyOf(releases);
        care = List.copyOf(care);
        refusedSentences = List.copyOf(refusedSentences);
    }

    /** Returns the history of those rows that the builder takes. */
    static History of(
            List<Person> people,
            List<Offence> offences,
            List<Release> releases,
            List<CareEpisode> care,
            boolean knowsCare) {
        Caseload.Builder builder = Caseload.builder();
        List<Person> takenPeople =
                people.stream().filter(row -> builder.offer(row).isEmpty()).toList();
        List<Offence> takenOffences = new ArrayList<>();
        List<RefusedSentence> refused = new ArrayList<>();
        for (Offence row : offences) {
            if (builder.offer(draft(row)).isEmpty()) {
                takenOffences.add(row);
            } else if (row.outcome() instanceof Disposal disposal
                    && disposal.type().tier() == DisposalTier.CUSTODY
                    && disposal.on() != null) {
                refused.add(new RefusedSentence(row.personId(), disposal.on()));
            }
        }
        List<Release> takenReleases =
                releases.stream().filter(row -> builder.offer(row).isEmpty()).toList();
        List<CareEpisode> takenCare =
                care.stream().filter(row -> builder.offer(row).isEmpty()).toList();
        return new History(
                takenPeople, takenOffences, takenReleases, takenCare, refused, knowsCare || !takenCare.isEmpty());
    }

    /** Returns a draft that says all an offence says. */
    static OffenceDraft draft(Offence offence) {
        return Offence.of(offence.personId())
                .id(offence.id())
                .committed(offence.committedOn())
                .until(offence.committedUntil())
                .category(offence.category())
                .code(offence.code())
                .gravity(offence.gravity())
                .main(offence.main())
                .breach(offence.breach())
                .recordable(offence.recordable())
                .place(offence.place())
                .policeProsecuted(offence.policeProsecuted())
                .takenIntoConsideration(offence.takenIntoConsideration())
                .outcome(offence.outcome())
                .convicted(offence.convictedOn())
                .appeal(offence.appeal())
                .recorded(offence.recordedOn())
                .careStatus(offence.careStatus());
    }

    /** Returns the caseload of these records. */
    public Caseload caseload() {
        return caseload(
                people,
                Stream.of(offences, releases, care)
                        .<Object>flatMap(List::stream)
                        .toList());
    }

    /** Returns the caseload of some people and of rows of any kind in the order given. */
    Caseload caseload(List<Person> peopleInOrder, List<?> rowsInOrder) {
        Caseload.Builder builder = Caseload.builder();
        peopleInOrder.forEach(builder::add);
        for (Object row : rowsInOrder) {
            if (row instanceof Offence offence) {
                builder.add(offence);
            } else if (row instanceof Release release) {
                builder.add(release);
            } else {
                builder.add((CareEpisode) row);
            }
        }
        refusedSentences.forEach(
                refused -> builder.refusedSentence(refused.personId(), CaseloadColumns.day(refused.sentencedOn())));
        return knowsCare ? builder.knowsCare().build() : builder.build();
    }

    List<Offence> offencesOf(String personId) {
        return offences.stream()
                .filter(offence -> offence.personId().equals(personId))
                .toList();
    }

    /** Returns this history and one offence more, which the builder must take. */
    History plus(Offence offence) {
        List<Offence> more = new ArrayList<>(offences);
        more.add(offence);
        return new History(people, more, releases, care, refusedSentences, knowsCare);
    }

    /** Returns whether the builder takes an offence beside these. */
    boolean takes(Offence offence) {
        Caseload.Builder builder = Caseload.builder();
        people.forEach(builder::add);
        return builder.offer(draft(offence)).isEmpty();
    }

    History mapPeople(UnaryOperator<Person> change) {
        return new History(people.stream().map(change).toList(), offences, releases, care, refusedSentences, knowsCare);
    }

    History mapOffences(UnaryOperator<Offence> change) {
        return new History(people, offences.stream().map(change).toList(), releases, care, refusedSentences, knowsCare);
    }

    History mapReleases(UnaryOperator<Release> change) {
        return new History(people, offences, releases.stream().map(change).toList(), care, refusedSentences, knowsCare);
    }

    /** Returns this history with other care episodes; whether care is known stays as it was, or becomes true. */
    History withCare(List<CareEpisode> other) {
        return new History(people, offences, releases, other, refusedSentences, knowsCare || !other.isEmpty());
    }

    /** Returns this history with care known for every child. */
    History knowingCare() {
        return new History(people, offences, releases, care, refusedSentences, true);
    }

    /** Returns the part of this history that is about some people; what is known of care stays as it is. */
    History only(Predicate<String> personId) {
        return new History(
                people.stream().filter(row -> personId.test(row.id())).toList(),
                offences.stream().filter(row -> personId.test(row.personId())).toList(),
                releases.stream().filter(row -> personId.test(row.personId())).toList(),
                care.stream().filter(row -> personId.test(row.personId())).toList(),
                refusedSentences.stream()
                        .filter(row -> personId.test(row.personId()))
                        .toList(),
                knowsCare);
    }

    /** Returns this history with every offence under an id of its own, so that none repeats another (M-46). */
    History withoutRepeats() {
        int[] number = {0};
        return mapOffences(row -> draft(row).id("row " + number[0]++).build());
    }

    /** Returns this history with other ids of the people and all days moved. */
    History moved(UnaryOperator<String> newId, int days) {
        return new History(
                people.stream()
                        .map(row -> new Person(
                                newId.apply(row.id()),
                                later(row.dateOfBirth(), days),
                                row.gender(),
                                row.ethnicity(),
                                row.service(),
                                row.locality(),
                                row.residence()))
                        .toList(),
                offences.stream().map(row -> moved(row, newId, days)).toList(),
                releases.stream()
                        .map(row -> new Release(
                                newId.apply(row.personId()),
                                row.releasedOn().plusDays(days),
                                later(row.sentencedOn(), days),
                                row.disposal(),
                                row.recall(),
                                later(row.recordedOn(), days)))
                        .toList(),
                care.stream()
                        .map(row -> new CareEpisode(
                                newId.apply(row.personId()),
                                row.start().plusDays(days),
                                later(row.end(), days),
                                row.legalStatus()))
                        .toList(),
                refusedSentences.stream()
                        .map(row -> new RefusedSentence(
                                newId.apply(row.personId()), row.sentencedOn().plusDays(days)))
                        .toList(),
                knowsCare);
    }

    private static Offence moved(Offence row, UnaryOperator<String> newId, int days) {
        return new Offence(
                newId.apply(row.personId()),
                row.id(),
                later(row.committedOn(), days),
                later(row.committedUntil(), days),
                row.category(),
                row.code(),
                row.gravity(),
                row.main(),
                row.breach(),
                row.recordable(),
                row.place(),
                row.policeProsecuted(),
                row.takenIntoConsideration(),
                moved(row.outcome(), days),
                later(row.convictedOn(), days),
                row.appeal(),
                later(row.recordedOn(), days),
                row.careStatus());
    }

    private static Outcome moved(Outcome outcome, int days) {
        if (outcome instanceof Disposal disposal) {
            return new Disposal(disposal.type(), later(disposal.on(), days));
        }
        return outcome instanceof Outcome.NotProven notProven
                ? new Outcome.NotProven(later(notProven.on(), days))
                : outcome;
    }

    private static LocalDate later(LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    /** Says everything, dates of birth too: these children are invented. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(knowsCare ? "care known" : "care not known");
        for (Person person : people) {
            text.append("\n  ").append(person.id()).append(" born ").append(person.dateOfBirth());
            say(text, "", person.gender());
            say(text, "", person.ethnicity());
            say(text, "service ", person.service());
            say(text, "locality ", person.locality());
            say(text, "residence ", person.residence());
            offencesOf(person.id()).forEach(offence -> text.append(words(offence)));
            releases.stream()
                    .filter(row -> row.personId().equals(person.id()))
                    .forEach(row -> text.append("\n    ").append(row));
            care.stream()
                    .filter(row -> row.personId().equals(person.id()))
                    .forEach(row -> text.append("\n    ").append(row));
        }
        refusedSentences.forEach(row -> text.append("\n  ").append(row));
        return text.toString();
    }

    private static String words(Offence offence) {
        StringBuilder text = new StringBuilder("\n    offence");
        say(text, "", offence.id());
        say(text, "committed ", offence.committedOn());
        say(text, "until ", offence.committedUntil());
        say(text, "", offence.category());
        say(text, "code ", offence.code());
        say(text, "gravity ", offence.gravity() == 0 ? null : offence.gravity());
        say(text, "main ", offence.main());
        say(text, "breach ", offence.breach());
        say(text, "recordable ", offence.recordable());
        say(text, "place ", offence.place());
        say(text, "police ", offence.policeProsecuted());
        say(text, "TIC ", offence.takenIntoConsideration());
        say(text, "", offence.outcome());
        say(text, "convicted ", offence.convictedOn());
        say(text, "appeal ", offence.appeal());
        say(text, "recorded ", offence.recordedOn());
        say(text, "care ", offence.careStatus());
        return text.toString();
    }

    private static void say(StringBuilder text, String label, Object value) {
        if (value != null
                && value != Answer.UNKNOWN
                && value != Place.UNKNOWN
                && value != Appeal.NONE
                && value != CareStatus.UNKNOWN) {
            text.append(", ").append(label).append(value);
        }
    }
}
