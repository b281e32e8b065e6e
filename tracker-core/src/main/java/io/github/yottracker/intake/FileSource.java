package io.github.yottracker.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a caseload come from, when not from a folder: resources of a jar, an archive, a download.
 *
 * <p>For resources packed beside a class {@code Samples}: {@code name -> Samples.class.getResourceAsStream(name)}.
 */
@FunctionalInterface
public interface FileSource {

    /**
     * Opens a file.
     *
     * @param fileName {@code people.csv}, {@code offences.csv}, {@code releases.csv} or {@code care.csv}
     * @return its bytes, which the reader closes; null if there is no such file
     * @throws IOException if it is there and cannot be opened
     */
    @Nullable
    InputStream open(String fileName) throws IOException;

    /**
     * Returns how long a file is, for those who want to know how far reading it has come.
     *
     * @param fileName name of a file that is there
     * @return its size in bytes; empty, as here, if that is not known before it is read
     * @throws IOException if the file cannot be looked at
     */
    default OptionalLong size(String fileName) throws IOException {
        return OptionalLong.empty();
    }
}
