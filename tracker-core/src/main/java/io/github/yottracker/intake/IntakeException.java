package io.github.yottracker.intake;

import org.jspecify.annotations.Nullable;

/**
 * A caseload folder that cannot be read as a whole: a file or column is missing, or a file is not CSV in UTF-8.
 *
 * <p>A row that cannot be read is no reason for this; it is refused and listed in the {@link IntakeReport}. The message
 * names file, line and column, what was found and what is wanted, and holds nothing of any child.
 */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Name of the file. */
    private final String file;

    /** Line of the file, or 0. */
    private final long line;

    /** The message without the place. */
    private final String problem;

    IntakeException(String file, String problem, @Nullable Throwable cause) {
        super(file + " " + problem, cause);
        this.file = file;
        this.line = 0;
        this.problem = problem;
    }

    IntakeException(String file, long line, String problem, @Nullable Throwable cause) {
        super(file + " line " + line + ": " + problem, cause);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    /** Returns the same with its line counted from so many lines further up. */
    IntakeException after(long lines) {
        return line == 0 ? this : new IntakeException(file, lines + line, problem, getCause());
    }

    /**
     * Returns the file that cannot be read.
     *
     * @return its name without the folder
     */
    public String file() {
        return file;
    }

    /**
     * Returns the line of the file from which it cannot be read.
     *
     * @return 1 or more, the line on which the row starts; 0 if it is the file as a whole
     */
    public long line() {
        return line;
    }
}
