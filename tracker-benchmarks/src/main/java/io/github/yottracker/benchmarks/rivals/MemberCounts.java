package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.model.CareStatus;

/**
 * What a rival says of one member of one cohort.
 *
 * @param personId the child's id
 * @param cohort the cohort
 * @param care the care status
 * @param state how far follow-up has come (M-85)
 * @param reoffences how many offences count
 * @param pending how many would count if proven in time (M-87), or would have
 */
public record MemberCounts(
        String personId, CohortPeriod cohort, CareStatus care, MemberState state, int reoffences, int pending) {}
