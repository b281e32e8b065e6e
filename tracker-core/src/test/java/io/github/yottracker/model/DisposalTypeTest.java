package io.github.yottracker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The disposal taxonomy of docs/data-format.md (M-78), and rules M-17, M-18, A-37, B-06 and B-11 on it. */
class DisposalTypeTest {
    /** Section 11, row by row: disposal, tier, first and last year seen, MoJ group with its top-level group. */
    private static final String SECTION_11 = """
        Youth caution|Pre-court|2013||Caution|Caution
        Youth conditional caution|Pre-court|2013||Caution|Caution
        Reprimand (police reprimand)|Pre-court||2012|Caution|Caution
        Final warning|Pre-court||2012|Caution|Caution
        Conditional caution (pilot)|Pre-court||2012|Caution|Caution
        Absolute discharge|First-tier|||Youth discharge|First tier penalty
        Conditional discharge|First-tier|||Youth discharge|First tier penalty
        Fine|First-tier|||Youth fine|First tier penalty
        Referral order|First-tier|||Youth referral order|First tier penalty
        Reparation order|First-tier|||Youth reparation order|First tier penalty
        Bind over|First-tier|||Other|Other
        Compensation order|First-tier|||Other|Other
        Sentence deferred|First-tier|||Other|Other
        Youth rehabilitation order|Community|2009||Youth rehabilitation order|Youth rehabilitation order
        YRO with intensive supervision and surveillance|Community|2009||Youth rehabilitation order|Youth rehabilitation order
        YRO with (intensive) fostering|Community|2009||Youth rehabilitation order|Youth rehabilitation order
        Youth default order|Community|2011|2012|Other youth community penalty|Youth community penalty
        Action plan order|Community||2011|Youth action plan order|Youth community penalty
        Attendance centre order|Community||2011|Youth attendance centre|Youth community penalty
        Supervision order|Community||2011|Youth supervision order|Youth community penalty
        Community rehabilitation order|Community||2011|Youth community rehabilitation order|Youth community penalty
        Community punishment order|Community||2011|Youth community punishment order|Youth community penalty
        Community punishment and rehabilitation order|Community||2011|Other youth community penalty|Youth community penalty
        Curfew order|Community||2011|Youth curfew order|Youth community penalty
        Drug treatment and testing order|Community||2011|Other youth community penalty|Youth community penalty
        Detention and training order|Custody|||Custody|Custody
        Section 90-92 / 90-91 detention|Custody|||Custody|Custody
        Section 226 life; section 226 public protection|Custody||2012|Custody|Custody
        Section 226B extended sentence|Custody|2012||Custody|Custody
        Section 228 extended sentence|Custody||2017|Custody|Custody
        Section 250 (replaces 91)|Custody|2020||Custody|Custody
        Section 254 (replaces 226B)|Custody|2020||Custody|Custody
        Section 259 (replaces 90)|Custody|2020||Custody|Custody
        Adult caution (simple or conditional)|Adult|||Not in the MoJ table|Not in the MoJ table
        Adult court disposal, any|Adult|||Not in the MoJ table|Not in the MoJ table
        Community resolution (police, other agency, with YJS)|Diversion|||Not in the MoJ table|Not in the MoJ table
        Other informal action, with or without YJS|Diversion|||Not in the MoJ table|Not in the MoJ table
        No further action outcome 22, incl. deferred prosecution|Diversion|||Not in the MoJ table|Not in the MoJ table
        No further action outcome 20/21 with YJS|Diversion|||Not in the MoJ table|Not in the MoJ table
        """;

    /** M-18 from the least severe level up, with diversion and adult disposals below as B-06 says. */
    private static final List<List<DisposalType>> LEVELS = List.of(
            List.of(DisposalType.ADULT_CAUTION),
            List.of(DisposalType.ADULT_COURT_DISPOSAL),
            List.of(DisposalType.OUTCOME_20_21),
            List.of(DisposalType.OUTCOME_22),
            List.of(DisposalType.OTHER_INFORMAL_ACTION),
            List.of(DisposalType.COMMUNITY_RESOLUTION),
            List.of(DisposalType.REPRIMAND),
            List.of(DisposalType.YOUTH_CAUTION),
            List.of(DisposalType.FINAL_WARNING),
            List.of(DisposalType.YOUTH_CONDITIONAL_CAUTION, DisposalType.CONDITIONAL_CAUTION_PILOT),
            List.of(DisposalType.SENTENCE_DEFERRED),
            List.of(DisposalType.BIND_OVER),
            List.of(DisposalType.ABSOLUTE_DISCHARGE),
            List.of(DisposalType.CONDITIONAL_DISCHARGE),
            List.of(DisposalType.COMPENSATION_ORDER),
            List.of(DisposalType.FINE),
            List.of(DisposalType.REPARATION_ORDER),
            List.of(DisposalType.REFERRAL_ORDER),
            List.of(
                    DisposalType.YOUTH_DEFAULT_ORDER,
                    DisposalType.ACTION_PLAN_ORDER,
                    DisposalType.ATTENDANCE_CENTRE_ORDER,
                    DisposalType.SUPERVISION_ORDER,
                    DisposalType.COMMUNITY_REHABILITATION_ORDER,
                    DisposalType.COMMUNITY_PUNISHMENT_ORDER,
                    DisposalType.COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER,
                    DisposalType.CURFEW_ORDER,
                    DisposalType.DRUG_TREATMENT_AND_TESTING_ORDER),
            List.of(DisposalType.YOUTH_REHABILITATION_ORDER),
            List.of(DisposalType.YRO_INTENSIVE_SUPERVISION, DisposalType.YRO_FOSTERING),
            List.of(
                    DisposalType.DETENTION_AND_TRAINING_ORDER,
                    DisposalType.SECTION_90_92_DETENTION,
                    DisposalType.SECTION_226,
                    DisposalType.SECTION_226B,
                    DisposalType.SECTION_228,
                    DisposalType.SECTION_250,
                    DisposalType.SECTION_254,
                    DisposalType.SECTION_259));

    static Stream<Arguments> rows() {
        return SECTION_11.lines().map(line -> Arguments.of((Object[]) line.split("\\|", -1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void m17_m78_tierYearsAndGroupOfEveryRow(
            String label, String tier, String from, String to, String group, String topGroup) {
        DisposalType type = DisposalType.parse(label).orElseThrow();
        assertThat(type.tier().label()).isEqualTo(tier);
        assertThat(type.seenFrom()).isEqualTo(year(from));
        assertThat(type.seenTo()).isEqualTo(year(to));
        assertThat(type.group().label()).isEqualTo(group);
        assertThat(type.group().top().label()).isEqualTo(topGroup);
    }

    @Test
    void m17_oneConstantForEachRow() {
        assertThat(rows().map(row -> DisposalType.parse((String) row.get()[0]).orElseThrow()))
                .containsExactly(DisposalType.values());
    }

    @Test
    void m18_ranksRiseFromLevelToLevelAndAreEqualWithin() {
        assertThat(LEVELS.stream().flatMap(List::stream)).containsExactlyInAnyOrder(DisposalType.values());
        for (int i = 0; i < LEVELS.size(); i++) {
            int rank = LEVELS.get(i).get(0).rank();
            assertThat(LEVELS.get(i)).allMatch(type -> type.rank() == rank);
            if (i > 0) {
                assertThat(rank).isGreaterThan(LEVELS.get(i - 1).get(0).rank());
            }
        }
    }

    @Test
    void b06_adultDisposalsRankBelowAllOthers() {
        int highestAdult = Arrays.stream(DisposalType.values())
                .filter(type -> type.tier() == DisposalTier.ADULT)
                .mapToInt(DisposalType::rank)
                .max()
                .orElseThrow();
        assertThat(DisposalType.values())
                .filteredOn(type -> type.tier() != DisposalTier.ADULT)
                .allMatch(type -> type.rank() > highestAdult);
    }

    @Test
    void m30_cautionsArePreCourtDisposalsAndAdultCautions() {
        assertThat(DisposalType.values())
                .filteredOn(DisposalType::isCaution)
                .containsExactly(
                        DisposalType.YOUTH_CAUTION,
                        DisposalType.YOUTH_CONDITIONAL_CAUTION,
                        DisposalType.REPRIMAND,
                        DisposalType.FINAL_WARNING,
                        DisposalType.CONDITIONAL_CAUTION_PILOT,
                        DisposalType.ADULT_CAUTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reprimand|REPRIMAND",
                "Police reprimand|REPRIMAND",
                "Conditional caution|CONDITIONAL_CAUTION_PILOT",
                "YRO with fostering|YRO_FOSTERING",
                "YRO with intensive fostering|YRO_FOSTERING",
                "Section 90-92 detention|SECTION_90_92_DETENTION",
                "Section 90-91 detention|SECTION_90_92_DETENTION",
                "Section 226 life|SECTION_226",
                "Section 226 public protection|SECTION_226",
                "Section 250|SECTION_250",
                "Section 254|SECTION_254",
                "Section 259|SECTION_259",
                "Adult caution|ADULT_CAUTION",
                "Adult simple caution|ADULT_CAUTION",
                "Adult conditional caution|ADULT_CAUTION",
                "Adult court disposal|ADULT_COURT_DISPOSAL",
                "Community resolution|COMMUNITY_RESOLUTION",
                "Community resolution police|COMMUNITY_RESOLUTION",
                "Community resolution (other agency)|COMMUNITY_RESOLUTION",
                "Community resolution, with YJS|COMMUNITY_RESOLUTION",
                "Other informal action|OTHER_INFORMAL_ACTION",
                "Other informal action with YJS|OTHER_INFORMAL_ACTION",
                "Other informal action without YJS|OTHER_INFORMAL_ACTION",
                "No further action outcome 22|OUTCOME_22",
                "No further action outcome 22 deferred prosecution|OUTCOME_22",
                "Outcome 22|OUTCOME_22",
                "No further action outcome 20 with YJS|OUTCOME_20_21",
                "No further action outcome 21|OUTCOME_20_21",
                "Outcome 20|OUTCOME_20_21",
                "Outcome 21|OUTCOME_20_21",
                "Outcome 20/21|OUTCOME_20_21",
            })
    void b11_eachNameOfAListMatchesOnItsOwn(String text, DisposalType expected) {
        assertThat(DisposalType.parse(text)).contains(expected);
    }

    /** The codes read in the Youth Justice Application Framework (M-78). */
    @ParameterizedTest
    @CsvSource({
        "YOUTH_CAUTION, YOUTH_CAUTION",
        "YOUTH_CONDITIONAL_CAUTION, YOUTH_CONDITIONAL_CAUTION",
        "REFERRAL_ORDER, REFERRAL_ORDER",
        "YOUTH_REHABILITATION_ORDER, YOUTH_REHABILITATION_ORDER",
        "DETENTION_AND_TRAINING_ORDER, DETENTION_AND_TRAINING_ORDER",
        "SECTION_90_92_DETENTION, SECTION_90_92_DETENTION",
        "SECTION_90_91_DETENTION, SECTION_90_92_DETENTION",
        "SECTION_226_LIFE, SECTION_226",
        "SECTION_226_B, SECTION_226B",
        "SECTION_250, SECTION_250",
        "SECTION_254, SECTION_254",
        "SECTION_259, SECTION_259",
        "COMMUNITY_RESOLUTION, COMMUNITY_RESOLUTION",
        "COMMUNITY_RESOLUTION_POLICE_FACILITATED, COMMUNITY_RESOLUTION",
        "COMMUNITY_RESOLUTION_OTHER_AGENCY_FACILITATED, COMMUNITY_RESOLUTION",
        "COMMUNITY_RESOLUTION_WITH_YOT_INTERVENTION, COMMUNITY_RESOLUTION",
        "COMMUNITY_RESOLUTION_WITH_YJS_INVOLVEMENT, COMMUNITY_RESOLUTION",
        "OTHER_INFORMAL_ACTION_YOT_INVOLVEMENT, OTHER_INFORMAL_ACTION",
        "OTHER_INFORMAL_ACTION_NO_YOT_INVOLVEMENT, OTHER_INFORMAL_ACTION",
        "NO_FURTHER_ACTION_OUTCOME_22_WITH_YJS_INVOLVEMENT, OUTCOME_22",
        "NO_FURTHER_ACTION_OUTCOME_22_DEFERRED_PROSECUTION_CAUTION_WITH_YJS_INVOLVEMENT, OUTCOME_22",
        "NO_FURTHER_ACTION_OUTCOME_20_21_WITH_YJS_INVOLVEMENT, OUTCOME_20_21",
    })
    void a37_codesOfTheCaseSystem(String code, DisposalType expected) {
        assertThat(DisposalType.parse(code)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "youth caution, YOUTH_CAUTION",
        "Youth-Caution, YOUTH_CAUTION",
        " YOUTH  CAUTION , YOUTH_CAUTION",
        "yro, YOUTH_REHABILITATION_ORDER",
        "DTO, DETENTION_AND_TRAINING_ORDER",
        "bindover, BIND_OVER",
    })
    void a37_lettersAndDigitsOnlyInAnyCase(String text, DisposalType expected) {
        assertThat(DisposalType.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @EnumSource(DisposalType.class)
    void a37_constantNameLabelAndEveryListedNameParse(DisposalType type) {
        assertThat(type.names()).startsWith(type.label()).contains(type.name()).doesNotHaveDuplicates();
        assertThat(type.names())
                .allSatisfy(name -> assertThat(DisposalType.parse(name)).contains(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "caution", "PENDING", "NOT_PROVEN", "section 91", "youth cautions"})
    void a37_anythingElseIsNotAccepted(String text) {
        assertThat(DisposalType.parse(text)).isEmpty();
    }

    private static OptionalInt year(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
