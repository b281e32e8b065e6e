package io.github.yottracker.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which column stands where in a file. */
final class Header {

    private static final int NOT_READ = -1;

    /** By place in the file, the position in {@link Column#of} of the column there, or {@link #NOT_READ}. */
    private final int[] positions;

    private final List<UnknownColumn> unknownColumns = new ArrayList<>();

    /**
     * Takes the names in a header.
     *
     * @param names what stands in the first row
     * @param line its line
     * @throws IntakeException if a column is there twice, or missing
     */
    Header(CaseloadFile file, List<String> names, long line) {
        positions = new int[names.size()];
        Arrays.fill(positions, NOT_READ);
        int[] places = new int[Column.of(file).size()];
        for (int place = 1; place <= names.size(); place++) {
            String name = Field.withoutSpace(names.get(place - 1));
            Column column = columnNamed(file, name);
            if (column == null) {
                boolean plain = name.matches("[A-Za-z0-9_ -]{1,40}");
                unknownColumns.add(new UnknownColumn(file.fileName(), place, plain ? name : ""));
                continue;
            }
            int other = places[column.position()];
            if (other != 0) {
                throw new IntakeException(
                        file.fileName(),
                        line,
                        "the header has " + column.header() + " twice, as columns " + other + " and " + place
                                + "; keep one",
                        null);
            }
            places[column.position()] = place;
            positions[place - 1] = column.position();
        }
        for (Column column : Column.of(file)) {
            if (column.mustBeThere() && places[column.position()] == 0) {
                throw new IntakeException(
                        file.fileName(),
                        line,
                        "the header has no " + column.header() + "; it must name " + mustBeThere(file),
                        null);
            }
        }
    }

    /** Returns the names that the header of a file must hold. */
    static String mustBeThere(CaseloadFile file) {
        List<String> names = Column.of(file).stream()
                .filter(Column::mustBeThere)
                .map(Column::header)
                .toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static @Nullable Column columnNamed(CaseloadFile file, String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return Column.of(file).stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElse(null);
    }

    /** Returns the columns that the contract does not know. */
    List<UnknownColumn> unknownColumns() {
        return unknownColumns;
    }

    /** Returns how many values a row has. */
    int size() {
        return positions.length;
    }

    /** Returns, by place in the file, the field of each column; null for one that is not read. */
    @Nullable
    Field[] inPlace(Field[] fields) {
        @Nullable Field[] inPlace = new @Nullable Field[positions.length];
        for (int place = 0; place < positions.length; place++) {
            inPlace[place] = positions[place] == NOT_READ ? null : fields[positions[place]];
        }
        return inPlace;
    }
}
