/**
 * What happened next: each later offence of a member, and whether it counts.
 *
 * <p>In: a {@link io.github.yottracker.cohort.Member}. Out: its
 * {@link io.github.yottracker.followup.FollowUpWindow}, its {@link io.github.yottracker.followup.MemberState} on the as-of
 * day, and a {@link io.github.yottracker.followup.Decision} for every offence, all in a
 * {@link io.github.yottracker.followup.FollowedMember}.
 */
@NullMarked
package io.github.yottracker.followup;

import org.jspecify.annotations.NullMarked;
