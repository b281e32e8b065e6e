package io.github.yottracker.cohort;

import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A disposal occasion or release of a child, and what came of it when a cohort was made.
 *
 * @param on day of the occasion or release
 * @param kind the kind of entry it would open; empty if its disposal opens none under the methodology (M-05, M-06)
 * @param disposal the highest disposal of the occasion (M-18), for a release that of the sentence; empty if unknown
 * @param role what came of it
 * @param bars every rule that keeps it from being an index event, the deciding one first; empty if it qualifies
 */
public record ConsideredEvent(
        LocalDate on,
        Optional<QualifyingEvent> kind,
        Optional<DisposalType> disposal,
        Role role,
        List<EntryDecision> bars) {

    /** What can come of an event. */
    public enum Role {
        /** It put the child in the cohort. */
        INDEX("M-13", "index event"),
        /** It qualifies, but another event of the cohort's window was chosen: a child enters once. */
        NOT_CHOSEN("M-12", "qualifies, but another event is the index event"),
        /** It is in the period, but a rule bars it. */
        BARRED("", ""),
        /** It is before or after the period. */
        OUTSIDE_PERIOD("M-01", "outside the period");

        private final String rule;
        private final String words;

        Role(String rule, String words) {
            this.rule = rule;
            this.words = words;
        }
    }

    /**
     * Takes a copy of the rules.
     *
     * @param on day of the event
     * @param kind the kind of entry
     * @param disposal the disposal
     * @param role what came of it
     * @param bars rules that bar it
     * @throws IllegalArgumentException if a barred event has no rule that bars it, or an index event or one not chosen has
     */
    public ConsideredEvent {
        bars = List.copyOf(bars);
        if (role != Role.OUTSIDE_PERIOD && (role == Role.BARRED) == bars.isEmpty()) {
            throw new IllegalArgumentException("an event that is " + role + " cannot be barred by " + bars);
        }
    }

    /**
     * Returns the rule that decided.
     *
     * @return a rule number of {@code docs/methodology.md}
     */
    public String rule() {
        return role == Role.BARRED ? bars.get(0).rule() : role.rule;
    }

    /**
     * Returns what was decided, in words.
     *
     * @return a phrase for tables
     */
    public String words() {
        return role == Role.BARRED ? bars.get(0).words() : role.words;
    }
}
