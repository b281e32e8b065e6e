package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.util.List;

/**
 * Rows as files hold them, before anyone has judged them.
 *
 * @param people rows of people, in the order of the file
 * @param offences rows of offences
 * @param releases rows of releases
 * @param care rows of care episodes
 * @param careRead whether there was a file of care episodes, if only an empty one
 */
public record Rows(
        List<Person> people,
        List<WrittenOffence> offences,
        List<Release> releases,
        List<CareEpisode> care,
        boolean careRead) {

    public Rows {
        people = List.copyOf(people);
        offences = List.copyOf(offences);
        releases = List.copyOf(releases);
        care = List.copyOf(care);
    }
}
