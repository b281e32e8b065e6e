package io.github.yottracker.followup;

/** How far a member's follow-up has come on the as-of day (M-85). A reoffender keeps its state. */
public enum MemberState {
    /** The as-of day is no later than the last day of follow-up: new offences can still count. */
    IN_FOLLOW_UP("in follow-up"),
    /** Follow-up is over, the waiting period is not: offences committed in time can still be proven. */
    IN_WAIT("in waiting period"),
    /** Both are over: the member's count is final. */
    CLOSED("closed");

    private final String words;

    MemberState(String words) {
        this.words = words;
    }

    /**
     * Returns the state in words.
     *
     * @return a phrase for tables
     */
    public String words() {
        return words;
    }
}
