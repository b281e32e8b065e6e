package io.github.yottracker.oracle;

import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import java.time.LocalDate;

/**
 * An offence as it is known on the as-of day.
 *
 * @param row all that its row says
 * @param outcome the outcome, pending if it is not known yet (M-84)
 * @param committedOn the day by which it is placed, or null (M-41, M-42)
 * @param provenOn the day by which it is proven, or null (M-31)
 */
record KnownOffence(Offence row, Outcome outcome, LocalDate committedOn, LocalDate provenOn) {

    boolean hasDisposal() {
        return outcome instanceof Disposal;
    }

    /** Returns the disposal of an offence that has one. */
    DisposalType disposal() {
        return ((Disposal) outcome).type();
    }

    /** Whether this was dealt with on a day: offences dealt with on one day form one occasion (M-14). */
    boolean wasDealtWithOn(LocalDate day) {
        return outcome.on() != null && outcome.on().equals(day);
    }
}
