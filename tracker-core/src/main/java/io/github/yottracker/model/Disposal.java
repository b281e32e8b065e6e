package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for one offence: a caution, a sentence, or a diversion outcome.
 *
 * <p>The disposals of one child on one day form one disposal occasion (M-14).
 *
 * @param type the disposal, one row of the taxonomy in {@code docs/methodology.md}
 * @param on the day it was given, the outcome date; null if unknown (then it opens no entry, A-24)
 */
public record Disposal(DisposalType type, @Nullable LocalDate on) implements Outcome {}
