package io.github.yottracker.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.LegalStatus;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 14 of docs/methodology.md: profiles, options, and how a methodology is changed and printed. */
class MethodologyTest {

    private static final Methodology MOJ = Methodology.MOJ_THREE_MONTH;

    // ---------------------------------------------------------------- profiles

    @Test
    void m24_profilesHaveTheNamesOfSection14() {
        assertThat(Arrays.stream(Methodology.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName))
                .containsExactlyInAnyOrder("MOJ_THREE_MONTH", "MOJ_TWELVE_MONTH", "LOCAL_TRACKER", "NI_19");
    }

    @Test
    void m24_everyProfileCarriesItsName() {
        assertThat(MOJ.name()).isEqualTo("MOJ_THREE_MONTH");
        assertThat(Methodology.MOJ_TWELVE_MONTH.name()).isEqualTo("MOJ_TWELVE_MONTH");
        assertThat(Methodology.LOCAL_TRACKER.name()).isEqualTo("LOCAL_TRACKER");
    }

    @Test
    void m22_threeMonthProfileChoosesAsSection14Says() {
        assertThat(MOJ.get(Option.COHORT_LENGTH_MONTHS)).isEqualTo(3);
        assertThat(MOJ.get(Option.ANNUAL_METHOD)).isEqualTo(AnnualMethod.SUM_OF_QUARTERS);
        assertThat(MOJ.get(Option.QUALIFYING_EVENTS))
                .containsExactlyInAnyOrder(QualifyingEvent.CAUTION, QualifyingEvent.COURT, QualifyingEvent.RELEASE);
        assertThat(MOJ.get(Option.AGE_REFERENCE_DATE)).isEqualTo(AgeReferenceDate.INDEX_DATE);
        assertThat(MOJ.get(Option.INDEX_EVENT_SELECTION)).isEqualTo(IndexEventSelection.EARLIEST);
        assertThat(MOJ.get(Option.INDEX_OFFENCE_SELECTION)).isEqualTo(IndexOffenceSelection.MAIN_THEN_GRAVITY);
        assertThat(MOJ.get(Option.BREACH_CAN_BE_INDEX)).isFalse();
        assertThat(MOJ.get(Option.BREACH_COUNTS)).isFalse();
        assertThat(MOJ.get(Option.DISPOSAL_BREAKDOWN)).isEqualTo(DisposalBreakdown.FIRST_EVENT_PER_GROUP);
        assertThat(MOJ.get(Option.FOLLOW_UP_START)).isEqualTo(FollowUpStart.EXCLUSIVE);
        assertThat(MOJ.get(Option.FOLLOW_UP_END)).isEqualTo(FollowUpEnd.ANNIVERSARY_INCLUSIVE);
        assertThat(MOJ.get(Option.WAITING_PERIOD_MONTHS)).isEqualTo(6);
        assertThat(MOJ.get(Option.WAITING_PERIOD_ANCHOR)).isEqualTo(WaitingPeriodAnchor.FOLLOW_UP_END);
        assertThat(MOJ.get(Option.WAITING_PERIOD_BASIS)).isEqualTo(WaitingPeriodBasis.PER_CHILD);
        assertThat(MOJ.get(Option.WAITING_PERIOD_PROOF_TYPES)).isEqualTo(WaitingPeriodProofTypes.ALL);
        assertThat(MOJ.get(Option.PROVEN_DATE_FIELD)).isEqualTo(ProvenDateField.CONVICTION_THEN_OUTCOME);
        assertThat(MOJ.get(Option.REQUIRE_RECORDABLE)).isTrue();
        assertThat(MOJ.get(Option.UNKNOWN_RECORDABLE)).isEqualTo(UnknownRecordable.COUNT);
        assertThat(MOJ.get(Option.INCLUDE_OUTSIDE_ENGLAND_WALES)).isFalse();
        assertThat(MOJ.get(Option.COUNT_TICS)).isFalse();
        assertThat(MOJ.get(Option.OFFENCE_DATE_BASIS)).isEqualTo(OffenceDateBasis.START);
        assertThat(MOJ.get(Option.EXCLUDE_APPEALED)).isTrue();
        assertThat(MOJ.get(Option.PROOF_AFTER_18_COUNTS)).isTrue();
        assertThat(MOJ.get(Option.ETHNICITY_GROUPING)).isEqualTo(EthnicityGrouping.PNC_4PLUS1);
        assertThat(MOJ.get(Option.LAC_REFERENCE_DATE)).isEqualTo(LacReferenceDate.INDEX_DATE);
        assertThat(MOJ.get(Option.INTERIM_DENOMINATOR)).isEqualTo(InterimDenominator.FULL_COHORT);
        // the options below the table
        assertThat(MOJ.get(Option.INCLUDE_OTHER_RESIDENCE)).isFalse();
        assertThat(MOJ.get(Option.INCLUDE_RELEASE_AFTER_RECALL)).isFalse();
        assertThat(MOJ.get(Option.MISSING_OFFENCE_DATE)).isEqualTo(MissingOffenceDate.EXCLUDE);
        assertThat(MOJ.get(Option.REQUIRE_POLICE_PROSECUTION)).isTrue();
        assertThat(MOJ.get(Option.LOCAL_PROOF_TYPES)).isEmpty();
        assertThat(MOJ.get(Option.CARE_END_INCLUSIVE)).isTrue();
        assertThat(MOJ.get(Option.SHORT_BREAKS_ARE_LAC)).isFalse();
        assertThat(MOJ.get(Option.PROLIFIC_THRESHOLD)).isEqualTo(5);
        assertThat(MOJ.get(Option.AGE_BANDS)).hasToString("10-14, 15-17");
        assertThat(MOJ.get(Option.LAC_STATUSES))
                .extracting(LegalStatus::code)
                .containsExactlyInAnyOrder("C1", "C2", "D1", "E1", "V2", "L1", "L2", "L3", "J1", "J2", "J3");
    }

    /** Names the options on which two methodologies differ. */
    private static List<String> differences(Methodology a, Methodology b) {
        return Option.all().stream()
                .filter(option -> !a.get(option).equals(b.get(option)))
                .map(Option::key)
                .toList();
    }

    @Test
    void m23_twelveMonthProfileDiffersInTheCohortOnly() {
        Methodology year = Methodology.MOJ_TWELVE_MONTH;
        assertThat(differences(MOJ, year)).containsExactly("cohortLengthMonths", "annualMethod");
        assertThat(year.get(Option.COHORT_LENGTH_MONTHS)).isEqualTo(12);
        assertThat(year.get(Option.ANNUAL_METHOD)).isEqualTo(AnnualMethod.SINGLE_COHORT);
    }

    @Test
    void m07_localTrackerDiffersFromTheTwelveMonthProfileInItsTablesOnly() {
        Methodology local = Methodology.LOCAL_TRACKER;
        assertThat(differences(Methodology.MOJ_TWELVE_MONTH, local))
                .containsExactly("disposalBreakdown", "ethnicityGrouping");
        assertThat(local.get(Option.DISPOSAL_BREAKDOWN)).isEqualTo(DisposalBreakdown.HEADLINE_INDEX_ONLY);
        assertThat(local.get(Option.ETHNICITY_GROUPING)).isEqualTo(EthnicityGrouping.ONS_5PLUS1);
    }

    // ---------------------------------------------------------------- with

    @Test
    void withGivesAChangedCopyAndSaysSoInItsName() {
        Methodology changed = MOJ.with(Option.WAITING_PERIOD_MONTHS, 3);
        assertThat(changed.get(Option.WAITING_PERIOD_MONTHS)).isEqualTo(3);
        assertThat(changed.name()).isEqualTo("MOJ_THREE_MONTH with waitingPeriodMonths=3");
        assertThat(differences(MOJ, changed)).containsExactly("waitingPeriodMonths");
        assertThat(MOJ.get(Option.WAITING_PERIOD_MONTHS)).isEqualTo(6);
        assertThat(changed.with(Option.COUNT_TICS, true).name())
                .isEqualTo("MOJ_THREE_MONTH with waitingPeriodMonths=3, countTics=true");
    }

    @Test
    void nameSaysWhatWasChangedFromTheProfileWhateverTheOrder() {
        Methodology changed = Methodology.LOCAL_TRACKER
                .with(Option.LOCAL_PROOF_TYPES, Set.of(DisposalType.OUTCOME_22, DisposalType.COMMUNITY_RESOLUTION))
                .with(Option.ETHNICITY_GROUPING, EthnicityGrouping.PNC_4PLUS1);
        assertThat(changed.name())
                .isEqualTo("LOCAL_TRACKER with localProofTypes=COMMUNITY_RESOLUTION+OUTCOME_22,"
                        + " ethnicityGrouping=PNC_4PLUS1");
        assertThat(changed.with(Option.LOCAL_PROOF_TYPES, Set.of())
                        .with(Option.ETHNICITY_GROUPING, EthnicityGrouping.ONS_5PLUS1)
                        .name())
                .isEqualTo("LOCAL_TRACKER");
        assertThat(MOJ.with(Option.LAC_STATUSES, Set.of(LegalStatus.of("E1"), LegalStatus.of("C2")))
                        .name())
                .isEqualTo("MOJ_THREE_MONTH with lacStatuses=C2+E1");
        assertThat(MOJ.with(Option.LAC_STATUSES, Set.of()).name()).isEqualTo("MOJ_THREE_MONTH with lacStatuses=none");
    }

    @Test
    void withWhatIsChosenAlreadyChangesNothing() {
        assertThat(MOJ.with(Option.WAITING_PERIOD_MONTHS, 6)).isSameAs(MOJ);
        assertThat(Methodology.MOJ_TWELVE_MONTH
                        .with(Option.COHORT_LENGTH_MONTHS, 12)
                        .name())
                .isEqualTo("MOJ_TWELVE_MONTH");
        assertThat(MOJ.with(Option.LOCAL_PROOF_TYPES, new HashSet<>())).isSameAs(MOJ);
    }

    @Test
    void namedGivesTheSameRulesAnotherName() {
        Methodology ours = MOJ.with(Option.WAITING_PERIOD_MONTHS, 3).named("Southampton 2021");
        assertThat(ours.name()).isEqualTo("Southampton 2021");
        assertThat(ours.get(Option.WAITING_PERIOD_MONTHS)).isEqualTo(3);
        assertThat(ours.toString()).startsWith("Southampton 2021\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.named(name))
                .withMessage("a methodology's name must not be blank");
    }

    @Test
    void setsAreCopied() {
        Set<QualifyingEvent> events = EnumSet.of(QualifyingEvent.CAUTION);
        Methodology changed = MOJ.with(Option.QUALIFYING_EVENTS, events);
        events.add(QualifyingEvent.DIVERSION);
        assertThat(changed.get(Option.QUALIFYING_EVENTS)).containsExactly(QualifyingEvent.CAUTION);
        assertThat(changed.get(Option.QUALIFYING_EVENTS)).isUnmodifiable();
    }

    @Test
    void equalIfNameAndChoicesAre() {
        assertThat(MOJ.with(Option.COUNT_TICS, true))
                .isEqualTo(MOJ.with(Option.COUNT_TICS, true))
                .hasSameHashCodeAs(MOJ.with(Option.COUNT_TICS, true))
                .isNotEqualTo(MOJ.with(Option.BREACH_COUNTS, true))
                .isNotEqualTo(MOJ);
        assertThat(MOJ.with(Option.COUNT_TICS, true).with(Option.COUNT_TICS, false))
                .isEqualTo(MOJ);
        assertThat(MOJ.named("other")).isNotEqualTo(MOJ);
        assertThat(MOJ.with(Option.COUNT_TICS, true).with(Option.BREACH_COUNTS, true))
                .isEqualTo(MOJ.with(Option.BREACH_COUNTS, true).with(Option.COUNT_TICS, true));
    }

    @Test
    void equalMethodologiesHaveOneHashCode() {
        Methodology changed = MOJ.with(Option.COUNT_TICS, true);
        Methodology renamed = changed.named(changed.name());
        assertThat(renamed).isEqualTo(changed);
        assertThat(renamed.hashCode()).isEqualTo(changed.hashCode());
    }

    // ---------------------------------------------------------------- refusals

    @ParameterizedTest
    @ValueSource(ints = {-1, 61})
    void m29_waitOutsideTheRangeIsRefused(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.with(Option.WAITING_PERIOD_MONTHS, months))
                .withMessage("waitingPeriodMonths (M-29) must be a whole number from 0 to 60, but was " + months);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void m29_waitAtTheEndsOfTheRangeIsTaken(int months) {
        assertThat(MOJ.with(Option.WAITING_PERIOD_MONTHS, months).get(Option.WAITING_PERIOD_MONTHS))
                .isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void m19_cohortLengthOutsideTheRangeIsRefused(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.MOJ_TWELVE_MONTH.with(Option.COHORT_LENGTH_MONTHS, months))
                .withMessage("cohortLengthMonths (M-19, M-23) must be a whole number from 1 to 12, but was " + months);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void m58_thresholdOutsideTheRangeIsRefused(int threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.with(Option.PROLIFIC_THRESHOLD, threshold))
                .withMessage("prolificThreshold (M-58) must be a whole number from 1 to 1000, but was " + threshold);
    }

    @Test
    void m18_anOrderOfOnesOwnIsNamedNotWrittenOut() {
        DisposalRanking own = DisposalRanking.STANDARD.withAbove(DisposalType.FINE, DisposalType.REFERRAL_ORDER);
        assertThat(MOJ.with(Option.DISPOSAL_RANK, own).name())
                .isEqualTo("MOJ_THREE_MONTH with disposalRank=OF_OUR_OWN");
        assertThat(MOJ.with(Option.DISPOSAL_RANK, own)
                        .named("ours")
                        .with(Option.DISPOSAL_RANK, DisposalRanking.STANDARD)
                        .name())
                .isEqualTo("ours with disposalRank=STANDARD");
    }

    @Test
    void m02_entriesOfEveryKindHaveTheirOwnName() {
        assertThat(QualifyingEvent.values())
                .extracting(QualifyingEvent::label)
                .containsExactly("Caution", "Court disposal", "Release from custody", "Diversion");
    }

    @Test
    void m02_noQualifyingEventAtAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.with(Option.QUALIFYING_EVENTS, Set.of()))
                .withMessage("qualifyingEvents (M-02 to M-07) must be at least one of"
                        + " [CAUTION, COURT, RELEASE, DIVERSION], with + between, but was none");
    }

    @Test
    void m48_whatProvesAlreadyIsNoLocalProofType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.with(Option.LOCAL_PROOF_TYPES, Set.of(DisposalType.FINE)))
                .withMessage("localProofTypes (M-34, M-48) must be none or any of"
                        + " [COMMUNITY_RESOLUTION, OTHER_INFORMAL_ACTION, OUTCOME_22, OUTCOME_20_21], with + between,"
                        + " but was FINE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12})
    void m22_sumOfQuartersWithCohortsOfAnotherLengthIsRefused(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOJ.with(Option.COHORT_LENGTH_MONTHS, months))
                .withMessage("annualMethod SUM_OF_QUARTERS (M-22) adds cohorts of 3 months, but cohortLengthMonths was "
                        + months + "; choose SINGLE_COHORT first");
    }

    @Test
    void m22_theSameContradictionTheOtherWayRoundIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.MOJ_TWELVE_MONTH.with(Option.ANNUAL_METHOD, AnnualMethod.SUM_OF_QUARTERS))
                .withMessage("annualMethod SUM_OF_QUARTERS (M-22) adds cohorts of 3 months, but cohortLengthMonths was"
                        + " 12; choose SINGLE_COHORT first");
    }

    // ---------------------------------------------------------------- the options themselves

    static List<Option<?>> options() {
        return Option.all();
    }

    @Test
    void allHoldsEveryOptionOnceUnderAKeyOfItsOwn() throws IllegalAccessException {
        Set<Object> declared = new HashSet<>();
        for (Field field : Option.class.getFields()) {
            if (field.getType() == Option.class) {
                declared.add(field.get(null));
            }
        }
        assertThat(new HashSet<Object>(Option.all())).isEqualTo(declared);
        assertThat(Option.all()).extracting(Option::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionNamesItsRuleAndWhatCanBeChosen(Option<?> option) {
        assertThat(option.rule()).matches("M-\\d\\d((,| to) M-\\d\\d)*");
        assertThat(option.accepted()).isNotBlank();
        assertThat(option).hasToString(option.key());
        assertThat(MOJ.get(option)).isEqualTo(option.standard());
    }

    @ParameterizedTest
    @MethodSource("options")
    void plainEnglishHasALineWithTheRuleOfEveryOption(Option<?> option) {
        assertThat(MOJ.toString().lines().filter(line -> line.endsWith(". (" + option.rule() + ")")))
                .isNotEmpty();
    }

    @Test
    void plainEnglishIsTheNameAndOneLineForEveryOption() {
        assertThat(MOJ.toString().lines()).hasSize(1 + Option.all().size());
        assertThat(MOJ.toString())
                .startsWith("MOJ_THREE_MONTH\n  A cohort spans 3 months. (M-19, M-23)\n")
                .contains("  A child enters by: CAUTION, COURT, RELEASE. (M-02 to M-07)\n")
                .contains("  Follow-up starts on the day after the index date. (M-27, M-39)\n")
                .contains("  An offence may be proven up to 6 months later. (M-29)\n")
                .contains("  Age bands: 10-14, 15-17. (M-62)\n");
    }

    /** Prints the line of one option under a choice. */
    private static <T> String line(Option<T> option, T choice) {
        return MOJ.with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT)
                .with(option, choice)
                .toString()
                .lines()
                .filter(line -> !MOJ.toString().contains(line))
                .filter(line -> line.endsWith("(" + option.rule() + ")"))
                .findFirst()
                .orElse("");
    }

    @Test
    void plainEnglishSaysWhatWasChanged() {
        assertThat(line(Option.COHORT_LENGTH_MONTHS, 12)).isEqualTo("  A cohort spans 12 months. (M-19, M-23)");
        assertThat(line(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.DIVERSION)))
                .isEqualTo("  A child enters by: DIVERSION. (M-02 to M-07)");
        assertThat(line(Option.INCLUDE_RELEASE_AFTER_RECALL, true))
                .isEqualTo("  Release after a recall to custody does open a new entry. (M-05)");
        assertThat(line(Option.INCLUDE_OTHER_RESIDENCE, true))
                .isEqualTo("  Children who live outside the area are in. (M-09)");
        assertThat(line(Option.EXCLUDE_APPEALED, false))
                .isEqualTo("  Outcomes changed or overturned on appeal are used. (M-11)");
        assertThat(line(Option.BREACH_CAN_BE_INDEX, true)).isEqualTo("  A breach can be the index offence. (M-16)");
        assertThat(line(Option.BREACH_COUNTS, true)).isEqualTo("  A breach is a reoffence. (M-35)");
        assertThat(line(Option.REQUIRE_RECORDABLE, false))
                .isEqualTo("  Offences that are not recordable are in. (M-36)");
        assertThat(line(Option.INCLUDE_OUTSIDE_ENGLAND_WALES, true))
                .isEqualTo("  Offences outside England and Wales are in. (M-37)");
        assertThat(line(Option.REQUIRE_POLICE_PROSECUTION, false))
                .isEqualTo("  Offences not prosecuted by the police are in. (M-37)");
        assertThat(line(Option.COUNT_TICS, true)).isEqualTo("  Offences taken into consideration are counted. (M-44)");
        assertThat(line(Option.PROOF_AFTER_18_COUNTS, false))
                .isEqualTo("  Proof on or after the 18th birthday does not count. (M-47)");
        assertThat(line(Option.LOCAL_PROOF_TYPES, Set.of(DisposalType.OUTCOME_22, DisposalType.COMMUNITY_RESOLUTION)))
                .isEqualTo("  Diversion outcomes that prove an offence: Community resolution, No further action outcome"
                        + " 22. (M-34, M-48)");
        assertThat(line(Option.PROLIFIC_THRESHOLD, 3))
                .isEqualTo("  A child with 3 or more reoffences is in the most prolific group. (M-58)");
        assertThat(line(Option.LAC_STATUSES, Set.of(LegalStatus.of("C2"), LegalStatus.of("C1"))))
                .isEqualTo("  Legal statuses that make a child looked after: C1, C2. (M-68)");
        assertThat(line(Option.SHORT_BREAKS_ARE_LAC, true))
                .isEqualTo("  A series of short breaks (V3, V4) makes a child looked after. (M-68)");
        assertThat(line(Option.CARE_END_INCLUSIVE, false))
                .isEqualTo("  A child is looked after on the last day of an episode: no. (M-68)");
    }

    @Test
    void plainEnglishHasASentenceOfItsOwnForEveryChoice() {
        distinctSentences(Option.ANNUAL_METHOD, AnnualMethod.values());
        distinctSentences(Option.AGE_REFERENCE_DATE, AgeReferenceDate.values());
        distinctSentences(Option.INDEX_EVENT_SELECTION, IndexEventSelection.values());
        distinctSentences(Option.INDEX_OFFENCE_SELECTION, IndexOffenceSelection.values());
        distinctSentences(Option.DISPOSAL_BREAKDOWN, DisposalBreakdown.values());
        distinctSentences(Option.FOLLOW_UP_START, FollowUpStart.values());
        distinctSentences(Option.FOLLOW_UP_END, FollowUpEnd.values());
        distinctSentences(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.values());
        distinctSentences(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.values());
        distinctSentences(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.values());
        distinctSentences(Option.PROVEN_DATE_FIELD, ProvenDateField.values());
        distinctSentences(Option.UNKNOWN_RECORDABLE, UnknownRecordable.values());
        distinctSentences(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.values());
        distinctSentences(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.values());
        distinctSentences(Option.ETHNICITY_GROUPING, EthnicityGrouping.values());
        distinctSentences(Option.LAC_REFERENCE_DATE, LacReferenceDate.values());
        distinctSentences(Option.INTERIM_DENOMINATOR, InterimDenominator.values());
    }

    private static <E extends Enum<E>> void distinctSentences(Option<E> option, E[] choices) {
        assertThat(Arrays.stream(choices).map(option::sentence))
                .as(option.key())
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
        assertThat(option.accepted()).contains(Arrays.toString(choices));
    }

    // ---------------------------------------------------------------- M-62: age bands

    @Test
    void m62_standardBandsAre10To14And15To17() {
        assertThat(AgeBands.STANDARD.labels()).containsExactly("10-14", "15-17");
        assertThat(AgeBands.STANDARD.bandOf(10)).isZero();
        assertThat(AgeBands.STANDARD.bandOf(14)).isZero();
        assertThat(AgeBands.STANDARD.bandOf(15)).isEqualTo(1);
        assertThat(AgeBands.STANDARD.bandOf(17)).isEqualTo(1);
    }

    @Test
    void m62_bandsOfOneAgeAreLabelledByIt() {
        assertThat(new AgeBands(List.of(10, 11, 16, 17)).labels()).containsExactly("10", "11-15", "16", "17");
        assertThat(new AgeBands(List.of(10)).labels()).containsExactly("10-17");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 18})
    void m62_ageOutsideTheMeasureHasNoBand(int age) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBands.STANDARD.bandOf(age))
                .withMessage("age must be 10 to 17, but was " + age);
    }

    @ParameterizedTest
    @CsvSource({"9 15", "11 15", "10 15 15", "10 16 15", "10 18"})
    void m62_bandsThatDoNotCoverTheAgesAreRefused(String starts) {
        List<Integer> firstAges =
                Arrays.stream(starts.split(" ", -1)).map(Integer::valueOf).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeBands(firstAges))
                .withMessage(
                        "bands must start at 10, rise, and start by 17 at the latest, but started at " + firstAges);
    }

    @Test
    void m62_noBandsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeBands(List.of()))
                .withMessage("bands must start at 10, rise, and start by 17 at the latest, but started at []");
    }
}
