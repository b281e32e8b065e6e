package io.github.yottracker.breakdown;

import static java.util.stream.Collectors.joining;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes a tally in the form that {@code docs/scaling.md} describes, which {@link TallyReader} reads.
 *
 * <p>A number is written seven bits a byte, low bits first, the highest bit of a byte set if more follow; a signed one with
 * its sign in the lowest bit; a text as the number of its characters and then those, each as a number.
 */
final class TallyWriter {

    /** What every tally starts with: "YOTT". */
    static final int MAGIC = 0x594F5454;

    static final byte VERSION = 1;

    /** Magic, version, and the length of the whole in four bytes. */
    static final int HEADER = Integer.BYTES + 1 + Integer.BYTES;

    /** The CRC-32C of all before it, at the end. */
    static final int CHECKSUM = Integer.BYTES;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private TallyWriter() {}

    static byte[] write(Tally tally) {
        TallyWriter writer = new TallyWriter();
        writer.text(definition(tally.methodology()));
        writer.signed(tally.asOf().toEpochDay());
        writer.cohorts(tally.cohorts());
        writer.grid(tally.grid());
        writer.cells(tally.cells());
        if (!Tally.rowsAddUp(tally.methodology(), tally.dimensions())) {
            writer.cells(tally.totals());
        }
        return writer.sealed();
    }

    /** Returns the lines of the definition that say something: what is for the reader may be reworded. */
    private static String definition(Methodology methodology) {
        String definition = methodology
                .toDefinition()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(joining("\n"));
        if (!readsBackAs(methodology, definition)) {
            throw new IllegalStateException("the methodology " + methodology.name()
                    + " cannot be written as a definition and read back; name it otherwise, on one line");
        }
        return definition;
    }

    private static boolean readsBackAs(Methodology methodology, String definition) {
        try {
            return Methodology.parse(definition).equals(methodology);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void cohorts(List<CohortPeriod> cohorts) {
        number(cohorts.size());
        long start = 0;
        long end = 0;
        for (CohortPeriod cohort : cohorts) {
            signed(cohort.start().toEpochDay() - start);
            signed(cohort.end().toEpochDay() - end);
            start = cohort.start().toEpochDay();
            end = cohort.end().toEpochDay();
        }
    }

    private void grid(Grid grid) {
        number(grid.dimensions().size());
        for (int d = 0; d < grid.dimensions().size(); d++) {
            text(grid.dimensions().get(d).name());
            List<String> labels = grid.labels().get(d);
            number(labels.size());
            labels.forEach(this::text);
        }
    }

    private void cells(Cells cells) {
        number(cells.size());
        int next = 0;
        for (int i = 0; i < cells.size(); i++) {
            number(cells.number(i) - next);
            next = cells.number(i) + 1;
            counts(cells, i);
        }
    }

    /** Writes which counts of a cell are not 0, one bit each, and then those. */
    private void counts(Cells cells, int position) {
        int which = 0;
        for (int slot = 0; slot < CellTally.SLOTS; slot++) {
            which |= cells.count(position, slot) == 0 ? 0 : 1 << slot;
        }
        number(which);
        for (int slot = 0; slot < CellTally.SLOTS; slot++) {
            if (cells.count(position, slot) != 0) {
                number(cells.count(position, slot));
            }
        }
    }

    private void text(String text) {
        number(text.length());
        text.chars().forEach(this::number);
    }

    private void signed(long number) {
        number((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    private void number(long number) {
        long rest = number;
        while ((rest & ~0x7F) != 0) {
            body.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        body.write((int) rest);
    }

    private byte[] sealed() {
        ByteBuffer whole = ByteBuffer.allocate(HEADER + body.size() + CHECKSUM);
        whole.putInt(MAGIC).put(VERSION).putInt(whole.capacity()).put(body.toByteArray());
        return whole.putInt(checksum(whole.array())).array();
    }

    /** Returns the checksum of all but the last bytes, which hold it. */
    static int checksum(byte[] whole) {
        CRC32C crc = new CRC32C();
        crc.update(whole, 0, whole.length - CHECKSUM);
        return (int) crc.getValue();
    }
}
