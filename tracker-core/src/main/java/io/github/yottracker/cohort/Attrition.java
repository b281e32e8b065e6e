package io.github.yottracker.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How all people of a caseload become the members of a cohort: each step, the rule behind it and whom it left out.
 *
 * <p>A child with several events in the period is counted at the furthest rule that one of them reached.
 *
 * @param people everybody in the caseload
 * @param withoutEvent those with no disposal or release in the period, as far as is known on the as-of day (M-01)
 * @param byDecision how many of the others ended at each decision; {@link EntryDecision#QUALIFIES} are the children in
 *     the cohort
 * @param members entries, one for each child and cohort: more than there are children where quarters are added (M-22)
 */
public record Attrition(long people, long withoutEvent, Map<EntryDecision, Long> byDecision, long members) {

    /**
     * Checks that the steps lead from all people to the children in the cohort.
     *
     * @param people everybody
     * @param withoutEvent those without an event
     * @param byDecision the others
     * @param members entries
     * @throws IllegalArgumentException if people were lost on the way
     */
    public Attrition {
        byDecision = Map.copyOf(byDecision);
        long decided = byDecision.values().stream().mapToLong(Long::longValue).sum();
        if (withoutEvent + decided != people) {
            throw new IllegalArgumentException("of " + people + " people, " + withoutEvent + " have no event and "
                    + decided + " a decision: that does not add up");
        }
    }

    /**
     * One line of the table.
     *
     * @param words what the line says
     * @param rule the rule behind it; empty where none is
     * @param change how many more there are after it; negative where people are left out
     * @param left how many there are after it
     */
    public record Step(String words, String rule, long change, long left) {}

    /**
     * Returns how many children are in the cohort, each once.
     *
     * @return children, no more than there are members
     */
    public long children() {
        return byDecision.getOrDefault(EntryDecision.QUALIFIES, 0L);
    }

    /**
     * Returns the table, from all people to the members.
     *
     * @return every step, those that left nobody out included
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("people in the caseload", "", 0, people));
        long left = people - withoutEvent;
        steps.add(new Step("no disposal or release in the period", "M-01", -withoutEvent, left));
        for (EntryDecision decision : EntryDecision.values()) {
            if (decision != EntryDecision.QUALIFIES) {
                long removed = byDecision.getOrDefault(decision, 0L);
                left -= removed;
                steps.add(new Step(decision.words(), decision.rule(), -removed, left));
            }
        }
        steps.add(new Step("entries in further quarters", "M-22", members - left, members));
        return List.copyOf(steps);
    }
}
