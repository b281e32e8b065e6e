package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.engine.SnapshotArray;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.PersonColumns;
import io.github.yottracker.model.Refusal;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about whom: judges an event, and says which children are changed by it and how. It decides nothing about
 * reoffending.
 *
 * <p>{@link #prepare} changes nothing; {@link #commit} lets what was prepared take effect.
 */
final class Ledger {

    private static final int ANSWERS = 0xFFFF;
    private static final int OUTCOME_SHIFT = 16;
    private static final int GRAVITY_SHIFT = 24;

    final Names services = new Names();
    final Names localities = new Names();
    final Names categories = new Names();
    final Names codes = new Names();
    final Names statuses = new Names();
    final PersonIndex index = new PersonIndex();
    final SnapshotArray<Child> children = new SnapshotArray<>();
    final boolean knowsCare;

    private int size;
    private int events;

    /** By number of a child, the numbers of those merged into it. */
    private final IntObjectHashMap<IntArrayList> merged = new IntObjectHashMap<>();

    // What was prepared.
    private int event;
    private int day;
    private final IntArrayList changed = new IntArrayList();
    private final List<Child> becoming = new ArrayList<>();
    private boolean forgets;

    /** The row being made, and the columns in which two rows are compared. */
    private final int[] row = new int[Child.WIDEST];

    private final PersonColumns compared;

    Ledger(boolean knowsCare) {
        this.knowsCare = knowsCare;
        compared = new PersonColumns(textLists(), 2);
    }

    PersonColumns.TextLists textLists() {
        return new PersonColumns.TextLists(
                services.growing(), localities.growing(), categories.growing(), codes.growing(), statuses.growing());
    }

    int size() {
        return size;
    }

    int events() {
        return events;
    }

    Child child(int number) {
        Child child = children.get(number);
        if (child == null) {
            throw new IllegalStateException("no child has the number " + number);
        }
        return child;
    }

    // ---------------------------------------------------------------- what was prepared

    /** Returns how many children the prepared event changes; none if it forgets them. */
    int changes() {
        return changed.size();
    }

    int changedNumber(int i) {
        return changed.get(i);
    }

    /** Returns a changed child as it becomes, still counted as before. */
    Child becoming(int i) {
        return becoming.get(i);
    }

    /** Says that everybody has been counted anew since the event was prepared. */
    void recounted() {
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) < size) {
                Child now = child(changed.get(i));
                becoming.set(i, becoming.get(i).counted(now.entries, now.due, now.hash));
            }
        }
    }

    /** Returns whether the prepared event forgets the children that it changes. */
    boolean forgets() {
        return forgets;
    }

    /** Takes the prepared event, all but the children themselves, which whoever counts them sets. */
    void commit() {
        events = event;
        for (int i = 0; i < changed.size(); i++) {
            int number = changed.get(i);
            if (number == size) {
                size++;
                index.add(becoming.get(i).id, number);
            } else if (forgets) {
                index.remove(child(number).id, number);
                merged.remove(number);
            } else if (becoming.get(i).mergedInto != child(number).mergedInto) {
                merged.getIfAbsentPut(becoming.get(i).mergedInto, IntArrayList::new)
                        .add(number);
            }
        }
    }

    private void change(int number, Child child) {
        changed.add(number);
        becoming.add(child);
    }

    // ---------------------------------------------------------------- judging an event

    /** Returns why an event is refused, or null if it can be taken. */
    @Nullable
    EventRefusal prepare(CaseEvent said) {
        changed.clear();
        becoming.clear();
        forgets = false;
        event = Math.addExact(events, 1);
        day = day(said.recordedOn());
        if (said instanceof CaseEvent.PersonMerged it) {
            return merge(it);
        }
        int number = index.find(said.personId(), children);
        if (said instanceof CaseEvent.PersonRecorded it) {
            return record(number, it.person());
        }
        if (number < 0) {
            return EventRefusal.UNKNOWN_PERSON;
        }
        Child child = child(number);
        if (child.mergedInto != Child.NOBODY) {
            return EventRefusal.MERGED_PERSON;
        }
        return prepare(said, number, child);
    }

    private @Nullable EventRefusal prepare(CaseEvent said, int number, Child child) {
        if (said instanceof CaseEvent.OutcomeRecorded it) {
            return outcome(number, child, it);
        }
        if (said instanceof CaseEvent.OffenceAlleged it) {
            return alleged(number, child, it.offence());
        }
        if (said instanceof CaseEvent.OffenceCharged it) {
            return charged(number, child, it.offence());
        }
        if (said instanceof CaseEvent.OffenceCorrected it) {
            return corrected(number, child, it.offence());
        }
        if (said instanceof CaseEvent.OffenceWithdrawn it) {
            return withdrawn(number, child, it.offenceId());
        }
        if (said instanceof CaseEvent.ConvictionQuashed it) {
            return quashed(number, child, it.offenceId());
        }
        if (said instanceof CaseEvent.DisposalChangedOnAppeal it) {
            return changedOnAppeal(number, child, it);
        }
        if (said instanceof CaseEvent.Released it) {
            return released(number, child, it.release());
        }
        if (said instanceof CaseEvent.ReleaseWithdrawn it) {
            return releaseWithdrawn(number, child, day(it.releasedOn()));
        }
        if (said instanceof CaseEvent.MovedAway) {
            return movedAway(number, child);
        }
        if (said instanceof CaseEvent.PersonErased) {
            return erased(number);
        }
        return knowsCare ? care(said, number, child) : EventRefusal.NO_CARE_SOURCE;
    }

    // ---------------------------------------------------------------- persons

    private @Nullable EventRefusal record(int number, Person person) {
        setPerson(person);
        if (number < 0) {
            requireRoom();
            stamp(EventKind.PERSON_RECORDED, FactsHash.ofText(person.id()), Child.PERSONS);
            change(size, Child.named(person.id()).with(Child.PERSONS, 0, row, ""));
            return null;
        }
        Child child = child(number);
        if (child.mergedInto != Child.NOBODY) {
            return EventRefusal.MERGED_PERSON;
        }
        return newVersion(number, child, EventKind.PERSON_RECORDED);
    }

    private void requireRoom() {
        if (size == SnapshotArray.LONGEST) {
            throw new IllegalStateException("a live tracker holds up to " + SnapshotArray.LONGEST + " children");
        }
    }

    private void setPerson(Person person) {
        row[Child.BIRTH] = day(person.dateOfBirth());
        row[Child.PERSON_CODES] = person.gender().ordinal()
                | person.ethnicity().ordinal() << 8
                | person.residence().ordinal() << 16;
        row[Child.SERVICE] = code(services, person.service());
        row[Child.LOCALITY] = code(localities, person.locality());
    }

    private static int code(Names names, @Nullable String text) {
        return text == null ? 0 : names.code(text);
    }

    private @Nullable EventRefusal movedAway(int number, Child child) {
        int latest = child.row(Child.PERSONS, child.count(Child.PERSONS) - 1);
        System.arraycopy(
                child.rows, latest + Child.CONTENT, row, Child.CONTENT, Child.width(Child.PERSONS) - Child.CONTENT);
        row[Child.PERSON_CODES] = (row[Child.PERSON_CODES] & 0xFFFF) | (Residence.OTHER.ordinal() << 16);
        return newVersion(number, child, EventKind.MOVED_AWAY);
    }

    /** Takes the person that is in the row, the date of birth of which must fit what is on record. */
    private @Nullable EventRefusal newVersion(int number, Child child, EventKind kind) {
        int versions = child.count(Child.PERSONS);
        for (int i = 0; i < versions; i++) {
            int at = child.row(Child.PERSONS, i);
            if (isDelivered(child, at, kind) && (kind == EventKind.MOVED_AWAY || holdsRow(child, at, Child.PERSONS))) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        int latest = child.row(Child.PERSONS, versions - 1);
        if (day < child.rows[latest + Child.FROM]) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        if (contradicts(child, row[Child.BIRTH])) {
            return EventRefusal.CONTRADICTS_RECORD;
        }
        stamp(kind, FactsHash.ofText(child.id), Child.PERSONS);
        Child next = child.with(Child.PERSONS, versions, row, "");
        next.end(latest, day, event, kind);
        change(number, next);
        return null;
    }

    /** Returns whether something known at some time from the day on is impossible with a date of birth (M-42). */
    private boolean contradicts(Child child, int birthDay) {
        for (int section = Child.OFFENCES; section <= Child.CARE; section++) {
            for (int i = 0; i < child.count(section); i++) {
                int at = child.row(section, i);
                if (isKnownFromDay(child, at) && isImpossible(child.rows, at, section, birthDay)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isImpossible(int[] rows, int at, int section, int birthDay) {
        if (section == Child.OFFENCES) {
            return refusal(rows, at, birthDay) != null;
        }
        int first = section == Child.RELEASES ? rows[at + Child.RELEASED] : rows[at + Child.CARE_START];
        return birthDay != NO_DAY && first < birthDay;
    }

    private static @Nullable Refusal refusal(int[] rows, int at, int birthDay) {
        return Refusal.ofOffence(
                birthDay,
                rows[at + Child.COMMITTED],
                rows[at + Child.UNTIL],
                rows[at + Child.CONVICTED],
                rows[at + Child.OUTCOME_DAY]);
    }

    /** Returns whether a version is known on some day from the event's on. */
    private boolean isKnownFromDay(Child child, int at) {
        return Math.max(child.rows[at + Child.FROM], day) < child.rows[at + Child.TO];
    }

    // ---------------------------------------------------------------- merging and erasing

    private @Nullable EventRefusal merge(CaseEvent.PersonMerged said) {
        if (said.personId().equals(said.into())) {
            return EventRefusal.MERGED_WITH_ITSELF;
        }
        int from = index.find(said.personId(), children);
        if (from < 0) {
            return EventRefusal.UNKNOWN_PERSON;
        }
        int into = index.find(said.into(), children);
        Child leaving = child(from);
        if (leaving.mergedInto != Child.NOBODY) {
            int latest = leaving.row(Child.PERSONS, leaving.count(Child.PERSONS) - 1);
            return leaving.mergedInto == into && leaving.rows[latest + Child.TO] == day
                    ? EventRefusal.DELIVERED_BEFORE
                    : EventRefusal.MERGED_PERSON;
        }
        if (into < 0) {
            return EventRefusal.UNKNOWN_PERSON;
        }
        Child staying = child(into);
        if (staying.mergedInto != Child.NOBODY) {
            return EventRefusal.MERGED_PERSON;
        }
        return merge(from, leaving, into, staying);
    }

    private @Nullable EventRefusal merge(int from, Child leaving, int into, Child staying) {
        if (day < firstKnown(staying) || isAnythingRecordedLater(leaving)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        Child left = leaving.copy();
        Child joined = staying;
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = 0; i < leaving.count(section); i++) {
                int at = leaving.row(section, i);
                if (leaving.isOpen(at)) {
                    left.end(at, day, event, EventKind.PERSON_MERGED);
                    if (section != Child.PERSONS) {
                        if (contradictsSomebody(staying, leaving.rows, at, section)) {
                            return EventRefusal.CONTRADICTS_RECORD;
                        }
                        joined = joined(joined, leaving, section, i);
                    }
                }
            }
        }
        change(from, left.mergedInto(into));
        change(into, joined.withRefused(union(staying.refused, leaving.refused)));
        return null;
    }

    private static int[] union(int[] some, int[] others) {
        return others.length == 0
                ? some
                : IntStream.concat(IntStream.of(some), IntStream.of(others))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private Child joined(Child child, Child leaving, int section, int i) {
        int at = leaving.row(section, i);
        System.arraycopy(leaving.rows, at, row, 0, Child.width(section));
        String offenceId = section == Child.OFFENCES ? leaving.offenceIds[i] : "";
        stamp(EventKind.PERSON_MERGED, hashOf(child, section, offenceId), section);
        return child.with(section, position(child, section, offenceId), row, offenceId);
    }

    private boolean isAnythingRecordedLater(Child child) {
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = 0; i < child.count(section); i++) {
                int at = child.row(section, i);
                if (child.isOpen(at) && day < child.rows[at + Child.FROM]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a row is impossible with a date of birth that is known at some time from the day on. */
    private boolean contradictsSomebody(Child person, int[] rows, int at, int section) {
        for (int i = 0; i < person.count(Child.PERSONS); i++) {
            int version = person.row(Child.PERSONS, i);
            if (isKnownFromDay(person, version)
                    && isImpossible(rows, at, section, person.rows[version + Child.BIRTH])) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EventRefusal erased(int number) {
        forgets = true;
        forget(number);
        return null;
    }

    private void forget(int number) {
        Child child = child(number);
        change(number, Child.named("").counted(child.entries, child.due, child.hash));
        IntArrayList those = merged.get(number);
        if (those != null) {
            those.forEach(this::forget);
        }
    }

    // ---------------------------------------------------------------- offences

    private @Nullable EventRefusal alleged(int number, Child child, Offence offence) {
        String id = setOffence(offence);
        if (isDelivered(child, id, EventKind.OFFENCE_ALLEGED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        return onRecord(child, id) >= 0
                ? EventRefusal.OFFENCE_ON_RECORD
                : take(number, child, id, EventKind.OFFENCE_ALLEGED);
    }

    private @Nullable EventRefusal charged(int number, Child child, Offence offence) {
        String id = setOffence(offence);
        if (isDelivered(child, id, EventKind.OFFENCE_CHARGED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        int before = onRecord(child, id);
        return before >= 0 && !isUndecided(child, before)
                ? EventRefusal.OUTCOME_ON_RECORD
                : take(number, child, id, EventKind.OFFENCE_CHARGED);
    }

    private static boolean isUndecided(Child child, int at) {
        int codes = child.rows[at + Child.OFFENCE_CODES];
        return (codes >>> OUTCOME_SHIFT & 0xFF) == CaseloadColumns.PENDING
                && child.rows[at + Child.CONVICTED] == NO_DAY
                && CaseloadColumns.answer(codes & ANSWERS, CaseloadColumns.APPEAL) == Appeal.NONE.ordinal();
    }

    private @Nullable EventRefusal corrected(int number, Child child, Offence offence) {
        String id = setOffence(offence);
        if (isDelivered(child, id, EventKind.OFFENCE_CORRECTED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        return onRecord(child, id) < 0
                ? EventRefusal.UNKNOWN_OFFENCE
                : take(number, child, id, EventKind.OFFENCE_CORRECTED);
    }

    private @Nullable EventRefusal outcome(int number, Child child, CaseEvent.OutcomeRecorded said) {
        int outcome = CaseloadColumns.outcomeCode(said.outcome());
        int outcomeDay = day(said.outcome().on());
        int convicted = day(said.convictedOn());
        for (int i = 0; i < child.count(Child.OFFENCES); i++) {
            int at = child.row(Child.OFFENCES, i);
            if (isDelivered(child, at, EventKind.OUTCOME_RECORDED)
                    && child.offenceIds[i].equals(said.offenceId())
                    && (child.rows[at + Child.OFFENCE_CODES] >>> OUTCOME_SHIFT & 0xFF) == outcome
                    && child.rows[at + Child.OUTCOME_DAY] == outcomeDay
                    && (convicted == NO_DAY || child.rows[at + Child.CONVICTED] == convicted)
                    && (said.careStatus() == CareStatus.UNKNOWN
                            || careOf(child, at) == said.careStatus().ordinal())) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        if (!takeOver(child, said.offenceId())) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        setOutcome(outcome, outcomeDay);
        if (convicted != NO_DAY) {
            row[Child.CONVICTED] = convicted;
        }
        if (said.careStatus() != CareStatus.UNKNOWN) {
            setAnswer(CaseloadColumns.CARE, said.careStatus().ordinal());
        }
        return take(number, child, said.offenceId(), EventKind.OUTCOME_RECORDED);
    }

    private static int careOf(Child child, int at) {
        return CaseloadColumns.answer(child.rows[at + Child.OFFENCE_CODES] & ANSWERS, CaseloadColumns.CARE);
    }

    private @Nullable EventRefusal quashed(int number, Child child, String id) {
        if (isEvent(child, id, EventKind.CONVICTION_QUASHED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        EventRefusal refusal = takeOverForAppeal(child, id);
        if (refusal != null) {
            return refusal;
        }
        setAnswer(CaseloadColumns.APPEAL, Appeal.SUCCESSFUL.ordinal());
        return take(number, child, id, EventKind.CONVICTION_QUASHED);
    }

    private @Nullable EventRefusal changedOnAppeal(int number, Child child, CaseEvent.DisposalChangedOnAppeal said) {
        int outcome = CaseloadColumns.outcomeCode(said.disposal());
        int outcomeDay = day(said.disposal().on());
        for (int i = 0; i < child.count(Child.OFFENCES); i++) {
            int at = child.row(Child.OFFENCES, i);
            if (isDelivered(child, at, EventKind.DISPOSAL_CHANGED)
                    && child.offenceIds[i].equals(said.offenceId())
                    && (child.rows[at + Child.OFFENCE_CODES] >>> OUTCOME_SHIFT & 0xFF) == outcome
                    && child.rows[at + Child.OUTCOME_DAY] == outcomeDay) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        EventRefusal refusal = takeOverForAppeal(child, said.offenceId());
        if (refusal != null) {
            return refusal;
        }
        setOutcome(outcome, outcomeDay);
        setAnswer(CaseloadColumns.APPEAL, Appeal.CHANGED.ordinal());
        return take(number, child, said.offenceId(), EventKind.DISPOSAL_CHANGED);
    }

    private @Nullable EventRefusal takeOverForAppeal(Child child, String id) {
        if (!takeOver(child, id)) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        boolean isDecided = (row[Child.OFFENCE_CODES] >>> OUTCOME_SHIFT & 0xFF) >= CaseloadColumns.FIRST_DISPOSAL
                || row[Child.CONVICTED] != NO_DAY;
        return isDecided ? null : EventRefusal.NOTHING_TO_APPEAL;
    }

    private @Nullable EventRefusal withdrawn(int number, Child child, String id) {
        if (isEnded(child, id, EventKind.OFFENCE_WITHDRAWN)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (onRecord(child, id) < 0) {
            return EventRefusal.UNKNOWN_OFFENCE;
        }
        if (isTooEarly(child, id)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        Child next = child.copy();
        endOffence(next, id, -1, EventKind.OFFENCE_WITHDRAWN);
        change(number, next);
        return null;
    }

    /** Puts an offence into the row. */
    private String setOffence(Offence offence) {
        String id = offence.id() == null ? "" : offence.id();
        OffenceCategory category = offence.category();
        row[Child.COMMITTED] = day(offence.committedOn());
        row[Child.UNTIL] = day(offence.committedUntil());
        row[Child.OUTCOME_DAY] = day(offence.outcome().on());
        row[Child.CONVICTED] = day(offence.convictedOn());
        row[Child.RECORDED] = day;
        row[Child.OFFENCE_CODES] = CaseloadColumns.answers(offence)
                | CaseloadColumns.outcomeCode(offence.outcome()) << OUTCOME_SHIFT
                | offence.gravity() << GRAVITY_SHIFT;
        row[Child.CATEGORY] = category == null ? 0 : categories.code(category.name());
        row[Child.CODE] = code(codes, offence.code());
        row[Child.ID_HASH] = PersonColumns.idHash(id);
        return id;
    }

    private void setOutcome(int outcome, int outcomeDay) {
        row[Child.OFFENCE_CODES] = (row[Child.OFFENCE_CODES] & ~(0xFF << OUTCOME_SHIFT)) | (outcome << OUTCOME_SHIFT);
        row[Child.OUTCOME_DAY] = outcomeDay;
    }

    private void setAnswer(int which, int answer) {
        int codes = row[Child.OFFENCE_CODES];
        row[Child.OFFENCE_CODES] = (codes & ~ANSWERS) | CaseloadColumns.withAnswer(codes & ANSWERS, which, answer);
    }

    /** Puts the offence of this id that is on record into the row; false if there is none. */
    private boolean takeOver(Child child, String id) {
        int at = onRecord(child, id);
        if (at < 0) {
            return false;
        }
        System.arraycopy(child.rows, at, row, 0, Child.width(Child.OFFENCES));
        row[Child.RECORDED] = day;
        return true;
    }

    /** Returns the offence of this id that is on record; of several the one recorded last, of those the first; -1 if none. */
    private static int onRecord(Child child, String id) {
        int hash = PersonColumns.idHash(id);
        int found = -1;
        int at = child.start(Child.OFFENCES);
        for (int i = 0; i < child.offenceIds.length; i++, at += Child.width(Child.OFFENCES)) {
            if (child.rows[at + Child.ID_HASH] == hash
                    && child.isOpen(at)
                    && child.offenceIds[i].equals(id)
                    && (found < 0 || child.rows[at + Child.RECORDED] > child.rows[found + Child.RECORDED])) {
                found = at;
            }
        }
        return id.isEmpty() ? -1 : found;
    }

    /** Takes the offence in the row, in place of what is on record under its id. */
    private @Nullable EventRefusal take(int number, Child child, String id, EventKind kind) {
        if (isTooEarly(child, id)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        for (int i = 0; i < child.count(Child.PERSONS); i++) {
            int version = child.row(Child.PERSONS, i);
            if (isKnownFromDay(child, version)) {
                Refusal refusal = refusal(row, 0, child.rows[version + Child.BIRTH]);
                if (refusal != null) {
                    return EventRefusal.valueOf(refusal.name());
                }
            }
        }
        stamp(kind, hashOf(child, Child.OFFENCES, id), Child.OFFENCES);
        int position = position(child, Child.OFFENCES, id);
        Child next = child.with(Child.OFFENCES, position, row, id);
        endOffence(next, id, position, kind);
        change(number, next);
        return null;
    }

    private void endOffence(Child next, String id, int but, EventKind kind) {
        int hash = PersonColumns.idHash(id);
        int at = next.start(Child.OFFENCES);
        for (int i = 0; i < next.offenceIds.length; i++, at += Child.width(Child.OFFENCES)) {
            if (i != but && next.rows[at + Child.ID_HASH] == hash && next.isOpen(at) && next.offenceIds[i].equals(id)) {
                next.end(at, day, event, kind);
            }
        }
    }

    /** Returns whether the day is before an offence's versions, their end, or the child's first version. */
    private boolean isTooEarly(Child child, String id) {
        if (day < firstKnown(child)) {
            return true;
        }
        int hash = PersonColumns.idHash(id);
        int at = child.start(Child.OFFENCES);
        for (int i = 0; i < child.offenceIds.length; i++, at += Child.width(Child.OFFENCES)) {
            if (child.rows[at + Child.ID_HASH] == hash && isLater(child, at) && child.offenceIds[i].equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a version was made or ended after the day. */
    private boolean isLater(Child child, int at) {
        int end = child.rows[at + Child.TO];
        return day < child.rows[at + Child.FROM] || (end != Child.OPEN && day < end);
    }

    private static int firstKnown(Child child) {
        return child.rows[child.start(Child.PERSONS) + Child.FROM];
    }

    // ---------------------------------------------------------------- delivered before?

    private boolean isDelivered(Child child, int at, EventKind kind) {
        return child.rows[at + Child.FROM] == day && child.madeBy(at) == kind.ordinal();
    }

    /** Returns whether a version holds what the row does. */
    private boolean holdsRow(Child child, int at, int section) {
        for (int i = Child.CONTENT; i < Child.width(section); i++) {
            if (child.rows[at + i] != row[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isDelivered(Child child, String id, EventKind kind) {
        for (int i = 0; i < child.offenceIds.length; i++) {
            int at = child.row(Child.OFFENCES, i);
            if (isDelivered(child, at, kind) && holdsRow(child, at, Child.OFFENCES) && child.offenceIds[i].equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an event of this kind made a version of the offence on the day. */
    private boolean isEvent(Child child, String id, EventKind kind) {
        for (int i = 0; i < child.offenceIds.length; i++) {
            if (isDelivered(child, child.row(Child.OFFENCES, i), kind) && child.offenceIds[i].equals(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnded(Child child, String id, EventKind kind) {
        for (int i = 0; i < child.offenceIds.length; i++) {
            if (isEnded(child, child.row(Child.OFFENCES, i), kind) && child.offenceIds[i].equals(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnded(Child child, int at, EventKind kind) {
        return !child.isOpen(at) && child.rows[at + Child.TO] == day && child.endedBy(at) == kind.ordinal();
    }

    // ---------------------------------------------------------------- releases

    private @Nullable EventRefusal released(int number, Child child, Release release) {
        setRelease(release);
        row[Child.RELEASE_RECORDED] = day;
        int first = row[Child.RELEASED];
        if (isDeliveredIn(child, Child.RELEASES, EventKind.RELEASED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (isOnRecord(child, Child.RELEASES, first)) {
            return EventRefusal.RELEASE_ON_RECORD;
        }
        EventRefusal refusal = refusalOf(child, Child.RELEASES, first);
        return refusal != null
                ? refusal
                : add(number, child, Child.RELEASES, EventKind.RELEASED, EventKind.RELEASED, Child.OPEN);
    }

    private void setRelease(Release release) {
        row[Child.RELEASED] = day(release.releasedOn());
        row[Child.SENTENCED] = day(release.sentencedOn());
        row[Child.RELEASE_RECORDED] = day(release.recordedOn());
        row[Child.RELEASE_CODES] =
                (release.disposal() == null ? 0 : release.disposal().ordinal() + 1)
                        | release.recall().ordinal() << 8;
    }

    private @Nullable EventRefusal releaseWithdrawn(int number, Child child, int first) {
        return withdraw(
                number, child, Child.RELEASES, first, EventKind.RELEASE_WITHDRAWN, EventRefusal.UNKNOWN_RELEASE);
    }

    /** Ends everything of a section that starts on a day. */
    private @Nullable EventRefusal withdraw(
            int number, Child child, int section, int first, EventKind kind, EventRefusal unknown) {
        for (int i = 0; i < child.count(section); i++) {
            int at = child.row(section, i);
            if (child.rows[at + Child.CONTENT] == first && isEnded(child, at, kind)) {
                return EventRefusal.DELIVERED_BEFORE;
            }
        }
        if (!isOnRecord(child, section, first)) {
            return unknown;
        }
        if (isTooEarly(child, section, first)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        Child next = child.copy();
        endAll(next, section, first, -1, kind);
        change(number, next);
        return null;
    }

    // ---------------------------------------------------------------- care

    private @Nullable EventRefusal care(CaseEvent said, int number, Child child) {
        if (said instanceof CaseEvent.CareOpened it) {
            return careOpened(number, child, it.episode());
        }
        if (said instanceof CaseEvent.CareClosed it) {
            return careClosed(number, child, day(it.start()), day(it.end()));
        }
        if (said instanceof CaseEvent.CareCorrected it) {
            return careCorrected(number, child, day(it.start()), it.episode());
        }
        if (said instanceof CaseEvent.CareWithdrawn it) {
            return withdraw(
                    number, child, Child.CARE, day(it.start()), EventKind.CARE_WITHDRAWN, EventRefusal.UNKNOWN_CARE);
        }
        throw new AssertionError(said.getClass());
    }

    private @Nullable EventRefusal careOpened(int number, Child child, CareEpisode episode) {
        setCare(episode);
        if (isDeliveredIn(child, Child.CARE, EventKind.CARE_OPENED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        int first = row[Child.CARE_START];
        if (isOnRecord(child, Child.CARE, first)) {
            return EventRefusal.CARE_ON_RECORD;
        }
        EventRefusal refusal = refusalOf(child, Child.CARE, first);
        return refusal != null
                ? refusal
                : add(number, child, Child.CARE, EventKind.CARE_OPENED, EventKind.CARE_OPENED, Child.OPEN);
    }

    private void setCare(CareEpisode episode) {
        LegalStatus status = episode.legalStatus();
        row[Child.CARE_START] = day(episode.start());
        row[Child.CARE_END] = day(episode.end());
        row[Child.CARE_STATUS] = status == null ? 0 : statuses.code(status.code());
    }

    private @Nullable EventRefusal careClosed(int number, Child child, int start, int end) {
        int open = -1;
        for (int i = 0; i < child.count(Child.CARE); i++) {
            int at = child.row(Child.CARE, i);
            if (child.rows[at + Child.CARE_START] == start) {
                if (isDelivered(child, at, EventKind.CARE_CLOSED) && child.rows[at + Child.CARE_END] == end) {
                    return EventRefusal.DELIVERED_BEFORE;
                }
                if (child.isOpen(at) && child.rows[at + Child.CARE_END] == NO_DAY && isFirst(child, at, open)) {
                    open = at;
                }
            }
        }
        if (open < 0) {
            return isOnRecord(child, Child.CARE, start) ? EventRefusal.CARE_ENDED : EventRefusal.UNKNOWN_CARE;
        }
        if (isTooEarly(child, Child.CARE, start)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        if (end < start) {
            return EventRefusal.ENDS_BEFORE_IT_STARTS;
        }
        System.arraycopy(child.rows, open, row, 0, Child.width(Child.CARE));
        row[Child.CARE_END] = end;
        stamp(EventKind.CARE_CLOSED, hashOf(child, Child.CARE, ""), Child.CARE);
        Child next = child.with(Child.CARE, child.count(Child.CARE), row, "");
        next.end(open, day, event, EventKind.CARE_CLOSED);
        change(number, next);
        return null;
    }

    /** Of episodes that start alike and have no end, the caseload's order is that of their statuses. */
    private boolean isFirst(Child child, int at, int before) {
        return before < 0
                || statuses.text(child.rows[at + Child.CARE_STATUS])
                                .compareTo(statuses.text(child.rows[before + Child.CARE_STATUS]))
                        < 0;
    }

    private @Nullable EventRefusal careCorrected(int number, Child child, int start, CareEpisode episode) {
        setCare(episode);
        if (isDeliveredIn(child, Child.CARE, EventKind.CARE_CORRECTED)) {
            return EventRefusal.DELIVERED_BEFORE;
        }
        if (!isOnRecord(child, Child.CARE, start)) {
            return EventRefusal.UNKNOWN_CARE;
        }
        int newStart = row[Child.CARE_START];
        if (newStart != start && isOnRecord(child, Child.CARE, newStart)) {
            return EventRefusal.CARE_ON_RECORD;
        }
        if (isTooEarly(child, Child.CARE, start)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        EventRefusal refusal = refusalOf(child, Child.CARE, newStart);
        return refusal != null
                ? refusal
                : add(number, child, Child.CARE, EventKind.CARE_CORRECTED, EventKind.CARE_CORRECTED, start);
    }

    // ---------------------------------------------------------------- releases and care alike: named by their first
    // day

    private boolean isDeliveredIn(Child child, int section, EventKind kind) {
        for (int i = 0; i < child.count(section); i++) {
            int at = child.row(section, i);
            if (isDelivered(child, at, kind) && holdsRow(child, at, section)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnRecord(Child child, int section, int first) {
        for (int i = 0; i < child.count(section); i++) {
            int at = child.row(section, i);
            if (child.rows[at + Child.CONTENT] == first && child.isOpen(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooEarly(Child child, int section, int first) {
        for (int i = 0; i < child.count(section); i++) {
            int at = child.row(section, i);
            if (child.rows[at + Child.CONTENT] == first && isLater(child, at)) {
                return true;
            }
        }
        return day < firstKnown(child);
    }

    private @Nullable EventRefusal refusalOf(Child child, int section, int first) {
        if (isTooEarly(child, section, first)) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        return contradictsSomebody(child, row, 0, section) ? EventRefusal.BEFORE_BIRTH : null;
    }

    /** Takes the row, and ends what starts on a day. */
    private @Nullable EventRefusal add(
            int number, Child child, int section, EventKind kind, EventKind ends, int endedStart) {
        stamp(kind, hashOf(child, section, ""), section);
        int position = section == Child.CARE ? child.count(section) : position(child, section, "");
        Child next = child.with(section, position, row, "");
        endAll(next, section, endedStart, position, ends);
        change(number, next);
        return null;
    }

    private void endAll(Child next, int section, int first, int but, EventKind kind) {
        for (int i = 0; i < next.count(section); i++) {
            int at = next.row(section, i);
            if (i != but && next.rows[at + Child.CONTENT] == first && next.isOpen(at)) {
                next.end(at, day, event, kind);
            }
        }
    }

    // ---------------------------------------------------------------- stamps, hashes, order

    private void stamp(EventKind kind, long nameHash, int section) {
        stamp(day, event, kind, nameHash, section);
    }

    private void stamp(int from, int fromEvent, EventKind kind, long nameHash, int section) {
        row[Child.FROM] = from;
        row[Child.FROM_EVENT] = fromEvent;
        row[Child.TO] = Child.OPEN;
        row[Child.TO_EVENT] = Child.OPEN;
        row[Child.KINDS] = kind.ordinal();
        long hash = contentHash(nameHash, section);
        row[Child.HASH_LOW] = (int) hash;
        row[Child.HASH_HIGH] = (int) (hash >>> 32);
    }

    private static long hashOf(Child child, int section, String offenceId) {
        long named = FactsHash.and(FactsHash.ofText(child.id), section);
        return section == Child.OFFENCES ? FactsHash.and(named, FactsHash.ofText(offenceId)) : named;
    }

    /** A hash of what the row says, by the texts themselves rather than their numbers, which another tracker has otherwise. */
    private long contentHash(long nameHash, int section) {
        long hash = nameHash;
        switch (section) {
            case Child.PERSONS -> {
                hash = FactsHash.and(hash, pair(row[Child.BIRTH], row[Child.PERSON_CODES]));
                hash = FactsHash.and(hash, services.hash(row[Child.SERVICE]));
                hash = FactsHash.and(hash, localities.hash(row[Child.LOCALITY]));
            }
            case Child.OFFENCES -> {
                hash = FactsHash.and(hash, pair(row[Child.COMMITTED], row[Child.UNTIL]));
                hash = FactsHash.and(hash, pair(row[Child.OUTCOME_DAY], row[Child.CONVICTED]));
                hash = FactsHash.and(hash, pair(row[Child.RECORDED], row[Child.OFFENCE_CODES]));
                hash = FactsHash.and(hash, categories.hash(row[Child.CATEGORY]));
                hash = FactsHash.and(hash, codes.hash(row[Child.CODE]));
            }
            case Child.RELEASES -> {
                hash = FactsHash.and(hash, pair(row[Child.RELEASED], row[Child.SENTENCED]));
                hash = FactsHash.and(hash, pair(row[Child.RELEASE_RECORDED], row[Child.RELEASE_CODES]));
            }
            default -> {
                hash = FactsHash.and(hash, pair(row[Child.CARE_START], row[Child.CARE_END]));
                hash = FactsHash.and(hash, statuses.hash(row[Child.CARE_STATUS]));
            }
        }
        return hash;
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xFFFF_FFFFL);
    }

    /** Returns where the row comes in the caseload's order. */
    private int position(Child child, int section, String offenceId) {
        if (section == Child.CARE) {
            return child.count(section);
        }
        int at = child.count(section);
        while (at > 0 && comesBefore(child, section, at - 1, offenceId)) {
            at--;
        }
        return at;
    }

    private boolean comesBefore(Child child, int section, int other, String offenceId) {
        int otherRow = child.row(section, other);
        int order = CaseloadColumns.compareDays(row[Child.CONTENT], child.rows[otherRow + Child.CONTENT]);
        if (order != 0) {
            return order < 0;
        }
        compared.start("", NO_DAY, 0, 0, 0, 0, 0, Child.NONE);
        if (section == Child.RELEASES) {
            Judge.addRelease(compared, row, 0);
            Judge.addRelease(compared, child.rows, otherRow);
            return compared.compareReleases(0, 1) < 0;
        }
        Judge.addOffence(compared, row, 0, offenceId);
        Judge.addOffence(compared, child.rows, otherRow, child.offenceIds[other]);
        return compared.compareOffences(0, 1) < 0;
    }

    // ---------------------------------------------------------------- the opening

    /** Takes over a caseload, before any event; undated rows are known always. */
    void open(Caseload caseload) {
        for (Person person : caseload.people()) {
            setPerson(person);
            stamp(Child.ALWAYS, 0, EventKind.OPENING, FactsHash.ofText(person.id()), Child.PERSONS);
            Child child = Child.named(person.id())
                    .withRefused(caseload.refusedSentencesOf(person.id()).stream()
                            .mapToInt(CaseloadColumns::day)
                            .toArray())
                    .with(Child.PERSONS, 0, row, "");
            for (Offence offence : caseload.offencesOf(person.id())) {
                String id = setOffence(offence);
                row[Child.RECORDED] = day(offence.recordedOn());
                child = opened(child, Child.OFFENCES, row[Child.RECORDED], id);
            }
            for (Release release : caseload.releasesOf(person.id())) {
                setRelease(release);
                child = opened(child, Child.RELEASES, row[Child.RELEASE_RECORDED], "");
            }
            for (CareEpisode episode : caseload.careOf(person.id())) {
                setCare(episode);
                child = opened(child, Child.CARE, Child.ALWAYS, "");
            }
            add(child);
        }
    }

    /** Rows come in the caseload's order. A day that is not recorded is the least number, as {@link Child#ALWAYS} is. */
    private Child opened(Child child, int section, int from, String offenceId) {
        stamp(from, 0, EventKind.OPENING, hashOf(child, section, offenceId), section);
        return child.with(section, child.count(section), row, offenceId);
    }

    /** Takes over a child as it is. */
    void add(Child child) {
        requireRoom();
        children.set(size, child);
        index.add(child.id, size++);
    }
}
