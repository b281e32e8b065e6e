package io.github.yottracker.live;

import static io.github.yottracker.model.CaseloadColumns.day;

import io.github.yottracker.breakdown.Breakdown;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.CohortScan;
import io.github.yottracker.engine.SnapshotArray;
import io.github.yottracker.explain.Explanation;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.PersonColumns;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a live tracker has to say at one moment. Immutable; any thread may read it, for as long as it likes, while the
 * tracker goes on.
 *
 * <p>Each answer equals that of a fresh run over the facts known at the moment:
 * {@code ReoffendingTracker.of(m).track(snapshot.caseload(), period, snapshot.moment().asOf())}. What a question of the
 * tracker asks for is ready in a snapshot of the tracker's own day; anything else is counted over all children when it is
 * first asked for.
 *
 * <p>A snapshot keeps the facts of its moment in memory, those of a child who was erased since included: let old ones go.
 */
public final class Snapshot {

    private final Moment moment;
    private final List<Question> questions;
    private final Facts facts;
    private final List<Line> lines;

    /** The counts at this moment; null if nobody has counted. */
    private final Tables.@Nullable Frozen counted;

    private final long hash;
    private final Map<Asked, Breakdown> countedHere = new ConcurrentHashMap<>();

    private record Asked(Methodology methodology, CohortPeriod period, List<Dimension> dimensions) {}

    /** The children and the names they use, as they were when the snapshot was taken. */
    private record Facts(
            SnapshotArray.View<int[]> children,
            int size,
            PersonIndex index,
            PersonColumns.TextLists texts,
            boolean knowsCare) {}

    private Snapshot(
            Moment moment,
            List<Question> questions,
            List<Line> lines,
            Facts facts,
            Tables.@Nullable Frozen counted,
            long hash) {
        this.moment = moment;
        this.questions = questions;
        this.lines = lines;
        this.facts = facts;
        this.counted = counted;
        this.hash = hash;
    }

    static Snapshot of(
            Moment now, List<Question> questions, List<Line> lines, Ledger ledger, Tables.Frozen counted, long hash) {
        PersonColumns.TextLists texts = new PersonColumns.TextLists(
                ledger.services.view(),
                ledger.localities.view(),
                ledger.categories.view(),
                ledger.codes.view(),
                ledger.statuses.view());
        Facts facts = new Facts(ledger.view(), ledger.size(), ledger.index, texts, ledger.knowsCare);
        return new Snapshot(now, questions, lines, facts, counted, hash);
    }

    /** Returns the same facts at another moment, of no later events. */
    Snapshot at(Moment other) {
        return other.equals(moment) ? this : new Snapshot(other, questions, lines, facts, null, 0);
    }

    /**
     * Returns when this is: the as-of day, the day of knowledge, and how many events had been taken.
     *
     * @return the moment; a tracker that is asked for it again gives the same answers, but for children erased since
     */
    public Moment moment() {
        return moment;
    }

    /**
     * Returns what the tracker keeps counted.
     *
     * @return the questions; those of methodology and profile by which figures were counted (M-90)
     */
    public List<Question> questions() {
        return questions;
    }

    /**
     * Returns a hash of the facts known at this moment, so that a figure can be traced to them (M-90). Equal facts have equal
     * hashes, in whatever order and by whatever events they came; different ones have different hashes but for a chance of
     * one in 2<sup>64</sup>. It says nothing about the facts themselves.
     *
     * @return 16 hexadecimal digits
     */
    public String factsHash() {
        return HexFormat.of().toHexDigits(counted == null ? hashOfAll() : hash);
    }

    private long hashOfAll() {
        Judge judge = judge(List.of());
        return IntStream.range(0, facts.size)
                .filter(number -> fill(judge, number))
                .mapToLong(number -> judge.hash())
                .sum();
    }

    // ---------------------------------------------------------------- figures

    /**
     * Returns the figures of a period.
     *
     * @param methodology the rules
     * @param period the period
     * @return offenders, reoffenders and reoffences by state, pending offences and so on
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public CohortFigures figures(Methodology methodology, CohortPeriod period) {
        for (int line = 0; counted != null && line < lines.size(); line++) {
            if (lines.get(line).methodology().equals(methodology)) {
                List<Integer> positions = lines.get(line).positions(period);
                if (!positions.isEmpty()) {
                    return counted.plain().get(line).get(0).figures(positions);
                }
            }
        }
        return breakdown(methodology, period).total();
    }

    /**
     * Breaks the figures of a period down. Parts that are names from the facts, such as services, have a row if they have
     * members; all others always.
     *
     * @param methodology the rules
     * @param period the period
     * @param dimensions what to break down by, none or more
     * @return the breakdown
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts}), or the
     *     table would have millions of cells
     */
    public Breakdown breakdown(Methodology methodology, CohortPeriod period, Dimension... dimensions) {
        List<Dimension> asked = List.of(dimensions);
        if (counted != null) {
            Breakdown ready = find(lines, counted, methodology, period, asked);
            if (ready != null) {
                return ready;
            }
        }
        return countedHere.computeIfAbsent(new Asked(methodology, period, asked), this::count);
    }

    private @Nullable Breakdown find(
            List<Line> among,
            Tables.Frozen tables,
            Methodology methodology,
            CohortPeriod period,
            List<Dimension> asked) {
        for (int i = 0; i < among.size(); i++) {
            Line line = among.get(i);
            int plain = line.plain().indexOf(asked);
            int grouped = line.grouped().indexOf(asked);
            if (line.methodology().equals(methodology) && plain + grouped > -2) {
                List<Integer> positions = line.positions(period);
                if (!positions.isEmpty()) {
                    CohortFigures total = tables.plain().get(i).get(0).figures(positions);
                    var table = plain >= 0
                            ? tables.plain().get(i).get(plain)
                            : tables.grouped().get(i).get(grouped);
                    return table.breakdown(period, positions, moment.asOf(), total);
                }
            }
        }
        return null;
    }

    /** Counts all children for an answer that nobody has ready. */
    private Breakdown count(Asked asked) {
        List<Line> fresh =
                Line.of(List.of(new Question(asked.methodology, List.of(asked.period), List.of(asked.dimensions))));
        Tables tables = new Tables(fresh, new PersonColumns(facts.texts, 2));
        Judge judge = new Judge(facts.texts, facts.knowsCare, fresh, tables);
        int asOf = day(moment.asOf());
        for (int number = 0; number < facts.size; number++) {
            if (fill(judge, number)) {
                judge.judge(asOf, knownOn());
                tables.add(judge.entries(), asOf, 1);
            }
        }
        Breakdown breakdown = find(fresh, tables.freeze(), asked.methodology, asked.period, asked.dimensions);
        if (breakdown == null) {
            throw new AssertionError("a question of its own did not answer " + asked.period);
        }
        return breakdown;
    }

    private int knownOn() {
        return day(moment.knownOn());
    }

    private Knowledge knowledge() {
        return new Knowledge(knownOn(), (int) moment.events());
    }

    private Judge judge(List<Line> asked) {
        return new Judge(facts.texts, facts.knowsCare, asked, new Tables(asked, new PersonColumns(facts.texts, 2)));
    }

    private Child child(int number) {
        int[] rows = facts.children.get(number);
        if (rows == null) {
            throw new IllegalStateException("no child has the number " + number);
        }
        return new Child(rows);
    }

    private boolean fill(Judge judge, int number) {
        return judge.fill(child(number), knowledge());
    }

    // ---------------------------------------------------------------- children

    /**
     * Lists the members of a period's cohorts, with every decision about each.
     *
     * @param methodology the rules
     * @param period the period
     * @return members in order of their ids, those of one child in order of the cohorts
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public List<FollowedMember> members(Methodology methodology, CohortPeriod period) {
        List<CohortPeriod> cohorts = period.cohorts(methodology);
        Judge judge = judge(Line.of(List.of(Question.of(methodology, period))));
        Caseload members = caseload(0, facts.size, number -> {
            if (!fill(judge, number)) {
                return false;
            }
            judge.judge(day(moment.asOf()), knownOn());
            return judge.hasEntries();
        });
        return CohortScan.of(members, methodology, cohorts, moment.asOf()).members();
    }

    /**
     * Explains why a child is in a cohort or not, and why each of its offences counts or not.
     *
     * @param methodology the rules
     * @param period the period
     * @param personId the source's own id of the child
     * @return the explanation
     * @throws IllegalArgumentException if nobody with this id is known at this moment, or the methodology cannot count this
     *     period ({@link CohortPeriod#cohorts})
     */
    public Explanation explain(Methodology methodology, CohortPeriod period, String personId) {
        int number = facts.index.find(personId, FactsHash.ofText(personId), facts.children);
        Caseload one = caseload(number, number + 1, found -> found >= 0);
        return Explanation.of(one, methodology, period, moment.asOf(), personId);
    }

    /**
     * Returns the facts known at this moment, for everything else that can be asked of a caseload.
     *
     * @return a caseload, {@linkplain Caseload#knownOn known on} the day of knowledge; built at each call
     */
    public Caseload caseload() {
        return caseload(0, facts.size, number -> true);
    }

    // ---------------------------------------------------------------- comparing

    /**
     * Says why figures of a period at this moment differ from those at a later one.
     *
     * @param later a snapshot of the same tracker that knows all that this one does; as of any day
     * @param methodology the rules
     * @param period the period
     * @return the difference, split exactly by cause
     * @throws IllegalArgumentException if the other snapshot is of another tracker, or of a moment that knows less, or the
     *     methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public RevisionBridge bridgeTo(Snapshot later, Methodology methodology, CohortPeriod period) {
        return RevisionBridge.between(this, later, methodology, period);
    }

    /**
     * Follows the figures of a period from its first day to the as-of day of this moment, by what is known at this moment:
     * on each day what had come about by then.
     *
     * @param methodology the rules
     * @param period the period
     * @return the figures of each day
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public MaturityCurve curve(Methodology methodology, CohortPeriod period) {
        return MaturityCurve.of(this, methodology, period, false);
    }

    /**
     * Follows the figures of a period from its first day to the as-of day of this moment, as they were known on each day: of
     * the events of this moment, those recorded by then.
     *
     * @param methodology the rules
     * @param period the period
     * @return the figures of each day; after the day of knowledge of this moment, by what was known on that
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public MaturityCurve curveAsKnown(Methodology methodology, CohortPeriod period) {
        return MaturityCurve.of(this, methodology, period, true);
    }

    /**
     * Sets the figures of a period beside those of the period before it, of the same length, when that was as old.
     *
     * @param methodology the rules
     * @param period the period; it starts on or before the as-of day of this moment
     * @return both figures
     * @throws IllegalArgumentException if the period has not started, or the methodology cannot count it or the one before
     *     ({@link CohortPeriod#cohorts})
     */
    public SameAge againstPrevious(Methodology methodology, CohortPeriod period) {
        return SameAge.of(this, methodology, period);
    }

    /**
     * Lists the members of a period's cohorts as somebody who acts on them reads them.
     *
     * @param methodology the rules
     * @param period the period
     * @return members in order of their ids, those of one child in order of the cohorts; no score or ranking of risk (D12)
     * @throws IllegalArgumentException if the methodology cannot count this period ({@link CohortPeriod#cohorts})
     */
    public MemberList memberList(Methodology methodology, CohortPeriod period) {
        return new MemberList(members(methodology, period), moment.asOf());
    }

    PeriodCounter counter(Methodology methodology, CohortPeriod period) {
        return new PeriodCounter(facts.texts, facts.knowsCare, methodology, period);
    }

    /** Returns how many children have ever been recorded, those forgotten since included. */
    int size() {
        return facts.size;
    }

    /** Returns a child by its number, or null if it has been recorded since. */
    @Nullable
    Child childOrNull(int number) {
        int[] rows = facts.children.get(number);
        return rows == null ? null : new Child(rows);
    }

    boolean isOfTheTrackerOf(Snapshot other) {
        return facts.index == other.facts.index;
    }

    // ---------------------------------------------------------------- facts

    private Caseload caseload(int from, int to, IntPredicate who) {
        Caseload.Builder builder = Caseload.builder();
        Judge judge = judge(List.of());
        for (int number = from; number < to; number++) {
            if (who.test(number) && fill(judge, number)) {
                add(judge.person(), child(number), builder);
            }
        }
        return (facts.knowsCare ? builder.knowsCare() : builder).build().knownOn(moment.knownOn());
    }

    private void add(PersonColumns person, Child child, Caseload.Builder builder) {
        person.name(child.id());
        builder.add(person.person());
        for (int row = 0; row < person.firstOffence(1); row++) {
            builder.add(person.offence(row));
        }
        for (int row = 0; row < person.firstRelease(1); row++) {
            builder.add(person.release(row));
        }
        for (int row = 0; row < person.firstCareEpisode(1); row++) {
            builder.add(person.careEpisode(row));
        }
        for (int day : child.refused(knowledge())) {
            builder.refusedSentence(child.id(), day);
        }
    }

    /**
     * Returns when this is and the hash of the facts, and nothing about any child.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "Snapshot[as of " + moment.asOf() + ", known on " + moment.knownOn() + ", " + moment.events()
                + " events, facts " + factsHash() + "]";
    }
}
