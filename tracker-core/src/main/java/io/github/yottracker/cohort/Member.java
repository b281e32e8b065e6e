package io.github.yottracker.cohort;

import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;

/**
 * A child in a cohort. The record holds no date of birth (D9).
 *
 * @param personId the file's own id of the child
 * @param period the cohort the child is in; a child can be in each quarter of a year once (M-22)
 * @param index the event that put the child there
 * @param age completed years at the age reference date (M-08)
 * @param gender gender (M-61)
 * @param ethnicity ethnicity (M-64)
 * @param care whether looked after at the care reference date (M-68)
 * @param previousOffences offences proven before the index date and not dealt with at the index event (M-56)
 */
public record Member(
        String personId,
        CohortPeriod period,
        IndexEvent index,
        int age,
        Gender gender,
        Ethnicity ethnicity,
        CareStatus care,
        int previousOffences) {}
