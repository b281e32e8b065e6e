package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The methodology once more, slow and obvious: from rows to entries, decisions and figures, one method a rule.
 *
 * <p>Written from docs/methodology.md alone. It shares with the library only its words: records, enums and options.
 */
final class Oracle {

    private static final int QUARTER_MONTHS = 3;
    private static final Set<DisposalTier> SUBSTANTIVE =
            Set.of(DisposalTier.PRE_COURT, DisposalTier.FIRST_TIER, DisposalTier.COMMUNITY, DisposalTier.CUSTODY);

    private final KeptRows kept;
    private final Methodology rules;
    private final CohortPeriod period;
    private final LocalDate asOf;
    private final LocalDate knownOn;
    private final List<FollowedChild> children;

    /** A child and every event of it, in the window or not. */
    private record FollowedChild(KnownChild known, List<Event> events) {}

    static Oracle of(RawScenario scenario) {
        return new Oracle(scenario.rows(), scenario.rules(), scenario.period(), scenario.asOf());
    }

    Oracle(Rows rows, Methodology rules, CohortPeriod period, LocalDate asOf) {
        this(rows, rules, period, asOf, asOf);
    }

    /** As of one day, as known on another: recorded dates are held against the second (M-84). */
    Oracle(Rows rows, Methodology rules, CohortPeriod period, LocalDate asOf, LocalDate knownOn) {
        this(new KeptRows(rows), rules, period, asOf, knownOn);
    }

    private Oracle(KeptRows kept, Methodology rules, CohortPeriod period, LocalDate asOf, LocalDate knownOn) {
        this.kept = kept;
        this.rules = rules;
        this.period = period;
        this.asOf = asOf;
        this.knownOn = knownOn;
        children = kept.people().stream()
                .map(this::known)
                .map(child -> new FollowedChild(child, new EntryRules(rules).eventsOf(child)))
                .toList();
    }

    /** Why each row is left out, if it is: people, offences, releases, care episodes, each in the order given. */
    List<Optional<Refusal>> refusals() {
        return kept.refusals();
    }

    // ---------------------------------------------------------------- what is known

    private KnownChild known(Person person) {
        Knowledge knowledge = new Knowledge(rules, asOf, knownOn);
        List<Offence> rows =
                kept.offencesOf(person).stream().filter(knowledge::knows).toList();
        List<Offence> standing =
                rules.get(Option.COUNT_DUPLICATES) ? rows : new Repeats(Ranking.of(rules)).standing(rows);
        return new KnownChild(
                person,
                standing.stream().map(knowledge::of).toList(),
                rows.stream()
                        .filter(row -> standing.stream().noneMatch(one -> Repeats.isOneRow(one, row)))
                        .toList(),
                kept.releasesOf(person).stream()
                        .filter(knowledge::knows)
                        .sorted(ContentOrder.OF_RELEASES)
                        .toList(),
                kept.careOf(person),
                kept.refusedSentencesOf(person));
    }

    // ---------------------------------------------------------------- entries

    /** M-19 to M-23, A-43: a period is its quarters, or one cohort. */
    List<CohortPeriod> cohorts() {
        if (rules.get(Option.ANNUAL_METHOD) == AnnualMethod.SINGLE_COHORT) {
            return List.of(period);
        }
        List<CohortPeriod> quarters = new ArrayList<>();
        LocalDate start = period.start();
        while (start.isBefore(period.end())) {
            quarters.add(new CohortPeriod(start, start.plusMonths(QUARTER_MONTHS)));
            start = start.plusMonths(QUARTER_MONTHS);
        }
        return quarters;
    }

    /** M-12: each child at most once in each cohort. */
    List<Entry> entries() {
        return entries(events -> new IndexRules(rules).indexEventOf(events));
    }

    /** M-17, A-48: each child at most once in each cohort and group, from its first event of that group. */
    List<Entry> entriesOf(IndexDisposalGroup.Top group) {
        return entries(events -> new IndexRules(rules)
                .firstOf(events.stream()
                        .filter(event -> event.disposal().group().top() == group)
                        .toList()));
    }

    private List<Entry> entries(Function<List<Event>, Optional<Event>> indexEvent) {
        return children.stream()
                .flatMap(child -> cohorts().stream()
                        .flatMap(cohort -> indexEvent
                                .apply(eventsIn(child, cohort)
                                        .filter(Event::qualifies)
                                        .toList())
                                .map(index -> entry(child.known(), cohort, index))
                                .stream()))
                .toList();
    }

    /** M-01: both end days of the window belong to it. */
    private static Stream<Event> eventsIn(FollowedChild child, CohortPeriod window) {
        LocalDate lastDay = window.end().minusDays(1);
        return child.events().stream()
                .filter(event ->
                        !event.on().isBefore(window.start()) && !event.on().isAfter(lastDay));
    }

    private Entry entry(KnownChild child, CohortPeriod cohort, Event index) {
        FollowUpRules followUp = new FollowUpRules(rules, asOf);
        return new Entry(
                child.person(),
                cohort,
                index,
                new CareRules(rules, kept.careKnown()).careAt(child, index),
                followUp.firstDay(index),
                followUp.lastDay(index),
                followUp.lastDayOfWait(index, cohort),
                followUp.state(index, cohort),
                decisions(child, cohort, index),
                previousOffences(child, index));
    }

    private List<OffenceDecision> decisions(KnownChild child, CohortPeriod cohort, Event index) {
        FollowUpRules followUp = new FollowUpRules(rules, asOf);
        return Stream.concat(
                        child.offences().stream()
                                .map(offence -> shown(offence, followUp.bars(child.person(), index, cohort, offence))),
                        child.repeats().stream().map(Oracle::shownAsRepeat))
                .toList();
    }

    private static OffenceDecision shown(KnownOffence offence, List<Decision> bars) {
        return new OffenceDecision(
                Optional.ofNullable(offence.row().id()),
                Optional.ofNullable(offence.committedOn()),
                Optional.ofNullable(offence.provenOn()),
                bars);
    }

    private static OffenceDecision shownAsRepeat(Offence row) {
        return new OffenceDecision(
                Optional.ofNullable(row.id()),
                Optional.ofNullable(row.committedOn()),
                Optional.empty(),
                List.of(Decision.DUPLICATE));
    }

    /** M-56: proven offences before the index event, those dealt with at it left out. */
    private int previousOffences(KnownChild child, Event index) {
        FollowUpRules followUp = new FollowUpRules(rules, asOf);
        return (int) child.offences().stream()
                .filter(offence -> offence.provenOn() != null)
                .filter(offence -> offence.provenOn().isBefore(index.on()))
                .filter(offence -> !FollowUpRules.isIndexCase(index, offence))
                .filter(offence -> followUp.barsOfKind(offence).isEmpty())
                .count();
    }

    // ---------------------------------------------------------------- figures

    /** Returns the figures of some entries. */
    CohortFigures figures(List<Entry> entries) {
        int threshold = rules.get(Option.PROLIFIC_THRESHOLD);
        List<Entry> prolific = entries.stream()
                .filter(entry -> entry.reoffences() >= threshold)
                .toList();
        return new CohortFigures(
                counts(entries, MemberState.IN_FOLLOW_UP),
                counts(entries, MemberState.IN_WAIT),
                counts(entries, MemberState.CLOSED),
                pending(entries, false),
                pending(entries, true),
                prolific.size(),
                prolific.stream().mapToInt(Entry::reoffences).sum(),
                entries.stream().mapToInt(Entry::previousOffences).sum());
    }

    private static ReoffendingCounts counts(List<Entry> entries, MemberState state) {
        List<Entry> some =
                entries.stream().filter(entry -> entry.state() == state).toList();
        return new ReoffendingCounts(
                some.size(),
                some.stream().filter(entry -> entry.reoffences() > 0).count(),
                some.stream().mapToInt(Entry::reoffences).sum());
    }

    /** M-87, A-32: pending offences of members that are closed, or of those that are not. */
    private static long pending(List<Entry> entries, boolean closed) {
        return entries.stream()
                .filter(entry -> (entry.state() == MemberState.CLOSED) == closed)
                .mapToInt(Entry::pending)
                .sum();
    }

    /** How many people have an event in a cohort's window, by the furthest rule that one of their events reached. */
    Map<EntryDecision, Long> attrition() {
        Map<EntryDecision, Long> people = new EnumMap<>(EntryDecision.class);
        children.stream()
                .flatMap(child -> furthest(child).stream())
                .forEach(decision -> people.merge(decision, 1L, Long::sum));
        return people;
    }

    private Optional<EntryDecision> furthest(FollowedChild child) {
        List<EntryDecision> reached = cohorts().stream()
                .flatMap(cohort -> eventsIn(child, cohort))
                .map(Event::decision)
                .toList();
        return reached.contains(EntryDecision.QUALIFIES)
                ? Optional.of(EntryDecision.QUALIFIES)
                : reached.stream().max(EntryDecision::compareTo);
    }

    /** Returns what is known of every child. */
    List<KnownChild> children() {
        return children.stream().map(FollowedChild::known).toList();
    }

    /** Returns every event of a child that lies in a cohort's window. */
    List<Event> eventsOf(KnownChild known, CohortPeriod cohort) {
        return children.stream()
                .filter(child -> child.known().person().equals(known.person()))
                .flatMap(child -> eventsIn(child, cohort))
                .toList();
    }

    long people() {
        return children.size();
    }

    // ---------------------------------------------------------------- first-time entrants

    /** A child's first substantive outcome (M-97). */
    record FirstTimeEntrant(String personId, LocalDate on, DisposalType disposal) {}

    /** M-97: the children whose first substantive outcome lies in the period. */
    List<FirstTimeEntrant> firstTimeEntrants() {
        return children.stream()
                .flatMap(child -> firstSubstantiveOutcome(child.known()).stream())
                .filter(first ->
                        !first.on().isBefore(period.start()) && first.on().isBefore(period.end()))
                .toList();
    }

    private Optional<FirstTimeEntrant> firstSubstantiveOutcome(KnownChild child) {
        EntryRules entry = new EntryRules(rules);
        return child.occasionDays().stream()
                .sorted()
                .filter(day -> isSubstantive(child, day) && !entry.livesElsewhere(child))
                .filter(day -> entry.barsOfAge(entry.age(child, day, substantiveOffence(child, day)))
                        .isEmpty())
                .map(day -> new FirstTimeEntrant(child.person().id(), day, entry.primaryOf(child.occasionOn(day))))
                .findFirst();
    }

    /** M-06, M-11: some disposal stands after appeal, and the highest of them is substantive. */
    private boolean isSubstantive(KnownChild child, LocalDate day) {
        List<KnownOffence> occasion = child.occasionOn(day);
        return !occasion.stream().allMatch(new OffenceRules(rules)::isOutForAppeal)
                && SUBSTANTIVE.contains(
                        new EntryRules(rules).primaryOf(occasion).tier());
    }

    private Optional<KnownOffence> substantiveOffence(KnownChild child, LocalDate day) {
        OffenceRules about = new OffenceRules(rules);
        return about.indexOffenceOf(child.occasionOn(day).stream()
                .filter(about::isEligibleIndexOffence)
                .filter(offence -> SUBSTANTIVE.contains(offence.disposal().tier()))
                .toList());
    }
}
