/**
 * The rules as one value that is handed to everything that decides.
 *
 * <p>In: choices among the {@link io.github.yottracker.methodology.Option options}, each with the number of its rule. Out:
 * a {@link io.github.yottracker.methodology.Methodology}, immutable, which says itself in plain English. Nothing here
 * looks at a child.
 */
@NullMarked
package io.github.yottracker.methodology;

import org.jspecify.annotations.NullMarked;
