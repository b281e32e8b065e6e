package io.github.yottracker.benchmarks.rivals;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.oracle.Histories;
import io.github.yottracker.sample.SyntheticService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library against SQL, a third witness beside the oracle: every cell must be the same.
 *
 * <p>A failure names the seed, the child and what both say of it. Many more histories (the second test is one of
 * tracker-core, which must run some): {@code mvn -q -pl tracker-benchmarks -am test -Dtest=SqlWitnessTest,CodeTablesTest
 * -Dsql.histories=1000000}
 */
class SqlWitnessTest {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final CohortPeriod ELEVEN_YEARS = CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44);

    /** Histories are drawn about periods from 2018 to 2023. */
    private static final CohortPeriod YEARS_OF_HISTORIES = CohortPeriod.quarters(CohortPeriod.quarter(2016, 1), 36);

    private static final int SAME_HISTORIES = 15_000;
    private static final int NEW_HISTORIES = 5_000;
    private static final int IN_ONE_CASELOAD = 500;
    private static final int AS_OF_DAYS = 5;
    private static final long SEED = 20_190_401L;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_260_401})
    @DisplayName("library and SQL agree on synthetic services, finished and on the way")
    void agreeOnSyntheticServices(long seed) throws SQLException {
        Caseload caseload = SyntheticService.of(3_000, seed);
        try (SqlTally sql = SqlTally.of(caseload)) {
            for (LocalDate asOf : List.of(
                    LocalDate.of(2012, 2, 29),
                    LocalDate.of(2017, 8, 15),
                    LocalDate.of(2020, 6, 30),
                    LocalDate.of(2022, 1, 1))) {
                agree(caseload, sql, ELEVEN_YEARS, asOf);
            }
        }
    }

    @Test
    @DisplayName("library and SQL agree on folders that each reads by itself")
    void agreeOnFolders(@TempDir Path folder) throws SQLException, IOException {
        agreeOnFolder(SyntheticService.of(3_000, 3), folder.resolve("synthetic"), ELEVEN_YEARS);
        agreeOnFolder(new Histories(SEED, 0, 1_000).caseload(true), folder.resolve("histories"), YEARS_OF_HISTORIES);
        agreeOnFolder(new Histories(SEED, 0, 1_000).caseload(false), folder.resolve("no care"), YEARS_OF_HISTORIES);
    }

    /** A third of the children get a sentence that is refused (M-42), and a release from it that opens no entry. */
    private static void agreeOnFolder(Caseload caseload, Path folder, CohortPeriod period)
            throws SQLException, IOException {
        CaseloadWriter.write(caseload, folder);
        List<String> refused = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (int person = 0; person < caseload.columns().people(); person += 3) {
            String id = caseload.columns().personId(person);
            refused.add(id + ",,2019-05-05,,,,,,,,,,,DETENTION_AND_TRAINING_ORDER,2019-05-04,,,,");
            releases.add(
                    id + ",2019-07-01,DETENTION_AND_TRAINING_ORDER," + (person % 2 == 0 ? "2019-05-04" : "") + ",,");
        }
        Files.write(folder.resolve("offences.csv"), refused, StandardOpenOption.APPEND);
        Files.write(folder.resolve("releases.csv"), releases, StandardOpenOption.APPEND);
        Caseload read = CaseloadReader.standard().read(folder).caseload();
        try (SqlTally sql = SqlTally.of(folder)) {
            agree(read, sql, period, LocalDate.of(2018, 5, 5));
            agree(read, sql, period, LocalDate.of(2030, 1, 1));
        }
    }

    @Test
    @DisplayName("library and SQL agree on the same histories every time")
    void agreeOnTheSameHistories() throws SQLException {
        agree(SEED, SAME_HISTORIES);
    }

    @Test
    @DisplayName("library and SQL agree on new histories, as many as sql.histories says")
    void agreeOnNewHistories() throws SQLException {
        long seed = Long.getLong("oracle.seed", new Random().nextInt(Integer.MAX_VALUE));
        agree(seed, Integer.getInteger("sql.histories", NEW_HISTORIES));
    }

    private static void agree(long seed, int histories) throws SQLException {
        for (int from = 0; from < histories; from += IN_ONE_CASELOAD) {
            Histories some = new Histories(seed, from, Math.min(from + IN_ONE_CASELOAD, histories));
            Caseload caseload = some.caseload(from / IN_ONE_CASELOAD % 3 != 2);
            try (SqlTally sql = SqlTally.of(caseload)) {
                for (LocalDate asOf : some.asOfDays(AS_OF_DAYS)) {
                    try {
                        agree(caseload, sql, YEARS_OF_HISTORIES, asOf);
                    } catch (AssertionError difference) {
                        throw new AssertionError("seed " + seed + ": " + difference.getMessage(), difference);
                    }
                }
            }
        }
    }

    private static void agree(Caseload caseload, SqlTally sql, CohortPeriod period, LocalDate asOf)
            throws SQLException {
        List<CohortPeriod> cohorts = period.quarters();
        List<Cell> library =
                Cell.of(TRACKER.tally(caseload, cohorts, asOf, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE));
        if (!library.equals(sql.tally(cohorts, asOf))) {
            fail(differences(caseload, sql, period, asOf));
        }
    }

    private static String differences(Caseload caseload, SqlTally sql, CohortPeriod period, LocalDate asOf)
            throws SQLException {
        Map<String, String> library = new TreeMap<>();
        for (FollowedMember m : TRACKER.track(caseload, period, asOf).members()) {
            library.put(
                    m.member().personId() + " in " + m.member().period(),
                    said(m.member().care(), m.state().ordinal(), m.reoffences(), m.pending()));
        }
        Map<String, String> bySql = new TreeMap<>();
        for (SqlTally.SqlMember m : sql.members(period.quarters(), asOf)) {
            bySql.put(m.personId() + " in " + m.cohort(), said(m.care(), m.state(), m.reoffences(), m.pending()));
        }
        List<String> all = new ArrayList<>();
        library.forEach((who, what) -> {
            if (!what.equals(bySql.get(who))) {
                all.add(who + "\n  library: " + what + "\n  SQL:     " + bySql.get(who));
            }
        });
        bySql.forEach((who, what) -> {
            if (!library.containsKey(who)) {
                all.add(who + "\n  library: no entry\n  SQL:     " + what);
            }
        });
        return "as of " + asOf + " " + all.size() + " entries differ, such as\n"
                + String.join("\n", all.subList(0, Math.min(all.size(), 3)));
    }

    private static String said(Object care, int state, int reoffences, int pending) {
        boolean closed = state == MemberState.CLOSED.ordinal();
        return care + ", state " + state + ", " + reoffences + " reoffences, " + (closed ? 0 : pending) + " pending";
    }
}
