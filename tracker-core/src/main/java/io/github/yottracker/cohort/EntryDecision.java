package io.github.yottracker.cohort;

/**
 * Whether a disposal occasion or release puts a child in a cohort, and which rule decided.
 *
 * <p>In the order in which the rules are asked: the first that bars an event names its decision. The attrition table
 * counts a child at the furthest rule that any of its events in the period reached.
 */
public enum EntryDecision {
    /** It qualifies: it is the index event, or another qualifying event was chosen instead (M-13). */
    QUALIFIES("M-02", "qualifies"),
    /** The child lives outside the service's area. */
    OTHER_RESIDENCE("M-09", "lives outside the area"),
    /** It holds no disposal of a kind that opens an entry: a diversion outcome or an adult disposal. */
    KIND_DOES_NOT_QUALIFY("M-06", "outcome of a kind that opens no entry"),
    /** It is a custodial sentence: its release will be the event, not the sentence. */
    CUSTODY_AWAITS_RELEASE("M-05", "custodial sentence, enters on release"),
    /** It is a release that follows a recall to custody. */
    RELEASE_AFTER_RECALL("M-05", "release after recall"),
    /** It is a release from no known custodial sentence, such as from remand, or one dated before its own sentence. */
    RELEASE_WITHOUT_SENTENCE("M-05", "release without a custodial sentence"),
    /** All its disposals were changed or overturned on appeal. */
    APPEALED("M-11", "changed or overturned on appeal"),
    /** None of its offences can be an index offence: all are breaches, say. */
    NO_ELIGIBLE_OFFENCE("M-16", "no eligible index offence"),
    /** The child's age is unknown, for want of a date of birth or of the reference date (A-42, B-07). */
    AGE_UNKNOWN("M-08", "age unknown"),
    /** The child was under 10. */
    UNDER_10("M-08", "under 10"),
    /** The child was 18 or over. */
    OVER_17("M-08", "18 or over");

    private final String rule;
    private final String words;

    EntryDecision(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /**
     * Returns the rule that decided.
     *
     * @return a rule number of {@code docs/methodology.md}
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns the decision in words.
     *
     * @return a phrase for tables
     */
    public String words() {
        return words;
    }
}
