package io.github.yottracker.oracle;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.WHEN_ALL_IS_OVER;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.communityResolution;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.dto;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.lookedAfterFrom;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.yro;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.methodology.Methodology.MOJ_TWELVE_MONTH;
import static io.github.yottracker.methodology.Methodology.NI_19;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.Children;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.DisposalRanking;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.SameDayTieBreak;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodBasis;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Examples of section 16 of docs/methodology.md, and others by hand, asked of the oracle alone. */
class OracleTest {

    private static final CohortPeriod JAN_MAR_2020 = CohortPeriod.quarter(2020, 1);

    private static Oracle ask(Methodology rules, CohortPeriod period, Child... children) {
        return askAsOf(WHEN_ALL_IS_OVER, rules, period, children);
    }

    private static Oracle askAsOf(LocalDate asOf, Methodology rules, CohortPeriod period, Child... children) {
        return new Oracle(rows(Children.caseload(children)), rules, period, asOf);
    }

    private static Rows rows(Caseload caseload) {
        List<String> ids = caseload.people().stream().map(Person::id).toList();
        return new Rows(
                caseload.people(),
                ids.stream()
                        .flatMap(id -> caseload.offencesOf(id).stream())
                        .map(WrittenOffence::of)
                        .toList(),
                ids.stream().flatMap(id -> caseload.releasesOf(id).stream()).toList(),
                ids.stream().flatMap(id -> caseload.careOf(id).stream()).toList(),
                caseload.knowsCare());
    }

    private static Entry onlyEntry(Oracle oracle) {
        assertThat(oracle.entries()).hasSize(1);
        return oracle.entries().get(0);
    }

    private static ReoffendingCounts counted(Oracle oracle) {
        return oracle.figures(oracle.entries()).counts();
    }

    /** "Index 2019-04-15": a caution on that day, and one other offence. */
    private static Decision decided(Methodology rules, OffenceFact other) {
        return decidedAfter("2019-04-15", rules, other);
    }

    private static Decision decidedAfter(String index, Methodology rules, OffenceFact other) {
        CohortPeriod quarter = day(index).getYear() == 2020
                ? JAN_MAR_2020
                : CohortPeriod.quarter(2019, (day(index).getMonthValue() + 2) / 3);
        Entry entry = onlyEntry(ask(
                rules.with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.EARLIEST),
                quarter,
                child("A").with(caution(index), other.id("other"))));
        assertThat(entry.index().on()).isEqualTo(index);
        return entry.offences().stream()
                .filter(offence -> offence.offenceId().isPresent())
                .findFirst()
                .orElseThrow()
                .decision();
    }

    private static OffenceFact theft(String committed, String convicted) {
        return offence(committed).convicted(convicted);
    }

    // ---------------------------------------------------------------- who enters, and when

    @Test
    @DisplayName("1: M-02, M-26, M-29; 2: M-54")
    void example01_assaultInFollowUpIsAReoffence() {
        Oracle oracle = ask(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").born("2004-05-10").with(caution("2019-04-15"), theft("2019-11-02", "2020-02-10")),
                child("B").born("2004-05-10").with(caution("2019-04-15")));
        Entry entry = oracle.entries().get(0);
        assertThat(entry.index().kind()).isEqualTo(QualifyingEvent.CAUTION);
        assertThat(entry.index().ageAt()).isEqualTo(14);
        assertThat(entry.firstDay()).isEqualTo("2019-04-16");
        assertThat(entry.lastDay()).isEqualTo("2020-04-15");
        assertThat(entry.lastDayOfWait()).isEqualTo("2020-10-15");
        assertThat(counted(oracle)).isEqualTo(counts(2, 1, 1));
    }

    @Test
    @DisplayName("3: M-01, M-19")
    void example03_bothEndDaysBelongToTheQuarter() {
        Oracle oracle = ask(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A").with(caution("2019-04-01")),
                child("B").with(caution("2019-06-30")),
                child("C").with(caution("2019-07-01")));
        assertThat(oracle.entries()).extracting(entry -> entry.person().id()).containsExactly("A", "B");
    }

    private static EntryDecision fined(String born, String on, CohortPeriod period) {
        return ask(MOJ_THREE_MONTH, period, child("A").born(born).with(fine(on).forOffenceOn(on)))
                .attrition()
                .keySet()
                .iterator()
                .next();
    }

    @Test
    @DisplayName("4 to 6: M-08")
    void example04to06_agedTenToSeventeenInCompletedYears() {
        CohortPeriod janMar2022 = CohortPeriod.quarter(2022, 1);
        assertThat(fined("2001-06-15", "2019-06-14", APR_JUN_2019)).isEqualTo(EntryDecision.QUALIFIES);
        assertThat(fined("2001-06-15", "2019-06-15", APR_JUN_2019)).isEqualTo(EntryDecision.OVER_17);
        assertThat(fined("2009-05-01", "2019-05-01", APR_JUN_2019)).isEqualTo(EntryDecision.QUALIFIES);
        assertThat(fined("2004-02-29", "2022-02-28", janMar2022)).isEqualTo(EntryDecision.QUALIFIES);
        assertThat(fined("2004-02-29", "2022-03-01", janMar2022)).isEqualTo(EntryDecision.OVER_17);
    }

    @Test
    @DisplayName("9: M-12, M-13, M-17")
    void example09_cautionThenReferralOrder() {
        Child child = child("A")
                .with(caution("2019-04-10"), referralOrder("2019-06-05").forOffenceOn("2019-05-01"));
        Oracle oracle = ask(MOJ_THREE_MONTH, APR_JUN_2019, child);
        assertThat(onlyEntry(oracle).index().on()).isEqualTo("2019-04-10");
        assertThat(counted(oracle)).isEqualTo(counts(1, 1, 1));
        assertThat(oracle.entriesOf(IndexDisposalGroup.Top.CAUTION))
                .extracting(Entry::reoffences)
                .containsExactly(1);
        assertThat(oracle.entriesOf(IndexDisposalGroup.Top.FIRST_TIER_PENALTY))
                .extracting(Entry::reoffences)
                .containsExactly(0);

        Methodology latest = MOJ_THREE_MONTH.with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.LATEST);
        assertThat(onlyEntry(ask(latest, APR_JUN_2019, child)).index().on()).isEqualTo("2019-06-05");
    }

    @Test
    @DisplayName("10: M-14; 11: M-15, M-40")
    void example10and11_oneOccasionHasOneDisposalAndOneIndexOffence() {
        assertThat(onlyEntry(ask(
                                MOJ_THREE_MONTH,
                                APR_JUN_2019,
                                child("A").with(caution("2019-05-03"), referralOrder("2019-05-03"))))
                        .index()
                        .disposal())
                .isEqualTo(DisposalType.REFERRAL_ORDER);
        Entry robbery = onlyEntry(ask(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                referralOrder("2019-05-14").id("theft").gravity(3),
                                referralOrder("2019-05-14").id("robbery").gravity(6))));
        assertThat(robbery.index().indexOffenceId()).isEqualTo("robbery");
        assertThat(robbery.offences()).allMatch(offence -> offence.decision() == Decision.INDEX_CASE);
    }

    @Test
    @DisplayName("12 to 15: M-05, M-12, M-22")
    void example12to15_custodyEntersOnRelease() {
        Child released = child("A").with(dto("2019-01-10"), release("2019-04-20"));
        assertThat(ask(MOJ_THREE_MONTH, CohortPeriod.quarter(2019, 1), released).entries())
                .isEmpty();
        Event index = onlyEntry(ask(MOJ_THREE_MONTH, APR_JUN_2019, released)).index();
        assertThat(index.on()).isEqualTo("2019-04-20");
        assertThat(index.disposedOn()).isEqualTo("2019-01-10");

        Child both = child("B")
                .with(caution("2019-04-05"), dto("2019-05-10").forOffenceOn("2019-04-25"), release("2019-11-10"));
        assertThat(ask(MOJ_THREE_MONTH, YEAR_2019_20, both).entries())
                .extracting(entry -> entry.index().on())
                .containsExactly(day("2019-04-05"), day("2019-11-10"));

        Child remanded = child("C").with(offence("2019-02-20").notProven("2019-05-05"), release("2019-05-05"));
        assertThat(ask(MOJ_THREE_MONTH, APR_JUN_2019, remanded).attrition())
                .containsOnlyKeys(EntryDecision.RELEASE_WITHOUT_SENTENCE);
    }

    @Test
    @DisplayName("16: M-06, M-07; 17: M-16; 31: M-11")
    void example16and17_whatOpensNoEntry() {
        Child resolved = child("A").with(communityResolution("2019-04-12"));
        assertThat(ask(MOJ_THREE_MONTH, APR_JUN_2019, resolved).attrition())
                .containsOnlyKeys(EntryDecision.KIND_DOES_NOT_QUALIFY);
        Methodology diversion = LOCAL_TRACKER.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values()));
        assertThat(onlyEntry(ask(diversion, APR_JUN_2019, resolved)).index().kind())
                .isEqualTo(QualifyingEvent.DIVERSION);
        assertThat(ask(
                                MOJ_THREE_MONTH,
                                APR_JUN_2019,
                                child("A").with(yro("2019-05-08").breach()))
                        .attrition())
                .containsOnlyKeys(EntryDecision.NO_ELIGIBLE_OFFENCE);
        assertThat(ask(
                                MOJ_THREE_MONTH,
                                APR_JUN_2019,
                                child("A").with(yro("2019-05-08").appealed(Appeal.SUCCESSFUL)))
                        .attrition())
                .containsOnlyKeys(EntryDecision.APPEALED);
    }

    @Test
    @DisplayName("M-14: an occasion and a release on one day, by the tie-break chosen")
    void m14_occasionAndReleaseOnOneDay() {
        Child child = child("A").with(dto("2019-01-10"), release("2019-05-03"), fine("2019-05-03"));
        Methodology occasionFirst = MOJ_THREE_MONTH.with(Option.SAME_DAY_TIE_BREAK, SameDayTieBreak.OCCASION);
        assertThat(onlyEntry(ask(MOJ_THREE_MONTH, APR_JUN_2019, child)).index().kind())
                .isEqualTo(QualifyingEvent.RELEASE);
        assertThat(onlyEntry(ask(occasionFirst, APR_JUN_2019, child)).index().kind())
                .isEqualTo(QualifyingEvent.COURT);
        assertThat(onlyEntry(ask(
                                occasionFirst.with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.MOST_SERIOUS),
                                APR_JUN_2019,
                                child))
                        .index()
                        .kind())
                .isEqualTo(QualifyingEvent.RELEASE);
    }

    // ---------------------------------------------------------------- what counts

    @Test
    @DisplayName("7: M-47; 18: M-35; 19: M-38; 20: M-39")
    void example18to20_whatIsANewOffence() {
        assertThat(decided(MOJ_THREE_MONTH, theft("2019-08-10", "2019-09-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(MOJ_THREE_MONTH, theft("2019-08-10", "2019-09-01").breach()))
                .isEqualTo(Decision.BREACH);
        assertThat(decided(MOJ_THREE_MONTH, theft("2019-02-01", "2019-08-20")))
                .isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(decided(MOJ_THREE_MONTH, theft("2019-04-15", "2019-07-01"))).isEqualTo(Decision.SAME_DAY);
        Methodology inclusive = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE);
        assertThat(decided(inclusive, theft("2019-04-15", "2019-07-01"))).isEqualTo(Decision.COUNTS);
        assertThat(counted(ask(
                        MOJ_THREE_MONTH,
                        APR_JUN_2019,
                        child("A")
                                .born("2001-07-01")
                                .with(
                                        referralOrder("2019-05-20"),
                                        offence("2019-12-05").given(DisposalType.ADULT_COURT_DISPOSAL, "2020-03-01")))))
                .isEqualTo(counts(1, 1, 1));
    }

    @Test
    @DisplayName("21: M-27")
    void example21_followUpRunsFromTheDayAfterToTheAnniversary() {
        assertThat(decided(MOJ_THREE_MONTH, theft("2019-04-16", "2020-08-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(MOJ_THREE_MONTH, theft("2020-04-15", "2020-08-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(MOJ_THREE_MONTH, theft("2020-04-16", "2020-08-01"))).isEqualTo(Decision.AFTER_FOLLOW_UP);
        Methodology days365 = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_365);
        assertThat(decided(days365, theft("2020-04-14", "2020-08-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(days365, theft("2020-04-15", "2020-08-01"))).isEqualTo(Decision.AFTER_FOLLOW_UP);
        Methodology exclusive = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.ANNIVERSARY_EXCLUSIVE);
        assertThat(decided(exclusive, theft("2020-04-15", "2020-08-01"))).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @Test
    @DisplayName("22 and 24: M-28")
    void example22and24_followUpAcrossALeapDay() {
        assertThat(decidedAfter("2020-02-29", MOJ_THREE_MONTH, theft("2021-02-28", "2021-05-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter("2020-02-29", MOJ_THREE_MONTH, theft("2021-03-01", "2021-05-01")))
                .isEqualTo(Decision.AFTER_FOLLOW_UP);
        assertThat(decidedAfter("2019-03-01", MOJ_THREE_MONTH, theft("2020-03-01", "2020-04-01")))
                .isEqualTo(Decision.COUNTS);
        Methodology days365 = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_END, FollowUpEnd.DAYS_365);
        assertThat(decidedAfter("2019-03-01", days365, theft("2020-02-29", "2020-04-01")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter("2019-03-01", days365, theft("2020-03-01", "2020-04-01")))
                .isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    @Test
    @DisplayName("23 and 25: M-29; A-47")
    void example23and25_lastDayOfTheWait() {
        assertThat(decided(MOJ_THREE_MONTH, theft("2020-04-01", "2020-10-15"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(MOJ_THREE_MONTH, theft("2020-04-01", "2020-10-16"))).isEqualTo(Decision.TOO_LATE);
        assertThat(decided(NI_19, theft("2020-04-01", "2020-07-16"))).isEqualTo(Decision.TOO_LATE);
        assertThat(decidedAfter("2020-02-29", MOJ_THREE_MONTH, theft("2020-12-01", "2021-08-28")))
                .isEqualTo(Decision.COUNTS);
        assertThat(decidedAfter("2020-02-29", MOJ_THREE_MONTH, theft("2020-12-01", "2021-08-29")))
                .isEqualTo(Decision.TOO_LATE);
        Methodology fromIndex = MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M);
        assertThat(decidedAfter("2020-02-29", fromIndex, theft("2020-12-01", "2021-08-29")))
                .isEqualTo(Decision.COUNTS);
        Methodology byCohort = MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END);
        assertThat(decided(byCohort, theft("2020-04-01", "2020-12-30"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(byCohort, theft("2020-04-01", "2020-12-31"))).isEqualTo(Decision.TOO_LATE);
    }

    @Test
    @DisplayName("26: M-30; 27: M-34, M-48")
    void example26and27_whatProves() {
        OffenceFact caution = offence("2020-03-30").given(DisposalType.YOUTH_CAUTION, "2020-09-01");
        Methodology courtOnly =
                MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
        assertThat(decided(MOJ_THREE_MONTH, caution)).isEqualTo(Decision.COUNTS);
        assertThat(decided(courtOnly, caution)).isEqualTo(Decision.CAUTION_IN_WAIT);
        assertThat(decided(MOJ_THREE_MONTH, offence("2019-10-01").notProven("2019-12-01")))
                .isEqualTo(Decision.NOT_PROVEN);
        OffenceFact resolved = offence("2019-10-01").given(DisposalType.COMMUNITY_RESOLUTION, "2019-12-01");
        assertThat(decided(MOJ_THREE_MONTH, resolved)).isEqualTo(Decision.NOT_PROVEN);
        assertThat(decided(
                        MOJ_THREE_MONTH.with(Option.LOCAL_PROOF_TYPES, Set.of(DisposalType.COMMUNITY_RESOLUTION)),
                        resolved))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    @DisplayName("29: M-44, M-45; 30: M-46")
    void example29and30_offencesNotHearingsAndEachOnce() {
        Child child = child("A")
                .with(
                        caution("2019-04-15"),
                        theft("2019-10-03", "2019-12-10").id("1"),
                        theft("2019-10-04", "2019-12-10").id("2"),
                        theft("2019-10-04", "2019-12-10").id("3"),
                        theft("2019-10-04", "2019-12-10").id("3"),
                        theft("2019-10-05", "2019-12-10").id("4").takenIntoConsideration());
        assertThat(counted(ask(MOJ_THREE_MONTH, APR_JUN_2019, child))).isEqualTo(counts(1, 1, 3));
        assertThat(counted(ask(MOJ_THREE_MONTH.with(Option.COUNT_DUPLICATES, true), APR_JUN_2019, child)))
                .isEqualTo(counts(1, 1, 4));
    }

    @Test
    @DisplayName("33 and 34: M-22, M-23, M-24")
    void example33and34_theYearByQuartersAndAsOne() {
        Child often = child("A")
                .with(
                        caution("2019-05-10"),
                        referralOrder("2019-08-20").forOffenceOn("2019-07-01"),
                        yro("2020-02-12").forOffenceOn("2020-01-05"),
                        theft("2020-04-20", "2020-06-01"));
        Child once = child("B").with(caution("2019-09-01"));
        Oracle quarters = ask(MOJ_THREE_MONTH, YEAR_2019_20, often, once);
        assertThat(quarters.entries().stream()
                        .filter(entry -> entry.person().id().equals("A")))
                .extracting(Entry::reoffences)
                .containsExactly(3, 2, 1);
        assertThat(counted(quarters)).isEqualTo(counts(4, 3, 6));
        assertThat(counted(ask(MOJ_TWELVE_MONTH, YEAR_2019_20, often, once))).isEqualTo(counts(2, 1, 3));
    }

    @Test
    @DisplayName("37: M-68")
    void example37_careIsReadOnTheIndexDateEndDayIncluded() {
        assertThat(careFrom("2019-06-01", null)).isEqualTo(CareStatus.NOT_LAC);
        assertThat(careFrom("2018-01-01", "2019-05-01")).isEqualTo(CareStatus.LAC);
        assertThat(careFrom("2019-04-15", null)).isEqualTo(CareStatus.LAC);
        assertThat(careFrom("2018-01-01", "2019-04-15")).isEqualTo(CareStatus.LAC);
        assertThat(careFrom("2018-01-01", "2019-04-14")).isEqualTo(CareStatus.NOT_LAC);
    }

    private static CareStatus careFrom(String start, String end) {
        return onlyEntry(ask(
                        MOJ_THREE_MONTH,
                        APR_JUN_2019,
                        child("A")
                                .with(
                                        caution("2019-04-15"),
                                        end == null
                                                ? lookedAfterFrom(start)
                                                : lookedAfterFrom(start).to(end))))
                .care();
    }

    @Test
    @DisplayName("41: M-84, M-85, M-87")
    void example41_pendingUntilProven() {
        Child child = child("A").with(caution("2020-03-10"), theft("2020-12-01", "2021-05-04"));
        Entry interim = onlyEntry(askAsOf(day("2021-02-15"), MOJ_THREE_MONTH, JAN_MAR_2020, child));
        assertThat(interim.state()).isEqualTo(MemberState.IN_FOLLOW_UP);
        assertThat(interim.pending()).isEqualTo(1);
        assertThat(interim.reoffences()).isZero();
        assertThat(onlyEntry(askAsOf(day("2021-03-11"), MOJ_THREE_MONTH, JAN_MAR_2020, child))
                        .state())
                .isEqualTo(MemberState.IN_WAIT);
        assertThat(onlyEntry(askAsOf(day("2021-09-10"), MOJ_THREE_MONTH, JAN_MAR_2020, child))
                        .state())
                .isEqualTo(MemberState.IN_WAIT);
        Entry closed = onlyEntry(askAsOf(day("2021-09-11"), MOJ_THREE_MONTH, JAN_MAR_2020, child));
        assertThat(closed.state()).isEqualTo(MemberState.CLOSED);
        assertThat(closed.reoffences()).isEqualTo(1);
    }

    @Test
    @DisplayName("42: M-41; 43: M-42")
    void example42and43_rangesAndMissingDates() {
        OffenceFact range = theft("2019-04-10", "2019-06-30").lastingUntil("2019-05-30");
        assertThat(decided(MOJ_THREE_MONTH, range)).isEqualTo(Decision.BEFORE_INDEX_PROVEN_AFTER);
        assertThat(decided(MOJ_THREE_MONTH.with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END), range))
                .isEqualTo(Decision.COUNTS);
        OffenceFact undated = offenceOnAnUnknownDay().convicted("2019-09-01");
        assertThat(decided(MOJ_THREE_MONTH, undated)).isEqualTo(Decision.NO_DATE);
        assertThat(decided(
                        MOJ_THREE_MONTH.with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE), undated))
                .isEqualTo(Decision.COUNTS);
    }

    @Test
    @DisplayName("M-49: a fixed period, alone and with the child's own follow-up")
    void m49_followUpInAFixedPeriod() {
        LocalDate from = day("2019-09-01");
        LocalDate to = day("2020-06-30");
        Methodology fixed = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.fixedPeriod(from, to));
        Methodology both = MOJ_THREE_MONTH.with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.fixedAndPerChild(from, to));
        assertThat(decided(fixed, theft("2019-08-31", "2019-12-01"))).isEqualTo(Decision.OUTSIDE_FIXED_PERIOD);
        assertThat(decided(fixed, theft("2019-09-01", "2019-12-01"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(fixed, theft("2020-06-30", "2020-12-30"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(fixed, theft("2020-06-30", "2020-12-31"))).isEqualTo(Decision.TOO_LATE);
        assertThat(decided(fixed, theft("2020-07-01", "2020-12-01"))).isEqualTo(Decision.OUTSIDE_FIXED_PERIOD);
        assertThat(decided(both, theft("2020-04-15", "2020-10-15"))).isEqualTo(Decision.COUNTS);
        assertThat(decided(both, theft("2020-04-15", "2020-10-16"))).isEqualTo(Decision.TOO_LATE);
        assertThat(decided(both, theft("2020-04-16", "2020-10-01"))).isEqualTo(Decision.AFTER_FOLLOW_UP);
    }

    // ---------------------------------------------------------------- rows, ranks, previous offences, entrants

    @Test
    @DisplayName("M-18: the standard ranking is the one of the page")
    void m18_standardRanking() {
        List<Set<DisposalType>> page = List.of(
                Set.of(
                        DisposalType.DETENTION_AND_TRAINING_ORDER,
                        DisposalType.SECTION_90_92_DETENTION,
                        DisposalType.SECTION_226,
                        DisposalType.SECTION_226B,
                        DisposalType.SECTION_228,
                        DisposalType.SECTION_250,
                        DisposalType.SECTION_254,
                        DisposalType.SECTION_259),
                Set.of(DisposalType.YRO_INTENSIVE_SUPERVISION, DisposalType.YRO_FOSTERING),
                Set.of(DisposalType.YOUTH_REHABILITATION_ORDER),
                Set.of(
                        DisposalType.YOUTH_DEFAULT_ORDER,
                        DisposalType.ACTION_PLAN_ORDER,
                        DisposalType.ATTENDANCE_CENTRE_ORDER,
                        DisposalType.SUPERVISION_ORDER,
                        DisposalType.COMMUNITY_REHABILITATION_ORDER,
                        DisposalType.COMMUNITY_PUNISHMENT_ORDER,
                        DisposalType.COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER,
                        DisposalType.CURFEW_ORDER,
                        DisposalType.DRUG_TREATMENT_AND_TESTING_ORDER),
                Set.of(DisposalType.REFERRAL_ORDER),
                Set.of(DisposalType.REPARATION_ORDER),
                Set.of(DisposalType.FINE),
                Set.of(DisposalType.COMPENSATION_ORDER),
                Set.of(DisposalType.CONDITIONAL_DISCHARGE),
                Set.of(DisposalType.ABSOLUTE_DISCHARGE),
                Set.of(DisposalType.BIND_OVER),
                Set.of(DisposalType.SENTENCE_DEFERRED),
                Set.of(DisposalType.YOUTH_CONDITIONAL_CAUTION, DisposalType.CONDITIONAL_CAUTION_PILOT),
                Set.of(DisposalType.FINAL_WARNING),
                Set.of(DisposalType.YOUTH_CAUTION),
                Set.of(DisposalType.REPRIMAND));
        List<Set<DisposalType>> standard = DisposalRanking.STANDARD.highestFirst();
        assertThat(standard.subList(0, page.size())).isEqualTo(page);
        // B-06: adult disposals rank below all others; diversions, of which the page says nothing, between.
        assertThat(standard.subList(standard.size() - 2, standard.size()))
                .containsExactlyInAnyOrder(
                        Set.of(DisposalType.ADULT_COURT_DISPOSAL), Set.of(DisposalType.ADULT_CAUTION));
    }

    private static Optional<Refusal> refusal(String born, Offence offence, LocalDate until) {
        Caseload.Builder child = Caseload.builder();
        child("A").born(born).addTo(child);
        Rows rows = new Rows(
                child.build().people(), List.of(new WrittenOffence(offence, until)), List.of(), List.of(), false);
        return new Oracle(rows, MOJ_THREE_MONTH, APR_JUN_2019, WHEN_ALL_IS_OVER)
                .refusals()
                .get(1);
    }

    @Test
    @DisplayName("5: M-42, a row that cannot be is refused")
    void m42_impossibleRowsAreRefused() {
        LocalDate may = day("2019-05-01");
        Offence offence = Offence.of("A").committed(may).build();
        assertThat(refusal("2009-05-01", offence, null)).isEmpty();
        assertThat(refusal("2009-05-02", offence, null)).contains(Refusal.UNDER_TEN);
        assertThat(refusal("2019-05-02", offence, null)).contains(Refusal.BEFORE_BIRTH);
        assertThat(refusal("2004-05-02", offence, day("2019-04-30"))).contains(Refusal.ENDS_BEFORE_IT_STARTS);
        assertThat(refusal("2004-05-02", Offence.of("B").committed(may).build(), null))
                .contains(Refusal.UNKNOWN_PERSON);
        assertThat(refusal(
                        "2004-05-02",
                        Offence.of("A")
                                .committed(may)
                                .convicted(day("2019-04-30"))
                                .build(),
                        null))
                .contains(Refusal.CONVICTED_BEFORE_COMMITTED);
        assertThat(refusal(
                        "2004-05-02",
                        Offence.of("A")
                                .committed(may)
                                .notProven(day("2019-04-30"))
                                .build(),
                        null))
                .contains(Refusal.OUTCOME_BEFORE_COMMITTED);
    }

    @Test
    @DisplayName(
            "M-56: proven offences before the index date, not those dealt with at it, nor breaches, nor the acquitted")
    void m56_previousOffences() {
        Entry entry = onlyEntry(ask(
                MOJ_THREE_MONTH,
                APR_JUN_2019,
                child("A")
                        .with(
                                caution("2019-04-15").id("index"),
                                caution("2018-01-10").id("1: a caution the year before"),
                                offenceOnAnUnknownDay().id("2: its day unknown").convicted("2018-03-01"),
                                theft("2019-04-01", "2019-04-14").id("3: proven the day before"),
                                theft("2019-04-01", "2019-04-15").id("not: proven on the day"),
                                yro("2018-05-01").id("not: a breach").breach(),
                                yro("2018-05-02").id("not: quashed").appealed(Appeal.CHANGED),
                                offence("2018-06-01").id("not: acquitted").notProven("2018-07-01"),
                                communityResolution("2018-08-01").id("not: diverted"),
                                theft("2018-09-01", "2018-09-20")
                                        .id("not: only taken into consideration")
                                        .takenIntoConsideration(),
                                theft("2018-09-02", "2018-09-21").id("4: with a row that repeats it"),
                                theft("2018-09-02", "2018-09-21").id("4: with a row that repeats it"))));
        assertThat(entry.previousOffences()).isEqualTo(4);
    }

    @Test
    @DisplayName("M-97: the first substantive outcome of a child, custody on the day of the sentence")
    void m97_firstTimeEntrants() {
        Oracle oracle = ask(
                LOCAL_TRACKER,
                YEAR_2019_20,
                child("A: diverted first")
                        .with(communityResolution("2019-04-02"), caution("2019-05-01"), fine("2019-06-01")),
                child("B: came before the year").with(caution("2019-03-31"), fine("2019-06-01")),
                child("C: sentenced").with(dto("2020-03-31"), fine("2020-03-31"), release("2020-06-01")),
                child("D: quashed first").with(caution("2019-05-01").appealed(Appeal.SUCCESSFUL), fine("2019-07-01")),
                child("E: lives elsewhere").residence(Residence.OTHER).with(caution("2019-05-01")),
                child("F: of age").born("2001-05-01").with(caution("2019-05-01")),
                child("G: no date of birth").bornOnAnUnknownDay().with(caution("2019-05-01")),
                child("H: acquitted").with(offence("2019-05-01").notProven("2019-06-01")));
        assertThat(oracle.firstTimeEntrants())
                .extracting(Oracle.FirstTimeEntrant::personId)
                .containsExactly("A: diverted first", "C: sentenced", "D: quashed first");
        assertThat(oracle.firstTimeEntrants())
                .extracting(Oracle.FirstTimeEntrant::on)
                .containsExactly(day("2019-05-01"), day("2020-03-31"), day("2019-07-01"));
        assertThat(oracle.firstTimeEntrants())
                .extracting(Oracle.FirstTimeEntrant::disposal)
                .containsExactly(
                        DisposalType.YOUTH_CAUTION, DisposalType.DETENTION_AND_TRAINING_ORDER, DisposalType.FINE);
    }

    @Test
    @DisplayName(
            "M-97, M-08: by the day of the offence a child of eighteen can be an entrant, an undated offence cannot")
    void m97_ageOnTheDayOfTheOffence() {
        Methodology byOffence = LOCAL_TRACKER.with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE);
        Oracle oracle = ask(
                byOffence,
                YEAR_2019_20,
                child("A").born("2001-05-01").with(fine("2019-05-01").forOffenceOn("2019-04-30")),
                child("B").with(offenceOnAnUnknownDay().given(DisposalType.FINE, "2019-05-01")),
                child("C").with(fine("2019-05-01").breach()));
        assertThat(oracle.firstTimeEntrants())
                .extracting(Oracle.FirstTimeEntrant::personId)
                .containsExactly("A");
    }
}
