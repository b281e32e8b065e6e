package io.github.yottracker.benchmarks;

/** Whom the events of a {@link LiveWorkload} are about. */
public enum LiveAbout {
    /** Everybody is as likely, grown up since or not. */
    UNIFORM,

    /** Everybody as often as offences were recorded about them at the start. */
    BY_HISTORY
}
