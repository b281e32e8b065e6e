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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library against a rival, as a further witness beside the oracle: every cell must be the same.
 *
 * <p>A failure names the seed, the child and what both say of it. Each run takes histories that are always the same and
 * new ones; {@code -Drival.histories=100000} sets how many new ones, {@code -Doracle.seed=1} which. The second
 * test named in the command is one of tracker-core, which must run some:
 * {@code mvn -q -pl tracker-benchmarks -am test -Dtest=SqlWitnessTest,StreamsWitnessTest,CodeTablesTest -Drival.histories=100000}
 */
abstract class WitnessTest {

    private static final ReoffendingTracker TRACKER = ReoffendingTracker.of(Methodology.MOJ_THREE_MONTH);
    private static final CohortPeriod ELEVEN_YEARS = CohortPeriod.quarters(CohortPeriod.quarter(2009, 2), 44);

    /** Histories are drawn about periods from 2018 to 2023. */
    private static final CohortPeriod YEARS_OF_HISTORIES = CohortPeriod.quarters(CohortPeriod.quarter(2016, 1), 36);

    private static final int IN_ONE_CASELOAD = 500;
    private static final int AS_OF_DAYS = 5;
    private static final long SEED = 20_190_401L;

    private final int sameHistories;
    private final int newHistories;

    /** Takes how many histories there are if nothing else is said. */
    WitnessTest(int sameHistories, int newHistories) {
        this.sameHistories = sameHistories;
        this.newHistories = Integer.getInteger("rival.histories", newHistories);
    }

    /** Hands the facts to the rival, whichever way it takes them. */
    abstract Rival rival(Caseload caseload) throws IOException;

    /** Leaves out of a caseload what its way to the rival cannot say. */
    Caseload asHandedOver(Caseload caseload) {
        return caseload;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_260_401})
    @DisplayName("library and rival agree on synthetic services, finished and on the way")
    void agreeOnSyntheticServices(long seed) throws IOException {
        Caseload caseload = SyntheticService.of(3_000, seed);
        try (Rival rival = rival(caseload)) {
            for (LocalDate asOf : List.of(
                    LocalDate.of(2012, 2, 29),
                    LocalDate.of(2017, 8, 15),
                    LocalDate.of(2020, 6, 30),
                    LocalDate.of(2022, 1, 1))) {
                agree(caseload, rival, ELEVEN_YEARS, asOf);
            }
        }
    }

    @Test
    @DisplayName("library and rival agree on the same histories every time")
    void agreeOnTheSameHistories() throws IOException {
        agree(SEED, sameHistories);
    }

    @Test
    @DisplayName("library and rival agree on new histories, as many as rival.histories says")
    void agreeOnNewHistories() throws IOException {
        agree(Long.getLong("oracle.seed", new Random().nextInt(Integer.MAX_VALUE)), newHistories);
    }

    private void agree(long seed, int histories) throws IOException {
        for (int from = 0; from < histories; from += IN_ONE_CASELOAD) {
            Histories some = new Histories(seed, from, Math.min(from + IN_ONE_CASELOAD, histories));
            Caseload caseload = asHandedOver(some.caseload(from / IN_ONE_CASELOAD % 3 != 2));
            try (Rival rival = rival(caseload)) {
                for (LocalDate asOf : some.asOfDays(AS_OF_DAYS)) {
                    try {
                        agree(caseload, rival, YEARS_OF_HISTORIES, asOf);
                    } catch (AssertionError difference) {
                        throw new AssertionError("seed " + seed + ": " + difference.getMessage(), difference);
                    }
                }
            }
        }
    }

    /** A rival that reads folders by itself. */
    interface Reader {
        Rival read(Path folder) throws IOException;
    }

    static void agreeOnFolders(Path parent, Reader reader) throws IOException {
        agreeOnFolder(SyntheticService.of(3_000, 3), parent.resolve("synthetic"), ELEVEN_YEARS, reader);
        Histories histories = new Histories(SEED, 0, 1_000);
        agreeOnFolder(histories.caseload(true), parent.resolve("histories"), YEARS_OF_HISTORIES, reader);
        agreeOnFolder(histories.caseload(false), parent.resolve("no care"), YEARS_OF_HISTORIES, reader);
    }

    /** A third of the children get a sentence that is refused (M-42), and a release from it that opens no entry. */
    private static void agreeOnFolder(Caseload caseload, Path folder, CohortPeriod period, Reader reader)
            throws IOException {
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
        try (Rival rival = reader.read(folder)) {
            agree(read, rival, period, LocalDate.of(2018, 5, 5));
            agree(read, rival, period, LocalDate.of(2030, 1, 1));
        }
    }

    private static void agree(Caseload caseload, Rival rival, CohortPeriod period, LocalDate asOf) {
        List<CohortPeriod> cohorts = period.quarters();
        List<Cell> library =
                Cell.of(TRACKER.tally(caseload, cohorts, asOf, Dimension.GENDER, Dimension.ETHNICITY, Dimension.CARE));
        if (!library.equals(rival.tally(cohorts, asOf))) {
            fail(differences(caseload, rival, period, asOf));
        }
    }

    private static String differences(Caseload caseload, Rival rival, CohortPeriod period, LocalDate asOf) {
        Map<String, String> byLibrary = new HashMap<>();
        for (FollowedMember m : TRACKER.track(caseload, period, asOf).members()) {
            String who = m.member().personId() + " in " + m.member().period();
            byLibrary.put(who, said(m.member().care(), m.state(), m.reoffences(), m.pending()));
        }
        Map<String, String> byRival = new HashMap<>();
        for (MemberCounts m : rival.members(period.quarters(), asOf)) {
            byRival.put(m.personId() + " in " + m.cohort(), said(m.care(), m.state(), m.reoffences(), m.pending()));
        }
        TreeSet<String> all = new TreeSet<>(byLibrary.keySet());
        all.addAll(byRival.keySet());
        List<String> different = all.stream()
                .filter(who -> !Objects.equals(byLibrary.get(who), byRival.get(who)))
                .map(who -> who + "\n  library: " + byLibrary.getOrDefault(who, "no entry") + "\n  rival:   "
                        + byRival.getOrDefault(who, "no entry"))
                .toList();
        return "as of " + asOf + " " + different.size() + " entries differ, such as\n"
                + String.join("\n", different.subList(0, Math.min(different.size(), 3)));
    }

    /** The library says of a closed member that nothing is pending, rivals how much is too late. */
    private static String said(Object care, MemberState state, int reoffences, int pending) {
        return care + ", " + state + ", " + reoffences + " reoffences, " + (state == MemberState.CLOSED ? 0 : pending)
                + " pending";
    }
}
