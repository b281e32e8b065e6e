package io.github.yottracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnalystShellTest {

    @Test
    void startScriptImportsEveryExportedPackage() throws IOException {
        List<String> exported;
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            exported = ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .toList();
        }
        List<String> imported;
        try (InputStream in = Objects.requireNonNull(AnalystShell.class.getResourceAsStream("start.jsh"))) {
            imported = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("import io.github.yottracker"))
                    .map(line -> line.replace("import ", "").replace(".*", ""))
                    .toList();
        }
        assertThat(imported).containsExactlyInAnyOrderElementsOf(exported);
    }

    @Test
    void analystsArgumentsComeAfterOurs() {
        assertThat(AnalystShell.arguments(Path.of("all.jar"), Path.of("start.jsh"), false, "mine.jsh"))
                .containsExactly(
                        "--class-path", "all.jar", "--startup", "DEFAULT", "--startup", "start.jsh", "mine.jsh");
    }

    @Test
    void theJvmOfTheSnippetsIsToldOfATerminal() {
        assertThat(AnalystShell.arguments(Path.of("all.jar"), Path.of("start.jsh"), true))
                .startsWith("-R-Dyottracker.terminal=true")
                .hasSize(7);
    }
}
