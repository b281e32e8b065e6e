package io.github.yottracker.properties;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.TrackedCohort;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * One question: these facts, by these rules, over this period, as known on this day.
 *
 * @param history the facts
 * @param methodology the rules
 * @param period a period that the methodology can count
 * @param asOf the day as of which facts are known
 */
public record Scenario(History history, Methodology methodology, CohortPeriod period, LocalDate asOf) {

    /** Returns the library's answer. */
    TrackedCohort track() {
        return ReoffendingTracker.of(methodology).track(history.caseload(), period, asOf);
    }

    Scenario with(History other) {
        return new Scenario(other, methodology, period, asOf);
    }

    Scenario with(Methodology other) {
        return new Scenario(history, other, period, asOf);
    }

    Scenario over(CohortPeriod other) {
        return new Scenario(history, methodology, other, asOf);
    }

    Scenario asOf(LocalDate other) {
        return new Scenario(history, methodology, period, other);
    }

    @Override
    public String toString() {
        String chosen = Option.all().stream()
                .filter(option -> !option.standard().equals(methodology.get(option)))
                .map(option -> "\n  " + option + " " + methodology.get(option))
                .collect(Collectors.joining());
        return period.start() + " to " + period.last() + " as of " + asOf + " by " + methodology.name() + chosen + "\n"
                + history;
    }
}
