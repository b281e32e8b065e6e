package io.github.yottracker.model;

import java.util.Optional;

/** What a yes-or-no column says; it may be empty. */
public enum Answer {
    /** The column says yes. */
    YES("Yes"),
    /** The column says no. */
    NO("No"),
    /** The column was empty or absent. */
    UNKNOWN("Unknown");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads a yes-or-no column.
     *
     * @param text what the file holds; Y, N, Yes or No in any case, or blank for {@link #UNKNOWN}
     * @return the answer; empty if the text is none of these
     */
    public static Optional<Answer> parse(String text) {
        String value = text.strip();
        if (value.equalsIgnoreCase("Y") || value.equalsIgnoreCase("Yes")) {
            return Optional.of(YES);
        }
        if (value.equalsIgnoreCase("N") || value.equalsIgnoreCase("No")) {
            return Optional.of(NO);
        }
        if (value.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        return Optional.empty();
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "Y, N or empty";
    }
}
