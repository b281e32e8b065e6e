package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Release;
import org.jspecify.annotations.Nullable;

/** Judges events about releases and care episodes, which are named by their first day. */
final class DatedEvents {

    private final Ledger ledger;
    private final Edit edit;

    DatedEvents(Ledger ledger, Edit edit) {
        this.ledger = ledger;
        this.edit = edit;
    }

    // ---------------------------------------------------------------- releases

    @Nullable
    EventRefusal released(Release release) {
        ledger.setRelease(release, edit.day, edit.row);
        return opened(Child.RELEASES, EventKind.RELEASED, EventRefusal.RELEASE_ON_RECORD);
    }

    @Nullable
    EventRefusal releaseWithdrawn(int first) {
        return withdrawn(Child.RELEASES, first, EventKind.RELEASE_WITHDRAWN, EventRefusal.UNKNOWN_RELEASE);
    }

    // ---------------------------------------------------------------- care

    @Nullable
    EventRefusal care(CaseEvent said) {
        if (said instanceof CaseEvent.CareOpened it) {
            ledger.setCare(it.episode(), edit.row);
            return opened(Child.CARE, EventKind.CARE_OPENED, EventRefusal.CARE_ON_RECORD);
        }
        if (said instanceof CaseEvent.CareClosed it) {
            return closed(day(it.start()), day(it.end()));
        }
        if (said instanceof CaseEvent.CareCorrected it) {
            return corrected(day(it.start()), it.episode());
        }
        if (said instanceof CaseEvent.CareWithdrawn it) {
            return withdrawn(Child.CARE, day(it.start()), EventKind.CARE_WITHDRAWN, EventRefusal.UNKNOWN_CARE);
        }
        throw new AssertionError(said.getClass());
    }

    private @Nullable EventRefusal closed(int start, int end) {
        Child child = edit.child;
        int open = Edit.NOTHING;
        for (int i = 0; i < child.count(Child.CARE); i++) {
            int at = child.row(Child.CARE, i);
            if (child.rows[at + Child.CARE_START] == start) {
                if (edit.isDelivered(at, EventKind.CARE_CLOSED) && child.rows[at + Child.CARE_END] == end) {
                    return EventRefusal.DELIVERED_BEFORE;
                }
                if (child.isOpen(at) && child.rows[at + Child.CARE_END] == NO_DAY && comesFirst(i, open)) {
                    open = i;
                }
            }
        }
        if (open == Edit.NOTHING) {
            return isOnRecord(Child.CARE, start) ? EventRefusal.CARE_ENDED : EventRefusal.UNKNOWN_CARE;
        }
        if (isTooEarly(Child.CARE, start)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        if (end < start) {
            return EventRefusal.ENDS_BEFORE_IT_STARTS;
        }
        System.arraycopy(child.rows, child.row(Child.CARE, open), edit.row, 0, Child.width(Child.CARE));
        edit.row[Child.CARE_END] = end;
        edit.ends.add(open);
        edit.add(Child.CARE, EventKind.CARE_CLOSED);
        return null;
    }

    /** Of episodes that start alike and have no end, the caseload's order is that of their statuses. */
    private boolean comesFirst(int i, int before) {
        return before == Edit.NOTHING || status(i).compareTo(status(before)) < 0;
    }

    private String status(int i) {
        return ledger.statuses.text(edit.child.rows[edit.child.row(Child.CARE, i) + Child.CARE_STATUS]);
    }

    private @Nullable EventRefusal corrected(int start, CareEpisode episode) {
        ledger.setCare(episode, edit.row);
        if (isDelivered(Child.CARE, EventKind.CARE_CORRECTED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (!isOnRecord(Child.CARE, start)) {
            return EventRefusal.UNKNOWN_CARE;
        }
        int newStart = edit.row[Child.CARE_START];
        if (newStart != start && isOnRecord(Child.CARE, newStart)) {
            return EventRefusal.CARE_ON_RECORD;
        }
        return isTooEarly(Child.CARE, start) || isTooEarly(Child.CARE, newStart)
                ? EventRefusal.RECORDED_TOO_EARLY
                : take(Child.CARE, start, EventKind.CARE_CORRECTED);
    }

    // ---------------------------------------------------------------- both alike

    private @Nullable EventRefusal opened(int section, EventKind kind, EventRefusal onRecord) {
        int first = edit.row[Child.CONTENT];
        if (isDelivered(section, kind)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (isOnRecord(section, first)) {
            return onRecord;
        }
        return isTooEarly(section, first) ? EventRefusal.RECORDED_TOO_EARLY : take(section, first, kind);
    }

    /** Takes the row, in the place of what is on record from a day on. */
    private @Nullable EventRefusal take(int section, int first, EventKind kind) {
        if (edit.refusal(edit.child, edit.row, 0, section) != null) {
            return EventRefusal.BEFORE_BIRTH;
        }
        endThoseOnRecord(section, first);
        edit.add(section, kind);
        return null;
    }

    private @Nullable EventRefusal withdrawn(int section, int first, EventKind kind, EventRefusal unknown) {
        for (int i = 0; i < edit.child.count(section); i++) {
            int at = edit.child.row(section, i);
            if (edit.child.rows[at + Child.CONTENT] == first && edit.isEnded(at, kind)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        if (!isOnRecord(section, first)) {
            return unknown;
        }
        if (isTooEarly(section, first)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        endThoseOnRecord(section, first);
        edit.end(section, kind);
        return null;
    }

    private boolean isDelivered(int section, EventKind kind) {
        for (int i = 0; i < edit.child.count(section); i++) {
            int at = edit.child.row(section, i);
            if (edit.isDelivered(at, kind) && edit.holdsRow(at, section)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnRecord(int section, int first) {
        for (int i = 0; i < edit.child.count(section); i++) {
            int at = edit.child.row(section, i);
            if (edit.child.rows[at + Child.CONTENT] == first && edit.child.isOpen(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooEarly(int section, int first) {
        for (int i = 0; i < edit.child.count(section); i++) {
            int at = edit.child.row(section, i);
            if (edit.child.rows[at + Child.CONTENT] == first && edit.isLater(at)) {
                return true;
            }
        }
        return edit.isBeforeChild();
    }

    private void endThoseOnRecord(int section, int first) {
        for (int i = 0; i < edit.child.count(section); i++) {
            int at = edit.child.row(section, i);
            if (edit.child.rows[at + Child.CONTENT] == first && edit.child.isOpen(at)) {
                edit.ends.add(i);
            }
        }
    }
}
