package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the rows of releases.csv and, once the whole data are there, looks for their sentences. */
final class ReleaseRows {

    private static final DisposalType[] DISPOSALS = DisposalType.values();

    private final Caseload.Builder caseload;
    private final PeopleRows people;
    private final IntakeLog log;
    private final List<Taken> taken = new ArrayList<>();

    ReleaseRows(Caseload.Builder caseload, PeopleRows people, IntakeLog log) {
        this.caseload = caseload;
        this.people = people;
        this.log = log;
    }

    /** Returns what takes the rows of a chunk. */
    RowTaker ofChunk() {
        return new FactsOfChunk<>(ReleaseRows::read, this::take);
    }

    private static @Nullable Release read(Row row) {
        String person = row.text(Column.RELEASED_PERSON).toString();
        LocalDate released = CaseloadColumns.date(row.day(Column.RELEASE_DATE));
        DisposalType disposal = row.code(Column.DISPOSAL, DisposalType.class);
        LocalDate sentenced = CaseloadColumns.date(row.day(Column.SENTENCE_DATE));
        Answer recall = row.code(Column.RECALL, Answer.class, Answer.UNKNOWN);
        LocalDate recorded = CaseloadColumns.date(row.day(Column.RELEASE_RECORDED));
        return row.problem() == null && released != null
                ? new Release(person, released, sentenced, disposal, recall, recorded)
                : null;
    }

    private void take(Release release, long line) {
        Optional<Refusal> refusal = caseload.offer(release);
        if (refusal.isPresent()) {
            Refusal why = refusal.get();
            Column column = why == Refusal.UNKNOWN_PERSON ? Column.RELEASED_PERSON : Column.RELEASE_DATE;
            log.add(people.refusal(line, release.personId(), column, "M-42", why));
        } else {
            taken.add(new Taken(line, release));
        }
    }

    /** Lists the releases that open no entry, or open one by their own word (A-05, B-04). */
    void doubt(CaseloadColumns columns) {
        for (Taken row : taken) {
            doubtOf(columns, row.release()).ifPresent(doubt -> log.doubt(CaseloadFile.RELEASES, row.line(), doubt));
        }
    }

    private static Optional<Doubt> doubtOf(CaseloadColumns columns, Release release) {
        int person = columns.find(release.personId());
        int released = CaseloadColumns.day(release.releasedOn());
        int sentenced = CaseloadColumns.day(release.sentencedOn());
        int lastDay = sentenced == NO_DAY ? released : sentenced;
        if (sentenced > released) {
            return Optional.of(Doubt.RELEASE_BEFORE_SENTENCE);
        }
        if (hasSentence(columns, person, sentenced, lastDay)) {
            return Optional.empty();
        }
        if (columns.refusedSentence(person, sentenced, lastDay)) {
            return Optional.of(Doubt.RELEASE_OF_REFUSED_SENTENCE);
        }
        DisposalType named = release.disposal();
        boolean custodial = named != null && named.tier() == DisposalTier.CUSTODY;
        return Optional.of(custodial ? Doubt.RELEASE_BY_ITS_OWN_WORD : Doubt.RELEASE_WITHOUT_SENTENCE);
    }

    /** Returns whether a person has a custodial sentence from {@code firstDay} to {@code lastDay}, both included. */
    private static boolean hasSentence(CaseloadColumns columns, int person, int firstDay, int lastDay) {
        for (int row = columns.firstOffence(person); row < columns.firstOffence(person + 1); row++) {
            int disposal = columns.outcome(row) - CaseloadColumns.FIRST_DISPOSAL;
            int day = columns.outcomeDay(row);
            if (disposal >= 0
                    && DISPOSALS[disposal].tier() == DisposalTier.CUSTODY
                    && day != NO_DAY
                    && day >= firstDay
                    && day <= lastDay) {
                return true;
            }
        }
        return false;
    }

    private record Taken(long line, Release release) {}
}
