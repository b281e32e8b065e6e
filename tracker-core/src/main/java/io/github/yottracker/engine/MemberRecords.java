package io.github.yottracker.engine;

import io.github.yottracker.cohort.CohortPeriod;
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

/** Turns what the kernel decided about an entry into records. */
final class MemberRecords {

    private static final Comparator<OffenceDecision> BY_DATE =
            Comparator.comparing(decision -> decision.committedOn().orElse(LocalDate.MAX));

    private final CaseloadColumns columns;

    MemberRecords(CaseloadColumns columns) {
        this.columns = columns;
    }

    /** Returns the entry that the kernel has just followed up. */
    FollowedMember of(PersonKernel kernel, int event, CohortPeriod cohort) {
        return new FollowedMember(
                member(kernel, event, cohort),
                window(kernel, event),
                MemberState.values()[kernel.state()],
                offences(kernel));
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
                CareStatus.values()[kernel.care(event)]);
    }

    private static FollowUpWindow window(PersonKernel kernel, int event) {
        LocalDate indexDate = LocalDate.ofEpochDay(kernel.eventDay(event));
        return new FollowUpWindow(
                kernel.countsIndexDay() ? indexDate : indexDate.plusDays(1),
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
                    kernel.decision(i)));
        }
        for (int i = 0; i < kernel.repeats(); i++) {
            int row = kernel.repeatedRow(i);
            decisions.add(
                    new OffenceDecision(id(row), date(columns.committed(row)), Optional.empty(), Decision.DUPLICATE));
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
