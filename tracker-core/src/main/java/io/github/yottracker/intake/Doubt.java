package io.github.yottracker.intake;

/** Why a row that was kept deserves a look. */
public enum Doubt {
    /** Such a child is never a member of a cohort. */
    PERSON_WITHOUT_DATE_OF_BIRTH("A-42", "no date of birth, so the child is never a member of a cohort"),
    /** A second row of one child says the same as the first. */
    PERSON_REPEATED("A-27", "the same child again, with the same values"),
    /** Self-defined and officer-observed codes cannot be compared group by group. */
    ETHNICITY_SYSTEMS_MIXED("M-63", "self-defined and officer-observed ethnicity in one file"),
    /** Such an offence is counted only if the methodology dates it by its proof. */
    OFFENCE_WITHOUT_DATE("M-42", "no offence date, so it is counted only where the proof date may stand for it"),
    /** An offence without outcome and conviction is pending, whatever date stands there. */
    OUTCOME_DATE_WITHOUT_OUTCOME("A-25", "an outcome date without a disposal or NOT_PROVEN, so the date is not used"),
    /** Such a disposal opens no entry. */
    DISPOSAL_WITHOUT_DATE("A-24", "a disposal without an outcome date, so it opens no entry"),
    /** A conviction proves nothing beside an outcome that says the opposite. */
    CONVICTION_NOT_USED("B-09", "a conviction date beside NOT_PROVEN or a diversion, so it proves nothing"),
    /** More than a year outside the years in which youth justice tables show the disposal. */
    DISPOSAL_OUTSIDE_ITS_YEARS("M-78", "a disposal given outside the years in which it existed"),
    /** Such a release opens no entry. */
    RELEASE_BEFORE_SENTENCE("B-04", "released before its own sentence date, so it opens no entry"),
    /** Such a release opens an entry by what its own row says. */
    RELEASE_BY_ITS_OWN_WORD("A-05", "its sentence is not in the data, so only its own row says that it was custody"),
    /** Such a release opens no entry: it may be from a remand. */
    RELEASE_WITHOUT_SENTENCE("A-05", "neither a known sentence nor a custodial disposal, so it opens no entry"),
    /** Such a release opens no entry, as its sentence does not either. */
    RELEASE_OF_REFUSED_SENTENCE("A-05", "the row of its sentence was refused, so it opens no entry");

    private final String rule;
    private final String label;

    Doubt(String rule, String label) {
        this.rule = rule;
        this.label = label;
    }

    /** {@return the rule or reading of {@code docs/methodology.md} behind it} */
    public String rule() {
        return rule;
    }

    /** {@return what is doubtful, and what follows from it} */
    public String label() {
        return label;
    }
}
