/**
 * The way in: {@link io.github.yottracker.ReoffendingTracker} takes a caseload, a period and an as-of day and gives a
 * {@link io.github.yottracker.TrackedCohort}, which holds every figure, breakdown, member and reason.
 */
@NullMarked
package io.github.yottracker;

import org.jspecify.annotations.NullMarked;
