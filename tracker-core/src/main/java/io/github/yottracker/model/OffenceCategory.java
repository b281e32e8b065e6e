package io.github.yottracker.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;

/**
 * What kind of offence it was, as a case system says it.
 *
 * <p>The categories of the YJB (M-73) are known; any other is kept as it is given. A known one has its known spelling
 * however it is written, so {@code violence_against_the_person} equals "Violence against the person".
 *
 * @param name the category; not blank
 */
public record OffenceCategory(String name) {
    private static final ImmutableMap<String, String> SPELLINGS = ImmutableList.of(
                    "Arson",
                    "Breach of bail",
                    "Breach of conditional discharge",
                    "Breach of statutory order",
                    "Criminal damage",
                    "Death or injury by dangerous driving",
                    "Domestic burglary",
                    "Drugs",
                    "Fraud and forgery",
                    "Motoring offences",
                    "Non-domestic burglary",
                    "Other",
                    "Public order",
                    "Racially aggravated",
                    "Robbery",
                    "Sexual offences",
                    "Theft and handling stolen goods",
                    "Vehicle theft / unauthorised taking",
                    "Violence against the person")
            .stream()
            .collect(ImmutableMap.toImmutableMap(Names::key, name -> name));

    private static final ImmutableList<OffenceCategory> KNOWN =
            SPELLINGS.values().stream().map(OffenceCategory::new).collect(ImmutableList.toImmutableList());

    /**
     * Creates a category in its known spelling, or as given without the space around it.
     *
     * @param name the category; not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public OffenceCategory {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an offence category must not be blank");
        }
        name = SPELLINGS.getOrDefault(Names.key(name), name);
    }

    /**
     * Returns a category by its name.
     *
     * @param name the category, matched against the known ones on letters and digits only; not blank
     * @return the category, in its known spelling, or as given without the space around it
     * @throws IllegalArgumentException if the name is blank
     */
    public static OffenceCategory of(String name) {
        return new OffenceCategory(name);
    }

    /** {@return the 19 categories of M-73, in table order} */
    public static List<OffenceCategory> known() {
        return KNOWN;
    }

    /** {@return whether this is one of {@link #known()}} */
    public boolean isKnown() {
        return SPELLINGS.containsValue(name);
    }

    /** {@return whether this is a breach of bail, of a conditional discharge or of a statutory order (M-35, A-28)} */
    public boolean isBreach() {
        return switch (name) {
            case "Breach of bail", "Breach of conditional discharge", "Breach of statutory order" -> true;
            default -> false;
        };
    }
}
