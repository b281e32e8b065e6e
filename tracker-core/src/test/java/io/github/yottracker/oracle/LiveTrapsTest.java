package io.github.yottracker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.CareClosed;
import io.github.yottracker.live.CaseEvent.CareCorrected;
import io.github.yottracker.live.CaseEvent.CareOpened;
import io.github.yottracker.live.CaseEvent.CareWithdrawn;
import io.github.yottracker.live.CaseEvent.OffenceAlleged;
import io.github.yottracker.live.CaseEvent.OffenceCharged;
import io.github.yottracker.live.CaseEvent.OffenceCorrected;
import io.github.yottracker.live.CaseEvent.OffenceWithdrawn;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.CaseEvent.PersonMerged;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import io.github.yottracker.live.Question;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sequences in which a live tracker and fresh runs once differed, or which drawn ones reach too seldom to rely on. */
class LiveTrapsTest {

    private static final List<Question> QUESTIONS = List.of(
            Question.of(Methodology.LOCAL_TRACKER, CohortPeriod.financialYear(2019), CohortPeriod.quarter(2020, 1))
                    .by(Dimension.CARE),
            Question.of(
                    Methodology.LOCAL_TRACKER.with(Option.OFFENCE_DATE_BASIS, OffenceDateBasis.END),
                    CohortPeriod.quarter(2020, 1)));

    private static LocalDate on(String monthAndDay) {
        return LocalDate.parse("2020-" + monthAndDay);
    }

    private static Person child(String id) {
        return Person.of(id, LocalDate.of(2004, 1, 1), Gender.MALE, Ethnicity.W1);
    }

    private static CaseEvent isKnown(String id) {
        return new PersonRecorded(child(id), on("01-01"));
    }

    private static CareEpisode care(String personId, String start) {
        return new CareEpisode(personId, on(start), null, null);
    }

    private static Offence pending(String personId, String id) {
        return Offence.of(personId).id(id).committed(on("01-02")).build();
    }

    private static Facts opening(List<Person> people, List<Offence> offences, List<Facts.RefusedSentence> refused) {
        return new Facts(people, offences, List.of(), List.of(), refused, true);
    }

    private static void agree(Facts opening, Step... steps) {
        LiveSequence sequence = new LiveSequence(Optional.of(opening), on("01-01"), QUESTIONS, List.of(steps));
        assertThat(LiveRun.of(sequence).difference()).isEmpty();
    }

    /** The tracker goes on with the events, back to look, and asks about days between them. */
    private static void agree(Facts opening, CaseEvent... events) {
        List<Step> steps = new ArrayList<>();
        Stream.of(events).forEach(event -> {
            steps.add(new Step.MoveTo(event.recordedOn()));
            steps.add(new Step.Deliver(event));
        });
        steps.add(new Step.MoveTo(on("12-31")));
        Stream.of(events)
                .map(CaseEvent::recordedOn)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .forEach(day -> steps.add(new Step.LookAt(on("12-31"), day)));
        steps.add(new Step.MoveTo(on("02-01")));
        agree(opening, steps.toArray(Step[]::new));
    }

    @Test
    @DisplayName("a child with many offences, all of them moved away by a merger, is looked at as before the merger")
    void manyOffencesAreSeenAgainAsBeforeAMerger() {
        List<Offence> many = IntStream.range(0, 300)
                .mapToObj(i -> Offence.of("A")
                        .id("old " + i)
                        .committed(LocalDate.of(2019, 1, 1).plusDays(i))
                        .disposal(
                                DisposalType.YOUTH_CAUTION,
                                LocalDate.of(2019, 1, 3).plusDays(i))
                        .build())
                .toList();
        agree(opening(List.of(child("A"), child("B")), many, List.of()), new PersonMerged("A", "B", on("03-01")));
    }

    @Test
    void aMergerBeforeSomethingOfTheOldIdWasWithdrawnIsRefused() {
        agree(
                Facts.NONE,
                isKnown("A"),
                isKnown("B"),
                new OffenceAlleged(pending("A", "1"), on("02-01")),
                new OffenceWithdrawn("A", "1", on("04-01")),
                new PersonMerged("A", "B", on("03-01")),
                new PersonMerged("A", "B", on("04-01")));
    }

    @Test
    @DisplayName("A-05 a refused sentence is the old id's before a merger, at old moments too")
    void a05_aRefusedSentenceMovesFromTheDayOfTheMerger() {
        agree(
                opening(
                        List.of(child("A"), child("B")),
                        List.of(),
                        List.of(new Facts.RefusedSentence("A", on("02-01")))),
                new PersonMerged("A", "B", on("03-01")),
                new PersonErased("B", on("04-01")));
    }

    @Test
    void anAppealAgainstNothingDoesNotKeepAChargeOut() {
        Offence appealed = Offence.of("A")
                .id("1")
                .committed(on("01-02"))
                .appeal(Appeal.CHANGED)
                .build();
        agree(
                Facts.NONE,
                isKnown("A"),
                new OffenceAlleged(pending("A", "1"), on("02-01")),
                new OffenceCorrected(appealed, on("03-01")),
                new OffenceCharged(pending("A", "1"), on("04-01")));
    }

    @Test
    void careIsNotCorrectedToAStartThatWasWithdrawnLater() {
        agree(
                Facts.NONE,
                isKnown("A"),
                new CareOpened(care("A", "02-02"), on("02-10")),
                new CareWithdrawn("A", on("02-02"), on("03-30")),
                new CareOpened(care("A", "02-01"), on("02-11")),
                new CareCorrected(on("02-01"), care("A", "02-02"), on("03-20")),
                new CareCorrected(on("02-01"), care("A", "02-02"), on("03-30")));
    }

    @Test
    @DisplayName(
            "M-84 what is recorded before its day comes about by itself: a conviction, an outcome, the end of a range")
    void m84_whatIsRecordedBeforeItsDayComesAboutByItself() {
        Outcome fine = new Disposal(DisposalType.FINE, on("03-05"));
        Facts ahead = opening(
                List.of(child("A")),
                List.of(
                        offence("0")
                                .committed(on("01-02"))
                                .disposal(DisposalType.FINE, on("02-01"))
                                .build(),
                        offence("1").convicted(on("04-10")).build(),
                        offence("2").disposal(DisposalType.FINE, on("05-10")).build(),
                        offence("3").until(on("06-10")).outcome(fine).build(),
                        offence("4")
                                .committed(null)
                                .until(on("07-10"))
                                .outcome(fine)
                                .build()),
                List.of());
        agree(
                ahead,
                Stream.of("04-09", "04-10", "05-09", "05-10", "06-09", "06-10", "07-09", "07-10")
                        .map(day -> new Step.MoveTo(on(day)))
                        .toArray(Step[]::new));
    }

    private static OffenceDraft offence(String id) {
        return Offence.of("A").id(id).committed(on("03-01"));
    }

    @Test
    @DisplayName("M-42 a date of birth that was replaced on the day it was recorded was never held")
    void m42_aDateOfBirthReplacedOnItsDayWasNeverHeld() {
        Person tooYoung = Person.of("A", LocalDate.of(2012, 1, 1), Gender.MALE, Ethnicity.W1);
        agree(
                Facts.NONE,
                isKnown("A"),
                new PersonRecorded(tooYoung, on("03-01")),
                new PersonRecorded(child("A"), on("03-01")),
                new OffenceAlleged(pending("A", "1"), on("02-01")));
    }

    @Test
    @DisplayName("M-42 an offence withdrawn on the day it was recorded contradicts no date of birth")
    void m42_anOffenceWithdrawnOnItsDayContradictsNothing() {
        Person tooYoung = Person.of("A", LocalDate.of(2012, 1, 1), Gender.MALE, Ethnicity.W1);
        agree(
                Facts.NONE,
                isKnown("A"),
                new OffenceAlleged(pending("A", "1"), on("03-01")),
                new OffenceWithdrawn("A", "1", on("03-01")),
                new PersonRecorded(tooYoung, on("02-01")));
    }

    @Test
    void ofTwoOpenEpisodesThatAMergerBringsTogetherTheFirstByStatusIsClosed() {
        agree(
                Facts.NONE,
                isKnown("A"),
                isKnown("B"),
                new CareOpened(new CareEpisode("A", on("01-20"), null, LegalStatus.of("J1")), on("01-20")),
                new CareOpened(new CareEpisode("B", on("01-20"), null, LegalStatus.of("C2")), on("01-20")),
                new PersonMerged("B", "A", on("02-10")),
                new CareClosed("A", on("01-20"), on("03-01"), on("03-02")),
                new CareClosed("A", on("01-20"), on("04-01"), on("04-02")),
                new CareClosed("A", on("01-20"), on("05-01"), on("05-02")));
    }

    @Test
    void aMergerDeliveredAgainIsTheSameEvent() {
        agree(
                Facts.NONE,
                isKnown("A"),
                isKnown("B"),
                isKnown("C"),
                new PersonMerged("A", "B", on("03-01")),
                new PersonMerged("A", "B", on("03-01")),
                new PersonMerged("A", "C", on("03-01")),
                new PersonMerged("B", "C", on("04-01")),
                new PersonMerged("A", "B", on("03-01")));
    }
}
