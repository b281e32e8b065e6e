package io.github.yottracker.followup;

import io.github.yottracker.cohort.Member;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

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

    /**
     * Returns how long the member's count can still change.
     *
     * @param asOf the as-of day
     * @return days from the as-of day to the last on which proof is in time, 0 or more; 0 once the member is closed
     */
    public long daysLeft(LocalDate asOf) {
        return state == MemberState.CLOSED ? 0 : Math.max(0, ChronoUnit.DAYS.between(asOf, window.lastDayOfWait()));
    }

    /**
     * Returns the two days whose order settled the decision about an offence: one of the offence, and the bound that it was
     * held against.
     *
     * @param offence one of {@link #offences()}
     * @return for an offence that counts its day and the last day of follow-up; for one in no or no known order of days, as
     *     a breach, empty. A birthday is never given (D9)
     */
    public Optional<SettlingDays> settlingDays(OffenceDecision offence) {
        return switch (offence.decision()) {
            case COUNTS, AFTER_FOLLOW_UP -> settling(offence.committedOn(), window.lastDay());
            case BEFORE_INDEX, BEFORE_INDEX_PROVEN_AFTER, SAME_DAY ->
                settling(offence.committedOn(), member.index().on());
            case OUTSIDE_FIXED_PERIOD -> settling(offence.committedOn(), nearerBound(offence));
            case TOO_LATE -> settling(offence.provenOn(), window.lastDayOfWait());
            case CAUTION_IN_WAIT -> settling(offence.provenOn(), window.lastDay());
            case INDEX_CASE,
                    NO_DATE,
                    BREACH,
                    NOT_RECORDABLE,
                    OUTSIDE_ENGLAND_AND_WALES,
                    NOT_POLICE_PROSECUTED,
                    TAKEN_INTO_CONSIDERATION,
                    APPEALED,
                    NOT_PROVEN,
                    NO_PROOF_DATE,
                    PENDING,
                    PROVEN_AFTER_18,
                    DUPLICATE -> Optional.empty();
        };
    }

    private static Optional<SettlingDays> settling(Optional<LocalDate> day, LocalDate bound) {
        return day.map(known -> new SettlingDays(known, bound));
    }

    /** The end of the fixed period that the offence is beyond (M-49). */
    private LocalDate nearerBound(OffenceDecision offence) {
        return offence.committedOn().filter(day -> day.isBefore(window.start())).isPresent()
                ? window.start()
                : window.lastDay();
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
