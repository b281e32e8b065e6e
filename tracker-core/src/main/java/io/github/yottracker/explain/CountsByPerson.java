package io.github.yottracker.explain;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.engine.MemberBatch;
import io.github.yottracker.measure.ReoffendingCounts;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import java.time.LocalDate;

/** What each person of a caseload adds to the counts of a period, by number of the person. */
final class CountsByPerson implements CohortScan.Sink<CountsByPerson> {

    private final int[] offenders;
    private final int[] reoffenders;
    private final int[] reoffences;

    private CountsByPerson(int people) {
        offenders = new int[people];
        reoffenders = new int[people];
        reoffences = new int[people];
    }

    static CountsByPerson of(Caseload caseload, Methodology methodology, CohortPeriod period, LocalDate asOf) {
        CountsByPerson counts = new CountsByPerson(caseload.columns().people());
        // Every part of the scan writes here: no two parts hold the same person.
        return CohortScan.of(caseload, methodology, period.cohorts(methodology), asOf)
                .run(() -> counts);
    }

    @Override
    public void take(MemberBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            int person = batch.person[i];
            offenders[person]++;
            reoffenders[person] += batch.reoffences[i] > 0 ? 1 : 0;
            reoffences[person] += batch.reoffences[i];
        }
    }

    @Override
    public void append(CountsByPerson next) {
        // The parts are one already.
    }

    int people() {
        return offenders.length;
    }

    boolean agrees(CountsByPerson other, int person) {
        return offenders[person] == other.offenders[person]
                && reoffenders[person] == other.reoffenders[person]
                && reoffences[person] == other.reoffences[person];
    }

    ReoffendingCounts of(int person) {
        return new ReoffendingCounts(offenders[person], reoffenders[person], reoffences[person]);
    }

    ReoffendingCounts total() {
        long members = 0;
        long reoffending = 0;
        long offences = 0;
        for (int person = 0; person < offenders.length; person++) {
            members += offenders[person];
            reoffending += reoffenders[person];
            offences += reoffences[person];
        }
        return new ReoffendingCounts(members, reoffending, offences);
    }
}
