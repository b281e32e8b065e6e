package io.github.yottracker.explain;

import io.github.yottracker.methodology.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reason for which two methodologies count differently: the options that belong to one question, in the order in which a
 * {@link DefinitionBridge} changes them.
 */
public enum Cause {
    /** Whether a child can enter a year once or in each of its quarters. */
    REPEAT_MEMBERSHIP("repeat membership", "M-22, M-23", Option.ANNUAL_METHOD, Option.COHORT_LENGTH_MONTHS),
    /** Which of a child's events is the index event, and which offence stands for it. */
    INDEX_CHOICE(
            "choice of the index event",
            "M-13 to M-15, M-18",
            Option.INDEX_EVENT_SELECTION,
            Option.SAME_DAY_TIE_BREAK,
            Option.INDEX_OFFENCE_SELECTION,
            Option.DISPOSAL_RANK),
    /** Whether an offence on the index date counts. */
    FOLLOW_UP_START("start of follow-up", "M-27, M-39", Option.FOLLOW_UP_START),
    /** Until when an offence counts. */
    FOLLOW_UP_END("end of follow-up", "M-26 to M-28, M-49", Option.FOLLOW_UP_END, Option.FOLLOW_UP_ANCHOR),
    /** Until when, and by what, an offence may be proven. */
    WAITING_PERIOD(
            "waiting period and proof",
            "M-29 to M-31",
            Option.WAITING_PERIOD_MONTHS,
            Option.WAITING_PERIOD_ANCHOR,
            Option.WAITING_PERIOD_BASIS,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.PROVEN_DATE_FIELD),
    /** Whether breaches count. */
    BREACH("breaches", "M-16, M-35", Option.BREACH_CAN_BE_INDEX, Option.BREACH_COUNTS),
    /** Whether offences must be recordable. */
    RECORDABILITY("recordability", "M-36", Option.REQUIRE_RECORDABLE, Option.UNKNOWN_RECORDABLE),
    /** Where offences must be committed, and by whom prosecuted. */
    PLACE_AND_PROSECUTOR(
            "place and prosecutor", "M-37", Option.INCLUDE_OUTSIDE_ENGLAND_WALES, Option.REQUIRE_POLICE_PROSECUTION),
    /** Whether community resolutions and the like prove a reoffence. */
    DIVERSION_AS_PROOF("community resolutions as proof", "M-34, M-48", Option.LOCAL_PROOF_TYPES),
    /** On which day a child must be 10 to 17, and whether proof after 18 counts. */
    AGE("age", "M-08, M-47", Option.AGE_REFERENCE_DATE, Option.PROOF_AFTER_18_COUNTS),
    /** Which kinds of event open an entry, diversion outcomes among them. */
    QUALIFYING_EVENTS("kinds of entry, such as diversion", "M-02 to M-07", Option.QUALIFYING_EVENTS),
    /** Whether rows that repeat an offence count again. */
    DUPLICATES("duplicates", "M-46", Option.COUNT_DUPLICATES),
    /** Whether children who live elsewhere are in. */
    RESIDENCE("residence", "M-09", Option.INCLUDE_OTHER_RESIDENCE),
    /** Whether release after a recall opens an entry. */
    RECALL("releases after recall", "M-05", Option.INCLUDE_RELEASE_AFTER_RECALL),
    /** Whether appealed outcomes are used. */
    APPEALS("appeals", "M-11", Option.EXCLUDE_APPEALED),
    /** By which day an offence is placed. */
    OFFENCE_DATE("date of the offence", "M-41, M-42", Option.OFFENCE_DATE_BASIS, Option.MISSING_OFFENCE_DATE),
    /** Whether offences taken into consideration count. */
    TAKEN_INTO_CONSIDERATION("offences taken into consideration", "M-44", Option.COUNT_TICS);

    private final String words;
    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of constants
    private final List<Option<?>> options;

    Cause(String words, String rule, Option<?>... options) {
        this.words = words;
        this.rule = rule;
        this.options = List.of(options);
    }

    /**
     * Returns the cause in words.
     *
     * @return a phrase for tables
     */
    public String words() {
        return words;
    }

    /**
     * Returns the rules behind it.
     *
     * @return rule numbers of {@code docs/methodology.md}
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns the options that belong to it.
     *
     * @return one option or more
     */
    public List<Option<?>> options() {
        return options;
    }

    /**
     * Returns the options that belong to no cause: they decide about breakdowns, rates and what is shown, and change neither
     * offenders nor reoffenders nor reoffences.
     *
     * @return the other options
     */
    public static Set<Option<?>> optionsWithoutEffectOnCounts() {
        List<Option<?>> deciding =
                Arrays.stream(values()).flatMap(cause -> cause.options.stream()).toList();
        return Option.all().stream()
                .filter(option -> !deciding.contains(option))
                .collect(Collectors.toUnmodifiableSet());
    }
}
