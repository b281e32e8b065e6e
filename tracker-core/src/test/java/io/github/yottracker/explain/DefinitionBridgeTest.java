package io.github.yottracker.explain;

import static io.github.yottracker.fixture.Children.WHEN_ALL_IS_OVER;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.yro;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.methodology.Methodology.MOJ_TWELVE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.explain.ChildDifference.OffenceDifference;
import io.github.yottracker.explain.DefinitionBridge.Part;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.model.DisposalType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The difference of two definitions, split by cause: what separates each child is worked out by hand. */
class DefinitionBridgeTest {

    private static DefinitionBridge bridge(Methodology from, Methodology to, Child... children) {
        return DefinitionBridge.between(caseload(children), from, to, YEAR_2019_20, WHEN_ALL_IS_OVER);
    }

    private static OffenceDifference offenceDifference(String id, String day, int change) {
        return new OffenceDifference(Optional.of(id), Optional.of(day(day)), change);
    }

    /** Worked example 33: three entries with 3, 2 and 1 reoffences against one entry with 3. */
    @Test
    void m22_threeMonthSumAgainstTwelveMonths() {
        Child child = child("A")
                .with(
                        caution("2019-05-10").id("first"),
                        referralOrder("2019-08-20").id("second").forOffenceOn("2019-07-01"),
                        yro("2020-02-12").id("third").forOffenceOn("2020-01-05"),
                        offence("2020-04-20").id("fourth").convicted("2020-06-01"));
        DefinitionBridge bridge = bridge(MOJ_THREE_MONTH, MOJ_TWELVE_MONTH, child);
        assertThat(bridge.before()).isEqualTo(counts(3, 3, 6));
        assertThat(bridge.after()).isEqualTo(counts(1, 1, 3));
        assertThat(bridge.parts()).containsExactly(new Part(Cause.REPEAT_MEMBERSHIP, 1, new CountsChange(-2, -2, -3)));
        // The third offence counted in the first two entries, the fourth in all three; now each counts once.
        assertThat(bridge.children(Cause.REPEAT_MEMBERSHIP))
                .containsExactly(new ChildDifference(
                        "A",
                        new CountsChange(-2, -2, -3),
                        List.of(
                                offenceDifference("third", "2020-01-05", -1),
                                offenceDifference("fourth", "2020-04-20", -2))));
    }

    /** A service that counts breaches, community resolutions as proof and as entries, and rows twice. */
    private static final Methodology GENEROUS = LOCAL_TRACKER
            .with(Option.BREACH_COUNTS, true)
            .with(Option.LOCAL_PROOF_TYPES, Set.of(DisposalType.COMMUNITY_RESOLUTION))
            .with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values()))
            .with(Option.COUNT_DUPLICATES, true);

    @Test
    void eachChildGoesToTheRuleThatSeparatesIt() {
        DefinitionBridge bridge = bridge(
                GENEROUS,
                LOCAL_TRACKER,
                child("breach")
                        .with(
                                caution("2019-05-10"),
                                offence("2019-09-01").breach().convicted("2019-10-01")),
                child("diverted").with(communityResolution("2019-05-10")),
                child("resolved").with(caution("2019-05-10"), communityResolution("2019-10-01")),
                child("same").with(caution("2019-05-10"), offence("2019-09-01").convicted("2019-10-01")),
                child("twice")
                        .with(
                                caution("2019-05-10"),
                                offence("2019-09-01").id("t").convicted("2019-10-01"),
                                offence("2019-09-01").id("t").convicted("2019-10-01")));
        assertThat(bridge.before()).isEqualTo(counts(5, 4, 5));
        assertThat(bridge.after()).isEqualTo(counts(4, 2, 2));
        assertThat(bridge.parts())
                .containsExactly(
                        new Part(Cause.BREACH, 1, new CountsChange(0, -1, -1)),
                        new Part(Cause.DIVERSION_AS_PROOF, 1, new CountsChange(0, -1, -1)),
                        new Part(Cause.QUALIFYING_EVENTS, 1, new CountsChange(-1, 0, 0)),
                        new Part(Cause.DUPLICATES, 1, new CountsChange(0, 0, -1)));
        assertThat(bridge.children(Cause.DUPLICATES))
                .extracting(ChildDifference::personId)
                .containsExactly("twice");
        assertThat(bridge.children(Cause.AGE)).isEmpty();
    }

    @Test
    void aChildThatTwoRulesSeparateGoesToTheFirstWithItsWholeDifference() {
        DefinitionBridge bridge = bridge(
                GENEROUS,
                LOCAL_TRACKER,
                child("both")
                        .with(
                                caution("2019-05-10"),
                                offence("2019-09-01").id("b").breach().convicted("2019-10-01"),
                                communityResolution("2019-11-01").id("c")));
        assertThat(bridge.parts())
                .filteredOn(part -> part.children() > 0)
                .containsExactly(new Part(Cause.BREACH, 1, new CountsChange(0, -1, -2)));
        assertThat(bridge.children(Cause.BREACH).get(0).offences())
                .containsExactly(offenceDifference("b", "2019-09-01", -1), offenceDifference("c", "2019-10-04", -1));
    }

    @Test
    void aCauseWithoutEffectIsAPartWithoutChildren() {
        DefinitionBridge bridge = bridge(
                LOCAL_TRACKER.with(Option.BREACH_COUNTS, true),
                LOCAL_TRACKER,
                child("A").with(caution("2019-05-10")));
        assertThat(bridge.parts()).containsExactly(new Part(Cause.BREACH, 0, CountsChange.NONE));
        assertThat(bridge.table().rows()).hasSize(2);
    }

    @Test
    void optionsThatContradictEachOtherOnTheWayAreChangedTogether() {
        Methodology from = LOCAL_TRACKER.with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M);
        Methodology to = LOCAL_TRACKER.with(
                Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.fixedPeriod(day("2019-10-01"), day("2019-12-31")));
        DefinitionBridge bridge = bridge(
                from,
                to,
                child("A").with(caution("2019-05-10"), offence("2019-09-01").convicted("2019-10-01")));
        assertThat(bridge.parts()).containsExactly(new Part(Cause.WAITING_PERIOD, 1, new CountsChange(0, -1, -1)));
    }

    @Test
    void theBridgeReadsFromOneResultToTheOther() {
        DefinitionBridge bridge = bridge(
                LOCAL_TRACKER.with(Option.BREACH_COUNTS, true),
                LOCAL_TRACKER,
                child("A")
                        .with(
                                caution("2019-05-10"),
                                offence("2019-09-01").id("b").breach().convicted("2019-10-01")),
                child("B").with(caution("2019-05-10")));
        assertThat(bridge).hasToString("""
                From LOCAL_TRACKER with breachCounts=true to LOCAL_TRACKER
                Apr 2019-Mar 2020, as of 2035-01-01

                  breachCounts (M-35): A breach is a reoffence. -> A breach is not a reoffence.

                                                      Rule        Children  Offenders  Reoffenders  Reoffences  Binary
                LOCAL_TRACKER with breachCounts=true                                2            1           1   50.0%
                breaches                              M-16, M-35         1          0           -1          -1    0.0%
                LOCAL_TRACKER                                                       2            0           0    0.0%
                """);
        assertThat(bridge.childTable().toCsv()).isEqualTo("""
                person_id,cause,rule,offenders,reoffenders,reoffences,offence_id,committed_on,counts_in_entries
                A,breaches,"M-16, M-35",0,-1,-1,b,2019-09-01,-1
                """);
    }

    @Test
    void everyOptionHasOneCauseOrDecidesNoCount() {
        for (Option<?> option : Option.all()) {
            long causes = Arrays.stream(Cause.values())
                    .filter(cause -> cause.options().contains(option))
                    .count();
            assertThat(causes)
                    .as(option.key())
                    .isEqualTo(Cause.optionsWithoutEffectOnCounts().contains(option) ? 0 : 1);
        }
    }

    @Test
    void offencesWithoutIdAreToldApartByTheirDays() {
        DefinitionBridge bridge = bridge(
                LOCAL_TRACKER.with(Option.BREACH_COUNTS, true),
                LOCAL_TRACKER,
                child("A")
                        .with(
                                caution("2019-05-10"),
                                offence("2019-09-01").breach().convicted("2019-10-01"),
                                offence("2019-09-02").breach().convicted("2019-10-01")));
        assertThat(bridge.children(Cause.BREACH).get(0).offences())
                .containsExactly(
                        new OffenceDifference(Optional.empty(), Optional.of(day("2019-09-01")), -1),
                        new OffenceDifference(Optional.empty(), Optional.of(day("2019-09-02")), -1));
        assertThat(bridge.to()).isEqualTo(LOCAL_TRACKER);
        assertThat(bridge.from().differencesTo(bridge.to()))
                .isEqualTo(bridge.rules())
                .hasSize(1);
    }

    @Test
    void aChangeLeadsFromOneResultToTheOther() {
        CountsChange change = CountsChange.between(counts(10, 4, 9), counts(7, 3, 12));
        assertThat(change).isEqualTo(new CountsChange(-3, -1, 3));
        assertThat(change.appliedTo(counts(10, 4, 9))).isEqualTo(counts(7, 3, 12));
        assertThat(change.plus(new CountsChange(1, 2, 3))).isEqualTo(new CountsChange(-2, 1, 6));
    }
}
