package io.github.yottracker.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.EthnicityGrouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Southampton sample gives the published figures of docs/published-figures.md, 6.2, and shows what real data show.
 *
 * <p>Figures that were not published were counted from the CSV files by a separate program, written from
 * docs/methodology.md.
 */
class SamplesTest {

    private static final Caseload CASELOAD = Samples.southampton();
    private static final TrackedCohort COHORT = ReoffendingTracker.of(Methodology.LOCAL_TRACKER)
            .track(CASELOAD, Samples.SOUTHAMPTON_PERIOD, Samples.SOUTHAMPTON_AS_OF);

    // ---------------------------------------------------------------- what was published

    @Test
    void appendix4_children() {
        assertThat(COHORT.counts()).isEqualTo(new ReoffendingCounts(135, 29, 72));
    }

    @Test
    void appendix4_binaryRate() {
        assertThat(COHORT.binaryRate().percent(2)).isEqualTo("21.48%");
    }

    @Test
    void appendix4_gender() {
        Breakdown gender = COHORT.by(Dimension.GENDER);
        assertSplit(gender, "Male", 112, 25);
        assertSplit(gender, "Female", 23, 4);
        assertSplit(gender, "Unknown", 0, 0);
    }

    @Test
    void appendix4_ethnicity() {
        Breakdown ethnicity = COHORT.by(Dimension.ethnicity(EthnicityGrouping.CHINESE_SEPARATE));
        assertSplit(ethnicity, "White", 110, 19);
        assertSplit(ethnicity, "Mixed", 14, 6);
        assertSplit(ethnicity, "Black", 3, 2);
        assertSplit(ethnicity, "Asian", 5, 1);
        assertSplit(ethnicity, "Chinese", 1, 1);
        assertSplit(ethnicity, "Not known", 2, 0);
    }

    @Test
    void appendix4_lookedAfterAtDisposal() {
        Breakdown care = COHORT.by(Dimension.CARE);
        assertSplit(care, "LAC", 12, 2);
        assertSplit(care, "Not LAC", 123, 27);
        assertSplit(care, "Unknown", 0, 0);
    }

    private static void assertSplit(Breakdown breakdown, String part, long children, long reoffenders) {
        ReoffendingCounts counts = breakdown.row(part).counts();
        assertThat(counts.offenders()).as(part).isEqualTo(children);
        assertThat(counts.reoffenders()).as(part).isEqualTo(reoffenders);
    }

    @Test
    void appendix4_fourChildrenMade22Of72() {
        assertThat(COHORT.concentration().children()).isEqualTo(4);
        assertThat(COHORT.concentration().reoffences()).isEqualTo(22);
        assertThat(COHORT.concentration().share().percent(1)).isEqualTo("30.6%");
    }

    // ---------------------------------------------------------------- what the published figures did not say

    @Test
    void mostMembersWereStillOpen() {
        assertThat(COHORT.figures().inFollowUp().offenders()).isEqualTo(17);
        assertThat(COHORT.figures().inWait().offenders()).isEqualTo(64);
        assertThat(COHORT.figures().closed().offenders()).isEqualTo(54);
        assertThat(COHORT.figures().pending()).isEqualTo(17);
    }

    @Test
    void finalFiguresAreHigher() {
        TrackedCohort later = ReoffendingTracker.of(Methodology.LOCAL_TRACKER)
                .track(CASELOAD, Samples.SOUTHAMPTON_PERIOD, Samples.SOUTHAMPTON_FINAL);
        assertThat(later.isInterim()).isFalse();
        assertThat(later.counts()).isEqualTo(new ReoffendingCounts(135, 38, 87));
        assertThat(later.binaryRate().percent(2)).isEqualTo("28.15%");
        assertThat(later.figures().pendingTooLate()).isEqualTo(4);
        TrackedCohort dayBefore = ReoffendingTracker.of(Methodology.LOCAL_TRACKER)
                .track(CASELOAD, Samples.SOUTHAMPTON_PERIOD, Samples.SOUTHAMPTON_FINAL.minusDays(1));
        assertThat(dayBefore.isInterim()).isTrue();
    }

    @Test
    void quartersOfTheNationalMeasure() {
        TrackedCohort year = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH)
                .track(CASELOAD, Samples.SOUTHAMPTON_PERIOD, Samples.SOUTHAMPTON_FINAL);
        assertThat(year.cohorts().stream().map(TrackedCohort::counts))
                .containsExactly(
                        new ReoffendingCounts(35, 8, 15),
                        new ReoffendingCounts(40, 8, 26),
                        new ReoffendingCounts(38, 15, 40),
                        new ReoffendingCounts(42, 16, 27));
        assertThat(year.counts()).isEqualTo(new ReoffendingCounts(155, 47, 108));
    }

    // ---------------------------------------------------------------- as in life

    @Test
    void peopleAreInNoCohortForEveryReason() {
        Map<EntryDecision, Long> expected = new EnumMap<>(Map.of(
                EntryDecision.QUALIFIES, 135L,
                EntryDecision.OTHER_RESIDENCE, 4L,
                EntryDecision.KIND_DOES_NOT_QUALIFY, 19L,
                EntryDecision.CUSTODY_AWAITS_RELEASE, 3L,
                EntryDecision.RELEASE_AFTER_RECALL, 1L,
                EntryDecision.RELEASE_WITHOUT_SENTENCE, 2L,
                EntryDecision.APPEALED, 2L,
                EntryDecision.NO_ELIGIBLE_OFFENCE, 7L,
                EntryDecision.AGE_UNKNOWN, 2L,
                EntryDecision.OVER_17, 3L));
        expected.put(EntryDecision.UNDER_10, 0L); // only from rows that are refused
        assertThat(COHORT.attrition().people()).isEqualTo(208);
        assertThat(COHORT.attrition().withoutEvent()).isEqualTo(30);
        assertThat(COHORT.attrition().byDecision()).containsAllEntriesOf(expected);
    }

    @Test
    void offencesOfMembersAreDecidedByEveryRule() {
        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        COHORT.members().stream()
                .flatMap(member -> member.offences().stream())
                .forEach(offence -> decisions.merge(offence.decision(), 1, Integer::sum));
        Map<Decision, Integer> expected = new EnumMap<>(Decision.class);
        expected.put(Decision.COUNTS, 72);
        expected.put(Decision.INDEX_CASE, 181);
        expected.put(Decision.NO_DATE, 1);
        expected.put(Decision.BEFORE_INDEX_PROVEN_AFTER, 10);
        expected.put(Decision.BEFORE_INDEX, 130);
        expected.put(Decision.SAME_DAY, 3);
        expected.put(Decision.AFTER_FOLLOW_UP, 10);
        expected.put(Decision.BREACH, 12);
        expected.put(Decision.NOT_RECORDABLE, 2);
        expected.put(Decision.OUTSIDE_ENGLAND_AND_WALES, 1);
        expected.put(Decision.NOT_POLICE_PROSECUTED, 1);
        expected.put(Decision.TAKEN_INTO_CONSIDERATION, 4);
        expected.put(Decision.APPEALED, 1);
        expected.put(Decision.NOT_PROVEN, 21);
        expected.put(Decision.NO_PROOF_DATE, 1);
        expected.put(Decision.PENDING, 17);
        expected.put(Decision.TOO_LATE, 3);
        expected.put(Decision.DUPLICATE, 7);
        assertThat(decisions).isEqualTo(expected);
    }

    @Test
    void someEnterByReleaseAndAllAgesAreThere() {
        List<FollowedMember> members = COHORT.members();
        assertThat(members.stream().filter(m -> m.member().index().kind() == QualifyingEvent.RELEASE))
                .hasSize(9);
        assertThat(members.stream().map(m -> m.member().age())).contains(10, 11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void noRowIsRefusedAndAFewAreDoubtful() {
        Intake intake = Samples.southamptonIntake();
        assertThat(intake.report().rowsRefused()).isZero();
        assertThat(intake.report().rowsRead()).isEqualTo(208 + 607 + 23 + 26);
        assertThat(intake.report().unknownColumns()).isEmpty();
        assertThat(intake.report().doubtfulRows()).hasSize(8);
    }

    @Test
    void everybodyIsSynthetic() {
        assertThat(CASELOAD.people())
                .allSatisfy(person -> assertThat(person.id()).startsWith("SYN-"));
    }

    // ---------------------------------------------------------------- files

    @Test
    void filesAreWhatTheMakerMakes() throws IOException {
        for (Map.Entry<String, String> file : SouthamptonSampleMaker.files().entrySet()) {
            try (var in = Samples.class.getResourceAsStream("southampton/" + file.getKey())) {
                assertThat(in).as(file.getKey()).isNotNull();
                assertThat(new String(in.readAllBytes(), UTF_8))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void aCopyReadsAsTheSameCaseload(@TempDir Path temp) {
        Path folder = Samples.copySouthamptonTo(temp.resolve("a").resolve("b"));
        assertThat(CaseloadReader.standard().read(folder).caseload()).isEqualTo(CASELOAD);
        assertThat(folder.resolve("README.txt")).content(UTF_8).contains("No child in it is real");
    }

    @Test
    void aCopyOverwritesNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("care.csv"), "mine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.copySouthamptonTo(folder))
                .withMessage(folder + " already holds care.csv; give a folder without files of a caseload");
        assertThat(folder.resolve("people.csv")).doesNotExist();
        assertThat(folder.resolve("care.csv")).content(UTF_8).isEqualTo("mine");
    }
}
