package io.github.yottracker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether the histories of {@link DifferentialTest} reach what there is to get wrong: agreement about nothing proves nothing. */
class CoverageOfRulesTest {

    private static final int SCENARIOS = 25_000;
    private static final long SEED = 20_190_401L;

    /** What was seen only once or twice may be gone with the next change of the draws. */
    private static final int LEAST = 3;

    /** Each rule that decides something, and whether it had something to decide. */
    private static final Map<String, Predicate<Seen>> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "M-01",
                seen -> seen.anyEntry(e -> e.index().on().equals(e.cohort().last())));
        RULES.put("M-02", seen -> seen.anyEvent(EntryDecision.QUALIFIES));
        RULES.put("M-03", seen -> seen.anyEntry(e -> e.index().kind() == QualifyingEvent.CAUTION));
        RULES.put("M-04", seen -> seen.anyEntry(e -> e.index().kind() == QualifyingEvent.COURT));
        RULES.put("M-05", seen -> seen.anyEntry(e -> e.index().kind() == QualifyingEvent.RELEASE));
        RULES.put("M-05 recall", seen -> seen.anyEvent(EntryDecision.RELEASE_AFTER_RECALL));
        RULES.put("M-05 remand", seen -> seen.anyEvent(EntryDecision.RELEASE_WITHOUT_SENTENCE));
        RULES.put("M-05 sentence", seen -> seen.anyEvent(EntryDecision.CUSTODY_AWAITS_RELEASE));
        RULES.put("M-06", seen -> seen.anyEvent(EntryDecision.KIND_DOES_NOT_QUALIFY));
        RULES.put("M-07", seen -> seen.anyEntry(e -> e.index().kind() == QualifyingEvent.DIVERSION));
        RULES.put("M-08", seen -> seen.anyEvent(EntryDecision.UNDER_10) || seen.anyEvent(EntryDecision.OVER_17));
        RULES.put("M-09", seen -> seen.anyEvent(EntryDecision.OTHER_RESIDENCE));
        RULES.put("M-11", seen -> seen.anyEvent(EntryDecision.APPEALED));
        RULES.put("M-12", seen -> seen.anyEvents(events -> events.size() > 1));
        RULES.put(
                "M-13",
                seen -> seen.anyEvents(
                        events -> events.stream().map(Event::on).distinct().count() > 1));
        RULES.put("M-14", seen -> seen.anyEvents(CoverageOfRulesTest::releaseAndOccasionOnOneDay));
        RULES.put("M-14 two releases", seen -> seen.anyEvents(CoverageOfRulesTest::twoReleasesOnOneDay));
        RULES.put("M-15", seen -> seen.anyEntry(e -> seen.indexCase(e).size() > 1));
        RULES.put("M-16", seen -> seen.anyEvent(EntryDecision.NO_ELIGIBLE_OFFENCE));
        RULES.put("M-17", seen -> seen.entriesInGroups() > seen.entries().size());
        RULES.put("M-18", seen -> seen.anyEntry(e -> disposalsOf(seen, e) > 1));
        RULES.put(
                "M-19",
                seen -> seen.scenario().period().isQuarter() && !seen.entries().isEmpty());
        RULES.put("M-20", seen -> seen.scenario().period().label().matches("Apr \\d+-Mar \\d+"));
        RULES.put("M-21", seen -> seen.scenario().period().label().matches("Jul \\d+-Jun \\d+"));
        RULES.put("M-22", Seen::anySeveralEntries);
        RULES.put("M-23", seen -> singleCohort(seen) && seen.anyEvents(events -> monthsApart(events) > 3));
        RULES.put("M-26", seen -> seen.any(Decision.COUNTS));
        RULES.put("M-27", seen -> seen.any(Decision.AFTER_FOLLOW_UP));
        RULES.put("M-28", seen -> seen.anyEntry(e -> isLeapDay(e.index().on())));
        RULES.put("M-29", seen -> seen.any(Decision.TOO_LATE));
        RULES.put("M-30", seen -> seen.any(Decision.CAUTION_IN_WAIT));
        RULES.put(
                "M-31",
                seen -> seen.anyOffence(
                        Decision.COUNTS,
                        (e, o) -> !Objects.equals(
                                o.row().convictedOn(), o.outcome().on())));
        RULES.put("M-31 no date", seen -> seen.any(Decision.NO_PROOF_DATE));
        RULES.put("M-33", seen -> seen.any(Decision.BEFORE_INDEX));
        RULES.put("M-34", seen -> seen.any(Decision.NOT_PROVEN));
        RULES.put("M-35", seen -> seen.any(Decision.BREACH));
        RULES.put("M-36", seen -> seen.any(Decision.NOT_RECORDABLE));
        RULES.put("M-37 place", seen -> seen.any(Decision.OUTSIDE_ENGLAND_AND_WALES));
        RULES.put("M-37 prosecutor", seen -> seen.any(Decision.NOT_POLICE_PROSECUTED));
        RULES.put("M-38", seen -> seen.any(Decision.BEFORE_INDEX_PROVEN_AFTER));
        RULES.put("M-39", seen -> seen.any(Decision.SAME_DAY));
        RULES.put(
                "M-39 included",
                seen -> seen.anyOffence(
                        Decision.COUNTS,
                        (e, o) -> o.committedOn().equals(e.index().on())));
        RULES.put(
                "M-40",
                seen -> seen.anyOffence(
                        Decision.INDEX_CASE, (e, o) -> e.index().on().equals(o.committedOn())));
        RULES.put(
                "M-41",
                seen -> seen.chose(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END)
                        && seen.anyOffence(
                                Decision.COUNTS,
                                (e, o) -> !o.committedOn().equals(o.row().committedOn())));
        RULES.put("M-42", seen -> seen.any(Decision.NO_DATE));
        RULES.put(
                "M-42 by proof",
                seen -> seen.chose(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE)
                        && seen.anyOffence(Decision.COUNTS, (e, o) -> o.row().committedOn() == null));
        RULES.put("M-43", seen -> seen.anyOffence(Decision.COUNTS, (e, o) -> inCustody(seen.childOf(e), o)));
        RULES.put("M-44", seen -> seen.any(Decision.TAKEN_INTO_CONSIDERATION));
        RULES.put("M-45", seen -> seen.anyEntry(CoverageOfRulesTest::severalFromOneHearing));
        RULES.put("M-46", seen -> seen.any(Decision.DUPLICATE));
        RULES.put("M-47", seen -> seen.any(Decision.PROVEN_AFTER_18));
        RULES.put("M-48", seen -> seen.anyOffence(Decision.COUNTS, (e, o) -> drew(o, DisposalTier.DIVERSION)));
        RULES.put("M-47 adult", seen -> seen.anyOffence(Decision.COUNTS, (e, o) -> drew(o, DisposalTier.ADULT)));
        RULES.put("M-49", seen -> seen.any(Decision.OUTSIDE_FIXED_PERIOD));
        RULES.put("M-49 no day", seen -> seen.anyEntry(e -> e.lastDay().isBefore(e.firstDay())));
        RULES.put("M-56", seen -> seen.anyEntry(e -> e.previousOffences() > 0));
        RULES.put("M-58", seen -> seen.oracle().figures(seen.entries()).prolificMembers() > 0);
        RULES.put(
                "M-61",
                seen -> seen.entries().stream()
                                .map(e -> e.person().gender())
                                .distinct()
                                .count()
                        == Gender.values().length);
        RULES.put(
                "M-62",
                seen -> seen.entries().stream()
                                .map(e -> e.index().ageAt())
                                .distinct()
                                .count()
                        > 1);
        RULES.put(
                "M-68",
                seen -> seen.entries().stream().map(Entry::care).distinct().count() > 1);
        RULES.put(
                "M-84",
                seen -> seen.anyRow(
                        row -> isAfter(row.recordedOn(), seen.scenario().asOf())));
        RULES.put(
                "M-85",
                seen -> seen.entries().stream().map(Entry::state).distinct().count() > 1);
        RULES.put("M-87", seen -> seen.any(Decision.PENDING));
        RULES.put("M-97", seen -> !seen.oracle().firstTimeEntrants().isEmpty());
        RULES.put(
                "M-97 custody",
                seen -> seen.oracle().firstTimeEntrants().stream()
                        .anyMatch(first -> first.disposal().tier() == DisposalTier.CUSTODY));
    }

    private static final Map<Object, Integer> SEEN = new HashMap<>();
    private static final Map<Option<?>, Set<Object>> CHOICES = new HashMap<>();
    private static int withMembers;
    private static int withRateBetween;

    @BeforeAll
    static void look() {
        for (int number = 0; number < SCENARIOS; number++) {
            RawScenario scenario = RawScenarios.of(SEED, number);
            Seen seen = new Seen(scenario);
            Option.all()
                    .forEach(option -> CHOICES.computeIfAbsent(option, any -> new HashSet<>())
                            .add(scenario.rules().get(option)));
            DrawnRules.PROFILES.stream().filter(scenario.rules()::equals).forEach(profile -> saw(profile.name()));
            seen.oracle().refusals().stream().flatMap(Optional::stream).forEach(CoverageOfRulesTest::saw);
            seen.oracle().attrition().keySet().forEach(CoverageOfRulesTest::saw);
            seen.entries().forEach(CoverageOfRulesTest::look);
            Boundaries.reachedIn(seen).forEach(CoverageOfRulesTest::saw);
            RULES.forEach((rule, decides) -> {
                if (decides.test(seen)) {
                    saw(rule);
                }
            });
            count(seen.oracle().figures(seen.entries()).counts());
        }
    }

    private static void look(Entry entry) {
        saw(entry.state());
        saw(entry.care());
        saw(entry.index().kind());
        entry.offences().forEach(offence -> saw(offence.decision()));
    }

    private static void saw(Object what) {
        SEEN.merge(what, 1, Integer::sum);
    }

    private static void count(ReoffendingCounts counts) {
        withMembers += counts.offenders() > 0 ? 1 : 0;
        withRateBetween += counts.reoffenders() > 0 && counts.reoffenders() < counts.offenders() ? 1 : 0;
    }

    @Test
    @DisplayName("every decision about offences, events and rows, every state, kind of event and care status")
    void everyValueIsReached() {
        assertThat(tooSeldom(Decision.values())).isEmpty();
        assertThat(tooSeldom(EntryDecision.values())).isEmpty();
        assertThat(tooSeldom(MemberState.values())).isEmpty();
        assertThat(tooSeldom(Refusal.values())).isEmpty();
        assertThat(tooSeldom(QualifyingEvent.values())).isEmpty();
        assertThat(tooSeldom(CareStatus.values())).isEmpty();
    }

    @Test
    @DisplayName("every profile, and every choice of every option")
    void everyChoiceIsReached() {
        assertThat(tooSeldom(DrawnRules.PROFILES.stream().map(Methodology::name).toArray()))
                .isEmpty();
        for (Option<?> option : Option.all()) {
            assertThat(CHOICES.get(option)).as(option.key()).containsAll(choicesOf(option));
            assertThat(CHOICES.get(option)).as(option.key()).hasSizeGreaterThan(1);
        }
    }

    private static List<?> choicesOf(Option<?> option) {
        if (option.standard() instanceof Boolean) {
            return List.of(true, false);
        }
        return option.standard() instanceof Enum<?> standard
                ? Arrays.asList(standard.getDeclaringClass().getEnumConstants())
                : List.of(option.standard());
    }

    @Test
    @DisplayName("every side of every boundary")
    void everySideOfEveryBoundaryIsReached() {
        assertThat(tooSeldom(Boundaries.all().toArray())).isEmpty();
    }

    @Test
    @DisplayName("every rule that decides something")
    void everyRuleHasSomethingToDecide() {
        assertThat(tooSeldom(RULES.keySet().toArray())).isEmpty();
    }

    @Test
    @DisplayName("rates that are neither 0 nor 1")
    void ratesAreBetween() {
        assertThat(withMembers).as("cohorts with members").isGreaterThan(SCENARIOS / 2);
        assertThat(withRateBetween).as("of these with a rate between 0 and 1").isGreaterThan(withMembers * 3 / 10);
    }

    private static List<String> tooSeldom(Object[] wanted) {
        return Arrays.stream(wanted)
                .filter(what -> SEEN.getOrDefault(what, 0) < LEAST)
                .map(what -> what + " " + SEEN.getOrDefault(what, 0) + " times")
                .toList();
    }

    // ---------------------------------------------------------------- what rules are about

    private static boolean releaseAndOccasionOnOneDay(List<Event> events) {
        return events.stream()
                .filter(Event::isRelease)
                .anyMatch(release -> events.stream()
                        .anyMatch(event -> !event.isRelease() && event.on().equals(release.on())));
    }

    private static boolean twoReleasesOnOneDay(List<Event> events) {
        List<LocalDate> days =
                events.stream().filter(Event::isRelease).map(Event::on).toList();
        return days.stream().distinct().count() < days.size();
    }

    private static long disposalsOf(Seen seen, Entry entry) {
        return seen.indexCase(entry).stream()
                .map(KnownOffence::disposal)
                .distinct()
                .count();
    }

    private static boolean singleCohort(Seen seen) {
        return seen.chose(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT);
    }

    private static long monthsApart(List<Event> events) {
        List<LocalDate> days = events.stream().map(Event::on).sorted().toList();
        return days.isEmpty() ? 0 : days.get(0).until(days.get(days.size() - 1)).toTotalMonths();
    }

    private static boolean isLeapDay(LocalDate day) {
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
    }

    private static boolean isAfter(LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }

    /** Whether an offence was committed between a custodial sentence and the next release. */
    private static boolean inCustody(KnownChild child, KnownOffence offence) {
        return child.daysOfCustodialSentences().stream()
                .anyMatch(sentenced -> sentenced.isBefore(offence.committedOn())
                        && child.releases().stream()
                                .anyMatch(release -> release.releasedOn().isAfter(offence.committedOn())));
    }

    private static boolean severalFromOneHearing(Entry entry) {
        List<LocalDate> proven = entry.offences().stream()
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .flatMap(offence -> offence.provenOn().stream())
                .toList();
        return proven.stream().distinct().count() < proven.size();
    }

    private static boolean drew(KnownOffence offence, DisposalTier tier) {
        return offence.hasDisposal() && offence.disposal().tier() == tier;
    }
}
