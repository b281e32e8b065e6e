package io.github.yottracker.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal as a file: what of it survives what, who may write it, and how it is rewritten. */
class JournalTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    /** Start; then for {@code MovedAway("C1", DAY)} a header, kind, day, an id of two characters, and the end. */
    private static final int START = 11;

    private static final int RECORD = 9 + 1 + 3 + 3 + 5;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("cases.journal");
    }

    private static CaseEvent event(int number) {
        return new CaseEvent.MovedAway("C" + number, DAY);
    }

    private void write(CaseEvent... events) throws IOException {
        try (Journal journal = Journal.open(path)) {
            for (CaseEvent event : events) {
                journal.append(event);
            }
        }
    }

    /** What a journal holds: states in words, and events. */
    private static final class Held implements Journal.Replay {
        private final List<Object> all = new ArrayList<>();

        static List<Object> in(Journal journal) throws IOException {
            Held held = new Held();
            journal.replay(held);
            return held.all;
        }

        @Override
        public void state(ByteSource record) {
            all.add(record.text());
        }

        @Override
        public void event(CaseEvent event) {
            all.add(event);
        }
    }

    private static Journal.State state(String... texts) {
        return records -> {
            ByteSink sink = new ByteSink();
            for (String text : texts) {
                sink.clear();
                sink.text(text);
                records.add(sink);
            }
        };
    }

    private List<String> namesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    // ---------------------------------------------------------------- what comes back

    @Test
    void aNewJournalIsEmpty() throws IOException {
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery()).isEqualTo(new Recovery(0, 0, 0));
            assertThat(journal.recovery().words()).isEqualTo("the journal is new");
            assertThat(Held.in(journal)).isEmpty();
        }
        assertThat(path).hasSize(START);
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery()).isEqualTo(new Recovery(0, START, 0));
        }
    }

    @Test
    void eventsComeBackAndMoreAreAddedAfterThem() throws IOException {
        write(event(1), event(2));
        write(event(3));
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery()).isEqualTo(new Recovery(3, START + 3 * RECORD, 0));
            assertThat(journal.recovery().words()).isEqualTo("the journal holds 3 events in 74 bytes");
            assertThat(Held.in(journal)).containsExactly(event(1), event(2), event(3));
            journal.append(event(4));
            assertThat(Held.in(journal)).hasSize(4).endsWith(event(4));
        }
    }

    @Test
    void manyEventsOfEveryKindComeBack() throws IOException {
        List<CaseEvent> events = DrawnEvents.many().limit(20_000).toList();
        write(events.toArray(CaseEvent[]::new));
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery().bytesKept()).isGreaterThan(8 * JournalFile.GATHERED);
            assertThat(Held.in(journal)).isEqualTo(events);
        }
    }

    @Test
    void anEventLargerThanTheBuffersComesBackAndOneTooLargeIsRefused() throws IOException {
        CaseEvent large = new CaseEvent.MovedAway("x".repeat(1 << 18), DAY);
        try (Journal journal = Journal.open(path)) {
            journal.append(event(1));
            journal.append(large);
            CaseEvent tooLarge = new CaseEvent.MovedAway("x".repeat(1 << 24), DAY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.append(tooLarge))
                    .withMessage("a record of a journal may hold 16777216 bytes, but this would be 16777224");
            journal.append(event(2));
        }
        try (Journal journal = Journal.open(path)) {
            assertThat(Held.in(journal)).containsExactly(event(1), large, event(2));
        }
    }

    @Test
    void syncWritesEverythingAndBeforeItNothingOfAFewEventsIsWritten() throws IOException {
        try (Journal journal = Journal.open(path)) {
            journal.append(event(1));
            assertThat(path).hasSize(START);
            journal.sync();
            assertThat(path).hasSize(START + RECORD);
        }
    }

    @Test
    void anInterruptedThreadGoesOnWriting() throws IOException {
        try (Journal journal = Journal.open(path)) {
            Thread.currentThread().interrupt();
            journal.append(event(1));
            journal.sync();
            journal.append(event(2));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery().events()).isEqualTo(2);
        }
    }

    @Test
    void closingTwiceIsClosingOnceAndAClosedJournalTakesNothing() throws IOException {
        Journal journal = Journal.open(path);
        journal.append(event(1));
        journal.close();
        journal.close();
        try (Journal other = Journal.open(path)) {
            journal.close();
            assertThatIOException().isThrownBy(() -> Journal.open(path));
            assertThat(other.recovery().events()).isEqualTo(1);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.append(event(2)))
                .withMessage("this journal is closed");
        assertThatIllegalStateException().isThrownBy(journal::sync);
        assertThatIllegalStateException().isThrownBy(() -> journal.rewrite(state()));
        assertThatIllegalStateException().isThrownBy(() -> Held.in(journal));
    }

    // ---------------------------------------------------------------- what was torn

    @Test
    void aTornEndIsCutAwayAndWritingGoesOn() throws IOException {
        write(event(1), event(2));
        byte[] whole = Files.readAllBytes(path);
        for (int cut = 0; cut < whole.length; cut++) {
            for (int zeros : new int[] {0, 1, 10_000}) {
                Files.write(path, Arrays.copyOf(Arrays.copyOf(whole, cut), cut + zeros));
                int kept = cut < START ? 0 : cut < START + RECORD ? START : START + RECORD;
                try (Journal journal = Journal.open(path)) {
                    assertThat(journal.recovery())
                            .as("%s zeros after %s bytes", zeros, cut)
                            .isEqualTo(new Recovery(kept > START ? 1 : 0, kept, cut + zeros - kept));
                    assertThat(path).hasSize(Math.max(kept, START));
                    journal.append(event(3));
                    assertThat(Held.in(journal)).endsWith(event(3)).hasSize(kept > START ? 2 : 1);
                }
                assertThat(path).hasSize(Math.max(kept, START) + RECORD);
            }
        }
    }

    @Test
    void recoverySaysWhatWasDropped() throws IOException {
        write(event(1), event(2));
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), START + RECORD + 7));
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery().words())
                    .isEqualTo("the journal holds 1 event in 32 bytes; 7 more bytes were dropped,"
                            + " as the last of them were never written");
        }
    }

    @Test
    void afterTheDeathOfTheProcessWhatWasHandedOverIsThere() throws Exception {
        assertThat(OtherProcess.run("append and die", path)).isEqualTo(OtherProcess.DIED);
        try (Journal journal = Journal.open(path)) {
            int appended = START
                    + IntStream.range(0, 10_000)
                            .map(i -> RECORD - 1 + Integer.toString(i).length())
                            .sum();
            assertThat(journal.recovery().bytesKept()).isBetween(appended - (long) JournalFile.GATHERED, appended - 1L);
            List<Object> held = Held.in(journal);
            for (int i = 0; i < held.size(); i++) {
                assertThat(held.get(i)).isEqualTo(event(i));
            }
        }
    }

    // ---------------------------------------------------------------- what is damaged

    @Test
    void aDamagedJournalIsLeftAsItIs() throws IOException {
        write(event(1), event(2));
        byte[] bytes = Files.readAllBytes(path);
        bytes[START + RECORD + 12] ^= 4;
        Files.write(path, bytes);
        Files.writeString(folder.resolve("cases.journal.new"), "rest of a rewriting");
        assertThatExceptionOfType(JournalDamagedException.class)
                .isThrownBy(() -> Journal.open(path))
                .withMessageMatching(
                        "cases\\.journal is damaged at byte 32: the checksum up to a record's end is [0-9a-f]+"
                                + " and should be [0-9a-f]+; what is before is whole, and nothing was changed")
                .satisfies(damaged -> assertThat(damaged.position()).isEqualTo(START + RECORD));
        assertThat(path).hasBinaryContent(bytes);
        assertThat(namesInFolder()).containsExactly("cases.journal", "cases.journal.lock", "cases.journal.new");

        Files.write(path, Arrays.copyOf(bytes, START + RECORD));
        try (Journal journal = Journal.open(path)) {
            assertThat(Held.in(journal)).containsExactly(event(1));
        }
    }

    @Test
    void whatIsNoJournalIsLeftAsItIs() throws IOException {
        for (String text : List.of("person_id,date_of_birth\n", "p", "EYOTX")) {
            Files.writeString(path, text);
            assertThatExceptionOfType(JournalDamagedException.class)
                    .isThrownBy(() -> Journal.open(path))
                    .withMessageStartingWith("cases.journal is damaged at byte 0: it does not start as a journal does");
            assertThat(path).hasContent(text);
        }
    }

    /** Returns a journal with another byte at its start, and a checksum that fits it. */
    private byte[] withStart(int position, int other) throws IOException {
        write(event(1));
        byte[] bytes = Files.readAllBytes(path);
        bytes[position] = (byte) other;
        ByteBuffer.wrap(bytes).putInt(6, RecordWriter.checksum(new CRC32C(), bytes, 0, 6));
        Files.write(path, bytes);
        return bytes;
    }

    @Test
    void aJournalOfALaterVersionIsRefused() throws IOException {
        byte[] bytes = withStart(5, 2);
        assertThatIOException()
                .isThrownBy(() -> Journal.open(path))
                .withMessage(
                        "cases.journal is written in version 2 of the form of journals, but this library reads version 1");
        assertThat(path).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void anotherFormWithAFittingChecksumIsNoJournal(int position) throws IOException {
        withStart(position, 'x');
        assertThatExceptionOfType(JournalDamagedException.class)
                .isThrownBy(() -> Journal.open(path))
                .satisfies(damaged -> assertThat(damaged.position()).isZero());
    }

    @Test
    void anEventOfALaterVersionIsRefused() throws IOException {
        RecordWriter writer = RecordWriter.starting(RecordWriter.EVENTS_FOLLOW);
        EventCodec.write(event(1), writer.start(RecordWriter.EVENT));
        writer.seal();
        writer.start(RecordWriter.EVENT).number(18);
        writer.seal();
        Files.write(path, Arrays.copyOf(writer.array(), writer.size()));
        try (Journal journal = Journal.open(path)) {
            assertThatIOException()
                    .isThrownBy(() -> Held.in(journal))
                    .withMessage(
                            "in cases.journal, the record at byte 32 is whole but cannot be read: before its byte 1,"
                                    + " event kind number 18 is not known to this version of the library");
        }
    }

    // ---------------------------------------------------------------- who may write

    @Test
    void aJournalHasOneWriter() throws Exception {
        try (Journal journal = Journal.open(path)) {
            assertThatIOException()
                    .isThrownBy(() -> Journal.open(path))
                    .withMessage(
                            "cases.journal is open in this process; a journal has one writer, so close it there first");
            Files.readAllBytes(path);
            assertThat(OtherProcess.run("open", path)).isEqualTo(OtherProcess.REFUSED);
            journal.rewrite(state("rewritten"));
            assertThatIOException().isThrownBy(() -> Journal.open(path));
            assertThat(OtherProcess.run("open", path)).isEqualTo(OtherProcess.REFUSED);
        }
        assertThat(OtherProcess.run("open", path)).isEqualTo(OtherProcess.OPENED);
    }

    @Test
    void aLinkIsTheSameJournal() throws IOException {
        write(event(1));
        Path link = Files.createSymbolicLink(folder.resolve("link"), path);
        try (Journal journal = Journal.open(link)) {
            assertThatIOException().isThrownBy(() -> Journal.open(path));
            journal.rewrite(state("rewritten"));
        }
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(path, ISO_8859_1)).contains("rewritten").doesNotContain("C1");
    }

    // ---------------------------------------------------------------- rewriting

    @Test
    void aRewrittenJournalHoldsTheStateAndWhatComesAfter() throws IOException {
        try (Journal journal = Journal.open(path)) {
            journal.append(event(1));
            journal.sync();
            journal.append(event(2));
            journal.rewrite(state("one", "two"));
            journal.append(event(3));
            assertThat(Held.in(journal)).containsExactly("one", "two", event(3));
        }
        write(event(4));
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery().events()).isEqualTo(2);
            assertThat(Held.in(journal)).containsExactly("one", "two", event(3), event(4));
            journal.rewrite(state());
            assertThat(Held.in(journal)).isEmpty();
            journal.append(event(5));
        }
        try (Journal journal = Journal.open(path)) {
            assertThat(Held.in(journal)).containsExactly(event(5));
        }
    }

    @Test
    void afterRewritingNoOldByteIsInAnyFile() throws IOException {
        CaseEvent toForget = new CaseEvent.MovedAway("FORGET-ME", DAY);
        try (Journal journal = Journal.open(path)) {
            for (int i = 0; i < 10_000; i++) {
                journal.append(i % 2 == 0 ? toForget : event(i));
            }
            journal.sync();
            journal.append(toForget);
            assertThat(Files.readString(path, ISO_8859_1)).contains("FORGET-ME");
            journal.rewrite(state("others"));
            journal.append(event(3));
        }
        assertThat(namesInFolder()).containsExactly("cases.journal", "cases.journal.lock");
        assertThat(Files.readString(path, ISO_8859_1)).contains("others").doesNotContain("FORGET-ME");
        assertThat(folder.resolve("cases.journal.lock")).isEmptyFile();
    }

    @Test
    void aLargeStateComesBack() throws IOException {
        String[] texts = Stream.iterate("s", text -> text + "s").limit(2_000).toArray(String[]::new);
        try (Journal journal = Journal.open(path)) {
            journal.rewrite(state(texts));
            assertThat(path).hasSize(Files.size(path)).isNotEmptyFile();
        }
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.recovery().bytesKept()).isGreaterThan(20 * JournalFile.GATHERED);
            assertThat(Held.in(journal)).containsExactly((Object[]) texts);
        }
    }

    @Test
    void ifRewritingFailsTheOldJournalStays() throws IOException {
        write(event(1));
        try (Journal journal = Journal.open(path)) {
            journal.append(event(2));
            assertThatIOException()
                    .isThrownBy(() -> journal.rewrite(records -> {
                        records.add(new ByteSink());
                        throw new IOException("device full");
                    }))
                    .withMessage("device full");
            assertThatIllegalStateException()
                    .isThrownBy(() -> journal.rewrite(records -> {
                        throw new IllegalStateException("no state");
                    }));
            assertThat(namesInFolder()).containsExactly("cases.journal", "cases.journal.lock");
            journal.append(event(3));
        }
        try (Journal journal = Journal.open(path)) {
            assertThat(Held.in(journal)).containsExactly(event(1), event(2), event(3));
        }
    }

    @Test
    void whatARewritingLeftBehindIsRemoved() throws IOException {
        write(event(1));
        Files.writeString(folder.resolve("cases.journal.new"), "half of a state");
        try (Journal journal = Journal.open(path)) {
            assertThat(namesInFolder()).containsExactly("cases.journal", "cases.journal.lock");
            assertThat(Held.in(journal)).containsExactly(event(1));
        }
    }

    @Test
    void aStateThatBreaksOffIsDamage() throws IOException {
        try (Journal journal = Journal.open(path)) {
            journal.rewrite(state("one", "two"));
        }
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(path), START + 10);
        Files.write(path, bytes);
        assertThatExceptionOfType(JournalDamagedException.class)
                .isThrownBy(() -> Journal.open(path))
                .withMessageStartingWith(
                        "cases.journal is damaged at byte 11: the state that it starts with breaks off");
        assertThat(path).hasBinaryContent(bytes);
    }

    @Test
    void whoMayReadTheJournalStaysTheSame() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        write(event(1));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));
        try (Journal journal = Journal.open(path)) {
            journal.rewrite(state("one"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void messagesNameNoChild() throws IOException {
        Files.write(path, "EYOTJ C1 born 2009-01-02".getBytes(UTF_8));
        assertThatIOException()
                .isThrownBy(() -> Journal.open(path))
                .satisfies(damaged -> assertThat(damaged.getMessage()).doesNotContain("C1", "2009"));
    }

    /** Another process, which opens a journal, and may die with it open. */
    static final class OtherProcess {
        static final int OPENED = 40;
        static final int REFUSED = 41;
        static final int DIED = 42;

        private OtherProcess() {}

        static int run(String what, Path journal) throws IOException, InterruptedException {
            String classes = String.join(
                    System.getProperty("path.separator"),
                    System.getProperty("java.class.path"),
                    System.getProperty("jdk.module.path", ""),
                    Path.of("target", "test-classes").toString());
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            OtherProcess.class.getName(),
                            what,
                            journal.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }

        public static void main(String[] args) {
            Journal journal;
            try {
                journal = Journal.open(Path.of(args[1]));
                if (args[0].equals("open")) {
                    journal.close();
                    System.exit(OPENED);
                }
                for (int i = 0; i < 10_000; i++) {
                    journal.append(event(i));
                }
            } catch (IOException refused) {
                System.exit(REFUSED);
            }
            Runtime.getRuntime().halt(DIED);
        }
    }
}
