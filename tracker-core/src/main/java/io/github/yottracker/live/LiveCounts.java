package io.github.yottracker.live;

import io.github.yottracker.model.PersonColumns;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** What is counted of a ledger's children as of a day: the children whom an event or a day changes, and nobody else. */
final class LiveCounts {

    /** Further than this it is quicker to count everybody anew than to go day by day. */
    private static final int FAR = 400;

    private final Ledger ledger;
    private final List<Line> lines;
    private final Alerts alerts;
    private final DueDays dueDays = new DueDays();
    private final Ahead ahead;
    private Tables tables;
    private Judge judge;
    private int namesSeen;
    private int today;
    private Knowledge known;
    private long hash;

    LiveCounts(Ledger ledger, List<Line> lines, int today) {
        this.ledger = ledger;
        this.lines = lines;
        this.today = today;
        known = knownOn(today);
        alerts = new Alerts(lines);
        ahead = new Ahead(ledger);
        tables = new Tables(lines, new PersonColumns(ledger.textLists(), 2));
        judge = new Judge(ledger.textLists(), ledger.knowsCare, lines, tables);
        countEverybody();
        alerts.settle(today, tables);
    }

    private static Knowledge knownOn(int day) {
        return new Knowledge(day, Child.OPEN);
    }

    private void setToday(int day) {
        today = day;
        known = knownOn(day);
    }

    int today() {
        return today;
    }

    /** Returns the sum of the hashes of all facts known today. */
    long hash() {
        return hash;
    }

    Tables tables() {
        return tables;
    }

    Alerts alerts() {
        return alerts;
    }

    Ahead ahead() {
        return ahead;
    }

    // ---------------------------------------------------------------- events

    /** Lets the event that the ledger has prepared take effect. */
    void takeEvent() {
        if (namesSeen != names()) {
            takeNames();
        }
        if (ledger.forgets()) {
            ledger.forgotten().forEach(this::countOut);
        }
        ledger.commit();
        IntArrayList changed = ledger.changed();
        for (int i = 0; i < changed.size(); i++) {
            count(changed.get(i));
        }
        alerts.tellOfEvent(today, ledger.events(), tables);
    }

    /** Counts a child anew, in place of how it was counted. */
    private void count(int number) {
        Child child = ledger.child(number);
        int retiring = child.retiring(today);
        if (retiring > 0) {
            child = ledger.changeable(number, retiring);
            child.retire(today);
        }
        if (judge.fill(child, known)) {
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
        counted.setFactsDue(Judge.factsDue(counted, today));
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
        int due = Math.min(child.factsDue(), Judge.windowsDue(child.entries(), today, tables));
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
        alerts.forget();
    }

    // ---------------------------------------------------------------- days

    /** Moves the day, and counts whoever is changed by that. */
    void moveTo(int to) {
        if (to < today) {
            setToday(to);
            countEverybody();
            alerts.settle(today, tables);
        } else if (to - (long) today > FAR) {
            setToday(to);
            countEverybody();
            alerts.tellOfDay(today, ledger.events(), tables);
        } else {
            while (today < to) {
                setToday(today + 1);
                pass(dueDays.take(today));
                alerts.tellOfDay(today, ledger.events(), tables);
            }
        }
    }

    private void pass(IntArrayList due) {
        for (int from = 0; from < due.size(); from += Ahead.EVENTS) {
            int end = Math.min(from + Ahead.EVENTS, due.size());
            ahead.look(due, from, end);
            for (int i = from; i < end; i++) {
                lookAt(due.get(i));
            }
        }
    }

    private void lookAt(int number) {
        Child child = ledger.child(number);
        if (child.due() != today) {
            return; // looked at before, since it was put down for today
        }
        tables.pass(child.entries(), today);
        if (child.factsDue() == today) {
            count(number);
        } else {
            schedule(number, ledger.changeable(number, 0));
        }
    }
}
