package io.github.yottracker.followup;

import java.time.LocalDate;

/**
 * The two days whose order settled whether an offence counts.
 *
 * @param day a day of the offence: on which it was committed, or proven
 * @param bound the day that it was held against: the index date, or the first or last day of follow-up or the last of the
 *     wait
 */
public record SettlingDays(LocalDate day, LocalDate bound) {}
