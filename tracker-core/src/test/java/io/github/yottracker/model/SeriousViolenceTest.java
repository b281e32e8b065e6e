package io.github.yottracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule M-76: serious violence is gravity 5 or more in Drugs, Robbery or Violence against the person. */
class SeriousViolenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"Drugs", "Robbery", "VIOLENCE_AGAINST_THE_PERSON"})
    void m76_fiveOrMoreInTheThreeCategories(String name) {
        OffenceCategory category = OffenceCategory.of(name);
        assertThat(Offence.seriousViolence(category, 8)).isEqualTo(Answer.YES);
        assertThat(Offence.seriousViolence(category, 5)).isEqualTo(Answer.YES);
        assertThat(Offence.seriousViolence(category, 4)).isEqualTo(Answer.NO);
        assertThat(Offence.seriousViolence(category, 1)).isEqualTo(Answer.NO);
        assertThat(Offence.seriousViolence(category, 0)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void m76_noOtherKnownCategoryWhateverTheScore() {
        assertThat(OffenceCategory.known())
                .filteredOn(category -> !isOneOfTheThree(category))
                .hasSize(16)
                .allSatisfy(category -> {
                    for (int gravity = 0; gravity <= 8; gravity++) {
                        assertThat(Offence.seriousViolence(category, gravity))
                                .as(category + " of " + gravity)
                                .isEqualTo(Answer.NO);
                    }
                });
    }

    private static boolean isOneOfTheThree(OffenceCategory category) {
        return switch (category.name()) {
            case "Drugs", "Robbery", "Violence against the person" -> true;
            default -> false;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Theft, 8, NO", // a group of M-72
        "Drug offences, 8, YES", // the longer name of one of the three
        "DRUG OFFENCES, 0, UNKNOWN",
        "Summary non-motoring, 0, NO",
        "Local name, 0, UNKNOWN",
        "Local name, 4, NO",
        "Local name, 5, UNKNOWN",
        "Unknown, 8, UNKNOWN",
    })
    void m76_namesOutsideTheYjbCategories(String name, int gravity, Answer expected) {
        assertThat(Offence.seriousViolence(OffenceCategory.of(name), gravity)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "1, NO", "4, NO", "5, UNKNOWN", "8, UNKNOWN"})
    void m76_withoutACategoryOnlyALowScoreSettlesIt(int gravity, Answer expected) {
        assertThat(Offence.seriousViolence(null, gravity)).isEqualTo(expected);
    }

    @Test
    void m76_ofAnOffence() {
        assertThat(Offence.of("C1").category("Robbery").gravity(6).build().seriousViolence())
                .isEqualTo(Answer.YES);
        assertThat(Offence.of("C1").category("Robbery").build().seriousViolence())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(Offence.of("C1").gravity(3).build().seriousViolence()).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9})
    void m76_scoreOutsideTheScaleIsRefused(int gravity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offence.seriousViolence(null, gravity))
                .withMessage("gravity must be 0 (missing) to 8, but was " + gravity);
    }
}
