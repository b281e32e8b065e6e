package io.github.yottracker.live;

import java.util.zip.CRC32C;

/**
 * Puts records into the form of a journal, which {@link RecordReader} reads.
 *
 * <p>A journal starts with one byte that says what follows, four of a mark, the version of the form, four of a checksum of
 * these, and {@link #END}. Then come records, each of a byte for its type, four for the length of what it holds, four of a
 * checksum of these five, what it holds, four of a checksum, and {@link #END}. Four bytes are a number, the highest first.
 * Checksums are CRC-32C.
 *
 * <p>The last checksum of a record is that of everything in the journal so far, so that a record that is missing, doubled or
 * moved is noticed too. Left out of it are those last checksums themselves: a CRC that runs over its own value forgets all
 * that was before. The checksum of the header is there so that a length is believed only when it is right: one that is too
 * large would look like the end of the file.
 */
final class RecordWriter {

    /** What a journal starts with that holds events only. */
    static final byte EVENTS_FOLLOW = 'E';

    /** What a journal starts with in which a state comes first. */
    static final byte STATE_FOLLOWS = 'S';

    /** What comes second, "YOTJ". */
    static final int MARK = 0x594F544A;

    static final byte VERSION = 1;

    /** Bytes before the first record. */
    static final int START = 11;

    /** Bytes at the start that their checksum covers. */
    static final int START_CHECKED = 6;

    static final byte EVENT = 'e';
    static final byte STATE = 's';

    /** The type of the record, empty, that says that the state is complete. */
    static final byte STATE_COMPLETE = 'c';

    /** Type, length, and the checksum of these. */
    static final int HEADER = 9;

    /** Bytes of a header that its checksum covers. */
    static final int HEADER_CHECKED = 5;

    /** The checksum, and {@link #END}. */
    static final int TRAILER = 5;

    /** The most that a record may hold. */
    static final int LONGEST = 1 << 24;

    /** The last byte of everything that is whole. It is not 0, so that zeros at the end of a file are nobody's. */
    static final byte END = 0x5A;

    private final ByteSink sink = new ByteSink();
    private final CRC32C sum;
    private final CRC32C headerSum = new CRC32C();

    /** How many bytes of the sink are whole records. */
    private int whole;

    private RecordWriter(CRC32C sum) {
        this.sum = sum;
    }

    /** Starts a new journal. */
    static RecordWriter starting(byte whatFollows) {
        RecordWriter writer = new RecordWriter(new CRC32C());
        ByteSink sink = writer.sink;
        sink.oneByte(whatFollows);
        sink.fourBytes(MARK);
        sink.oneByte(VERSION);
        sink.fourBytes(checksum(writer.sum, sink.array(), 0, START_CHECKED));
        sink.oneByte(END);
        writer.whole = sink.size();
        return writer;
    }

    /** Goes on after a journal that was read to its end. */
    static RecordWriter after(RecordReader read) {
        return new RecordWriter(read.sum());
    }

    /** Returns where to write what the next record holds, before it is {@link #seal}ed. One that is not is forgotten. */
    ByteSink start(byte type) {
        sink.cutTo(whole);
        sink.oneByte(type);
        sink.fourBytes(0);
        sink.fourBytes(0);
        return sink;
    }

    void seal() {
        int length = sink.size() - whole - HEADER;
        if (length > LONGEST) {
            throw new IllegalArgumentException(
                    "a record of a journal may hold " + LONGEST + " bytes, but this would be " + length);
        }
        headerSum.reset();
        sink.setFourBytes(whole + 1, length);
        sink.setFourBytes(whole + HEADER_CHECKED, checksum(headerSum, sink.array(), whole, HEADER_CHECKED));
        sink.fourBytes(checksum(sum, sink.array(), whole, HEADER + length));
        sink.oneByte(END);
        whole = sink.size();
    }

    /** Returns how many bytes of {@link #array} are whole records. */
    int size() {
        return whole;
    }

    byte[] array() {
        return sink.array();
    }

    /** Forgets the bytes, which are written now; what comes goes on after them. */
    void clear() {
        sink.clear();
        whole = 0;
    }

    /** Takes bytes into a checksum, and returns it. */
    static int checksum(CRC32C sum, byte[] bytes, int from, int length) {
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
