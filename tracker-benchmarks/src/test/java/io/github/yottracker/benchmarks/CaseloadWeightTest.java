package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Does the scale weigh? How much a large caseload weighs is in docs/performance.md. */
class CaseloadWeightTest {

    private static final Caseload CASELOAD = SyntheticService.of(2_000, 1);

    @Test
    void recordsWeighSeveralTimesTheColumns() {
        long records = sum(CaseloadWeight.records(CASELOAD));
        assertThat(records).isGreaterThan(4 * CaseloadWeight.bytes(CASELOAD));
    }

    @Test
    void columnsTogetherAreTheCaseload() {
        long whole = CaseloadWeight.bytes(CASELOAD);
        // The rest is the few objects that hold the columns; all columns without texts share one array and one list.
        assertThat(sum(CaseloadWeight.columns(CASELOAD))).isBetween(whole - 1_000, whole + 1_000);
    }

    @Test
    void anArrayWeighsItsHeaderAndItsElements() {
        // 12 bytes of header and 4 of length, with references of four bytes; 16 + 4 and rounded up to 8 with those of
        // eight
        assertThat(CaseloadWeight.bytes(new int[1_000])).isBetween(4_016L, 4_024L);
    }

    @Test
    void tablesHoldALineForEachPart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseloadWeight.print(CASELOAD, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("caseload, as columns ", "the same as records ", "  care episodes ", "offences.committed ");
    }

    private static long sum(List<CaseloadWeight.Part> parts) {
        return parts.stream().mapToLong(CaseloadWeight.Part::bytes).sum();
    }
}
