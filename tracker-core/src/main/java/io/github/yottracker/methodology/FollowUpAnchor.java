package io.github.yottracker.methodology;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * From where follow-up runs: from each child's own index date, or over a fixed period of the calendar (M-49).
 *
 * <p>A fixed period never lets in an offence from before the index date: M-38 to M-40 hold under every anchor.
 *
 * @param kind what follow-up is tied to
 * @param from first day of the fixed period; empty for {@link Kind#PER_CHILD_INDEX}
 * @param to last day of the fixed period; empty for {@link Kind#PER_CHILD_INDEX}
 */
public record FollowUpAnchor(Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Follow-up of twelve months from each child's own index date, as the Ministry has it. */
    public static final FollowUpAnchor PER_CHILD_INDEX =
            new FollowUpAnchor(Kind.PER_CHILD_INDEX, Optional.empty(), Optional.empty());

    static final String ACCEPTED =
            "PER_CHILD_INDEX, or FIXED_PERIOD or FIXED_AND_PER_CHILD with two days, such as FIXED_PERIOD 2020-04-01 to"
                    + " 2021-02-15";

    private static final String BETWEEN_DAYS = " to ";

    /** What follow-up is tied to. */
    public enum Kind {
        /** Each child's own index date. */
        PER_CHILD_INDEX,
        /** The fixed period alone, from the index date on. */
        FIXED_PERIOD,
        /** Days of the fixed period that are in the child's own follow-up too. */
        FIXED_AND_PER_CHILD
    }

    /**
     * Checks that there are days if, and only if, the kind has a period.
     *
     * @param kind what follow-up is tied to
     * @param from first day
     * @param to last day
     * @throws IllegalArgumentException if days are missing or too many, or {@code to} is before {@code from}
     */
    public FollowUpAnchor {
        boolean fixed = kind != Kind.PER_CHILD_INDEX;
        if (from.isPresent() != fixed || to.isPresent() != fixed) {
            throw new IllegalArgumentException(
                    "followUpAnchor (M-49) " + kind + (fixed ? " needs a first and a last day" : " has no days"));
        }
        if (fixed && to.orElseThrow().isBefore(from.orElseThrow())) {
            throw new IllegalArgumentException("followUpAnchor (M-49) must end on or after the day it starts, but ran"
                    + " from " + from.orElseThrow() + BETWEEN_DAYS + to.orElseThrow());
        }
    }

    /**
     * Returns follow-up over a fixed period, the same for every child.
     *
     * @param from first day
     * @param to last day
     * @return the anchor
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public static FollowUpAnchor fixedPeriod(LocalDate from, LocalDate to) {
        return new FollowUpAnchor(Kind.FIXED_PERIOD, Optional.of(from), Optional.of(to));
    }

    /**
     * Returns follow-up over the days of a fixed period that are in the child's own twelve months too.
     *
     * @param from first day
     * @param to last day
     * @return the anchor
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public static FollowUpAnchor fixedAndPerChild(LocalDate from, LocalDate to) {
        return new FollowUpAnchor(Kind.FIXED_AND_PER_CHILD, Optional.of(from), Optional.of(to));
    }

    /** Returns whether there is a fixed period. */
    boolean isFixed() {
        return kind != Kind.PER_CHILD_INDEX;
    }

    /** Reads what {@link #toString} writes; throws IllegalArgumentException for anything else. */
    static FollowUpAnchor parse(String text) {
        String[] parts = text.split(" ", 2);
        Kind kind = Kind.valueOf(parts[0]);
        if (parts.length == 1) {
            return new FollowUpAnchor(kind, Optional.empty(), Optional.empty());
        }
        String[] days = parts[1].split(BETWEEN_DAYS, -1);
        if (days.length != 2) {
            throw new IllegalArgumentException("must be " + ACCEPTED);
        }
        return new FollowUpAnchor(kind, Optional.of(day(days[0])), Optional.of(day(days[1])));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be " + ACCEPTED, e);
        }
    }

    /**
     * Returns the anchor as a definition holds it.
     *
     * @return such as {@code PER_CHILD_INDEX} or {@code FIXED_PERIOD 2020-04-01 to 2021-02-15}
     */
    @Override
    public String toString() {
        return isFixed() ? kind + " " + days() : kind.toString();
    }

    /** Returns the fixed period, both its end days included. */
    String days() {
        return from.orElseThrow() + BETWEEN_DAYS + to.orElseThrow();
    }
}
