package io.github.yottracker.oracle;

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
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Events of every kind about what is on record, and sometimes about what is not, or no more, or not like that. */
final class ImprovisedEvents {

    private static final List<String> ANY_IDS = List.of("C3", "C1", "C10", "C2", "B9", "A7");

    private final Draw draw;
    private final RecordedFacts facts;

    /** Rows of which nothing was told yet. */
    private final Rows spare;

    /** The day on which the event in hand is recorded. */
    private LocalDate today = LocalDate.MIN;

    ImprovisedEvents(Draw draw, RecordedFacts facts, Rows spare) {
        this.draw = draw;
        this.facts = facts;
        this.spare = spare;
    }

    CaseEvent any(LocalDate day) {
        today = day;
        if (facts.onRecord().people().isEmpty() && draw.chance(80)) {
            return person(day);
        }
        return switch (draw.below(42)) {
            case 0, 1, 2, 3 -> person(day);
            case 4, 40 -> new MovedAway(someone(), day);
            case 5, 6, 7, 41 -> merge(day);
            case 8 -> draw.chance(70) ? new PersonErased(someone(), day) : new MovedAway(someone(), day);
            case 9, 10, 11, 12, 13 -> release(day);
            case 14, 15, 16, 17, 18, 19, 20, 21 -> care(day);
            default -> offence(day);
        };
    }

    // ---------------------------------------------------------------- children

    /** Mostly the id of a child on record, sometimes of one who is not, not any more, or not yet. */
    private String someone() {
        List<Person> people = facts.onRecord().people();
        return people.isEmpty() || draw.chance(8)
                ? draw.from(ANY_IDS)
                : draw.from(people).id();
    }

    /** Mostly of two children who have an offence of one id, if there are such. */
    private PersonMerged merge(LocalDate day) {
        List<Offence> rows = withId();
        Optional<Offence> shared = rows.stream()
                .filter(row -> rows.stream().anyMatch(other -> isSharedBy(row, other)))
                .findFirst();
        String one = shared.isPresent() && draw.chance(60) ? shared.get().personId() : someone();
        List<String> others = facts.onRecord().people().stream()
                .map(Person::id)
                .filter(id -> !id.equals(one))
                .toList();
        return new PersonMerged(one, others.isEmpty() || draw.chance(8) ? someone() : draw.from(others), day);
    }

    private static boolean isSharedBy(Offence row, Offence other) {
        return !row.personId().equals(other.personId()) && Objects.equals(row.id(), other.id());
    }

    private List<Offence> withId() {
        return facts.onRecord().offences().stream()
                .filter(row -> row.id() != null)
                .toList();
    }

    private CaseEvent person(LocalDate day) {
        String id = someone();
        Optional<Person> held = facts.onRecord().people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst();
        Person person = held.orElseGet(() -> somebodyNew(id));
        return new PersonRecorded(held.isEmpty() || draw.chance(10) ? person : changed(person), day);
    }

    private Person somebodyNew(String id) {
        Person like = draw.from(spare.people());
        return new Person(
                id,
                like.dateOfBirth(),
                like.gender(),
                like.ethnicity(),
                like.service(),
                like.locality(),
                like.residence());
    }

    private Person changed(Person person) {
        boolean born = draw.chance(35);
        boolean lives = draw.chance(40);
        return new Person(
                person.id(),
                born ? otherBirthday(person) : person.dateOfBirth(),
                draw.chance(30) ? draw.oneOf(Gender.values()) : person.gender(),
                draw.chance(30) ? draw.oneOf(Ethnicity.UNKNOWN, Ethnicity.W1, Ethnicity.B2) : person.ethnicity(),
                draw.chance(30) ? draw.oneOf(null, "North", "South", "West " + draw.below(30)) : person.service(),
                draw.chance(20) ? draw.oneOf(null, "Hill", "Moor") : person.locality(),
                lives ? draw.oneOf(Residence.LOCAL, Residence.LOCAL, Residence.UNKNOWN) : person.residence());
    }

    private LocalDate otherBirthday(Person person) {
        LocalDate born = person.dateOfBirth();
        return switch (draw.below(8)) {
            case 0 -> null;
            case 1 -> draw.usedDay().minusYears(draw.oneOf(10, 18)).plusDays(draw.between(-1, 1));
            case 2 -> LocalDate.of(2004, 2, 29);
            case 3 -> draw.usedDay().minusYears(draw.oneOf(5, 9, 1));
            default -> born == null ? draw.usedDay().minusYears(14) : born.plusDays(draw.oneOf(-1, 1, 30, -365, 365));
        };
    }

    // ---------------------------------------------------------------- offences

    private CaseEvent offence(LocalDate day) {
        List<Offence> rows = withId();
        if (rows.isEmpty() || draw.chance(15)) {
            Offence row = rows.isEmpty() || draw.chance(70) ? spareOffence() : likeOneOfAnother(draw.from(rows));
            return switch (draw.below(6)) {
                case 0, 1, 2 -> new OffenceAlleged(DrawnEvents.open(row), day);
                case 3, 4 -> new OffenceCharged(DrawnEvents.open(row), day);
                default -> new OffenceCorrected(row, day);
            };
        }
        return about(draw.from(rows), day);
    }

    private CaseEvent about(Offence row, LocalDate day) {
        String id = row.personId();
        String offenceId = draw.chance(3) ? draw.oneOf("1", "2", "3") : row.id();
        return switch (draw.below(18)) {
            case 0 -> new OffenceAlleged(DrawnEvents.open(row), day);
            case 1, 2 -> new OffenceCharged(DrawnEvents.open(changed(row)), day);
            case 3, 4, 5, 6, 7 -> outcome(row, offenceId, day);
            case 8, 9, 10 -> new OffenceCorrected(draw.chance(20) ? row : changed(row), day);
            case 11 -> new OffenceWithdrawn(id, offenceId, day);
            case 12, 13 -> new ConvictionQuashed(id, offenceId, day);
            case 14, 15, 16 -> new DisposalChangedOnAppeal(id, offenceId, disposal(row), day);
            default -> draw.chance(50) ? new OffenceWithdrawn(id, offenceId, day) : outcome(row, offenceId, day);
        };
    }

    private OutcomeRecorded outcome(Offence row, String offenceId, LocalDate day) {
        Outcome outcome = switch (draw.below(8)) {
            case 0 -> new Outcome.NotProven(draw.chance(20) ? null : dealtWith(row));
            case 1 -> Outcome.PENDING;
            default -> disposal(row);
        };
        boolean convicted = outcome instanceof Outcome.Pending || draw.chance(25);
        return new OutcomeRecorded(
                row.personId(),
                offenceId,
                outcome,
                convicted ? dealtWith(row) : null,
                draw.oneOf(CareStatus.UNKNOWN, CareStatus.UNKNOWN, CareStatus.LAC, CareStatus.NOT_LAC),
                day);
    }

    private Disposal disposal(Offence row) {
        return new Disposal(draw.from(DrawnRows.DISPOSALS), draw.chance(5) ? null : dealtWith(row));
    }

    private LocalDate dealtWith(Offence row) {
        LocalDate committed = row.committedOn() == null ? draw.usedDay() : row.committedOn();
        LocalDate dealt = draw.chance(50)
                ? committed.plusDays(draw.below(draw.oneOf(1, 60, 400)))
                : draw.chance(50) ? edge() : soon();
        return dealt.isBefore(committed) && draw.chance(85) ? committed : dealt;
    }

    /** A day at which a rule changes its answer, seen from one that was drawn before. */
    private LocalDate edge() {
        return draw.usedDay().plusMonths(draw.oneOf(0, 0, 0, 12, 12, 18, 3, -3)).plusDays(draw.between(-1, 1));
    }

    /** A day about that of the event, mostly later: then what is recorded comes about by itself (M-84). */
    private LocalDate soon() {
        return draw.remember(today.plusDays(draw.between(-3, 40)));
    }

    private Offence spareOffence() {
        List<WrittenOffence> rows = spare.offences();
        Offence row = rows.isEmpty()
                ? Offence.of(someone()).committed(draw.usedDay()).build()
                : draw.from(rows).offence();
        return movedTo(someone(), draw.chance(60) ? draw.oneOf("1", "2", "10", "11") : "s" + draw.below(20), row);
    }

    /** The same offence under the id of another child, as when one child has two ids. */
    private Offence likeOneOfAnother(Offence row) {
        return movedTo(someone(), row.id(), row);
    }

    private static Offence movedTo(String personId, String id, Offence row) {
        return new Offence(
                personId,
                id,
                row.committedOn(),
                row.committedUntil(),
                row.category(),
                row.code(),
                row.gravity(),
                row.main(),
                row.breach(),
                row.recordable(),
                row.place(),
                row.policeProsecuted(),
                row.takenIntoConsideration(),
                row.outcome(),
                row.convictedOn(),
                row.appeal(),
                row.recordedOn(),
                row.careStatus());
    }

    private Offence changed(Offence row) {
        OffenceDraft draft = WrittenOffence.draftOf(row);
        int changes = draw.between(1, 3);
        for (int i = 0; i < changes; i++) {
            change(draft, row);
        }
        Offence changed = draft.until(null).build();
        LocalDate until = draw.chance(12) ? soon() : row.committedUntil();
        boolean fits = until != null && (changed.committedOn() == null || !until.isBefore(changed.committedOn()));
        return fits ? WrittenOffence.draftOf(changed).until(until).build() : changed;
    }

    private void change(OffenceDraft draft, Offence row) {
        switch (draw.below(10)) {
            case 0 -> draft.until(null).committed(draw.chance(20) ? null : draw.chance(60) ? edge() : soon());
            case 1 -> draft.outcome(disposal(row));
            case 2 -> draft.convicted(draw.chance(30) ? null : dealtWith(row));
            case 3 -> draft.category(draw.oneOf("", "Robbery", "Arson", "Breach of bail", "Odd " + draw.below(30)));
            case 4 -> draft.gravity(draw.oneOf(0, 3, 6)).main(draw.oneOf(Answer.values()));
            case 5 -> draft.appeal(draw.oneOf(Appeal.NONE, Appeal.CHANGED, Appeal.SUCCESSFUL));
            case 6 -> draft.code(draw.oneOf("", "T1", "T9"));
            case 7 -> draft.breach(draw.oneOf(Answer.YES, Answer.NO)).recordable(draw.oneOf(Answer.YES, Answer.NO));
            case 8 -> draft.careStatus(draw.oneOf(CareStatus.values()));
            default -> draft.outcome(draw.chance(50) ? Outcome.PENDING : new Outcome.NotProven(dealtWith(row)));
        }
    }

    // ---------------------------------------------------------------- releases

    private CaseEvent release(LocalDate day) {
        List<Release> rows = facts.onRecord().releases();
        if (rows.isEmpty() || draw.chance(50)) {
            return new Released(newRelease(), day);
        }
        Release row = draw.from(rows);
        return switch (draw.below(6)) {
            case 0 -> new Released(row, day);
            case 1 -> new ReleaseWithdrawn(row.personId(), row.releasedOn().plusDays(1), day);
            default -> new ReleaseWithdrawn(row.personId(), row.releasedOn(), day);
        };
    }

    private Release newRelease() {
        List<Offence> custody = facts.onRecord().offences().stream()
                .filter(row -> row.outcome() instanceof Disposal disposal && disposal.on() != null)
                .toList();
        boolean named = !custody.isEmpty() && draw.chance(70);
        Offence sentence = named ? draw.from(custody) : null;
        LocalDate sentenced = named ? sentence.outcome().on() : edge();
        return new Release(
                named ? sentence.personId() : someone(),
                draw.chance(3)
                        ? draw.usedDay().minusYears(17)
                        : draw.chance(60) ? sentenced.plusDays(draw.below(90)) : edge(),
                draw.chance(60) ? sentenced : null,
                draw.oneOf(null, DisposalType.DETENTION_AND_TRAINING_ORDER, DisposalType.SECTION_250),
                draw.chance(90) ? Answer.UNKNOWN : Answer.YES,
                null);
    }

    // ---------------------------------------------------------------- care

    private CaseEvent care(LocalDate day) {
        List<CareEpisode> rows = facts.onRecord().care();
        if (rows.isEmpty() || draw.chance(35)) {
            CareEpisode episode =
                    episode(someone(), draw.chance(3) ? draw.usedDay().minusYears(17) : edge());
            return draw.chance(90) ? new CareOpened(episode, day) : careAboutNothing(episode, day);
        }
        CareEpisode row = draw.from(rows);
        return switch (draw.below(10)) {
            case 0 -> new CareOpened(row, day);
            case 1, 2, 3 -> new CareClosed(row.personId(), row.start(), endOf(row), day);
            case 4, 5, 6 -> new CareCorrected(row.start(), episode(row.personId(), correctedStart(row, rows)), day);
            case 7 -> careAboutNothing(row, day);
            default -> new CareWithdrawn(row.personId(), row.start(), day);
        };
    }

    private CaseEvent careAboutNothing(CareEpisode row, LocalDate day) {
        LocalDate start = row.start().plusDays(draw.between(0, 1));
        return switch (draw.below(3)) {
            case 0 -> new CareClosed(row.personId(), start, start.plusDays(9), day);
            case 1 -> new CareCorrected(start, episode(row.personId(), start), day);
            default -> new CareWithdrawn(row.personId(), start, day);
        };
    }

    private LocalDate correctedStart(CareEpisode row, List<CareEpisode> rows) {
        return switch (draw.below(6)) {
            case 0 -> row.start();
            case 1 -> draw.from(rows).start();
            case 4 -> edge();
            case 2, 3 -> draw.from(facts.careStartsOf(row.personId()));
            default -> row.start().plusDays(draw.between(-1, 1));
        };
    }

    private LocalDate endOf(CareEpisode row) {
        LocalDate end = draw.chance(50) ? row.start().plusDays(draw.between(0, 200)) : edge();
        return draw.chance(15) ? row.start().minusDays(1) : end.isBefore(row.start()) ? row.start() : end;
    }

    private CareEpisode episode(String personId, LocalDate start) {
        LocalDate end = draw.chance(50) ? null : start.plusDays(draw.below(120));
        return new CareEpisode(personId, start, end, draw.chance(30) ? null : draw.from(DrawnRows.STATUSES));
    }

    // ---------------------------------------------------------------- the same on another day

    /** The same event, but recorded on another day. */
    static CaseEvent recordedOn(CaseEvent event, LocalDate day) {
        if (event instanceof PersonRecorded it) {
            return new PersonRecorded(it.person(), day);
        }
        if (event instanceof MovedAway it) {
            return new MovedAway(it.personId(), day);
        }
        if (event instanceof PersonMerged it) {
            return new PersonMerged(it.personId(), it.into(), day);
        }
        if (event instanceof Released it) {
            return new Released(it.release(), day);
        }
        if (event instanceof ReleaseWithdrawn it) {
            return new ReleaseWithdrawn(it.personId(), it.releasedOn(), day);
        }
        return event instanceof PersonErased it ? new PersonErased(it.personId(), day) : offenceOrCareOn(event, day);
    }

    private static CaseEvent offenceOrCareOn(CaseEvent event, LocalDate day) {
        if (event instanceof OffenceAlleged it) {
            return new OffenceAlleged(it.offence(), day);
        }
        if (event instanceof OffenceCharged it) {
            return new OffenceCharged(it.offence(), day);
        }
        if (event instanceof OffenceCorrected it) {
            return new OffenceCorrected(it.offence(), day);
        }
        if (event instanceof OutcomeRecorded it) {
            return new OutcomeRecorded(
                    it.personId(), it.offenceId(), it.outcome(), it.convictedOn(), it.careStatus(), day);
        }
        if (event instanceof OffenceWithdrawn it) {
            return new OffenceWithdrawn(it.personId(), it.offenceId(), day);
        }
        if (event instanceof ConvictionQuashed it) {
            return new ConvictionQuashed(it.personId(), it.offenceId(), day);
        }
        return event instanceof DisposalChangedOnAppeal it
                ? new DisposalChangedOnAppeal(it.personId(), it.offenceId(), it.disposal(), day)
                : careOn(event, day);
    }

    private static CaseEvent careOn(CaseEvent event, LocalDate day) {
        if (event instanceof CareOpened it) {
            return new CareOpened(it.episode(), day);
        }
        if (event instanceof CareClosed it) {
            return new CareClosed(it.personId(), it.start(), it.end(), day);
        }
        if (event instanceof CareCorrected it) {
            return new CareCorrected(it.start(), it.episode(), day);
        }
        if (event instanceof CareWithdrawn it) {
            return new CareWithdrawn(it.personId(), it.start(), day);
        }
        throw new AssertionError("say here how this is dated: " + event);
    }
}
