package io.github.yottracker.intake;

/**
 * A column that the CSV contract does not know; it was not read.
 *
 * @param file name of the file
 * @param place which column of the file it is, the first being 1
 * @param name its name, or empty text if that is not plain letters, digits, spaces, dashes and underscores
 */
public record UnknownColumn(String file, int place, String name) {

    /**
     * Returns where it is.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return file + " column " + place + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
