package io.github.yottracker.benchmarks.rivals.streams;

import static java.util.Comparator.comparing;

import io.github.yottracker.model.Offence;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A disposal occasion or a release that opens an entry (M-02).
 *
 * @param on the day of the occasion or of the release
 * @param isRelease whether it is a release
 * @param disposedOn the day of the occasion, or of the sentence that ended; null if unknown
 * @param indexOffence the offence that stands for it; null for a release whose sentence is not on file (B-07)
 */
record Event(
        LocalDate on,
        boolean isRelease,
        @Nullable LocalDate disposedOn,
        @Nullable Offence indexOffence) {

    /** M-13; M-14: on a day with a release and an occasion, the release is taken. */
    static final Comparator<Event> EARLIEST = comparing(Event::on).thenComparing(event -> !event.isRelease());
}
