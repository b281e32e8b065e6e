package io.github.yottracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chunk, each read into a fact that is handed on with its line once the chunk is taken: for files whose rows
 * are taken one after the other.
 */
final class FactsOfChunk<T> implements RowTaker {

    private final Function<Row, @Nullable T> reader;
    private final ObjLongConsumer<T> taker;
    private final List<Read<T>> read = new ArrayList<>();

    /**
     * Makes an empty list of facts.
     *
     * @param reader returns what a row says, or null for a row to be passed over; changes nothing that other threads use
     * @param taker takes a fact and its line in the file
     */
    FactsOfChunk(Function<Row, @Nullable T> reader, ObjLongConsumer<T> taker) {
        this.reader = reader;
        this.taker = taker;
    }

    @Override
    public void read(Row row) {
        T fact = reader.apply(row);
        if (fact != null) {
            read.add(new Read<>(fact, row.line()));
        }
    }

    @Override
    public void take(long linesBefore) {
        read.forEach(row -> taker.accept(row.fact, linesBefore + row.line));
    }

    private record Read<T>(T fact, long line) {}
}
