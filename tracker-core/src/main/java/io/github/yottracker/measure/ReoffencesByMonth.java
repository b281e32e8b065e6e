package io.github.yottracker.measure;

import com.google.common.collect.ImmutableList;
import io.github.yottracker.followup.FollowedMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How many reoffences were committed in each month after the index date (M-57), and how many members committed their first
 * one in it.
 *
 * <p>Month {@code m} is the least for which an offence is no later than the index date plus {@code m} months; there is no
 * month 0. The list starts with month 1 and has twelve months or more: a thirteenth is possible under a follow-up of 366
 * days, and later ones under a fixed period of follow-up. Months after the last one listed hold nothing.
 *
 * <p>The published rows (table 9.9) count reoffences, not first reoffences, so only the first list can be set beside them:
 * {@link #ofReoffencesOnly}. In an open cohort both are counts so far, and late months are short of what is still to come
 * (M-86).
 *
 * @param reoffences reoffences in each month, the first at position 0; made 12 long, and cut after the last month beyond
 *     that which holds any
 * @param firstReoffences members whose first reoffence was in that month, as long as {@code reoffences}; empty if not
 *     known, as in published tables
 */
public record ReoffencesByMonth(List<Long> reoffences, List<Long> firstReoffences) {

    /** Months of a follow-up by the calendar. */
    private static final int YEAR = 12;

    /** The months of nobody. */
    public static final ReoffencesByMonth NONE = new ReoffencesByMonth(List.of(0L), List.of(0L));

    /**
     * Takes copies of the lists, and checks that the counts are possible.
     *
     * @param reoffences reoffences in each month
     * @param firstReoffences members whose first reoffence was in that month; empty if not known
     * @throws IllegalArgumentException if a count is negative, if a month has more first reoffences than reoffences, or if
     *     it has reoffences though nobody's first is in it or before it
     */
    public ReoffencesByMonth {
        int months = Math.max(YEAR, Math.max(monthsUsed(reoffences), monthsUsed(firstReoffences)));
        reoffences = ofLength(months, reoffences);
        firstReoffences = firstReoffences.isEmpty() ? List.of() : ofLength(months, firstReoffences);
        requirePossible(reoffences, firstReoffences);
    }

    private static void requirePossible(List<Long> reoffences, List<Long> firstReoffences) {
        long reoffenders = 0;
        for (int i = 0; i < reoffences.size(); i++) {
            long all = reoffences.get(i);
            if (all < 0) {
                throw new IllegalArgumentException(
                        "impossible counts in month " + (i + 1) + ": " + all + " reoffences");
            }
            if (firstReoffences.isEmpty()) {
                continue;
            }
            long first = firstReoffences.get(i);
            reoffenders += first;
            if (first < 0 || first > all || (all > 0 && reoffenders == 0)) {
                throw new IllegalArgumentException("impossible counts in month " + (i + 1) + ": " + all
                        + " reoffences, " + first + " of them a member's first, and " + reoffenders
                        + " members who had reoffended by then");
            }
        }
    }

    private static int monthsUsed(List<Long> counts) {
        int months = counts.size();
        while (months > 0 && counts.get(months - 1) == 0) {
            months--;
        }
        return months;
    }

    private static List<Long> ofLength(int months, List<Long> counts) {
        return IntStream.range(0, months)
                .mapToObj(i -> i < counts.size() ? counts.get(i) : Long.valueOf(0))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Counts the reoffences of members by month.
     *
     * @param members members of one cohort or several; a child with several entries counts in each (M-22)
     * @return the months; {@link #NONE} of nobody
     */
    public static ReoffencesByMonth of(Collection<FollowedMember> members) {
        return ofMonths(members.stream().map(FollowedMember::monthsToReoffence).toList());
    }

    /**
     * Counts reoffences of which the months are known. For example months {@code [1, 2, 12]} of one member and
     * {@code [2]} of another are one reoffence in month 1, two in month 2 and one in month 12; the first reoffences are in
     * months 1 and 2.
     *
     * @param monthsOfMembers for each member the months of its reoffences, in any order, 1 or later; none for a member who
     *     did not reoffend
     * @return the months
     * @throws IllegalArgumentException if a month is less than 1
     */
    public static ReoffencesByMonth ofMonths(Collection<? extends Collection<Integer>> monthsOfMembers) {
        int last = monthsOfMembers.stream()
                .flatMap(Collection::stream)
                .mapToInt(ReoffencesByMonth::requireMonth)
                .max()
                .orElse(0);
        long[] all = new long[Math.max(YEAR, last)];
        long[] first = new long[all.length];
        for (Collection<Integer> months : monthsOfMembers) {
            months.forEach(month -> all[month - 1]++);
            months.stream().min(Integer::compare).ifPresent(month -> first[month - 1]++);
        }
        return new ReoffencesByMonth(listOf(all), listOf(first));
    }

    /**
     * Takes counts of reoffences alone, such as a published row, from which first reoffences cannot be told.
     *
     * @param reoffences reoffences in each month, the first at position 0
     * @return the months, without first reoffences
     * @throws IllegalArgumentException if a count is negative
     */
    public static ReoffencesByMonth ofReoffencesOnly(List<Long> reoffences) {
        return new ReoffencesByMonth(reoffences, List.of());
    }

    private static List<Long> listOf(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private static int requireMonth(int month) {
        if (month < 1) {
            throw new IllegalArgumentException("a month after the index date must be 1 or later, but was " + month);
        }
        return month;
    }

    /**
     * Returns the sum of two counts, for example over the quarters of a year (M-22).
     *
     * @param other other months
     * @return each month added up; first reoffences are known only if both know them
     */
    public ReoffencesByMonth plus(ReoffencesByMonth other) {
        return new ReoffencesByMonth(
                sum(reoffences, other.reoffences),
                firstReoffences.isEmpty() || other.firstReoffences.isEmpty()
                        ? List.of()
                        : sum(firstReoffences, other.firstReoffences));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        List<Long> sums = new ArrayList<>(one.size() < other.size() ? other : one);
        List<Long> shorter = one.size() < other.size() ? one : other;
        for (int i = 0; i < shorter.size(); i++) {
            sums.set(i, sums.get(i) + shorter.get(i));
        }
        return sums;
    }

    /**
     * Returns how many months are listed.
     *
     * @return 12, or more if there are reoffences later on
     */
    public int months() {
        return reoffences.size();
    }

    /**
     * Returns the reoffences of a month.
     *
     * @param month month after the index date, 1 or later
     * @return reoffences, not only first ones; 0 after the last month listed
     * @throws IllegalArgumentException if the month is less than 1
     */
    public long reoffences(int month) {
        return at(reoffences, month);
    }

    /**
     * Returns how many members had their first reoffence in a month.
     *
     * @param month month after the index date, 1 or later
     * @return members, 0 after the last month listed; empty if first reoffences are not known
     * @throws IllegalArgumentException if the month is less than 1
     */
    public OptionalLong firstReoffences(int month) {
        long first = at(firstReoffences, month);
        return firstReoffences.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private static long at(List<Long> counts, int month) {
        return requireMonth(month) <= counts.size() ? counts.get(month - 1) : 0;
    }

    /**
     * Returns the reoffences of all months. Months partition the reoffences (P-16), so this is the number of them.
     *
     * @return reoffences, 0 or more
     */
    public long total() {
        return sum(reoffences);
    }

    /**
     * Returns how many members reoffended: each has one first reoffence.
     *
     * @return reoffenders; empty if first reoffences are not known
     */
    public OptionalLong reoffenders() {
        return firstReoffences.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum(firstReoffences));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the share of all reoffences that was committed by the end of a month (M-88).
     *
     * <p>For example 8,868 of the 25,830 reoffences of the cohort of 2019/20 were committed within 3 months, 34.3%. It is a
     * share of reoffences: no binary rate can be scaled up with it.
     *
     * @param month month after the index date, 1 or later; that month is included
     * @return the share, all of them from the last month listed on; undefined if there are no reoffences
     * @throws IllegalArgumentException if the month is less than 1
     */
    public Rate shareWithin(int month) {
        return new Rate(sum(reoffences.subList(0, Math.min(requireMonth(month), months()))), total());
    }

    /**
     * Returns {@link #shareWithin} of every month listed.
     *
     * @return one share for each month, the first at position 0; never falling, all undefined if there are no reoffences
     */
    public List<Rate> cumulativeShares() {
        return IntStream.rangeClosed(1, months()).mapToObj(this::shareWithin).toList();
    }
}
