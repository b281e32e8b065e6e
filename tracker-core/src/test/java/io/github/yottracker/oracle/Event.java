package io.github.yottracker.oracle;

import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A disposal occasion or a release of one child (M-02), and whether it opens an entry.
 *
 * @param kind its kind, or null if no entry is ever opened by it
 * @param on the day of the occasion or of the release
 * @param disposal primary disposal of the occasion (M-18), or of the sentence that ended; null if there is none
 * @param disposedOn day of the occasion, or of the sentence that ended; null if unknown
 * @param indexOffence the offence that stands for it (M-15); empty if there is none
 * @param ageAt completed years at the age reference date (M-08); null if unknown
 * @param decision the first rule that bars it, or that it qualifies
 */
record Event(
        QualifyingEvent kind,
        LocalDate on,
        DisposalType disposal,
        LocalDate disposedOn,
        Optional<KnownOffence> indexOffence,
        Integer ageAt,
        EntryDecision decision) {

    boolean qualifies() {
        return decision == EntryDecision.QUALIFIES;
    }

    boolean isRelease() {
        return kind == QualifyingEvent.RELEASE;
    }

    int gravity() {
        return indexOffence.map(offence -> offence.row().gravity()).orElse(0);
    }

    String indexOffenceId() {
        return indexOffence.map(offence -> offence.row().id()).orElse(null);
    }
}
