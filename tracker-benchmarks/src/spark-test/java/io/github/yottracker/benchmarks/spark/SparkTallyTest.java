package io.github.yottracker.benchmarks.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.breakdown.Tally;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.intake.IntakeException;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.oracle.Histories;
import io.github.yottracker.sample.SyntheticService;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark and one process give the same tally of the same folder, and keep and refuse the same rows. */
class SparkTallyTest {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final List<CohortPeriod> QUARTERS =
            CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 60).quarters();
    private static final Dimension[] DIMENSIONS = {Dimension.SERVICE, Dimension.CARE, Dimension.OFFENCE_CATEGORY};
    private static final LocalDate AS_OF = LocalDate.of(2021, 5, 5);

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "OFF")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Tally count(Caseload caseload) {
        return TRACKER.count(caseload, QUARTERS, AS_OF, DIMENSIONS);
    }

    private Counted bySpark(int partitions) throws IOException {
        return new SparkTally(spark, folder.toString()).count(count(Caseload.builder().build()), partitions);
    }

    /** Returns how many rows were refused. */
    private long requireSame(int partitions) throws IOException {
        Intake intake = CaseloadReader.standard().read(folder);
        Counted counted = bySpark(partitions);
        assertThat(counted.rows()).isEqualTo(RowTotals.of(intake.report()));
        assertThat(counted.tally()).isEqualTo(count(intake.caseload()));
        return intake.report().rowsRefused();
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void sameOfASyntheticService(int partitions) throws IOException {
        CaseloadWriter.write(SyntheticService.of(3_000, 5), folder);
        assertThat(requireSame(partitions)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a19_sameOfHistoriesRichInEdgesWithCareDataAndWithout(boolean care) throws IOException {
        Caseload caseload = new Histories(20_190_401L, 0, 500).caseload(care);
        CaseloadWriter.write(caseload, folder);
        List<String> refused = new ArrayList<>();
        for (int person = 0; person < caseload.columns().people(); person += 3) { // sentenced before the offence (M-42)
            refused.add(caseload.columns().personId(person)
                    + ",,2019-05-05,,,,,,,,,,,DETENTION_AND_TRAINING_ORDER,2019-05-04,,,,");
        }
        Files.write(folder.resolve("offences.csv"), refused, StandardOpenOption.APPEND);
        assertThat(requireSame(5)).isEqualTo(refused.size());
    }

    /** Nine of these rows are refused; the comments say why. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void sameOfRowsThatAreOddOrRefused(int partitions) throws IOException {
        write(
                "people.csv",
                "\uFEFF",
                "service,\"Gender\", PERSON_ID ,date_of_birth,ethnicity,shoe_size",
                "North,M, C1\u00A0,2004-05-10,W1,36",
                "\"South, by \"\"the sea\"\"\",F,C2,2004-05-10,B1,37",
                "",
                "North,M,C1,2004-05-10,W1,36", // the same again: kept
                "South,M,C1,2004-05-10,W1,36", // disagrees with the first
                ",M,C3,31/12/2004,W1,36", // no date
                ",M,,2004-05-10,W1,36", // nobody
                ",M", // too short
                ",X,C4,2004-05-10,W1,36", // no gender
                "Äyr,F,C5,2004-05-10,A1,38");
        write(
                "offences.csv",
                "offence_date,outcome,outcome_date,person_id,category",
                "2019-03-20,YOUTH_CAUTION,2019-04-15,C1,Robbery",
                "2019-05-20,REFERRAL_ORDER,2019-06-15,\" C1\",\"Theft, \"\"other\"\"\"",
                "2019-03-20,YOUTH_CAUTION,2019-04-15,C2,",
                "2019-03-20,YOUTH_CAUTION,2019-04-15,C3,", // whose row was refused
                "2019-03-20,YOUTH_CAUTION,2019-04-15,C9,", // nobody
                "2019-03-20,YOUTH_CAUTION,2019-04-15", // too short
                "2019-03-20,SHOUTING,2019-04-15,C5,", // no disposal
                "2019-03-20,FINE,2019-04-15,C5,Robbery");
        write("care.csv", "person_id,start_date");
        assertThat(requireSame(partitions)).isEqualTo(9);
    }

    @Test
    void a27_theFirstRowOfAPersonInTheFileStandsWhateverThePartition() throws IOException {
        List<String> people = new ArrayList<>(List.of("person_id,date_of_birth,gender,ethnicity,service"));
        for (String service : List.of("Zeal", "Alder")) {
            for (int i = 0; i < 200; i++) {
                people.add("C" + i + ",2004-05-10,M,W1," + service);
            }
        }
        write("people.csv", people.toArray(String[]::new));
        write("offences.csv", "person_id,offence_date");
        assertThat(requireSame(3)).isEqualTo(200);
        assertThat(bySpark(3).tally().breakdowns().get(0).rows())
                .extracting(row -> row.parts().get(0))
                .contains("Zeal")
                .doesNotContain("Alder");
    }

    @Test
    void lineBreakInAValueEndsTheJob() throws IOException {
        write("people.csv", "person_id,date_of_birth,gender,ethnicity,service", "C1,2004-05-10,M,W1,\"North", "Sea\"");
        write("offences.csv", "person_id,offence_date");
        assertThat(CaseloadReader.standard().read(folder).report().rowsKept()).isEqualTo(1);
        assertThatThrownBy(() -> bySpark(2))
                .hasMessageContaining("people.csv: in some line a quote is not closed")
                .hasMessageNotContaining("North");
    }

    @Test
    void folderThatMakesNoSenseIsRefusedAsInOneProcess() throws IOException {
        write("people.csv", "person_id,gender,ethnicity");
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> bySpark(2))
                .withMessageContaining("people.csv")
                .withMessageContaining("date_of_birth");
        Files.delete(folder.resolve("people.csv"));
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> bySpark(2))
                .withMessageStartingWith("people.csv is missing");
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> new SparkTally(spark, "nowhere").count(count(Caseload.builder().build()), 1))
                .withMessageEndingWith("nowhere is not there; give the folder that holds people.csv");
    }

    @Test
    void excerptOnThePageIsTheCode() throws IOException {
        String page = Files.readString(Path.of("../docs/scaling.md"));
        int from = page.indexOf("```\nJavaRDD") + 4;
        String excerpt = page.substring(from, page.indexOf("```", from));
        assertThat(excerpt).contains("treeReduce");
        assertThat(Files.readString(Path.of("src/spark/java/io/github/yottracker/benchmarks/spark/SparkTally.java")))
                .containsIgnoringWhitespaces(excerpt);
    }
}
