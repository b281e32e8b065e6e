package io.github.yottracker.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.LegalStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A methodology as text to keep: written, read back, compared, and refused when it cannot be. */
class DefinitionTest {

    private static final Methodology LOCAL = Methodology.LOCAL_TRACKER;

    static List<Methodology> methodologies() {
        return List.of(
                Methodology.MOJ_THREE_MONTH,
                Methodology.MOJ_TWELVE_MONTH,
                Methodology.LOCAL_TRACKER,
                Methodology.NI_19,
                Methodology.NI_19.with(Option.COUNT_TICS, true),
                LOCAL.with(Option.WAITING_PERIOD_MONTHS, 3).named("Board measure"),
                LOCAL.named("Board measure").with(Option.BREACH_COUNTS, true),
                LOCAL.with(Option.QUALIFYING_EVENTS, Set.of(QualifyingEvent.values()))
                        .with(
                                Option.LOCAL_PROOF_TYPES,
                                Set.of(DisposalType.COMMUNITY_RESOLUTION, DisposalType.OUTCOME_22))
                        .with(Option.LAC_STATUSES, Set.of(LegalStatus.of("C2"), LegalStatus.of("ZZ9"))),
                LOCAL.with(Option.LAC_STATUSES, Set.of())
                        .with(Option.AGE_BANDS, new AgeBands(List.of(10, 12, 17)))
                        .with(
                                Option.FOLLOW_UP_ANCHOR,
                                FollowUpAnchor.fixedPeriod(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 2, 15))),
                LOCAL.with(
                                Option.FOLLOW_UP_ANCHOR,
                                FollowUpAnchor.fixedAndPerChild(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 1)))
                        .with(
                                Option.DISPOSAL_RANK,
                                DisposalRanking.STANDARD.withAbove(
                                        DisposalType.YOUTH_CAUTION, DisposalType.REFERRAL_ORDER)));
    }

    @ParameterizedTest
    @MethodSource("methodologies")
    void whatIsWrittenIsReadBack(Methodology methodology) {
        String definition = methodology.toDefinition();
        assertThat(Methodology.parse(definition)).isEqualTo(methodology);
        assertThat(Methodology.parse(definition).toDefinition()).isEqualTo(definition);
        assertThat(definition.replace("\n", "\r\n"))
                .satisfies(text -> assertThat(Methodology.parse(text)).isEqualTo(methodology));
    }

    @Test
    void everyOptionIsWrittenWithItsMeaningAndRule() {
        List<String> lines = LOCAL.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE)
                .toDefinition()
                .lines()
                .toList();
        assertThat(lines)
                .startsWith(
                        "# How children's proven reoffending is counted; lines that start with # are for the reader.",
                        "profile = LOCAL_TRACKER");
        assertThat(lines)
                .containsSequence("# Follow-up starts on the index date. (M-27, M-39)", "followUpStart = INCLUSIVE");
        assertThat(lines.stream().filter(line -> !line.startsWith("#") && line.contains(" = ")))
                .hasSize(1 + Option.all().size());
    }

    @Test
    void whatIsNotSaidIsTakenFromTheProfile() {
        Methodology read = Methodology.parse("""
                # ours
                 profile=LOCAL_TRACKER

                waitingPeriodMonths = 3
                """);
        assertThat(read).isEqualTo(LOCAL.with(Option.WAITING_PERIOD_MONTHS, 3));
        assertThat(read.name()).isEqualTo("LOCAL_TRACKER with waitingPeriodMonths=3");
    }

    @Test
    void aNameMakesAProfileOfItsOwn() {
        Methodology read = Methodology.parse("profile = NI_19\nname = NI 19 as we kept it\nbreachCounts = true");
        assertThat(read.name()).isEqualTo("NI 19 as we kept it");
        assertThat(read.get(Option.WAITING_PERIOD_MONTHS)).isEqualTo(3);
        assertThat(read.get(Option.BREACH_COUNTS)).isTrue();
    }

    @Test
    void m22_choicesThatOnlyAgreeTogetherAreTakenTogether() {
        Methodology read =
                Methodology.parse("profile = MOJ_THREE_MONTH\ncohortLengthMonths = 12\nannualMethod = SINGLE_COHORT\n");
        assertThat(read.differencesTo(Methodology.MOJ_TWELVE_MONTH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "followUpStat = INCLUSIVE | line 2: there is no option followUpStat; there are [profile, name, cohortLen",
                "followUpStart = BEFORE | line 2: followUpStart (M-27, M-39) must be one of [EXCLUSIVE, INCLUSIVE], but was"
                        + " BEFORE",
                "waitingPeriodMonths = 61 | line 2: waitingPeriodMonths (M-29) must be a whole number from 0 to 60, but was"
                        + " 61",
                "waitingPeriodMonths = six | line 2: waitingPeriodMonths (M-29) must be a whole number from 0 to 60, but was"
                        + " six",
                "breachCounts = yes | line 2: breachCounts (M-35) must be true or false, but was yes",
                "ageBands = 10-14, 16-17 | line 2: ageBands (M-62) must be bands that together cover 10 to 17, such as",
                "ageBands = 11-17 | line 2: ageBands (M-62) must be bands that together cover 10 to 17",
                "qualifyingEvents = none | line 2: qualifyingEvents (M-02 to M-07) must be at least one of",
                "localProofTypes = FINE | line 2: localProofTypes (M-34, M-48) must be none or any of",
                "lacStatuses = C2+?? | line 2: lacStatuses (M-68) must be none or any legal statuses, such as C2",
                "followUpAnchor = FIXED_PERIOD | line 2: followUpAnchor (M-49) must be PER_CHILD_INDEX, or FIXED_PERIOD or",
                "followUpAnchor = FIXED_PERIOD 2021-02-15 to 2020-04-01 | line 2: followUpAnchor (M-49) must be",
                "followUpAnchor = FIXED_PERIOD 2021-02-30 to 2021-04-01 | line 2: followUpAnchor (M-49) must be",
                "followUpAnchor = PER_CHILD_INDEX 2020-04-01 to 2021-04-01 | line 2: followUpAnchor (M-49) must be",
                "disposalRank = FINE>REFERRAL_ORDER | line 2: disposalRank (M-18) must be STANDARD, or every disposal once",
                "profile = NI_19 | line 2: profile was given before",
                "INCLUSIVE | line 2: must be an option, = and its value, or start with #, but was: INCLUSIVE",
                "followUpStart = | line 2: must be an option, = and its value",
            })
    void aLineThatCannotBeReadIsRefusedWithWhatWouldBeAccepted(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.parse("profile = LOCAL_TRACKER\n" + line))
                .withMessageStartingWith(message);
    }

    @Test
    void aDefinitionMustSayWhereItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.parse("profile = MOJ"))
                .withMessage("line 1: profile must be one of"
                        + " [LOCAL_TRACKER, MOJ_THREE_MONTH, MOJ_TWELVE_MONTH, NI_19], but was MOJ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.parse("name = ours\nbreachCounts = true"))
                .withMessageStartingWith("a definition without a line \"profile = \"")
                .withMessageContaining("must choose every option, but these were missing: [cohortLengthMonths,");
        String complete = Methodology.NI_19.toDefinition().replace("profile = NI_19\n", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methodology.parse(complete))
                .withMessageStartingWith("a definition must have a line \"profile = \"");
    }

    // ---------------------------------------------------------------- definitions that contradict themselves

    @Test
    void m29_aWaitHasOneStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOCAL.with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M)
                        .with(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END))
                .withMessageStartingWith("a wait cannot be reckoned both from the index date")
                .withMessageEndingWith("(M-29)");
    }

    @Test
    void m49_underAFixedPeriodTheWaitRunsFromItsEnd() {
        Methodology fixed = LOCAL.with(
                Option.FOLLOW_UP_ANCHOR,
                FollowUpAnchor.fixedPeriod(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 2, 15)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixed.with(Option.WAITING_PERIOD_ANCHOR, WaitingPeriodAnchor.INDEX_PLUS_18M))
                .withMessageStartingWith("under followUpAnchor FIXED_PERIOD (M-49) the wait runs from the end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixed.with(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END))
                .withMessageStartingWith("under followUpAnchor FIXED_PERIOD (M-49)");
    }

    @Test
    void m68_aShortBreakStatusNeedsShortBreaksToBeLac() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOCAL.with(Option.LAC_STATUSES, Set.of(LegalStatus.of("V3"))))
                .withMessageStartingWith("lacStatuses (M-68) names a short-break status (V3, V4)");
        assertThat(LOCAL.with(Option.SHORT_BREAKS_ARE_LAC, true)
                        .with(Option.LAC_STATUSES, Set.of(LegalStatus.of("V3")))
                        .get(Option.LAC_STATUSES))
                .hasSize(1);
    }

    @Test
    void m49_aFixedPeriodHasTwoDaysInOrder() {
        LocalDate day = LocalDate.of(2020, 4, 1);
        assertThat(FollowUpAnchor.fixedPeriod(day, day)).hasToString("FIXED_PERIOD 2020-04-01 to 2020-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUpAnchor.fixedAndPerChild(day, day.minusDays(1)))
                .withMessage("followUpAnchor (M-49) must end on or after the day it starts, but ran from 2020-04-01 to"
                        + " 2020-03-31");
    }

    @Test
    void m18_aRankingHoldsEveryDisposalOnce() {
        DisposalRanking standard = DisposalRanking.STANDARD;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisposalRanking(standard.highestFirst().subList(1, 3)))
                .withMessageStartingWith("disposalRank (M-18) must rank every disposal once, but [");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.withAbove(DisposalType.FINE, DisposalType.FINE))
                .withMessage("a disposal cannot rank above itself: FINE");
        DisposalRanking moved = standard.withAbove(DisposalType.FINE, DisposalType.DETENTION_AND_TRAINING_ORDER);
        assertThat(moved.rankOf(DisposalType.FINE)).isEqualTo(moved.rankOf(DisposalType.SECTION_250) + 1);
        assertThat(standard.rankOf(DisposalType.ADULT_CAUTION)).isZero();
    }

    // ---------------------------------------------------------------- comparison

    @Test
    void differencesAreNamedInTheOrderOfTheRules() {
        assertThat(Methodology.MOJ_TWELVE_MONTH.differencesTo(LOCAL).toString())
                .isEqualTo(
                        "[disposalBreakdown (M-17): By index disposal, a child counts once in each group it had an event"
                                + " in. -> By index disposal, a child counts once, under the index disposal.,"
                                + " ethnicityGrouping (M-64): Ethnicity is grouped as PNC_4PLUS1. -> Ethnicity is grouped as"
                                + " ONS_5PLUS1.]");
        assertThat(LOCAL.differencesTo(LOCAL.named("ours"))).isEmpty();
    }

    @Test
    void someOptionsCanBeTakenFromAnother() {
        Methodology strict = LOCAL.with(Option.BREACH_COUNTS, true).with(Option.WAITING_PERIOD_MONTHS, 3);
        Methodology taken = LOCAL.withChoicesOf(List.of(Option.BREACH_COUNTS, Option.COUNT_TICS), strict);
        assertThat(taken).isEqualTo(LOCAL.with(Option.BREACH_COUNTS, true));
    }
}
