package io.github.yottracker.engine;

import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.followup.FollowedMember;
import java.util.List;

/**
 * All that was decided about one person.
 *
 * @param personId the file's own id
 * @param events every disposal occasion and release, in order of their days, and what came of it
 * @param entries one entry for each cohort the person is in, in order of the cohorts
 */
public record PersonDetail(String personId, List<ConsideredEvent> events, List<FollowedMember> entries) {

    /**
     * Takes copies of the lists.
     *
     * @param personId id
     * @param events events
     * @param entries entries
     */
    public PersonDetail {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }
}
