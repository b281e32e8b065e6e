package io.github.yottracker.benchmarks;

import static java.util.stream.Collectors.joining;

import io.github.yottracker.benchmarks.BenchmarkResult.UnreadableException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Did a change make anything slower? Compares two result files of JMH and fails if so.
 *
 * <pre>{@code
 * java -jar tracker-benchmarks/target/benchmarks.jar -rf json -rff before.json
 * java -cp tracker-benchmarks/target/benchmarks.jar io.github.yottracker.benchmarks.CompareResults before.json after.json
 * }</pre>
 *
 * <p>A line for each benchmark, mode and combination of parameters: the scores and their errors at 99.9%, the ratio after
 * / before, and a verdict. "Slower" and "faster" say that the intervals of the two scores do not overlap; more operations
 * a second are faster, more milliseconds an operation slower. Where a run had one iteration, no error is known: the scores
 * are shown and the verdict is "no error known", never "slower", as it could be noise alone. Errors know of the noise
 * within a run only, not of a machine that was busier in one of the two.
 *
 * <p>Exit code 1 if anything is slower or was only run before, 2 if a file cannot be read or the two are not of one unit,
 * else 0; a new benchmark is no failure.
 */
public final class CompareResults {

    private static final int FINE = 0;
    private static final int SLOWER_OR_MISSING = 1;
    private static final int UNREADABLE = 2;

    private static final List<String> HEADINGS =
            List.of("benchmark", "mode", "params", "before", "after", "unit", "after/before", "verdict");

    private CompareResults() {}

    /**
     * Compares.
     *
     * @param args the file before and the file after
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 2) {
            err.println("wanted: two result files of JMH, before.json after.json; given: " + args.size());
            return UNREADABLE;
        }
        try {
            List<Line> lines = compare(
                    BenchmarkResult.read(Path.of(args.get(0))), BenchmarkResult.read(Path.of(args.get(1))), args);
            print(lines, out);
            return lines.stream().anyMatch(line -> line.verdict().fails()) ? SLOWER_OR_MISSING : FINE;
        } catch (UnreadableException unreadable) {
            err.println(unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static List<Line> compare(
            SortedMap<BenchmarkResult.Key, BenchmarkResult> before,
            SortedMap<BenchmarkResult.Key, BenchmarkResult> after,
            List<String> files)
            throws UnreadableException {
        SortedSet<BenchmarkResult.Key> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Line> lines = new ArrayList<>();
        for (BenchmarkResult.Key key : keys) {
            Line line = new Line(key, before.get(key), after.get(key));
            if (line.before() != null
                    && line.after() != null
                    && !line.before().unit().equals(line.after().unit())) {
                throw new UnreadableException(
                        Path.of(files.get(1)),
                        key.shortName() + " is in " + line.after().unit() + ", but in "
                                + line.before().unit() + " in " + files.get(0));
            }
            lines.add(line);
        }
        return lines;
    }

    /** One benchmark in both runs. */
    private record Line(
            BenchmarkResult.Key key,
            @Nullable BenchmarkResult before,
            @Nullable BenchmarkResult after) {

        Verdict verdict() {
            return Verdict.of(before, after);
        }

        String unit() {
            return after != null ? after.unit() : before != null ? before.unit() : "";
        }

        List<String> cells() {
            return List.of(
                    key.shortName(),
                    key.mode().toString(),
                    key.params(),
                    measured(before),
                    measured(after),
                    unit(),
                    ratio(),
                    verdict().label());
        }

        private static String measured(@Nullable BenchmarkResult result) {
            if (result == null) {
                return "-";
            }
            String score = String.format(Locale.ROOT, "%.3f", result.score());
            return Double.isNaN(result.error())
                    ? score
                    : score + " ± " + String.format(Locale.ROOT, "%.3f", result.error());
        }

        private String ratio() {
            return before == null || after == null || before.score() == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%.2f", after.score() / before.score());
        }
    }

    private static void print(List<Line> lines, PrintStream out) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        lines.forEach(line -> rows.add(line.cells()));
        PlainTable.print(rows, out);
        out.println();
        out.println(lines.stream()
                .map(line -> line.verdict().label())
                .distinct()
                .sorted()
                .map(label -> lines.stream()
                                .filter(line -> line.verdict().label().equals(label))
                                .count() + " " + label)
                .collect(joining(", ", "", lines.isEmpty() ? "nothing to compare" : "")));
    }
}
