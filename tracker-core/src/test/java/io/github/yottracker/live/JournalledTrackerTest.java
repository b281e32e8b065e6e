package io.github.yottracker.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.sample.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tracker that writes a journal is the same after it is opened again, whatever happened in between. */
class JournalledTrackerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CohortPeriod YEAR = CohortPeriod.financialYear(2025);
    private static final Question QUESTION =
            Question.of(Methodology.LOCAL_TRACKER, YEAR).by(Dimension.GENDER);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("tracker.journal");
    }

    // ---------------------------------------------------------------- events

    /** Events about some children, most of which are taken: every kind but erasure. */
    private static List<CaseEvent> events(int count) {
        Random random = new Random(20_260_302);
        List<CaseEvent> events = new ArrayList<>();
        while (events.size() < count) {
            String person = "C" + random.nextInt(12);
            String offence = "O" + random.nextInt(6);
            LocalDate day = DAY.minusDays(200).plusDays(events.size() / 8);
            LocalDate earlier = day.minusDays(30 + random.nextInt(60));
            events.add(
                    switch (random.nextInt(14)) {
                        case 0, 1 ->
                            new CaseEvent.PersonRecorded(
                                    Person.of(
                                            person,
                                            LocalDate.of(2010, 1, 1 + random.nextInt(9)),
                                            Gender.MALE,
                                            Ethnicity.B1),
                                    day);
                        case 2, 3 -> new CaseEvent.OffenceAlleged(offence(person, offence, earlier), day);
                        case 4 -> new CaseEvent.OffenceCharged(offence(person, offence, earlier), day);
                        case 5, 6, 7 ->
                            CaseEvent.OutcomeRecorded.of(
                                    person, offence, new Disposal(DisposalType.REFERRAL_ORDER, day), day);
                        case 8 ->
                            new CaseEvent.OffenceCorrected(
                                    Offence.of(person)
                                            .id(offence)
                                            .committed(earlier)
                                            .category("Robbery")
                                            .code("R1")
                                            .gravity(6)
                                            .disposal(DisposalType.DETENTION_AND_TRAINING_ORDER, day)
                                            .build(),
                                    day);
                        case 9 -> new CaseEvent.OffenceWithdrawn(person, offence, day);
                        case 10 -> new CaseEvent.ConvictionQuashed(person, offence, day);
                        case 11 -> new CaseEvent.Released(Release.of(person, day, null), day);
                        case 12 ->
                            new CaseEvent.CareOpened(new CareEpisode(person, earlier, null, LegalStatus.of("C2")), day);
                        default ->
                            random.nextInt(20) == 0
                                    ? new CaseEvent.PersonMerged(person, "C" + random.nextInt(12), day)
                                    : new CaseEvent.MovedAway(person, day);
                    });
        }
        return events;
    }

    private static Offence offence(String person, String id, LocalDate committed) {
        return Offence.of(person).id(id).committed(committed).build();
    }

    private LiveTracker open(Journal journal) throws IOException {
        return LiveTracker.open(journal, DAY, QUESTION);
    }

    /** All that two trackers can be told apart by: the facts now and at other moments, and what is counted. */
    private static void assertSame(LiveTracker expected, LiveTracker actual) {
        assertEquals(expected.events(), actual.events());
        assertEquals(expected.snapshot().factsHash(), actual.snapshot().factsHash());
        for (int back = 0; back <= 200; back += 40) {
            Moment moment = new Moment(DAY.minusDays(back / 2), DAY.minusDays(back), expected.events());
            Snapshot then = expected.at(moment);
            assertEquals(then.caseload(), actual.at(moment).caseload());
            assertEquals(then.factsHash(), actual.at(moment).factsHash());
            assertEquals(
                    then.breakdown(Methodology.LOCAL_TRACKER, YEAR, Dimension.GENDER),
                    actual.at(moment).breakdown(Methodology.LOCAL_TRACKER, YEAR, Dimension.GENDER));
        }
    }

    // ---------------------------------------------------------------- tests

    @Test
    void aTrackerOpenedAgainIsTheSame() throws IOException {
        LiveTracker without = LiveTracker.open(DAY, QUESTION);
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = open(journal);
            for (CaseEvent event : events(800)) {
                assertEquals(without.apply(event), tracker.apply(event));
            }
        }
        try (Journal journal = Journal.open(file())) {
            assertEquals(without.events(), journal.recovery().events());
            assertSame(without, open(journal));
        }
        assertTrue(without.events() > 200, "most events should have been taken, but were " + without.events());
    }

    @Test
    void aTrackerGoesOnAfterItWasCompacted() throws IOException {
        LiveTracker without = LiveTracker.open(DAY, QUESTION);
        List<CaseEvent> events = events(900);
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = open(journal);
            events.subList(0, 600).forEach(tracker::apply);
            tracker.compact();
            events.subList(600, 750).forEach(tracker::apply);
        }
        events.forEach(without::apply);
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = open(journal);
            events.subList(750, 900).forEach(tracker::apply);
            assertSame(without, tracker);
        }
    }

    @Test
    void aJournalCutAnywhereGivesTheStateAfterSomeWholeNumberOfEvents() throws IOException {
        List<String> hashes = new ArrayList<>();
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = open(journal);
            hashes.add(tracker.snapshot().factsHash());
            for (CaseEvent event : events(300)) {
                if (tracker.apply(event).isTaken()) {
                    hashes.add(tracker.snapshot().factsHash());
                }
            }
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 13) {
            Path cut = folder.resolve("cut.journal");
            Files.write(cut, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(cut)) {
                LiveTracker tracker = open(journal);
                assertEquals(journal.recovery().events(), tracker.events());
                assertEquals(
                        hashes.get((int) tracker.events()), tracker.snapshot().factsHash());
                assertEquals(
                        length,
                        journal.recovery().bytesKept() + journal.recovery().bytesDropped());
            }
            Files.delete(cut);
        }
    }

    @Test
    void aCaseloadStartsANewJournalAndNoOther() throws IOException {
        Caseload caseload = Samples.southampton();
        String hash;
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = LiveTracker.open(journal, caseload, DAY, QUESTION);
            hash = tracker.snapshot().factsHash();
            assertEquals(LiveTracker.open(caseload, DAY).snapshot().factsHash(), hash);
        }
        try (Journal journal = Journal.open(file())) {
            assertEquals(hash, open(journal).snapshot().factsHash());
            assertEquals(caseload.knownOn(DAY), open(journal).snapshot().caseload());
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> LiveTracker.open(journal, caseload, DAY, QUESTION));
            assertEquals(
                    "this journal holds a tracker's facts already; open it without a caseload, or take a new one",
                    refused.getMessage());
        }
    }

    @Test
    void nothingOfAnErasedChildIsLeftInAnyFile() throws IOException {
        String secret = "PSEUDONYM-OF-SOMEBODY";
        try (Journal journal = Journal.open(file())) {
            LiveTracker tracker = open(journal);
            events(200).forEach(tracker::apply);
            String before = tracker.snapshot().factsHash();
            tracker.apply(new CaseEvent.PersonRecorded(
                    Person.of(secret, LocalDate.of(2011, 4, 5), Gender.FEMALE, Ethnicity.W1), DAY));
            tracker.apply(new CaseEvent.OffenceAlleged(offence(secret, "O1", DAY.minusDays(3)), DAY));
            journal.sync();
            assertTrue(isAnywhere(secret));
            assertTrue(tracker.apply(new CaseEvent.PersonErased(secret, DAY)).isTaken());
            assertEquals(before, tracker.snapshot().factsHash());
        }
        assertFalse(isAnywhere(secret));
    }

    private boolean isAnywhere(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void anErasureWhoseBytesWereNotGoneIsMadeUpForAtTheNextOpening() throws IOException {
        String secret = "PSEUDONYM-OF-SOMEBODY";
        try (Journal journal = Journal.open(file())) { // as if the process had died right after the event was written
            journal.append(new CaseEvent.PersonRecorded(
                    Person.of(secret, LocalDate.of(2011, 4, 5), Gender.FEMALE, Ethnicity.W1), DAY));
            journal.append(new CaseEvent.PersonErased(secret, DAY));
        }
        assertTrue(isAnywhere(secret));
        try (Journal journal = Journal.open(file())) {
            assertEquals(2, open(journal).events());
        }
        assertFalse(isAnywhere(secret));
    }

    @Test
    void anEventThatTheJournalDoesNotTakeChangesNothing() throws IOException {
        Journal journal = Journal.open(file());
        LiveTracker tracker = open(journal);
        events(50).forEach(tracker::apply);
        Snapshot before = tracker.snapshot();
        journal.close();
        assertThrows(
                IllegalStateException.class,
                () -> tracker.apply(new CaseEvent.PersonRecorded(
                        Person.of("new", LocalDate.of(2011, 4, 5), Gender.FEMALE, Ethnicity.W1), DAY)));
        assertEquals(before.toString(), tracker.snapshot().toString());
    }

    @Test
    void aJournalWithAnEventThatIsNotAcceptedIsRefused() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.append(new CaseEvent.MovedAway("nobody", DAY));
            IOException refused = assertThrows(IOException.class, () -> open(journal));
            assertEquals(
                    "the journal holds an event that this version does not take: MovedAway of person nobody, recorded"
                            + " 2026-03-02: nobody with this id is known; accepted: an id that PersonRecorded has made known",
                    refused.getMessage());
        }
    }
}
