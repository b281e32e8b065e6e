package io.github.yottracker.followup;

import java.time.LocalDate;

/**
 * The days on which a new offence counts, and the further days allowed for it to be proven.
 *
 * <p>Calendar days; {@code end} and {@code provenBy} are the first days too late.
 *
 * @param start first day counted (M-27)
 * @param end first day not counted; on or before {@code start} if no day counts, as a fixed period can have it (M-49)
 * @param provenBy first day on which proof comes too late (M-29)
 */
public record FollowUpWindow(LocalDate start, LocalDate end, LocalDate provenBy) {

    /**
     * Checks the order of the days.
     *
     * @param start first day counted
     * @param end first day not counted
     * @param provenBy first day on which proof comes too late
     * @throws IllegalArgumentException if days count, and {@code provenBy} is before {@code start}
     */
    public FollowUpWindow {
        if (end.isAfter(start) && provenBy.isBefore(start)) {
            throw new IllegalArgumentException("days must run start < end and start <= provenBy, but were " + start
                    + ", " + end + ", " + provenBy);
        }
    }

    /**
     * Returns whether no day counts.
     *
     * @return true only where a fixed period of follow-up ends before it could start (M-49)
     */
    public boolean isEmpty() {
        return !end.isAfter(start);
    }

    /**
     * Returns the last day of follow-up.
     *
     * @return the day before {@link #end()}
     */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /**
     * Returns the last day on which proof is in time.
     *
     * @return the day before {@link #provenBy()}
     */
    public LocalDate lastDayOfWait() {
        return provenBy.minusDays(1);
    }
}
