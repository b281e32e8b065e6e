/**
 * The same figures computed by other means: to be timed beside the library, and to witness its rules.
 *
 * <p>In: a caseload or its folder. Out: {@link io.github.yottracker.benchmarks.rivals.Cell}s, which must equal the
 * library's. Each {@link io.github.yottracker.benchmarks.rivals.Rival} has the rules of
 * {@code docs/methodology.md} once more: in SQL, with streams over records and, in the Maven profile {@code heavy-rivals}, over data
 * frames.
 */
@NullMarked
package io.github.yottracker.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
