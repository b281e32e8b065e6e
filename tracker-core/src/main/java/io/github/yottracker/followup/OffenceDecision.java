package io.github.yottracker.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about one offence of a member.
 *
 * @param offenceId the file's own id of the offence, or empty
 * @param committedOn the day by which the offence was placed (M-41), or empty if unknown
 * @param provenOn the day by which it was proven, or empty if it is not, as far as is known on the as-of day (M-31)
 * @param bars every rule that keeps it from counting, the deciding one first; empty if it counts
 */
public record OffenceDecision(
        Optional<String> offenceId,
        Optional<LocalDate> committedOn,
        Optional<LocalDate> provenOn,
        List<Decision> bars) {

    /**
     * Takes a copy of the rules.
     *
     * @param offenceId id
     * @param committedOn day of the offence
     * @param provenOn day of proof
     * @param bars rules that keep it from counting
     */
    public OffenceDecision {
        bars = List.copyOf(bars);
    }

    /**
     * Returns whether it counts, and the rule that decided.
     *
     * @return {@link Decision#COUNTS}, or the first rule that keeps it from counting
     */
    public Decision decision() {
        return bars.isEmpty() ? Decision.COUNTS : bars.get(0);
    }
}
