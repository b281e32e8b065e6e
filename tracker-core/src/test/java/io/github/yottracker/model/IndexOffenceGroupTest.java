package io.github.yottracker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M-72 and M-73: the groups of the published table by index offence, and what goes into each. */
class IndexOffenceGroupTest {

    @Test
    void m72_theThirteenGroupsInTableOrderAndUnknownLast() {
        assertThat(IndexOffenceGroup.values())
                .extracting(IndexOffenceGroup::label)
                .containsExactly(
                        "Violence against the person",
                        "Sexual offences",
                        "Robbery",
                        "Theft",
                        "Criminal damage and arson",
                        "Drugs",
                        "Possession of weapons",
                        "Public order",
                        "Miscellaneous crimes against society",
                        "Fraud",
                        "Summary non-motoring",
                        "Summary motoring",
                        "Other",
                        "Unknown");
    }

    @ParameterizedTest
    @EnumSource
    void m72_categoryThatNamesAGroupIsInIt(IndexOffenceGroup group) {
        String label = group.label();
        assertThat(group(label)).isEqualTo(group);
        assertThat(group(group.name())).isEqualTo(group);
        assertThat(group(" " + label.replace(" ", "_").replace("i", "I") + "! "))
                .isEqualTo(group);
    }

    /** The forms in the Ministry's electronic monitoring order service (enum Offence of its public repository). */
    @ParameterizedTest
    @CsvSource({
        "Theft Offences, THEFT",
        "Drug offences, DRUGS",
        "Public order offences, PUBLIC_ORDER",
        "Fraud Offences, FRAUD",
        "Summary Non-Motoring, SUMMARY_NON_MOTORING",
        "Offence not recorded, UNKNOWN",
    })
    void m72_longerFormsOfTheNames(String name, IndexOffenceGroup expected) {
        assertThat(group(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Arson, CRIMINAL_DAMAGE_AND_ARSON",
        "Breach of bail, UNKNOWN",
        "Breach of conditional discharge, UNKNOWN",
        "Breach of statutory order, UNKNOWN",
        "Criminal damage, CRIMINAL_DAMAGE_AND_ARSON",
        "Death or injury by dangerous driving, VIOLENCE_AGAINST_THE_PERSON",
        "Domestic burglary, THEFT",
        "Drugs, DRUGS",
        "Fraud and forgery, FRAUD",
        "Motoring offences, SUMMARY_MOTORING",
        "Non-domestic burglary, THEFT",
        "Other, OTHER",
        "Public order, PUBLIC_ORDER",
        "Racially aggravated, PUBLIC_ORDER",
        "Robbery, ROBBERY",
        "Sexual offences, SEXUAL_OFFENCES",
        "Theft and handling stolen goods, THEFT",
        "Vehicle theft / unauthorised taking, THEFT",
        "Violence against the person, VIOLENCE_AGAINST_THE_PERSON",
    })
    void m73_groupOfEachYjbCategory(String category, IndexOffenceGroup expected) {
        assertThat(OffenceCategory.known()).contains(OffenceCategory.of(category));
        assertThat(group(category)).isEqualTo(expected);
        assertThat(expected.categories()).contains(OffenceCategory.of(category));
    }

    @Test
    void m73_eachYjbCategoryIsNamedByExactlyOneGroup() {
        List<OffenceCategory> named = Arrays.stream(IndexOffenceGroup.values())
                .flatMap(group -> group.categories().stream())
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(OffenceCategory.known());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shoplifting", "VATP", "***", "Unknown", "Theft of"})
    void m73_anyOtherNameIsUnknownAndNeverRefused(String name) {
        assertThat(group(name)).isEqualTo(IndexOffenceGroup.UNKNOWN);
    }

    private static IndexOffenceGroup group(String name) {
        return IndexOffenceGroup.of(OffenceCategory.of(name));
    }
}
