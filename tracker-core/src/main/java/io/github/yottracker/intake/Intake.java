package io.github.yottracker.intake;

import io.github.yottracker.model.Caseload;

/**
 * What came of reading a caseload folder.
 *
 * @param caseload the facts of the rows that were kept
 * @param report what was read, kept, refused and doubted
 */
public record Intake(Caseload caseload, IntakeReport report) {

    /**
     * Returns how much was read, and the report.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        return caseload + "\n" + report;
    }
}
