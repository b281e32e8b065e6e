package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Judges events about offences, which are named by their ids. */
final class OffenceEvents {

    static final int ANSWERS = 0xFFFF;
    static final int OUTCOME_SHIFT = 16;
    static final int OUTCOME = 0xFF;
    static final int GRAVITY_SHIFT = 24;

    private final Ledger ledger;
    private final Edit edit;

    /** Where the id of the event's offence is among the child's texts. */
    private int idAt;

    OffenceEvents(Ledger ledger, Edit edit) {
        this.ledger = ledger;
        this.edit = edit;
    }

    private void about(@Nullable String id) {
        edit.text = id == null ? "" : id;
        idAt = edit.child.find(edit.text);
    }

    // ---------------------------------------------------------------- offences said in full

    @Nullable
    EventRefusal alleged(Offence offence) {
        set(offence);
        if (isDelivered(EventKind.OFFENCE_ALLEGED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        return onRecord() != Edit.NOTHING ? EventRefusal.OFFENCE_ON_RECORD : take(EventKind.OFFENCE_ALLEGED);
    }

    @Nullable
    EventRefusal charged(Offence offence) {
        set(offence);
        if (isDelivered(EventKind.OFFENCE_CHARGED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        int before = onRecord();
        return before != Edit.NOTHING && !isUndecided(before)
                ? EventRefusal.OUTCOME_ON_RECORD
                : take(EventKind.OFFENCE_CHARGED);
    }

    private boolean isUndecided(int at) {
        int codes = edit.child.rows[at + Child.OFFENCE_CODES];
        return outcome(codes) == CaseloadColumns.PENDING && edit.child.rows[at + Child.CONVICTED] == NO_DAY;
    }

    private static int outcome(int codes) {
        return codes >>> OUTCOME_SHIFT & OUTCOME;
    }

    @Nullable
    EventRefusal corrected(Offence offence) {
        set(offence);
        if (isDelivered(EventKind.OFFENCE_CORRECTED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        return onRecord() == Edit.NOTHING ? EventRefusal.UNKNOWN_OFFENCE : take(EventKind.OFFENCE_CORRECTED);
    }

    private void set(Offence offence) {
        about(offence.id());
        ledger.setOffence(offence, edit.day, edit.row);
        edit.row[Child.ID_AT] = idAt;
    }

    private boolean isDelivered(EventKind kind) {
        Child child = edit.child;
        int at = child.start(Child.OFFENCES);
        for (int i = child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (edit.isDelivered(at, kind) && edit.holdsRow(at, Child.OFFENCES)) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- what became of an offence

    @Nullable
    EventRefusal outcome(CaseEvent.OutcomeRecorded said) {
        about(said.offenceId());
        int outcome = CaseloadColumns.outcomeCode(said.outcome());
        int outcomeDay = day(said.outcome().on());
        int convicted = day(said.convictedOn());
        if (isDelivered(said, outcome, outcomeDay, convicted)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (!takeOver()) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        setOutcome(outcome, outcomeDay);
        if (convicted != NO_DAY) {
            edit.row[Child.CONVICTED] = convicted;
        }
        if (said.careStatus() != CareStatus.UNKNOWN) {
            setAnswer(CaseloadColumns.CARE, said.careStatus().ordinal());
        }
        return take(EventKind.OUTCOME_RECORDED);
    }

    private boolean isDelivered(CaseEvent.OutcomeRecorded said, int outcome, int outcomeDay, int convicted) {
        int[] rows = edit.child.rows;
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isOutcomeOfDay(at, EventKind.OUTCOME_RECORDED, outcome, outcomeDay)
                    && (convicted == NO_DAY || rows[at + Child.CONVICTED] == convicted)
                    && (said.careStatus() == CareStatus.UNKNOWN
                            || CaseloadColumns.answer(rows[at + Child.OFFENCE_CODES] & ANSWERS, CaseloadColumns.CARE)
                                    == said.careStatus().ordinal())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a version of the event's offence was made on the event's day with an outcome. */
    private boolean isOutcomeOfDay(int at, EventKind kind, int outcome, int outcomeDay) {
        int[] rows = edit.child.rows;
        return isMine(at)
                && edit.isDelivered(at, kind)
                && outcome(rows[at + Child.OFFENCE_CODES]) == outcome
                && rows[at + Child.OUTCOME_DAY] == outcomeDay;
    }

    private boolean isMine(int at) {
        return idAt != Child.NO_TEXT && edit.child.rows[at + Child.ID_AT] == idAt;
    }

    @Nullable
    EventRefusal quashed(String offenceId) {
        about(offenceId);
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isMine(at) && edit.isDelivered(at, EventKind.CONVICTION_QUASHED)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        EventRefusal refusal = takeOverForAppeal();
        if (refusal != null) {
            return refusal;
        }
        setAnswer(CaseloadColumns.APPEAL, Appeal.SUCCESSFUL.ordinal());
        return take(EventKind.CONVICTION_QUASHED);
    }

    @Nullable
    EventRefusal changedOnAppeal(String offenceId, Disposal disposal) {
        about(offenceId);
        int outcome = CaseloadColumns.outcomeCode(disposal);
        int outcomeDay = day(disposal.on());
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isOutcomeOfDay(at, EventKind.DISPOSAL_CHANGED, outcome, outcomeDay)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        EventRefusal refusal = takeOverForAppeal();
        if (refusal != null) {
            return refusal;
        }
        setOutcome(outcome, outcomeDay);
        setAnswer(CaseloadColumns.APPEAL, Appeal.CHANGED.ordinal());
        return take(EventKind.DISPOSAL_CHANGED);
    }

    private @Nullable EventRefusal takeOverForAppeal() {
        if (!takeOver()) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        boolean isDecided = outcome(edit.row[Child.OFFENCE_CODES]) >= CaseloadColumns.FIRST_DISPOSAL
                || edit.row[Child.CONVICTED] != NO_DAY;
        return isDecided ? null : EventRefusal.NOTHING_TO_APPEAL;
    }

    private void setOutcome(int outcome, int outcomeDay) {
        int codes = edit.row[Child.OFFENCE_CODES];
        edit.row[Child.OFFENCE_CODES] = (codes & ~(OUTCOME << OUTCOME_SHIFT)) | (outcome << OUTCOME_SHIFT);
        edit.row[Child.OUTCOME_DAY] = outcomeDay;
    }

    private void setAnswer(int which, int answer) {
        int codes = edit.row[Child.OFFENCE_CODES];
        edit.row[Child.OFFENCE_CODES] = (codes & ~ANSWERS) | CaseloadColumns.withAnswer(codes & ANSWERS, which, answer);
    }

    // ---------------------------------------------------------------- an offence taken back

    @Nullable
    EventRefusal withdrawn(String offenceId) {
        about(offenceId);
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isMine(at) && edit.isEnded(at, EventKind.OFFENCE_WITHDRAWN)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        if (onRecord() == Edit.NOTHING) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        if (isTooEarly()) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        endThoseOnRecord();
        edit.end(Child.OFFENCES, EventKind.OFFENCE_WITHDRAWN);
        return null;
    }

    // ---------------------------------------------------------------- what is on record

    /** Puts the offence that is on record into the row; false if there is none. */
    private boolean takeOver() {
        int at = onRecord();
        if (at == Edit.NOTHING) {
            return false;
        }
        System.arraycopy(edit.child.rows, at, edit.row, 0, Child.width(Child.OFFENCES));
        edit.row[Child.RECORDED] = edit.day;
        return true;
    }

    /** Returns the offence of this id that is on record; of several the one recorded last, of those the first. */
    private int onRecord() {
        int[] rows = edit.child.rows;
        int found = Edit.NOTHING;
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isMine(at)
                    && edit.child.isOpen(at)
                    && (found == Edit.NOTHING || rows[at + Child.RECORDED] > rows[found + Child.RECORDED])) {
                found = at;
            }
        }
        return found;
    }

    /** Takes the offence in the row, in place of what is on record under its id. */
    private @Nullable EventRefusal take(EventKind kind) {
        if (isTooEarly()) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        Refusal refusal = edit.refusal(edit.child, edit.row, 0, Child.OFFENCES);
        if (refusal != null) {
            return EventRefusal.valueOf(refusal.name());
        }
        endThoseOnRecord();
        edit.add(Child.OFFENCES, kind);
        return null;
    }

    private void endThoseOnRecord() {
        int at = edit.child.start(Child.OFFENCES);
        for (int i = 0; i < edit.child.count(Child.OFFENCES); i++, at += Child.width(Child.OFFENCES)) {
            if (isMine(at) && edit.child.isOpen(at)) {
                edit.ends.add(i);
            }
        }
    }

    /** Returns whether the day is before one of the offence's versions, the end of one, or the child. */
    private boolean isTooEarly() {
        int at = edit.child.start(Child.OFFENCES);
        for (int i = edit.child.count(Child.OFFENCES); i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (isMine(at) && edit.isLater(at)) {
                return true;
            }
        }
        return edit.isBeforeChild();
    }
}
