package io.github.yottracker.methodology;

import io.github.yottracker.model.EthnicityGrouping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one way of counting: a profile, and what it chooses for every {@link Option}.
 *
 * <p>Immutable; {@link #with} gives a changed copy. Every result carries the methodology it was counted by, because
 * figures of two methodologies must never be compared as if they were one (M-24).
 */
public final class Methodology {

    /**
     * The Ministry's measure since October 2017: quarterly cohorts, a year is the sum of its four quarters (M-19 to
     * M-22).
     */
    public static final Methodology MOJ_THREE_MONTH = new Methodology("MOJ_THREE_MONTH", Map.of(), Map.of());

    /** The Ministry's measure from 2011 to 2017: rolling cohorts of twelve months, each child once (M-23). */
    public static final Methodology MOJ_TWELVE_MONTH = MOJ_THREE_MONTH
            .with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT)
            .with(Option.COHORT_LENGTH_MONTHS, 12)
            .named("MOJ_TWELVE_MONTH");

    /**
     * A service's own live count from its case system: each child once a year, local ethnicity groups, a breakdown by
     * disposal that adds up (M-81 to M-90). Diversion entries are off unless asked for (M-07).
     */
    public static final Methodology LOCAL_TRACKER = MOJ_TWELVE_MONTH
            .with(Option.DISPOSAL_BREAKDOWN, DisposalBreakdown.HEADLINE_INDEX_ONLY)
            .with(Option.ETHNICITY_GROUPING, EthnicityGrouping.ONS_5PLUS1)
            .named("LOCAL_TRACKER");

    /** As {@link #MOJ_THREE_MONTH} with a wait of three months, as the local indicator NI 19 had (M-29). */
    public static final Methodology NI_19 =
            MOJ_THREE_MONTH.with(Option.WAITING_PERIOD_MONTHS, 3).named("NI_19");

    private final String profile;

    /** What the profile chooses other than an option's standard. */
    private final Map<Option<?>, Object> profileChoices;

    /** What is chosen other than an option's standard. */
    private final Map<Option<?>, Object> choices;

    private Methodology(String profile, Map<Option<?>, Object> profileChoices, Map<Option<?>, Object> choices) {
        this.profile = profile;
        this.profileChoices = profileChoices;
        this.choices = choices;
    }

    /**
     * Returns what this methodology chooses.
     *
     * @param <T> what is chosen
     * @param option the option
     * @return the choice
     */
    @SuppressWarnings("unchecked") // with() puts nothing but a T under an Option<T>
    public <T> T get(Option<T> option) {
        Object choice = choices.get(option);
        return choice == null ? option.standard() : (T) choice;
    }

    /**
     * Returns a copy that chooses differently, and whose name says so.
     *
     * @param <T> what is chosen
     * @param option the option
     * @param choice the choice
     * @return the copy
     * @throws IllegalArgumentException if the option does not accept the choice, or it contradicts another one
     */
    public <T> Methodology with(Option<T> option, T choice) {
        T accepted = option.require(choice);
        if (accepted.equals(get(option))) {
            return this;
        }
        Map<Option<?>, Object> changed = new HashMap<>(choices);
        if (accepted.equals(option.standard())) {
            changed.remove(option);
        } else {
            changed.put(option, accepted);
        }
        Methodology copy = new Methodology(profile, profileChoices, Map.copyOf(changed));
        copy.requireConsistent();
        return copy;
    }

    private void requireConsistent() {
        if (get(Option.ANNUAL_METHOD) == AnnualMethod.SUM_OF_QUARTERS && get(Option.COHORT_LENGTH_MONTHS) != 3) {
            throw new IllegalArgumentException("annualMethod SUM_OF_QUARTERS (M-22) adds cohorts of 3 months, but"
                    + " cohortLengthMonths was " + get(Option.COHORT_LENGTH_MONTHS)
                    + "; choose SINGLE_COHORT first");
        }
    }

    /**
     * Returns the same rules as a profile of their own.
     *
     * @param newName name to print on every result; not blank
     * @return the copy
     * @throws IllegalArgumentException if the name is blank
     */
    public Methodology named(String newName) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a methodology's name must not be blank");
        }
        return new Methodology(newName, choices, choices);
    }

    /**
     * Returns the name to print on every result: that of the profile, and what was chosen other than the profile does.
     *
     * @return such as {@code LOCAL_TRACKER with ethnicityGrouping=CHINESE_SEPARATE}
     */
    public String name() {
        List<String> changes = Option.all().stream()
                .filter(option -> !Objects.equals(choices.get(option), profileChoices.get(option)))
                .map(option -> option.key() + "=" + Option.text(get(option)))
                .toList();
        return changes.isEmpty() ? profile : profile + " with " + String.join(", ", changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Methodology that && name().equals(that.name()) && choices.equals(that.choices);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + choices.hashCode();
    }

    /**
     * Returns the rules in plain English, one a line, each with its number.
     *
     * @return the name and a line for every option
     */
    @Override
    public String toString() {
        return Option.all().stream()
                .map(option -> "  " + sentence(option) + " (" + option.rule() + ")")
                .collect(Collectors.joining("\n", name() + "\n", "\n"));
    }

    private <T> String sentence(Option<T> option) {
        return option.sentence(get(option));
    }
}
