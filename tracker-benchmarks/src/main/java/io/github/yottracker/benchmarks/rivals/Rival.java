package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.cohort.CohortPeriod;
import java.time.LocalDate;
import java.util.List;

/** A caseload held in another way, ready to be asked what the library is asked. */
public interface Rival extends AutoCloseable {

    /**
     * Counts cohorts by gender, ethnicity and care.
     *
     * @param cohorts the cohorts, each counted as one
     * @param asOf the day as of which facts are known
     * @return the cells that have members, in order
     */
    List<Cell> tally(List<CohortPeriod> cohorts, LocalDate asOf);

    /**
     * Lists the members of cohorts, to find out where a difference comes from.
     *
     * @param cohorts the cohorts, each counted as one
     * @param asOf the day as of which facts are known
     * @return members in no order
     */
    List<MemberCounts> members(List<CohortPeriod> cohorts, LocalDate asOf);

    /** Lets go of what is held outside the heap; there is nothing to do where nothing is. */
    @Override
    default void close() {}
}
