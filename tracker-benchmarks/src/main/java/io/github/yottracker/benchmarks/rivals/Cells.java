package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells in the making, from an answer that has one row for each state of members. Not thread-safe. */
public final class Cells {

    private record Part(CohortPeriod cohort, Gender gender, String ethnicity, CareStatus care) {}

    private final Map<Part, CohortFigures> figures = new HashMap<>();

    /** Starts with none. */
    public Cells() {}

    /**
     * Adds members of one part in one state.
     *
     * @param cohort the cohort
     * @param gender the gender
     * @param ethnicity label of the ethnicity group
     * @param care the care status
     * @param state their state
     * @param counts their counts
     * @param pending offences that would count if proven in time, or would have
     */
    public void add(
            CohortPeriod cohort,
            Gender gender,
            String ethnicity,
            CareStatus care,
            MemberState state,
            ReoffendingCounts counts,
            long pending) {
        figures.merge(new Part(cohort, gender, ethnicity, care), figures(state, counts, pending), CohortFigures::plus);
    }

    /**
     * Returns the cells.
     *
     * @return those that something was added to, in order
     */
    public List<Cell> list() {
        return figures.entrySet().stream()
                .map(cell -> Cell.of(
                        cell.getKey().cohort(),
                        cell.getKey().gender().label(),
                        cell.getKey().ethnicity(),
                        cell.getKey().care().label(),
                        cell.getValue()))
                .sorted()
                .toList();
    }

    /**
     * Returns the figures of members who are all in one state.
     *
     * @param state their state (M-85)
     * @param counts their counts
     * @param pending offences that would count if proven in time (M-87), or would have
     * @return the figures, with nothing in the other states
     */
    public static CohortFigures figures(MemberState state, ReoffendingCounts counts, long pending) {
        boolean isClosed = state == MemberState.CLOSED;
        return new CohortFigures(
                state == MemberState.IN_FOLLOW_UP ? counts : ReoffendingCounts.NONE,
                state == MemberState.IN_WAIT ? counts : ReoffendingCounts.NONE,
                isClosed ? counts : ReoffendingCounts.NONE,
                isClosed ? 0 : pending,
                isClosed ? pending : 0,
                0,
                0,
                0);
    }
}
