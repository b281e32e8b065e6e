package io.github.yottracker.followup;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.decisionOn;
import static io.github.yottracker.fixture.Children.disposal;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.onlyMember;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.fixture.Children.trackAsOf;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.model.DisposalType.ADULT_CAUTION;
import static io.github.yottracker.model.DisposalType.ADULT_COURT_DISPOSAL;
import static io.github.yottracker.model.DisposalType.COMMUNITY_RESOLUTION;
import static io.github.yottracker.model.DisposalType.DETENTION_AND_TRAINING_ORDER;
import static io.github.yottracker.model.DisposalType.FINE;
import static io.github.yottracker.model.DisposalType.OUTCOME_22;
import static io.github.yottracker.model.DisposalType.REFERRAL_ORDER;
import static io.github.yottracker.model.DisposalType.YOUTH_CAUTION;
import static io.github.yottracker.model.DisposalType.YOUTH_CONDITIONAL_CAUTION;
import static io.github.yottracker.model.DisposalType.YOUTH_REHABILITATION_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.Fact;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.ProvenDateField;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.UnknownRecordable;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodBasis;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules M-26 to M-49 of docs/methodology.md, and the readings that settle them: which later offence is a
 * reoffence, and which rule says so.
 *
 * <p>Unless said, the child was born on 2004-05-10 and cautioned on 2019-04-15: follow-up runs to 2020-04-15, and the wait
 * to 2020-10-15.
 */
class FollowUpRulesTest {

    private static final Methodology INCLUSIVE = with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE);

    private static <T> Methodology with(Option<T> option, T choice) {
        return MOJ_THREE_MONTH.with(option, choice);
    }

    /** The child of these tests, whose index offence is eligible whatever the options ask. */
    private static Child cautioned(Fact... later) {
        return child("A")
                .with(caution("2019-04-15")
                        .id("index")
                        .recordable(Answer.YES)
                        .place(Place.ENGLAND_AND_WALES)
                        .policeProsecuted(Answer.YES))
                .with(later);
    }

    private static TrackedCohort followed(Methodology methodology, Fact... later) {
        return track(methodology, APR_JUN_2019, cautioned(later));
    }

    private static TrackedCohort followed(Fact... later) {
        return followed(MOJ_THREE_MONTH, later);
    }

    private static Decision decided(Methodology methodology, OffenceFact later) {
        return decisionOn(followed(methodology, later.id("later")), "later");
    }

    private static Decision decided(OffenceFact later) {
        return decided(MOJ_THREE_MONTH, later);
    }

    private static FollowUpWindow window(Methodology methodology, String indexDate) {
        int quarter = (day(indexDate).getMonthValue() + 2) / 3;
        CohortPeriod period = CohortPeriod.quarter(day(indexDate).getYear(), quarter);
        return onlyMember(track(methodology, period, child("A").with(fine(indexDate))))
                .window();
    }

    // ---------------------------------------------------------------- M-26 to M-29: window and wait

    @Test
    void m26_followUpIsTwelveMonthsFromTheChildsOwnIndexDate() {
        assertThat(window(MOJ_THREE_MONTH, "2019-04-01"))
                .isEqualTo(new FollowUpWindow(day("2019-04-02"), day("2020-04-02"), day("2020-10-02")));
        assertThat(window(MOJ_THREE_MONTH, "2019-06-30"))
                .isEqualTo(new FollowUpWindow(day("2019-07-01"), day("2020-07-01"), day("2020-12-31")));
    }

    @Test
    void m26_followUpOfAReleaseRunsFromTheRelease() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(dto("2019-01-10"), release("2019-04-20").fromSentenceOf("2019-01-10")));
        assertThat(onlyMember(q).window().start()).isEqualTo("2019-04-21");
        assertThat(onlyMember(q).window().lastDay()).isEqualTo("2020-04-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-14, BEFORE_INDEX_PROVEN_AFTER",
        "2019-04-15, SAME_DAY",
        "2019-04-16, COUNTS",
        "2020-04-15, COUNTS",
        "2020-04-16, AFTER_FOLLOW_UP"
    })
    void m27_offenceCountsFromTheDayAfterTheIndexDateToItsAnniversary(String committedOn, Decision expected) {
        assertThat(decided(offence(committedOn).convicted("2020-05-01"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY_INCLUSIVE, 2020-04-15",
        "ANNIVERSARY_EXCLUSIVE, 2020-04-14",
        "DAYS_365, 2020-04-14", // 365 days on, as 2020-02-29 lies between
        "DAYS_366, 2020-04-15",
    })
    void m27_followUpEndsAsTheMethodologySays(FollowUpEnd end, String lastDay) {
        Methodology methodology = with(Option.FOLLOW_UP_END, end);
        assertThat(window(methodology, "2019-04-15").lastDay()).isEqualTo(lastDay);
        String dayAfter = day(lastDay).plusDays(1).toString();
        assertThat(decided(methodology, offence(lastDay).convicted("2020-05-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(methodology, offence(dayAfter).convicted("2020-05-01")))
                .isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY_INCLUSIVE, 2018-04-15",
        "ANNIVERSARY_EXCLUSIVE, 2018-04-14",
        "DAYS_365, 2018-04-15",
        "DAYS_366, 2018-04-16",
    })
    void m27_followUpWithoutALeapDay(FollowUpEnd end, String lastDay) {
        assertThat(window(with(Option.FOLLOW_UP_END, end), "2017-04-15").lastDay())
                .isEqualTo(lastDay);
    }

    @Test
    void a46_365DaysEndOnTheSameDayWhateverTheStart() {
        Methodology byDays = with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_365);
        FollowUpWindow inclusive = window(byDays.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE), "2019-04-15");
        assertThat(inclusive.start()).isEqualTo("2019-04-15");
        assertThat(inclusive.lastDay()).isEqualTo(window(byDays, "2019-04-15").lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2021-02-28, 2021-08-28",
        "2019-02-28, 2020-02-28, 2020-08-28",
        "2019-03-01, 2020-03-01, 2020-09-01",
        "2019-08-31, 2020-08-31, 2021-02-28", // six months from 31 August: clamped
    })
    void m28_addingMonthsClampsToTheEndOfTheMonth(String indexDate, String lastDay, String lastDayOfWait) {
        FollowUpWindow window = window(MOJ_THREE_MONTH, indexDate);
        assertThat(window.lastDay()).isEqualTo(lastDay);
        assertThat(window.lastDayOfWait()).isEqualTo(lastDayOfWait);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-15, COUNTS", "2020-10-15, COUNTS", "2020-10-16, TOO_LATE"})
    void m29_proofIsInTimeToTheLastDayOfTheWait(String convictedOn, Decision expected) {
        assertThat(decided(offence("2019-04-16").convicted(convictedOn))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2020-04-15",
        "3, 2020-07-15", // NI 19
        "6, 2020-10-15",
        "12, 2021-04-15",
    })
    void m29_waitIsAsLongAsTheMethodologySays(int months, String lastDay) {
        Methodology methodology = with(Option.WAITING_PERIOD_MONTHS, months);
        String dayAfter = day(lastDay).plusDays(1).toString();
        assertThat(decided(methodology, offence("2019-10-01").convicted(lastDay)))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(methodology, offence("2019-10-01").convicted(dayAfter)))
                .isEqualTo(Decision.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY_INCLUSIVE, 2020-10-15",
        "ANNIVERSARY_EXCLUSIVE, 2020-10-14",
        "DAYS_365, 2020-10-14",
        "DAYS_366, 2020-10-15"
    })
    void a12_waitStartsFromTheLastDayOfFollowUpUnderEveryEnd(FollowUpEnd end, String lastDayOfWait) {
        assertThat(window(with(Option.FOLLOW_UP_END, end), "2019-04-15").lastDayOfWait())
                .isEqualTo(lastDayOfWait);
    }

    @ParameterizedTest
    @CsvSource({"6, 2021-08-29", "3, 2021-05-29", "0, 2021-02-28"})
    void a13_waitInOneStepIsIndexPlusTwelvePlusTheMonthsOfTheWait(int months, String lastDayOfWait) {
        Methodology inOneStep = with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M)
                .with(Option.WAITING_PERIOD_MONTHS, months);
        assertThat(window(inOneStep, "2020-02-29").lastDayOfWait()).isEqualTo(lastDayOfWait);
    }

    @Test
    void a47_waitsOfACohortEndTogetherReckonedFromTheLastDayOfTheWindow() {
        Methodology together = with(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END);
        // 2019-06-30 + 12 months + 6 months
        assertThat(window(together, "2019-04-01").lastDayOfWait()).isEqualTo("2020-12-30");
        assertThat(window(together, "2019-06-30").lastDayOfWait()).isEqualTo("2020-12-30");
        assertThat(window(together, "2019-04-01").lastDay()).isEqualTo("2020-04-01");
        assertThat(decided(together, offence("2019-10-01").convicted("2020-12-30")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(together, offence("2019-10-01").convicted("2020-12-31")))
                .isEqualTo(Decision.TOO_LATE);
    }

    @Test
    void a47_waitOfATwelveMonthCohortEndsWithItsOwnWindow() {
        TrackedCohort year = track(
                Methodology.MOJ_TWELVE_MONTH.with(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END),
                CohortPeriod.financialYear(2019),
                cautioned());
        assertThat(onlyMember(year).window().lastDayOfWait()).isEqualTo("2021-09-30"); // 2020-03-31 + 12 + 6 months
    }

    @Test
    void m26_aWindowRunsForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUpWindow(day("2019-04-16"), day("2020-04-16"), day("2019-04-15")))
                .withMessage("days must run start < end and start <= provenBy, but were 2019-04-16, 2020-04-16,"
                        + " 2019-04-15");
    }

    // ---------------------------------------------------------------- M-30, M-31, M-34: proof

    @ParameterizedTest
    @EnumSource(
            names = {
                "YOUTH_CAUTION",
                "YOUTH_CONDITIONAL_CAUTION",
                "REPRIMAND",
                "FINAL_WARNING",
                "CONDITIONAL_CAUTION_PILOT",
                "ADULT_CAUTION"
            })
    void m30_a14_cautionsProveInTheWaitUnlessOnlyCourtsDo(DisposalType type) {
        Methodology courtOnly = with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
        OffenceFact inWait = offence("2020-03-30").given(type, "2020-04-16");
        assertThat(decided(inWait)).isEqualTo(Decision.COUNTS);
        assertThat(decided(courtOnly, inWait)).isEqualTo(Decision.CAUTION_IN_WAIT);
        assertThat(decided(courtOnly, offence("2020-03-30").given(type, "2020-04-15")))
                .as("A-14: on the last day of follow-up")
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m30_courtsProveInTheWaitUnderEitherOption() {
        Methodology courtOnly = with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
        assertThat(decided(courtOnly, offence("2020-03-30").given(FINE, "2020-10-15")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(courtOnly, offence("2020-03-30").given(ADULT_COURT_DISPOSAL, "2020-10-15")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(courtOnly, offence("2020-03-30").convicted("2020-10-15")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m30_a14_diversionOutcomeThatProvesDoesSoInTheWaitUnlessOnlyCourtsDo() {
        Methodology local = LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(COMMUNITY_RESOLUTION));
        Methodology courtOnly = local.with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
        OffenceFact inWait = offence("2020-03-30").given(COMMUNITY_RESOLUTION, "2020-04-16");
        assertThat(decided(local, inWait)).isEqualTo(Decision.COUNTS);
        assertThat(decided(courtOnly, inWait)).isEqualTo(Decision.CAUTION_IN_WAIT);
        assertThat(decided(courtOnly, offence("2020-03-30").given(COMMUNITY_RESOLUTION, "2020-04-15")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m31_convictionDateProvesElseTheOutcomeDate() {
        Methodology byOutcome = with(Option.PROVEN_DATE_FIELD, ProvenDateField.OUTCOME);
        OffenceFact sentencedLater =
                offence("2020-03-30").convicted("2020-10-15").given(FINE, "2020-10-16");
        assertThat(decided(sentencedLater)).isEqualTo(Decision.COUNTS);
        assertThat(decided(byOutcome, sentencedLater)).isEqualTo(Decision.TOO_LATE);
        OffenceFact outcomeOnly = offence("2020-03-30").given(FINE, "2020-10-15");
        assertThat(decided(outcomeOnly)).isEqualTo(Decision.COUNTS);
        assertThat(decided(byOutcome, outcomeOnly)).isEqualTo(Decision.COUNTS);
    }

    @Test
    void m31_theDecisionShowsTheDateThatProved() {
        TrackedCohort q = followed(
                offence("2020-03-30").id("later").convicted("2020-09-15").given(FINE, "2020-10-16"));
        assertThat(onlyMember(q).offences())
                .filteredOn(
                        offence -> offence.offenceId().filter("later"::equals).isPresent())
                .singleElement()
                .satisfies(offence -> {
                    assertThat(offence.committedOn()).contains(day("2020-03-30"));
                    assertThat(offence.provenOn()).contains(day("2020-09-15"));
                });
    }

    @Test
    void a24_convictionDateProvesThoughTheDisposalHasNoDay() {
        assertThat(decided(offence("2019-10-01").convicted("2019-12-01").givenOnAnUnknownDay(FINE)))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void b12_outcomeWithNoDateAtAllIsNotCountedForWantOfAProofDate() {
        assertThat(decided(offence("2019-10-01").givenOnAnUnknownDay(FINE))).isEqualTo(Decision.NO_PROOF_DATE);
        assertThat(followed(offence("2019-10-01").givenOnAnUnknownDay(FINE))
                        .figures()
                        .pendingTooLate())
                .isZero();
    }

    @Test
    void a25_convictionProvesWithoutASentenceAndOnlyNeitherIsPending() {
        assertThat(decided(offence("2019-10-01").convicted("2019-12-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(offence("2019-10-01"))).isEqualTo(Decision.PENDING);
    }

    @Test
    void a30_convictionDateOnACautionIsItsProofDate() {
        assertThat(decided(offence("2020-03-30").convicted("2020-10-15").given(YOUTH_CAUTION, "2020-10-16")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(offence("2020-03-30").convicted("2020-10-16").given(YOUTH_CAUTION, "2020-10-15")))
                .isEqualTo(Decision.TOO_LATE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMMUNITY_RESOLUTION", "OTHER_INFORMAL_ACTION", "OUTCOME_22", "OUTCOME_20_21"})
    void m34_everyCautionAndCourtDisposalProves(DisposalType type) {
        assertThat(decided(offence("2019-10-01").given(type, "2019-12-01"))).isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNITY_RESOLUTION", "OTHER_INFORMAL_ACTION", "OUTCOME_22", "OUTCOME_20_21"})
    void m48_diversionOutcomeProvesOnlyIfLocalProofTypesHasIt(DisposalType type) {
        OffenceFact diverted = offence("2019-10-01").given(type, "2019-12-01");
        assertThat(decided(diverted)).isEqualTo(Decision.NOT_PROVEN);
        assertThat(decided(LOCAL_TRACKER, diverted)).isEqualTo(Decision.NOT_PROVEN);
        assertThat(decided(LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(type)), diverted))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m48_whatProvesDoesNotOpenAnEntryAndTheOtherWayRound() {
        Methodology proves = LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(COMMUNITY_RESOLUTION));
        assertThat(track(proves, APR_JUN_2019, child("A").with(communityResolution("2019-05-01")))
                        .counts()
                        .offenders())
                .isZero();
        Methodology enters = LOCAL_TRACKER.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values()));
        assertThat(decided(enters, offence("2019-10-01").given(COMMUNITY_RESOLUTION, "2019-12-01")))
                .isEqualTo(Decision.NOT_PROVEN);
    }

    @Test
    void b09_convictionDateBesideAnOutcomeThatProvesNothingProvesNothing() {
        assertThat(decided(offence("2019-10-01").convicted("2019-11-01").notProven("2019-12-01")))
                .isEqualTo(Decision.NOT_PROVEN);
        OffenceFact resolved = offence("2020-03-30").convicted("2020-10-15").given(COMMUNITY_RESOLUTION, "2020-10-16");
        assertThat(decided(resolved)).isEqualTo(Decision.NOT_PROVEN);
        assertThat(decided(LOCAL_TRACKER.with(Option.LOCAL_PROOF_TYPES, Set.of(COMMUNITY_RESOLUTION)), resolved))
                .as("a resolution that counts is proven on its own day")
                .isEqualTo(Decision.TOO_LATE);
    }

    // ---------------------------------------------------------------- M-33, M-38 to M-40: before, on and at the index

    @Test
    void m33_offenceCountsByTheDayItWasCommittedNotProven() {
        assertThat(decided(offence("2020-04-15").convicted("2020-05-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(offence("2019-04-14").convicted("2019-05-01")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-14, BEFORE_INDEX",
        "2019-04-15, BEFORE_INDEX", // proven on the index date, dealt with elsewhere
        "2019-04-16, BEFORE_INDEX_PROVEN_AFTER"
    })
    void m38_offenceBeforeTheIndexDateIsAPseudoReconvictionIfProvenAfterIt(String convictedOn, Decision expected) {
        assertThat(decided(offence("2019-03-01").convicted(convictedOn))).isEqualTo(expected);
    }

    @Test
    void m38_offenceBeforeTheIndexDateNotYetProvenIsBeforeTheIndex() {
        assertThat(decided(offence("2019-03-01"))).isEqualTo(Decision.BEFORE_INDEX);
    }

    @Test
    void m39_offenceOnTheIndexDateCountsOnlyIfFollowUpIncludesIt() {
        assertThat(decided(offence("2019-04-15").convicted("2019-07-01"))).isEqualTo(Decision.SAME_DAY);
        assertThat(decided(INCLUSIVE, offence("2019-04-15").convicted("2019-07-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(INCLUSIVE, offence("2019-04-14").convicted("2019-07-01")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(window(INCLUSIVE, "2019-04-15").start()).isEqualTo("2019-04-15");
    }

    @Test
    void m40_noOffenceDealtWithAtTheIndexEventCounts() {
        assertThat(decided(INCLUSIVE, offence("2019-04-15").given(YOUTH_CAUTION, "2019-04-15")))
                .isEqualTo(Decision.INDEX_CASE);
        assertThat(decided(INCLUSIVE, offence("2019-04-15").given(YOUTH_CAUTION, "2019-04-16")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m40_offencesOfTheSentenceThatEndedAreTheIndexCaseOfARelease() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                dto("2019-01-10").id("custody"),
                                fine("2019-01-10").id("fine"),
                                release("2019-04-20").fromSentenceOf("2019-01-10"),
                                fine("2019-04-20").forOffenceOn("2019-04-19").id("of the release day")));
        assertThat(decisionOn(q, "custody")).isEqualTo(Decision.INDEX_CASE);
        assertThat(decisionOn(q, "fine")).isEqualTo(Decision.INDEX_CASE);
        assertThat(decisionOn(q, "of the release day")).isEqualTo(Decision.BEFORE_INDEX);
    }

    @Test
    void m40_entryWhoseSentenceHasNoKnownDayHasNoIndexCase() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                release("2019-04-20").naming(DETENTION_AND_TRAINING_ORDER),
                                offence("2019-10-01").id("convicted").convicted("2019-12-01"),
                                offence("2019-10-01")
                                        .id("undated")
                                        .givenOnAnUnknownDay(FINE)
                                        .convicted("2019-12-01")));
        assertThat(decisionOn(q, "convicted")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "undated")).isEqualTo(Decision.COUNTS);
    }

    @Test
    void m40_indexCaseOfADayEarlierThanTheReleaseIsOutThoughDatedLaterByItsEnd() {
        // Dated by its end the offence lies in follow-up, yet it was dealt with by the sentence that ended.
        TrackedCohort q = track(
                with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END),
                APR_JUN_2019,
                child("A")
                        .with(
                                dto("2019-01-10").id("custody").lastingUntil("2019-05-01"),
                                release("2019-04-20").fromSentenceOf("2019-01-10")));
        assertThat(decisionOn(q, "custody")).isEqualTo(Decision.INDEX_CASE);
    }

    // ---------------------------------------------------------------- M-35 to M-37, M-44: nature of the offence

    @ParameterizedTest
    @ValueSource(strings = {"Breach of bail", "breach_of_conditional_discharge", "Breach of statutory order"})
    void a28_breachIsKnownByItsCategory(String category) {
        OffenceFact breach = offence("2019-10-01").category(category).convicted("2019-12-01");
        assertThat(decided(breach)).isEqualTo(Decision.BREACH);
        assertThat(decided(with(Option.BREACH_COUNTS, true), breach)).isEqualTo(Decision.COUNTS);
    }

    @Test
    void m35_breachIsKnownByItsFlag() {
        OffenceFact breach = offence("2019-10-01").category("Robbery").breach().convicted("2019-12-01");
        assertThat(decided(breach)).isEqualTo(Decision.BREACH);
        assertThat(decided(with(Option.BREACH_COUNTS, true), breach)).isEqualTo(Decision.COUNTS);
        assertThat(decided(with(Option.BREACH_CAN_BE_INDEX, true), breach)).isEqualTo(Decision.BREACH);
    }

    @Test
    void m35_otherCategoriesAreNoBreach() {
        assertThat(decided(offence("2019-10-01").category("Robbery").convicted("2019-12-01")))
                .isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({
        "YES,     COUNTS,         COUNTS,         COUNTS",
        "UNKNOWN, COUNTS,         NOT_RECORDABLE, COUNTS",
        "NO,      NOT_RECORDABLE, NOT_RECORDABLE, COUNTS",
    })
    void m36_onlyRecordableOffencesCountUnlessOthersAreAskedFor(
            Answer recordable, Decision byDefault, Decision unknownExcluded, Decision notRequired) {
        OffenceFact offence = offence("2019-10-01").recordable(recordable).convicted("2019-12-01");
        assertThat(decided(offence)).isEqualTo(byDefault);
        assertThat(decided(with(Option.UNKNOWN_RECORDABLE, UnknownRecordable.EXCLUDE), offence))
                .isEqualTo(unknownExcluded);
        assertThat(decided(with(Option.REQUIRE_RECORDABLE, false), offence)).isEqualTo(notRequired);
        assertThat(decided(
                        with(Option.REQUIRE_RECORDABLE, false)
                                .with(Option.UNKNOWN_RECORDABLE, UnknownRecordable.EXCLUDE),
                        offence))
                .isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, COUNTS", "UNKNOWN, COUNTS", "OTHER, OUTSIDE_ENGLAND_AND_WALES"})
    void m37_offencesOutsideEnglandAndWalesDoNotCountUnlessAskedFor(Place place, Decision byDefault) {
        OffenceFact offence = offence("2019-10-01").place(place).convicted("2019-12-01");
        assertThat(decided(offence)).isEqualTo(byDefault);
        assertThat(decided(with(Option.INCLUDE_OUTSIDE_ENGLAND_WALES, true), offence))
                .isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({"YES, COUNTS", "UNKNOWN, COUNTS", "NO, NOT_POLICE_PROSECUTED"})
    void m37_prosecutionsByOtherBodiesDoNotCountUnlessAskedFor(Answer police, Decision byDefault) {
        OffenceFact offence = offence("2019-10-01").policeProsecuted(police).convicted("2019-12-01");
        assertThat(decided(offence)).isEqualTo(byDefault);
        assertThat(decided(with(Option.REQUIRE_POLICE_PROSECUTION, false), offence))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m44_offencesTakenIntoConsiderationDoNotCountUnlessAskedFor() {
        OffenceFact considered = offence("2019-10-01").takenIntoConsideration().convicted("2019-12-01");
        assertThat(decided(considered)).isEqualTo(Decision.TAKEN_INTO_CONSIDERATION);
        assertThat(decided(with(Option.COUNT_TICS, true), considered)).isEqualTo(Decision.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({"NONE, COUNTS", "CHANGED, APPEALED", "SUCCESSFUL, APPEALED"})
    void m11_appealedOutcomeProvesNothingUnlessAskedFor(Appeal appeal, Decision byDefault) {
        OffenceFact offence = offence("2019-10-01").appealed(appeal).convicted("2019-12-01");
        assertThat(decided(offence)).isEqualTo(byDefault);
        assertThat(decided(with(Option.EXCLUDE_APPEALED, false), offence)).isEqualTo(Decision.COUNTS);
    }

    @Test
    void m43_offencesInCustodyCount() {
        TrackedCohort q = followed(
                dto("2019-06-03").forOffenceOn("2019-04-01").id("other matters"),
                offence("2019-08-10").id("inside").convicted("2019-11-01"));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void m32_timeInCustodyNeitherLengthensFollowUpNorTheWait() {
        TrackedCohort inside = followed(
                dto("2019-06-03").forOffenceOn("2019-04-01"),
                release("2020-03-03").fromSentenceOf("2019-06-03"),
                offence("2020-04-16").id("later").convicted("2020-06-01"));
        assertThat(onlyMember(inside).window()).isEqualTo(onlyMember(followed()).window());
        assertThat(decisionOn(inside, "later")).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    // ---------------------------------------------------------------- M-41, M-42: dates of the offence

    @Test
    void m41_offenceOverSeveralDaysIsDatedByItsFirstDayOrItsLast() {
        Methodology byEnd = with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END);
        OffenceFact acrossTheIndex =
                offence("2019-04-15").lastingUntil("2019-04-16").convicted("2019-07-01");
        assertThat(decided(acrossTheIndex)).isEqualTo(Decision.SAME_DAY);
        assertThat(decided(byEnd, acrossTheIndex)).isEqualTo(Decision.COUNTS);
        OffenceFact acrossTheEnd =
                offence("2020-04-15").lastingUntil("2020-04-16").convicted("2020-07-01");
        assertThat(decided(acrossTheEnd)).isEqualTo(Decision.COUNTS);
        assertThat(decided(byEnd, acrossTheEnd)).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @Test
    void a31_withoutAnEndTheOffenceDateStandsAndWithoutAnOffenceDateTheDayIsUnknown() {
        Methodology byEnd = with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END);
        assertThat(decided(byEnd, offence("2019-10-01").convicted("2019-12-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(offenceOnAnUnknownDay().lastingUntil("2019-10-01").convicted("2019-12-01")))
                .isEqualTo(Decision.NO_DATE);
        assertThat(decided(byEnd, offenceOnAnUnknownDay().convicted("2019-12-01")))
                .isEqualTo(Decision.NO_DATE);
    }

    @Test
    void b10_byItsEndAnOffenceWithoutOffenceDateIsDatedByTheEnd() {
        assertThat(decided(
                        with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END),
                        offenceOnAnUnknownDay().lastingUntil("2019-10-01").convicted("2019-12-01")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void c01_byItsEndAnOffenceThatEndsAfterItsProofStillCounts() {
        assertThat(decided(
                        with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END),
                        offence("2019-10-01").lastingUntil("2020-01-10").convicted("2019-12-01")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m42_offenceWithoutADateIsNotCountedUnlessDatedByItsProof() {
        Methodology byProof = with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE);
        assertThat(decided(offenceOnAnUnknownDay().convicted("2019-09-01"))).isEqualTo(Decision.NO_DATE);
        assertThat(decided(byProof, offenceOnAnUnknownDay().convicted("2019-09-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(byProof, offenceOnAnUnknownDay().convicted("2020-04-15")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(byProof, offenceOnAnUnknownDay().convicted("2020-04-16")))
                .isEqualTo(Decision.AFTER_FOLLOW_UP);
        assertThat(decided(byProof, offenceOnAnUnknownDay())).isEqualTo(Decision.NO_DATE);
    }

    private static Caseload.Builder bornOn10May2004() {
        return Caseload.builder().add(Person.of("A", day("2004-05-10"), Gender.UNKNOWN, Ethnicity.UNKNOWN));
    }

    @Test
    void m42_impossibleDatesAreRefused() {
        Caseload.Builder caseload = bornOn10May2004();
        assertThat(caseload.offer(Offence.of("A").committed(day("2019-10-02")).convicted(day("2019-10-01"))))
                .contains(Refusal.CONVICTED_BEFORE_COMMITTED);
        assertThat(caseload.offer(Offence.of("A").committed(day("2019-10-02")).disposal(FINE, day("2019-10-01"))))
                .contains(Refusal.OUTCOME_BEFORE_COMMITTED);
        assertThat(caseload.offer(Offence.of("A").committed(day("2014-05-09")).convicted(day("2014-06-01"))))
                .contains(Refusal.UNDER_TEN);
        assertThat(caseload.offer(Offence.of("A").committed(day("2004-05-09")))).contains(Refusal.BEFORE_BIRTH);
        assertThat(caseload.offer(Offence.of("A").committed(day("2019-10-02")).until(day("2019-10-01"))))
                .contains(Refusal.ENDS_BEFORE_IT_STARTS);
        assertThat(caseload.offer(Offence.of("B").committed(day("2019-10-02")))).contains(Refusal.UNKNOWN_PERSON);
        assertThat(caseload.build().offencesOf("A")).isEmpty();
    }

    @Test
    void m42_datesJustPossibleAreTaken() {
        Caseload.Builder caseload = bornOn10May2004();
        assertThat(caseload.offer(Offence.of("A")
                        .committed(day("2019-10-02"))
                        .until(day("2019-10-02"))
                        .convicted(day("2019-10-02"))
                        .disposal(FINE, day("2019-10-02"))))
                .isEmpty();
        assertThat(caseload.offer(Offence.of("A").committed(day("2014-05-10")))).isEmpty();
        assertThat(caseload.build().offencesOf("A")).hasSize(2);
    }

    @Test
    void c02_refusedRowOfAnIdLeavesItsOtherRowsStanding() {
        Caseload.Builder caseload = bornOn10May2004()
                .add(Offence.of("A").committed(day("2019-04-01")).disposal(YOUTH_CAUTION, day("2019-04-15")))
                .add(Offence.of("A").id("one").committed(day("2019-10-02")).convicted(day("2019-12-01")));
        assertThat(caseload.offer(
                        Offence.of("A").id("one").committed(day("2019-10-02")).disposal(FINE, day("2019-10-01"))))
                .isPresent();
        assertThat(ReoffendingTracker.of(MOJ_THREE_MONTH)
                        .track(caseload.build(), APR_JUN_2019, day("2025-01-01"))
                        .counts())
                .isEqualTo(counts(1, 1, 1));
    }

    // ---------------------------------------------------------------- M-45, M-46: how many

    @Test
    void m45_everyOffenceOfAHearingCountsAndTheReoffenderIsOne() {
        assertThat(followed(
                                fine("2019-12-10").forOffenceOn("2019-10-03").id("a"),
                                fine("2019-12-10").forOffenceOn("2019-10-03").id("b"),
                                fine("2019-12-10").forOffenceOn("2019-10-04").id("c"))
                        .counts())
                .isEqualTo(counts(1, 1, 3));
    }

    private static long reoffences(Fact... later) {
        return followed(later).counts().reoffences();
    }

    private static OffenceFact theft() {
        return offence("2019-10-03").convicted("2019-12-10").category("Theft and handling stolen goods");
    }

    @Test
    void m46_recordsOfOneIdAreOneOffenceHoweverTheyDiffer() {
        assertThat(reoffences(theft().id("one"), theft().id("one"))).isEqualTo(1);
        assertThat(reoffences(
                        theft().id("one"),
                        offence("2019-10-20").id("one").code("X").convicted("2019-12-20")))
                .isEqualTo(1);
        assertThat(reoffences(theft().id("one"), theft().id("two"))).isEqualTo(2);
    }

    @Test
    void m46_recordsWithoutIdAreOneOffenceIfCodeAndDatesAgree() {
        assertThat(reoffences(theft().code("TH1"), theft().code("TH1"))).isEqualTo(1);
        assertThat(reoffences(theft().code("TH1"), theft().code("TH2"))).isEqualTo(2);
        assertThat(reoffences(theft().code("TH1"), theft().code("TH1").forOffenceOn("2019-10-04")))
                .isEqualTo(2);
        assertThat(reoffences(theft().code("TH1"), theft().code("TH1").convicted("2019-12-11")))
                .isEqualTo(2);
        assertThat(reoffences(
                        theft().code("TH1").category("Robbery"),
                        theft().code("TH1").category("Drugs")))
                .as("the code decides where there is one")
                .isEqualTo(1);
    }

    @Test
    void m46_recordWithoutIdIsTheSameAsOneWithAnId() {
        TrackedCohort q =
                followed(theft().id("one").code("TH1"), theft().code("TH1").recorded("2020-01-01"));
        assertThat(q.counts()).isEqualTo(counts(1, 1, 1));
        assertThat(decisionOn(q, "one"))
                .as("B-03: the row without id yields, though recorded later")
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void b01_withoutCodesTheCategoryIsComparedAndACodeIsNeverTheSameAsNone() {
        assertThat(reoffences(theft(), theft())).isEqualTo(1);
        assertThat(reoffences(theft(), theft().category("Robbery"))).isEqualTo(2);
        assertThat(reoffences(theft(), theft().code("TH1"))).isEqualTo(2);
    }

    @Test
    void b02_twoRowsWithoutIdAndWithoutProofDateAreTwoOffences() {
        TrackedCohort q = followed(
                offence("2019-10-03").code("TH1"), offence("2019-10-03").code("TH1"));
        assertThat(q.figures().pendingTooLate()).isEqualTo(2);
    }

    @Test
    void a02_idsAreUniqueWithinAPersonOnly() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-04-15"), theft().id("one")),
                child("B").with(caution("2019-04-15"), theft().id("one")));
        assertThat(q.counts()).isEqualTo(counts(2, 2, 2));
    }

    @Test
    void m46_ofRowsOfOneIdTheLatestRecordedStands() {
        Fact acquittedLast =
                offence("2019-10-03").id("one").notProven("2019-12-10").recorded("2020-02-01");
        Fact convictedFirst =
                offence("2019-10-03").id("one").given(FINE, "2019-12-10").recorded("2020-01-01");
        assertThat(reoffences(acquittedLast, convictedFirst)).isZero();
        assertThat(reoffences(
                        offence("2019-10-03").id("one").notProven("2019-12-10").recorded("2020-01-01"),
                        offence("2019-10-03")
                                .id("one")
                                .given(FINE, "2019-12-10")
                                .recorded("2020-02-01")))
                .isEqualTo(1);
        assertThat(reoffences(
                        offence("2019-10-03").id("one").notProven("2019-12-10").recorded("2020-01-01"),
                        offence("2019-10-03").id("one").given(FINE, "2019-12-10")))
                .as("a row without recorded date is the earliest")
                .isZero();
    }

    @Test
    void m46_thenTheHigherDisposalStands() {
        // The higher disposal came too late; were the lower one to stand, it would count.
        assertThat(reoffences(
                        offence("2019-10-03").id("one").given(FINE, "2020-10-15"),
                        offence("2019-10-03").id("one").given(YOUTH_REHABILITATION_ORDER, "2020-10-16")))
                .isZero();
        assertThat(reoffences(
                        offence("2019-10-03").id("one").given(FINE, "2020-10-16"),
                        offence("2019-10-03").id("one").given(YOUTH_REHABILITATION_ORDER, "2020-10-15")))
                .isEqualTo(1);
    }

    @Test
    void b03_thenProvenStandsBeforeNotProvenBeforePending() {
        OffenceFact pending = offence("2019-10-03").id("one");
        Fact notProven = offence("2019-10-03").id("one").notProven("2019-12-10");
        Fact convicted = offence("2019-10-03").id("one").convicted("2019-12-10");
        assertThat(reoffences(pending, notProven, convicted)).isEqualTo(1);
        assertThat(decisionOn(followed(notProven, pending), "one")).isIn(Decision.NOT_PROVEN, Decision.DUPLICATE);
        assertThat(followed(notProven, pending).figures().pendingTooLate()).isZero();
        assertThat(followed(pending).figures().pendingTooLate()).isEqualTo(1);
    }

    @Test
    void b03_thenAppealedStandsBeforeNotAppealed() {
        assertThat(reoffences(theft().id("one"), theft().id("one").appealed(Appeal.SUCCESSFUL)))
                .isZero();
    }

    @Test
    void b03_thenTheEarlierProofStands() {
        assertThat(reoffences(
                        offence("2020-03-03").id("one").convicted("2020-10-16"),
                        offence("2020-03-03").id("one").convicted("2020-10-15")))
                .isEqualTo(1);
    }

    @Test
    void m46_repeatsAreListedAsSuchAndNeverPending() {
        TrackedCohort q = followed(theft().id("one"), theft().id("one"));
        assertThat(onlyMember(q).offences())
                .extracting(OffenceDecision::decision)
                .containsExactly(Decision.INDEX_CASE, Decision.COUNTS, Decision.DUPLICATE);
    }

    @Test
    void m46_repeatsCountAgainWhereDuplicatesAreCounted() {
        Fact[] twice = {
            offence("2019-10-01").id("one").convicted("2019-12-01"),
            offence("2019-10-01").id("one").convicted("2019-12-01")
        };
        assertThat(followed(twice).counts()).isEqualTo(counts(1, 1, 1));
        assertThat(followed(with(Option.COUNT_DUPLICATES, true), twice).counts())
                .isEqualTo(counts(1, 1, 2));
    }

    @Test
    void m46_repeatsAreFoundInALongHistoryToo() {
        Child child = cautioned();
        for (int i = 0; i < 50; i++) {
            String committedOn = day("2019-05-01").plusDays(i).toString();
            child.with(
                    offence(committedOn).id("id " + i).convicted("2019-12-10"),
                    offence("2019-11-01").id("id " + i).convicted("2019-12-10"));
        }
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(counts(1, 1, 50));
    }

    // ---------------------------------------------------------------- M-47: turning 18

    @ParameterizedTest
    @CsvSource({"2019-12-09, COUNTS", "2019-12-10, PROVEN_AFTER_18"})
    void m47_proofOnOrAfterTheEighteenthBirthdayCountsUnlessAskedNotTo(String convictedOn, Decision minorsOnly) {
        Child child = child("A")
                .born("2001-12-10")
                .with(caution("2019-04-15"), offence("2019-10-01").id("later").convicted(convictedOn));
        assertThat(decisionOn(track(MOJ_THREE_MONTH, APR_JUN_2019, child), "later"))
                .isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(track(with(Option.PROOF_AFTER_18_COUNTS, false), APR_JUN_2019, child), "later"))
                .isEqualTo(minorsOnly);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADULT_CAUTION", "ADULT_COURT_DISPOSAL"})
    void m47_disposalsOfAdultsProveAReoffence(DisposalType type) {
        Child child = child("A")
                .born("2001-12-10")
                .with(caution("2019-04-15"), disposal(type, "2020-02-01").forOffenceOn("2019-12-10"));
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void m47_proofAfter18OfAChildBornOnALeapDayStartsOnTheFirstOfMarch() {
        Child child = child("A")
                .born("2004-02-29")
                .with(
                        caution("2021-04-15"),
                        offence("2021-10-01").id("at 17").convicted("2022-02-28"),
                        offence("2021-10-01").id("at 18").convicted("2022-03-01"));
        TrackedCohort q = track(with(Option.PROOF_AFTER_18_COUNTS, false), CohortPeriod.quarter(2021, 2), child);
        assertThat(decisionOn(q, "at 17")).isEqualTo(Decision.COUNTS);
        assertThat(decisionOn(q, "at 18")).isEqualTo(Decision.PROVEN_AFTER_18);
    }

    // ---------------------------------------------------------------- M-57: months

    @ParameterizedTest
    @CsvSource({"2019-04-16, 1", "2019-05-15, 1", "2019-05-16, 2", "2020-03-15, 11", "2020-03-16, 12", "2020-04-15, 12"
    })
    void m57_monthIsTheLeastThatReachesTheOffence(String committedOn, int month) {
        assertThat(onlyMember(followed(offence(committedOn).convicted("2020-05-01")))
                        .monthsToReoffence())
                .containsExactly(month);
    }

    @Test
    void m57_thirteenthMonthIsPossibleUnder366DaysOnly() {
        TrackedCohort q = track(
                with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_366),
                CohortPeriod.quarter(2017, 2),
                child("A").with(caution("2017-04-15"), offence("2018-04-16").convicted("2018-05-01")));
        assertThat(onlyMember(q).monthsToReoffence()).containsExactly(13);
    }

    @Test
    void m57_offenceOnTheIndexDateIsInTheFirstMonth() {
        assertThat(onlyMember(followed(INCLUSIVE, offence("2019-04-15").convicted("2019-05-01")))
                        .monthsToReoffence())
                .containsExactly(1);
    }

    @Test
    void m57_monthsAreThoseOfReoffencesOnlyInOrderOfTheirDates() {
        TrackedCohort q = followed(
                offence("2020-01-10").convicted("2020-05-01"),
                offence("2019-05-01").convicted("2019-06-01"),
                offence("2019-05-02").notProven("2019-06-01"));
        assertThat(onlyMember(q).monthsToReoffence()).containsExactly(1, 9);
    }

    // ---------------------------------------------------------------- which rule names the decision

    @Test
    void a35_indexCaseComesFirst() {
        assertThat(decided(offenceOnAnUnknownDay()
                        .breach()
                        .recordable(Answer.NO)
                        .appealed(Appeal.SUCCESSFUL)
                        .given(YOUTH_CAUTION, "2019-04-15")))
                .isEqualTo(Decision.INDEX_CASE);
        assertThat(decided(offence("2019-04-15").notProven("2019-04-15"))).isEqualTo(Decision.INDEX_CASE);
    }

    @Test
    void a35_thenTheMissingDate() {
        assertThat(decided(offenceOnAnUnknownDay().breach().notProven("2019-05-01")))
                .isEqualTo(Decision.NO_DATE);
        assertThat(decided(offenceOnAnUnknownDay())).isEqualTo(Decision.NO_DATE);
    }

    @Test
    void a35_thenBeforeTheIndexThenSameDayThenAfterFollowUp() {
        assertThat(decided(offence("2019-04-14").breach().convicted("2021-01-01")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(decided(offence("2019-04-14").breach().notProven("2019-05-01")))
                .isEqualTo(Decision.BEFORE_INDEX);
        assertThat(decided(offence("2019-04-15").breach().convicted("2021-01-01")))
                .isEqualTo(Decision.SAME_DAY);
        assertThat(decided(offence("2020-04-16").breach().convicted("2021-01-01")))
                .isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    /** What bars an offence in follow-up, in the order of A-35. */
    private enum Bar {
        BREACH,
        NOT_RECORDABLE,
        OUTSIDE_ENGLAND_AND_WALES,
        NOT_POLICE_PROSECUTED,
        TAKEN_INTO_CONSIDERATION,
        APPEALED,
        TOO_LATE;

        OffenceFact on(OffenceFact offence) {
            return switch (this) {
                case BREACH -> offence.breach();
                case NOT_RECORDABLE -> offence.recordable(Answer.NO);
                case OUTSIDE_ENGLAND_AND_WALES -> offence.place(Place.OTHER);
                case NOT_POLICE_PROSECUTED -> offence.policeProsecuted(Answer.NO);
                case TAKEN_INTO_CONSIDERATION -> offence.takenIntoConsideration();
                case APPEALED -> offence.appealed(Appeal.CHANGED);
                case TOO_LATE -> offence.convicted("2020-10-16");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void a35_ofWhatBarsAnOffenceInFollowUpTheFirstNamesTheDecision(Bar first) {
        OffenceFact offence = offence("2019-10-01").convicted("2019-12-01");
        for (Bar bar : Bar.values()) {
            if (bar.compareTo(first) >= 0) {
                bar.on(offence);
            }
        }
        assertThat(decided(offence)).isEqualTo(Decision.valueOf(first.name()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_LATE")
    void a35_natureOfTheOffenceComesBeforeNotProvenAndPending(Bar bar) {
        Decision expected = Decision.valueOf(bar.name());
        assertThat(decided(bar.on(offence("2019-10-01").notProven("2019-12-01"))))
                .isEqualTo(expected);
        TrackedCohort pending = followed(bar.on(offence("2019-10-01").id("later")));
        assertThat(decisionOn(pending, "later")).isEqualTo(expected);
        assertThat(pending.figures().pendingTooLate()).isZero();
    }

    @Test
    void a35_tooLateComesBeforeCautionInTheWaitBeforeProvenAfter18() {
        Methodology strict = with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY)
                .with(Option.PROOF_AFTER_18_COUNTS, false);
        Child child = child("A")
                .born("2002-04-01")
                .with(
                        caution("2019-04-15"),
                        offence("2020-03-30").id("late").given(YOUTH_CONDITIONAL_CAUTION, "2020-10-16"),
                        offence("2020-03-30").id("caution").given(ADULT_CAUTION, "2020-10-15"),
                        offence("2020-03-30").id("adult").given(REFERRAL_ORDER, "2020-10-15"));
        TrackedCohort q = track(strict, APR_JUN_2019, child);
        assertThat(decisionOn(q, "late")).isEqualTo(Decision.TOO_LATE);
        assertThat(decisionOn(q, "caution")).isEqualTo(Decision.CAUTION_IN_WAIT);
        assertThat(decisionOn(q, "adult")).isEqualTo(Decision.PROVEN_AFTER_18);
    }

    @Test
    void a35_decisionsStandInTheOrderInWhichTheyAreAskedEachWithItsRule() {
        assertThat(Decision.values())
                .extracting(Decision::rule)
                .containsExactly(
                        "M-45", "M-40", "M-42", "M-38", "M-33", "M-39", "M-27", "M-49", "M-35", "M-36", "M-37", "M-37",
                        "M-44", "M-11", "M-34", "M-31", "M-87", "M-29", "M-30", "M-47", "M-46");
        assertThat(Decision.values())
                .extracting(Decision::words)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void a35_everyKnownOffenceOfAMemberIsListedByDateUnknownLast() {
        TrackedCohort q = followed(
                offenceOnAnUnknownDay().id("undated").convicted("2019-05-01"),
                offence("2020-05-01").id("after").convicted("2020-06-01"),
                offence("2018-05-01").id("before").given(OUTCOME_22, "2018-06-01"));
        List<OffenceDecision> offences = onlyMember(q).offences();
        assertThat(offences)
                .extracting(offence -> offence.offenceId().orElse(""))
                .containsExactly("before", "index", "after", "undated");
        assertThat(offences).isUnmodifiable();
    }

    // ---------------------------------------------------------------- M-49: a fixed period of follow-up

    private static Methodology fixedPeriod(String from, String to) {
        return with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.fixedPeriod(day(from), day(to)));
    }

    private static Methodology fixedAndPerChild(String from, String to) {
        return with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.fixedAndPerChild(day(from), day(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-30, OUTSIDE_FIXED_PERIOD",
        "2019-10-01, COUNTS",
        "2020-02-15, COUNTS",
        "2020-02-16, OUTSIDE_FIXED_PERIOD"
    })
    void m49_onlyOffencesOfTheFixedPeriodCount(String committedOn, Decision decision) {
        assertThat(decided(
                        fixedPeriod("2019-10-01", "2020-02-15"),
                        offence(committedOn).convicted("2020-03-01")))
                .isEqualTo(decision);
    }

    @Test
    void m49_aFixedPeriodFromBeforeTheIndexDateLetsNothingEarlierIn() {
        Methodology whole = fixedPeriod("2019-01-01", "2020-12-31");
        assertThat(decided(whole, offence("2019-04-14").convicted("2019-09-01")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(decided(whole, offence("2019-04-15").convicted("2019-09-01")))
                .isEqualTo(Decision.SAME_DAY);
        assertThat(decided(whole, offence("2019-04-16").convicted("2019-09-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(
                        whole.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE),
                        offence("2019-04-15").convicted("2019-09-01")))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    void m49_theFixedPeriodAloneMayOutlastTheChildsOwnFollowUp() {
        OffenceFact later = offence("2020-04-16").convicted("2020-06-01");
        assertThat(decided(fixedPeriod("2019-10-01", "2020-08-31"), later)).isEqualTo(Decision.COUNTS);
        assertThat(decided(fixedAndPerChild("2019-10-01", "2020-08-31"), later)).isEqualTo(Decision.AFTER_FOLLOW_UP);
        assertThat(decided(
                        fixedAndPerChild("2019-10-01", "2020-08-31"),
                        offence("2020-04-15").convicted("2020-06-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decided(
                        fixedAndPerChild("2019-10-01", "2020-03-31"),
                        offence("2020-04-01").convicted("2020-06-01")))
                .isEqualTo(Decision.OUTSIDE_FIXED_PERIOD);
    }

    @ParameterizedTest
    @CsvSource({"2020-08-15, COUNTS", "2020-08-16, TOO_LATE"})
    void m49_theWaitRunsFromTheLastDayOfFollowUp(String provenOn, Decision decision) {
        // Both end on 2020-02-15, and six months later is 2020-08-15.
        OffenceFact later = offence("2020-01-10").convicted(provenOn);
        assertThat(decided(fixedPeriod("2019-10-01", "2020-02-15"), later)).isEqualTo(decision);
        assertThat(decided(fixedAndPerChild("2019-10-01", "2020-02-15"), later)).isEqualTo(decision);
    }

    @Test
    void m49_aFollowUpWithoutADayCountsNothing() {
        TrackedCohort none = followed(
                fixedPeriod("2019-01-01", "2019-04-15"), offence("2019-04-16").convicted("2019-06-01"));
        assertThat(none.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(onlyMember(none).window())
                .isEqualTo(new FollowUpWindow(day("2019-04-16"), day("2019-04-16"), day("2019-10-16")));
        assertThat(onlyMember(none).window().isEmpty()).isTrue();
        TrackedCohort earlier = followed(fixedPeriod("2019-01-01", "2019-03-31"));
        assertThat(onlyMember(earlier).window())
                .isEqualTo(new FollowUpWindow(day("2019-04-16"), day("2019-04-01"), day("2019-10-01")));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-15, IN_FOLLOW_UP", "2020-02-16, IN_WAIT", "2020-08-15, IN_WAIT", "2020-08-16, CLOSED"})
    void m49_statesGoByTheFixedPeriod(String asOf, MemberState state) {
        TrackedCohort cohort = trackAsOf(
                day(asOf),
                fixedPeriod("2019-10-01", "2020-02-15"),
                APR_JUN_2019,
                child("A").with(caution("2019-04-15")));
        assertThat(onlyMember(cohort).state()).isEqualTo(state);
    }
}
