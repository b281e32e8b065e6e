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
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws events of every kind, with every value of every code, whatever may be missing, odd texts and the ends of time. */
final class DrawnEvents {

    private static final List<String> PARTS = List.of(
            "a",
            "Z",
            "7",
            " ",
            "\u0000",
            "\u007f",
            "\u0080",
            "\u00e9",
            "\u0130",
            "\u07ff",
            "\u0800",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "Robbery");

    private final Random random;

    private DrawnEvents(Random random) {
        this.random = random;
    }

    /** Returns one event for each seed. */
    static CaseEvent of(long seed) {
        return new DrawnEvents(new Random(seed)).event();
    }

    /** Returns an endless row of events, the same every time. */
    static Stream<CaseEvent> many() {
        return Stream.generate(new DrawnEvents(new Random(20_240_401L))::event);
    }

    private CaseEvent event() {
        return switch (random.nextInt(17)) {
            case 0 -> new CaseEvent.PersonRecorded(person(), day());
            case 1 -> new CaseEvent.MovedAway(text(), day());
            case 2 -> new CaseEvent.PersonMerged(text(), text(), day());
            case 3 -> new CaseEvent.PersonErased(text(), day());
            case 4 -> new CaseEvent.OffenceAlleged(openOffence(), day());
            case 5 -> new CaseEvent.OffenceCharged(openOffence(), day());
            case 6 -> outcomeRecorded();
            case 7 -> new CaseEvent.OffenceCorrected(offence(outcome(), maybe(this::day), any(Appeal.values())), day());
            case 8 -> new CaseEvent.OffenceWithdrawn(text(), text(), day());
            case 9 -> new CaseEvent.ConvictionQuashed(text(), text(), day());
            case 10 -> new CaseEvent.DisposalChangedOnAppeal(text(), text(), disposal(), day());
            case 11 -> new CaseEvent.Released(release(), day());
            case 12 -> new CaseEvent.ReleaseWithdrawn(text(), day(), day());
            case 13 -> new CaseEvent.CareOpened(episode(), day());
            case 14 -> new CaseEvent.CareClosed(text(), day(), day(), day());
            case 15 -> new CaseEvent.CareCorrected(day(), episode(), day());
            default -> new CaseEvent.CareWithdrawn(text(), day(), day());
        };
    }

    private Person person() {
        return new Person(
                text(),
                maybe(this::day),
                any(Gender.values()),
                any(Ethnicity.values()),
                maybe(this::text),
                maybe(this::text),
                any(Residence.values()));
    }

    private Offence openOffence() {
        return offence(Outcome.PENDING, null, Appeal.NONE);
    }

    private Offence offence(Outcome outcome, @Nullable LocalDate convictedOn, Appeal appeal) {
        LocalDate first = maybe(this::day);
        return new Offence(
                text(),
                text(),
                first,
                maybe(() -> first == null ? day() : later(first)),
                maybe(this::category),
                maybe(this::text),
                random.nextInt(Offence.MOST_SERIOUS + 1),
                any(Answer.values()),
                any(Answer.values()),
                any(Answer.values()),
                any(Place.values()),
                any(Answer.values()),
                any(Answer.values()),
                outcome,
                convictedOn,
                appeal,
                maybe(this::day),
                any(CareStatus.values()));
    }

    private OffenceCategory category() {
        return random.nextBoolean()
                ? any(OffenceCategory.known().toArray(OffenceCategory[]::new))
                : new OffenceCategory(text());
    }

    private CaseEvent outcomeRecorded() {
        Outcome outcome = outcome();
        LocalDate convictedOn = outcome instanceof Outcome.Pending ? day() : maybe(this::day);
        return new CaseEvent.OutcomeRecorded(text(), text(), outcome, convictedOn, any(CareStatus.values()), day());
    }

    private Outcome outcome() {
        return switch (random.nextInt(4)) {
            case 0 -> Outcome.PENDING;
            case 1 -> new Outcome.NotProven(maybe(this::day));
            default -> disposal();
        };
    }

    private Disposal disposal() {
        return new Disposal(any(DisposalType.values()), maybe(this::day));
    }

    private Release release() {
        return new Release(
                text(),
                day(),
                maybe(this::day),
                maybe(() -> any(DisposalType.values())),
                any(Answer.values()),
                maybe(this::day));
    }

    private CareEpisode episode() {
        LocalDate start = day();
        return new CareEpisode(
                text(), start, maybe(() -> later(start)), maybe(() -> LegalStatus.of("C" + random.nextInt(99))));
    }

    private LocalDate day() {
        return switch (random.nextInt(12)) {
            case 0 -> LocalDate.MIN;
            case 1 -> LocalDate.MAX;
            case 2 -> LocalDate.EPOCH.plusDays(random.nextInt(3) - 1L);
            default -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
        };
    }

    private LocalDate later(LocalDate first) {
        return random.nextBoolean() ? first : LocalDate.MAX;
    }

    /** Returns a text with at least one visible character. */
    private String text() {
        StringBuilder text = new StringBuilder("c");
        for (int parts = random.nextInt(18); parts > 0; parts--) {
            text.insert(random.nextInt(text.length() + 1), any(PARTS.toArray(String[]::new)));
        }
        return text.toString();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
