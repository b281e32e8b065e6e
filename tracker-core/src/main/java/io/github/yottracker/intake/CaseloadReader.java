package io.github.yottracker.intake;

import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 */
public final class CaseloadReader {

    private static final CaseloadReader STANDARD = new CaseloadReader(false);

    private final boolean dayFirst;

    private CaseloadReader(boolean dayFirst) {
        this.dayFirst = dayFirst;
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
        return new CaseloadReader(true);
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
        return read(name -> {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        });
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
        for (CaseloadFile file : CaseloadFile.values()) {
            try (InputStream in = open(source, file)) {
                if (in == null) {
                    log.add(new FileRows(file.fileName(), false, 0, 0, 0));
                    continue;
                }
                switch (file) {
                    case PEOPLE -> CsvFile.read(file, in, dayFirst, log, people);
                    case OFFENCES -> CsvFile.read(file, in, dayFirst, log, new OffenceRows(builder, people, log));
                    case RELEASES -> CsvFile.read(file, in, dayFirst, log, releases);
                    case CARE -> {
                        builder.knowsCare();
                        CsvFile.read(file, in, dayFirst, log, new CareRows(builder, people));
                    }
                }
            } catch (IOException failure) {
                throw CsvFile.unreadable(file, failure);
            }
        }
        Caseload caseload = builder.build();
        releases.doubt(caseload.columns());
        return new Intake(caseload, log.report());
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
}
