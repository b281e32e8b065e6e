package io.github.yottracker.breakdown;

import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.EthnicityGrouping;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.IndexDisposalGroup;
import io.github.yottracker.model.IndexOffenceGroup;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a cohort is broken down by. Its parts hold every member once, unknown in a part of its own (D11), so that
 * they add up to the cohort; {@link #DISPOSAL_GROUP} and {@link #DISPOSAL_SUBGROUP} do so by choice only (M-17).
 */
public final class Dimension {

    private static final String UNKNOWN = "Unknown";

    /** In the order in which they are shown. */
    private static final List<Answer> ANSWERS = List.of(Answer.YES, Answer.NO, Answer.UNKNOWN);

    /** Scores of gravity, 0 for a missing one included (M-74): a category takes so many codes beside its scores. */
    static final int GRAVITIES = Offence.MOST_SERIOUS + 1;

    /** From here on, numbers of previous offences are in one band. */
    static final int MOST_PREVIOUS_OFFENCES = 11;

    /** Gender: male, female, unknown (M-61). */
    public static final Dimension GENDER = ofEnum("Gender", Source.GENDER, Gender.values(), Gender::label);

    /** Ethnicity in the grouping that the methodology chooses (M-64). */
    public static final Dimension ETHNICITY = new Dimension(
            "Ethnicity",
            Source.ETHNICITY,
            (columns, methodology) -> ethnicityParts(methodology.get(Option.ETHNICITY_GROUPING)));

    /** Looked-after status at the index disposal: LAC, not LAC, unknown (M-68). */
    public static final Dimension CARE = ofEnum("LAC status", Source.CARE, CareStatus.values(), CareStatus::label);

    /** Age at index in the bands that the methodology chooses (M-62). */
    public static final Dimension AGE_BAND =
            new Dimension("Age", Source.AGE, (columns, methodology) -> ageParts(methodology.get(Option.AGE_BANDS)));

    /** Previous offences in the published bands: none, 1 to 2, 3 to 6, 7 to 10, 11 or more (M-56). */
    public static final Dimension PREVIOUS_OFFENCES = new Dimension(
            "Previous offences", Source.PREVIOUS_OFFENCES, (columns, methodology) -> previousOffenceParts());

    /** What kind of event put the child in the cohort; shows diversion entries apart (M-02, A-34). */
    public static final Dimension ENTRY =
            ofEnum("Entered by", Source.ENTRY, QualifyingEvent.values(), QualifyingEvent::label);

    /** Tier of the index disposal. */
    public static final Dimension DISPOSAL_TIER = byDisposal(
            "Disposal tier",
            DisposalTier.values(),
            DisposalTier::label,
            type -> type.tier().ordinal());

    /** The index disposal itself. */
    public static final Dimension DISPOSAL =
            ofEnum("Disposal", Source.DISPOSAL, DisposalType.values(), DisposalType::label);

    /** Top-level group of the MoJ index-disposal table, counted as the methodology chooses (M-17). */
    public static final Dimension DISPOSAL_GROUP = byDisposal(
            "Disposal group",
            IndexDisposalGroup.Top.values(),
            IndexDisposalGroup.Top::label,
            type -> type.group().top().ordinal());

    /** Row of the MoJ index-disposal table, counted as the methodology chooses (M-17). */
    public static final Dimension DISPOSAL_SUBGROUP = byDisposal(
            "Disposal subgroup",
            IndexDisposalGroup.values(),
            IndexDisposalGroup::label,
            type -> type.group().ordinal());

    /** Category of the index offence (M-15, M-73); unknown where there is no index offence or it has no category. */
    public static final Dimension OFFENCE_CATEGORY = new Dimension(
            "Offence category", Source.OFFENCE_CATEGORY, (columns, methodology) -> nameParts(columns.categories()));

    /** Group of the index offence in the MoJ table (M-72), as far as a category leads to one. */
    public static final Dimension OFFENCE_GROUP = new Dimension(
            "Offence group",
            Source.OFFENCE_CATEGORY,
            (columns, methodology) -> offenceGroupParts(columns.categories()));

    /** Whether the index offence is serious violence (M-76): yes, no, unknown. */
    public static final Dimension SERIOUS_VIOLENCE = new Dimension(
            "Serious violence",
            Source.CATEGORY_AND_GRAVITY,
            (columns, methodology) -> seriousViolenceParts(columns.categories()));

    /** Youth justice service. */
    public static final Dimension SERVICE =
            new Dimension("Service", Source.SERVICE, (columns, methodology) -> nameParts(columns.services()));

    /** Area within the service. */
    public static final Dimension LOCALITY =
            new Dimension("Locality", Source.LOCALITY, (columns, methodology) -> nameParts(columns.localities()));

    private static final List<Dimension> ALL = Stream.concat(
                    Stream.of(
                            GENDER,
                            ETHNICITY,
                            CARE,
                            AGE_BAND,
                            PREVIOUS_OFFENCES,
                            ENTRY,
                            DISPOSAL_TIER,
                            DISPOSAL,
                            DISPOSAL_GROUP,
                            DISPOSAL_SUBGROUP,
                            OFFENCE_CATEGORY,
                            OFFENCE_GROUP,
                            SERIOUS_VIOLENCE,
                            SERVICE,
                            LOCALITY),
                    Arrays.stream(EthnicityGrouping.values()).map(Dimension::ethnicity))
            .toList();

    private final String name;
    private final Source source;
    private final PartsOf parts;

    private Dimension(String name, Source source, PartsOf parts) {
        this.name = name;
        this.source = source;
        this.parts = parts;
    }

    /**
     * Returns ethnicity in a grouping, whatever the methodology chooses.
     *
     * @param grouping the grouping
     * @return the dimension
     */
    public static Dimension ethnicity(EthnicityGrouping grouping) {
        return new Dimension(
                "Ethnicity (" + grouping + ")", Source.ETHNICITY, (columns, methodology) -> ethnicityParts(grouping));
    }

    /**
     * Returns every dimension there is.
     *
     * @return the constants of this class, then ethnicity in each grouping
     */
    public static List<Dimension> all() {
        return ALL;
    }

    /**
     * Finds a dimension by its name.
     *
     * @param name as {@link #name()} gives it
     * @return the dimension
     * @throws IllegalArgumentException if no dimension has this name
     */
    public static Dimension named(String name) {
        return ALL.stream()
                .filter(dimension -> dimension.name.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no dimension " + name + "; there are " + ALL));
    }

    /** Where a member's code is read from. */
    enum Source {
        GENDER,
        ETHNICITY,
        CARE,
        AGE,
        PREVIOUS_OFFENCES,
        ENTRY,
        DISPOSAL,
        OFFENCE_CATEGORY,
        CATEGORY_AND_GRAVITY,
        SERVICE,
        LOCALITY;

        /** Returns a member's code; the arguments are as a batch of the engine has them. */
        int code(
                CaseloadColumns columns,
                int person,
                int offence,
                int care,
                int age,
                int kind,
                int disposal,
                int previousOffences) {
            return switch (this) {
                case GENDER -> columns.gender(person);
                case ETHNICITY -> columns.ethnicity(person);
                case CARE -> care;
                case AGE -> age;
                case PREVIOUS_OFFENCES -> Math.min(previousOffences, MOST_PREVIOUS_OFFENCES);
                case ENTRY -> kind;
                case DISPOSAL -> disposal;
                case OFFENCE_CATEGORY -> offence < 0 ? 0 : columns.category(offence);
                case CATEGORY_AND_GRAVITY -> categoryAndGravity(columns, offence);
                case SERVICE -> columns.service(person);
                case LOCALITY -> columns.locality(person);
            };
        }

        private static int categoryAndGravity(CaseloadColumns columns, int offence) {
            return offence < 0 ? 0 : columns.category(offence) * GRAVITIES + columns.gravity(offence);
        }
    }

    /** The parts of a dimension in one caseload. */
    static final class Parts {
        /** Names of the parts, unknown last. */
        final List<String> labels;

        /** By code, the position of its part. */
        final int[] partOf;

        Parts(List<String> labels, int[] partOf) {
            this.labels = labels;
            this.partOf = partOf;
        }
    }

    /** Finds the parts of a dimension. */
    private interface PartsOf {
        Parts in(CaseloadColumns columns, Methodology methodology);
    }

    Source source() {
        return source;
    }

    Parts parts(CaseloadColumns columns, Methodology methodology) {
        return parts.in(columns, methodology);
    }

    /** Returns whether the parts are names that the caseload brings along, so that another caseload may have others. */
    boolean hasNamesOfTheCaseload() {
        return equals(SERVICE) || equals(LOCALITY) || equals(OFFENCE_CATEGORY);
    }

    /**
     * Returns whether M-17 lets a child into several parts of this dimension.
     *
     * @return true for {@link #DISPOSAL_GROUP} and {@link #DISPOSAL_SUBGROUP}
     */
    public boolean isMojDisposalTable() {
        return equals(DISPOSAL_GROUP) || equals(DISPOSAL_SUBGROUP);
    }

    private static <E extends Enum<E>> Dimension ofEnum(
            String name, Source source, E[] values, Function<E, String> label) {
        Parts parts = new Parts(labels(values, label), positions(values.length));
        return new Dimension(name, source, (columns, methodology) -> parts);
    }

    private static <E extends Enum<E>> Dimension byDisposal(
            String name, E[] values, Function<E, String> label, ToIntFunction<DisposalType> part) {
        int[] partOf = Arrays.stream(DisposalType.values()).mapToInt(part).toArray();
        Parts parts = new Parts(labels(values, label), partOf);
        return new Dimension(name, Source.DISPOSAL, (columns, methodology) -> parts);
    }

    private static <E> List<String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    private static int[] positions(int length) {
        int[] positions = new int[length];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    private static Parts ethnicityParts(EthnicityGrouping grouping) {
        int[] partOf =
                Arrays.stream(Ethnicity.values()).mapToInt(grouping::indexOf).toArray();
        return new Parts(grouping.groups(), partOf);
    }

    private static Parts ageParts(AgeBands bands) {
        int[] partOf = new int[AgeBands.OLDEST + 1];
        for (int age = AgeBands.YOUNGEST; age <= AgeBands.OLDEST; age++) {
            partOf[age] = bands.bandOf(age);
        }
        return new Parts(bands.labels(), partOf);
    }

    private static Parts previousOffenceParts() {
        return new Parts(
                List.of("None", "1 to 2", "3 to 6", "7 to 10", "11 or more"),
                new int[] {0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4});
    }

    private static Parts offenceGroupParts(List<String> categories) {
        int[] partOf = new int[categories.size()];
        Arrays.setAll(partOf, code -> groupOf(categories, code).ordinal());
        return new Parts(labels(IndexOffenceGroup.values(), IndexOffenceGroup::label), partOf);
    }

    private static IndexOffenceGroup groupOf(List<String> categories, int code) {
        return code == 0 ? IndexOffenceGroup.UNKNOWN : IndexOffenceGroup.of(OffenceCategory.of(categories.get(code)));
    }

    private static Parts seriousViolenceParts(List<String> categories) {
        int[] partOf = new int[categories.size() * GRAVITIES];
        for (int code = 0; code < partOf.length; code++) {
            int category = code / GRAVITIES;
            OffenceCategory known = category == 0 ? null : OffenceCategory.of(categories.get(category));
            partOf[code] = ANSWERS.indexOf(Offence.seriousViolence(known, code % GRAVITIES));
        }
        return new Parts(List.of("Yes", "No", UNKNOWN), partOf);
    }

    /** Parts of a column of names, in which position 0 stands for none: it becomes the last part. */
    private static Parts nameParts(List<String> names) {
        List<String> labels = new ArrayList<>(names.subList(1, names.size()));
        labels.add(UNKNOWN);
        int[] partOf = new int[names.size()];
        Arrays.setAll(partOf, code -> code == 0 ? labels.size() - 1 : code - 1);
        return new Parts(Collections.unmodifiableList(labels), partOf);
    }

    /**
     * Returns the name to print.
     *
     * @return such as "Gender"
     */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Returns the name.
     *
     * @return as {@link #name()}
     */
    @Override
    public String toString() {
        return name;
    }
}
