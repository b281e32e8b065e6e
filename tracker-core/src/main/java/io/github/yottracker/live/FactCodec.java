package io.github.yottracker.live;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is held about a child, each fact as its fields in order, and reads it again.
 *
 * <p>What was written once must be readable for ever: a field is added only together with a new version of the form.
 */
final class FactCodec {

    static final Codes<Answer> ANSWERS = new Codes<>("answer", List.of(Answer.UNKNOWN, Answer.YES, Answer.NO));
    static final Codes<Appeal> APPEALS = new Codes<>("appeal", List.of(Appeal.NONE, Appeal.CHANGED, Appeal.SUCCESSFUL));
    static final Codes<CareStatus> CARE_STATUSES =
            new Codes<>("care status", List.of(CareStatus.UNKNOWN, CareStatus.LAC, CareStatus.NOT_LAC));
    static final Codes<Gender> GENDERS = new Codes<>("gender", List.of(Gender.UNKNOWN, Gender.MALE, Gender.FEMALE));
    static final Codes<Place> PLACES =
            new Codes<>("place", List.of(Place.UNKNOWN, Place.ENGLAND_AND_WALES, Place.OTHER));
    static final Codes<Residence> RESIDENCES =
            new Codes<>("residence", List.of(Residence.UNKNOWN, Residence.LOCAL, Residence.OTHER));
    static final Codes<Ethnicity> ETHNICITIES = new Codes<>(
            "ethnicity",
            List.of(
                    Ethnicity.UNKNOWN,
                    Ethnicity.W1,
                    Ethnicity.W2,
                    Ethnicity.W3,
                    Ethnicity.W4,
                    Ethnicity.W5,
                    Ethnicity.W8,
                    Ethnicity.W9,
                    Ethnicity.M1,
                    Ethnicity.M2,
                    Ethnicity.M3,
                    Ethnicity.M9,
                    Ethnicity.A1,
                    Ethnicity.A2,
                    Ethnicity.A3,
                    Ethnicity.A4,
                    Ethnicity.A9,
                    Ethnicity.B1,
                    Ethnicity.B2,
                    Ethnicity.B9,
                    Ethnicity.O1,
                    Ethnicity.O2,
                    Ethnicity.O9,
                    Ethnicity.NS,
                    Ethnicity.OBSERVED_0,
                    Ethnicity.OBSERVED_1,
                    Ethnicity.OBSERVED_2,
                    Ethnicity.OBSERVED_3,
                    Ethnicity.OBSERVED_4,
                    Ethnicity.OBSERVED_5,
                    Ethnicity.OBSERVED_6,
                    Ethnicity.OBSERVED_9));
    static final Codes<DisposalType> DISPOSALS = new Codes<>(
            "disposal",
            List.of(
                    DisposalType.YOUTH_CAUTION,
                    DisposalType.YOUTH_CONDITIONAL_CAUTION,
                    DisposalType.REPRIMAND,
                    DisposalType.FINAL_WARNING,
                    DisposalType.CONDITIONAL_CAUTION_PILOT,
                    DisposalType.ABSOLUTE_DISCHARGE,
                    DisposalType.CONDITIONAL_DISCHARGE,
                    DisposalType.FINE,
                    DisposalType.REFERRAL_ORDER,
                    DisposalType.REPARATION_ORDER,
                    DisposalType.BIND_OVER,
                    DisposalType.COMPENSATION_ORDER,
                    DisposalType.SENTENCE_DEFERRED,
                    DisposalType.YOUTH_REHABILITATION_ORDER,
                    DisposalType.YRO_INTENSIVE_SUPERVISION,
                    DisposalType.YRO_FOSTERING,
                    DisposalType.YOUTH_DEFAULT_ORDER,
                    DisposalType.ACTION_PLAN_ORDER,
                    DisposalType.ATTENDANCE_CENTRE_ORDER,
                    DisposalType.SUPERVISION_ORDER,
                    DisposalType.COMMUNITY_REHABILITATION_ORDER,
                    DisposalType.COMMUNITY_PUNISHMENT_ORDER,
                    DisposalType.COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER,
                    DisposalType.CURFEW_ORDER,
                    DisposalType.DRUG_TREATMENT_AND_TESTING_ORDER,
                    DisposalType.DETENTION_AND_TRAINING_ORDER,
                    DisposalType.SECTION_90_92_DETENTION,
                    DisposalType.SECTION_226,
                    DisposalType.SECTION_226B,
                    DisposalType.SECTION_228,
                    DisposalType.SECTION_250,
                    DisposalType.SECTION_254,
                    DisposalType.SECTION_259,
                    DisposalType.ADULT_CAUTION,
                    DisposalType.ADULT_COURT_DISPOSAL,
                    DisposalType.COMMUNITY_RESOLUTION,
                    DisposalType.OTHER_INFORMAL_ACTION,
                    DisposalType.OUTCOME_22,
                    DisposalType.OUTCOME_20_21));

    private static final int PENDING = 0;
    private static final int NOT_PROVEN = 1;
    private static final int DISPOSAL = 2;

    private FactCodec() {}

    static void write(Person person, ByteSink sink) {
        sink.text(person.id());
        sink.optionalDay(person.dateOfBirth());
        GENDERS.write(person.gender(), sink);
        ETHNICITIES.write(person.ethnicity(), sink);
        sink.optionalText(person.service());
        sink.optionalText(person.locality());
        RESIDENCES.write(person.residence(), sink);
    }

    // Arguments are evaluated from left to right, and the fields of a record stand in the order in which they are
    // written.

    static Person person(ByteSource source) {
        return new Person(
                source.text(),
                source.optionalDay(),
                GENDERS.read(source),
                ETHNICITIES.read(source),
                source.optionalText(),
                source.optionalText(),
                RESIDENCES.read(source));
    }

    static void write(Offence offence, ByteSink sink) {
        sink.text(offence.personId());
        sink.optionalText(offence.id());
        sink.optionalDay(offence.committedOn());
        sink.optionalDay(offence.committedUntil());
        OffenceCategory category = offence.category();
        sink.optionalText(category == null ? null : category.name());
        sink.optionalText(offence.code());
        sink.number(offence.gravity());
        ANSWERS.write(offence.main(), sink);
        ANSWERS.write(offence.breach(), sink);
        ANSWERS.write(offence.recordable(), sink);
        PLACES.write(offence.place(), sink);
        ANSWERS.write(offence.policeProsecuted(), sink);
        ANSWERS.write(offence.takenIntoConsideration(), sink);
        write(offence.outcome(), sink);
        sink.optionalDay(offence.convictedOn());
        APPEALS.write(offence.appeal(), sink);
        sink.optionalDay(offence.recordedOn());
        CARE_STATUSES.write(offence.careStatus(), sink);
    }

    static Offence offence(ByteSource source) {
        return new Offence(
                source.text(),
                source.optionalText(),
                source.optionalDay(),
                source.optionalDay(),
                category(source),
                source.optionalText(),
                gravity(source),
                ANSWERS.read(source),
                ANSWERS.read(source),
                ANSWERS.read(source),
                PLACES.read(source),
                ANSWERS.read(source),
                ANSWERS.read(source),
                outcome(source),
                source.optionalDay(),
                APPEALS.read(source),
                source.optionalDay(),
                CARE_STATUSES.read(source));
    }

    private static @Nullable OffenceCategory category(ByteSource source) {
        String name = source.optionalText();
        return name == null ? null : new OffenceCategory(name);
    }

    private static int gravity(ByteSource source) {
        long gravity = source.number();
        if (gravity < 0 || gravity > Offence.MOST_SERIOUS) {
            throw source.refused("gravity must be 0 (missing) to 8, but is " + gravity);
        }
        return (int) gravity;
    }

    static void write(Outcome outcome, ByteSink sink) {
        if (outcome instanceof Outcome.Pending) {
            sink.number(PENDING);
        } else if (outcome instanceof Outcome.NotProven notProven) {
            sink.number(NOT_PROVEN);
            sink.optionalDay(notProven.on());
        } else if (outcome instanceof Disposal disposal) {
            sink.number(DISPOSAL);
            write(disposal, sink);
        } else {
            throw new AssertionError(outcome);
        }
    }

    static Outcome outcome(ByteSource source) {
        long which = source.number();
        if (which == PENDING) {
            return Outcome.PENDING;
        }
        if (which == NOT_PROVEN) {
            return new Outcome.NotProven(source.optionalDay());
        }
        if (which == DISPOSAL) {
            return disposal(source);
        }
        throw source.refused("outcome number " + which + " is not known to this version of the library");
    }

    static void write(Disposal disposal, ByteSink sink) {
        DISPOSALS.write(disposal.type(), sink);
        sink.optionalDay(disposal.on());
    }

    static Disposal disposal(ByteSource source) {
        return new Disposal(DISPOSALS.read(source), source.optionalDay());
    }

    static void write(Release release, ByteSink sink) {
        sink.text(release.personId());
        sink.day(release.releasedOn());
        sink.optionalDay(release.sentencedOn());
        DISPOSALS.writeOptional(release.disposal(), sink);
        ANSWERS.write(release.recall(), sink);
        sink.optionalDay(release.recordedOn());
    }

    static Release release(ByteSource source) {
        return new Release(
                source.text(),
                source.day(),
                source.optionalDay(),
                DISPOSALS.readOptional(source),
                ANSWERS.read(source),
                source.optionalDay());
    }

    static void write(CareEpisode episode, ByteSink sink) {
        sink.text(episode.personId());
        sink.day(episode.start());
        sink.optionalDay(episode.end());
        LegalStatus status = episode.legalStatus();
        sink.optionalText(status == null ? null : status.code());
    }

    static CareEpisode episode(ByteSource source) {
        return new CareEpisode(source.text(), source.day(), source.optionalDay(), legalStatus(source));
    }

    private static @Nullable LegalStatus legalStatus(ByteSource source) {
        String code = source.optionalText();
        return code == null ? null : new LegalStatus(code);
    }
}
