/**
 * CSV files in and out: a caseload folder is read into a {@link io.github.yottracker.model.Caseload}, with a word on
 * every row that was refused or is doubtful.
 *
 * <p>In: {@code people.csv}, {@code offences.csv} and, where there, {@code releases.csv} and {@code care.csv}, as
 * version 1 of the CSV contract in {@code docs/data-format.md} has them. Out: the facts, and a report in which rows
 * read are rows kept plus rows refused. Start with {@link io.github.yottracker.intake.CaseloadReader}.
 */
@NullMarked
package io.github.yottracker.intake;

import org.jspecify.annotations.NullMarked;
