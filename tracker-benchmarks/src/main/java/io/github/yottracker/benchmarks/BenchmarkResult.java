package io.github.yottracker.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run measured of one benchmark.
 *
 * @param key which benchmark
 * @param score the mean over all iterations
 * @param error half the width of its interval at 99.9%; NaN if there was one iteration only
 * @param unit what the score is in, such as {@code ms/op}
 */
record BenchmarkResult(Key key, double score, double error, String unit) {

    private static final String WANTED = "; wanted: a result file of JMH, as -rf json -rff before.json writes";

    /**
     * What makes results of two runs comparable.
     *
     * @param benchmark class and method
     * @param mode what was measured
     * @param params parameters, such as {@code people=1000000}, with a comma between two; empty if it has none
     */
    record Key(String benchmark, Mode mode, String params) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::benchmark).thenComparing(Key::mode).thenComparing(Key::params);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** Returns the name without the package, which all share. */
        String shortName() {
            int method = benchmark.lastIndexOf('.');
            return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
        }
    }

    /** The modes of JMH. */
    enum Mode {
        THROUGHPUT("thrpt"),
        AVERAGE_TIME("avgt"),
        SAMPLE_TIME("sample"),
        SINGLE_SHOT_TIME("ss");

        private final String inFiles;

        Mode(String inFiles) {
            this.inFiles = inFiles;
        }

        /** Returns whether a higher score is a better one: of operations a second, not of seconds an operation. */
        boolean moreIsBetter() {
            return this == THROUGHPUT;
        }

        @Override
        public String toString() {
            return inFiles;
        }
    }

    /** A result file that cannot be used; the message names the file and what was wanted. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableException(Path file, String problem) {
            super(file + ": " + problem + WANTED);
        }
    }

    /** Reads a file that JMH wrote with {@code -rf json}. */
    static SortedMap<Key, BenchmarkResult> read(Path file) throws UnreadableException {
        SortedMap<Key, BenchmarkResult> results = new TreeMap<>();
        for (JsonNode node : array(file)) {
            BenchmarkResult result = of(file, node);
            if (results.put(result.key(), result) != null) {
                throw new UnreadableException(
                        file,
                        "has " + (result.key().benchmark() + " " + result.key().params()).strip() + " twice");
            }
        }
        return results;
    }

    private static JsonNode array(Path file) throws UnreadableException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new UnreadableException(file, "no such file");
        } catch (JsonProcessingException wrong) {
            throw new UnreadableException(
                    file,
                    wrong.getLocation() == null
                            ? "not JSON"
                            : "line " + wrong.getLocation().getLineNr() + " is not JSON");
        } catch (IOException failure) {
            throw new UnreadableException(file, "cannot be read (" + failure + ")");
        }
        if (!root.isArray()) {
            throw new UnreadableException(file, "not a list of results");
        }
        return root;
    }

    private static BenchmarkResult of(Path file, JsonNode node) throws UnreadableException {
        Key key = new Key(text(file, node, "benchmark"), mode(file, text(file, node, "mode")), params(node));
        JsonNode measured = node.path("primaryMetric");
        return new BenchmarkResult(
                key,
                number(file, key, measured, "score"),
                number(file, key, measured, "scoreError"),
                text(file, measured, "scoreUnit"));
    }

    private static String params(JsonNode node) {
        StringBuilder params = new StringBuilder();
        SortedMap<String, String> byName = new TreeMap<>();
        for (Map.Entry<String, JsonNode> param : node.path("params").properties()) {
            byName.put(param.getKey(), param.getValue().asText());
        }
        byName.forEach((name, value) -> params.append(params.isEmpty() ? "" : ",")
                .append(name)
                .append('=')
                .append(value));
        return params.toString();
    }

    private static Mode mode(Path file, String inFile) throws UnreadableException {
        for (Mode mode : Mode.values()) {
            if (mode.toString().equals(inFile)) {
                return mode;
            }
        }
        throw new UnreadableException(
                file, "has a result of mode \"" + inFile + "\", but the modes are " + Arrays.toString(Mode.values()));
    }

    private static String text(Path file, JsonNode node, String field) throws UnreadableException {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new UnreadableException(file, "has a result without \"" + field + "\"");
        }
        return value.textValue();
    }

    /** Reads a number; JMH writes one that there is none of as the text "NaN". */
    private static double number(Path file, Key key, JsonNode node, String field) throws UnreadableException {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isTextual() && value.textValue().equals("NaN")) {
            return Double.NaN;
        }
        throw new UnreadableException(file, key.benchmark() + " has no number as \"" + field + "\"");
    }
}
