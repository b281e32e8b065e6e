/**
 * The default rules as a Java developer would write them over records, with streams, {@code LocalDate} and grouping
 * collectors.
 *
 * <p>In: a caseload. Out: {@link io.github.yottracker.benchmarks.rivals.Cell}s.
 * {@link io.github.yottracker.benchmarks.rivals.streams.StreamsTally} is the way in; the rules are in the classes
 * beside it, numbered as in {@code docs/methodology.md}. They were written with the oracle of {@code tracker-core} and the
 * SQL at hand, so that agreeing with these is no independent proof of how a rule is read.
 */
@NullMarked
package io.github.yottracker.benchmarks.rivals.streams;

import org.jspecify.annotations.NullMarked;
