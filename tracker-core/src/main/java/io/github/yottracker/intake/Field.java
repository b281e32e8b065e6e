package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column's value in the current row, without the space around it and read as what the column holds: text, a day or
 * a code. The same object serves every row, so that a row costs no new one.
 */
final class Field implements CharSequence {

    /** Beyond this many spellings a column is free text, and remembering what they mean would not pay. */
    private static final int REMEMBERED = 1_000;

    /** Up to here comparing one by one beats what compares many at once, which has to get going first. */
    private static final int SHORT = 12;

    private final Column column;
    private final boolean isDay;
    private final boolean isCode;
    private final boolean dayFirst;

    /** The value; of a day or a code only what cannot be read. */
    private char[] chars = new char[32];

    private int length;
    private boolean empty = true;
    private int day = NO_DAY;

    private @Nullable Object meaning;
    private final @Nullable Object ofEmpty;

    /**
     * What spellings of a code mean, each worked out once: a column of codes has few, and millions of rows. Hashed by their
     * characters and never more than half full, so that no string is needed to find one; that is why this is no library's
     * map.
     */
    private @Nullable Spelling[] spellings = new @Nullable Spelling[32];

    private int remembered;

    /** What the row before had, as often as not the same. */
    private @Nullable Spelling latest;

    Field(Column column, boolean dayFirst) {
        this.column = column;
        this.isDay = column.kind() == Column.Kind.DAY;
        this.isCode = column.kind() == Column.Kind.CODE;
        this.dayFirst = dayFirst;
        this.ofEmpty = column.kind() == Column.Kind.CODE ? column.parse("").orElse(null) : null;
        this.meaning = ofEmpty;
    }

    /** Returns a text without the space around it. */
    static String withoutSpace(String text) {
        Field field = new Field(Column.PERSON_ID, false);
        field.set(text.toCharArray(), 0, text.length());
        return field.toString();
    }

    void set(char[] from, int offset, int count) {
        if (count == 0) {
            setEmpty();
            return;
        }
        int start = offset;
        int end = offset + count;
        if (isSpace(from[start]) || isSpace(from[end - 1])) {
            start = skipSpace(from, start, end);
            end = dropSpace(from, start, end);
            if (start == end) {
                setEmpty();
                return;
            }
        }
        empty = false;
        if (isDay) {
            setDay(from, start, end);
        } else if (isCode) {
            setCode(from, start, end);
        } else {
            copy(from, start, end);
        }
    }

    private void setEmpty() {
        if (empty) { // as most are in a column that is rarely filled
            return;
        }
        empty = true;
        length = 0;
        day = NO_DAY;
        meaning = ofEmpty;
    }

    private static int skipSpace(char[] from, int start, int end) {
        int at = start;
        while (at < end && isSpace(from[at])) {
            at++;
        }
        return at;
    }

    private static int dropSpace(char[] from, int start, int end) {
        int at = end;
        while (at > start && isSpace(from[at - 1])) {
            at--;
        }
        return at;
    }

    /** Returns whether a character around a value is no part of it: white space, the non-breaking kinds included. */
    static boolean isSpace(char c) {
        return (c <= ' ' || c >= 0x80) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private void copy(char[] from, int start, int end) {
        length = end - start;
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        System.arraycopy(from, start, chars, 0, length);
    }

    private void setDay(char[] from, int start, int end) {
        day = Days.yearFirst(from, start, end - start);
        if (day == Days.UNREADABLE && dayFirst) {
            day = Days.dayFirst(from, start, end - start);
        }
        if (day == Days.UNREADABLE) {
            copy(from, start, end);
        }
    }

    private void setCode(char[] from, int start, int end) {
        Spelling spelling = latest;
        if (spelling == null || !spelling.is(from, start, end)) {
            spelling = spelling(from, start, end);
            latest = spelling;
        }
        meaning = spelling.meaning;
        if (meaning == null) {
            copy(from, start, end);
        }
    }

    private Spelling spelling(char[] from, int start, int end) {
        int slot = slotOf(from, start, end);
        Spelling known = spellings[slot];
        if (known != null) {
            return known;
        }
        String text = new String(from, start, end - start);
        Spelling made = new Spelling(text.toCharArray(), column.parse(text).orElse(null));
        remember(made, slot);
        return made;
    }

    /** Returns where a spelling is remembered, or will be. */
    private int slotOf(char[] from, int start, int end) {
        int mask = spellings.length - 1;
        int slot = Spelling.hash(from, start, end) & mask;
        Spelling spelling = spellings[slot];
        while (spelling != null && !spelling.is(from, start, end)) {
            slot = slot + 1 & mask;
            spelling = spellings[slot];
        }
        return slot;
    }

    private void remember(Spelling spelling, int slot) {
        if (remembered == REMEMBERED) {
            return;
        }
        spellings[slot] = spelling;
        remembered++;
        if (2 * remembered > spellings.length) {
            @Nullable Spelling[] all = spellings;
            spellings = new @Nullable Spelling[2 * all.length];
            for (Spelling known : all) {
                if (known != null) {
                    spellings[slotOf(known.chars, 0, known.chars.length)] = known;
                }
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    /** Returns the epoch day; {@code NO_DAY} if there is none, {@link Days#UNREADABLE} for a text that is no date. */
    int day() {
        return day;
    }

    /** Returns what the code means; null for a spelling that is not accepted. */
    @Nullable
    Object meaning() {
        return meaning;
    }

    /** Returns whether an unreadable day was written {@code dd/MM/yyyy}. */
    boolean hasDayFirst() {
        return Days.dayFirst(chars, 0, length) != Days.UNREADABLE;
    }

    /** Returns whether the text can be nothing but an attempt at a date, so that a message may echo it. */
    boolean looksLikeDate() {
        return length <= 20
                && chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.' || c == ':');
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** Returns how many characters there are, as a reader of the file counts them. */
    int characters() {
        return Character.codePointCount(chars, 0, length);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private static final class Spelling {
        final char[] chars;
        final @Nullable Object meaning;

        Spelling(char[] chars, @Nullable Object meaning) {
            this.chars = chars;
            this.meaning = meaning;
        }

        /** Hashes nine characters at most, spread over the text. */
        static int hash(char[] from, int start, int end) {
            int step = 1 + (end - start) / 8;
            int hash = from[end - 1];
            for (int at = start; at < end; at += step) {
                hash = 31 * hash + from[at];
            }
            return hash ^ hash >>> 7;
        }

        boolean is(char[] from, int start, int end) {
            if (end - start != chars.length) {
                return false;
            }
            if (chars.length > SHORT) {
                return Arrays.equals(from, start, end, chars, 0, chars.length);
            }
            for (int i = 0; i < chars.length; i++) {
                if (from[start + i] != chars[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
