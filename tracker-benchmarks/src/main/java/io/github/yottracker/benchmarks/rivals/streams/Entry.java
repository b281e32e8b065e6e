package io.github.yottracker.benchmarks.rivals.streams;

import io.github.yottracker.benchmarks.rivals.Cells;
import io.github.yottracker.benchmarks.rivals.MemberCounts;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Person;

/**
 * A child in one cohort, and what followed.
 *
 * @param person the child
 * @param cohort the cohort
 * @param care care status on the index date (M-68)
 * @param state how far follow-up has come (M-85)
 * @param reoffences offences that count
 * @param pending offences that would count if they were proven in time (M-87)
 */
record Entry(Person person, CohortPeriod cohort, CareStatus care, MemberState state, int reoffences, int pending) {

    /** M-45: every offence counts; one child is one reoffender. */
    CohortFigures figures() {
        return Cells.figures(state, new ReoffendingCounts(1, reoffences > 0 ? 1 : 0, reoffences), pending);
    }

    MemberCounts counts() {
        return new MemberCounts(person.id(), cohort, care, state, reoffences, pending);
    }
}
