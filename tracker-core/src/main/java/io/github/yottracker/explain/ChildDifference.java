package io.github.yottracker.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A child whose share of the counts differs between two definitions.
 *
 * @param personId the file's own id of the child
 * @param change how the child's share changes
 * @param offences the offences that count in more or fewer entries than before, by day; their changes add up to that of the
 *     child's reoffences
 */
public record ChildDifference(String personId, CountsChange change, List<OffenceDifference> offences) {

    /**
     * Takes a copy of the list.
     *
     * @param personId id
     * @param change change of the counts
     * @param offences offences that differ
     */
    public ChildDifference {
        offences = List.copyOf(offences);
    }

    /**
     * An offence that counts in more or fewer entries.
     *
     * @param offenceId the file's own id of the offence, or empty
     * @param committedOn the day by which the offence was placed, or empty if unknown
     * @param change in how many more entries it counts; negative for fewer
     */
    public record OffenceDifference(Optional<String> offenceId, Optional<LocalDate> committedOn, int change) {}
}
