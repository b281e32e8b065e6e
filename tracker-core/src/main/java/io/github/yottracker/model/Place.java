package io.github.yottracker.model;

import java.util.Optional;

/** Where an offence was committed, as far as the measure asks (M-37). */
public enum Place {
    /** In England or Wales. */
    ENGLAND_AND_WALES("England and Wales"),
    /** Anywhere else. */
    OTHER("Other"),
    /** The column was empty or absent; by default the offence counts as if in England and Wales. */
    UNKNOWN("Unknown");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads a place column.
     *
     * @param text what the file holds; EW or OTHER in any case, or blank for {@link #UNKNOWN}
     * @return the place; empty if the text is none of these
     */
    public static Optional<Place> parse(String text) {
        String value = text.strip();
        if (value.equalsIgnoreCase("EW")) {
            return Optional.of(ENGLAND_AND_WALES);
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
        return "EW, OTHER or empty";
    }
}
