package io.github.yottracker.intake;

/** The files of a caseload folder, in the order in which they are read. */
enum CaseloadFile {
    PEOPLE("people.csv", true),
    OFFENCES("offences.csv", true),
    RELEASES("releases.csv", false),
    CARE("care.csv", false);

    private final String fileName;
    private final boolean required;

    CaseloadFile(String fileName, boolean required) {
        this.fileName = fileName;
        this.required = required;
    }

    String fileName() {
        return fileName;
    }

    boolean isRequired() {
        return required;
    }
}
