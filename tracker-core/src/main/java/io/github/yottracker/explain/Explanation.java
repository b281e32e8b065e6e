package io.github.yottracker.explain;

import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.engine.PersonDetail;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowUpWindow;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.followup.SettlingDays;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a child is in a cohort or not, and why each of its offences counts or not (D6).
 *
 * <p>The decisions are those of the kernel that counts, so those of all children add up to the counts exactly. Codes, event
 * dates and the file's own ids only, no date of birth (D9).
 *
 * @param methodology the rules
 * @param period the period counted
 * @param asOf the day as of which facts were known
 * @param personId the file's own id of the child
 * @param events every disposal occasion and release known on the as-of day, by day, and what came of it
 * @param entries the child's entries: none if it is in no cohort; several where quarters are added (M-22)
 */
public record Explanation(
        Methodology methodology,
        CohortPeriod period,
        LocalDate asOf,
        String personId,
        List<ConsideredEvent> events,
        List<FollowedMember> entries) {

    private static final String NOTHING = "";

    /**
     * Takes copies of the lists.
     *
     * @param methodology the rules
     * @param period the period
     * @param asOf the as-of day
     * @param personId id
     * @param events events
     * @param entries entries
     */
    public Explanation {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /**
     * Explains one child.
     *
     * @param caseload the facts
     * @param methodology the rules
     * @param period the period
     * @param asOf the day as of which facts are known
     * @param personId the file's own id of the child
     * @return the explanation
     * @throws IllegalArgumentException if the caseload holds nobody with this id, or the methodology cannot count this
     *     period ({@link CohortPeriod#cohorts})
     */
    public static Explanation of(
            Caseload caseload, Methodology methodology, CohortPeriod period, LocalDate asOf, String personId) {
        int person = caseload.columns().find(personId);
        if (person < 0) {
            throw new IllegalArgumentException("the caseload holds nobody with the id " + personId);
        }
        CohortScan scan = CohortScan.of(caseload, methodology, period.cohorts(methodology), asOf);
        return of(methodology, period, asOf, scan.detail(person));
    }

    static Explanation of(Methodology methodology, CohortPeriod period, LocalDate asOf, PersonDetail detail) {
        return new Explanation(methodology, period, asOf, detail.personId(), detail.events(), detail.entries());
    }

    /**
     * Returns whether the child is in the cohort.
     *
     * @return true if it has an entry
     */
    public boolean isMember() {
        return !entries.isEmpty();
    }

    /**
     * Returns why the child is not in the cohort: of its events in the period the one that came furthest, as the attrition
     * table has it.
     *
     * @return the event; empty for a member, and for a child without a disposal or release in the period (M-01)
     */
    public Optional<ConsideredEvent> keptOutBy() {
        return events.stream()
                .filter(event -> event.role() == ConsideredEvent.Role.BARRED)
                .filter(event -> !isMember())
                .max(Comparator.comparing(event -> event.bars().get(0)));
    }

    /**
     * Returns the child's reoffences, over all its entries.
     *
     * @return 0 or more
     */
    public int reoffences() {
        return entries.stream().mapToInt(FollowedMember::reoffences).sum();
    }

    /**
     * Returns the whole answer in one sentence.
     *
     * @return such as "In once, a reoffender with 2 reoffences." or "Out: custodial sentence, enters on release (M-05)."
     */
    public String verdict() {
        if (!isMember()) {
            return keptOutBy()
                    .map(event -> "Out: " + event.words() + " (" + event.rule() + ").")
                    .orElse("Out: no disposal or release in the period (M-01).");
        }
        String times = entries.size() == 1 ? "In once" : "In " + entries.size() + " times, once a quarter (M-22)";
        long reoffending = entries.stream().filter(FollowedMember::isReoffender).count();
        if (reoffending == 0) {
            return times + ", no reoffender" + (isOpen() ? " so far." : ".");
        }
        String entriesWith = entries.size() == 1 ? "" : " in " + reoffending + " of them";
        return times + ", a reoffender" + entriesWith + " with " + reoffences()
                + (reoffences() == 1 ? " reoffence" : " reoffences") + (isOpen() ? " so far." : ".");
    }

    private boolean isOpen() {
        return entries.stream().anyMatch(entry -> entry.state() != MemberState.CLOSED);
    }

    /**
     * Returns the events as a table.
     *
     * @return a row for each event: day, what it was, what came of it, the rule, and further rules that bar it
     */
    public Table eventTable() {
        List<List<String>> rows = events.stream()
                .map(event ->
                        List.of(event.on().toString(), what(event), event.words(), event.rule(), furtherBars(event)))
                .toList();
        return new Table(List.of("Event on", "What", "Decision", "Rule", "Also barred by"), 5, rows);
    }

    static String what(ConsideredEvent event) {
        String disposal = event.disposal().map(DisposalType::label).orElse("unknown disposal");
        return event.kind().filter(kind -> kind == QualifyingEvent.RELEASE).isPresent()
                ? "Release from " + disposal
                : disposal;
    }

    static String furtherBars(ConsideredEvent event) {
        return rules(event.bars().stream()
                .skip(event.role() == ConsideredEvent.Role.BARRED ? 1 : 0)
                .map(EntryDecision::rule)
                .toList());
    }

    static String furtherBars(OffenceDecision offence) {
        return rules(offence.bars().stream().skip(1).map(Decision::rule).toList());
    }

    private static String rules(List<String> rules) {
        return String.join(", ", rules.stream().distinct().toList());
    }

    /**
     * Returns the decisions about the child's offences in one entry as a table.
     *
     * @param entry one of {@link #entries()}
     * @return a row for each offence: its days, its id, the decision, the rule, the day it was held against, and further
     *     rules that bar it
     */
    public Table offenceTable(FollowedMember entry) {
        List<List<String>> rows = entry.offences().stream()
                .map(offence -> List.of(
                        day(offence.committedOn()),
                        day(offence.provenOn()),
                        offence.offenceId().orElse(NOTHING),
                        offence.decision().words(),
                        offence.decision().rule(),
                        heldAgainst(entry, offence),
                        furtherBars(offence)))
                .toList();
        return new Table(
                List.of("Committed", "Proven", "Offence", "Decision", "Rule", "Held against", "Also barred by"),
                7,
                rows);
    }

    private static String heldAgainst(FollowedMember entry, OffenceDecision offence) {
        return entry.settlingDays(offence)
                .map(SettlingDays::bound)
                .map(LocalDate::toString)
                .orElse(NOTHING);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(NOTHING);
    }

    /**
     * Returns the explanation in words.
     *
     * @return the verdict, the events, and for each entry its days and the decision about every offence; lines ended by
     *     line feeds
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(personId).append(" and the cohort ").append(period).append('\n');
        text.append(methodology.name()).append(", as of ").append(asOf).append('\n');
        text.append(verdict()).append('\n');
        if (!events.isEmpty()) {
            text.append('\n').append(eventTable().toText());
        }
        entries.forEach(entry -> text.append('\n')
                .append(days(entry))
                .append('\n')
                .append(offenceTable(entry).toText()));
        return text.toString();
    }

    private String days(FollowedMember entry) {
        FollowUpWindow window = entry.window();
        String followUp = window.isEmpty()
                ? "no day of follow-up (M-49)"
                : "follow-up " + window.start() + " to " + window.lastDay();
        return "Entry in " + entry.member().period() + ": index date "
                + entry.member().index().on() + ", "
                + followUp + ", proof by " + window.lastDayOfWait() + " (M-29)\n"
                + capital(entry.state().words()) + " (M-85), " + entry.daysLeft(asOf) + " days left; "
                + entry.reoffences() + " reoffences, " + entry.pending() + " pending, "
                + entry.member().previousOffences() + " previous offences (M-56)";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * Returns the explanation in words.
     *
     * @return as {@link #toText()}
     */
    @Override
    public String toString() {
        return toText();
    }
}
