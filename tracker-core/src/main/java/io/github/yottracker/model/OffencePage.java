package io.github.yottracker.model;

import java.util.List;

/** The offences of one person at a time, with ids as texts that somebody else holds. */
final class OffencePage extends OffenceTable {

    private final String[] idTexts;

    /** Hashes of the ids, 0 for none: ids are mostly told apart without being looked at, which would be far away in memory. */
    private final int[] idHashes;

    OffencePage(int room, List<String> categories, List<String> codes) {
        super(room, categories, codes);
        idTexts = new String[room];
        idHashes = new int[room];
    }

    void setId(int row, String id, int hash) {
        idTexts[row] = id;
        idHashes[row] = hash;
    }

    @Override
    String id(int row) {
        return idTexts[row];
    }

    @Override
    boolean hasId(int row) {
        return idHashes[row] != 0;
    }

    @Override
    boolean sameId(int a, int b) {
        return idHashes[a] == idHashes[b] && idTexts[a].equals(idTexts[b]);
    }

    @Override
    int compareIds(int a, int b) {
        return idTexts[a].compareTo(idTexts[b]);
    }

    /** Codes are numbered as they came: their texts say the order. */
    @Override
    int compareTexts(TextCodes column, int a, int b) {
        return column.code(a) == column.code(b) ? 0 : column.get(a).compareTo(column.get(b));
    }

    /** Comparing hashes, each with each, is quicker than looking up even in the longest histories. */
    @Override
    void markSameIdsOfMany(int from, int to) {
        markSameIds(from, to);
    }
}
