/**
 * The same counts, by part: gender, ethnicity, care, age, disposal, and crosses of these.
 *
 * <p>In: a caseload, a methodology, cohorts, an as-of day and one or more
 * {@link io.github.yottracker.breakdown.Dimension dimensions}. Out: a
 * {@link io.github.yottracker.breakdown.Breakdown} with a row for each part, unknown always one of them, and a total. In
 * between stands the {@link io.github.yottracker.breakdown.Tally}: counts that add up and travel.
 */
@NullMarked
package io.github.yottracker.breakdown;

import org.jspecify.annotations.NullMarked;
