package io.github.yottracker.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.SameDayTieBreak;
import io.github.yottracker.model.DisposalTier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several qualifying events of one cohort is the index event (M-12 to M-14).
 *
 * <p>Where no rule prefers one of two, as of two releases on one day under EARLIEST, the first in the order given wins.
 */
record IndexRules(Methodology rules) {

    /** M-12, M-13, A-16. */
    Optional<Event> indexEventOf(List<Event> qualifying) {
        return qualifying.stream()
                .min(
                        switch (rules.get(Option.INDEX_EVENT_SELECTION)) {
                            case EARLIEST -> earliestFirst();
                            case LATEST -> latestFirst();
                            case MOST_SERIOUS -> mostSeriousFirst();
                        });
    }

    /** the first of a disposal group, whatever event is the index event of the headline. */
    Optional<Event> firstOf(List<Event> qualifying) {
        return qualifying.stream().min(earliestFirst());
    }

    private Comparator<Event> earliestFirst() {
        return comparing(Event::on).thenComparing(sameDay());
    }

    private Comparator<Event> latestFirst() {
        return comparing(Event::on, reverseOrder()).thenComparing(sameDay()).thenComparing(mostSeriousFirst());
    }

    /** */
    private static Comparator<Event> mostSeriousFirst() {
        return comparing(IndexRules::seriousness, reverseOrder())
                .thenComparing(Event::gravity, reverseOrder())
                .thenComparing(Event::on)
                .thenComparing(Event::indexOffenceId, nullsLast(String::compareTo));
    }

    /** M-14. */
    private Comparator<Event> sameDay() {
        boolean releaseFirst = rules.get(Option.SAME_DAY_TIE_BREAK) == SameDayTieBreak.RELEASE;
        return comparing(event -> event.isRelease() != releaseFirst);
    }

    private static int seriousness(Event event) {
        return event.isRelease()
                ? 4
                : List.of(
                                DisposalTier.DIVERSION,
                                DisposalTier.PRE_COURT,
                                DisposalTier.FIRST_TIER,
                                DisposalTier.COMMUNITY)
                        .indexOf(event.disposal().tier());
    }
}
