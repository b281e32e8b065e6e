package io.github.yottracker.oracle;

import io.github.yottracker.methodology.IndexOffenceSelection;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.UnknownRecordable;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rules about an offence by itself, which hold for index offences and for reoffences alike. */
record OffenceRules(Methodology rules) {

    /** M-35, A-28: by flag or by category. */
    static boolean isBreach(KnownOffence offence) {
        Offence row = offence.row();
        return row.breach() == Answer.YES
                || (row.category() != null && row.category().isBreach());
    }

    /** M-36. */
    boolean isOutForNotRecordable(KnownOffence offence) {
        boolean unknownIsOut = rules.get(Option.UNKNOWN_RECORDABLE) == UnknownRecordable.EXCLUDE;
        Answer recordable = offence.row().recordable();
        return rules.get(Option.REQUIRE_RECORDABLE)
                && (recordable == Answer.NO || (recordable == Answer.UNKNOWN && unknownIsOut));
    }

    /** M-37: an unknown place counts. */
    boolean isOutForPlace(KnownOffence offence) {
        return !rules.get(Option.INCLUDE_OUTSIDE_ENGLAND_WALES) && offence.row().place() == Place.OTHER;
    }

    /** M-37: an unknown prosecutor counts. */
    boolean isOutForProsecutor(KnownOffence offence) {
        return rules.get(Option.REQUIRE_POLICE_PROSECUTION) && offence.row().policeProsecuted() == Answer.NO;
    }

    /** M-44. */
    boolean isOutForTic(KnownOffence offence) {
        return !rules.get(Option.COUNT_TICS) && offence.row().takenIntoConsideration() == Answer.YES;
    }

    /** M-11. */
    boolean isOutForAppeal(KnownOffence offence) {
        return rules.get(Option.EXCLUDE_APPEALED) && offence.row().appeal() != Appeal.NONE;
    }

    /** M-16, A-10, A-11: all but what its disposal must be. */
    boolean isEligibleIndexOffence(KnownOffence offence) {
        return (rules.get(Option.BREACH_CAN_BE_INDEX) || !isBreach(offence))
                && !isOutForNotRecordable(offence)
                && !isOutForPlace(offence)
                && !isOutForProsecutor(offence)
                && !isOutForTic(offence)
                && !isOutForAppeal(offence);
    }

    /** M-15, A-08, A-50: the main one, else the gravest, else the earliest, else that of the lowest id. */
    Optional<KnownOffence> indexOffenceOf(List<KnownOffence> eligible) {
        boolean mainFirst = rules.get(Option.INDEX_OFFENCE_SELECTION) == IndexOffenceSelection.MAIN_THEN_GRAVITY;
        return eligible.stream()
                .min(Comparator.comparing(
                                (KnownOffence o) -> !(mainFirst && o.row().main() == Answer.YES))
                        .thenComparing(o -> -o.row().gravity())
                        .thenComparing(KnownOffence::committedOn, Comparator.nullsLast(LocalDate::compareTo))
                        .thenComparing(o -> o.row().id(), Comparator.nullsLast(String::compareTo))
                        .thenComparing(KnownOffence::row, ContentOrder.OF_ROWS));
    }
}
