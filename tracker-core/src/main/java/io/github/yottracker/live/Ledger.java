package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.engine.SnapshotArray;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.PersonColumns;
import io.github.yottracker.model.Release;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about whom: judges an event, and lets it take effect. It decides nothing about reoffending.
 *
 * <p>{@link #prepare} changes nothing; {@link #commit} lets what was prepared take effect, and {@link #changed} says on whom.
 */
final class Ledger {

    /** Room for numbers that a child gets beside what it needs when an event makes its array anew: about two versions. */
    private static final int SLACK = 48;

    final Names services = new Names();
    final Names localities = new Names();
    final Names categories = new Names();
    final Names codes = new Names();
    final Names statuses = new Names();
    final PersonIndex index = new PersonIndex();
    final boolean knowsCare;

    private final SnapshotArray<int[]> children = new SnapshotArray<>();
    private int size;
    private int events;
    private int snapshots;
    private int slack;

    /** By number of a child, the numbers of those merged into it. */
    private final IntObjectHashMap<IntArrayList> merged = new IntObjectHashMap<>();

    private final Edit edit;
    private final PersonEvents personEvents;
    private final OffenceEvents offenceEvents;
    private final DatedEvents datedEvents;
    private Effect effect = Effect.EDIT;

    /** The child that stays in a merge. */
    private int staying;

    private final IntArrayList changed = new IntArrayList();

    private enum Effect {
        EDIT,
        MERGE,
        FORGET
    }

    Ledger(boolean knowsCare) {
        this.knowsCare = knowsCare;
        edit = new Edit(this);
        personEvents = new PersonEvents(this, edit);
        offenceEvents = new OffenceEvents(this, edit);
        datedEvents = new DatedEvents(this, edit);
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
        int[] rows = children.get(number);
        if (rows == null) {
            throw new IllegalStateException("no child has the number " + number);
        }
        return new Child(rows);
    }

    /** Returns the children as they are, whom from now on nobody changes but in copies. */
    SnapshotArray.View<int[]> view() {
        snapshots++;
        return children.view();
    }

    /** Says that everybody will be changed: then nobody gets more room than needed. */
    void changesEverybody() {
        slack = 0;
    }

    /** Returns a child that may be changed, and with room for so many numbers. */
    Child changeable(int number, int room) {
        Child child = child(number);
        if (child.rows[Child.SNAPSHOTS] == snapshots && child.rows.length - child.used() >= room) {
            return child;
        }
        Child copy = child.copy(room + slack, snapshots);
        children.set(number, copy.rows);
        return copy;
    }

    // ---------------------------------------------------------------- judging an event

    /** Returns why an event is refused, or null if it can be taken. */
    @Nullable
    EventRefusal prepare(CaseEvent said) {
        effect = Effect.EDIT;
        slack = SLACK;
        edit.start(day(said.recordedOn()), Math.addExact(events, 1));
        long hash = FactsHash.ofText(said.personId());
        int number = index.find(said.personId(), hash, children);
        if (said instanceof CaseEvent.PersonMerged it) {
            return prepareMerge(it, number);
        }
        if (number >= 0) {
            edit.of(number, child(number), hash);
        } else if (said instanceof CaseEvent.PersonRecorded) {
            requireRoom();
            edit.of(size, Child.named(said.personId()), hash);
        } else {
            return EventRefusal.UNKNOWN_PERSON;
        }
        return edit.child.mergedInto() != Child.NOBODY ? EventRefusal.MERGED_PERSON : judge(said);
    }

    private void requireRoom() {
        if (size == SnapshotArray.LONGEST) {
            throw new IllegalStateException("a live tracker holds up to " + SnapshotArray.LONGEST + " children");
        }
    }

    private @Nullable EventRefusal judge(CaseEvent said) {
        if (said instanceof CaseEvent.OutcomeRecorded it) {
            return offenceEvents.outcome(it);
        }
        if (said instanceof CaseEvent.OffenceAlleged it) {
            return offenceEvents.alleged(it.offence());
        }
        if (said instanceof CaseEvent.OffenceCharged it) {
            return offenceEvents.charged(it.offence());
        }
        if (said instanceof CaseEvent.OffenceCorrected it) {
            return offenceEvents.corrected(it.offence());
        }
        if (said instanceof CaseEvent.OffenceWithdrawn it) {
            return offenceEvents.withdrawn(it.offenceId());
        }
        if (said instanceof CaseEvent.ConvictionQuashed it) {
            return offenceEvents.quashed(it.offenceId());
        }
        if (said instanceof CaseEvent.DisposalChangedOnAppeal it) {
            return offenceEvents.changedOnAppeal(it.offenceId(), it.disposal());
        }
        if (said instanceof CaseEvent.PersonRecorded it) {
            return personEvents.recorded(it.person());
        }
        if (said instanceof CaseEvent.MovedAway) {
            return personEvents.movedAway();
        }
        if (said instanceof CaseEvent.Released it) {
            return datedEvents.released(it.release());
        }
        if (said instanceof CaseEvent.ReleaseWithdrawn it) {
            return datedEvents.releaseWithdrawn(day(it.releasedOn()));
        }
        if (said instanceof CaseEvent.PersonErased) {
            effect = Effect.FORGET;
            return null;
        }
        return knowsCare ? datedEvents.care(said) : EventRefusal.NO_CARE_SOURCE;
    }

    private @Nullable EventRefusal prepareMerge(CaseEvent.PersonMerged said, int number) {
        if (said.personId().equals(said.into())) {
            return EventRefusal.MERGED_WITH_ITSELF;
        }
        if (number < 0) {
            return EventRefusal.UNKNOWN_PERSON;
        }
        long stayingHash = FactsHash.ofText(said.into());
        staying = index.find(said.into(), stayingHash, children);
        Child leaving = child(number);
        if (leaving.mergedInto() != Child.NOBODY) {
            int latest = leaving.row(Child.PERSONS, leaving.count(Child.PERSONS) - 1);
            return leaving.mergedInto() == staying && leaving.rows[latest + Child.TO] == edit.day
                    ? EventRefusal.DELIVERED_BEFORE
                    : EventRefusal.MERGED_PERSON;
        }
        if (staying < 0) {
            return EventRefusal.UNKNOWN_PERSON;
        }
        edit.of(staying, child(staying), stayingHash);
        if (edit.child.mergedInto() != Child.NOBODY) {
            return EventRefusal.MERGED_PERSON;
        }
        effect = Effect.MERGE;
        edit.number = number;
        return refusalOfMerge(leaving);
    }

    private @Nullable EventRefusal refusalOfMerge(Child current) {
        Child leaving = current.whole();
        boolean contradicts = false;
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = 0; i < leaving.count(section); i++) {
                int at = leaving.row(section, i);
                if (edit.isLater(leaving, at)) {
                    return EventRefusal.RECORDED_TOO_EARLY;
                }
                contradicts |= leaving.isOpen(at)
                        && section != Child.PERSONS
                        && edit.refusal(edit.child, leaving.rows, at, section) != null;
            }
        }
        if (edit.isBeforeChild()) {
            return EventRefusal.RECORDED_TOO_EARLY;
        }
        return contradicts ? EventRefusal.CONTRADICTS_RECORD : null;
    }

    // ---------------------------------------------------------------- taking effect

    /** Returns whether the prepared event forgets children: then they have to be counted out before it takes effect. */
    boolean forgets() {
        return effect == Effect.FORGET;
    }

    /** Returns the numbers of the children whom the prepared event forgets. */
    IntArrayList forgotten() {
        IntArrayList forgotten = new IntArrayList();
        addMerged(edit.number, forgotten);
        return forgotten;
    }

    private void addMerged(int number, IntArrayList forgotten) {
        forgotten.add(number);
        IntArrayList those = merged.get(number);
        if (those != null) {
            those.forEach(one -> addMerged(one, forgotten));
        }
    }

    /** Lets the prepared event take effect. */
    void commit() {
        events = edit.event;
        changed.clear();
        switch (effect) {
            case EDIT -> commitEdit();
            case MERGE -> commitMerge();
            case FORGET -> forgotten().forEach(this::forget);
        }
    }

    /** Returns the numbers of the children whom the event has changed, those forgotten left out. */
    IntArrayList changed() {
        return changed;
    }

    private void commitEdit() {
        if (edit.number == size) {
            add(edit.child, edit.personHash);
        }
        edit.applyTo(changeable(edit.number, edit.room()));
        changed.add(edit.number);
    }

    private void commitMerge() {
        int from = edit.number;
        Child leaving = changeable(from, 0);
        Child joined = changeable(staying, leaving.used());
        int[] row = edit.row;
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = 0; i < leaving.count(section); i++) {
                int at = leaving.row(section, i);
                if (leaving.isOpen(at)) {
                    System.arraycopy(leaving.rows, at, row, 0, Child.width(section));
                    leaving.end(at, edit.day, edit.event, EventKind.PERSON_MERGED);
                    if (section != Child.PERSONS) {
                        join(joined, section, leaving);
                    }
                }
            }
        }
        joined.addRefused(Child.refusedFrom(leaving.refused(), edit.day, edit.event));
        leaving.mergeInto(staying);
        merged.getIfAbsentPut(staying, IntArrayList::new).add(from);
        changed.add(from);
        changed.add(staying);
    }

    /** Adds the row, which was the leaving child's, to the one that stays. */
    private void join(Child joined, int section, Child leaving) {
        edit.text = "";
        if (section == Child.OFFENCES && edit.row[Child.ID_AT] != Child.NO_TEXT) {
            edit.text = leaving.text(edit.row[Child.ID_AT]);
            edit.row[Child.ID_AT] = joined.find(edit.text);
        }
        edit.section = section;
        edit.kind = EventKind.PERSON_MERGED;
        edit.position = edit.position(joined, section);
        edit.ends.clear();
        edit.applyTo(joined);
    }

    private void forget(int number) {
        index.remove(FactsHash.ofText(child(number).id()), number);
        merged.remove(number);
        children.set(number, Child.named("").rows);
    }

    // ---------------------------------------------------------------- from records to rows

    void setPerson(Person person, int[] row) {
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

    /** Puts all of an offence but its id into a row. */
    void setOffence(Offence offence, int recorded, int[] row) {
        OffenceCategory category = offence.category();
        row[Child.COMMITTED] = day(offence.committedOn());
        row[Child.UNTIL] = day(offence.committedUntil());
        row[Child.OUTCOME_DAY] = day(offence.outcome().on());
        row[Child.CONVICTED] = day(offence.convictedOn());
        row[Child.RECORDED] = recorded;
        row[Child.OFFENCE_CODES] = CaseloadColumns.answers(offence)
                | CaseloadColumns.outcomeCode(offence.outcome()) << OffenceEvents.OUTCOME_SHIFT
                | offence.gravity() << OffenceEvents.GRAVITY_SHIFT;
        row[Child.CATEGORY] = category == null ? 0 : categories.code(category.name());
        row[Child.CODE] = code(codes, offence.code());
    }

    void setRelease(Release release, int recorded, int[] row) {
        row[Child.RELEASED] = day(release.releasedOn());
        row[Child.SENTENCED] = day(release.sentencedOn());
        row[Child.RELEASE_RECORDED] = recorded;
        row[Child.RELEASE_CODES] =
                (release.disposal() == null ? 0 : release.disposal().ordinal() + 1)
                        | release.recall().ordinal() << 8;
    }

    void setCare(CareEpisode episode, int[] row) {
        LegalStatus status = episode.legalStatus();
        row[Child.CARE_START] = day(episode.start());
        row[Child.CARE_END] = day(episode.end());
        row[Child.CARE_STATUS] = status == null ? 0 : statuses.code(status.code());
    }

    /** A hash of what a row says, by the texts themselves rather than their numbers, which another tracker has otherwise. */
    long hashOf(long personHash, int section, String offenceId, int[] row) {
        long hash = FactsHash.and(personHash, section);
        switch (section) {
            case Child.PERSONS -> {
                hash = FactsHash.and(hash, pair(row[Child.BIRTH], row[Child.PERSON_CODES]));
                hash = FactsHash.and(hash, services.hash(row[Child.SERVICE]));
                return FactsHash.and(hash, localities.hash(row[Child.LOCALITY]));
            }
            case Child.OFFENCES -> {
                hash = FactsHash.and(hash, FactsHash.ofText(offenceId));
                hash = FactsHash.and(hash, pair(row[Child.COMMITTED], row[Child.UNTIL]));
                hash = FactsHash.and(hash, pair(row[Child.OUTCOME_DAY], row[Child.CONVICTED]));
                hash = FactsHash.and(hash, pair(row[Child.RECORDED], row[Child.OFFENCE_CODES]));
                hash = FactsHash.and(hash, categories.hash(row[Child.CATEGORY]));
                return FactsHash.and(hash, codes.hash(row[Child.CODE]));
            }
            case Child.RELEASES -> {
                hash = FactsHash.and(hash, pair(row[Child.RELEASED], row[Child.SENTENCED]));
                return FactsHash.and(hash, pair(row[Child.RELEASE_RECORDED], row[Child.RELEASE_CODES]));
            }
            default -> {
                hash = FactsHash.and(hash, pair(row[Child.CARE_START], row[Child.CARE_END]));
                return FactsHash.and(hash, statuses.hash(row[Child.CARE_STATUS]));
            }
        }
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xFFFF_FFFFL);
    }

    // ---------------------------------------------------------------- the opening

    /** Takes over a caseload, before any event; undated rows are known always. */
    void open(Caseload caseload) {
        new Opening(this, edit, caseload.columns()).run();
    }

    // ---------------------------------------------------------------- a state that was written

    void setEvents(int taken) {
        events = taken;
    }

    /** Returns the row that a version which was written is put into. */
    int[] restoring() {
        return edit.row;
    }

    /** Starts a child that was written. */
    Child restored(String id, int[] refused) {
        Child child = Child.named(id).copy(refused.length, snapshots);
        child.addRefused(refused);
        edit.of(size, child, FactsHash.ofText(id));
        return child;
    }

    /** Adds the version in the row, with stamps that were written. */
    Child restored(Child child, int section, String offenceId, int[] stamps) {
        Child more = child.rows.length - child.used() < Child.WIDEST + Child.room(offenceId)
                ? child.copy(child.used() + Child.WIDEST + Child.room(offenceId), snapshots)
                : child;
        edit.text = offenceId;
        edit.section = section;
        if (section == Child.OFFENCES) {
            int known = offenceId.isEmpty() ? Child.NO_TEXT : more.find(offenceId);
            edit.row[Child.ID_AT] = known == Child.NO_TEXT && !offenceId.isEmpty() ? more.add(offenceId) : known;
        }
        edit.stamp(0, 0, edit.personHash);
        System.arraycopy(stamps, 0, edit.row, 0, stamps.length);
        int position = section == Child.PERSONS ? more.count(section) : edit.position(more, section);
        more.insert(section, position, edit.row);
        return more;
    }

    /** Takes over a child that was written, merged into another one of this number or not (-1). */
    void restore(Child child, int mergedInto) {
        Child trimmed = child.copy(0, snapshots);
        if (mergedInto >= 0) {
            trimmed.mergeInto(mergedInto);
            merged.getIfAbsentPut(mergedInto, IntArrayList::new).add(size);
        }
        add(trimmed, edit.personHash);
    }

    /** Takes over a child as it is. */
    void add(Child child, long personHash) {
        requireRoom();
        child.rows[Child.SNAPSHOTS] = snapshots;
        children.set(size, child.rows);
        index.add(personHash, size++);
    }

    /** Returns the numbers that this ledger has for some texts. */
    static int[] codes(List<String> texts, Names names) {
        return texts.stream().mapToInt(names::code).toArray();
    }
}
