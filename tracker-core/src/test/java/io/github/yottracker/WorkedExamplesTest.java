package io.github.yottracker;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.decisionOn;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.entryDecision;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.lookedAfterFrom;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.onlyIndex;
import static io.github.yottracker.fixture.Children.onlyMember;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.fixture.Children.trackAsOf;
import static io.github.yottracker.fixture.Children.yro;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.methodology.Methodology.MOJ_TWELVE_MONTH;
import static io.github.yottracker.model.DisposalType.ADULT_COURT_DISPOSAL;
import static io.github.yottracker.model.DisposalType.COMMUNITY_RESOLUTION;
import static io.github.yottracker.model.DisposalType.FINE;
import static io.github.yottracker.model.DisposalType.OUTCOME_20_21;
import static io.github.yottracker.model.DisposalType.OUTCOME_22;
import static io.github.yottracker.model.DisposalType.REFERRAL_ORDER;
import static io.github.yottracker.model.DisposalType.YOUTH_CAUTION;
import static io.github.yottracker.model.DisposalType.YOUTH_REHABILITATION_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.fixture.CareFact;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.Concentration;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of section 16 of docs/methodology.md, in its order: facts in, figures out.
 *
 * <p>Examples 38 and 44 belong to disclosure control and to ratios, 39 to RAG bands. Window "Q" is April to June 2019;
 * the profile is MOJ_THREE_MONTH unless said. Expected values are those of the table in the page.
 */
class WorkedExamplesTest {

    private static final CohortPeriod JAN_MAR_2019 = CohortPeriod.quarter(2019, 1);
    private static final CohortPeriod JUL_SEP_2019 = CohortPeriod.quarter(2019, 3);
    private static final CohortPeriod OCT_DEC_2019 = CohortPeriod.quarter(2019, 4);
    private static final CohortPeriod JAN_MAR_2020 = CohortPeriod.quarter(2020, 1);

    /** "Index 2019-04-15": a caution on that day, and one later offence under the id "later". */
    private static TrackedCohort afterCautionOf15April2019(Methodology methodology, OffenceFact later) {
        return track(methodology, APR_JUN_2019, child("A").with(caution("2019-04-15"), later.id("later")));
    }

    private static Decision decidedAfter15April2019(Methodology methodology, OffenceFact later) {
        return decisionOn(afterCautionOf15April2019(methodology, later), "later");
    }

    @Test
    @DisplayName("1: M-02, M-26, M-29")
    void example01_assaultInFollowUpIsAReoffence() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .born("2004-05-10")
                        .with(
                                caution("2019-04-15").forOffenceOn("2019-03-20"),
                                offence("2019-11-02").id("assault").convicted("2020-02-10")));
        FollowedMember member = onlyMember(q);
        assertThat(member.member().index().kind()).isEqualTo(QualifyingEvent.CAUTION);
        assertThat(member.member().index().on()).isEqualTo("2019-04-15");
        assertThat(member.member().age()).isEqualTo(14);
        assertThat(member.window().lastDay()).isEqualTo("2020-04-15");
        assertThat(member.window().lastDayOfWait()).isEqualTo("2020-10-15");
        assertThat(decisionOn(q, "assault")).isEqualTo(Decision.COUNTS);
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("2: M-54")
    void example02_withoutReoffencePerReoffenderIsUndefined() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").born("2004-05-10").with(caution("2019-04-15").forOffenceOn("2019-03-20")));
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.binaryRate().percent(1)).isEqualTo("0.0%");
        assertThat(q.reoffencesPerOffender().value()).hasValue(0);
        assertThat(q.reoffencesPerReoffender().value()).isEmpty();
        assertThat(q.reoffencesPerReoffender().decimal(2)).isEqualTo("..");
    }

    @Test
    @DisplayName("3: M-01, M-19")
    void example03_bothEndDaysBelongToTheQuarter() {
        Child[] children = {
            child("A").with(caution("2019-04-01")),
            child("B").with(caution("2019-06-30")),
            child("C").with(caution("2019-07-01"))
        };
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, children).members())
                .extracting(member -> member.member().personId())
                .containsExactly("A", "B");
        assertThat(track(MOJ_THREE_MONTH, JUL_SEP_2019, children).members())
                .extracting(member -> member.member().personId())
                .containsExactly("C");
    }

    @Test
    @DisplayName("4: M-08")
    void example04_finedOnTheDayBeforeTheEighteenthBirthdayIsIn() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH, APR_JUN_2019, child("A").born("2001-06-15").with(fine("2019-06-14")));
        assertThat(onlyMember(q).member().age()).isEqualTo(17);
    }

    @Test
    @DisplayName("4: M-08")
    void example04_finedOnTheEighteenthBirthdayIsOut() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH, APR_JUN_2019, child("A").born("2001-06-15").with(fine("2019-06-15")));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.OVER_17);
    }

    @Test
    @DisplayName("5: M-08, M-42")
    void example05_cautionOnTheTenthBirthdayIsIn() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").born("2009-05-01").with(caution("2019-05-01").forOffenceOn("2019-05-01")));
        assertThat(onlyMember(q).member().age()).isEqualTo(10);
    }

    @Test
    @DisplayName("5: M-08, M-42")
    void example05_offenceAtNineIsRejectedAsADataError() {
        Caseload.Builder caseload =
                Caseload.builder().add(Person.of("A", day("2009-05-02"), Gender.MALE, Ethnicity.W1));
        assertThat(caseload.offer(
                        Offence.of("A").committed(day("2019-05-01")).disposal(YOUTH_CAUTION, day("2019-05-01"))))
                .contains(Refusal.UNDER_TEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseload.add(Offence.of("A")
                        .committed(day("2019-05-01"))
                        .disposal(YOUTH_CAUTION, day("2019-05-01"))
                        .build()))
                .withMessage("person A: the child was under 10, the age of criminal responsibility, on this day (M-42);"
                        + " accepted: a day on or after the tenth birthday");
        assertThat(ReoffendingTracker.of(MOJ_THREE_MONTH)
                        .track(caseload.build(), APR_JUN_2019, day("2021-01-01"))
                        .counts())
                .isEqualTo(ReoffendingCounts.NONE);
    }

    @Test
    @DisplayName("6: M-08")
    void example06_bornOnALeapDaySeventeenUntilTheEndOfFebruary() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                CohortPeriod.quarter(2022, 1),
                child("A").born("2004-02-29").with(fine("2022-02-28")));
        assertThat(onlyMember(q).member().age()).isEqualTo(17);
    }

    @Test
    @DisplayName("6: M-08")
    void example06_bornOnALeapDayEighteenOnTheFirstOfMarch() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                CohortPeriod.quarter(2022, 1),
                child("A").born("2004-02-29").with(fine("2022-03-01")));
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.OVER_17);
    }

    @Test
    @DisplayName("7: M-47")
    void example07_adultConvictionForATheftAtEighteenCounts() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .born("2001-07-01")
                        .with(
                                referralOrder("2019-05-20"),
                                offence("2019-12-05").id("theft").given(ADULT_COURT_DISPOSAL, "2020-03-01")));
        assertThat(decisionOn(q, "theft")).isEqualTo(Decision.COUNTS);
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("8: M-08")
    void example08_sentencedAtEighteenIsOutByIndexDateAndInByOffenceDate() {
        // Born 2001-03-15: 17 at the offence on 2019-02-01, 18 at the sentence on 2019-05-10.
        Child child = child("A").born("2001-03-15").with(fine("2019-05-10").forOffenceOn("2019-02-01"));
        assertThat(entryDecision(track(MOJ_THREE_MONTH, APR_JUN_2019, child))).isEqualTo(EntryDecision.OVER_17);
        TrackedCohort byOffence = track(
                MOJ_THREE_MONTH.with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE), APR_JUN_2019, child);
        assertThat(onlyMember(byOffence).member().age()).isEqualTo(17);
    }

    @Test
    @DisplayName("9: M-12, M-13, M-17")
    void example09_cautionThenReferralOrderIsOneEntryAndTwoRowsOfTheDisposalTable() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-10"),
                                referralOrder("2019-06-05")
                                        .forOffenceOn("2019-05-01")
                                        .id("second")));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-04-10");
        assertThat(decisionOn(q, "second")).isEqualTo(Decision.COUNTS);

        var groups = q.by(Dimension.DISPOSAL_GROUP);
        assertThat(groups.row("Caution").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(groups.row("First tier penalty").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(groups.total().counts()).isEqualTo(counts(1, 1, 1));
        assertThat(q.by(Dimension.DISPOSAL_SUBGROUP).row("Youth referral order").counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @Test
    @DisplayName("10: M-14")
    void example10_cautionAndReferralOrderOnOneDayIsAReferralOrder() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-05-03").id("a"),
                                referralOrder("2019-05-03").id("b")));
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(onlyIndex(q).disposal()).isEqualTo(REFERRAL_ORDER);
    }

    @Test
    @DisplayName("11: M-15, M-40")
    void example11_theGraverOffenceIsTheIndexOffenceAndNeitherCounts() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                referralOrder("2019-05-14").id("theft").gravity(3),
                                referralOrder("2019-05-14").id("robbery").gravity(6)));
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(onlyIndex(q).offenceId()).contains("robbery");
        assertThat(decisionOn(q, "robbery")).isEqualTo(Decision.INDEX_CASE);
        assertThat(decisionOn(q, "theft")).isEqualTo(Decision.INDEX_CASE);
    }

    @Test
    @DisplayName("12: M-05")
    void example12_custodyEntersTheQuarterOfItsRelease() {
        Child child = child("A").with(dto("2019-01-10"), release("2019-04-20").fromSentenceOf("2019-01-10"));
        assertThat(entryDecision(track(MOJ_THREE_MONTH, JAN_MAR_2019, child)))
                .isEqualTo(EntryDecision.CUSTODY_AWAITS_RELEASE);
        TrackedCohort q = track(MOJ_THREE_MONTH, APR_JUN_2019, child);
        assertThat(onlyIndex(q).on()).isEqualTo("2019-04-20");
        assertThat(q.by(Dimension.DISPOSAL_GROUP).row("Custody").counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    @DisplayName("13: M-05")
    void example13_custodyAloneIsNoEntryInTheQuarterOfItsSentence() {
        Child child = child("A").with(dto("2019-05-10"), release("2019-11-10").fromSentenceOf("2019-05-10"));
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(onlyIndex(track(MOJ_THREE_MONTH, OCT_DEC_2019, child)).on()).isEqualTo("2019-11-10");
    }

    @Test
    @DisplayName("14: M-12, M-22")
    void example14_cautionThenCustodyEntersTwice() {
        Child child = child("A")
                .with(
                        caution("2019-04-05"),
                        dto("2019-05-10").forOffenceOn("2019-04-25").id("custody"),
                        release("2019-11-10").fromSentenceOf("2019-05-10"));
        TrackedCohort q = track(MOJ_THREE_MONTH, APR_JUN_2019, child);
        assertThat(onlyIndex(q).on()).isEqualTo("2019-04-05");
        assertThat(decisionOn(q, "custody")).isEqualTo(Decision.COUNTS);
        TrackedCohort autumn = track(MOJ_THREE_MONTH, OCT_DEC_2019, child);
        assertThat(onlyIndex(autumn).on()).isEqualTo("2019-11-10");
        assertThat(decisionOn(autumn, "custody")).isEqualTo(Decision.INDEX_CASE);
        assertThat(track(MOJ_THREE_MONTH, YEAR_2019_20, child).counts()).isEqualTo(counts(2, 1, 1));
    }

    @Test
    @DisplayName("15: M-05")
    void example15_releaseFromRemandAfterAcquittalIsNoEntry() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(offence("2019-02-20").notProven("2019-05-05"), release("2019-05-05")));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    @Test
    @DisplayName("16: M-06, M-07")
    void example16_communityResolutionEntersALocalTrackerThatAsksForDiversion() {
        Child child = child("A").with(communityResolution("2019-04-12"));
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(track(LOCAL_TRACKER, APR_JUN_2019, child).counts()).isEqualTo(ReoffendingCounts.NONE);
        Methodology withDiversion = LOCAL_TRACKER.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values()));
        TrackedCohort q = track(withDiversion, APR_JUN_2019, child);
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(onlyIndex(q).kind()).isEqualTo(QualifyingEvent.DIVERSION);
    }

    @Test
    @DisplayName("17: M-16")
    void example17_breachOfAnOrderWithoutANewOffenceIsNoEntry() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                yro("2018-11-08"),
                                yro("2019-05-08").forOffenceOn("2019-04-20").breach()));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
    }

    @Test
    @DisplayName("18: M-35")
    void example18_newOffenceProvenBesideABreachCountsAndTheBreachDoesNot() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                referralOrder("2019-05-08"),
                                yro("2019-09-01").forOffenceOn("2019-08-10").id("assault"),
                                yro("2019-09-01")
                                        .forOffenceOn("2019-08-10")
                                        .id("breach")
                                        .breach()));
        assertThat(decisionOn(q, "assault")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "breach")).isEqualTo(Decision.BREACH);
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("19: M-38")
    void example19_pseudoReconvictionDoesNotCount() {
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2019-02-01").convicted("2019-08-20")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
    }

    @Test
    @DisplayName("20: M-39")
    void example20_offenceOnTheIndexDateCountsOnlyWhereFollowUpIncludesIt() {
        Methodology inclusive = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2019-04-15").convicted("2019-07-01")))
                .isEqualTo(Decision.SAME_DAY);
        assertThat(decidedAfter15April2019(inclusive, offence("2019-04-15").convicted("2019-07-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter15April2019(inclusive, offence("2019-04-15").given(YOUTH_CAUTION, "2019-04-15")))
                .isEqualTo(Decision.INDEX_CASE);
    }

    @Test
    @DisplayName("21: M-27")
    void example21_followUpRunsFromTheDayAfterToTheAnniversary() {
        Child child = child("A")
                .with(
                        caution("2019-04-15"),
                        offence("2019-04-16").id("first").convicted("2020-08-01"),
                        offence("2020-04-15").id("second").convicted("2020-08-01"),
                        offence("2020-04-16").id("third").convicted("2020-08-01"));
        TrackedCohort q = track(MOJ_THREE_MONTH, APR_JUN_2019, child);
        assertThat(decisionOn(q, "first")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "second")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "third")).isEqualTo(Decision.AFTER_FOLLOW_UP);

        // 2019-04-15 + 365 days = 2020-04-14, as the span holds 2020-02-29.
        TrackedCohort byDays =
                track(MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_365), APR_JUN_2019, child);
        assertThat(onlyMember(byDays).window().lastDay()).isEqualTo("2020-04-14");
        assertThat(decisionOn(byDays, "first")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(byDays, "second")).isEqualTo(Decision.AFTER_FOLLOW_UP);
        assertThat(byDays.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("22: M-28")
    void example22_followUpOfALeapDayEndsOnTheLastOfFebruary() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                JAN_MAR_2020,
                child("A")
                        .with(
                                caution("2020-02-29"),
                                offence("2021-02-28").id("first").convicted("2021-05-01"),
                                offence("2021-03-01").id("second").convicted("2021-05-01")));
        assertThat(onlyMember(q).window().lastDay()).isEqualTo("2021-02-28");
        assertThat(decisionOn(q, "first")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "second")).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @Test
    @DisplayName("23: M-29")
    void example23_waitOfALeapDayEndsOn28AugustOrOn29August() {
        Child child = child("A")
                .with(
                        caution("2020-02-29"),
                        offence("2020-12-01").id("28 August").convicted("2021-08-28"),
                        offence("2020-12-01").id("29 August").convicted("2021-08-29"));
        TrackedCohort q = track(MOJ_THREE_MONTH, JAN_MAR_2020, child);
        assertThat(decisionOn(q, "28 August")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "29 August")).isEqualTo(Decision.TOO_LATE);
        TrackedCohort inOneStep = track(
                MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M),
                JAN_MAR_2020,
                child);
        assertThat(inOneStep.counts()).isEqualTo(counts(1, 1, 2));
    }

    @Test
    @DisplayName("24: M-28")
    void example24_followUpThatHoldsALeapDayHas366Days() {
        Child child = child("A")
                .with(
                        caution("2019-03-01"),
                        offence("2020-02-29").id("leap day").convicted("2020-04-01"),
                        offence("2020-03-01").id("day after").convicted("2020-04-01"));
        assertThat(track(MOJ_THREE_MONTH, JAN_MAR_2019, child).counts()).isEqualTo(counts(1, 1, 2));
        TrackedCohort byDays =
                track(MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_365), JAN_MAR_2019, child);
        assertThat(onlyMember(byDays).window().lastDay()).isEqualTo("2020-02-29");
        assertThat(decisionOn(byDays, "leap day")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(byDays, "day after")).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @Test
    @DisplayName("25: M-29")
    void example25_lastWaitingDayIsInTime() {
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2020-04-01").convicted("2020-10-15")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2020-04-01").convicted("2020-10-16")))
                .isEqualTo(Decision.TOO_LATE);
    }

    @Test
    @DisplayName("26: M-30")
    void example26_cautionInTheWaitCountsUnlessOnlyCourtsProve() {
        Methodology courtOnly =
                MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, caution("2020-09-01").forOffenceOn("2020-03-30")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter15April2019(courtOnly, caution("2020-09-01").forOffenceOn("2020-03-30")))
                .isEqualTo(Decision.CAUTION_IN_WAIT);
    }

    @Test
    @DisplayName("27: M-34, M-48")
    void example27_acquittalNoFurtherActionAndDiversionProveNothing() {
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2019-10-01").notProven("2019-12-01")))
                .as("(a) acquitted")
                .isEqualTo(Decision.NOT_PROVEN);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2019-10-01").given(OUTCOME_20_21, "2019-12-01")))
                .as("(b) no further action")
                .isEqualTo(Decision.NOT_PROVEN);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH, offence("2019-10-01").given(OUTCOME_22, "2019-12-01")))
                .as("(c) outcome 22")
                .isEqualTo(Decision.NOT_PROVEN);
        assertThat(decidedAfter15April2019(
                        MOJ_TWELVE_MONTH, offence("2019-10-01").given(COMMUNITY_RESOLUTION, "2019-12-01")))
                .as("(d) community resolution")
                .isEqualTo(Decision.NOT_PROVEN);
    }

    @Test
    @DisplayName("27: M-34, M-48")
    void example27_communityResolutionCountsOnlyIfLocalProofTypesHasIt() {
        OffenceFact resolved = offence("2019-10-01").given(COMMUNITY_RESOLUTION, "2019-12-01");
        assertThat(decidedAfter15April2019(LOCAL_TRACKER, resolved)).isEqualTo(Decision.NOT_PROVEN);
        assertThat(decidedAfter15April2019(LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(OUTCOME_22)), resolved))
                .isEqualTo(Decision.NOT_PROVEN);
        assertThat(decidedAfter15April2019(
                        LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(COMMUNITY_RESOLUTION)), resolved))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    @DisplayName("28: M-36, M-37")
    void example28_speedingAndOffencesAbroadOrInScotlandDoNotCount() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-15"),
                                offence("2019-09-01")
                                        .id("speeding")
                                        .recordable(Answer.NO)
                                        .given(FINE, "2019-10-01"),
                                offence("2019-08-01")
                                        .id("France")
                                        .place(Place.OTHER)
                                        .convicted("2019-10-01"),
                                offence("2019-08-02")
                                        .id("Scotland")
                                        .place(Place.OTHER)
                                        .convicted("2019-10-01")));
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(decisionOn(q, "speeding")).isEqualTo(Decision.NOT_RECORDABLE);
        assertThat(decisionOn(q, "France")).isEqualTo(Decision.OUTSIDE_ENGLAND_AND_WALES);
        assertThat(decisionOn(q, "Scotland")).isEqualTo(Decision.OUTSIDE_ENGLAND_AND_WALES);
    }

    @Test
    @DisplayName("29: M-44, M-45")
    void example29_threeTheftsAtOneHearingAreThreeReoffencesAndThoseTakenIntoConsiderationNone() {
        Child child = child("A")
                .with(
                        caution("2019-04-15"),
                        fine("2019-12-10").forOffenceOn("2019-10-03").id("theft 1"),
                        fine("2019-12-10").forOffenceOn("2019-10-04").id("theft 2"),
                        fine("2019-12-10").forOffenceOn("2019-10-04").id("theft 3"));
        for (int i = 1; i <= 5; i++) {
            child.with(fine("2019-12-10")
                    .forOffenceOn("2019-10-0" + i)
                    .id("considered " + i)
                    .takenIntoConsideration());
        }
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(counts(1, 1, 3));
    }

    @Test
    @DisplayName("30: M-46")
    void example30_sameOffenceFromTwoFeedsUnderOneIdIsOneReoffence() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-15"),
                                fine("2019-12-10").forOffenceOn("2019-10-03").id("one"),
                                fine("2019-12-10").forOffenceOn("2019-10-03").id("one")));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("30: M-46")
    void example30_sameOffenceFromTwoFeedsWithoutIdButOfOneCodeAndDatesIsOneReoffence() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-15"),
                                fine("2019-12-10").forOffenceOn("2019-10-03").code("TH68010"),
                                fine("2019-12-10").forOffenceOn("2019-10-03").code("TH68010")));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("31: M-11")
    void example31_quashedConvictionIsNoReoffence() {
        assertThat(afterCautionOf15April2019(
                                MOJ_THREE_MONTH,
                                offence("2019-10-01").convicted("2019-12-01").appealed(Appeal.SUCCESSFUL))
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @Test
    @DisplayName("31: M-11")
    void example31_quashedIndexDisposalIsNoEntry() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(fine("2019-04-15").appealed(Appeal.SUCCESSFUL)));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.APPEALED);
    }

    @Test
    @DisplayName("32: M-43")
    void example32_assaultInCustodyCounts() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                yro("2019-04-15"),
                                dto("2019-06-03").forOffenceOn("2019-03-01").id("other matters"),
                                offence("2019-08-10").id("assault").convicted("2019-11-01")));
        assertThat(onlyIndex(q).disposal()).isEqualTo(YOUTH_REHABILITATION_ORDER);
        assertThat(decisionOn(q, "assault")).isEqualTo(Decision.COUNTS);
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    /** Example 33: a caution, a referral order, a YRO and a conviction within one year, each a reoffence of those before. */
    private static Child prolificChild() {
        return child("A")
                .with(
                        caution("2019-05-10"),
                        referralOrder("2019-08-20").forOffenceOn("2019-07-01"),
                        yro("2020-02-12").forOffenceOn("2020-01-05"),
                        offence("2020-04-20").convicted("2020-06-01"));
    }

    @Test
    @DisplayName("33: M-22, M-23")
    void example33_threeOfFourQuarters() {
        TrackedCohort year = track(MOJ_THREE_MONTH, YEAR_2019_20, prolificChild());
        assertThat(year.cohorts())
                .extracting(TrackedCohort::counts)
                .containsExactly(counts(1, 1, 3), counts(1, 1, 2), ReoffendingCounts.NONE, counts(1, 1, 1));
        assertThat(year.counts()).isEqualTo(counts(3, 3, 6)); // 3 + 2 + 0 + 1 reoffences, from 3 distinct offences
    }

    @Test
    @DisplayName("33: M-22, M-23")
    void example33_onceInTheTwelveMonthCohort() {
        assertThat(track(MOJ_TWELVE_MONTH, YEAR_2019_20, prolificChild()).counts())
                .isEqualTo(counts(1, 1, 3));
    }

    @Test
    @DisplayName("34: M-24")
    void example34_quarterlyMethodGivesTheHigherRate() {
        Child[] both = {prolificChild(), child("B").with(caution("2019-09-01"))};
        TrackedCohort quarterly = track(MOJ_THREE_MONTH, YEAR_2019_20, both);
        assertThat(quarterly.counts()).isEqualTo(counts(4, 3, 6));
        assertThat(quarterly.binaryRate().percent(1)).isEqualTo("75.0%"); // 3/4
        assertThat(quarterly.reoffencesPerReoffender().decimal(2)).isEqualTo("2.00"); // 6/3
        TrackedCohort yearly = track(MOJ_TWELVE_MONTH, YEAR_2019_20, both);
        assertThat(yearly.counts()).isEqualTo(counts(2, 1, 3));
        assertThat(yearly.binaryRate().percent(1)).isEqualTo("50.0%"); // 1/2
        assertThat(yearly.reoffencesPerReoffender().decimal(2)).isEqualTo("3.00"); // 3/1
    }

    @Test
    @DisplayName("35: M-22, M-54")
    void example35_theYearIsTheSumOfItsQuartersAndNotTheMeanOfTheirRates() {
        ReoffendingCounts lastQuarter = counts(4, 0, 0);
        ReoffendingCounts year =
                counts(10, 4, 9).plus(counts(8, 2, 3)).plus(counts(6, 3, 12)).plus(lastQuarter);
        assertThat(year).isEqualTo(counts(28, 9, 24)); // 10+8+6+4, 4+2+3+0, 9+3+12+0
        assertThat(year.binaryRate().percent(1)).isEqualTo("32.1%"); // 9/28, not (40+25+50+0)/4 = 28.75
        assertThat(year.reoffencesPerReoffender().decimal(2)).isEqualTo("2.67"); // 24/9
        assertThat(year.reoffencesPerOffender().decimal(2)).isEqualTo("0.86"); // 24/28
        assertThat(lastQuarter.reoffencesPerReoffender().value()).isEmpty();
    }

    @Test
    @DisplayName("36: M-66")
    void example36_unknownEthnicityIsInTheTotalAndInARowOfItsOwn() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .ethnicity(Ethnicity.UNKNOWN)
                        .with(caution("2019-04-15"), offence("2019-10-01").convicted("2019-12-01")));
        assertThat(q.by(Dimension.ETHNICITY).row("Not known").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(q.by(Dimension.ETHNICITY).total().counts()).isEqualTo(counts(1, 1, 1));
    }

    private static CareStatus careAt15April2019(CareFact episode) {
        TrackedCohort q = track(MOJ_THREE_MONTH, APR_JUN_2019, child("A").with(caution("2019-04-15"), episode));
        return onlyMember(q).member().care();
    }

    @Test
    @DisplayName("37: M-68")
    void example37_careIsReadOnTheIndexDateEndDayIncluded() {
        assertThat(careAt15April2019(lookedAfterFrom("2019-06-01"))).as("(a)").isEqualTo(CareStatus.NOT_LAC);
        assertThat(careAt15April2019(lookedAfterFrom("2018-01-01").to("2019-05-01")))
                .as("(b)")
                .isEqualTo(CareStatus.LAC);
        assertThat(careAt15April2019(lookedAfterFrom("2019-04-15"))).as("(c)").isEqualTo(CareStatus.LAC);
        assertThat(careAt15April2019(lookedAfterFrom("2018-01-01").to("2019-04-15")))
                .as("(d)")
                .isEqualTo(CareStatus.LAC);
        assertThat(careAt15April2019(lookedAfterFrom("2018-01-01").to("2019-04-14")))
                .as("(e)")
                .isEqualTo(CareStatus.NOT_LAC);
    }

    @Test
    @DisplayName("40: M-50, M-51, M-58")
    void example40_southamptonTotals() {
        ReoffendingCounts all = counts(135, 29, 72);
        assertThat(all.binaryRate().percent(2)).isEqualTo("21.48%");
        assertThat(all.reoffencesPerReoffender().decimal(2)).isEqualTo("2.48");
        assertThat(all.reoffencesPerOffender().decimal(2)).isEqualTo("0.53");
        assertThat(new Concentration(5, 4, 22, 72).share().percent(1)).isEqualTo("30.6%");
        assertThat(new Rate(25, 112).percent(2)).as("male").isEqualTo("22.32%");
        assertThat(new Rate(4, 23).percent(2)).as("female").isEqualTo("17.39%");
        assertThat(new Rate(2, 12).percent(2)).as("LAC").isEqualTo("16.67%");
        assertThat(new Rate(27, 123).percent(2)).as("not LAC").isEqualTo("21.95%");
    }

    @Test
    @DisplayName("41: M-84, M-85, M-87")
    void example41_pendingOffenceIsShownBesideTheRateUntilItIsProven() {
        Child child = child("A")
                .with(caution("2020-03-10"), offence("2020-12-01").id("later").convicted("2021-05-04"));
        TrackedCohort early = trackAsOf(day("2021-02-15"), MOJ_THREE_MONTH, JAN_MAR_2020, child);
        assertThat(onlyMember(early).state()).isEqualTo(MemberState.IN_FOLLOW_UP);
        assertThat(early.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(early.figures().pending()).isEqualTo(1);
        assertThat(early.isInterim()).isTrue();
        assertThat(decisionOn(early, "later")).isEqualTo(Decision.PENDING);

        TrackedCohort proven = trackAsOf(day("2021-05-04"), MOJ_THREE_MONTH, JAN_MAR_2020, child);
        assertThat(onlyMember(proven).state()).isEqualTo(MemberState.IN_WAIT);
        assertThat(proven.counts()).isEqualTo(counts(1, 1, 1));
        assertThat(proven.figures().pending()).isZero();

        LocalDate waitEnd = day("2021-09-10");
        assertThat(onlyMember(proven).window().lastDayOfWait()).isEqualTo(waitEnd);
        TrackedCohort last = trackAsOf(waitEnd.plusDays(1), MOJ_THREE_MONTH, JAN_MAR_2020, child);
        assertThat(onlyMember(last).state()).isEqualTo(MemberState.CLOSED);
        assertThat(last.isInterim()).isFalse();
        assertThat(last.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("42: M-41")
    void example42_offenceOverSeveralDaysIsDatedByItsStartOrItsEnd() {
        OffenceFact over = offence("2019-04-10").lastingUntil("2019-05-30").convicted("2019-07-01");
        assertThat(decidedAfter15April2019(MOJ_THREE_MONTH, over)).isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(decidedAfter15April2019(MOJ_THREE_MONTH.with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END), over))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    @DisplayName("43: M-42")
    void example43_offenceWithoutADateIsNotCountedUnlessDatedByItsProof() {
        OffenceFact undated = offenceOnAnUnknownDay().convicted("2019-09-01");
        assertThat(decidedAfter15April2019(MOJ_THREE_MONTH, undated)).isEqualTo(Decision.NO_DATE);
        assertThat(decidedAfter15April2019(
                        MOJ_THREE_MONTH.with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE), undated))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    @DisplayName("45: M-57")
    void example45_monthsOfReoffencesAfterTheEndOfJanuary() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                JAN_MAR_2019,
                child("A")
                        .with(
                                caution("2019-01-31"),
                                offence("2019-02-28").convicted("2019-06-01"),
                                offence("2019-03-01").convicted("2019-06-01"),
                                offence("2020-01-31").convicted("2020-06-01")));
        assertThat(onlyMember(q).monthsToReoffence()).containsExactly(1, 2, 12);
    }

    @Test
    @DisplayName("46: M-57")
    void example46_everyReoffenceHasItsOwnMonth() {
        LocalDate index = day("2019-04-15");
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-15"),
                                offence(index.plusDays(30).toString()).convicted("2020-01-10"),
                                offence(index.plusDays(200).toString()).convicted("2020-01-10")));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 2));
        // Day 30 is 2019-05-15, one month on; day 200 is 2019-11-01, after six months (10-15) and before seven (11-15).
        assertThat(onlyMember(q).monthsToReoffence()).containsExactly(1, 7);
    }
}
