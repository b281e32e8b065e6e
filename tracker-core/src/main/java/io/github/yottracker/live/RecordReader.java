package io.github.yottracker.live;

import static io.github.yottracker.live.RecordWriter.END;
import static io.github.yottracker.live.RecordWriter.EVENT;
import static io.github.yottracker.live.RecordWriter.EVENTS_FOLLOW;
import static io.github.yottracker.live.RecordWriter.HEADER;
import static io.github.yottracker.live.RecordWriter.HEADER_CHECKED;
import static io.github.yottracker.live.RecordWriter.LONGEST;
import static io.github.yottracker.live.RecordWriter.MARK;
import static io.github.yottracker.live.RecordWriter.START;
import static io.github.yottracker.live.RecordWriter.START_CHECKED;
import static io.github.yottracker.live.RecordWriter.STATE;
import static io.github.yottracker.live.RecordWriter.STATE_COMPLETE;
import static io.github.yottracker.live.RecordWriter.STATE_FOLLOWS;
import static io.github.yottracker.live.RecordWriter.TRAILER;
import static io.github.yottracker.live.RecordWriter.VERSION;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads the records that {@link RecordWriter} writes, one after the other, up to the end or to where the end is torn off.
 *
 * <p>What is torn off and what is damaged differ in this: of a file that was cut, all that is left is right, only too short.
 * So the reader stops where fewer bytes are left than a header takes, or than a right header announces; all else that does
 * not fit is damage.
 */
final class RecordReader {

    private static final int BUFFER = 1 << 14;

    private final String name;
    private final InputStream in;

    /** Length of the journal, without any zeros at its end. */
    private final long length;

    private final CRC32C sum = new CRC32C();
    private final CRC32C headerSum = new CRC32C();

    /** Bytes read from the file, of which those from one position to another were not looked at yet. */
    private byte[] buffer;

    private int at;
    private int limit;

    /** Where in the file the last record read starts. */
    private long position;

    /** Where in the file the last record read ends: everything up to there is whole. */
    private long whole;

    private int recordLength;
    private boolean isInState;
    private long events;

    /**
     * Reads from the start of a journal.
     *
     * @param name name of the file, for messages
     * @param in the file
     * @param length its length without any zeros at the end
     */
    RecordReader(String name, InputStream in, long length) {
        this.name = name;
        this.in = in;
        this.length = length;
        this.buffer = new byte[(int) Math.min(length, BUFFER)];
    }

    /**
     * Reads the next record.
     *
     * @return whether there is one; if not, what follows {@link #whole} is torn off
     * @throws JournalDamagedException if it is not as it was written, or no end of a journal can be here
     */
    boolean next() throws IOException {
        if (whole == 0 && !start()) {
            return false;
        }
        at += recordLength;
        recordLength = 0;
        position = whole;
        if (!isAvailable(HEADER)) {
            return end();
        }
        int held = held();
        if (!isAvailable(HEADER + held + TRAILER)) {
            return end();
        }
        requireRight(HEADER + held);
        requireInOrder(held);
        recordLength = HEADER + held + TRAILER;
        whole += recordLength;
        return true;
    }

    /** Returns the type of the record last read. */
    byte type() {
        return buffer[at];
    }

    /** Returns what the record last read holds; valid until the next one is read. */
    ByteSource payload() {
        return new ByteSource(buffer, at + HEADER, at + recordLength - TRAILER);
    }

    long position() {
        return position;
    }

    long whole() {
        return whole;
    }

    long events() {
        return events;
    }

    /** Returns the checksum of everything that is whole. */
    CRC32C sum() {
        return sum;
    }

    private boolean start() throws IOException {
        if (!isAvailable(START)) {
            fill((int) length);
            requireCutStart();
            return false;
        }
        if (!isRightStart()) {
            throw damaged("it does not start as a journal does");
        }
        if (buffer[START_CHECKED - 1] != VERSION) {
            throw new IOException(name + " is written in version " + buffer[START_CHECKED - 1]
                    + " of the form of journals, but this library reads version " + VERSION);
        }
        isInState = buffer[0] == STATE_FOLLOWS;
        sum.update(buffer, 0, START_CHECKED);
        at = START;
        whole = START;
        return true;
    }

    private boolean isRightStart() {
        headerSum.reset();
        int found = RecordWriter.checksum(headerSum, buffer, 0, START_CHECKED);
        return found == fourBytes(START_CHECKED)
                && fourBytes(1) == MARK
                && (buffer[0] == EVENTS_FOLLOW || buffer[0] == STATE_FOLLOWS)
                && buffer[START - 1] == END;
    }

    /** Checks that the few bytes there are may be the start of a journal of events. A state was there as a whole, or was not. */
    private void requireCutStart() throws IOException {
        RecordWriter writer = RecordWriter.starting(EVENTS_FOLLOW);
        if (!Arrays.equals(buffer, 0, limit, writer.array(), 0, limit)) {
            throw damaged("it does not start as a journal does");
        }
    }

    private boolean end() throws JournalDamagedException {
        if (isInState) {
            throw damaged("the state that it starts with breaks off");
        }
        return false;
    }

    /** Returns how many bytes the record holds, if its header is right. */
    private int held() throws JournalDamagedException {
        headerSum.reset();
        int wanted = fourBytes(at + HEADER_CHECKED);
        int found = RecordWriter.checksum(headerSum, buffer, at, HEADER_CHECKED);
        if (found != wanted) {
            throw damaged("the checksum of a record's header is " + hex(found) + " and should be " + hex(wanted));
        }
        int held = fourBytes(at + 1);
        if (held < 0 || held > LONGEST) {
            throw damaged("a record says that it holds " + held + " bytes, but " + LONGEST + " is the most");
        }
        return held;
    }

    private void requireRight(int checked) throws JournalDamagedException {
        int wanted = fourBytes(at + checked);
        int found = RecordWriter.checksum(sum, buffer, at, checked);
        if (found != wanted) {
            throw damaged("the checksum up to a record's end is " + hex(found) + " and should be " + hex(wanted));
        }
        if (buffer[at + checked + TRAILER - 1] != END) {
            throw damaged("a record does not end with its last byte");
        }
    }

    private void requireInOrder(int held) throws JournalDamagedException {
        byte type = buffer[at];
        if (isInState && type == STATE_COMPLETE && held == 0) {
            isInState = false;
        } else if (!isInState && type == EVENT) {
            events++;
        } else if (!isInState || type != STATE) {
            throw damaged("a record of type " + type + " stands where none can be");
        }
    }

    private JournalDamagedException damaged(String found) {
        return new JournalDamagedException(name, whole, found);
    }

    private static String hex(int checksum) {
        return Integer.toHexString(checksum);
    }

    private int fourBytes(int from) {
        return (buffer[from] & 0xFF) << 24
                | (buffer[from + 1] & 0xFF) << 16
                | (buffer[from + 2] & 0xFF) << 8
                | (buffer[from + 3] & 0xFF);
    }

    /** Returns whether the file has so many bytes from here on, and if so makes sure that the buffer has them. */
    private boolean isAvailable(int bytes) throws IOException {
        if (bytes > length - whole) {
            return false;
        }
        if (bytes > limit - at) {
            fill(bytes);
        }
        return true;
    }

    private void fill(int needed) throws IOException {
        byte[] from = buffer;
        if (needed > buffer.length) {
            buffer = new byte[needed];
        }
        System.arraycopy(from, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        limit += in.readNBytes(buffer, limit, buffer.length - limit);
        if (limit < needed) {
            throw new EOFException(name + " became shorter while it was read");
        }
    }
}
