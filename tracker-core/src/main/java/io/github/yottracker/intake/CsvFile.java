package io.github.yottracker.intake;

import java.io.InputStream;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One file, from its bytes to its rows: every row is either kept or refused by whoever takes it.
 *
 * <p>The file is cut into chunks, which threads read apart and whose rows are taken in the order of the file. A chunk is
 * cut after a line. Now and then that line does not end its row, as a quoted value runs on; FastCSV says so, and the
 * chunk is read again together with the next ones.
 */
final class CsvFile {

    private final CaseloadFile file;
    private final OptionalLong size;
    private final Reading reading;
    private final IntakeLog log;
    private final Function<IntakeLog, RowTaker> takers;
    private final Chunks chunks;
    private final Header header;
    private final InOrder<ChunkRows> work = new InOrder<>();

    /** Rows that no thread fills at present: what they learned of spellings is worth keeping. */
    private final Queue<Row> idle = new ConcurrentLinkedQueue<>();

    /** Chunk that the header stands in; null once it is given out. */
    private @Nullable Chunk first;

    private long bytesRead;
    private long linesBefore;
    private long rows;

    private CsvFile(
            CaseloadFile file,
            InputStream in,
            OptionalLong size,
            Reading reading,
            IntakeLog log,
            Function<IntakeLog, RowTaker> takers) {
        this.file = file;
        this.size = size;
        this.chunks = new Chunks(file, in, reading.chunkSize());
        this.reading = reading;
        this.log = log;
        this.takers = takers;
        Row row = new Row(file, reading.dayFirst());
        this.first = chunkOfHeader(row);
        this.header = new Header(file, row.names(), row.line());
    }

    /** Hands every row of a file to what {@code takers} makes for its chunk, with the log of that chunk. */
    static void read(
            CaseloadFile file,
            InputStream in,
            OptionalLong size,
            Reading reading,
            IntakeLog log,
            Function<IntakeLog, RowTaker> takers) {
        new CsvFile(file, in, size, reading, log, takers).read();
    }

    static IntakeException unreadable(CaseloadFile file, Exception failure) {
        return new IntakeException(file.fileName(), "cannot be read: the system reports an error", failure);
    }

    /** Returns the first chunk, large enough to hold the header, with the header in {@code row}. */
    private Chunk chunkOfHeader(Row row) {
        Chunk chunk = chunks.next();
        while (chunk != null && !new RowReader(file, chunk, row).next()) {
            Chunk next = chunks.next();
            chunk = next == null ? null : chunk.and(next);
        }
        if (chunk == null) {
            throw new IntakeException(
                    file.fileName(),
                    "is empty: its first line must be a header that names " + Header.mustBeThere(file),
                    null);
        }
        return chunk;
    }

    private void read() {
        log.addAll(header.unknownColumns());
        try {
            for (ChunkRows next = nextRows(); next != null; next = nextRows()) {
                take(whole(next));
            }
        } finally {
            work.cancel();
        }
        log.end(file, rows);
    }

    /** Returns what was read first of all that was not taken yet; null at the end of the file. */
    private @Nullable ChunkRows nextRows() {
        while (!work.isFull()) {
            Chunk chunk = nextChunk();
            if (chunk == null) {
                break;
            }
            work.add(new ChunkRows(chunk));
        }
        return work.isEmpty() ? null : work.next();
    }

    private @Nullable Chunk nextChunk() {
        Chunk chunk = first == null ? chunks.next() : first;
        first = null;
        return chunk;
    }

    /** Reads a chunk that ends inside a row again, with one more, two more, four more and so on until it does not. */
    private ChunkRows whole(ChunkRows read) {
        ChunkRows whole = read;
        for (int more = 1; whole.endsInRow; more *= 2) {
            Chunk chunk = whole.chunk;
            for (int i = 0; i < more && !chunk.isLast(); i++) {
                ChunkRows next = nextRows();
                chunk = next == null ? chunk : chunk.and(next.chunk);
            }
            whole = new ChunkRows(chunk);
            whole.run();
        }
        return whole;
    }

    private void take(ChunkRows read) {
        if (read.problem != null) {
            throw read.problem.after(linesBefore);
        }
        read.taker.take(linesBefore);
        log.append(read.log, linesBefore);
        linesBefore += read.lines;
        rows += read.rows;
        bytesRead += read.chunk.length();
        chunks.done(read.chunk);
        reading.progress().accept(new FileProgress(file.fileName(), bytesRead, size, rows, read.chunk.isLast()));
    }

    /** The rows of one chunk, on their way into the caseload. Lines are counted from the first of the chunk. */
    private final class ChunkRows implements Runnable {
        final Chunk chunk;
        final IntakeLog log = new IntakeLog();
        final RowTaker taker = takers.apply(log);
        long lines;
        long rows;
        boolean endsInRow;

        @Nullable
        IntakeException problem;

        ChunkRows(Chunk chunk) {
            this.chunk = chunk;
        }

        @Override
        public void run() {
            Row filled = idle.poll();
            Row row = filled == null ? new Row(file, reading.dayFirst(), header) : filled;
            try {
                read(row);
            } catch (IntakeException notCsv) {
                problem = notCsv;
            }
            idle.add(row);
        }

        private void read(Row row) {
            RowReader reader = new RowReader(file, chunk, row);
            if (chunk.isFirst()) {
                reader.next(); // the header
            }
            while (reader.next()) {
                rows++;
                if (row.fitsHeader()) {
                    taker.read(row);
                }
                if (row.problem() != null) {
                    log.add(row.problem());
                }
            }
            endsInRow = reader.endsInRow();
            lines = row.line() - 1; // FastCSV has begun a row on the line after the last
        }
    }
}
