package io.github.yottracker.breakdown;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link TallyWriter} writes, and refuses everything else.
 *
 * <p>Length and checksum come first, so that chance damage is found before anything is believed. What remains is bytes made
 * up on purpose: nothing is allocated for a count that the bytes left could not hold.
 */
final class TallyReader {

    private static final String NOT_A_TALLY = "these bytes are no tally: ";

    /** A cell takes at least its distance from the one before, which counts it has, and one of them. */
    private static final int LEAST_BYTES_OF_A_CELL = 3;

    private final ByteBuffer body;

    private TallyReader(ByteBuffer body) {
        this.body = body;
    }

    static Tally read(byte[] bytes) {
        requireWhole(bytes);
        int bodyLength = bytes.length - TallyWriter.HEADER - TallyWriter.CHECKSUM;
        return new TallyReader(ByteBuffer.wrap(bytes, TallyWriter.HEADER, bodyLength)).tally();
    }

    private static void requireWhole(byte[] bytes) {
        ByteBuffer whole = ByteBuffer.wrap(bytes);
        if (bytes.length < TallyWriter.HEADER + TallyWriter.CHECKSUM) {
            throw refused("there are only " + bytes.length);
        }
        if (whole.getInt() != TallyWriter.MAGIC) {
            throw refused("they do not start with YOTT");
        }
        byte version = whole.get();
        if (version != TallyWriter.VERSION) {
            throw new IllegalArgumentException("this tally is written in version " + version
                    + " of the form, but this library reads version " + TallyWriter.VERSION);
        }
        int length = whole.getInt();
        if (length != bytes.length) {
            throw refused((length > bytes.length ? "cut short, " : "") + "they should be " + length + ", but there are "
                    + bytes.length);
        }
        int checksum = whole.getInt(bytes.length - TallyWriter.CHECKSUM);
        if (checksum != TallyWriter.checksum(bytes)) {
            throw refused("damaged, their checksum is " + Integer.toHexString(TallyWriter.checksum(bytes))
                    + " and should be " + Integer.toHexString(checksum));
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(NOT_A_TALLY + why);
    }

    private IllegalArgumentException refusedHere(String why) {
        return refused("before byte " + body.position() + ", " + why);
    }

    private Tally tally() {
        Methodology methodology = Methodology.parse(text());
        LocalDate asOf = LocalDate.ofEpochDay(day(0));
        List<CohortPeriod> cohorts = cohorts();
        Grid grid = grid(cohorts.size(), methodology);
        Cells cells = cells(cohorts.size(), grid.cellsInCohort());
        Cells totals = Tally.rowsAddUp(methodology, grid.dimensions()) ? cells : cells(cohorts.size(), 1);
        if (body.hasRemaining()) {
            throw refusedHere("the tally ended, but " + body.remaining() + " bytes follow");
        }
        return new Tally(methodology, cohorts, asOf, grid, cells, totals);
    }

    private List<CohortPeriod> cohorts() {
        int size = size(2);
        List<CohortPeriod> cohorts = new ArrayList<>(size);
        int start = 0;
        int end = 0;
        for (int i = 0; i < size; i++) {
            int nextStart = day(start);
            int nextEnd = day(end);
            if (i > 0 && (nextStart <= start || nextEnd <= end)) {
                throw refusedHere("a cohort does not follow the one before in time");
            }
            start = nextStart;
            end = nextEnd;
            cohorts.add(new CohortPeriod(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end)));
        }
        return cohorts;
    }

    private Grid grid(int cohorts, Methodology methodology) {
        int size = size(2);
        List<Dimension> dimensions = new ArrayList<>(size);
        List<List<String>> labels = new ArrayList<>(size);
        for (int d = 0; d < size; d++) {
            Dimension dimension = Dimension.named(text());
            dimensions.add(dimension);
            labels.add(labels(dimension, methodology));
        }
        return new Grid(cohorts, dimensions, labels);
    }

    private List<String> labels(Dimension dimension, Methodology methodology) {
        int size = size(1);
        List<String> labels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            labels.add(text());
        }
        // Without anybody in the caseload, a dimension has the parts that are always there.
        List<String> always = dimension.parts(Caseload.builder().build().columns(), methodology).labels;
        boolean fits = dimension.hasNamesOfTheCaseload() ? areNamesThen(always, labels) : labels.equals(always);
        if (!fits) {
            throw refusedHere("the parts of " + dimension + " are not those of this library, " + always
                    + (dimension.hasNamesOfTheCaseload() ? " after names in order" : ""));
        }
        return List.copyOf(labels);
    }

    private static boolean areNamesThen(List<String> always, List<String> labels) {
        int names = labels.size() - always.size();
        if (names < 0 || !labels.subList(names, labels.size()).equals(always)) {
            return false;
        }
        for (int i = 0; i < names; i++) {
            String before = i == 0 ? "" : labels.get(i - 1);
            if (labels.get(i).compareTo(before) <= 0) {
                return false;
            }
        }
        return true;
    }

    private Cells cells(int cohorts, int inCohort) {
        int size = size(LEAST_BYTES_OF_A_CELL);
        int[] numbers = new int[size];
        long[] counts = new long[CellTally.SLOTS * size];
        long next = 0;
        for (int i = 0; i < size; i++) {
            long number = next + number();
            if (number < next || number >= (long) cohorts * inCohort) {
                throw refusedHere("a cell lies outside the table");
            }
            numbers[i] = (int) number;
            next = number + 1;
            counts(counts, i);
        }
        return new Cells(inCohort, numbers, counts);
    }

    private void counts(long[] counts, int cell) {
        long which = number();
        if (which >>> CellTally.SLOTS != 0) {
            throw refusedHere("a cell has counts that this library does not know");
        }
        for (int slot = 0; slot < CellTally.SLOTS; slot++) {
            if (((which >>> slot) & 1) != 0) {
                counts[CellTally.SLOTS * cell + slot] = count();
            }
        }
        if (!CellTally.holdsMembers(counts, cell)) {
            throw refusedHere("a cell holds no members");
        }
        CellTally.figures(counts, cell); // throws at impossible counts (M-53)
    }

    private long count() {
        long count = number();
        if (count <= 0) {
            throw refusedHere("a count is not positive");
        }
        return count;
    }

    /** Reads how many of something follow, each of which takes so many bytes or more. */
    private int size(int leastBytes) {
        long size = number();
        if (size < 0 || size > body.remaining() / leastBytes) {
            throw refusedHere("more is announced than the bytes left can hold");
        }
        return (int) size;
    }

    private String text() {
        char[] text = new char[size(1)];
        for (int i = 0; i < text.length; i++) {
            long character = number();
            if (character != (char) character) {
                throw refusedHere("a text holds no character");
            }
            text[i] = (char) character;
        }
        return new String(text);
    }

    /** Reads a day by its distance from another one. */
    private int day(int from) {
        long number = number();
        long day = from + ((number >>> 1) ^ -(number & 1));
        if (day != (int) day) {
            throw refusedHere("a day is out of range");
        }
        return (int) day;
    }

    /** Reads a number of up to 63 bits: none that is written is negative. */
    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            if (!body.hasRemaining()) {
                throw refusedHere("a number breaks off");
            }
            byte next = body.get();
            if (next == 0 && shift > 0) {
                break;
            }
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw refusedHere("a number takes more bytes than it should");
    }
}
