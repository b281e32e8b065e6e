package io.github.yottracker.live;

import io.github.yottracker.model.Person;
import io.github.yottracker.model.Residence;
import org.jspecify.annotations.Nullable;

/** Judges events about who a child is. Merging and erasing are the {@link Ledger}'s, as they are about several children. */
final class PersonEvents {

    private static final int RESIDENCE_SHIFT = 16;
    private static final int ALL_BUT_RESIDENCE = 0xFFFF;

    private final Ledger ledger;
    private final Edit edit;

    PersonEvents(Ledger ledger, Edit edit) {
        this.ledger = ledger;
        this.edit = edit;
    }

    /** Judges a person that is recorded; of a new one nothing can be wrong. */
    @Nullable
    EventRefusal recorded(Person person) {
        ledger.setPerson(person, edit.row);
        if (edit.child.count(Child.PERSONS) == 0) {
            edit.add(Child.PERSONS, EventKind.PERSON_RECORDED);
            return null;
        }
        for (int i = 0; i < edit.child.count(Child.PERSONS); i++) {
            int at = edit.child.row(Child.PERSONS, i);
            if (edit.isDelivered(at, EventKind.PERSON_RECORDED) && edit.holdsRow(at, Child.PERSONS)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        return newVersion(EventKind.PERSON_RECORDED);
    }

    @Nullable
    EventRefusal movedAway() {
        int latest = latest();
        for (int i = 0; i < edit.child.count(Child.PERSONS); i++) {
            if (edit.isDelivered(edit.child.row(Child.PERSONS, i), EventKind.MOVED_AWAY)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        System.arraycopy(edit.child.rows, latest, edit.row, 0, Child.width(Child.PERSONS));
        edit.row[Child.PERSON_CODES] =
                (edit.row[Child.PERSON_CODES] & ALL_BUT_RESIDENCE) | (Residence.OTHER.ordinal() << RESIDENCE_SHIFT);
        return newVersion(EventKind.MOVED_AWAY);
    }

    private int latest() {
        return edit.child.row(Child.PERSONS, edit.child.count(Child.PERSONS) - 1);
    }

    private @Nullable EventRefusal newVersion(EventKind kind) {
        if (edit.day < edit.child.rows[latest() + Child.FROM]) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        if (contradictsRecord(edit.row[Child.BIRTH])) {
            return EventRefusal.CONTRADICTS_RECORD;
        }
        edit.ends.add(edit.child.count(Child.PERSONS) - 1);
        edit.add(Child.PERSONS, kind);
        return null;
    }

    /** Returns whether something that is known at some time from the day on is impossible with a date of birth (M-42). */
    private boolean contradictsRecord(int birthDay) {
        Child child = edit.child;
        for (int section = Child.OFFENCES; section <= Child.CARE; section++) {
            for (int i = 0; i < child.count(section); i++) {
                int at = child.row(section, i);
                if (edit.isKnownFromDay(child, at) && Edit.refusal(birthDay, child.rows, at, section) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
