package io.github.yottracker.followup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was decided about one offence of a member.
 *
 * @param offenceId the file's own id of the offence, or empty
 * @param committedOn the day by which the offence was placed (M-41), or empty if unknown
 * @param provenOn the day by which it was proven, or empty if it is not, as far as is known on the as-of day (M-31)
 * @param decision whether it counts, and the rule that decided
 */
public record OffenceDecision(
        Optional<String> offenceId, Optional<LocalDate> committedOn, Optional<LocalDate> provenOn, Decision decision) {}
