package io.github.yottracker.explain;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.fixture.Children.trackAsOf;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.followup.SettlingDays;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.Option;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why in, why out, why counted (D6): the decisions in words and the days that settled them. */
class ExplanationTest {

    private static final Child KAI = child("K")
            .with(
                    communityResolution("2019-02-01").id("first"),
                    caution("2019-04-15").id("index"),
                    offence("2019-11-02").id("counts").convicted("2020-02-10"),
                    offence("2020-04-16").id("after").convicted("2020-06-10"),
                    offence("2020-01-05").id("open"),
                    referralOrder("2019-06-05")
                            .id("again")
                            .forOffenceOn("2019-05-01")
                            .breach());

    @Test
    void d06_aMemberInWords() {
        TrackedCohort cohort = trackAsOf(day("2020-06-30"), MOJ_THREE_MONTH, APR_JUN_2019, KAI);
        assertThat(cohort.explain("K").toText()).isEqualTo("""
                K and the cohort Apr-Jun 2019
                MOJ_THREE_MONTH, as of 2020-06-30
                In once, a reoffender with 1 reoffence so far.

                Event on    What                  Decision                   Rule  Also barred by
                2019-02-01  Community resolution  outside the period         M-01  M-06
                2019-04-15  Youth caution         index event                M-13
                2019-06-05  Referral order        no eligible index offence  M-16

                Entry in Apr-Jun 2019: index date 2019-04-15, follow-up 2019-04-16 to 2020-04-15, proof by 2020-10-15 (M-29)
                In waiting period (M-85), 107 days left; 1 reoffences, 1 pending, 0 previous offences (M-56)
                Committed   Proven      Offence  Decision                         Rule  Held against  Also barred by
                2019-01-04              first    committed before the index date  M-33  2019-04-15    M-34
                2019-03-18  2019-04-15  index    dealt with at the index event    M-40                M-33
                2019-05-01  2019-06-05  again    breach                           M-35
                2019-11-02  2020-02-10  counts   counts as a reoffence            M-45  2020-04-15
                2020-01-05              open     pending                          M-87
                2020-04-16  2020-06-10  after    committed after follow-up        M-27  2020-04-15
                """);
    }

    @Test
    void d06_aChildKeptOutIsNamedTheRuleThatItsFurthestEventReached() {
        Child out = child("A").with(communityResolution("2019-04-12"), dto("2019-05-02"));
        Explanation explanation = track(MOJ_THREE_MONTH, APR_JUN_2019, out).explain("A");
        assertThat(explanation.isMember()).isFalse();
        assertThat(explanation.keptOutBy().map(ConsideredEvent::bars).orElseThrow())
                .containsExactly(EntryDecision.CUSTODY_AWAITS_RELEASE);
        assertThat(explanation.verdict()).isEqualTo("Out: custodial sentence, enters on release (M-05).");
    }

    @Test
    void d06_aChildWithoutAnEventInThePeriod() {
        Explanation explanation = track(
                        MOJ_THREE_MONTH, APR_JUN_2019, child("A").with(caution("2019-07-01")))
                .explain("A");
        assertThat(explanation.verdict()).isEqualTo("Out: no disposal or release in the period (M-01).");
        assertThat(explanation.events())
                .extracting(ConsideredEvent::role)
                .containsExactly(ConsideredEvent.Role.OUTSIDE_PERIOD);
    }

    @Test
    void m12_anotherQualifyingEventOfTheWindowIsNotChosen() {
        Child twice = child("A").with(caution("2019-04-10"), referralOrder("2019-06-05"));
        Explanation quarter = track(MOJ_THREE_MONTH, APR_JUN_2019, twice).explain("A");
        assertThat(quarter.events())
                .extracting(ConsideredEvent::role)
                .containsExactly(ConsideredEvent.Role.INDEX, ConsideredEvent.Role.NOT_CHOSEN);
        assertThat(quarter.events()).extracting(ConsideredEvent::rule).containsExactly("M-13", "M-12");
    }

    @Test
    void m22_aChildInSeveralQuartersHasAnEntryForEach() {
        Child twice =
                child("A").with(caution("2019-04-10"), caution("2019-09-05").forOffenceOn("2019-08-20"));
        Explanation year = track(MOJ_THREE_MONTH, YEAR_2019_20, twice).explain("A");
        assertThat(year.entries()).hasSize(2);
        assertThat(year.verdict())
                .isEqualTo("In 2 times, once a quarter (M-22), a reoffender in 1 of them with 1 reoffence.");
        assertThat(track(LOCAL_TRACKER, YEAR_2019_20, twice).explain("A").verdict())
                .isEqualTo("In once, a reoffender with 1 reoffence.");
    }

    @Test
    void d06_theDaysThatSettledADecision() {
        FollowedMember member = trackAsOf(
                        day("2021-01-01"),
                        MOJ_THREE_MONTH,
                        APR_JUN_2019,
                        KAI.with(offence("2019-12-01").id("late").convicted("2020-10-16")))
                .members()
                .get(0);
        assertThat(settling(member, Decision.COUNTS)).contains(new SettlingDays(day("2019-11-02"), day("2020-04-15")));
        assertThat(settling(member, Decision.BEFORE_INDEX))
                .contains(new SettlingDays(day("2019-01-04"), day("2019-04-15")));
        assertThat(settling(member, Decision.AFTER_FOLLOW_UP))
                .contains(new SettlingDays(day("2020-04-16"), day("2020-04-15")));
        assertThat(settling(member, Decision.TOO_LATE))
                .contains(new SettlingDays(day("2020-10-16"), day("2020-10-15")));
        assertThat(settling(member, Decision.BREACH)).isEmpty();
    }

    @Test
    void m49_anOffenceBeyondTheFixedPeriodIsHeldAgainstTheNearerEnd() {
        FollowUpAnchor fixed = FollowUpAnchor.fixedPeriod(day("2019-12-01"), day("2020-03-31"));
        FollowedMember member = track(
                        LOCAL_TRACKER.with(Option.FOLLOW_UP_ANCHOR, fixed),
                        APR_JUN_2019,
                        child("A")
                                .with(
                                        caution("2019-04-15"),
                                        offence("2019-11-30").convicted("2020-01-10"),
                                        offence("2020-04-01").convicted("2020-05-10")))
                .members()
                .get(0);
        assertThat(member.offences().stream()
                        .filter(offence -> offence.decision() == Decision.OUTSIDE_FIXED_PERIOD)
                        .map(member::settlingDays)
                        .map(Optional::orElseThrow))
                .containsExactly(
                        new SettlingDays(day("2019-11-30"), day("2019-12-01")),
                        new SettlingDays(day("2020-04-01"), day("2020-03-31")));
    }

    private static Optional<SettlingDays> settling(FollowedMember member, Decision decision) {
        OffenceDecision offence = member.offences().stream()
                .filter(each -> each.decision() == decision)
                .findFirst()
                .orElseThrow();
        return member.settlingDays(offence);
    }

    @Test
    void d06_theWholeCohortAsCsv() {
        TrackedCohort cohort = trackAsOf(
                day("2020-06-30"),
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-07-01")),
                child("B").with(communityResolution("2019-05-02")),
                child("C")
                        .with(
                                caution("2019-04-15").id("index"),
                                offence("2019-11-02").id("theft, second").convicted("2020-02-10")));
        assertThat(cohort.explanations().children().map(Explanation::personId)).containsExactly("B", "C");
        assertThat(cohort.explanations().toCsv().lines())
                .containsExactly(
                        "person_id,line,cohort,day,what,offence_id,proven_on,decision,rule,words,also_barred_by,held_against,state,days_left",
                        "B,EVENT,,2019-05-02,Community resolution,,,KIND_DOES_NOT_QUALIFY,M-06,"
                                + "outcome of a kind that opens no entry,,,,",
                        "C,EVENT,,2019-04-15,Youth caution,,,INDEX,M-13,index event,,,,",
                        "C,ENTRY,Apr-Jun 2019,2019-04-15,Youth caution,index,,REOFFENDER,M-50,"
                                + "\"1 reoffences, 0 pending\",,2020-10-15,IN_WAIT,107",
                        "C,OFFENCE,Apr-Jun 2019,2019-03-18,,index,2019-04-15,INDEX_CASE,M-40,dealt with at the index event,M-33,,,",
                        "C,OFFENCE,Apr-Jun 2019,2019-11-02,,\"theft, second\",2020-02-10,COUNTS,M-45,"
                                + "counts as a reoffence,,2020-04-15,,");
    }

    @Test
    void d09_anExplanationHoldsNoDateOfBirth() {
        TrackedCohort cohort = track(
                MOJ_THREE_MONTH.with(Option.PROOF_AFTER_18_COUNTS, false),
                APR_JUN_2019,
                child("A")
                        .born("2001-07-01")
                        .with(caution("2019-05-20"), offence("2019-06-05").convicted("2019-09-01")));
        assertThat(cohort.members().get(0).offences())
                .extracting(OffenceDecision::decision)
                .contains(Decision.PROVEN_AFTER_18);
        for (String text :
                List.of(cohort.explain("A").toText(), cohort.explanations().toCsv())) {
            assertThat(text).doesNotContain("2001-07-01", "2019-07-01");
        }
    }

    @Test
    void anUnknownChildIsRefused() {
        TrackedCohort cohort = track(MOJ_THREE_MONTH, APR_JUN_2019, KAI);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cohort.explain("nobody"))
                .withMessage("the caseload holds nobody with the id nobody");
    }

    @Test
    void d06_theVerdictOnAMemberWhoDidNotReoffend() {
        Child quiet = child("A").with(caution("2019-04-15"));
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, quiet).explain("A").verdict())
                .isEqualTo("In once, no reoffender.");
        TrackedCohort open = trackAsOf(day("2020-10-15"), MOJ_THREE_MONTH, APR_JUN_2019, quiet);
        assertThat(open.explain("A").verdict()).isEqualTo("In once, no reoffender so far.");
        assertThat(trackAsOf(day("2020-10-16"), MOJ_THREE_MONTH, APR_JUN_2019, quiet)
                        .explain("A")
                        .verdict())
                .isEqualTo("In once, no reoffender.");
        assertThat(open.explain("A")).hasToString(open.explain("A").toText());
        assertThat(open.explanations())
                .hasToString("CohortExplanation[MOJ_THREE_MONTH, Apr-Jun 2019, as of 2020-10-15]");
    }
}
