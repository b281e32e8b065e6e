package io.github.yottracker.benchmarks.rivals.tablesaw;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.Cells;
import io.github.yottracker.benchmarks.rivals.MemberCounts;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Gender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * Counts quarterly cohorts by gender, ethnicity and care with the data frames of Tablesaw: the rules of
 * {@code MOJ_THREE_MONTH} as an analyst who programs in Java might write them.
 *
 * <p>Reading, joining people to their rows, conditions on columns, sorting, adding months, and the last table by part and
 * state are Tablesaw's. It has no means to number rows within a group, to keep the first row of each group, to join on
 * the latest earlier day or on a range of days, and its groups take too long where every child is one; there, loops over sorted
 * rows do the work: repeats (M-46), occasions (M-14), the sentence that a release ends, the first event of
 * a cohort (M-13), what falls into follow-up (M-27) and care episodes (M-68). On one thread, but for sorting.
 */
public final class TablesawTally implements Rival {

    private static final int FOLLOW_UP_MONTHS = 12;
    private static final int WAIT_MONTHS = 6;

    private final CaseloadTables tables;

    private TablesawTally(CaseloadTables tables) {
        this.tables = tables;
    }

    /**
     * Reads a folder.
     *
     * @param folder a folder as {@code CaseloadWriter} writes it: every column, rows in the order of the children
     * @return data frames to ask
     */
    public static TablesawTally of(Path folder) {
        return new TablesawTally(CaseloadTables.read(folder));
    }

    @Override
    public List<Cell> tally(List<CohortPeriod> cohorts, LocalDate asOf) {
        Table members = members(cohorts, asOf, "gender", "ethnicity_group");
        Cells cells = new Cells();
        if (members.isEmpty()) {
            return cells.list();
        }
        Table parts = members.summarize(List.of("reoffences", "is_reoffender", "pending"), sum, count)
                .by("cohort", "gender", "ethnicity_group", "care", "state");
        for (Row part : parts) {
            cells.add(
                    cohorts.get(part.getInt("cohort")),
                    Gender.valueOf(part.getString("gender")),
                    part.getString("ethnicity_group"),
                    CareStatus.valueOf(part.getString("care")),
                    MemberState.values()[part.getInt("state")],
                    new ReoffendingCounts(
                            (long) part.getDouble("Count [reoffences]"),
                            (long) part.getDouble("Sum [is_reoffender]"),
                            (long) part.getDouble("Sum [reoffences]")),
                    (long) part.getDouble("Sum [pending]"));
        }
        return cells.list();
    }

    @Override
    public List<MemberCounts> members(List<CohortPeriod> cohorts, LocalDate asOf) {
        return members(cohorts, asOf, "person_id").stream()
                .map(member -> new MemberCounts(
                        member.getString("person_id"),
                        cohorts.get(member.getInt("cohort")),
                        CareStatus.valueOf(member.getString("care")),
                        MemberState.values()[member.getInt("state")],
                        member.getInt("reoffences"),
                        member.getInt("pending")))
                .toList();
    }

    /** Returns one row a member, with what follow-up shows and some columns of the children. */
    private Table members(List<CohortPeriod> cohorts, LocalDate asOf, String... ofPeople) {
        Table known = KnownOffences.of(tables, asOf);
        Table entries = indexEvents(Events.of(tables, known, asOf), cohorts);
        DateColumn lastOfFollowUp = entries.dateColumn("index_on").plusMonths(FOLLOW_UP_MONTHS); // M-26 to M-28
        DateColumn lastOfWait = lastOfFollowUp.plusMonths(WAIT_MONTHS); // M-29, A-12
        entries.addColumns(lastOfFollowUp.setName("last_of_follow_up"), lastOfWait.setName("last_of_wait"));
        IntColumn state = IntColumn.create("state", new int[entries.rowCount()]); // M-85
        state.set(lastOfFollowUp.isBefore(asOf), MemberState.IN_WAIT.ordinal());
        state.set(lastOfWait.isBefore(asOf), MemberState.CLOSED.ordinal());
        entries.addColumns(state);
        follow(entries, KnownOffences.candidates(known));
        entries.replaceColumn("care", care(entries));
        int[] persons = entries.intColumn("person").asIntArray();
        for (String column : ofPeople) {
            entries.addColumns(tables.people().column(column).subset(persons));
        }
        return entries;
    }

    /** M-01, M-12 to M-14: the earliest event of each child in each cohort, a release before an occasion of its day. */
    private static Table indexEvents(Table events, List<CohortPeriod> cohorts) {
        Map<LocalDate, List<Integer>> cohortsOfDay = cohortsOfDay(cohorts);
        IntColumn cohort = IntColumn.create("cohort");
        IntColumn event = IntColumn.create("event");
        DateColumn on = events.dateColumn("index_on");
        for (int row = 0; row < events.rowCount(); row++) {
            for (int each : cohortsOfDay.getOrDefault(on.get(row), List.of())) {
                event.append(row);
                cohort.append(each);
            }
        }
        Table inCohorts = Table.create(events.columns().stream()
                        .map(column -> column.subset(event.asIntArray())))
                .addColumns(cohort)
                .sortOn("person", "cohort", "index_on", "-is_release", "event");
        IntColumn person = inCohorts.intColumn("person");
        IntColumn ofCohort = inCohorts.intColumn("cohort");
        Selection first = new BitmapBackedSelection();
        for (int row = 0; row < inCohorts.rowCount(); row++) {
            if (row == 0 || !person.equals(row, row - 1) || !ofCohort.equals(row, row - 1)) {
                first.add(row);
            }
        }
        return inCohorts.where(first);
    }

    private static Map<LocalDate, List<Integer>> cohortsOfDay(List<CohortPeriod> cohorts) {
        return IntStream.range(0, cohorts.size())
                .boxed()
                .flatMap(cohort -> cohorts.get(cohort).start().datesUntil(cohorts.get(cohort).end())
                        .map(day -> Map.entry(day, cohort)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** M-27, M-29, M-33, M-38 to M-40, M-45, M-87; days are compared as Tablesaw packs them, which keeps their order. */
    private void follow(Table entries, Table candidates) {
        int[] firstOf = firstRows(candidates);
        IntColumn person = entries.intColumn("person");
        DateColumn indexOn = entries.dateColumn("index_on");
        DateColumn lastOfFollowUp = entries.dateColumn("last_of_follow_up");
        DateColumn lastOfWait = entries.dateColumn("last_of_wait");
        DateColumn disposedOn = entries.dateColumn("disposed_on");
        DateColumn committed = candidates.dateColumn("offence_date");
        DateColumn dealtOn = candidates.dateColumn("dealt_on");
        DateColumn provenOn = candidates.dateColumn("proven_on");
        int[] reoffences = new int[entries.rowCount()];
        int[] pending = new int[entries.rowCount()];
        for (int entry = 0; entry < entries.rowCount(); entry++) {
            int child = person.getInt(entry);
            for (int row = firstOf[child]; row < firstOf[child + 1]; row++) {
                int day = committed.getIntInternal(row);
                boolean isIndexCase = !dealtOn.isMissing(row)
                        && dealtOn.getIntInternal(row) == disposedOn.getIntInternal(entry);
                if (day <= indexOn.getIntInternal(entry) || day > lastOfFollowUp.getIntInternal(entry) || isIndexCase) {
                    continue;
                }
                if (provenOn.isMissing(row)) {
                    pending[entry]++;
                } else if (provenOn.getIntInternal(row) <= lastOfWait.getIntInternal(entry)) {
                    reoffences[entry]++;
                }
            }
        }
        int[] isReoffender = Arrays.stream(reoffences).map(Integer::signum).toArray();
        entries.addColumns(
                IntColumn.create("reoffences", reoffences),
                IntColumn.create("is_reoffender", isReoffender),
                IntColumn.create("pending", pending));
    }

    /** M-68, A-19: what the row of the index offence says, else what the episodes do, both end days included. */
    private StringColumn care(Table entries) {
        StringColumn care = entries.stringColumn("care").copy();
        if (!tables.knowsCare()) {
            care.set(care.isMissing(), CareStatus.UNKNOWN.name());
            return care;
        }
        int[] firstOf = firstRows(tables.care());
        DateColumn indexOn = entries.dateColumn("index_on");
        DateColumn start = tables.care().dateColumn("start_date");
        DateColumn end = tables.care().dateColumn("end_date");
        for (int entry = 0; entry < care.size(); entry++) {
            if (!care.isMissing(entry)) {
                continue;
            }
            int child = entries.intColumn("person").getInt(entry);
            int day = indexOn.getIntInternal(entry);
            boolean isLookedAfter = false;
            for (int row = firstOf[child]; row < firstOf[child + 1]; row++) {
                isLookedAfter |= start.getIntInternal(row) <= day && (end.isMissing(row) || day <= end.getIntInternal(row));
            }
            care.set(entry, (isLookedAfter ? CareStatus.LAC : CareStatus.NOT_LAC).name());
        }
        return care;
    }

    /** Returns where the rows of each child begin in a table in the order of children, and at the end its size. */
    private int[] firstRows(Table ofChildren) {
        int[] first = new int[tables.people().rowCount() + 1];
        for (int person : ofChildren.intColumn("person").asIntArray()) {
            first[person + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }
}
