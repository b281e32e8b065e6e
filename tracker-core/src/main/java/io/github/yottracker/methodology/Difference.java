package io.github.yottracker.methodology;

/**
 * An option that two methodologies choose differently.
 *
 * @param option the option
 * @param from what the first chooses, in plain English
 * @param to what the second chooses, in plain English
 */
public record Difference(Option<?> option, String from, String to) {

    /**
     * Returns the difference in one line.
     *
     * @return such as {@code followUpStart (M-27, M-39): Follow-up starts on the day after the index date. -> Follow-up
     *     starts on the index date.}
     */
    @Override
    public String toString() {
        return option.key() + " (" + option.rule() + "): " + from + " -> " + to;
    }
}
