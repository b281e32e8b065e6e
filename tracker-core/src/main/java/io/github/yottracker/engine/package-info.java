/**
 * The one kernel that decides, and the scans that drive it; not exported.
 *
 * <p>In: the columns of a {@link io.github.yottracker.model.Caseload}, a methodology, cohorts and an as-of day. Out: a row
 * in a {@link io.github.yottracker.engine.MemberBatch} for each member. Every rule about who enters and what counts is here
 * once: about an offence by itself in {@link io.github.yottracker.engine.KnownOffences} with the tables of
 * {@link io.github.yottracker.engine.Plan}, all else in {@link io.github.yottracker.engine.PersonKernel}, which whatever
 * counts, lists or explains calls.
 */
@NullMarked
package io.github.yottracker.engine;

import org.jspecify.annotations.NullMarked;
