/** Starts JShell for an analyst who has one jar and a JDK; {@code AnalystShell} is its main class. Not exported. */
@NullMarked
package io.github.yottracker.shell;

import org.jspecify.annotations.NullMarked;
