package io.github.yottracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caseload looks like as a folder. */
class CaseloadWriterTest {

    @TempDir
    private Path folder;

    @Test
    void everyColumnIsWrittenInTheOrderOfTheContract() throws IOException {
        Caseload caseload = Caseload.builder()
                .add(new Person(
                        "C1",
                        LocalDate.of(2005, 6, 15),
                        Gender.MALE,
                        Ethnicity.OBSERVED_3,
                        "Sefton",
                        "Bootle, north",
                        Residence.LOCAL))
                .add(Offence.of("C1")
                        .committed(LocalDate.of(2019, 5, 1))
                        .disposal(DisposalType.SECTION_250, LocalDate.of(2019, 7, 1)))
                .add(Release.of("C1", LocalDate.of(2019, 9, 1), null))
                .add(new CareEpisode("C1", LocalDate.of(2019, 1, 1), null, null))
                .build();

        CaseloadWriter.write(caseload, folder.resolve("new"));

        assertFile(
                "people.csv",
                "person_id,date_of_birth,gender,ethnicity,service,locality,residence",
                "C1,2005-06-15,M,3,Sefton,\"Bootle, north\",LOCAL");
        assertFile(
                "offences.csv",
                "person_id,offence_id,offence_date,offence_end_date,category,code,gravity,main,breach,recordable,place,"
                        + "police_prosecuted,tic,outcome,outcome_date,conviction_date,appeal,recorded_date,care_status",
                "C1,,2019-05-01,,,,,,,,,,,SECTION_250,2019-07-01,,,,");
        assertFile(
                "releases.csv",
                "person_id,release_date,disposal,sentence_date,recall,recorded_date",
                "C1,2019-09-01,,,,");
        assertFile("care.csv", "person_id,start_date,end_date,legal_status", "C1,2019-01-01,,");
    }

    private void assertFile(String name, String header, String row) throws IOException {
        assertThat(Files.readString(folder.resolve("new").resolve(name))).isEqualTo(header + "\n" + row + "\n");
    }

    @Test
    void a19_aCaseloadThatDoesNotKnowCareLeavesNoCareFileBehind() {
        CaseloadWriter.write(Caseload.builder().knowsCare().build(), folder);
        assertThat(folder.resolve("care.csv")).exists();

        CaseloadWriter.write(Caseload.builder().build(), folder);
        assertThat(folder.resolve("care.csv")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void everyEthnicityIsReadBack(Ethnicity ethnicity) {
        Caseload caseload = Caseload.builder()
                .add(Person.of("C1", LocalDate.of(2005, 6, 15), Gender.UNKNOWN, ethnicity))
                .build();

        CaseloadWriter.write(caseload, folder);

        assertThat(CaseloadReader.standard().read(folder).caseload()).isEqualTo(caseload);
    }

    @ParameterizedTest
    @EnumSource
    void everyDisposalIsReadBack(DisposalType disposal) {
        Caseload caseload = Caseload.builder()
                .add(Person.of("C1", null, Gender.UNKNOWN, Ethnicity.UNKNOWN))
                .add(Offence.of("C1").disposal(disposal, LocalDate.of(2019, 7, 1)))
                .add(new Release(
                        "C1",
                        LocalDate.of(2019, 9, 1),
                        null,
                        disposal,
                        io.github.yottracker.model.Answer.UNKNOWN,
                        null))
                .build();

        CaseloadWriter.write(caseload, folder);

        assertThat(CaseloadReader.standard().read(folder).caseload()).isEqualTo(caseload);
    }

    @ParameterizedTest
    @ValueSource(strings = {" C1", "C1\u00a0", "C1\n"})
    void anIdWithSpaceAroundItCannotBeReadBack(String id) {
        assertUnwritable(
                Caseload.builder().add(Person.of(id, null, Gender.UNKNOWN, Ethnicity.UNKNOWN)),
                "a value for person_id in people.csv has white space around it, which a reader would take away");
    }

    @Test
    void halfOfASurrogatePairCannotBeReadBack() {
        assertUnwritable(
                Caseload.builder().add(Person.of("C\ud83d", null, Gender.UNKNOWN, Ethnicity.UNKNOWN)),
                "a text holds half of a surrogate pair, which no file can");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "0000-12-31", "-0001-01-01"})
    void aYearOutsideFourDigitsCannotBeReadBack(String day) {
        assertUnwritable(
                Caseload.builder().add(Person.of("C1", LocalDate.parse(day), Gender.UNKNOWN, Ethnicity.UNKNOWN)),
                "a day lies outside the years 1 to 9999");
    }

    @Test
    void m68_aCareEpisodeThatEndsIn1900CannotBeReadBack() {
        LocalDate day = LocalDate.of(1900, 1, 1);
        assertUnwritable(
                Caseload.builder()
                        .add(Person.of("C1", null, Gender.UNKNOWN, Ethnicity.UNKNOWN))
                        .add(new CareEpisode("C1", day, day, null)),
                "a care episode ends on 1900-01-01, which in a file means that it is open (M-68)");
    }

    private void assertUnwritable(Caseload.Builder builder, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseloadWriter.write(builder.build(), folder))
                .withMessage(message);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> CaseloadWriter.write(Caseload.builder().build(), file))
                .isInstanceOf(UncheckedIOException.class);
    }
}
