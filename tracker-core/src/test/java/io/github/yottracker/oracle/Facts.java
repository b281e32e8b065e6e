package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plain rows, all of them good: what a tracker is opened with, or what is known at a moment.
 *
 * @param people the children, each once
 * @param offences their offences
 * @param releases their releases
 * @param care their care episodes
 * @param refusedSentences custodial sentences whose rows a reader refused
 * @param knowsCare whether a care data source was read
 */
record Facts(
        List<Person> people,
        List<Offence> offences,
        List<Release> releases,
        List<CareEpisode> care,
        List<RefusedSentence> refusedSentences,
        boolean knowsCare) {

    /** What an empty tracker knows: nobody, and everybody's care. */
    static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), true);

    /**
     * A custodial sentence of a row that was left out.
     *
     * @param personId the child's id
     * @param on day of the sentence
     */
    record RefusedSentence(String personId, LocalDate on) {}

    public Facts {
        people = List.copyOf(people);
        offences = List.copyOf(offences);
        releases = List.copyOf(releases);
        care = List.copyOf(care);
        refusedSentences = List.copyOf(refusedSentences);
    }

    /** Returns the same facts for the library. */
    Caseload caseload() {
        Caseload.Builder builder = Caseload.builder();
        people.forEach(builder::add);
        offences.forEach(builder::add);
        releases.forEach(builder::add);
        care.forEach(builder::add);
        refusedSentences.forEach(refused -> builder.refusedSentence(
                refused.personId(), Math.toIntExact(refused.on().toEpochDay())));
        return (knowsCare ? builder.knowsCare() : builder).build();
    }

    /** Returns the same facts for the library, with recorded dates held against a day of knowledge (M-84). */
    Caseload caseload(LocalDate knownOn) {
        return caseload().knownOn(knownOn);
    }

    /** Returns the same facts for the oracle. */
    Rows rows() {
        return new Rows(
                people,
                Stream.concat(
                                offences.stream().map(WrittenOffence::of),
                                refusedSentences.stream().map(Facts::refusedRow))
                        .toList(),
                releases,
                care,
                knowsCare);
    }

    /** A row that cannot but be refused again: its sentence is before its offence (M-42). */
    private static WrittenOffence refusedRow(RefusedSentence refused) {
        return WrittenOffence.of(Offence.of(refused.personId())
                .committed(refused.on().plusDays(1))
                .disposal(DisposalType.DETENTION_AND_TRAINING_ORDER, refused.on())
                .build());
    }

    /** Returns the same children with other rows. */
    Facts withRows(List<Offence> someOffences, List<Release> someReleases, List<CareEpisode> someCare) {
        return new Facts(people, someOffences, someReleases, someCare, refusedSentences, knowsCare);
    }

    /** Returns the facts about all children but some. */
    Facts without(List<String> ids) {
        return new Facts(
                people.stream().filter(row -> !ids.contains(row.id())).toList(),
                offences.stream().filter(row -> !ids.contains(row.personId())).toList(),
                releases.stream().filter(row -> !ids.contains(row.personId())).toList(),
                care.stream().filter(row -> !ids.contains(row.personId())).toList(),
                refusedSentences.stream()
                        .filter(row -> !ids.contains(row.personId()))
                        .toList(),
                knowsCare);
    }

    @Override
    public String toString() {
        return Words.of(caseload()) + (refusedSentences.isEmpty() ? "" : "\n    " + refusedSentences);
    }
}
