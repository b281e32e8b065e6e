package io.github.yottracker.model;

import java.util.Optional;

/** What an appeal did to an outcome (M-11). */
public enum Appeal {
    /** No appeal is recorded, or it changed nothing. */
    NONE("None"),
    /** The outcome was changed on appeal. */
    CHANGED("Changed"),
    /** The appeal succeeded. */
    SUCCESSFUL("Successful");

    private final String label;

    Appeal(String label) {
        this.label = label;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /**
     * Reads an appeal column.
     *
     * @param text what the file holds; CHANGED or SUCCESSFUL in any case, or blank for {@link #NONE}
     * @return the appeal; empty if the text is none of these
     */
    public static Optional<Appeal> parse(String text) {
        String value = text.strip();
        if (value.equalsIgnoreCase("CHANGED")) {
            return Optional.of(CHANGED);
        }
        if (value.equalsIgnoreCase("SUCCESSFUL")) {
            return Optional.of(SUCCESSFUL);
        }
        if (value.isEmpty()) {
            return Optional.of(NONE);
        }
        return Optional.empty();
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "CHANGED, SUCCESSFUL or empty";
    }
}
