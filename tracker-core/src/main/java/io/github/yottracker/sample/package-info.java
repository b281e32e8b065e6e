/**
 * Children to try the tracker on, none of them real.
 *
 * <p>In: nothing, or a number of people and a seed. Out: a {@link io.github.yottracker.model.Caseload}. Main types:
 * {@link io.github.yottracker.sample.Samples}, a service of 208 children whose figures are those of a published live
 * tracker, and {@link io.github.yottracker.sample.SyntheticService}, services of any size. Every person's id starts with
 * {@code SYN-}.
 */
@NullMarked
package io.github.yottracker.sample;

import org.jspecify.annotations.NullMarked;
