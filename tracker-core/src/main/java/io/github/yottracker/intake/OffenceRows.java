package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.OffenceBatch;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Refusal;
import java.util.Optional;

/** Takes the rows of a chunk of offences.csv: one draft for all of them. */
final class OffenceRows implements RowTaker {

    private final Caseload.Builder caseload;
    private final PeopleRows people;
    private final OffenceBatch batch;
    private final IntakeLog log;
    private final OffenceDraft draft = new OffenceDraft();

    /**
     * Takes rows that are all of known people.
     *
     * @param log of the chunk
     */
    OffenceRows(Caseload.Builder caseload, PeopleRows people, IntakeLog log) {
        this.caseload = caseload;
        this.people = people;
        this.batch = caseload.offenceBatch();
        this.log = log;
    }

    @Override
    public void take(long linesBefore) {
        caseload.add(batch);
    }

    @Override
    public void read(Row row) {
        CharSequence person = row.text(Column.OFFENDER);
        draft.start(person).id(row.text(Column.OFFENCE_ID));
        int committed = row.day(Column.OFFENCE_DATE);
        draft.committedDay(committed)
                .untilDay(row.day(Column.OFFENCE_END_DATE))
                .category(row.code(Column.CATEGORY, String.class, ""))
                .code(row.code(Column.CODE, String.class, ""))
                .gravity(row.code(Column.GRAVITY, Integer.class, 0))
                .main(row.code(Column.MAIN, Answer.class, Answer.UNKNOWN))
                .breach(row.code(Column.BREACH, Answer.class, Answer.UNKNOWN))
                .recordable(row.code(Column.RECORDABLE, Answer.class, Answer.UNKNOWN))
                .place(row.code(Column.PLACE, Place.class, Place.UNKNOWN))
                .policeProsecuted(row.code(Column.POLICE_PROSECUTED, Answer.class, Answer.UNKNOWN))
                .takenIntoConsideration(row.code(Column.TIC, Answer.class, Answer.UNKNOWN));
        OutcomeCode outcome = row.code(Column.OUTCOME, OutcomeCode.class, OutcomeCode.PENDING);
        int outcomeDay = row.day(Column.OUTCOME_DATE);
        outcome.writeInto(draft, outcomeDay);
        int convicted = row.day(Column.CONVICTION_DATE);
        draft.convictedDay(convicted)
                .appeal(row.code(Column.APPEAL, Appeal.class, Appeal.NONE))
                .recordedDay(row.day(Column.OFFENCE_RECORDED))
                .careStatus(row.code(Column.CARE_STATUS, CareStatus.class, CareStatus.UNKNOWN));
        if (row.problem() != null) {
            if (outcome.isCustodial() && outcomeDay != NO_DAY) {
                batch.refusedSentence(person, outcomeDay);
            }
            return;
        }
        Optional<Refusal> refusal = batch.offer(draft);
        if (refusal.isPresent()) {
            refuse(row, person, refusal.get(), committed);
        } else {
            doubt(row.line(), committed, outcome, outcomeDay, convicted);
        }
    }

    private void refuse(Row row, CharSequence person, Refusal why, int committed) {
        Column column = switch (why) {
            case UNKNOWN_PERSON, PERSON_DISAGREES -> Column.OFFENDER;
            case BEFORE_BIRTH, UNDER_TEN -> committed == NO_DAY ? Column.OFFENCE_END_DATE : Column.OFFENCE_DATE;
            case ENDS_BEFORE_IT_STARTS -> Column.OFFENCE_END_DATE;
            case CONVICTED_BEFORE_COMMITTED -> Column.CONVICTION_DATE;
            case OUTCOME_BEFORE_COMMITTED -> Column.OUTCOME_DATE;
        };
        String rule = why == Refusal.ENDS_BEFORE_IT_STARTS ? "M-41" : "M-42";
        row.refuse(people.refusal(row.line(), person, column, rule, why));
    }

    private void doubt(long line, int committed, OutcomeCode outcome, int outcomeDay, int convicted) {
        if (committed == NO_DAY) {
            log.doubt(CaseloadFile.OFFENCES, line, Doubt.OFFENCE_WITHOUT_DATE);
        }
        if (outcomeDay != NO_DAY && outcome.isPending()) {
            log.doubt(CaseloadFile.OFFENCES, line, Doubt.OUTCOME_DATE_WITHOUT_OUTCOME);
        }
        if (outcomeDay == NO_DAY && outcome.disposal() != null) {
            log.doubt(CaseloadFile.OFFENCES, line, Doubt.DISPOSAL_WITHOUT_DATE);
        }
        if (convicted != NO_DAY && outcome.provesNothing()) {
            log.doubt(CaseloadFile.OFFENCES, line, Doubt.CONVICTION_NOT_USED);
        }
        if (outcomeDay != NO_DAY && (outcomeDay < outcome.firstDay() || outcomeDay > outcome.lastDay())) {
            log.doubt(CaseloadFile.OFFENCES, line, Doubt.DISPOSAL_OUTSIDE_ITS_YEARS);
        }
    }
}
