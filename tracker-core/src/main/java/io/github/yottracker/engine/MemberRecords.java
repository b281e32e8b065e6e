package io.github.yottracker.engine;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.cohort.ConsideredEvent;
import io.github.yottracker.cohort.EntryDecision;
import io.github.yottracker.cohort.FirstTimeEntrant;
import io.github.yottracker.cohort.IndexEvent;
import io.github.yottracker.cohort.Member;
import io.github.yottracker.followup.Decision;
import io.github.yottracker.followup.FollowUpWindow;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.followup.OffenceDecision;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Turns what the kernel decided about an entry into records. */
final class MemberRecords {

    /** By what is known on the as-of day alone, so that the order tells nothing of later days. */
    private static final Comparator<OffenceDecision> BY_DATE = Comparator.<OffenceDecision, LocalDate>comparing(
                    offence -> offence.committedOn().orElse(LocalDate.MAX))
            .thenComparing(offence -> offence.provenOn().orElse(LocalDate.MAX))
            .thenComparing(offence -> offence.offenceId().orElse(""));

    private final CaseloadColumns columns;

    MemberRecords(CaseloadColumns columns) {
        this.columns = columns;
    }

    /** Returns the entry that the kernel has just followed up. */
    FollowedMember of(PersonKernel kernel, int event, CohortPeriod cohort) {
        return new FollowedMember(
                member(kernel, event, cohort), window(kernel), MemberState.values()[kernel.state()], offences(kernel));
    }

    /** Returns every event of the loaded person, in order of their days, and what came of it. */
    List<ConsideredEvent> events(PersonKernel kernel, Set<Integer> chosen, IntPredicate inPeriod) {
        List<ConsideredEvent> events = new ArrayList<>();
        for (int event = 0; event < kernel.events(); event++) {
            int kind = kernel.kind(event);
            int disposal = kernel.disposal(event);
            List<EntryDecision> bars = kernel.entryBars(event);
            events.add(new ConsideredEvent(
                    LocalDate.ofEpochDay(kernel.eventDay(event)),
                    kind < 0 ? Optional.empty() : Optional.of(QualifyingEvent.values()[kind]),
                    disposal < 0 ? Optional.empty() : Optional.of(Plan.DISPOSALS[disposal]),
                    role(chosen.contains(event), inPeriod.test(kernel.eventDay(event)), bars.isEmpty()),
                    bars));
        }
        return events;
    }

    private static ConsideredEvent.Role role(boolean chosen, boolean inPeriod, boolean qualifies) {
        if (chosen) {
            return ConsideredEvent.Role.INDEX;
        }
        if (!inPeriod) {
            return ConsideredEvent.Role.OUTSIDE_PERIOD;
        }
        return qualifies ? ConsideredEvent.Role.NOT_CHOSEN : ConsideredEvent.Role.BARRED;
    }

    /** Returns the first entry of the loaded person into the system (M-97). */
    FirstTimeEntrant firstTimeEntrant(PersonKernel kernel, int event) {
        int person = kernel.person();
        return new FirstTimeEntrant(
                columns.personId(person),
                LocalDate.ofEpochDay(kernel.eventDay(event)),
                Plan.DISPOSALS[kernel.disposal(event)],
                kernel.firstEntryAge(event),
                Gender.values()[columns.gender(person)],
                Ethnicity.values()[columns.ethnicity(person)]);
    }

    private Member member(PersonKernel kernel, int event, CohortPeriod cohort) {
        int person = kernel.person();
        int offence = kernel.indexOffence(event);
        IndexEvent index = new IndexEvent(
                QualifyingEvent.values()[kernel.kind(event)],
                LocalDate.ofEpochDay(kernel.eventDay(event)),
                Plan.DISPOSALS[kernel.disposal(event)],
                date(kernel.disposedOn(event)),
                offence < 0 ? Optional.empty() : id(offence));
        return new Member(
                columns.personId(person),
                cohort,
                index,
                kernel.age(event),
                Gender.values()[columns.gender(person)],
                Ethnicity.values()[columns.ethnicity(person)],
                CareStatus.values()[kernel.care(event)],
                kernel.previousOffences());
    }

    private static FollowUpWindow window(PersonKernel kernel) {
        return new FollowUpWindow(
                LocalDate.ofEpochDay(kernel.followUpFirst()),
                LocalDate.ofEpochDay(kernel.followUpLast()).plusDays(1),
                LocalDate.ofEpochDay(kernel.waitLast()).plusDays(1));
    }

    private List<OffenceDecision> offences(PersonKernel kernel) {
        List<OffenceDecision> decisions = new ArrayList<>();
        for (int i = 0; i < kernel.offences(); i++) {
            decisions.add(new OffenceDecision(
                    id(kernel.offenceRow(i)),
                    date(kernel.offenceDay(i)),
                    date(kernel.proofDay(i)),
                    kernel.offenceBars(i)));
        }
        Repeats repeats = kernel.repeats();
        for (int i = 0; i < repeats.size(); i++) {
            int row = repeats.row(i);
            decisions.add(new OffenceDecision(
                    id(row), date(columns.committed(row)), Optional.empty(), List.of(Decision.DUPLICATE)));
        }
        decisions.sort(BY_DATE);
        return decisions;
    }

    private Optional<String> id(int row) {
        return columns.hasOffenceId(row) ? Optional.of(columns.offenceId(row)) : Optional.empty();
    }

    private static Optional<LocalDate> date(int day) {
        return Optional.ofNullable(CaseloadColumns.date(day));
    }
}
