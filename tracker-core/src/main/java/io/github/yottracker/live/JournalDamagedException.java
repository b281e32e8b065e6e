package io.github.yottracker.live;

import java.io.IOException;

/**
 * A journal holds something that was never written like this. Nothing was guessed, and nothing was changed in the file.
 *
 * <p>Everything before {@link #position} is as it was written. Either take the file from a backup, or cut a copy of it at
 * that position and open the copy, without whatever was recorded later; where the position is 0 or lies in a state that the
 * file starts with, only a backup helps.
 */
public final class JournalDamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Where the damaged record starts. */
    private final long position;

    JournalDamagedException(String file, long position, String found) {
        super(file + " is damaged at byte " + position + ": " + found
                + "; what is before is whole, and nothing was changed");
        this.position = position;
    }

    /**
     * Returns where the damage is.
     *
     * @return the position in the file, counted from 0, of the first byte of the damaged record
     */
    public long position() {
        return position;
    }
}
