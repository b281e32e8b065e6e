package io.github.yottracker.methodology;

/** Whether an offence on the index date itself can count (M-27, M-39). */
public enum FollowUpStart {
    /** No: follow-up starts on the day after. */
    EXCLUSIVE,
    /** Yes, unless it was dealt with at the index event (M-40). */
    INCLUSIVE
}
