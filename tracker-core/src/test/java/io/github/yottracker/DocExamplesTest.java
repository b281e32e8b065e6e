package io.github.yottracker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.intake.Doubt;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceCategory;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds README.md and docs/ to the code.
 *
 * <p>A fenced block marked {@code java} is run in a JShell that {@code start.jsh} has started, those of one page in one
 * session. If the next fenced block is marked {@code text}, it must be what the code prints. Blocks marked {@code csv} are
 * the files named in the line before them; the page's code finds them in the folder {@code folder}.
 */
class DocExamplesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path METHODOLOGY = DOCS.resolve("methodology.md");
    private static final Path DATA_FORMAT = DOCS.resolve("data-format.md");
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    /** What the library and the code on the pages need to run. */
    private static final List<Class<?>> ON_THE_CLASS_PATH = List.of(
            ReoffendingTracker.class,
            ImmutableList.class,
            RichIterable.class,
            IntArrayList.class,
            CsvReader.class,
            NullMarked.class);

    // ---------------------------------------------------------------- pages

    static List<Path> pages() {
        List<Path> pages = new ArrayList<>(filesUnder(DOCS, ".md"));
        if (Files.exists(README)) {
            pages.add(0, README);
        }
        return pages;
    }

    private static List<Path> filesUnder(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A fenced block.
     *
     * @param language what stands behind the opening fence
     * @param before the last line before it that is not blank
     * @param line line of the page on which it opens
     * @param text its lines, each ended by a line feed
     */
    private record Block(String language, String before, int line, String text) {

        static List<Block> of(Path page) {
            List<Block> blocks = new ArrayList<>();
            List<String> lines = DocExamplesTest.text(page).lines().toList();
            String before = "";
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("```")) {
                    before = lines.get(i).isBlank() ? before : lines.get(i);
                    continue;
                }
                int opened = i;
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).equals("```"); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(lines.get(opened).substring(3).strip(), before, opened + 1, text.toString()));
            }
            return blocks;
        }
    }

    private static List<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    // ---------------------------------------------------------------- code on the pages

    @ParameterizedTest
    @MethodSource("pages")
    void codeRunsAndPrintsWhatThePageShows(Path page, @TempDir Path folder) throws IOException {
        List<Block> blocks = Block.of(page);
        if (blocks.stream().noneMatch(block -> block.language().equals("java"))) {
            return;
        }
        writeFiles(blocks, folder);
        SoftAssertions all = new SoftAssertions();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (JShell shell = shell(new PrintStream(printed, true, StandardCharsets.UTF_8))) {
            String quoted = folder.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            run(shell, "Path folder = Path.of(\"" + quoted + "\");", page + ", folder");
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                if (block.language().equals("java")) {
                    String where = page.getFileName() + " line " + block.line();
                    printed.reset();
                    run(shell, block.text(), where);
                    if (i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")) {
                        all.assertThat(withoutLineEnds(printed.toString(StandardCharsets.UTF_8)))
                                .as(where)
                                .isEqualTo(withoutLineEnds(blocks.get(i + 1).text()));
                    }
                }
            }
        }
        all.assertAll();
    }

    private static void writeFiles(List<Block> blocks, Path folder) throws IOException {
        for (Block block : blocks) {
            if (block.language().equals("csv")) {
                String name = find("`([a-z]+\\.csv)`", block.before()).get(0).group(1);
                Files.writeString(folder.resolve(name), block.text());
            }
        }
    }

    private static String withoutLineEnds(String text) {
        return text.lines().map(String::stripTrailing).collect(joining("\n")).strip();
    }

    /** Opens JShell as an analyst has it, under the locale and the zone of this test. */
    private static JShell shell(PrintStream out) throws IOException {
        JShell shell = JShell.builder()
                .out(out)
                .remoteVMOptions(
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=" + Locale.getDefault().getLanguage(),
                        "-Duser.country=" + Locale.getDefault().getCountry(),
                        "-Duser.timezone=" + ZoneId.systemDefault())
                .build();
        shell.addToClasspath(
                ON_THE_CLASS_PATH.stream().map(DocExamplesTest::placeOf).collect(joining(File.pathSeparator)));
        try (InputStream script = Objects.requireNonNull(
                ReoffendingTracker.class.getResourceAsStream("/io/github/yottracker/shell/start.jsh"))) {
            typed(shell, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return shell;
    }

    /** Runs a script as JShell reads it: line by line, until what was typed is whole; no semicolon is needed. */
    private static void typed(JShell shell, String script) {
        String pending = "";
        for (String line : script.lines().toList()) {
            pending += line + "\n";
            if (shell.sourceCodeAnalysis()
                    .analyzeCompletion(pending)
                    .completeness()
                    .isComplete()) {
                run(shell, pending, "start.jsh");
                pending = "";
            }
        }
        assertThat(withoutComments(pending)).as("end of start.jsh").isBlank();
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?m)^\\s*//.*$", "");
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void run(JShell shell, String code, String where) {
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return;
            }
            assertThat(next.completeness().isComplete())
                    .as(where + ": is this whole? " + rest)
                    .isTrue();
            for (SnippetEvent event : shell.eval(next.source())) {
                requireDone(shell, event, where);
            }
            rest = next.remaining();
        }
    }

    private static void requireDone(JShell shell, SnippetEvent event, String where) {
        if (event.exception() != null) {
            fail(where + ": " + event.snippet().source() + " threw", event.exception());
        }
        if (event.status() != Snippet.Status.VALID && event.status() != Snippet.Status.OVERWRITTEN) {
            String why = shell.diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(Locale.ROOT))
                    .collect(joining("; "));
            fail(where + ": " + event.snippet().source() + " does not compile: " + why);
        }
    }

    // ---------------------------------------------------------------- README

    @Test
    void readmeShowsCodeAndWhatItPrints() {
        assertThat(README).exists();
        List<String> languages = Block.of(README).stream().map(Block::language).toList();
        assertThat(languages).containsSequence("java", "text");
    }

    @Test
    void readmeNamesTheVersionOfThePom() {
        String version = find(
                        "<artifactId>tracker-parent</artifactId>\\s*<version>([^<]+)<", text(ROOT.resolve("pom.xml")))
                .get(0)
                .group(1);
        String readme = text(README);
        List<MatchResult> named =
                new ArrayList<>(find("<artifactId>tracker-core</artifactId>\\s*<version>([^<]+)<", readme));
        assertThat(named).as("dependency in README.md").isNotEmpty();
        named.addAll(find("tracker-core-([^/ ]+?)(?:-all)?\\.jar", readme));
        assertThat(named).allSatisfy(name -> assertThat(name.group(1)).isEqualTo(version));
    }

    // ---------------------------------------------------------------- links

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        List<String> dead = find("\\]\\(([^)]+)\\)", withoutBlocks(text(page))).stream()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .filter(link -> !leadsSomewhere(page, link))
                .toList();
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** Returns the anchors that a page's headings get where it is shown. */
    private static List<String> anchors(Path page) {
        return find("(?m)^#+ (.*)$", withoutBlocks(text(page))).stream()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutBlocks(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    // ---------------------------------------------------------------- numbers and names

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void everyRuleNumberInTheCodeIsInTheMethodology(String folder) {
        Set<String> numbered = numbers("(?m)^\\| ([MABC]-\\d\\d) \\|", text(METHODOLOGY));
        for (String heading : List.of("What the figures cannot say", "Not there yet", "Out of scope")) {
            numbered.addAll(numbers("\\b(M-\\d\\d)\\b", section(METHODOLOGY, heading)));
        }
        Set<String> cited = new TreeSet<>();
        filesUnder(Path.of(folder), ".java")
                .forEach(file -> cited.addAll(numbers("\\b([MABC]-\\d\\d)\\b", text(file))));
        cited.removeAll(numbered);
        assertThat(cited)
                .as("cited in " + folder + ", but not in docs/methodology.md")
                .isEmpty();
    }

    @Test
    void everyPrincipleInTheCodeIsAmongTheDecisions() {
        Set<String> cited = new TreeSet<>();
        filesUnder(MAIN, ".java").forEach(file -> cited.addAll(numbers("\\b(D\\d{1,2})\\b", text(file))));
        cited.remove("D1"); // also a legal status
        assertThat(numbers("(?m)^\\| (D\\d+) \\|", text(DOCS.resolve("decisions/README.md"))))
                .containsAll(cited);
    }

    private static Set<String> numbers(String pattern, String text) {
        Set<String> numbers = new TreeSet<>();
        find(pattern, text).forEach(match -> numbers.add(match.group(1)));
        return numbers;
    }

    @Test
    void testsThatProveARuleAreThere() {
        List<MatchResult> named =
                find("`((?:[a-z]+/)*\\w+(?:Test|Properties))(?:\\.([a-z]\\d\\d_))?`", text(METHODOLOGY));
        assertThat(named).isNotEmpty().allSatisfy(name -> {
            Path file = TESTS.resolve("io/github/yottracker").resolve(name.group(1) + ".java");
            assertThat(file).exists();
            if (name.group(2) != null) {
                assertThat(text(file)).containsPattern("[ _]" + name.group(2));
            }
        });
    }

    @Test
    void ruleShownWithoutATestHasNone() {
        Set<String> tested = new TreeSet<>();
        filesUnder(TESTS, ".java").forEach(file -> tested.addAll(numbers("void ((?:[mabc]\\d\\d_)+)", text(file))));
        Set<String> unproven = numbers("(?m)^\\| ([MABC]-\\d\\d) \\|.*\\| \\|$", text(METHODOLOGY));
        assertThat(unproven)
                .as("name the tests of these rules in docs/methodology.md")
                .noneSatisfy(rule -> assertThat(tested)
                        .anyMatch(prefix ->
                                prefix.contains(rule.toLowerCase(Locale.ROOT).replace("-", "") + "_")));
    }

    /** Rules that say where figures come from or what a column must not hold, and decide about no child. */
    private static final Set<String> DECIDE_NOTHING = Set.of("M-25", "M-75", "M-81", "M-82");

    @Test
    void everyRuleThatDecidesIsInTheCodeAndHasATest() {
        Set<String> cited = new TreeSet<>();
        filesUnder(MAIN, ".java").forEach(file -> {
            cited.addAll(numbers("\\b([MABC]-\\d\\d)\\b", text(file)));
            find("\\bM-(\\d\\d) to M-(\\d\\d)\\b", text(file)).forEach(range -> cited.addAll(rules(range)));
        });
        List<MatchResult> rows = find("(?m)^\\| ([MABC]-\\d\\d) \\|.*\\|([^|]*)\\|$", ruleTables());
        assertThat(rows).hasSizeGreaterThan(120);
        for (MatchResult row : rows) {
            String rule = row.group(1);
            boolean hasTest = row.group(2).contains("Test") || row.group(2).contains("Properties");
            assertThat(hasTest).as("a test of " + rule).isEqualTo(!DECIDE_NOTHING.contains(rule));
            if (rule.startsWith("M")) {
                assertThat(DECIDE_NOTHING.contains(rule) || cited.contains(rule))
                        .as(rule + " in main code")
                        .isTrue();
            }
        }
    }

    private static List<String> rules(MatchResult range) {
        return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                .mapToObj(number -> "M-" + (number < 10 ? "0" : "") + number)
                .toList();
    }

    /** Returns the page up to the rules that the code does not have. */
    private static String ruleTables() {
        String page = text(METHODOLOGY);
        return page.substring(0, page.indexOf("## What the figures cannot say"));
    }

    // ---------------------------------------------------------------- tables

    /** Returns a part of a page, from its heading to the next one of any level. */
    private static String section(Path page, String heading) {
        String text = text(page);
        List<MatchResult> found = find("(?m)^#+ " + Pattern.quote(heading) + "$", text);
        assertThat(found).as(page.getFileName() + " has the heading " + heading).hasSize(1);
        int from = found.get(0).end();
        int to = text.indexOf("\n#", from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    /** Returns the lines of the table under a heading, its own headings left out. */
    private static List<String> rows(Path page, String heading) {
        return section(page, heading)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(joining("|", "|", "|"));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    @Test
    void optionsTableIsThatOfTheCode() {
        List<String> expected =
                Option.all().stream().map(DocExamplesTest::optionRow).toList();
        assertThat(rows(METHODOLOGY, "The options")).isEqualTo(expected);
    }

    private static String optionRow(Option<?> option) {
        return row(
                code(option.key()),
                option.rule(),
                option.accepted().replaceFirst("^one of \\[(.*)]$", "$1"),
                chosen(Methodology.MOJ_THREE_MONTH, option),
                chosen(Methodology.MOJ_TWELVE_MONTH, option),
                chosen(Methodology.LOCAL_TRACKER, option));
    }

    private static String chosen(Methodology methodology, Option<?> option) {
        Object choice = methodology.get(option);
        if (!(choice instanceof Set<?> set)) {
            return String.valueOf(choice);
        }
        return set.isEmpty()
                ? "none"
                : set.stream()
                        .map(one -> one instanceof LegalStatus status ? status.code() : one.toString())
                        .sorted()
                        .collect(joining(", "));
    }

    @Test
    void disposalTableIsThatOfTheCode() {
        List<String> expected = Arrays.stream(DisposalType.values())
                .map(type -> row(
                        type.label(),
                        code(type.name()),
                        type.tier().label(),
                        type.group().label()))
                .toList();
        assertThat(rows(DATA_FORMAT, "Disposals")).isEqualTo(expected);
    }

    @Test
    void ethnicityTableIsThatOfTheCode() {
        List<String> expected = Arrays.stream(Ethnicity.values())
                .map(ethnicity -> row(
                        code(ethnicity.code()),
                        ethnicity.label(),
                        ethnicity.dfeCode().orElse(""),
                        ethnicity.group(EthnicityGrouping.ONS_5PLUS1),
                        ethnicity.group(EthnicityGrouping.ONS_2001_5PLUS1),
                        ethnicity.group(EthnicityGrouping.PNC_4PLUS1)))
                .toList();
        assertThat(rows(DATA_FORMAT, "Ethnicity")).isEqualTo(expected);
    }

    @Test
    void doubtsAreThoseOfTheCode() {
        List<String> expected = Arrays.stream(Doubt.values())
                .map(doubt -> "| " + code(doubt.name()) + " | " + doubt.label() + " |")
                .toList();
        List<String> shown = rows(DATA_FORMAT, "Doubtful rows").stream()
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void legalStatusTableIsThatOfTheCode() {
        List<String> expected = Stream.of(LegalStatus.lookedAfter(), LegalStatus.shortBreaks())
                .flatMap(Set::stream)
                .map(status -> row(
                        code(status.code()),
                        status.label().orElse(""),
                        LegalStatus.shortBreaks().contains(status) ? "no" : "yes"))
                .toList();
        assertThat(rows(DATA_FORMAT, "Legal statuses")).isEqualTo(expected);
    }

    @Test
    void offenceCategoriesAreThoseOfTheCode() {
        String section = section(DATA_FORMAT, "Offence categories");
        List<String> listed = section.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).replace(" (a breach)", ""))
                .toList();
        assertThat(listed)
                .isEqualTo(OffenceCategory.known().stream()
                        .map(OffenceCategory::name)
                        .toList());
        assertThat(find("\\(a breach\\)", section)).hasSize((int) OffenceCategory.known().stream()
                .filter(OffenceCategory::isBreach)
                .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "offences.csv", "releases.csv", "care.csv"})
    void columnsAreThoseOfTheContract(String file, @TempDir Path folder) {
        CaseloadWriter.write(Caseload.builder().knowsCare().build(), folder);
        List<String> header = List.of(text(folder.resolve(file)).strip().split(","));
        List<String> described = rows(DATA_FORMAT, file).stream()
                .map(line -> find("`([a-z_]+)`", line).get(0).group(1))
                .toList();
        assertThat(described).isEqualTo(header);
    }
}
