package io.github.yottracker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.live.CaseEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether the sequences of {@link LiveTrackerDifferentialTest} reach what there is to get wrong, and what the reference makes of them. */
class LiveSequencesTest {

    private static final int SEQUENCES = 300;
    private static final long SEED = 20_190_401L;

    /** What was seen only once or twice may be gone with the next change of the draws. */
    private static final int LEAST = 3;

    @Test
    @DisplayName("every kind of event, every refusal, every change of a member's state, and what else can collide")
    void everythingHappens() {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        sequences()
                .forEach(sequence ->
                        LiveSeen.in(sequence).forEach((what, times) -> seen.merge(what, times, Integer::sum)));

        assertThat(LiveSeen.wanted().stream()
                        .filter(what -> seen.getOrDefault(what, 0) < LEAST)
                        .map(what -> what + " " + seen.getOrDefault(what, 0) + " times"))
                .isEmpty();
    }

    @Test
    @DisplayName("what is known on a day is the same by the events known then, and by the days of each version")
    void bothReadingsOfWhatIsKnownAgree() {
        assertThat(sequences().flatMap(sequence -> firstDifference(sequence).stream()))
                .isEmpty();
    }

    private static Stream<LiveSequence> sequences() {
        return IntStream.range(0, SEQUENCES).parallel().mapToObj(number -> LiveSequences.of(SEED, number));
    }

    private static Optional<String> firstDifference(LiveSequence sequence) {
        RecordedFacts facts = sequence.reference();
        List<CaseEvent> events = sequence.steps().stream()
                .filter(Step.Deliver.class::isInstance)
                .map(step -> ((Step.Deliver) step).event())
                .toList();
        events.forEach(facts::take);
        return events.stream()
                .map(CaseEvent::recordedOn)
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .distinct()
                .filter(day -> !isSame(facts, day))
                .map(day -> day + " of " + sequence)
                .findFirst();
    }

    private static boolean isSame(RecordedFacts facts, LocalDate day) {
        return facts.known(day).caseload().equals(facts.knownByVersions(day).caseload());
    }
}
