package io.github.yottracker.live;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small random histories of a few children who are recorded, corrected, merged and forgotten all the time: events that are
 * taken, and snapshots taken in between. The same seed gives the same history.
 */
final class SmallHistories {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 3, 1);
    private static final int DAYS_OF_OFFENDING = 500;
    private static final int EVENTS = 120;

    private static final List<DisposalType> DISPOSALS = List.of(
            DisposalType.YOUTH_CAUTION,
            DisposalType.REFERRAL_ORDER,
            DisposalType.FINE,
            DisposalType.COMMUNITY_RESOLUTION,
            DisposalType.YOUTH_REHABILITATION_ORDER,
            DisposalType.DETENTION_AND_TRAINING_ORDER);

    private final Random random;
    private LocalDate today = FIRST_DAY;

    /** The tracker after all events. */
    final LiveTracker tracker;

    /** Snapshots of random moments, each taken when some of the events had been. */
    final List<Snapshot> snapshots = new ArrayList<>();

    SmallHistories(long seed) {
        random = new Random(seed);
        tracker = LiveTracker.open(opening(), FIRST_DAY);
        for (int event = 0; event < EVENTS; event++) {
            today = today.plusDays(random.nextInt(12));
            tracker.apply(event());
            if (random.nextInt(20) == 0) {
                snapshots.add(snapshot());
            }
        }
        snapshots.add(snapshot());
    }

    /** As of one of few days, so that two snapshots often share it, and as known on any day. */
    Snapshot snapshot() {
        return tracker.at(FIRST_DAY.plusDays(250L * random.nextInt(6)), someDay());
    }

    LocalDate someDay() {
        return FIRST_DAY.plusDays(random.nextInt(1500));
    }

    private Caseload opening() {
        Caseload.Builder caseload = Caseload.builder().knowsCare();
        for (int child = 0; child < 4; child++) {
            caseload.add(person("C" + child));
            for (int offence = random.nextInt(4); offence > 0; offence--) {
                LocalDate on = committed();
                OffenceDraft draft = Offence.of("C" + child).id("o" + offence).committed(on);
                draft.outcome(disposal(on.plusDays(random.nextInt(300))));
                caseload.add((random.nextBoolean() ? draft.recorded(someDay()) : draft).build());
            }
        }
        caseload.refusedSentence("C0", (int) committed().toEpochDay());
        return caseload.build();
    }

    private String person() {
        return "C" + random.nextInt(6);
    }

    private Person person(String id) {
        LocalDate born = LocalDate.of(2002, 1, 1).plusDays(random.nextInt(1500));
        return Person.of(id, born, Gender.UNKNOWN, Ethnicity.UNKNOWN);
    }

    private LocalDate committed() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS_OF_OFFENDING));
    }

    private OffenceDraft offence(String personId, String id) {
        return Offence.of(personId).id(id).committed(committed());
    }

    private Disposal disposal() {
        return disposal(committed().plusDays(200));
    }

    private Disposal disposal(LocalDate on) {
        return new Disposal(DISPOSALS.get(random.nextInt(DISPOSALS.size())), on);
    }

    private Outcome outcome() {
        return random.nextInt(6) == 0 ? new Outcome.NotProven(committed()) : disposal();
    }

    private CaseEvent event() {
        String id = person();
        String offence = "o" + random.nextInt(5);
        LocalDate recorded = random.nextInt(4) == 0 ? today.plusDays(random.nextInt(200)) : today;
        int kind = random.nextInt(40);
        if (kind < 8) {
            return new CaseEvent.OffenceCharged(offence(id, offence).build(), recorded);
        }
        if (kind < 18) {
            return CaseEvent.OutcomeRecorded.of(id, offence, outcome(), recorded);
        }
        return switch (kind) {
            case 18, 19, 20 ->
                new CaseEvent.OffenceCorrected(
                        offence(id, offence).outcome(outcome()).build(), recorded);
            case 21, 22 -> new CaseEvent.OffenceAlleged(offence(id, offence).build(), recorded);
            case 23 -> new CaseEvent.OffenceWithdrawn(id, offence, recorded);
            case 24 -> new CaseEvent.ConvictionQuashed(id, offence, recorded);
            case 25 -> new CaseEvent.DisposalChangedOnAppeal(id, offence, disposal(), recorded);
            case 26, 27 ->
                new CaseEvent.Released(new Release(id, committed(), null, null, Answer.UNKNOWN, null), recorded);
            case 28 -> new CaseEvent.ReleaseWithdrawn(id, committed(), recorded);
            case 29 -> new CaseEvent.MovedAway(id, recorded);
            case 30, 31 -> new CaseEvent.PersonMerged(id, person(), recorded);
            case 32 ->
                random.nextInt(3) == 0
                        ? new CaseEvent.PersonErased(id, recorded)
                        : new CaseEvent.CareOpened(new CareEpisode(id, committed(), null, null), recorded);
            case 33 ->
                new CaseEvent.OutcomeRecorded(id, offence, Outcome.PENDING, committed(), CareStatus.UNKNOWN, recorded);
            default -> new CaseEvent.PersonRecorded(person(id), recorded);
        };
    }
}
