package io.github.yottracker.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.model.Caseload;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A synthetic service depends on its people and seed, and on nothing else. */
class SyntheticServiceProperties {

    @Property(tries = 50)
    @Label("the same people and seed give the same service")
    void samePeopleAndSeedGiveTheSameService(@ForAll @IntRange(max = 300) int people, @ForAll long seed) {
        assertThat(SyntheticService.of(people, seed)).isEqualTo(SyntheticService.of(people, seed));
    }

    @Property(tries = 50)
    @Label("the first children of a larger service are those of a smaller one")
    void aLargerServiceBeginsLikeASmallerOne(
            @ForAll @IntRange(min = 1, max = 60) int few, @ForAll @IntRange(max = 200) int more, @ForAll long seed) {
        Caseload small = SyntheticService.of(few, seed);
        Caseload large = SyntheticService.of(few + more, seed);
        assertThat(large.people()).hasSize(few + more);
        assertThat(large.people().subList(0, few)).isEqualTo(small.people());
        small.people().forEach(person -> {
            assertThat(large.offencesOf(person.id())).isEqualTo(small.offencesOf(person.id()));
            assertThat(large.releasesOf(person.id())).isEqualTo(small.releasesOf(person.id()));
            assertThat(large.careOf(person.id())).isEqualTo(small.careOf(person.id()));
        });
    }

    @Property(tries = 50)
    @Label("another seed gives another service")
    void anotherSeedGivesAnotherService(@ForAll long seed) {
        assertThat(SyntheticService.of(50, seed)).isNotEqualTo(SyntheticService.of(50, seed + 1));
    }

    @Property(tries = 20)
    @Label("any years can be asked for")
    void anyYearsCanBeAskedFor(
            @ForAll @IntRange(min = 1990, max = 2100) int firstYear,
            @ForAll @IntRange(min = 1, max = 100) int years,
            @ForAll long seed) {
        assertThat(SyntheticService.of(100, seed, firstYear, years).people()).hasSize(100);
    }
}
