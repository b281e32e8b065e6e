/**
 * Why a number is what it is: for one child and a cohort, and for two numbers that disagree.
 *
 * <p>In: a caseload, a methodology, a period and an as-of day; for the bridge, two methodologies. Out: an
 * {@link io.github.yottracker.explain.Explanation} of a child or a {@link io.github.yottracker.explain.CohortExplanation}
 * of all, with the rule behind every decision; a {@link io.github.yottracker.explain.DefinitionBridge}, which splits the
 * difference of two results by {@link io.github.yottracker.explain.Cause}. Nothing here decides: decisions come from the
 * kernel that counts.
 */
@NullMarked
package io.github.yottracker.explain;

import org.jspecify.annotations.NullMarked;
