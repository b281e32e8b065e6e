package io.github.yottracker.model;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How ethnicity codes are put into groups for a table (M-63 to M-65).
 *
 * <p>Each code is in exactly one group of each grouping. "Not known" is always a group, and the last.
 *
 * <p>What rests on less than a source read: the rule that puts self-defined Mixed codes, Chinese and Arab into
 * {@link #PNC_4PLUS1} is recalled from the Home Office and Ministry of Justice classification of 16+1 codes into 4+1,
 * not re-read (grade K); the place of officer-observed codes in {@link #PNC_4PLUS1} is likewise recalled (grade K,
 * M-65); their place in the three census-style groupings is our own reading (grade I).
 */
public enum EthnicityGrouping {
    /**
     * The census groups since 2011, used by the YJB: White, Mixed, Asian, Black, Other, Not known. Chinese is Asian.
     *
     * <p>Officer-observed 1 and 2 are White, 3 Black, 4 Asian, 5 and 6 Other, 0 and 9 Not known (our own reading).
     */
    ONS_5PLUS1(List.of("White", "Mixed", "Asian", "Black", "Other", "Not known"), EthnicityGrouping::since2011),

    /** The 2001 style: as {@link #ONS_5PLUS1}, with Chinese and Other together as "Chinese or Other". */
    ONS_2001_5PLUS1(
            List.of("White", "Mixed", "Asian", "Black", "Chinese or Other", "Not known"), EthnicityGrouping::of2001),

    /**
     * As {@link #ONS_5PLUS1}, with self-defined Chinese apart from Asian. Officer-observed 5 mixes nationalities, so it
     * is Other here, not Chinese (our own reading).
     */
    CHINESE_SEPARATE(
            List.of("White", "Mixed", "Asian", "Black", "Chinese", "Other", "Not known"),
            EthnicityGrouping::chineseSeparate),

    /**
     * The police view that the Ministry of Justice publishes: Asian, Black, White, Other, Not known, with no Mixed group.
     *
     * <p>Self-defined M1 and M2 are Black, M3 is Asian, and M9, Chinese and Arab are Other: recalled from the 16+1 to
     * 4+1 classification of the Home Office and the Ministry of Justice, not re-read (grade K).
     */
    PNC_4PLUS1(List.of("Asian", "Black", "White", "Other", "Not known"), EthnicityGrouping::police),

    /** One group for each label, in the order of {@link Ethnicity}; "Not stated" is a group apart from "Not known". */
    DETAILED(detailedGroups(), EthnicityGrouping::detailed);

    private final ImmutableList<String> groups;
    private final ImmutableIntArray positions; // by ordinal of the ethnicity

    EthnicityGrouping(List<String> groups, Function<Ethnicity, String> groupOf) {
        this.groups = ImmutableList.copyOf(groups);
        ImmutableIntArray.Builder table = ImmutableIntArray.builder(Ethnicity.values().length);
        for (Ethnicity ethnicity : Ethnicity.values()) {
            int position = groups.indexOf(groupOf.apply(ethnicity));
            if (position < 0) {
                throw new IllegalStateException(ethnicity + " has no group in " + this);
            }
            table.add(position);
        }
        this.positions = table.build();
    }

    /** {@return the labels of the groups in display order, "Not known" last} */
    public List<String> groups() {
        return groups;
    }

    /**
     * Returns where in {@link #groups()} a code is counted.
     *
     * @param ethnicity the code
     * @return the position, from 0
     */
    @SuppressWarnings("EnumOrdinal") // the table was built in that order, in this run
    public int indexOf(Ethnicity ethnicity) {
        return positions.get(ethnicity.ordinal());
    }

    /**
     * Returns the group in which a code is counted.
     *
     * @param ethnicity the code
     * @return the group's label, one of {@link #groups()}
     */
    public String groupOf(Ethnicity ethnicity) {
        return groups.get(indexOf(ethnicity));
    }

    private static String since2011(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case W1, W2, W3, W4, W5, W8, W9, OBSERVED_1, OBSERVED_2 -> "White";
            case M1, M2, M3, M9 -> "Mixed";
            case A1, A2, A3, A4, A9, O1, OBSERVED_4 -> "Asian";
            case B1, B2, B9, OBSERVED_3 -> "Black";
            case O2, O9, OBSERVED_5, OBSERVED_6 -> "Other";
            case NS, OBSERVED_0, OBSERVED_9, UNKNOWN -> "Not known";
        };
    }

    private static String of2001(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case A4, O1, O2, O9, OBSERVED_5, OBSERVED_6 -> "Chinese or Other";
            default -> since2011(ethnicity);
        };
    }

    private static String chineseSeparate(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case A4, O1 -> "Chinese";
            default -> since2011(ethnicity);
        };
    }

    private static String police(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case M1, M2 -> "Black";
            case M3 -> "Asian";
            case M9, A4, O1 -> "Other";
            default -> since2011(ethnicity);
        };
    }

    private static String detailed(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case OBSERVED_0, OBSERVED_9, UNKNOWN -> "Not known";
            default -> ethnicity.label();
        };
    }

    private static List<String> detailedGroups() {
        Set<String> groups = new LinkedHashSet<>();
        for (Ethnicity ethnicity : Ethnicity.values()) {
            groups.add(detailed(ethnicity));
        }
        groups.remove("Not known");
        groups.add("Not known");
        return List.copyOf(groups);
    }
}
