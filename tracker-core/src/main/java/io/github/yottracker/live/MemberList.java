package io.github.yottracker.live;

import io.github.yottracker.breakdown.Table;
import io.github.yottracker.cohort.Member;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The members of a cohort for somebody who acts on them: who is still open and for how long, who has reoffended so far, whose
 * offences await an outcome.
 *
 * <p>{@code snapshot.memberList(methodology, period).withPending().withDaysLeftUpTo(28).sortedBy(Order.DAYS_LEFT)}
 *
 * <p>It filters and sorts by what has happened and by days, and never scores or ranks the risk of a child (D12). Output has
 * ids, codes and event dates only, no date of birth (D9).
 *
 * <p>Immutable and thread-safe: filtering and sorting give new lists.
 */
public final class MemberList {

    private static final int WORDS = 5;

    private final List<FollowedMember> members;
    private final LocalDate asOf;

    /** By what members can be sorted; those alike come in order of their ids, then of their cohorts. */
    public enum Order {
        /** The source's own id. */
        PERSON,
        /** Days on which the member's count can still change, fewest first; those closed, with none, at the end. */
        DAYS_LEFT,
        /** Reoffences so far, most first. */
        REOFFENCES,
        /** Offences that would count if proven in time, most first. */
        PENDING,
        /** The index date, earliest first. */
        INDEX_DATE
    }

    private static final Comparator<FollowedMember> BY_PERSON = Comparator.comparing(
                    (FollowedMember followed) -> followed.member().personId())
            .thenComparing(followed -> followed.member().period());

    MemberList(List<FollowedMember> members, LocalDate asOf) {
        this.members = List.copyOf(members);
        this.asOf = asOf;
    }

    /**
     * Returns the members.
     *
     * @return an entry for each cohort a child is in, in the order of the list
     */
    public List<FollowedMember> members() {
        return members;
    }

    /**
     * Returns the as-of day, from which days left are counted.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    // ---------------------------------------------------------------- filters

    /**
     * Returns the members in a state (M-85).
     *
     * @param state the state
     * @return those in it, in this order
     */
    public MemberList in(MemberState state) {
        return where(followed -> followed.state() == state);
    }

    /**
     * Returns the members who have reoffended so far (M-45).
     *
     * @return those with a reoffence or more, in this order
     */
    public MemberList reoffenders() {
        return where(FollowedMember::isReoffender);
    }

    /**
     * Returns the members with offences that would count if proven in time (M-87).
     *
     * @return those with one or more, in this order; nobody who is closed
     */
    public MemberList withPending() {
        return where(followed -> followed.pending() > 0);
    }

    /**
     * Returns the members whose count can change for a few days more only.
     *
     * @param days how many, 0 or more: 0 for those whose last day is the as-of day
     * @return those who are not closed and have so many days left or fewer, in this order
     * @throws IllegalArgumentException if the number is negative
     */
    public MemberList withDaysLeftUpTo(long days) {
        if (days < 0) {
            throw new IllegalArgumentException("days left must be 0 or more, but was " + days);
        }
        return where(followed -> followed.state() != MemberState.CLOSED && followed.daysLeft(asOf) <= days);
    }

    /**
     * Returns the members for whom something else holds.
     *
     * @param condition what must hold
     * @return those for whom it does, in this order
     */
    public MemberList where(Predicate<FollowedMember> condition) {
        return new MemberList(members.stream().filter(condition).toList(), asOf);
    }

    // ---------------------------------------------------------------- order

    /**
     * Returns the members in another order.
     *
     * @param order by what to sort
     * @return the same members
     */
    public MemberList sortedBy(Order order) {
        Comparator<FollowedMember> comparator = switch (order) {
            case PERSON -> BY_PERSON;
            case DAYS_LEFT -> Comparator.comparingLong(this::daysLeftOrNever).thenComparing(BY_PERSON);
            case REOFFENCES ->
                Comparator.comparingInt(FollowedMember::reoffences).reversed().thenComparing(BY_PERSON);
            case PENDING ->
                Comparator.comparingInt(FollowedMember::pending).reversed().thenComparing(BY_PERSON);
            case INDEX_DATE ->
                Comparator.comparing((FollowedMember followed) ->
                                followed.member().index().on())
                        .thenComparing(BY_PERSON);
        };
        return new MemberList(members.stream().sorted(comparator).toList(), asOf);
    }

    /** One who is closed has no days left either, but nobody can be in time for it. */
    private long daysLeftOrNever(FollowedMember followed) {
        return followed.state() == MemberState.CLOSED ? Long.MAX_VALUE : followed.daysLeft(asOf);
    }

    // ---------------------------------------------------------------- output

    /**
     * Returns the list laid out to be read.
     *
     * @return a row for each member: id, cohort, index date, index disposal, state, days left, reoffences and pending offences
     */
    public Table table() {
        return new Table(
                List.of("person_id", "cohort", "index_date", "disposal", "state", "days_left", "reoffences", "pending"),
                WORDS,
                members.stream().map(this::row).toList());
    }

    private List<String> row(FollowedMember followed) {
        Member member = followed.member();
        return List.of(
                member.personId(),
                member.period().label(),
                member.index().on().toString(),
                member.index().disposal().label(),
                followed.state().words(),
                Long.toString(followed.daysLeft(asOf)),
                Integer.toString(followed.reoffences()),
                Integer.toString(followed.pending()));
    }

    /**
     * Returns the table as CSV.
     *
     * @return lines by RFC 4180, headings first, each ended by a line feed
     */
    public String toCsv() {
        return table().toCsv();
    }

    /**
     * Returns the list in words.
     *
     * @return how many members as of which day, and the table; lines ended by line feeds
     */
    @Override
    public String toString() {
        return members.size() + (members.size() == 1 ? " member" : " members") + " as of " + asOf + '\n'
                + table().toText();
    }
}
