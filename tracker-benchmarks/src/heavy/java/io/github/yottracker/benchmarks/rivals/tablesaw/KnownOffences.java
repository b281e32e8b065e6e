package io.github.yottracker.benchmarks.rivals.tablesaw;

import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Offences as they are known on the as-of day, each once. */
final class KnownOffences {

    /** M-02 to M-04: cautions and non-custodial court disposals. */
    static final Set<DisposalTier> ENTRY_TIERS =
            EnumSet.of(DisposalTier.PRE_COURT, DisposalTier.FIRST_TIER, DisposalTier.COMMUNITY);

    private KnownOffences() {}

    static Table of(CaseloadTables tables, LocalDate asOf) {
        Table mayRepeat = tables.mayRepeat();
        Selection repeats = Repeats.among(mayRepeat.where(areKnown(mayRepeat, asOf)));
        Table known = tables.offences().where(areKnown(tables.offences(), asOf).andNot(repeats));
        int size = known.rowCount();
        StringColumn outcome = known.stringColumn("outcome");
        DateColumn outcomeOn = known.dateColumn("outcome_date");
        DateColumn convicted = known.dateColumn("conviction_date");
        // an outcome without a day is known with its row; one of a later day is pending still (M-84).
        BooleanColumn decided = BooleanColumn.create("decided", Days.haveCome(outcomeOn, asOf), size);
        Selection disposed = outcome.isIn(CaseloadTables.names(any -> true)).and(decided.isTrue());
        Selection provesNothing = outcome.isEqualTo("NOT_PROVEN") // M-34
                .or(outcome.isIn(CaseloadTables.names(type -> type.tier() == DisposalTier.DIVERSION)))
                .and(decided.isTrue());
        DateColumn dealtOn = Days.only(disposed, outcomeOn, "dealt_on");
        DateColumn provenOn = dealtOn.copy().setName("proven_on");
        // M-31, A-24, A-25, A-30: the conviction, else the disposal. B-09: neither beside what proves nothing.
        provenOn.set(convicted.isNotMissing().and(convicted.isOnOrBefore(asOf)), convicted);
        Selection mayBeProven = Days.not(provesNothing, size);
        provenOn = Days.only(mayBeProven, provenOn, "proven_on");
        // M-87: may still be proven; B-12: a disposal without any date is not among these.
        Selection pending = provenOn.isMissing().and(mayBeProven).andNot(disposed);
        return known.addColumns(dealtOn, provenOn, BooleanColumn.create("is_pending", pending, size));
    }

    /** M-84, A-33: a row is known once it is recorded and what it tells of has happened. */
    private static Selection areKnown(Table offences, LocalDate asOf) {
        return Days.haveCome(offences.dateColumn("happened_on"), asOf)
                .and(Days.haveCome(offences.dateColumn("recorded_date"), asOf));
    }

    /** Returns those dealt with on a day, with what the disposal means, sorted by child and day (M-14, A-24). */
    static Table dealtWith(Table known) {
        Table dealtWith = columns(
                        known,
                        "person",
                        "dealt_on",
                        "outcome",
                        "is_fit",
                        "is_undone",
                        "main",
                        "gravity",
                        "offence_date",
                        "care_status",
                        "row")
                .where(known.dateColumn("dealt_on").isNotMissing())
                .sortOn("person", "dealt_on", "row");
        StringColumn outcome = dealtWith.stringColumn("outcome");
        int size = dealtWith.rowCount();
        return dealtWith.addColumns(
                outcome.mapInto(name -> DisposalType.valueOf(name).rank(), IntColumn.create("rank", size)),
                BooleanColumn.create(
                        "is_custody",
                        outcome.isIn(CaseloadTables.names(type -> type.tier() == DisposalTier.CUSTODY)),
                        size),
                BooleanColumn.create(
                        "is_entry",
                        outcome.isIn(CaseloadTables.names(type -> ENTRY_TIERS.contains(type.tier()))),
                        size));
    }

    /** Returns those that can be reoffences (M-42: of a known day), in the order of children. */
    static Table candidates(Table known) {
        return columns(known, "person", "offence_date", "dealt_on", "proven_on")
                .where(known.booleanColumn("is_fit")
                        .isTrue()
                        .and(known.dateColumn("offence_date").isNotMissing())
                        .and(known.dateColumn("proven_on")
                                .isNotMissing()
                                .or(known.booleanColumn("is_pending").isTrue())));
    }

    /** Returns some columns, shared and not copied. */
    private static Table columns(Table table, String... names) {
        return Table.create(Stream.of(names).map(table::column));
    }
}
