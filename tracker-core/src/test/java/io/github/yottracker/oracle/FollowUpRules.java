package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodBasis;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follow-up, the wait, and what counts in them (M-26 to M-49). */
record FollowUpRules(Methodology rules, LocalDate asOf) {

    private static final int FOLLOW_UP_MONTHS = 12;
    private static final int ADULT = 18;

    // ---------------------------------------------------------------- days

    /** M-27, M-39, M-49. */
    LocalDate firstDay(Event index) {
        LocalDate own = rules.get(Option.FOLLOW_UP_START) == FollowUpStart.INCLUSIVE
                ? index.on()
                : index.on().plusDays(1);
        return anchor().from().filter(own::isBefore).orElse(own);
    }

    /** M-26 to M-28, A-46: the last day of the child's own follow-up. */
    LocalDate ownLastDay(Event index) {
        LocalDate on = index.on();
        return switch (rules.get(Option.FOLLOW_UP_END)) {
            case ANNIVERSARY_INCLUSIVE -> on.plusMonths(FOLLOW_UP_MONTHS);
            case ANNIVERSARY_EXCLUSIVE -> on.plusMonths(FOLLOW_UP_MONTHS).minusDays(1);
            case DAYS_365 -> on.plusDays(365);
            case DAYS_366 -> on.plusDays(366);
        };
    }

    /** M-49: the last day of follow-up by the anchor. */
    LocalDate lastDay(Event index) {
        LocalDate own = ownLastDay(index);
        return switch (anchor().kind()) {
            case PER_CHILD_INDEX -> own;
            case FIXED_PERIOD -> anchor().to().orElseThrow();
            case FIXED_AND_PER_CHILD -> anchor().to().filter(own::isAfter).orElse(own);
        };
    }

    /** M-29, A-12, A-13, A-47: the last day on which proof is in time. */
    LocalDate lastDayOfWait(Event index, CohortPeriod cohort) {
        int wait = rules.get(Option.WAITING_PERIOD_MONTHS);
        if (rules.get(Option.WAITING_PERIOD_BASIS) == WaitingPeriodBasis.COHORT_END) {
            return cohort.last().plusMonths(FOLLOW_UP_MONTHS).plusMonths(wait);
        }
        return rules.get(Option.WAITING_PERIOD_ANCHOR) == WaitingPeriodAnchor.INDEX_PLUS_18M
                ? index.on().plusMonths(FOLLOW_UP_MONTHS + wait)
                : lastDay(index).plusMonths(wait);
    }

    /** M-85. */
    MemberState state(Event index, CohortPeriod cohort) {
        if (!asOf.isAfter(lastDay(index))) {
            return MemberState.IN_FOLLOW_UP;
        }
        return asOf.isAfter(lastDayOfWait(index, cohort)) ? MemberState.CLOSED : MemberState.IN_WAIT;
    }

    private FollowUpAnchor anchor() {
        return rules.get(Option.FOLLOW_UP_ANCHOR);
    }

    // ---------------------------------------------------------------- decisions

    /** all rules that bar an offence, in the order in which they are asked; none if it counts. */
    List<Decision> bars(Person person, Event index, CohortPeriod cohort, KnownOffence offence) {
        List<Decision> bars = new ArrayList<>();
        if (isIndexCase(index, offence)) {
            bars.add(Decision.INDEX_CASE);
        }
        bars.addAll(barsOfDate(index, offence));
        bars.addAll(barsOfKind(offence));
        bars.addAll(barsOfProof(person, index, cohort, offence));
        bars.sort(Comparator.naturalOrder());
        return bars;
    }

    /** M-40, P-22. */
    static boolean isIndexCase(Event index, KnownOffence offence) {
        return index.disposedOn() != null && offence.wasDealtWithOn(index.disposedOn());
    }

    /** M-33, M-38, M-39, M-42, M-49. */
    private List<Decision> barsOfDate(Event index, KnownOffence offence) {
        LocalDate committed = offence.committedOn();
        if (committed == null) {
            return List.of(Decision.NO_DATE);
        }
        List<Decision> bars = new ArrayList<>();
        if (committed.isBefore(index.on())) {
            boolean provenAfter =
                    offence.provenOn() != null && offence.provenOn().isAfter(index.on());
            bars.add(provenAfter ? Decision.BEFORE_INDEX_PROVEN_AFTER : Decision.BEFORE_INDEX);
        }
        if (committed.equals(index.on()) && rules.get(Option.FOLLOW_UP_START) == FollowUpStart.EXCLUSIVE) {
            bars.add(Decision.SAME_DAY);
        }
        if (anchor().kind() != FollowUpAnchor.Kind.FIXED_PERIOD && committed.isAfter(ownLastDay(index))) {
            bars.add(Decision.AFTER_FOLLOW_UP);
        }
        if (anchor().from().filter(committed::isBefore).isPresent()
                || anchor().to().filter(committed::isAfter).isPresent()) {
            bars.add(Decision.OUTSIDE_FIXED_PERIOD);
        }
        return bars;
    }

    /** M-11, M-35, M-36, M-37, M-44. */
    List<Decision> barsOfKind(KnownOffence offence) {
        OffenceRules about = new OffenceRules(rules);
        List<Decision> bars = new ArrayList<>();
        if (OffenceRules.isBreach(offence) && !rules.get(Option.BREACH_COUNTS)) {
            bars.add(Decision.BREACH);
        }
        if (about.isOutForNotRecordable(offence)) {
            bars.add(Decision.NOT_RECORDABLE);
        }
        if (about.isOutForPlace(offence)) {
            bars.add(Decision.OUTSIDE_ENGLAND_AND_WALES);
        }
        if (about.isOutForProsecutor(offence)) {
            bars.add(Decision.NOT_POLICE_PROSECUTED);
        }
        if (about.isOutForTic(offence)) {
            bars.add(Decision.TAKEN_INTO_CONSIDERATION);
        }
        if (about.isOutForAppeal(offence)) {
            bars.add(Decision.APPEALED);
        }
        return bars;
    }

    /** M-29, M-30, M-31, M-34, M-47, M-87. */
    private List<Decision> barsOfProof(Person person, Event index, CohortPeriod cohort, KnownOffence offence) {
        LocalDate proven = offence.provenOn();
        if (proven == null) {
            return List.of(whyNotProven(offence));
        }
        List<Decision> bars = new ArrayList<>();
        if (proven.isAfter(lastDayOfWait(index, cohort))) {
            bars.add(Decision.TOO_LATE);
        }
        if (rules.get(Option.WAITING_PERIOD_PROOF_TYPES) == WaitingPeriodProofTypes.COURT_ONLY
                && proven.isAfter(lastDay(index))
                && isProvenOutOfCourt(offence)) {
            bars.add(Decision.CAUTION_IN_WAIT);
        }
        if (!rules.get(Option.PROOF_AFTER_18_COUNTS) && isAdult(person, proven)) {
            bars.add(Decision.PROVEN_AFTER_18);
        }
        return bars;
    }

    private Decision whyNotProven(KnownOffence offence) {
        if (new Knowledge(rules, asOf, asOf).provesNothing(offence.outcome())) {
            return Decision.NOT_PROVEN;
        }
        return offence.outcome() instanceof Outcome.Pending ? Decision.PENDING : Decision.NO_PROOF_DATE;
    }

    /** M-30, A-14: a caution of a child or an adult, or a diversion outcome that a local tracker takes as proof. */
    private static boolean isProvenOutOfCourt(KnownOffence offence) {
        if (!offence.hasDisposal()) {
            return false;
        }
        DisposalType type = offence.disposal();
        return type.tier() == DisposalTier.PRE_COURT
                || type.tier() == DisposalTier.DIVERSION
                || type == DisposalType.ADULT_CAUTION;
    }

    /** M-47. */
    private static boolean isAdult(Person person, LocalDate day) {
        LocalDate born = person.dateOfBirth();
        return born != null && Period.between(born, day).getYears() >= ADULT;
    }
}
