package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodBasis;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.DisposalTier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days and numbers at which a rule changes its answer, and on which side of them a scenario was. */
final class Boundaries {

    private static final int ADULT = 18;
    private static final int YOUNGEST = 10;
    private static final List<String> SIDES = List.of("day before ", "on ", "day after ");
    private static final List<String> BANDS = List.of("none", "1 to 2", "3 to 6", "7 to 10", "11 or more");

    private final Seen seen;
    private final Set<String> reached = new TreeSet<>();

    private Boundaries(Seen seen) {
        this.seen = seen;
    }

    // ---------------------------------------------------------------- what there is to reach

    /** Returns every side of every boundary. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        bothSides(all, "first day of the window, an event");
        bothSides(all, "last day of the window, an event");
        bothSides(all, "the index date, an offence");
        for (FollowUpEnd end : FollowUpEnd.values()) {
            bothSides(all, "the last day of follow-up under " + end + ", an offence");
        }
        for (WaitingPeriodAnchor anchor : WaitingPeriodAnchor.values()) {
            bothSides(all, "the last day of the wait under " + anchor + ", a proof");
        }
        bothSides(all, "the last day of the wait under COHORT_END, a proof");
        for (FollowUpAnchor.Kind kind : FollowUpAnchor.Kind.values()) {
            if (kind != FollowUpAnchor.Kind.PER_CHILD_INDEX) {
                bothSides(all, "the first day of the period under " + kind + ", an offence");
                bothSides(all, "the last day of the period under " + kind + ", an offence");
            }
        }
        for (int birthday : List.of(YOUNGEST, ADULT)) {
            bothSides(all, "birthday " + birthday + ", an event");
            bothSides(all, "birthday " + birthday + " of a child of 29 February, an event");
        }
        bothSides(all, "the last day of follow-up under COURT_ONLY, a caution");
        bothSides(all, "birthday 10, an offence row");
        bothSides(all, "birthday 18, a proof");
        bothSides(all, "the last day of follow-up, the as-of day");
        bothSides(all, "the last day of the wait, the as-of day");
        bothSides(all, "the end of a care episode, its end day included, the reference date");
        bothSides(all, "the end of a care episode, its end day not included, the reference date");
        bothSides(all, "the start of a care episode, the reference date");
        bothSides(all, "the as-of day, a recorded date");
        bothSides(all, "the as-of day, an outcome");
        BANDS.forEach(band -> all.add("previous offences " + band));
        all.add("reoffences one under the prolific threshold");
        all.add("reoffences at the prolific threshold");
        all.add("reoffences above the prolific threshold");
        return all;
    }

    private static void bothSides(List<String> all, String boundary) {
        SIDES.forEach(side -> all.add(side + boundary));
    }

    // ---------------------------------------------------------------- what was reached

    /** Returns the sides on which something of a scenario was. */
    static Set<String> reachedIn(Seen seen) {
        Boundaries boundaries = new Boundaries(seen);
        boundaries.windows();
        boundaries.rows();
        seen.entries().forEach(boundaries::entry);
        seen.decided().forEach(boundaries::offence);
        return boundaries.reached;
    }

    private void day(LocalDate day, LocalDate boundary, String name) {
        if (day == null || boundary == null) {
            return;
        }
        long distance = ChronoUnit.DAYS.between(boundary, day);
        if (Math.abs(distance) <= 1) {
            reached.add(SIDES.get((int) distance + 1) + name);
        }
    }

    private void windows() {
        CohortPeriod period = seen.scenario().period();
        EntryRules entry = new EntryRules(seen.rules());
        for (KnownChild child : seen.oracle().children()) {
            for (Event event : entry.eventsOf(child)) {
                day(event.on(), period.start(), "first day of the window, an event");
                day(event.on(), period.last(), "last day of the window, an event");
            }
            seen.oracle().cohorts().stream()
                    .flatMap(cohort -> seen.oracle().eventsOf(child, cohort).stream())
                    .forEach(event -> birthdays(child, event));
        }
    }

    private void birthdays(KnownChild child, Event event) {
        LocalDate born = child.person().dateOfBirth();
        if (born == null) {
            return;
        }
        for (int birthday : List.of(YOUNGEST, ADULT)) {
            day(event.on(), birthday(born, birthday), "birthday " + birthday + ", an event");
            if (isLeapDay(born)) {
                day(
                        event.on(),
                        birthday(born, birthday),
                        "birthday " + birthday + " of a child of 29 February, an event");
            }
        }
    }

    private static boolean isLeapDay(LocalDate day) {
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
    }

    /** M-08: the birthday of a child of 29 February is 1 March in a common year. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate birthday = born.plusYears(age);
        return isLeapDay(born) && !isLeapDay(birthday) ? birthday.plusDays(1) : birthday;
    }

    private void rows() {
        for (WrittenOffence row : seen.scenario().rows().offences()) {
            seen.scenario().rows().people().stream()
                    .filter(person -> person.id().equals(row.offence().personId()))
                    .filter(person -> person.dateOfBirth() != null)
                    .forEach(person -> day(
                            row.offence().committedOn(),
                            birthday(person.dateOfBirth(), YOUNGEST),
                            "birthday 10, an offence row"));
            day(row.offence().recordedOn(), seen.scenario().asOf(), "the as-of day, a recorded date");
            day(row.offence().outcome().on(), seen.scenario().asOf(), "the as-of day, an outcome");
        }
    }

    private void entry(Entry entry) {
        LocalDate asOf = seen.scenario().asOf();
        day(asOf, entry.lastDay(), "the last day of follow-up, the as-of day");
        day(asOf, entry.lastDayOfWait(), "the last day of the wait, the as-of day");
        LocalDate reference = seen.chose(Option.LAC_REFERENCE_DATE, LacReferenceDate.INDEX_DATE)
                ? entry.index().on()
                : entry.index().disposedOn();
        String included = seen.rules().get(Option.CARE_END_INCLUSIVE) ? "included" : "not included";
        for (CareEpisode episode : seen.childOf(entry).care()) {
            day(
                    reference,
                    episode.end(),
                    "the end of a care episode, its end day " + included + ", the reference date");
            day(reference, episode.start(), "the start of a care episode, the reference date");
        }
        reached.add("previous offences " + BANDS.get(band(entry.previousOffences())));
        threshold(entry.reoffences() - seen.rules().get(Option.PROLIFIC_THRESHOLD));
    }

    /** M-56. */
    private static int band(int previous) {
        return (int) Stream.of(1, 3, 7, 11).filter(first -> previous >= first).count();
    }

    private void threshold(int above) {
        if (above == -1) {
            reached.add("reoffences one under the prolific threshold");
        } else if (above == 0) {
            reached.add("reoffences at the prolific threshold");
        } else if (above > 0) {
            reached.add("reoffences above the prolific threshold");
        }
    }

    /** Only offences that the boundary itself decides about. */
    private void offence(Seen.Decided decided) {
        LocalDate committed = decided.offence().committedOn();
        Event index = decided.entry().index();
        switch (decided.decision()) {
            case COUNTS, AFTER_FOLLOW_UP, OUTSIDE_FIXED_PERIOD, SAME_DAY, BEFORE_INDEX, BEFORE_INDEX_PROVEN_AFTER ->
                committed(index, committed);
            default -> {}
        }
        if (decided.decision() == Decision.COUNTS || decided.decision() == Decision.TOO_LATE) {
            day(
                    decided.offence().provenOn(),
                    decided.entry().lastDayOfWait(),
                    "the last day of the wait under " + kindOfWait() + ", a proof");
        }
        if (decided.decision() == Decision.CAUTION_IN_WAIT || (isCourtOnly() && isCaution(decided))) {
            day(
                    decided.offence().provenOn(),
                    decided.entry().lastDay(),
                    "the last day of follow-up under COURT_ONLY, a caution");
        }
        if (decided.decision() == Decision.PROVEN_AFTER_18
                || (decided.decision() == Decision.COUNTS && isChildOnly())) {
            LocalDate born = decided.entry().person().dateOfBirth();
            day(decided.offence().provenOn(), birthday(born, ADULT), "birthday 18, a proof");
        }
    }

    private boolean isCourtOnly() {
        return seen.chose(Option.WAITING_PERIOD_PROOF_TYPES, WaitingPeriodProofTypes.COURT_ONLY);
    }

    private static boolean isCaution(Seen.Decided decided) {
        return decided.decision() == Decision.COUNTS
                && decided.offence().hasDisposal()
                && decided.offence().disposal().tier() == DisposalTier.PRE_COURT;
    }

    private boolean isChildOnly() {
        return !seen.rules().get(Option.PROOF_AFTER_18_COUNTS);
    }

    private String kindOfWait() {
        return seen.chose(Option.WAITING_PERIOD_BASIS, WaitingPeriodBasis.COHORT_END)
                ? "COHORT_END"
                : seen.rules().get(Option.WAITING_PERIOD_ANCHOR).toString();
    }

    private void committed(Event index, LocalDate committed) {
        day(committed, index.on(), "the index date, an offence");
        FollowUpAnchor anchor = seen.rules().get(Option.FOLLOW_UP_ANCHOR);
        if (anchor.kind() == FollowUpAnchor.Kind.PER_CHILD_INDEX) {
            LocalDate last = new FollowUpRules(seen.rules(), seen.scenario().asOf()).lastDay(index);
            day(
                    committed,
                    last,
                    "the last day of follow-up under " + seen.rules().get(Option.FOLLOW_UP_END) + ", an offence");
        } else if (!committed.isBefore(index.on())) {
            day(
                    committed,
                    anchor.from().orElseThrow(),
                    "the first day of the period under " + anchor.kind() + ", an offence");
            day(
                    committed,
                    anchor.to().orElseThrow(),
                    "the last day of the period under " + anchor.kind() + ", an offence");
        }
    }
}
