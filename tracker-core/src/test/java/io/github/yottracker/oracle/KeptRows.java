package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows are kept, and why the others are not (M-42, A-27, B-05): judged on the days as written. */
final class KeptRows {

    private static final int AGE_OF_CRIMINAL_RESPONSIBILITY = 10;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Offence> offences = new ArrayList<>();
    private final List<Offence> refusedSentences = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<CareEpisode> care = new ArrayList<>();
    private final List<Optional<Refusal>> refusals = new ArrayList<>();
    private final boolean careKnown;

    KeptRows(Rows rows) {
        rows.people().forEach(this::take);
        rows.offences().forEach(this::take);
        rows.releases().forEach(this::take);
        rows.care().forEach(this::take);
        careKnown = rows.careRead() || !care.isEmpty();
    }

    /** One answer for each row: people, offences, releases, care episodes, each in the order given. */
    List<Optional<Refusal>> refusals() {
        return refusals;
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Offence> offencesOf(Person person) {
        return offences.stream()
                .filter(row -> row.personId().equals(person.id()))
                .toList();
    }

    List<Release> releasesOf(Person person) {
        return releases.stream()
                .filter(row -> row.personId().equals(person.id()))
                .toList();
    }

    List<CareEpisode> careOf(Person person) {
        return care.stream().filter(row -> row.personId().equals(person.id())).toList();
    }

    /** days of custodial sentences whose rows were refused. */
    List<LocalDate> refusedSentencesOf(Person person) {
        return refusedSentences.stream()
                .filter(row -> row.personId().equals(person.id()))
                .map(row -> row.outcome().on())
                .toList();
    }

    /** whether a child of whom no row says so is known not to be looked after. */
    boolean careKnown() {
        return careKnown;
    }

    /** rows of one person that agree are one; where they disagree the first is kept. */
    private void take(Person row) {
        Person first = people.putIfAbsent(row.id(), row);
        refusals.add(first == null || first.equals(row) ? Optional.empty() : Optional.of(Refusal.PERSON_DISAGREES));
    }

    private void take(WrittenOffence row) {
        Optional<Refusal> refusal = refusalOf(row);
        refusals.add(refusal);
        if (refusal.isEmpty()) {
            offences.add(row.kept());
        } else if (isDatedCustody(row.offence())) {
            refusedSentences.add(row.offence());
        }
    }

    private void take(Release row) {
        Optional<Refusal> refusal = refusalOfFirstDay(row.personId(), row.releasedOn());
        refusals.add(refusal);
        if (refusal.isEmpty()) {
            releases.add(row);
        }
    }

    private void take(CareEpisode row) {
        Optional<Refusal> refusal = refusalOfFirstDay(row.personId(), row.start());
        refusals.add(refusal);
        if (refusal.isEmpty()) {
            care.add(row);
        }
    }

    private static boolean isDatedCustody(Offence row) {
        return row.outcome() instanceof Disposal disposal
                && disposal.type().tier() == DisposalTier.CUSTODY
                && disposal.on() != null;
    }

    /** M-42: proof before commission, or commission before age 10. */
    private Optional<Refusal> refusalOf(WrittenOffence row) {
        Offence offence = row.offence();
        LocalDate committed = offence.committedOn();
        // Where only the end of a range is known, the offence was committed no later than that.
        Optional<Refusal> tooEarly = refusalOfFirstDay(offence.personId(), committed == null ? row.until() : committed);
        if (tooEarly.isPresent()) {
            return tooEarly;
        }
        if (isUnderTen(people.get(offence.personId()), committed == null ? row.until() : committed)) {
            return Optional.of(Refusal.UNDER_TEN);
        }
        if (isBefore(row.until(), committed)) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_STARTS);
        }
        if (isBefore(offence.convictedOn(), committed)) {
            return Optional.of(Refusal.CONVICTED_BEFORE_COMMITTED);
        }
        return isBefore(offence.outcome().on(), committed)
                ? Optional.of(Refusal.OUTCOME_BEFORE_COMMITTED)
                : Optional.empty();
    }

    private Optional<Refusal> refusalOfFirstDay(String personId, LocalDate day) {
        if (!people.containsKey(personId)) {
            return Optional.of(Refusal.UNKNOWN_PERSON);
        }
        return isBefore(day, people.get(personId).dateOfBirth()) ? Optional.of(Refusal.BEFORE_BIRTH) : Optional.empty();
    }

    private static boolean isUnderTen(Person person, LocalDate day) {
        LocalDate born = person.dateOfBirth();
        return born != null && day != null && Period.between(born, day).getYears() < AGE_OF_CRIMINAL_RESPONSIBILITY;
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
