package io.github.yottracker.breakdown;

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
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.lookedAfterFrom;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.offenceOnAnUnknownDay;
import static io.github.yottracker.fixture.Children.onlyMember;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.fixture.Children.track;
import static io.github.yottracker.fixture.Children.trackAsOf;
import static io.github.yottracker.fixture.Children.yro;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static io.github.yottracker.methodology.Methodology.MOJ_TWELVE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.Fact;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Concentration;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.InterimDenominator;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Residence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules M-17, M-58 and M-61 to M-68 of docs/methodology.md, and the readings of section 17 that settle them: the same
 * counts by part.
 */
class BreakdownTest {

    private static TrackedCohort inQuarter(Child... children) {
        return track(MOJ_THREE_MONTH, APR_JUN_2019, children);
    }

    private static Methodology with(DisposalBreakdown choice) {
        return MOJ_THREE_MONTH.with(Option.DISPOSAL_BREAKDOWN, choice);
    }

    /** A reoffence of whoever was cautioned in the quarter. */
    private static Fact reoffence() {
        return offence("2019-10-01").convicted("2019-12-01");
    }

    private static ReoffendingCounts sumOfRows(Breakdown breakdown) {
        return breakdown.rows().stream()
                .map(row -> row.figures().counts())
                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
    }

    private static List<String> parts(Breakdown breakdown) {
        return breakdown.rows().stream()
                .map(row -> String.join("/", row.parts()))
                .toList();
    }

    // ---------------------------------------------------------------- M-17: the table by index disposal

    /** Caution, then a fine and a referral order, then a YRO, each for an offence after the one before. */
    private static Child inThreeGroups() {
        return child("A")
                .with(
                        caution("2019-04-05"),
                        fine("2019-05-01").forOffenceOn("2019-04-20").id("1"),
                        referralOrder("2019-05-20").forOffenceOn("2019-05-10").id("2"),
                        yro("2019-06-20").forOffenceOn("2019-06-01").id("3"));
    }

    @Test
    void m17_childCountsOnceInEachGroupItHadAnEventInWithAFollowUpOfItsOwn() {
        Breakdown groups = inQuarter(inThreeGroups()).by(Dimension.DISPOSAL_GROUP);
        assertThat(groups.row("Caution").counts()).isEqualTo(counts(1, 1, 3)); // 1, 2 and 3 follow the caution
        assertThat(groups.row("First tier penalty").counts()).isEqualTo(counts(1, 1, 2)); // 2 and 3 follow the fine
        assertThat(groups.row("Youth rehabilitation order").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(groups.total().counts()).isEqualTo(counts(1, 1, 3));
        assertThat(sumOfRows(groups)).as("more than the headline").isEqualTo(counts(3, 2, 5));
    }

    @Test
    void m17_subRowsAddUpToTheirParent() {
        Breakdown subgroups = inQuarter(inThreeGroups()).by(Dimension.DISPOSAL_SUBGROUP);
        assertThat(subgroups.row("Youth fine").counts())
                .as("the first event of the group")
                .isEqualTo(counts(1, 1, 2));
        assertThat(subgroups.row("Youth referral order").counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(sumOfRows(subgroups)).isEqualTo(counts(3, 2, 5));
    }

    @Test
    void m17_headlineIndexOnlyIsAPartition() {
        TrackedCohort q = track(with(DisposalBreakdown.HEADLINE_INDEX_ONLY), APR_JUN_2019, inThreeGroups());
        assertThat(q.by(Dimension.DISPOSAL_GROUP).row("Caution").counts()).isEqualTo(counts(1, 1, 3));
        assertThat(sumOfRows(q.by(Dimension.DISPOSAL_GROUP))).isEqualTo(q.counts());
        assertThat(sumOfRows(q.by(Dimension.DISPOSAL_SUBGROUP))).isEqualTo(q.counts());
    }

    @Test
    void m17_rowsAreThoseOfThePublishedTable() {
        assertThat(parts(inQuarter().by(Dimension.DISPOSAL_GROUP)))
                .containsExactly(
                        "Caution",
                        "First tier penalty",
                        "Youth rehabilitation order",
                        "Youth community penalty",
                        "Custody",
                        "Other",
                        "Not in the MoJ table");
    }

    @ParameterizedTest
    @CsvSource({
        "REPRIMAND, Caution, Caution",
        "CONDITIONAL_DISCHARGE, First tier penalty, Youth discharge",
        "FINE, First tier penalty, Youth fine",
        "REFERRAL_ORDER, First tier penalty, Youth referral order",
        "REPARATION_ORDER, First tier penalty, Youth reparation order",
        "YRO_FOSTERING, Youth rehabilitation order, Youth rehabilitation order",
        "CURFEW_ORDER, Youth community penalty, Youth curfew order",
        "YOUTH_DEFAULT_ORDER, Youth community penalty, Other youth community penalty",
        "BIND_OVER, Other, Other",
    })
    void m17_eachDisposalIsInItsRow(DisposalType type, String group, String subgroup) {
        TrackedCohort q = inQuarter(child("A").with(disposal(type, "2019-05-01")));
        assertThat(q.by(Dimension.DISPOSAL_GROUP).row(group).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.DISPOSAL_SUBGROUP).row(subgroup).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m17_releaseIsInTheRowOfCustody() {
        TrackedCohort q = inQuarter(
                child("A").with(dto("2019-01-10"), release("2019-05-03").fromSentenceOf("2019-01-10")));
        assertThat(q.by(Dimension.DISPOSAL_GROUP).row("Custody").counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m17_eventsThatDoNotQualifyMakeNoRow() {
        TrackedCohort q = inQuarter(
                child("A").with(caution("2019-04-05"), yro("2019-05-01").breach(), dto("2019-06-01")));
        assertThat(sumOfRows(q.by(Dimension.DISPOSAL_GROUP)).offenders()).isEqualTo(1);
    }

    @Test
    void m17_overAYearEveryQuarterCountsItsOwnRows() {
        Child child = child("A").with(caution("2019-04-05"), caution("2019-05-05"), caution("2019-07-05"));
        assertThat(track(MOJ_THREE_MONTH, YEAR_2019_20, child)
                        .by(Dimension.DISPOSAL_GROUP)
                        .row("Caution")
                        .counts()
                        .offenders())
                .isEqualTo(2);
        assertThat(track(MOJ_TWELVE_MONTH, YEAR_2019_20, child)
                        .by(Dimension.DISPOSAL_GROUP)
                        .row("Caution")
                        .counts()
                        .offenders())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a48_firstEventOfTheGroupIsTheEarliestUnderEverySelection(IndexEventSelection selection) {
        TrackedCohort q =
                track(MOJ_THREE_MONTH.with(Option.INDEX_EVENT_SELECTION, selection), APR_JUN_2019, inThreeGroups());
        Breakdown groups = q.by(Dimension.DISPOSAL_GROUP);
        assertThat(groups.row("First tier penalty").counts()).isEqualTo(counts(1, 1, 2));
        assertThat(groups.row("Caution").counts()).isEqualTo(counts(1, 1, 3));
    }

    @Test
    void a48_occasionCountsInTheGroupOfItsPrimaryDisposalOnly() {
        Breakdown groups = inQuarter(child("A")
                        .with(fine("2019-05-01").id("a"), yro("2019-05-01").id("b")))
                .by(Dimension.DISPOSAL_GROUP);
        assertThat(groups.row("Youth rehabilitation order").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(groups.row("First tier penalty").counts()).isEqualTo(ReoffendingCounts.NONE);
    }

    @Test
    void m17_tierAndDisposalArePartitionsUnderEitherOption() {
        TrackedCohort q = inQuarter(inThreeGroups());
        assertThat(sumOfRows(q.by(Dimension.DISPOSAL_TIER))).isEqualTo(q.counts());
        assertThat(q.by(Dimension.DISPOSAL_TIER).row("Pre-court").counts()).isEqualTo(counts(1, 1, 3));
        assertThat(sumOfRows(q.by(Dimension.DISPOSAL))).isEqualTo(q.counts());
        assertThat(q.by(Dimension.DISPOSAL).row("Youth caution").counts()).isEqualTo(counts(1, 1, 3));
    }

    @Test
    void a34_diversionEntriesAreShownApart() {
        TrackedCohort q = track(
                LOCAL_TRACKER.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values())),
                APR_JUN_2019,
                child("A").with(communityResolution("2019-05-01")),
                child("B").with(caution("2019-05-01")));
        assertThat(parts(q.by(Dimension.ENTRY)))
                .containsExactly("Caution", "Court disposal", "Release from custody", "Diversion");
        assertThat(q.by(Dimension.ENTRY).row("Diversion").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.ENTRY).row("Caution").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.DISPOSAL_TIER).row("Diversion").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.DISPOSAL_GROUP).row("Not in the MoJ table").counts())
                .isEqualTo(counts(1, 0, 0));
        assertThat(q.counts().offenders()).isEqualTo(2);
    }

    // ---------------------------------------------------------------- M-61, M-62: gender, age

    @Test
    void m61_unknownGenderHasARowAndStaysInTheTotal() {
        TrackedCohort q = inQuarter(
                child("A").gender(Gender.MALE).with(caution("2019-04-15"), reoffence()),
                child("B").gender(Gender.FEMALE).with(caution("2019-04-15")),
                child("C").gender(Gender.UNKNOWN).with(caution("2019-04-15")));
        Breakdown genders = q.by(Dimension.GENDER);
        assertThat(parts(genders)).containsExactly("Male", "Female", "Unknown");
        assertThat(genders.row("Male").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(genders.row("Female").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(genders.row("Unknown").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(sumOfRows(genders)).isEqualTo(genders.total().counts()).isEqualTo(q.counts());
    }

    @ParameterizedTest
    @CsvSource({
        "2009-05-01, 10-14, 10-15", // 10
        "2004-05-02, 10-14, 10-15", // 14 on the day before the fifteenth birthday
        "2004-05-01, 15-17, 10-15", // 15
        "2003-05-02, 15-17, 10-15", // 15 on the day before the sixteenth birthday
        "2003-05-01, 15-17, 16-17", // 16
        "2001-05-02, 15-17, 16-17", // 17 on the day before the eighteenth birthday
    })
    void m62_ageBandIsReadOnTheIndexDate(String born, String standard, String ofTheYjb) {
        Child child =
                child("A").born(born).with(offenceOnAnUnknownDay().given(DisposalType.YOUTH_CAUTION, "2019-05-01"));
        assertThat(inQuarter(child).by(Dimension.AGE_BAND).row(standard).counts())
                .isEqualTo(counts(1, 0, 0));
        Methodology bands = MOJ_THREE_MONTH.with(Option.AGE_BANDS, new AgeBands(List.of(10, 16)));
        assertThat(track(bands, APR_JUN_2019, child)
                        .by(Dimension.AGE_BAND)
                        .row(ofTheYjb)
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m62_ageBandIsReadAtTheAgeReferenceDate() {
        // 14 at the offence on 2019-04-20, 15 at the fine on 2019-05-01.
        Child child = child("A").born("2004-04-25").with(fine("2019-05-01").forOffenceOn("2019-04-20"));
        assertThat(inQuarter(child).by(Dimension.AGE_BAND).row("15-17").counts())
                .isEqualTo(counts(1, 0, 0));
        assertThat(track(
                                MOJ_THREE_MONTH.with(Option.AGE_REFERENCE_DATE, AgeReferenceDate.OFFENCE_DATE),
                                APR_JUN_2019,
                                child)
                        .by(Dimension.AGE_BAND)
                        .row("10-14")
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    // ---------------------------------------------------------------- M-63 to M-66: ethnicity

    @Test
    void m63_mojFiguresHaveFourGroupsAndUnknownAndNoMixed() {
        assertThat(parts(inQuarter().by(Dimension.ETHNICITY)))
                .containsExactly("Asian", "Black", "White", "Other", "Not known");
    }

    @Test
    void m64_localFiguresHaveTheCensusGroupsWithMixed() {
        assertThat(parts(track(LOCAL_TRACKER, APR_JUN_2019).by(Dimension.ETHNICITY)))
                .containsExactly("White", "Mixed", "Asian", "Black", "Other", "Not known");
    }

    @ParameterizedTest
    @CsvSource({
        "W1, White, White, White",
        "W3, White, White, White",
        "M9, Mixed, Mixed, Mixed",
        "A1, Asian, Asian, Asian",
        "A4, Asian, Chinese or Other, Chinese",
        "O1, Asian, Chinese or Other, Chinese",
        "B2, Black, Black, Black",
        "O2, Other, Chinese or Other, Other",
        "NS, Not known, Not known, Not known",
        "UNKNOWN, Not known, Not known, Not known",
    })
    void m64_eachCodeIsInItsGroup(Ethnicity code, String ons, String ons2001, String chineseSeparate) {
        TrackedCohort q =
                track(LOCAL_TRACKER, APR_JUN_2019, child("A").ethnicity(code).with(caution("2019-04-15")));
        assertThat(q.by(Dimension.ETHNICITY).row(ons).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.ethnicity(EthnicityGrouping.ONS_2001_5PLUS1))
                        .row(ons2001)
                        .counts())
                .isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.ethnicity(EthnicityGrouping.CHINESE_SEPARATE))
                        .row(chineseSeparate)
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVED_1, White",
        "OBSERVED_2, White",
        "OBSERVED_3, Black",
        "OBSERVED_4, Asian",
        "OBSERVED_5, Other",
        "OBSERVED_6, Other",
        "OBSERVED_0, Not known",
        "OBSERVED_9, Not known",
    })
    void m65_officerObservedCodesInFourGroups(Ethnicity code, String group) {
        TrackedCohort q = inQuarter(child("A").ethnicity(code).with(caution("2019-04-15")));
        assertThat(q.by(Dimension.ETHNICITY).row(group).counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void m66_unknownEthnicityStaysInTheTotal() {
        TrackedCohort q = inQuarter(
                child("A").ethnicity(Ethnicity.W1).with(caution("2019-04-15")),
                child("B").with(caution("2019-04-15"), reoffence()));
        Breakdown groups = q.by(Dimension.ETHNICITY);
        assertThat(groups.row("Not known").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(groups.total().counts()).isEqualTo(counts(2, 1, 1));
    }

    @Test
    void m64_groupingOfTheMethodologyAndOneAskedForAreTwoDimensions() {
        assertThat(Dimension.ethnicity(EthnicityGrouping.DETAILED))
                .isEqualTo(Dimension.ethnicity(EthnicityGrouping.DETAILED))
                .hasSameHashCodeAs(Dimension.ethnicity(EthnicityGrouping.DETAILED))
                .hasToString("Ethnicity (DETAILED)")
                .isNotEqualTo(Dimension.ETHNICITY)
                .isNotEqualTo(Dimension.ethnicity(EthnicityGrouping.ONS_5PLUS1));
    }

    // ---------------------------------------------------------------- M-68: looked after

    private static CareStatus care(Methodology methodology, Fact... facts) {
        return onlyMember(track(methodology, APR_JUN_2019, child("A").with(facts)))
                .member()
                .care();
    }

    private static CareStatus care(Fact... facts) {
        return care(MOJ_THREE_MONTH, facts);
    }

    private static <T> Methodology with(Option<T> option, T choice) {
        return MOJ_THREE_MONTH.with(option, choice);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-15, 2019-04-15, LAC",
        "2019-04-14, 2019-04-15, LAC",
        "2019-04-15, 2019-04-16, LAC",
        "2019-04-10, 2019-04-14, NOT_LAC",
        "2019-04-16, 2019-04-20, NOT_LAC"
    })
    void m68_episodeCoversItsFirstAndItsLastDay(String from, String to, CareStatus expected) {
        assertThat(care(caution("2019-04-15"), lookedAfterFrom(from).to(to))).isEqualTo(expected);
    }

    @Test
    void m68_lastDayIsLeftOutIfTheMethodologySaysSo() {
        Methodology exclusive = with(Option.CARE_END_INCLUSIVE, false);
        assertThat(care(
                        exclusive,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").to("2019-04-15")))
                .isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(
                        exclusive,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").to("2019-04-16")))
                .isEqualTo(CareStatus.LAC);
        assertThat(care(exclusive, caution("2019-04-15"), lookedAfterFrom("2019-01-01")))
                .as("open")
                .isEqualTo(CareStatus.LAC);
    }

    @Test
    void m68_laterChangesAlterNothing() {
        assertThat(care(caution("2019-04-15"), lookedAfterFrom("2019-04-16"))).isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(caution("2019-04-15"), lookedAfterFrom("2019-01-01").to("2019-04-20")))
                .isEqualTo(CareStatus.LAC);
    }

    @Test
    void m68_careOfACustodyEntryIsReadAtTheReleaseOrAtTheSentence() {
        Fact[] facts = {
            dto("2019-01-10").forOffenceOn("2018-12-01"),
            release("2019-05-03").fromSentenceOf("2019-01-10"),
            lookedAfterFrom("2019-01-10").to("2019-02-01")
        };
        assertThat(care(facts)).isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OUTCOME), facts))
                .isEqualTo(CareStatus.LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OFFENCE_DATE), facts))
                .isEqualTo(CareStatus.NOT_LAC);
    }

    @Test
    void m68_careCanBeReadOnTheDayOfTheIndexOffence() {
        Fact[] facts = {
            caution("2019-04-15").forOffenceOn("2019-03-20"),
            lookedAfterFrom("2019-03-20").to("2019-03-20")
        };
        assertThat(care(facts)).isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OUTCOME), facts))
                .isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OFFENCE_DATE), facts))
                .isEqualTo(CareStatus.LAC);
    }

    @Test
    void b07_careOfAnEntryWithoutItsSentenceInTheData() {
        Fact[] facts = {
            release("2019-05-03").fromSentenceOf("2019-01-10").naming(DisposalType.DETENTION_AND_TRAINING_ORDER),
            lookedAfterFrom("2019-01-10").to("2019-01-10")
        };
        assertThat(care(facts)).isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OUTCOME), facts))
                .as("read at the row's sentence_date")
                .isEqualTo(CareStatus.LAC);
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OFFENCE_DATE), facts))
                .isEqualTo(CareStatus.UNKNOWN);
        Fact[] undatedSentence = {
            release("2019-05-03").naming(DisposalType.DETENTION_AND_TRAINING_ORDER), lookedAfterFrom("2018-01-01")
        };
        assertThat(care(with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OUTCOME), undatedSentence))
                .isEqualTo(CareStatus.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "C1, LAC",
        "C2, LAC",
        "D1, LAC",
        "E1, LAC",
        "V2, LAC",
        "L1, LAC",
        "L2, LAC",
        "L3, LAC",
        "J1, LAC",
        "J2, LAC",
        "J3, LAC",
        "V3, NOT_LAC",
        "V4, NOT_LAC",
        "X9, NOT_LAC"
    })
    void m68_legalStatusesThatMakeAChildLookedAfter(String status, CareStatus expected) {
        assertThat(care(caution("2019-04-15"), lookedAfterFrom("2019-01-01").under(status)))
                .isEqualTo(expected);
    }

    @Test
    void a22_episodeWithoutALegalStatusIsLookedAfter() {
        assertThat(care(caution("2019-04-15"), lookedAfterFrom("2019-01-01"))).isEqualTo(CareStatus.LAC);
    }

    @Test
    void m68_statusesAndShortBreaksAreOptions() {
        Methodology fullOrdersOnly = with(Option.LAC_STATUSES, Set.of(LegalStatus.of("C2")));
        assertThat(care(
                        fullOrdersOnly,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").under("C1")))
                .isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(
                        fullOrdersOnly,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").under("C2")))
                .isEqualTo(CareStatus.LAC);
        Methodology shortBreaks = with(Option.SHORT_BREAKS_ARE_LAC, true);
        assertThat(care(
                        shortBreaks,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").under("V3")))
                .isEqualTo(CareStatus.LAC);
        assertThat(care(
                        shortBreaks,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").under("V4")))
                .isEqualTo(CareStatus.LAC);
        assertThat(care(
                        shortBreaks,
                        caution("2019-04-15"),
                        lookedAfterFrom("2019-01-01").under("C1")))
                .isEqualTo(CareStatus.LAC);
    }

    @Test
    void a19_withoutACareDataSourceCareIsUnknownWhereNoRowSays() {
        TrackedCohort q = inQuarter(
                child("A").with(caution("2019-04-15")),
                child("B").with(caution("2019-04-15").careStatus(CareStatus.LAC)));
        Breakdown care = q.by(Dimension.CARE);
        assertThat(parts(care)).containsExactly("LAC", "Not LAC", "Unknown");
        assertThat(care.row("Unknown").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(care.row("LAC").counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void a19_withACareDataSourceEveryChildsCareIsKnown() {
        TrackedCohort q = inQuarter(
                child("A").with(caution("2019-04-15")),
                child("B").with(caution("2019-04-15"), lookedAfterFrom("2019-01-01")));
        assertThat(q.by(Dimension.CARE).row("Not LAC").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.CARE).row("Unknown").counts()).isEqualTo(ReoffendingCounts.NONE);
        Caseload.Builder nobodyLookedAfter = Caseload.builder().knowsCare();
        child("A").with(caution("2019-04-15")).addTo(nobodyLookedAfter);
        assertThat(ReoffendingTracker.of(MOJ_THREE_MONTH)
                        .track(nobodyLookedAfter.build(), APR_JUN_2019, day("2025-01-01"))
                        .by(Dimension.CARE)
                        .row("Not LAC")
                        .counts())
                .isEqualTo(counts(1, 0, 0));
    }

    @Test
    void a20_careStatusSpeaksForItsOwnRowsOutcomeDateAndWinsThere() {
        Fact lookedAfter = lookedAfterFrom("2019-01-01");
        assertThat(care(caution("2019-04-15").careStatus(CareStatus.NOT_LAC), lookedAfter))
                .isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(
                        dto("2019-01-10").careStatus(CareStatus.NOT_LAC),
                        release("2019-05-03").fromSentenceOf("2019-01-10"),
                        lookedAfter))
                .as("the release is on another day than the outcome")
                .isEqualTo(CareStatus.LAC);
        assertThat(care(
                        with(Option.LAC_REFERENCE_DATE, LacReferenceDate.OUTCOME),
                        dto("2019-01-10").careStatus(CareStatus.NOT_LAC),
                        release("2019-05-03").fromSentenceOf("2019-01-10"),
                        lookedAfter))
                .isEqualTo(CareStatus.NOT_LAC);
    }

    @Test
    void a20_careStatusIsTakenFromTheIndexOffencesRow() {
        assertThat(care(
                        fine("2019-04-15").id("a").gravity(3).careStatus(CareStatus.LAC),
                        fine("2019-04-15").id("b").gravity(5).careStatus(CareStatus.NOT_LAC)))
                .isEqualTo(CareStatus.NOT_LAC);
        assertThat(care(
                        fine("2019-04-15").id("a").gravity(3).careStatus(CareStatus.LAC),
                        fine("2019-04-15").id("b").gravity(5)))
                .isEqualTo(CareStatus.UNKNOWN);
    }

    // ---------------------------------------------------------------- other dimensions

    @Test
    void m15_offenceCategoryIsThatOfTheIndexOffence() {
        TrackedCohort q = inQuarter(
                child("A")
                        .with(
                                fine("2019-05-01").id("a").category("Robbery").gravity(6),
                                fine("2019-05-01").id("b").category("Drugs").gravity(3)),
                child("B").with(fine("2019-05-01")),
                child("C")
                        .with(release("2019-05-03")
                                .fromSentenceOf("2019-01-10")
                                .naming(DisposalType.DETENTION_AND_TRAINING_ORDER)));
        Breakdown categories = q.by(Dimension.OFFENCE_CATEGORY);
        assertThat(categories.row("Robbery").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(categories.row("Drugs").counts()).isEqualTo(ReoffendingCounts.NONE);
        assertThat(categories.row("Unknown").counts())
                .as("no category, and no index offence")
                .isEqualTo(counts(2, 0, 0));
    }

    @Test
    void m72_theIndexOffenceLeadsToItsGroup() {
        Breakdown groups = inQuarter(
                        child("A").with(caution("2019-04-15").category("Domestic burglary")),
                        child("B").with(caution("2019-04-15").category("Vehicle theft / unauthorised taking")),
                        child("C").with(caution("2019-04-15").category("Scrumping")),
                        child("D").with(caution("2019-04-15")))
                .by(Dimension.OFFENCE_GROUP);
        assertThat(parts(groups))
                .hasSize(14)
                .startsWith("Violence against the person")
                .endsWith("Other", "Unknown");
        assertThat(groups.row("Theft").counts()).isEqualTo(counts(2, 0, 0));
        assertThat(groups.row("Unknown").counts())
                .as("a category of the service's own, and none")
                .isEqualTo(counts(2, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Robbery, 5, Yes",
        "Robbery, 4, No",
        "Robbery, 0, Unknown",
        "Arson, 8, No",
        "Arson, 0, No",
        "'', 5, Unknown"
    })
    void m76_seriousViolenceIsGravityFiveOrMoreInThreeCategories(String category, int gravity, String part) {
        OffenceFact index = caution("2019-04-15").gravity(gravity);
        Breakdown breakdown = inQuarter(child("A").with(category.isEmpty() ? index : index.category(category)))
                .by(Dimension.SERIOUS_VIOLENCE);
        assertThat(breakdown.row(part).counts()).isEqualTo(counts(1, 0, 0));
        assertThat(parts(breakdown)).containsExactly("Yes", "No", "Unknown");
    }

    @Test
    void m76_anEntryWithoutIndexOffenceIsUnknown() {
        Breakdown breakdown = inQuarter(child("A")
                        .with(release("2019-05-03")
                                .fromSentenceOf("2019-01-10")
                                .naming(DisposalType.DETENTION_AND_TRAINING_ORDER)))
                .by(Dimension.SERIOUS_VIOLENCE);
        assertThat(breakdown.row("Unknown").counts()).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void a51_serviceAndLocalityAreBreakdowns() {
        TrackedCohort q = inQuarter(
                child("A").service("Southampton").locality("East").with(caution("2019-04-15")),
                child("B").service("Portsmouth").with(caution("2019-04-15")),
                child("C").with(caution("2019-04-15")));
        assertThat(parts(q.by(Dimension.SERVICE))).containsExactly("Portsmouth", "Southampton", "Unknown");
        assertThat(q.by(Dimension.SERVICE).row("Southampton").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.SERVICE).row("Unknown").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.LOCALITY).row("East").counts()).isEqualTo(counts(1, 0, 0));
        assertThat(q.by(Dimension.LOCALITY).row("Unknown").counts()).isEqualTo(counts(2, 0, 0));
    }

    @Test
    void a27_namesOfARefusedRowMakeNoRow() {
        Caseload.Builder caseload = Caseload.builder();
        child("A").service("Southampton").with(caution("2019-04-15")).addTo(caseload);
        assertThat(caseload.offer(new Person(
                        "A",
                        day("2004-05-10"),
                        Gender.UNKNOWN,
                        Ethnicity.UNKNOWN,
                        "Portsmouth",
                        null,
                        Residence.UNKNOWN)))
                .contains(Refusal.PERSON_DISAGREES);
        assertThat(caseload.build())
                .isEqualTo(caseload(child("A").service("Southampton").with(caution("2019-04-15"))));
        assertThat(parts(ReoffendingTracker.of(MOJ_THREE_MONTH)
                        .track(caseload.build(), APR_JUN_2019, day("2025-01-01"))
                        .by(Dimension.SERVICE)))
                .containsExactly("Southampton", "Unknown");
    }

    // ---------------------------------------------------------------- M-58: concentration

    /** A child with a caution on 2019-04-15 and as many reoffences as asked for. */
    private static Child withReoffences(String id, int many) {
        Child child = child(id).with(caution("2019-04-15"));
        for (int i = 0; i < many; i++) {
            child.with(offence("2019-10-01").id("reoffence " + i).convicted("2019-12-01"));
        }
        return child;
    }

    @Test
    void m58_prolificChildrenAreThoseWithAsManyReoffencesAsTheThresholdOrMore() {
        Child[] children = {withReoffences("A", 4), withReoffences("B", 5), withReoffences("C", 6)};
        assertThat(inQuarter(children).concentration()).isEqualTo(new Concentration(5, 2, 11, 15));
        assertThat(track(with(Option.PROLIFIC_THRESHOLD, 6), APR_JUN_2019, children)
                        .concentration())
                .isEqualTo(new Concentration(6, 1, 6, 15));
        assertThat(track(with(Option.PROLIFIC_THRESHOLD, 7), APR_JUN_2019, children)
                        .concentration())
                .isEqualTo(new Concentration(7, 0, 0, 15));
    }

    // ---------------------------------------------------------------- crosses

    /** Boys and girls, White and unknown, looked after and not, of whom some reoffended. */
    private static Child[] mixedCohort() {
        Fact looked = lookedAfterFrom("2019-01-01");
        return new Child[] {
            child("A").gender(Gender.MALE).ethnicity(Ethnicity.W1).with(caution("2019-04-15"), reoffence(), looked),
            child("B").gender(Gender.MALE).ethnicity(Ethnicity.W1).with(caution("2019-04-15")),
            child("C").gender(Gender.MALE).with(caution("2019-04-15"), reoffence()),
            child("D").gender(Gender.FEMALE).ethnicity(Ethnicity.B1).with(caution("2019-04-15"), looked),
            child("E").gender(Gender.FEMALE).ethnicity(Ethnicity.B1).with(yro("2019-05-15"), looked),
        };
    }

    @Test
    void m61_crossOfTwoDimensionsHoldsEveryCombinationTheFirstSlowest() {
        Breakdown cross = inQuarter(mixedCohort()).by(Dimension.GENDER, Dimension.CARE);
        assertThat(parts(cross))
                .containsExactly(
                        "Male/LAC",
                        "Male/Not LAC",
                        "Male/Unknown",
                        "Female/LAC",
                        "Female/Not LAC",
                        "Female/Unknown",
                        "Unknown/LAC",
                        "Unknown/Not LAC",
                        "Unknown/Unknown");
        assertThat(cross.row("Male", "LAC").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(cross.row("Male", "Not LAC").counts()).isEqualTo(counts(2, 1, 1));
        assertThat(cross.row("Female", "LAC").counts()).isEqualTo(counts(2, 0, 0));
        assertThat(sumOfRows(cross)).isEqualTo(counts(5, 2, 2));
    }

    @Test
    void m61_crossOfThreeDimensionsAddsUpToEveryCrossOfTwo() {
        TrackedCohort q = inQuarter(mixedCohort());
        Breakdown cross = q.by(Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE);
        assertThat(cross.rows()).hasSize(3 * 5 * 3);
        assertThat(cross.row("Male", "White", "LAC").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(cross.row("Male", "Not known", "Not LAC").counts()).isEqualTo(counts(1, 1, 1));
        assertThat(cross.row("Female", "Black", "LAC").counts()).isEqualTo(counts(2, 0, 0));
        assertThat(sumOfRows(cross)).isEqualTo(q.counts());
        for (Breakdown.Row pair : q.by(Dimension.GENDER, Dimension.CARE).rows()) {
            CohortFigures sum = cross.rows().stream()
                    .filter(row -> row.parts().get(0).equals(pair.parts().get(0)))
                    .filter(row -> row.parts().get(2).equals(pair.parts().get(1)))
                    .map(Breakdown.Row::figures)
                    .reduce(CohortFigures.NONE, CohortFigures::plus);
            assertThat(sum).as(pair.parts().toString()).isEqualTo(pair.figures());
        }
    }

    @Test
    void m17_crossWithTheDisposalTableCountsGroupByGroupToo() {
        Child child = inThreeGroups().gender(Gender.MALE);
        Breakdown cross = inQuarter(child).by(Dimension.GENDER, Dimension.DISPOSAL_GROUP);
        assertThat(cross.row("Male", "First tier penalty").counts()).isEqualTo(counts(1, 1, 2));
        assertThat(cross.row("Male", "Caution").counts()).isEqualTo(counts(1, 1, 3));
        assertThat(cross.total().counts()).isEqualTo(counts(1, 1, 3));
    }

    @Test
    void m22_rowsOfAYearAreTheSumsOfTheRowsOfItsQuarters() {
        Child[] children = {
            child("A")
                    .gender(Gender.MALE)
                    .with(caution("2019-04-15"), fine("2019-08-01").forOffenceOn("2019-07-01")),
            child("B").gender(Gender.FEMALE).with(caution("2019-04-15")),
        };
        Breakdown year = track(MOJ_THREE_MONTH, YEAR_2019_20, children).by(Dimension.GENDER);
        assertThat(year.row("Male").counts()).isEqualTo(counts(2, 1, 1));
        assertThat(year.row("Female").counts()).isEqualTo(counts(1, 0, 0));
        List<Breakdown> quarters = ReoffendingTracker.of(MOJ_THREE_MONTH)
                .tally(caseload(children), YEAR_2019_20.quarters(), day("2025-01-01"), Dimension.GENDER);
        assertThat(quarters).extracting(Breakdown::period).containsExactlyElementsOf(YEAR_2019_20.quarters());
        assertThat(quarters.stream()
                        .map(quarter -> quarter.row("Male"))
                        .reduce(CohortFigures.NONE, CohortFigures::plus))
                .isEqualTo(year.row("Male"));
    }

    @Test
    void breakdownByNothingIsTheTotal() {
        Breakdown all = inQuarter(mixedCohort()).by();
        assertThat(all.rows()).hasSize(1);
        assertThat(all.row().counts()).isEqualTo(counts(5, 2, 2));
        assertThat(all.total().counts()).isEqualTo(counts(5, 2, 2));
    }

    @Test
    void partThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inQuarter().by(Dimension.GENDER).row("Boys"))
                .withMessage("no part [Boys] of [Gender]; there are [[Male], [Female], [Unknown]]");
    }

    @Test
    void tableOfMillionsOfCellsIsRefused() {
        Dimension[] tooMany = new Dimension[15];
        Arrays.fill(tooMany, Dimension.GENDER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inQuarter().by(tooMany))
                .withMessageEndingWith(" over 1 cohorts has more than 4000000 cells; take fewer dimensions or cohorts");
    }

    // ---------------------------------------------------------------- layout

    @Test
    void tableShowsRowsThatHoldMembersAndTheUnknownAndTheTotal() {
        Breakdown genders = track(
                        LOCAL_TRACKER,
                        APR_JUN_2019,
                        child("A").gender(Gender.MALE).with(caution("2019-04-15"), reoffence()),
                        child("B").gender(Gender.MALE).with(caution("2019-04-15")))
                .by(Dimension.GENDER);
        assertThat(genders).hasToString("""
                        LOCAL_TRACKER, Apr-Jun 2019, as of 2035-01-01, final
                        Gender   Offenders  Reoffenders  Reoffences  Binary  Per reoffender  Still open
                        Male             2            1           1   50.0%            1.00           0
                        Unknown          0            0           0      ..              ..           0
                        Total            2            1           1   50.0%            1.00           0
                        """);
    }

    @Test
    void tableOfACrossHasAColumnForEachDimensionAndNoEmptyRows() {
        Breakdown cross = inQuarter(mixedCohort()).by(Dimension.GENDER, Dimension.CARE);
        assertThat(cross.table().toText()).isEqualTo("""
                        Gender  LAC status  Offenders  Reoffenders  Reoffences  Binary  Per reoffender  Still open
                        Male    LAC                 1            1           1  100.0%            1.00           0
                        Male    Not LAC             2            1           1   50.0%            1.00           0
                        Female  LAC                 2            0           0    0.0%              ..           0
                        Total                       5            2           2   40.0%            1.00           0
                        """);
        assertThat(cross.table().toCsv()).isEqualTo("""
                        Gender,LAC status,Offenders,Reoffenders,Reoffences,Binary,Per reoffender,Still open
                        Male,LAC,1,1,1,100.0%,1.00,0
                        Male,Not LAC,2,1,1,50.0%,1.00,0
                        Female,LAC,2,0,0,0.0%,..,0
                        Total,,5,2,2,40.0%,1.00,0
                        """);
    }

    @Test
    void m86_tableOfAnInterimCohortSaysSoAndHowManyAreOpen() {
        Methodology closedOnly = MOJ_THREE_MONTH.with(Option.INTERIM_DENOMINATOR, InterimDenominator.CLOSED_ONLY);
        Breakdown all = trackAsOf(
                        day("2020-10-16"),
                        closedOnly,
                        APR_JUN_2019,
                        child("A").with(caution("2019-04-15"), reoffence()),
                        child("B").with(caution("2019-04-16")))
                .by();
        assertThat(all).hasToString("""
                        MOJ_THREE_MONTH with interimDenominator=CLOSED_ONLY, Apr-Jun 2019, as of 2020-10-16, INTERIM
                               Offenders  Reoffenders  Reoffences  Binary  Per reoffender  Still open
                        Total          2            1           1  100.0%            1.00           1
                        """);
    }

    @Test
    void tableQuotesWhatCsvMustQuote() {
        Table table = new Table(List.of("Name", "Count"), 1, List.of(List.of("a, \"b\"", "1")));
        assertThat(table.toCsv()).isEqualTo("Name,Count\n\"a, \"\"b\"\"\",1\n");
        assertThat(table).hasToString("Name    Count\na, \"b\"      1\n");
    }

    @Test
    void tableRefusesARowThatDoesNotFitItsHeadings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("Name", "Count"), 1, List.of(List.of("a"))))
                .withMessage("a row of this table has 2 cells, but one had 1");
    }

    @Test
    void breakdownCarriesWhatWasCountedAndHow() {
        Breakdown genders = inQuarter(mixedCohort()).by(Dimension.GENDER);
        assertThat(genders.methodology()).isEqualTo(MOJ_THREE_MONTH);
        assertThat(genders.period()).isEqualTo(CohortPeriod.quarter(2019, 2));
        assertThat(genders.asOf()).isEqualTo("2035-01-01");
        assertThat(genders.dimensions()).containsExactly(Dimension.GENDER);
    }
}
