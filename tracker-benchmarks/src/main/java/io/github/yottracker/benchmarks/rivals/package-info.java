/**
 * The same figures computed by other means: to be timed beside the library, and to witness its rules.
 *
 * <p>In: a caseload or its folder. Out: {@link io.github.yottracker.benchmarks.rivals.Cell}s, which must equal the
 * library's. {@link io.github.yottracker.benchmarks.rivals.SqlTally} has the rules in SQL, written from
 * {@code docs/methodology.md}.
 */
@NullMarked
package io.github.yottracker.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
