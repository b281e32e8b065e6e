package io.github.yottracker.live;

import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** One event at a time, and whoever waits gets a turn: a reader does not starve beside a busy writer. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final List<Question> questions;
    private final List<Line> lines;
    private final Ledger ledger;
    private final @Nullable Journal journal;
    private final LiveCounts counts;

    /** The snapshot of now, if one was taken since the last change. */
    private @Nullable Snapshot latest;

    private LiveTracker(Ledger ledger, @Nullable Journal journal, LocalDate day, List<Question> questions) {
        this.questions = questions;
        this.ledger = ledger;
        this.journal = journal;
        lines = Line.of(questions);
        counts = new LiveCounts(ledger, lines, CaseloadColumns.day(day));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private LocalDate today() {
        return LocalDate.ofEpochDay(counts.today());
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
        return new LiveTracker(ledger, null, day, List.of(questions));
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
        LiveTracker tracker = new LiveTracker(replayed.ledger, journal, day, List.of(questions));
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
        LiveTracker tracker = new LiveTracker(ledger, journal, day, List.of(questions));
        tracker.compact();
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
    public LocalDate day() {
        return locked(this::today);
    }

    /**
     * Returns how many events were taken.
     *
     * @return 0 or more, refused ones not counted
     */
    public long events() {
        return locked(ledger::events);
    }

    /**
     * Hears of what somebody may want to act on, from now on.
     *
     * @param listener called by the thread that applies an event or moves the day, once everything is counted
     */
    public void listen(Consumer<Alert> listener) {
        locked(() -> counts.alerts().listen(listener, counts.today(), counts.tables()));
    }

    /**
     * Watches a bound, so that listeners hear when it is reached or left.
     *
     * @param bound the bound
     * @throws IllegalArgumentException if it is about a period that no question of this tracker asks for
     */
    public void watch(Bound bound) {
        locked(() -> counts.alerts().watch(bound, counts.tables()));
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
    public Receipt apply(CaseEvent event) {
        lock.lock();
        try {
            return take(event);
        } finally {
            lock.unlock();
        }
    }

    private Receipt take(CaseEvent event) {
        EventRefusal refusal = ledger.prepare(event);
        if (refusal != null) {
            return new Receipt.Refused(refusal, message(event, refusal));
        }
        write(event);
        latest = null;
        counts.takeEvent();
        if (ledger.forgets()) {
            forgetForGood();
        }
        return new Receipt.Taken(ledger.events());
    }

    /**
     * Takes events in their order, each as {@link #apply(CaseEvent)} does, and exact after each. Quicker than one by one where
     * the children are many: memory for the next ones is fetched while one is counted.
     *
     * @param events what was recorded, in order
     * @return one receipt for each event
     */
    public List<Receipt> apply(List<? extends CaseEvent> events) {
        List<Receipt> receipts = new ArrayList<>(events.size());
        for (int from = 0; from < events.size(); from += Ahead.EVENTS) {
            take(events, from, Math.min(from + Ahead.EVENTS, events.size()), receipts);
        }
        return receipts;
    }

    private void take(List<? extends CaseEvent> events, int from, int to, List<Receipt> receipts) {
        lock.lock();
        try {
            counts.ahead().look(events, from, to);
            for (int i = from; i < to; i++) {
                receipts.add(take(events.get(i)));
            }
        } finally {
            lock.unlock();
        }
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
    public void compact() throws IOException {
        lock.lock();
        try {
            if (journal != null) {
                journal.rewrite(records -> StateCodec.write(ledger, records));
            }
        } finally {
            lock.unlock();
        }
    }

    private static String message(CaseEvent event, EventRefusal refusal) {
        return event.getClass().getSimpleName() + " of person " + event.personId() + ", recorded " + event.recordedOn()
                + ": " + refusal.found() + "; accepted: " + refusal.accepted();
    }

    // ---------------------------------------------------------------- days

    /**
     * Moves the as-of day, and with it the day of knowledge. Forward, those are looked at about whom something falls due on the
     * way; back or more than a year ahead, everybody is.
     *
     * @param newDay the day to move to
     */
    public void moveTo(LocalDate newDay) {
        lock.lock();
        try {
            latest = null;
            counts.moveTo(CaseloadColumns.day(newDay));
        } finally {
            lock.unlock();
        }
    }

    // ---------------------------------------------------------------- answers

    /**
     * Returns everything as it is now: as of the tracker's day and as known on it. Takes the same short time whatever the
     * number of children.
     *
     * @return what never changes
     */
    public Snapshot snapshot() {
        lock.lock();
        try {
            if (latest == null) {
                Moment now = new Moment(today(), today(), ledger.events());
                latest = Snapshot.of(
                        now, questions, lines, ledger, counts.tables().freeze(), counts.hash());
            }
            return latest;
        } finally {
            lock.unlock();
        }
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
    public Snapshot at(Moment moment) {
        Snapshot now = snapshot();
        if (moment.events() > now.moment().events()) {
            throw new IllegalArgumentException("only " + now.moment().events()
                    + " events were taken so far, but was asked for " + moment.events());
        }
        return now.at(moment);
    }

    /**
     * Returns the day and how many events were taken, and nothing about any child.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return locked(() -> "LiveTracker[" + today() + ", " + ledger.size() + " children, " + ledger.events()
                + " events, " + questions.size() + " questions]");
    }
}
