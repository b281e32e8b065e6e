package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of one child on the as-of day.
 *
 * @param person the child
 * @param offences its offences, each once
 * @param repeats rows that repeat one of them (M-46)
 * @param releases its releases
 * @param care its care episodes
 * @param refusedSentences days of custodial sentences whose rows were refused
 */
record KnownChild(
        Person person,
        List<KnownOffence> offences,
        List<Offence> repeats,
        List<Release> releases,
        List<CareEpisode> care,
        List<LocalDate> refusedSentences) {

    /** Returns all offences that drew a disposal on a day: one occasion (M-14). */
    List<KnownOffence> occasionOn(LocalDate day) {
        return offences.stream()
                .filter(offence -> offence.hasDisposal() && offence.wasDealtWithOn(day))
                .toList();
    }

    List<LocalDate> occasionDays() {
        return offences.stream()
                .filter(KnownOffence::hasDisposal)
                .map(offence -> offence.outcome().on())
                .filter(day -> day != null)
                .distinct()
                .toList();
    }

    List<KnownOffence> custodialSentencesOn(LocalDate day) {
        return occasionOn(day).stream()
                .filter(offence -> offence.disposal().tier() == DisposalTier.CUSTODY)
                .toList();
    }

    List<LocalDate> daysOfCustodialSentences() {
        return occasionDays().stream()
                .filter(day -> !custodialSentencesOn(day).isEmpty())
                .toList();
    }
}
