package io.github.yottracker.methodology;

import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.LegalStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final List<Methodology> PROFILES = List.of(MOJ_THREE_MONTH, MOJ_TWELVE_MONTH, LOCAL_TRACKER, NI_19);

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
     * Returns the profiles that come with the library.
     *
     * @return the four constants of this class
     */
    public static List<Methodology> profiles() {
        return PROFILES;
    }

    /**
     * Reads a methodology from the text that {@link #toDefinition} writes: lines {@code option = value}, one of them
     * {@code profile = } with the name of a profile, from which options that are not given are taken. Lines that are blank or
     * start with {@code #} are passed over. With a line {@code name = } the methodology is a profile of its own.
     *
     * @param definition the text
     * @return the methodology
     * @throws IllegalArgumentException if a line is none of these, a key is unknown or given twice, a value is not accepted
     *     (the message has the line's number and what would be accepted), there is neither profile nor name, an option is
     *     missing where there is no profile, or the choices contradict each other
     */
    public static Methodology parse(String definition) {
        return DefinitionText.read(definition);
    }

    /**
     * Returns the methodology as text to keep, such as in version control: every option with its value, and above it what it
     * means and its rules. {@link #parse} reads it back.
     *
     * @return lines ended by line feeds, always the same for equal methodologies
     */
    public String toDefinition() {
        return DefinitionText.write(this);
    }

    /**
     * Returns what another methodology chooses differently.
     *
     * @param other the other methodology
     * @return the options that differ, in the order of the rules; empty if both count alike, whatever their names
     */
    public List<Difference> differencesTo(Methodology other) {
        return Option.all().stream()
                .filter(option -> !get(option).equals(other.get(option)))
                .map(option -> new Difference(option, words(option), other.words(option)))
                .toList();
    }

    /**
     * Returns a copy that chooses as another methodology does in some options, and whose name says so.
     *
     * @param options the options
     * @param other the methodology to choose alike
     * @return the copy
     * @throws IllegalArgumentException if these choices contradict others of this methodology
     */
    public Methodology withChoicesOf(Collection<Option<?>> options, Methodology other) {
        Map<Option<?>, Object> taken = new HashMap<>();
        options.forEach(option -> taken.put(option, other.get(option)));
        return choosing(taken);
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
        return choosing(Map.of(option, option.require(choice)));
    }

    /** Returns a copy that makes these choices, each accepted by its option, all at once. */
    Methodology choosing(Map<Option<?>, Object> accepted) {
        Map<Option<?>, Object> changed = new HashMap<>(choices);
        accepted.forEach((option, choice) -> {
            if (choice.equals(option.standard())) {
                changed.remove(option);
            } else {
                changed.put(option, choice);
            }
        });
        if (changed.equals(choices)) {
            return this;
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
        boolean fromIndex = get(Option.WAITING_PERIOD_ANCHOR) == WaitingPeriodAnchor.INDEX_PLUS_18M;
        boolean byCohort = get(Option.WAITING_PERIOD_BASIS) == WaitingPeriodBasis.COHORT_END;
        if (fromIndex && byCohort) {
            throw new IllegalArgumentException("a wait cannot be reckoned both from the index date"
                    + " (waitingPeriodAnchor INDEX_PLUS_18M) and from the cohort's end (waitingPeriodBasis COHORT_END)"
                    + " (M-29)");
        }
        if (get(Option.FOLLOW_UP_ANCHOR).isFixed() && (fromIndex || byCohort)) {
            throw new IllegalArgumentException(
                    "under followUpAnchor " + get(Option.FOLLOW_UP_ANCHOR).kind()
                            + " (M-49) the wait runs from the end of that period: waitingPeriodAnchor must be FOLLOW_UP_END and"
                            + " waitingPeriodBasis PER_CHILD (M-29)");
        }
        Set<LegalStatus> statuses = get(Option.LAC_STATUSES);
        if (!get(Option.SHORT_BREAKS_ARE_LAC)
                && LegalStatus.shortBreaks().stream().anyMatch(statuses::contains)) {
            throw new IllegalArgumentException("lacStatuses (M-68) names a short-break status (V3, V4), but"
                    + " shortBreaksAreLac was false; choose true first");
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
                .map(option -> option.key() + "=" + Option.brief(get(option)))
                .toList();
        return changes.isEmpty() ? profile : profile + " with " + String.join(", ", changes);
    }

    String profile() {
        return profile;
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
                .map(option -> "  " + sentence(option))
                .collect(Collectors.joining("\n", name() + "\n", "\n"));
    }

    /** Returns what is chosen, in plain English, with the numbers of the rules. */
    String sentence(Option<?> option) {
        return words(option) + " (" + option.rule() + ")";
    }

    private <T> String words(Option<T> option) {
        return option.sentence(get(option));
    }
}
