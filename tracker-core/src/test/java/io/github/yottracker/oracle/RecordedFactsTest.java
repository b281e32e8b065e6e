package io.github.yottracker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.CareClosed;
import io.github.yottracker.live.CaseEvent.CareCorrected;
import io.github.yottracker.live.CaseEvent.CareOpened;
import io.github.yottracker.live.CaseEvent.CareWithdrawn;
import io.github.yottracker.live.CaseEvent.ConvictionQuashed;
import io.github.yottracker.live.CaseEvent.DisposalChangedOnAppeal;
import io.github.yottracker.live.CaseEvent.MovedAway;
import io.github.yottracker.live.CaseEvent.OffenceAlleged;
import io.github.yottracker.live.CaseEvent.OffenceCharged;
import io.github.yottracker.live.CaseEvent.OffenceCorrected;
import io.github.yottracker.live.CaseEvent.OffenceWithdrawn;
import io.github.yottracker.live.CaseEvent.OutcomeRecorded;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.CaseEvent.PersonMerged;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import io.github.yottracker.live.CaseEvent.ReleaseWithdrawn;
import io.github.yottracker.live.CaseEvent.Released;
import io.github.yottracker.live.EventRefusal;
import io.github.yottracker.live.Moment;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The reference of the live tracker against hand-made expectations: what each event does, from when it is known, and why
 * it is refused. All in 2020; child A is 15, so that its offences from 2015 on are possible.
 */
class RecordedFactsTest {

    private static final LocalDate BORN = LocalDate.of(2005, 1, 1);
    private static final Outcome CAUTION = new Disposal(DisposalType.YOUTH_CAUTION, on("02-01"));
    private static final Disposal FINE = new Disposal(DisposalType.FINE, on("02-05"));

    private RecordedFacts facts = new RecordedFacts(Facts.NONE);

    // ---------------------------------------------------------------- words

    private static LocalDate on(String monthAndDay) {
        return LocalDate.parse("2020-" + monthAndDay);
    }

    private static Person child(String id) {
        return Person.of(id, BORN, Gender.FEMALE, Ethnicity.W1);
    }

    private static Person bornOn(String id, LocalDate born) {
        return Person.of(id, born, Gender.FEMALE, Ethnicity.W1);
    }

    private static OffenceDraft offence(String personId, String id) {
        return Offence.of(personId).id(id).committed(on("01-05"));
    }

    private static Offence pending(String personId, String id) {
        return offence(personId, id).build();
    }

    private static Release release(String personId, String day) {
        return Release.of(personId, on(day), null);
    }

    private static CareEpisode care(String personId, String start, String end) {
        return new CareEpisode(personId, on(start), end == null ? null : on(end), null);
    }

    private void taken(CaseEvent... events) {
        for (CaseEvent event : events) {
            assertThat(facts.take(event)).as(event.toString()).isEmpty();
        }
    }

    private void refused(EventRefusal why, CaseEvent event) {
        long before = facts.events();
        assertThat(facts.take(event)).as(event.toString()).isEqualTo(Optional.of(why));
        assertThat(facts.events()).isEqualTo(before);
    }

    private void childKnownFromJanuary() {
        taken(new PersonRecorded(child("A"), on("01-01")));
    }

    private Offence onlyOffence(String day) {
        assertThat(facts.known(on(day)).offences()).hasSize(1);
        return facts.known(on(day)).offences().get(0);
    }

    private Facts known(String day) {
        return facts.known(on(day));
    }

    // ---------------------------------------------------------------- children

    @Nested
    class Children {
        @Test
        void aChildIsKnownFromTheDayOnWhichItWasRecorded() {
            taken(new PersonRecorded(child("A"), on("03-02")));

            assertThat(known("03-01").people()).isEmpty();
            assertThat(known("03-02").people()).containsExactly(child("A"));
        }

        @Test
        void anotherRecordReplacesTheFirstFromItsDay() {
            Person later = bornOn("A", BORN.plusDays(1));
            taken(new PersonRecorded(child("A"), on("01-01")), new PersonRecorded(later, on("03-01")));

            assertThat(known("02-29").people()).containsExactly(child("A"));
            assertThat(known("03-01").people()).containsExactly(later);
        }

        @Test
        void ofTwoRecordsOfOneDayTheLastTakenStands() {
            Person second = bornOn("A", BORN.plusDays(1));
            taken(new PersonRecorded(child("A"), on("01-01")), new PersonRecorded(second, on("01-01")));

            assertThat(known("01-01").people()).containsExactly(second);
            refused(EventRefusal.DELIVERED_BEFORE, new PersonRecorded(child("A"), on("01-01")));
        }

        @Test
        void theSameOnALaterDayIsANewVersion() {
            taken(new PersonRecorded(child("A"), on("01-01")), new PersonRecorded(child("A"), on("01-02")));

            refused(EventRefusal.RECORDED_TOO_EARLY, new PersonRecorded(bornOn("A", BORN.plusDays(1)), on("01-01")));
        }

        @Test
        void oneWhoMovesAwayLivesElsewhereUntilRecordedAnew() {
            childKnownFromJanuary();
            taken(new MovedAway("A", on("02-01")), new PersonRecorded(child("A"), on("03-01")));

            assertThat(known("01-31").people()).containsExactly(child("A"));
            assertThat(known("02-01").people().get(0).residence()).isEqualTo(Residence.OTHER);
            assertThat(known("03-01").people()).containsExactly(child("A"));
        }

        @Test
        void movingAwayOnOneDayTwiceIsTheSameEventWhateverCameBetween() {
            childKnownFromJanuary();
            taken(new MovedAway("A", on("02-01")), new PersonRecorded(child("A"), on("02-01")));

            refused(EventRefusal.DELIVERED_BEFORE, new MovedAway("A", on("02-01")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new MovedAway("A", on("01-31")));
            refused(EventRefusal.UNKNOWN_PERSON, new MovedAway("B", on("02-01")));
        }

        @Test
        @DisplayName("M-42 a date of birth that makes something on record impossible is refused")
        void m42_aDateOfBirthThatDoesNotFitIsRefused() {
            childKnownFromJanuary();
            taken(new OffenceAlleged(pending("A", "1"), on("01-06")));

            // 9 years old on 2020-01-05
            refused(
                    EventRefusal.CONTRADICTS_RECORD,
                    new PersonRecorded(bornOn("A", LocalDate.of(2010, 1, 6)), on("02-01")));
            taken(new PersonRecorded(bornOn("A", LocalDate.of(2010, 1, 5)), on("02-01")));
        }

        @Test
        @DisplayName(
                "M-42 a date of birth is judged against what was withdrawn later, but not by what was withdrawn before")
        void m42_aDateOfBirthIsJudgedAgainstWhatIsKnownAtSomeTimeFromThenOn() {
            childKnownFromJanuary();
            taken(new OffenceAlleged(pending("A", "1"), on("01-06")), new OffenceWithdrawn("A", "1", on("03-01")));
            Person tooYoung = bornOn("A", LocalDate.of(2012, 1, 1));

            refused(EventRefusal.CONTRADICTS_RECORD, new PersonRecorded(tooYoung, on("02-29")));
            taken(new PersonRecorded(tooYoung, on("03-01")));
        }

        @Test
        void aDateOfBirthIsJudgedAgainstReleasesAndCareToo() {
            childKnownFromJanuary();
            taken(new Released(release("A", "01-10"), on("01-10")));
            refused(EventRefusal.CONTRADICTS_RECORD, new PersonRecorded(bornOn("A", on("01-11")), on("02-01")));
            taken(
                    new PersonRecorded(bornOn("A", on("01-10")), on("02-01")),
                    new ReleaseWithdrawn("A", on("01-10"), on("02-01")),
                    new CareOpened(care("A", "01-20", null), on("02-01")));
            refused(EventRefusal.CONTRADICTS_RECORD, new PersonRecorded(bornOn("A", on("01-21")), on("02-02")));
        }
    }

    // ---------------------------------------------------------------- merging and erasing

    @Nested
    class MergingAndErasing {
        private void twoChildren() {
            taken(new PersonRecorded(child("A"), on("01-01")), new PersonRecorded(child("B"), on("01-01")));
        }

        @Test
        void everythingOnRecordGoesToTheOtherIdFromThatDayAndKeepsItsRecordedDay() {
            twoChildren();
            taken(
                    new OffenceAlleged(pending("B", "1"), on("01-06")),
                    new Released(release("B", "01-07"), on("01-08")),
                    new CareOpened(care("B", "01-02", null), on("01-09")),
                    new PersonMerged("B", "A", on("02-01")));

            assertThat(known("01-31").people()).extracting(Person::id).containsExactly("A", "B");
            assertThat(known("01-31").offences()).extracting(Offence::personId).containsExactly("B");
            Facts merged = known("02-01");
            assertThat(merged.people()).containsExactly(child("A"));
            assertThat(merged.offences())
                    .containsExactly(offence("A", "1").recorded(on("01-06")).build());
            assertThat(merged.releases()).containsExactly(Book.recordedOn(release("A", "01-07"), on("01-08")));
            assertThat(merged.care()).containsExactly(care("A", "01-02", null));
        }

        @Test
        void anIdThatWasMergedIsNoMoreWhateverTheRecordedDay() {
            twoChildren();
            taken(new PersonMerged("B", "A", on("02-01")));

            refused(EventRefusal.MERGED_PERSON, new PersonRecorded(child("B"), on("01-15")));
            refused(EventRefusal.MERGED_PERSON, new OffenceAlleged(pending("B", "1"), on("03-01")));
            refused(EventRefusal.MERGED_PERSON, new PersonErased("B", on("03-01")));
            refused(EventRefusal.MERGED_PERSON, new PersonMerged("A", "B", on("03-01")));
        }

        @Test
        void aMergerDeliveredAgainIsTheSameEventThoughItsIdIsThereNoMore() {
            twoChildren();
            taken(new PersonRecorded(child("C"), on("01-01")), new PersonMerged("B", "A", on("02-01")));
            refused(EventRefusal.DELIVERED_BEFORE, new PersonMerged("B", "A", on("02-01")));
            refused(EventRefusal.MERGED_PERSON, new PersonMerged("B", "A", on("02-02")));
            refused(EventRefusal.MERGED_PERSON, new PersonMerged("B", "C", on("02-01")));

            taken(new PersonMerged("A", "C", on("03-01")));
            refused(EventRefusal.DELIVERED_BEFORE, new PersonMerged("B", "A", on("02-01")));
        }

        @Test
        void aMergerNeedsTwoIdsThatAreThere() {
            twoChildren();
            refused(EventRefusal.MERGED_WITH_ITSELF, new PersonMerged("A", "A", on("02-01")));
            refused(EventRefusal.MERGED_WITH_ITSELF, new PersonMerged("X", "X", on("02-01")));
            refused(EventRefusal.UNKNOWN_PERSON, new PersonMerged("X", "A", on("02-01")));
            refused(EventRefusal.UNKNOWN_PERSON, new PersonMerged("A", "X", on("02-01")));
        }

        @Test
        void aMergerComesAfterAllThatHappenedUnderTheOldIdAndAfterTheOtherBecameKnown() {
            taken(
                    new PersonRecorded(child("B"), on("01-01")),
                    new PersonRecorded(child("A"), on("02-01")),
                    new OffenceAlleged(pending("B", "1"), on("02-10")),
                    new OffenceWithdrawn("B", "1", on("02-20")));

            refused(EventRefusal.RECORDED_TOO_EARLY, new PersonMerged("B", "A", on("02-19")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new PersonMerged("A", "B", on("01-31")));
            taken(new PersonMerged("B", "A", on("02-20")));
        }

        @Test
        void whatHappenedUnderTheOtherIdMayBeLater() {
            twoChildren();
            taken(
                    new OffenceAlleged(pending("A", "1"), on("03-01")),
                    new OffenceAlleged(pending("B", "1"), on("01-06")),
                    new PersonMerged("B", "A", on("02-01")));

            assertThat(known("02-01").offences())
                    .extracting(Offence::recordedOn)
                    .containsExactly(on("01-06"));
            assertThat(known("03-01").offences())
                    .extracting(Offence::recordedOn)
                    .containsExactlyInAnyOrder(on("01-06"), on("03-01"));
        }

        @Test
        @DisplayName("M-42 a merger that makes the other child's record impossible is refused")
        void m42_aMergerThatContradictsTheRecordIsRefused() {
            taken(
                    new PersonRecorded(bornOn("A", LocalDate.of(2012, 1, 1)), on("01-01")),
                    new PersonRecorded(child("B"), on("01-01")),
                    new OffenceAlleged(pending("B", "1"), on("01-06")));

            refused(EventRefusal.CONTRADICTS_RECORD, new PersonMerged("B", "A", on("02-01")));
        }

        @Test
        void anEventChangesTheRowRecordedLastAndClosesTheOthers() {
            twoChildren();
            taken(
                    new OffenceCharged(offence("A", "1").code("T1").build(), on("01-06")),
                    new OffenceCharged(offence("B", "1").code("T2").build(), on("01-07")),
                    new PersonMerged("B", "A", on("02-01")),
                    OutcomeRecorded.of("A", "1", CAUTION, on("02-02")));

            assertThat(known("02-01").offences()).extracting(Offence::code).containsExactlyInAnyOrder("T1", "T2");
            assertThat(onlyOffence("02-02"))
                    .isEqualTo(offence("A", "1")
                            .code("T2")
                            .outcome(CAUTION)
                            .recorded(on("02-02"))
                            .build());
        }

        @Test
        void ofRowsRecordedOnOneDayTheFirstOfTheCaseloadIsChanged() {
            twoChildren();
            taken(
                    new OffenceCharged(offence("A", "1").code("T2").build(), on("01-06")),
                    new OffenceCharged(offence("B", "1").code("T1").build(), on("01-06")),
                    new PersonMerged("B", "A", on("02-01")),
                    OutcomeRecorded.of("A", "1", CAUTION, on("02-02")));

            assertThat(onlyOffence("02-02").code()).isEqualTo("T1");
        }

        @Test
        void whoeverIsErasedWasNeverThereNorWereTheIdsMergedIntoIt() {
            twoChildren();
            taken(
                    new PersonRecorded(child("C"), on("01-01")),
                    new OffenceAlleged(pending("C", "1"), on("01-06")),
                    new PersonMerged("C", "B", on("02-01")),
                    new PersonMerged("B", "A", on("02-02")));
            Moment before = new Moment(on("01-31"), on("01-31"), facts.events());
            taken(new PersonErased("A", on("12-01")));

            assertThat(facts.at(before)).isEqualTo(Facts.NONE);
            assertThat(facts.events()).isEqualTo(7);
            refused(EventRefusal.UNKNOWN_PERSON, new PersonErased("A", on("12-01")));
            refused(EventRefusal.UNKNOWN_PERSON, new MovedAway("C", on("12-01")));
        }

        @Test
        void anErasedIdMayBeGivenAnewWithEarlierDays() {
            childKnownFromJanuary();
            taken(
                    new OffenceAlleged(pending("A", "1"), on("01-06")),
                    new PersonErased("A", on("06-01")),
                    new PersonRecorded(child("A"), on("01-01")),
                    new OffenceAlleged(pending("A", "1"), on("01-06")));

            assertThat(known("01-06").offences()).hasSize(1);
            assertThat(facts.at(new Moment(on("12-31"), on("12-31"), 4)).offences())
                    .isEmpty();
        }

        @Test
        void oneIsErasedWhateverTheRecordedDay() {
            childKnownFromJanuary();
            taken(new PersonErased("A", LocalDate.of(1999, 1, 1)));

            assertThat(known("12-31").people()).isEmpty();
        }
    }

    // ---------------------------------------------------------------- offences

    @Nested
    class Offences {
        @Test
        void anAllegedOffenceIsPendingAndTakesTheEventsDay() {
            childKnownFromJanuary();
            taken(new OffenceAlleged(offence("A", "1").recorded(on("12-24")).build(), on("01-06")));

            assertThat(known("01-05").offences()).isEmpty();
            assertThat(onlyOffence("01-06"))
                    .isEqualTo(offence("A", "1").recorded(on("01-06")).build());
            refused(
                    EventRefusal.DELIVERED_BEFORE,
                    new OffenceAlleged(offence("A", "1").recorded(on("12-25")).build(), on("01-06")));
            refused(EventRefusal.OFFENCE_ON_RECORD, new OffenceAlleged(pending("A", "1"), on("01-07")));
        }

        @Test
        void aChargeReplacesTheAllegationAsAWhole() {
            childKnownFromJanuary();
            taken(
                    new OffenceAlleged(offence("A", "1").code("T1").build(), on("01-06")),
                    new OffenceCharged(offence("A", "1").gravity(3).build(), on("01-07")));

            assertThat(onlyOffence("01-06").code()).isEqualTo("T1");
            assertThat(onlyOffence("01-07"))
                    .isEqualTo(
                            offence("A", "1").gravity(3).recorded(on("01-07")).build());
        }

        @Test
        void aChargeNeedsNoAllegationButNoOutcome() {
            childKnownFromJanuary();
            taken(
                    new OffenceCharged(pending("A", "1"), on("01-07")),
                    OutcomeRecorded.of("A", "1", CAUTION, on("02-01")));

            refused(EventRefusal.OUTCOME_ON_RECORD, new OffenceCharged(pending("A", "1"), on("02-02")));
            refused(EventRefusal.DELIVERED_BEFORE, new OffenceCharged(pending("A", "1"), on("01-07")));
            refused(EventRefusal.OUTCOME_ON_RECORD, new OffenceCharged(pending("A", "1"), on("01-06")));
        }

        @Test
        void anOutcomeLeavesConvictionAndCareAsTheyWereUnlessItSaysSo() {
            childKnownFromJanuary();
            Offence convicted = offence("A", "1")
                    .convicted(on("01-20"))
                    .careStatus(CareStatus.LAC)
                    .build();
            taken(
                    new OffenceCharged(pending("A", "1"), on("01-07")),
                    new OffenceCorrected(convicted, on("01-20")),
                    OutcomeRecorded.of("A", "1", CAUTION, on("02-01")));
            assertThat(onlyOffence("02-01"))
                    .isEqualTo(offence("A", "1")
                            .outcome(CAUTION)
                            .convicted(on("01-20"))
                            .careStatus(CareStatus.LAC)
                            .recorded(on("02-01"))
                            .build());

            taken(new OutcomeRecorded("A", "1", Outcome.PENDING, on("01-25"), CareStatus.NOT_LAC, on("02-02")));
            assertThat(onlyOffence("02-02"))
                    .isEqualTo(offence("A", "1")
                            .convicted(on("01-25"))
                            .careStatus(CareStatus.NOT_LAC)
                            .recorded(on("02-02"))
                            .build());
        }

        @Test
        void anOutcomeIsTheSameIfTheRowHoldsAllThatItSays() {
            childKnownFromJanuary();
            taken(
                    new OffenceCharged(pending("A", "1"), on("01-07")),
                    new OutcomeRecorded("A", "1", CAUTION, on("01-20"), CareStatus.LAC, on("02-01")));

            refused(EventRefusal.DELIVERED_BEFORE, OutcomeRecorded.of("A", "1", CAUTION, on("02-01")));
            taken(new OutcomeRecorded("A", "1", CAUTION, on("01-21"), CareStatus.UNKNOWN, on("02-01")));
            refused(EventRefusal.UNKNOWN_OFFENCE, OutcomeRecorded.of("A", "2", CAUTION, on("02-01")));
            refused(EventRefusal.RECORDED_TOO_EARLY, OutcomeRecorded.of("A", "1", CAUTION, on("01-31")));
        }

        @Test
        void aCorrectionReplacesTheOffenceAsAWhole() {
            childKnownFromJanuary();
            Offence right = offence("A", "1")
                    .committed(on("01-02"))
                    .outcome(CAUTION)
                    .appeal(Appeal.CHANGED)
                    .build();
            taken(
                    new OffenceCharged(offence("A", "1").code("T1").build(), on("01-07")),
                    new OffenceCorrected(right, on("02-01")));

            assertThat(onlyOffence("02-01")).isEqualTo(Book.recordedOn(right, on("02-01")));
            refused(EventRefusal.DELIVERED_BEFORE, new OffenceCorrected(right, on("02-01")));
            refused(EventRefusal.UNKNOWN_OFFENCE, new OffenceCorrected(pending("A", "2"), on("02-01")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new OffenceCorrected(right, on("01-31")));
        }

        @Test
        void aWithdrawnOffenceIsKnownUntilTheDayBefore() {
            childKnownFromJanuary();
            taken(new OffenceCharged(pending("A", "1"), on("01-07")), new OffenceWithdrawn("A", "1", on("02-01")));

            assertThat(known("01-31").offences()).hasSize(1);
            assertThat(known("02-01").offences()).isEmpty();
            refused(EventRefusal.DELIVERED_BEFORE, new OffenceWithdrawn("A", "1", on("02-01")));
            refused(EventRefusal.UNKNOWN_OFFENCE, new OffenceWithdrawn("A", "1", on("02-02")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new OffenceAlleged(pending("A", "1"), on("01-31")));
            taken(new OffenceAlleged(pending("A", "1"), on("02-01")));
        }

        @Test
        void whatIsRecordedAndWithdrawnOnOneDayWasNeverKnown() {
            childKnownFromJanuary();
            taken(new OffenceCharged(pending("A", "1"), on("01-07")), new OffenceWithdrawn("A", "1", on("01-07")));

            assertThat(known("01-07").offences()).isEmpty();
        }

        @Test
        @DisplayName("M-11 quashed: the appeal was successful, and all else stays")
        void m11_aQuashedConvictionIsMarked() {
            childKnownFromJanuary();
            taken(new OffenceCharged(pending("A", "1"), on("01-07")));
            refused(EventRefusal.NOTHING_TO_APPEAL, new ConvictionQuashed("A", "1", on("02-01")));
            taken(OutcomeRecorded.of("A", "1", CAUTION, on("02-01")), new ConvictionQuashed("A", "1", on("03-01")));

            assertThat(onlyOffence("03-01"))
                    .isEqualTo(offence("A", "1")
                            .outcome(CAUTION)
                            .appeal(Appeal.SUCCESSFUL)
                            .recorded(on("03-01"))
                            .build());
            refused(EventRefusal.DELIVERED_BEFORE, new ConvictionQuashed("A", "1", on("03-01")));
            refused(EventRefusal.UNKNOWN_OFFENCE, new ConvictionQuashed("A", "2", on("03-01")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new ConvictionQuashed("A", "1", on("02-28")));
        }

        @Test
        @DisplayName("M-11 changed on appeal: another disposal, and the mark")
        void m11_aDisposalChangedOnAppealIsMarked() {
            childKnownFromJanuary();
            taken(new OffenceCharged(pending("A", "1"), on("01-07")));
            refused(EventRefusal.NOTHING_TO_APPEAL, new DisposalChangedOnAppeal("A", "1", FINE, on("02-01")));
            taken(
                    new OutcomeRecorded("A", "1", Outcome.PENDING, on("02-01"), CareStatus.UNKNOWN, on("02-01")),
                    new DisposalChangedOnAppeal("A", "1", FINE, on("03-01")));

            assertThat(onlyOffence("03-01"))
                    .isEqualTo(offence("A", "1")
                            .convicted(on("02-01"))
                            .outcome(FINE)
                            .appeal(Appeal.CHANGED)
                            .recorded(on("03-01"))
                            .build());
            refused(EventRefusal.DELIVERED_BEFORE, new DisposalChangedOnAppeal("A", "1", FINE, on("03-01")));
            refused(EventRefusal.UNKNOWN_OFFENCE, new DisposalChangedOnAppeal("A", "2", FINE, on("03-01")));
            refused(
                    EventRefusal.OUTCOME_BEFORE_COMMITTED,
                    new DisposalChangedOnAppeal("A", "1", new Disposal(DisposalType.FINE, on("01-04")), on("03-01")));
        }

        @Test
        @DisplayName("M-42 impossible days are refused, in the order of the table")
        void m42_impossibleDaysAreRefused() {
            childKnownFromJanuary();
            OffenceDraft early = offence("A", "1").committed(BORN.minusDays(1));
            refused(EventRefusal.BEFORE_BIRTH, new OffenceAlleged(early.build(), on("01-06")));
            OffenceDraft nine = offence("A", "1").committed(BORN.plusYears(10).minusDays(1));
            refused(EventRefusal.UNDER_TEN, new OffenceCharged(nine.build(), on("01-06")));
            taken(new OffenceAlleged(pending("A", "1"), on("01-06")));
            refused(
                    EventRefusal.CONVICTED_BEFORE_COMMITTED,
                    new OutcomeRecorded("A", "1", CAUTION, on("01-04"), CareStatus.UNKNOWN, on("02-01")));
            refused(
                    EventRefusal.OUTCOME_BEFORE_COMMITTED,
                    OutcomeRecorded.of("A", "1", new Outcome.NotProven(on("01-04")), on("02-01")));
            refused(
                    EventRefusal.OUTCOME_BEFORE_COMMITTED,
                    new OffenceCorrected(
                            offence("A", "1")
                                    .committed(on("02-02"))
                                    .outcome(CAUTION)
                                    .build(),
                            on("02-02")));
        }

        @Test
        @DisplayName("M-42 a range of which only the end is known is judged by its end")
        void m42_aRangeWithoutStartIsJudgedByItsEnd() {
            childKnownFromJanuary();
            OffenceDraft range =
                    offence("A", "1").committed(null).until(BORN.plusYears(10).minusDays(1));
            refused(EventRefusal.UNDER_TEN, new OffenceAlleged(range.build(), on("01-06")));
        }

        @Test
        @DisplayName("M-42 every date of birth held at some time from the event on must fit")
        void m42_everyLaterDateOfBirthMustFit() {
            taken(
                    new PersonRecorded(bornOn("A", LocalDate.of(2012, 1, 1)), on("01-01")),
                    new PersonRecorded(child("A"), on("02-01")));

            refused(EventRefusal.UNDER_TEN, new OffenceAlleged(pending("A", "1"), on("01-31")));
            taken(new OffenceAlleged(pending("A", "1"), on("02-01")));
        }

        @Test
        void nothingIsRecordedBeforeItsChild() {
            childKnownFromJanuary();
            refused(EventRefusal.RECORDED_TOO_EARLY, new OffenceAlleged(pending("A", "1"), LocalDate.of(2019, 12, 31)));
            refused(EventRefusal.UNKNOWN_PERSON, new OffenceAlleged(pending("X", "1"), on("01-06")));
        }
    }

    // ---------------------------------------------------------------- releases

    @Nested
    class Releases {
        @Test
        void aReleaseIsOnRecordOnceADay() {
            childKnownFromJanuary();
            taken(new Released(release("A", "02-01"), on("02-03")));

            assertThat(known("02-02").releases()).isEmpty();
            assertThat(known("02-03").releases()).containsExactly(Book.recordedOn(release("A", "02-01"), on("02-03")));
            refused(EventRefusal.DELIVERED_BEFORE, new Released(release("A", "02-01"), on("02-03")));
            refused(EventRefusal.RELEASE_ON_RECORD, new Released(release("A", "02-01"), on("02-04")));
            refused(EventRefusal.BEFORE_BIRTH, new Released(Release.of("A", BORN.minusDays(1), null), on("02-04")));
        }

        @Test
        void aWithdrawalClosesAllReleasesOfTheDay() {
            Facts twoReleases = new Facts(
                    List.of(child("A")),
                    List.of(),
                    List.of(release("A", "02-01"), Release.of("A", on("02-01"), on("01-15"))),
                    List.of(),
                    List.of(),
                    false);
            facts = new RecordedFacts(twoReleases);
            taken(new ReleaseWithdrawn("A", on("02-01"), on("02-05")));

            assertThat(known("02-04").releases()).hasSize(2);
            assertThat(known("02-05").releases()).isEmpty();
            refused(EventRefusal.DELIVERED_BEFORE, new ReleaseWithdrawn("A", on("02-01"), on("02-05")));
            refused(EventRefusal.UNKNOWN_RELEASE, new ReleaseWithdrawn("A", on("02-01"), on("02-06")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new Released(release("A", "02-01"), on("02-04")));
            taken(new Released(release("A", "02-01"), on("02-05")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new ReleaseWithdrawn("A", on("02-01"), on("02-04")));
        }
    }

    // ---------------------------------------------------------------- care

    @Nested
    class Care {
        @Test
        void anEpisodeIsOpenedAndClosed() {
            childKnownFromJanuary();
            taken(
                    new CareOpened(care("A", "02-01", null), on("02-02")),
                    new CareClosed("A", on("02-01"), on("03-01"), on("03-05")));

            assertThat(known("02-01").care()).isEmpty();
            assertThat(known("03-04").care()).containsExactly(care("A", "02-01", null));
            assertThat(known("03-05").care()).containsExactly(care("A", "02-01", "03-01"));
            refused(EventRefusal.DELIVERED_BEFORE, new CareOpened(care("A", "02-01", null), on("02-02")));
            refused(EventRefusal.CARE_ON_RECORD, new CareOpened(care("A", "02-01", null), on("03-06")));
            refused(EventRefusal.DELIVERED_BEFORE, new CareClosed("A", on("02-01"), on("03-01"), on("03-05")));
            refused(EventRefusal.CARE_ENDED, new CareClosed("A", on("02-01"), on("03-02"), on("03-05")));
            refused(EventRefusal.UNKNOWN_CARE, new CareClosed("A", on("02-02"), on("03-01"), on("03-05")));
        }

        @Test
        void careIsJudgedByItsDays() {
            childKnownFromJanuary();
            CareEpisode unborn = new CareEpisode("A", BORN.minusDays(1), null, null);
            refused(EventRefusal.BEFORE_BIRTH, new CareOpened(unborn, on("02-02")));
            taken(new CareOpened(care("A", "02-01", null), on("02-02")));
            refused(EventRefusal.ENDS_BEFORE_IT_STARTS, new CareClosed("A", on("02-01"), on("01-31"), on("03-05")));
            refused(EventRefusal.RECORDED_TOO_EARLY, new CareClosed("A", on("02-01"), on("03-01"), on("02-01")));
            refused(EventRefusal.BEFORE_BIRTH, new CareCorrected(on("02-01"), unborn, on("02-02")));
        }

        @Test
        void ofSeveralEpisodesOfOneStartTheFirstWithoutEndIsClosed() {
            CareEpisode ended = care("A", "02-01", "02-09");
            CareEpisode j1 = new CareEpisode("A", on("02-01"), null, LegalStatus.of("J1"));
            CareEpisode c2 = new CareEpisode("A", on("02-01"), null, LegalStatus.of("C2"));
            facts = new RecordedFacts(
                    new Facts(List.of(child("A")), List.of(), List.of(), List.of(j1, ended, c2), List.of(), true));
            taken(new CareClosed("A", on("02-01"), on("03-01"), on("03-05")));

            assertThat(known("03-05").care())
                    .containsExactlyInAnyOrder(
                            ended, j1, new CareEpisode("A", on("02-01"), on("03-01"), LegalStatus.of("C2")));
        }

        @Test
        void aCorrectionReplacesAllOfThatStart() {
            childKnownFromJanuary();
            taken(
                    new CareOpened(care("A", "02-01", null), on("02-02")),
                    new CareOpened(care("A", "02-10", null), on("02-10")));
            refused(EventRefusal.CARE_ON_RECORD, new CareCorrected(on("02-01"), care("A", "02-10", null), on("02-11")));
            refused(EventRefusal.UNKNOWN_CARE, new CareCorrected(on("02-03"), care("A", "02-04", null), on("02-11")));
            taken(new CareCorrected(on("02-01"), care("A", "01-20", "01-30"), on("02-11")));

            assertThat(known("02-11").care()).containsExactly(care("A", "02-10", null), care("A", "01-20", "01-30"));
            refused(
                    EventRefusal.DELIVERED_BEFORE,
                    new CareCorrected(on("02-01"), care("A", "01-20", "01-30"), on("02-11")));
        }

        @Test
        void aWithdrawnEpisodeIsKnownUntilTheDayBefore() {
            childKnownFromJanuary();
            taken(
                    new CareOpened(care("A", "02-01", null), on("02-02")),
                    new CareWithdrawn("A", on("02-01"), on("02-20")));

            assertThat(known("02-19").care()).hasSize(1);
            assertThat(known("02-20").care()).isEmpty();
            refused(EventRefusal.DELIVERED_BEFORE, new CareWithdrawn("A", on("02-01"), on("02-20")));
            refused(EventRefusal.UNKNOWN_CARE, new CareWithdrawn("A", on("02-01"), on("02-21")));
        }

        @Test
        @DisplayName("A-19 a tracker opened without care data takes none, of whomever")
        void a19_withoutCareSourceNoCareIsTaken() {
            facts = new RecordedFacts(
                    new Facts(List.of(child("A")), List.of(), List.of(), List.of(), List.of(), false));

            refused(EventRefusal.NO_CARE_SOURCE, new CareOpened(care("A", "02-01", null), on("02-02")));
            refused(EventRefusal.NO_CARE_SOURCE, new CareWithdrawn("A", on("02-01"), on("02-02")));
            refused(EventRefusal.UNKNOWN_PERSON, new CareOpened(care("X", "02-01", null), on("02-02")));
            assertThat(known("02-02").knowsCare()).isFalse();
        }
    }

    // ---------------------------------------------------------------- moments

    @Nested
    class Moments {
        @Test
        void whatIsRecordedLaterWaitsForItsDay() {
            childKnownFromJanuary();
            taken(
                    new OffenceCharged(pending("A", "1"), on("06-01")),
                    OutcomeRecorded.of("A", "1", CAUTION, on("06-01")));

            assertThat(known("05-31").offences()).isEmpty();
            assertThat(onlyOffence("06-01").outcome()).isEqualTo(CAUTION);
        }

        @Test
        void anOldMomentKnowsNothingOfWhatWasTakenSinceWhateverItsRecordedDay() {
            childKnownFromJanuary();
            taken(new OffenceCharged(pending("A", "1"), on("01-07")));
            Moment old = new Moment(on("03-01"), on("03-01"), facts.events());
            taken(OutcomeRecorded.of("A", "1", CAUTION, on("02-01")));

            assertThat(facts.at(old).offences()).extracting(Offence::outcome).containsExactly(Outcome.PENDING);
            assertThat(onlyOffence("03-01").outcome()).isEqualTo(CAUTION);
        }

        @Test
        @DisplayName("M-84 opening rows are known from their recorded date, or always")
        void m84_openingRowsAreKnownFromTheirRecordedDate() {
            Offence dated = offence("A", "1").recorded(on("03-01")).build();
            Offence undated = offence("A", null).build();
            facts = new RecordedFacts(
                    new Facts(List.of(child("A")), List.of(dated, undated), List.of(), List.of(), List.of(), true));

            assertThat(known("02-29").offences()).containsExactly(undated);
            assertThat(known("03-01").offences()).containsExactly(dated, undated);
            refused(EventRefusal.RECORDED_TOO_EARLY, new OffenceWithdrawn("A", "1", on("02-29")));
        }

        @Test
        @DisplayName("A-05 a refused sentence goes with its child")
        void a05_aRefusedSentenceGoesWithItsChild() {
            Facts.RefusedSentence sentence = new Facts.RefusedSentence("A", on("02-01"));
            facts = new RecordedFacts(new Facts(
                    List.of(child("A"), child("B")), List.of(), List.of(), List.of(), List.of(sentence), true));
            taken(new PersonMerged("A", "B", on("03-01")));

            assertThat(known("02-29").refusedSentences()).containsExactly(sentence);
            assertThat(known("03-01").refusedSentences()).containsExactly(new Facts.RefusedSentence("B", on("02-01")));
        }

        @Test
        @DisplayName("A-05 the oracle is given rows of which it must refuse the sentences that were refused")
        void a05_theOracleRefusesTheSameSentences() {
            Facts some = new Facts(
                    List.of(child("A")),
                    List.of(pending("A", "1")),
                    List.of(),
                    List.of(),
                    List.of(new Facts.RefusedSentence("A", on("02-01"))),
                    true);

            KeptRows kept = new KeptRows(some.rows());
            assertThat(kept.offencesOf(child("A"))).containsExactly(pending("A", "1"));
            assertThat(kept.refusedSentencesOf(child("A"))).containsExactly(on("02-01"));
        }
    }
}
