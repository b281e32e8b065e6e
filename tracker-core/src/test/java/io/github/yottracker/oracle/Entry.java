package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.List;

/**
 * One child in one cohort, and what follow-up has shown.
 *
 * @param person the child
 * @param cohort the cohort
 * @param index the index event
 * @param care whether looked after (M-68)
 * @param firstDay first day of follow-up
 * @param lastDay last day of follow-up; before {@code firstDay} if it has no day (M-49)
 * @param lastDayOfWait last day on which proof is in time
 * @param state how far follow-up has come
 * @param offences a decision about each offence, in no order
 * @param previousOffences proven offences before the index event (M-56)
 */
record Entry(
        Person person,
        CohortPeriod cohort,
        Event index,
        CareStatus care,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate lastDayOfWait,
        MemberState state,
        List<OffenceDecision> offences,
        int previousOffences) {

    /** M-45. */
    int reoffences() {
        return count(Decision.COUNTS);
    }

    /** M-87, A-32. */
    int pending() {
        return count(Decision.PENDING);
    }

    private int count(Decision decision) {
        return (int) offences.stream()
                .filter(offence -> offence.decision() == decision)
                .count();
    }
}
