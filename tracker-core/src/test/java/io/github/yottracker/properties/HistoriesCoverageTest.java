package io.github.yottracker.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.CareStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** Whether the invented caseloads reach what the laws are about: a law of the empty set proves nothing. */
class HistoriesCoverageTest {

    private static final int SCENARIOS = 3_000;
    private static final long SEED = 20_190_401L;
    private static final int LEAST = 10;

    @Example
    @Label("generated histories reach every decision, state, kind of index event and option, and rates between 0 and 1")
    void historiesReachEveryEdge() {
        List<Scenario> scenarios = Histories.scenarios().generator(SCENARIOS, false).stream(new Random(SEED))
                .limit(SCENARIOS)
                .map(shrinkable -> shrinkable.value())
                .toList();

        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        Map<EntryDecision, Integer> entryDecisions = new EnumMap<>(EntryDecision.class);
        Map<MemberState, Integer> states = new EnumMap<>(MemberState.class);
        Map<QualifyingEvent, Integer> kinds = new EnumMap<>(QualifyingEvent.class);
        Map<CareStatus, Integer> care = new EnumMap<>(CareStatus.class);
        Map<Option<?>, Set<Object>> choices = new HashMap<>();
        int withMembers = 0;
        int between = 0;
        int refused = 0;
        for (Scenario scenario : scenarios) {
            TrackedCohort cohort = scenario.track();
            refused += scenario.history().refusedSentences().size();
            cohort.attrition()
                    .byDecision()
                    .forEach((decision, people) -> entryDecisions.merge(decision, people.intValue(), Integer::sum));
            for (FollowedMember member : cohort.members()) {
                states.merge(member.state(), 1, Integer::sum);
                kinds.merge(member.member().index().kind(), 1, Integer::sum);
                care.merge(member.member().care(), 1, Integer::sum);
                member.offences().forEach(offence -> decisions.merge(offence.decision(), 1, Integer::sum));
            }
            Option.all()
                    .forEach(option -> choices.computeIfAbsent(option, any -> new HashSet<>())
                            .add(scenario.methodology().get(option)));
            ReoffendingCounts counts = cohort.counts();
            withMembers += counts.offenders() > 0 ? 1 : 0;
            between += counts.reoffenders() > 0 && counts.reoffenders() < counts.offenders() ? 1 : 0;
        }

        assertThat(often(decisions)).containsExactlyInAnyOrder(Decision.values());
        assertThat(often(entryDecisions)).containsExactlyInAnyOrder(EntryDecision.values());
        assertThat(often(states)).containsExactlyInAnyOrder(MemberState.values());
        assertThat(often(kinds)).containsExactlyInAnyOrder(QualifyingEvent.values());
        assertThat(often(care)).containsExactlyInAnyOrder(CareStatus.values());
        assertThat(choices.values()).allSatisfy(chosen -> assertThat(chosen).hasSizeGreaterThan(1));
        assertThat(refused).isGreaterThan(LEAST);
        assertThat(withMembers).as("cohorts with members").isGreaterThan(SCENARIOS / 2);
        assertThat(between).as("of these with a rate between 0 and 1").isGreaterThan(withMembers * 3 / 10);
    }

    /** Keeps what was seen more than once or twice. */
    private static <E extends Enum<E>> Set<E> often(Map<E, Integer> seen) {
        Set<E> often = new HashSet<>(seen.keySet());
        often.removeIf(value -> seen.get(value) < LEAST);
        return often;
    }
}
