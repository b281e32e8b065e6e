package io.github.yottracker.intake;

import java.util.OptionalLong;

/**
 * How far a reader has come with a file.
 *
 * @param file name of the file
 * @param bytesRead bytes whose rows were taken
 * @param bytes how long the file is, if known
 * @param rowsRead rows kept or refused so far
 * @param isDone whether this is the end of the file
 */
public record FileProgress(String file, long bytesRead, OptionalLong bytes, long rowsRead, boolean isDone) {}
