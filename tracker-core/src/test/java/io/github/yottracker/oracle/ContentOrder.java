package io.github.yottracker.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Release;
import java.util.Comparator;

/**
 * The order of rows by all they say: the last resort of M-14, M-15 and B-03, where rows are equal in all that matters.
 *
 * <p>The methodology asks for an order that does not depend on the file, not for this one; it is the caseload's.
 */
final class ContentOrder {

    private ContentOrder() {}

    private static final Comparator<Offence> FLAGS = comparing((Offence row) -> row.careStatus() != CareStatus.UNKNOWN)
            .thenComparing(Offence::careStatus)
            .thenComparing(Offence::appeal)
            .thenComparing(Offence::takenIntoConsideration)
            .thenComparing(Offence::policeProsecuted)
            .thenComparing(Offence::place)
            .thenComparing(Offence::recordable)
            .thenComparing(Offence::breach)
            .thenComparing(Offence::main);

    static final Comparator<Offence> OF_ROWS = comparing(Offence::committedOn, nullsLast(naturalOrder()))
            .thenComparing((Offence row) -> row.outcome().on(), nullsLast(naturalOrder()))
            .thenComparing(Offence::convictedOn, nullsLast(naturalOrder()))
            .thenComparing((Offence row) -> text(row.id()))
            .thenComparing((Offence row) -> place(row.outcome()))
            .thenComparing((Offence row) -> text(row.code()))
            .thenComparing((Offence row) ->
                    row.category() == null ? "" : row.category().name())
            .thenComparing(Offence::committedUntil, nullsLast(naturalOrder()))
            .thenComparing(Offence::recordedOn, nullsLast(naturalOrder()))
            .thenComparing(Offence::gravity)
            .thenComparing(FLAGS);

    static final Comparator<Release> OF_RELEASES = comparing(Release::releasedOn)
            .thenComparing(Release::sentencedOn, nullsLast(naturalOrder()))
            .thenComparing(Release::recordedOn, nullsLast(naturalOrder()))
            .thenComparing(Release::disposal, nullsFirst(naturalOrder()))
            .thenComparing(Release::recall);

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    /** Pending, not proven, then disposals in the order of the taxonomy. */
    private static int place(Outcome outcome) {
        if (outcome instanceof Disposal disposal) {
            return 2 + disposal.type().ordinal();
        }
        return outcome instanceof Outcome.NotProven ? 1 : 0;
    }
}
