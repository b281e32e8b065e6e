package io.github.yottracker.oracle;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.Offence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the oracle saw in one scenario, to be asked whether a rule had anything to decide. */
final class Seen {

    /** One decision about an offence in an entry. */
    record Decided(Entry entry, KnownOffence offence, Decision decision) {}

    private final RawScenario scenario;
    private final Oracle oracle;
    private final List<Entry> entries;
    private final List<Decided> decided;

    /** Events of each child in each cohort. */
    private final List<List<Event>> windows;

    Seen(RawScenario scenario) {
        this.scenario = scenario;
        oracle = Oracle.of(scenario);
        entries = oracle.entries();
        windows = oracle.children().stream()
                .flatMap(child -> oracle.cohorts().stream().map(cohort -> oracle.eventsOf(child, cohort)))
                .toList();
        FollowUpRules followUp = new FollowUpRules(scenario.rules(), scenario.asOf());
        decided = entries.stream()
                .flatMap(entry -> childOf(entry).offences().stream()
                        .map(offence -> new Decided(
                                entry,
                                offence,
                                first(followUp.bars(entry.person(), entry.index(), entry.cohort(), offence)))))
                .toList();
    }

    /** */
    private static Decision first(List<Decision> bars) {
        return bars.isEmpty() ? Decision.COUNTS : bars.get(0);
    }

    RawScenario scenario() {
        return scenario;
    }

    Methodology rules() {
        return scenario.rules();
    }

    Oracle oracle() {
        return oracle;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Decided> decided() {
        return decided;
    }

    KnownChild childOf(Entry entry) {
        return oracle.children().stream()
                .filter(child -> child.person().equals(entry.person()))
                .findFirst()
                .orElseThrow();
    }

    Stream<Event> events() {
        return windows.stream().flatMap(List::stream);
    }

    <T> boolean chose(Option<T> option, T choice) {
        return rules().get(option).equals(choice);
    }

    boolean anyEntry(Predicate<Entry> condition) {
        return entries.stream().anyMatch(condition);
    }

    boolean anyEvent(EntryDecision decision) {
        return events().anyMatch(event -> event.decision() == decision);
    }

    boolean any(Decision... decisions) {
        return entries.stream()
                .flatMap(entry -> entry.offences().stream())
                .anyMatch(offence -> Arrays.asList(decisions).contains(offence.decision()));
    }

    boolean anyOffence(Decision decision, BiPredicate<Entry, KnownOffence> condition) {
        return decided.stream()
                .anyMatch(one -> one.decision() == decision && condition.test(one.entry(), one.offence()));
    }

    /** Whether the qualifying events of some child in one cohort meet a condition. */
    boolean anyEvents(Predicate<List<Event>> condition) {
        return windows.stream()
                .map(events -> events.stream().filter(Event::qualifies).toList())
                .anyMatch(condition);
    }

    /** Whether some child has entries in several cohorts. */
    boolean anySeveralEntries() {
        return entries.stream().map(Entry::person).distinct().count() < entries.size();
    }

    int entriesInGroups() {
        return Stream.of(IndexDisposalGroup.Top.values())
                .mapToInt(group -> oracle.entriesOf(group).size())
                .sum();
    }

    /** Returns the offences dealt with at the index event. */
    List<KnownOffence> indexCase(Entry entry) {
        LocalDate day = entry.index().disposedOn();
        return day == null ? List.of() : childOf(entry).occasionOn(day);
    }

    boolean anyRow(Predicate<Offence> condition) {
        return scenario.rows().offences().stream().anyMatch(row -> condition.test(row.offence()));
    }
}
