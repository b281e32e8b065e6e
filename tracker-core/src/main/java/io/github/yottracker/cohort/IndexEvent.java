package io.github.yottracker.cohort;

import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The event that puts a child in a cohort (M-02), and from which follow-up runs.
 *
 * @param kind what kind of event it is
 * @param on the index date: the day of the caution or sentence, or of the release (M-05)
 * @param disposal the index disposal, the highest of its occasion (M-18); for a release, of the sentence that ended
 * @param disposedOn day of the caution or sentence; for a release, of the sentence that ended, or empty if unknown
 * @param offenceId id of the index offence (M-15); empty if it has none, or there is no index offence (B-07)
 */
public record IndexEvent(
        QualifyingEvent kind,
        LocalDate on,
        DisposalType disposal,
        Optional<LocalDate> disposedOn,
        Optional<String> offenceId) {}
