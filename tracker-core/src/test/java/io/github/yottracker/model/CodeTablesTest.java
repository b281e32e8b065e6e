package io.github.yottracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small code tables: rules M-61, M-68, M-80, A-22, A-23, M-17, and the columns of docs/data-format.md. */
class CodeTablesTest {
    @ParameterizedTest
    @CsvSource({
        "M, MALE",
        "m, MALE",
        "Male, MALE",
        "MALE, MALE",
        "F, FEMALE",
        "female, FEMALE",
        "' F ', FEMALE",
        "'', UNKNOWN",
        "' ', UNKNOWN",
    })
    void m61_gender(String text, Gender expected) {
        assertThat(Gender.parse(text)).contains(expected);
    }

    @Test
    void m61_genderLabelsAndCodes() {
        assertThat(Gender.values()).extracting(Gender::label).containsExactly("Male", "Female", "Unknown");
        assertThat(Gender.values()).extracting(Gender::code).containsExactly("M", "F", "");
        assertThat(Gender.accepted()).isEqualTo("M, F, Male, Female or empty");
    }

    @ParameterizedTest
    @CsvSource({
        "LAC, LAC",
        "lac, LAC",
        "NOT_LAC, NOT_LAC",
        "Not LAC, NOT_LAC",
        "not-lac, NOT_LAC",
        "'', UNKNOWN",
    })
    void m68_careStatus(String text, CareStatus expected) {
        assertThat(CareStatus.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Y, YES", "yes, YES", "n, NO", "No, NO", "'', UNKNOWN", "' ', UNKNOWN"})
    void answer(String text, Answer expected) {
        assertThat(Answer.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"EW, ENGLAND_AND_WALES", "ew, ENGLAND_AND_WALES", "OTHER, OTHER", "'', UNKNOWN"})
    void m37_place(String text, Place expected) {
        assertThat(Place.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, LOCAL", "local, LOCAL", "Other, OTHER", "'', UNKNOWN"})
    void m09_residence(String text, Residence expected) {
        assertThat(Residence.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"CHANGED, CHANGED", "successful, SUCCESSFUL", "'', NONE"})
    void m11_appeal(String text, Appeal expected) {
        assertThat(Appeal.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "-", "?", "1", "Y?", "male female", "LAC1"})
    void a23_whatIsNotAcceptedIsEmptyInEveryTable(String text) {
        assertThat(Gender.parse(text)).isEmpty();
        assertThat(CareStatus.parse(text)).isEmpty();
        assertThat(Answer.parse(text)).isEmpty();
        assertThat(Place.parse(text)).isEmpty();
        assertThat(Residence.parse(text)).isEmpty();
        assertThat(Appeal.parse(text)).isEmpty();
        assertThat(DisposalTier.parse(text)).isEmpty();
    }

    @Test
    void a23_acceptedValuesForMessages() {
        assertThat(CareStatus.accepted()).isEqualTo("LAC, NOT_LAC or empty");
        assertThat(Answer.accepted()).isEqualTo("Y, N or empty");
        assertThat(Place.accepted()).isEqualTo("EW, OTHER or empty");
        assertThat(Residence.accepted()).isEqualTo("LOCAL, OTHER or empty");
        assertThat(Appeal.accepted()).isEqualTo("CHANGED, SUCCESSFUL or empty");
    }

    @Test
    void labelsOfTheSmallTables() {
        assertThat(CareStatus.values()).extracting(CareStatus::label).containsExactly("LAC", "Not LAC", "Unknown");
        assertThat(Answer.values()).extracting(Answer::label).containsExactly("Yes", "No", "Unknown");
        assertThat(Place.values()).extracting(Place::label).containsExactly("England and Wales", "Other", "Unknown");
        assertThat(Residence.values()).extracting(Residence::label).containsExactly("Local", "Other", "Unknown");
        assertThat(Appeal.values()).extracting(Appeal::label).containsExactly("None", "Changed", "Successful");
    }

    @ParameterizedTest
    @CsvSource({
        "Pre-Court, PRE_COURT", "Pre-court, PRE_COURT", "PRE_COURT, PRE_COURT", "first tier, FIRST_TIER",
        "Community, COMMUNITY", "CUSTODY, CUSTODY", "diversion, DIVERSION", "Adult, ADULT",
    })
    void m80_tiersAreComparedWithoutCase(String text, DisposalTier expected) {
        assertThat(DisposalTier.parse(text)).contains(expected);
    }

    @Test
    void m80_blankIsNoTier() {
        assertThat(DisposalTier.parse("")).isEmpty();
    }

    /** The rows of table 9.7 as published. */
    @Test
    void m17_rowsOfTheIndexDisposalTable() {
        assertThat(rowsUnder(IndexDisposalGroup.Top.CAUTION)).containsExactly("Caution");
        assertThat(rowsUnder(IndexDisposalGroup.Top.FIRST_TIER_PENALTY))
                .containsExactly("Youth discharge", "Youth fine", "Youth referral order", "Youth reparation order");
        assertThat(rowsUnder(IndexDisposalGroup.Top.YOUTH_REHABILITATION_ORDER))
                .containsExactly("Youth rehabilitation order");
        assertThat(rowsUnder(IndexDisposalGroup.Top.YOUTH_COMMUNITY_PENALTY))
                .containsExactly(
                        "Youth attendance centre",
                        "Youth supervision order",
                        "Youth action plan order",
                        "Youth community rehabilitation order",
                        "Youth community punishment order",
                        "Youth curfew order",
                        "Other youth community penalty");
        assertThat(rowsUnder(IndexDisposalGroup.Top.CUSTODY)).containsExactly("Custody");
        assertThat(rowsUnder(IndexDisposalGroup.Top.OTHER)).containsExactly("Other");
        assertThat(rowsUnder(IndexDisposalGroup.Top.NONE)).containsExactly("Not in the MoJ table");
    }

    @Test
    void m68_theElevenStatusesOfLookedAfterChildren() {
        assertThat(LegalStatus.lookedAfter())
                .extracting(LegalStatus::code)
                .containsExactly("C1", "C2", "D1", "E1", "V2", "L1", "L2", "L3", "J1", "J2", "J3");
        assertThat(LegalStatus.shortBreaks()).extracting(LegalStatus::code).containsExactly("V3", "V4");
        assertThat(LegalStatus.lookedAfter()).allMatch(status -> status.label().isPresent());
        assertThat(LegalStatus.of("C2").label()).contains("Full care order");
    }

    @Test
    void a22_aStatusOutsideTheListIsKept() {
        LegalStatus status = LegalStatus.of(" x9 ");
        assertThat(status.code()).isEqualTo("X9");
        assertThat(status.label()).isEmpty();
        assertThat(LegalStatus.lookedAfter()).doesNotContain(status);
        assertThat(LegalStatus.of("c2")).isEqualTo(new LegalStatus("C2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "C-2", "C 2", "ABCDEFGHI", "Straße"})
    void m68_aStatusThatIsNoCodeIsRefusedWithoutItsText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LegalStatus.of(text))
                .withMessage("a legal status must be 1 to 8 letters and digits, as C2; see the SSDA903 code list");
    }

    @Test
    void a37_namesKeepLettersAndDigitsOnly() {
        assertThat(Names.key("No further action: outcome 20/21")).isEqualTo("nofurtheractionoutcome2021");
        assertThat(Names.key(" -_/()")).isEmpty();
    }

    @Test
    void a37_namesAreTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(DisposalType.parse("FINE")).contains(DisposalType.FINE);
            assertThat(OffenceCategory.of("CRIMINAL_DAMAGE").isKnown()).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a37_oneNameForTwoValuesFailsAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Names.index(Answer.values(), answer -> List.of("Same name")))
                .withMessage("YES and NO both claim \"samename\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> Names.index(Answer.values(), answer -> List.of("-")))
                .withMessage("YES has a name without a letter or digit");
    }

    private static List<String> rowsUnder(IndexDisposalGroup.Top top) {
        return Arrays.stream(IndexDisposalGroup.values())
                .filter(group -> group.top() == top)
                .map(IndexDisposalGroup::label)
                .toList();
    }
}
