/**
 * Counts, and the rates drawn from them.
 *
 * <p>In: whole numbers of members, reoffenders and reoffences, which add up. Out: a
 * {@link io.github.yottracker.measure.Rate} with its numerator and denominator, rounded only when printed.
 */
@NullMarked
package io.github.yottracker.measure;

import org.jspecify.annotations.NullMarked;
