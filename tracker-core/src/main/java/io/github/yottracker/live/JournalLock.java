package io.github.yottracker.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a journal to one writer.
 *
 * <p>What is locked is an empty file beside it, which stays. The journal itself would not do: another file takes its place when
 * it is rewritten, and on some systems whoever reads a file and closes it gives up all locks that the process has on it.
 */
final class JournalLock implements AutoCloseable {

    /** The journals open in this process: to find out with a second lock would give up the first one. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path journal;
    private final FileChannel channel;

    private JournalLock(Path journal, FileChannel channel) {
        this.journal = journal;
        this.channel = channel;
    }

    static JournalLock take(Path journal) throws IOException {
        if (!HELD.add(journal)) {
            throw inUse(journal, "in this process");
        }
        boolean isTaken = false;
        try {
            JournalLock lock = new JournalLock(journal, locked(journal));
            isTaken = true;
            return lock;
        } finally {
            if (!isTaken) {
                HELD.remove(journal);
            }
        }
    }

    private static FileChannel locked(Path journal) throws IOException {
        Path beside = journal.resolveSibling(journal.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(journal, "by another process");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return null;
        }
    }

    private static IOException inUse(Path journal, String where) {
        return new IOException(
                journal.getFileName() + " is open " + where + "; a journal has one writer, so close it there first");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(journal);
        }
    }
}
