package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the rows of care.csv. */
final class CareRows {

    /** An end that means none: so the YJB's store writes an episode that is still open (M-68). */
    static final int STILL_OPEN = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private final Caseload.Builder caseload;
    private final PeopleRows people;
    private final IntakeLog log;

    CareRows(Caseload.Builder caseload, PeopleRows people, IntakeLog log) {
        this.caseload = caseload;
        this.people = people;
        this.log = log;
    }

    /** Returns what takes the rows of a chunk. */
    RowTaker ofChunk() {
        return new FactsOfChunk<>(CareRows::read, this::take);
    }

    private static @Nullable CareEpisode read(Row row) {
        String person = row.text(Column.CHILD_IN_CARE).toString();
        int start = row.day(Column.CARE_START);
        int written = row.day(Column.CARE_END);
        int end = written == STILL_OPEN ? NO_DAY : written;
        LegalStatus status = row.code(Column.LEGAL_STATUS, LegalStatus.class);
        if (start != NO_DAY && end != NO_DAY && end < start) {
            Refusal why = Refusal.ENDS_BEFORE_IT_STARTS;
            row.refuse(Column.CARE_END, "M-68", why.found(), why.accepted());
        }
        LocalDate firstDay = CaseloadColumns.date(start);
        return row.problem() == null && firstDay != null
                ? new CareEpisode(person, firstDay, CaseloadColumns.date(end), status)
                : null;
    }

    private void take(CareEpisode episode, long line) {
        caseload.offer(episode).ifPresent(why -> {
            Column column = why == Refusal.UNKNOWN_PERSON ? Column.CHILD_IN_CARE : Column.CARE_START;
            log.add(people.refusal(line, episode.personId(), column, "M-68", why));
        });
    }
}
