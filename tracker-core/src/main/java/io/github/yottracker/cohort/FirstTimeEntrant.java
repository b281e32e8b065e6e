package io.github.yottracker.cohort;

import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import java.time.LocalDate;

/**
 * A child whose first substantive outcome falls in a period (M-97): a measure beside reoffending, not part of it.
 *
 * @param personId the file's own id of the child
 * @param on day of that outcome; for custody the day of the sentence, not of the release
 * @param disposal the highest disposal of that day (M-18)
 * @param age completed years at the age reference date, 10 to 17 (M-08)
 * @param gender gender (M-61)
 * @param ethnicity ethnicity (M-64)
 */
public record FirstTimeEntrant(
        String personId, LocalDate on, DisposalType disposal, int age, Gender gender, Ethnicity ethnicity) {}
