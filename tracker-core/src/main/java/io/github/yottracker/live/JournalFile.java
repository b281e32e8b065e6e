package io.github.yottracker.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The file of a journal, to the end of which records are written.
 *
 * <p>It is no {@code FileChannel}: that one is closed for good when a thread is interrupted while it writes.
 */
final class JournalFile implements Closeable {

    /** So many bytes are gathered before they are handed to the operating system: a call for each event would cost most. */
    static final int GATHERED = 1 << 16;

    private final Path path;
    private final RandomAccessFile out;
    private final RecordWriter records;

    /** How many bytes the operating system has. */
    private long length;

    private JournalFile(Path path, RandomAccessFile out, RecordWriter records, long length) {
        this.path = path;
        this.out = out;
        this.records = records;
        this.length = length;
    }

    /** Opens a file after so many bytes, beyond which there is nothing that counts. */
    static JournalFile open(Path path, RecordWriter records, long length) throws IOException {
        return new JournalFile(path, new RandomAccessFile(path.toFile(), "rw"), records, length);
    }

    /** Returns the same, in a file that is closed now, opened under another name or again. */
    JournalFile openedAs(Path newPath) throws IOException {
        return open(newPath, records, length);
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    /** Adds an event; if that fails, nothing was added. */
    void add(CaseEvent event) throws IOException {
        makeRoom();
        EventCodec.write(event, records.start(RecordWriter.EVENT));
        records.seal();
    }

    void addState(ByteSink state) throws IOException {
        makeRoom();
        records.start(RecordWriter.STATE).all(state);
        records.seal();
    }

    void completeState() throws IOException {
        makeRoom();
        records.start(RecordWriter.STATE_COMPLETE);
        records.seal();
    }

    private void makeRoom() throws IOException {
        if (records.size() >= GATHERED) {
            flush();
        }
    }

    /** Hands everything to the operating system. If that fails, it can be tried again: it starts at the same place. */
    void flush() throws IOException {
        out.seek(length);
        out.write(records.array(), 0, records.size());
        length += records.size();
        records.clear();
    }

    /** Drops what the file holds beyond what counts. */
    void truncate() throws IOException {
        out.setLength(length);
    }

    void force() throws IOException {
        out.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
