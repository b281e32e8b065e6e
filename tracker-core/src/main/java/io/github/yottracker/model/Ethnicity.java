package io.github.yottracker.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A child's ethnicity: the self-defined codes of M-64, the officer-observed codes of M-65, or unknown.
 *
 * <p>Every code is kept as recorded. {@link EthnicityGrouping} says which group it is counted in; the two kinds of
 * code cannot be compared group by group (M-63).
 */
public enum Ethnicity {
    /** White British, by whichever nation. */
    W1(
            "W1",
            "White: English/Welsh/Scottish/N. Irish/British",
            "WBRI",
            In.ALL,
            "White: English/Welsh/Scottish/Northern Irish/British",
            "White: English, Welsh, Scottish, Northern Irish or British",
            "White: English/Welsh/Scottish/Northern Irish",
            "White: British",
            "English/Welsh/Scottish/N. Irish/British",
            "English/Welsh/Scottish/Northern Irish/British",
            "English, Welsh, Scottish, Northern Irish or British",
            "English/Welsh/Scottish/Northern Irish"),
    /** White Irish. */
    W2("W2", "White: Irish", "WIRI", In.ALL, "Irish"),
    /** Gypsy or Irish Traveller, the census code; the label alone is read as this code. */
    W3(
            "W3",
            "White: Gypsy or Irish Traveller",
            "WIRT",
            In.SINCE_2011,
            "White: Gypsy/Irish Traveller",
            "Gypsy or Irish Traveller",
            "Gypsy/Irish Traveller"),
    /** Gypsy or Irish Traveller in HMPPS probation data; some systems use W4 for Roma. In none of the census lists. */
    W4("W4", "White: Gypsy or Irish Traveller", "WIRT", In.NONE),
    /** Roma, with the code HMPPS gives it. */
    W5("W5", "White: Roma", "WROM", In.SINCE_2021, "Roma"),
    /** Gypsy or Irish Traveller, an older prison code. In none of the census lists. */
    W8("W8", "White: Gypsy or Irish Traveller", "WIRT", In.NONE),
    /** Any other White background. */
    W9(
            "W9",
            "White: any other",
            "WOTH",
            In.ALL,
            "White: other",
            "White: any other White background",
            "Any other White background",
            "Other White background",
            "Other White"),

    /** White and Black Caribbean. */
    M1("M1", "Mixed: White and Black Caribbean", "MWBC", In.ALL, "White and Black Caribbean"),
    /** White and Black African. */
    M2("M2", "Mixed: White and Black African", "MWBA", In.ALL, "White and Black African"),
    /** White and Asian. */
    M3("M3", "Mixed: White and Asian", "MWAS", In.ALL, "White and Asian"),
    /** Any other Mixed background. */
    M9(
            "M9",
            "Mixed: any other",
            "MOTH",
            In.ALL,
            "Mixed: other",
            "Mixed: any other Mixed background",
            "Any other Mixed background",
            "Other Mixed background",
            "Other Mixed"),

    /** Indian. */
    A1("A1", "Asian: Indian", "AIND", In.ALL, "Indian"),
    /** Pakistani. */
    A2("A2", "Asian: Pakistani", "APKN", In.ALL, "Pakistani"),
    /** Bangladeshi. */
    A3("A3", "Asian: Bangladeshi", "ABAN", In.ALL, "Bangladeshi"),
    /** Chinese since the 18+1 list, in which it replaces {@link #O1}; "Chinese" alone is read as this code. */
    A4("A4", "Asian: Chinese", "CHNE", In.SINCE_2011, "Chinese"),
    /** Any other Asian background. */
    A9(
            "A9",
            "Asian: any other",
            "AOTH",
            In.ALL,
            "Asian: other",
            "Asian: any other Asian background",
            "Any other Asian background",
            "Other Asian background",
            "Other Asian"),

    /** Black Caribbean. */
    B1("B1", "Black: Caribbean", "BCRB", In.ALL, "Caribbean"),
    /** Black African. */
    B2("B2", "Black: African", "BAFR", In.ALL, "African"),
    /** Any other Black background. */
    B9(
            "B9",
            "Black: any other",
            "BOTH",
            In.ALL,
            "Black: other",
            "Black: any other Black background",
            "Any other Black background",
            "Other Black background",
            "Other Black"),

    /** Chinese in the 16+1 list. */
    O1("O1", "Chinese (historic code)", "CHNE", In.ONLY_2001, "Other: Chinese"),
    /** Arab. */
    O2("O2", "Other: Arab", "OOTH", In.SINCE_2011, "Arab"),
    /** Any other ethnic group. */
    O9(
            "O9",
            "Other: any other",
            "OOTH",
            In.ALL,
            "Other: other",
            "Other: any other ethnic group",
            "Any other ethnic group"),

    /** Asked, and not stated; the DfE splits it into REFU and NOBT, which this code cannot tell apart. */
    NS(
            "NS",
            "Not stated",
            "",
            In.ALL,
            "Prefer not to say",
            "Not stated / prefer not to say",
            "Information not obtainable"),

    /** Officer-observed code 0: not recorded or not known. */
    OBSERVED_0("0", "Observed: Not recorded or not known", "", In.NONE, "Observed: Not recorded/not known", "IC0"),
    /** Officer-observed code 1. */
    OBSERVED_1("1", "Observed: White North European", "", In.NONE, "White North European", "IC1"),
    /** Officer-observed code 2. */
    OBSERVED_2("2", "Observed: White South European", "", In.NONE, "White South European", "IC2"),
    /** Officer-observed code 3. */
    OBSERVED_3("3", "Observed: Black", "", In.NONE, "IC3"),
    /** Officer-observed code 4. */
    OBSERVED_4("4", "Observed: Asian", "", In.NONE, "IC4"),
    /** Officer-observed code 5, which does not tell Chinese from other nationalities. */
    OBSERVED_5(
            "5",
            "Observed: Chinese, Japanese or other South East Asian",
            "",
            In.NONE,
            "Observed: Chinese/Japanese/other South East Asian",
            "Chinese, Japanese or other South East Asian",
            "Chinese/Japanese/other South East Asian",
            "IC5"),
    /** Officer-observed code 6. */
    OBSERVED_6("6", "Observed: Arabic or North African", "", In.NONE, "Arabic or North African", "IC6"),
    /** Officer-observed code 9: unknown. */
    OBSERVED_9("9", "Observed: Unknown", "", In.NONE, "IC9"),

    /** Nothing recorded; stays in every total (M-66). */
    UNKNOWN("", "Not known", "", In.NONE, "Unknown");

    /** A list of self-defined ethnicity codes, named by its number of codes and one for "not stated". */
    public enum CodeSystem {
        /** The list of the 2001 census. */
        SIXTEEN_PLUS_ONE,
        /** The list of the 2011 census. */
        EIGHTEEN_PLUS_ONE,
        /** The list of the 2021 census. */
        NINETEEN_PLUS_ONE
    }

    private static final Map<String, Ethnicity> BY_NAME = Names.index(values(), Ethnicity::names);

    private final String code;
    private final String label;
    private final String dfeCode;
    private final ImmutableSet<CodeSystem> systems;
    private final ImmutableList<String> otherNames;

    Ethnicity(String code, String label, String dfeCode, ImmutableSet<CodeSystem> systems, String... otherNames) {
        this.code = code;
        this.label = label;
        this.dfeCode = dfeCode;
        this.systems = systems;
        this.otherNames = ImmutableList.copyOf(otherNames);
    }

    /** {@return the code as recorded; empty text for {@link #UNKNOWN}} */
    public String code() {
        return code;
    }

    /** {@return the full name to print; the same for the three codes of Gypsy or Irish Traveller} */
    public String label() {
        return label;
    }

    /** {@return whether this is an officer's view rather than the child's own answer (M-65)} */
    public boolean isObserved() {
        return switch (this) {
            case OBSERVED_0, OBSERVED_1, OBSERVED_2, OBSERVED_3, OBSERVED_4, OBSERVED_5, OBSERVED_6, OBSERVED_9 -> true;
            default -> false;
        };
    }

    /**
     * Returns the code the Department for Education uses for the same answer.
     *
     * @return the code of M-64; empty for officer-observed codes, {@link #UNKNOWN}, and {@link #NS}, which covers two
     */
    public Optional<String> dfeCode() {
        return dfeCode.isEmpty() ? Optional.empty() : Optional.of(dfeCode);
    }

    /**
     * Returns whether a code system holds this code; "not stated" is in all three.
     *
     * @param system the code system
     * @return whether it lists this code
     */
    public boolean in(CodeSystem system) {
        return systems.contains(system);
    }

    /**
     * Returns the group in which a grouping counts this code.
     *
     * @param grouping the grouping
     * @return the group's label, one of {@link EthnicityGrouping#groups()}
     */
    public String group(EthnicityGrouping grouping) {
        return grouping.groupOf(this);
    }

    /**
     * Reads an ethnicity column.
     *
     * <p>Codes and labels match on letters and digits only, in any case. A label may come with its group's name, as
     * "White: Irish" or "White - Irish", or without it where it is clear alone, as "Irish". "Any other" and "British"
     * are not clear alone, and a group's name, as "White", is no value. A one-digit code must stand by itself: "-1"
     * marks a missing value in some extracts and is not code 1.
     *
     * @param text what the file holds; blank is {@link #UNKNOWN}
     * @return the ethnicity; empty if the text is not an accepted value
     */
    public static Optional<Ethnicity> parse(String text) {
        String key = Names.key(text);
        if (key.isEmpty()) {
            return text.isBlank() ? Optional.of(UNKNOWN) : Optional.empty();
        }
        if (key.length() == 1 && text.strip().length() != 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "an 18+1 code or label, as A1 or Asian: Indian, an officer-observed code, as IC1, NS or empty";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (this != UNKNOWN) {
            names.add(code);
        }
        if (this != W4 && this != W8) { // the label they share with W3 is read as W3
            names.addAll(spellings(label));
        }
        otherNames.forEach(name -> names.addAll(spellings(name)));
        return names;
    }

    /** Returns a name under every name its group goes by; the name alone when it does not start with its group. */
    private static List<String> spellings(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return List.of(name);
        }
        String rest = name.substring(colon);
        return groupNames(name.substring(0, colon)).stream()
                .map(group -> group + rest)
                .toList();
    }

    private static List<String> groupNames(String group) {
        return switch (group) {
            case "White" -> List.of("White");
            case "Mixed" -> List.of("Mixed", "Mixed or multiple ethnic groups", "Mixed/multiple ethnic groups");
            case "Asian" -> List.of("Asian", "Asian or Asian British", "Asian/Asian British");
            case "Black" ->
                List.of(
                        "Black",
                        "Black or Black British",
                        "Black/African/Caribbean/Black British",
                        "Black, African, Caribbean or Black British",
                        "Black, Black British, Caribbean or African");
            case "Other" -> List.of("Other", "Other ethnic group", "Chinese or other", "Chinese or other ethnic group");
            case "Observed" -> List.of("Observed", "Officer observed");
            default -> throw new IllegalArgumentException("no such group: " + group);
        };
    }

    /** Which code systems hold a code. */
    private static final class In {
        static final ImmutableSet<CodeSystem> ALL = ImmutableSet.copyOf(CodeSystem.values());
        static final ImmutableSet<CodeSystem> SINCE_2011 =
                ImmutableSet.of(CodeSystem.EIGHTEEN_PLUS_ONE, CodeSystem.NINETEEN_PLUS_ONE);
        static final ImmutableSet<CodeSystem> SINCE_2021 = ImmutableSet.of(CodeSystem.NINETEEN_PLUS_ONE);
        static final ImmutableSet<CodeSystem> ONLY_2001 = ImmutableSet.of(CodeSystem.SIXTEEN_PLUS_ONE);
        static final ImmutableSet<CodeSystem> NONE = ImmutableSet.of();

        private In() {}
    }
}
