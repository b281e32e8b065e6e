package io.github.yottracker.benchmarks.rivals.tablesaw;

import io.github.yottracker.model.DisposalType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the rows of one child and day say together (M-14): a group-by with conditions, which Tablesaw has not.
 *
 * @param opensEntry whether a caution or a non-custodial sentence opens an entry on that day
 * @param isSentence whether there was custody, a quashed one included
 * @param opensOnRelease whether a release from that sentence opens an entry
 * @param careOfOccasion what the row of the index offence says of care; empty for nothing
 * @param careOfSentence the same where a release is the event, for which any disposal will do
 */
record Occasion(
        boolean opensEntry,
        boolean isSentence,
        boolean opensOnRelease,
        String careOfOccasion,
        String careOfSentence) {

    private static final BitSet ENTRY_RANKS = Arrays.stream(DisposalType.values())
            .filter(type -> KnownOffences.ENTRY_TIERS.contains(type.tier()))
            .mapToInt(DisposalType::rank)
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** The columns of {@link KnownOffences#dealtWith} that occasions are made of. */
    static final class Columns {
        private final IntColumn rank;
        private final BooleanColumn fit;
        private final BooleanColumn undone;
        private final BooleanColumn custody;
        private final BooleanColumn entry;
        private final StringColumn care;
        private final Comparator<Integer> indexOffenceOrder;

        Columns(Table dealtWith, StringColumn offenceIds) {
            rank = dealtWith.intColumn("rank");
            fit = dealtWith.booleanColumn("is_fit");
            undone = dealtWith.booleanColumn("is_undone");
            custody = dealtWith.booleanColumn("is_custody");
            entry = dealtWith.booleanColumn("is_entry");
            care = dealtWith.stringColumn("care_status");
            indexOffenceOrder = indexOffenceOrder(dealtWith, offenceIds);
        }

        /** M-15, A-50; rows that are equal in all of this stand in the order of the folder. */
        private static Comparator<Integer> indexOffenceOrder(Table dealtWith, StringColumn offenceIds) {
            BooleanColumn main = dealtWith.booleanColumn("main");
            ShortColumn gravity = dealtWith.shortColumn("gravity");
            DateColumn committed = dealtWith.dateColumn("offence_date");
            IntColumn row = dealtWith.intColumn("row");
            return Comparator.<Integer, Boolean>comparing(at -> !is(main, at))
                    .thenComparing(at -> gravity.isMissing(at) ? 0 : -gravity.getShort(at))
                    .thenComparing(at -> committed.isMissing(at) ? Integer.MAX_VALUE : committed.getIntInternal(at))
                    .thenComparing(at -> offenceIds.isMissing(row.getInt(at)))
                    .thenComparing(at -> offenceIds.get(row.getInt(at)))
                    .thenComparing(Comparator.naturalOrder());
        }

        /** Returns what the rows from one to before another say, which are all of one child and day. */
        Occasion of(int from, int to) {
            int primary = -1; // M-18; none if all was undone (M-11)
            boolean hasEntryOffence = false; // M-16, A-08, A-09
            boolean hasOffence = false;
            boolean isSentence = false;
            boolean stands = false;
            boolean saysCare = false;
            for (int row = from; row < to; row++) {
                primary = is(undone, row) ? primary : Math.max(primary, rank.getInt(row));
                hasEntryOffence |= is(fit, row) && is(entry, row);
                hasOffence |= is(fit, row);
                isSentence |= is(custody, row);
                stands |= is(custody, row) && !is(undone, row);
                saysCare |= !care.isMissing(row);
            }
            return new Occasion(
                    // M-06, A-06, B-06: the primary disposal decides, and custody awaits its release (M-05).
                    hasEntryOffence && primary >= 0 && ENTRY_RANKS.get(primary),
                    isSentence,
                    stands && hasOffence,
                    saysCare ? careOfIndexOffence(from, to, true) : "",
                    saysCare ? careOfIndexOffence(from, to, false) : "");
        }

        private String careOfIndexOffence(int from, int to, boolean onlyEntries) {
            return IntStream.range(from, to)
                    .filter(row -> is(fit, row) && (!onlyEntries || is(entry, row)))
                    .boxed()
                    .min(indexOffenceOrder)
                    .map(care::get)
                    .orElse("");
        }

        private static boolean is(BooleanColumn column, int row) {
            return column.getByte(row) == 1;
        }
    }
}
