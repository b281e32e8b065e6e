package io.github.yottracker.live;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Writes an event as the number of its kind, the day recorded and what the kind says, and reads it again.
 *
 * <p>A kind keeps its number and its form for ever, so that a later version reads what this one writes. A new form of a kind
 * is a new number.
 */
final class EventCodec {

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    1,
                    PersonRecorded.class,
                    (event, to) -> FactCodec.write(event.person(), to),
                    (from, recorded) -> new PersonRecorded(FactCodec.person(from), recorded)),
            new Form<>(
                    2,
                    MovedAway.class,
                    (event, to) -> to.text(event.personId()),
                    (from, recorded) -> new MovedAway(from.text(), recorded)),
            new Form<>(
                    3,
                    PersonMerged.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.text(event.into());
                    },
                    (from, recorded) -> new PersonMerged(from.text(), from.text(), recorded)),
            new Form<>(
                    4,
                    PersonErased.class,
                    (event, to) -> to.text(event.personId()),
                    (from, recorded) -> new PersonErased(from.text(), recorded)),
            new Form<>(
                    5,
                    OffenceAlleged.class,
                    (event, to) -> FactCodec.write(event.offence(), to),
                    (from, recorded) -> new OffenceAlleged(FactCodec.offence(from), recorded)),
            new Form<>(
                    6,
                    OffenceCharged.class,
                    (event, to) -> FactCodec.write(event.offence(), to),
                    (from, recorded) -> new OffenceCharged(FactCodec.offence(from), recorded)),
            new Form<>(7, OutcomeRecorded.class, EventCodec::write, EventCodec::outcomeRecorded),
            new Form<>(
                    8,
                    OffenceCorrected.class,
                    (event, to) -> FactCodec.write(event.offence(), to),
                    (from, recorded) -> new OffenceCorrected(FactCodec.offence(from), recorded)),
            new Form<>(
                    9,
                    OffenceWithdrawn.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.text(event.offenceId());
                    },
                    (from, recorded) -> new OffenceWithdrawn(from.text(), from.text(), recorded)),
            new Form<>(
                    10,
                    ConvictionQuashed.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.text(event.offenceId());
                    },
                    (from, recorded) -> new ConvictionQuashed(from.text(), from.text(), recorded)),
            new Form<>(
                    11,
                    DisposalChangedOnAppeal.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.text(event.offenceId());
                        FactCodec.write(event.disposal(), to);
                    },
                    (from, recorded) ->
                            new DisposalChangedOnAppeal(from.text(), from.text(), FactCodec.disposal(from), recorded)),
            new Form<>(
                    12,
                    Released.class,
                    (event, to) -> FactCodec.write(event.release(), to),
                    (from, recorded) -> new Released(FactCodec.release(from), recorded)),
            new Form<>(
                    13,
                    ReleaseWithdrawn.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.day(event.releasedOn());
                    },
                    (from, recorded) -> new ReleaseWithdrawn(from.text(), from.day(), recorded)),
            new Form<>(
                    14,
                    CareOpened.class,
                    (event, to) -> FactCodec.write(event.episode(), to),
                    (from, recorded) -> new CareOpened(FactCodec.episode(from), recorded)),
            new Form<>(
                    15,
                    CareClosed.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.day(event.start());
                        to.day(event.end());
                    },
                    (from, recorded) -> new CareClosed(from.text(), from.day(), from.day(), recorded)),
            new Form<>(
                    16,
                    CareCorrected.class,
                    (event, to) -> {
                        to.day(event.start());
                        FactCodec.write(event.episode(), to);
                    },
                    (from, recorded) -> new CareCorrected(from.day(), FactCodec.episode(from), recorded)),
            new Form<>(
                    17,
                    CareWithdrawn.class,
                    (event, to) -> {
                        to.text(event.personId());
                        to.day(event.start());
                    },
                    (from, recorded) -> new CareWithdrawn(from.text(), from.day(), recorded)));

    private static final Map<Class<?>, Form<?>> BY_TYPE =
            FORMS.stream().collect(toUnmodifiableMap(Form::type, identity()));

    private static final Map<Long, Form<?>> BY_NUMBER =
            FORMS.stream().collect(toUnmodifiableMap(form -> (long) form.number(), identity()));

    private EventCodec() {}

    static void write(CaseEvent event, ByteSink sink) {
        Objects.requireNonNull(BY_TYPE.get(event.getClass())).write(event, sink);
    }

    /**
     * Reads an event that takes all the bytes there are.
     *
     * @throws IllegalArgumentException if they are not one event of a kind known here; the message holds nothing personal
     */
    static CaseEvent read(ByteSource source) {
        long number = source.number();
        Form<?> form = BY_NUMBER.get(number);
        if (form == null) {
            throw source.refused("event kind number " + number + " is not known to this version of the library");
        }
        CaseEvent event = form.reader().apply(source, source.day());
        source.requireEnd();
        return event;
    }

    private static void write(OutcomeRecorded event, ByteSink to) {
        to.text(event.personId());
        to.text(event.offenceId());
        FactCodec.write(event.outcome(), to);
        to.optionalDay(event.convictedOn());
        FactCodec.CARE_STATUSES.write(event.careStatus(), to);
    }

    private static OutcomeRecorded outcomeRecorded(ByteSource from, LocalDate recorded) {
        return new OutcomeRecorded(
                from.text(),
                from.text(),
                FactCodec.outcome(from),
                from.optionalDay(),
                FactCodec.CARE_STATUSES.read(from),
                recorded);
    }

    /** How one kind of event is written and read. */
    private record Form<E extends CaseEvent>(
            int number, Class<E> type, BiConsumer<E, ByteSink> writer, BiFunction<ByteSource, LocalDate, E> reader) {

        void write(CaseEvent event, ByteSink sink) {
            sink.number(number);
            sink.day(event.recordedOn());
            writer.accept(type.cast(event), sink);
        }
    }
}
