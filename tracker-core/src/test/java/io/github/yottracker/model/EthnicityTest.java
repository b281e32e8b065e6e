package io.github.yottracker.model;

import static io.github.yottracker.model.Ethnicity.CodeSystem.EIGHTEEN_PLUS_ONE;
import static io.github.yottracker.model.Ethnicity.CodeSystem.NINETEEN_PLUS_ONE;
import static io.github.yottracker.model.Ethnicity.CodeSystem.SIXTEEN_PLUS_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M-63 to M-66 of docs/methodology.md: ethnicity codes and the groups they are counted in. */
class EthnicityTest {
    /** The table of M-64: code, label, in 16+1, in 18+1, in 19+1, group 5+1, group 5+1 of 2001, DfE code. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        W1 | White: English/Welsh/Scottish/N. Irish/British | yes | yes | yes | White | White | WBRI
        W2 | White: Irish | yes | yes | yes | White | White | WIRI
        W3 | White: Gypsy or Irish Traveller | no | yes | yes | White | White | WIRT
        W5 | White: Roma | no | no | yes | White | White | WROM
        W9 | White: any other | yes | yes | yes | White | White | WOTH
        M1 | Mixed: White and Black Caribbean | yes | yes | yes | Mixed | Mixed | MWBC
        M2 | Mixed: White and Black African | yes | yes | yes | Mixed | Mixed | MWBA
        M3 | Mixed: White and Asian | yes | yes | yes | Mixed | Mixed | MWAS
        M9 | Mixed: any other | yes | yes | yes | Mixed | Mixed | MOTH
        A1 | Asian: Indian | yes | yes | yes | Asian | Asian | AIND
        A2 | Asian: Pakistani | yes | yes | yes | Asian | Asian | APKN
        A3 | Asian: Bangladeshi | yes | yes | yes | Asian | Asian | ABAN
        A4 | Asian: Chinese | no | yes | yes | Asian | Chinese or Other | CHNE
        A9 | Asian: any other | yes | yes | yes | Asian | Asian | AOTH
        B1 | Black: Caribbean | yes | yes | yes | Black | Black | BCRB
        B2 | Black: African | yes | yes | yes | Black | Black | BAFR
        B9 | Black: any other | yes | yes | yes | Black | Black | BOTH
        O1 | Chinese (historic code) | yes | no | no | Asian | Chinese or Other | CHNE
        O2 | Other: Arab | no | yes | yes | Other | Chinese or Other | OOTH
        O9 | Other: any other | yes | yes | yes | Other | Chinese or Other | OOTH
        """)
    void m64_theTableOfSelfDefinedCodes(
            String code,
            String label,
            String in16,
            String in18,
            String in19,
            String group,
            String group2001,
            String dfeCode) {
        Ethnicity ethnicity = Ethnicity.parse(code).orElseThrow();
        assertThat(ethnicity.code()).isEqualTo(code);
        assertThat(ethnicity.label()).isEqualTo(label);
        assertThat(Ethnicity.parse(label)).contains(ethnicity);
        assertThat(ethnicity.isObserved()).isFalse();
        assertThat(ethnicity.in(SIXTEEN_PLUS_ONE)).isEqualTo("yes".equals(in16));
        assertThat(ethnicity.in(EIGHTEEN_PLUS_ONE)).isEqualTo("yes".equals(in18));
        assertThat(ethnicity.in(NINETEEN_PLUS_ONE)).isEqualTo("yes".equals(in19));
        assertThat(ethnicity.group(EthnicityGrouping.ONS_5PLUS1)).isEqualTo(group);
        assertThat(ethnicity.group(EthnicityGrouping.ONS_2001_5PLUS1)).isEqualTo(group2001);
        assertThat(ethnicity.dfeCode()).contains(dfeCode);
    }

    @Test
    void m64_notStatedIsInEverySystemAndNotKnownInEveryGroupedTable() {
        assertThat(Ethnicity.parse("NS")).contains(Ethnicity.NS);
        assertThat(Ethnicity.NS.label()).isEqualTo("Not stated");
        assertThat(Ethnicity.NS.dfeCode()).isEmpty();
        assertThat(Ethnicity.CodeSystem.values()).allMatch(Ethnicity.NS::in);
        for (EthnicityGrouping grouping : EthnicityGrouping.values()) {
            assertThat(Ethnicity.NS.group(grouping))
                    .isEqualTo(grouping == EthnicityGrouping.DETAILED ? "Not stated" : "Not known");
        }
    }

    @Test
    void m64_countsCheck() {
        assertThat(codesIn(SIXTEEN_PLUS_ONE))
                .hasSize(16 + 1)
                .containsExactlyInAnyOrder(
                        "W1", "W2", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A9", "B1", "B2", "B9", "O1", "O9",
                        "NS");
        Set<String> expected = codesIn(SIXTEEN_PLUS_ONE);
        expected.remove("O1");
        expected.addAll(List.of("W3", "A4", "O2"));
        assertThat(codesIn(EIGHTEEN_PLUS_ONE)).hasSize(18 + 1).isEqualTo(expected);
        expected.add("W5");
        assertThat(codesIn(NINETEEN_PLUS_ONE)).hasSize(19 + 1).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W4", "W8"})
    void m64_theOtherTravellerCodesAreKeptAndWhite(String code) {
        Ethnicity ethnicity = Ethnicity.parse(code).orElseThrow();
        assertThat(ethnicity.code()).isEqualTo(code);
        assertThat(ethnicity.label()).isEqualTo("White: Gypsy or Irish Traveller");
        assertThat(ethnicity.group(EthnicityGrouping.ONS_5PLUS1)).isEqualTo("White");
        assertThat(Ethnicity.CodeSystem.values()).noneMatch(ethnicity::in);
    }

    /** M-65: observed code, 4+1 group there, then our own reading under the census-style groupings. */
    @ParameterizedTest
    @CsvSource({
        "0, Not known, Not known, Not known, Not known",
        "1, White, White, White, White",
        "2, White, White, White, White",
        "3, Black, Black, Black, Black",
        "4, Asian, Asian, Asian, Asian",
        "5, Other, Other, Chinese or Other, Other",
        "6, Other, Other, Chinese or Other, Other",
        "9, Not known, Not known, Not known, Not known",
    })
    void m65_officerObservedCodes(String code, String police, String since2011, String of2001, String chineseSeparate) {
        Ethnicity ethnicity = Ethnicity.parse(code).orElseThrow();
        assertThat(Ethnicity.parse("IC" + code)).contains(ethnicity);
        assertThat(Ethnicity.parse("ic" + code)).contains(ethnicity);
        assertThat(ethnicity.code()).isEqualTo(code);
        assertThat(ethnicity.isObserved()).isTrue();
        assertThat(ethnicity.dfeCode()).isEmpty();
        assertThat(Ethnicity.CodeSystem.values()).noneMatch(ethnicity::in);
        assertThat(ethnicity.group(EthnicityGrouping.PNC_4PLUS1)).isEqualTo(police);
        assertThat(ethnicity.group(EthnicityGrouping.ONS_5PLUS1)).isEqualTo(since2011);
        assertThat(ethnicity.group(EthnicityGrouping.ONS_2001_5PLUS1)).isEqualTo(of2001);
        assertThat(ethnicity.group(EthnicityGrouping.CHINESE_SEPARATE)).isEqualTo(chineseSeparate);
    }

    @ParameterizedTest
    @CsvSource({
        "M1, Black",
        "M2, Black",
        "M3, Asian",
        "M9, Other",
        "A4, Other",
        "O1, Other",
        "O2, Other",
        "A1, Asian",
        "A9, Asian",
        "B1, Black",
        "B9, Black",
        "W1, White",
        "W3, White",
        "W9, White",
        "O9, Other",
    })
    void m63_selfDefinedCodesInThePoliceGroups(String code, String group) {
        assertThat(Ethnicity.parse(code).orElseThrow().group(EthnicityGrouping.PNC_4PLUS1))
                .isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"A4, Chinese", "O1, Chinese", "A1, Asian", "A9, Asian", "O2, Other", "O9, Other", "M3, Mixed"})
    void m64_chineseApartFromAsian(String code, String group) {
        assertThat(Ethnicity.parse(code).orElseThrow().group(EthnicityGrouping.CHINESE_SEPARATE))
                .isEqualTo(group);
    }

    @Test
    void m64_groupsOfEachGroupingInDisplayOrder() {
        assertThat(EthnicityGrouping.ONS_5PLUS1.groups())
                .containsExactly("White", "Mixed", "Asian", "Black", "Other", "Not known");
        assertThat(EthnicityGrouping.ONS_2001_5PLUS1.groups())
                .containsExactly("White", "Mixed", "Asian", "Black", "Chinese or Other", "Not known");
        assertThat(EthnicityGrouping.CHINESE_SEPARATE.groups())
                .containsExactly("White", "Mixed", "Asian", "Black", "Chinese", "Other", "Not known");
        assertThat(EthnicityGrouping.PNC_4PLUS1.groups())
                .containsExactly("Asian", "Black", "White", "Other", "Not known");
    }

    @ParameterizedTest
    @EnumSource(EthnicityGrouping.class)
    void m66_everyCodeHasOneGroupAndUnknownHasTheLast(EthnicityGrouping grouping) {
        for (Ethnicity ethnicity : Ethnicity.values()) {
            assertThat(grouping.groups().get(grouping.indexOf(ethnicity)))
                    .isEqualTo(grouping.groupOf(ethnicity))
                    .isEqualTo(ethnicity.group(grouping));
        }
        Set<String> used =
                Arrays.stream(Ethnicity.values()).map(grouping::groupOf).collect(Collectors.toSet());
        assertThat(grouping.groups()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
        assertThat(grouping.groups()).last().isEqualTo("Not known");
        assertThat(grouping.groupOf(Ethnicity.UNKNOWN)).isEqualTo("Not known");
    }

    @Test
    void m64_detailedHasOneGroupForEachLabel() {
        EthnicityGrouping detailed = EthnicityGrouping.DETAILED;
        // 21 codes of the table and W4, W8 have 21 labels; 6 observed codes with a meaning; "Not known"
        assertThat(detailed.groups()).hasSize(21 + 6 + 1).startsWith("White: English/Welsh/Scottish/N. Irish/British");
        assertThat(detailed.indexOf(Ethnicity.W4))
                .isEqualTo(detailed.indexOf(Ethnicity.W3))
                .isEqualTo(detailed.indexOf(Ethnicity.W8));
        assertThat(detailed.groupOf(Ethnicity.OBSERVED_3)).isEqualTo("Observed: Black");
        assertThat(detailed.groupOf(Ethnicity.OBSERVED_0)).isEqualTo("Not known");
        assertThat(detailed.groupOf(Ethnicity.OBSERVED_9)).isEqualTo("Not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a1|A1",
                " W1 |W1",
                "White - Irish|W2",
                "Irish|W2",
                "WHITE IRISH|W2",
                "English/Welsh/Scottish/Northern Irish|W1",
                "White: British|W1",
                "White: Gypsy or Irish Traveller|W3",
                "Gypsy or Irish Traveller|W3",
                "Roma|W5",
                "Any other White background|W9",
                "Mixed/multiple ethnic groups: White and Asian|M3",
                "Any other Asian background|A9",
                "Asian or Asian British - Any other|A9",
                "Chinese|A4",
                "Chinese or other ethnic group - Chinese|O1",
                "Black or Black British - African|B2",
                "Any other ethnic group|O9",
                "Other ethnic group: Arab|O2",
                "Not stated|NS",
                "Prefer not to say|NS",
                "Information not obtainable|NS",
            })
    void a37_labelsMatchOnLettersAndDigitsOnly(String text, Ethnicity expected) {
        assertThat(Ethnicity.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @EnumSource(Ethnicity.class)
    void m64_everyCodeAndLabelIsReadBack(Ethnicity ethnicity) {
        boolean labelIsReadAsW3 = ethnicity == Ethnicity.W4 || ethnicity == Ethnicity.W8;
        assertThat(Ethnicity.parse(ethnicity.code())).contains(ethnicity);
        assertThat(Ethnicity.parse(ethnicity.label())).contains(labelIsReadAsW3 ? Ethnicity.W3 : ethnicity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Unknown", "not known"})
    void m66_nothingRecordedIsUnknown(String text) {
        assertThat(Ethnicity.parse(text)).contains(Ethnicity.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "White",
                "Mixed",
                "Asian",
                "Black",
                "Other",
                "Asian or Asian British",
                "Black or Black British",
                "Other ethnic group",
                "Chinese or other ethnic group",
                "any other",
                "British",
                "Z9",
                "W7",
                "7",
                "-1",
                "-",
                "?"
            })
    void a23_whatIsNoCodeAndNoLabelIsNotAccepted(String text) {
        assertThat(Ethnicity.parse(text)).isEmpty();
    }

    private static Set<String> codesIn(Ethnicity.CodeSystem system) {
        return Arrays.stream(Ethnicity.values())
                .filter(ethnicity -> ethnicity.in(system))
                .map(Ethnicity::code)
                .collect(Collectors.toSet());
    }
}
