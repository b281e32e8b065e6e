package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a file: FastCSV fills it in, and whoever reads it asks for values in the order of the contract.
 *
 * <p>The first value that cannot be read makes the row's {@link #problem}; the values after it can still be asked for.
 */
final class Row extends AbstractBaseCsvCallbackHandler<Row> {

    private static final int NOT_READ = -1;

    private final CaseloadFile file;
    private final boolean dayFirst;
    private final Field[] fields;
    private final List<String> header = new ArrayList<>();

    /** Position in {@link #fields} of each value of a row, or {@link #NOT_READ}; empty as long as the header is read. */
    private int[] fieldOf = {};

    private boolean inHeader = true;
    private boolean blank;
    private @Nullable RefusedRow problem;

    Row(CaseloadFile file, boolean dayFirst) {
        this.file = file;
        this.dayFirst = dayFirst;
        this.fields = new Field[Column.of(file).size()];
        Arrays.setAll(fields, i -> new Field(Column.of(file).get(i), dayFirst));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        problem = null;
        if (inHeader) {
            header.clear();
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == 0) {
            blank = isBlank(buffer, offset, length);
        }
        if (inHeader) {
            header.add(new String(buffer, offset, length));
        } else if (index < fieldOf.length && fieldOf[index] != NOT_READ) {
            fields[fieldOf[index]].set(buffer, offset, length);
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

    /** Takes this row as the header, and returns the columns that the contract does not know. */
    List<UnknownColumn> readHeader() {
        List<UnknownColumn> unknown = new ArrayList<>();
        int[] places = new int[fields.length];
        fieldOf = new int[header.size()];
        for (int place = 0; place < fieldOf.length; place++) {
            String name = withoutSpace(header.get(place));
            Column column = columnNamed(name);
            if (column == null) {
                fieldOf[place] = NOT_READ;
                boolean plain = name.matches("[A-Za-z0-9_ -]{1,40}");
                unknown.add(new UnknownColumn(file.fileName(), place + 1, plain ? name : ""));
                continue;
            }
            fieldOf[place] = column.position();
            if (places[column.position()] != 0) {
                throw new IntakeException(
                        file.fileName(),
                        line(),
                        "the header has " + column.header() + " twice, as columns " + places[column.position()]
                                + " and " + (place + 1) + "; keep one",
                        null);
            }
            places[column.position()] = place + 1;
        }
        for (Column column : Column.of(file)) {
            if (column.mustBeThere() && places[column.position()] == 0) {
                throw new IntakeException(
                        file.fileName(),
                        line(),
                        "the header has no " + column.header() + "; it must name " + mustBeThere(file),
                        null);
            }
        }
        inHeader = false;
        return unknown;
    }

    /** Returns the names that the header of a file must hold. */
    static String mustBeThere(CaseloadFile file) {
        List<String> names = Column.of(file).stream()
                .filter(Column::mustBeThere)
                .map(Column::header)
                .toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private @Nullable Column columnNamed(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return Column.of(file).stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElse(null);
    }

    private static String withoutSpace(String text) {
        Field field = new Field(Column.PERSON_ID, false);
        field.set(text.toCharArray(), 0, text.length());
        return field.toString();
    }

    /** Returns whether the row has as many values as the header; otherwise nothing in it can be relied on. */
    boolean fitsHeader() {
        if (getFieldCount() == fieldOf.length) {
            return true;
        }
        problem = new RefusedRow(
                file.fileName(),
                line(),
                "",
                RefusedRow.UNREADABLE,
                count(getFieldCount(), "value") + " where the header has " + fieldOf.length,
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
            problem = new RefusedRow(file.fileName(), line(), column.header(), rule, found, accepted);
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
