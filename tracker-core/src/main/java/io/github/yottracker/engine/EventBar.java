package io.github.yottracker.engine;

import io.github.yottracker.cohort.EntryDecision;

/**
 * What bars an event from opening an entry, as bits: one for each {@link EntryDecision}, by its ordinal.
 *
 * <p>Constants, because the compiler does not treat the ordinal of an enum as one.
 */
final class EventBar {

    static final int OTHER_RESIDENCE = bit(EntryDecision.OTHER_RESIDENCE);
    static final int KIND_DOES_NOT_QUALIFY = bit(EntryDecision.KIND_DOES_NOT_QUALIFY);
    static final int CUSTODY_AWAITS_RELEASE = bit(EntryDecision.CUSTODY_AWAITS_RELEASE);
    static final int RELEASE_AFTER_RECALL = bit(EntryDecision.RELEASE_AFTER_RECALL);
    static final int RELEASE_WITHOUT_SENTENCE = bit(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    static final int APPEALED = bit(EntryDecision.APPEALED);
    static final int NO_ELIGIBLE_OFFENCE = bit(EntryDecision.NO_ELIGIBLE_OFFENCE);
    static final int AGE_UNKNOWN = bit(EntryDecision.AGE_UNKNOWN);
    static final int UNDER_10 = bit(EntryDecision.UNDER_10);
    static final int OVER_17 = bit(EntryDecision.OVER_17);

    private EventBar() {}

    private static int bit(EntryDecision decision) {
        return 1 << decision.ordinal();
    }
}
