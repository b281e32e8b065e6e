package io.github.yottracker.measure;

import com.google.common.collect.ImmutableSortedMap;
import io.github.yottracker.followup.FollowedMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many members made exactly so many reoffences (M-58), from none on: how unequally reoffending is spread.
 *
 * <p>It says nothing about any one child. A child with several entries is several members (M-22), so in a year that adds
 * quarters the same offence can be in it twice; for statements about children take a cohort in which each counts once.
 *
 * @param members number of members by number of reoffences, 0 or more, rising; numbers that nobody made are left out
 */
public record ReoffenceDistribution(SortedMap<Integer, Long> members) {

    /** The distribution of nobody. */
    public static final ReoffenceDistribution NONE = new ReoffenceDistribution(ImmutableSortedMap.of());

    /**
     * Takes a copy, without the numbers that nobody made.
     *
     * @param members number of members by number of reoffences
     * @throws IllegalArgumentException if a number of reoffences or of members is negative
     */
    public ReoffenceDistribution {
        ImmutableSortedMap.Builder<Integer, Long> copy = ImmutableSortedMap.naturalOrder();
        members.forEach((reoffences, many) -> {
            if (reoffences < 0 || many < 0) {
                throw new IllegalArgumentException("numbers of members and reoffences must be 0 or more, but were "
                        + many + " members with " + reoffences + " reoffences");
            }
            if (many > 0) {
                copy.put(reoffences, many);
            }
        });
        members = copy.build();
    }

    /**
     * One step of the concentration curve: all members who made so many reoffences or more.
     *
     * @param reoffences how many reoffences each member of this step made
     * @param ofMembers members up to this step, of all members
     * @param ofReoffenders reoffenders up to this step, of all reoffenders; undefined if there are none
     * @param ofReoffences their reoffences, of all reoffences; undefined if there are none
     */
    public record Point(int reoffences, Rate ofMembers, Rate ofReoffenders, Rate ofReoffences) {}

    /**
     * Counts members by their reoffences.
     *
     * @param members members of one cohort or several
     * @return the distribution; {@link #NONE} of nobody
     */
    public static ReoffenceDistribution of(Collection<FollowedMember> members) {
        return ofReoffences(members.stream().map(FollowedMember::reoffences).toList());
    }

    /**
     * Counts members of whom the number of reoffences is known.
     *
     * @param reoffencesOfMembers one number for each member, 0 for one who did not reoffend
     * @return the distribution
     * @throws IllegalArgumentException if a number is negative
     */
    public static ReoffenceDistribution ofReoffences(Collection<Integer> reoffencesOfMembers) {
        SortedMap<Integer, Long> members = new TreeMap<>();
        reoffencesOfMembers.forEach(reoffences -> members.merge(reoffences, 1L, Long::sum));
        return new ReoffenceDistribution(members);
    }

    /**
     * Returns the sum of two distributions, for example over the quarters of a year (M-22).
     *
     * @param other another distribution
     * @return members added up for each number of reoffences
     */
    public ReoffenceDistribution plus(ReoffenceDistribution other) {
        SortedMap<Integer, Long> sum = new TreeMap<>(members);
        other.members.forEach((reoffences, many) -> sum.merge(reoffences, many, Long::sum));
        return new ReoffenceDistribution(sum);
    }

    /**
     * Returns how many members made exactly so many reoffences.
     *
     * @param reoffences how many
     * @return members, 0 or more
     */
    public long members(int reoffences) {
        return members.getOrDefault(reoffences, 0L);
    }

    /**
     * Returns the counts from which rates are drawn.
     *
     * @return all members, those with a reoffence or more, and their reoffences
     */
    public ReoffendingCounts counts() {
        SortedMap<Integer, Long> reoffenders = members.tailMap(1);
        return new ReoffendingCounts(membersIn(members), membersIn(reoffenders), reoffencesIn(reoffenders));
    }

    /**
     * Returns the group of members with so many reoffences or more. Southampton's example: from 5 reoffences on, 4 children
     * made 22 of 72.
     *
     * @param threshold from how many reoffences on a member belongs to the group, 1 or more
     * @return the group, with its share of all reoffences; a group of nobody if no member has as many
     * @throws IllegalArgumentException if the threshold is less than 1
     */
    public Concentration from(int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("a threshold must be 1 reoffence or more, but was " + threshold);
        }
        SortedMap<Integer, Long> group = members.tailMap(threshold);
        return new Concentration(threshold, membersIn(group), reoffencesIn(group), reoffencesIn(members));
    }

    private static long membersIn(SortedMap<Integer, Long> group) {
        return group.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long reoffencesIn(SortedMap<Integer, Long> group) {
        return group.entrySet().stream()
                .mapToLong(ReoffenceDistribution::reoffencesIn)
                .sum();
    }

    private static long reoffencesIn(Map.Entry<Integer, Long> step) {
        return step.getKey() * step.getValue();
    }

    /**
     * Returns the concentration curve, from the most prolific members down.
     *
     * <p>Members with equally many reoffences are one step: which of them comes first would be arbitrary. Between two
     * points the curve is a straight line; {@link #shareOfMostProlific} reads it there. The last point holds everybody.
     *
     * @return one point for each number of reoffences that some member made, the highest first, and that of 0 last if some
     *     member made none; empty if there are no members
     */
    public List<Point> curve() {
        ReoffendingCounts all = counts();
        List<Point> points = new ArrayList<>();
        long membersSoFar = 0;
        long reoffendersSoFar = 0;
        long reoffencesSoFar = 0;
        for (Map.Entry<Integer, Long> step : mostFirst()) {
            membersSoFar += step.getValue();
            reoffendersSoFar += step.getKey() > 0 ? step.getValue() : 0;
            reoffencesSoFar += reoffencesIn(step);
            points.add(new Point(
                    step.getKey(),
                    new Rate(membersSoFar, all.offenders()),
                    new Rate(reoffendersSoFar, all.reoffenders()),
                    new Rate(reoffencesSoFar, all.reoffences())));
        }
        return List.copyOf(points);
    }

    /**
     * Returns the share of all reoffences made by so many of the most prolific members. For the most prolific tenth, ask for
     * a tenth of {@code counts().offenders()}, rounded as the reader is told.
     *
     * <p>It is the same whichever of several equal members are taken. For example of members with 6, 2, 2 and 0 reoffences
     * the two most prolific made 8 of 10.
     *
     * @param howMany how many members, 0 or more
     * @return the share, all of it if there are no more members than that; undefined if there are no reoffences
     * @throws IllegalArgumentException if the number is negative
     */
    public Rate shareOfMostProlific(long howMany) {
        if (howMany < 0) {
            throw new IllegalArgumentException("a number of members must be 0 or more, but was " + howMany);
        }
        long left = howMany;
        long reoffences = 0;
        for (Map.Entry<Integer, Long> step : mostFirst()) {
            long taken = Math.min(left, step.getValue());
            reoffences += step.getKey() * taken;
            left -= taken;
        }
        return new Rate(reoffences, reoffencesIn(members));
    }

    private List<Map.Entry<Integer, Long>> mostFirst() {
        return ImmutableSortedMap.copyOfSorted(members)
                .descendingMap()
                .entrySet()
                .asList();
    }
}
