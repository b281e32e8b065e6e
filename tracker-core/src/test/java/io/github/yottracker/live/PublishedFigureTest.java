package io.github.yottracker.live;

import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.sample.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules M-84 to M-90 of docs/methodology.md, event by event. On 15 February 2021 SYN-0188 is in follow-up to 9 March, one of
 * the 106 of 135 members who have not reoffended, and there are 17 pending offences.
 */
class PublishedFigureTest {

    private static final CohortPeriod YEAR = CohortPeriod.financialYear(2019);
    private static final LocalDate MONDAY = LocalDate.of(2021, 2, 15);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final LiveTracker tracker =
            LiveTracker.open(Samples.southampton(), MONDAY, Question.of(LOCAL_TRACKER, YEAR));

    private void take(CaseEvent event) {
        assertThat(tracker.apply(event).isTaken()).isTrue();
    }

    private void charge(LocalDate recordedOn) {
        Offence offence = Offence.of("SYN-0188").id("OF-9001").committed(MONDAY).build();
        take(new CaseEvent.OffenceCharged(offence, recordedOn));
    }

    private void caution(LocalDate recordedOn) {
        Disposal caution = new Disposal(DisposalType.YOUTH_CAUTION, TUESDAY);
        take(CaseEvent.OutcomeRecorded.of("SYN-0188", "OF-9001", caution, recordedOn));
    }

    private static CohortFigures figures(Snapshot snapshot) {
        CohortFigures figures = snapshot.figures(LOCAL_TRACKER, YEAR);
        assertThat(ReoffendingTracker.of(LOCAL_TRACKER)
                        .track(snapshot.caseload(), YEAR, snapshot.moment().asOf())
                        .figures())
                .as("a fresh run at " + snapshot.moment())
                .isEqualTo(figures);
        return figures;
    }

    private static long reoffenders(Snapshot snapshot) {
        return figures(snapshot).counts().reoffenders();
    }

    /** Cautioned on Tuesday, recorded on Wednesday: not proven on Monday, and on Tuesday not known. */
    @Test
    void m84_whatWasTrueOnOneDayAsKnownOnAnother() {
        charge(MONDAY);
        caution(WEDNESDAY);
        assertThat(reoffenders(tracker.at(TUESDAY, TUESDAY))).isEqualTo(29);
        assertThat(reoffenders(tracker.at(TUESDAY, WEDNESDAY))).isEqualTo(30);
        assertThat(reoffenders(tracker.at(MONDAY, WEDNESDAY))).isEqualTo(29);
    }

    /** The last index event is of 31 March 2020: follow-up to 31 March 2021, and proof to 30 September. */
    @Test
    void m85_aCohortIsFinalTheDayAfterItsLastWait() {
        List<Alert> alerts = new ArrayList<>();
        tracker.listen(alerts::add);
        tracker.moveTo(LocalDate.of(2021, 9, 30));
        assertThat(figures(tracker.snapshot()).isInterim()).isTrue();
        tracker.moveTo(LocalDate.of(2021, 10, 1));
        assertThat(figures(tracker.snapshot()).isInterim()).isFalse();
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == Alert.Kind.COHORT_FINAL)
                .extracting(Alert::asOf)
                .containsExactly(LocalDate.of(2021, 10, 1));
    }

    @Test
    void m87_aChargeIsPendingUntilItsOutcomeIsRecorded() {
        tracker.moveTo(TUESDAY);
        charge(TUESDAY);
        assertThat(figures(tracker.snapshot()).pending()).isEqualTo(17 + 1);
        caution(TUESDAY);
        assertThat(figures(tracker.snapshot()).pending()).isEqualTo(17);
    }

    /** The caution says that it was recorded on Tuesday, but comes after Tuesday's figure was published. */
    @Test
    void m90_aPublishedFigureComesOutAgainByItsMoment() {
        tracker.moveTo(TUESDAY);
        charge(TUESDAY);
        Snapshot published = tracker.snapshot();
        caution(TUESDAY);
        tracker.moveTo(WEDNESDAY);
        Snapshot again = tracker.at(published.moment());
        assertThat(figures(again)).isEqualTo(figures(published));
        assertThat(again.factsHash()).isEqualTo(published.factsHash());
        assertThat(reoffenders(published)).isEqualTo(29);
        Snapshot revised = tracker.at(TUESDAY, TUESDAY);
        assertThat(reoffenders(revised)).isEqualTo(30);
        assertThat(revised.factsHash()).isNotEqualTo(published.factsHash());
    }
}
