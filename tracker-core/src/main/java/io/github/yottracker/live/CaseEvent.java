package io.github.yottracker.live;

import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case-management system has recorded about one child.
 *
 * <p>An event says what is recorded now, and {@link #recordedOn} on which day it was. That day decides from when on the
 * fact is known (M-84), and nothing else: the fact itself may lie years back. Offences are named by their own id, unique
 * within the child, releases and care episodes by their first day. A recorded day that a record inside an event
 * carries is not used; the event's is.
 *
 * <p>Equal events are the same event: delivered twice, the second changes nothing.
 */
public sealed interface CaseEvent {

    /**
     * Returns whom the event is about.
     *
     * @return the source's own id of the child
     */
    String personId();

    /**
     * Returns when it was recorded.
     *
     * @return the day; from it on the fact is known
     */
    LocalDate recordedOn();

    /**
     * A child becomes known, or what is held about a known child is replaced by this.
     *
     * @param person the child as it is to be held
     * @param recordedOn day recorded
     */
    record PersonRecorded(Person person, LocalDate recordedOn) implements CaseEvent {
        @Override
        public String personId() {
            return person.id();
        }
    }

    /**
     * A child no longer lives in the service's area (M-09). One who comes back is recorded anew.
     *
     * @param personId id of the child
     * @param recordedOn day recorded
     */
    record MovedAway(String personId, LocalDate recordedOn) implements CaseEvent {}

    /**
     * Two ids turn out to be one child (M-10): everything held under one id goes to the other.
     *
     * @param personId the id that ceases
     * @param into the id that stays, whose date of birth, gender and so on stand
     * @param recordedOn day recorded
     */
    record PersonMerged(String personId, String into, LocalDate recordedOn) implements CaseEvent {}

    /**
     * A child is to be forgotten: nothing about it is held any more, on no day, in figures of the past neither.
     *
     * @param personId id of the child
     * @param recordedOn day recorded
     */
    record PersonErased(String personId, LocalDate recordedOn) implements CaseEvent {}

    /**
     * An offence is alleged.
     *
     * @param offence the offence as alleged; it has an id, and neither outcome nor conviction
     * @param recordedOn day recorded
     */
    record OffenceAlleged(Offence offence, LocalDate recordedOn) implements CaseEvent {

        /**
         * Checks that the offence can be named later, and is still open.
         *
         * @param offence the offence as alleged
         * @param recordedOn day recorded
         * @throws IllegalArgumentException if the offence has no id, or has an outcome, a conviction or an appeal
         */
        public OffenceAlleged {
            requireOpen(offence);
        }

        @Override
        public String personId() {
            return offence.personId();
        }
    }

    /**
     * A child is charged with an offence, alleged before or not.
     *
     * @param offence the offence as charged, which replaces what was alleged; it has an id, and neither outcome nor
     *     conviction
     * @param recordedOn day recorded
     */
    record OffenceCharged(Offence offence, LocalDate recordedOn) implements CaseEvent {

        /**
         * Checks that the offence can be named later, and is still open.
         *
         * @param offence the offence as charged
         * @param recordedOn day recorded
         * @throws IllegalArgumentException if the offence has no id, or has an outcome, a conviction or an appeal
         */
        public OffenceCharged {
            requireOpen(offence);
        }

        @Override
        public String personId() {
            return offence.personId();
        }
    }

    /**
     * What became of an offence is recorded: a disposal, an end without proof, or a conviction that awaits its sentence.
     *
     * @param personId id of the child
     * @param offenceId id of the offence
     * @param outcome what became of it; {@link Outcome#PENDING} only with a day of conviction
     * @param convictedOn day of conviction, or null (M-31)
     * @param careStatus care status on the outcome date, as the record says
     * @param recordedOn day recorded
     */
    record OutcomeRecorded(
            String personId,
            String offenceId,
            Outcome outcome,
            @Nullable LocalDate convictedOn,
            CareStatus careStatus,
            LocalDate recordedOn)
            implements CaseEvent {

        /**
         * Checks that something is said.
         *
         * @param personId id of the child
         * @param offenceId id of the offence
         * @param outcome what became of it
         * @param convictedOn day of conviction, or null
         * @param careStatus care status on the outcome date
         * @param recordedOn day recorded
         * @throws IllegalArgumentException if there is neither outcome nor conviction
         */
        public OutcomeRecorded {
            if (outcome instanceof Outcome.Pending && convictedOn == null) {
                throw new IllegalArgumentException(
                        "an outcome must be a disposal, not proven, or a conviction, but was none of these");
            }
        }

        /**
         * Returns an outcome without a day of conviction of its own or a care status.
         *
         * @param personId id of the child
         * @param offenceId id of the offence
         * @param outcome what became of it, not pending
         * @param recordedOn day recorded
         * @return the event
         * @throws IllegalArgumentException if the outcome is pending
         */
        public static OutcomeRecorded of(String personId, String offenceId, Outcome outcome, LocalDate recordedOn) {
            return new OutcomeRecorded(personId, offenceId, outcome, null, CareStatus.UNKNOWN, recordedOn);
        }
    }

    /**
     * An offence was recorded wrongly: from now on it reads as this.
     *
     * @param offence the offence as it should have been recorded, outcome and all; it has an id
     * @param recordedOn day recorded
     */
    record OffenceCorrected(Offence offence, LocalDate recordedOn) implements CaseEvent {

        /**
         * Checks that the offence is named.
         *
         * @param offence the offence as it should be
         * @param recordedOn day recorded
         * @throws IllegalArgumentException if the offence has no id
         */
        public OffenceCorrected {
            requireId(offence);
        }

        @Override
        public String personId() {
            return offence.personId();
        }
    }

    /**
     * An offence should never have been recorded.
     *
     * @param personId id of the child
     * @param offenceId id of the offence
     * @param recordedOn day recorded
     */
    record OffenceWithdrawn(String personId, String offenceId, LocalDate recordedOn) implements CaseEvent {}

    /**
     * A conviction is quashed on appeal (M-11).
     *
     * @param personId id of the child
     * @param offenceId id of the offence
     * @param recordedOn day recorded
     */
    record ConvictionQuashed(String personId, String offenceId, LocalDate recordedOn) implements CaseEvent {}

    /**
     * A disposal is changed on appeal. Under M-11 such an outcome is used neither as index event nor as proof unless the
     * methodology says otherwise.
     *
     * @param personId id of the child
     * @param offenceId id of the offence
     * @param disposal the disposal that takes the place of the first
     * @param recordedOn day recorded
     */
    record DisposalChangedOnAppeal(String personId, String offenceId, Disposal disposal, LocalDate recordedOn)
            implements CaseEvent {}

    /**
     * A child is released from custody (M-05).
     *
     * @param release the release
     * @param recordedOn day recorded
     */
    record Released(Release release, LocalDate recordedOn) implements CaseEvent {
        @Override
        public String personId() {
            return release.personId();
        }
    }

    /**
     * A release should never have been recorded.
     *
     * @param personId id of the child
     * @param releasedOn the day on which it was said to be
     * @param recordedOn day recorded
     */
    record ReleaseWithdrawn(String personId, LocalDate releasedOn, LocalDate recordedOn) implements CaseEvent {}

    /**
     * A care episode starts (M-68).
     *
     * @param episode the episode, with an end or still open
     * @param recordedOn day recorded
     */
    record CareOpened(CareEpisode episode, LocalDate recordedOn) implements CaseEvent {
        @Override
        public String personId() {
            return episode.personId();
        }
    }

    /**
     * An open care episode ends.
     *
     * @param personId id of the child
     * @param start first day of the episode
     * @param end last day of the episode
     * @param recordedOn day recorded
     */
    record CareClosed(String personId, LocalDate start, LocalDate end, LocalDate recordedOn) implements CaseEvent {}

    /**
     * A care episode was recorded wrongly: from now on it reads as this.
     *
     * @param start first day of the episode as it was recorded
     * @param episode the episode as it should have been
     * @param recordedOn day recorded
     */
    record CareCorrected(LocalDate start, CareEpisode episode, LocalDate recordedOn) implements CaseEvent {
        @Override
        public String personId() {
            return episode.personId();
        }
    }

    /**
     * A care episode should never have been recorded.
     *
     * @param personId id of the child
     * @param start first day of the episode
     * @param recordedOn day recorded
     */
    record CareWithdrawn(String personId, LocalDate start, LocalDate recordedOn) implements CaseEvent {}

    private static void requireId(Offence offence) {
        if (offence.id() == null) {
            throw new IllegalArgumentException(
                    "an offence of the live tracker needs an id, by which it is named later");
        }
    }

    private static void requireOpen(Offence offence) {
        requireId(offence);
        if (!(offence.outcome() instanceof Outcome.Pending)
                || offence.convictedOn() != null
                || offence.appeal() != Appeal.NONE) {
            throw new IllegalArgumentException(
                    "an alleged or charged offence has neither outcome, conviction nor appeal yet;"
                            + " record those with OutcomeRecorded and the like");
        }
    }
}
