package io.github.yottracker.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A synthetic service is near the national figures of docs/published-figures.md, section 1: the cohorts of 2015/16 to
 * 2019/20, added up.
 */
class SyntheticServiceTest {

    private static final int PEOPLE = 20_000;
    private static final Pattern PERSON_ID = Pattern.compile("SYN-[0-9A-Z]{5}");
    private static final Pattern OFFENCE_ID = Pattern.compile("O[0-9A-Z]{7}");
    private static final LocalDate CLOSED = LocalDate.of(2021, 10, 1);

    private static Caseload caseload;
    private static List<TrackedCohort> years;

    @BeforeAll
    static void track() {
        caseload = SyntheticService.of(PEOPLE, 2);
        years = IntStream.rangeClosed(2015, 2019)
                .mapToObj(year -> ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH)
                        .track(caseload, CohortPeriod.financialYear(year), CLOSED))
                .toList();
    }

    private static ReoffendingCounts counts() {
        return years.stream().map(TrackedCohort::counts).reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
    }

    @Test
    void everyCohortIsClosed() {
        assertThat(years).noneMatch(TrackedCohort::isInterim);
    }

    @Test
    void reoffenderShareIsWithinThreePointsOf39() {
        // (16184 + 13686 + 10906 + 8889 + 7079) / (38324 + 33426 + 28393 + 23531 + 20695), table 1.1
        assertThat(share(counts().reoffenders(), counts().offenders())).isCloseTo(39.3, within(3.0));
    }

    @Test
    void reoffencesPerReoffenderAreWithinAThirdOf387() {
        // (61269 + 53591 + 44140 + 34779 + 25830) / (16184 + 13686 + 10906 + 8889 + 7079), table 1.1
        assertThat((double) counts().reoffences() / counts().reoffenders()).isCloseTo(3.87, within(0.33));
    }

    @Test
    void reoffencesFallOffOverTheMonthsAsNationally() {
        // Sums of the five years of table 1.6, months 1 to 12.
        int[] national = {24724, 22139, 21891, 20310, 19517, 18058, 17913, 16730, 16182, 14933, 14468, 12744};
        int[] ours = new int[national.length];
        years.stream().flatMap(year -> year.members().stream()).forEach(member -> countByMonth(member, ours));
        double upToNational = 0;
        double upToOurs = 0;
        for (int month = 0; month < national.length; month++) {
            upToNational += share(national[month], IntStream.of(national).sum());
            upToOurs += share(ours[month], IntStream.of(ours).sum());
            assertThat(upToOurs).as("within month %d", month + 1).isCloseTo(upToNational, within(2.0));
        }
    }

    private static void countByMonth(FollowedMember member, int[] months) {
        LocalDate index = member.member().index().on();
        member.offences().stream()
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .forEach(offence -> {
                    int month = 1;
                    while (offence.committedOn().orElseThrow().isAfter(index.plusMonths(month))) {
                        month++;
                    }
                    months[month - 1]++;
                });
    }

    @Test
    void indexDisposalsAreMixedAsNationally() {
        // Sums of the five years of table 1.3.
        Map<String, Integer> national = Map.of(
                "Caution", 57695,
                "First tier penalty", 53203,
                "Youth rehabilitation order", 25529,
                "Youth community penalty", 445,
                "Custody", 3477,
                "Other", 10940);
        Map<String, Long> ours = new HashMap<>();
        for (TrackedCohort year : years) {
            national.keySet()
                    .forEach(group -> ours.merge(
                            group,
                            year.by(Dimension.DISPOSAL_GROUP)
                                    .row(group)
                                    .counts()
                                    .offenders(),
                            Long::sum));
        }
        long all = ours.values().stream().mapToLong(Long::longValue).sum();
        national.forEach((group, number) -> assertThat(share(ours.getOrDefault(group, 0L), all))
                .as(group)
                .isCloseTo(share(number, 151_289), within(2.5)));
    }

    @Test
    void girlsAreWithinTwoPointsOf16() {
        // (6855 + 5583 + 4540 + 3668 + 3146) / 144369, table 1.1
        long girls = years.stream()
                .mapToLong(
                        year -> year.by(Dimension.GENDER).row("Female").counts().offenders())
                .sum();
        assertThat(share(girls, counts().offenders())).isCloseTo(16.5, within(2.0));
    }

    @Test
    void aSixthOrSoIsLookedAfter() {
        long lookedAfter = years.stream()
                .mapToLong(year -> year.by(Dimension.CARE).row("LAC").counts().offenders())
                .sum();
        assertThat(share(lookedAfter, counts().offenders())).isBetween(10.0, 25.0);
    }

    @Test
    void aChildHasTwoOrThreeOffencesOnAverageAndAFewHaveVeryMany() {
        CaseloadColumns columns = caseload.columns();
        assertThat((double) columns.offences() / PEOPLE).isBetween(2.5, 2.9);
        int longest = IntStream.range(0, PEOPLE)
                .map(person -> columns.firstOffence(person + 1) - columns.firstOffence(person))
                .max()
                .orElseThrow();
        assertThat(longest).isGreaterThan(60);
    }

    @Test
    void everyKindOfDecisionComesUp() {
        Set<Decision> decisions = EnumSet.noneOf(Decision.class);
        years.forEach(year -> year.members()
                .forEach(member -> member.offences().forEach(offence -> decisions.add(offence.decision()))));
        // Those that are missing come from options that no profile chooses.
        assertThat(decisions)
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(Decision.OUTSIDE_FIXED_PERIOD, Decision.CAUTION_IN_WAIT, Decision.PROVEN_AFTER_18)));
    }

    private static double share(long part, long all) {
        return 100.0 * part / all;
    }

    // ---------------------------------------------------------------- files and ids

    @Test
    void everyRowWouldBeKept(@TempDir Path folder) {
        Caseload small = SyntheticService.of(2_000, 5);
        CaseloadWriter.write(small, folder);
        Intake intake = CaseloadReader.standard().read(folder);
        assertThat(intake.report().rowsRefused()).isZero();
        assertThat(intake.caseload()).isEqualTo(small);
    }

    @Test
    void idsAreShortAndSaySynthetic() {
        CaseloadColumns columns = caseload.columns();
        assertThat(columns.personId(0)).isEqualTo("SYN-00000");
        assertThat(columns.personId(36)).isEqualTo("SYN-00010");
        assertThat(IntStream.range(0, PEOPLE).mapToObj(columns::personId)).allMatch(PERSON_ID.asMatchPredicate());
        List<String> offenceIds = IntStream.range(0, columns.offences())
                .mapToObj(columns::offenceId)
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(offenceIds).allMatch(OFFENCE_ID.asMatchPredicate());
        int repeated = offenceIds.size() - new HashSet<>(offenceIds).size();
        assertThat(repeated).isLessThan(columns.offences() / 100); // the doubled rows only
    }

    // ---------------------------------------------------------------- other years, and numbers out of range

    @Test
    void otherYearsHoldTheirEvents() {
        Caseload later = SyntheticService.of(500, 3, 2022, 2);
        CaseloadColumns columns = later.columns();
        int last = IntStream.range(0, columns.offences())
                .map(row -> Math.max(columns.committed(row), columns.outcomeDay(row)))
                .max()
                .orElseThrow();
        assertThat(LocalDate.ofEpochDay(last)).isBefore(LocalDate.of(2025, 10, 1));
        assertThat(ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH)
                        .track(later, CohortPeriod.financialYear(2023), LocalDate.of(2025, 10, 1))
                        .isInterim())
                .isFalse();
    }

    @Test
    void nobodyIsAService() {
        assertThat(SyntheticService.of(0, 1).people()).isEqualTo(Collections.emptyList());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticService.of(-1, 1))
                .withMessage("people must be 0 to 60466176, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticService.of(1, 1, 2009, 0))
                .withMessage("years must be 1 to 100, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticService.of(1, 1, 1989, 5))
                .withMessage("first year must be 1990 to 2100, but was 1989");
    }
}
