/**
 * Tables out: the report of a cohort as text for a terminal and as CSV.
 *
 * <p>In: breakdowns, an attrition table and what intake said. Out: a
 * {@link io.github.yottracker.report.TrackerReport}. Nothing is counted here; figures are rounded here and nowhere before.
 */
@NullMarked
package io.github.yottracker.report;

import org.jspecify.annotations.NullMarked;
