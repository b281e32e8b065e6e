package io.github.yottracker.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Readers on other threads while one thread applies events: every answer must be that after a whole number of events.
 *
 * <p>A hundred million reads: {@code mvn -q -pl tracker-core test -Dtest=ContentionTest -Dlive.reads=100000000}
 */
class ContentionTest {

    private static final int CHILDREN = 300;
    private static final long READS = Long.getLong("live.reads", 1_000_000);
    private static final int READS_OF_A_SNAPSHOT = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final CohortPeriod YEAR = CohortPeriod.financialYear(2025);

    private final LiveTracker tracker =
            LiveTracker.open(DAY, Question.of(Methodology.LOCAL_TRACKER, YEAR).by(Dimension.GENDER));
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong torn = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    @Test
    void everyReadIsThatOfAWholeNumberOfEvents() throws InterruptedException {
        IntStream.range(0, CHILDREN).forEach(this::makeMember);
        long before = tracker.events();
        Thread writer = new Thread(this::write);
        writer.start();
        Thread reader = new Thread(() -> read(before));
        reader.start();
        read(before);
        reader.join();
        isOver.set(true);
        writer.join();
        assertEquals(0, torn.get(), "torn reads of " + reads.get());
    }

    private void makeMember(int number) {
        Gender gender = number % 2 == 0 ? Gender.MALE : Gender.FEMALE;
        taken(new CaseEvent.PersonRecorded(Person.of(id(number), LocalDate.of(2010, 1, 1), gender, Ethnicity.W1), DAY));
        taken(new CaseEvent.OffenceAlleged(offence(number, "first", LocalDate.of(2025, 5, 1)), DAY));
        taken(CaseEvent.OutcomeRecorded.of(
                id(number), "first", new Disposal(DisposalType.YOUTH_CAUTION, LocalDate.of(2025, 5, 20)), DAY));
    }

    private static String id(int number) {
        return "C" + number;
    }

    private static Offence offence(int number, String id, LocalDate day) {
        return Offence.of(id(number)).id(id).committed(day).build();
    }

    private void taken(CaseEvent event) {
        assertEquals(new Receipt.Taken(tracker.events() + 1), tracker.apply(event));
    }

    /** Three events a round: a pending offence, its caution, which makes it a reoffence, and its withdrawal. */
    private void write() {
        for (int round = 0; !isOver.get(); round++) {
            int child = round % CHILDREN;
            String id = "again" + round;
            LocalDate recorded = DAY.plusDays(round / CHILDREN);
            if (child == 0) {
                tracker.moveTo(recorded.isAfter(DAY.plusDays(60)) ? DAY.plusDays(60) : recorded);
            }
            LocalDate on = recorded.isAfter(tracker.day()) ? tracker.day() : recorded;
            tracker.apply(new CaseEvent.OffenceAlleged(offence(child, id, LocalDate.of(2025, 9, 1)), on));
            tracker.apply(CaseEvent.OutcomeRecorded.of(
                    id(child), id, new Disposal(DisposalType.YOUTH_CAUTION, LocalDate.of(2025, 10, 1)), on));
            tracker.apply(new CaseEvent.OffenceWithdrawn(id(child), id, on));
        }
    }

    private void read(long before) {
        for (long read = 0; read < READS / 2; read += READS_OF_A_SNAPSHOT) {
            Snapshot snapshot = tracker.snapshot();
            long step = (snapshot.moment().events() - before) % 3;
            ReoffendingCounts expected = new ReoffendingCounts(CHILDREN, step == 2 ? 1 : 0, step == 2 ? 1 : 0);
            long pending = step == 1 ? 1 : 0;
            for (int i = 0; i < READS_OF_A_SNAPSHOT; i++) {
                var figures = snapshot.figures(Methodology.LOCAL_TRACKER, YEAR);
                if (!figures.counts().equals(expected) || figures.pending() != pending) {
                    torn.incrementAndGet();
                }
            }
            Breakdown byGender = snapshot.breakdown(Methodology.LOCAL_TRACKER, YEAR, Dimension.GENDER);
            if (!sum(byGender).equals(expected)) {
                torn.incrementAndGet();
            }
            reads.addAndGet(READS_OF_A_SNAPSHOT);
        }
    }

    private static ReoffendingCounts sum(Breakdown breakdown) {
        return breakdown.rows().stream()
                .map(row -> row.figures().counts())
                .reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus);
    }
}
