package io.github.yottracker.model;

import java.util.Optional;

/** Whether a child was looked after by a local authority on a given day (M-68). Unknown is not "not looked after". */
public enum CareStatus {
    /** Looked after. */
    LAC("LAC"),
    /** Not looked after. */
    NOT_LAC("Not LAC"),
    /** No source says. */
    UNKNOWN("Unknown");

    private final String label;

    CareStatus(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads a care status, by letters and digits only.
     *
     * @param text what the file holds; LAC or NOT_LAC in any case, or blank for {@link #UNKNOWN}
     * @return the care status; empty if the text is none of these
     */
    public static Optional<CareStatus> parse(String text) {
        return switch (Names.key(text)) {
            case "lac" -> Optional.of(LAC);
            case "notlac" -> Optional.of(NOT_LAC);
            default -> text.isBlank() ? Optional.of(UNKNOWN) : Optional.empty();
        };
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "LAC, NOT_LAC or empty";
    }
}
