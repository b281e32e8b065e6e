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
import java.util.function.Consumer;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;

/** Takes the rows of people.csv. */
final class PeopleRows implements Consumer<Row> {

    private final Caseload.Builder caseload;
    private final IntakeLog log;

    /** Line of each person taken, in the order in which they were. */
    private final LongArrayList lines = new LongArrayList();

    private final Map<String, Long> refusedLines = new HashMap<>();
    private long selfDefinedLine;
    private long observedLine;

    PeopleRows(Caseload.Builder caseload, IntakeLog log) {
        this.caseload = caseload;
        this.log = log;
    }

    @Override
    public void accept(Row row) {
        String id = row.text(Column.PERSON_ID).toString();
        int birthDay = row.day(Column.DATE_OF_BIRTH);
        Gender gender = row.code(Column.GENDER, Gender.class, Gender.UNKNOWN);
        Ethnicity ethnicity = row.code(Column.ETHNICITY, Ethnicity.class, Ethnicity.UNKNOWN);
        String service = row.code(Column.SERVICE, String.class, "");
        String locality = row.code(Column.LOCALITY, String.class, "");
        Residence residence = row.code(Column.RESIDENCE, Residence.class, Residence.UNKNOWN);
        if (row.problem() == null) {
            take(row, new Person(id, CaseloadColumns.date(birthDay), gender, ethnicity, service, locality, residence));
        }
        if (row.problem() != null && !id.isEmpty()) {
            refusedLines.putIfAbsent(id, row.line());
        }
    }

    private void take(Row row, Person person) {
        Optional<Refusal> refusal = caseload.offer(person);
        int number = caseload.find(person.id());
        if (refusal.isPresent()) {
            Refusal why = refusal.get();
            row.refuse(
                    Column.PERSON_ID,
                    "A-27",
                    "line " + lines.get(number) + " has it with other values",
                    why.accepted());
            return;
        }
        if (number < lines.size()) {
            log.doubt(CaseloadFile.PEOPLE, row.line(), Doubt.PERSON_REPEATED, lines.get(number));
            return;
        }
        lines.add(row.line());
        if (person.dateOfBirth() == null) {
            log.doubt(CaseloadFile.PEOPLE, row.line(), Doubt.PERSON_WITHOUT_DATE_OF_BIRTH);
        }
        noteSystem(row.line(), person.ethnicity());
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
    void refuse(Row row, CharSequence personId, Column column, String rule, Refusal why) {
        if (why != Refusal.UNKNOWN_PERSON) {
            row.refuse(column, rule, why.found(), why.accepted());
            return;
        }
        Long line = refusedLines.get(personId.toString());
        row.refuse(
                column,
                RefusedRow.UNREADABLE,
                line == null ? why.found() : "the row of this person_id in people.csv, line " + line + ", was refused",
                why.accepted());
    }
}
