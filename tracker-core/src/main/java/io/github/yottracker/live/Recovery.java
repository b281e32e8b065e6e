package io.github.yottracker.live;

/**
 * What was found when a journal was opened.
 *
 * @param events how many events it holds, after the state that it may start with
 * @param bytesKept length of what is whole, in bytes; 0 if the journal is new
 * @param bytesDropped length of what was torn off in the middle, or was all zero, at the end; it is gone from the file
 */
public record Recovery(long events, long bytesKept, long bytesDropped) {

    /**
     * Says it in words.
     *
     * @return a sentence for a log
     */
    public String words() {
        String kept = bytesKept == 0
                ? "the journal is new"
                : "the journal holds " + events + (events == 1 ? " event in " : " events in ") + bytesKept + " bytes";
        return bytesDropped == 0
                ? kept
                : kept + "; " + bytesDropped + " more bytes were dropped, as the last of them were never written";
    }
}
