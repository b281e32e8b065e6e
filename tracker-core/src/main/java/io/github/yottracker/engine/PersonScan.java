package io.github.yottracker.engine;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.PersonColumns;
import java.util.List;

/**
 * Runs the kernel over one person after the other, each of whom somebody fills into {@link PersonColumns} before.
 *
 * <p>For one thread.
 */
public final class PersonScan {

    private final PersonKernel kernel;

    /**
     * Prepares a scan. It has to be made anew when categories or legal statuses have become more.
     *
     * @param person where the person's facts will be
     * @param knowsCare whether every child's care is known
     * @param methodology the rules
     */
    public PersonScan(PersonColumns person, boolean knowsCare, Methodology methodology) {
        kernel = new PersonKernel(person, knowsCare, new Plan(methodology));
    }

    /** The entries of one person after the other into some cohorts, handed to whoever wants them. */
    public final class Cohorts {

        private final Entries entries;

        private Cohorts(Entries entries) {
            this.entries = entries;
        }

        /** Hands the entries of the person loaded over, in one batch or more; an empty one if there are none. */
        public void find() {
            if (kernel.events() > 0) {
                entries.find(kernel);
            }
            entries.handOver();
        }
    }

    /**
     * Says which cohorts are asked for.
     *
     * @param cohorts the cohorts, their starts and ends rising
     * @param taker who takes the entries
     * @return what finds them
     * @throws IllegalArgumentException if the cohorts are not in order
     */
    public Cohorts cohorts(List<CohortPeriod> cohorts, MemberTaker taker) {
        return new Cohorts(new Entries(new CohortCalendar(cohorts), PersonKernel.ANY, taker));
    }

    /**
     * Says which cohorts are asked for, by events of one group of disposals only (M-17).
     *
     * @param cohorts the cohorts, their starts and ends rising
     * @param only the group
     * @param taker who takes the entries
     * @return what finds them
     * @throws IllegalArgumentException if the cohorts are not in order
     */
    public Cohorts cohorts(List<CohortPeriod> cohorts, IndexDisposalGroup.Top only, MemberTaker taker) {
        return new Cohorts(new Entries(new CohortCalendar(cohorts), only.ordinal(), taker));
    }

    /**
     * Judges the person that is filled in now (M-84).
     *
     * @param asOf epoch day as of which facts count
     * @param knownOn epoch day of knowledge
     */
    public void load(int asOf, int knownOn) {
        kernel.at(asOf, knownOn).expect(0, 1);
        kernel.load(0);
    }

    /**
     * Returns how far a member is on a day (M-85).
     *
     * @param onDay the day
     * @param followUpLast last day of follow-up
     * @param waitLast last day on which proof is in time
     * @return ordinal of the {@link MemberState}
     */
    public static int state(int onDay, int followUpLast, int waitLast) {
        return PersonKernel.state(onDay, followUpLast, waitLast);
    }
}
