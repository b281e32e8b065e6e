package io.github.yottracker.oracle;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import java.time.LocalDate;

/** One thing done with a live tracker. */
sealed interface Step {

    /** An event is delivered. */
    record Deliver(CaseEvent event) implements Step {
        @Override
        public String toString() {
            return event instanceof PersonRecorded recorded
                    ? "PersonRecorded[" + Words.of(recorded.person()) + ", recordedOn=" + recorded.recordedOn() + "]"
                    : Words.of(event);
        }
    }

    /** The tracker's day becomes another. */
    record MoveTo(LocalDate day) implements Step {}

    /** Another moment is asked about. */
    record LookAt(LocalDate asOf, LocalDate knownOn) implements Step {}
}
