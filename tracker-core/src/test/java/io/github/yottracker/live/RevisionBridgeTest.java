package io.github.yottracker.live;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.counts;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.fixture.Children.release;
import static io.github.yottracker.methodology.Methodology.LOCAL_TRACKER;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.yottracker.explain.CountsChange;
import io.github.yottracker.fixture.Child;
import io.github.yottracker.fixture.OffenceFact;
import io.github.yottracker.live.RevisionBridge.ChildChange;
import io.github.yottracker.live.RevisionBridge.Part;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Outcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Why a later figure differs: one history for each cause, worked out by hand.
 *
 * <p>Unless said, the first figure is as of the end of 2019 and as known then, the later one as of the same day, as known a
 * month on. Child A was cautioned on 2019-04-15: follow-up runs to 2020-04-15, the wait to 2020-10-15.
 */
class RevisionBridgeTest {

    private static final LocalDate FIRST = day("2019-12-31");
    private static final LocalDate LATER = day("2020-01-31");
    private static final LocalDate IN_BETWEEN = day("2020-01-20");

    private static LiveTracker tracker(Child... children) {
        return LiveTracker.open(caseload(children), FIRST);
    }

    private static Child cautioned(String id, OffenceFact... more) {
        return child(id).with(caution("2019-04-15").id("index")).with(more);
    }

    /** An offence in A's follow-up, proven in it too. */
    private static OffenceFact reoffence() {
        return referralOrder("2019-12-10").id("r").forOffenceOn("2019-06-01");
    }

    private static void apply(LiveTracker tracker, CaseEvent... events) {
        for (CaseEvent event : events) {
            assertThat(tracker.apply(event)).isInstanceOf(Receipt.Taken.class);
        }
    }

    /** The bridge over some events, all recorded between the two days of knowledge. */
    private static RevisionBridge bridge(LiveTracker tracker, CaseEvent... events) {
        Snapshot first = tracker.at(FIRST, FIRST);
        apply(tracker, events);
        return bridge(first, tracker.at(FIRST, LATER));
    }

    private static RevisionBridge bridge(Snapshot first, Snapshot later) {
        return first.bridgeTo(later, MOJ_THREE_MONTH, APR_JUN_2019);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static void assertRows(RevisionBridge bridge, List<String> first, List<String> part, List<String> later) {
        assertThat(bridge.table().rows())
                .containsExactly(
                        before(first.get(0), first.get(1), first.get(2), first.get(3)),
                        part,
                        after(later.get(0), later.get(1), later.get(2), later.get(3)));
    }

    private static List<String> before(String offenders, String reoffenders, String reoffences, String binary) {
        return row("as of 2019-12-31, known on 2019-12-31", "", offenders, reoffenders, reoffences, binary);
    }

    private static List<String> after(String offenders, String reoffenders, String reoffences, String binary) {
        return row("as of 2019-12-31, known on 2020-01-31", "", offenders, reoffenders, reoffences, binary);
    }

    private static List<ChildChange> only(String id, int offenders, int reoffenders, int reoffences) {
        return List.of(new ChildChange(id, new CountsChange(offenders, reoffenders, reoffences)));
    }

    // ---------------------------------------------------------------- one history for each cause

    @Test
    void aLateOutcome() {
        LiveTracker tracker = tracker(
                cautioned("A", offence("2019-06-01").id("r")), child("B").with(caution("2019-05-10")));
        RevisionBridge bridge = bridge(
                tracker,
                CaseEvent.OutcomeRecorded.of(
                        "A", "r", new Disposal(DisposalType.REFERRAL_ORDER, day("2019-12-10")), IN_BETWEEN));
        assertThat(bridge.before()).isEqualTo(counts(2, 0, 0));
        assertThat(bridge.after()).isEqualTo(counts(2, 1, 1));
        assertThat(bridge.children(RevisionCause.LATE_OUTCOME)).isEqualTo(only("A", 0, 1, 1));
        assertThat(bridge).hasToString("""
                        MOJ_THREE_MONTH, Apr-Jun 2019

                                                               Children  Offenders  Reoffenders  Reoffences  Binary
                        as of 2019-12-31, known on 2019-12-31                    2            0           0    0.0%
                        late outcomes                                 1          0           +1          +1   50.0%
                        as of 2019-12-31, known on 2020-01-31                    2            1           1   50.0%
                        """);
        assertThat(bridge.childTable().toCsv()).isEqualTo("""
                        person_id,cause,offenders,reoffenders,reoffences
                        A,late outcomes,0,+1,+1
                        """);
    }

    @Test
    void aRowOfTheOpeningThatWasRecordedLate() {
        LiveTracker tracker = tracker(cautioned("A", reoffence().recorded("2020-01-20")));
        assertRows(
                bridge(tracker),
                row("1", "0", "0", "0.0%"),
                row("late records", "1", "0", "+1", "+1", "100.0%"),
                row("1", "1", "1", "100.0%"));
    }

    @Test
    void aCorrection() {
        Offence earlier = Offence.of("A")
                .id("r")
                .committed(day("2019-04-01")) // a fortnight before the caution
                .disposal(DisposalType.REFERRAL_ORDER, day("2019-12-10"))
                .build();
        assertRows(
                bridge(tracker(cautioned("A", reoffence())), new CaseEvent.OffenceCorrected(earlier, IN_BETWEEN)),
                row("1", "1", "1", "100.0%"),
                row("corrections", "1", "0", "-1", "-1", "0.0%"),
                row("1", "0", "0", "0.0%"));
    }

    @Test
    void anAppeal() {
        assertRows(
                bridge(tracker(cautioned("A", reoffence())), new CaseEvent.ConvictionQuashed("A", "r", IN_BETWEEN)),
                row("1", "1", "1", "100.0%"),
                row("appeals", "1", "0", "-1", "-1", "0.0%"),
                row("1", "0", "0", "0.0%"));
    }

    @Test
    void aWithdrawal() {
        assertRows(
                bridge(
                        tracker(cautioned("A", reoffence()), cautioned("B")),
                        new CaseEvent.OffenceWithdrawn("A", "index", IN_BETWEEN)),
                row("2", "1", "1", "50.0%"),
                row("withdrawals", "1", "-1", "-1", "-1", "0.0%"),
                row("1", "0", "0", "0.0%"));
    }

    /** Each had an entry; together they have one, from A's caution, which comes first. */
    @Test
    void aMergeOfTwoMembers() {
        RevisionBridge bridge = bridge(
                tracker(cautioned("A", reoffence()), child("B").with(caution("2019-04-20"))),
                new CaseEvent.PersonMerged("B", "A", IN_BETWEEN));
        assertRows(
                bridge,
                row("2", "1", "1", "50.0%"),
                row("merges", "1", "-1", "0", "0", "100.0%"),
                row("1", "1", "1", "100.0%"));
        assertThat(bridge.children(RevisionCause.MERGE)).isEqualTo(only("A", -1, 0, 0));
    }

    /** The caution was recorded under one id and the reoffence under another, that is in no cohort of this quarter. */
    @Test
    void aMergeThatBringsAReoffence() {
        assertRows(
                bridge(
                        tracker(cautioned("A"), child("B").with(reoffence())),
                        new CaseEvent.PersonMerged("B", "A", IN_BETWEEN)),
                row("1", "0", "0", "0.0%"),
                row("merges", "1", "0", "+1", "+1", "100.0%"),
                row("1", "1", "1", "100.0%"));
    }

    /** A goes to B, and B with all that to C: the entry has a third id, and nothing else has changed. */
    @Test
    void aMergeThatOnlyRenamesChangesNobody() {
        RevisionBridge bridge = bridge(
                tracker(cautioned("A", reoffence()), child("B"), child("C")),
                new CaseEvent.PersonMerged("A", "B", IN_BETWEEN),
                new CaseEvent.PersonMerged("B", "C", IN_BETWEEN));
        assertThat(bridge.table().rows())
                .containsExactly(before("1", "1", "1", "100.0%"), after("1", "1", "1", "100.0%"));
    }

    /**
     * Of B a sentence of custody was refused at intake. It turns out to be that from which A was released, so that the release
     * opens no entry: it is known only since the merge, and has no day.
     */
    @Test
    void aMergeThatBringsARefusedSentence() {
        Caseload.Builder builder = Caseload.builder();
        child("A")
                .with(release("2019-05-01")
                        .fromSentenceOf("2019-03-01")
                        .naming(DisposalType.DETENTION_AND_TRAINING_ORDER))
                .addTo(builder);
        child("B").addTo(builder);
        builder.refusedSentence("B", (int) day("2019-03-01").toEpochDay());
        RevisionBridge bridge =
                bridge(LiveTracker.open(builder.build(), FIRST), new CaseEvent.PersonMerged("B", "A", IN_BETWEEN));
        assertThat(bridge.before()).isEqualTo(counts(1, 0, 0));
        assertThat(bridge.children(RevisionCause.MERGE)).isEqualTo(only("A", -1, 0, 0));
        assertThat(bridge.after()).isEqualTo(counts(0, 0, 0));
    }

    @Test
    void aMove() {
        assertRows(
                bridge(tracker(cautioned("A"), cautioned("B")), new CaseEvent.MovedAway("B", IN_BETWEEN)),
                row("2", "0", "0", "0.0%"),
                row("moves away", "1", "-1", "0", "0", "0.0%"),
                row("1", "0", "0", "0.0%"));
    }

    @Test
    void aNewMemberWhateverBroughtIt() {
        LiveTracker tracker =
                tracker(cautioned("A"), child("B").with(offence("2019-04-01").id("index")));
        RevisionBridge bridge = bridge(
                tracker,
                CaseEvent.OutcomeRecorded.of(
                        "B", "index", new Disposal(DisposalType.YOUTH_CAUTION, day("2019-05-02")), IN_BETWEEN));
        assertRows(
                bridge,
                row("1", "0", "0", "0.0%"),
                row("new members", "1", "+1", "0", "0", "0.0%"),
                row("2", "0", "0", "0.0%"));
        assertThat(bridge.children(RevisionCause.NEW_MEMBER)).isEqualTo(only("B", 1, 0, 0));
    }

    /** All of it was known to come, and none of it had come by the first as-of day. */
    @Test
    void daysPassing() {
        LiveTracker tracker =
                tracker(cautioned("A", referralOrder("2020-01-15").id("r").forOffenceOn("2019-06-01")));
        RevisionBridge bridge = bridge(tracker.at(FIRST, FIRST), tracker.at(LATER, LATER));
        assertThat(bridge.table().rows())
                .containsExactly(
                        before("1", "0", "0", "0.0%"),
                        row("days passing", "1", "0", "+1", "+1", "100.0%"),
                        row("as of 2020-01-31, known on 2020-01-31", "", "1", "1", "1", "100.0%"));
    }

    @Test
    void aChildThatComesInAsDaysPassIsANewMember() {
        LiveTracker tracker = tracker(cautioned("A"));
        RevisionBridge bridge = bridge(tracker.at(day("2019-04-14"), FIRST), tracker.at(day("2019-04-15"), FIRST));
        assertThat(bridge.children(RevisionCause.NEW_MEMBER)).isEqualTo(only("A", 1, 0, 0));
        assertThat(bridge.children(RevisionCause.DAYS_PASSING)).isEmpty();
    }

    /** On the first as-of day the outcome would not have come, had it been recorded at once. */
    @Test
    void anOutcomeOfADayInBetweenIsNotLate() {
        LiveTracker tracker = tracker(cautioned("A", offence("2019-06-01").id("r")));
        apply(
                tracker,
                CaseEvent.OutcomeRecorded.of(
                        "A", "r", new Disposal(DisposalType.REFERRAL_ORDER, day("2020-01-15")), IN_BETWEEN));
        RevisionBridge bridge = bridge(tracker.at(FIRST, FIRST), tracker.at(LATER, LATER));
        assertThat(bridge.children(RevisionCause.LATE_OUTCOME)).isEmpty();
        assertThat(bridge.children(RevisionCause.DAYS_PASSING)).isEqualTo(only("A", 0, 1, 1));
    }

    @Test
    void anEarlierAsOfDayTakesAwayWhatHadCome() {
        LiveTracker tracker = tracker(cautioned("A", reoffence()));
        RevisionBridge bridge = bridge(tracker.at(FIRST, FIRST), tracker.at(day("2019-12-09"), LATER));
        assertThat(bridge.children(RevisionCause.DAYS_PASSING)).isEqualTo(only("A", 0, -1, -1));
    }

    @Test
    void anErasure() {
        RevisionBridge bridge = bridge(
                tracker(cautioned("A", reoffence()), cautioned("B")), new CaseEvent.PersonErased("A", IN_BETWEEN));
        assertRows(
                bridge,
                row("2", "1", "1", "50.0%"),
                row("erasures", "1", "-1", "-1", "-1", "0.0%"),
                row("1", "0", "0", "0.0%"));
        assertThat(bridge.children(RevisionCause.ERASURE)).isEqualTo(only("A", -1, -1, -1));
    }

    /** Asked for after the erasure, the first figure has no such child any more either; a snapshot kept from before has. */
    @Test
    void anErasureThatOnlyTheFirstSnapshotKnowsOfIsBookedTheOtherWayRound() {
        LiveTracker tracker = tracker(cautioned("A"), cautioned("B"));
        Snapshot kept = tracker.at(FIRST, LATER);
        apply(tracker, new CaseEvent.PersonErased("A", IN_BETWEEN));
        RevisionBridge bridge = bridge(tracker.at(new Moment(FIRST, FIRST, 0)), kept);
        assertThat(bridge.before()).isEqualTo(counts(1, 0, 0));
        assertThat(bridge.after()).isEqualTo(counts(2, 0, 0));
        assertThat(bridge.children(RevisionCause.ERASURE)).isEqualTo(only("A", 1, 0, 0));
    }

    // ---------------------------------------------------------------- several steps

    /** First the reoffence is put into follow-up, then it turns out to be not proven; the first step has no late outcome. */
    @Test
    void stepsOfOneChildThatUndoEachOtherAreBothShown() {
        Offence inFollowUp = Offence.of("A")
                .id("r")
                .committed(day("2019-06-01"))
                .disposal(DisposalType.REFERRAL_ORDER, day("2019-12-10"))
                .build();
        RevisionBridge bridge = bridge(
                tracker(cautioned("A", reoffence().forOffenceOn("2019-04-01"))),
                new CaseEvent.OffenceCorrected(inFollowUp, IN_BETWEEN),
                CaseEvent.OutcomeRecorded.of("A", "r", new Outcome.NotProven(day("2019-12-20")), IN_BETWEEN));
        assertThat(bridge.table().rows())
                .containsExactly(
                        before("1", "0", "0", "0.0%"),
                        row("late outcomes", "1", "0", "-1", "-1", ".."),
                        row("corrections", "1", "0", "+1", "+1", "0.0%"),
                        after("1", "0", "0", "0.0%"));
    }

    /** The event taken first was recorded for a later day: the first moment knows the second event, and not that one. */
    @Test
    void anEventIsLookedAtTogetherWithAllThatWasKnownBefore() {
        LiveTracker tracker = tracker(cautioned(
                "A", offence("2019-06-01").id("r"), offence("2019-07-01").id("s")));
        Disposal order = new Disposal(DisposalType.REFERRAL_ORDER, day("2019-12-10"));
        apply(
                tracker,
                CaseEvent.OutcomeRecorded.of("A", "r", order, IN_BETWEEN),
                CaseEvent.OutcomeRecorded.of("A", "s", order, day("2019-12-15")));
        RevisionBridge bridge = bridge(tracker.at(FIRST, FIRST), tracker.at(FIRST, LATER));
        assertThat(bridge.before()).isEqualTo(counts(1, 1, 1));
        assertThat(bridge.after()).isEqualTo(counts(1, 1, 2));
        assertThat(bridge.children(RevisionCause.LATE_OUTCOME)).isEqualTo(only("A", 0, 0, 1));
    }

    @Test
    void noStepsNoParts() {
        LiveTracker tracker = tracker(cautioned("A", reoffence()));
        RevisionBridge bridge = bridge(tracker.at(FIRST, FIRST), tracker.at(FIRST, LATER));
        assertThat(bridge.parts()).hasSize(RevisionCause.values().length).allSatisfy(part -> {
            assertThat(part.children()).isZero();
            assertThat(part.change()).isEqualTo(CountsChange.NONE);
        });
        assertThat(bridge.before()).isEqualTo(bridge.after()).isEqualTo(counts(1, 1, 1));
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void snapshotsOfTwoTrackersAreRefused() {
        Snapshot one = tracker(cautioned("A")).at(FIRST, FIRST);
        Snapshot other = tracker(cautioned("A")).at(FIRST, LATER);
        assertThatThrownBy(() -> bridge(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("both snapshots of a bridge must be of one tracker, but were of two;"
                        + " take them by snapshot() and at(...) of the same LiveTracker");
    }

    @Test
    void theOtherWayRoundIsRefused() {
        LiveTracker tracker = tracker(cautioned("A"));
        assertThatThrownBy(() -> bridge(tracker.at(FIRST, LATER), tracker.at(FIRST, FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the later snapshot of a bridge must know all that the first does, but the first was known on"
                                + " 2020-01-31 with 0 events and the later on 2019-12-31 with 0 events; swap the two");
    }

    @Test
    void twoThatEachKnowMoreThanTheOtherAreRefused() {
        LiveTracker tracker = tracker(cautioned("A"));
        Snapshot fewer = tracker.at(FIRST, LATER);
        apply(tracker, new CaseEvent.MovedAway("A", IN_BETWEEN));
        Snapshot earlier = tracker.at(FIRST, FIRST);
        assertThatThrownBy(() -> bridge(earlier, fewer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "the first was known on 2019-12-31 with 1 events and the later on 2020-01-31 with 0"
                                + " events; take the one known on the later day anew, by at(asOf, knownOn) of the tracker");
    }

    // ---------------------------------------------------------------- any history

    /** Both figures are those of the snapshots, and the parts add up to their difference, whatever has happened. */
    @Test
    void partsAddUpForAnyTwoMomentsOfAnyHistory() {
        Set<RevisionCause> seen = EnumSet.noneOf(RevisionCause.class);
        for (int seed = 1; seed <= 150; seed++) {
            SmallHistories history = new SmallHistories(seed);
            for (Snapshot one : history.snapshots) {
                for (Snapshot other : history.snapshots) {
                    if (!other.moment().knownOn().isBefore(one.moment().knownOn())
                            && other.moment().events() >= one.moment().events()) {
                        seen.addAll(assertAddsUp(one, other, seed));
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(RevisionCause.values());
    }

    private static Set<RevisionCause> assertAddsUp(Snapshot first, Snapshot later, int seed) {
        Set<RevisionCause> causes = EnumSet.noneOf(RevisionCause.class);
        for (var methodology : List.of(MOJ_THREE_MONTH, LOCAL_TRACKER)) {
            RevisionBridge bridge = first.bridgeTo(later, methodology, YEAR_2019_20);
            assertThat(bridge.before())
                    .as("history %s, from %s to %s", seed, first, later)
                    .isEqualTo(first.figures(methodology, YEAR_2019_20).counts());
            assertThat(bridge.after())
                    .as("history %s, from %s to %s", seed, first, later)
                    .isEqualTo(later.figures(methodology, YEAR_2019_20).counts());
            assertThat(bridge.parts().stream().map(Part::change).reduce(CountsChange.NONE, CountsChange::plus))
                    .as("history %s, from %s to %s", seed, first, later)
                    .isEqualTo(CountsChange.between(bridge.before(), bridge.after()));
            bridge.parts().stream().filter(part -> part.children() > 0).forEach(part -> causes.add(part.cause()));
        }
        return causes;
    }
}
