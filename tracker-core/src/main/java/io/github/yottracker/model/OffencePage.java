package io.github.yottracker.model;

import java.util.List;
import java.util.function.IntFunction;

/** The offences of one person at a time. Ids are numbers of texts that somebody else holds, equal for equal ids. */
final class OffencePage extends OffenceTable {

    /** The number of no text. */
    static final int NO_ID = -1;

    private final int[] idNumbers;
    private IntFunction<String> idTexts = number -> "";

    OffencePage(int room, List<String> categories, List<String> codes) {
        super(room, categories, codes);
        idNumbers = new int[room];
    }

    void start(IntFunction<String> texts) {
        first[1] = 0;
        idTexts = texts;
    }

    void setId(int row, int number) {
        idNumbers[row] = number;
    }

    void swap(int a, int b) {
        Columns.swap(idNumbers, a, b);
        Columns.swap(committed, a, b);
        Columns.swap(until, a, b);
        Columns.swap(outcomeOn, a, b);
        Columns.swap(convicted, a, b);
        Columns.swap(recorded, a, b);
        Columns.swap(outcome, a, b);
        Columns.swap(gravity, a, b);
        short answers = flags[a];
        flags[a] = flags[b];
        flags[b] = answers;
        category.swap(a, b);
        code.swap(a, b);
    }

    @Override
    String id(int row) {
        return hasId(row) ? idTexts.apply(idNumbers[row]) : "";
    }

    @Override
    boolean hasId(int row) {
        return idNumbers[row] != NO_ID;
    }

    @Override
    boolean sameId(int a, int b) {
        return idNumbers[a] == idNumbers[b];
    }

    @Override
    int compareIds(int a, int b) {
        return idNumbers[a] == idNumbers[b] ? 0 : id(a).compareTo(id(b));
    }

    /** Codes are numbered as they came: their texts say the order. */
    @Override
    int compareTexts(TextCodes column, int a, int b) {
        return column.code(a) == column.code(b) ? 0 : column.get(a).compareTo(column.get(b));
    }

    /** Comparing numbers, each with each, is quicker than looking up even in the longest histories. */
    @Override
    void markSameIdsOfMany(int from, int to) {
        markSameIds(from, to);
    }
}
