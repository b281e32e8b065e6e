package io.github.yottracker.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which rows of one child are one offence, and which of them stands for it (M-46, B-01 to B-03, B-08). */
record Repeats(Ranking ranking) {

    /** Returns the rows that stand for an offence, one each. */
    List<Offence> standing(List<Offence> rows) {
        List<Offence> withId = rows.stream().filter(row -> row.id() != null).toList();
        // A row without an id yields to one with an id, whatever else the two say (B-03).
        List<Offence> withoutId = rows.stream()
                .filter(row -> row.id() == null)
                .filter(row -> withId.stream().noneMatch(other -> isSame(row, other)))
                .toList();
        return Stream.of(withId, withoutId)
                .flatMap(some -> some.stream().filter(row -> stands(row, some)))
                .toList();
    }

    private boolean stands(Offence row, List<Offence> among) {
        Offence first = among.stream()
                .filter(other -> isOneRow(row, other) || isSame(row, other))
                .min(firstStands())
                .orElseThrow();
        return isOneRow(first, row);
    }

    /** Rows that agree in everything are still as many rows. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isOneRow(Offence one, Offence other) {
        return one == other;
    }

    /** M-46: by the id; of a row without one by code (or category), offence date and proof date as written. */
    private static boolean isSame(Offence one, Offence other) {
        if (one.id() != null && other.id() != null) {
            return one.id().equals(other.id());
        }
        return provenAsWritten(one) != null
                && provenAsWritten(one).equals(provenAsWritten(other))
                && Objects.equals(one.committedOn(), other.committedOn())
                && isSameKind(one, other);
    }

    /** B-01: by code, or where neither has one by category. */
    private static boolean isSameKind(Offence one, Offence other) {
        if (one.code() != null || other.code() != null) {
            return one.code() != null && one.code().equals(other.code());
        }
        OffenceCategory category = one.category();
        return category == null ? other.category() == null : category.equals(other.category());
    }

    /** B-08: the conviction date, else the outcome date, whatever the methodology. */
    private static LocalDate provenAsWritten(Offence row) {
        return row.convictedOn() == null ? row.outcome().on() : row.convictedOn();
    }

    /** M-46, B-03. */
    private Comparator<Offence> firstStands() {
        return comparing(Offence::recordedOn, nullsFirst(naturalOrder()))
                .reversed()
                .thenComparing(comparingInt(this::level))
                .thenComparing(comparingInt(Repeats::standingOfProof))
                .thenComparing(comparing((Offence row) -> row.appeal() == Appeal.NONE))
                .thenComparing(comparing(Repeats::provenAsWritten, nullsLast(naturalOrder())))
                .thenComparing(ContentOrder.OF_ROWS);
    }

    private int level(Offence row) {
        return row.outcome() instanceof Disposal disposal ? ranking.level(disposal.type()) : Integer.MAX_VALUE;
    }

    /** Proven before not proven before pending. */
    private static int standingOfProof(Offence row) {
        if (row.outcome() instanceof Outcome.NotProven) {
            return 1;
        }
        return row.outcome() instanceof Disposal || row.convictedOn() != null ? 0 : 2;
    }
}
