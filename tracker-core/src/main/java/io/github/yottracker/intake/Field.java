package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column's value in the current row, without the space around it and read as what the column holds: text, a day or
 * a code. The same object serves every row, so that a row costs no new one.
 */
final class Field implements CharSequence {

    /** Beyond this many spellings a column is free text, and remembering what they mean would not pay. */
    private static final int REMEMBERED = 1_000;

    private static final int RECENT = 256;

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

    /** What spellings of a code mean, each worked out once: a column of codes has few, and millions of rows. */
    private final Map<String, Spelling> known = new HashMap<>();

    /** Some of them where no string is needed to find them: by their length and three characters. */
    private final @Nullable Spelling[] recent = new @Nullable Spelling[RECENT];

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
        int slot = (31 * (31 * from[start] + from[(start + end) / 2]) + from[end - 1] + end - start) & (RECENT - 1);
        Spelling spelling = recent[slot];
        if (spelling == null || !Arrays.equals(from, start, end, spelling.chars, 0, spelling.chars.length)) {
            spelling = spelling(new String(from, start, end - start));
            recent[slot] = spelling;
        }
        meaning = spelling.meaning;
        if (meaning == null) {
            copy(from, start, end);
        }
    }

    private Spelling spelling(String text) {
        Spelling found = known.get(text);
        if (found == null) {
            found = new Spelling(text, column.parse(text).orElse(null));
            if (known.size() < REMEMBERED) {
                known.put(text, found);
            }
        }
        return found;
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

        Spelling(String text, @Nullable Object meaning) {
            this.chars = text.toCharArray();
            this.meaning = meaning;
        }
    }
}
