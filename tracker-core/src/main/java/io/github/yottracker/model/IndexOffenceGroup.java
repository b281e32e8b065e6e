package io.github.yottracker.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the Ministry of Justice table of reoffending by index offence, table 9.5 (M-72), in table order, and a last one
 * for what names none of them.
 *
 * <p>Source of the 13 names and their order: Youth Justice Statistics 2020/21, supplementary tables, chapter 9 (grade R).
 * Each member is in exactly one group, so the groups add up to the cohort.
 *
 * <p>Which group holds a category of the YJB (M-73) is this library's own reading (grade I): no public table leads from
 * one to the other. It follows the classification that the Office for National Statistics brought in in 2013, and where a
 * category has offences in several groups, it goes to the one that holds most of them, as recalled (grade K):
 *
 * <ul>
 *   <li>Racially aggravated offences are assault and harassment, criminal damage, or causing fear, alarm or distress. The
 *       last is the commonest, so the category is in {@link #PUBLIC_ORDER}.
 *   <li>Fraud and forgery is in {@link #FRAUD}, though forgery by itself is one of the miscellaneous crimes.
 *   <li>Motoring offences are in {@link #SUMMARY_MOTORING}, though dangerous driving is not a summary offence.
 *   <li>Death or injury by dangerous driving is in {@link #VIOLENCE_AGAINST_THE_PERSON}.
 *   <li>A breach (M-35) names no offence that the table could hold: it is in {@link #UNKNOWN}, not in {@link #OTHER}.
 * </ul>
 *
 * <p>Groups made from categories of the YJB cannot be set beside the published rows. The Ministry counts offences that
 * only magistrates try apart: common assault, criminal damage up to 5,000 pounds and most disorder are in its
 * {@link #SUMMARY_NON_MOTORING}, 24.6% of the cohort of 2019/20. A category does not say which court tries the offence, so
 * here they are in the group of their kind, and {@link #SUMMARY_NON_MOTORING}, {@link #POSSESSION_OF_WEAPONS} and
 * {@link #MISCELLANEOUS_CRIMES_AGAINST_SOCIETY} stay empty unless the data name them.
 */
public enum IndexOffenceGroup {
    /** Violence, but not common assault (see above), and death or injury by driving. */
    VIOLENCE_AGAINST_THE_PERSON(
            "Violence against the person",
            List.of("Violence against the person", "Death or injury by dangerous driving")),
    /** Sexual offences. */
    SEXUAL_OFFENCES("Sexual offences", List.of("Sexual offences")),
    /** Robbery. */
    ROBBERY("Robbery", List.of("Robbery")),
    /** Theft and handling, burglary of either kind, theft and taking of vehicles. */
    THEFT(
            "Theft",
            List.of(
                    "Domestic burglary",
                    "Non-domestic burglary",
                    "Theft and handling stolen goods",
                    "Vehicle theft / unauthorised taking"),
            "Theft offences"),
    /** Criminal damage and arson. */
    CRIMINAL_DAMAGE_AND_ARSON("Criminal damage and arson", List.of("Arson", "Criminal damage")),
    /** Drugs. */
    DRUGS("Drugs", List.of("Drugs"), "Drug offences"),
    /** Weapons; no category of the YJB. */
    POSSESSION_OF_WEAPONS("Possession of weapons", List.of()),
    /** Public order, and what the YJB calls racially aggravated. */
    PUBLIC_ORDER("Public order", List.of("Public order", "Racially aggravated"), "Public order offences"),
    /** Miscellaneous crimes against society; no category of the YJB. */
    MISCELLANEOUS_CRIMES_AGAINST_SOCIETY("Miscellaneous crimes against society", List.of()),
    /** Fraud, and forgery where the data do not tell them apart. */
    FRAUD("Fraud", List.of("Fraud and forgery"), "Fraud offences"),
    /** Other offences that only magistrates try; no category of the YJB. */
    SUMMARY_NON_MOTORING("Summary non-motoring", List.of()),
    /** Motoring offences that only magistrates try; here all motoring offences. */
    SUMMARY_MOTORING("Summary motoring", List.of("Motoring offences")),
    /** What the data call other. */
    OTHER("Other", List.of("Other")),
    /** Breaches, categories that name none of the groups, and no category at all. */
    UNKNOWN("Unknown", List.of("Breach of bail", "Breach of conditional discharge", "Breach of statutory order"));

    private static final ImmutableMap<String, IndexOffenceGroup> BY_KEY =
            ImmutableMap.copyOf(Names.index(values(), IndexOffenceGroup::names));

    private final String label;
    private final ImmutableList<String> categories;
    private final ImmutableList<String> otherNames;

    IndexOffenceGroup(String label, List<String> categories, String... otherNames) {
        this.label = label;
        this.categories = ImmutableList.copyOf(categories);
        this.otherNames = ImmutableList.copyOf(otherNames);
    }

    /**
     * Returns the group of a category. None is refused (M-73).
     *
     * <p>For example both {@code Domestic burglary} and {@code THEFT} are in {@link #THEFT}.
     *
     * @param category a category of the YJB, or one whose name, by its letters and digits, is the label of a group or the
     *     longer form of it that the Ministry also uses, such as {@code Theft offences}
     * @return the group that holds it; {@link #UNKNOWN} for a breach and for any other name
     */
    public static IndexOffenceGroup of(OffenceCategory category) {
        return BY_KEY.getOrDefault(Names.key(category.name()), UNKNOWN);
    }

    /** {@return the row's name as published; "Unknown" for the last} */
    public String label() {
        return label;
    }

    /** {@return the categories of the YJB that this library puts here, in the order of M-73 within a kind; may be empty} */
    public List<OffenceCategory> categories() {
        return categories.stream().map(OffenceCategory::of).toList();
    }

    private Collection<String> names() {
        return Stream.of(List.of(label), categories, otherNames)
                .flatMap(List::stream)
                .toList();
    }
}
