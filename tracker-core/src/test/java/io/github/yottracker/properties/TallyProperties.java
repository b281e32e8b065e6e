package io.github.yottracker.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.breakdown.Tally;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Tallies of some children each add up to the tally of all, in any order and grouping, and stay themselves as bytes. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
@StatisticsReport(StatisticsReportMode.OFF)
class TallyProperties {

    private static final List<CohortPeriod> QUARTERS =
            CohortPeriod.quarters(CohortPeriod.quarter(2018, 4), 8).quarters();

    private static final List<CohortPeriod> ROLLING_YEARS =
            QUARTERS.stream().map(quarter -> CohortPeriod.quarters(quarter, 4)).toList();

    @Property
    @Label("counted in up to eight places and added in any order and grouping, the tally is that of one place")
    void tallyOfThePartsIsTheTallyOfTheWhole(
            @ForAll("scenarios") Scenario any,
            @ForAll("services") List<String> services,
            @ForAll("dimensions") List<Dimension> dimensions,
            @ForAll boolean rolling,
            @ForAll @IntRange(min = 1, max = 8) int places,
            @ForAll long seed) {
        Scenario scenario = any.with(inServices(any.history(), services));
        List<CohortPeriod> cohorts = rolling ? ROLLING_YEARS : QUARTERS;
        Tally whole = count(scenario, cohorts, dimensions);
        Random random = new Random(seed);
        List<Tally> parts = split(scenario.history(), places, random).stream()
                .map(part -> count(scenario.with(part), cohorts, dimensions))
                .toList();

        Tally sum = addedUp(parts, random);

        assertThat(sum).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(sum.toBytes()).isEqualTo(whole.toBytes());
        ReoffendingTracker tracker = ReoffendingTracker.of(scenario.methodology());
        List<Breakdown> tables = tracker.tally(
                scenario.history().caseload(), cohorts, scenario.asOf(), dimensions.toArray(Dimension[]::new));
        assertThat(sum.breakdowns()).isEqualTo(tables);
        seen(
                "children in several places",
                parts.stream().filter(this::holdsMembers).count() > 1,
                20);
        seen("M-17 a child counts in several rows", tables.stream().anyMatch(TallyProperties::rowsExceedTotal), 2);
        seen(
                "a place lacks a name that another has",
                parts.stream()
                                .map(part -> part.breakdowns().get(0).rows().size())
                                .distinct()
                                .count()
                        > 1,
                5);
    }

    @Property
    @Label("a tally read from its bytes is the tally, and its bytes are the same again")
    void bytesAreReadBack(@ForAll("scenarios") Scenario scenario, @ForAll("dimensions") List<Dimension> dimensions) {
        Tally tally = count(scenario, QUARTERS, dimensions);
        byte[] bytes = tally.toBytes();
        Tally read = Tally.parse(bytes);
        assertThat(read).isEqualTo(tally);
        assertThat(read.breakdowns()).isEqualTo(tally.breakdowns());
        assertThat(read.toBytes()).isEqualTo(bytes);
        seen("some members", holdsMembers(tally), 30);
    }

    private static Tally count(Scenario scenario, List<CohortPeriod> cohorts, List<Dimension> dimensions) {
        return ReoffendingTracker.of(scenario.methodology())
                .count(scenario.history().caseload(), cohorts, scenario.asOf(), dimensions.toArray(Dimension[]::new));
    }

    private static History inServices(History history, List<String> services) {
        int[] next = {0};
        return history.mapPeople(row -> new Person(
                row.id(),
                row.dateOfBirth(),
                row.gender(),
                row.ethnicity(),
                services.get(next[0]++ % services.size()),
                row.locality(),
                row.residence()));
    }

    /** Puts each child in one of several places; a place can be without children. */
    private static List<History> split(History history, int places, Random random) {
        List<String> ids = history.people().stream().map(Person::id).toList();
        int[] place = random.ints(ids.size(), 0, places).toArray();
        return IntStream.range(0, places)
                .mapToObj(here -> history.only(id -> place[ids.indexOf(id)] == here))
                .toList();
    }

    /** Adds any two, one of them sent as bytes, until one is left. */
    private static Tally addedUp(List<Tally> parts, Random random) {
        List<Tally> left = new ArrayList<>(parts);
        while (left.size() > 1) {
            Tally one = left.remove(random.nextInt(left.size()));
            Tally other = left.remove(random.nextInt(left.size()));
            left.add(one.plus(Tally.parse(other.toBytes())));
        }
        return left.get(0);
    }

    private boolean holdsMembers(Tally tally) {
        return tally.breakdowns().stream()
                .anyMatch(cohort -> cohort.total().counts().offenders() > 0);
    }

    private static boolean rowsExceedTotal(Breakdown cohort) {
        CohortFigures rows =
                cohort.rows().stream().map(Breakdown.Row::figures).reduce(CohortFigures.NONE, CohortFigures::plus);
        return rows.counts().offenders() > cohort.total().counts().offenders();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Histories.scenarios();
    }

    /** Names of services, none, and one that reads like none. */
    @Provide
    Arbitrary<List<String>> services() {
        return Arbitraries.of("North", "South", "Unknown", "Vale", "Älv", "\uD83C\uDF0A")
                .injectNull(0.2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Dimension>> dimensions() {
        return Arbitraries.of(Dimension.all()).list().ofMaxSize(2);
    }

    private static void seen(String what, boolean here, double least) {
        Statistics.label(what)
                .collect(here)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= least / 2));
    }
}
