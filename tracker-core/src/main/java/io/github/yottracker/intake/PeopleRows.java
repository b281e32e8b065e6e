package io.github.yottracker.intake;

import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Residence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.jspecify.annotations.Nullable;

/** Takes the rows of people.csv, and knows what became of each. */
final class PeopleRows {

    private final Caseload.Builder caseload;
    private final IntakeLog log;

    /** Line of each person taken, in the order in which they were. */
    private final LongArrayList lines = new LongArrayList();

    /** Ids of refused rows, each with the first line on which it was. */
    private final Map<String, Long> refusedLines = new HashMap<>();

    private long selfDefinedLine;
    private long observedLine;

    PeopleRows(Caseload.Builder caseload, IntakeLog log) {
        this.caseload = caseload;
        this.log = log;
    }

    /** Returns what takes the rows of a chunk. */
    RowTaker ofChunk() {
        return new FactsOfChunk<>(PeopleRows::read, this::take);
    }

    private static Read read(Row row) {
        String id = row.text(Column.PERSON_ID).toString();
        int birthDay = row.day(Column.DATE_OF_BIRTH);
        Gender gender = row.code(Column.GENDER, Gender.class, Gender.UNKNOWN);
        Ethnicity ethnicity = row.code(Column.ETHNICITY, Ethnicity.class, Ethnicity.UNKNOWN);
        String service = row.code(Column.SERVICE, String.class, "");
        String locality = row.code(Column.LOCALITY, String.class, "");
        Residence residence = row.code(Column.RESIDENCE, Residence.class, Residence.UNKNOWN);
        Person person = row.problem() == null
                ? new Person(id, CaseloadColumns.date(birthDay), gender, ethnicity, service, locality, residence)
                : null;
        return new Read(id, person);
    }

    private void take(Read row, long line) {
        if (row.person == null) {
            refused(row.id, line);
        } else {
            take(row.person, line);
        }
    }

    private void refused(String id, long line) {
        if (!id.isEmpty()) {
            refusedLines.putIfAbsent(id, line);
        }
    }

    private void take(Person person, long line) {
        Optional<Refusal> refusal = caseload.offer(person);
        int number = caseload.find(person.id());
        if (refusal.isPresent()) {
            refused(person.id(), line);
            log.add(Column.PERSON_ID.refusal(
                    line,
                    "A-27",
                    "line " + lines.get(number) + " has it with other values",
                    refusal.get().accepted()));
            return;
        }
        if (number < lines.size()) {
            log.doubt(CaseloadFile.PEOPLE, line, Doubt.PERSON_REPEATED, lines.get(number));
            return;
        }
        lines.add(line);
        if (person.dateOfBirth() == null) {
            log.doubt(CaseloadFile.PEOPLE, line, Doubt.PERSON_WITHOUT_DATE_OF_BIRTH);
        }
        noteSystem(line, person.ethnicity());
    }

    /** Says once that both kinds of ethnicity codes are in the file. */
    private void noteSystem(long line, Ethnicity ethnicity) {
        boolean wasMixed = selfDefinedLine != 0 && observedLine != 0;
        if (wasMixed || ethnicity == Ethnicity.UNKNOWN) {
            return;
        }
        if (ethnicity.isObserved()) {
            observedLine = observedLine == 0 ? line : observedLine;
        } else {
            selfDefinedLine = selfDefinedLine == 0 ? line : selfDefinedLine;
        }
        if (selfDefinedLine != 0 && observedLine != 0) {
            long other = Math.min(selfDefinedLine, observedLine);
            log.doubt(CaseloadFile.PEOPLE, line, Doubt.ETHNICITY_SYSTEMS_MIXED, other);
        }
    }

    /** Refuses a row of another file for what the caseload has against it. */
    RefusedRow refusal(long line, CharSequence personId, Column column, String rule, Refusal why) {
        if (why != Refusal.UNKNOWN_PERSON) {
            return column.refusal(line, rule, why.found(), why.accepted());
        }
        Long refused = refusedLines.get(personId.toString());
        return column.refusal(
                line,
                RefusedRow.UNREADABLE,
                refused == null
                        ? why.found()
                        : "the row of this person_id in people.csv, line " + refused + ", was refused",
                why.accepted());
    }

    /** A row: the person, or null if the row is refused for what it says. */
    private record Read(String id, @Nullable Person person) {}
}
