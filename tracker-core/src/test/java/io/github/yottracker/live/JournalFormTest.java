package io.github.yottracker.live;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes of a journal: every cut, every wrong bit, and the form itself. */
class JournalFormTest {

    private static final int SIZE = 1 << 16;
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    /** A journal in memory, and where each of its records starts; the last of those is its end. */
    private static final class Written {
        private final byte[] bytes;
        private final List<Integer> records;

        Written(byte[] bytes, List<Integer> records) {
            this.bytes = bytes;
            this.records = records;
        }

        /** Returns the start of the record with a byte; the journal's own start counts as one. */
        int startOfRecordWith(int position) {
            int at = Collections.binarySearch(records, position);
            return at >= 0 ? records.get(at) : at == -1 ? 0 : records.get(-at - 2);
        }

        /** Returns what has to be found in a journal of events that is cut: the first record ends where the second starts. */
        Found cutAt(int length) {
            int whole = startOfRecordWith(length);
            return new Found(Math.max(0, records.indexOf(whole)), whole, null);
        }
    }

    /** What the reader made of bytes. */
    private record Found(long events, long whole, @Nullable Long damagedAt) {}

    private static Found read(byte[] bytes, int length) {
        RecordReader reader = new RecordReader("j", new ByteArrayInputStream(bytes, 0, length), length);
        try {
            while (reader.next()) {
                // counted by the reader
            }
            return new Found(reader.events(), reader.whole(), null);
        } catch (JournalDamagedException damaged) {
            return new Found(reader.events(), reader.whole(), damaged.position());
        } catch (IOException other) {
            throw new AssertionError(other);
        }
    }

    private static int withoutZeros(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    /** Returns a journal of exactly 64 KiB; the last event makes up the length. */
    private static Written journalOfEvents() {
        RecordWriter writer = RecordWriter.starting(RecordWriter.EVENTS_FOLLOW);
        List<Integer> records = new ArrayList<>();
        for (CaseEvent event : (Iterable<CaseEvent>) DrawnEvents.many()::iterator) {
            records.add(writer.size());
            if (SIZE - writer.size() < 1_000) {
                break;
            }
            add(writer, event);
        }
        int empty = RecordWriter.HEADER + RecordWriter.TRAILER + "kdddll".length();
        add(writer, new CaseEvent.MovedAway("x".repeat(SIZE - writer.size() - empty), DAY));
        records.add(writer.size());
        assertThat(writer.size()).isEqualTo(SIZE);
        return new Written(Arrays.copyOf(writer.array(), SIZE), records);
    }

    /** Returns a journal that starts with a state, of two or three KiB. */
    private static Written journalWithState() {
        RecordWriter writer = RecordWriter.starting(RecordWriter.STATE_FOLLOWS);
        List<Integer> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            records.add(writer.size());
            writer.start(RecordWriter.STATE).text("state " + "s".repeat(i));
            writer.seal();
        }
        records.add(writer.size());
        writer.start(RecordWriter.STATE_COMPLETE);
        writer.seal();
        DrawnEvents.many().limit(20).forEach(event -> {
            records.add(writer.size());
            add(writer, event);
        });
        records.add(writer.size());
        return new Written(Arrays.copyOf(writer.array(), writer.size()), records);
    }

    private static void add(RecordWriter writer, CaseEvent event) {
        EventCodec.write(event, writer.start(RecordWriter.EVENT));
        writer.seal();
    }

    @Test
    void afterACutAtAnyByteTheWholeEventsBeforeItAreThere() {
        Written journal = journalOfEvents();
        assertThat(journal.records).hasSizeGreaterThan(500);
        IntStream.rangeClosed(0, SIZE)
                .parallel()
                .forEach(cut -> assertThat(read(journal.bytes, cut))
                        .as("cut at %s", cut)
                        .isEqualTo(journal.cutAt(cut)));
    }

    @Test
    void zerosAfterACutAtAnyByteChangeNothing() {
        Written journal = journalOfEvents();
        IntStream.rangeClosed(0, SIZE).parallel().forEach(cut -> {
            byte[] zeroed = Arrays.copyOf(Arrays.copyOf(journal.bytes, cut), cut + 7);
            assertThat(read(zeroed, withoutZeros(zeroed)))
                    .as("zeros from %s", cut)
                    .isEqualTo(journal.cutAt(cut));
        });
    }

    @Test
    void everyWrongBitIsFoundAtItsRecord() {
        everyWrongBitIsFound(journalOfEvents());
    }

    @Test
    void everyWrongBitIsFoundInAJournalThatStartsWithAState() {
        everyWrongBitIsFound(journalWithState());
    }

    /** Flips every bit in turn, and each time lets the reader read from the start. */
    private static void everyWrongBitIsFound(Written journal) {
        List<Integer> records = new ArrayList<>(journal.records);
        records.add(0, 0);
        long found = IntStream.range(0, records.size() - 1)
                .parallel()
                .mapToLong(
                        record -> wrongBitsFound(journal.bytes.clone(), records.get(record), records.get(record + 1)))
                .sum();
        assertThat(found).isEqualTo(8L * journal.bytes.length);
    }

    /** Counts the bits of one record for which it is said to be damaged, and what comes before it is read as it was. */
    private static long wrongBitsFound(byte[] bytes, int start, int end) {
        Found wanted = new Found(read(bytes, start).events(), start, (long) start);
        return IntStream.range(8 * start, 8 * end)
                .filter(bit -> wanted.equals(readWithWrongBit(bytes, bit)))
                .count();
    }

    private static Found readWithWrongBit(byte[] bytes, int bit) {
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        Found found = read(bytes, bytes.length);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return found;
    }

    @Test
    void aCutInAStateIsDamage() {
        Written journal = journalWithState();
        int complete = journal.records.get(21);
        for (int cut = 1; cut < complete; cut++) {
            assertThat(read(journal.bytes, cut).damagedAt())
                    .as("cut at %s", cut)
                    .isEqualTo((long) journal.startOfRecordWith(cut));
        }
        assertThat(read(journal.bytes, complete)).isEqualTo(new Found(0, complete, null));
        assertThat(read(journal.bytes, journal.bytes.length - 1).events()).isEqualTo(19);
    }

    @Test
    void aRecordThatIsMissingDoubledOrMovedIsDamage() {
        Written journal = journalOfEvents();
        int first = journal.records.get(5);
        int second = journal.records.get(6);
        int third = journal.records.get(7);
        String whole = HexFormat.of().formatHex(journal.bytes);
        String before = whole.substring(0, 2 * first);
        String one = whole.substring(2 * first, 2 * second);
        String two = whole.substring(2 * second, 2 * third);
        String after = whole.substring(2 * third);
        assertThat(damagedAt(before + two + after)).isEqualTo(first);
        assertThat(damagedAt(before + two + one + after)).isEqualTo(first);
        assertThat(damagedAt(before + one + one + two + after)).isEqualTo(second);
    }

    private static @Nullable Long damagedAt(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return read(bytes, bytes.length).damagedAt();
    }

    @Test
    void recordsOutOfOrderAreDamage() {
        RecordWriter events = RecordWriter.starting(RecordWriter.EVENTS_FOLLOW);
        events.start(RecordWriter.STATE).number(1);
        events.seal();
        assertThat(read(events.array(), events.size()).damagedAt()).isEqualTo(RecordWriter.START);

        RecordWriter state = RecordWriter.starting(RecordWriter.STATE_FOLLOWS);
        add(state, new CaseEvent.MovedAway("C1", DAY));
        assertThat(read(state.array(), state.size()).damagedAt()).isEqualTo(RecordWriter.START);

        RecordWriter unknown = RecordWriter.starting(RecordWriter.EVENTS_FOLLOW);
        unknown.start((byte) 'x').number(1);
        unknown.seal();
        assertThatExceptionOfType(JournalDamagedException.class)
                .isThrownBy(() -> reader(unknown).next())
                .withMessage("j is damaged at byte 11: a record of type 120 stands where none can be;"
                        + " what is before is whole, and nothing was changed");
    }

    private static RecordReader reader(RecordWriter writer) {
        return new RecordReader("j", new ByteArrayInputStream(writer.array(), 0, writer.size()), writer.size());
    }

    @Test
    void anEventThatCouldNotBeWrittenIsForgotten() throws IOException {
        RecordWriter writer = RecordWriter.starting(RecordWriter.EVENTS_FOLLOW);
        writer.start(RecordWriter.EVENT).text("half an event");
        add(writer, new CaseEvent.MovedAway("C1", DAY));
        RecordReader reader = reader(writer);
        assertThat(reader.next()).isTrue();
        assertThat(EventCodec.read(reader.payload())).isEqualTo(new CaseEvent.MovedAway("C1", DAY));
        assertThat(reader.next()).isFalse();
    }

    // ---------------------------------------------------------------- the form

    private static List<CaseEvent> oneOfEachKind() {
        Person person =
                new Person("C1", LocalDate.of(2009, 1, 2), Gender.MALE, Ethnicity.W1, "North", null, Residence.LOCAL);
        Offence alleged = Offence.of("C1")
                .id("O1")
                .committed(DAY)
                .category(OffenceCategory.of("Robbery"))
                .gravity(5)
                .build();
        Disposal caution = new Disposal(DisposalType.YOUTH_CAUTION, DAY);
        Release release = Release.of("C1", DAY, null);
        CareEpisode care = new CareEpisode("C1", DAY, null, LegalStatus.of("C2"));
        return List.of(
                new CaseEvent.PersonRecorded(person, DAY),
                new CaseEvent.MovedAway("\ud83d", DAY),
                new CaseEvent.PersonMerged("C2", "C1", DAY),
                new CaseEvent.PersonErased("C3", LocalDate.MIN),
                new CaseEvent.OffenceAlleged(alleged, DAY),
                new CaseEvent.OffenceCharged(alleged, DAY),
                new CaseEvent.OutcomeRecorded("C1", "O1", Outcome.PENDING, DAY, CareStatus.LAC, DAY),
                new CaseEvent.OffenceCorrected(alleged, DAY),
                new CaseEvent.OffenceWithdrawn("C1", "O1", DAY),
                new CaseEvent.ConvictionQuashed("C1", "O1", DAY),
                new CaseEvent.DisposalChangedOnAppeal("C1", "O1", caution, DAY),
                new CaseEvent.Released(release, DAY),
                new CaseEvent.ReleaseWithdrawn("C1", DAY, DAY),
                new CaseEvent.CareOpened(care, DAY),
                new CaseEvent.CareClosed("C1", DAY, LocalDate.MAX, DAY),
                new CaseEvent.CareCorrected(DAY, care, DAY),
                new CaseEvent.CareWithdrawn("C1", DAY, DAY));
    }

    /** Start, one state record that holds "s", the end of the state, then one event a line. */
    private static final String GOLDEN = """
            53594f544a01324dd8165a
            73000000024fa1081c0173535472ad5a
            630000000021b81938dc6db1485a
            6500000014661b28a001ccb502024331cdde010101064e6f72746800013c8a8d205a
            65000000083b06201f02ccb50201bdb003607cfe105a
            650000000ada3d50e803ccb50202433202433164956e805a
            650000000ada3d50e804b3f389a3a115024333f43f6fd35a
            6500000023823205fa05ccb502024331034f31cdb5020008526f6262657279000500000000000000000000005d2b696a5a
            6500000023823205fa06ccb502024331034f31cdb5020008526f626265727900050000000000000000000000e853c7075a
            650000000fefcc44f407ccb502024331024f3100cdb502010a037b8a5a
            6500000023823205fa08ccb502024331034f31cdb5020008526f6262657279000500000000000000000000006d2285e55a
            650000000ada3d50e809ccb502024331024f31bf7b49105a
            650000000ada3d50e80accb502024331024f31fe26d0395a
            650000000e1da7c7f70bccb502024331024f3100cdb502ec73f88d5a
            650000000e1da7c7f70cccb502024331ccb50200000000411599855a
            650000000ada3d50e80dccb502024331ccb5023ceff4ff5a
            650000000e1da7c7f70eccb502024331ccb50200034332ea9420795a
            6500000010a181bfbf0fccb502024331ccb502eea3daa1a115a83546835a
            650000001153ea3cbc10ccb502ccb502024331ccb5020003433253ed69545a
            650000000ada3d50e811ccb502024331ccb502088f200e5a
            """;

    private static String golden() {
        RecordWriter writer = RecordWriter.starting(RecordWriter.STATE_FOLLOWS);
        List<Integer> ends = new ArrayList<>(List.of(0, writer.size()));
        writer.start(RecordWriter.STATE).text("s");
        writer.seal();
        ends.add(writer.size());
        writer.start(RecordWriter.STATE_COMPLETE);
        writer.seal();
        ends.add(writer.size());
        for (CaseEvent event : oneOfEachKind()) {
            add(writer, event);
            ends.add(writer.size());
        }
        return IntStream.range(1, ends.size())
                .mapToObj(line -> HexFormat.of().formatHex(writer.array(), ends.get(line - 1), ends.get(line)) + "\n")
                .collect(joining());
    }

    @Test
    void theFormStaysAsItIs() {
        assertThat(golden()).isEqualTo(GOLDEN);
    }

    @Test
    void whatAnEarlierVersionWroteIsRead() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(GOLDEN.replace("\n", ""));
        RecordReader reader = new RecordReader("j", new ByteArrayInputStream(bytes), bytes.length);
        List<CaseEvent> events = new ArrayList<>();
        while (reader.next()) {
            if (reader.type() == RecordWriter.EVENT) {
                events.add(EventCodec.read(reader.payload()));
            }
        }
        assertThat(events).isEqualTo(oneOfEachKind());
    }
}
