package io.github.yottracker.live;

/** Why a figure has changed between two publications of it. */
public enum RevisionCause {
    /** A child came into the cohort that was not in it, whatever brought it there. */
    NEW_MEMBER("new members"),
    /** An outcome or conviction was recorded after the day of knowledge of the first figure. */
    LATE_OUTCOME("late outcomes"),
    /** An offence, release or care episode was recorded after that day. */
    LATE_RECORD("late records"),
    /** Something was recorded wrongly and has been put right. */
    CORRECTION("corrections"),
    /** A conviction was quashed, or a disposal changed on appeal (M-11). */
    APPEAL("appeals"),
    /** Something should never have been recorded and has been taken back. */
    WITHDRAWAL("withdrawals"),
    /** Two ids turned out to be one child (M-10). */
    MERGE("merges"),
    /** A child moved out of the area (M-09). */
    MOVE("moves away"),
    /** A child was to be forgotten: it is in the facts of one figure and held in those of the other no more. */
    ERASURE("erasures"),
    /** Days have passed: what is dated after the as-of day of the first figure has come about. */
    DAYS_PASSING("days passing");

    private final String words;

    RevisionCause(String words) {
        this.words = words;
    }

    /**
     * Returns the cause in words.
     *
     * @return a phrase for tables
     */
    public String words() {
        return words;
    }
}
