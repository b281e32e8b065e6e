package io.github.yottracker.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.cohort.FirstTimeEntrant;
import io.github.yottracker.explain.Cause;
import io.github.yottracker.explain.ChildDifference;
import io.github.yottracker.explain.ChildDifference.OffenceDifference;
import io.github.yottracker.explain.CountsChange;
import io.github.yottracker.explain.DefinitionBridge;
import io.github.yottracker.explain.DefinitionBridge.Part;
import io.github.yottracker.explain.Explanation;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.DisposalTier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Laws of explanations and bridges (D6): they come from the counts, and lead back to them. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
@StatisticsReport(StatisticsReportMode.OFF)
class ExplanationProperties {

    @Provide("scenarios")
    Arbitrary<Scenario> scenarios() {
        return Histories.scenarios();
    }

    @Provide("methodologies")
    Arbitrary<Methodology> methodologies() {
        return Histories.muchChangedMethodologies();
    }

    @Property
    @Label("D6 the decisions of all children add up to the counts, and those kept out to the attrition table")
    void decisionsAddUpToTheCounts(@ForAll("scenarios") Scenario scenario) {
        TrackedCohort cohort = scenario.track();
        List<Explanation> children = cohort.explanations().children().toList();
        List<FollowedMember> entries =
                children.stream().flatMap(child -> child.entries().stream()).toList();
        long counted = entries.stream()
                .flatMap(entry -> entry.offences().stream())
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .count();
        assertThat(new ReoffendingCounts(
                        entries.size(),
                        entries.stream().filter(FollowedMember::isReoffender).count(),
                        counted))
                .isEqualTo(cohort.counts());
        Map<EntryDecision, Long> byDecision = new EnumMap<>(EntryDecision.class);
        for (EntryDecision decision : EntryDecision.values()) {
            byDecision.put(decision, 0L);
        }
        for (Explanation child : children) {
            byDecision.merge(
                    child.keptOutBy().map(event -> event.bars().get(0)).orElse(EntryDecision.QUALIFIES), 1L, Long::sum);
        }
        assertThat(byDecision).isEqualTo(cohort.attrition().byDecision());
        assertThat(cohort.attrition().withoutEvent())
                .isEqualTo(scenario.history().people().size() - children.size());
        String csv = cohort.explanations().toCsv();
        assertThat(csv.lines().filter(line -> line.contains(",ENTRY,"))).hasSize(entries.size());
        assertThat(csv.lines().filter(line -> line.contains(",COUNTS,M-45,"))).hasSize((int) counted);
        seen("reoffences", counted > 0, 25);
        seen("children kept out", children.size() > entries.size(), 25);
    }

    @Property
    @Label("D6 a child's own explanation says what the list of all says, and each entry has one index event")
    void oneChildIsExplainedAlike(@ForAll("scenarios") Scenario scenario) {
        TrackedCohort cohort = scenario.track();
        for (Explanation child : cohort.explanations().children().toList()) {
            assertThat(cohort.explain(child.personId())).isEqualTo(child);
            List<LocalDate> indexDates = child.entries().stream()
                    .map(entry -> entry.member().index().on())
                    .distinct()
                    .toList();
            assertThat(child.events().stream()
                            .filter(event -> event.role() == ConsideredEvent.Role.INDEX)
                            .map(ConsideredEvent::on))
                    .containsExactlyInAnyOrderElementsOf(indexDates);
            assertThat(child.toText()).contains(child.verdict());
        }
    }

    @Property
    @Label("the parts of a bridge add up to the difference, and each child is in one part")
    void bridgePartsAddUp(@ForAll("scenarios") Scenario scenario, @ForAll("methodologies") Methodology any) {
        Methodology to = countable(any, scenario);
        TrackedCohort before = scenario.track();
        DefinitionBridge bridge = before.bridgeTo(to);
        TrackedCohort after = scenario.with(to).track();
        assertThat(bridge.before()).isEqualTo(before.counts());
        assertThat(bridge.after()).isEqualTo(after.counts());
        CountsChange sum = CountsChange.NONE;
        List<String> children = new ArrayList<>();
        for (Part part : bridge.parts()) {
            sum = sum.plus(part.change());
            CountsChange ofChildren = CountsChange.NONE;
            for (ChildDifference child : bridge.children(part.cause())) {
                ofChildren = ofChildren.plus(child.change());
                children.add(child.personId());
                assertThat(child.change()).isNotEqualTo(CountsChange.NONE);
                assertThat(child.offences().stream()
                                .mapToInt(OffenceDifference::change)
                                .sum())
                        .isEqualTo((int) child.change().reoffences());
            }
            assertThat(ofChildren).isEqualTo(part.change());
            assertThat(bridge.children(part.cause())).hasSize(part.children());
        }
        assertThat(sum).isEqualTo(CountsChange.between(before.counts(), after.counts()));
        assertThat(children).doesNotHaveDuplicates();
        seen("a difference", !children.isEmpty(), 30);
        seen(
                "several causes",
                bridge.parts().stream().filter(part -> part.children() > 0).count() > 1,
                8);
    }

    /** Counts the period as the scenario does: the two shapes have a worked example. */
    private static Methodology countable(Methodology any, Scenario scenario) {
        int months = scenario.methodology().get(Option.COHORT_LENGTH_MONTHS);
        AnnualMethod annual = scenario.methodology().get(Option.ANNUAL_METHOD);
        return any.with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT)
                .with(Option.COHORT_LENGTH_MONTHS, months)
                .with(Option.ANNUAL_METHOD, annual);
    }

    @Property
    @Label("options that belong to no cause of a bridge change no count")
    void optionsWithoutCauseChangeNoCount(
            @ForAll("scenarios") Scenario scenario, @ForAll("methodologies") Methodology any) {
        Methodology other = scenario.methodology();
        for (Option<?> option : Cause.optionsWithoutEffectOnCounts()) {
            other = takingIfItFits(other, option, any);
        }
        assertThat(scenario.with(other).track().counts())
                .isEqualTo(scenario.track().counts());
        seen("reoffences", scenario.track().counts().reoffences() > 0, 25);
    }

    private static Methodology takingIfItFits(Methodology methodology, Option<?> option, Methodology from) {
        try {
            return methodology.withChoicesOf(List.of(option), from);
        } catch (IllegalArgumentException contradiction) {
            return methodology;
        }
    }

    @Property
    @Label("a methodology that is written down is read back the same")
    void definitionsAreReadBack(@ForAll("methodologies") Methodology methodology) {
        assertThat(Methodology.parse(methodology.toDefinition())).isEqualTo(methodology);
    }

    @Property
    @Label(
            "M-97 a first-time entrant enters once, and with an eligible offence and no custody is in the cohort of that day")
    void m97_entrantsAreMembers(@ForAll("scenarios") Scenario scenario) {
        TrackedCohort cohort = scenario.track();
        List<FirstTimeEntrant> entrants = ReoffendingTracker.of(scenario.methodology())
                .firstTimeEntrants(scenario.history().caseload(), scenario.period(), scenario.asOf());
        assertThat(entrants).extracting(FirstTimeEntrant::personId).doesNotHaveDuplicates();
        for (FirstTimeEntrant entrant : entrants) {
            assertThat(scenario.period().contains(entrant.on())).isTrue();
            Explanation child = cohort.explain(entrant.personId());
            boolean barredForItsOffence = child.events().stream()
                    .anyMatch(event ->
                            event.on().equals(entrant.on()) && !event.bars().isEmpty());
            assertThat(child.isMember()
                            || barredForItsOffence
                            || entrant.disposal().tier() == DisposalTier.CUSTODY)
                    .isTrue();
        }
        seen("entrants", !entrants.isEmpty(), 40);
    }

    private static void seen(String what, boolean here, double least) {
        Statistics.label(what)
                .collect(here)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= least / 2));
    }
}
