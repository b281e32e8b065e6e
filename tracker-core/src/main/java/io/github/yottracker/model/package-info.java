/**
 * What happened: children, offences, disposals, releases from custody and care episodes, and the code tables that name
 * them.
 *
 * <p>In: records from an embedder, or rows from {@code intake}. Out: a {@link io.github.yottracker.model.Caseload}, the
 * immutable, columnar set of facts that every figure is computed from. Nothing here decides who reoffended.
 */
@NullMarked
package io.github.yottracker.model;

import org.jspecify.annotations.NullMarked;
