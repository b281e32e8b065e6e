package io.github.yottracker.methodology;

import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.LegalStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One choice that a {@link Methodology} makes, with the number of its rule.
 *
 * <p>{@code methodology.with(Option.FOLLOW_UP_START, FollowUpStart.INCLUSIVE)} gives a methodology that chooses
 * differently. The options here are all there are, in the order of the rules; {@link #all()} lists them.
 *
 * @param <T> what is chosen: an enum, a number, yes or no, or a set
 */
public final class Option<T> {

    private static final String NONE = "none";
    private static final String PLUS_BETWEEN = ", with + between";

    private static final List<DisposalType> DIVERSIONS = Arrays.stream(DisposalType.values())
            .filter(type -> type.tier() == DisposalTier.DIVERSION)
            .toList();

    /** Months that one cohort spans: 3 for quarterly cohorts, up to 12 for a yearly one. Rule M-19, M-23. */
    public static final Option<Integer> COHORT_LENGTH_MONTHS =
            number("cohortLengthMonths", "M-19, M-23", 3, 1, 12, value -> "A cohort spans " + value + " months.");

    /** How a period of several quarters is counted. Rule M-22, M-23. */
    public static final Option<AnnualMethod> ANNUAL_METHOD =
            choice("annualMethod", "M-22, M-23", AnnualMethod.SUM_OF_QUARTERS, value -> switch (value) {
                case SUM_OF_QUARTERS ->
                    "A year is the sum of its quarterly cohorts, so a child can enter up to four times.";
                case SINGLE_COHORT -> "A period is one cohort, so a child enters once.";
            });

    /** Which events put a child in a cohort; at least one. Rule M-02 to M-07. */
    public static final Option<Set<QualifyingEvent>> QUALIFYING_EVENTS = new Option<>(
            "qualifyingEvents",
            "M-02 to M-07",
            Set.of(QualifyingEvent.CAUTION, QualifyingEvent.COURT, QualifyingEvent.RELEASE),
            value -> !value.isEmpty(),
            "at least one of " + EnumSet.allOf(QualifyingEvent.class) + PLUS_BETWEEN,
            text -> set(text, QualifyingEvent::valueOf),
            value -> "A child enters by: " + list(value, Enum::name) + ".");

    /** Whether release after a recall opens an entry. Rule M-05. */
    public static final Option<Boolean> INCLUDE_RELEASE_AFTER_RECALL = yesNo(
            "includeReleaseAfterRecall",
            "M-05",
            false,
            value -> "Release after a recall to custody " + (value ? "does" : "does not") + " open a new entry.");

    /** The day on which a child must be 10 to 17. Rule M-08. */
    public static final Option<AgeReferenceDate> AGE_REFERENCE_DATE =
            choice("ageReferenceDate", "M-08", AgeReferenceDate.INDEX_DATE, value -> switch (value) {
                case INDEX_DATE -> "The child is aged 10 to 17 on the index date.";
                case OFFENCE_DATE -> "The child is aged 10 to 17 on the day of the index offence.";
            });

    /** Whether children who live elsewhere are counted. Rule M-09. */
    public static final Option<Boolean> INCLUDE_OTHER_RESIDENCE = yesNo(
            "includeOtherResidence",
            "M-09",
            false,
            value -> "Children who live outside the area are " + (value ? "in" : "out") + ".");

    /** Whether appealed outcomes are ignored as index event and as proof. Rule M-11. */
    public static final Option<Boolean> EXCLUDE_APPEALED = yesNo(
            "excludeAppealed",
            "M-11",
            true,
            value -> "Outcomes changed or overturned on appeal are " + (value ? "ignored" : "used") + ".");

    /** Which qualifying event is the index event. Rule M-13. */
    public static final Option<IndexEventSelection> INDEX_EVENT_SELECTION =
            choice("indexEventSelection", "M-13", IndexEventSelection.EARLIEST, value -> switch (value) {
                case EARLIEST -> "The first qualifying event in the window is the index event.";
                case LATEST -> "The last qualifying event in the window is the index event.";
                case MOST_SERIOUS -> "The most serious qualifying event in the window is the index event.";
            });

    /** Which of an occasion and a release on one day comes first. Rule M-14. */
    public static final Option<SameDayTieBreak> SAME_DAY_TIE_BREAK =
            choice("sameDayTieBreak", "M-14", SameDayTieBreak.RELEASE, value -> switch (value) {
                case RELEASE -> "Of a disposal and a release on one day, the release comes first.";
                case OCCASION -> "Of a disposal and a release on one day, the disposal comes first.";
            });

    /** Which offence stands for the index event. Rule M-15. */
    public static final Option<IndexOffenceSelection> INDEX_OFFENCE_SELECTION =
            choice("indexOffenceSelection", "M-15", IndexOffenceSelection.MAIN_THEN_GRAVITY, value -> switch (value) {
                case MAIN_THEN_GRAVITY -> "The index offence is the main one, else the gravest, else the earliest.";
                case GRAVITY -> "The index offence is the gravest, else the earliest.";
            });

    /** Whether a breach alone opens an entry. Rule M-16. */
    public static final Option<Boolean> BREACH_CAN_BE_INDEX = yesNo(
            "breachCanBeIndex",
            "M-16",
            false,
            value -> "A breach " + (value ? "can" : "cannot") + " be the index offence.");

    /** Which disposals are higher than which. Rule M-18. */
    public static final Option<DisposalRanking> DISPOSAL_RANK = new Option<>(
            "disposalRank",
            "M-18",
            DisposalRanking.STANDARD,
            value -> true,
            DisposalRanking.ACCEPTED,
            DisposalRanking::parse,
            value -> "The primary disposal of a day is the highest in the order " + value + ".");

    /** How the breakdown by index disposal counts. Rule M-17. */
    public static final Option<DisposalBreakdown> DISPOSAL_BREAKDOWN =
            choice("disposalBreakdown", "M-17", DisposalBreakdown.FIRST_EVENT_PER_GROUP, value -> switch (value) {
                case FIRST_EVENT_PER_GROUP ->
                    "By index disposal, a child counts once in each group it had an event in.";
                case HEADLINE_INDEX_ONLY -> "By index disposal, a child counts once, under the index disposal.";
            });

    /** Whether an offence on the index date can count. Rule M-27, M-39. */
    public static final Option<FollowUpStart> FOLLOW_UP_START =
            choice("followUpStart", "M-27, M-39", FollowUpStart.EXCLUSIVE, value -> switch (value) {
                case EXCLUSIVE -> "Follow-up starts on the day after the index date.";
                case INCLUSIVE -> "Follow-up starts on the index date.";
            });

    /** The last day of follow-up. Rule M-26 to M-28. */
    public static final Option<FollowUpEnd> FOLLOW_UP_END =
            choice("followUpEnd", "M-26 to M-28", FollowUpEnd.ANNIVERSARY_INCLUSIVE, value -> switch (value) {
                case ANNIVERSARY_INCLUSIVE -> "Follow-up ends on the same date twelve months on, that day included.";
                case ANNIVERSARY_EXCLUSIVE -> "Follow-up ends on the day before the same date twelve months on.";
                case DAYS_365 -> "Follow-up ends 365 days after the index date.";
                case DAYS_366 -> "Follow-up ends 366 days after the index date.";
            });

    /** From where follow-up runs. Rule M-49. */
    public static final Option<FollowUpAnchor> FOLLOW_UP_ANCHOR = new Option<>(
            "followUpAnchor",
            "M-49",
            FollowUpAnchor.PER_CHILD_INDEX,
            value -> true,
            FollowUpAnchor.ACCEPTED,
            FollowUpAnchor::parse,
            value -> switch (value.kind()) {
                case PER_CHILD_INDEX -> "Follow-up runs from each child's own index date.";
                case FIXED_PERIOD -> "Follow-up is the part of " + value.days() + " from the index date on.";
                case FIXED_AND_PER_CHILD ->
                    "Follow-up is the part of " + value.days() + " in the child's own follow-up.";
            });

    /** Months allowed after follow-up for proof; 3 reproduces NI 19. Rule M-29. */
    public static final Option<Integer> WAITING_PERIOD_MONTHS = number(
            "waitingPeriodMonths",
            "M-29",
            6,
            0,
            60,
            value -> "An offence may be proven up to " + value + " months later.");

    /** From where the wait is reckoned. Rule M-29. */
    public static final Option<WaitingPeriodAnchor> WAITING_PERIOD_ANCHOR =
            choice("waitingPeriodAnchor", "M-29", WaitingPeriodAnchor.FOLLOW_UP_END, value -> switch (value) {
                case FOLLOW_UP_END -> "The wait runs from the end of follow-up.";
                case INDEX_PLUS_18M -> "The wait is reckoned from the index date in one step.";
            });

    /** Whose waiting period it is. Rule M-29. */
    public static final Option<WaitingPeriodBasis> WAITING_PERIOD_BASIS =
            choice("waitingPeriodBasis", "M-29", WaitingPeriodBasis.PER_CHILD, value -> switch (value) {
                case PER_CHILD -> "Each child has its own wait.";
                case COHORT_END -> "All waits end together, reckoned from the last day of the window.";
            });

    /** What proves an offence in the wait. Rule M-30. */
    public static final Option<WaitingPeriodProofTypes> WAITING_PERIOD_PROOF_TYPES =
            choice("waitingPeriodProofTypes", "M-30", WaitingPeriodProofTypes.ALL, value -> switch (value) {
                case ALL -> "In the wait, convictions and cautions both prove an offence.";
                case COURT_ONLY -> "In the wait, only convictions prove an offence.";
            });

    /** Which date proves an offence. Rule M-31. */
    public static final Option<ProvenDateField> PROVEN_DATE_FIELD =
            choice("provenDateField", "M-31", ProvenDateField.CONVICTION_THEN_OUTCOME, value -> switch (value) {
                case CONVICTION_THEN_OUTCOME -> "The conviction date proves an offence, else the outcome date.";
                case OUTCOME -> "The outcome date proves an offence.";
            });

    /** Diversion outcomes that prove an offence in a local tracker. Rule M-34, M-48. */
    public static final Option<Set<DisposalType>> LOCAL_PROOF_TYPES = new Option<>(
            "localProofTypes",
            "M-34, M-48",
            Set.of(),
            DIVERSIONS::containsAll,
            NONE + " or any of " + DIVERSIONS + PLUS_BETWEEN,
            text -> set(text, DisposalType::valueOf),
            value -> "Diversion outcomes that prove an offence: " + list(value, DisposalType::label) + ".");

    /** Whether a breach counts as a reoffence. Rule M-35. */
    public static final Option<Boolean> BREACH_COUNTS =
            yesNo("breachCounts", "M-35", false, value -> "A breach " + (value ? "is" : "is not") + " a reoffence.");

    /** Whether only recordable offences count. Rule M-36. */
    public static final Option<Boolean> REQUIRE_RECORDABLE = yesNo(
            "requireRecordable",
            "M-36",
            true,
            value -> "Offences that are not recordable are " + (value ? "out" : "in") + ".");

    /** What becomes of an offence not known to be recordable. Rule M-36. */
    public static final Option<UnknownRecordable> UNKNOWN_RECORDABLE =
            choice("unknownRecordable", "M-36", UnknownRecordable.COUNT, value -> switch (value) {
                case COUNT -> "An offence not known to be recordable is taken as recordable.";
                case EXCLUDE -> "An offence not known to be recordable is left out.";
            });

    /** Whether offences committed elsewhere count. Rule M-37. */
    public static final Option<Boolean> INCLUDE_OUTSIDE_ENGLAND_WALES = yesNo(
            "includeOutsideEnglandWales",
            "M-37",
            false,
            value -> "Offences outside England and Wales are " + (value ? "in" : "out") + ".");

    /** Whether only police prosecutions count; unknown counts. Rule M-37. */
    public static final Option<Boolean> REQUIRE_POLICE_PROSECUTION = yesNo(
            "requirePoliceProsecution",
            "M-37",
            true,
            value -> "Offences not prosecuted by the police are " + (value ? "out" : "in") + ".");

    /** Which day of a range is the offence's date. Rule M-41. */
    public static final Option<OffenceDateBasis> OFFENCE_DATE_BASIS =
            choice("offenceDateBasis", "M-41", OffenceDateBasis.START, value -> switch (value) {
                case START -> "An offence over several days is dated by the first.";
                case END -> "An offence over several days is dated by the last.";
            });

    /** What becomes of an offence without a date. Rule M-42. */
    public static final Option<MissingOffenceDate> MISSING_OFFENCE_DATE =
            choice("missingOffenceDate", "M-42", MissingOffenceDate.EXCLUDE, value -> switch (value) {
                case EXCLUDE -> "An offence without a date is not counted.";
                case USE_PROOF_DATE -> "An offence without a date is dated by its proof.";
            });

    /** Whether offences taken into consideration count. Rule M-44. */
    public static final Option<Boolean> COUNT_TICS = yesNo(
            "countTics",
            "M-44",
            false,
            value -> "Offences taken into consideration are " + (value ? "counted" : "not counted") + ".");

    /** Whether rows that repeat an offence are offences of their own. Rule M-46. */
    public static final Option<Boolean> COUNT_DUPLICATES = yesNo(
            "countDuplicates",
            "M-46",
            false,
            value -> "Rows that repeat an offence are " + (value ? "counted again" : "counted once") + ".");

    /** Whether proof after the 18th birthday counts. Rule M-47. */
    public static final Option<Boolean> PROOF_AFTER_18_COUNTS = yesNo(
            "proofAfter18Counts",
            "M-47",
            true,
            value -> "Proof on or after the 18th birthday " + (value ? "counts" : "does not count") + ".");

    /** From how many reoffences on a child is in the prolific group. Rule M-58. */
    public static final Option<Integer> PROLIFIC_THRESHOLD = number(
            "prolificThreshold",
            "M-58",
            5,
            1,
            1000,
            value -> "A child with " + value + " or more reoffences is in the most prolific group.");

    /** Bands into which ages 10 to 17 are divided. Rule M-62. */
    public static final Option<AgeBands> AGE_BANDS = new Option<>(
            "ageBands",
            "M-62",
            AgeBands.STANDARD,
            value -> true,
            "bands that together cover 10 to 17, such as 10-14, 15-17",
            AgeBands::parse,
            value -> "Age bands: " + value + ".");

    /** Groups in which ethnicity is reported. Rule M-64. */
    public static final Option<EthnicityGrouping> ETHNICITY_GROUPING = choice(
            "ethnicityGrouping",
            "M-64",
            EthnicityGrouping.PNC_4PLUS1,
            value -> "Ethnicity is grouped as " + value + ".");

    /** The day on which care status is read. Rule M-68. */
    public static final Option<LacReferenceDate> LAC_REFERENCE_DATE =
            choice("lacReferenceDate", "M-68", LacReferenceDate.INDEX_DATE, value -> switch (value) {
                case INDEX_DATE -> "Care status is read on the index date.";
                case OUTCOME -> "Care status is read on the outcome date, for custody the day of the sentence.";
                case OFFENCE_DATE -> "Care status is read on the day of the index offence.";
            });

    /** Whether an episode's last day belongs to it. Rule M-68. */
    public static final Option<Boolean> CARE_END_INCLUSIVE = yesNo(
            "careEndInclusive",
            "M-68",
            true,
            value -> "A child is looked after on the last day of an episode: " + (value ? "yes" : "no") + ".");

    /** Legal statuses that make a child looked after. Rule M-68. */
    public static final Option<Set<LegalStatus>> LAC_STATUSES = new Option<>(
            "lacStatuses",
            "M-68",
            LegalStatus.lookedAfter(),
            value -> true,
            NONE + " or any legal statuses, such as C2" + PLUS_BETWEEN,
            text -> set(text, LegalStatus::of),
            value -> "Legal statuses that make a child looked after: " + list(value, LegalStatus::code) + ".");

    /** Whether V3 and V4 make a child looked after. Rule M-68. */
    public static final Option<Boolean> SHORT_BREAKS_ARE_LAC = yesNo(
            "shortBreaksAreLac",
            "M-68",
            false,
            value -> "A series of short breaks (V3, V4) " + (value ? "makes" : "does not make")
                    + " a child looked after.");

    /** Over whom an interim rate is taken. Rule M-86. */
    public static final Option<InterimDenominator> INTERIM_DENOMINATOR =
            choice("interimDenominator", "M-86", InterimDenominator.FULL_COHORT, value -> switch (value) {
                case FULL_COHORT -> "An interim rate is over the whole cohort.";
                case FOLLOW_UP_COMPLETE_ONLY -> "An interim rate is over members whose follow-up is over.";
                case CLOSED_ONLY -> "An interim rate is over closed members.";
            });

    private static final List<Option<?>> ALL = List.of(
            COHORT_LENGTH_MONTHS,
            ANNUAL_METHOD,
            QUALIFYING_EVENTS,
            INCLUDE_RELEASE_AFTER_RECALL,
            AGE_REFERENCE_DATE,
            INCLUDE_OTHER_RESIDENCE,
            EXCLUDE_APPEALED,
            INDEX_EVENT_SELECTION,
            SAME_DAY_TIE_BREAK,
            INDEX_OFFENCE_SELECTION,
            BREACH_CAN_BE_INDEX,
            DISPOSAL_RANK,
            DISPOSAL_BREAKDOWN,
            FOLLOW_UP_START,
            FOLLOW_UP_END,
            FOLLOW_UP_ANCHOR,
            WAITING_PERIOD_MONTHS,
            WAITING_PERIOD_ANCHOR,
            WAITING_PERIOD_BASIS,
            WAITING_PERIOD_PROOF_TYPES,
            PROVEN_DATE_FIELD,
            LOCAL_PROOF_TYPES,
            BREACH_COUNTS,
            REQUIRE_RECORDABLE,
            UNKNOWN_RECORDABLE,
            INCLUDE_OUTSIDE_ENGLAND_WALES,
            REQUIRE_POLICE_PROSECUTION,
            OFFENCE_DATE_BASIS,
            MISSING_OFFENCE_DATE,
            COUNT_TICS,
            COUNT_DUPLICATES,
            PROOF_AFTER_18_COUNTS,
            PROLIFIC_THRESHOLD,
            AGE_BANDS,
            ETHNICITY_GROUPING,
            LAC_REFERENCE_DATE,
            CARE_END_INCLUSIVE,
            LAC_STATUSES,
            SHORT_BREAKS_ARE_LAC,
            INTERIM_DENOMINATOR);

    private final String key;
    private final String rule;
    private final T standard;
    private final Predicate<T> accepts;
    private final String accepted;
    private final Function<String, T> parser;
    private final Function<T, String> sentence;

    private Option(
            String key,
            String rule,
            T standard,
            Predicate<T> accepts,
            String accepted,
            Function<String, T> parser,
            Function<T, String> sentence) {
        this.key = key;
        this.rule = rule;
        this.standard = standard;
        this.accepts = accepts;
        this.accepted = accepted;
        this.parser = parser;
        this.sentence = sentence;
    }

    private static <E extends Enum<E>> Option<E> choice(
            String key, String rule, E standard, Function<E, String> sentence) {
        Class<E> choices = standard.getDeclaringClass();
        return new Option<>(
                key,
                rule,
                standard,
                value -> true,
                "one of " + EnumSet.allOf(choices),
                text -> Enum.valueOf(choices, text),
                sentence);
    }

    private static Option<Integer> number(
            String key, String rule, int standard, int least, int most, Function<Integer, String> sentence) {
        return new Option<>(
                key,
                rule,
                standard,
                value -> value >= least && value <= most,
                "a whole number from " + least + " to " + most,
                Integer::valueOf,
                sentence);
    }

    private static Option<Boolean> yesNo(
            String key, String rule, boolean standard, Function<Boolean, String> sentence) {
        return new Option<>(key, rule, standard, value -> true, "true or false", Option::yesNo, sentence);
    }

    private static boolean yesNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static <E> Set<E> set(String text, Function<String, E> element) {
        return text.equals(NONE)
                ? Set.of()
                : Stream.of(text.split("\\+", -1))
                        .map(String::strip)
                        .map(element)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Lists a set in one order, whatever kind of set it is. */
    private static <E> String list(Set<E> values, Function<E, String> name) {
        return values.isEmpty()
                ? NONE
                : values.stream().map(name).sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }

    /**
     * Returns every option, in the order of the rules.
     *
     * @return all options
     */
    public static List<Option<?>> all() {
        return ALL;
    }

    /**
     * Returns the option's name.
     *
     * @return a name such as {@code followUpEnd}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the rules of {@code docs/methodology.md} that this option belongs to.
     *
     * @return rule numbers, such as {@code M-27, M-39}
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns what the three-month profile chooses.
     *
     * @return the value in {@link Methodology#MOJ_THREE_MONTH}
     */
    public T standard() {
        return standard;
    }

    /**
     * Returns what can be chosen.
     *
     * @return a phrase for messages
     */
    public String accepted() {
        return accepted;
    }

    /** Returns a choice for a name: a whole order of disposals would drown it. */
    static String brief(Object choice) {
        return choice instanceof DisposalRanking && !choice.equals(DisposalRanking.STANDARD)
                ? "OF_OUR_OWN"
                : text(choice);
    }

    /** Returns a choice as text, a set in one order whatever kind of set it is. */
    static String text(Object choice) {
        if (choice instanceof Set<?> set) {
            return set.isEmpty()
                    ? NONE
                    : set.stream().map(Option::text).sorted().collect(Collectors.joining("+"));
        }
        return choice instanceof LegalStatus status ? status.code() : choice.toString();
    }

    /**
     * Reads a choice from the text that a definition holds.
     *
     * @param text as {@link #text} writes it
     * @return an accepted choice
     * @throws IllegalArgumentException if it is none
     */
    T parse(String text) {
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " (" + rule + ") must be " + accepted + ", but was " + text, e);
        }
        return require(value);
    }

    String sentence(T value) {
        return sentence.apply(value);
    }

    /** Returns an accepted value, a set as an unmodifiable copy. */
    @SuppressWarnings("unchecked") // the copy of a set is a set of the same elements
    T require(T value) {
        if (!accepts.test(value)) {
            throw new IllegalArgumentException(
                    key + " (" + rule + ") must be " + accepted + ", but was " + text(value));
        }
        return value instanceof Set<?> set ? (T) Set.copyOf(set) : value;
    }

    @Override
    public String toString() {
        return key;
    }
}
