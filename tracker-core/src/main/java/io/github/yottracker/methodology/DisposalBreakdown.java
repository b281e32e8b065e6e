package io.github.yottracker.methodology;

/** How the breakdown by index disposal counts a child with several disposals (M-17). */
public enum DisposalBreakdown {
    /** Once in each group in which the child had an event, followed up from the first of that group: rows add up to more than the total. */
    FIRST_EVENT_PER_GROUP,
    /** Once, under the index disposal: rows add up to the total. */
    HEADLINE_INDEX_ONLY
}
