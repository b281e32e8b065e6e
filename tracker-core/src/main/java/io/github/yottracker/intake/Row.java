package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a file: FastCSV fills it in, and whoever reads it asks for values in the order of the contract.
 *
 * <p>The first value that cannot be read makes the row's {@link #problem}; the values after it can still be asked for.
 */
final class Row extends AbstractBaseCsvCallbackHandler<Row> {

    private final CaseloadFile file;
    private final boolean dayFirst;
    private final Field[] fields;

    /** By place in the file, the field to fill, or null for a column that is not read; empty for the header itself. */
    private final @Nullable Field[] inPlace;

    /** What stands in a header. */
    private final List<String> names = new ArrayList<>();

    private boolean blank;
    private @Nullable RefusedRow problem;

    /** A row that will be the header. */
    Row(CaseloadFile file, boolean dayFirst) {
        this.file = file;
        this.dayFirst = dayFirst;
        this.fields = new Field[0];
        this.inPlace = new @Nullable Field[0];
    }

    /** A row below the header. */
    Row(CaseloadFile file, boolean dayFirst, Header header) {
        this.file = file;
        this.dayFirst = dayFirst;
        this.fields = Column.of(file).stream()
                .map(column -> new Field(column, dayFirst))
                .toArray(Field[]::new);
        this.inPlace = header.inPlace(fields);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        problem = null;
        names.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == 0) {
            blank = isBlank(buffer, offset, length);
        }
        if (fields.length == 0) {
            names.add(new String(buffer, offset, length));
            return;
        }
        Field field = index < inPlace.length ? inPlace[index] : null;
        if (field != null) {
            field.set(buffer, offset, length);
        }
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end && Field.isSpace(buffer[at])) {
            at++;
        }
        return at == end;
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    /** Returns the line on which the row starts, the first line of the file being 1. */
    long line() {
        return getStartingLineNumber();
    }

    /** Returns whether the line holds nothing but white space: then it is no row. */
    boolean isBlank() {
        return getFieldCount() <= 1 && blank;
    }

    /** Returns the values of a header. */
    List<String> names() {
        return names;
    }

    /** Returns whether the row has as many values as the header; otherwise nothing in it can be relied on. */
    boolean fitsHeader() {
        if (getFieldCount() == inPlace.length) {
            return true;
        }
        problem = new RefusedRow(
                file.fileName(),
                line(),
                "",
                RefusedRow.UNREADABLE,
                count(getFieldCount(), "value") + " where the header has " + inPlace.length,
                "one value a column, with quotes around a value that holds a comma");
        return false;
    }

    /** Returns the text of a column; empty if there is none. */
    CharSequence text(Column column) {
        Field field = fields[column.position()];
        requireValue(column, field);
        return field;
    }

    /** Returns the day of a column as epoch day, {@code NO_DAY} if there is none. */
    int day(Column column) {
        Field field = fields[column.position()];
        requireValue(column, field);
        if (field.day() == Days.UNREADABLE) {
            refuseDay(column, field);
            return NO_DAY;
        }
        return field.day();
    }

    private void refuseDay(Column column, Field field) {
        String found = !column.isPersonal() && field.looksLikeDate() ? field.toString() : textOf(field);
        if (field.hasDayFirst()) {
            refuse(
                    column,
                    RefusedRow.UNREADABLE,
                    found + " has the day first",
                    column.accepted() + ", or read with withDayFirstDates()");
        } else {
            refuse(
                    column,
                    RefusedRow.UNREADABLE,
                    found + " is not a date",
                    column.accepted() + (dayFirst ? ", or day/month/year, as 29/02/2024" : ""));
        }
    }

    /** Returns what the code in a column means, {@code unknown} if there is none or it is not accepted. */
    <E> E code(Column column, Class<E> type, E unknown) {
        E meaning = code(column, type);
        return meaning == null ? unknown : meaning;
    }

    /** Returns what the code in a column means; null if there is none or it is not accepted. */
    <E> @Nullable E code(Column column, Class<E> type) {
        Field field = fields[column.position()];
        Object meaning = field.meaning();
        if (meaning == null && !field.isEmpty()) {
            refuse(column, RefusedRow.UNREADABLE, textOf(field) + " that is no " + column.what(), column.accepted());
        }
        return type.cast(meaning);
    }

    private static String textOf(Field field) {
        return "a text of " + count(field.characters(), "character");
    }

    private void requireValue(Column column, Field field) {
        if (field.isEmpty() && column.mustHaveValue()) {
            refuse(column, RefusedRow.UNREADABLE, "this is empty", column.accepted());
        }
    }

    /** Refuses the row, unless an earlier value did. */
    void refuse(Column column, String rule, String found, String accepted) {
        if (problem == null) {
            problem = column.refusal(line(), rule, found, accepted);
        }
    }

    /** Refuses the row for a reason that whoever takes it found, unless an earlier value did. */
    void refuse(RefusedRow why) {
        if (problem == null) {
            problem = why;
        }
    }

    /** Returns why the row is refused, or null as long as nothing speaks against it. */
    @Nullable
    RefusedRow problem() {
        return problem;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
