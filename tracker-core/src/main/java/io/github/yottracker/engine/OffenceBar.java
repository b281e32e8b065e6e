package io.github.yottracker.engine;

import io.github.yottracker.followup.Decision;

/**
 * What bars an offence, as bits: one for each {@link Decision}, by its ordinal.
 *
 * <p>Constants, because the compiler does not treat the ordinal of an enum as one.
 */
final class OffenceBar {

    static final int INDEX_CASE = bit(Decision.INDEX_CASE);
    static final int NO_DATE = bit(Decision.NO_DATE);
    static final int BEFORE_INDEX_PROVEN_AFTER = bit(Decision.BEFORE_INDEX_PROVEN_AFTER);
    static final int BEFORE_INDEX = bit(Decision.BEFORE_INDEX);
    static final int SAME_DAY = bit(Decision.SAME_DAY);
    static final int AFTER_FOLLOW_UP = bit(Decision.AFTER_FOLLOW_UP);
    static final int OUTSIDE_FIXED_PERIOD = bit(Decision.OUTSIDE_FIXED_PERIOD);
    static final int BREACH = bit(Decision.BREACH);
    static final int NOT_RECORDABLE = bit(Decision.NOT_RECORDABLE);
    static final int OUTSIDE_ENGLAND_AND_WALES = bit(Decision.OUTSIDE_ENGLAND_AND_WALES);
    static final int NOT_POLICE_PROSECUTED = bit(Decision.NOT_POLICE_PROSECUTED);
    static final int TAKEN_INTO_CONSIDERATION = bit(Decision.TAKEN_INTO_CONSIDERATION);
    static final int APPEALED = bit(Decision.APPEALED);
    static final int NOT_PROVEN = bit(Decision.NOT_PROVEN);
    static final int NO_PROOF_DATE = bit(Decision.NO_PROOF_DATE);
    static final int PENDING = bit(Decision.PENDING);
    static final int TOO_LATE = bit(Decision.TOO_LATE);
    static final int CAUTION_IN_WAIT = bit(Decision.CAUTION_IN_WAIT);
    static final int PROVEN_AFTER_18 = bit(Decision.PROVEN_AFTER_18);

    private OffenceBar() {}

    private static int bit(Decision decision) {
        return 1 << decision.ordinal();
    }
}
