package io.github.yottracker.followup;

/**
 * Whether an offence of a member is a reoffence, and which rule decided.
 *
 * <p>In the order of reading A-35: where several rules bar an offence, the first of them names the decision.
 */
public enum Decision {
    /** It is a reoffence. */
    COUNTS("M-45", "counts as a reoffence"),
    /** It was dealt with at the index event. */
    INDEX_CASE("M-40", "dealt with at the index event"),
    /** Its date is unknown. */
    NO_DATE("M-42", "date of offence unknown"),
    /** It was committed before the index date and proven after: a pseudo-reconviction. */
    BEFORE_INDEX_PROVEN_AFTER("M-38", "committed before the index date, proven after it"),
    /** It was committed before the index date. */
    BEFORE_INDEX("M-33", "committed before the index date"),
    /** It was committed on the index date. */
    SAME_DAY("M-39", "committed on the index date"),
    /** It was committed after the last day of follow-up. */
    AFTER_FOLLOW_UP("M-27", "committed after follow-up"),
    /** It was committed outside the fixed period of follow-up. */
    OUTSIDE_FIXED_PERIOD("M-49", "outside the fixed period of follow-up"),
    /** It is a breach, not a new offence. */
    BREACH("M-35", "breach"),
    /** The police need not record it. */
    NOT_RECORDABLE("M-36", "not recordable"),
    /** It was committed elsewhere. */
    OUTSIDE_ENGLAND_AND_WALES("M-37", "outside England and Wales"),
    /** Another body prosecuted. */
    NOT_POLICE_PROSECUTED("M-37", "not prosecuted by the police"),
    /** It was only taken into consideration. */
    TAKEN_INTO_CONSIDERATION("M-44", "taken into consideration"),
    /** Its outcome was changed or overturned on appeal. */
    APPEALED("M-11", "changed or overturned on appeal"),
    /** It ended without proof, or in an outcome that proves nothing. */
    NOT_PROVEN("M-34", "not proven"),
    /** It drew a disposal, but no date of proof is recorded (B-12). */
    NO_PROOF_DATE("M-31", "date of proof unknown"),
    /** It is not proven yet, as far as is known on the as-of day. */
    PENDING("M-87", "pending"),
    /** It was proven after the waiting period. */
    TOO_LATE("M-29", "proven after the waiting period"),
    /** It was proven by a caution in the waiting period, where only courts prove. */
    CAUTION_IN_WAIT("M-30", "caution in the waiting period"),
    /** It was proven on or after the 18th birthday, where that does not count. */
    PROVEN_AFTER_18("M-47", "proven on or after the 18th birthday"),
    /** It repeats another record of the same offence. */
    DUPLICATE("M-46", "repeats another record");

    private final String rule;
    private final String words;

    Decision(String rule, String words) {
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
