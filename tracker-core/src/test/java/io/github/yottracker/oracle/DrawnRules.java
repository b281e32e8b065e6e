package io.github.yottracker.oracle;

import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.DisposalRanking;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Methodologies drawn from all profiles, as they are or with options chosen at random. */
record DrawnRules(Draw draw) {

    static final List<Methodology> PROFILES = List.of(
            Methodology.MOJ_THREE_MONTH, Methodology.MOJ_TWELVE_MONTH, Methodology.LOCAL_TRACKER, Methodology.NI_19);

    private static final List<DisposalType> DIVERSIONS = Arrays.stream(DisposalType.values())
            .filter(type -> type.tier() == DisposalTier.DIVERSION)
            .toList();

    /** Options that decide about few offences or events, and so are chosen more often. */
    private static final List<Option<?>> SELDOM_DECISIVE = List.of(
            Option.QUALIFYING_EVENTS,
            Option.LOCAL_PROOF_TYPES,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.PROOF_AFTER_18_COUNTS,
            Option.PROOF_AFTER_18_COUNTS,
            Option.FOLLOW_UP_ANCHOR,
            Option.FOLLOW_UP_ANCHOR,
            Option.SAME_DAY_TIE_BREAK,
            Option.INDEX_EVENT_SELECTION,
            Option.INDEX_EVENT_SELECTION,
            Option.INDEX_EVENT_SELECTION,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.DISPOSAL_RANK,
            Option.FOLLOW_UP_END,
            Option.CARE_END_INCLUSIVE,
            Option.MISSING_OFFENCE_DATE,
            Option.WAITING_PERIOD_BASIS,
            Option.WAITING_PERIOD_BASIS,
            Option.WAITING_PERIOD_ANCHOR);

    Methodology profile() {
        return draw.from(PROFILES);
    }

    Methodology changed(Methodology profile) {
        Methodology changed = profile;
        int changes = draw.chance(25) ? 0 : draw.between(1, 9);
        for (int i = 0; i < changes; i++) {
            Option<?> option = draw.chance(40) ? draw.from(SELDOM_DECISIVE) : draw.from(Option.all());
            changed = changed(changed, option);
        }
        return changed;
    }

    private <T> Methodology changed(Methodology rules, Option<T> option) {
        Methodology ready = rules;
        if (option == Option.COHORT_LENGTH_MONTHS) { // quarters that are added have three months
            ready = ready.with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT);
        } else if (option == Option.ANNUAL_METHOD) {
            ready = ready.with(Option.COHORT_LENGTH_MONTHS, 3);
        }
        try {
            return ready.with(option, choice(option));
        } catch (IllegalArgumentException contradiction) { // such as two starts for one wait: keep what was chosen
            return rules;
        }
    }

    @SuppressWarnings("unchecked") // each branch answers for the option it names
    private <T> T choice(Option<T> option) {
        return (T) anyChoice(option);
    }

    private Object anyChoice(Option<?> option) {
        if (option.standard() instanceof Boolean) {
            return draw.chance(50);
        }
        if (option.standard() instanceof Enum<?> standard) {
            return draw.oneOf((Object[]) standard.getDeclaringClass().getEnumConstants());
        }
        if (option == Option.COHORT_LENGTH_MONTHS) {
            return draw.oneOf(12, 12, 6, 3, 1, 2);
        }
        if (option == Option.WAITING_PERIOD_MONTHS) {
            return draw.oneOf(6, 3, 0, 1, 12, 60);
        }
        if (option == Option.PROLIFIC_THRESHOLD) {
            return draw.between(1, 4);
        }
        return setOrTable(option);
    }

    private Object setOrTable(Option<?> option) {
        if (option == Option.QUALIFYING_EVENTS) {
            return draw.chance(50) ? Set.of(QualifyingEvent.values()) : some(List.of(QualifyingEvent.values()));
        }
        if (option == Option.LOCAL_PROOF_TYPES) {
            return some(DIVERSIONS);
        }
        if (option == Option.LAC_STATUSES) {
            return some(DrawnRows.STATUSES);
        }
        if (option == Option.AGE_BANDS) {
            return draw.oneOf(AgeBands.STANDARD, new AgeBands(List.of(10, 16)), new AgeBands(List.of(10, 12, 14, 17)));
        }
        if (option == Option.DISPOSAL_RANK) {
            return ranking();
        }
        if (option == Option.FOLLOW_UP_ANCHOR) {
            return anchor();
        }
        throw new AssertionError("say here what to choose for " + option);
    }

    private <T> Set<T> some(List<T> all) {
        return all.stream().filter(any -> draw.chance(50)).collect(Collectors.toSet());
    }

    private DisposalRanking ranking() {
        DisposalRanking ranking = DisposalRanking.STANDARD;
        int moves = draw.between(0, 4);
        for (int i = 0; i < moves; i++) {
            DisposalType moved = draw.from(DrawnRows.DISPOSALS);
            DisposalType lower = draw.from(DrawnRows.DISPOSALS);
            ranking = moved == lower ? ranking : ranking.withAbove(moved, lower);
        }
        return ranking;
    }

    private FollowUpAnchor anchor() {
        LocalDate from = someDay();
        LocalDate to = someDay();
        if (to.isBefore(from)) {
            LocalDate swap = from;
            from = to;
            to = swap;
        }
        return switch (draw.below(5)) {
            case 0 -> FollowUpAnchor.PER_CHILD_INDEX;
            case 1, 2 -> FollowUpAnchor.fixedPeriod(from, to);
            default -> FollowUpAnchor.fixedAndPerChild(from, to);
        };
    }

    private LocalDate someDay() {
        return draw.usedDay().plusMonths(draw.oneOf(0, 0, 0, 3, 12)).plusDays(draw.between(-1, 1));
    }
}
