package io.github.yottracker.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.followup.SettlingDays;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The explanations of all children who had a disposal or release in a period, members or not.
 *
 * <p>Immutable; explanations are made as they are asked for and not kept, so that a whole country can be written out.
 */
public final class CohortExplanation {

    private static final List<String> HEADINGS = List.of(
            "person_id",
            "line",
            "cohort",
            "day",
            "what",
            "offence_id",
            "proven_on",
            "decision",
            "rule",
            "words",
            "also_barred_by",
            "held_against",
            "state",
            "days_left");

    private static final String NOTHING = "";

    private final Caseload caseload;
    private final Methodology methodology;
    private final CohortPeriod period;
    private final LocalDate asOf;

    private CohortExplanation(Caseload caseload, Methodology methodology, CohortPeriod period, LocalDate asOf) {
        this.caseload = caseload;
        this.methodology = methodology;
        this.period = period;
        this.asOf = asOf;
    }

    /**
     * Explains a cohort.
     *
     * @param caseload the facts
     * @param methodology the rules
     * @param period the period
     * @param asOf the day as of which facts are known
     * @return the explanations
     */
    public static CohortExplanation of(
            Caseload caseload, Methodology methodology, CohortPeriod period, LocalDate asOf) {
        return new CohortExplanation(caseload, methodology, period, asOf);
    }

    /**
     * Returns the children who had a disposal or release in the period.
     *
     * @return explanations in order of the ids; empty if nobody had. Not to be made parallel
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public Stream<Explanation> children() {
        return CohortScan.of(caseload, methodology, period.cohorts(methodology), asOf)
                .details()
                .filter(detail ->
                        detail.events().stream().anyMatch(event -> event.role() != ConsideredEvent.Role.OUTSIDE_PERIOD))
                .map(detail -> Explanation.of(methodology, period, asOf, detail));
    }

    /**
     * Writes the explanations as CSV by RFC 4180: for each child a line for each event ({@code EVENT}), for each entry
     * ({@code ENTRY}), and under it for each offence ({@code OFFENCE}). Lines whose decision is {@code COUNTS} are the
     * reoffences of the cohort, and lines {@code ENTRY} its members.
     *
     * @param to where to write; not closed
     * @throws IOException if writing fails
     */
    public void writeCsv(Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(HEADINGS);
        for (Iterator<Explanation> children = children().iterator(); children.hasNext(); ) {
            write(csv, children.next());
        }
        csv.flush();
    }

    private void write(CsvWriter csv, Explanation child) {
        for (ConsideredEvent event : child.events()) {
            csv.writeRecord(eventLine(child.personId(), event));
        }
        for (FollowedMember entry : child.entries()) {
            csv.writeRecord(entryLine(child.personId(), entry));
            for (OffenceDecision offence : entry.offences()) {
                csv.writeRecord(offenceLine(child.personId(), entry, offence));
            }
        }
    }

    private static List<String> eventLine(String personId, ConsideredEvent event) {
        String decision = event.role() == ConsideredEvent.Role.BARRED
                ? event.bars().get(0).name()
                : event.role().name();
        return List.of(
                personId,
                "EVENT",
                NOTHING,
                event.on().toString(),
                Explanation.what(event),
                NOTHING,
                NOTHING,
                decision,
                event.rule(),
                event.words(),
                Explanation.furtherBars(event),
                NOTHING,
                NOTHING,
                NOTHING);
    }

    private List<String> entryLine(String personId, FollowedMember entry) {
        return List.of(
                personId,
                "ENTRY",
                entry.member().period().toString(),
                entry.member().index().on().toString(),
                entry.member().index().disposal().label(),
                entry.member().index().offenceId().orElse(NOTHING),
                NOTHING,
                entry.isReoffender() ? "REOFFENDER" : "NO_REOFFENDER",
                "M-50",
                entry.reoffences() + " reoffences, " + entry.pending() + " pending",
                NOTHING,
                entry.window().lastDayOfWait().toString(),
                entry.state().name(),
                Long.toString(entry.daysLeft(asOf)));
    }

    private static List<String> offenceLine(String personId, FollowedMember entry, OffenceDecision offence) {
        return List.of(
                personId,
                "OFFENCE",
                entry.member().period().toString(),
                Explanation.day(offence.committedOn()),
                NOTHING,
                offence.offenceId().orElse(NOTHING),
                Explanation.day(offence.provenOn()),
                offence.decision().name(),
                offence.decision().rule(),
                offence.decision().words(),
                Explanation.furtherBars(offence),
                Explanation.day(entry.settlingDays(offence).map(SettlingDays::bound)),
                NOTHING,
                NOTHING);
    }

    /**
     * Returns the CSV of {@link #writeCsv} as text.
     *
     * @return lines ended by line feeds
     */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try {
            writeCsv(text);
        } catch (IOException impossible) { // a StringWriter never fails
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Returns what is explained.
     *
     * @return rules, period and as-of day
     */
    @Override
    public String toString() {
        return "CohortExplanation[" + methodology.name() + ", " + period + ", as of " + asOf + "]";
    }
}
