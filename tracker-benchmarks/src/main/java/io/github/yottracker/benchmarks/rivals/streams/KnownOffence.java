package io.github.yottracker.benchmarks.rivals.streams;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offence as it is known on the as-of day.
 *
 * @param row all that its row says
 * @param disposal what was decided, or null if nothing was, or is not known yet
 * @param dealtOn the day of that disposal, or null
 * @param provenOn the day that proves it, or null (M-31)
 * @param isPending whether it may still be proven (M-87)
 * @param isFit whether it is an offence of the kind that counts, as index offence or as reoffence
 */
record KnownOffence(
        Offence row,
        @Nullable DisposalType disposal,
        @Nullable LocalDate dealtOn,
        @Nullable LocalDate provenOn,
        boolean isPending,
        boolean isFit) {

    /** M-84, A-33: a row is known once it is recorded and what it tells of has happened. */
    static boolean isKnown(Offence row, LocalDate asOf) {
        LocalDate happened = row.committedOn() == null ? row.committedUntil() : row.committedOn();
        return hasCome(happened, asOf) && hasCome(row.recordedOn(), asOf);
    }

    static KnownOffence of(Offence row, LocalDate asOf) {
        // an outcome without a day is known with its row; one of a later day is pending still (M-84).
        Outcome outcome = hasCome(row.outcome().on(), asOf) ? row.outcome() : Outcome.PENDING;
        DisposalType disposal = outcome instanceof Disposal drawn ? drawn.type() : null;
        LocalDate provenOn = provenOn(row, outcome, asOf);
        return new KnownOffence(
                row,
                disposal,
                disposal == null ? null : outcome.on(),
                provenOn,
                outcome instanceof Outcome.Pending && provenOn == null,
                isFit(row));
    }

    /** M-31, A-24, A-25, A-30: the conviction, else the disposal. */
    private static @Nullable LocalDate provenOn(Offence row, Outcome outcome, LocalDate asOf) {
        if (outcome instanceof Outcome.NotProven || isDiversion(outcome)) {
            return null; // M-34, B-09
        }
        return row.convictedOn() != null && hasCome(row.convictedOn(), asOf) ? row.convictedOn() : outcome.on();
    }

    private static boolean isDiversion(Outcome outcome) {
        return outcome instanceof Disposal drawn && drawn.type().tier() == DisposalTier.DIVERSION;
    }

    private static boolean isFit(Offence row) {
        boolean isBreach = row.breach() == Answer.YES // M-35, A-28
                || (row.category() != null && row.category().isBreach());
        return !isBreach
                && row.recordable() != Answer.NO // M-36
                && row.place() != Place.OTHER // M-37
                && row.policeProsecuted() != Answer.NO
                && row.takenIntoConsideration() != Answer.YES // M-44, A-10
                && row.appeal() == Appeal.NONE; // M-11
    }

    private static boolean hasCome(@Nullable LocalDate day, LocalDate asOf) {
        return day == null || !day.isAfter(asOf);
    }

    /** M-11. */
    boolean isUndone() {
        return row.appeal() != Appeal.NONE;
    }

    boolean isCustodial() {
        return disposal != null && disposal.tier() == DisposalTier.CUSTODY;
    }

    boolean wasDealtWithOn(@Nullable LocalDate day) {
        return dealtOn != null && dealtOn.equals(day);
    }
}
