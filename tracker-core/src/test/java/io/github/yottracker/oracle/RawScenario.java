package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One question to both implementations: these rows, by these rules, over this period, as known on this day.
 *
 * @param rows rows as files hold them, good and bad
 * @param rules the rules
 * @param period a period that the rules can count
 * @param asOf the day as of which facts are known
 */
record RawScenario(Rows rows, Methodology rules, CohortPeriod period, LocalDate asOf) {

    // ---------------------------------------------------------------- shrinking

    /** Returns a smaller scenario of which something still holds: people go first, then rows, then choices of rules. */
    RawScenario shrunkWhile(Predicate<RawScenario> holds) {
        RawScenario smallest = this;
        boolean shrunk = true;
        while (shrunk) {
            shrunk = false;
            for (RawScenario smaller : smallest.smaller()) {
                if (holds.test(smaller)) {
                    smallest = smaller;
                    shrunk = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private List<RawScenario> smaller() {
        Stream<Rows> withoutSomebody =
                rows.people().stream().map(Person::id).distinct().map(this::withoutPerson);
        Stream<Rows> withoutRow = Stream.of(
                        without(rows.people())
                                .map(people -> with(people, rows.offences(), rows.releases(), rows.care())),
                        without(rows.offences()).map(some -> with(rows.people(), some, rows.releases(), rows.care())),
                        without(rows.releases()).map(some -> with(rows.people(), rows.offences(), some, rows.care())),
                        without(rows.care()).map(some -> with(rows.people(), rows.offences(), rows.releases(), some)))
                .flatMap(all -> all);
        Stream<RawScenario> withFewerRows =
                Stream.concat(withoutSomebody, withoutRow).map(fewer -> new RawScenario(fewer, rules, period, asOf));
        return Stream.concat(withFewerRows, withPlainerRules()).toList();
    }

    private Rows withoutPerson(String id) {
        return new Rows(
                rows.people().stream().filter(row -> !row.id().equals(id)).toList(),
                rows.offences().stream()
                        .filter(row -> !row.offence().personId().equals(id))
                        .toList(),
                rows.releases().stream()
                        .filter(row -> !row.personId().equals(id))
                        .toList(),
                rows.care().stream().filter(row -> !row.personId().equals(id)).toList(),
                rows.careRead());
    }

    private Rows with(
            List<Person> people, List<WrittenOffence> offences, List<Release> releases, List<CareEpisode> care) {
        return new Rows(people, offences, releases, care, rows.careRead());
    }

    /** Returns each list that is a given one but for one element. */
    private static <T> Stream<List<T>> without(List<T> all) {
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(i -> {
            List<T> fewer = new ArrayList<>(all);
            fewer.remove((int) i);
            return fewer;
        });
    }

    private Stream<RawScenario> withPlainerRules() {
        return Option.all().stream()
                .filter(option -> option != Option.ANNUAL_METHOD && option != Option.COHORT_LENGTH_MONTHS)
                .filter(option -> !option.standard().equals(rules.get(option)))
                .map(option -> new RawScenario(rows, plainer(option), period, asOf))
                .filter(plainer -> !plainer.rules.equals(rules));
    }

    private <T> Methodology plainer(Option<T> option) {
        try {
            return rules.with(option, option.standard());
        } catch (IllegalArgumentException contradiction) {
            return rules;
        }
    }

    // ---------------------------------------------------------------- printing

    /** Says everything, dates of birth too: these children are invented. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(period.start())
                .append(" to ")
                .append(period.last())
                .append(" as of ")
                .append(asOf);
        text.append(" by ").append(rules.name()).append(rows.careRead() ? "\ncare read" : "\ncare not read");
        for (Person person : rows.people()) {
            text.append("\n  ").append(person.id()).append(" born ").append(person.dateOfBirth());
            say(text, "", person.gender());
            say(text, "", person.ethnicity());
            say(text, "residence ", person.residence() == Residence.UNKNOWN ? null : person.residence());
        }
        rows.offences().forEach(row -> say(text, row));
        rows.releases().forEach(row -> text.append("\n    ").append(row));
        rows.care().forEach(row -> text.append("\n    ").append(row));
        return text.toString();
    }

    private static void say(StringBuilder text, WrittenOffence written) {
        Offence offence = written.offence();
        text.append("\n    offence of ").append(offence.personId());
        say(text, "id ", offence.id());
        say(text, "committed ", offence.committedOn());
        say(text, "until ", written.until());
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
