/**
 * The default rules as a Java developer would write them over records, with streams, {@code LocalDate} and grouping
 * collectors.
 *
 * <p>In: a caseload. Out: {@link io.github.yottracker.benchmarks.rivals.Cell}s.
 * {@link io.github.yottracker.benchmarks.rivals.streams.StreamsTally} is the way in; the rules are in the classes
 * beside it, written from {@code docs/methodology.md}.
 */
@NullMarked
package io.github.yottracker.benchmarks.rivals.streams;

import org.jspecify.annotations.NullMarked;
