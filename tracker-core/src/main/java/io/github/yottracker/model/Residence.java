package io.github.yottracker.model;

import java.util.Optional;

/** Whether a child lives in the area of the service; one value a person (M-09, A-38). */
public enum Residence {
    /** Lives in the area. */
    LOCAL("Local"),
    /** Lives elsewhere; left out by default (M-09). */
    OTHER("Other"),
    /** The column was empty or absent. */
    UNKNOWN("Unknown");

    private final String label;

    Residence(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads a residence column.
     *
     * @param text what the file holds; LOCAL or OTHER in any case, or blank for {@link #UNKNOWN}
     * @return the residence; empty if the text is none of these
     */
    public static Optional<Residence> parse(String text) {
        String value = text.strip();
        if (value.equalsIgnoreCase("LOCAL")) {
            return Optional.of(LOCAL);
        }
        if (value.equalsIgnoreCase("OTHER")) {
            return Optional.of(OTHER);
        }
        if (value.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        return Optional.empty();
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "LOCAL, OTHER or empty";
    }
}
