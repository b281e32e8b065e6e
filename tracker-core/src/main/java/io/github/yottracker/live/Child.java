package io.github.yottracker.live;

import java.util.Arrays;

/**
 * Everything ever recorded about one child, version by version, and what of it is counted now. Immutable.
 *
 * <p>All versions are rows of numbers in one array, so that a child is a few objects next to each other: first how many rows
 * each section has, then the sections one after the other. A row starts with its stamps (from when to when it is on record,
 * by which event), then its content. Offences and releases are in the caseload's order, persons in the order of their
 * versions, care episodes as they came.
 */
final class Child {

    // Sections.
    static final int PERSONS = 0;
    static final int OFFENCES = 1;
    static final int RELEASES = 2;
    static final int CARE = 3;
    static final int SECTIONS = 4;

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
    static final int ID_HASH = CONTENT + 8;

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
    static final int[] NONE = {};

    final String id;
    final int[] rows;

    /** Ids of the offences, in the order of their rows. */
    final String[] offenceIds;

    /** Days of custodial sentences that were refused at intake, rising. */
    final int[] refused;

    /** Number of the child into which this one was merged, or {@link #NOBODY}. */
    final int mergedInto;

    /** The entries counted now, as {@link Judge} has them. */
    final int[] entries;

    /** A day no later than the next on which anything about the child changes by itself. */
    final int due;

    /** Sum of the hashes of the rows known now. */
    final long hash;

    Child(
            String id,
            int[] rows,
            String[] offenceIds,
            int[] refused,
            int mergedInto,
            int[] entries,
            int due,
            long hash) {
        this.id = id;
        this.rows = rows;
        this.offenceIds = offenceIds;
        this.refused = refused;
        this.mergedInto = mergedInto;
        this.entries = entries;
        this.due = due;
        this.hash = hash;
    }

    /** Returns a child about whom nothing is recorded yet. */
    static Child named(String id) {
        return new Child(id, new int[SECTIONS], new String[0], NONE, NOBODY, NONE, OPEN, 0);
    }

    Child counted(int[] newEntries, int newDue, long newHash) {
        return new Child(id, rows, offenceIds, refused, mergedInto, newEntries, newDue, newHash);
    }

    Child mergedInto(int number) {
        return new Child(id, rows, offenceIds, refused, number, entries, due, hash);
    }

    Child withRefused(int[] days) {
        return new Child(id, rows, offenceIds, days, mergedInto, entries, due, hash);
    }

    private Child holding(int[] newRows, String[] newIds) {
        return new Child(id, newRows, newIds, refused, mergedInto, entries, due, hash);
    }

    static int width(int section) {
        return WIDTHS[section];
    }

    int count(int section) {
        return rows[section];
    }

    /** Returns where a section starts. */
    int start(int section) {
        int start = SECTIONS;
        for (int s = 0; s < section; s++) {
            start += WIDTHS[s] * rows[s];
        }
        return start;
    }

    /** Returns where a row starts. */
    int row(int section, int i) {
        return start(section) + WIDTHS[section] * i;
    }

    boolean isOpen(int row) {
        return rows[row + TO] == OPEN;
    }

    /** Returns whether a row is known on a day, of the events up to a number. */
    boolean isKnown(int row, int knownOn, int events) {
        return rows[row + FROM] <= knownOn
                && rows[row + FROM_EVENT] <= events
                && (knownOn < rows[row + TO] || events < rows[row + TO_EVENT]);
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

    /** Returns the child with one row more. */
    Child with(int section, int position, int[] row, String offenceId) {
        int width = WIDTHS[section];
        int at = row(section, position);
        int[] more = new int[rows.length + width];
        System.arraycopy(rows, 0, more, 0, at);
        System.arraycopy(row, 0, more, at, width);
        System.arraycopy(rows, at, more, at + width, rows.length - at);
        more[section]++;
        return holding(more, section == OFFENCES ? inserted(offenceIds, position, offenceId) : offenceIds);
    }

    private static String[] inserted(String[] texts, int position, String text) {
        String[] more = new String[texts.length + 1];
        System.arraycopy(texts, 0, more, 0, position);
        more[position] = text;
        System.arraycopy(texts, position, more, position + 1, texts.length - position);
        return more;
    }

    /** Returns a copy whose rows may still be changed by {@link #end}, until it is handed on. */
    Child copy() {
        return holding(rows.clone(), offenceIds);
    }

    /** Ends a row of a child that nobody else has seen yet. */
    void end(int row, int day, int event, EventKind kind) {
        rows[row + TO] = day;
        rows[row + TO_EVENT] = event;
        rows[row + KINDS] |= kind.ordinal() << 8;
    }

    @Override
    public String toString() {
        return "Child[" + id + ", " + Arrays.toString(Arrays.copyOf(rows, SECTIONS)) + " rows]";
    }
}
