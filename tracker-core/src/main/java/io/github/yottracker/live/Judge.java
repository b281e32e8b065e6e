package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.breakdown.RunningTally;
import io.github.yottracker.engine.MemberBatch;
import io.github.yottracker.engine.PersonScan;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.PersonColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Has the kernel judge one child after the other as known at some moment, and puts its entries into a row of numbers.
 *
 * <p>An entry is {@link #CELLS} numbers about the member, then the number of its cell in each table of its line. For one
 * thread.
 */
final class Judge {

    // An entry.
    /** Position of the line, and in the lowest bits which of its passes: 0, or the disposal group plus 1 (M-17). */
    static final int LINE = 0;

    static final int COHORT = 1;
    static final int FOLLOW_UP_LAST = 2;
    static final int WAIT_LAST = 3;
    static final int REOFFENCES = 4;
    static final int PENDING = 5;
    static final int PREVIOUS = 6;
    static final int CELLS = 7;
    private static final int PASS_BITS = 4;

    private static final IndexDisposalGroup.Top[] GROUPS = IndexDisposalGroup.Top.values();
    private static final int SMALLEST_ROOM = 64;

    private final PersonColumns.TextLists texts;
    private final boolean knowsCare;
    private final List<Line> lines;
    private final Tables tables;

    private PersonColumns person;
    private List<PersonScan.Cohorts> passes = List.of();
    private List<PersonScan> scans = List.of();
    private int categories;
    private int statuses;

    private int[] entries = new int[64];
    private int length;
    private long hash;

    /**
     * Makes a judge.
     *
     * @param texts the lists of names
     * @param knowsCare whether every child's care is known
     * @param lines the cohorts
     * @param tables the tables of these lines
     */
    Judge(PersonColumns.TextLists texts, boolean knowsCare, List<Line> lines, Tables tables) {
        this.texts = texts;
        this.knowsCare = knowsCare;
        this.lines = lines;
        this.tables = tables;
        person = new PersonColumns(texts, SMALLEST_ROOM);
        prepare();
    }

    /** Lays the rules out, which depends on the names of categories and legal statuses. */
    private void prepare() {
        categories = texts.categories().size();
        statuses = texts.legalStatuses().size();
        Map<Methodology, PersonScan> byRules = new HashMap<>();
        List<PersonScan.Cohorts> laidOut = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Line asked = lines.get(line);
            PersonScan scan =
                    byRules.computeIfAbsent(asked.methodology(), rules -> new PersonScan(person, knowsCare, rules));
            int whole = line << PASS_BITS;
            List<RunningTally> plain = tables.plain(line);
            laidOut.add(scan.cohorts(asked.cohorts(), batch -> take(batch, whole, plain)));
            for (int group = 0; group < GROUPS.length && !asked.grouped().isEmpty(); group++) {
                int byGroup = whole | (group + 1);
                List<RunningTally> grouped = tables.grouped(line);
                laidOut.add(scan.cohorts(asked.cohorts(), GROUPS[group], batch -> take(batch, byGroup, grouped)));
            }
        }
        scans = List.copyOf(byRules.values());
        passes = List.copyOf(laidOut);
    }

    static int line(int code) {
        return code >>> PASS_BITS;
    }

    /** Returns whether an entry is one of the whole, and not of one disposal group. */
    static boolean isWhole(int code) {
        return (code & (1 << PASS_BITS) - 1) == 0;
    }

    // ---------------------------------------------------------------- a child

    /**
     * Fills in what is known of a child.
     *
     * @param child the child
     * @param knowledge which events are known
     * @return whether the child itself is known
     */
    boolean fill(Child child, Knowledge knowledge) {
        Child asked = child.hasPast(knowledge) ? child.whole() : child;
        int most =
                Math.max(asked.count(Child.OFFENCES), Math.max(asked.count(Child.RELEASES), asked.count(Child.CARE)));
        if (most > person.room()) {
            person = new PersonColumns(texts, 2 * most);
            prepare();
        } else if (categories != texts.categories().size()
                || statuses != texts.legalStatuses().size()) {
            prepare();
        }
        return fillAll(asked, knowledge);
    }

    private boolean fillAll(Child child, Knowledge knowledge) {
        hash = 0;
        int[] rows = child.rows;
        int at = child.start();
        boolean isKnown = false;
        for (int i = rows[Child.PERSONS]; i > 0; i--, at += Child.width(Child.PERSONS)) {
            if (child.isKnown(at, knowledge)) {
                start(person, child, at, child.refused(knowledge));
                hash = child.hash(at);
                isKnown = true;
            }
        }
        if (isKnown) {
            fill(child, at, knowledge);
        }
        return isKnown;
    }

    /** Starts a person with one of a child's versions. */
    static void start(PersonColumns person, Child child, int at, int[] refused) {
        int codes = child.rows[at + Child.PERSON_CODES];
        person.start(
                child.rows[at + Child.BIRTH],
                codes & 0xFF,
                codes >>> 8 & 0xFF,
                codes >>> 16,
                child.rows[at + Child.SERVICE],
                child.rows[at + Child.LOCALITY],
                refused,
                child::text);
    }

    private void fill(Child child, int start, Knowledge knowledge) {
        int[] rows = child.rows;
        int at = start;
        for (int i = rows[Child.OFFENCES]; i > 0; i--, at += Child.width(Child.OFFENCES)) {
            if (child.isKnown(at, knowledge)) {
                addOffence(person, rows, at);
                hash += child.hash(at);
            }
        }
        if (child.isWhole()) {
            person.sortOffences();
        }
        person.endOffences();
        for (int i = rows[Child.RELEASES]; i > 0; i--, at += Child.width(Child.RELEASES)) {
            if (child.isKnown(at, knowledge)) {
                addRelease(person, rows, at);
                hash += child.hash(at);
            }
        }
        if (child.isWhole()) {
            person.sortReleases();
        }
        for (int i = rows[Child.CARE]; i > 0; i--, at += Child.width(Child.CARE)) {
            if (child.isKnown(at, knowledge)) {
                addCare(person, rows, at);
                hash += child.hash(at);
            }
        }
    }

    static void addOffence(PersonColumns person, int[] rows, int at) {
        int codes = rows[at + Child.OFFENCE_CODES];
        person.addOffence(
                rows[at + Child.ID_AT],
                rows[at + Child.COMMITTED],
                rows[at + Child.UNTIL],
                codes >>> 16 & 0xFF,
                rows[at + Child.OUTCOME_DAY],
                rows[at + Child.CONVICTED],
                rows[at + Child.RECORDED],
                codes >>> 24,
                codes & 0xFFFF,
                rows[at + Child.CATEGORY],
                rows[at + Child.CODE]);
    }

    static void addRelease(PersonColumns person, int[] rows, int at) {
        int codes = rows[at + Child.RELEASE_CODES];
        person.addRelease(
                rows[at + Child.RELEASED],
                rows[at + Child.SENTENCED],
                rows[at + Child.RELEASE_RECORDED],
                (codes & 0xFF) - 1,
                codes >>> 8);
    }

    static void addCare(PersonColumns person, int[] rows, int at) {
        person.addCare(rows[at + Child.CARE_START], rows[at + Child.CARE_END], rows[at + Child.CARE_STATUS]);
    }

    /** Returns the facts that are filled in. */
    PersonColumns person() {
        return person;
    }

    /** Returns the sum of the hashes of the rows filled in. */
    long hash() {
        return hash;
    }

    // ---------------------------------------------------------------- its entries

    /** Finds the entries of the child filled in; {@link #entries} has them. */
    void judge(int asOf, int knownOn) {
        length = 0;
        for (PersonScan scan : scans) {
            scan.load(asOf, knownOn);
        }
        for (PersonScan.Cohorts pass : passes) {
            pass.find();
        }
    }

    /** Finds the entries of a child of whom nothing is known: none. */
    void judgeNobody() {
        length = 0;
        hash = 0;
    }

    private void take(MemberBatch batch, int code, List<RunningTally> tallies) {
        int width = CELLS + tallies.size();
        while (length + batch.size * width > entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        for (int i = 0; i < batch.size; i++, length += width) {
            entries[length + LINE] = code;
            entries[length + COHORT] = batch.cohort[i];
            entries[length + FOLLOW_UP_LAST] = batch.followUpLast[i];
            entries[length + WAIT_LAST] = batch.waitLast[i];
            entries[length + REOFFENCES] = batch.reoffences[i];
            entries[length + PENDING] = batch.pending[i];
            entries[length + PREVIOUS] = batch.previousOffences[i];
            for (int t = 0; t < tallies.size(); t++) {
                entries[length + CELLS + t] = tallies.get(t)
                        .cell(
                                person,
                                0,
                                batch.cohort[i],
                                batch.offence[i],
                                batch.care(i),
                                batch.age(i),
                                batch.kind(i),
                                batch.disposal(i),
                                batch.previousOffences[i]);
            }
        }
    }

    boolean hasEntries() {
        return length > 0;
    }

    /** Returns the entries found, until the next child is judged. */
    Child.Entries entries() {
        return new Child.Entries(entries, 0, length);
    }

    // ---------------------------------------------------------------- when it changes next

    /** Returns the first day after one on which entries go to their next state; {@link Child#OPEN} if none. */
    static int windowsDue(Child.Entries entries, int day, Tables tables) {
        int due = Child.OPEN;
        int[] numbers = entries.numbers();
        for (int at = entries.start(); at < entries.end(); at += tables.width(numbers[at])) {
            due = earlier(due, day, numbers[at + FOLLOW_UP_LAST] + 1);
            due = earlier(due, day, numbers[at + WAIT_LAST] + 1);
        }
        return due;
    }

    /** Returns the first day after one on which a fact comes about, or is known otherwise; {@link Child#OPEN} if none. */
    static int factsDue(Child child, int day) {
        int due = Child.OPEN;
        Child all = child.hasPast(day + 1) ? child.whole() : child;
        int at = all.start();
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = all.rows[section]; i > 0; i--, at += Child.width(section)) {
                due = earlier(due, day, nextDay(all.rows, at, section, day));
            }
        }
        return due;
    }

    /** Returns the first day after one on which a row's facts come about or are known otherwise; {@link Child#OPEN} if none. */
    private static int nextDay(int[] rows, int at, int section, int day) {
        int next = earlier(Child.OPEN, day, rows[at + Child.FROM]);
        next = earlier(next, day, rows[at + Child.TO]);
        if (section == Child.OFFENCES) {
            next = earlier(next, day, rows[at + Child.COMMITTED]);
            next = earlier(next, day, rows[at + Child.UNTIL]);
            next = earlier(next, day, rows[at + Child.OUTCOME_DAY]);
            next = earlier(next, day, rows[at + Child.CONVICTED]);
        } else if (section == Child.RELEASES) {
            next = earlier(next, day, rows[at + Child.RELEASED]);
        }
        return next;
    }

    private static int earlier(int due, int day, int candidate) {
        return candidate > day && candidate < due ? candidate : due;
    }

    /** Returns all days on which something about a child comes about or is known otherwise, in no order. */
    static void addDays(Child child, IntConsumer days) {
        Child all = child.whole();
        int at = all.start();
        for (int section = 0; section < Child.SECTIONS; section++) {
            for (int i = all.rows[section]; i > 0; i--, at += Child.width(section)) {
                int day = NO_DAY;
                while ((day = nextDay(all.rows, at, section, day)) != Child.OPEN) {
                    days.accept(day);
                }
            }
        }
    }
}
