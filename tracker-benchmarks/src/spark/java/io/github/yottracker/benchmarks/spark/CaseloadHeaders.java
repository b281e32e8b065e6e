package io.github.yottracker.benchmarks.spark;

import io.github.yottracker.intake.CaseloadReader;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * The files that a folder has, and the header of each.
 *
 * @param byFile header by file; a file that is not there has none
 */
record CaseloadHeaders(SortedMap<String, Header> byFile) implements Serializable {

    /** The files of the CSV contract; rows name them by position. */
    static final List<String> FILES = List.of("people.csv", "offences.csv", "releases.csv", "care.csv");

    /**
     * The first line of a file that is not blank.
     *
     * @param start at which byte of the file it starts
     * @param line the line
     */
    record Header(long start, String line) implements Serializable {
        byte[] bytes() {
            return line.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Takes headers that the library takes.
     *
     * @throws io.github.yottracker.intake.IntakeException if a required file or column is missing
     */
    CaseloadHeaders {
        SortedMap<String, Header> headers = byFile;
        CaseloadReader.standard().read(name -> {
            Header header = headers.get(name);
            return header == null ? null : new ByteArrayInputStream(header.bytes());
        });
    }
}
