package io.github.yottracker.benchmarks.rivals.streams;

import io.github.yottracker.benchmarks.rivals.RefusedSentences;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is on file of one child.
 *
 * @param person the child
 * @param offences rows of offences, in the order of their contents, which is the last resort of M-15 and B-03
 * @param releases releases from custody, in the order of their contents
 * @param care care episodes
 * @param refusedSentences days of custodial sentences whose rows were refused
 */
record History(
        Person person,
        List<Offence> offences,
        List<Release> releases,
        List<CareEpisode> care,
        List<LocalDate> refusedSentences) {

    static History of(Caseload caseload, int person) {
        String id = caseload.columns().personId(person);
        return new History(
                caseload.person(id).orElseThrow(),
                caseload.offencesOf(id),
                caseload.releasesOf(id),
                caseload.careOf(id),
                RefusedSentences.of(caseload.columns(), person));
    }

    /** Whether the child can be in a cohort at all (M-09, A-38, A-42). */
    boolean mayEnter() {
        return person.dateOfBirth() != null && person.residence() != Residence.OTHER;
    }
}
