package io.github.yottracker.benchmarks.spark;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.breakdown.Tally;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.intake.Intake;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Counts a caseload folder with Spark, in one process, or in both ways and compares: quarters by gender, ethnicity and
 * looked-after status, added up over the whole period, with how long it took.
 *
 * <p>Arguments, each left out for what stands first: {@code children=10000} for a synthetic service of that size, or
 * {@code folder=} with the path of one; {@code from=2009-04-01}, {@code to=2020-03-31}, {@code asOf=2022-01-01};
 * {@code run=both}, {@code spark} or {@code single}; {@code partitions=}, by default one for every 32 million bytes of the
 * folder and four at least. Spark runs in this JVM, on two threads.
 */
public final class SparkTallyJob {

    private static final Methodology METHODOLOGY = Methodology.MOJ_THREE_MONTH;
    private static final Dimension[] DIMENSIONS = {Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE};
    private static final long SEED = 20_260_401L;
    private static final int BYTES_OF_A_PARTITION = 32_000_000;
    private static final int LEAST_PARTITIONS = 4;

    private final Map<String, String> arguments;
    private final String folder;
    private final CohortPeriod period;
    private final LocalDate asOf;

    private SparkTallyJob(Map<String, String> arguments) throws IOException {
        this.arguments = arguments;
        folder = arguments.containsKey("folder") ? argument("folder", "") : syntheticFolder();
        period = CohortPeriod.of(
                LocalDate.parse(argument("from", "2009-04-01")), LocalDate.parse(argument("to", "2020-03-31")));
        asOf = LocalDate.parse(argument("asOf", "2022-01-01"));
    }

    /**
     * Counts and prints.
     *
     * @param args as {@code name=value}
     * @throws IOException if the folder cannot be read
     * @throws IllegalStateException if Spark and one process count differently
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> arguments = new HashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            if (parts.length != 2 || !List.of("children", "folder", "from", "to", "asOf", "run", "partitions").contains(parts[0])) {
                throw new IllegalArgumentException("arguments are children= or folder=, from=, to=, asOf=, run= and"
                        + " partitions=, but one was " + arg);
            }
            arguments.put(parts[0], parts[1]);
        }
        new SparkTallyJob(arguments).run();
    }

    private String argument(String name, String otherwise) {
        return arguments.getOrDefault(name, otherwise);
    }

    private String syntheticFolder() throws IOException {
        int children = Integer.parseInt(argument("children", "10000"));
        Path made = Path.of("target", "synthetic-" + children);
        if (!Files.exists(made.resolve("care.csv"))) {
            CaseloadWriter.write(SyntheticService.of(children, SEED), made);
        }
        return made.toString();
    }

    private void run() throws IOException {
        String run = argument("run", "both");
        switch (run) {
            case "spark" -> print(bySpark());
            case "single" -> print(inOneProcess());
            case "both" -> {
                Counted bySpark = bySpark();
                Counted inOneProcess = inOneProcess();
                print(bySpark);
                requireSame(bySpark, inOneProcess);
            }
            default -> throw new IllegalArgumentException("run= must be both, spark or single, but was " + run);
        }
    }

    private Tally ofNobody() {
        return count(Caseload.builder().build());
    }

    private Tally count(Caseload caseload) {
        return ReoffendingTracker.of(METHODOLOGY).count(caseload, period.cohorts(METHODOLOGY), asOf, DIMENSIONS);
    }

    private Counted bySpark() throws IOException {
        long start = System.nanoTime();
        try (SparkSession spark = SparkSession.builder()
                .appName("tally")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .getOrCreate()) {
            took("Spark " + spark.version() + " started", start);
            int partitions = partitions();
            start = System.nanoTime();
            Counted counted = new SparkTally(spark, folder).count(ofNobody(), partitions);
            took("Spark, " + partitions + " partitions, folder to tally", start);
            return counted;
        }
    }

    private int partitions() throws IOException {
        if (arguments.containsKey("partitions")) {
            return Integer.parseInt(argument("partitions", ""));
        }
        long bytes = 0;
        for (String file : CaseloadHeaders.FILES) {
            Path path = Path.of(folder, file);
            bytes += Files.exists(path) ? Files.size(path) : 0;
        }
        return (int) Math.max(bytes / BYTES_OF_A_PARTITION + 1, LEAST_PARTITIONS);
    }

    private Counted inOneProcess() {
        long start = System.nanoTime();
        Intake intake = CaseloadReader.standard().read(Path.of(folder));
        Counted counted = new Counted(count(intake.caseload()), RowTotals.of(intake.report()));
        took("One process, folder to tally", start);
        return counted;
    }

    private static void took(String what, long start) {
        System.out.printf(Locale.ROOT, "%-48s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void print(Counted counted) {
        System.out.println();
        System.out.print(counted.rows());
        System.out.println();
        System.out.println(counted.tally().over(period));
    }

    private static void requireSame(Counted bySpark, Counted inOneProcess) {
        if (!bySpark.tally().equals(inOneProcess.tally())) {
            throw new IllegalStateException("Spark and one process count differently");
        }
        if (!bySpark.rows().equals(inOneProcess.rows())) {
            throw new IllegalStateException("Spark and one process keep or refuse different rows:\n" + bySpark.rows() + "\n"
                    + inOneProcess.rows());
        }
        System.out.println("Spark and one process: the same tally, the same rows kept and refused");
    }
}
