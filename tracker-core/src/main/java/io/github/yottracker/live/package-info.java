/**
 * The live tracker: events one by one, every figure right after each, as of any day and as known on any day.
 *
 * <p>In: {@link io.github.yottracker.live.Question}s, perhaps a {@link io.github.yottracker.model.Caseload} to start with,
 * then {@link io.github.yottracker.live.CaseEvent}s. Out: a {@link io.github.yottracker.live.Receipt} for each event, and at
 * any time a {@link io.github.yottracker.live.Snapshot} with figures, breakdowns, members and reasons. Rules are those of
 * the one kernel; here is only what was recorded, when, and what has to be counted again.
 */
@NullMarked
package io.github.yottracker.live;

import org.jspecify.annotations.NullMarked;
