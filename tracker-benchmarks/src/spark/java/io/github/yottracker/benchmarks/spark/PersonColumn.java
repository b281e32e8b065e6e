package io.github.yottracker.benchmarks.spark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Where in a file's rows the id of the person stands. Reads no more of a row than that: what is in it is for the library to
 * judge, so that a row is refused here for no other reason and by no other rule than anywhere else.
 *
 * @param file name of the file
 * @param place which value of a row it is, from 0
 */
record PersonColumn(String file, int place) implements Serializable {

    private static final String NAME = "person_id";

    /** Finds the column in a header that the library takes. */
    static PersonColumn in(String file, String header) {
        List<String> names = values(file, header).stream()
                .map(name -> stripped(name).toLowerCase(Locale.ROOT))
                .toList();
        return new PersonColumn(file, names.indexOf(NAME));
    }

    /**
     * Returns whose row a line is.
     *
     * @return the id; empty for a line that has none, such as a blank one, which the library will refuse or pass over
     * @throws IllegalArgumentException if a quote is not closed on the line
     */
    String idIn(String line) {
        if (line.indexOf('"') >= 0) {
            List<String> values = values(file, line);
            return place < values.size() ? stripped(values.get(place)) : "";
        }
        int from = 0;
        for (int i = 0; i < place; i++) {
            from = line.indexOf(',', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = line.indexOf(',', from);
        return stripped(line.substring(from, to < 0 ? line.length() : to));
    }

    private static List<String> values(String file, String line) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException notOneRow) {
            // FastCSV's own message could echo a value, so it is not kept as the cause.
            throw new IllegalArgumentException(file + ": in some line a quote is not closed, or text follows a closing quote."
                    + " Spark splits files into lines, so that no value may hold a line break here; CaseloadReader says which"
                    + " line it is, or reads the folder if that is all");
        } catch (IOException impossible) { // a String never fails
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes away what the library's reader takes away around a value. */
    private static String stripped(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
