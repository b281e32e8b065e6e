package io.github.yottracker.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Design decisions D5, D8 and D9 for files: nothing is lost, nothing is given away, what is written is read. */
class IntakeProperties {

    private static final List<String> FILES = List.of("people.csv", "offences.csv", "releases.csv", "care.csv");
    private static final CaseloadReader READER = CaseloadReader.standard();
    private static final List<ForkJoinPool> POOLS =
            Stream.of(1, 2, 8).map(ForkJoinPool::new).toList();

    @Property(tries = 300)
    @Label("a caseload that is written and read again is the same, and no row is refused or doubted")
    void whatIsWrittenIsRead(@ForAll("caseloads") Caseload caseload) throws IOException {
        Map<String, byte[]> files = write(caseload);

        Intake again = read(files);

        assertThat(again.report().refusedRows()).isEmpty();
        assertThat(again.caseload()).isEqualTo(caseload);
        assertThat(again.report().rowsKept())
                .isEqualTo(caseload.columns().people()
                        + caseload.columns().offences()
                        + caseload.columns().releases()
                        + caseload.columns().careEpisodes());
    }

    @Property(tries = 100)
    @Label("D5 equal caseloads give equal bytes")
    void d5_equalCaseloadsGiveEqualBytes(@ForAll("caseloads") Caseload caseload) throws IOException {
        Map<String, byte[]> files = write(caseload);

        Map<String, byte[]> again = write(caseload.toBuilder().build());

        assertThat(again.keySet()).isEqualTo(files.keySet());
        files.forEach((name, bytes) -> assertThat(again.get(name)).isEqualTo(bytes));
    }

    @Property(tries = 100)
    @Label("D5 the order of rows is irrelevant to the caseload")
    void d5_theOrderOfRowsIsIrrelevant(@ForAll("caseloads") Caseload caseload, @ForAll Random random)
            throws IOException {
        Map<String, byte[]> shuffled = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : write(caseload).entrySet()) {
            List<List<String>> rows = rows(new String(file.getValue(), UTF_8));
            Collections.shuffle(rows.subList(1, rows.size()), random);
            shuffled.put(file.getKey(), csv(rows).getBytes(UTF_8));
        }

        assertThat(read(shuffled).caseload()).isEqualTo(caseload);
    }

    @Property(tries = 300)
    @Label("D8 rows read are rows kept plus rows refused, however damaged the files")
    void d8_noRowIsLost(@ForAll("caseloads") Caseload caseload, @ForAll Random random) throws IOException {
        Map<String, byte[]> files = write(caseload);
        files.replaceAll(
                (name, bytes) -> damageCells(new String(bytes, UTF_8), random).getBytes(UTF_8));

        IntakeReport report = read(files).report();

        for (FileRows counted : report.files()) {
            byte[] file = files.get(counted.file());
            int rows = file == null ? 0 : rows(new String(file, UTF_8)).size() - 1;
            assertThat(counted.read()).isEqualTo(rows);
            assertThat(counted.kept() + counted.refused()).isEqualTo(rows);
            assertThat(report.refusedRows())
                    .filteredOn(row -> row.file().equals(counted.file()))
                    .hasSize((int) counted.refused());
        }
    }

    @Property(tries = 500)
    @Label("D8 bytes of any kind give a report or an IntakeException, and nothing else")
    void d8_anyBytesAreReadOrExplained(@ForAll("caseloads") Caseload caseload, @ForAll Random random)
            throws IOException {
        Map<String, byte[]> files = write(caseload);
        files.replaceAll((name, bytes) -> damageBytes(bytes, random));

        try {
            IntakeReport report = read(files).report();
            assertThat(report.rowsRead()).isEqualTo(report.rowsKept() + report.rowsRefused());
            assertThat(report.refusedRows()).hasSize((int) report.rowsRefused());
        } catch (IntakeException explained) {
            assertThat(explained.getMessage()).startsWith(explained.file() + " ");
        }
    }

    @Property(tries = 500)
    @Label("D8 any text is a file of rows or an IntakeException")
    void d8_anyTextIsReadOrExplained(@ForAll("texts") String people, @ForAll("texts") String offences) {
        Map<String, byte[]> files = Map.of(
                "people.csv", ("person_id,date_of_birth,gender,ethnicity\n" + people).getBytes(UTF_8),
                "offences.csv", ("person_id,offence_date,outcome\n" + offences).getBytes(UTF_8));

        try {
            IntakeReport report = read(files).report();
            assertThat(report.rowsRead()).isEqualTo(report.rowsKept() + report.rowsRefused());
        } catch (IntakeException explained) {
            assertThat(explained.line()).isPositive();
        }
    }

    @Property(tries = 300)
    @Label("D9 no message holds a name or a date of birth that was in the file, wherever it stood")
    void d9_noMessageHoldsWhatIsPersonal(@ForAll("caseloads") Caseload caseload, @ForAll Random random)
            throws IOException {
        Map<String, byte[]> files = write(caseload);
        files.replaceAll((name, bytes) -> {
            List<List<String>> rows = rows(new String(bytes, UTF_8));
            for (List<String> row : rows.subList(1, rows.size())) {
                int cell = random.nextInt(row.size());
                row.set(cell, name.equals("people.csv") && random.nextBoolean() ? "1987-06-05" : "Zyxw Vuts");
                if (random.nextInt(10) == 0) {
                    row.add(row.get(0) + "Zyxw Vuts");
                }
            }
            return (csv(rows) + (random.nextInt(10) == 0 ? "\"Zyxw Vuts" : "")).getBytes(UTF_8);
        });

        Stream<String> messages;
        try {
            IntakeReport report = read(files).report();
            messages = Stream.of(
                    report.toString(),
                    report.refusedRows().toString(),
                    report.doubtfulRows().toString(),
                    report.unknownColumns().toString());
        } catch (IntakeException problem) {
            messages = Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                    .map(Throwable::toString);
        }
        assertThat(messages).noneMatch(message -> message.contains("Zyxw") || message.contains("1987-06-05"));
    }

    @Property(tries = 500)
    @Label("D5 what is read is the same in one chunk as in chunks of any size on any number of threads")
    void d5_chunksAndThreadsChangeNothing(
            @ForAll("caseloads") Caseload caseload,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 300) int chunkSize,
            @ForAll("pools") ForkJoinPool pool)
            throws IOException {
        Map<String, byte[]> files = write(caseload);
        files.replaceAll((name, bytes) -> {
            byte[] messy = messy(damageCells(new String(bytes, UTF_8), random), random);
            return random.nextInt(3) == 0 ? damageBytes(messy, random) : messy;
        });

        Object inOneChunk = outcome(READER, files);
        Object inManyChunks =
                pool.submit(() -> outcome(READER.inChunksOf(chunkSize), files)).join();

        assertThat(inManyChunks).isEqualTo(inOneChunk);
    }

    /** Returns what was read, or the message that says why it was not. */
    private static Object outcome(CaseloadReader reader, Map<String, byte[]> files) {
        try {
            return read(reader, files);
        } catch (IntakeException explained) {
            return explained.toString();
        }
    }

    @Provide
    Arbitrary<ForkJoinPool> pools() {
        return Arbitraries.of(POOLS);
    }

    @AfterContainer
    static void endPools() {
        POOLS.forEach(ForkJoinPool::shutdown);
    }

    @Provide
    Arbitrary<Caseload> caseloads() {
        return Arbitraries.longs().map(CaseloadOfOddTexts::of);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "C1",
                        "C2",
                        "2005-06-15",
                        "M",
                        "W1",
                        "Fine",
                        ",",
                        ",",
                        ",",
                        "\n",
                        "\r\n",
                        "\r",
                        "\"",
                        "\"\"",
                        " ",
                        "\u00a0",
                        "\ud83d\ude00",
                        "\u0000",
                        "\uFEFF",
                        "#",
                        "31/02/2024",
                        "a\"b")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static Intake read(Map<String, byte[]> files) {
        return read(READER, files);
    }

    private static Intake read(CaseloadReader reader, Map<String, byte[]> files) {
        InMemoryFolder folder = new InMemoryFolder();
        files.forEach(folder::with);
        return reader.read(folder);
    }

    private static Map<String, byte[]> write(Caseload caseload) throws IOException {
        Path folder = Files.createTempDirectory("caseload");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            CaseloadWriter.write(caseload, folder);
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    files.put(name, Files.readAllBytes(folder.resolve(name)));
                }
            }
        } finally {
            for (String name : FILES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
        return files;
    }

    /** Puts odd values into some cells, takes some away, adds some; the header stays. */
    private static String damageCells(String text, Random random) {
        String[] odd = {"", " ", "31/02/2024", "2024-02-30", "?", "a,b", "two\nlines", "\"", "C1", "99", "2010-01-01"};
        List<List<String>> rows = rows(text);
        for (List<String> row : rows.subList(1, rows.size())) {
            if (random.nextInt(3) == 0) {
                row.set(random.nextInt(row.size()), odd[random.nextInt(odd.length)]);
            }
            if (random.nextInt(10) == 0) {
                row.remove(row.size() - 1);
            }
            if (random.nextInt(10) == 0) {
                row.add("more");
            }
        }
        return csv(rows);
    }

    /** Writes rows as CSV in which quotes, line ends, blank lines, doubled rows and characters of many bytes are mixed. */
    private static byte[] messy(String text, Random random) {
        String[] inside = {"\n", "\r\n", "\r", "\"", "\u00e9", "\u20ac", "\ud83d\ude00", ",", ""};
        String[] lineEnds = {"\n", "\r\n", "\r"};
        String lineEnd = lineEnds[random.nextInt(lineEnds.length)];
        StringBuilder messy = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (List<String> row : rows(text)) {
            for (int copies = random.nextInt(8) == 0 ? 2 : 1; copies > 0; copies--) {
                for (int cell = 0; cell < row.size(); cell++) {
                    boolean odd = random.nextInt(20) == 0;
                    String value = row.get(cell) + (odd ? inside[random.nextInt(inside.length)] : "");
                    boolean quoted = random.nextInt(4) == 0 || value.matches("(?s).*[,\"\r\n].*");
                    messy.append(cell == 0 ? "" : ",")
                            .append(quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
                }
                messy.append(random.nextInt(20) == 0 ? lineEnds[random.nextInt(lineEnds.length)] : lineEnd);
                messy.append(random.nextInt(20) == 0 ? lineEnd : "");
            }
        }
        return messy.toString().getBytes(UTF_8);
    }

    private static byte[] damageBytes(byte[] bytes, Random random) {
        byte[] damaged =
                random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes.clone();
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : (byte) ",\"\n\r 0-".charAt(random.nextInt(7));
        }
        return damaged;
    }

    /** Returns the rows of a file by FastCSV's own strings, as an independent count. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder()
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            rows.add(new ArrayList<>(row.getFields()));
        }
        return rows;
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\r\n");
        }
        return text.toString();
    }
}
