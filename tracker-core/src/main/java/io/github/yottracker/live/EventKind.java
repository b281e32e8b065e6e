package io.github.yottracker.live;

/**
 * What made a version of a fact, or ended it. Journals hold the ordinals: new ones go to the end.
 *
 * <p>{@link #cause} is what a {@link RevisionBridge} books a change under that it brought about.
 */
enum EventKind {
    OPENING(RevisionCause.LATE_RECORD),
    PERSON_RECORDED(RevisionCause.CORRECTION),
    MOVED_AWAY(RevisionCause.MOVE),
    PERSON_MERGED(RevisionCause.MERGE),
    OFFENCE_ALLEGED(RevisionCause.LATE_RECORD),
    OFFENCE_CHARGED(RevisionCause.LATE_RECORD),
    OUTCOME_RECORDED(RevisionCause.LATE_OUTCOME),
    OFFENCE_CORRECTED(RevisionCause.CORRECTION),
    OFFENCE_WITHDRAWN(RevisionCause.WITHDRAWAL),
    CONVICTION_QUASHED(RevisionCause.APPEAL),
    DISPOSAL_CHANGED(RevisionCause.APPEAL),
    RELEASED(RevisionCause.LATE_RECORD),
    RELEASE_WITHDRAWN(RevisionCause.WITHDRAWAL),
    CARE_OPENED(RevisionCause.LATE_RECORD),
    CARE_CLOSED(RevisionCause.LATE_RECORD),
    CARE_CORRECTED(RevisionCause.CORRECTION),
    CARE_WITHDRAWN(RevisionCause.WITHDRAWAL);

    private final RevisionCause cause;

    EventKind(RevisionCause cause) {
        this.cause = cause;
    }

    RevisionCause cause() {
        return cause;
    }
}
