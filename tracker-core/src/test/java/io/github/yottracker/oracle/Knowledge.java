package io.github.yottracker.oracle;

import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.ProvenDateField;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Release;
import java.time.LocalDate;

/**
 * What is known on the as-of day, and by which day each fact is placed (M-31, M-41, M-42, M-84).
 *
 * @param rules the rules
 * @param asOf the day by which a fact must have happened
 * @param knownOn the day by which it must have been recorded, where a recorded date is held
 */
record Knowledge(Methodology rules, LocalDate asOf, LocalDate knownOn) {

    /**
     * M-84, A-33: a row is hidden until its recorded date, and what has not happened yet is not known: an offence of which
     * only the end was written down has not happened before that.
     */
    boolean knows(Offence row) {
        LocalDate happened = dateOf(row) == null ? row.committedUntil() : dateOf(row);
        return isRecorded(row.recordedOn()) && (happened == null || hasCome(happened));
    }

    /** M-84, A-33. */
    boolean knows(Release row) {
        return isRecorded(row.recordedOn()) && hasCome(row.releasedOn());
    }

    KnownOffence of(Offence row) {
        Outcome outcome = outcomeKnown(row);
        LocalDate provenOn = provenOn(outcome, convictionKnown(row));
        return new KnownOffence(row, outcome, placedOn(row, provenOn), provenOn);
    }

    private boolean isRecorded(LocalDate recordedOn) {
        return recordedOn == null || !recordedOn.isAfter(knownOn);
    }

    private boolean hasCome(LocalDate day) {
        return !day.isAfter(asOf);
    }

    /** M-84; A-49 for an outcome without a day, which is known with its row. */
    private Outcome outcomeKnown(Offence row) {
        LocalDate on = row.outcome().on();
        return on == null || hasCome(on) ? row.outcome() : Outcome.PENDING;
    }

    /** M-84. */
    private LocalDate convictionKnown(Offence row) {
        LocalDate on = row.convictedOn();
        return on != null && hasCome(on) ? on : null;
    }

    /** M-41, A-31, B-10: the first day of a range, or the last. */
    private LocalDate dateOf(Offence row) {
        boolean byEnd = rules.get(Option.OFFENCE_DATE_BASIS) == OffenceDateBasis.END;
        return byEnd && row.committedUntil() != null ? row.committedUntil() : row.committedOn();
    }

    /** M-42: an offence without a date may be placed by its proof. */
    private LocalDate placedOn(Offence row, LocalDate provenOn) {
        boolean byProof = rules.get(Option.MISSING_OFFENCE_DATE) == MissingOffenceDate.USE_PROOF_DATE;
        return dateOf(row) == null && byProof ? provenOn : dateOf(row);
    }

    /** M-31, M-34, A-24, A-25, A-30, B-09, B-12. */
    private LocalDate provenOn(Outcome outcome, LocalDate convictedOn) {
        if (provesNothing(outcome)) {
            return null;
        }
        boolean byConviction = rules.get(Option.PROVEN_DATE_FIELD) == ProvenDateField.CONVICTION_THEN_OUTCOME;
        if (byConviction && convictedOn != null && !isDiversion(outcome)) {
            return convictedOn;
        }
        return outcome.on();
    }

    /** M-34, M-48: acquittals and the like, and diversion outcomes but for those chosen. */
    boolean provesNothing(Outcome outcome) {
        return outcome instanceof Outcome.NotProven
                || (outcome instanceof Disposal disposal
                        && isDiversion(outcome)
                        && !rules.get(Option.LOCAL_PROOF_TYPES).contains(disposal.type()));
    }

    private static boolean isDiversion(Outcome outcome) {
        return outcome instanceof Disposal disposal && disposal.type().tier() == DisposalTier.DIVERSION;
    }
}
