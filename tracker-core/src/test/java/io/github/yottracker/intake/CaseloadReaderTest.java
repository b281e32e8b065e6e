package io.github.yottracker.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The CSV contract, version 1, and the readings of docs/methodology.md about intake. */
class CaseloadReaderTest {

    private static final CaseloadReader READER = CaseloadReader.standard();

    // Whole rows

    @Test
    void everyColumnIsRead() {
        Intake intake = READER.read(new InMemoryFolder()
                .with(
                        "people.csv",
                        "person_id,date_of_birth,gender,ethnicity,service,locality,residence",
                        "C1,2005-06-15,Female,Asian: Indian,Sefton,\"Bootle, north\",OTHER")
                .with(
                        "offences.csv",
                        "person_id,offence_id,offence_date,offence_end_date,category,code,gravity,main,breach,"
                                + "recordable,place,police_prosecuted,tic,outcome,outcome_date,conviction_date,appeal,"
                                + "recorded_date,care_status",
                        "C1,O1,2019-05-01,2019-05-03,robbery,AB12,6,Y,N,y,EW,yes,no,Detention and training order,"
                                + "2019-07-01,2019-06-01,CHANGED,2019-07-02,NOT_LAC",
                        "C1,,2019-06-01,,,,,,,,OTHER,,,not proven,2019-06-20,,SUCCESSFUL,,LAC",
                        "C1,,2019-06-02,,,,0,,,,,,,pending,,,,,")
                .with(
                        "releases.csv",
                        "person_id,release_date,disposal,sentence_date,recall,recorded_date",
                        "C1,2019-09-01,DETENTION_AND_TRAINING_ORDER,2019-07-01,N,2019-09-02")
                .with(
                        "care.csv",
                        "person_id,start_date,end_date,legal_status",
                        "C1,2018-01-01,2018-02-01,c2",
                        "C1,2019-01-01,,"));

        Caseload caseload = intake.caseload();
        assertThat(caseload.person("C1"))
                .contains(new Person(
                        "C1",
                        LocalDate.of(2005, 6, 15),
                        Gender.FEMALE,
                        Ethnicity.A1,
                        "Sefton",
                        "Bootle, north",
                        Residence.OTHER));
        assertThat(caseload.offencesOf("C1"))
                .containsExactly(
                        new Offence(
                                "C1",
                                "O1",
                                LocalDate.of(2019, 5, 1),
                                LocalDate.of(2019, 5, 3),
                                OffenceCategory.of("Robbery"),
                                "AB12",
                                6,
                                Answer.YES,
                                Answer.NO,
                                Answer.YES,
                                Place.ENGLAND_AND_WALES,
                                Answer.YES,
                                Answer.NO,
                                new Disposal(DisposalType.DETENTION_AND_TRAINING_ORDER, LocalDate.of(2019, 7, 1)),
                                LocalDate.of(2019, 6, 1),
                                Appeal.CHANGED,
                                LocalDate.of(2019, 7, 2),
                                CareStatus.NOT_LAC),
                        Offence.of("C1")
                                .committed(LocalDate.of(2019, 6, 1))
                                .place(Place.OTHER)
                                .notProven(LocalDate.of(2019, 6, 20))
                                .appeal(Appeal.SUCCESSFUL)
                                .careStatus(CareStatus.LAC)
                                .build(),
                        Offence.of("C1").committed(LocalDate.of(2019, 6, 2)).build());
        assertThat(caseload.releasesOf("C1"))
                .containsExactly(new Release(
                        "C1",
                        LocalDate.of(2019, 9, 1),
                        LocalDate.of(2019, 7, 1),
                        DisposalType.DETENTION_AND_TRAINING_ORDER,
                        Answer.NO,
                        LocalDate.of(2019, 9, 2)));
        assertThat(caseload.careOf("C1"))
                .containsExactly(
                        new CareEpisode("C1", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1), LegalStatus.of("C2")),
                        new CareEpisode("C1", LocalDate.of(2019, 1, 1), null, null));
        assertThat(intake.report())
                .isEqualTo(new IntakeReport(
                        List.of(
                                new FileRows("people.csv", true, 1, 1, 0),
                                new FileRows("offences.csv", true, 3, 3, 0),
                                new FileRows("releases.csv", true, 1, 1, 0),
                                new FileRows("care.csv", true, 2, 2, 0)),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of()));
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndSpaceAroundThemOrTheirValuesIsNothing() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        "Ethnicity , GENDER,\" person_id\",date_of_birth",
                        "\u00a0W1, M ,\" C1\t\", 2005-06-15 "));

        assertThat(intake.caseload().people())
                .singleElement()
                .isEqualTo(Person.of("C1", LocalDate.of(2005, 6, 15), Gender.MALE, Ethnicity.W1));
        assertThat(intake.report().rowsRefused()).isZero();
    }

    @Test
    void blankLinesAreNoRowsAndLinesAreCountedAsAnEditorDoes() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        ("\n  \nperson_id,date_of_birth,gender,ethnicity,locality\r\n\r\nC1,,,,\"two\r\nlines\"\r\n"
                                        + " \t\r\nC2,,X,,\r\nC3,,,,")
                                .getBytes(UTF_8)));

        assertThat(intake.report().files().get(0)).isEqualTo(new FileRows("people.csv", true, 3, 2, 1));
        assertThat(intake.report().refusedRows()).extracting(RefusedRow::line).containsExactly(8L);
        assertThat(intake.caseload().person("C1"))
                .hasValueSatisfying(c1 -> assertThat(c1.locality()).isEqualTo("two\r\nlines"));
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with("people.csv", "\uFEFF\"person_id\",date_of_birth,gender,ethnicity\nC1,,,\n".getBytes(UTF_8)));

        assertThat(intake.caseload().people()).hasSize(1);
    }

    // Where it is read from

    @Test
    void aFolderOfAnyFileSystemIsRead(@TempDir Path temp) throws IOException {
        URI zip = URI.create("jar:" + temp.resolve("extract.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("people.csv"), "person_id,date_of_birth,gender,ethnicity\nC1,,,\n");
            Files.writeString(files.getPath("offences.csv"), "person_id,offence_date\n");

            Intake intake = READER.read(files.getPath("/"));

            assertThat(intake.caseload().people()).hasSize(1);
            assertThat(intake.report().files())
                    .extracting(FileRows::file, FileRows::there)
                    .containsExactly(
                            tuple("people.csv", true),
                            tuple("offences.csv", true),
                            tuple("releases.csv", false),
                            tuple("care.csv", false));
        }
    }

    // How far it has come

    @Test
    void progressIsToldForEveryChunkByTheCallersThread() {
        List<FileProgress> told = new ArrayList<>();
        Set<Thread> by = new HashSet<>();
        InMemoryFolder folder = InMemoryFolder.ofTwoChildren(); // people.csv: lines of 41, 19 and 19 bytes

        READER.inChunksOf(60)
                .withProgress(progress -> {
                    told.add(progress);
                    by.add(Thread.currentThread());
                })
                .read(folder);

        assertThat(told)
                .containsExactly(
                        new FileProgress("people.csv", 60, OptionalLong.empty(), 1, false),
                        new FileProgress("people.csv", 79, OptionalLong.empty(), 2, true),
                        new FileProgress("offences.csv", 23, OptionalLong.empty(), 0, true));
        assertThat(by).containsExactly(Thread.currentThread());
    }

    @Test
    void theSizeOfAFileInAFolderIsKnown(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,date_of_birth,gender,ethnicity\nC1,,,\n");
        Files.writeString(folder.resolve("offences.csv"), "person_id,offence_date\n");
        List<FileProgress> told = new ArrayList<>();

        READER.withProgress(told::add).read(folder);

        assertThat(told)
                .containsExactly(
                        new FileProgress("people.csv", 47, OptionalLong.of(47), 1, true),
                        new FileProgress("offences.csv", 23, OptionalLong.of(23), 0, true));
    }

    @Test
    void whatAListenerThrowsEndsTheRead() {
        IllegalStateException stop = new IllegalStateException("the user has had enough");

        assertThatThrownBy(() -> READER.withProgress(progress -> {
                            throw stop;
                        })
                        .read(InMemoryFolder.ofTwoChildren()))
                .isSameAs(stop);
    }

    @Test
    void whatIsNoFolderIsSaidSo(@TempDir Path temp) {
        Path nowhere = temp.resolve("week-42");

        assertThatThrownBy(() -> READER.read(nowhere))
                .isInstanceOf(IntakeException.class)
                .hasMessage(nowhere + " is not a folder; give the folder that holds people.csv");
    }

    @Test
    void missingFile() {
        assertThatThrownBy(() -> READER.read(InMemoryFolder.ofTwoChildren().without("offences.csv")))
                .isInstanceOfSatisfying(IntakeException.class, problem -> {
                    assertThat(problem.file()).isEqualTo("offences.csv");
                    assertThat(problem.line()).isZero();
                })
                .hasMessage("offences.csv is missing: a caseload folder holds people.csv and offences.csv, and may hold"
                        + " releases.csv and care.csv");
    }

    @Test
    void aFileThatTheSystemCannotReadIsSaidSo() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> READER.read((FileSource) name -> closed))
                .isInstanceOf(IntakeException.class)
                .hasMessage("people.csv cannot be read: the system reports an error")
                .hasRootCauseMessage("Stream closed");
        assertThatThrownBy(() -> READER.read((FileSource) name -> {
                    throw new IOException("network");
                }))
                .isInstanceOf(IntakeException.class)
                .hasMessage("people.csv cannot be read: the system reports an error")
                .hasRootCauseMessage("network");
    }

    // Files that make no sense as a whole

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \r\n"})
    void emptyFile(String text) {
        assertUnreadable(
                text,
                0,
                "people.csv is empty: its first line must be a header that names person_id, date_of_birth, gender and"
                        + " ethnicity");
    }

    @Test
    void missingColumn() {
        assertUnreadable(
                "person_id,date_of_birth,ethnicity\nC1,2005-06-15,W1\n",
                1,
                "people.csv line 1: the header has no gender; it must name person_id, date_of_birth, gender and"
                        + " ethnicity");
    }

    @Test
    void missingHeader() {
        assertUnreadable(
                "C1,2005-06-15,M,W1\n",
                1,
                "people.csv line 1: the header has no person_id; it must name person_id, date_of_birth, gender and"
                        + " ethnicity");
    }

    @Test
    void doubledColumn() {
        assertUnreadable(
                "\nperson_id,date_of_birth,gender,ethnicity, Gender\n",
                2,
                "people.csv line 2: the header has gender twice, as columns 3 and 5; keep one");
    }

    @Test
    void bytesThatAreNotUtf8() {
        String text = "person_id,date_of_birth,gender,ethnicity,locality\nC1,,,,Bootle\nC2,,,,Caf\u00e9\nC3,,,,\n";

        assertUnreadable(
                text.getBytes(ISO_8859_1),
                3,
                "people.csv line 3: from here on there are bytes that are not UTF-8; save the file as \"CSV UTF-8\"");
    }

    @Test
    void bytesThatAreNotUtf8FarIntoALongFile() {
        String rows = String.join(
                "\n", IntStream.range(0, 50_000).mapToObj(i -> "C" + i + ",,,").toList());
        byte[] text = ("person_id,date_of_birth,gender,ethnicity\n" + rows + "\u00e9\n").getBytes(ISO_8859_1);

        assertUnreadable(
                text,
                50_001,
                "people.csv line 50001: from here on there are bytes that are not UTF-8; save the file as"
                        + " \"CSV UTF-8\"");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        byte[] text = "person_id,date_of_birth,gender,ethnicity\nC\u00e9".getBytes(UTF_8);

        assertUnreadable(
                java.util.Arrays.copyOf(text, text.length - 1),
                2,
                "people.csv line 2: from here on there are bytes that are not UTF-8; save the file as \"CSV UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2,\"2005-06-15,M,W1\nC3,,,\n", "C2,\"2005-06-15\"x,M,W1\n"})
    void quotesThatDoNotMatch(String row) {
        assertUnreadable(
                "person_id,date_of_birth,gender,ethnicity\nC1,,,\n" + row,
                3,
                "people.csv line 3: in the row that starts here a quote is not closed, or text follows the closing"
                        + " quote; put quotes around the whole value and write a quote inside it twice");
    }

    private static void assertUnreadable(String people, long line, String message) {
        assertUnreadable(people.getBytes(UTF_8), line, message);
    }

    private static void assertUnreadable(byte[] people, long line, String message) {
        assertThatThrownBy(() -> READER.read(InMemoryFolder.ofTwoChildren().with("people.csv", people)))
                .isInstanceOfSatisfying(IntakeException.class, problem -> {
                    assertThat(problem.file()).isEqualTo("people.csv");
                    assertThat(problem.line()).isEqualTo(line);
                })
                .hasMessage(message);
    }

    // Columns that the contract does not know

    @Test
    void unknownColumnsAreLeftOutAndNamedOnlyIfTheNameIsPlain() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        "person_id,post-code,date_of_birth,gender,ethnicity,\"O'Brien, Sam\",",
                        "C1,L20 3AB,,,,secret,"));

        assertThat(intake.caseload().people()).hasSize(1);
        assertThat(intake.report().unknownColumns())
                .hasToString("[people.csv column 2 (post-code), people.csv column 6, people.csv column 7]");
    }

    // Refused rows of people.csv

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ,2005-06-15,M,W1      | person_id: this is empty; write the child's id, the same in every file
            C1,2005-02-29,M,W1    | date_of_birth: a text of 10 characters is not a date; write year-month-day, as 2024-02-29
            C1,15/06/2005,M,W1    | date_of_birth: a text of 10 characters has the day first; write year-month-day, as 2024-02-29, or read with withDayFirstDates()
            C1,2005-06-15,X,W1    | gender: a text of 1 character that is no gender; write M, F, Male, Female or empty
            C1,2005-06-15,M,White | ethnicity: a text of 5 characters that is no ethnicity code or label; write an 18+1 code or label, as A1 or Asian: Indian, an officer-observed code, as IC1, NS or empty
            C1,nonsense,X,White   | date_of_birth: a text of 8 characters is not a date; write year-month-day, as 2024-02-29
            """)
    void a23_aPersonThatCannotBeRead(String row, String message) {
        assertRefused(
                InMemoryFolder.ofTwoChildren().with("people.csv", "person_id,date_of_birth,gender,ethnicity", row),
                "people.csv line 2, " + message);
    }

    @Test
    void a23_aResidenceThatCannotBeRead() {
        assertRefused(
                InMemoryFolder.ofTwoChildren()
                        .with("people.csv", "person_id,date_of_birth,gender,ethnicity,residence", "C1,,,,\ud83d\ude00"),
                "people.csv line 2, residence: a text of 1 character that is no residence; write LOCAL, OTHER or empty");
    }

    @ParameterizedTest
    @CsvSource({"'C1,2005-06-15,M', 3 values", "'C1,2005-06-15,M,W1,more', 5 values", "C1, 1 value"})
    void aRowOfTooFewOrTooManyValues(String row, String found) {
        assertRefused(
                InMemoryFolder.ofTwoChildren().with("people.csv", "person_id,date_of_birth,gender,ethnicity", row),
                "people.csv line 2: " + found + " where the header has 4; write one value a column, with quotes around"
                        + " a value that holds a comma");
    }

    @Test
    void a27_m10_m67_rowsOfOnePersonThatDisagree() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        "person_id,date_of_birth,gender,ethnicity",
                        "C1,2005-06-15,M,W1",
                        "C1,2005-06-16,M,W1"));

        assertThat(intake.report().refusedRows())
                .hasToString(
                        "[people.csv line 3, person_id: line 2 has it with other values; accepted: one row a child,"
                                + " or rows that agree in every column]");
        assertThat(intake.report().refusedRows()).extracting(RefusedRow::rule).containsExactly("A-27");
        assertThat(intake.caseload().person("C1"))
                .hasValueSatisfying(c1 -> assertThat(c1.dateOfBirth()).isEqualTo(LocalDate.of(2005, 6, 15)));
    }

    @Test
    void a27_m10_rowsOfOnePersonThatAgreeAreOne() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        "person_id,date_of_birth,gender,ethnicity",
                        "C1,2005-06-15,M,W1",
                        "C2,2005-06-15,F,W1",
                        "C1,2005-06-15,Male,White: British"));

        assertThat(intake.caseload().people()).hasSize(2);
        assertThat(intake.report().files().get(0)).isEqualTo(new FileRows("people.csv", true, 3, 3, 0));
        assertThat(intake.report().doubtfulRows())
                .hasToString("[people.csv line 4, see line 2: the same child again, with the same values (A-27)]");
    }

    // Refused rows of offences.csv

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person_id         |                   | this is empty; write the child's id, the same in every file
            offence_date      | 31/02/2024        | 31/02/2024 is not a date; write year-month-day, as 2024-02-29
            offence_date      | 2023-02-29        | 2023-02-29 is not a date; write year-month-day, as 2024-02-29
            offence_date      | 28/02/2024        | 28/02/2024 has the day first; write year-month-day, as 2024-02-29, or read with withDayFirstDates()
            offence_date      | 2024-02-29 10:30  | a text of 16 characters is not a date; write year-month-day, as 2024-02-29
            offence_date      | last May          | a text of 8 characters is not a date; write year-month-day, as 2024-02-29
            offence_date      | 0000-01-01        | 0000-01-01 is not a date; write year-month-day, as 2024-02-29
            offence_end_date  | 2020-13-01        | 2020-13-01 is not a date; write year-month-day, as 2024-02-29
            gravity           | 9                 | a text of 1 character that is no seriousness score; write a whole number from 0 to 8, or empty
            gravity           | -1                | a text of 2 characters that is no seriousness score; write a whole number from 0 to 8, or empty
            main              | maybe             | a text of 5 characters that is no yes-or-no answer; write Y, N or empty
            breach            | 1                 | a text of 1 character that is no yes-or-no answer; write Y, N or empty
            recordable        | J                 | a text of 1 character that is no yes-or-no answer; write Y, N or empty
            place             | Wales             | a text of 5 characters that is no place; write EW, OTHER or empty
            police_prosecuted | CPS               | a text of 3 characters that is no yes-or-no answer; write Y, N or empty
            tic               | ?                 | a text of 1 character that is no yes-or-no answer; write Y, N or empty
            outcome           | Sent to Sam's aunt | a text of 18 characters that is no disposal name or code; write a disposal of the taxonomy, by name or code, as Referral order or REFERRAL_ORDER, or PENDING, NOT_PROVEN or empty
            outcome           | --                | a text of 2 characters that is no disposal name or code; write a disposal of the taxonomy, by name or code, as Referral order or REFERRAL_ORDER, or PENDING, NOT_PROVEN or empty
            outcome_date      | 2020-04-31        | 2020-04-31 is not a date; write year-month-day, as 2024-02-29
            conviction_date   | 2020-00-10        | 2020-00-10 is not a date; write year-month-day, as 2024-02-29
            appeal            | lost              | a text of 4 characters that is no result of an appeal; write CHANGED, SUCCESSFUL or empty
            recorded_date     | 1.5.2020          | 1.5.2020 is not a date; write year-month-day, as 2024-02-29
            care_status       | yes               | a text of 3 characters that is no care status; write LAC, NOT_LAC or empty
            """)
    void a23_anOffenceThatCannotBeRead(String column, String value, String message) {
        String header = "person_id,offence_date";
        String row = "C1,";
        if (column.equals("person_id")) {
            row = ",2019-05-01";
        } else if (column.equals("offence_date")) {
            row += value;
        } else {
            header += "," + column;
            row += "," + value;
        }

        assertRefused(
                InMemoryFolder.ofTwoChildren().with("offences.csv", header, row),
                "offences.csv line 2, " + column + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C9,2019-05-01,,,,        | UNREADABLE | person_id: this person_id is not in people.csv; write an id of a row kept from people.csv
            C1,2005-06-14,,,,        | M-42 | offence_date: this is before the child's birth; accepted: a day on or after the date of birth in people.csv
            C1,2015-06-14,,,,        | M-42 | offence_date: the child was under 10, the age of criminal responsibility, on this day (M-42); accepted: a day on or after the tenth birthday
            C2,2016-02-27,,,,        | M-42 | offence_date: the child was under 10, the age of criminal responsibility, on this day (M-42); accepted: a day on or after the tenth birthday
            C1,,2015-06-14,,,        | M-42 | offence_end_date: the child was under 10, the age of criminal responsibility, on this day (M-42); accepted: a day on or after the tenth birthday
            C1,2019-05-01,2019-04-30,,, | M-41 | offence_end_date: this is before the day it started; accepted: the first day of the range or a later one
            C1,2019-05-01,,Fine,2019-04-30, | M-42 | outcome_date: this outcome is before the day of the offence (M-42); accepted: the day of the offence or a later one
            C1,2019-05-01,,,,2019-04-30 | M-42 | conviction_date: this conviction is before the day of the offence (M-42); accepted: the day of the offence or a later one
            """)
    void m42_anOffenceThatContradictsItselfOrTheCaseload(String row, String rule, String message) {
        List<RefusedRow> refused = assertRefused(
                InMemoryFolder.ofTwoChildren()
                        .with(
                                "offences.csv",
                                "person_id,offence_date,offence_end_date,outcome,outcome_date,conviction_date",
                                row),
                "offences.csv line 2, " + message);

        assertThat(refused)
                .extracting(RefusedRow::rule)
                .containsExactly(rule.equals("UNREADABLE") ? RefusedRow.UNREADABLE : rule);
    }

    @Test
    void anOffenceOfAPersonWhoseRowWasRefused() {
        InMemoryFolder folder = InMemoryFolder.ofTwoChildren()
                .with("people.csv", "person_id,date_of_birth,gender,ethnicity", "C2,,,", "C1,,X,")
                .with("offences.csv", "person_id,offence_date", "C1,2019-05-01");

        assertThat(READER.read(folder).report().refusedRows())
                .hasSize(2)
                .last()
                .hasToString("offences.csv line 2, person_id: the row of this person_id in people.csv, line 3, was"
                        + " refused; write an id of a row kept from people.csv");
    }

    @Test
    void a37_disposalNamesMatchOnLettersAndDigits() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_date,outcome",
                        "C1,2019-05-01,YRO with (intensive) fostering",
                        "C1,2019-05-02,youth-caution",
                        "C1,2019-05-03,NOT PROVEN",
                        "C1,2019-05-04,Pending"));

        assertThat(intake.caseload().offencesOf("C1"))
                .extracting(Offence::outcome)
                .containsExactly(
                        new Disposal(DisposalType.YRO_FOSTERING, null),
                        new Disposal(DisposalType.YOUTH_CAUTION, null),
                        new Outcome.NotProven(null),
                        Outcome.PENDING);
    }

    @Test
    void c02_aRefusedRowOfAnIdLeavesItsOtherRowsStanding() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_id,offence_date",
                        "C1,O1,2019-05-01",
                        "C1,O1,2019-05-xx",
                        "C1,O1,2019-05-02"));

        assertThat(intake.caseload().offencesOf("C1")).hasSize(2);
    }

    // Refused rows of releases.csv and care.csv

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1,,,,,             | release_date: this is empty; write year-month-day, as 2024-02-29
            C1,2019-02-30,,,,   | release_date: 2019-02-30 is not a date; write year-month-day, as 2024-02-29
            C1,2019-03-01,Parole,,, | disposal: a text of 6 characters that is no disposal name or code; write a disposal of the taxonomy, by name or code, as Referral order or REFERRAL_ORDER, or empty
            C1,2019-03-01,,soon,, | sentence_date: a text of 4 characters is not a date; write year-month-day, as 2024-02-29
            C1,2019-03-01,,,x,  | recall: a text of 1 character that is no yes-or-no answer; write Y, N or empty
            C1,2019-03-01,,,,9  | recorded_date: 9 is not a date; write year-month-day, as 2024-02-29
            C9,2019-03-01,,,,   | person_id: this person_id is not in people.csv; write an id of a row kept from people.csv
            C1,2005-06-14,,,,   | release_date: this is before the child's birth; accepted: a day on or after the date of birth in people.csv
            """)
    void aReleaseThatIsRefused(String row, String message) {
        assertRefused(
                InMemoryFolder.ofTwoChildren()
                        .with(
                                "releases.csv",
                                "person_id,release_date,disposal,sentence_date,recall,recorded_date",
                                row),
                "releases.csv line 2, " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1,,,                      | start_date: this is empty; write year-month-day, as 2024-02-29
            C1,2019-05-02,2019-05-01,  | end_date: this is before the day it started; accepted: the first day of the range or a later one
            C1,2019-05-02,,full order  | legal_status: a text of 10 characters that is no legal status code; write an SSDA903 code of 1 to 8 letters and digits, as C2, or empty
            C9,2019-05-02,,            | person_id: this person_id is not in people.csv; write an id of a row kept from people.csv
            C1,2005-06-14,,            | start_date: this is before the child's birth; accepted: a day on or after the date of birth in people.csv
            """)
    void aCareEpisodeThatIsRefused(String row, String message) {
        assertRefused(
                InMemoryFolder.ofTwoChildren().with("care.csv", "person_id,start_date,end_date,legal_status", row),
                "care.csv line 2, " + message);
    }

    private static List<RefusedRow> assertRefused(FileSource folder, String message) {
        IntakeReport report = READER.read(folder).report();
        assertThat(report.refusedRows()).extracting(RefusedRow::toString).containsExactly(message);
        assertThat(report.rowsRefused()).isEqualTo(1);
        return report.refusedRows();
    }

    // Readings

    @Test
    void datesWithTheDayFirstAreReadWhenAskedFor() {
        InMemoryFolder folder = InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_date",
                        "C1,03/02/2019",
                        "C1,2019-02-04",
                        "C1,29/02/2019",
                        "C1,3/2/2019");
        Intake intake = READER.withDayFirstDates().read(folder);

        assertThat(intake.caseload().offencesOf("C1"))
                .extracting(Offence::committedOn)
                .containsExactly(LocalDate.of(2019, 2, 3), LocalDate.of(2019, 2, 4));
        assertThat(intake.report().refusedRows())
                .extracting(RefusedRow::toString)
                .containsExactly(
                        "offences.csv line 4, offence_date: 29/02/2019 is not a date; write year-month-day, as"
                                + " 2024-02-29, or day/month/year, as 29/02/2024",
                        "offences.csv line 5, offence_date: 3/2/2019 is not a date; write year-month-day, as"
                                + " 2024-02-29, or day/month/year, as 29/02/2024");
    }

    @Test
    void a19_aCareFileKnowsEveryChildsCareEvenWithoutARow() {
        assertThat(READER.read(InMemoryFolder.ofTwoChildren()).caseload().knowsCare())
                .isFalse();
        assertThat(READER.read(InMemoryFolder.ofTwoChildren().with("care.csv", "person_id,start_date"))
                        .caseload()
                        .knowsCare())
                .isTrue();
    }

    @Test
    void m68_aCareEpisodeThatEndsIn1900IsOpen() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with("care.csv", "person_id,start_date,end_date", "C1,2019-05-02,1900-01-01"));

        assertThat(intake.caseload().careOf("C1"))
                .containsExactly(new CareEpisode("C1", LocalDate.of(2019, 5, 2), null, null));
    }

    @Test
    void a05_aCustodialSentenceOfARefusedRowIsRemembered() {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_date,gravity,outcome,outcome_date",
                        "C1,2019-05-01,99,Detention and training order,2019-07-01",
                        "C2,2019-05-01,99,Referral order,2019-07-01",
                        "C2,2019-08-01,,Detention and training order,2019-07-02",
                        "C2,2019-05-01,99,Detention and training order,2019-07-99")
                .with(
                        "releases.csv",
                        "person_id,release_date,sentence_date,disposal",
                        "C1,2019-09-01,2019-07-01,Detention and training order",
                        "C2,2019-09-01,,Detention and training order"));

        CaseloadColumns columns = intake.caseload().columns();
        assertThat(intake.report().rowsRefused()).isEqualTo(4);
        assertThat(isRefusedSentence(columns, 0, LocalDate.of(2019, 7, 1))).isTrue();
        assertThat(isRefusedSentence(columns, 0, LocalDate.of(2019, 7, 2))).isFalse();
        assertThat(isRefusedSentence(columns, 1, LocalDate.of(2019, 7, 1))).isFalse();
        assertThat(isRefusedSentence(columns, 1, LocalDate.of(2019, 7, 2))).isTrue();
        assertThat(intake.report().doubts()).isEqualTo(Map.of(Doubt.RELEASE_OF_REFUSED_SENTENCE, 2L));
    }

    private static boolean isRefusedSentence(CaseloadColumns columns, int person, LocalDate day) {
        return columns.refusedSentence(person, CaseloadColumns.day(day), CaseloadColumns.day(day));
    }

    // Doubtful rows

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1,,,,                         | no offence date, so it is counted only where the proof date may stand for it (M-42)
            C1,2019-05-01,,2019-06-01,     | an outcome date without a disposal or NOT_PROVEN, so the date is not used (A-25)
            C1,2019-05-01,PENDING,2019-06-01, | an outcome date without a disposal or NOT_PROVEN, so the date is not used (A-25)
            C1,2019-05-01,Fine,,           | a disposal without an outcome date, so it opens no entry (A-24)
            C1,2019-05-01,NOT_PROVEN,,2019-06-01 | a conviction date beside NOT_PROVEN or a diversion, so it proves nothing (B-09)
            C1,2019-05-01,Community resolution,2019-05-02,2019-06-01 | a conviction date beside NOT_PROVEN or a diversion, so it proves nothing (B-09)
            C3,2012-03-01,Youth caution,2012-03-31, | a disposal given outside the years in which it existed (M-78)
            C3,2012-03-01,Reprimand,2014-04-01, | a disposal given outside the years in which it existed (M-78)
            """)
    void aDoubtfulOffenceIsKeptAndListed(String row, String message) {
        Intake intake = READER.read(aChildOfEarlierYears()
                .with("offences.csv", "person_id,offence_date,outcome,outcome_date,conviction_date", row));

        assertThat(intake.report().rowsKept()).isEqualTo(4);
        assertThat(intake.report().doubtfulRows()).hasToString("[offences.csv line 2: " + message + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C3,2012-03-01,Youth caution,2012-04-01,", // a year before 2013/14
                "C3,2012-03-01,Reprimand,2014-03-31,", // a year after 2012/13
                "C3,2012-03-01,NOT_PROVEN,,",
                "C3,2012-03-01,PENDING,,",
                "C3,2012-03-01,,,2012-05-01",
                "C3,2012-03-01,Youth caution,,2014-05-01",
            })
    void anOffenceWithoutDoubt(String row) {
        IntakeReport report = READER.read(aChildOfEarlierYears()
                        .with("offences.csv", "person_id,offence_date,outcome,outcome_date,conviction_date", row))
                .report();

        assertThat(report.rowsRefused()).isZero();
        assertThat(report.doubts().keySet()).isSubsetOf(Doubt.DISPOSAL_WITHOUT_DATE);
    }

    private static InMemoryFolder aChildOfEarlierYears() {
        return InMemoryFolder.ofTwoChildren()
                .with(
                        "people.csv",
                        "person_id,date_of_birth,gender,ethnicity",
                        "C1,2005-06-15,M,W1",
                        "C2,2006-02-28,F,A1",
                        "C3,1998-06-15,M,W1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-06-30,2019-07-01, | released before its own sentence date, so it opens no entry (B-04)
            2019-09-01,2019-07-02,Section 250 | its sentence is not in the data, so only its own row says that it was custody (A-05)
            2019-09-01,2019-07-02, | neither a known sentence nor a custodial disposal, so it opens no entry (A-05)
            2019-09-01,2019-07-02,Fine | neither a known sentence nor a custodial disposal, so it opens no entry (A-05)
            2019-06-30,,Section 250 | its sentence is not in the data, so only its own row says that it was custody (A-05)
            2019-06-30,, | neither a known sentence nor a custodial disposal, so it opens no entry (A-05)
            2019-09-01,2019-07-01, |
            2019-09-01,, |
            2019-07-01,2019-07-01, |
            """)
    void a05_aReleaseWhoseSentenceIsInDoubt(String row, String message) {
        Intake intake = READER.read(InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_date,outcome,outcome_date",
                        "C1,2019-05-01,Detention and training order,2019-07-01",
                        "C1,2019-05-02,Detention and training order,",
                        "C2,2019-05-01,Detention and training order,2019-06-01")
                .with("releases.csv", "person_id,release_date,sentence_date,disposal", "C1," + row));

        assertThat(intake.report().rowsRefused()).isZero();
        assertThat(intake.report().doubtfulRows())
                .filteredOn(doubtful -> doubtful.file().equals("releases.csv"))
                .hasToString(message == null ? "[]" : "[releases.csv line 2: " + message + "]");
    }

    @Test
    void a42_aPersonWithoutDateOfBirthIsDoubtful() {
        IntakeReport report = READER.read(InMemoryFolder.ofTwoChildren()
                        .with("people.csv", "person_id,date_of_birth,gender,ethnicity", "C1,,,"))
                .report();

        assertThat(report.doubtfulRows())
                .hasToString(
                        "[people.csv line 2: no date of birth, so the child is never a member of a cohort (A-42)]");
    }

    @Test
    void m63_twoSystemsOfEthnicityInOneFileAreSaidOnce() {
        IntakeReport report = READER.read(InMemoryFolder.ofTwoChildren()
                        .with(
                                "people.csv",
                                "person_id,date_of_birth,gender,ethnicity",
                                "C1,2005-01-01,,",
                                "C2,2005-01-01,,W1",
                                "C3,2005-01-01,,IC1",
                                "C4,2005-01-01,,W1"))
                .report();

        assertThat(report.doubtfulRows())
                .hasToString("[people.csv line 4, see line 3: self-defined and officer-observed ethnicity in one file"
                        + " (M-63)]");
    }

    // The report

    @Test
    void theReportPrintsCountsThenRefusedThenDoubtfulRows() {
        InMemoryFolder folder = InMemoryFolder.ofTwoChildren()
                .with(
                        "offences.csv",
                        "person_id,offence_date,colour",
                        "C1,,blue",
                        "C1,31/02/2024,red",
                        "C2,,green",
                        "C2,2019-05-01,")
                .with("care.csv", "person_id,start_date");

        Intake intake = READER.read(folder);

        assertThat(intake).hasToString("""
                        Caseload[2 people, 3 offences, 0 releases, 0 care episodes]
                                              read        kept     refused
                        people.csv               2           2           0
                        offences.csv             4           3           1
                        releases.csv       no file
                        care.csv                 0           0           0
                        Not read, as the contract has no such column: offences.csv column 3 (colour)
                        Refused:
                          offences.csv line 3, offence_date: 31/02/2024 is not a date; write year-month-day, as 2024-02-29
                        Kept, but doubtful:
                          2 rows, first offences.csv line 2: no offence date, so it is counted only where the proof date may stand for it (M-42)
                        """);
    }

    @Test
    void theReportPrintsTwentyRefusedRowsAndHoldsAll() {
        String[] lines = IntStream.range(0, 1_500)
                .mapToObj(i -> i == 0 ? "person_id,offence_date" : i % 2 == 0 ? "C1," : "C1,never")
                .toArray(String[]::new);

        IntakeReport report = READER.read(InMemoryFolder.ofTwoChildren().with("offences.csv", lines))
                .report();

        assertThat(report.refusedRows()).hasSize(750);
        assertThat(report.toString().lines().filter(line -> line.startsWith("  offences.csv line")))
                .hasSize(20);
        assertThat(report.toString()).contains("\n  ... and 730 more\n", "\n  749 rows, first offences.csv line 3: no");
    }

    @Test
    void theReportListsTheFirstThousandDoubtfulRowsOfAKindAndCountsAll() {
        String[] lines = IntStream.range(0, 1_501)
                .mapToObj(i -> i == 0 ? "person_id,offence_date" : "C1,")
                .toArray(String[]::new);

        IntakeReport report = READER.read(InMemoryFolder.ofTwoChildren().with("offences.csv", lines))
                .report();

        assertThat(report.doubtfulRows()).hasSize(IntakeReport.LISTED);
        assertThat(report.doubts()).isEqualTo(Map.of(Doubt.OFFENCE_WITHOUT_DATE, 1_500L));
    }

    @Test
    void rowsThatDoNotAddUpAreNoCount() {
        assertThatThrownBy(() -> new FileRows("people.csv", true, 3, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows read must be rows kept plus rows refused, but were 3, 1 and 1");
    }
}
