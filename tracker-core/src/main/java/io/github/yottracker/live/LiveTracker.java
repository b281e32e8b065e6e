package io.github.yottracker.live;

import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.PersonColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reoffending counted while a case-management system records events one by one: every figure, breakdown, member list
 * and explanation is right after each, without a rerun.
 *
 * <pre>{@code
 * LiveTracker tracker = LiveTracker.open(LocalDate.of(2026, 1, 5),
 *         Question.of(Methodology.LOCAL_TRACKER, CohortPeriod.financialYear(2025)).by(Dimension.GENDER));
 * tracker.apply(new CaseEvent.PersonRecorded(child, LocalDate.of(2026, 1, 5)));
 * }</pre>
 *
 * <p>An event is checked first; one that is refused changes nothing, and its {@link Receipt} says why. One that is taken
 * changes the counts of the children it is about, through the same kernel that counts whole caseloads, and of nobody else.
 * Whatever {@link #snapshot} then answers equals a fresh run over the facts held, to the last digit.
 *
 * <p>Figures are as of the tracker's {@linkplain #day day}, and as known on it: an event recorded later waits until
 * {@link #moveTo} reaches its day (M-84). {@link #at} answers for any other pair of days, by looking at every child.
 *
 * <p>One thread at a time may apply events and move the day; any number may take snapshots meanwhile, and read them without
 * waiting for anybody. Callers need no lock of their own. Up to 16,777,216 children.
 */
public final class LiveTracker {

    /** Further than this it is quicker to count everybody anew than to go day by day. */
    private static final int FAR = 400;

    private final List<Question> questions;
    private final List<Line> lines;
    private final Ledger ledger;
    private final @Nullable Journal journal;
    private final DueDays dueDays = new DueDays();
    private final Ahead ahead;
    private final Alerts alerts;

    private Tables tables;
    private Judge judge;
    private int namesSeen;
    private int today;
    private long hash;

    /** The snapshot of now, if one was taken since the last change. */
    private @Nullable Snapshot latest;

    private LiveTracker(Ledger ledger, @Nullable Journal journal, LocalDate day, List<Question> questions) {
        this.questions = questions;
        this.ledger = ledger;
        this.journal = journal;
        lines = Line.of(questions);
        ahead = new Ahead(ledger);
        today = CaseloadColumns.day(day);
        tables = new Tables(lines, new PersonColumns(ledger.textLists(), 2));
        judge = new Judge(ledger.textLists(), ledger.knowsCare, lines, tables);
        alerts = new Alerts(lines);
    }

    /**
     * Opens a tracker that knows nobody yet, and will hear of every child's care.
     *
     * @param day the as-of day to start on
     * @param questions what to keep counted, none or more; anything else is counted when it is asked for
     * @return the tracker
     */
    public static LiveTracker open(LocalDate day, Question... questions) {
        return open(Caseload.builder().knowsCare().build(), day, questions);
    }

    /**
     * Opens a tracker that starts with the facts of a caseload. Rows with a recorded date are known from that day on, all
     * others always.
     *
     * @param caseload the facts so far; whether it {@linkplain Caseload#knowsCare knows care} holds from then on
     * @param day the as-of day to start on
     * @param questions what to keep counted, none or more; anything else is counted when it is asked for
     * @return the tracker
     */
    public static LiveTracker open(Caseload caseload, LocalDate day, Question... questions) {
        Ledger ledger = new Ledger(caseload.knowsCare());
        ledger.open(caseload);
        return counted(ledger, null, day, questions);
    }

    /**
     * Opens a tracker with all that a journal holds, and writes every event to it from then on. A new journal starts with
     * nobody, and care known.
     *
     * @param journal the journal, which stays open as long as the tracker is used, and is for nobody else meanwhile
     * @param day the as-of day to start on
     * @param questions what to keep counted, none or more
     * @return the tracker as it was
     * @throws IOException if the journal cannot be read, or holds an event that this version would not take
     */
    public static LiveTracker open(Journal journal, LocalDate day, Question... questions) throws IOException {
        Replayed replayed = Replayed.of(journal);
        LiveTracker tracker = counted(replayed.ledger, journal, day, questions);
        if (replayed.hasForgotten) {
            tracker.compact(); // whoever forgot may have died before the bytes were gone
        }
        return tracker;
    }

    /**
     * Opens a tracker that starts with the facts of a caseload, and writes them and every event from then on to a new journal.
     *
     * @param journal a journal that holds nothing yet
     * @param caseload the facts so far
     * @param day the as-of day to start on
     * @param questions what to keep counted, none or more
     * @return the tracker
     * @throws IOException if the journal cannot be written
     * @throws IllegalArgumentException if the journal holds something already
     */
    public static LiveTracker open(Journal journal, Caseload caseload, LocalDate day, Question... questions)
            throws IOException {
        Replayed replayed = Replayed.of(journal);
        if (!replayed.isEmpty) {
            throw new IllegalArgumentException(
                    "this journal holds a tracker's facts already; open it without a caseload, or take a new one");
        }
        Ledger ledger = new Ledger(caseload.knowsCare());
        ledger.open(caseload);
        LiveTracker tracker = counted(ledger, journal, day, questions);
        tracker.compact();
        return tracker;
    }

    private static LiveTracker counted(Ledger ledger, @Nullable Journal journal, LocalDate day, Question... questions) {
        LiveTracker tracker = new LiveTracker(ledger, journal, day, List.of(questions));
        tracker.countEverybody();
        return tracker;
    }

    /** Puts a ledger together from what a journal holds. */
    private static final class Replayed implements Journal.Replay {
        private Ledger ledger = new Ledger(true);
        private boolean isEmpty = true;
        private boolean hasForgotten;

        static Replayed of(Journal journal) throws IOException {
            Replayed replayed = new Replayed();
            try {
                journal.replay(replayed);
            } catch (UncheckedIOException refused) {
                throw refused.getCause();
            }
            return replayed;
        }

        @Override
        public void state(ByteSource record) {
            if (isEmpty) {
                ledger = StateCodec.ledger(record);
                isEmpty = false;
            } else {
                StateCodec.read(record, ledger);
            }
        }

        @Override
        public void event(CaseEvent event) {
            isEmpty = false;
            EventRefusal refusal = ledger.prepare(event);
            if (refusal != null) {
                throw new UncheckedIOException(new IOException(
                        "the journal holds an event that this version does not take: " + message(event, refusal)));
            }
            hasForgotten |= ledger.forgets();
            ledger.commit();
        }
    }

    /**
     * Returns the as-of day of the live figures, which is their day of knowledge as well.
     *
     * @return the day
     */
    public synchronized LocalDate day() {
        return LocalDate.ofEpochDay(today);
    }

    /**
     * Returns how many events were taken.
     *
     * @return 0 or more, refused ones not counted
     */
    public synchronized long events() {
        return ledger.events();
    }

    /**
     * Hears of what somebody may want to act on, from now on.
     *
     * @param listener called by the thread that applies an event or moves the day, once everything is counted
     */
    public synchronized void listen(Consumer<Alert> listener) {
        alerts.listen(listener, today, tables);
    }

    /**
     * Watches a bound, so that listeners hear when it is reached or left.
     *
     * @param bound the bound
     * @throws IllegalArgumentException if it is about a period that no question of this tracker asks for
     */
    public synchronized void watch(Bound bound) {
        alerts.watch(bound, tables);
    }

    // ---------------------------------------------------------------- events

    /**
     * Takes an event, or refuses it.
     *
     * @param event what was recorded
     * @return the number of the event if it was taken; if not, why
     * @throws java.io.UncheckedIOException if the journal, if there is one, does not take the event; then nothing has changed.
     *     After an erasure it says that the bytes are not gone yet: {@link #compact} tries again
     */
    public synchronized Receipt apply(CaseEvent event) {
        EventRefusal refusal = ledger.prepare(event);
        if (refusal != null) {
            return new Receipt.Refused(refusal, message(event, refusal));
        }
        write(event);
        latest = null;
        if (namesSeen != names()) {
            takeNames();
        }
        if (ledger.forgets()) {
            ledger.forgotten().forEach(this::countOut);
        }
        ledger.commit();
        ledger.changed().forEach(this::count);
        if (ledger.forgets()) {
            forgetForGood();
        }
        alerts.tellOfEvent(today, ledger.events(), tables);
        return new Receipt.Taken(ledger.events());
    }

    /**
     * Takes events in their order, each as {@link #apply(CaseEvent)} does, and exact after each. Quicker than one by one where
     * the children are many: memory for the next ones is fetched while one is counted.
     *
     * @param events what was recorded, in order
     * @return one receipt for each event
     */
    public synchronized List<Receipt> apply(List<? extends CaseEvent> events) {
        List<Receipt> receipts = new ArrayList<>(events.size());
        for (int from = 0; from < events.size(); from += Ahead.EVENTS) {
            int end = Math.min(from + Ahead.EVENTS, events.size());
            ahead.look(events, from, end);
            for (int i = from; i < end; i++) {
                receipts.add(apply(events.get(i)));
            }
        }
        return receipts;
    }

    private void write(CaseEvent event) {
        if (journal != null) {
            try {
                journal.append(event);
            } catch (IOException failed) {
                throw new UncheckedIOException(
                        "the journal did not take the event, which therefore was not taken", failed);
            }
        }
    }

    private void forgetForGood() {
        try {
            compact();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the child is forgotten, but the journal could not be written anew and still holds it; compact it",
                    failed);
        }
    }

    /**
     * Writes the journal anew with the facts as they are in the place of the events that led to them: all versions, nothing of
     * anybody erased. Afterwards it is on the device. Without a journal nothing happens.
     *
     * @throws IOException if that fails; the journal is as it was
     */
    public synchronized void compact() throws IOException {
        if (journal != null) {
            journal.rewrite(records -> StateCodec.write(ledger, records));
        }
    }

    private static String message(CaseEvent event, EventRefusal refusal) {
        return event.getClass().getSimpleName() + " of person " + event.personId() + ", recorded " + event.recordedOn()
                + ": " + refusal.found() + "; accepted: " + refusal.accepted();
    }

    /** Counts a child anew, in place of how it was counted. */
    private void count(int number) {
        Child child = ledger.child(number);
        int retiring = child.retiring(today);
        if (retiring > 0) {
            child = ledger.changeable(number, retiring);
            child.retire(today);
        }
        if (judge.fill(child, today, Integer.MAX_VALUE)) {
            judge.judge(today, today);
        } else {
            judge.judgeNobody();
        }
        Child.Entries before = child.entries();
        Child.Entries after = judge.entries();
        boolean isSame = before.isSame(after);
        Child counted = ledger.changeable(number, isSame ? 0 : Math.max(0, after.length() - before.length()));
        if (!isSame) {
            tables.replace(before, after, today);
            alerts.note(child, after, tables);
            counted.setEntries(after);
        }
        hash += judge.hash() - child.hash();
        counted.setHash(judge.hash());
        schedule(number, counted);
    }

    private void countOut(int number) {
        Child child = ledger.child(number);
        tables.replace(child.entries(), Child.Entries.NONE, today);
        alerts.note(child, Child.Entries.NONE, tables);
        hash -= child.hash();
    }

    /** Has the child looked at no later than on the day on which something about it may change by itself. */
    private void schedule(int number, Child child) {
        int due = Judge.due(child, child.entries(), today, tables);
        int scheduled = child.due();
        if (scheduled > today && scheduled <= due) {
            return;
        }
        child.setDue(due);
        if (due != Child.OPEN) {
            dueDays.add(due, number);
        }
    }

    private int names() {
        return ledger.services.size() + ledger.localities.size() + ledger.categories.size();
    }

    private void takeNames() {
        namesSeen = names();
        if (!tables.takeNames(judge.person())) {
            // A table has become too small for its names: it is made anew, which happens the less often the more there
            // are.
            countEverybody();
        }
    }

    /** Counts everybody from the start. */
    private void countEverybody() {
        namesSeen = names();
        tables = new Tables(lines, judge.person());
        judge = new Judge(ledger.textLists(), ledger.knowsCare, lines, tables);
        dueDays.clear();
        ledger.changesEverybody();
        hash = 0;
        for (int number = 0; number < ledger.size(); number++) {
            Child child = ledger.changeable(number, 0);
            child.setEntries(Child.Entries.NONE);
            child.setDue(Child.OPEN);
            child.setHash(0);
            count(number);
        }
        alerts.settle(today, tables);
    }

    // ---------------------------------------------------------------- days

    /**
     * Moves the as-of day, and with it the day of knowledge. Forward, those are looked at about whom something falls due on the
     * way; back or more than a year ahead, everybody is.
     *
     * @param newDay the day to move to
     */
    public synchronized void moveTo(LocalDate newDay) {
        int to = CaseloadColumns.day(newDay);
        latest = null;
        if (to < today || to - (long) today > FAR) {
            today = to;
            countEverybody();
            return;
        }
        while (today < to) {
            today++;
            IntArrayList due = dueDays.take(today);
            for (int from = 0; from < due.size(); from += Ahead.EVENTS) {
                int end = Math.min(from + Ahead.EVENTS, due.size());
                ahead.look(due, from, end);
                for (int i = from; i < end; i++) {
                    lookAt(due.get(i));
                }
            }
            alerts.tellOfDay(today, ledger.events(), tables);
        }
    }

    private void lookAt(int number) {
        Child child = ledger.child(number);
        if (child.due() != today) {
            return; // looked at before, since it was put down for today
        }
        tables.pass(child.entries(), today);
        if (Judge.hasFactsOn(child, today)) {
            count(number);
        } else {
            schedule(number, ledger.changeable(number, 0));
        }
    }

    // ---------------------------------------------------------------- answers

    /**
     * Returns everything as it is now: as of the tracker's day and as known on it. Takes the same short time whatever the
     * number of children.
     *
     * @return what never changes
     */
    public synchronized Snapshot snapshot() {
        if (latest == null) {
            Moment now = new Moment(LocalDate.ofEpochDay(today), LocalDate.ofEpochDay(today), ledger.events());
            latest = Snapshot.of(now, questions, lines, ledger, tables.freeze(), hash);
        }
        return latest;
    }

    /**
     * Returns what was true on one day, as known on another, by all events taken so far.
     *
     * @param asOf the as-of day
     * @param knownOn the day of knowledge
     * @return what never changes; its figures are counted when they are asked for, over all children
     */
    public Snapshot at(LocalDate asOf, LocalDate knownOn) {
        return at(new Moment(asOf, knownOn, events()));
    }

    /**
     * Returns everything as it was at a moment, such as that of a figure published earlier.
     *
     * @param moment the moment
     * @return what never changes; its figures are counted when they are asked for, over all children
     * @throws IllegalArgumentException if so many events have not been taken yet
     */
    public synchronized Snapshot at(Moment moment) {
        if (moment.events() > ledger.events()) {
            throw new IllegalArgumentException(
                    "only " + ledger.events() + " events were taken so far, but was asked for " + moment.events());
        }
        return snapshot().at(moment);
    }

    /**
     * Returns the day and how many events were taken, and nothing about any child.
     *
     * @return one line
     */
    @Override
    public synchronized String toString() {
        return "LiveTracker[" + LocalDate.ofEpochDay(today) + ", " + ledger.size() + " children, " + ledger.events()
                + " events, " + questions.size() + " questions]";
    }
}
