package io.github.yottracker.live;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file in which a live tracker keeps the events it takes, so that it can be opened again with all it knew.
 *
 * <ol>
 *   <li>The process dies: kept is what the system was handed, at {@link #sync}, {@link #close} and each 64 KiB.
 *   <li>The machine dies: kept is every event that came before the last {@link #sync} that returned.
 *   <li>The end is torn, at any byte, or all zero: kept is every whole event before; {@link Recovery} counts the rest.
 *   <li>A bit is wrong anywhere: {@link JournalDamagedException} says where; nothing is guessed and nothing written.
 * </ol>
 *
 * <p>A journal has one writer, and is for one thread. Beside it lies an empty file of its name with {@code .lock}, which
 * keeps others away and stays. When a child is erased, the journal is written anew under its name with {@code .new} and then
 * put in the place of the old one, so that no file holds the child any more; copies that somebody else made, and what a device
 * keeps of deleted files, are not in its hands.
 */
public final class Journal implements AutoCloseable {

    private final Path path;
    private final JournalLock lock;
    private final Recovery recovery;
    private JournalFile file;

    /** What went wrong so that nobody knows what is on the device; then nothing more is written. */
    private @Nullable IOException failure;

    private boolean isClosed;

    private Journal(Path path, JournalLock lock, JournalFile file, Recovery recovery) {
        this.path = path;
        this.lock = lock;
        this.file = file;
        this.recovery = recovery;
    }

    /**
     * Opens a journal, or makes a new one. All of it is read and checked; what is torn off at its end is cut away.
     *
     * @param file the file, in a folder that exists
     * @return the journal, to be closed
     * @throws JournalDamagedException if something in it is not as it was written
     * @throws IOException if it is open already, here or in another process, was written by a later version of this library, or
     *     cannot be read or written
     */
    public static Journal open(Path file) throws IOException {
        Path path = real(file);
        JournalLock lock = JournalLock.take(path);
        Journal journal = null;
        try {
            journal = read(path, lock);
            return journal;
        } finally {
            if (journal == null) {
                lock.close();
            }
        }
    }

    /** Follows links: what is rewritten has to take the place of the file itself. */
    private static Path real(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    }

    private static Journal read(Path path, JournalLock lock) throws IOException {
        boolean isNew = !Files.exists(path);
        long length = isNew ? 0 : Files.size(path);
        RecordReader reader = isNew ? read(path, InputStream.nullInputStream(), 0) : readWhole(path);
        Recovery recovery = new Recovery(reader.events(), reader.whole(), length - reader.whole());
        Files.deleteIfExists(beside(path));
        RecordWriter records =
                reader.whole() == 0 ? RecordWriter.starting(RecordWriter.EVENTS_FOLLOW) : RecordWriter.after(reader);
        JournalFile file = JournalFile.open(path, records, reader.whole());
        if (reader.whole() == 0 || recovery.bytesDropped() > 0) {
            startOver(file);
        }
        return new Journal(path, lock, file, recovery);
    }

    /** Makes the file on the device what it is said to be: what was torn off is gone, and a new one has its start. */
    private static void startOver(JournalFile file) throws IOException {
        boolean isDone = false;
        try {
            file.truncate();
            file.flush();
            file.force();
            forceFolder(file.path());
            isDone = true;
        } finally {
            if (!isDone) {
                file.close();
            }
        }
    }

    private static RecordReader readWhole(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path, in, lengthWithoutZeros(path));
        }
    }

    private static RecordReader read(Path path, InputStream in, long length) throws IOException {
        RecordReader reader = new RecordReader(name(path), in, length);
        while (reader.next()) {
            // Each record is checked as it goes by.
        }
        return reader;
    }

    /** A file can grow on the device before what was written to it gets there; then it ends in zeros, as no record does. */
    private static long lengthWithoutZeros(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            byte[] block = new byte[1 << 13];
            long end = in.length();
            while (end > 0) {
                int size = (int) Math.min(end, block.length);
                in.seek(end - size);
                in.readFully(block, 0, size);
                while (size > 0 && block[size - 1] == 0) {
                    size--;
                    end--;
                }
                if (size > 0) {
                    return end;
                }
            }
            return 0;
        }
    }

    /**
     * Returns what was found when the journal was opened.
     *
     * @return events and bytes kept, and bytes dropped
     */
    public Recovery recovery() {
        return recovery;
    }

    /**
     * Adds an event. If that fails, nothing was added, and it can be tried again.
     *
     * @throws IOException if the operating system does not take what has gathered
     */
    void append(CaseEvent event) throws IOException {
        requireUsable();
        file.add(event);
    }

    /**
     * Reads everything from the start: what {@link #rewrite} was given last, then all events since.
     *
     * @throws IOException if the journal cannot be read, or holds something that this version does not know
     */
    void replay(Replay replay) throws IOException {
        requireUsable();
        file.flush();
        try (InputStream in = Files.newInputStream(path)) {
            RecordReader reader = new RecordReader(name(path), in, file.length());
            while (reader.next()) {
                handOver(reader, replay);
            }
        }
    }

    private void handOver(RecordReader reader, Replay replay) throws IOException {
        CaseEvent event = null;
        try {
            if (reader.type() == RecordWriter.EVENT) {
                event = EventCodec.read(reader.payload());
            } else if (reader.type() == RecordWriter.STATE) {
                replay.state(reader.payload());
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(
                    "in " + name(path) + ", the record at byte " + reader.position() + " is whole but cannot be read: "
                            + unreadable.getMessage(),
                    unreadable);
        }
        if (event != null) {
            replay.event(event);
        }
    }

    /**
     * Writes the journal anew: a state takes the place of everything in it. Afterwards it is on the device, and nothing of the
     * old one is left in any file. If this fails before the new one has taken the place of the old one, the old one stays as
     * it was.
     *
     * @throws IOException if the new one cannot be written, or put in the place of the old one
     */
    void rewrite(State state) throws IOException {
        requireUsable();
        Path beside = beside(path);
        try {
            exchange(written(beside, state));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns a file with the state, closed. */
    private JournalFile written(Path beside, State state) throws IOException {
        createLike(path, beside);
        try (JournalFile next = JournalFile.open(beside, RecordWriter.starting(RecordWriter.STATE_FOLLOWS), 0)) {
            state.writeTo(next::addState);
            next.completeState();
            next.flush();
            next.force();
            return next;
        }
    }

    /** Creates a file that nobody can read who cannot read the first. */
    private static void createLike(Path first, Path second) throws IOException {
        Files.deleteIfExists(second);
        PosixFileAttributeView view = Files.getFileAttributeView(first, PosixFileAttributeView.class);
        if (view == null) {
            Files.createFile(second);
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        Files.createFile(second, PosixFilePermissions.asFileAttribute(permissions));
        Files.setPosixFilePermissions(second, permissions);
    }

    /** Puts a file in the place of the one in use. Both are closed, as some systems do not move what is open. */
    private void exchange(JournalFile next) throws IOException {
        file.close();
        JournalFile inUse = file;
        try {
            Files.move(next.path(), path, ATOMIC_MOVE);
            inUse = next;
        } finally {
            reopen(inUse);
        }
        try {
            forceFolder(path);
        } catch (IOException unforced) {
            failure = unforced;
            throw unforced;
        }
    }

    private void reopen(JournalFile inUse) throws IOException {
        try {
            file = inUse.openedAs(path);
        } catch (IOException unopened) {
            failure = unopened;
            throw unopened;
        }
    }

    /**
     * Writes everything to the device. When this returns, no event so far is lost, whatever happens to process or machine.
     *
     * @throws IOException if the operating system does not take it, which can be tried again, or the device does not; after
     *     that nothing more is written, and the journal has to be opened again to see what it holds
     * @throws IllegalStateException if the journal is closed
     */
    public void sync() throws IOException {
        requireUsable();
        file.flush();
        try {
            file.force();
        } catch (IOException unforced) {
            // To force again proves nothing: the system may have given up the bytes that it could not write.
            failure = unforced;
            throw unforced;
        }
    }

    /**
     * Writes everything to the device, as {@link #sync} does, and lets others open the journal. Closing again does nothing.
     *
     * @throws IOException if the device does not take it; the journal is closed all the same
     */
    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        JournalFile closing = file;
        try (lock;
                closing) {
            if (failure == null) {
                sync();
            }
        } finally {
            isClosed = true;
        }
    }

    private void requireUsable() throws IOException {
        if (isClosed) {
            throw new IllegalStateException("this journal is closed");
        }
        if (failure != null) {
            throw new IOException(
                    name(path) + " could not be written before, and nobody knows what is on the device; open it again",
                    failure);
        }
    }

    /** Forces the name of a file to the device. */
    private static void forceFolder(Path path) throws IOException {
        Path folder = Objects.requireNonNull(path.getParent());
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException notOpened) {
            // Some systems do not open folders; they keep names safe in their own ways.
        }
    }

    private static Path beside(Path path) {
        return path.resolveSibling(name(path) + ".new");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Takes what a journal holds, in the order written. */
    interface Replay {

        /** Takes one record of the state; its bytes are there until the method returns. */
        void state(ByteSource record);

        /** Takes an event, after all of the state. */
        void event(CaseEvent event);
    }

    /** Something that takes the place of all events so far. */
    @FunctionalInterface
    interface State {

        /** Hands over records of up to 16 MiB, one after the other, in the order in which they are to be read. */
        void writeTo(StateRecords records) throws IOException;
    }

    /** Where the records of a state go. */
    @FunctionalInterface
    interface StateRecords {

        /** Adds one record; the sink can be cleared and used again afterwards. */
        void add(ByteSink record) throws IOException;
    }
}
