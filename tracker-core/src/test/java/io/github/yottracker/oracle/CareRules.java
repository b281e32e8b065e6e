package io.github.yottracker.oracle;

import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.LegalStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a child was looked after (M-68, A-19, A-20, A-22, B-07). */
record CareRules(Methodology rules, boolean careKnown) {

    CareStatus careAt(KnownChild child, Event event) {
        LocalDate day = referenceDate(event);
        if (day == null) {
            return CareStatus.UNKNOWN;
        }
        return saidByTheRow(event.indexOffence(), day).orElseGet(() -> saidByEpisodes(child, day));
    }

    private LocalDate referenceDate(Event event) {
        return switch (rules.get(Option.LAC_REFERENCE_DATE)) {
            case INDEX_DATE -> event.on();
            case OUTCOME -> event.disposedOn();
            case OFFENCE_DATE ->
                event.indexOffence().map(KnownOffence::committedOn).orElse(null);
        };
    }

    /** the row speaks for its own outcome date, and wins over care episodes. */
    private static Optional<CareStatus> saidByTheRow(Optional<KnownOffence> indexOffence, LocalDate day) {
        return indexOffence
                .filter(offence -> offence.wasDealtWithOn(day))
                .map(offence -> offence.row().careStatus())
                .filter(status -> status != CareStatus.UNKNOWN);
    }

    private CareStatus saidByEpisodes(KnownChild child, LocalDate day) {
        if (!careKnown) {
            return CareStatus.UNKNOWN;
        }
        return child.care().stream().anyMatch(episode -> covers(episode, day) && isLookedAfter(episode))
                ? CareStatus.LAC
                : CareStatus.NOT_LAC;
    }

    private boolean covers(CareEpisode episode, LocalDate day) {
        if (day.isBefore(episode.start())) {
            return false;
        }
        if (episode.end() == null || day.isBefore(episode.end())) {
            return true;
        }
        return day.equals(episode.end()) && rules.get(Option.CARE_END_INCLUSIVE);
    }

    /** */
    private boolean isLookedAfter(CareEpisode episode) {
        LegalStatus status = episode.legalStatus();
        return status == null
                || rules.get(Option.LAC_STATUSES).contains(status)
                || (rules.get(Option.SHORT_BREAKS_ARE_LAC)
                        && LegalStatus.shortBreaks().contains(status));
    }
}
