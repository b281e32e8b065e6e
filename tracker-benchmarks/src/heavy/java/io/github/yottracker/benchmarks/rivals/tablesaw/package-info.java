/**
 * The default rules over the data frames of Tablesaw.
 *
 * <p>In: a caseload folder. Out: {@link io.github.yottracker.benchmarks.rivals.Cell}s.
 * {@link io.github.yottracker.benchmarks.rivals.tablesaw.TablesawTally} is the way in. Built only with the Maven profile
 * {@code heavy-rivals}, so that nobody else has to download Tablesaw.
 */
@NullMarked
package io.github.yottracker.benchmarks.rivals.tablesaw;

import org.jspecify.annotations.NullMarked;
