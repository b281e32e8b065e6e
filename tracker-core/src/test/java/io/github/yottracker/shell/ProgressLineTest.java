package io.github.yottracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.intake.FileProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long MEBIBYTE = 1L << 20;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aLongFileIsSaidInPercentEachOnceAndNothingIsLeftBehind() {
        OptionalLong size = OptionalLong.of(400 * MEBIBYTE);
        line.accept(new FileProgress("offences.csv", 36 * MEBIBYTE, size, 0, false)); // 36 of 400 is 9%
        line.accept(new FileProgress("offences.csv", 37 * MEBIBYTE, size, 0, false)); // 9.25%
        line.accept(new FileProgress("offences.csv", 40 * MEBIBYTE, size, 0, false));
        line.accept(new FileProgress("offences.csv", 400 * MEBIBYTE, size, 0, true));

        assertThat(text()).isEqualTo("\roffences.csv 9%\roffences.csv 10%\r                \r");
    }

    @Test
    void aFileOfUnknownSizeIsSaidInMebibytesOnceItIsLong() {
        line.accept(new FileProgress("people.csv", 31 * MEBIBYTE, OptionalLong.empty(), 0, false));
        line.accept(new FileProgress("people.csv", 33 * MEBIBYTE, OptionalLong.empty(), 0, false));

        assertThat(text()).isEqualTo("\rpeople.csv 33 MiB");
    }

    @Test
    void aShortFileIsNotWorthALine() {
        line.accept(new FileProgress("care.csv", 10, OptionalLong.of(20), 1, false));
        line.accept(new FileProgress("care.csv", 20, OptionalLong.of(20), 2, true));

        assertThat(text()).isEmpty();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
