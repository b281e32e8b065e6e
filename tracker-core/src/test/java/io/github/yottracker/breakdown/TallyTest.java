package io.github.yottracker.breakdown;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.fine;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tallies: what they refuse to add, the tables they make, and their bytes. */
class TallyTest {

    private static final CohortPeriod JUL_SEP_2019 = CohortPeriod.quarter(2019, 3);
    private static final List<CohortPeriod> TWO_QUARTERS = List.of(APR_JUN_2019, JUL_SEP_2019);

    /**
     * The day as of which the golden bytes are: A's wait ended on 2020-10-15, B's will on 2020-11-15 and C's on 2021-01-10.
     */
    private static final LocalDate GOLDEN_DAY = day("2020-10-20");

    private static final int HEADER = 9;
    private static final int CHECKSUM = 4;

    private static Caseload goldenCaseload() {
        return caseload(
                child("A")
                        .gender(Gender.MALE)
                        .service("North")
                        .with(caution("2019-04-15"), offence("2019-10-01").convicted("2019-12-01")),
                child("B").gender(Gender.FEMALE).with(caution("2019-05-15")),
                child("C").gender(Gender.MALE).service("Bô").with(caution("2019-07-10"), offence("2019-08-01")));
    }

    private static Tally golden() {
        return tally(goldenCaseload(), Dimension.GENDER, Dimension.SERVICE);
    }

    private static Tally tally(Caseload caseload, Dimension... dimensions) {
        return ReoffendingTracker.of(MOJ_THREE_MONTH).count(caseload, TWO_QUARTERS, GOLDEN_DAY, dimensions);
    }

    // ---------------------------------------------------------------- bytes

    /** The golden tally from its as-of day on, written down from docs/scaling.md with pencil and paper. */
    private static final String GOLDEN_END = """
            F6A102                            # 2020-10-20, day 18555 after 1970-01-01: 37110 with its sign
            02                                # two cohorts
            869902 BC9A02                     # days 17987 and 18078: 2019-04-01 to before 2019-07-01
            B601 B801                         # 91 and 92 days later: 2019-07-01 to before 2019-10-01
            02                                # two dimensions
            06 47656E646572                   # Gender
            03                                # has three parts
            04 4D616C65                       # Male
            06 46656D616C65                   # Female
            07 556E6B6E6F776E                 # Unknown
            07 53657276696365                 # Service
            03                                # has three parts
            02 42F401                         # Bô: the second letter is U+00F4
            05 4E6F727468                     # North
            07 556E6B6E6F776E                 # Unknown
            03                                # three cells of 2 * 3 * 3 hold members
            01 A402 01 01 01                  # cell 1, male in North: bits 2, 5, 8; closed, reoffended once
            03 02 01                          # cell 5, female in no service: bit 1; in wait
            03 8204 01 01                     # cell 9, in the second cohort, male in Bô: bits 1, 9; in wait, one pending
            """;

    private static byte[] hex(String text) {
        String digits = text.lines()
                .map(line -> line.replaceAll("#.*", "").replaceAll("\\s", ""))
                .collect(joining());
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void goldenBytesAreWhatThePageSays() {
        byte[] bytes = golden().toBytes();
        String definition = MOJ_THREE_MONTH
                .toDefinition()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .collect(joining("\n"));
        assertThat(definition.length()).as("so that its length takes two bytes").isBetween(128, 16_383);
        byte[] end = hex(GOLDEN_END);
        ByteBuffer expected = ByteBuffer.allocate(HEADER + 2 + definition.length() + end.length)
                .put("YOTT".getBytes(US_ASCII));
        expected.put((byte) 1).putInt(expected.capacity() + CHECKSUM);
        expected.put((byte) (definition.length() % 128 + 128)).put((byte) (definition.length() / 128));
        expected.put(definition.getBytes(US_ASCII)).put(end);
        assertThat(Arrays.copyOf(bytes, bytes.length - CHECKSUM)).isEqualTo(expected.array());
        CRC32C checksum = new CRC32C();
        checksum.update(expected.array());
        assertThat(ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM)).isEqualTo((int) checksum.getValue());
    }

    @Test
    void bytesOfAnEarlierBuildAreRead() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("tally-version-1.hex"))) {
            assertThat(Tally.parse(hex(new String(in.readAllBytes(), US_ASCII))))
                    .isEqualTo(golden());
        }
    }

    @Test
    void goldenTallyMakesTheTablesOfItsChildren() {
        List<Breakdown> tables = Tally.parse(golden().toBytes()).breakdowns();
        assertThat(tables).extracting(Breakdown::period).isEqualTo(TWO_QUARTERS);
        assertThat(tables.get(0).row("Male", "North").closed()).isEqualTo(counts(1, 1, 1));
        assertThat(tables.get(0).row("Female", "Unknown").inWait()).isEqualTo(counts(1, 0, 0));
        assertThat(tables.get(0).total().counts()).isEqualTo(counts(2, 1, 1));
        assertThat(tables.get(1).row("Male", "Bô").pending()).isEqualTo(1);
        assertThat(tables.get(1).total().counts()).isEqualTo(counts(1, 0, 0));
    }

    static Stream<Tally> tallies() {
        return Stream.of(
                golden(),
                tally(goldenCaseload()),
                tally(goldenCaseload(), Dimension.DISPOSAL_GROUP), // with totals of their own (M-17)
                tally(caseload()),
                ReoffendingTracker.of(LOCAL_TRACKER)
                        .count(goldenCaseload(), List.of(), GOLDEN_DAY, Dimension.AGE_BAND));
    }

    @ParameterizedTest
    @MethodSource("tallies")
    void bytesCutShortAnywhereAreRefused(Tally tally) {
        byte[] bytes = tally.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tally.parse(cut))
                    .withMessage(
                            length < HEADER + CHECKSUM
                                    ? "these bytes are no tally: there are only " + length
                                    : "these bytes are no tally: cut short, they should be " + bytes.length
                                            + ", but there are " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("tallies")
    void bytesWithAnyBitTurnedAreRefused(Tally tally) {
        byte[] bytes = tally.toBytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIllegalArgumentException().as("bit %d", bit).isThrownBy(() -> Tally.parse(turned));
        }
    }

    @ParameterizedTest
    @MethodSource("tallies")
    void bytesChangedUnderARightChecksumAreRefusedOrAnotherTally(Tally tally) {
        byte[] bytes = tally.toBytes();
        int refused = 0;
        int others = 0;
        for (int bit = 8 * HEADER; bit < 8 * (bytes.length - CHECKSUM); bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                Tally other = Tally.parse(sealed(turned));
                assertThat(Tally.parse(other.toBytes())).isEqualTo(other);
                assertThat(other.breakdowns()).hasSameSizeAs(other.cohorts());
                others++;
            } catch (IllegalArgumentException refusal) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(others).isPositive();
    }

    private static byte[] sealed(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - CHECKSUM);
        ByteBuffer.wrap(bytes).putInt(bytes.length - CHECKSUM, (int) checksum.getValue());
        return bytes;
    }

    /** Returns the golden bytes with other ones from the as-of day on, length and checksum made to fit. */
    private static byte[] goldenWith(String end) {
        byte[] bytes = golden().toBytes();
        int definitionEnds = bytes.length - CHECKSUM - hex(GOLDEN_END).length;
        byte[] other = hex(end);
        ByteBuffer changed = ByteBuffer.allocate(definitionEnds + other.length + CHECKSUM);
        changed.put(bytes, 0, definitionEnds).put(other).putInt(HEADER - Integer.BYTES, changed.capacity());
        return sealed(changed.array());
    }

    private static void assertRefused(String from, String to, String why) {
        assertThat(GOLDEN_END).contains(from);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(goldenWith(GOLDEN_END.replace(from, to))))
                .withMessageStartingWith("these bytes are no tally: before byte ")
                .withMessageContaining(why);
    }

    @Test
    void bytesMadeUpAreRefusedWithWhatIsWrong() {
        assertThat(Tally.parse(goldenWith(GOLDEN_END))).isEqualTo(golden());
        String lots = "FFFFFFFF07"; // 2^31 - 1
        assertRefused(
                "02                                # two c", lots + "# c", "more is announced than the bytes left");
        assertRefused(
                "02                                # two d", lots + "# d", "more is announced than the bytes left");
        assertRefused(
                "03                                # three cells", lots + "# c", "more is announced than the bytes");
        assertRefused("07 5365727669", lots + " 5365727669", "more is announced than the bytes left can hold");
        assertRefused("B601 B801", "00 B801", "a cohort does not follow the one before in time");
        assertRefused("F6A102", "FFFFFFFFFF07", "a day is out of range");
        assertRefused("F6A102", "F6A18200", "a number takes more bytes than it should");
        assertRefused("F6A102", "F6A1828080808080808001", "a number takes more bytes than it should");
        assertRefused("02 42F401", "02 42FFFF7F", "a text holds no character");
        assertRefused(
                "04 4D616C65", "04 4D616C66", "the parts of Gender are not those of this library, [Male, Female, Un");
        assertRefused(
                "05 4E6F727468", "05 416F727468", "the parts of Service are not those of this library, [Unknown]");
        assertRefused("03 8204 01 01", "0C 8204 01 01", "a cell lies outside the table");
        assertRefused("03 02 01 ", "03 00    ", "a cell holds no members");
        assertRefused("03 02 01 ", "03 02 00 ", "a count is not positive");
        assertRefused("03 02 01 ", "03 828001 01", "a cell has counts that this library does not know");
        assertRefused("03 8204 01 01", "03 8204 01", "a number breaks off");
        assertRefused("03 8204 01 01", "03 8204 01 01 00", "the tally ended, but 1 bytes follow");
    }

    @Test
    void m53_impossibleCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(goldenWith(GOLDEN_END.replace("A402 01 01 01", "A402 01 02 02"))))
                .withMessage("impossible counts: 1 offenders, 2 reoffenders, 2 reoffences");
    }

    @Test
    void dimensionThatIsNotKnownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(goldenWith(GOLDEN_END.replace("5365727669", "5465727669"))))
                .withMessageStartingWith("there is no dimension Tervice; there are [Gender, Ethnicity, ");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse("person_id,date_of_birth".getBytes(US_ASCII)))
                .withMessage("these bytes are no tally: they do not start with YOTT");
        byte[] later = golden().toBytes();
        later[4] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(sealed(later)))
                .withMessage("this tally is written in version 2 of the form, but this library reads version 1");
        byte[] damaged = golden().toBytes();
        damaged[100] ^= 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(damaged))
                .withMessageStartingWith("these bytes are no tally: damaged, their checksum is ");
        byte[] longer = Arrays.copyOf(damaged, damaged.length + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.parse(longer))
                .withMessage("these bytes are no tally: they should be " + damaged.length + ", but there are "
                        + longer.length);
    }

    static Stream<Methodology> methodologies() {
        return Stream.concat(
                Methodology.profiles().stream(),
                Stream.of(
                        LOCAL_TRACKER.with(Option.WAITING_PERIOD_MONTHS, 3),
                        LOCAL_TRACKER.with(Option.WAITING_PERIOD_MONTHS, 3).named("Tracker of the coast, Ω = 3"),
                        MOJ_THREE_MONTH
                                .with(Option.BREACH_COUNTS, true)
                                .named("x")
                                .with(Option.BREACH_COUNTS, false)));
    }

    @ParameterizedTest
    @MethodSource("methodologies")
    void rulesTravelWithTheCounts(Methodology methodology) {
        Tally tally = Tally.of(
                goldenCaseload(),
                methodology,
                TWO_QUARTERS,
                GOLDEN_DAY,
                Dimension.all().subList(0, 3));
        assertThat(Tally.parse(tally.toBytes()).methodology()).isEqualTo(methodology);
    }

    @Test
    void nameThatADefinitionCannotSayIsRefused() {
        Methodology twoLines = MOJ_THREE_MONTH.named("ours\nand theirs");
        Tally tally = Tally.of(caseload(), twoLines, TWO_QUARTERS, GOLDEN_DAY, List.of());
        assertThatIllegalStateException()
                .isThrownBy(tally::toBytes)
                .withMessage("the methodology ours\nand theirs cannot be written as a definition and read back; name it"
                        + " otherwise, on one line");
    }

    @Test
    void namesOfAnyCharactersTravel() {
        Tally tally = tally(
                caseload(child("A").service("half of a pair \uD83C").with(caution("2019-04-15"))), Dimension.SERVICE);
        assertThat(Tally.parse(tally.toBytes())).isEqualTo(tally);
    }

    // ---------------------------------------------------------------- dimensions by name

    @Test
    void everyDimensionIsFoundByItsName() throws IllegalAccessException {
        for (Field field : Dimension.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(Dimension.class)) {
                assertThat(Dimension.all()).contains((Dimension) field.get(null));
            }
        }
        for (EthnicityGrouping grouping : EthnicityGrouping.values()) {
            assertThat(Dimension.all()).contains(Dimension.ethnicity(grouping));
        }
        assertThat(Dimension.all())
                .doesNotHaveDuplicates()
                .allSatisfy(dimension ->
                        assertThat(Dimension.named(dimension.name())).isSameAs(dimension));
    }

    // ---------------------------------------------------------------- sums

    @Test
    void talliesOfDifferentQuestionsAreNotAdded() {
        Tally tally = tally(goldenCaseload(), Dimension.GENDER);
        ReoffendingTracker tracker = ReoffendingTracker.of(MOJ_THREE_MONTH);
        assertNotAdded(
                tally,
                ReoffendingTracker.of(MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_MONTHS, 3))
                        .count(goldenCaseload(), TWO_QUARTERS, GOLDEN_DAY, Dimension.GENDER),
                "methodology MOJ_THREE_MONTH and MOJ_THREE_MONTH with waitingPeriodMonths=3 [waitingPeriodMonths (M-29): ");
        assertNotAdded(
                tally,
                tracker.count(goldenCaseload(), List.of(JUL_SEP_2019), GOLDEN_DAY, Dimension.GENDER),
                "cohorts [Apr-Jun 2019, Jul-Sep 2019] and [Jul-Sep 2019]");
        assertNotAdded(
                tally,
                tracker.count(goldenCaseload(), TWO_QUARTERS, GOLDEN_DAY.plusDays(1), Dimension.GENDER),
                "as-of day 2020-10-20 and 2020-10-21");
        assertNotAdded(
                tally,
                tracker.count(goldenCaseload(), List.of(), GOLDEN_DAY, Dimension.CARE),
                "cohorts [Apr-Jun 2019, Jul-Sep 2019] and []; dimensions [Gender] and [LAC status]");
    }

    private static void assertNotAdded(Tally one, Tally other, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(other))
                .withMessageStartingWith("only tallies of one question can be added, but these had " + why);
    }

    /** A service that is literally called Unknown stays apart from none; its name sorts between the others. */
    @Test
    void namesAreUnitedAndNoneStaysLast() {
        Child[] north = {
            child("A").service("North").with(caution("2019-04-15")), child("B").with(caution("2019-04-15"))
        };
        Child[] others = {
            child("C").service("Vale").with(caution("2019-04-15")),
            child("D").service("Unknown").with(caution("2019-04-15")),
            child("E").with(caution("2019-04-15")),
            child("F").service("Coast").with(caution("2019-08-15"))
        };
        Breakdown sum = tally(caseload(others), Dimension.SERVICE)
                .plus(tally(caseload(north), Dimension.SERVICE))
                .breakdowns()
                .get(0);
        assertThat(sum.rows())
                .extracting(
                        row -> row.parts().get(0) + " " + row.figures().counts().offenders())
                .containsExactly("Coast 0", "North 1", "Unknown 1", "Vale 1", "Unknown 2");
    }

    /** First a caution, then a fine and a referral order for offences after the one before, in two services. */
    @Test
    void m17_childrenCountInEachGroupAndOnceInTheTotal() {
        Child inThree = child("A")
                .with(
                        caution("2019-04-05"),
                        fine("2019-05-01").forOffenceOn("2019-04-20").id("1"),
                        referralOrder("2019-05-20").forOffenceOn("2019-05-10").id("2"));
        Tally sum = tally(caseload(inThree), Dimension.DISPOSAL_GROUP)
                .plus(tally(caseload(child("B").with(fine("2019-04-15"))), Dimension.DISPOSAL_GROUP));
        Breakdown quarter = Tally.parse(sum.toBytes()).breakdowns().get(0);
        assertThat(quarter.row("Caution").counts()).isEqualTo(counts(1, 1, 2)); // 1 and 2 follow the caution
        assertThat(quarter.row("First tier penalty").counts()).isEqualTo(counts(2, 1, 1)); // 2 follows A's fine
        assertThat(quarter.total().counts()).isEqualTo(counts(2, 1, 2));
    }

    @Test
    void m22_aYearIsTheSumOfItsQuarters() {
        List<CohortPeriod> three = CohortPeriod.quarters(APR_JUN_2019, 3).quarters();
        ReoffendingTracker tracker = ReoffendingTracker.of(MOJ_THREE_MONTH);
        Tally tally = tracker.count(goldenCaseload(), three, GOLDEN_DAY, Dimension.GENDER);
        Breakdown both = tally.over(CohortPeriod.quarters(APR_JUN_2019, 2));
        assertThat(both.row("Male").counts()).isEqualTo(counts(2, 1, 1));
        assertThat(both.total().counts()).isEqualTo(counts(3, 1, 1));
        assertThat(tally.over(JUL_SEP_2019)).isEqualTo(tally.breakdowns().get(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.over(YEAR_2019_20))
                .withMessage("Apr 2019-Mar 2020 needs the cohort Jan-Mar 2020, but only these were counted: [Apr-Jun"
                        + " 2019, Jul-Sep 2019, Oct-Dec 2019]");
    }

    @Test
    void describesItselfWithoutAnyFigure() {
        assertThat(golden())
                .hasToString("Tally[MOJ_THREE_MONTH, 2 cohorts by [Gender, Service], as of 2020-10-20, 3 cells with"
                        + " members]");
    }

    @Test
    void talliesDifferInAnyPart() {
        Tally tally = golden();
        assertThat(tally)
                .isEqualTo(golden())
                .hasSameHashCodeAs(golden())
                .isNotEqualTo(tally(caseload(), Dimension.GENDER, Dimension.SERVICE))
                .isNotEqualTo(tally.plus(tally))
                .isNotEqualTo(tally(goldenCaseload(), Dimension.GENDER))
                .isNotEqualTo("a tally");
    }
}
