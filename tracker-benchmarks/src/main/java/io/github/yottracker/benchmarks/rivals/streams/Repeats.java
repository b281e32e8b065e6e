package io.github.yottracker.benchmarks.rivals.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of several rows that tell of one offence stands for it (M-46, B-01 to B-03, B-08). */
final class Repeats {

    /** M-46, B-03; rows that are equal in all of this stand in the order in which they come. */
    private static final Comparator<Offence> STANDING_FIRST = comparing(Offence::recordedOn, nullsLast(reverseOrder()))
            .thenComparing(Repeats::level, reverseOrder())
            .thenComparing(Repeats::proof)
            .thenComparing(row -> row.appeal() == Appeal.NONE)
            .thenComparing(Repeats::provenAsWritten, nullsLast(naturalOrder()));

    private Repeats() {}

    /** What makes rows of which one has no id the same offence (M-46, B-01). */
    private record Facts(
            @Nullable LocalDate committedOn,
            LocalDate provenOn,
            @Nullable String code,
            @Nullable OffenceCategory categoryWithoutCode) {

        static Facts of(Offence row, LocalDate provenOn) {
            return new Facts(row.committedOn(), provenOn, row.code(), row.code() == null ? row.category() : null);
        }
    }

    /** Returns the rows that stand for an offence, each offence once, in the order in which they come. */
    static List<Offence> without(List<Offence> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        List<Offence> withId = rows.stream().filter(row -> row.id() != null).toList();
        List<Offence> withoutId = withoutId(rows, withId);
        // Rows that agree in everything are still as many rows, so they are told apart by identity.
        Set<Offence> standing = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.addAll(firstOfEach(withId.stream(), Offence::id));
        standing.addAll(firstOfEach(
                withoutId.stream().filter(Repeats::hasProofDate),
                row -> facts(row).orElseThrow()));
        // B-02: without id and proof date there is nothing by which two rows could be one.
        withoutId.stream().filter(row -> !hasProofDate(row)).forEach(standing::add);
        return rows.stream().filter(standing::contains).toList();
    }

    /** B-03: a row without id yields to one with an id, whatever else the two say. */
    private static List<Offence> withoutId(List<Offence> rows, List<Offence> withId) {
        Set<Facts> toldWithId =
                withId.stream().flatMap(row -> facts(row).stream()).collect(toSet());
        return rows.stream()
                .filter(row -> row.id() == null)
                .filter(row -> facts(row).filter(toldWithId::contains).isEmpty())
                .toList();
    }

    private static Collection<Offence> firstOfEach(Stream<Offence> rows, Function<Offence, ?> offence) {
        return rows.collect(toMap(offence, identity(), BinaryOperator.minBy(STANDING_FIRST)))
                .values();
    }

    private static boolean hasProofDate(Offence row) {
        return provenAsWritten(row) != null;
    }

    private static Optional<Facts> facts(Offence row) {
        return Optional.ofNullable(provenAsWritten(row)).map(provenOn -> Facts.of(row, provenOn));
    }

    /** B-08: as written, known or not. */
    private static @Nullable LocalDate provenAsWritten(Offence row) {
        return row.convictedOn() == null ? row.outcome().on() : row.convictedOn();
    }

    /** M-18: rank of the disposal, below all others where there is none. */
    private static int level(Offence row) {
        return row.outcome() instanceof Disposal disposal ? disposal.type().rank() : -1;
    }

    /** Proven before not proven before pending. */
    private static int proof(Offence row) {
        if (row.outcome() instanceof Outcome.NotProven) {
            return 1;
        }
        return row.outcome() instanceof Disposal || row.convictedOn() != null ? 0 : 2;
    }
}
