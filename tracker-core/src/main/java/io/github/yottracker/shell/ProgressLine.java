package io.github.yottracker.shell;

import io.github.yottracker.intake.FileProgress;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * A line on a terminal that says how far a long read has come. It is written over and over, and gone at the end of the
 * file. Files that are read in a moment get none.
 */
public final class ProgressLine implements Consumer<FileProgress> {

    private static final long LONG = 32L << 20;

    private final PrintStream terminal;
    private String shown = "";

    /**
     * Makes a line that is not yet to be seen.
     *
     * @param terminal where to print
     */
    public ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows how far a file is read, or takes the line away if it is read to its end.
     *
     * @param progress of the file
     */
    @Override
    public void accept(FileProgress progress) {
        if (progress.bytes().orElse(progress.bytesRead()) >= LONG) {
            show(progress.isDone() ? "" : text(progress));
        }
    }

    private static String text(FileProgress progress) {
        String read = progress.bytes().isPresent()
                ? 100 * progress.bytesRead() / progress.bytes().getAsLong() + "%"
                : (progress.bytesRead() >> 20) + " MiB";
        return progress.file() + " " + read;
    }

    private void show(String text) {
        if (!text.equals(shown)) {
            String over = " ".repeat(Math.max(0, shown.length() - text.length()));
            terminal.print("\r" + text + over + (text.isEmpty() ? "\r" : ""));
            terminal.flush();
            shown = text;
        }
    }
}
