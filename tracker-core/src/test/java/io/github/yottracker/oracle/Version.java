package io.github.yottracker.oracle;

import io.github.yottracker.live.CaseEvent;
import java.time.LocalDate;

/** One reading of one thing, known from one day until the day before another. */
final class Version {

    final Object fact;
    final Thing thing;

    /** First day on which it is known; the least of all days for a row that was there from the start. */
    final LocalDate knownFrom;

    /** Kind of the event that made it; {@link CaseEvent} itself for a row of the opening caseload. */
    final Class<? extends CaseEvent> madeBy;

    /** First day on which it is known no more; the greatest of all days while it is on record. */
    private LocalDate closedOn = LocalDate.MAX;

    private Class<? extends CaseEvent> closedBy = CaseEvent.class;

    Version(Object fact, LocalDate knownFrom, Class<? extends CaseEvent> madeBy) {
        this.fact = fact;
        this.thing = Thing.of(fact);
        this.knownFrom = knownFrom;
        this.madeBy = madeBy;
    }

    void close(CaseEvent event) {
        closedOn = event.recordedOn();
        closedBy = event.getClass();
    }

    boolean isOnRecord() {
        return closedOn.equals(LocalDate.MAX);
    }

    boolean isKnownOn(LocalDate day) {
        return !day.isBefore(knownFrom) && day.isBefore(closedOn);
    }

    /** Whether there is a day, this one or later, on which it is known. */
    boolean isKnownSometimeFrom(LocalDate day) {
        return closedOn.isAfter(day) && closedOn.isAfter(knownFrom);
    }

    /** The last day on which something happened to it: recorded, or closed. */
    LocalDate lastTouched() {
        return isOnRecord() ? knownFrom : closedOn;
    }

    boolean wasClosedBy(CaseEvent event) {
        return closedBy == event.getClass() && closedOn.equals(event.recordedOn());
    }

    boolean wasMadeBy(CaseEvent event) {
        return madeBy == event.getClass() && knownFrom.equals(event.recordedOn());
    }
}
