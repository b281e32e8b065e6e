package io.github.yottracker.benchmarks.rivals.streams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import io.github.yottracker.benchmarks.rivals.Cell;
import io.github.yottracker.benchmarks.rivals.MemberCounts;
import io.github.yottracker.benchmarks.rivals.Rival;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts quarterly cohorts by gender, ethnicity and care with streams over records: the rules of
 * {@code MOJ_THREE_MONTH} as a Java developer would write them without this library.
 *
 * <p>The records are made once; children are followed in parallel, on as many threads as the machine has cores.
 * Immutable and thread-safe.
 */
public final class StreamsTally implements Rival {

    private static final EthnicityGrouping GROUPING = Methodology.MOJ_THREE_MONTH.get(Option.ETHNICITY_GROUPING);

    private final List<History> histories;
    private final boolean knowsCare;

    private StreamsTally(List<History> histories, boolean knowsCare) {
        this.histories = histories;
        this.knowsCare = knowsCare;
    }

    /**
     * Makes the records of a caseload.
     *
     * @param caseload the facts
     * @return records to ask
     */
    public static StreamsTally of(Caseload caseload) {
        return new StreamsTally(
                IntStream.range(0, caseload.columns().people())
                        .mapToObj(person -> History.of(caseload, person))
                        .toList(),
                caseload.knowsCare());
    }

    @Override
    public List<Cell> tally(List<CohortPeriod> cohorts, LocalDate asOf) {
        Map<Part, CohortFigures> figures = entries(cohorts, asOf)
                .collect(groupingBy(Part::of, reducing(CohortFigures.NONE, Entry::figures, CohortFigures::plus)));
        return figures.entrySet().stream()
                .map(part -> part.getKey().cell(part.getValue()))
                .sorted()
                .toList();
    }

    @Override
    public List<MemberCounts> members(List<CohortPeriod> cohorts, LocalDate asOf) {
        return entries(cohorts, asOf).map(Entry::counts).toList();
    }

    private Stream<Entry> entries(List<CohortPeriod> cohorts, LocalDate asOf) {
        Map<LocalDate, List<CohortPeriod>> cohortsOfDay = cohortsOfDay(cohorts);
        return histories.parallelStream()
                .filter(History::mayEnter)
                .flatMap(history -> FollowedChild.of(history, knowsCare, asOf).entries(cohortsOfDay));
    }

    /** M-01: both end days of a cohort's window belong to it. */
    private static Map<LocalDate, List<CohortPeriod>> cohortsOfDay(List<CohortPeriod> cohorts) {
        return cohorts.stream()
                .flatMap(cohort -> cohort.start().datesUntil(cohort.end()).map(day -> Map.entry(day, cohort)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What entries are counted by. */
    private record Part(CohortPeriod cohort, Gender gender, String ethnicity, CareStatus care) {

        /** M-61, M-63, M-66 to M-68. */
        static Part of(Entry entry) {
            return new Part(
                    entry.cohort(),
                    entry.person().gender(),
                    GROUPING.groupOf(entry.person().ethnicity()),
                    entry.care());
        }

        Cell cell(CohortFigures figures) {
            return Cell.of(cohort, gender.label(), ethnicity, care.label(), figures);
        }
    }
}
