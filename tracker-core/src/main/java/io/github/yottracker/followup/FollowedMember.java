package io.github.yottracker.followup;

import io.github.yottracker.cohort.Member;
import java.time.LocalDate;
import java.util.List;

/**
 * A member and all that follow-up has shown by the as-of day.
 *
 * @param member the child and the index event
 * @param window the days of follow-up and of the wait
 * @param state how far follow-up has come
 * @param offences every offence of the child known on the as-of day, by date, with the decision about each
 */
public record FollowedMember(Member member, FollowUpWindow window, MemberState state, List<OffenceDecision> offences) {

    /**
     * Takes a copy of the list.
     *
     * @param member the child and the index event
     * @param window the days of follow-up and of the wait
     * @param state how far follow-up has come
     * @param offences the decisions
     */
    public FollowedMember {
        offences = List.copyOf(offences);
    }

    /**
     * Returns how many offences count (M-45).
     *
     * @return reoffences, 0 or more
     */
    public int reoffences() {
        return count(Decision.COUNTS);
    }

    /**
     * Returns how many offences would count if they were proven in time (M-87).
     *
     * @return pending offences in follow-up; 0 once the member is closed, when proof would come too late
     */
    public int pending() {
        return state == MemberState.CLOSED ? 0 : count(Decision.PENDING);
    }

    /**
     * Returns the month of follow-up in which each reoffence was committed (M-57): the least {@code m} from 1 on for which
     * the offence is no later than the index date plus {@code m} months.
     *
     * @return one number for each reoffence, in order of their dates; 1 to 12, or 13 under a follow-up of 366 days
     */
    public List<Integer> monthsToReoffence() {
        return offences.stream()
                .filter(offence -> offence.decision() == Decision.COUNTS)
                .flatMap(offence -> offence.committedOn().stream())
                .map(this::monthOf)
                .toList();
    }

    private int monthOf(LocalDate committedOn) {
        LocalDate indexDate = member.index().on();
        int month = 1;
        while (committedOn.isAfter(indexDate.plusMonths(month))) {
            month++;
        }
        return month;
    }

    private int count(Decision decision) {
        return (int) offences.stream().filter(o -> o.decision() == decision).count();
    }

    /**
     * Returns whether the member is a reoffender.
     *
     * @return true if at least one offence counts
     */
    public boolean isReoffender() {
        return reoffences() > 0;
    }
}
