package io.github.yottracker.benchmarks.rivals;

import static io.github.yottracker.model.CaseloadColumns.FIRST_DISPOSAL;
import static io.github.yottracker.model.CaseloadColumns.NOT_PROVEN;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.PENDING;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Residence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Counts quarterly cohorts by gender, ethnicity and care with SQL, in a DuckDB database in memory: the rules of
 * {@code MOJ_THREE_MONTH} as an analyst with a good SQL engine would write them.
 *
 * <p>The rules are in {@code settled.sql}, {@code entries.sql} and {@code members.sql} beside this class, each asked of
 * the tables that the one before it left. From the library come only the facts and what codes mean: ranks and tiers of
 * disposals, groups of ethnicity, lists of legal statuses and breach categories. One instance is for one thread; DuckDB
 * itself uses two.
 */
public final class SqlTally implements Rival {

    private static final Methodology RULES = Methodology.MOJ_THREE_MONTH;
    private static final EthnicityGrouping GROUPING = RULES.get(Option.ETHNICITY_GROUPING);

    /** M-15, A-50: the order in which offences of an occasion stand for it. */
    private static final String INDEX_OFFENCE_ORDER =
            "o.is_main IS TRUE DESC, o.gravity DESC, o.committed NULLS LAST, o.offence_id NULLS LAST, "
                    + contentOrder("o.");

    /** M-46, B-03: the order in which rows stand for the offence that they tell of. */
    private static final String STANDING_ORDER = "recorded DESC NULLS LAST, level DESC, proven DESC, appeal = 0,"
            + " proof_as_written NULLS LAST, " + contentOrder("");

    /** Cells, by their codes; the three counts for each state of a member. */
    private static final String CELLS = """
            SELECT
                cohort, gender, ethnicity_group, looked_after, state,
                count(*) AS offenders,
                count(*) FILTER (reoffences > 0) AS reoffenders,
                sum(reoffences)::BIGINT AS reoffences,
                sum(pending)::BIGINT AS pending
            FROM member
            GROUP BY ALL
            """;

    private static final String MEMBERS = """
            SELECT person_id, cohort, looked_after, state, reoffences, pending
            FROM member JOIN person USING (person)
            """;

    private final DuckDBConnection connection;
    private final boolean knowsCare;

    private SqlTally(DuckDBConnection connection, boolean knowsCare) {
        this.connection = connection;
        this.knowsCare = knowsCare;
    }

    /**
     * Loads a caseload into tables.
     *
     * @param caseload the facts
     * @return a database to ask
     * @throws IllegalStateException if DuckDB fails
     */
    public static SqlTally of(Caseload caseload) {
        return ask(() -> {
            SqlTally tally = empty(caseload.knowsCare());
            tally.load(caseload.columns());
            tally.execute(text("repeats.sql"));
            return tally;
        });
    }

    /**
     * Lets DuckDB read a folder.
     *
     * @param folder a folder as {@code CaseloadWriter} writes it
     * @return a database to ask
     * @throws IllegalStateException if DuckDB fails, or a file is not as expected
     */
    public static SqlTally of(Path folder) {
        boolean knowsCare = Files.exists(folder.resolve("care.csv"));
        return ask(() -> {
            SqlTally tally = empty(knowsCare);
            tally.execute(inFolder(text("folder.sql"), folder));
            if (knowsCare) {
                tally.execute(inFolder(text("folder-care.sql"), folder));
            }
            tally.execute(text("repeats.sql"));
            return tally;
        });
    }

    private static SqlTally empty(boolean knowsCare) throws SQLException {
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        SqlTally tally = new SqlTally(connection, knowsCare);
        tally.execute("SET threads = 2; SET preserve_insertion_order = false");
        tally.execute(text("tables.sql"));
        tally.loadCodes();
        return tally;
    }

    // ---------------------------------------------------------------- questions

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DuckDB fails
     */
    @Override
    public List<Cell> tally(List<CohortPeriod> cohorts, LocalDate asOf) {
        return ask(() -> {
            prepare(cohorts, asOf);
            Cells cells = new Cells();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(memberTables() + CELLS)) {
                while (rows.next()) {
                    cells.add(
                            cohorts.get(rows.getInt(1)),
                            Gender.values()[rows.getInt(2)],
                            GROUPING.groups().get(rows.getInt(3)),
                            care(rows, 4),
                            MemberState.values()[rows.getInt(5)],
                            new ReoffendingCounts(rows.getLong(6), rows.getLong(7), rows.getLong(8)),
                            rows.getLong(9));
                }
            }
            return cells.list();
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DuckDB fails
     */
    @Override
    public List<MemberCounts> members(List<CohortPeriod> cohorts, LocalDate asOf) {
        return ask(() -> {
            prepare(cohorts, asOf);
            List<MemberCounts> members = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(memberTables() + MEMBERS)) {
                while (rows.next()) {
                    members.add(new MemberCounts(
                            rows.getString(1),
                            cohorts.get(rows.getInt(2)),
                            care(rows, 3),
                            MemberState.values()[rows.getInt(4)],
                            rows.getInt(5),
                            rows.getInt(6)));
                }
            }
            return members;
        });
    }

    /** Closes the database; nothing can be asked of it after. */
    @Override
    public void close() {
        ask(() -> {
            connection.close();
            return connection;
        });
    }

    /** What is asked of DuckDB. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException failure) {
            throw new IllegalStateException("DuckDB failed: " + failure.getMessage(), failure);
        }
    }

    private void prepare(List<CohortPeriod> cohorts, LocalDate asOf) throws SQLException {
        execute("SET VARIABLE as_of = DATE '" + asOf + "'; SET VARIABLE knows_care = " + knowsCare);
        execute("DELETE FROM cohort");
        try (DuckDBAppender rows = appender("cohort")) {
            for (int i = 0; i < cohorts.size(); i++) {
                rows.beginRow()
                        .append((short) i)
                        .append(cohorts.get(i).start())
                        .append(cohorts.get(i).last())
                        .endRow();
            }
        }
        execute(text("calendar.sql"));
        execute(text("settled.sql").replace("${standing_order}", STANDING_ORDER));
        execute(text("entries.sql"));
    }

    /** The beginning of a query that ends by saying what is to be shown of the members. */
    private static String memberTables() {
        return text("members.sql").replace("${index_offence_order}", INDEX_OFFENCE_ORDER);
    }

    /** The order of rows by all they say, where nothing else decides (B-03): that of the caseload. */
    private static String contentOrder(String table) {
        return ("$committed NULLS LAST, $outcome_on NULLS LAST, $convicted NULLS LAST, $offence_id NULLS FIRST,"
                        + " $outcome, $code NULLS FIRST, $category NULLS FIRST, $until NULLS LAST,"
                        + " $recorded NULLS LAST, $gravity, $looked_after DESC NULLS FIRST, $appeal,"
                        + " $tic DESC NULLS LAST, $police_prosecuted DESC NULLS LAST,"
                        + " $in_england_or_wales DESC NULLS LAST, $recordable DESC NULLS LAST,"
                        + " $breach DESC NULLS LAST, $is_main DESC NULLS LAST")
                .replace("$", table);
    }

    private static CareStatus care(ResultSet row, int column) throws SQLException {
        boolean lookedAfter = row.getBoolean(column);
        if (row.wasNull()) {
            return CareStatus.UNKNOWN;
        }
        return lookedAfter ? CareStatus.LAC : CareStatus.NOT_LAC;
    }

    // ---------------------------------------------------------------- code tables

    private void loadCodes() throws SQLException {
        try (PreparedStatement outcomes = connection.prepareStatement("INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement names = connection.prepareStatement("INSERT INTO outcome_name VALUES (?, ?)")) {
            insert(outcomes, PENDING, null, false, false, false, false);
            insert(outcomes, NOT_PROVEN, null, false, false, false, true);
            insert(names, "PENDING", PENDING);
            insert(names, "NOT_PROVEN", NOT_PROVEN);
            for (DisposalType type : DisposalType.values()) {
                int outcome = FIRST_DISPOSAL + type.ordinal();
                insert(
                        outcomes,
                        outcome,
                        type.rank(),
                        true,
                        type.tier() == DisposalTier.CUSTODY,
                        isEntry(type.tier()),
                        type.tier() == DisposalTier.DIVERSION);
                insert(names, type.name(), outcome);
            }
        }
        try (PreparedStatement genders = connection.prepareStatement("INSERT INTO gender_name VALUES (?, ?)")) {
            for (Gender gender : Gender.values()) {
                insert(genders, gender.code(), gender.ordinal());
            }
        }
        try (PreparedStatement names = connection.prepareStatement("INSERT INTO ethnicity_name VALUES (?, ?)");
                PreparedStatement groups = connection.prepareStatement("INSERT INTO ethnicity_group VALUES (?, ?)")) {
            for (Ethnicity ethnicity : Ethnicity.values()) {
                insert(names, ethnicity.code(), ethnicity.ordinal());
                insert(groups, ethnicity.ordinal(), GROUPING.indexOf(ethnicity));
            }
        }
        try (PreparedStatement categories = connection.prepareStatement("INSERT INTO breach_category VALUES (?)")) {
            for (OffenceCategory category : OffenceCategory.known()) {
                if (category.isBreach()) {
                    insert(categories, category.name());
                }
            }
        }
        try (PreparedStatement statuses = connection.prepareStatement("INSERT INTO looked_after_status VALUES (?)")) {
            for (LegalStatus status : RULES.get(Option.LAC_STATUSES)) {
                insert(statuses, status.code());
            }
        }
    }

    /** M-02 to M-04. */
    private static boolean isEntry(DisposalTier tier) {
        return switch (tier) {
            case PRE_COURT, FIRST_TIER, COMMUNITY -> true;
            case CUSTODY, DIVERSION, ADULT -> false;
        };
    }

    private static void insert(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    // ---------------------------------------------------------------- a caseload into tables

    private void load(CaseloadColumns columns) throws SQLException {
        try (DuckDBAppender rows = appender("person");
                DuckDBAppender refused = appender("refused_sentence")) {
            for (int person = 0; person < columns.people(); person++) {
                rows.beginRow().append(person).append(columns.personId(person));
                day(rows, columns.birthDay(person))
                        .append((byte) columns.gender(person))
                        .append((byte) columns.ethnicity(person))
                        .append(columns.residence(person) == Residence.OTHER.ordinal())
                        .endRow();
                for (LocalDate day : RefusedSentences.of(columns, person)) {
                    refused.beginRow().append(person).append(day).endRow();
                }
            }
        }
        try (DuckDBAppender rows = appender("offence")) {
            for (int person = 0; person < columns.people(); person++) {
                for (int row = columns.firstOffence(person); row < columns.firstOffence(person + 1); row++) {
                    offence(columns, person, row, rows);
                }
            }
        }
        try (DuckDBAppender rows = appender("release")) {
            for (int person = 0; person < columns.people(); person++) {
                for (int row = columns.firstRelease(person); row < columns.firstRelease(person + 1); row++) {
                    release(columns, person, row, rows);
                }
            }
        }
        try (DuckDBAppender rows = appender("care")) {
            for (int person = 0; person < columns.people(); person++) {
                for (int row = columns.firstCareEpisode(person); row < columns.firstCareEpisode(person + 1); row++) {
                    rows.beginRow().append(person);
                    day(rows, columns.careStart(row));
                    day(rows, columns.careEnd(row));
                    text(rows, columns.legalStatuses().get(columns.legalStatus(row)));
                    rows.endRow();
                }
            }
        }
    }

    private static void offence(CaseloadColumns columns, int person, int row, DuckDBAppender rows) throws SQLException {
        rows.beginRow().append(person);
        text(rows, columns.offenceId(row));
        day(rows, columns.committed(row));
        day(rows, columns.until(row));
        text(rows, columns.categories().get(columns.category(row)));
        text(rows, columns.codes().get(columns.code(row)));
        rows.append((byte) columns.gravity(row));
        answer(rows, columns.main(row));
        answer(rows, columns.breach(row));
        answer(rows, columns.recordable(row));
        yesOrNo(rows, columns.place(row), Place.ENGLAND_AND_WALES.ordinal(), Place.OTHER.ordinal());
        answer(rows, columns.policeProsecuted(row));
        answer(rows, columns.takenIntoConsideration(row));
        rows.append((byte) columns.outcome(row));
        day(rows, columns.outcomeDay(row));
        day(rows, columns.convicted(row));
        rows.append((byte) columns.appeal(row));
        day(rows, columns.offenceRecorded(row));
        yesOrNo(rows, columns.careStatus(row), CareStatus.LAC.ordinal(), CareStatus.NOT_LAC.ordinal());
        rows.endRow();
    }

    private static void release(CaseloadColumns columns, int person, int row, DuckDBAppender rows) throws SQLException {
        rows.beginRow().append(person);
        day(rows, columns.released(row));
        day(rows, columns.sentenced(row));
        if (columns.releaseDisposal(row) < 0) {
            rows.appendNull();
        } else {
            rows.append((byte) (FIRST_DISPOSAL + columns.releaseDisposal(row)));
        }
        answer(rows, columns.recall(row));
        day(rows, columns.releaseRecorded(row));
        rows.endRow();
    }

    private static DuckDBAppender day(DuckDBAppender rows, int day) throws SQLException {
        return day == NO_DAY ? rows.appendNull() : rows.appendEpochDays(day);
    }

    private static void text(DuckDBAppender rows, String text) throws SQLException {
        if (text.isEmpty()) {
            rows.appendNull();
        } else {
            rows.append(text);
        }
    }

    private static void answer(DuckDBAppender rows, int answer) throws SQLException {
        yesOrNo(rows, answer, Answer.YES.ordinal(), Answer.NO.ordinal());
    }

    private static void yesOrNo(DuckDBAppender rows, int code, int yes, int no) throws SQLException {
        if (code == yes || code == no) {
            rows.append(code == yes);
        } else {
            rows.appendNull();
        }
    }

    // ---------------------------------------------------------------- SQL

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String inFolder(String sql, Path folder) {
        return sql.replace("${folder}", folder.toString().replace("'", "''"))
                .replace("${unknown_gender}", Integer.toString(Gender.UNKNOWN.ordinal()))
                .replace("${unknown_ethnicity}", Integer.toString(Ethnicity.UNKNOWN.ordinal()));
    }

    private static String text(String resource) {
        try (InputStream in = SqlTally.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not beside " + SqlTally.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
