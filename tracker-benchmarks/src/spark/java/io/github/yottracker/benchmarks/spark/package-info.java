/**
 * The library's kernel inside Apache Spark: rows brought together by person, counted in each partition, tallies added up.
 *
 * <p>In: a caseload folder. Out: the same counts as one process gives, from as many as the cluster has. Main type:
 * {@link io.github.yottracker.benchmarks.spark.SparkTallyJob}. Only compiled in the Maven profile {@code spark}.
 */
@NullMarked
package io.github.yottracker.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
