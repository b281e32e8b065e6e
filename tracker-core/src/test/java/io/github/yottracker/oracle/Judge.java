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
import io.github.yottracker.live.EventRefusal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an event may be taken: the checks of the table of effects, in its order. */
record Judge(Book book, boolean knowsCare) {

    private static final int AGE_OF_CRIMINAL_RESPONSIBILITY = 10;

    /** Returns the first reason against an event, or nothing if it is to be taken. */
    Optional<EventRefusal> refusalOf(CaseEvent event) {
        return byPerson(event)
                .or(() -> refuse(!knowsCare && isAboutCare(event), EventRefusal.NO_CARE_SOURCE))
                .or(() -> refuse(wasDeliveredBefore(event), EventRefusal.DELIVERED_BEFORE))
                .or(() -> byKind(event));
    }

    private static Optional<EventRefusal> refuse(boolean refused, EventRefusal why) {
        return refused ? Optional.of(why) : Optional.empty();
    }

    // ---------------------------------------------------------------- who

    private Optional<EventRefusal> byPerson(CaseEvent event) {
        if (event instanceof PersonMerged merge) {
            return refuse(merge.personId().equals(merge.into()), EventRefusal.MERGED_WITH_ITSELF)
                    // Before who is there: a merger takes away the very id by which it is delivered again.
                    .or(() -> refuse(book.hasTaken(merge), EventRefusal.DELIVERED_BEFORE))
                    .or(() -> notThere(merge.personId()))
                    .or(() -> notThere(merge.into()));
        }
        return event instanceof PersonRecorded && !book.isMerged(event.personId())
                ? Optional.empty()
                : notThere(event.personId());
    }

    private Optional<EventRefusal> notThere(String personId) {
        return refuse(book.isMerged(personId), EventRefusal.MERGED_PERSON)
                .or(() -> refuse(!isOnRecord(Thing.person(personId)), EventRefusal.UNKNOWN_PERSON));
    }

    private boolean isOnRecord(Thing thing) {
        return !book.onRecord(thing).isEmpty();
    }

    private static boolean isAboutCare(CaseEvent event) {
        return event instanceof CareOpened
                || event instanceof CareClosed
                || event instanceof CareCorrected
                || event instanceof CareWithdrawn;
    }

    // ---------------------------------------------------------------- delivered before

    private boolean wasDeliveredBefore(CaseEvent event) {
        return book.ofChild(event.personId())
                .anyMatch(version -> (version.wasMadeBy(event) && holds(version.fact, event))
                        || (version.wasClosedBy(event) && withdraws(event, version.thing)));
    }

    private static boolean withdraws(CaseEvent event, Thing thing) {
        if (event instanceof OffenceWithdrawn withdrawn) {
            return thing.equals(Thing.offence(withdrawn.personId(), withdrawn.offenceId()));
        }
        if (event instanceof ReleaseWithdrawn withdrawn) {
            return thing.equals(Thing.release(withdrawn.personId(), withdrawn.releasedOn()));
        }
        return event instanceof CareWithdrawn withdrawn
                && thing.equals(Thing.care(withdrawn.personId(), withdrawn.start()));
    }

    /** Whether something made by an event of this kind and day says all that this one says. */
    private static boolean holds(Object fact, CaseEvent event) {
        if (event instanceof PersonRecorded recorded) {
            return fact.equals(recorded.person());
        }
        if (fact instanceof Offence offence) {
            return holdsOffence(offence, event);
        }
        if (event instanceof Released released) {
            return fact.equals(Book.recordedOn(released.release(), released.recordedOn()));
        }
        return event instanceof MovedAway || (fact instanceof CareEpisode episode && holdsCare(episode, event));
    }

    private static boolean holdsOffence(Offence row, CaseEvent event) {
        if (event instanceof OutcomeRecorded said) {
            return said.offenceId().equals(row.id())
                    && said.outcome().equals(row.outcome())
                    && (said.convictedOn() == null || said.convictedOn().equals(row.convictedOn()))
                    && (said.careStatus() == CareStatus.UNKNOWN || said.careStatus() == row.careStatus());
        }
        if (event instanceof DisposalChangedOnAppeal said) {
            return said.offenceId().equals(row.id()) && said.disposal().equals(row.outcome());
        }
        if (event instanceof ConvictionQuashed said) {
            return said.offenceId().equals(row.id());
        }
        return offenceOf(event)
                .filter(said -> Book.recordedOn(said, event.recordedOn()).equals(row))
                .isPresent();
    }

    private static Optional<Offence> offenceOf(CaseEvent event) {
        if (event instanceof OffenceAlleged alleged) {
            return Optional.of(alleged.offence());
        }
        if (event instanceof OffenceCharged charged) {
            return Optional.of(charged.offence());
        }
        return event instanceof OffenceCorrected corrected ? Optional.of(corrected.offence()) : Optional.empty();
    }

    private static boolean holdsCare(CareEpisode episode, CaseEvent event) {
        if (event instanceof CareOpened opened) {
            return episode.equals(opened.episode());
        }
        if (event instanceof CareCorrected corrected) {
            return episode.equals(corrected.episode());
        }
        return event instanceof CareClosed closed
                && episode.start().equals(closed.start())
                && closed.end().equals(episode.end());
    }

    // ---------------------------------------------------------------- what

    private Optional<EventRefusal> byKind(CaseEvent event) {
        if (event instanceof PersonRecorded recorded) {
            return personRecorded(recorded);
        }
        if (event instanceof MovedAway) {
            return tooEarly(event, Thing.person(event.personId()));
        }
        if (event instanceof PersonMerged merge) {
            return merged(merge);
        }
        if (event instanceof PersonErased) {
            return Optional.empty();
        }
        if (event instanceof Released released) {
            return released(released);
        }
        if (event instanceof ReleaseWithdrawn withdrawn) {
            Thing release = Thing.release(withdrawn.personId(), withdrawn.releasedOn());
            return refuse(!isOnRecord(release), EventRefusal.UNKNOWN_RELEASE).or(() -> tooEarly(event, release));
        }
        return isAboutCare(event) ? byKindOfCare(event) : byKindOfOffence(event);
    }

    private Optional<EventRefusal> personRecorded(PersonRecorded event) {
        LocalDate born = event.person().dateOfBirth();
        Stream<Version> later =
                book.ofChild(event.personId()).filter(version -> version.isKnownSometimeFrom(event.recordedOn()));
        return tooEarly(event, Thing.person(event.personId()))
                .or(() ->
                        refuse(later.anyMatch(version -> contradicts(born, version)), EventRefusal.CONTRADICTS_RECORD));
    }

    private Optional<EventRefusal> merged(PersonMerged event) {
        LocalDate day = event.recordedOn();
        boolean tooEarly = book.ofChild(event.personId()).anyMatch(version -> day.isBefore(version.lastTouched()))
                || day.isBefore(firstKnown(event.into()));
        return refuse(tooEarly, EventRefusal.RECORDED_TOO_EARLY)
                .or(() -> refuse(
                        book.ofChild(event.personId())
                                .filter(Version::isOnRecord)
                                .anyMatch(version -> births(event.into(), day).stream()
                                        .anyMatch(born -> contradicts(born.orElse(null), version))),
                        EventRefusal.CONTRADICTS_RECORD));
    }

    private static boolean contradicts(LocalDate born, Version version) {
        if (version.fact instanceof Offence offence) {
            return isBefore(firstDay(offence), born) || isUnderTen(firstDay(offence), born);
        }
        if (version.fact instanceof Release release) {
            return isBefore(release.releasedOn(), born);
        }
        return version.fact instanceof CareEpisode episode && isBefore(episode.start(), born);
    }

    private Optional<EventRefusal> released(Released event) {
        Release release = event.release();
        Thing thing = Thing.of(release);
        return refuse(isOnRecord(thing), EventRefusal.RELEASE_ON_RECORD)
                .or(() -> tooEarly(event, thing))
                .or(() -> beforeBirth(event, release.releasedOn()));
    }

    // ---------------------------------------------------------------- offences

    private Optional<EventRefusal> byKindOfOffence(CaseEvent event) {
        if (event instanceof OffenceAlleged alleged) {
            Thing offence = Thing.of(alleged.offence());
            return refuse(isOnRecord(offence), EventRefusal.OFFENCE_ON_RECORD)
                    .or(() -> tooEarly(event, offence))
                    .or(() -> impossible(event, alleged.offence()));
        }
        if (event instanceof OffenceCharged charged) {
            Thing offence = Thing.of(charged.offence());
            return refuse(isOnRecord(offence) && hasOutcome(book.offence(offence)), EventRefusal.OUTCOME_ON_RECORD)
                    .or(() -> tooEarly(event, offence))
                    .or(() -> impossible(event, charged.offence()));
        }
        Thing offence = offenceNamedBy(event);
        return refuse(!isOnRecord(offence), EventRefusal.UNKNOWN_OFFENCE)
                .or(() -> refuse(
                        isAppeal(event) && !canBeAppealed(book.offence(offence)), EventRefusal.NOTHING_TO_APPEAL))
                .or(() -> tooEarly(event, offence))
                .or(() -> impossible(event));
    }

    private static Thing offenceNamedBy(CaseEvent event) {
        if (event instanceof OutcomeRecorded recorded) {
            return Thing.offence(recorded.personId(), recorded.offenceId());
        }
        if (event instanceof OffenceWithdrawn withdrawn) {
            return Thing.offence(withdrawn.personId(), withdrawn.offenceId());
        }
        if (event instanceof ConvictionQuashed quashed) {
            return Thing.offence(quashed.personId(), quashed.offenceId());
        }
        if (event instanceof DisposalChangedOnAppeal changed) {
            return Thing.offence(changed.personId(), changed.offenceId());
        }
        return Thing.of(offenceOf(event).orElseThrow(() -> new AssertionError("say here what is checked: " + event)));
    }

    private static boolean isAppeal(CaseEvent event) {
        return event instanceof ConvictionQuashed || event instanceof DisposalChangedOnAppeal;
    }

    private static boolean hasOutcome(Offence row) {
        return !(row.outcome() instanceof Outcome.Pending) || row.convictedOn() != null;
    }

    private static boolean canBeAppealed(Offence row) {
        return row.outcome() instanceof Disposal || row.convictedOn() != null;
    }

    /** M-42 for events after which a row on record reads differently. */
    private Optional<EventRefusal> impossible(CaseEvent event) {
        if (event instanceof OffenceWithdrawn || event instanceof ConvictionQuashed) {
            return Optional.empty();
        }
        return impossible(event, offenceOf(event).orElseGet(() -> book.changed(event)));
    }

    /** M-42. */
    private Optional<EventRefusal> impossible(CaseEvent event, Offence row) {
        LocalDate committed = row.committedOn();
        boolean isUnderTen = births(event).stream().anyMatch(born -> isUnderTen(firstDay(row), born.orElse(null)));
        return beforeBirth(event, firstDay(row))
                .or(() -> refuse(isUnderTen, EventRefusal.UNDER_TEN))
                .or(() -> refuse(isBefore(row.convictedOn(), committed), EventRefusal.CONVICTED_BEFORE_COMMITTED))
                .or(() -> refuse(isBefore(row.outcome().on(), committed), EventRefusal.OUTCOME_BEFORE_COMMITTED));
    }

    /** The day on which it was committed at the latest, where only the end of a range is known. */
    private static LocalDate firstDay(Offence row) {
        return row.committedOn() == null ? row.committedUntil() : row.committedOn();
    }

    private static boolean isUnderTen(LocalDate day, LocalDate born) {
        return day != null && born != null && Period.between(born, day).getYears() < AGE_OF_CRIMINAL_RESPONSIBILITY;
    }

    // ---------------------------------------------------------------- care

    private Optional<EventRefusal> byKindOfCare(CaseEvent event) {
        if (event instanceof CareOpened opened) {
            Thing care = Thing.of(opened.episode());
            return refuse(isOnRecord(care), EventRefusal.CARE_ON_RECORD)
                    .or(() -> tooEarly(event, care))
                    .or(() -> beforeBirth(event, opened.episode().start()));
        }
        if (event instanceof CareClosed closed) {
            return careClosed(closed);
        }
        if (event instanceof CareCorrected corrected) {
            return careCorrected(corrected);
        }
        CareWithdrawn withdrawn = (CareWithdrawn) event;
        Thing care = Thing.care(withdrawn.personId(), withdrawn.start());
        return refuse(!isOnRecord(care), EventRefusal.UNKNOWN_CARE).or(() -> tooEarly(event, care));
    }

    private Optional<EventRefusal> careClosed(CareClosed event) {
        Thing care = Thing.care(event.personId(), event.start());
        return refuse(!isOnRecord(care), EventRefusal.UNKNOWN_CARE)
                .or(() -> refuse(book.openEnded(care).isEmpty(), EventRefusal.CARE_ENDED))
                .or(() -> tooEarly(event, care))
                .or(() -> refuse(isBefore(event.end(), event.start()), EventRefusal.ENDS_BEFORE_IT_STARTS));
    }

    private Optional<EventRefusal> careCorrected(CareCorrected event) {
        Thing wrong = Thing.care(event.personId(), event.start());
        Thing right = Thing.of(event.episode());
        return refuse(!isOnRecord(wrong), EventRefusal.UNKNOWN_CARE)
                .or(() -> refuse(!right.equals(wrong) && isOnRecord(right), EventRefusal.CARE_ON_RECORD))
                .or(() -> tooEarly(event, wrong))
                .or(() -> tooEarly(event, right))
                .or(() -> beforeBirth(event, event.episode().start()));
    }

    // ---------------------------------------------------------------- days

    private Optional<EventRefusal> tooEarly(CaseEvent event, Thing thing) {
        boolean touchedLater =
                book.of(thing).stream().anyMatch(version -> event.recordedOn().isBefore(version.lastTouched()));
        return refuse(
                touchedLater || event.recordedOn().isBefore(firstKnown(event.personId())),
                EventRefusal.RECORDED_TOO_EARLY);
    }

    /** The first day of the child's first reading. */
    private LocalDate firstKnown(String personId) {
        return book.of(Thing.person(personId)).stream()
                .map(version -> version.knownFrom)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private Optional<EventRefusal> beforeBirth(CaseEvent event, LocalDate day) {
        return refuse(
                births(event).stream().anyMatch(born -> isBefore(day, born.orElse(null))), EventRefusal.BEFORE_BIRTH);
    }

    /** Every date of birth that is held at some time from the event on. */
    private List<Optional<LocalDate>> births(CaseEvent event) {
        return births(event.personId(), event.recordedOn());
    }

    private List<Optional<LocalDate>> births(String personId, LocalDate from) {
        return book.of(Thing.person(personId)).stream()
                .filter(version -> version.isKnownSometimeFrom(from))
                .map(version -> Optional.ofNullable(((Person) version.fact).dateOfBirth()))
                .toList();
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
