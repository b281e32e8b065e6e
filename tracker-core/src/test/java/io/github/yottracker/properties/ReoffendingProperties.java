package io.github.yottracker.properties;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.Attrition;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.cohort.Member;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowUpWindow;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Properties P-01 to P-22 of docs/methodology.md, as far as they are about counting, on invented caseloads.
 *
 * <p>Each is a law between answers of the library to two questions, or within one answer; none says what a figure should
 * be. {@link #seen} makes a law fail that was seldom about anything.
 */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
@StatisticsReport(StatisticsReportMode.OFF)
class ReoffendingProperties {

    /** One full cycle of the Gregorian calendar, after which the same dates are the same days of the year. */
    private static final int CYCLE = 146_097;

    /** Those whose parts have the same names in every caseload. */
    private static final Dimension[] SAME_EVERYWHERE = {
        Dimension.GENDER,
        Dimension.CARE,
        Dimension.AGE_BAND,
        Dimension.ETHNICITY,
        Dimension.ENTRY,
        Dimension.DISPOSAL,
        Dimension.PREVIOUS_OFFENCES,
        Dimension.DISPOSAL_GROUP,
        Dimension.DISPOSAL_SUBGROUP
    };

    // ---------------------------------------------------------------- counts and rates

    @Property
    @Label("P-01 reoffenders are no more than offenders, reoffences no fewer than reoffenders, and none without any")
    void p01_countsArePossible(@ForAll("scenarios") Scenario scenario, @ForAll("dimension") Dimension dimension) {
        TrackedCohort cohort = scenario.track();
        Breakdown parts = cohort.by(dimension);
        Stream.concat(
                        Stream.of(cohort.figures(), parts.total()),
                        parts.rows().stream().map(Breakdown.Row::figures))
                .flatMap(figures ->
                        Stream.of(figures.counts(), figures.inFollowUp(), figures.inWait(), figures.closed()))
                .forEach(ReoffendingProperties::requirePossible);
        for (FollowedMember member : cohort.members()) {
            assertThat(member.isReoffender()).isEqualTo(member.reoffences() > 0);
        }
        ReoffendingCounts counts = cohort.counts();
        seen("reoffences outnumber reoffenders", counts.reoffences() > counts.reoffenders(), 2.5);
        seen("some but not all reoffend", counts.reoffenders() > 0 && counts.reoffenders() < counts.offenders(), 7);
    }

    private static void requirePossible(ReoffendingCounts counts) {
        assertThat(counts.reoffenders()).isBetween(0L, counts.offenders());
        assertThat(counts.reoffences()).isGreaterThanOrEqualTo(counts.reoffenders());
        assertThat(counts.reoffences() == 0).isEqualTo(counts.reoffenders() == 0);
    }

    @Property
    @Label("P-02 reoffences per offender are the binary rate times reoffences per reoffender, as exact fractions")
    void p02_ratesMultiply(@ForAll("scenarios") Scenario scenario) {
        TrackedCohort cohort = scenario.track();
        Rate binary = cohort.binaryRate();
        Rate perReoffender = cohort.reoffencesPerReoffender();
        Rate perOffender = cohort.reoffencesPerOffender();
        assertThat(perOffender.denominator() == 0).isEqualTo(binary.denominator() == 0);
        boolean defined = binary.denominator() > 0 && perReoffender.denominator() > 0;
        if (defined) {
            assertThat(perOffender.numerator() * binary.denominator() * perReoffender.denominator())
                    .isEqualTo(binary.numerator() * perReoffender.numerator() * perOffender.denominator());
            assertThat(perReoffender.numerator()).isGreaterThanOrEqualTo(perReoffender.denominator());
        } else {
            assertThat(perOffender.numerator()).isZero();
        }
        seen("rates are defined and not 1", defined && perReoffender.numerator() != binary.denominator(), 7);
    }

    // ---------------------------------------------------------------- entries

    @Property
    @Label("P-03 a child is in a quarter or a twelve-month year at most once, in a year of quarters at most four times")
    void p03_onceInACohort(@ForAll("years") Scenario scenario) {
        TrackedCohort quarters =
                scenario.with(inQuarters(scenario.methodology())).track();
        assertThat(entriesByChild(quarters).values()).allMatch(entries -> entries <= 4);
        Map<Key, Long> byQuarter = quarters.members().stream().collect(groupingBy(Key::of, counting()));
        assertThat(byQuarter.values()).containsOnly(byQuarter.isEmpty() ? new Long[0] : new Long[] {1L});
        assertThat(quarters.counts().offenders()).isEqualTo(byQuarter.size());
        assertThat(byQuarter.keySet()).allMatch(key -> key.period().isQuarter());

        TrackedCohort year = scenario.with(inOneYear(scenario.methodology())).track();
        Map<String, Long> once = entriesByChild(year);
        assertThat(once.values()).allMatch(entries -> entries == 1);
        assertThat(year.counts().offenders()).isEqualTo(once.size());
        seen(
                "a child enters two quarters",
                byQuarter.size() > entriesByChild(quarters).size(),
                12);
    }

    @Property
    @Label("P-04 the counts of a year, or any run of quarters, are the sums of its quarters, in every breakdown")
    void p04_quartersAddUp(
            @ForAll("scenarios") Scenario any,
            @ForAll("periods") CohortPeriod period,
            @ForAll("dimension") Dimension dimension) {
        Scenario scenario = any.with(inQuarters(any.methodology())).over(period);
        TrackedCohort whole = scenario.track();
        List<TrackedCohort> quarters = period.quarters().stream()
                .map(quarter -> scenario.over(quarter).track())
                .toList();
        assertThat(whole.figures()).isEqualTo(sum(quarters.stream().map(TrackedCohort::figures)));
        assertThat(whole.cohorts().stream().map(TrackedCohort::figures).toList())
                .isEqualTo(quarters.stream().map(TrackedCohort::figures).toList());

        Breakdown byPart = whole.by(dimension);
        List<Breakdown> ofQuarters =
                quarters.stream().map(quarter -> quarter.by(dimension)).toList();
        for (int i = 0; i < byPart.rows().size(); i++) {
            int row = i;
            assertThat(ofQuarters)
                    .allMatch(quarter -> quarter.rows()
                            .get(row)
                            .parts()
                            .equals(byPart.rows().get(row).parts()));
            assertThat(byPart.rows().get(row).figures())
                    .isEqualTo(sum(ofQuarters.stream()
                            .map(quarter -> quarter.rows().get(row).figures())));
        }
        assertThat(whole.members())
                .containsExactlyInAnyOrderElementsOf(quarters.stream()
                        .flatMap(quarter -> quarter.members().stream())
                        .toList());
        seen(
                "two quarters hold reoffenders",
                quarters.stream()
                                .filter(quarter -> quarter.counts().reoffenders() > 0)
                                .count()
                        > 1,
                3);
    }

    @Property
    @Label("P-05 a year's binary rate lies between the lowest and the highest of its quarters that are not empty")
    void p05_yearBetweenItsQuarters(@ForAll("years") Scenario any) {
        Scenario scenario = any.with(inQuarters(any.methodology()));
        TrackedCohort year = scenario.track();
        Rate rate = year.binaryRate();
        List<Rate> rates = year.cohorts().stream()
                .map(TrackedCohort::binaryRate)
                .filter(quarter -> quarter.denominator() > 0)
                .sorted(ReoffendingProperties::compare)
                .toList();
        assertThat(rates.isEmpty()).isEqualTo(rate.denominator() == 0);
        if (!rates.isEmpty()) {
            assertThat(compare(rates.get(0), rate)).isNotPositive();
            assertThat(compare(rates.get(rates.size() - 1), rate)).isNotNegative();
        }
        seen("quarters differ", !rates.isEmpty() && compare(rates.get(0), rates.get(rates.size() - 1)) < 0, 8);
    }

    /** Compares two rates without dividing. */
    private static int compare(Rate a, Rate b) {
        return Long.compare(a.numerator() * b.denominator(), b.numerator() * a.denominator());
    }

    @Property
    @Label(
            "P-06 a twelve-month year has no more offenders than the sum of its quarters, as many only if none is in two")
    void p06_oneYearAgainstQuarters(@ForAll("years") Scenario scenario) {
        TrackedCohort quarters =
                scenario.with(inQuarters(scenario.methodology())).track();
        TrackedCohort year = scenario.with(inOneYear(scenario.methodology())).track();
        long inYear = year.counts().offenders();
        long inQuarters = quarters.counts().offenders();
        boolean nobodyTwice = entriesByChild(quarters).values().stream().allMatch(entries -> entries == 1);
        assertThat(inYear).isLessThanOrEqualTo(inQuarters);
        assertThat(inYear == inQuarters).isEqualTo(nobodyTwice);
        seen("fewer in the year", inYear < inQuarters, 14);
        seen("as many in the year, and some", inYear == inQuarters && inYear > 0, 20);
    }

    @Property
    @Label("P-07 a child of a twelve-month year is in a quarter of it, in the earliest with the same index event")
    void p07_sameIndexEventAsInTheEarliestQuarter(@ForAll("years") Scenario any) {
        Scenario scenario =
                any.with(any.methodology().with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.EARLIEST));
        Map<String, List<FollowedMember>> inQuarters =
                scenario.with(inQuarters(scenario.methodology())).track().members().stream()
                        .collect(groupingBy(member -> member.member().personId()));
        List<FollowedMember> inYear =
                scenario.with(inOneYear(scenario.methodology())).track().members();
        assertThat(inYear).allSatisfy(member -> {
            List<FollowedMember> entries = inQuarters.get(member.member().personId());
            assertThat(entries).isNotNull();
            FollowedMember earliest = entries.stream()
                    .min(Comparator.comparing(entry -> entry.member().period()))
                    .orElseThrow();
            assertThat(member.member().index()).isEqualTo(earliest.member().index());
            assertThat(member.window().start()).isEqualTo(earliest.window().start());
            assertThat(member.window().end()).isEqualTo(earliest.window().end());
        });
        assertThat(inQuarters.keySet())
                .isEqualTo(inYear.stream()
                        .map(member -> member.member().personId())
                        .collect(toSet()));
        seen("a child is in two quarters", inQuarters.values().stream().anyMatch(entries -> entries.size() > 1), 8);
    }

    // ---------------------------------------------------------------- breakdowns

    @Property
    @Label("P-08 every breakdown adds up to the total; by disposal group of the MoJ table to at least the total")
    void p08_breakdownsAddUp(@ForAll("scenarios") Scenario scenario, @ForAll("dimension") Dimension dimension) {
        TrackedCohort cohort = scenario.track();
        Breakdown parts = cohort.by(dimension);
        CohortFigures sum = sumOfRows(parts);
        assertThat(parts.total()).isEqualTo(cohort.figures());
        if (countsOnceInEachGroup(scenario.methodology(), dimension)) {
            assertThat(parts.rows())
                    .allMatch(row -> row.figures().counts().offenders()
                            <= cohort.counts().offenders());
            assertThat(sum.counts().offenders())
                    .isGreaterThanOrEqualTo(cohort.counts().offenders());
            if (scenario.methodology().get(Option.INDEX_EVENT_SELECTION) == IndexEventSelection.EARLIEST) {
                requireAtLeast(sum, cohort.figures()); // the index event is the first of its group as well
            }
        } else {
            assertThat(sum).isEqualTo(cohort.figures());
        }
        seen("two parts hold members", members(parts) > 1, 12);
    }

    private static void requireAtLeast(CohortFigures more, CohortFigures less) {
        requireAtLeast(more.inFollowUp(), less.inFollowUp());
        requireAtLeast(more.inWait(), less.inWait());
        requireAtLeast(more.closed(), less.closed());
        assertThat(more.pending()).isGreaterThanOrEqualTo(less.pending());
        assertThat(more.pendingTooLate()).isGreaterThanOrEqualTo(less.pendingTooLate());
        assertThat(more.prolificMembers()).isGreaterThanOrEqualTo(less.prolificMembers());
        assertThat(more.prolificReoffences()).isGreaterThanOrEqualTo(less.prolificReoffences());
    }

    private static void requireAtLeast(ReoffendingCounts more, ReoffendingCounts less) {
        assertThat(more.offenders()).isGreaterThanOrEqualTo(less.offenders());
        assertThat(more.reoffenders()).isGreaterThanOrEqualTo(less.reoffenders());
        assertThat(more.reoffences()).isGreaterThanOrEqualTo(less.reoffences());
    }

    private static long members(Breakdown parts) {
        return parts.rows().stream()
                .filter(row -> row.figures().counts().offenders() > 0)
                .count();
    }

    @Property
    @Label("M-17 in the MoJ table the rows within a group add up to the group, and a child is in a group once a cohort")
    void m17_subgroupsAddUpToTheirGroup(@ForAll("years") Scenario any) {
        Scenario scenario = any.with(any.methodology()
                .with(Option.DISPOSAL_BREAKDOWN, DisposalBreakdown.FIRST_EVENT_PER_GROUP)
                .with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.EARLIEST));
        TrackedCohort cohort = scenario.track();
        Breakdown groups = cohort.by(Dimension.DISPOSAL_GROUP);
        Breakdown subgroups = cohort.by(Dimension.DISPOSAL_SUBGROUP);
        for (IndexDisposalGroup.Top top : IndexDisposalGroup.Top.values()) {
            CohortFigures within = sum(Arrays.stream(IndexDisposalGroup.values())
                    .filter(group -> group.top() == top)
                    .map(group -> subgroups.row(group.label())));
            assertThat(groups.row(top.label())).isEqualTo(within);
            assertThat(within.counts().offenders())
                    .isLessThanOrEqualTo(cohort.counts().offenders());
        }
        // In groups that hold its members' index events only, a group's row is that of the partition or more.
        Breakdown partition = scenario.with(
                        scenario.methodology().with(Option.DISPOSAL_BREAKDOWN, DisposalBreakdown.HEADLINE_INDEX_ONLY))
                .track()
                .by(Dimension.DISPOSAL_GROUP);
        for (int i = 0; i < partition.rows().size(); i++) {
            requireAtLeast(
                    groups.rows().get(i).figures(), partition.rows().get(i).figures());
        }
        seen("more than the partition", !sumOfRows(groups).equals(sumOfRows(partition)), 5);
    }

    @Property(tries = 200)
    @Label("rows of a cross of two or three dimensions add up to each of them, and to the total")
    void crossesAddUp(
            @ForAll("scenarios") Scenario scenario,
            @ForAll("dimension") Dimension first,
            @ForAll("dimension") Dimension second,
            @ForAll("small dimension") Dimension third,
            @ForAll boolean three) {
        Dimension[] crossed = three ? new Dimension[] {first, third, second} : new Dimension[] {first, second};
        TrackedCohort cohort = scenario.track();
        Breakdown cross = cohort.by(crossed);
        boolean moj = Arrays.stream(crossed).anyMatch(d -> countsOnceInEachGroup(scenario.methodology(), d));
        assertThat(cross.total()).isEqualTo(cohort.figures());
        if (moj) {
            assertThat(sumOfRows(cross).counts().offenders())
                    .isGreaterThanOrEqualTo(cohort.counts().offenders());
        } else {
            assertThat(sumOfRows(cross)).isEqualTo(cohort.figures());
        }
        for (int d = 0; d < crossed.length; d++) {
            int position = d;
            if (moj == countsOnceInEachGroup(scenario.methodology(), crossed[d])) {
                Map<String, CohortFigures> margin = cross.rows().stream()
                        .collect(toMap(row -> row.parts().get(position), Breakdown.Row::figures, CohortFigures::plus));
                Map<String, CohortFigures> alone = cohort.by(crossed[d]).rows().stream()
                        .collect(toMap(row -> row.parts().get(0), Breakdown.Row::figures, CohortFigures::plus));
                assertThat(margin).isEqualTo(alone);
            }
        }
        seen("two cells hold members", members(cross) > 1, 10);
    }

    @Property
    @Label("the list of members adds up to the figures, and by what each member is to the rows of the breakdowns")
    void membersAddUpToTheFigures(@ForAll("scenarios") Scenario any) {
        Scenario scenario = any.with(any.methodology()
                .with(Option.DISPOSAL_BREAKDOWN, DisposalBreakdown.HEADLINE_INDEX_ONLY)
                .with(Option.PROLIFIC_THRESHOLD, 2));
        TrackedCohort cohort = scenario.track();
        List<FollowedMember> members = cohort.members();
        int threshold = scenario.methodology().get(Option.PROLIFIC_THRESHOLD);
        assertThat(sum(members.stream().map(member -> figures(member, threshold))))
                .isEqualTo(cohort.figures());
        labels(scenario.methodology()).forEach((dimension, label) -> {
            Map<String, CohortFigures> recounted =
                    members.stream().collect(toMap(label, member -> figures(member, threshold), CohortFigures::plus));
            for (Breakdown.Row row : cohort.by(dimension).rows()) {
                assertThat(row.figures())
                        .as("%s %s", dimension, row.parts())
                        .isEqualTo(recounted.getOrDefault(row.parts().get(0), CohortFigures.NONE));
            }
        });
        for (FollowedMember member : members) {
            assertThat(member.member().period().contains(member.member().index().on()))
                    .isTrue();
            assertThat(member.state()).isEqualTo(state(member.window(), scenario.asOf()));
        }
        seen("members", !members.isEmpty(), 35);
        seen("pending offences", cohort.figures().pending() > 0, 0.8);
        seen("prolific members", cohort.figures().prolificMembers() > 0, 2);
    }

    @Property
    @Label("M-85 a member's state changes on the day after the last day of follow-up, and of the wait")
    void m85_statesChangeOnTheirDays(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 50) int which,
            @ForAll @IntRange(min = -1, max = 2) int days,
            @ForAll boolean atEndOfWait) {
        Optional<FollowedMember> target =
                pick(scenario.asOf(Histories.FAR).track().members(), which);
        if (target.isEmpty()) {
            return;
        }
        FollowUpWindow window = target.get().window();
        LocalDate asOf = (atEndOfWait ? window.lastDayOfWait() : window.lastDay()).plusDays(days);
        TrackedCohort cohort = scenario.asOf(asOf).track();
        long open = 0;
        for (FollowedMember member : cohort.members()) {
            assertThat(member.state()).isEqualTo(state(member.window(), asOf));
            open += asOf.isAfter(member.window().lastDayOfWait()) ? 0 : 1;
        }
        assertThat(cohort.isInterim())
                .isEqualTo(open > 0 || asOf.isBefore(scenario.period().last()));
        seen(
                "a member is on its last day",
                cohort.members().stream()
                        .anyMatch(member -> asOf.equals(member.window().lastDay())
                                || asOf.equals(member.window().lastDayOfWait())),
                8);
    }

    private static MemberState state(FollowUpWindow window, LocalDate asOf) {
        if (!asOf.isAfter(window.lastDay())) {
            return MemberState.IN_FOLLOW_UP;
        }
        return asOf.isAfter(window.lastDayOfWait()) ? MemberState.CLOSED : MemberState.IN_WAIT;
    }

    private static CohortFigures figures(FollowedMember member, int threshold) {
        long reoffences = member.offences().stream()
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .count();
        long pending = member.offences().stream()
                .filter(offence -> offence.decision() == Decision.PENDING)
                .count();
        ReoffendingCounts one = new ReoffendingCounts(1, Math.min(1, reoffences), reoffences);
        boolean closed = member.state() == MemberState.CLOSED;
        boolean prolific = reoffences >= threshold;
        return new CohortFigures(
                member.state() == MemberState.IN_FOLLOW_UP ? one : ReoffendingCounts.NONE,
                member.state() == MemberState.IN_WAIT ? one : ReoffendingCounts.NONE,
                closed ? one : ReoffendingCounts.NONE,
                closed ? 0 : pending,
                closed ? pending : 0,
                prolific ? 1 : 0,
                prolific ? reoffences : 0,
                member.member().previousOffences());
    }

    private static Map<Dimension, Function<FollowedMember, String>> labels(Methodology methodology) {
        return Map.of(
                Dimension.GENDER, member -> member.member().gender().label(),
                Dimension.ETHNICITY,
                        member -> methodology
                                .get(Option.ETHNICITY_GROUPING)
                                .groupOf(member.member().ethnicity()),
                Dimension.CARE, member -> member.member().care().label(),
                Dimension.AGE_BAND,
                        member -> methodology
                                .get(Option.AGE_BANDS)
                                .labels()
                                .get(methodology
                                        .get(Option.AGE_BANDS)
                                        .bandOf(member.member().age())),
                Dimension.ENTRY, member -> member.member().index().kind().label(),
                Dimension.DISPOSAL_TIER, member -> disposal(member).tier().label(),
                Dimension.DISPOSAL, member -> disposal(member).label(),
                Dimension.DISPOSAL_GROUP,
                        member -> disposal(member).group().top().label(),
                Dimension.DISPOSAL_SUBGROUP, member -> disposal(member).group().label(),
                Dimension.PREVIOUS_OFFENCES,
                        member -> previousOffencesBand(member.member().previousOffences()));
    }

    private static String previousOffencesBand(int previous) {
        if (previous == 0) {
            return "None";
        }
        if (previous <= 2) {
            return "1 to 2";
        }
        if (previous <= 6) {
            return "3 to 6";
        }
        return previous <= 10 ? "7 to 10" : "11 or more";
    }

    private static DisposalType disposal(FollowedMember member) {
        return member.member().index().disposal();
    }

    @Property
    @Label("counting many cohorts at once gives what tracking each on its own gives, overlapping ones included")
    void tallyEqualsTracking(
            @ForAll("scenarios") Scenario any,
            @ForAll("dimension") Dimension dimension,
            @ForAll("small dimension") Dimension small,
            @ForAll boolean rolling) {
        Methodology methodology = rolling ? inOneYear(any.methodology()) : inQuarters(any.methodology());
        List<CohortPeriod> cohorts = CohortPeriod.quarters(CohortPeriod.quarter(2018, 4), 8).quarters().stream()
                .map(quarter -> rolling ? CohortPeriod.quarters(quarter, 4) : quarter)
                .toList();
        Caseload caseload = any.history().caseload();
        ReoffendingTracker tracker = ReoffendingTracker.of(methodology);
        assertThat(tracker.tally(caseload, cohorts, any.asOf(), dimension, small))
                .isEqualTo(cohorts.stream()
                        .map(cohort ->
                                tracker.track(caseload, cohort, any.asOf()).by(dimension, small))
                        .toList());
        // Each as its members say, which are found without the short cut of the tally.
        List<Breakdown> tally = tracker.tally(caseload, cohorts, any.asOf());
        int threshold = methodology.get(Option.PROLIFIC_THRESHOLD);
        for (int i = 0; i < cohorts.size(); i++) {
            assertThat(tally.get(i).total())
                    .isEqualTo(sum(tracker.track(caseload, cohorts.get(i), any.asOf()).members().stream()
                            .map(member -> figures(member, threshold))));
        }
        seen(
                "three cohorts hold members",
                tally.stream()
                                .filter(cohort -> cohort.total().counts().offenders() > 0)
                                .count()
                        >= 3,
                15);
    }

    @Property
    @Label("the attrition table leads from all people to the children of the cohort, and of each child alone likewise")
    void attritionLeadsFromPeopleToChildren(@ForAll("scenarios") Scenario scenario) {
        TrackedCohort cohort = scenario.track();
        Attrition attrition = cohort.attrition();
        assertThat(attrition.people()).isEqualTo(scenario.history().people().size());
        assertThat(attrition.children()).isEqualTo(entriesByChild(cohort).size());
        assertThat(attrition.members()).isEqualTo(cohort.members().size());

        List<Attrition.Step> steps = attrition.steps();
        assertThat(steps.get(0).left()).isEqualTo(attrition.people());
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).left())
                    .isEqualTo(steps.get(i - 1).left() + steps.get(i).change())
                    .isNotNegative();
            boolean last = i == steps.size() - 1;
            assertThat(steps.get(i).change())
                    .satisfies(change ->
                            assertThat(last ? change >= 0 : change <= 0).isTrue());
        }
        assertThat(steps.get(steps.size() - 2).left()).isEqualTo(attrition.children());
        assertThat(steps.get(steps.size() - 1).left()).isEqualTo(attrition.members());

        long withoutEvent = 0;
        Map<EntryDecision, Long> byDecision = new EnumMap<>(EntryDecision.class);
        for (Person person : scenario.history().people()) {
            Attrition alone = scenario.with(scenario.history().only(person.id()::equals))
                    .track()
                    .attrition();
            withoutEvent += alone.withoutEvent();
            alone.byDecision().forEach((decision, people) -> byDecision.merge(decision, people, Long::sum));
            // A row that yields to another of its offence (M-46) makes no event, so the converse is for single rows.
            Scenario singleRows =
                    scenario.with(scenario.history().only(person.id()::equals).withoutRepeats());
            boolean anyEvent = hasEvent(scenario, person.id());
            assertThat(singleRows.track().attrition().withoutEvent()).isEqualTo(anyEvent ? 0 : 1);
            assertThat(alone.withoutEvent()).isGreaterThanOrEqualTo(anyEvent ? 0 : 1);
        }
        assertThat(attrition.withoutEvent()).isEqualTo(withoutEvent);
        assertThat(attrition.byDecision()).isEqualTo(byDecision);
        seen("some stay and some go", attrition.children() > 0 && attrition.children() < attrition.people(), 20);
    }

    @Property(tries = 300)
    @Label("in the attrition table of a year a child stands at the furthest rule of any of its quarters")
    void attritionOfAYearIsTheFurthestOfItsQuarters(@ForAll("years") Scenario any) {
        Scenario scenario = any.with(inQuarters(any.methodology()));
        boolean differ = false;
        for (Person person : scenario.history().people()) {
            Scenario alone = scenario.with(scenario.history().only(person.id()::equals));
            List<Integer> quarters = alone.period().quarters().stream()
                    .map(quarter -> reached(alone.over(quarter)))
                    .toList();
            assertThat(reached(alone)).isEqualTo(Collections.max(quarters));
            differ |= quarters.stream().filter(rule -> rule >= 0).distinct().count() > 1;
        }
        seen("a child reaches several rules", differ, 15);
    }

    /** Returns how far the only child of a caseload got: -1 without an event, else by rule, and in the cohort furthest. */
    private static int reached(Scenario scenario) {
        return scenario.track().attrition().byDecision().entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .mapToInt(entry -> entry.getKey() == EntryDecision.QUALIFIES
                        ? EntryDecision.values().length
                        : entry.getKey().ordinal())
                .findFirst()
                .orElse(-1);
    }

    /** Whether a child has a disposal or a release in the period that is known: by its row, on the as-of day (M-84). */
    private static boolean hasEvent(Scenario scenario, String personId) {
        LocalDate asOf = scenario.asOf();
        boolean disposal = scenario.history().offencesOf(personId).stream()
                .filter(row -> isKnown(happened(row, scenario.methodology()), asOf))
                .filter(row -> isKnown(row.recordedOn(), asOf))
                .filter(row -> row.outcome() instanceof Disposal)
                .anyMatch(row -> row.outcome().on() != null
                        && isKnown(row.outcome().on(), asOf)
                        && scenario.period().contains(row.outcome().on()));
        return disposal
                || scenario.history().releases().stream()
                        .filter(row -> row.personId().equals(personId))
                        .anyMatch(row -> isKnown(row.releasedOn(), asOf)
                                && isKnown(row.recordedOn(), asOf)
                                && scenario.period().contains(row.releasedOn()));
    }

    /** Returns the day by which an offence is dated (M-41), the other end of its range if that one is unknown. */
    private static LocalDate happened(Offence row, Methodology methodology) {
        LocalDate first = row.committedOn();
        LocalDate last = row.committedUntil();
        return methodology.get(Option.OFFENCE_DATE_BASIS) == OffenceDateBasis.END
                ? last == null ? first : last
                : first == null ? last : first;
    }

    private static boolean isKnown(LocalDate day, LocalDate asOf) {
        return day == null || !day.isAfter(asOf);
    }

    // ---------------------------------------------------------------- one offence more, or elsewhere

    @Property(tries = 800)
    @Label("P-09 with entries held fixed, proving an offence earlier never lowers a count, later never raises it")
    void p09_earlierProofNeverLowersACount(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 50) int which,
            @ForAll("committed") Histories.Distance committed,
            @ForAll("proof") Histories.Distance toProof,
            @ForAll("later") int later,
            @ForAll("sentence") Sentence sentence) {
        Optional<FollowedMember> target = pick(scenario.track().members(), which);
        LocalDate indexDate = target.map(member -> member.member().index().on()).orElse(LocalDate.of(2019, 6, 1));
        LocalDate day = committed.from(indexDate);
        LocalDate early = max(day, toProof.from(day));
        LocalDate late = early.plusDays(later);
        // The outcome stays on its day, so that the child's events are the same both times.
        OffenceDraft draft = fresh(personOf(scenario, target)).committed(day);
        if (sentence.type() != null) {
            draft.disposal(sentence.type(), late.plusDays(sentence.days()));
        }
        Offence provenEarly = draft.convicted(early).build();
        Offence provenLate = draft.convicted(late).build();
        if (!scenario.history().takes(provenEarly)) {
            return;
        }
        TrackedCohort earlier =
                scenario.with(scenario.history().plus(provenEarly)).track();
        TrackedCohort laterOn =
                scenario.with(scenario.history().plus(provenLate)).track();
        assertThat(entries(earlier)).isEqualTo(entries(laterOn));
        assertThat(earlier.counts().offenders()).isEqualTo(laterOn.counts().offenders());
        assertThat(earlier.counts().reoffenders())
                .isGreaterThanOrEqualTo(laterOn.counts().reoffenders());
        assertThat(earlier.counts().reoffences())
                .isGreaterThanOrEqualTo(laterOn.counts().reoffences());
        seen("the day of proof matters", !earlier.counts().equals(laterOn.counts()), 4);
    }

    /** The disposal of an offence, or null for none yet, and how many days after the latest day of proof. */
    record Sentence(DisposalType type, int days) {}

    @Provide("sentence")
    Arbitrary<Sentence> sentences() {
        return Combinators.combine(
                        Arbitraries.of(DisposalType.class).injectNull(0.4),
                        Arbitraries.integers().between(0, 60))
                .as(Sentence::new);
    }

    @Property
    @Label("P-10 lengthening the waiting period never lowers a count")
    void p10_longerWaitNeverLowersACount(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @IntRange(max = 6) int months,
            @ForAll @IntRange(min = 1, max = 24) int more) {
        TrackedCohort shorter = scenario.with(scenario.methodology().with(Option.WAITING_PERIOD_MONTHS, months))
                .track();
        TrackedCohort longer = scenario.with(scenario.methodology().with(Option.WAITING_PERIOD_MONTHS, months + more))
                .track();
        assertThat(entries(longer)).isEqualTo(entries(shorter));
        assertThat(longer.counts().offenders()).isEqualTo(shorter.counts().offenders());
        assertThat(longer.counts().reoffenders())
                .isGreaterThanOrEqualTo(shorter.counts().reoffenders());
        assertThat(longer.counts().reoffences())
                .isGreaterThanOrEqualTo(shorter.counts().reoffences());
        seen("the wait matters", longer.counts().reoffences() > shorter.counts().reoffences(), 2);
    }

    /** Ways in which an offence is none that counts. */
    enum Innocent {
        PENDING,
        NOT_PROVEN,
        NOT_PROVEN_UNDATED,
        DIVERSION,
        BREACH_BY_FLAG,
        BREACH_BY_CATEGORY,
        NOT_RECORDABLE,
        ELSEWHERE,
        NOT_BY_POLICE,
        TAKEN_INTO_CONSIDERATION,
        APPEALED,
        BEFORE_FOLLOW_UP,
        AFTER_FOLLOW_UP;

        boolean isOutOfWindow() {
            return this == BEFORE_FOLLOW_UP || this == AFTER_FOLLOW_UP;
        }
    }

    @Property(tries = 800)
    @Label("P-11 adding an offence that is unproven, a breach, not recordable or out of the window changes nothing"
            + " (on a day with no other outcome)")
    void p11_whatDoesNotCountChangesNothing(
            @ForAll("scenarios") Scenario any,
            @ForAll Innocent kind,
            @ForAll @IntRange(max = 50) int which,
            @ForAll("committed") Histories.Distance committed,
            @ForAll("proof") Histories.Distance toProof,
            @ForAll("lesser disposal") DisposalType type) {
        Scenario scenario = any.with(barringAll(any.methodology()));
        TrackedCohort before = scenario.track();
        Optional<FollowedMember> target = pick(before.members(), which);
        LocalDate indexDate = target.map(member -> member.member().index().on()).orElse(LocalDate.of(2019, 6, 1));
        String personId = personOf(scenario, target);
        List<FollowUpWindow> windows = before.members().stream()
                .filter(member -> member.member().personId().equals(personId))
                .map(FollowedMember::window)
                .toList();
        int away = Math.abs(committed.days());
        LocalDate day = switch (kind) {
            case BEFORE_FOLLOW_UP ->
                windows.stream()
                        .map(FollowUpWindow::start)
                        .min(Comparator.naturalOrder())
                        .orElse(indexDate)
                        .minusDays(1 + away);
            case AFTER_FOLLOW_UP ->
                windows.stream()
                        .map(FollowUpWindow::end)
                        .max(Comparator.naturalOrder())
                        .orElse(indexDate)
                        .plusDays(away);
            default -> committed.from(indexDate);
        };
        LocalDate proven = freeDay(scenario.history(), personId, max(day, toProof.from(day)));
        Offence offence = innocent(kind, fresh(personId).committed(day), type, proven);
        if (!scenario.history().takes(offence)) {
            return;
        }
        TrackedCohort after = scenario.with(scenario.history().plus(offence)).track();
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(withoutOffences(after)).isEqualTo(withoutOffences(before));
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.CARE, Dimension.AGE_BAND));
        if (!kind.isOutOfWindow()) { // in the MoJ table it could be in the follow-up of a later event
            dimensions.add(Dimension.DISPOSAL_GROUP);
        }
        for (Dimension dimension : dimensions) {
            List<Breakdown.Row> rows = after.by(dimension).rows();
            List<Breakdown.Row> rowsBefore = before.by(dimension).rows();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).figures().counts())
                        .isEqualTo(rowsBefore.get(i).figures().counts());
                if (kind != Innocent.PENDING
                        && !kind.isOutOfWindow()
                        && scenario.asOf().equals(Histories.FAR)) {
                    assertThat(rows.get(i).figures())
                            .isEqualTo(rowsBefore.get(i).figures());
                }
            }
        }
        seen("it is a member's", target.isPresent(), 35);
        seen(
                "it would else count",
                !kind.isOutOfWindow()
                        && target.isPresent()
                        && contains(target.get().window(), day)
                        && !proven.isAfter(target.get().window().lastDayOfWait()),
                10);
    }

    private static Offence innocent(Innocent kind, OffenceDraft draft, DisposalType type, LocalDate proven) {
        return switch (kind) {
            case PENDING -> draft.build();
            case NOT_PROVEN -> draft.notProven(proven).build();
            case NOT_PROVEN_UNDATED -> draft.notProven((LocalDate) null).build();
            case DIVERSION ->
                draft.disposal(DisposalType.COMMUNITY_RESOLUTION, proven).build();
            case BREACH_BY_FLAG ->
                draft.breach(Answer.YES).disposal(type, proven).build();
            case BREACH_BY_CATEGORY ->
                draft.category(OffenceCategory.of("Breach of conditional discharge"))
                        .disposal(type, proven)
                        .build();
            case NOT_RECORDABLE ->
                draft.recordable(Answer.NO).disposal(type, proven).build();
            case ELSEWHERE -> draft.place(Place.OTHER).disposal(type, proven).build();
            case NOT_BY_POLICE ->
                draft.policeProsecuted(Answer.NO).disposal(type, proven).build();
            case TAKEN_INTO_CONSIDERATION ->
                draft.takenIntoConsideration(Answer.YES).disposal(type, proven).build();
            case APPEALED ->
                draft.appeal(Appeal.SUCCESSFUL).disposal(type, proven).build();
            case BEFORE_FOLLOW_UP, AFTER_FOLLOW_UP ->
                draft.convicted(proven).build(); // no disposal: it could be a new qualifying event
        };
    }

    /** Returns a day from the one given on, on which the child has no outcome. */
    private static LocalDate freeDay(History history, String personId, LocalDate from) {
        Set<LocalDate> taken = history.offencesOf(personId).stream()
                .map(offence -> offence.outcome().on())
                .collect(toSet());
        history.releases().stream()
                .filter(release -> release.personId().equals(personId))
                .forEach(release -> taken.add(release.sentencedOn()));
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> !taken.contains(day))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 800)
    @Label("P-12 with entries held fixed, an eligible offence proven in time adds one reoffence to each entry whose"
            + " follow-up holds it, and at most one reoffender an entry")
    void p12_whatCountsAddsOne(
            @ForAll("years") Scenario any,
            @ForAll boolean quarters,
            @ForAll @IntRange(max = 50) int which,
            @ForAll("committed") Histories.Distance committed,
            @ForAll("proof") Histories.Distance toProof,
            @ForAll boolean atEndOfWait) {
        Scenario scenario = any.with((quarters ? inQuarters(any.methodology()) : any.methodology())
                .with(Option.PROOF_AFTER_18_COUNTS, true));
        TrackedCohort before = scenario.track();
        Optional<FollowedMember> target = pick(before.members(), which);
        if (target.isEmpty()) {
            return;
        }
        String personId = target.get().member().personId();
        LocalDate day = committed.from(target.get().member().index().on());
        LocalDate aimedAt = atEndOfWait
                ? target.get().window().lastDayOfWait().plusDays(Integer.signum(toProof.days()))
                : toProof.from(day);
        LocalDate proven = freeDay(scenario.history(), personId, max(day, aimedAt));
        // A disposal of an adult proves and opens no entry (M-47), whatever the methodology.
        Offence offence = fresh(personId)
                .committed(day)
                .recordable(Answer.YES)
                .disposal(DisposalType.ADULT_COURT_DISPOSAL, proven)
                .build();
        if (!scenario.history().takes(offence)) {
            return;
        }
        TrackedCohort after = scenario.with(scenario.history().plus(offence)).track();
        assertThat(entries(after)).isEqualTo(entries(before));
        Map<Key, FollowedMember> then = after.members().stream().collect(toMap(Key::of, Function.identity()));
        long added = 0;
        for (FollowedMember entry : before.members()) {
            boolean adds = entry.member().personId().equals(personId)
                    && contains(entry.window(), day)
                    && !proven.isAfter(entry.window().lastDayOfWait())
                    && !proven.isAfter(scenario.asOf());
            assertThat(then.get(Key.of(entry)).reoffences()).isEqualTo(entry.reoffences() + (adds ? 1 : 0));
            added += adds ? 1 : 0;
        }
        long newReoffenders = after.counts().reoffenders() - before.counts().reoffenders();
        assertThat(after.counts().offenders()).isEqualTo(before.counts().offenders());
        assertThat(after.counts().reoffences()).isEqualTo(before.counts().reoffences() + added);
        assertThat(newReoffenders).isBetween(0L, added);
        seen("a reoffence is added", added > 0, 15);
        seen("to two entries", added > 1, 0.7);
    }

    // ---------------------------------------------------------------- order, repeats, days and names

    @Property
    @Label("P-13 the order of the records does not matter")
    void p13_orderDoesNotMatter(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> keys,
            @ForAll("dimension") Dimension dimension) {
        History history = scenario.history();
        List<?> rows = Stream.of(history.offences(), history.releases(), history.care())
                .flatMap(List::stream)
                .toList();
        Caseload inOrder = history.caseload();
        Caseload shuffled = history.caseload(shuffled(history.people(), keys), shuffled(rows, keys));
        assertThat(shuffled).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
        requireSameResults(scenario, inOrder, shuffled, dimension);
        seen("the order changes", !shuffled(rows, keys).equals(rows), 70);
    }

    /** Returns the elements in order of keys, which are used over again. */
    private static <T> List<T> shuffled(List<T> elements, List<Integer> keys) {
        return IntStream.range(0, elements.size())
                .boxed()
                .sorted(Comparator.comparing(i -> keys.get(i % keys.size())))
                .map(elements::get)
                .toList();
    }

    @Property
    @Label("P-13 a record given twice counts once")
    void p13_repeatsDoNotMatter(
            @ForAll("scenarios") Scenario any,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 60) Integer> which) {
        Scenario scenario = any.with(any.methodology().with(Option.COUNT_DUPLICATES, false));
        History history = scenario.history();
        List<Object> rows = Stream.of(history.offences(), history.releases(), history.care())
                .<Object>flatMap(List::stream)
                .toList();
        List<Object> twice = new ArrayList<>(rows);
        which.stream().filter(i -> i < rows.size()).forEach(i -> twice.add(rows.get(i)));
        List<Person> peopleTwice = new ArrayList<>(history.people());
        peopleTwice.addAll(history.people());
        Caseload once = history.caseload();
        Caseload repeated = history.caseload(peopleTwice, twice);
        TrackedCohort a = ReoffendingTracker.of(scenario.methodology()).track(once, scenario.period(), scenario.asOf());
        TrackedCohort b =
                ReoffendingTracker.of(scenario.methodology()).track(repeated, scenario.period(), scenario.asOf());
        assertThat(b.counts()).isEqualTo(a.counts());
        assertThat(withoutOffences(b)).isEqualTo(withoutOffences(a));
        assertThat(b.attrition()).isEqualTo(a.attrition());
        // B-02: what has neither id nor day of proof may be pending twice.
        boolean allTold = twice.subList(rows.size(), twice.size()).stream()
                .allMatch(row -> !(row instanceof Offence offence)
                        || offence.id() != null
                        || offence.convictedOn() != null
                        || offence.outcome().on() != null);
        if (allTold) {
            for (Dimension dimension : SAME_EVERYWHERE) {
                assertThat(b.by(dimension).rows()).isEqualTo(a.by(dimension).rows());
            }
        }
        seen(
                "a reoffence is repeated",
                b.members().stream()
                        .anyMatch(member -> member.isReoffender()
                                && member.offences().stream()
                                        .anyMatch(offence -> offence.decision() == Decision.DUPLICATE)),
                5);
    }

    @Property
    @Label("P-14 moving all days by 400 years and giving people other ids changes no count")
    void p14_daysAndNamesDoNotMatter(
            @ForAll("scenarios") Scenario scenario, @ForAll boolean shift, @ForAll("dimension") Dimension dimension) {
        int days = shift ? CYCLE : 0;
        UnaryOperator<String> newId = id -> "z" + (char) ('z' - id.charAt(0) + 'A') + id.length() + id; // other order
        Scenario moved = new Scenario(
                scenario.history().moved(newId, days),
                moved(scenario.methodology(), days),
                new CohortPeriod(
                        scenario.period().start().plusDays(days),
                        scenario.period().end().plusDays(days)),
                scenario.asOf().plusDays(days));
        TrackedCohort here = scenario.track();
        TrackedCohort there = moved.track();
        assertThat(there.figures()).isEqualTo(here.figures());
        assertThat(there.by(dimension).rows()).isEqualTo(here.by(dimension).rows());
        assertThat(there.attrition()).isEqualTo(here.attrition());
        assertThat(there.members().stream().map(member -> decisions(member, 0)).collect(groupingBy(x -> x, counting())))
                .isEqualTo(here.members().stream()
                        .map(member -> decisions(member, days))
                        .collect(groupingBy(x -> x, counting())));
        seen("reoffenders", here.counts().reoffenders() > 0, 15);
    }

    /** Everything that was decided about a member but for its name, some days later. */
    private static List<Object> decisions(FollowedMember member, int days) {
        List<Object> all = new ArrayList<>(List.of(
                member.member().index().on().plusDays(days),
                member.member().index().disposal(),
                member.member().index().disposedOn().map(day -> day.plusDays(days)),
                member.member().index().offenceId(),
                member.member().age(),
                member.member().care(),
                member.window().end().plusDays(days),
                member.window().provenBy().plusDays(days),
                member.state()));
        for (OffenceDecision offence : member.offences()) {
            all.add(offence.decision());
            all.add(offence.committedOn().map(day -> day.plusDays(days)));
        }
        return all;
    }

    @Property
    @Label("a caseload doubled under new ids has every count doubled")
    void doublingDoublesEveryCount(@ForAll("scenarios") Scenario scenario, @ForAll("dimension") Dimension dimension) {
        TrackedCohort once = scenario.track();
        TrackedCohort twice = scenario.with(
                        both(scenario.history(), scenario.history().moved(id -> "twin of " + id, 0)))
                .track();
        assertThat(twice.figures()).isEqualTo(once.figures().plus(once.figures()));
        List<Breakdown.Row> rows = twice.by(dimension).rows();
        List<Breakdown.Row> rowsOnce = once.by(dimension).rows();
        assertThat(rows).hasSameSizeAs(rowsOnce);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).figures())
                    .isEqualTo(rowsOnce.get(i).figures().plus(rowsOnce.get(i).figures()));
        }
        once.attrition()
                .byDecision()
                .forEach((decision, people) ->
                        assertThat(twice.attrition().byDecision().get(decision)).isEqualTo(2 * people));
        assertThat(twice.reoffenceDistribution())
                .isEqualTo(once.reoffenceDistribution().plus(once.reoffenceDistribution()));
        seen("reoffences", once.counts().reoffences() > 0, 25);
    }

    private static History both(History a, History b) {
        return new History(
                Stream.concat(a.people().stream(), b.people().stream()).toList(),
                Stream.concat(a.offences().stream(), b.offences().stream()).toList(),
                Stream.concat(a.releases().stream(), b.releases().stream()).toList(),
                Stream.concat(a.care().stream(), b.care().stream()).toList(),
                Stream.concat(a.refusedSentences().stream(), b.refusedSentences().stream())
                        .toList(),
                a.knowsCare());
    }

    @Property
    @Label("figures of a caseload are the sums of the figures of its two halves, however people are divided")
    void halvesAddUp(@ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 63) int mask) {
        List<String> ids = scenario.history().people().stream().map(Person::id).toList();
        Set<String> left = IntStream.range(0, ids.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(ids::get)
                .collect(toSet());
        TrackedCohort whole = scenario.track();
        TrackedCohort one =
                scenario.with(scenario.history().only(left::contains)).track();
        TrackedCohort other =
                scenario.with(scenario.history().only(id -> !left.contains(id))).track();
        assertThat(one.figures().plus(other.figures())).isEqualTo(whole.figures());
        for (Dimension dimension : SAME_EVERYWHERE) {
            List<Breakdown.Row> rows = whole.by(dimension).rows();
            List<Breakdown.Row> ofOne = one.by(dimension).rows();
            List<Breakdown.Row> ofOther = other.by(dimension).rows();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(ofOne.get(i).figures().plus(ofOther.get(i).figures()))
                        .isEqualTo(rows.get(i).figures());
            }
        }
        assertThat(whole.members())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(one.members().stream(), other.members().stream())
                        .toList());
        seen("both hold members", one.counts().offenders() > 0 && other.counts().offenders() > 0, 8);
    }

    @Property
    @Label("what goes into a caseload comes out equal, as records and through a builder")
    void roundTrip(@ForAll("histories") History history) {
        Caseload caseload = history.caseload();
        assertThat(caseload.toBuilder().build()).isEqualTo(caseload);

        List<Offence> offences = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        List<CareEpisode> care = new ArrayList<>();
        for (Person person : caseload.people()) {
            offences.addAll(caseload.offencesOf(person.id()));
            releases.addAll(caseload.releasesOf(person.id()));
            care.addAll(caseload.careOf(person.id()));
            assertThat(caseload.person(person.id())).contains(person);
            assertThat(caseload.offencesOf(person.id()))
                    .isSortedAccordingTo(Comparator.comparing(
                            Offence::committedOn, Comparator.nullsLast(Comparator.naturalOrder())));
            assertThat(caseload.releasesOf(person.id())).isSortedAccordingTo(Comparator.comparing(Release::releasedOn));
            assertThat(caseload.careOf(person.id())).isSortedAccordingTo(Comparator.comparing(CareEpisode::start));
        }
        assertThat(caseload.people()).containsExactlyInAnyOrderElementsOf(history.people());
        assertThat(caseload.people()).isSortedAccordingTo(Comparator.comparing(Person::id));
        assertThat(offences).containsExactlyInAnyOrderElementsOf(history.offences());
        assertThat(releases).containsExactlyInAnyOrderElementsOf(history.releases());
        assertThat(care).containsExactlyInAnyOrderElementsOf(history.care());
        assertThat(caseload.knowsCare()).isEqualTo(history.knowsCare());
        History out = new History(
                caseload.people(), offences, releases, care, history.refusedSentences(), caseload.knowsCare());
        assertThat(out.caseload()).isEqualTo(caseload).hasSameHashCodeAs(caseload);
        // And what was refused stays out, and remembered, whoever offers it.
        assertThat(History.of(history.people(), history.offences(), history.releases(), history.care(), false)
                        .offences())
                .isEqualTo(history.offences());
        seen("offences, releases and care", !offences.isEmpty() && !releases.isEmpty() && !care.isEmpty(), 20);
        seen("refused sentences", !history.refusedSentences().isEmpty(), 3);
    }

    @Property
    @Label("one fact more or less makes another caseload")
    void otherFactsMakeAnotherCaseload(
            @ForAll("histories") History history,
            @ForAll @IntRange(max = 40) int which,
            @ForAll @IntRange(max = 6) int what) {
        if (history.offences().isEmpty()) {
            return;
        }
        Offence chosen = history.offences().get(which % history.offences().size());
        OffenceDraft draft = History.draft(chosen);
        Offence changed = switch (what) {
            case 0 ->
                draft.gravity(chosen.gravity() == 8 ? 7 : chosen.gravity() + 1).build();
            case 1 ->
                draft.breach(chosen.breach() == Answer.YES ? Answer.NO : Answer.YES)
                        .build();
            case 2 -> draft.id("another").build();
            case 3 -> draft.code("another").build();
            case 4 -> draft.convicted(Histories.FAR).build();
            case 5 -> draft.recorded(Histories.FAR).build();
            default -> draft.notProven(Histories.FAR).build();
        };
        History other = history.mapOffences(offence -> offence.equals(chosen) ? changed : offence);
        assertThat(other.caseload()).isNotEqualTo(history.caseload());
    }

    // ---------------------------------------------------------------- as of

    @Property(tries = 400)
    @Label("P-15 with data only ever added, and none recorded after a later event, figures never fall as days pass")
    void p15_figuresNeverFall(
            @ForAll("scenarios") Scenario any,
            @ForAll("lag") Integer lag,
            @ForAll("day") LocalDate someDay,
            @ForAll("later") int days,
            @ForAll("committed") Histories.Distance committed,
            @ForAll("proof") Histories.Distance toProof,
            @ForAll boolean aboutASentence) {
        Scenario withoutSentence = any.with(
                        any.methodology().with(Option.INDEX_EVENT_SELECTION, IndexEventSelection.EARLIEST))
                .with(addedOnly(any.history(), lag));
        Optional<FollowedMember> target =
                pick(withoutSentence.asOf(Histories.FAR).track().members(), days);
        // One more offence, convicted before its sentence, which an adult court gave, so that it opens no entry.
        String personId = personOf(any, target);
        LocalDate day = committed.from(
                target.map(member -> member.member().index().on()).orElse(someDay));
        LocalDate convicted = max(day, toProof.from(day));
        LocalDate sentenced = freeDay(any.history(), personId, convicted.plusDays(days / 2));
        Offence offence = fresh(personId)
                .committed(day)
                .convicted(convicted)
                .disposal(DisposalType.ADULT_COURT_DISPOSAL, sentenced)
                .build();
        if (!any.history().takes(offence)) {
            return;
        }
        Scenario scenario = withoutSentence.with(withoutSentence.history().plus(offence));
        LocalDate first = aboutASentence ? sentenced.minusDays(1) : someDay;
        TrackedCohort before = scenario.asOf(first).track();
        TrackedCohort after = scenario.asOf(first.plusDays(days)).track();
        Map<Key, FollowedMember> later = after.members().stream().collect(toMap(Key::of, Function.identity()));
        assertThat(before.members()).allSatisfy(member -> {
            FollowedMember then = later.get(Key.of(member));
            assertThat(then).isNotNull();
            assertThat(then.member().index().on())
                    .isEqualTo(member.member().index().on());
            assertThat(then.reoffences()).isGreaterThanOrEqualTo(member.reoffences());
            assertThat(then.state()).isGreaterThanOrEqualTo(member.state());
        });
        assertThat(after.counts().offenders())
                .isGreaterThanOrEqualTo(before.counts().offenders());
        assertThat(after.counts().reoffenders())
                .isGreaterThanOrEqualTo(before.counts().reoffenders());
        assertThat(after.counts().reoffences())
                .isGreaterThanOrEqualTo(before.counts().reoffences());
        seen("reoffences rise", after.counts().reoffences() > before.counts().reoffences(), 8);
        seen("some reoffences before", before.counts().reoffences() > 0, 5);
    }

    @Property
    @Label("P-15 from the last day of the last waiting period on, figures are the final ones")
    void p15_figuresAreFinalOnceEveryWaitIsOver(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(max = 60) int days) {
        // A fixed period can close a follow-up before the index date (M-49).
        Scenario scenario = any.with(addedOnly(any.history(), null))
                .with(any.methodology().with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.PER_CHILD_INDEX))
                .asOf(Histories.FAR);
        TrackedCohort last = scenario.track();
        if (last.members().isEmpty()) {
            return;
        }
        LocalDate end = last.members().stream()
                .map(member -> member.window().lastDayOfWait())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        TrackedCohort atTheEnd = scenario.asOf(end.plusDays(days)).track();
        assertThat(atTheEnd.counts()).isEqualTo(last.counts());
        assertThat(entries(atTheEnd)).isEqualTo(entries(last));
        boolean periodIsOver = !atTheEnd.asOf().isBefore(atTheEnd.period().last());
        assertThat(atTheEnd.isInterim()).isEqualTo(days == 0 || !periodIsOver);
        assertThat(last.isInterim()).isFalse();
        seen(
                "interim figures fell short",
                scenario.asOf(end.minusDays(200)).track().counts().reoffences()
                        < last.counts().reoffences(),
                2);
    }

    @Property(tries = 400)
    @Label(
            "M-84 what happens, or is recorded, after the as-of day changes nothing: figures are those of the data cut there")
    void m84_whatIsNotKnownYetChangesNothing(
            @ForAll("scenarios") Scenario any,
            @ForAll("day") LocalDate someDay,
            @ForAll @IntRange(max = 60) int which) {
        List<LocalDate> days = Stream.concat(
                        any.history().offences().stream()
                                .flatMap(row -> Stream.of(row.outcome().on(), row.convictedOn(), row.recordedOn())),
                        any.history().releases().stream().flatMap(row -> Stream.of(row.releasedOn(), row.recordedOn())))
                .filter(Objects::nonNull)
                .toList();
        LocalDate asOf = which < days.size() ? days.get(which) : someDay;
        // Whether two rows are one offence is judged on the dates as written (B-08), so none here are.
        Scenario scenario = any.with(any.history().withoutRepeats()).asOf(asOf);
        History cut = cutAtAsOf(scenario);
        TrackedCohort full = scenario.track();
        TrackedCohort known = scenario.with(cut).track();
        assertThat(known.figures()).isEqualTo(full.figures());
        assertThat(known.members()).isEqualTo(full.members());
        assertThat(known.attrition()).isEqualTo(full.attrition());
        // And all that is in the data then is known: as days pass without news, nothing is counted differently.
        TrackedCohort later = scenario.with(cut).asOf(Histories.FAR).track();
        assertThat(later.counts()).isEqualTo(known.counts());
        assertThat(entries(later)).isEqualTo(entries(known));
        seen("members, and facts yet to come", !full.members().isEmpty() && !cut.equals(scenario.history()), 15);
        seen(
                "reoffences yet to come",
                scenario.asOf(Histories.FAR).track().counts().reoffences()
                        > full.counts().reoffences(),
                8);
    }

    private static History cutAtAsOf(Scenario scenario) {
        History history = scenario.history();
        LocalDate asOf = scenario.asOf();
        return new History(
                history.people(),
                history.offences().stream()
                        .filter(row -> isKnown(row.recordedOn(), asOf))
                        .filter(row -> isKnown(happened(row, scenario.methodology()), asOf))
                        .map(row -> {
                            OffenceDraft draft = History.draft(row);
                            if (!isKnown(row.outcome().on(), asOf)) {
                                draft.outcome(Outcome.PENDING);
                            }
                            if (!isKnown(row.convictedOn(), asOf)) {
                                draft.convicted(null);
                            }
                            return draft.build();
                        })
                        .toList(),
                history.releases().stream()
                        .filter(row -> isKnown(row.releasedOn(), asOf) && isKnown(row.recordedOn(), asOf))
                        .toList(),
                history.care(),
                history.refusedSentences(),
                history.knowsCare());
    }

    /**
     * Returns a history of which every day adds and nothing corrects: no offence repeats another; an outcome that proves
     * nothing or is a caution has no conviction beside it, which would have proven the offence for a while; a conviction
     * is not after its outcome, nor the offence itself; and what was dealt with, or released, is recorded {@code lag} days later or, for null, at
     * once.
     */
    private static History addedOnly(History history, Integer lag) {
        return history.withoutRepeats()
                .mapOffences(offence -> {
                    OffenceDraft draft = History.draft(offence);
                    LocalDate dealt = offence.outcome().on();
                    LocalDate convicted = offence.convictedOn();
                    boolean isProof = offence.outcome() instanceof Disposal disposal
                            && disposal.type().tier() != DisposalTier.DIVERSION
                            && !disposal.type().isCaution();
                    if (convicted != null && !(offence.outcome() instanceof Outcome.Pending)) {
                        draft.convicted(
                                !isProof || dealt == null ? null : convicted.isAfter(dealt) ? dealt : convicted);
                    }
                    LocalDate until = offence.committedUntil();
                    if (until != null
                            && (dealt == null
                                    || until.isAfter(dealt)
                                    || (convicted != null && until.isAfter(convicted)))) {
                        draft.until(null); // it could hide the row beyond its outcome
                    }
                    boolean event = offence.outcome() instanceof Disposal && dealt != null;
                    LocalDate recorded = event && lag != null ? dealt.plusDays(lag) : null;
                    return draft.recorded(event || lag == null ? recorded : offence.recordedOn())
                            .build();
                })
                .mapReleases(release -> new Release(
                        release.personId(),
                        release.releasedOn(),
                        release.sentencedOn(),
                        release.disposal(),
                        release.recall(),
                        lag == null ? null : release.releasedOn().plusDays(lag)));
    }

    // ---------------------------------------------------------------- months, care, windows

    /** A fixed period of follow-up can outlast the year after the index date (M-49). */
    private static int lastMonth(Methodology methodology) {
        if (methodology.get(Option.FOLLOW_UP_ANCHOR).kind() == FollowUpAnchor.Kind.FIXED_PERIOD) {
            return Integer.MAX_VALUE;
        }
        return methodology.get(Option.FOLLOW_UP_END) == FollowUpEnd.DAYS_366 ? 13 : 12;
    }

    @Property
    @Label("P-16 the months to reoffence divide the reoffences among months 1 to 12 (13 under a follow-up of 366 days)")
    void p16_monthsPartitionReoffences(@ForAll("scenarios") Scenario any, @ForAll FollowUpStart start) {
        Scenario scenario = any.with(any.methodology().with(Option.FOLLOW_UP_START, start));
        TrackedCohort cohort = scenario.track();
        int last = lastMonth(scenario.methodology());
        long months = 0;
        for (FollowedMember member : cohort.members()) {
            LocalDate indexDate = member.member().index().on();
            List<LocalDate> days = member.offences().stream()
                    .filter(offence -> offence.decision() == Decision.COUNTS)
                    .flatMap(offence -> offence.committedOn().stream())
                    .sorted()
                    .toList();
            List<Integer> found = member.monthsToReoffence();
            assertThat(found).hasSize(member.reoffences()).hasSize(days.size());
            for (int i = 0; i < days.size(); i++) {
                int month = found.get(i);
                assertThat(month).isBetween(1, last);
                assertThat(days.get(i)).isBeforeOrEqualTo(indexDate.plusMonths(month));
                if (month > 1) {
                    assertThat(days.get(i)).isAfter(indexDate.plusMonths(month - 1));
                }
            }
            months += found.size();
        }
        assertThat(months).isEqualTo(cohort.counts().reoffences());
        assertThat(cohort.reoffencesByMonth().total()).isEqualTo(months);
        assertThat(cohort.reoffencesByMonth().reoffenders())
                .hasValue(cohort.counts().reoffenders());
        seen("reoffences", months > 0, 18);
    }

    @Property
    @Label("M-58 the distribution of reoffences holds the counts and the prolific group")
    void m58_theDistributionHoldsTheCounts(
            @ForAll("scenarios") Scenario any, @ForAll @IntRange(min = 1, max = 2) int threshold) {
        Scenario scenario = any.with(any.methodology().with(Option.PROLIFIC_THRESHOLD, threshold));
        TrackedCohort cohort = scenario.track();
        assertThat(cohort.reoffenceDistribution().counts()).isEqualTo(cohort.counts());
        assertThat(cohort.reoffenceDistribution().from(threshold)).isEqualTo(cohort.concentration());
        seen("prolific members", cohort.concentration().children() > 0, 8);
    }

    @Property
    @Label("P-17 care episodes that start after the disposal change nothing, nor does the ethnicity of non-members")
    void p17_laterCareAndOthersEthnicityChangeNothing(
            @ForAll("scenarios") Scenario any,
            @ForAll("care") List<CareEpisode> otherCare,
            @ForAll Ethnicity ethnicity) {
        Methodology methodology = any.methodology();
        if (methodology.get(Option.LAC_REFERENCE_DATE) == LacReferenceDate.OFFENCE_DATE) {
            // Dated by its end or by its proof, an index offence could lie after the disposal.
            methodology = methodology
                    .with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.START)
                    .with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.EXCLUDE);
        }
        Scenario scenario = any.with(methodology).with(any.history().knowingCare());
        TrackedCohort before = scenario.track();
        Map<String, LocalDate> lastIndexDate = before.members().stream()
                .collect(toMap(
                        member -> member.member().personId(),
                        member -> member.member().index().on(),
                        ReoffendingProperties::max));
        List<CareEpisode> care = new ArrayList<>();
        for (CareEpisode episode : scenario.history().care()) {
            LocalDate index = lastIndexDate.get(episode.personId());
            if (index != null && !episode.start().isAfter(index)) {
                care.add(episode);
            }
        }
        boolean took = care.size() < scenario.history().care().size();
        for (Person person : scenario.history().people()) {
            LocalDate index = lastIndexDate.getOrDefault(person.id(), LocalDate.of(2018, 1, 1));
            for (CareEpisode other : otherCare) { // told by its distance from 1 January 2000
                LocalDate start = index.plusDays(other.start().toEpochDay() - EPOCH.toEpochDay());
                LocalDate end = other.end() == null ? null : start.plusDays(30);
                if (person.dateOfBirth() == null || !start.isBefore(person.dateOfBirth())) {
                    care.add(new CareEpisode(person.id(), start, end, other.legalStatus()));
                }
            }
        }
        History changed = scenario.history()
                .withCare(care)
                .mapPeople(person -> lastIndexDate.containsKey(person.id())
                        ? person
                        : new Person(
                                person.id(),
                                person.dateOfBirth(),
                                person.gender(),
                                ethnicity,
                                person.service(),
                                person.locality(),
                                person.residence()));
        TrackedCohort after = scenario.with(changed).track();
        assertThat(after.members()).isEqualTo(before.members());
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.by(Dimension.CARE).rows())
                .isEqualTo(before.by(Dimension.CARE).rows());
        assertThat(after.by(Dimension.ETHNICITY).rows())
                .isEqualTo(before.by(Dimension.ETHNICITY).rows());
        seen("episodes of members come or go", !before.members().isEmpty() && (took || !otherCare.isEmpty()), 30);
        seen(
                "some are not members",
                lastIndexDate.size() < scenario.history().people().size(),
                40);
    }

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    @Provide("care")
    Arbitrary<List<CareEpisode>> laterCare() {
        return Histories.careAfter("anyone", EPOCH);
    }

    @Property
    @Label("P-21 follow-up has 365 days, or 366 exactly if it holds a 29 February")
    void p21_followUpIsAYear(@ForAll("scenarios") Scenario any) {
        Scenario scenario = any.with(withDefaultBounds(any.methodology()));
        List<FollowedMember> members = scenario.track().members();
        for (FollowedMember member : members) {
            assertThat(member.window().start())
                    .isEqualTo(member.member().index().on().plusDays(1));
            requireAYear(member.window());
        }
        seen("members", !members.isEmpty(), 35);
    }

    @Property(tries = 400)
    @Label("P-21 whatever the index date, and the follow-up of the next index date on the anniversary does not overlap")
    void p21_followUpIsAYearFromAnyDay(@ForAll("index date") LocalDate indexDate) {
        FollowUpWindow window = windowOf(indexDate);
        requireAYear(window);
        FollowUpWindow next = windowOf(window.lastDay());
        assertThat(next.start()).isEqualTo(window.end());
        seen("366 days", window.start().until(window.end(), ChronoUnit.DAYS) == 366, 10);
        seen(
                "index date is 29 February",
                indexDate.getDayOfMonth() == 29 && indexDate.getMonth() == Month.FEBRUARY,
                0.7);
    }

    private static void requireAYear(FollowUpWindow window) {
        List<LocalDate> days = window.start().datesUntil(window.end()).toList();
        boolean leap = days.stream().anyMatch(day -> day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29);
        assertThat(days).hasSize(leap ? 366 : 365);
    }

    private static FollowUpWindow windowOf(LocalDate indexDate) {
        History history = History.of(
                List.of(Person.of("A", indexDate.minusYears(14), Gender.FEMALE, Ethnicity.UNKNOWN)),
                List.of(Offence.of("A")
                        .committed(indexDate)
                        .disposal(DisposalType.YOUTH_CAUTION, indexDate)
                        .build()),
                List.of(),
                List.of(),
                false);
        CohortPeriod quarter = CohortPeriod.quarter(indexDate.getYear(), (indexDate.getMonthValue() + 2) / 3);
        List<FollowedMember> members = new Scenario(
                        history, Methodology.MOJ_THREE_MONTH, quarter, LocalDate.MAX.withYear(9999))
                .track()
                .members();
        assertThat(members).hasSize(1);
        return members.get(0).window();
    }

    @Property(tries = 800)
    @Label("P-22 in a child's history, an offence dealt with at the index event is never its own reoffence")
    void p22_theIndexCaseIsNoReoffence(
            @ForAll("scenarios") Scenario any, @ForAll FollowUpStart start, @ForAll OffenceDateBasis basis) {
        // Only so can an offence of the index case lie within follow-up at all.
        Scenario scenario = any.with(any.methodology()
                        .with(Option.FOLLOW_UP_START, start)
                        .with(Option.OFFENCE_DATE_BASIS, basis)
                        .with(Option.MISSING_OFFENCE_DATE, MissingOffenceDate.USE_PROOF_DATE))
                .with(any.history().withoutRepeats());
        boolean within = false;
        for (FollowedMember member : scenario.track().members()) {
            Map<String, OffenceDecision> decisions = member.offences().stream()
                    .collect(toMap(offence -> offence.offenceId().orElseThrow(), Function.identity()));
            Optional<LocalDate> disposedOn = member.member().index().disposedOn();
            for (Offence offence : scenario.history().offencesOf(member.member().personId())) {
                OffenceDecision decision = decisions.get(offence.id());
                if (decision != null
                        && disposedOn.isPresent()
                        && disposedOn.get().equals(offence.outcome().on())) {
                    assertThat(decision.decision()).isNotEqualTo(Decision.COUNTS);
                    within |= decision.committedOn()
                            .filter(day -> contains(member.window(), day))
                            .isPresent();
                }
            }
            member.member()
                    .index()
                    .offenceId()
                    .ifPresent(id -> assertThat(decisions.get(id).decision()).isEqualTo(Decision.INDEX_CASE));
        }
        seen("an offence of the index case lies within follow-up", within, 1.5);
    }

    // ---------------------------------------------------------------- questions

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Histories.scenarios();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<CohortPeriod> periods() {
        return Histories.periods();
    }

    /** Questions about a year, by rules that will be made to count it in quarters or as one. */
    @Provide
    Arbitrary<Scenario> years() {
        return Histories.scenarios(Histories.methodologies().map(ReoffendingProperties::inOneYear), Histories.years());
    }

    @Provide("dimension")
    Arbitrary<Dimension> dimensions() {
        return Arbitraries.of(Dimension.all());
    }

    @Provide("small dimension")
    Arbitrary<Dimension> smallDimensions() {
        return Arbitraries.of(Dimension.GENDER, Dimension.CARE, Dimension.AGE_BAND, Dimension.ETHNICITY);
    }

    /** How long after the index date an offence was committed. */
    @Provide("committed")
    Arbitrary<Histories.Distance> committed() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Histories.days(1, 365)),
                Tuple.of(1, Histories.edges()),
                Tuple.of(1, Histories.days(-100, 500)));
    }

    /** How long after the offence it was proven. */
    @Provide("proof")
    Arbitrary<Histories.Distance> proof() {
        return Arbitraries.oneOf(Histories.days(0, 60), Histories.days(-1, 400), Histories.edges());
    }

    /** Disposals short of custody: a custodial sentence could be the one that a release ends. */
    @Provide("lesser disposal")
    Arbitrary<DisposalType> lesserDisposals() {
        return Arbitraries.of(Arrays.stream(DisposalType.values())
                .filter(type -> type.tier() != DisposalTier.CUSTODY)
                .toList());
    }

    @Provide("lag")
    Arbitrary<Integer> lags() {
        return Arbitraries.of(0, 1, 60).injectNull(0.4);
    }

    @Provide("later")
    Arbitrary<Integer> later() {
        return Histories.uniform(1, 700);
    }

    @Provide("day")
    Arbitrary<LocalDate> days() {
        return Histories.uniform(0, 600).map(LocalDate.of(2019, 6, 1)::plusDays);
    }

    @Provide("index date")
    Arbitrary<LocalDate> indexDates() {
        Arbitrary<LocalDate> any = Histories.uniform(0, 150 * 365).map(LocalDate.of(1990, 1, 1)::plusDays);
        Arbitrary<LocalDate> aboutTheLeapDay = Combinators.combine(
                        Arbitraries.of(1992, 2019, 2020, 2021, 2023, 2096, 2100, 2104), Histories.uniform(-2, 2))
                .as((year, day) -> LocalDate.of(year, 3, 1).plusDays(day));
        return Arbitraries.oneOf(any, aboutTheLeapDay);
    }

    // ---------------------------------------------------------------- help

    private static Methodology inQuarters(Methodology methodology) {
        return methodology
                .with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT)
                .with(Option.COHORT_LENGTH_MONTHS, 3)
                .with(Option.ANNUAL_METHOD, AnnualMethod.SUM_OF_QUARTERS);
    }

    private static Methodology inOneYear(Methodology methodology) {
        return methodology
                .with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT)
                .with(Option.COHORT_LENGTH_MONTHS, 12);
    }

    /** Moves the one pair of days that rules can hold (M-49). */
    private static Methodology moved(Methodology methodology, int days) {
        FollowUpAnchor anchor = methodology.get(Option.FOLLOW_UP_ANCHOR);
        return methodology.with(
                Option.FOLLOW_UP_ANCHOR,
                new FollowUpAnchor(
                        anchor.kind(),
                        anchor.from().map(day -> day.plusDays(days)),
                        anchor.to().map(day -> day.plusDays(days))));
    }

    private static Methodology withDefaultBounds(Methodology methodology) {
        return methodology
                .with(Option.FOLLOW_UP_START, FollowUpStart.EXCLUSIVE)
                .with(Option.FOLLOW_UP_END, FollowUpEnd.ANNIVERSARY_INCLUSIVE)
                .with(Option.FOLLOW_UP_ANCHOR, FollowUpAnchor.PER_CHILD_INDEX);
    }

    /** Returns the methodology with every bar of P-11 up, as in the profiles. */
    private static Methodology barringAll(Methodology methodology) {
        Set<QualifyingEvent> events = new HashSet<>(methodology.get(Option.QUALIFYING_EVENTS));
        events.remove(QualifyingEvent.DIVERSION);
        return methodology
                .with(Option.QUALIFYING_EVENTS, events.isEmpty() ? Option.QUALIFYING_EVENTS.standard() : events)
                .with(Option.LOCAL_PROOF_TYPES, Set.of())
                .with(Option.BREACH_COUNTS, false)
                .with(Option.BREACH_CAN_BE_INDEX, false)
                .with(Option.REQUIRE_RECORDABLE, true)
                .with(Option.INCLUDE_OUTSIDE_ENGLAND_WALES, false)
                .with(Option.REQUIRE_POLICE_PROSECUTION, true)
                .with(Option.COUNT_TICS, false)
                .with(Option.EXCLUDE_APPEALED, true);
    }

    /** Returns a draft of an offence that repeats no other: its id and code are its own (M-46). */
    private static OffenceDraft fresh(String personId) {
        return Offence.of(personId).id("fresh").code("fresh");
    }

    private static Optional<FollowedMember> pick(List<FollowedMember> members, int which) {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(which % members.size()));
    }

    private static String personOf(Scenario scenario, Optional<FollowedMember> target) {
        return target.map(member -> member.member().personId())
                .orElse(scenario.history().people().get(0).id());
    }

    private static boolean contains(FollowUpWindow window, LocalDate day) {
        return !day.isBefore(window.start()) && day.isBefore(window.end());
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static boolean countsOnceInEachGroup(Methodology methodology, Dimension dimension) {
        return methodology.get(Option.DISPOSAL_BREAKDOWN) == DisposalBreakdown.FIRST_EVENT_PER_GROUP
                && (dimension.equals(Dimension.DISPOSAL_GROUP) || dimension.equals(Dimension.DISPOSAL_SUBGROUP));
    }

    private static CohortFigures sumOfRows(Breakdown parts) {
        return sum(parts.rows().stream().map(Breakdown.Row::figures));
    }

    private static CohortFigures sum(Stream<CohortFigures> figures) {
        return figures.reduce(CohortFigures.NONE, CohortFigures::plus);
    }

    /** One entry of one child. */
    record Key(String personId, CohortPeriod period) {
        static Key of(FollowedMember member) {
            return new Key(member.member().personId(), member.member().period());
        }
    }

    private static Map<String, Long> entriesByChild(TrackedCohort cohort) {
        return cohort.members().stream()
                .collect(groupingBy(member -> member.member().personId(), counting()));
    }

    private static List<Member> entries(TrackedCohort cohort) {
        return cohort.members().stream()
                .map(FollowedMember::member)
                .map(ReoffendingProperties::withoutPast)
                .toList();
    }

    /** Leaves out previous offences, which the laws that add or move an offence do not speak of (M-56). */
    private static Member withoutPast(Member member) {
        return new Member(
                member.personId(),
                member.period(),
                member.index(),
                member.age(),
                member.gender(),
                member.ethnicity(),
                member.care(),
                0);
    }

    /** All that is said of the members but for the list of offences, and those of the past. */
    private static List<List<Object>> withoutOffences(TrackedCohort cohort) {
        return cohort.members().stream()
                .map(member -> List.<Object>of(
                        withoutPast(member.member()), member.window(), member.state(), member.monthsToReoffence()))
                .toList();
    }

    private static void requireSameResults(Scenario scenario, Caseload a, Caseload b, Dimension dimension) {
        ReoffendingTracker tracker = ReoffendingTracker.of(scenario.methodology());
        TrackedCohort one = tracker.track(a, scenario.period(), scenario.asOf());
        TrackedCohort other = tracker.track(b, scenario.period(), scenario.asOf());
        assertThat(other.figures()).isEqualTo(one.figures());
        assertThat(other.members()).isEqualTo(one.members());
        assertThat(other.by(dimension)).isEqualTo(one.by(dimension));
        assertThat(other.attrition()).isEqualTo(one.attrition());
    }

    /** Counts how often a law was about something, and fails if that was in fewer tries than {@code least} percent. */
    private static void seen(String what, boolean here, double least) {
        // Seeds are fresh in every run: half the share that is usual still shows that the law was put to the test.
        Statistics.label(what)
                .collect(here)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= least / 2));
    }
}
