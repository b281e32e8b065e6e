/**
 * Who is counted, and from which day.
 *
 * <p>In: a {@link io.github.yottracker.cohort.CohortPeriod period} and, from the engine, each child's events in it. Out: a
 * {@link io.github.yottracker.cohort.Member} for each entry, with the {@link io.github.yottracker.cohort.IndexEvent} that
 * put the child there, and an {@link io.github.yottracker.cohort.EntryDecision} for each event that did or did not.
 */
@NullMarked
package io.github.yottracker.cohort;

import org.jspecify.annotations.NullMarked;
