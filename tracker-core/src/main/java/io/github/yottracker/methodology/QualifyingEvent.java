package io.github.yottracker.methodology;

/** What kind of event puts a child in a cohort (M-02, M-07). */
public enum QualifyingEvent {
    /** A caution-type disposal, on the day it was given (M-03). */
    CAUTION("Caution"),
    /** A non-custodial sentence, on the outcome date (M-04). */
    COURT("Court disposal"),
    /** Release from a custodial sentence, on the day of release (M-05). */
    RELEASE("Release from custody"),
    /** A diversion outcome such as a community resolution: local trackers only, by choice (M-07). */
    DIVERSION("Diversion");

    private final String label;

    QualifyingEvent(String label) {
        this.label = label;
    }

    /**
     * Returns the name to print.
     *
     * @return such as "Release from custody"
     */
    public String label() {
        return label;
    }
}
