package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.benchmarks.rivals.streams.StreamsTally;
import io.github.yottracker.model.Caseload;

/** The library against streams over records. */
class StreamsWitnessTest extends WitnessTest {

    StreamsWitnessTest() {
        super(15_000, 5_000);
    }

    @Override
    Rival rival(Caseload caseload) {
        return StreamsTally.of(caseload);
    }
}
