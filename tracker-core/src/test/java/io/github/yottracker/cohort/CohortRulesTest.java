package io.github.yottracker.cohort;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.disposal;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.entryDecision;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.onlyIndex;
import static io.github.yottracker.fixture.Children.onlyMember;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.fixture.Children.yro;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.methodology.Methodology.MOJ_TWELVE_MONTH;
import static io.github.yottracker.model.DisposalType.ADULT_COURT_DISPOSAL;
import static io.github.yottracker.model.DisposalType.DETENTION_AND_TRAINING_ORDER;
import static io.github.yottracker.model.DisposalType.FINE;
import static io.github.yottracker.model.DisposalType.REFERRAL_ORDER;
import static io.github.yottracker.model.DisposalType.SECTION_90_92_DETENTION;
import static io.github.yottracker.model.DisposalType.YOUTH_CAUTION;
import static io.github.yottracker.model.DisposalType.YOUTH_REHABILITATION_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.Children;
import io.github.yottracker.fixture.Fact;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.DisposalRanking;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.IndexOffenceSelection;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.SameDayTieBreak;
import io.github.yottracker.methodology.UnknownRecordable;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Birthday;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules M-01 to M-23, M-56 and M-97 of docs/methodology.md, and the readings that settle them: who enters a cohort, by
 * which event, and from which day. What a cohort's disposal table counts (M-17) is in {@code BreakdownTest}.
 */
class CohortRulesTest {

    private static final CohortPeriod JUL_SEP_2019 = CohortPeriod.quarter(2019, 3);

    private static TrackedCohort inQuarter(Methodology methodology, Fact... facts) {
        return track(methodology, APR_JUN_2019, child("A").with(facts));
    }

    private static TrackedCohort inQuarter(Fact... facts) {
        return inQuarter(MOJ_THREE_MONTH, facts);
    }

    private static <T> Methodology with(Option<T> option, T choice) {
        return MOJ_THREE_MONTH.with(option, choice);
    }

    // ---------------------------------------------------------------- M-01 to M-07: window and qualifying events

    @ParameterizedTest
    @CsvSource({"2019-03-31, 0", "2019-04-01, 1", "2019-06-30, 1", "2019-07-01, 0"})
    void m01_bothEndDaysOfTheWindowBelongToIt(String cautionedOn, long offenders) {
        assertThat(inQuarter(caution(cautionedOn)).counts().offenders()).isEqualTo(offenders);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, false", "2019-04-01, true", "2019-06-30, true", "2019-07-01, false"})
    void m01_periodContainsBothItsEndDays(LocalDate day, boolean contained) {
        assertThat(APR_JUN_2019.contains(day)).isEqualTo(contained);
    }

    @Test
    void m02_threeKindsOfEventOpenAnEntry() {
        assertThat(onlyIndex(inQuarter(caution("2019-05-01"))).kind()).isEqualTo(QualifyingEvent.CAUTION);
        assertThat(onlyIndex(inQuarter(fine("2019-05-01"))).kind()).isEqualTo(QualifyingEvent.COURT);
        assertThat(onlyIndex(inQuarter(dto("2019-01-10"), release("2019-05-01").fromSentenceOf("2019-01-10")))
                        .kind())
                .isEqualTo(QualifyingEvent.RELEASE);
    }

    @Test
    void m02_convictionWithoutADisposalIsNoEvent() {
        TrackedCohort q = inQuarter(offence("2019-04-02").convicted("2019-05-01"));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(q.attrition().withoutEvent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void m02_onlyTheKindsOfEventAskedForOpenAnEntry(QualifyingEvent asked) {
        TrackedCohort q = track(
                with(Option.QUALIFYING_EVENTS, Set.of(asked)),
                APR_JUN_2019,
                child("CAUTION").with(caution("2019-05-01")),
                child("COURT").with(fine("2019-05-01")),
                child("RELEASE").with(dto("2019-01-10"), release("2019-05-01").fromSentenceOf("2019-01-10")),
                child("DIVERSION").with(communityResolution("2019-05-01")));
        assertThat(onlyMember(q).member().personId()).isEqualTo(asked.name());
        assertThat(onlyIndex(q).kind()).isEqualTo(asked);
        assertThat(q.attrition().byDecision()).containsEntry(EntryDecision.KIND_DOES_NOT_QUALIFY, 3L);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "YOUTH_CAUTION",
                "YOUTH_CONDITIONAL_CAUTION",
                "REPRIMAND",
                "FINAL_WARNING",
                "CONDITIONAL_CAUTION_PILOT"
            })
    void m03_everyCautionTypeDisposalOpensAnEntry(DisposalType type) {
        IndexEvent index = onlyIndex(inQuarter(disposal(type, "2019-05-01")));
        assertThat(index.kind()).isEqualTo(QualifyingEvent.CAUTION);
        assertThat(index.disposal()).isEqualTo(type);
        assertThat(index.disposedOn()).contains(day("2019-05-01"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ABSOLUTE_DISCHARGE",
                "CONDITIONAL_DISCHARGE",
                "FINE",
                "REFERRAL_ORDER",
                "REPARATION_ORDER",
                "BIND_OVER",
                "COMPENSATION_ORDER",
                "SENTENCE_DEFERRED",
                "YOUTH_REHABILITATION_ORDER",
                "YRO_INTENSIVE_SUPERVISION",
                "YRO_FOSTERING",
                "YOUTH_DEFAULT_ORDER",
                "ACTION_PLAN_ORDER",
                "ATTENDANCE_CENTRE_ORDER",
                "SUPERVISION_ORDER",
                "COMMUNITY_REHABILITATION_ORDER",
                "COMMUNITY_PUNISHMENT_ORDER",
                "COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER",
                "CURFEW_ORDER",
                "DRUG_TREATMENT_AND_TESTING_ORDER"
            })
    void m04_everyNonCustodialCourtDisposalOpensAnEntry(DisposalType type) {
        IndexEvent index = onlyIndex(inQuarter(disposal(type, "2019-05-01")));
        assertThat(index.kind()).isEqualTo(QualifyingEvent.COURT);
        assertThat(index.disposal()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DETENTION_AND_TRAINING_ORDER",
                "SECTION_90_92_DETENTION",
                "SECTION_226",
                "SECTION_226B",
                "SECTION_228",
                "SECTION_250",
                "SECTION_254",
                "SECTION_259"
            })
    void m05_everyCustodialSentenceOpensItsEntryOnReleaseAndNotBefore(DisposalType type) {
        Fact[] facts = {disposal(type, "2019-05-01"), release("2019-08-20").fromSentenceOf("2019-05-01")};
        TrackedCohort quarterOfSentence = inQuarter(facts);
        assertThat(quarterOfSentence.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(quarterOfSentence)).isEqualTo(EntryDecision.CUSTODY_AWAITS_RELEASE);
        IndexEvent index =
                onlyIndex(track(MOJ_THREE_MONTH, JUL_SEP_2019, child("A").with(facts)));
        assertThat(index.kind()).isEqualTo(QualifyingEvent.RELEASE);
        assertThat(index.on()).isEqualTo("2019-08-20");
        assertThat(index.disposal()).isEqualTo(type);
        assertThat(index.disposedOn()).contains(day("2019-05-01"));
    }

    @Test
    void m05_freedOnTheDayOfTheSentenceIsAReleaseOnThatDay() {
        TrackedCohort q =
                inQuarter(dto("2019-05-10").id("custody"), release("2019-05-10").fromSentenceOf("2019-05-10"));
        assertThat(onlyIndex(q).kind()).isEqualTo(QualifyingEvent.RELEASE);
        assertThat(onlyIndex(q).offenceId()).contains("custody");
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m05_releaseFromRemandOpensNoEntry() {
        assertThat(entryDecision(inQuarter(release("2019-05-05")))).isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        assertThat(entryDecision(inQuarter(release("2019-05-05").naming(REFERRAL_ORDER))))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    @Test
    void m05_releaseAfterRecallOpensAnEntryOnlyIfAskedFor() {
        Fact[] facts = {
            dto("2018-10-01"),
            release("2019-05-05").fromSentenceOf("2018-10-01").afterRecall()
        };
        assertThat(entryDecision(inQuarter(facts))).isEqualTo(EntryDecision.RELEASE_AFTER_RECALL);
        assertThat(inQuarter(with(Option.INCLUDE_RELEASE_AFTER_RECALL, true), facts)
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @Test
    void a39_secondReleaseOfOneSentenceWithoutTheMarkQualifies() {
        TrackedCohort q = inQuarter(
                dto("2018-10-01"),
                release("2019-01-05").fromSentenceOf("2018-10-01"),
                release("2019-05-05").fromSentenceOf("2018-10-01"));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-05-05");
    }

    @Test
    void a04_releaseWithoutSentenceDateEndsTheLatestCustodialSentenceOnOrBeforeIt() {
        TrackedCohort q = inQuarter(
                dto("2018-03-01").id("earlier"),
                disposal(SECTION_90_92_DETENTION, "2019-04-20").id("latest"),
                dto("2019-05-21").id("after it"),
                release("2019-05-20"));
        assertThat(onlyIndex(q).disposedOn()).contains(day("2019-04-20"));
        assertThat(onlyIndex(q).disposal()).isEqualTo(SECTION_90_92_DETENTION);
        assertThat(onlyIndex(q).offenceId()).contains("latest");
    }

    @Test
    void a04_sentenceOfTheDayOfTheReleaseIsOnOrBeforeIt() {
        assertThat(onlyIndex(inQuarter(dto("2018-03-01"), dto("2019-05-20"), release("2019-05-20")))
                        .disposedOn())
                .contains(day("2019-05-20"));
    }

    @Test
    void a04_latestSentenceIsTakenEvenIfItWasQuashed() {
        Fact[] facts = {dto("2018-03-01"), dto("2019-04-20").appealed(Appeal.SUCCESSFUL), release("2019-05-20")};
        assertThat(entryDecision(inQuarter(facts))).isEqualTo(EntryDecision.APPEALED);
        assertThat(onlyIndex(inQuarter(with(Option.EXCLUDE_APPEALED, false), facts))
                        .disposedOn())
                .contains(day("2019-04-20"));
    }

    @Test
    void a05_releaseFromASentenceForABreachAloneOpensNoEntry() {
        assertThat(entryDecision(inQuarter(
                        dto("2019-02-01").breach(), release("2019-05-20").fromSentenceOf("2019-02-01"))))
                .isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
    }

    @Test
    void a05_releaseFromASentenceOutsideTheDataNeedsACustodialDisposalOnItsRow() {
        assertThat(entryDecision(inQuarter(release("2019-05-20").fromSentenceOf("2019-02-01"))))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        IndexEvent index = onlyIndex(
                inQuarter(release("2019-05-20").fromSentenceOf("2019-02-01").naming(DETENTION_AND_TRAINING_ORDER)));
        assertThat(index.disposal()).isEqualTo(DETENTION_AND_TRAINING_ORDER);
        assertThat(index.disposedOn()).contains(day("2019-02-01"));
        assertThat(index.offenceId()).isEmpty();
    }

    @Test
    void a05_aNonCustodialSentenceOfTheStatedDayIsNotTheSentenceThatEnds() {
        assertThat(entryDecision(
                        inQuarter(fine("2019-02-01"), release("2019-05-20").fromSentenceOf("2019-02-01"))))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    /** A caseload of one child whose DTO of 2019-02-01 was refused, as its offence is dated after it. */
    private static Caseload.Builder withRefusedSentence() {
        Caseload.Builder caseload =
                Caseload.builder().add(Person.of("A", day("2004-05-10"), Gender.UNKNOWN, Ethnicity.UNKNOWN));
        assertThat(caseload.offer(Offence.of("A")
                        .committed(day("2019-02-02"))
                        .disposal(DETENTION_AND_TRAINING_ORDER, day("2019-02-01"))))
                .contains(Refusal.OUTCOME_BEFORE_COMMITTED);
        return caseload;
    }

    private static TrackedCohort inQuarter(Caseload.Builder caseload) {
        return ReoffendingTracker.of(MOJ_THREE_MONTH).track(caseload.build(), APR_JUN_2019, day("2025-01-01"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a05_releaseFromARefusedSentenceOpensNoEntryThoughItsRowNamesCustody(boolean sentenceStated) {
        LocalDate sentencedOn = sentenceStated ? day("2019-02-01") : null;
        Caseload.Builder caseload = withRefusedSentence()
                .add(new Release(
                        "A", day("2019-05-20"), sentencedOn, DETENTION_AND_TRAINING_ORDER, Answer.UNKNOWN, null));
        assertThat(entryDecision(inQuarter(caseload))).isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    @Test
    void a05_aSentenceRefusedOnAnotherDayDoesNotBarTheRelease() {
        Caseload.Builder caseload = withRefusedSentence()
                .add(new Release(
                        "A", day("2019-05-20"), day("2019-01-31"), DETENTION_AND_TRAINING_ORDER, Answer.UNKNOWN, null));
        assertThat(onlyIndex(inQuarter(caseload)).on()).isEqualTo("2019-05-20");
    }

    @Test
    void c03_releaseWithoutSentenceDateLinksToTheLatestSentenceThatWasNotRefused() {
        Caseload.Builder caseload = withRefusedSentence()
                .add(Offence.of("A").committed(day("2018-11-01")).disposal(SECTION_90_92_DETENTION, day("2018-12-01")))
                .add(Release.of("A", day("2019-05-20"), null));
        assertThat(onlyIndex(inQuarter(caseload)).disposedOn()).contains(day("2018-12-01"));
    }

    @Test
    void b05_refusedRecordDoesNotShapeItsDaysPrimaryDisposal() {
        Caseload.Builder caseload = Caseload.builder()
                .add(Person.of("A", day("2004-05-10"), Gender.UNKNOWN, Ethnicity.UNKNOWN))
                .add(Offence.of("A").committed(day("2019-04-20")).disposal(YOUTH_CAUTION, day("2019-05-01")));
        assertThat(caseload.offer(Offence.of("A")
                        .committed(day("2019-05-02"))
                        .disposal(DETENTION_AND_TRAINING_ORDER, day("2019-05-01"))))
                .contains(Refusal.OUTCOME_BEFORE_COMMITTED);
        assertThat(onlyIndex(inQuarter(caseload)).disposal()).isEqualTo(YOUTH_CAUTION);
    }

    @Test
    void b04_releaseBeforeItsOwnSentenceOpensNoEntry() {
        assertThat(entryDecision(
                        inQuarter(dto("2019-05-21"), release("2019-05-20").fromSentenceOf("2019-05-21"))))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
        assertThat(entryDecision(inQuarter(
                        release("2019-05-20").fromSentenceOf("2019-05-21").naming(DETENTION_AND_TRAINING_ORDER))))
                .isEqualTo(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    @Test
    void a06_custodyAndAnotherDisposalOfOneDayWaitForTheRelease() {
        TrackedCohort q =
                inQuarter(fine("2019-05-10").id("a"), dto("2019-05-10").id("b"));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.CUSTODY_AWAITS_RELEASE);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNITY_RESOLUTION", "OTHER_INFORMAL_ACTION", "OUTCOME_22", "OUTCOME_20_21"})
    void m06_outcomesBelowACautionOpenNoEntry(DisposalType type) {
        TrackedCohort q = inQuarter(disposal(type, "2019-05-01"));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.KIND_DOES_NOT_QUALIFY);
        assertThat(track(LOCAL_TRACKER, APR_JUN_2019, child("A").with(disposal(type, "2019-05-01")))
                        .counts())
                .isEqualTo(ReoffendingCounts.NONE);
    }

    @Test
    void m06_acquittalIsNoEvent() {
        TrackedCohort q = inQuarter(offence("2019-04-02").notProven("2019-05-01"));
        assertThat(q.attrition().withoutEvent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADULT_CAUTION", "ADULT_COURT_DISPOSAL"})
    void m06_disposalOfAnAdultOpensNoEntry(DisposalType type) {
        assertThat(entryDecision(inQuarter(disposal(type, "2019-05-01"))))
                .isEqualTo(EntryDecision.KIND_DOES_NOT_QUALIFY);
    }

    @Test
    void a34_diversionEntriesAreInTheHeadlineWithAKindOfTheirOwn() {
        TrackedCohort q = track(
                LOCAL_TRACKER.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values())),
                APR_JUN_2019,
                child("A").with(caution("2019-05-01")),
                child("B")
                        .with(
                                communityResolution("2019-05-01").id("index"),
                                offence("2019-10-01").convicted("2019-12-01")));
        assertThat(q.counts()).isEqualTo(counts(2, 1, 1));
        assertThat(q.members())
                .extracting(member -> member.member().index().kind())
                .containsExactly(QualifyingEvent.CAUTION, QualifyingEvent.DIVERSION);
    }

    @Test
    void b06_youthDisposalOfTheDayOfAnAdultDisposalStillMakesAnEvent() {
        TrackedCohort q = inQuarter(
                disposal(ADULT_COURT_DISPOSAL, "2019-05-01").id("adult").gravity(8),
                caution("2019-05-01").id("youth"));
        assertThat(onlyIndex(q).disposal()).isEqualTo(YOUTH_CAUTION);
        assertThat(onlyIndex(q).offenceId()).contains("youth");
    }

    @Test
    void a24_disposalWithoutADayOpensNoEntry() {
        TrackedCohort q =
                inQuarter(offence("2019-05-01").givenOnAnUnknownDay(FINE).convicted("2019-05-20"));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(q.attrition().withoutEvent()).isEqualTo(1);
    }

    // ---------------------------------------------------------------- M-08, M-09, M-11: age, residence, appeals

    @ParameterizedTest
    @CsvSource({
        "2009-05-02, UNDER_10", // 9 on the day before the tenth birthday
        "2009-05-01, QUALIFIES", // 10
        "2001-05-02, QUALIFIES", // 17 on the day before the eighteenth birthday
        "2001-05-01, OVER_17", // 18
    })
    void m08_tenToSeventeenInCompletedYearsOnTheIndexDate(String born, EntryDecision expected) {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").born(born).with(offenceOnAnUnknownDay().given(YOUTH_CAUTION, "2019-05-01")));
        assertThat(entryDecision(q)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-02-27, 17", "2022-02-28, 17"})
    void m08_bornOnALeapDayHasItsBirthdayOnTheFirstOfMarch(String finedOn, int age) {
        Child child = child("A").born("2004-02-29").with(fine(finedOn));
        assertThat(onlyMember(track(MOJ_THREE_MONTH, CohortPeriod.quarter(2022, 1), child))
                        .member()
                        .age())
                .isEqualTo(age);
    }

    @Test
    void m08_bornOnALeapDayHasItsBirthdayOnTheLeapDayOfALeapYear() {
        Child leapling = child("B").born("2008-02-29").with(fine("2024-02-28"));
        assertThat(onlyMember(track(MOJ_THREE_MONTH, CohortPeriod.quarter(2024, 1), leapling))
                        .member()
                        .age())
                .isEqualTo(15);
        Child birthday = child("C").born("2008-02-29").with(fine("2024-02-29"));
        assertThat(onlyMember(track(MOJ_THREE_MONTH, CohortPeriod.quarter(2024, 1), birthday))
                        .member()
                        .age())
                .isEqualTo(16);
    }

    @Test
    void m08_completedYearsAreThoseOfTheCalendarOnEveryDayNearABirthday() {
        LocalDate lastBorn = day("2005-03-01");
        for (LocalDate born = day("1999-12-31"); !born.isAfter(lastBorn); born = born.plusDays(1)) {
            for (int years = 9; years <= 18; years++) {
                for (int days = -3; days <= 3; days++) {
                    LocalDate on = born.plusYears(years).plusDays(days);
                    assertThat(Birthday.completedYears((int) born.toEpochDay(), (int) on.toEpochDay()))
                            .as("born " + born + ", on " + on)
                            .isEqualTo(Period.between(born, on).getYears());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001-04-05, 2019-04-04, 17", // offence on the day before the eighteenth birthday, sentence after it
        "2009-04-05, 2019-04-05, 10", // offence on the tenth birthday
    })
    void m08_ageByOffenceDateIsReadOnTheDayOfTheIndexOffence(String born, String offenceOn, int age) {
        TrackedCohort q = track(
                with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE),
                APR_JUN_2019,
                child("A").born(born).with(fine("2019-05-20").forOffenceOn(offenceOn)));
        assertThat(onlyMember(q).member().age()).isEqualTo(age);
    }

    @Test
    void m08_ageByOffenceDateLeavesOutAnOffenceOnTheEighteenthBirthday() {
        TrackedCohort q = track(
                with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE),
                APR_JUN_2019,
                child("A").born("2001-04-05").with(fine("2019-05-20").forOffenceOn("2019-04-05")));
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.OVER_17);
    }

    @Test
    void m08_ageByOffenceDateIsUnknownWithoutThatDate() {
        Fact undated = offenceOnAnUnknownDay().given(FINE, "2019-05-20");
        Methodology byOffence = with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE);
        assertThat(entryDecision(inQuarter(byOffence, undated))).isEqualTo(EntryDecision.AGE_UNKNOWN);
        assertThat(entryDecision(inQuarter(
                        byOffence.with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE), undated)))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void b07_entryWithoutAnIndexOffenceFailsTheAgeTestByOffenceDate() {
        Fact released = release("2019-05-20").fromSentenceOf("2019-02-01").naming(DETENTION_AND_TRAINING_ORDER);
        assertThat(inQuarter(released).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(entryDecision(inQuarter(with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE), released)))
                .isEqualTo(EntryDecision.AGE_UNKNOWN);
    }

    @Test
    void a42_childWithoutADateOfBirthIsNeverAMemberAndCountedInTheAttritionTable() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH, APR_JUN_2019, child("A").bornOnAnUnknownDay().with(caution("2019-05-01")));
        assertThat(q.counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(entryDecision(q)).isEqualTo(EntryDecision.AGE_UNKNOWN);
        assertThat(q.attrition().steps()).contains(new Attrition.Step("age unknown", "M-08", -1, 0));
    }

    @Test
    void a16_eventAtWhichTheAgeTestFailsGivesWayToTheNext() {
        // Born 2001-04-05: 18 at the offence of the first event, 17 at that of the second.
        TrackedCohort q = track(
                with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE),
                APR_JUN_2019,
                child("A")
                        .born("2001-04-05")
                        .with(
                                fine("2019-05-01").forOffenceOn("2019-04-10"),
                                fine("2019-06-01").forOffenceOn("2019-03-10").id("at 17")));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-06-01");
        assertThat(onlyIndex(q).offenceId()).contains("at 17");
    }

    @Test
    void a16_lastEventIsTheLastBeforeTheEighteenthBirthday() {
        TrackedCohort q = track(
                with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.LATEST),
                APR_JUN_2019,
                child("A").born("2001-06-15").with(fine("2019-05-01"), fine("2019-06-14"), fine("2019-06-15")));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-06-14");
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, QUALIFIES, QUALIFIES", "UNKNOWN, QUALIFIES, QUALIFIES", "OTHER, OTHER_RESIDENCE, QUALIFIES"})
    void m09_childrenWhoLiveElsewhereAreOutUnlessAskedFor(
            Residence residence, EntryDecision byDefault, EntryDecision included) {
        Child child = child("A").residence(residence).with(caution("2019-05-01"));
        assertThat(entryDecision(track(MOJ_THREE_MONTH, APR_JUN_2019, child))).isEqualTo(byDefault);
        assertThat(entryDecision(track(with(Option.INCLUDE_OTHER_RESIDENCE, true), APR_JUN_2019, child)))
                .isEqualTo(included);
    }

    @Test
    void a38_residenceAppliesToEveryEvent() {
        Child child = child("A")
                .residence(Residence.OTHER)
                .with(
                        caution("2019-04-01"),
                        fine("2019-05-01"),
                        dto("2019-01-10"),
                        release("2019-06-01").fromSentenceOf("2019-01-10"));
        assertThat(track(MOJ_THREE_MONTH, APR_JUN_2019, child).counts()).isEqualTo(ReoffendingCounts.NONE);
    }

    @Test
    void a51_serviceAndLocalityDoNotFilter() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").service("Southampton").locality("East").with(caution("2019-05-01")),
                child("B").service("Portsmouth").with(caution("2019-05-01")),
                child("C").with(caution("2019-05-01")));
        assertThat(q.counts()).isEqualTo(counts(3, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"NONE, QUALIFIES", "CHANGED, APPEALED", "SUCCESSFUL, APPEALED"})
    void m11_appealedOutcomeIsNoIndexEvent(Appeal appeal, EntryDecision expected) {
        assertThat(entryDecision(inQuarter(fine("2019-05-01").appealed(appeal))))
                .isEqualTo(expected);
        assertThat(entryDecision(inQuarter(
                        with(Option.EXCLUDE_APPEALED, false), fine("2019-05-01").appealed(appeal))))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void m11_theOutcomesOfTheDayThatStandMakeTheEvent() {
        TrackedCohort q = inQuarter(
                yro("2019-05-01").appealed(Appeal.SUCCESSFUL).id("quashed").gravity(8),
                fine("2019-05-01").id("stands"));
        assertThat(onlyIndex(q).disposal()).isEqualTo(FINE);
        assertThat(onlyIndex(q).offenceId()).contains("stands");
    }

    @Test
    void m11_quashedEventGivesWayToTheNext() {
        TrackedCohort q = inQuarter(fine("2019-05-01").appealed(Appeal.SUCCESSFUL), fine("2019-06-01"));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-06-01");
    }

    // ---------------------------------------------------------------- M-12 to M-15: one entry, its event, its offence

    @Test
    void m12_severalEventsInTheWindowAreOneEntry() {
        TrackedCohort q = inQuarter(caution("2019-04-10"), fine("2019-05-01"), yro("2019-06-01"));
        assertThat(q.counts().offenders()).isEqualTo(1);
        assertThat(q.members()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"EARLIEST, 2019-04-10", "LATEST, 2019-06-20", "MOST_SERIOUS, 2019-05-05"})
    void m13_indexEventIsTheOneThatTheMethodologySelects(IndexEventSelection selection, String indexDate) {
        TrackedCohort q = inQuarter(
                with(Option.INDEX_EVENT_SELECTION, selection),
                fine("2019-06-20"),
                yro("2019-05-05"),
                caution("2019-04-10"));
        assertThat(onlyIndex(q).on()).isEqualTo(indexDate);
    }

    @Test
    void m13_eventsOutsideTheWindowAreNeverSelected() {
        Fact[] facts = {yro("2019-03-31"), caution("2019-05-01"), yro("2019-07-01")};
        for (IndexEventSelection selection : IndexEventSelection.values()) {
            assertThat(onlyIndex(inQuarter(with(Option.INDEX_EVENT_SELECTION, selection), facts))
                            .on())
                    .as(selection.name())
                    .isEqualTo("2019-05-01");
        }
    }

    @Test
    void m13_selectedEventsAreTheSameInCountsAndInMembers() {
        // With the last event as index nothing follows; with the first, the offence behind the last does.
        Fact[] facts = {caution("2019-04-10"), fine("2019-06-20").forOffenceOn("2019-05-20")};
        assertThat(inQuarter(facts).counts()).isEqualTo(counts(1, 1, 1));
        TrackedCohort latest = inQuarter(with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.LATEST), facts);
        assertThat(latest.counts()).isEqualTo(counts(1, 0, 0));
        assertThat(onlyMember(latest).reoffences()).isZero();
    }

    @Test
    void m14_outcomesOfOneDayAreOneOccasionUnderItsHighestDisposal() {
        TrackedCohort q = inQuarter(
                caution("2019-05-03").id("a"),
                yro("2019-05-03").id("b"),
                fine("2019-05-03").id("c"));
        assertThat(onlyIndex(q).disposal()).isEqualTo(YOUTH_REHABILITATION_ORDER);
        assertThat(q.counts()).isEqualTo(counts(1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void m14_ofAnOccasionAndAReleaseOnOneDayTheReleaseIsTaken(IndexEventSelection selection) {
        TrackedCohort q = inQuarter(
                with(Option.INDEX_EVENT_SELECTION, selection),
                dto("2019-01-10"),
                yro("2019-05-03").gravity(8),
                release("2019-05-03").fromSentenceOf("2019-01-10"));
        assertThat(onlyIndex(q).kind()).isEqualTo(QualifyingEvent.RELEASE);
    }

    @ParameterizedTest
    @CsvSource({"EARLIEST, COURT", "LATEST, COURT", "MOST_SERIOUS, RELEASE"})
    void m14_theOccasionIsTakenWhereItComesFirstUnlessTheMostSeriousEventIs(
            IndexEventSelection selection, QualifyingEvent taken) {
        Methodology occasionFirst =
                with(Option.SAME_DAY_TIE_BREAK, SameDayTieBreak.OCCASION).with(Option.INDEX_EVENT_SELECTION, selection);
        TrackedCohort q = inQuarter(
                occasionFirst,
                dto("2019-01-10"),
                yro("2019-05-03"),
                release("2019-05-03").fromSentenceOf("2019-01-10"));
        assertThat(onlyIndex(q).kind()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-02, EARLIEST, RELEASE", "2019-05-04, LATEST, RELEASE"})
    void m14_theOrderWithinADayDecidesNothingBetweenDays(
            String releasedOn, IndexEventSelection selection, QualifyingEvent taken) {
        TrackedCohort q = inQuarter(
                with(Option.SAME_DAY_TIE_BREAK, SameDayTieBreak.OCCASION).with(Option.INDEX_EVENT_SELECTION, selection),
                dto("2019-01-10"),
                yro("2019-05-03"),
                release(releasedOn).fromSentenceOf("2019-01-10"));
        assertThat(onlyIndex(q).kind()).isEqualTo(taken);
    }

    @Test
    void m14_ofAReleaseThatDoesNotQualifyAndAnOccasionTheOccasionIsTaken() {
        TrackedCohort q = inQuarter(fine("2019-05-03"), release("2019-05-03"));
        assertThat(onlyIndex(q).kind()).isEqualTo(QualifyingEvent.COURT);
    }

    @ParameterizedTest
    @CsvSource({"YOUTH_CAUTION, FINE", "FINE, YOUTH_REHABILITATION_ORDER", "COMMUNITY_RESOLUTION, YOUTH_CAUTION"})
    void a15_mostSeriousIsByTierFirst(DisposalType lower, DisposalType higher) {
        TrackedCohort q = inQuarter(
                with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.MOST_SERIOUS)
                        .with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values())),
                disposal(lower, "2019-04-10").gravity(8),
                disposal(higher, "2019-05-10").gravity(1),
                disposal(lower, "2019-06-10").gravity(8));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-05-10");
    }

    @Test
    void a15_mostSeriousTakesCustodyBeforeCommunity() {
        TrackedCohort q = inQuarter(
                with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.MOST_SERIOUS),
                yro("2019-04-10").gravity(8),
                dto("2019-01-10"),
                release("2019-05-03").fromSentenceOf("2019-01-10"));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-05-03");
    }

    @Test
    void a15_mostSeriousOfOneTierIsTheGraverAndThenTheEarlier() {
        Methodology mostSerious = with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.MOST_SERIOUS);
        assertThat(onlyIndex(inQuarter(
                                mostSerious,
                                fine("2019-04-10").gravity(3),
                                fine("2019-05-10").gravity(4)))
                        .on())
                .isEqualTo("2019-05-10");
        assertThat(onlyIndex(inQuarter(
                                mostSerious,
                                fine("2019-04-10").gravity(4).id("b"),
                                fine("2019-05-10").gravity(4).id("a")))
                        .on())
                .isEqualTo("2019-04-10");
    }

    @Test
    void m14_ofTwoReleasesOfOneDayTheTieGoesToTheGraverAndThenToTheLowerId() {
        Methodology latest = with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.LATEST);
        Fact[] releases = {
            release("2019-05-03").fromSentenceOf("2019-01-10"),
            release("2019-05-03").fromSentenceOf("2019-02-10")
        };
        assertThat(onlyIndex(track(
                                latest,
                                APR_JUN_2019,
                                child("A")
                                        .with(releases)
                                        .with(
                                                dto("2019-01-10").id("a").gravity(3),
                                                dto("2019-02-10").id("b").gravity(4))))
                        .offenceId())
                .contains("b");
        assertThat(onlyIndex(track(
                                latest,
                                APR_JUN_2019,
                                child("A")
                                        .with(releases)
                                        .with(
                                                dto("2019-01-10").id("b").gravity(4),
                                                dto("2019-02-10").id("a").gravity(4))))
                        .offenceId())
                .contains("a");
    }

    @Test
    void m15_theOffenceMarkedMainStandsForTheEvent() {
        TrackedCohort q = inQuarter(
                fine("2019-05-14").id("grave").gravity(8).notMain(),
                fine("2019-05-14").id("main").gravity(1).main());
        assertThat(onlyIndex(q).offenceId()).contains("main");
    }

    @Test
    void m15_byGravityTheMarkMainDoesNotMatter() {
        TrackedCohort q = inQuarter(
                with(Option.INDEX_OFFENCE_SELECTION, IndexOffenceSelection.GRAVITY),
                fine("2019-05-14").id("grave").gravity(8).notMain(),
                fine("2019-05-14").id("main").gravity(1).main());
        assertThat(onlyIndex(q).offenceId()).contains("grave");
    }

    @Test
    void m15_ofSeveralMarkedMainTheGravestStands() {
        TrackedCohort q = inQuarter(
                fine("2019-05-14").id("a").gravity(3).main(),
                fine("2019-05-14").id("b").gravity(5).main());
        assertThat(onlyIndex(q).offenceId()).contains("b");
    }

    @Test
    void m15_withoutAMainOffenceTheGravestThenTheEarliestThenTheLowestIdStands() {
        assertThat(onlyIndex(inQuarter(
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-01")
                                        .id("a")
                                        .gravity(3),
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-02")
                                        .id("b")
                                        .gravity(6)))
                        .offenceId())
                .contains("b");
        assertThat(onlyIndex(inQuarter(
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-02")
                                        .id("a")
                                        .gravity(3),
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-01")
                                        .id("b")
                                        .gravity(3)))
                        .offenceId())
                .contains("b");
        assertThat(onlyIndex(inQuarter(
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-01")
                                        .id("b")
                                        .gravity(3),
                                fine("2019-05-14")
                                        .forOffenceOn("2019-04-01")
                                        .id("a")
                                        .gravity(3)))
                        .offenceId())
                .contains("a");
    }

    @Test
    void m15_idsAreComparedAsText() {
        assertThat(onlyIndex(inQuarter(
                                fine("2019-05-14").id("9"), fine("2019-05-14").id("10")))
                        .offenceId())
                .contains("10");
    }

    @Test
    void a50_indexOffenceMayLackItsDateAndComesLastInDateOrder() {
        assertThat(onlyIndex(inQuarter(offenceOnAnUnknownDay().id("undated").given(FINE, "2019-05-14")))
                        .offenceId())
                .contains("undated");
        assertThat(onlyIndex(inQuarter(
                                offenceOnAnUnknownDay().id("a").given(FINE, "2019-05-14"),
                                fine("2019-05-14").id("b")))
                        .offenceId())
                .contains("b");
    }

    @Test
    void a08_ifTheMainOffenceIsNotEligibleTheNextEligibleStands() {
        TrackedCohort q = inQuarter(
                fine("2019-05-14").id("main").gravity(8).main().breach(),
                fine("2019-05-14").id("graver").gravity(5),
                fine("2019-05-14").id("lesser").gravity(4));
        assertThat(onlyIndex(q).offenceId()).contains("graver");
    }

    // ---------------------------------------------------------------- M-16: eligible index offence

    /** Asks whether a fine for one offence opens an entry. */
    private static EntryDecision finedFor(Methodology methodology, OffenceFact offence) {
        return entryDecision(inQuarter(methodology, offence.given(FINE, "2019-05-14")));
    }

    @ParameterizedTest
    @CsvSource({"YES, QUALIFIES", "UNKNOWN, QUALIFIES", "NO, NO_ELIGIBLE_OFFENCE"})
    void m16_indexOffenceMustBeRecordable(Answer recordable, EntryDecision expected) {
        assertThat(finedFor(MOJ_THREE_MONTH, offence("2019-04-20").recordable(recordable)))
                .isEqualTo(expected);
        assertThat(finedFor(
                        with(Option.REQUIRE_RECORDABLE, false),
                        offence("2019-04-20").recordable(recordable)))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void a11_unknownRecordableGovernsTheIndexOffenceToo() {
        Methodology excluding = with(Option.UNKNOWN_RECORDABLE, UnknownRecordable.EXCLUDE);
        assertThat(finedFor(excluding, offence("2019-04-20"))).isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
        assertThat(finedFor(excluding, offence("2019-04-20").recordable(Answer.YES)))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @ParameterizedTest
    @CsvSource({"ENGLAND_AND_WALES, QUALIFIES", "UNKNOWN, QUALIFIES", "OTHER, NO_ELIGIBLE_OFFENCE"})
    void m16_indexOffenceMustBeOfEnglandAndWales(Place place, EntryDecision expected) {
        assertThat(finedFor(MOJ_THREE_MONTH, offence("2019-04-20").place(place)))
                .isEqualTo(expected);
        assertThat(finedFor(
                        with(Option.INCLUDE_OUTSIDE_ENGLAND_WALES, true),
                        offence("2019-04-20").place(place)))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @ParameterizedTest
    @CsvSource({"YES, QUALIFIES", "UNKNOWN, QUALIFIES", "NO, NO_ELIGIBLE_OFFENCE"})
    void m16_indexOffenceMustBeProsecutedByThePolice(Answer police, EntryDecision expected) {
        assertThat(finedFor(MOJ_THREE_MONTH, offence("2019-04-20").policeProsecuted(police)))
                .isEqualTo(expected);
        assertThat(finedFor(
                        with(Option.REQUIRE_POLICE_PROSECUTION, false),
                        offence("2019-04-20").policeProsecuted(police)))
                .isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void m16_breachByFlagOrByCategoryCannotBeTheIndexOffenceUnlessAskedFor() {
        List<OffenceFact> breaches = List.of(
                offence("2019-04-20").breach(),
                offence("2019-04-20").category("Breach of statutory order"),
                offence("2019-04-20").category("BREACH_OF_BAIL"),
                offence("2019-04-20").category("Breach of conditional discharge"));
        for (OffenceFact breach : breaches) {
            assertThat(finedFor(MOJ_THREE_MONTH, breach)).isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
            assertThat(finedFor(with(Option.BREACH_CAN_BE_INDEX, true), breach)).isEqualTo(EntryDecision.QUALIFIES);
        }
        assertThat(finedFor(with(Option.BREACH_COUNTS, true), breaches.get(0)))
                .as("breachCounts is about reoffences only")
                .isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
    }

    @Test
    void a10_offenceTakenIntoConsiderationCannotBeTheIndexOffenceUnlessTicsCount() {
        OffenceFact considered = offence("2019-04-20").takenIntoConsideration();
        assertThat(finedFor(MOJ_THREE_MONTH, considered)).isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
        assertThat(finedFor(with(Option.COUNT_TICS, true), considered)).isEqualTo(EntryDecision.QUALIFIES);
    }

    @Test
    void a09_indexOffenceMustItselfHaveDrawnAQualifyingDisposal() {
        Fact breach = fine("2019-05-14").id("breach").breach();
        assertThat(entryDecision(
                        inQuarter(breach, communityResolution("2019-05-14").id("resolved"))))
                .isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
        assertThat(onlyIndex(inQuarter(breach, caution("2019-05-14").id("cautioned")))
                        .offenceId())
                .contains("cautioned");
    }

    @Test
    void a09_forAReleaseAnyDisposalOfTheSentencesDayWillDo() {
        TrackedCohort q = inQuarter(
                dto("2019-02-01").id("breach").breach(),
                communityResolution("2019-02-01").id("resolved"),
                release("2019-05-20").fromSentenceOf("2019-02-01"));
        assertThat(onlyIndex(q).offenceId()).contains("resolved");
        assertThat(onlyIndex(q).disposal()).isEqualTo(DETENTION_AND_TRAINING_ORDER);
    }

    @Test
    void m16_eventWithoutAnEligibleOffenceGivesWayToTheNext() {
        TrackedCohort q = inQuarter(yro("2019-04-20").breach(), fine("2019-05-20"));
        assertThat(onlyIndex(q).on()).isEqualTo("2019-05-20");
    }

    // ---------------------------------------------------------------- M-18: disposal hierarchy

    @ParameterizedTest
    @CsvSource({
        "YRO_INTENSIVE_SUPERVISION, YOUTH_REHABILITATION_ORDER",
        "YRO_FOSTERING, YOUTH_REHABILITATION_ORDER",
        "YOUTH_REHABILITATION_ORDER, CURFEW_ORDER",
        "YOUTH_REHABILITATION_ORDER, YOUTH_DEFAULT_ORDER",
        "SUPERVISION_ORDER, REFERRAL_ORDER",
        "REFERRAL_ORDER, REPARATION_ORDER",
        "REPARATION_ORDER, FINE",
        "FINE, COMPENSATION_ORDER",
        "COMPENSATION_ORDER, CONDITIONAL_DISCHARGE",
        "CONDITIONAL_DISCHARGE, ABSOLUTE_DISCHARGE",
        "ABSOLUTE_DISCHARGE, BIND_OVER",
        "BIND_OVER, SENTENCE_DEFERRED",
        "SENTENCE_DEFERRED, YOUTH_CONDITIONAL_CAUTION",
        "SENTENCE_DEFERRED, CONDITIONAL_CAUTION_PILOT",
        "YOUTH_CONDITIONAL_CAUTION, FINAL_WARNING",
        "FINAL_WARNING, YOUTH_CAUTION",
        "YOUTH_CAUTION, REPRIMAND",
        "REPRIMAND, COMMUNITY_RESOLUTION",
        "REPRIMAND, ADULT_COURT_DISPOSAL",
    })
    void m18_theHigherDisposalOfTheDayIsPrimary(DisposalType higher, DisposalType lower) {
        assertThat(onlyIndex(inQuarter(
                                disposal(lower, "2019-05-14").id("a"),
                                disposal(higher, "2019-05-14").id("b")))
                        .disposal())
                .isEqualTo(higher);
        assertThat(onlyIndex(inQuarter(
                                disposal(higher, "2019-05-14").id("a"),
                                disposal(lower, "2019-05-14").id("b")))
                        .disposal())
                .isEqualTo(higher);
    }

    @Test
    void m18_anotherRankingMakesAnotherDisposalPrimary() {
        Fact[] facts = {
            caution("2019-05-14").id("a"), referralOrder("2019-05-14").id("b")
        };
        DisposalRanking cautionFirst = DisposalRanking.STANDARD.withAbove(YOUTH_CAUTION, REFERRAL_ORDER);
        assertThat(onlyIndex(inQuarter(with(Option.DISPOSAL_RANK, cautionFirst), facts)))
                .extracting(IndexEvent::disposal, IndexEvent::kind)
                .containsExactly(YOUTH_CAUTION, QualifyingEvent.CAUTION);
        DisposalRanking asBefore = DisposalRanking.STANDARD.withAbove(YOUTH_CAUTION, DisposalType.REPRIMAND);
        assertThat(onlyIndex(inQuarter(with(Option.DISPOSAL_RANK, asBefore), facts))
                        .disposal())
                .isEqualTo(REFERRAL_ORDER);
    }

    @Test
    void m18_custodyIsAboveEverything() {
        assertThat(entryDecision(inQuarter(
                        disposal(DisposalType.YRO_INTENSIVE_SUPERVISION, "2019-05-14")
                                .id("a"),
                        dto("2019-05-14").id("b"))))
                .isEqualTo(EntryDecision.CUSTODY_AWAITS_RELEASE);
    }

    @Test
    void a41_severalDisposalsForOneOffenceAreRowsOfOneIdOfWhichTheHigherStands() {
        TrackedCohort q =
                inQuarter(fine("2019-05-14").id("one"), yro("2019-05-14").id("one"));
        assertThat(onlyIndex(q).disposal()).isEqualTo(YOUTH_REHABILITATION_ORDER);
        assertThat(onlyMember(q).offences())
                .extracting(offence -> offence.decision())
                .containsExactlyInAnyOrder(Decision.INDEX_CASE, Decision.DUPLICATE);
    }

    // ---------------------------------------------------------------- M-19 to M-23: windows, labels, years

    @ParameterizedTest
    @CsvSource({
        "1, 2019-01-01, 2019-03-31, Jan-Mar 2019",
        "2, 2019-04-01, 2019-06-30, Apr-Jun 2019",
        "3, 2019-07-01, 2019-09-30, Jul-Sep 2019",
        "4, 2019-10-01, 2019-12-31, Oct-Dec 2019",
    })
    void m19_calendarQuarters(int number, String first, String last, String label) {
        CohortPeriod quarter = CohortPeriod.quarter(2019, number);
        assertThat(quarter.start()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(quarter.isQuarter()).isTrue();
        assertThat(quarter).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void m19_thereIsNoOtherQuarter(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortPeriod.quarter(2019, number))
                .withMessage("a calendar quarter is 1 to 4, but was " + number);
    }

    @Test
    void m20_financialYearRunsFromAprilToMarch() {
        assertThat(YEAR_2019_20.start()).isEqualTo("2019-04-01");
        assertThat(YEAR_2019_20.last()).isEqualTo("2020-03-31");
        assertThat(YEAR_2019_20).hasToString("Apr 2019-Mar 2020");
        assertThat(YEAR_2019_20.isQuarter()).isFalse();
        assertThat(YEAR_2019_20.isWholeQuarters()).isTrue();
    }

    @Test
    void m21_anyRunOfQuartersIsLabelledByItsEndMonth() {
        assertThat(CohortPeriod.yearEnding(YearMonth.of(2018, 12))).hasToString("Jan-Dec 2018");
        assertThat(CohortPeriod.yearEnding(YearMonth.of(2019, 9))).hasToString("Oct 2018-Sep 2019");
        assertThat(CohortPeriod.yearEnding(YearMonth.of(2020, 3))).isEqualTo(YEAR_2019_20);
        assertThat(CohortPeriod.quarters(APR_JUN_2019, 4)).isEqualTo(YEAR_2019_20);
        assertThat(CohortPeriod.quarters(APR_JUN_2019, 2)).hasToString("Apr-Sep 2019");
    }

    @Test
    void m21_labelsOfPeriodsThatAreNoRunOfQuarters() {
        assertThat(CohortPeriod.of(day("2019-04-01"), day("2019-04-30"))).hasToString("Apr 2019");
        assertThat(CohortPeriod.of(day("2019-04-02"), day("2019-06-30"))).hasToString("2019-04-02 to 2019-06-30");
        assertThat(CohortPeriod.of(day("2019-04-01"), day("2019-06-29"))).hasToString("2019-04-01 to 2019-06-29");
    }

    @Test
    void m21_aRunOfQuartersStartsWithAQuarterAndHasOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortPeriod.quarters(YEAR_2019_20, 4))
                .withMessage("a run of quarters must start with a calendar quarter, but was Apr 2019-Mar 2020");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortPeriod.quarters(APR_JUN_2019, 0))
                .withMessage("a run of quarters has 1 or more, but was 0");
    }

    @Test
    void m01_aPeriodEndsAfterItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortPeriod.of(day("2019-04-01"), day("2019-03-31")))
                .withMessage("a period must end after it starts, but ran from 2019-04-01 to before 2019-04-01");
        assertThat(CohortPeriod.of(day("2019-04-01"), day("2019-04-01")).contains(day("2019-04-01")))
                .isTrue();
    }

    @Test
    void m19_periodsAreOrderedByStartThenByEnd() {
        assertThat(List.of(YEAR_2019_20, JUL_SEP_2019, APR_JUN_2019).stream().sorted())
                .containsExactly(APR_JUN_2019, YEAR_2019_20, JUL_SEP_2019);
    }

    @Test
    void m22_yearIsTheSumOfItsQuartersAndAChildEntersEachQuarterOnce() {
        TrackedCohort year = track(
                MOJ_THREE_MONTH,
                YEAR_2019_20,
                child("A")
                        .with(
                                caution("2019-04-10"),
                                fine("2019-06-20").forOffenceOn("2019-05-20"),
                                fine("2019-07-10").forOffenceOn("2019-06-21"),
                                fine("2020-03-31").forOffenceOn("2020-03-01")));
        assertThat(YEAR_2019_20.cohorts(MOJ_THREE_MONTH))
                .extracting(CohortPeriod::label)
                .containsExactly("Apr-Jun 2019", "Jul-Sep 2019", "Oct-Dec 2019", "Jan-Mar 2020");
        // Entries of 04-10 (3 offences follow), 07-10 (1) and 03-31 (none); the fine of 06-20 is no second entry.
        assertThat(year.counts()).isEqualTo(counts(3, 2, 4));
        assertThat(year.cohorts().stream().map(TrackedCohort::counts).reduce(ReoffendingCounts::plus))
                .contains(year.counts());
        assertThat(year.members())
                .extracting(member -> member.member().period().label())
                .containsExactly("Apr-Jun 2019", "Jul-Sep 2019", "Jan-Mar 2020");
        assertThat(year.attrition().children()).isEqualTo(1);
        assertThat(year.attrition().steps()).contains(new Attrition.Step("entries in further quarters", "M-22", 2, 3));
    }

    @Test
    void m22_sumOfQuartersRefusesAPeriodThatIsNotMadeOfThem() {
        CohortPeriod april = CohortPeriod.of(day("2019-04-01"), day("2019-04-30"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(MOJ_THREE_MONTH, april))
                .withMessage("a period counted by quarters must be made of whole calendar quarters (M-19), such as"
                        + " 2019-04-01 to 2020-03-31, but was 2019-04-01 to 2019-04-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(MOJ_THREE_MONTH, CohortPeriod.of(day("2019-03-31"), day("2019-06-30"))))
                .withMessageEndingWith("but was 2019-03-31 to 2019-06-30");
    }

    @Test
    void m22_quartersCountedAsOneCohortEnterAChildOnce() {
        Child child = child("A").with(caution("2019-04-10"), fine("2019-07-10").forOffenceOn("2019-06-21"));
        Methodology single =
                with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT).with(Option.COHORT_LENGTH_MONTHS, 6);
        CohortPeriod halfYear = CohortPeriod.quarters(APR_JUN_2019, 2);
        assertThat(track(MOJ_THREE_MONTH, halfYear, child).counts()).isEqualTo(counts(2, 1, 1));
        assertThat(track(single, halfYear, child).counts()).isEqualTo(counts(1, 1, 1));
    }

    @Test
    void m23_twelveMonthCohortTakesEachChildOnceByTheFirstEvent() {
        TrackedCohort year =
                track(MOJ_TWELVE_MONTH, YEAR_2019_20, child("A").with(fine("2019-07-10"), fine("2020-03-31")));
        assertThat(onlyIndex(year).on()).isEqualTo("2019-07-10");
        assertThat(onlyMember(year).member().period()).isEqualTo(YEAR_2019_20);
    }

    @Test
    void m23_cohortSpansNoMoreMonthsThanTheMethodologySays() {
        CohortPeriod oneDayMore = CohortPeriod.of(day("2019-04-01"), day("2020-04-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(MOJ_TWELVE_MONTH, oneDayMore))
                .withMessage("a cohort of MOJ_TWELVE_MONTH spans up to 12 months (M-23), but the period was 2019-04-01"
                        + " to 2020-04-01");
        assertThat(track(MOJ_TWELVE_MONTH, CohortPeriod.of(day("2019-04-02"), day("2020-04-01")))
                        .counts())
                .isEqualTo(ReoffendingCounts.NONE);
    }

    @Test
    void m23_rollingCohortsStartEachQuarterAndAreCountedInOnePass() {
        Caseload.Builder caseload = Caseload.builder();
        child("A")
                .with(caution("2019-05-10"), fine("2020-05-10").forOffenceOn("2020-04-20"))
                .addTo(caseload);
        List<CohortPeriod> rolling = List.of(
                CohortPeriod.yearEnding(YearMonth.of(2020, 3)),
                CohortPeriod.yearEnding(YearMonth.of(2020, 6)),
                CohortPeriod.yearEnding(YearMonth.of(2020, 9)));
        // The caution of May 2019 is in the year to March 2020 only, and the offence of 2020-04-20 within its
        // follow-up.
        // The fine for that offence is the event of the years to June and to September 2020.
        assertThat(ReoffendingTracker.of(MOJ_TWELVE_MONTH).tally(caseload.build(), rolling, day("2025-01-01")))
                .extracting(breakdown -> breakdown.total().counts())
                .containsExactly(counts(1, 1, 1), counts(1, 0, 0), counts(1, 0, 0));
    }

    @Test
    void m23_cohortsOfOnePassMustFollowEachOther() {
        ReoffendingTracker tracker = ReoffendingTracker.of(MOJ_TWELVE_MONTH);
        Caseload nobody = Caseload.builder().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.tally(nobody, List.of(JUL_SEP_2019, APR_JUN_2019), day("2025-01-01")))
                .withMessage("cohorts must follow each other in time, but Apr-Jun 2019 came after Jul-Sep 2019");
    }

    @Test
    void a43_quarterAskedOfATwelveMonthProfileIsThatQuartersWindow() {
        TrackedCohort q = track(
                MOJ_TWELVE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-05-10")),
                child("B").with(fine("2019-07-10")));
        assertThat(onlyMember(q).member().personId()).isEqualTo("A");
    }

    // ---------------------------------------------------------------- the attrition table

    @Test
    void m01_attritionLeadsFromAllPeopleToTheMembersStepByStep() {
        TrackedCohort q = track(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("in").with(caution("2019-05-01"), yro("2019-06-01").breach()),
                child("nothing"),
                child("elsewhere").residence(Residence.OTHER).with(caution("2019-05-01")),
                child("resolved").with(communityResolution("2019-05-01")),
                child("inside").with(dto("2019-05-01")),
                child("recalled")
                        .with(
                                dto("2018-10-01"),
                                release("2019-05-05")
                                        .fromSentenceOf("2018-10-01")
                                        .afterRecall()),
                child("remanded").with(release("2019-05-05")),
                child("quashed").with(fine("2019-05-01").appealed(Appeal.CHANGED)),
                child("breach").with(yro("2019-05-01").breach()),
                child("ageless").bornOnAnUnknownDay().with(fine("2019-05-01")),
                child("grown").born("2000-01-01").with(fine("2019-05-01")));
        assertThat(q.attrition().steps())
                .containsExactly(
                        new Attrition.Step("people in the caseload", "", 0, 11),
                        new Attrition.Step("no disposal or release in the period", "M-01", -1, 10),
                        new Attrition.Step("lives outside the area", "M-09", -1, 9),
                        new Attrition.Step("outcome of a kind that opens no entry", "M-06", -1, 8),
                        new Attrition.Step("custodial sentence, enters on release", "M-05", -1, 7),
                        new Attrition.Step("release after recall", "M-05", -1, 6),
                        new Attrition.Step("release without a custodial sentence", "M-05", -1, 5),
                        new Attrition.Step("changed or overturned on appeal", "M-11", -1, 4),
                        new Attrition.Step("no eligible index offence", "M-16", -1, 3),
                        new Attrition.Step("age unknown", "M-08", -1, 2),
                        new Attrition.Step("under 10", "M-08", 0, 2),
                        new Attrition.Step("18 or over", "M-08", -1, 1),
                        new Attrition.Step("entries in further quarters", "M-22", 0, 1));
    }

    @Test
    void m01_aChildIsCountedAtTheFurthestRuleThatOneOfItsEventsReached() {
        assertThat(entryDecision(inQuarter(
                        communityResolution("2019-05-01"), yro("2019-05-08").breach())))
                .isEqualTo(EntryDecision.NO_ELIGIBLE_OFFENCE);
    }

    // ---------------------------------------------------------------- M-56: previous offences

    private static int previousOffences(Methodology methodology, Fact... before) {
        return onlyMember(track(
                        methodology,
                        APR_JUN_2019,
                        child("A").with(caution("2019-04-15").id("index")).with(before)))
                .member()
                .previousOffences();
    }

    @ParameterizedTest
    @CsvSource({"2019-04-14, 1", "2019-04-15, 0", "2019-04-16, 0"})
    void m56_anOffenceIsPreviousIfProvenBeforeTheIndexDate(String convictedOn, int previous) {
        assertThat(previousOffences(MOJ_THREE_MONTH, offence("2018-10-01").convicted(convictedOn)))
                .isEqualTo(previous);
    }

    @Test
    void m56_anOffenceDealtWithAtTheIndexEventIsNotPreviousWheneverItWasProven() {
        Fact convictedEarlier = offence("2018-10-01").convicted("2019-04-01").given(FINE, "2019-04-15");
        assertThat(previousOffences(MOJ_THREE_MONTH, convictedEarlier)).isZero();
    }

    @Test
    void m56_whatWouldNotCountAsAReoffenceIsNoPreviousOffenceUnlessForItsDate() {
        assertThat(previousOffences(MOJ_THREE_MONTH, yro("2018-10-01").breach()))
                .isZero();
        assertThat(previousOffences(
                        with(Option.BREACH_COUNTS, true), yro("2018-10-01").breach()))
                .isOne();
        assertThat(previousOffences(MOJ_THREE_MONTH, fine("2018-10-01").recordable(Answer.NO)))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, fine("2018-10-01").place(Place.OTHER)))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, fine("2018-10-01").policeProsecuted(Answer.NO)))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, fine("2018-10-01").takenIntoConsideration()))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, fine("2018-10-01").appealed(Appeal.SUCCESSFUL)))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, communityResolution("2018-10-01")))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, offence("2018-10-01").notProven("2018-11-01")))
                .isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, offence("2018-10-01"))).isZero();
        assertThat(previousOffences(MOJ_THREE_MONTH, offenceOnAnUnknownDay().given(FINE, "2018-10-01")))
                .isOne();
    }

    @Test
    void m56_ofARowTwiceOnePreviousOffence() {
        assertThat(previousOffences(
                        MOJ_THREE_MONTH,
                        fine("2018-10-01").id("one"),
                        fine("2018-10-01").id("one")))
                .isOne();
    }

    @Test
    void m56_beforeAReleaseTheOffencesOfItsSentenceAreNotPrevious() {
        TrackedCohort q = inQuarter(
                fine("2018-10-01"), dto("2019-01-10"), release("2019-05-03").fromSentenceOf("2019-01-10"));
        assertThat(onlyMember(q).member().previousOffences()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "0, None",
        "1, 1 to 2",
        "2, 1 to 2",
        "3, 3 to 6",
        "6, 3 to 6",
        "7, 7 to 10",
        "10, 7 to 10",
        "11, 11 or more"
    })
    void m56_bandsDivideTheCohort(int previous, String band) {
        Child child = child("A").with(caution("2019-04-15"));
        for (int i = 0; i < previous; i++) {
            child.with(offence("2018-10-01").id("p" + i).convicted("2018-12-01"));
        }
        TrackedCohort q = track(MOJ_THREE_MONTH, APR_JUN_2019, child);
        assertThat(q.by(Dimension.PREVIOUS_OFFENCES).row(band).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.PREVIOUS_OFFENCES).rows()).hasSize(5);
        assertThat(q.figures().previousOffencesPerOffender()).isEqualTo(new Rate(previous, 1));
    }

    // ---------------------------------------------------------------- M-97: first-time entrants

    private static List<FirstTimeEntrant> entrants(Methodology methodology, Child... children) {
        return ReoffendingTracker.of(methodology)
                .firstTimeEntrants(caseload(children), APR_JUN_2019, Children.WHEN_ALL_IS_OVER);
    }

    private static List<FirstTimeEntrant> entrants(Fact... facts) {
        return entrants(MOJ_THREE_MONTH, child("A").with(facts));
    }

    @Test
    void m97_theFirstSubstantiveOutcomeMakesAnEntrantOnce() {
        assertThat(entrants(communityResolution("2019-03-01"), caution("2019-05-01"), fine("2019-06-01")))
                .singleElement()
                .satisfies(entrant -> {
                    assertThat(entrant.on()).isEqualTo("2019-05-01");
                    assertThat(entrant.disposal()).isEqualTo(YOUTH_CAUTION);
                    assertThat(entrant.age()).isEqualTo(14);
                });
        assertThat(entrants(communityResolution("2019-05-01"))).isEmpty();
        assertThat(entrants(disposal(DisposalType.ADULT_CAUTION, "2019-05-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, 0", "2019-04-01, 1", "2019-06-30, 1", "2019-07-01, 0"})
    void m97_itIsTheFirstOutcomeThatMustFallInThePeriod(String on, int found) {
        assertThat(entrants(caution(on), caution("2019-07-15"))).hasSize(found);
    }

    @Test
    void m97_custodyEntersOnTheDayOfTheSentence() {
        assertThat(entrants(dto("2019-05-02"), release("2019-09-02").fromSentenceOf("2019-05-02")))
                .extracting(FirstTimeEntrant::on)
                .containsExactly(day("2019-05-02"));
        assertThat(entrants(dto("2019-01-02"), release("2019-05-02").fromSentenceOf("2019-01-02")))
                .isEmpty();
    }

    @Test
    void m97_ofOutcomesOfOneDayTheHigherIsNamed() {
        assertThat(entrants(caution("2019-05-02").id("a"), fine("2019-05-02").id("b")))
                .extracting(FirstTimeEntrant::disposal)
                .containsExactly(FINE);
    }

    @Test
    void m97_ageResidenceAndAppealsBarAsForACohortButBreachDoesNot() {
        assertThat(entrants(MOJ_THREE_MONTH, child("A").born("2001-05-02").with(fine("2019-05-01"))))
                .hasSize(1);
        assertThat(entrants(MOJ_THREE_MONTH, child("A").born("2001-05-01").with(fine("2019-05-01"))))
                .isEmpty();
        assertThat(entrants(
                        MOJ_THREE_MONTH, child("A").residence(Residence.OTHER).with(fine("2019-05-01"))))
                .isEmpty();
        assertThat(entrants(fine("2019-02-01").appealed(Appeal.SUCCESSFUL), fine("2019-05-01")))
                .hasSize(1);
        assertThat(entrants(yro("2019-05-01").breach())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2019-04-30, 1", "2019-05-01, 0"})
    void m97_ageCanBeReadOnTheDayOfTheOffenceForCustodyToo(String offenceOn, int found) {
        Child child = child("A").born("2001-05-01").with(dto("2019-05-20").forOffenceOn(offenceOn));
        assertThat(entrants(with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE), child))
                .hasSize(found);
    }
}
