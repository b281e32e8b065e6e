package io.github.yottracker.methodology;

/** What becomes of an offence not known to be recordable (M-36). */
public enum UnknownRecordable {
    /** It is taken as recordable. */
    COUNT,
    /** It is taken as not recordable. */
    EXCLUDE
}
