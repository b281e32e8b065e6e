package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Refusal;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Takes the rows of care.csv. */
final class CareRows implements Consumer<Row> {

    /** An end that means none: so the YJB's store writes an episode that is still open (M-68). */
    static final int STILL_OPEN = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private final Caseload.Builder caseload;
    private final PeopleRows people;

    CareRows(Caseload.Builder caseload, PeopleRows people) {
        this.caseload = caseload;
        this.people = people;
    }

    @Override
    public void accept(Row row) {
        CharSequence person = row.text(Column.CHILD_IN_CARE);
        int start = row.day(Column.CARE_START);
        int written = row.day(Column.CARE_END);
        int end = written == STILL_OPEN ? NO_DAY : written;
        LegalStatus status = row.code(Column.LEGAL_STATUS, LegalStatus.class);
        if (start != NO_DAY && end != NO_DAY && end < start) {
            Refusal why = Refusal.ENDS_BEFORE_IT_STARTS;
            row.refuse(Column.CARE_END, "M-68", why.found(), why.accepted());
        }
        LocalDate firstDay = CaseloadColumns.date(start);
        if (row.problem() != null || firstDay == null) {
            return;
        }
        CareEpisode episode = new CareEpisode(person.toString(), firstDay, CaseloadColumns.date(end), status);
        caseload.offer(episode).ifPresent(why -> {
            Column column = why == Refusal.UNKNOWN_PERSON ? Column.CHILD_IN_CARE : Column.CARE_START;
            people.refuse(row, person, column, "M-68", why);
        });
    }
}
