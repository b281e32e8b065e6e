package io.github.yottracker.live;

import io.github.yottracker.cohort.CohortPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may want to act on. It names ids and rules, and nothing else about a child (D9).
 *
 * @param kind what happened
 * @param methodology name of the methodology by which it did
 * @param cohort the cohort in which it did
 * @param personId the source's own id of the child; null where it is about a cohort
 * @param asOf the tracker's day when it happened
 * @param events how many events had been taken
 * @param words what happened, in words
 */
public record Alert(
        Kind kind,
        String methodology,
        CohortPeriod cohort,
        @Nullable String personId,
        LocalDate asOf,
        long events,
        String words) {

    /** What can happen. */
    public enum Kind {
        /** A member of a cohort has its first reoffence (M-45). */
        MEMBER_REOFFENDED("M-45"),
        /** A member has as many reoffences as the prolific threshold (M-58). */
        MEMBER_PROLIFIC("M-58"),
        /** Every member of a cohort is closed and its period over (M-85, D7). */
        COHORT_FINAL("M-85"),
        /** A rate of a cohort went from one side of a {@link Bound} to the other. */
        BOUND_CROSSED("M-50");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /**
         * Returns the rule behind it.
         *
         * @return a rule number of {@code docs/methodology.md}
         */
        public String rule() {
            return rule;
        }
    }
}
