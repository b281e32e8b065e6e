package io.github.yottracker.intake;

import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a caseload folder: {@code people.csv}, {@code offences.csv} and, where there, {@code releases.csv} and
 * {@code care.csv}.
 *
 * <pre>{@code
 * Intake intake = CaseloadReader.standard().read(Path.of("week-42"));
 * intake.report();   // what was read, refused and doubted
 * intake.caseload(); // the facts
 * }</pre>
 *
 * <p>White space around a value is no part of it, an empty value is unknown, and blank lines are no rows. Every row is
 * kept or refused. A value that cannot be read refuses its row; so does a row that contradicts itself or what was
 * read before. Only a folder that makes no sense as a whole ends in an {@link IntakeException}. Immutable and
 * thread-safe.
 *
 * <p>Several threads read a large file: the caller and those of the common pool, or of the pool that the caller belongs
 * to. What is read does not depend on them. Beside the caseload itself only a few mebibytes of the file are in memory.
 */
public final class CaseloadReader {

    private static final CaseloadReader STANDARD = new CaseloadReader(Reading.STANDARD);

    private final Reading reading;

    private CaseloadReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Returns a reader of dates as {@code yyyy-MM-dd}.
     *
     * @return the reader
     */
    public static CaseloadReader standard() {
        return STANDARD;
    }

    /**
     * Returns a reader that also takes dates as {@code dd/MM/yyyy}.
     *
     * @return the reader
     */
    public CaseloadReader withDayFirstDates() {
        return new CaseloadReader(new Reading(true, reading.chunkSize(), reading.progress()));
    }

    /**
     * Returns a reader that says how far it has come: now and then, for a long file after every mebibyte or so, and at the
     * end of each file. The listener is called by the thread that called {@code read}, never by two at once in one read;
     * what it throws ends the read.
     *
     * @param listener is told, and had better be quick, as reading waits for it
     * @return the reader
     */
    public CaseloadReader withProgress(Consumer<FileProgress> listener) {
        return new CaseloadReader(new Reading(reading.dayFirst(), reading.chunkSize(), listener));
    }

    /** Returns a reader that hands chunks of so many bytes to its threads, which changes nothing in what it reads. */
    CaseloadReader inChunksOf(int bytes) {
        return new CaseloadReader(new Reading(reading.dayFirst(), bytes, reading.progress()));
    }

    /**
     * Reads a folder, of any file system.
     *
     * @param folder the folder that holds the files
     * @return the facts and the report
     * @throws IntakeException if a required file or column is missing, or a file is not CSV in UTF-8
     */
    public Intake read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IntakeException(
                    folder.toString(), "is not a folder; give the folder that holds people.csv", null);
        }
        return read(new Folder(folder));
    }

    /**
     * Reads files from anywhere.
     *
     * @param source where the files come from
     * @return the facts and the report
     * @throws IntakeException if a required file or column is missing, or a file is not CSV in UTF-8
     */
    public Intake read(FileSource source) {
        Caseload.Builder builder = Caseload.builder();
        IntakeLog log = new IntakeLog();
        PeopleRows people = new PeopleRows(builder, log);
        ReleaseRows releases = new ReleaseRows(builder, people, log);
        CareRows care = new CareRows(builder, people, log);
        read(source, CaseloadFile.PEOPLE, log, chunk -> people.ofChunk());
        read(source, CaseloadFile.OFFENCES, log, chunk -> new OffenceRows(builder, people, chunk));
        read(source, CaseloadFile.RELEASES, log, chunk -> releases.ofChunk());
        if (read(source, CaseloadFile.CARE, log, chunk -> care.ofChunk())) {
            builder.knowsCare();
        }
        Caseload caseload = builder.build();
        releases.doubt(caseload.columns());
        return new Intake(caseload, log.report());
    }

    /** Reads a file; returns false if it is not there. */
    private boolean read(FileSource source, CaseloadFile file, IntakeLog log, Function<IntakeLog, RowTaker> takers) {
        try (InputStream in = open(source, file)) {
            if (in == null) {
                log.missing(file);
                return false;
            }
            CsvFile.read(file, in, source.size(file.fileName()), reading, log, takers);
            return true;
        } catch (IOException failure) {
            throw CsvFile.unreadable(file, failure);
        }
    }

    private static @Nullable InputStream open(FileSource source, CaseloadFile file) throws IOException {
        InputStream in = source.open(file.fileName());
        if (in == null && file.isRequired()) {
            throw new IntakeException(
                    file.fileName(),
                    "is missing: a caseload folder holds people.csv and offences.csv, and may hold releases.csv and"
                            + " care.csv",
                    null);
        }
        return in;
    }

    private record Folder(Path folder) implements FileSource {
        @Override
        public @Nullable InputStream open(String fileName) throws IOException {
            Path file = folder.resolve(fileName);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        }

        @Override
        public OptionalLong size(String fileName) throws IOException {
            return OptionalLong.of(Files.size(folder.resolve(fileName)));
        }
    }
}
