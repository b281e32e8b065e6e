package io.github.yottracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.benchmarks.CaseloadWeight.Part;
import io.github.yottracker.sample.SyntheticService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Does the scale weigh a live tracker? How much a large one weighs is in docs/performance.md. */
class LiveWeightTest {

    @Test
    void whatIsKeptMoreWeighsMore() {
        List<Part> parts = LiveWeight.parts(SyntheticService.of(2_000, 1));
        assertThat(parts).extracting(Part::bytes).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tableHoldsALineForEachPart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LiveWeight.print(500, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "bytes a child",
                        "caseload, as columns ",
                        "live tracker, just opened ",
                        "after an event a child ");
    }
}
