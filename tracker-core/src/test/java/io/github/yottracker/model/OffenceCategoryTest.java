package io.github.yottracker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M-72, M-73, M-35 and A-28 of docs/methodology.md: offence categories. */
class OffenceCategoryTest {
    @Test
    void m73_theKnownCategoriesInTableOrder() {
        assertThat(OffenceCategory.known())
                .extracting(OffenceCategory::name)
                .containsExactly(
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
                        "Violence against the person");
        assertThat(OffenceCategory.known()).hasSize(19).allMatch(OffenceCategory::isKnown);
    }

    @ParameterizedTest
    @CsvSource({
        "VIOLENCE_AGAINST_THE_PERSON, Violence against the person",
        "violence_against_the_person, Violence against the person",
        "vehicle theft/unauthorised taking, Vehicle theft / unauthorised taking",
        "Non domestic burglary, Non-domestic burglary",
        "' Robbery ', Robbery",
    })
    void m73_aKnownCategoryHasItsKnownSpelling(String text, String name) {
        assertThat(OffenceCategory.of(text).name()).isEqualTo(name);
        assertThat(OffenceCategory.of(text)).isEqualTo(new OffenceCategory(text));
        assertThat(OffenceCategory.known()).contains(OffenceCategory.of(text));
    }

    @Test
    void m73_anUnknownCategoryIsKeptAsGiven() {
        OffenceCategory category = OffenceCategory.of(" Summary non-motoring ");
        assertThat(category.name()).isEqualTo("Summary non-motoring");
        assertThat(category.isKnown()).isFalse();
        assertThat(category.isBreach()).isFalse();
        assertThat(OffenceCategory.of("***").name()).isEqualTo("***");
    }

    @Test
    void a28_theThreeBreachCategories() {
        assertThat(OffenceCategory.known())
                .filteredOn(OffenceCategory::isBreach)
                .extracting(OffenceCategory::name)
                .containsExactly("Breach of bail", "Breach of conditional discharge", "Breach of statutory order");
        assertThat(OffenceCategory.of("BREACH_OF_BAIL").isBreach()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffenceCategory.of(text))
                .withMessage("an offence category must not be blank");
    }
}
