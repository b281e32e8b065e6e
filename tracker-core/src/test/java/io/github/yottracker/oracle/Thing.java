package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an event can name: a child, an offence by its id, a release by its day, a care episode by its start.
 *
 * @param kind which of these
 * @param personId the child's id
 * @param name id or day; nothing for a child, or for an offence without id, which no event can name
 */
record Thing(Class<?> kind, String personId, Optional<Object> name) {

    static Thing person(String id) {
        return new Thing(Person.class, id, Optional.empty());
    }

    static Thing offence(String personId, String id) {
        return new Thing(Offence.class, personId, Optional.of(id));
    }

    static Thing release(String personId, LocalDate releasedOn) {
        return new Thing(Release.class, personId, Optional.of(releasedOn));
    }

    static Thing care(String personId, LocalDate start) {
        return new Thing(CareEpisode.class, personId, Optional.of(start));
    }

    static Thing of(Object fact) {
        if (fact instanceof Person person) {
            return person(person.id());
        }
        if (fact instanceof Offence offence) {
            return new Thing(Offence.class, offence.personId(), Optional.ofNullable(offence.id()));
        }
        if (fact instanceof Release release) {
            return release(release.personId(), release.releasedOn());
        }
        if (fact instanceof CareEpisode episode) {
            return care(episode.personId(), episode.start());
        }
        if (fact instanceof Facts.RefusedSentence refused) {
            return new Thing(Facts.RefusedSentence.class, refused.personId(), Optional.empty());
        }
        throw new AssertionError("say here what names a " + fact.getClass());
    }
}
