package io.github.yottracker.sample;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sample caseloads that come with the library.
 *
 * <p>The Southampton sample is synthetic: its 208 children were invented, and nothing in it was taken from any child's
 * record. Counted by {@code LOCAL_TRACKER}, its figures are those that Southampton's youth justice plan 2022/27 printed of
 * its live tracker (Appendix 4): of 135 children with a disposal from April 2019 to March 2020, 29 had reoffended as of
 * 15 February 2021, 72 times, with the same splits by gender, ethnicity and looked-after status, and with four children
 * who made 22 of the 72. What was not printed (dates, categories, ages, disposals) is made up. The histories hold what
 * real ones do: breaches, pending and unproven offences, community resolutions, releases from custody, duplicates,
 * missing values, children in no cohort. Other years are there as history only: the children were picked for what happened
 * in this one, so rates of other years mean nothing.
 */
public final class Samples {

    /** The days whose disposals make the Southampton cohort: April 2019 to March 2020. */
    public static final CohortPeriod SOUTHAMPTON_PERIOD = CohortPeriod.financialYear(2019);

    /** The day as of which the Southampton figures were printed. Most follow-up or waiting periods were still open. */
    public static final LocalDate SOUTHAMPTON_AS_OF = LocalDate.of(2021, 2, 15);

    /** The first day on which every waiting period of the Southampton cohort is over, and its figures are final. */
    public static final LocalDate SOUTHAMPTON_FINAL = LocalDate.of(2021, 10, 1);

    private static final String FOLDER = "southampton/";
    private static final List<String> FILES =
            List.of("README.txt", "people.csv", "offences.csv", "releases.csv", "care.csv");

    private Samples() {}

    /**
     * Reads the Southampton sample.
     *
     * @return the facts
     */
    public static Caseload southampton() {
        return southamptonIntake().caseload();
    }

    /**
     * Reads the Southampton sample, with the report on what was read.
     *
     * @return the facts, and a report without refused rows and with a few doubtful ones
     */
    public static Intake southamptonIntake() {
        return CaseloadReader.standard().read(Samples::open);
    }

    /**
     * Copies the Southampton sample to a folder, to open in a spreadsheet or to edit and read again.
     *
     * @param folder where to; made if it is not there
     * @return the folder
     * @throws IllegalArgumentException if the folder holds a file of the same name; nothing is copied then
     * @throws UncheckedIOException if a file cannot be written
     */
    public static Path copySouthamptonTo(Path folder) {
        for (String file : FILES) {
            if (Files.exists(folder.resolve(file))) {
                throw new IllegalArgumentException(
                        folder + " already holds " + file + "; give a folder without files of a caseload");
            }
        }
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                copy(file, folder.resolve(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder;
    }

    private static void copy(String file, Path to) throws IOException {
        try (InputStream in = open(file)) {
            if (in == null) {
                throw new IOException("the library's jar lacks " + FOLDER + file);
            }
            Files.copy(in, to);
        }
    }

    private static @Nullable InputStream open(String file) {
        return Samples.class.getResourceAsStream(FOLDER + file);
    }
}
