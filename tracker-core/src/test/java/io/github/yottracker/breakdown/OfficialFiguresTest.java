package io.github.yottracker.breakdown;

import static io.github.yottracker.fixture.OfficialFigures.DISPOSAL;
import static io.github.yottracker.fixture.OfficialFigures.MONTHS;
import static io.github.yottracker.fixture.OfficialFigures.OFFENCE;
import static io.github.yottracker.fixture.OfficialFigures.PERIODS;
import static io.github.yottracker.fixture.OfficialFigures.PREVIOUS_OFFENCES;
import static io.github.yottracker.fixture.OfficialFigures.QUARTERS;
import static io.github.yottracker.fixture.OfficialFigures.SEX;
import static io.github.yottracker.fixture.OfficialFigures.TOTAL;
import static io.github.yottracker.fixture.OfficialFigures.YEAR_2019_20;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.fixture.OfficialFigures;
import io.github.yottracker.fixture.OfficialFigures.Line;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffencesByMonth;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.IndexOffenceGroup;
import io.github.yottracker.sample.SyntheticService;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our arithmetic on the official counts of docs/published-figures.md, section 1, gives every total and rate printed there:
 * rules M-17, M-22, M-50, M-55, M-57, M-61, M-72 and M-88, and P-16.
 */
class OfficialFiguresTest {

    // ---------------------------------------------------------------- what was copied

    @Test
    void officialTablesHave123LinesOf15Periods() {
        // Sex 2 x 3 measures, offence 13 x 3, previous offences 5 x 3, disposal 17 x 3, months 12: 6 + 39 + 15 + 51 +
        // 12.
        assertThat(OfficialFigures.lines())
                .hasSize(123)
                .allSatisfy(line -> assertThat(PERIODS)
                        .hasSize(15)
                        .allSatisfy(period -> assertThat(line.count(period)).isNotNegative()));
        assertThat(OfficialFigures.lines())
                .extracting(line -> line.table() + line.category() + line.measure())
                .doesNotHaveDuplicates();
    }

    /** The counts stand twice, in the page for readers and in the files for tests: both must say the same. */
    @Test
    void copiesInTheDocsSayTheSame() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "published-figures.md"), StandardCharsets.UTF_8);
        for (String table : List.of(OFFENCE, PREVIOUS_OFFENCES, DISPOSAL)) {
            for (String category : OfficialFigures.categories(table)) {
                assertThat(page)
                        .contains(PERIODS.stream()
                                .map(period -> cell(OfficialFigures.counts(table, category, period)))
                                .collect(joining(" | ", "| " + category + " | ", " |\n")));
            }
        }
        for (Line line : OfficialFigures.lines(MONTHS)) {
            assertThat(page)
                    .contains(PERIODS.stream()
                            .map(line::cell)
                            .collect(joining(" | ", "| " + line.category() + " | ", " |\n")));
        }
        for (String period : PERIODS) {
            ReoffendingCounts total = OfficialFigures.total(period);
            assertThat(page)
                    .contains("| " + period
                            + " | " + cell(OfficialFigures.counts(SEX, "Boys", period))
                            + " | " + cell(OfficialFigures.counts(SEX, "Girls", period))
                            + " | " + total.offenders() + " | " + total.reoffenders() + " | " + total.reoffences()
                            + " |");
        }
    }

    private static String cell(ReoffendingCounts counts) {
        return counts.offenders() + "/" + counts.reoffenders() + "/" + counts.reoffences();
    }

    @Test
    void m72_offenceGroupsAreThePublishedRowsInTheirOrder() {
        assertThat(OfficialFigures.categories(OFFENCE))
                .isEqualTo(Arrays.stream(IndexOffenceGroup.values())
                        .filter(group -> group != IndexOffenceGroup.UNKNOWN)
                        .map(IndexOffenceGroup::label)
                        .toList());
    }

    @Test
    void m17_disposalGroupsAreThePublishedRowsUnderTheirParents() {
        List<String> published = OfficialFigures.lines(DISPOSAL).stream()
                .filter(line -> !line.partOf().isEmpty())
                .map(line -> line.partOf() + ": " + line.category())
                .distinct()
                .toList();
        assertThat(published)
                .isEqualTo(Arrays.stream(IndexDisposalGroup.values())
                        .filter(group -> !group.label().equals(group.top().label()))
                        .map(group -> group.top().label() + ": " + group.label())
                        .toList());
        assertThat(OfficialFigures.parts(DISPOSAL, ""))
                .isEqualTo(Arrays.stream(IndexDisposalGroup.Top.values())
                        .filter(top -> top != IndexDisposalGroup.Top.NONE)
                        .map(IndexDisposalGroup.Top::label)
                        .toList());
    }

    // ---------------------------------------------------------------- quarters

    @Test
    void m22_quartersOf2019To2020AddUpToTheYearInEveryLine() {
        int lines = 0;
        for (String table : List.of(SEX, OFFENCE, PREVIOUS_OFFENCES, DISPOSAL)) {
            for (String category : OfficialFigures.categories(table)) {
                assertThat(QUARTERS.stream()
                                .map(quarter -> OfficialFigures.counts(table, category, quarter))
                                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus))
                        .as(category)
                        .isEqualTo(OfficialFigures.counts(table, category, YEAR_2019_20));
                lines += 3; // children, reoffenders, reoffences
            }
        }
        ReoffencesByMonth months = QUARTERS.stream()
                .map(OfficialFigures::months)
                .reduce(ReoffencesByMonth::plus)
                .orElseThrow();
        assertThat(months).isEqualTo(OfficialFigures.months(YEAR_2019_20));
        lines += months.months();
        assertThat(lines).isEqualTo(123);
    }

    @Test
    void m22_rateOfAYearIsDrawnFromTheSumsNotTheMeanOfItsQuarters() {
        // Section 1.2: plain means 34.195 and 3.647, correct 34.206 and 3.649.
        ReoffendingCounts year =
                QUARTERS.stream().map(OfficialFigures::total).reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
        assertThat(year.binaryRate().percent(3)).isEqualTo("34.206%");
        assertThat(year.reoffencesPerReoffender().decimal(3)).isEqualTo("3.649");
        assertThat(meanOfQuarters(100, ReoffendingCounts::binaryRate)).isEqualTo("34.195");
        assertThat(meanOfQuarters(1, ReoffendingCounts::reoffencesPerReoffender))
                .isEqualTo("3.647");
    }

    private static String meanOfQuarters(int times, Function<ReoffendingCounts, Rate> rate) {
        return QUARTERS.stream()
                .map(OfficialFigures::total)
                .map(rate)
                .map(r -> BigDecimal.valueOf(times * r.numerator())
                        .divide(BigDecimal.valueOf(r.denominator()), 12, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(4), 3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    // ---------------------------------------------------------------- parts and wholes

    @ParameterizedTest
    @ValueSource(strings = {SEX, OFFENCE, PREVIOUS_OFFENCES})
    void m61_m72_sexOffenceAndPreviousOffencesPartitionTheCohortInEveryPeriod(String table) {
        assertThat(OfficialFigures.parts(table, TOTAL)).isEqualTo(OfficialFigures.categories(table));
        for (String period : PERIODS) {
            assertThat(sum(table, OfficialFigures.categories(table), period))
                    .as(period)
                    .isEqualTo(OfficialFigures.total(period));
        }
    }

    @Test
    void m57_p16_monthsPartitionTheReoffencesInEveryPeriod() {
        for (String period : PERIODS) {
            assertThat(OfficialFigures.months(period).total())
                    .as(period)
                    .isEqualTo(OfficialFigures.total(period).reoffences());
        }
    }

    @Test
    void m17_subRowsOfDisposalsAddUpToTheirParentsInEveryPeriod() {
        for (String period : PERIODS) {
            for (String parent : List.of("First tier penalty", "Youth community penalty")) {
                assertThat(sum(DISPOSAL, OfficialFigures.parts(DISPOSAL, parent), period))
                        .as(parent + " " + period)
                        .isEqualTo(OfficialFigures.counts(DISPOSAL, parent, period));
            }
        }
    }

    @Test
    void m17_topLevelDisposalsExceedTheCohortBy36To53PerThousand() {
        List<Rate> excess = new ArrayList<>();
        for (String period : PERIODS) {
            ReoffendingCounts total = OfficialFigures.total(period);
            ReoffendingCounts groups = sum(DISPOSAL, OfficialFigures.parts(DISPOSAL, ""), period);
            excess.add(new Rate(groups.offenders() - total.offenders(), total.offenders()));
            // A child with events in two groups comes back more often than others: the excess is larger in each step.
            assertThat(percentMore(groups.reoffenders(), total.reoffenders()))
                    .isGreaterThan(percentMore(groups.offenders(), total.offenders()));
            assertThat(percentMore(groups.reoffences(), total.reoffences()))
                    .isGreaterThan(percentMore(groups.reoffenders(), total.reoffenders()));
        }
        // M-17: 5,838 against 5,603, and 142,589 against 136,648.
        assertThat(excess.get(PERIODS.indexOf("Apr-Jun 2019"))).isEqualTo(new Rate(5_838 - 5_603, 5_603));
        assertThat(excess.get(PERIODS.indexOf("2009/10"))).isEqualTo(new Rate(142_589 - 136_648, 136_648));
        List<String> printed =
                excess.stream().map(rate -> rate.percent(1)).sorted().toList();
        assertThat(printed).hasSize(15).startsWith("3.6%").endsWith("5.3%");
    }

    private static double percentMore(long more, long than) {
        return 100.0 * (more - than) / than;
    }

    private static ReoffendingCounts sum(String table, List<String> categories, String period) {
        return categories.stream()
                .map(category -> OfficialFigures.counts(table, category, period))
                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
    }

    // ---------------------------------------------------------------- rates

    static List<Line> rates() {
        return OfficialFigures.rates();
    }

    @ParameterizedTest
    @MethodSource("rates")
    void m55_printedRatesAreReproducedToTheDigit(Line line) {
        for (String period : PERIODS) {
            String printed = line.cell(period);
            if (!printed.isEmpty()) {
                assertThat(printedByUs(line, period, decimals(printed)))
                        .as(line.category() + ", " + line.measure() + ", " + period)
                        .isEqualTo(printed);
            }
        }
    }

    private static String printedByUs(Line line, String period, int decimals) {
        if (line.table().equals(MONTHS)) {
            int month = OfficialFigures.categories(MONTHS).indexOf(line.category()) + 1;
            return percent(OfficialFigures.months(period).shareWithin(month), decimals);
        }
        ReoffendingCounts counts = OfficialFigures.counts(line.table(), line.category(), period);
        return switch (line.measure()) {
            case "binary" -> percent(counts.binaryRate(), decimals);
            case "per reoffender" -> counts.reoffencesPerReoffender().decimal(decimals);
            case "per offender" -> counts.reoffencesPerOffender().decimal(decimals);
            default -> throw new AssertionError(line);
        };
    }

    private static String percent(Rate rate, int decimals) {
        return rate.percent(decimals).replace("%", "");
    }

    /** How many digits are printed after the point. */
    private static int decimals(String printed) {
        boolean isUndefined = printed.equals(Rate.UNDEFINED);
        return isUndefined || !printed.contains(".") ? 0 : printed.length() - printed.indexOf('.') - 1;
    }

    @Test
    void m55_177RatesArePrinted() {
        // Total 3 x 15, boys and girls 4 x 15, six groups 4 each, months 12 x 4: 45 + 60 + 24 + 48.
        assertThat(OfficialFigures.rates().stream()
                        .flatMap(line -> line.cells().values().stream())
                        .filter(cell -> !cell.isEmpty()))
                .hasSize(177);
    }

    /** Section 1.2: what other publications say of these cohorts. */
    @ParameterizedTest
    @CsvSource({
        // bulletin of 29 July 2021 (S05, R)
        "Jul-Sep 2019, table-9-2-sex, Total, binary, 33.0%",
        // written answer of 29 February 2024 (S06, R)
        "2011/12, table-9-2-sex, Total, binary, 40.4%",
        // page of the Youth Endowment Fund (R2)
        "2012/13, table-9-2-sex, Total, binary, 41%",
        "2019/20, table-9-2-sex, Total, binary, 34%",
        // Youth Justice Statistics 2016/17, as the Youth Justice Legal Centre sums it up (R2)
        "2015/16, table-9-2-sex, Total, binary, 42.2%",
        // Coventry Telegraph, 7 February 2018 (R2), which dates the cohort 2016/17
        "2015/16, table-9-2-sex, Total, reoffenders, 16184",
        "2015/16, table-9-5-index-offence, Public order, binary, 51%",
        "2015/16, table-9-5-index-offence, Sexual offences, binary, 15%",
        "2015/16, table-9-6-previous-offences, No previous offences, binary, 25%",
        "2015/16, table-9-6-previous-offences, 1 to 2 previous offences, binary, 42%",
        "2015/16, table-9-9-months, Within month 1, share, 11%",
    })
    void m50_otherPublicationsAgree(String period, String table, String category, String what, String printed) {
        String number = printed.replace("%", "");
        String ours = switch (what) {
            case "reoffenders" ->
                Long.toString(OfficialFigures.counts(table, category, period).reoffenders());
            case "share" -> OfficialFigures.months(period).shareWithin(1).percent(decimals(number));
            default ->
                OfficialFigures.counts(table, category, period).binaryRate().percent(decimals(number));
        };
        assertThat(ours).isEqualTo(printed);
    }

    // ---------------------------------------------------------------- M-17 on synthetic children

    /** The five years on which synthetic services are shaped. */
    private static final List<CohortPeriod> SHAPED_ON = IntStream.rangeClosed(2015, 2019)
            .mapToObj(CohortPeriod::financialYear)
            .toList();

    private static final LocalDate CLOSED = LocalDate.of(2021, 10, 1);

    private static Caseload synthetic;

    @BeforeAll
    static void drawChildren() {
        synthetic = SyntheticService.of(20_000, 17);
    }

    private static List<TrackedCohort> years(DisposalBreakdown choice) {
        Methodology methodology = Methodology.MOJ_THREE_MONTH.with(Option.DISPOSAL_BREAKDOWN, choice);
        return SHAPED_ON.stream()
                .map(year -> ReoffendingTracker.of(methodology).track(synthetic, year, CLOSED))
                .toList();
    }

    private static ReoffendingCounts sumOfRows(TrackedCohort year, Dimension dimension) {
        return year.by(dimension).rows().stream()
                .map(row -> row.figures().counts())
                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
    }

    /** As published: groups exceed the cohort in every year, over the five years by 4.8% (151,289 to 144,369). */
    @Test
    void m17_groupsOfSyntheticChildrenExceedTheCohortInEveryMeasure() {
        ReoffendingCounts groups = ReoffendingCounts.NONE;
        ReoffendingCounts total = ReoffendingCounts.NONE;
        for (TrackedCohort year : years(DisposalBreakdown.FIRST_EVENT_PER_GROUP)) {
            ReoffendingCounts sum = sumOfRows(year, Dimension.DISPOSAL_GROUP);
            assertThat(sum.offenders()).isGreaterThan(year.counts().offenders());
            assertThat(sum.reoffenders()).isGreaterThan(year.counts().reoffenders());
            assertThat(sum.reoffences()).isGreaterThan(year.counts().reoffences());
            groups = groups.plus(sum);
            total = total.plus(year.counts());
        }
        assertThat(percentMore(groups.offenders(), total.offenders()))
                .as("published: 3.6% to 5.3% in every period")
                .isBetween(3.5, 5.4);
        // Those who come back are more often in two groups, as in all published periods.
        assertThat(percentMore(groups.reoffenders(), total.reoffenders()))
                .isGreaterThan(percentMore(groups.offenders(), total.offenders()));
    }

    @Test
    void m17_subRowsOfSyntheticChildrenAddUpToTheirParents() {
        for (TrackedCohort year : years(DisposalBreakdown.FIRST_EVENT_PER_GROUP)) {
            Breakdown groups = year.by(Dimension.DISPOSAL_GROUP);
            Breakdown rows = year.by(Dimension.DISPOSAL_SUBGROUP);
            for (String parent : List.of("First tier penalty", "Youth community penalty")) {
                assertThat(OfficialFigures.parts(DISPOSAL, parent).stream()
                                .map(part -> rows.row(part).counts())
                                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus))
                        .isEqualTo(groups.row(parent).counts());
            }
        }
    }

    @Test
    void m17_groupsOfSyntheticChildrenAreTheCohortUnderHeadlineIndexOnly() {
        for (TrackedCohort year : years(DisposalBreakdown.HEADLINE_INDEX_ONLY)) {
            assertThat(sumOfRows(year, Dimension.DISPOSAL_GROUP)).isEqualTo(year.counts());
            assertThat(sumOfRows(year, Dimension.DISPOSAL_SUBGROUP)).isEqualTo(year.counts());
        }
    }
}
