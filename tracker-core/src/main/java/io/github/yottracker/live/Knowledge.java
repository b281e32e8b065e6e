package io.github.yottracker.live;

/**
 * Which events somebody knows: those recorded on or before a day, of the first so many; and perhaps those of another day and
 * number as well, as who goes from one moment to a later one, event by event.
 */
final class Knowledge {

    private final int knownOn;
    private final int events;
    private final int alsoOn;
    private final int alsoEvents;

    /** Knows the events of a moment. */
    Knowledge(int knownOn, int events) {
        this(knownOn, events, Child.ALWAYS, Edit.NOTHING);
    }

    /** Knows the events of two moments. */
    Knowledge(int knownOn, int events, int alsoOn, int alsoEvents) {
        this.knownOn = knownOn;
        this.events = events;
        this.alsoOn = alsoOn;
        this.alsoEvents = alsoEvents;
    }

    /** Returns whether an event of a day and number is among those known. */
    boolean holds(int day, int event) {
        return (day <= knownOn && event <= events) || (day <= alsoOn && event <= alsoEvents);
    }
}
