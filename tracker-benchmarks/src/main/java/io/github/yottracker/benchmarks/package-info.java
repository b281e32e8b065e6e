/**
 * JMH benchmarks: one class a question, each saying what it times and what not.
 *
 * <p>In: the seeded synthetic service, so that every run sees the same children. Out: times; whether figures are right is
 * for the tests of {@code tracker-core}.
 */
@NullMarked
package io.github.yottracker.benchmarks;

import org.jspecify.annotations.NullMarked;
