package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a change called slower when, and only when, it is? The files are made by hand, as JMH would write them. */
class CompareResultsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int compare(String... files) {
        return run(Arrays.stream(files).map(CompareResultsTest::resource).toArray(String[]::new));
    }

    private int run(String... args) {
        return CompareResults.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        URL url = Objects.requireNonNull(CompareResultsTest.class.getResource(name), name);
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String line(String benchmark) {
        return printed()
                .lines()
                .filter(line -> line.contains(benchmark))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "betterTime, faster",
        "sameTime, same",
        "people=1000 , slower",
        "people=10000, same",
        "betterRate, faster",
        "sameRate, same",
        "worseRate, slower",
        "betterSample, faster",
        "worseSample, slower",
        "betterShot, faster",
        "worseShot, slower",
        "oneShot, no error known",
        "gone, only in before",
        "added, only in after"
    })
    void eachVerdictInEachMode(String benchmark, String verdict) {
        assertThat(compare("before.json", "after.json")).isEqualTo(1);
        assertThat(line(benchmark)).endsWith(" " + verdict);
    }

    @Test
    void lineShowsBothScoresWithTheirErrorsAndTheRatio() {
        compare("before.json", "after.json");
        assertThat(line("betterTime"))
                .isEqualTo("AvgtBenchmark.betterTime avgt 100.000 ± 2.000 95.000 ± 2.000 ms/op 0.95 faster");
        assertThat(line("people=1000 "))
                .isEqualTo(
                        "AvgtBenchmark.worseTime avgt people=1000 100.000 ± 2.000 104.500 ± 2.000 ms/op 1.05 slower");
        assertThat(line("oneShot"))
                .isEqualTo("SsBenchmark.oneShot ss 100.000 300.000 ± 2.000 ms/op 3.00 no error known");
        assertThat(line("gone")).isEqualTo("GoneBenchmark.gone avgt 100.000 ± 2.000 - ms/op - only in before");
        assertThat(printed().lines().reduce("", (before, last) -> last))
                .isEqualTo("4 faster, 1 no error known, 1 only in after, 1 only in before, 3 same, 4 slower");
    }

    @ParameterizedTest
    @CsvSource({
        "one-benchmark.json, one-benchmark.json, 0",
        "one-benchmark.json, one-slower.json, 1",
        "one-benchmark.json, one-faster.json, 0",
        "one-benchmark.json, one-without-error.json, 0",
        "one-without-error.json, one-benchmark.json, 0",
        "one-benchmark.json, one-and-a-new-one.json, 0",
        "one-and-a-new-one.json, one-benchmark.json, 1"
    })
    void exitCodeSaysWhetherAnythingIsSlowerOrMissing(String before, String after, int exitCode) {
        assertThat(compare(before, after)).isEqualTo(exitCode);
        assertThat(complained()).isEmpty();
    }

    /** 10 ± 1 and 12 ± 1 share 11; 12.01 ± 1 begins after it. */
    @Test
    void intervalsThatTouchOverlap() {
        BenchmarkResult.Key key = new BenchmarkResult.Key("a.B.c", BenchmarkResult.Mode.AVERAGE_TIME, "");
        BenchmarkResult before = new BenchmarkResult(key, 10, 1, "ms/op");
        assertThat(Verdict.of(before, new BenchmarkResult(key, 12, 1, "ms/op"))).isEqualTo(Verdict.SAME);
        assertThat(Verdict.of(before, new BenchmarkResult(key, 12.01, 1, "ms/op")))
                .isEqualTo(Verdict.SLOWER);
    }

    @ParameterizedTest
    @CsvSource({
        "not-json.json, line 2 is not JSON",
        "not-a-list.json, not a list of results",
        "twice.json, has io.github.yottracker.benchmarks.AvgtBenchmark.sameTime twice",
        "unknown-mode.json, 'has a result of mode \"median\", but the modes are [thrpt, avgt, sample, ss]'",
        "without-score.json, 'io.github.yottracker.benchmarks.AvgtBenchmark.sameTime has no number as \"score\"'"
    })
    void unreadableFileIsNamedAndSaysWhatWasWanted(String file, String problem) {
        assertThat(compare("one-benchmark.json", file)).isEqualTo(2);
        assertThat(complained().strip())
                .isEqualTo(resource(file) + ": " + problem
                        + "; wanted: a result file of JMH, as -rf json -rff before.json writes");
        assertThat(printed()).isEmpty();
    }

    @Test
    void missingFileIsNamed(@TempDir Path folder) {
        String missing = folder.resolve("before.json").toString();
        assertThat(run(missing, resource("one-benchmark.json"))).isEqualTo(2);
        assertThat(complained()).startsWith(missing + ": no such file; wanted: ");
    }

    @Test
    void emptyFileIsRefused(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertThat(run(resource("one-benchmark.json"), empty.toString())).isEqualTo(2);
        assertThat(complained()).startsWith(empty + ": not a list of results; wanted: ");
    }

    @Test
    void otherUnitIsRefused() {
        assertThat(compare("one-benchmark.json", "one-in-microseconds.json")).isEqualTo(2);
        assertThat(complained())
                .startsWith(resource("one-in-microseconds.json")
                        + ": AvgtBenchmark.sameTime is in us/op, but in ms/op in "
                        + resource("one-benchmark.json") + "; wanted: ");
    }

    @Test
    void twoFilesAreWanted() {
        assertThat(run("before.json")).isEqualTo(2);
        assertThat(complained().strip()).isEqualTo("wanted: two result files of JMH, before.json after.json; given: 1");
    }
}
