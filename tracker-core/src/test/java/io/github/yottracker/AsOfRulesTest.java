package io.github.yottracker;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.decisionOn;
import static io.github.yottracker.fixture.Children.disposal;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.entryDecision;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.onlyIndex;
import static io.github.yottracker.fixture.Children.onlyMember;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.trackAsOf;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.model.DisposalType.DETENTION_AND_TRAINING_ORDER;
import static io.github.yottracker.model.DisposalType.FINE;
import static io.github.yottracker.model.DisposalType.OUTCOME_22;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.Fact;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.InterimDenominator;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules M-84 to M-87 of docs/methodology.md, and the readings of section 17 that settle them: figures as they were known
 * on a day.
 *
 * <p>Unless said, the child was cautioned on 2019-04-15: follow-up runs to 2020-04-15, and the wait to 2020-10-15.
 */
class AsOfRulesTest {

    private static TrackedCohort asOf(String day, Fact... facts) {
        return trackAsOf(day(day), MOJ_THREE_MONTH, APR_JUN_2019, child("A").with(facts));
    }

    private static TrackedCohort cautionedAsOf(String day, Fact... later) {
        return trackAsOf(
                day(day),
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-04-15")).with(later));
    }

    private static Decision decidedAsOf(String day, OffenceFact later) {
        return decisionOn(cautionedAsOf(day, later.id("later")), "later");
    }

    // ---------------------------------------------------------------- M-84: what is known

    @Test
    void m84_eventIsKnownFromItsDayOn() {
        assertThat(asOf("2019-04-14", caution("2019-04-15")).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-04-15", caution("2019-04-15")).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m84_eventIsKnownFromTheDayItWasRecordedOn() {
        Fact late = caution("2019-04-15").recorded("2019-05-20");
        assertThat(asOf("2019-05-19", late).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-05-20", late).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m84_recordedBeforeItHappenedItIsKnownWhenItHappens() {
        Fact early = caution("2019-04-15").recorded("2019-04-01");
        assertThat(asOf("2019-04-14", early).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-04-15", early).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m84_releaseIsKnownFromItsDayAndFromTheDayItWasRecordedOn() {
        Fact sentence = dto("2019-01-10");
        Fact released = release("2019-05-03").fromSentenceOf("2019-01-10").recorded("2019-05-20");
        assertThat(asOf("2019-05-19", sentence, released).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-05-20", sentence, released).counts()).isEqualTo(counts(1, 0, 0));
        Fact unrecorded = release("2019-05-03").fromSentenceOf("2019-01-10");
        assertThat(asOf("2019-05-02", sentence, unrecorded).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-05-03", sentence, unrecorded).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m84_sentenceRecordedAfterItsReleaseLinksOnlyThen() {
        Fact sentence = dto("2019-01-10").id("custody").recorded("2019-08-01");
        Fact released = release("2019-05-03").fromSentenceOf("2019-01-10").naming(DETENTION_AND_TRAINING_ORDER);
        assertThat(onlyIndex(asOf("2019-07-31", sentence, released)).offenceId())
                .isEmpty();
        assertThat(onlyIndex(asOf("2019-08-01", sentence, released)).offenceId())
                .contains("custody");
        Fact silent = release("2019-05-03").fromSentenceOf("2019-01-10");
        assertThat(entryDecision(asOf("2019-07-31", sentence, silent)))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        assertThat(entryDecision(asOf("2019-08-01", sentence, silent))).isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void m84_offenceIsKnownFromItsDayOn() {
        OffenceFact later = offence("2019-10-01");
        assertThat(cautionedAsOf("2019-09-30", later).figures().pending()).isZero();
        assertThat(cautionedAsOf("2019-10-01", later).figures().pending()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2019-11-30, PENDING", "2019-12-01, COUNTS"})
    void m84_proofIsKnownFromItsDayOn(String day, Decision expected) {
        assertThat(decidedAsOf(day, offence("2019-10-01").convicted("2019-12-01")))
                .isEqualTo(expected);
        assertThat(decidedAsOf(day, offence("2019-10-01").given(FINE, "2019-12-01")))
                .isEqualTo(expected);
    }

    @Test
    void m84_convictionAndSentenceAreKnownEachFromItsOwnDay() {
        Fact fined = offence("2019-03-20").convicted("2019-04-20").given(FINE, "2019-06-10");
        assertThat(asOf("2019-06-09", fined).counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(asOf("2019-06-10", fined).counts()).isEqualTo(counts(1, 0, 0));
        OffenceFact later = offence("2019-10-01").convicted("2019-12-01").given(FINE, "2020-01-10");
        assertThat(decidedAsOf("2019-12-31", later)).isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({"2019-11-30, PENDING", "2019-12-01, NOT_PROVEN"})
    void m84_acquittalAndDiversionAreKnownFromTheirDayOn(String day, Decision expected) {
        assertThat(decidedAsOf(day, offence("2019-10-01").notProven("2019-12-01")))
                .isEqualTo(expected);
        assertThat(decidedAsOf(day, offence("2019-10-01").given(OUTCOME_22, "2019-12-01")))
                .isEqualTo(expected);
    }

    @Test
    void a49_undatedNotProvenOutcomeIsKnownAsSoonAsItsRowIs() {
        assertThat(decidedAsOf("2019-10-01", offence("2019-10-01").notProvenOnAnUnknownDay()))
                .isEqualTo(Decision.NOT_PROVEN);
        OffenceFact recorded = offence("2019-10-01").notProvenOnAnUnknownDay().recorded("2019-11-01");
        assertThat(cautionedAsOf("2019-10-31", recorded).figures().pending()).isZero();
        assertThat(decidedAsOf("2019-11-01", recorded)).isEqualTo(Decision.NOT_PROVEN);
    }

    @Test
    void a33_recordedDateHidesTheWholeRowUntilThen() {
        OffenceFact row = offence("2019-10-01").convicted("2019-12-01").recorded("2020-01-15");
        TrackedCohort before = cautionedAsOf("2020-01-14", row);
        assertThat(before.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(before.figures().pending()).as("not even pending").isZero();
        assertThat(onlyMember(before).offences()).hasSize(1);
        assertThat(cautionedAsOf("2020-01-15", row).counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void a29_appealIsKnownAsSoonAsItsRowIs() {
        OffenceFact quashed = offence("2019-10-01").convicted("2019-12-01").appealed(Appeal.SUCCESSFUL);
        assertThat(decidedAsOf("2019-10-01", quashed)).isEqualTo(Decision.APPEALED);
        assertThat(cautionedAsOf("2019-10-01", quashed).figures().pending()).isZero();
    }

    @Test
    void b08_rowsAreComparedOnTheDatesAsWrittenAmongThoseKnown() {
        Fact first = offence("2019-10-01").code("TH1").convicted("2019-12-01");
        Fact second = offence("2019-10-01").code("TH1").convicted("2019-12-01").recorded("2019-11-01");
        assertThat(cautionedAsOf("2019-10-31", first, second).figures().pending())
                .as("the second is not known")
                .isEqualTo(1);
        assertThat(cautionedAsOf("2019-11-01", first, second).figures().pending())
                .as("one offence, though its proof is yet to come")
                .isEqualTo(1);
        Fact another = offence("2019-10-01").code("TH1").convicted("2019-12-02");
        assertThat(cautionedAsOf("2019-11-01", first, another).figures().pending())
                .as("two, as their proofs will differ")
                .isEqualTo(2);
    }

    @Test
    void m46_aLaterRowOfOneIdStandsFromTheDayItIsRecorded() {
        Fact charged = offence("2019-10-01").id("one").recorded("2019-10-10");
        Fact convicted = offence("2019-10-01").id("one").convicted("2019-12-01").recorded("2019-12-10");
        assertThat(cautionedAsOf("2019-12-09", charged, convicted).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(cautionedAsOf("2019-12-09", charged, convicted).figures().pending())
                .isEqualTo(1);
        assertThat(cautionedAsOf("2019-12-10", charged, convicted).counts()).isEqualTo(counts(1, 1, 1));
        assertThat(cautionedAsOf("2019-12-10", charged, convicted).figures().pending())
                .isZero();
    }

    @Test
    void m84_offenceWithoutADateIsKnownAsSoonAsItsRowIs() {
        OffenceFact undated = offenceOnAnUnknownDay().convicted("2019-12-01");
        assertThat(decidedAsOf("2019-11-30", undated)).isEqualTo(Decision.NO_DATE);
        assertThat(cautionedAsOf("2019-11-30", undated).figures().pending()).isZero();
    }

    @Test
    void m84_offenceOfWhichOnlyTheEndIsDatedIsKnownFromThenOn() {
        OffenceFact ended = offenceOnAnUnknownDay().lastingUntil("2019-10-01");
        assertThat(onlyMember(cautionedAsOf("2019-09-30", ended)).offences()).hasSize(1);
        assertThat(onlyMember(cautionedAsOf("2019-10-01", ended)).offences()).hasSize(2);
    }

    @Test
    void m84_offenceOverSeveralDaysIsKnownFromItsFirstDayOn() {
        OffenceFact over = offence("2019-10-01").lastingUntil("2019-10-20");
        assertThat(cautionedAsOf("2019-09-30", over).figures().pending()).isZero();
        assertThat(cautionedAsOf("2019-10-01", over).figures().pending()).isEqualTo(1);
    }

    // ---------------------------------------------------------------- M-85: states

    @ParameterizedTest
    @CsvSource({
        "2019-04-15, IN_FOLLOW_UP",
        "2020-04-15, IN_FOLLOW_UP",
        "2020-04-16, IN_WAIT",
        "2020-10-15, IN_WAIT",
        "2020-10-16, CLOSED",
    })
    void m85_statesChangeOnTheDayAfterFollowUpAndTheDayAfterTheWait(String day, MemberState expected) {
        TrackedCohort q = cautionedAsOf(day);
        assertThat(onlyMember(q).state()).isEqualTo(expected);
        assertThat(q.isInterim()).isEqualTo(expected != MemberState.CLOSED);
        assertThat(q.figures().inFollowUp().offenders()).isEqualTo(expected == MemberState.IN_FOLLOW_UP ? 1 : 0);
        assertThat(q.figures().inWait().offenders()).isEqualTo(expected == MemberState.IN_WAIT ? 1 : 0);
        assertThat(q.figures().closed().offenders()).isEqualTo(expected == MemberState.CLOSED ? 1 : 0);
    }

    @Test
    void m85_aReoffenderKeepsItsState() {
        TrackedCohort q = cautionedAsOf("2020-04-15", offence("2019-10-01").convicted("2019-12-01"));
        assertThat(onlyMember(q).state()).isEqualTo(MemberState.IN_FOLLOW_UP);
        assertThat(onlyMember(q).isReoffender()).isTrue();
        assertThat(q.figures().inFollowUp()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void m85_reportSaysInterimOrFinal() {
        assertThat(cautionedAsOf("2020-10-15").toString())
                .contains("As of 2020-10-15: INTERIM, 1 of 1 members still open");
        assertThat(cautionedAsOf("2020-10-16").toString()).contains("As of 2020-10-16: FINAL, every member is closed");
        assertThat(cautionedAsOf("2020-10-15").by()).asString().contains("as of 2020-10-15, INTERIM");
        assertThat(cautionedAsOf("2020-10-16").by()).asString().contains("as of 2020-10-16, final");
    }

    // ---------------------------------------------------------------- M-86: interim denominators

    /** As of 2020-10-16 A is closed and reoffended, B waits, C waits and reoffended, D is in follow-up. */
    private static TrackedCohort fourMembers(InterimDenominator denominator) {
        Methodology methodology = Methodology.MOJ_TWELVE_MONTH.with(Option.INTERIM_DENOMINATOR, denominator);
        return trackAsOf(
                day("2020-10-16"),
                methodology,
                YEAR_2019_20,
                child("A").with(caution("2019-04-15"), offence("2019-10-01").convicted("2019-12-01")),
                child("B").with(caution("2019-06-15")),
                child("C")
                        .with(
                                caution("2019-06-15"),
                                offence("2019-10-01").id("a").convicted("2019-12-01"),
                                offence("2019-10-01").id("b").convicted("2019-12-01")),
                child("D").with(caution("2019-10-16")));
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_COHORT, 2/4, 3/2, 3/4",
        "FOLLOW_UP_COMPLETE_ONLY, 2/3, 3/2, 3/3",
        "CLOSED_ONLY, 1/1, 1/1, 1/1",
    })
    void m86_interimRatesAreOverWhomTheMethodologySays(
            InterimDenominator denominator, String binary, String perReoffender, String perOffender) {
        TrackedCohort year = fourMembers(denominator);
        assertThat(year.binaryRate()).hasToString(binary);
        assertThat(year.reoffencesPerReoffender()).hasToString(perReoffender);
        assertThat(year.reoffencesPerOffender()).hasToString(perOffender);
        assertThat(year.counts()).as("counts are always of everybody").isEqualTo(counts(4, 2, 3));
        assertThat(year.figures().inFollowUp()).isEqualTo(counts(1, 0, 0));
        assertThat(year.figures().inWait()).isEqualTo(counts(2, 1, 2));
        assertThat(year.figures().closed()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void m86_withNobodyFarEnoughTheRateIsUndefined() {
        Methodology closedOnly = MOJ_THREE_MONTH.with(Option.INTERIM_DENOMINATOR, InterimDenominator.CLOSED_ONLY);
        TrackedCohort q = trackAsOf(
                day("2019-07-01"), closedOnly, APR_JUN_2019, child("A").with(caution("2019-04-15")));
        assertThat(q.binaryRate().percent(1)).isEqualTo("..");
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
    }

    // ---------------------------------------------------------------- M-87: pending offences

    @Test
    void m87_pendingOffencesAreShownBesideTheRateNeverInIt() {
        TrackedCohort q = cautionedAsOf("2020-01-01", offence("2019-10-01"), offence("2019-11-01"));
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.figures().pending()).isEqualTo(2);
        assertThat(onlyMember(q).pending()).isEqualTo(2);
        assertThat(q.toString()).contains("Pending offences       2  would count if proven in time");
    }

    @Test
    void m87_onlyOffencesThatWouldCountArePending() {
        TrackedCohort q = cautionedAsOf(
                "2020-06-01",
                offence("2019-04-14"), // before the index date
                offence("2019-04-15"), // on it
                offence("2020-04-16"), // after follow-up
                offence("2019-10-01").breach(),
                offence("2019-10-02").appealed(Appeal.CHANGED),
                offence("2019-10-03").notProven("2019-12-01"),
                offence("2020-04-15"));
        assertThat(q.figures().pending()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-15, 1, 0", "2020-10-15, 1, 0", "2020-10-16, 0, 1"})
    void a32_afterTheWaitPendingStaysPendingAndIsShownApart(String day, long pending, long tooLate) {
        TrackedCohort q = cautionedAsOf(day, offence("2019-10-01").id("later"));
        assertThat(decisionOn(q, "later")).isEqualTo(Decision.PENDING);
        assertThat(q.figures().pending()).isEqualTo(pending);
        assertThat(q.figures().pendingTooLate()).isEqualTo(tooLate);
        assertThat(onlyMember(q).pending()).isEqualTo((int) pending);
    }

    @Test
    void m84_reoffencesNeverFallAsDaysPassAndEndAtTheFinalFigures() {
        Child[] children = {
            child("A")
                    .with(
                            caution("2019-04-15"),
                            fine("2019-12-01").forOffenceOn("2019-10-01").id("a"),
                            disposal(DETENTION_AND_TRAINING_ORDER, "2020-02-01")
                                    .forOffenceOn("2019-11-01")
                                    .id("b")),
            child("B").with(fine("2019-06-30"), offence("2020-06-30").convicted("2020-12-30")),
            child("C").with(communityResolution("2019-05-01"))
        };
        Caseload caseload = caseload(children);
        ReoffendingTracker tracker = ReoffendingTracker.of(MOJ_THREE_MONTH);
        ReoffendingCounts last = ReoffendingCounts.NONE;
        LocalDate end = day("2021-01-10");
        for (LocalDate day = day("2019-04-01"); !day.isAfter(end); day = day.plusDays(1)) {
            ReoffendingCounts now = tracker.track(caseload, APR_JUN_2019, day).counts();
            assertThat(now.offenders()).as(day.toString()).isGreaterThanOrEqualTo(last.offenders());
            assertThat(now.reoffenders()).as(day.toString()).isGreaterThanOrEqualTo(last.reoffenders());
            assertThat(now.reoffences()).as(day.toString()).isGreaterThanOrEqualTo(last.reoffences());
            last = now;
        }
        assertThat(last).isEqualTo(counts(2, 2, 3));
    }

    // ---------------------------------------------------------------- D7: final only when nobody can enter any more

    @Test
    void d7_aPeriodThatIsNotOverIsInterimHoweverManyAreClosed() {
        Fact inApril = caution("2015-04-15"); // closed on 2016-10-16, in the middle of a run of quarters to March 2018
        CohortPeriod threeYears = CohortPeriod.quarters(CohortPeriod.quarter(2015, 2), 12);
        TrackedCohort open = trackAsOf(
                day("2017-06-01"), MOJ_THREE_MONTH, threeYears, child("A").with(inApril));
        assertThat(open.figures().isInterim()).isFalse();
        assertThat(open.isInterim()).isTrue();
        assertThat(open.toString()).contains("INTERIM, the period is not over");
        TrackedCohort dayBeforeLast = trackAsOf(
                day("2018-03-30"), MOJ_THREE_MONTH, threeYears, child("A").with(inApril));
        assertThat(dayBeforeLast.isInterim()).isTrue();
        TrackedCohort lastDay = trackAsOf(
                day("2018-03-31"), MOJ_THREE_MONTH, threeYears, child("A").with(inApril));
        assertThat(lastDay.isInterim()).isFalse();
    }

    @Test
    void d7_aCohortThatNobodyHasEnteredYetIsInterim() {
        assertThat(asOf("2019-04-10", caution("2019-04-15")).toString())
                .contains("As of 2019-04-10: INTERIM, the period is not over");
    }

    // ---------------------------------------------------------------- M-84 with M-41: an offence over several days

    @Test
    void m84_underEndAnOffenceIsKnownFromItsLastDay() {
        Methodology byEnd = MOJ_THREE_MONTH.with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END);
        Child member = child("A")
                .with(
                        caution("2019-04-15"),
                        offence("2019-06-01").lastingUntil("2019-12-01").convicted("2019-08-01"));
        assertThat(trackAsOf(day("2019-11-30"), byEnd, APR_JUN_2019, member).counts())
                .isEqualTo(counts(1, 0, 0));
        assertThat(trackAsOf(day("2019-12-01"), byEnd, APR_JUN_2019, member).counts())
                .isEqualTo(counts(1, 1, 1));
        assertThat(trackAsOf(day("2019-08-01"), MOJ_THREE_MONTH, APR_JUN_2019, member)
                        .counts())
                .isEqualTo(counts(1, 1, 1));
    }
}
