package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.PersonColumns;
import io.github.yottracker.model.Refusal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to one child, as far as that is known while it is being judged: a row that is added, rows that end. Used
 * again for the next event.
 */
final class Edit {

    static final int NOTHING = -1;

    /** The number of the id that comes with the event, while the child has no offence of that id. */
    private static final int NEW_TEXT = -2;

    private final Ledger ledger;

    /** Two rows at a time are put here to be compared. */
    private final PersonColumns compared;

    /** The day on which the event was recorded. */
    int day;

    /** The number of the event if it is taken. */
    int event;

    /** The child with all versions that matter to the event, and its number. */
    Child child = Child.named("");

    /** The child without versions that are past. Those on record have the same positions in both. */
    private Child current = child;

    int number;

    /** Hash of the child's id. */
    long personHash;

    EventKind kind = EventKind.OPENING;
    int section;

    /** The row that is made, and where it will be; {@link #NOTHING} if none is added. */
    final int[] row = new int[Child.WIDEST];

    int position;

    /** The id of the offence. */
    String text = "";

    /** Positions of the rows that end, before one is added. */
    final IntArrayList ends = new IntArrayList();

    Edit(Ledger ledger) {
        this.ledger = ledger;
        compared = new PersonColumns(ledger.textLists(), 2);
    }

    /** Starts over for an event. */
    void start(int recordedOn, int eventNumber) {
        day = recordedOn;
        event = eventNumber;
        position = NOTHING;
        text = "";
        ends.clear();
    }

    /** Says which child it is about. */
    void of(int childNumber, Child found, long idHash) {
        number = childNumber;
        current = found;
        child = found.hasPast(day) ? found.whole() : found;
        personHash = idHash;
    }

    // ---------------------------------------------------------------- what is asked about a version

    /** Returns whether a version was made by an event of a kind recorded on the event's day. */
    boolean isDelivered(int at, EventKind by) {
        return child.rows[at + Child.FROM] == day && child.madeBy(at) == by.ordinal();
    }

    /** Returns whether a version was ended by an event of a kind recorded on the event's day. */
    boolean isEnded(int at, EventKind by) {
        return !child.isOpen(at) && child.rows[at + Child.TO] == day && child.endedBy(at) == by.ordinal();
    }

    /** Returns whether a version holds what the row does. */
    boolean holdsRow(int at, int inSection) {
        return Arrays.equals(
                child.rows,
                at + Child.CONTENT,
                at + Child.width(inSection),
                row,
                Child.CONTENT,
                Child.width(inSection));
    }

    /** Returns whether a version was made or ended after the event's day. */
    boolean isLater(int at) {
        return isLater(child, at);
    }

    boolean isLater(Child whose, int at) {
        int end = whose.rows[at + Child.TO];
        return day < whose.rows[at + Child.FROM] || (end != Child.OPEN && day < end);
    }

    /** Returns whether the event was recorded before the child. */
    boolean isBeforeChild() {
        return day < child.rows[child.start() + Child.FROM];
    }

    /** Returns whether a version is known on some day from the event's on. */
    boolean isKnownFromDay(Child whose, int at) {
        return Math.max(whose.rows[at + Child.FROM], day) < whose.rows[at + Child.TO];
    }

    /** Returns why a row is impossible with a date of birth that is known from the day on, or null if it is not. */
    @Nullable
    Refusal refusal(Child whose, int[] rows, int at, int inSection) {
        for (int i = 0; i < whose.count(Child.PERSONS); i++) {
            int version = whose.row(Child.PERSONS, i);
            if (isKnownFromDay(whose, version)) {
                Refusal refusal = refusal(whose.rows[version + Child.BIRTH], rows, at, inSection);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    /** Returns why a row is impossible with a date of birth (M-42), or null if it is not. */
    static @Nullable Refusal refusal(int birthDay, int[] rows, int at, int inSection) {
        if (inSection == Child.OFFENCES) {
            return Refusal.ofOffence(
                    birthDay,
                    rows[at + Child.COMMITTED],
                    rows[at + Child.UNTIL],
                    rows[at + Child.CONVICTED],
                    rows[at + Child.OUTCOME_DAY]);
        }
        return birthDay != NO_DAY && rows[at + Child.CONTENT] < birthDay ? Refusal.BEFORE_BIRTH : null;
    }

    // ---------------------------------------------------------------- what is decided

    /** Decides that the row is added to a section. */
    void add(int toSection, EventKind by) {
        section = toSection;
        kind = by;
        position = position(current, toSection);
    }

    /** Decides that nothing is added, and rows of a section end. */
    void end(int inSection, EventKind by) {
        section = inSection;
        kind = by;
    }

    /** Returns where the row comes in the caseload's order. */
    int position(Child among, int inSection) {
        int at = among.count(inSection);
        if (inSection == Child.OFFENCES || inSection == Child.RELEASES) {
            while (at > 0 && comesBefore(among, inSection, at - 1)) {
                at--;
            }
        }
        return at;
    }

    private boolean comesBefore(Child among, int inSection, int other) {
        int otherRow = among.row(inSection, other);
        int order = CaseloadColumns.compareDays(row[Child.CONTENT], among.rows[otherRow + Child.CONTENT]);
        if (order != 0) {
            return order < 0;
        }
        compared.start(NO_DAY, 0, 0, 0, 0, 0, Child.NONE, at -> at == NEW_TEXT ? text : among.text(at));
        if (inSection == Child.RELEASES) {
            Judge.addRelease(compared, row, 0);
            Judge.addRelease(compared, among.rows, otherRow);
            return compared.compareReleases(0, 1) < 0;
        }
        int known = row[Child.ID_AT];
        row[Child.ID_AT] = known == Child.NO_TEXT && !text.isEmpty() ? NEW_TEXT : known;
        Judge.addOffence(compared, row, 0);
        Judge.addOffence(compared, among.rows, otherRow);
        row[Child.ID_AT] = known;
        return compared.compareOffences(0, 1) < 0;
    }

    // ---------------------------------------------------------------- taking effect

    /** Returns how many numbers a child becomes longer. */
    int room() {
        return position == NOTHING ? 0 : Child.width(section) + Child.room(text);
    }

    /** Changes a child, which nobody shares and has room. */
    void applyTo(Child changed) {
        for (int i = 0; i < ends.size(); i++) {
            changed.end(changed.row(section, ends.get(i)), day, event, kind);
        }
        if (position != NOTHING) {
            if (section == Child.OFFENCES && row[Child.ID_AT] == Child.NO_TEXT && !text.isEmpty()) {
                row[Child.ID_AT] = changed.add(text);
            }
            stamp(day, event, personHash);
            changed.insert(section, position, row);
        }
    }

    /** Stamps the row as being on record from a day on, and puts a hash of what it says beside it. */
    void stamp(int from, int fromEvent, long idHash) {
        row[Child.FROM] = from;
        row[Child.FROM_EVENT] = fromEvent;
        row[Child.TO] = Child.OPEN;
        row[Child.TO_EVENT] = Child.OPEN;
        row[Child.KINDS] = kind.ordinal();
        long hash = ledger.hashOf(idHash, section, text, row);
        row[Child.HASH_LOW] = (int) hash;
        row[Child.HASH_HIGH] = (int) (hash >>> 32);
    }
}
