package io.github.yottracker.shell;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Main class of the all-in-one jar: {@code java -jar} opens JShell with that jar and {@code start.jsh} loaded. */
final class AnalystShell {

    private AnalystShell() {}

    /**
     * Opens JShell, and ends with its exit code when the analyst leaves it.
     *
     * @param args more arguments for JShell, such as a script of the analyst's own to run first
     */
    public static void main(String[] args) throws Exception {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            System.err.println("This Java has no JShell: use the java of a JDK, 17 or newer, in place of "
                    + System.getProperty("java.home"));
            System.exit(1);
        }
        Path library = Path.of(AnalystShell.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path start = extractStartScript();
        int exitCode;
        try {
            exitCode = JavaShellToolBuilder.builder().start(arguments(library, start, isOnTerminal(), args));
        } finally {
            Files.delete(start);
        }
        System.exit(exitCode);
    }

    @SuppressWarnings("SystemConsoleNull") // the property makes a newer Java answer as Java 17 does
    private static boolean isOnTerminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /**
     * Returns what JShell is started with. It runs what the analyst types in a JVM of its own, which has no console and so
     * must be told of the terminal.
     */
    static String[] arguments(Path library, Path start, boolean onTerminal, String... more) {
        Stream<String> terminal = onTerminal ? Stream.of("-R-Dyottracker.terminal=true") : Stream.of();
        return Stream.of(terminal, scripts(library, start), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    /** As start-up, not as an ordinary script: then {@code /list} and {@code /save} hold the analyst's own lines only. */
    private static Stream<String> scripts(Path library, Path start) {
        return Stream.of("--class-path", library.toString(), "--startup", "DEFAULT", "--startup", start.toString());
    }

    /** JShell reads a start-up script from a file only. */
    private static Path extractStartScript() throws IOException {
        Path file = Files.createTempFile("start", ".jsh");
        try (InputStream script = Objects.requireNonNull(AnalystShell.class.getResourceAsStream("start.jsh"))) {
            Files.copy(script, file, REPLACE_EXISTING);
        }
        return file;
    }
}
