package io.github.yottracker.live;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Everything ever recorded about one child, version by version, and what of it is counted now: a view of one array of
 * numbers.
 *
 * <p>One array, because memory that is far apart costs more than all the rules: a header, the child's id, the days of refused
 * sentences, then sections of rows one after the other, the ids of the offences, and the entries that are counted. Then come
 * versions that are past, each with its section before it: neither counting nor most events ask for them, so they are out of
 * the way. Behind that there may be room for more. A row starts with its stamps (from when to when it is on record, by which event), then its
 * content. Offences and releases are in the caseload's order, persons in the order of their versions, care episodes as they
 * came. Texts are a number of characters, then two characters in a number.
 *
 * <p>{@link Ledger} alone changes arrays, and only those that no snapshot shares.
 */
final class Child {

    // Sections. The header starts with how many rows each has.
    static final int PERSONS = 0;
    static final int OFFENCES = 1;
    static final int RELEASES = 2;
    static final int CARE = 3;
    static final int SECTIONS = 4;

    // The rest of the header.
    /** Number of snapshots taken when the array was made: the ledger may change it as long as it is this. */
    static final int SNAPSHOTS = 4;

    /** A day no later than the next on which anything about the child changes by itself. */
    static final int DUE = 5;

    /** Sum of the hashes of the rows known now. */
    private static final int HASH = 6;

    /** Number of the child into which this one was merged, or {@link #NOBODY}. */
    private static final int MERGED_INTO = 8;

    /** How many refused sentences there are: {@link #REFUSED_WIDTH} numbers each. */
    private static final int REFUSED = 9;

    /** The day of the sentence, from when on it is known to be this child's, and by which event (a merge). */
    static final int REFUSED_WIDTH = 3;

    private static final int TEXT_LENGTH = 10;
    private static final int ENTRIES_LENGTH = 11;
    private static final int PAST_LENGTH = 12;

    /** Day on which the last of the past versions ended; none of them is known on or after it. */
    private static final int PAST_DAY = 13;

    /** Number of the last event that ended a past version. */
    private static final int PAST_EVENT = 14;

    /** Whether past versions have been put behind the others of their sections, so that those are in no order. */
    private static final int IS_WHOLE = 15;

    /** The next day on which a fact comes about, or is known otherwise. */
    private static final int FACTS_DUE = 16;

    private static final int HEADER = 17;

    // Stamps of a row.
    /** First day on which the version is known; {@link #ALWAYS} for what was there at the opening without a date. */
    static final int FROM = 0;

    /** Number of the event that made it; 0 for the opening. */
    static final int FROM_EVENT = 1;

    /** First day on which it is known no more; {@link #OPEN} while it is on record. */
    static final int TO = 2;

    /** Number of the event that ended it. */
    static final int TO_EVENT = 3;

    /** What made it, and eight bits higher what ended it: ordinals of {@link EventKind}. */
    static final int KINDS = 4;

    static final int HASH_LOW = 5;
    static final int HASH_HIGH = 6;
    static final int CONTENT = 7;

    // Content of a person.
    static final int BIRTH = CONTENT;
    /** Gender, from bit 8 ethnicity, from bit 16 residence. */
    static final int PERSON_CODES = CONTENT + 1;

    static final int SERVICE = CONTENT + 2;
    static final int LOCALITY = CONTENT + 3;

    // Content of an offence.
    static final int COMMITTED = CONTENT;
    static final int UNTIL = CONTENT + 1;
    static final int OUTCOME_DAY = CONTENT + 2;
    static final int CONVICTED = CONTENT + 3;
    static final int RECORDED = CONTENT + 4;
    /** Answers, from bit 16 the outcome code, from bit 24 gravity. */
    static final int OFFENCE_CODES = CONTENT + 5;

    static final int CATEGORY = CONTENT + 6;
    static final int CODE = CONTENT + 7;
    /** Where the id is among the child's texts, the same for equal ids; {@link #NO_TEXT} for none. */
    static final int ID_AT = CONTENT + 8;

    // Content of a release.
    static final int RELEASED = CONTENT;
    static final int SENTENCED = CONTENT + 1;
    static final int RELEASE_RECORDED = CONTENT + 2;
    /** Disposal plus 1, from bit 8 recall. */
    static final int RELEASE_CODES = CONTENT + 3;

    // Content of a care episode.
    static final int CARE_START = CONTENT;
    static final int CARE_END = CONTENT + 1;
    static final int CARE_STATUS = CONTENT + 2;

    private static final int[] WIDTHS = {CONTENT + 4, CONTENT + 9, CONTENT + 4, CONTENT + 3};
    static final int WIDEST = CONTENT + 9;

    static final int ALWAYS = Integer.MIN_VALUE;
    static final int OPEN = Integer.MAX_VALUE;
    static final int NOBODY = -1;
    static final int NO_TEXT = -1;
    static final int[] NONE = {};

    /** The array itself. */
    final int[] rows;

    Child(int[] rows) {
        this.rows = rows;
    }

    /** Returns a child about whom nothing is recorded yet. */
    static Child named(String id) {
        int[] rows = new int[HEADER + ints(id.length())];
        rows[DUE] = OPEN;
        rows[FACTS_DUE] = OPEN;
        rows[MERGED_INTO] = NOBODY;
        rows[PAST_DAY] = ALWAYS;
        write(rows, HEADER, id);
        return new Child(rows);
    }

    // ---------------------------------------------------------------- texts

    /** Returns how many numbers a text of so many characters takes. */
    private static int ints(int characters) {
        return 1 + (characters + 1) / 2;
    }

    private static void write(int[] rows, int at, String text) {
        rows[at] = text.length();
        for (int i = 0; i < text.length(); i++) {
            rows[at + 1 + i / 2] |= text.charAt(i) << shift(i);
        }
    }

    private static int shift(int character) {
        return Character.SIZE * (character & 1);
    }

    private static String read(int[] rows, int at) {
        char[] characters = new char[rows[at]];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (rows[at + 1 + i / 2] >>> shift(i));
        }
        return new String(characters);
    }

    private static boolean holds(int[] rows, int at, String text) {
        if (rows[at] != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((char) (rows[at + 1 + i / 2] >>> shift(i)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String id() {
        return read(rows, HEADER);
    }

    boolean isNamed(String id) {
        return holds(rows, HEADER, id);
    }

    /** Returns the id of an offence. */
    String text(int at) {
        return read(rows, textStart() + at);
    }

    /** Returns where an offence's id is, or {@link #NO_TEXT} if no offence of the child has it. */
    int find(String text) {
        int start = textStart();
        int end = start + rows[TEXT_LENGTH];
        for (int at = start; at < end; at += ints(rows[at])) {
            if (holds(rows, at, text)) {
                return at - start;
            }
        }
        return NO_TEXT;
    }

    // ---------------------------------------------------------------- rows

    static int width(int section) {
        return WIDTHS[section];
    }

    int count(int section) {
        return rows[section];
    }

    private int refusedStart() {
        return HEADER + ints(rows[HEADER]);
    }

    /** Returns where the first section starts. */
    int start() {
        return refusedStart() + REFUSED_WIDTH * rows[REFUSED];
    }

    /** Returns where a section starts. */
    int start(int section) {
        int start = start();
        for (int s = 0; s < section; s++) {
            start += WIDTHS[s] * rows[s];
        }
        return start;
    }

    /** Returns where a row starts. */
    int row(int section, int i) {
        return start(section) + WIDTHS[section] * i;
    }

    private int textStart() {
        return start(SECTIONS);
    }

    private int entriesStart() {
        return textStart() + rows[TEXT_LENGTH];
    }

    private int pastStart() {
        return entriesStart() + rows[ENTRIES_LENGTH];
    }

    /** Returns how much of the array is in use. */
    int used() {
        return pastStart() + rows[PAST_LENGTH];
    }

    // ---------------------------------------------------------------- versions that are past

    /** Returns whether a version that is past may have to do with a day. */
    boolean hasPast(int day) {
        return rows[PAST_LENGTH] > 0 && day <= rows[PAST_DAY];
    }

    /** Returns whether a version that is past may still be known to somebody who has some knowledge. */
    boolean hasPast(Knowledge knowledge) {
        return rows[PAST_LENGTH] > 0 && !knowledge.holds(rows[PAST_DAY], rows[PAST_EVENT]);
    }

    boolean isWhole() {
        return rows[IS_WHOLE] != 0;
    }

    /** Returns the child with its past versions in their sections, behind the others. */
    Child whole() {
        if (rows[PAST_LENGTH] == 0) {
            return this;
        }
        Child whole = copy(0, rows[SNAPSHOTS]);
        int[] from = rows;
        int end = used();
        whole.rows[PAST_LENGTH] = 0;
        whole.rows[IS_WHOLE] = 1;
        int[] row = new int[WIDEST];
        for (int at = pastStart(); at < end; at += 1 + WIDTHS[from[at]]) {
            System.arraycopy(from, at + 1, row, 0, WIDTHS[from[at]]);
            whole.insert(from[at], whole.rows[from[at]], row);
        }
        return whole;
    }

    /** Returns how many numbers more it takes to put those versions out of the way that have ended by a day. */
    int retiring(int day) {
        int retiring = 0;
        int at = start(OFFENCES);
        for (int section = OFFENCES; section < SECTIONS; section++) {
            for (int i = rows[section]; i > 0; i--, at += WIDTHS[section]) {
                retiring += rows[at + TO] <= day ? 1 : 0;
            }
        }
        return retiring;
    }

    /** Puts those versions out of the way that have ended by a day; a person's stay, as they are few. */
    void retire(int day) {
        int[] row = new int[WIDEST];
        for (int section = OFFENCES; section < SECTIONS; section++) {
            for (int i = rows[section] - 1; i >= 0; i--) {
                int at = row(section, i);
                if (rows[at + TO] <= day) {
                    retire(section, at, row);
                }
            }
        }
    }

    private void retire(int section, int at, int[] row) {
        int width = WIDTHS[section];
        System.arraycopy(rows, at, row, 0, width);
        int used = used();
        System.arraycopy(rows, at + width, rows, at, used - at - width);
        rows[section]--;
        rows[used - width] = section;
        System.arraycopy(row, 0, rows, used - width + 1, width);
        rows[PAST_LENGTH] += 1 + width;
        rows[PAST_DAY] = Math.max(rows[PAST_DAY], row[TO]);
        rows[PAST_EVENT] = Math.max(rows[PAST_EVENT], row[TO_EVENT]);
    }

    // ---------------------------------------------------------------- stamps

    boolean isOpen(int row) {
        return rows[row + TO] == OPEN;
    }

    /** Returns whether a row is known to somebody who has some knowledge. */
    boolean isKnown(int row, Knowledge knowledge) {
        return knowledge.holds(rows[row + FROM], rows[row + FROM_EVENT])
                && !knowledge.holds(rows[row + TO], rows[row + TO_EVENT]);
    }

    int madeOn(int row) {
        return rows[row + FROM];
    }

    int madeByEvent(int row) {
        return rows[row + FROM_EVENT];
    }

    int endedOn(int row) {
        return rows[row + TO];
    }

    int endedByEvent(int row) {
        return rows[row + TO_EVENT];
    }

    /** Returns whether nothing is held about the child any more, neither what was. */
    boolean isForgotten() {
        return count(PERSONS) == 0;
    }

    int madeBy(int row) {
        return rows[row + KINDS] & 0xFF;
    }

    int endedBy(int row) {
        return rows[row + KINDS] >>> 8;
    }

    long hash(int row) {
        return ((long) rows[row + HASH_HIGH] << 32) | (rows[row + HASH_LOW] & 0xFFFF_FFFFL);
    }

    int mergedInto() {
        return rows[MERGED_INTO];
    }

    /** Returns the days of custodial sentences that were refused at intake, as far as known, rising. */
    int[] refused(Knowledge knowledge) {
        return rows[REFUSED] == 0
                ? NONE
                : IntStream.range(0, rows[REFUSED])
                        .map(i -> refusedStart() + REFUSED_WIDTH * i)
                        .filter(at -> knowledge.holds(rows[at + 1], rows[at + 2]))
                        .map(at -> rows[at])
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** Returns everything about refused sentences, as {@link #addRefused} takes it. */
    int[] refused() {
        return Arrays.copyOfRange(rows, refusedStart(), start());
    }

    /** Returns refused sentences as they are known from a day and an event on. */
    static int[] refusedFrom(int[] refused, int from, int fromEvent) {
        int[] later = refused.clone();
        for (int i = 0; i < later.length; i += REFUSED_WIDTH) {
            later[i + 1] = from;
            later[i + 2] = fromEvent;
        }
        return later;
    }

    /** Returns refused sentences of these days as they are always known. */
    static int[] refusedAlways(int[] days) {
        int[] always = new int[REFUSED_WIDTH * days.length];
        for (int i = 0; i < days.length; i++) {
            always[REFUSED_WIDTH * i] = days[i];
        }
        return refusedFrom(always, ALWAYS, 0);
    }

    // ---------------------------------------------------------------- what is counted

    int due() {
        return rows[DUE];
    }

    int factsDue() {
        return rows[FACTS_DUE];
    }

    /** Returns the sum of the hashes of the rows that are counted as known. */
    long hash() {
        return ((long) rows[HASH + 1] << 32) | (rows[HASH] & 0xFFFF_FFFFL);
    }

    /** Returns the entries that are counted, as {@link Judge} has them. */
    Entries entries() {
        int start = entriesStart();
        return new Entries(rows, start, start + rows[ENTRIES_LENGTH]);
    }

    /** Entries in a part of an array. */
    static final class Entries {

        static final Entries NONE = new Entries(Child.NONE, 0, 0);

        private final int[] numbers;
        private final int start;
        private final int end;

        /** Takes the entries from a start to before an end. */
        Entries(int[] numbers, int start, int end) {
            this.numbers = numbers;
            this.start = start;
            this.end = end;
        }

        int[] numbers() {
            return numbers;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int length() {
            return end - start;
        }

        int[] copy() {
            return Arrays.copyOfRange(numbers, start, end);
        }

        boolean isSame(Entries other) {
            return Arrays.equals(numbers, start, end, other.numbers, other.start, other.end);
        }
    }

    // ---------------------------------------------------------------- changing, which is for the ledger

    /** Returns a copy with room for so many numbers more. */
    Child copy(int more, int snapshots) {
        int[] copy = Arrays.copyOf(rows, used() + more);
        copy[SNAPSHOTS] = snapshots;
        return new Child(copy);
    }

    /** Makes a place for numbers; what is behind it moves on. */
    private void open(int at, int numbers) {
        int used = used();
        System.arraycopy(rows, at, rows, at + numbers, used - at);
    }

    /** Inserts a row. */
    void insert(int section, int position, int[] row) {
        int width = WIDTHS[section];
        int at = row(section, position);
        open(at, width);
        System.arraycopy(row, 0, rows, at, width);
        rows[section]++;
    }

    /** Adds the id of an offence that the child has none of, and returns where it is. */
    int add(String text) {
        int start = textStart();
        int length = rows[TEXT_LENGTH];
        int ints = ints(text.length());
        open(start + length, ints);
        Arrays.fill(rows, start + length, start + length + ints, 0);
        write(rows, start + length, text);
        rows[TEXT_LENGTH] += ints;
        return length;
    }

    /** Returns how many numbers an id takes. */
    static int room(String text) {
        return ints(text.length());
    }

    /** Ends a row. */
    void end(int row, int day, int event, EventKind kind) {
        rows[row + TO] = day;
        rows[row + TO_EVENT] = event;
        rows[row + KINDS] |= kind.ordinal() << 8;
    }

    void mergeInto(int number) {
        rows[MERGED_INTO] = number;
    }

    void addRefused(int[] refused) {
        int start = start();
        open(start, refused.length);
        System.arraycopy(refused, 0, rows, start, refused.length);
        rows[REFUSED] += refused.length / REFUSED_WIDTH;
    }

    void setFactsDue(int day) {
        rows[FACTS_DUE] = day;
    }

    void setDue(int day) {
        rows[DUE] = day;
    }

    void setHash(long hash) {
        rows[HASH] = (int) hash;
        rows[HASH + 1] = (int) (hash >>> 32);
    }

    /** Puts other entries in the place of those counted; there must be room. */
    void setEntries(Entries entries) {
        int length = entries.length();
        int start = entriesStart();
        int past = pastStart();
        System.arraycopy(rows, past, rows, start + length, rows[PAST_LENGTH]);
        System.arraycopy(entries.numbers, entries.start, rows, start, length);
        rows[ENTRIES_LENGTH] = length;
    }

    /**
     * Returns how many rows there are of each kind, and nothing else about the child.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "Child" + Arrays.toString(Arrays.copyOf(rows, SECTIONS));
    }
}
