package io.github.yottracker.intake;

import static io.github.yottracker.model.CaseloadColumns.FIRST_DISPOSAL;
import static io.github.yottracker.model.CaseloadColumns.NOT_PROVEN;
import static io.github.yottracker.model.CaseloadColumns.NO_DAY;
import static io.github.yottracker.model.CaseloadColumns.PENDING;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a caseload as a folder that {@link CaseloadReader} reads back as an equal caseload.
 *
 * <p>The files are those of version 1 of the CSV contract, with every column in its order: UTF-8, lines ended by a line
 * feed, rows in the caseload's own order, so that equal caseloads give equal bytes. Unknown is empty. What cannot be
 * read back as it was is not written but thrown: white space around an id or a name, half of a surrogate pair, a year
 * outside 1 to 9999, a care episode that ends on 1900-01-01, which means an open one (M-68). One thing no row can say:
 * which custodial sentences were refused when the caseload was read.
 */
public final class CaseloadWriter {

    private static final DisposalType[] DISPOSALS = DisposalType.values();
    private static final Gender[] GENDERS = Gender.values();
    private static final Ethnicity[] ETHNICITIES = Ethnicity.values();
    private static final String[] ANSWERS = {"Y", "N", ""};
    private static final String[] PLACES = {"EW", "OTHER", ""};
    private static final String[] RESIDENCES = {"LOCAL", "OTHER", ""};
    private static final String[] APPEALS = {"", "CHANGED", "SUCCESSFUL"};
    private static final String[] CARE_STATUSES = {"LAC", "NOT_LAC", ""};
    private static final int BUFFER = 1 << 16;

    private final CaseloadColumns columns;
    private final DayTexts days = new DayTexts();

    private CaseloadWriter(CaseloadColumns columns) {
        this.columns = columns;
    }

    /**
     * Writes a caseload, in place of the files of one that the folder held before.
     *
     * <p>There is a {@code care.csv} only if the caseload knows every child's care. If this throws, the folder is
     * left with a part of the files.
     *
     * @param caseload the facts
     * @param folder where to; made if it is not there
     * @throws IllegalArgumentException if a text or a day could not be read back as it is
     * @throws UncheckedIOException if the folder or a file cannot be written
     */
    public static void write(Caseload caseload, Path folder) {
        try {
            Files.createDirectories(folder);
            new CaseloadWriter(caseload.columns()).write(folder, caseload.knowsCare());
        } catch (CharacterCodingException halfSurrogate) {
            throw unwritable(halfSurrogate);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException halfSurrogate) {
                throw unwritable(halfSurrogate);
            }
            throw failure;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IllegalArgumentException unwritable(CharacterCodingException halfSurrogate) {
        return new IllegalArgumentException("a text holds half of a surrogate pair, which no file can", halfSurrogate);
    }

    private void write(Path folder, boolean knowsCare) throws IOException {
        for (CaseloadFile file : CaseloadFile.values()) {
            Path path = folder.resolve(file.fileName());
            if (file == CaseloadFile.CARE && !knowsCare) {
                Files.deleteIfExists(path);
                continue;
            }
            try (Writer out = new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8.newEncoder());
                    CsvWriter csv = CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.LF)
                            .bufferSize(BUFFER)
                            .build(out)) {
                csv.writeRecord(Column.of(file).stream().map(Column::header).toList());
                writeRows(file, csv);
            }
        }
    }

    private void writeRows(CaseloadFile file, CsvWriter csv) {
        List<Column> header = Column.of(file);
        String[] values = new String[header.size()];
        for (int person = 0; person < columns.people(); person++) {
            for (int row = firstRow(file, person); row < firstRow(file, person + 1); row++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] =
                            i == 0 ? text(header.get(0), columns.personId(person)) : value(file, header.get(i), row);
                }
                csv.writeRecord(values);
            }
        }
    }

    private int firstRow(CaseloadFile file, int person) {
        return switch (file) {
            case PEOPLE -> person;
            case OFFENCES -> columns.firstOffence(person);
            case RELEASES -> columns.firstRelease(person);
            case CARE -> columns.firstCareEpisode(person);
        };
    }

    private String value(CaseloadFile file, Column column, int row) {
        return switch (file) {
            case PEOPLE -> personValue(column, row);
            case OFFENCES -> offenceValue(column, row);
            case RELEASES -> releaseValue(column, row);
            case CARE -> careValue(column, row);
        };
    }

    private String personValue(Column column, int person) {
        return switch (column) {
            case DATE_OF_BIRTH -> days.text(columns.birthDay(person));
            case GENDER -> GENDERS[columns.gender(person)].code();
            case ETHNICITY -> ETHNICITIES[columns.ethnicity(person)].code();
            case SERVICE -> text(column, columns.services().get(columns.service(person)));
            case LOCALITY -> text(column, columns.localities().get(columns.locality(person)));
            case RESIDENCE -> RESIDENCES[columns.residence(person)];
            default -> throw noSuch(column);
        };
    }

    private String offenceValue(Column column, int row) {
        return switch (column) {
            case OFFENCE_ID -> text(column, columns.offenceId(row));
            case OFFENCE_DATE -> days.text(columns.committed(row));
            case OFFENCE_END_DATE -> days.text(columns.until(row));
            case CATEGORY -> text(column, columns.categories().get(columns.category(row)));
            case CODE -> text(column, columns.codes().get(columns.code(row)));
            case GRAVITY -> columns.gravity(row) == 0 ? "" : Integer.toString(columns.gravity(row));
            case MAIN -> ANSWERS[columns.main(row)];
            case BREACH -> ANSWERS[columns.breach(row)];
            case RECORDABLE -> ANSWERS[columns.recordable(row)];
            case PLACE -> PLACES[columns.place(row)];
            case POLICE_PROSECUTED -> ANSWERS[columns.policeProsecuted(row)];
            case TIC -> ANSWERS[columns.takenIntoConsideration(row)];
            case OUTCOME -> outcome(columns.outcome(row));
            case OUTCOME_DATE -> days.text(columns.outcomeDay(row));
            case CONVICTION_DATE -> days.text(columns.convicted(row));
            case APPEAL -> APPEALS[columns.appeal(row)];
            case OFFENCE_RECORDED -> days.text(columns.offenceRecorded(row));
            case CARE_STATUS -> CARE_STATUSES[columns.careStatus(row)];
            default -> throw noSuch(column);
        };
    }

    private static String outcome(int outcome) {
        if (outcome == PENDING) {
            return "";
        }
        return outcome == NOT_PROVEN ? "NOT_PROVEN" : DISPOSALS[outcome - FIRST_DISPOSAL].name();
    }

    private String releaseValue(Column column, int row) {
        return switch (column) {
            case RELEASE_DATE -> days.text(columns.released(row));
            case DISPOSAL -> columns.releaseDisposal(row) < 0 ? "" : DISPOSALS[columns.releaseDisposal(row)].name();
            case SENTENCE_DATE -> days.text(columns.sentenced(row));
            case RECALL -> ANSWERS[columns.recall(row)];
            case RELEASE_RECORDED -> days.text(columns.releaseRecorded(row));
            default -> throw noSuch(column);
        };
    }

    private String careValue(Column column, int row) {
        return switch (column) {
            case CARE_START -> days.text(columns.careStart(row));
            case CARE_END -> {
                if (columns.careEnd(row) == CareRows.STILL_OPEN) {
                    throw new IllegalArgumentException(
                            "a care episode ends on 1900-01-01, which in a file means that it is open (M-68)");
                }
                yield days.text(columns.careEnd(row));
            }
            case LEGAL_STATUS -> columns.legalStatuses().get(columns.legalStatus(row));
            default -> throw noSuch(column);
        };
    }

    private static AssertionError noSuch(Column column) {
        return new AssertionError(column + " is a column of another file");
    }

    private static String text(Column column, String text) {
        if (!text.isEmpty() && (Field.isSpace(text.charAt(0)) || Field.isSpace(text.charAt(text.length() - 1)))) {
            throw new IllegalArgumentException("a value for " + column.header() + " in "
                    + column.file().fileName() + " has white space around it, which a reader would take away");
        }
        return text;
    }

    /** Days as {@code yyyy-MM-dd}, those of our times written down once. */
    private static final class DayTexts {
        private static final int FIRST = (int) LocalDate.of(1950, 1, 1).toEpochDay();
        private static final int LAST = (int) LocalDate.of(2050, 1, 1).toEpochDay();
        private static final int YEAR_ONE = (int) LocalDate.of(1, 1, 1).toEpochDay();
        private static final int YEAR_9999_ENDS =
                (int) LocalDate.of(9999, 12, 31).toEpochDay();

        private final @Nullable String[] known = new @Nullable String[LAST - FIRST];

        String text(int day) {
            if (day == NO_DAY) {
                return "";
            }
            if (day < FIRST || day >= LAST) {
                return write(day);
            }
            String text = known[day - FIRST];
            if (text == null) {
                text = write(day);
                known[day - FIRST] = text;
            }
            return text;
        }

        private static String write(int day) {
            if (day < YEAR_ONE || day > YEAR_9999_ENDS) {
                throw new IllegalArgumentException("a day lies outside the years 1 to 9999");
            }
            return LocalDate.ofEpochDay(day).toString();
        }
    }
}
