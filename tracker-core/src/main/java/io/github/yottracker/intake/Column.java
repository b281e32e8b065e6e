package io.github.yottracker.intake;

import static io.github.yottracker.intake.CaseloadFile.CARE;
import static io.github.yottracker.intake.CaseloadFile.OFFENCES;
import static io.github.yottracker.intake.CaseloadFile.PEOPLE;
import static io.github.yottracker.intake.CaseloadFile.RELEASES;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Residence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Version 1 of the CSV contract: every column of every file, in the order in which problems are looked for. */
@SuppressWarnings("ImmutableEnumChecker") // the functions that read codes hold no state
enum Column {
    PERSON_ID(PEOPLE, "person_id", Needed.VALUE, Kind.TEXT),
    DATE_OF_BIRTH(PEOPLE, "date_of_birth", Needed.COLUMN, Kind.DAY),
    GENDER(PEOPLE, "gender", Needed.COLUMN, "gender", Gender::parse, Gender.accepted()),
    ETHNICITY(PEOPLE, "ethnicity", Needed.COLUMN, "ethnicity code or label", Ethnicity::parse, Ethnicity.accepted()),
    SERVICE(PEOPLE, "service", Needed.NOTHING, "name", Optional::of, "any text"),
    LOCALITY(PEOPLE, "locality", Needed.NOTHING, "name", Optional::of, "any text"),
    RESIDENCE(PEOPLE, "residence", Needed.NOTHING, "residence", Residence::parse, Residence.accepted()),

    OFFENDER(OFFENCES, "person_id", Needed.VALUE, Kind.TEXT),
    OFFENCE_ID(OFFENCES, "offence_id", Needed.NOTHING, Kind.TEXT),
    OFFENCE_DATE(OFFENCES, "offence_date", Needed.COLUMN, Kind.DAY),
    OFFENCE_END_DATE(OFFENCES, "offence_end_date", Needed.NOTHING, Kind.DAY),
    CATEGORY(OFFENCES, "category", Needed.NOTHING, "category", Optional::of, "any text"),
    CODE(OFFENCES, "code", Needed.NOTHING, "offence code", Optional::of, "any text"),
    GRAVITY(
            OFFENCES,
            "gravity",
            Needed.NOTHING,
            "seriousness score",
            Column::gravity,
            "a whole number from 0 to 8, or empty"),
    MAIN(OFFENCES, "main", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    BREACH(OFFENCES, "breach", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    RECORDABLE(OFFENCES, "recordable", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    PLACE(OFFENCES, "place", Needed.NOTHING, "place", Place::parse, Place.accepted()),
    POLICE_PROSECUTED(OFFENCES, "police_prosecuted", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    TIC(OFFENCES, "tic", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    OUTCOME(
            OFFENCES,
            "outcome",
            Needed.NOTHING,
            "disposal name or code",
            OutcomeCode::parse,
            DisposalType.accepted() + ", or PENDING, NOT_PROVEN or empty"),
    OUTCOME_DATE(OFFENCES, "outcome_date", Needed.NOTHING, Kind.DAY),
    CONVICTION_DATE(OFFENCES, "conviction_date", Needed.NOTHING, Kind.DAY),
    APPEAL(OFFENCES, "appeal", Needed.NOTHING, "result of an appeal", Appeal::parse, Appeal.accepted()),
    OFFENCE_RECORDED(OFFENCES, "recorded_date", Needed.NOTHING, Kind.DAY),
    CARE_STATUS(OFFENCES, "care_status", Needed.NOTHING, "care status", CareStatus::parse, CareStatus.accepted()),

    RELEASED_PERSON(RELEASES, "person_id", Needed.VALUE, Kind.TEXT),
    RELEASE_DATE(RELEASES, "release_date", Needed.VALUE, Kind.DAY),
    DISPOSAL(
            RELEASES,
            "disposal",
            Needed.NOTHING,
            "disposal name or code",
            DisposalType::parse,
            DisposalType.accepted() + ", or empty"),
    SENTENCE_DATE(RELEASES, "sentence_date", Needed.NOTHING, Kind.DAY),
    RECALL(RELEASES, "recall", Needed.NOTHING, Column.ANSWER, Answer::parse, Answer.accepted()),
    RELEASE_RECORDED(RELEASES, "recorded_date", Needed.NOTHING, Kind.DAY),

    CHILD_IN_CARE(CARE, "person_id", Needed.VALUE, Kind.TEXT),
    CARE_START(CARE, "start_date", Needed.VALUE, Kind.DAY),
    CARE_END(CARE, "end_date", Needed.NOTHING, Kind.DAY),
    LEGAL_STATUS(
            CARE,
            "legal_status",
            Needed.NOTHING,
            "legal status code",
            Column::legalStatus,
            "an SSDA903 code of 1 to 8 letters and digits, as C2, or empty");

    /** What a column holds. */
    enum Kind {
        /** Text that is another one in most rows. */
        TEXT,
        DAY,
        /** One of few texts, and what it means; a name means itself. */
        CODE
    }

    /** What a file must have of a column. */
    private enum Needed {
        VALUE,
        COLUMN,
        NOTHING
    }

    private static final String ANSWER = "yes-or-no answer";

    private static final Map<CaseloadFile, List<Column>> BY_FILE = new EnumMap<>(CaseloadFile.class);

    static {
        for (CaseloadFile file : CaseloadFile.values()) {
            List<Column> columns = Arrays.stream(values())
                    .filter(column -> column.file == file)
                    .toList();
            BY_FILE.put(file, columns);
            columns.forEach(column -> column.position = columns.indexOf(column));
        }
    }

    private final CaseloadFile file;
    private final String header;
    private final Needed needed;
    private final Kind kind;
    private final String what;
    private final Function<String, Optional<?>> parse;
    private final String accepted;
    private int position;

    Column(CaseloadFile file, String header, Needed needed, Kind kind) {
        this(
                file,
                header,
                needed,
                kind,
                kind == Kind.DAY ? "date" : "text",
                Optional::of,
                header.equals("person_id")
                        ? "the child's id, the same in every file"
                        : "year-month-day, as 2024-02-29");
    }

    Column(
            CaseloadFile file,
            String header,
            Needed needed,
            String what,
            Function<String, Optional<?>> parse,
            String accepted) {
        this(file, header, needed, Kind.CODE, what, parse, accepted);
    }

    Column(
            CaseloadFile file,
            String header,
            Needed needed,
            Kind kind,
            String what,
            Function<String, Optional<?>> parse,
            String accepted) {
        this.file = file;
        this.header = header;
        this.needed = needed;
        this.kind = kind;
        this.what = what;
        this.parse = parse;
        this.accepted = accepted;
    }

    private static Optional<Integer> gravity(String text) {
        return IntStream.rangeClosed(0, Offence.MOST_SERIOUS)
                .filter(score -> text.equals(Integer.toString(score)))
                .boxed()
                .findFirst();
    }

    private static Optional<LegalStatus> legalStatus(String code) {
        try {
            return Optional.of(LegalStatus.of(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** Returns the columns of a file, in the order of the contract. */
    static List<Column> of(CaseloadFile file) {
        return BY_FILE.getOrDefault(file, List.of());
    }

    CaseloadFile file() {
        return file;
    }

    /** Returns the name in the header. */
    String header() {
        return header;
    }

    /** Returns whether the header must name it. */
    boolean mustBeThere() {
        return needed != Needed.NOTHING;
    }

    /** Returns whether no row may leave it empty. */
    boolean mustHaveValue() {
        return needed == Needed.VALUE;
    }

    Kind kind() {
        return kind;
    }

    /** Returns a noun for one of its values. */
    String what() {
        return what;
    }

    /** Returns what a code means; empty if it is not accepted, or if nothing there means nothing. */
    Optional<?> parse(String text) {
        return parse.apply(text);
    }

    /** Returns what to write. */
    String accepted() {
        return accepted;
    }

    /** Returns whether its values say something about the child rather than about an event, and are never echoed (D9). */
    boolean isPersonal() {
        return file == PEOPLE;
    }

    /** Refuses a row for what stands in this column. */
    RefusedRow refusal(long line, String rule, String found, String accepted) {
        return new RefusedRow(file.fileName(), line, header, rule, found, accepted);
    }

    /** Returns its place in {@link #of}. */
    int position() {
        return position;
    }
}
