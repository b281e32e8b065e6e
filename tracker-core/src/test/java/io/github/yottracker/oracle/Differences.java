package io.github.yottracker.oracle;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.IndexEvent;
import io.github.yottracker.followup.FollowUpWindow;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the library and the oracle answer one scenario differently. */
final class Differences {

    private final RawScenario scenario;
    private final Oracle oracle;
    private final List<Entry> entries;

    private Differences(RawScenario scenario) {
        this(scenario, Oracle.of(scenario));
    }

    private Differences(RawScenario scenario, Oracle oracle) {
        this.scenario = scenario;
        this.oracle = oracle;
        entries = oracle.entries();
    }

    /** Returns the first difference in words; empty if both answer alike. */
    static Optional<String> firstIn(RawScenario scenario) {
        Differences differences = new Differences(scenario);
        try {
            return Optional.ofNullable(differences.first());
        } catch (RuntimeException thrown) { // an answer too, if a wrong one
            return Optional.of("the library threw " + thrown + " at " + thrown.getStackTrace()[0]);
        }
    }

    /** Returns the first difference between the oracle's entries and members that come from elsewhere. */
    static Optional<String> firstInMembers(Oracle oracle, List<FollowedMember> members) {
        return Optional.ofNullable(new Differences(null, oracle).compareMembers(members));
    }

    private String first() {
        Caseload.Builder builder = Caseload.builder();
        String refusals = compare("refusals", refusals(builder), oracle.refusals());
        if (refusals != null) {
            return refusals;
        }
        Caseload caseload = (scenario.rows().careRead() ? builder.knowsCare() : builder).build();
        TrackedCohort tracked =
                ReoffendingTracker.of(scenario.rules()).track(caseload, scenario.period(), scenario.asOf());
        String members = compareMembers(tracked.members());
        if (members != null) {
            return members;
        }
        String figures = compare("figures", tracked.figures(), oracle.figures(entries));
        if (figures != null) {
            return figures;
        }
        String attrition = compareAttrition(tracked);
        if (attrition != null) {
            return attrition;
        }
        String entrants = compareEntrants(caseload);
        return entrants != null ? entrants : compareBreakdowns(tracked, caseload);
    }

    private static <T> String compare(String what, T library, T byOracle) {
        return Objects.equals(library, byOracle) ? null : what + "\n  library: " + library + "\n  oracle:  " + byOracle;
    }

    private List<Optional<Refusal>> refusals(Caseload.Builder builder) {
        Rows rows = scenario.rows();
        List<Optional<Refusal>> refusals = new ArrayList<>();
        rows.people().forEach(row -> refusals.add(builder.offer(row)));
        rows.offences().forEach(row -> refusals.add(builder.offer(row.draft())));
        rows.releases().forEach(row -> refusals.add(builder.offer(row)));
        rows.care().forEach(row -> refusals.add(builder.offer(row)));
        return refusals;
    }

    // ---------------------------------------------------------------- members

    /** All that both say of one entry. */
    private record Said(
            IndexEvent index,
            int age,
            Gender gender,
            Ethnicity ethnicity,
            CareStatus care,
            FollowUpWindow window,
            MemberState state,
            List<OffenceDecision> offences,
            int previousOffences) {}

    private String compareMembers(List<FollowedMember> members) {
        Map<String, Said> library = new TreeMap<>();
        for (FollowedMember member : members) {
            String key = member.member().personId() + " in " + member.member().period();
            if (library.put(key, said(member)) != null) {
                return "the library has two entries of " + key;
            }
        }
        Map<String, Said> byOracle = new TreeMap<>();
        entries.forEach(entry -> byOracle.put(entry.person().id() + " in " + entry.cohort(), said(entry)));
        String who = compare("entries", library.keySet(), byOracle.keySet());
        if (who != null) {
            return who;
        }
        for (Map.Entry<String, Said> entry : library.entrySet()) {
            String what = compareEntry(entry.getKey(), entry.getValue(), byOracle.get(entry.getKey()));
            if (what != null) {
                return what;
            }
        }
        return null;
    }

    private static String compareEntry(String who, Said library, Said byOracle) {
        for (int i = 0;
                i < Math.max(library.offences().size(), byOracle.offences().size());
                i++) {
            String what = compare(who + ": offence " + i, at(library.offences(), i), at(byOracle.offences(), i));
            if (what != null) {
                return what;
            }
        }
        return compare(who, library, byOracle);
    }

    private static OffenceDecision at(List<OffenceDecision> offences, int i) {
        return i < offences.size() ? offences.get(i) : null;
    }

    private static Said said(FollowedMember member) {
        return new Said(
                member.member().index(),
                member.member().age(),
                member.member().gender(),
                member.member().ethnicity(),
                member.member().care(),
                member.window(),
                member.state(),
                sorted(member.offences()),
                member.member().previousOffences());
    }

    private static Said said(Entry entry) {
        Event index = entry.index();
        return new Said(
                new IndexEvent(
                        index.kind(),
                        index.on(),
                        index.disposal(),
                        Optional.ofNullable(index.disposedOn()),
                        Optional.ofNullable(index.indexOffenceId())),
                index.ageAt(),
                entry.person().gender(),
                entry.person().ethnicity(),
                entry.care(),
                window(entry),
                entry.state(),
                sorted(entry.offences()),
                entry.previousOffences());
    }

    private static FollowUpWindow window(Entry entry) {
        return new FollowUpWindow(
                entry.firstDay(),
                entry.lastDay().plusDays(1),
                entry.lastDayOfWait().plusDays(1));
    }

    private static List<OffenceDecision> sorted(List<OffenceDecision> offences) {
        return offences.stream()
                .sorted(Comparator.comparing(OffenceDecision::toString))
                .toList();
    }

    // ---------------------------------------------------------------- figures

    private String compareAttrition(TrackedCohort tracked) {
        var library = tracked.attrition();
        var byOracle = oracle.attrition();
        Map<Object, Long> reached = new LinkedHashMap<>(library.byDecision());
        reached.values().removeIf(people -> people == 0);
        String decisions = compare("attrition", reached, Map.copyOf(byOracle));
        if (decisions != null) {
            return decisions;
        }
        long withEvent = byOracle.values().stream().mapToLong(Long::longValue).sum();
        return compare(
                "people, people without event, members",
                List.of(library.people(), library.withoutEvent(), library.members()),
                List.of(oracle.people(), oracle.people() - withEvent, (long) entries.size()));
    }

    /** M-97. */
    private String compareEntrants(Caseload caseload) {
        List<Oracle.FirstTimeEntrant> library =
                ReoffendingTracker.of(scenario.rules())
                        .firstTimeEntrants(caseload, scenario.period(), scenario.asOf())
                        .stream()
                        .map(entrant ->
                                new Oracle.FirstTimeEntrant(entrant.personId(), entrant.on(), entrant.disposal()))
                        .toList();
        return compare("first-time entrants", Set.copyOf(library), Set.copyOf(oracle.firstTimeEntrants()));
    }

    private String compareBreakdowns(TrackedCohort tracked, Caseload caseload) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put(
                "gender",
                compareCells(
                        tracked.by(Dimension.GENDER), e -> e.person().gender().label()));
        found.put("care", compareCells(tracked.by(Dimension.CARE), e -> e.care().label()));
        found.put("age", compareCells(tracked.by(Dimension.AGE_BAND), this::ageBand));
        found.put(
                "entry",
                compareCells(tracked.by(Dimension.ENTRY), e -> e.index().kind().label()));
        found.put(
                "headline disposal group",
                compareCells(byGroup(caseload, DisposalBreakdown.HEADLINE_INDEX_ONLY), Differences::group));
        found.put("first event per disposal group", compareFirstPerGroup(caseload));
        return found.entrySet().stream()
                .filter(dimension -> dimension.getValue() != null)
                .map(dimension -> "by " + dimension.getKey() + ", " + dimension.getValue())
                .findFirst()
                .orElse(null);
    }

    private Breakdown byGroup(Caseload caseload, DisposalBreakdown how) {
        return ReoffendingTracker.of(scenario.rules().with(Option.DISPOSAL_BREAKDOWN, how))
                .track(caseload, scenario.period(), scenario.asOf())
                .by(Dimension.DISPOSAL_GROUP);
    }

    private String compareCells(Breakdown library, Function<Entry, String> part) {
        Map<String, List<Entry>> parts = entries.stream().collect(Collectors.groupingBy(part));
        Map<String, CohortFigures> byOracle = new TreeMap<>();
        parts.forEach((name, some) -> byOracle.put(name, oracle.figures(some)));
        return compare("cells", cells(library), byOracle);
    }

    /** M-17: a child once in each group, and the total as ever. */
    private String compareFirstPerGroup(Caseload caseload) {
        Map<String, CohortFigures> byOracle = new TreeMap<>();
        for (IndexDisposalGroup.Top group : IndexDisposalGroup.Top.values()) {
            byOracle.put(group.label(), oracle.figures(oracle.entriesOf(group)));
        }
        byOracle.values().removeIf(CohortFigures.NONE::equals);
        Breakdown library = byGroup(caseload, DisposalBreakdown.FIRST_EVENT_PER_GROUP);
        String cells = compare("cells", cells(library), byOracle);
        return cells != null ? cells : compare("total", library.total(), oracle.figures(entries));
    }

    private static Map<String, CohortFigures> cells(Breakdown library) {
        Map<String, CohortFigures> cells = new TreeMap<>();
        library.rows().forEach(row -> cells.put(row.parts().get(0), row.figures()));
        cells.values().removeIf(CohortFigures.NONE::equals);
        return cells;
    }

    /** M-62. */
    private String ageBand(Entry entry) {
        List<Integer> firstAges = scenario.rules().get(Option.AGE_BANDS).firstAges();
        int band = 0;
        while (band + 1 < firstAges.size()
                && firstAges.get(band + 1) <= entry.index().ageAt()) {
            band++;
        }
        int first = firstAges.get(band);
        int last = band + 1 < firstAges.size() ? firstAges.get(band + 1) - 1 : 17;
        return first == last ? "" + first : first + "-" + last;
    }

    private static String group(Entry entry) {
        return entry.index().disposal().group().top().label();
    }
}
