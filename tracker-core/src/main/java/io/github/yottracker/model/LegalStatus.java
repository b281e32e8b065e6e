package io.github.yottracker.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The legal status of a care episode, a code of the SSDA903 return on looked-after children (M-68).
 *
 * <p>Codes outside the lists below are kept; a child with one is not looked after.
 *
 * @param code the code in capitals; 1 to 8 letters and digits
 */
public record LegalStatus(String code) {
    private static final int LONGEST = 8;

    private static final ImmutableMap<String, String> LABELS = ImmutableMap.<String, String>builder()
            .put("C1", "Interim care order")
            .put("C2", "Full care order")
            .put("D1", "Freeing order")
            .put("E1", "Placement order")
            .put("V2", "Accommodation under section 20")
            .put("L1", "Police protection")
            .put("L2", "Emergency protection order")
            .put("L3", "Child assessment order")
            .put("J1", "Remanded to local authority or youth detention accommodation")
            .put("J2", "PACE placement")
            .put("J3", "YRO with residence or intensive fostering")
            .put("V3", "Short breaks")
            .put("V4", "Short breaks")
            .buildOrThrow();

    private static final ImmutableSet<LegalStatus> SHORT_BREAKS =
            ImmutableSet.of(new LegalStatus("V3"), new LegalStatus("V4"));

    private static final ImmutableSet<LegalStatus> LOOKED_AFTER = LABELS.keySet().stream()
            .map(LegalStatus::new)
            .filter(status -> !SHORT_BREAKS.contains(status))
            .collect(ImmutableSet.toImmutableSet());

    /**
     * Creates a status from its code, in either case and with or without space around it.
     *
     * @param code the code
     * @throws IllegalArgumentException if the code is not 1 to 8 letters and digits of ASCII
     */
    public LegalStatus {
        code = code.strip();
        if (code.isEmpty() || code.length() > LONGEST || !code.chars().allMatch(LegalStatus::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "a legal status must be 1 to 8 letters and digits, as C2; see the SSDA903 code list");
        }
        code = code.toUpperCase(Locale.ROOT);
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * Returns a status by its code.
     *
     * @param code the code, in either case and with or without space around it
     * @return the status
     * @throws IllegalArgumentException if the code is not 1 to 8 letters and digits of ASCII
     */
    public static LegalStatus of(String code) {
        return new LegalStatus(code);
    }

    /** {@return the eleven statuses that make a child looked after by default (M-68), in that order} */
    public static Set<LegalStatus> lookedAfter() {
        return LOOKED_AFTER;
    }

    /** {@return the two statuses of short-break series, V3 and V4; by default they make no child looked after} */
    public static Set<LegalStatus> shortBreaks() {
        return SHORT_BREAKS;
    }

    /** {@return what the code stands for; empty for a code outside both lists} */
    public Optional<String> label() {
        return Optional.ofNullable(LABELS.get(code));
    }
}
