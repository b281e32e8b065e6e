package io.github.yottracker.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tier under which youth justice tables show a disposal (M-78). */
public enum DisposalTier {
    /** Cautions, and the reprimands and warnings before them. */
    PRE_COURT("Pre-court"),
    /** The lesser court disposals, from a discharge to a referral order. */
    FIRST_TIER("First-tier"),
    /** Youth rehabilitation orders and the community orders before them. */
    COMMUNITY("Community"),
    /** Custodial sentences. */
    CUSTODY("Custody"),
    /** Outcomes below a caution; no part of a Ministry of Justice cohort (M-06). */
    DIVERSION("Diversion"),
    /** Disposals of adults; they prove a reoffence and nothing else (M-47). */
    ADULT("Adult");

    private static final Map<String, DisposalTier> BY_NAME = Names.index(values(), tier -> List.of(tier.label));

    private final String label;

    DisposalTier(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads a tier. Sources differ in case and hyphens, as "Pre-Court" and "Pre-court" (M-80), so neither matters.
     *
     * @param text what the file holds
     * @return the tier; empty if the text names none
     */
    public static Optional<DisposalTier> parse(String text) {
        return Optional.ofNullable(BY_NAME.get(Names.key(text)));
    }
}
