package io.github.yottracker.model;

import java.util.Optional;

/** A child's gender as the file gives it (M-61). Unknown has its own row and stays in every total. */
public enum Gender {
    /** Male; code 1 in YJB data. */
    MALE("Male", "M"),
    /** Female; code 2 in YJB data. */
    FEMALE("Female", "F"),
    /** The column was empty. */
    UNKNOWN("Unknown", "");

    private final String label;
    private final String code;

    Gender(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /** {@return the one-letter code, M or F; empty text for {@link #UNKNOWN}} */
    public String code() {
        return code;
    }

    /**
     * Reads a gender column.
     *
     * @param text what the file holds; M, F, Male or Female in any case, or blank for {@link #UNKNOWN}
     * @return the gender; empty if the text is none of these
     */
    public static Optional<Gender> parse(String text) {
        String value = text.strip();
        for (Gender gender : values()) {
            if (value.equalsIgnoreCase(gender.code) || (gender != UNKNOWN && value.equalsIgnoreCase(gender.label))) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "M, F, Male, Female or empty";
    }
}
