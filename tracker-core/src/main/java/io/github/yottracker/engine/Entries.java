package io.github.yottracker.engine;

/** Finds the entries of a loaded person into all cohorts of a calendar, and hands them on in batches. */
final class Entries {

    private final CohortCalendar calendar;
    private final int group;
    private final MemberTaker taker;
    private final MemberBatch batch = new MemberBatch();

    /**
     * Prepares for people.
     *
     * @param calendar the cohorts
     * @param group ordinal of the group of disposals that take part (M-17), or {@link PersonKernel#ANY}
     * @param taker who takes the members
     */
    Entries(CohortCalendar calendar, int group, MemberTaker taker) {
        this.calendar = calendar;
        this.group = group;
        this.taker = taker;
    }

    /** Finds the entries of the person that the kernel has loaded. */
    void find(PersonKernel kernel) {
        if (!kernel.takesEarliest(group)) {
            for (int cohort = 0; cohort < calendar.size(); cohort++) {
                int event = kernel.select(calendar.start(cohort), calendar.end(cohort), group);
                if (event >= 0) {
                    enter(kernel, event, cohort);
                }
            }
            return;
        }
        // The earliest event of a cohort is one that no other came before since the cohort's start.
        int entered = 0;
        for (int event = 0; event < kernel.events(); event++) {
            if (kernel.takesPart(event, group)) {
                int day = kernel.eventDay(event);
                int started = calendar.startedBy(day);
                for (int cohort = Math.max(entered, calendar.endedBy(day)); cohort < started; cohort++) {
                    enter(kernel, event, cohort);
                }
                entered = started;
            }
        }
    }

    private void enter(PersonKernel kernel, int event, int cohort) {
        if (batch.size == MemberBatch.CAPACITY) {
            handOver();
        }
        kernel.follow(event, calendar.end(cohort) - 1);
        batch.add(kernel, event, cohort);
    }

    /** Hands over what was found and not handed over yet. */
    void handOver() {
        taker.take(batch);
        batch.size = 0;
    }
}
