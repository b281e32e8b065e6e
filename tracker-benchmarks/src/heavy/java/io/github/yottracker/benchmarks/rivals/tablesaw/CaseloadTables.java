package io.github.yottracker.benchmarks.rivals.tablesaw;

import static tech.tablesaw.api.ColumnType.BOOLEAN;
import static tech.tablesaw.api.ColumnType.LOCAL_DATE;
import static tech.tablesaw.api.ColumnType.SHORT;
import static tech.tablesaw.api.ColumnType.STRING;

import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceCategory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.joining.JoinType;
import tech.tablesaw.selection.Selection;

/**
 * A caseload folder as data frames, with the columns that do not depend on what is asked.
 *
 * @param people one row a child, in the order of the folder; other tables name a child by its row here
 * @param offences rows that were not refused, in the order of the folder, without what only {@code mayRepeat} needs:
 *     Tablesaw copies a table wherever it filters it, and texts that are all different take longest
 * @param mayRepeat those of them that another row may repeat (M-46)
 * @param offenceIds their ids
 * @param releases releases from custody
 * @param care episodes in which a child is looked after
 * @param refusedSentences children and days of custodial sentences whose rows were refused
 * @param knowsCare whether every child's care is known
 */
record CaseloadTables(
        Table people,
        Table offences,
        Table mayRepeat,
        StringColumn offenceIds,
        Table releases,
        Table care,
        Table refusedSentences,
        boolean knowsCare) {

    private static final EthnicityGrouping GROUPING = Methodology.MOJ_THREE_MONTH.get(Option.ETHNICITY_GROUPING);

    /** M-68: an end on this day means an open episode. */
    private static final LocalDate STILL_OPEN = LocalDate.of(1900, 1, 1);

    static CaseloadTables read(Path folder) {
        Table people = people(folder);
        Table offences = offences(folder, people);
        Selection refused = refused(offences, people);
        Table refusedSentences = offences.where(refused)
                .where(frame -> frame.stringColumn("outcome")
                        .isIn(names(type -> type.tier() == DisposalTier.CUSTODY))
                        .and(frame.dateColumn("outcome_date").isNotMissing()))
                .selectColumns("person", "outcome_date");
        Table kept = offences.dropWhere(refused);
        kept.addColumns(IntColumn.indexColumn("row", kept.rowCount(), 0));
        Table mayRepeat = kept.where(Repeats.possible(kept));
        StringColumn offenceIds = kept.stringColumn("offence_id");
        boolean knowsCare = Files.exists(folder.resolve("care.csv"));
        return new CaseloadTables(
                people,
                kept.removeColumns("offence_id", "code", "category", "offence_end_date", "proof_written"),
                Repeats.withOrder(mayRepeat),
                offenceIds,
                releases(folder, people),
                knowsCare ? care(folder, people) : Table.create(),
                refusedSentences,
                knowsCare);
    }

    /** Names of disposals. */
    static List<String> names(Predicate<DisposalType> condition) {
        return Arrays.stream(DisposalType.values())
                .filter(condition)
                .map(DisposalType::name)
                .toList();
    }

    private static Table people(Path folder) {
        Table people = csv(folder, "people.csv", STRING, LOCAL_DATE, STRING, STRING, STRING, STRING, STRING);
        DateColumn born = people.dateColumn("date_of_birth");
        StringColumn gender = people.stringColumn("gender")
                .mapInto(code -> Gender.parse(code).orElseThrow().name(), StringColumn.create("gender", people.rowCount()));
        StringColumn ethnicity = people.stringColumn("ethnicity")
                .mapInto(
                        code -> GROUPING.groupOf(Ethnicity.parse(code).orElseThrow()),
                        StringColumn.create("ethnicity_group", people.rowCount()));
        // M-09, A-38, A-42: who can be a member at all
        Selection mayEnter = born.isNotMissing()
                .andNot(people.stringColumn("residence").isEqualTo("OTHER"));
        return Table.create(
                people.stringColumn("person_id"),
                IntColumn.indexColumn("person", people.rowCount(), 0),
                born,
                born.mapInto(day -> birthday(day, 10), DateColumn.create("tenth_birthday", people.rowCount())),
                born.mapInto(day -> birthday(day, 18), DateColumn.create("eighteenth_birthday", people.rowCount())),
                gender.set(gender.isMissing(), Gender.UNKNOWN.name()), // M-61
                ethnicity.set(ethnicity.isMissing(), GROUPING.groupOf(Ethnicity.UNKNOWN)), // M-66
                BooleanColumn.create("may_enter", mayEnter, people.rowCount()));
    }

    /** M-08: one born on 29 February has its birthday on 1 March in a common year. */
    private static LocalDate birthday(LocalDate born, int years) {
        LocalDate day = born.plusYears(years);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private static Table offences(Path folder, Table people) {
        Table offences = ofPeople(
                people,
                csv(
                        folder,
                        "offences.csv",
                        STRING,
                        STRING,
                        LOCAL_DATE,
                        LOCAL_DATE,
                        STRING,
                        STRING,
                        SHORT,
                        BOOLEAN,
                        BOOLEAN,
                        BOOLEAN,
                        STRING,
                        BOOLEAN,
                        BOOLEAN,
                        STRING,
                        LOCAL_DATE,
                        LOCAL_DATE,
                        STRING,
                        LOCAL_DATE,
                        STRING));
        Selection undone = offences.stringColumn("appeal").isNotMissing(); // M-11
        // what holds for index offences and reoffences alike
        Selection unfit = offences.booleanColumn("breach")
                .isTrue() // M-35, A-28
                .or(offences.stringColumn("category")
                        .isIn(OffenceCategory.known().stream()
                                .filter(OffenceCategory::isBreach)
                                .map(OffenceCategory::name)
                                .toList()))
                .or(offences.booleanColumn("recordable").isFalse()) // M-36
                .or(offences.stringColumn("place").isEqualTo("OTHER")) // M-37
                .or(offences.booleanColumn("police_prosecuted").isFalse())
                .or(offences.booleanColumn("tic").isTrue()) // M-44, A-10
                .or(undone);
        int rows = offences.rowCount();
        return offences.addColumns(
                BooleanColumn.create("is_undone", undone, rows),
                BooleanColumn.create("is_fit", Days.not(unfit, rows), rows),
                Days.firstOf(
                        offences.dateColumn("offence_date"), offences.dateColumn("offence_end_date"), "happened_on"),
                // B-08: as written, known or not
                Days.firstOf(
                        offences.dateColumn("conviction_date"), offences.dateColumn("outcome_date"), "proof_written"))
                .removeColumns("person_id", "breach", "recordable", "place", "police_prosecuted", "tic", "appeal");
    }

    /** M-42, B-05: committed before the tenth birthday, or ended or proven before it was committed. */
    private static Selection refused(Table offences, Table people) {
        DateColumn committed = offences.dateColumn("offence_date");
        DateColumn tenthBirthday = people.dateColumn("tenth_birthday")
                .subset(offences.intColumn("person").asIntArray());
        return Days.areBefore(offences.dateColumn("happened_on"), tenthBirthday)
                .or(Days.areBefore(offences.dateColumn("offence_end_date"), committed))
                .or(Days.areBefore(offences.dateColumn("conviction_date"), committed))
                .or(Days.areBefore(offences.dateColumn("outcome_date"), committed));
    }

    private static Table releases(Path folder, Table people) {
        Table releases = ofPeople(
                people, csv(folder, "releases.csv", STRING, LOCAL_DATE, STRING, LOCAL_DATE, BOOLEAN, LOCAL_DATE));
        return releases.dropWhere(isBeforeBirth(releases, "release_date", people));
    }

    /** an episode without legal status is one of being looked after, one with a status outside the list is not. */
    private static Table care(Path folder, Table people) {
        Table care = ofPeople(people, csv(folder, "care.csv", STRING, LOCAL_DATE, LOCAL_DATE, STRING));
        DateColumn end = care.dateColumn("end_date");
        StringColumn status = care.stringColumn("legal_status");
        care.replaceColumn("end_date", Days.only(end.isNotEqualTo(STILL_OPEN), end, "end_date"));
        Selection isLookedAfter = status.isMissing()
                .or(status.isIn(
                        LegalStatus.lookedAfter().stream().map(LegalStatus::code).toList()));
        Selection isRefused = isBeforeBirth(care, "start_date", people)
                .or(Days.areBefore(care.dateColumn("end_date"), care.dateColumn("start_date")));
        return care.where(isLookedAfter.andNot(isRefused));
    }

    private static Selection isBeforeBirth(Table table, String day, Table people) {
        return Days.areBefore(
                table.dateColumn(day),
                people.dateColumn("date_of_birth")
                        .subset(table.intColumn("person").asIntArray()));
    }

    private static Table csv(Path folder, String file, ColumnType... types) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(folder.resolve(file).toFile())
                        .columnTypes(types)
                        .dateFormat(DateTimeFormatter.ISO_LOCAL_DATE) // else many formats are tried on each day
                        .missingValueIndicator(""));
    }

    /** Only rows of known people, in the order in which they were, each with the number of its child. */
    private static Table ofPeople(Table people, Table rows) {
        return rows.joinOn("person_id")
                .type(JoinType.INNER)
                .with(people.selectColumns("person_id", "person"))
                .join();
    }
}
