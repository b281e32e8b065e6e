package io.github.yottracker.live;

/** What a live tracker answers to an event: taken, or refused with the reason. */
public sealed interface Receipt {

    /**
     * Returns whether the event was taken.
     *
     * @return false if it was refused, and nothing has changed
     */
    default boolean isTaken() {
        return this instanceof Taken;
    }

    /**
     * The event was taken; every figure is as it has to be with it.
     *
     * @param number how many events were taken so far, this one included
     */
    record Taken(long number) implements Receipt {}

    /**
     * The event was refused, and nothing has changed.
     *
     * @param refusal why
     * @param message what was found and what would be accepted, with ids and event dates and nothing else about the child
     */
    record Refused(EventRefusal refusal, String message) implements Receipt {}
}
