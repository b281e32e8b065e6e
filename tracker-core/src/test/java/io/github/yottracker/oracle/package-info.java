/** The oracle: a slow and obvious second implementation of docs/methodology.md, and the suites that hold the engine against it. */
package io.github.yottracker.oracle;
