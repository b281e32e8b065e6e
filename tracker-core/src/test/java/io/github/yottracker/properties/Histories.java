package io.github.yottracker.properties;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.methodology.AgeBands;
import io.github.yottracker.methodology.AnnualMethod;
import io.github.yottracker.methodology.DisposalRanking;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Invented caseloads rich in edges, and questions to ask of them.
 *
 * <p>All days of a child are told by their distance from one day of its own, the anchor, which is where most cohorts are
 * looked for: so events of a child collide, fall on anniversaries and one day either side of them, and a failing sample
 * shrinks towards the anchor. A third of the offences are plain index offences, a third plain reoffences, and only the
 * rest carry every oddity at once; otherwise nothing would ever count.
 */
public final class Histories {

    /** A day by which every wait of these histories is over and everything recorded. */
    public static final LocalDate FAR = LocalDate.of(2035, 1, 1);

    /** Days on which a rule about dates can go wrong: ends of quarters and years, and leap days. */
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2019, 4, 1),
            LocalDate.of(2019, 3, 31),
            LocalDate.of(2019, 6, 30),
            LocalDate.of(2019, 7, 1),
            LocalDate.of(2019, 9, 30),
            LocalDate.of(2019, 10, 1),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 2, 28),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2019, 2, 28),
            LocalDate.of(2019, 3, 1),
            LocalDate.of(2018, 2, 28),
            LocalDate.of(2018, 3, 1));

    /** In no order of text, so that the order of people is never by chance that of their ids. */
    private static final List<String> PERSON_IDS = List.of("C3", "C1", "C10", "C2", "B9", "D");

    private Histories() {}

    // ---------------------------------------------------------------- questions

    /** Returns any question: histories, rules, period and as-of day, the period one that the rules can count. */
    public static Arbitrary<Scenario> scenarios() {
        return scenarios(methodologies(), periods());
    }

    static Arbitrary<Scenario> scenarios(Arbitrary<Methodology> rules, Arbitrary<CohortPeriod> periods) {
        return Combinators.combine(histories(), rules, periods, asOfDays())
                .as((history, methodology, period, asOf) ->
                        new Scenario(history, methodology, countable(period, methodology), asOf));
    }

    /** Cuts a period to what one cohort of the methodology may span (M-23). */
    private static CohortPeriod countable(CohortPeriod period, Methodology methodology) {
        if (methodology.get(Option.ANNUAL_METHOD) == AnnualMethod.SUM_OF_QUARTERS) {
            return period;
        }
        LocalDate end = period.start().plusMonths(methodology.get(Option.COHORT_LENGTH_MONTHS));
        return end.isBefore(period.end()) ? new CohortPeriod(period.start(), end) : period;
    }

    /** Returns days on which to ask: often late enough for all to be final, else in the thick of it. */
    public static Arbitrary<LocalDate> asOfDays() {
        return mixed(
                Tuple.of(4, Arbitraries.just(FAR)),
                Tuple.of(3, uniform(0, 900).map(LocalDate.of(2019, 7, 1)::plusDays)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(EDGES), edges())
                                .as((day, distance) -> distance.from(day.plusYears(1)))));
    }

    /** Returns a quarter, a year, or a run of quarters. */
    public static Arbitrary<CohortPeriod> periods() {
        return mixed(
                Tuple.of(2, quarters()),
                Tuple.of(8, years()),
                Tuple.of(
                        1,
                        Combinators.combine(quarters(), Arbitraries.integers().between(1, 8))
                                .as(CohortPeriod::quarters)));
    }

    /** Returns calendar quarters. */
    public static Arbitrary<CohortPeriod> quarters() {
        return Arbitraries.of(
                CohortPeriod.quarter(2019, 2),
                CohortPeriod.quarter(2019, 1),
                CohortPeriod.quarter(2019, 3),
                CohortPeriod.quarter(2019, 4),
                CohortPeriod.quarter(2020, 1),
                CohortPeriod.quarter(2020, 2),
                CohortPeriod.quarter(2018, 1));
    }

    /** Returns years that are four calendar quarters. */
    public static Arbitrary<CohortPeriod> years() {
        return Arbitraries.frequency(
                Tuple.of(12, CohortPeriod.financialYear(2019)),
                Tuple.of(3, CohortPeriod.yearEnding(YearMonth.of(2019, 12))),
                Tuple.of(3, CohortPeriod.yearEnding(YearMonth.of(2020, 6))),
                Tuple.of(1, CohortPeriod.financialYear(2018)),
                Tuple.of(1, CohortPeriod.yearEnding(YearMonth.of(2018, 12))));
    }

    // ---------------------------------------------------------------- rules

    /** Returns the three profiles, as they are and with some options chosen at random. */
    public static Arbitrary<Methodology> methodologies() {
        Arbitrary<Methodology> profiles =
                Arbitraries.of(Methodology.MOJ_THREE_MONTH, Methodology.MOJ_TWELVE_MONTH, Methodology.LOCAL_TRACKER);
        Arbitrary<List<Change<?>>> changes =
                changes().list().ofMinSize(1).ofMaxSize(12).withSizeDistribution(RandomDistribution.uniform());
        return mixed(
                Tuple.of(2, profiles),
                Tuple.of(4, Combinators.combine(profiles, changes).as(Histories::changed)));
    }

    /** Returns methodologies that have little in common with a profile. */
    static Arbitrary<Methodology> muchChangedMethodologies() {
        return Combinators.combine(
                        methodologies(),
                        changes().list().ofMinSize(15).ofMaxSize(40).withSizeDistribution(RandomDistribution.uniform()))
                .as(Histories::changed);
    }

    private static Methodology changed(Methodology profile, List<Change<?>> changes) {
        Methodology changed = profile;
        for (Change<?> change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    private static Arbitrary<Change<?>> changes() {
        List<Arbitrary<Change<?>>> all = new ArrayList<>();
        for (Option<?> option : Option.all()) {
            all.add(changesOf(option));
        }
        for (Option<?> option : SELDOM_DECISIVE) {
            all.add(changesOf(option));
            all.add(changesOf(option));
        }
        return Arbitraries.oneOf(all);
    }

    /** Options that decide about few offences or events, and so are chosen more often. */
    private static final List<Option<?>> SELDOM_DECISIVE = List.of(
            Option.QUALIFYING_EVENTS,
            Option.LOCAL_PROOF_TYPES,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.WAITING_PERIOD_PROOF_TYPES,
            Option.PROOF_AFTER_18_COUNTS);

    private static <T> Arbitrary<Change<?>> changesOf(Option<T> option) {
        return choices(option).map(choice -> new Change<>(option, choice));
    }

    private record Change<T>(Option<T> option, T choice) {
        Methodology applyTo(Methodology methodology) {
            Methodology ready = methodology;
            if (option.equals(Option.COHORT_LENGTH_MONTHS)) { // quarters that are added have three months
                ready = ready.with(Option.ANNUAL_METHOD, AnnualMethod.SINGLE_COHORT);
            } else if (option.equals(Option.ANNUAL_METHOD)) {
                ready = ready.with(Option.COHORT_LENGTH_MONTHS, 3);
            }
            try {
                return ready.with(option, choice);
            } catch (IllegalArgumentException contradiction) { // such as two starts for one wait: keep what was chosen
                return methodology;
            }
        }
    }

    /** What can be chosen of the options that are neither a yes or no nor an enum. */
    private static final Map<Option<?>, List<?>> CHOICES = Map.ofEntries(
            Map.entry(Option.COHORT_LENGTH_MONTHS, List.of(12, 6, 3, 1)),
            Map.entry(Option.WAITING_PERIOD_MONTHS, List.of(3, 0, 1, 12)),
            Map.entry(Option.PROLIFIC_THRESHOLD, List.of(1, 2, 3)),
            Map.entry(
                    Option.AGE_BANDS,
                    List.of(AgeBands.STANDARD, new AgeBands(List.of(10, 16)), new AgeBands(List.of(10, 12, 14, 17)))),
            Map.entry(
                    Option.QUALIFYING_EVENTS,
                    List.of(
                            Set.of(QualifyingEvent.values()),
                            Set.of(QualifyingEvent.DIVERSION),
                            Set.of(QualifyingEvent.COURT),
                            Set.of(QualifyingEvent.CAUTION, QualifyingEvent.COURT))),
            Map.entry(
                    Option.LOCAL_PROOF_TYPES,
                    List.of(
                            Set.of(DisposalType.COMMUNITY_RESOLUTION),
                            Set.of(),
                            Set.of(
                                    DisposalType.COMMUNITY_RESOLUTION,
                                    DisposalType.OTHER_INFORMAL_ACTION,
                                    DisposalType.OUTCOME_22,
                                    DisposalType.OUTCOME_20_21))),
            Map.entry(Option.LAC_STATUSES, List.of(LegalStatus.lookedAfter(), Set.of(LegalStatus.of("C2")), Set.of())),
            Map.entry(
                    Option.DISPOSAL_RANK,
                    List.of(
                            DisposalRanking.STANDARD.withAbove(DisposalType.YOUTH_CAUTION, DisposalType.REFERRAL_ORDER),
                            DisposalRanking.STANDARD.withAbove(
                                    DisposalType.REFERRAL_ORDER, DisposalType.DETENTION_AND_TRAINING_ORDER))),
            Map.entry(
                    Option.FOLLOW_UP_ANCHOR,
                    List.of(
                            FollowUpAnchor.fixedPeriod(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 2, 15)),
                            FollowUpAnchor.fixedPeriod(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 12, 31)),
                            FollowUpAnchor.fixedAndPerChild(LocalDate.of(2019, 9, 30), LocalDate.of(2020, 8, 31)),
                            FollowUpAnchor.PER_CHILD_INDEX)));

    @SuppressWarnings("unchecked") // each list of CHOICES is of its option's type
    private static <T> Arbitrary<T> choices(Option<T> option) {
        if (CHOICES.containsKey(option)) {
            return Arbitraries.of((List<T>) CHOICES.get(option));
        }
        if (option.standard() instanceof Boolean) {
            return (Arbitrary<T>) Arbitraries.of(true, false);
        }
        if (option.standard() instanceof Enum<?> standard) {
            return (Arbitrary<T>)
                    Arbitraries.of(Arrays.asList(standard.getDeclaringClass().getEnumConstants()));
        }
        throw new AssertionError("say in CHOICES what to choose for " + option);
    }

    // ---------------------------------------------------------------- pieces

    /**
     * Returns values of one arbitrary or another, each as often as its weight says.
     *
     * <p>As {@code Arbitraries.frequencyOf}, but draws from all of them and then chooses: that takes half the time, as
     * jqwik looks up a generator for every value it flat-maps to.
     */
    @SafeVarargs
    private static <T> Arbitrary<T> mixed(Tuple.Tuple2<Integer, Arbitrary<T>>... parts) {
        List<Tuple.Tuple2<Integer, Integer>> positions = new ArrayList<>();
        List<Arbitrary<T>> arbitraries = new ArrayList<>();
        for (Tuple.Tuple2<Integer, Arbitrary<T>> part : parts) {
            positions.add(Tuple.of(part.get1(), arbitraries.size()));
            arbitraries.add(part.get2());
        }
        return Combinators.combine(
                        Arbitraries.frequency(positions),
                        Combinators.combine(arbitraries).as(values -> values))
                .as((position, values) -> values.get(position));
    }

    /** Returns null in so many of a hundred cases. */
    private static <T> Arbitrary<T> orNull(int percent, Arbitrary<T> arbitrary) {
        return Combinators.combine(uniform(0, 99), arbitrary).as((draw, value) -> draw < percent ? null : value);
    }

    /** How far one day is from another: months first, then days. */
    record Distance(int months, int days) {
        LocalDate from(LocalDate day) {
            return day.plusMonths(months).plusDays(days);
        }
    }

    /** Returns distances on, and one day either side of, the days at which rules change. */
    static Arbitrary<Distance> edges() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 0, 3, 6, 12, 12, 18, 18, 1, -3, -12), Arbitraries.of(0, -1, 1, 0))
                .as(Distance::new);
    }

    static Arbitrary<Distance> days(int from, int to) {
        return uniform(from, to).map(days -> new Distance(0, days));
    }

    static Arbitrary<Integer> uniform(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .withDistribution(RandomDistribution.uniform())
                .shrinkTowards(Math.max(from, Math.min(0, to)));
    }

    private static Arbitrary<Distance> anywhere() {
        return mixed(
                Tuple.of(3, days(-40, 40)),
                Tuple.of(3, days(1, 366)),
                Tuple.of(2, edges()),
                Tuple.of(1, days(-400, 800)));
    }

    private static Arbitrary<LocalDate> anchors() {
        return mixed(
                Tuple.of(1, Arbitraries.of(EDGES)),
                Tuple.of(3, uniform(0, 365).map(LocalDate.of(2019, 4, 1)::plusDays)));
    }

    // ---------------------------------------------------------------- people

    /** Returns caseloads of one to six children, as the records that make them. */
    public static Arbitrary<History> histories() {
        Arbitrary<List<Child>> children =
                children().list().ofMinSize(1).ofMaxSize(6).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(children, Arbitraries.of(CareSource.class)).as(Histories::history);
    }

    private enum CareSource {
        NONE,
        WITH_EPISODES,
        FOR_EVERY_CHILD
    }

    private static History history(List<Child> children, CareSource source) {
        List<Person> people = new ArrayList<>();
        List<Offence> offences = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        List<CareEpisode> care = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            String id = PERSON_IDS.get(i);
            Child child = children.get(i);
            people.add(child.person(id));
            offences.addAll(child.offences(id));
            releases.addAll(child.releases(id));
            if (source != CareSource.NONE) {
                care.addAll(child.care(id));
            }
        }
        return History.of(people, offences, releases, care, source == CareSource.FOR_EVERY_CHILD);
    }

    private record Child(
            LocalDate anchor,
            Birth birth,
            Who who,
            Misdeed first,
            List<Misdeed> misdeeds,
            Echo echo,
            List<WayOut> waysOut,
            List<Spell> spells) {

        Person person(String id) {
            return new Person(
                    id,
                    birth.from(anchor),
                    who.gender(),
                    who.ethnicity(),
                    who.service(),
                    who.locality(),
                    who.residence());
        }

        List<Offence> offences(String id) {
            List<Offence> offences = new ArrayList<>();
            if (first != null) {
                offences.add(first.offence(id, anchor, misdeeds.size()));
            }
            for (int i = 0; i < misdeeds.size(); i++) {
                offences.add(misdeeds.get(i).offence(id, anchor, i));
            }
            if (echo != null && !offences.isEmpty()) {
                offences.add(echo.of(offences.get(echo.which() % offences.size())));
            }
            return offences;
        }

        List<Release> releases(String id) {
            List<LocalDate> sentences = offences(id).stream()
                    .filter(offence -> offence.outcome() instanceof Disposal disposal
                            && disposal.type().tier() == DisposalTier.CUSTODY
                            && disposal.on() != null)
                    .map(offence -> offence.outcome().on())
                    .distinct()
                    .toList();
            return waysOut.stream()
                    .map(way -> way.release(id, anchor, sentences))
                    .toList();
        }

        List<CareEpisode> care(String id) {
            return spells.stream().map(spell -> spell.episode(id, anchor)).toList();
        }
    }

    private record Who(Gender gender, Ethnicity ethnicity, String service, String locality, Residence residence) {}

    private static Arbitrary<Child> children() {
        Arbitrary<Who> who = Combinators.combine(
                        Arbitraries.of(Gender.class),
                        Arbitraries.of(
                                Ethnicity.UNKNOWN,
                                Ethnicity.W1,
                                Ethnicity.W5,
                                Ethnicity.M1,
                                Ethnicity.M3,
                                Ethnicity.A4,
                                Ethnicity.B2,
                                Ethnicity.O2,
                                Ethnicity.NS,
                                Ethnicity.OBSERVED_3,
                                Ethnicity.OBSERVED_5),
                        orNull(20, Arbitraries.of("North", "South")),
                        orNull(20, Arbitraries.of("Hill", "Vale")),
                        Arbitraries.frequency(
                                Tuple.of(6, Residence.UNKNOWN),
                                Tuple.of(6, Residence.LOCAL),
                                Tuple.of(1, Residence.OTHER)))
                .as(Who::new);
        return Combinators.combine(
                        anchors(),
                        births(),
                        who,
                        orNull(15, misdeeds(Arbitraries.just(Kind.INDEX_OFFENCE), lesserDisposals())),
                        misdeeds(
                                        Arbitraries.frequency(
                                                Tuple.of(2, Kind.INDEX_OFFENCE),
                                                Tuple.of(5, Kind.REOFFENCE),
                                                Tuple.of(5, Kind.ANYTHING)),
                                        disposals())
                                .list()
                                .ofMaxSize(6)
                                .withSizeDistribution(RandomDistribution.uniform()),
                        orNull(60, echoes()),
                        waysOut().list().ofMaxSize(3),
                        spells().list().ofMaxSize(3))
                .as(Child::new);
    }

    /** When a child was born: {@code years} before the day at a distance from the anchor, or on a day of its own. */
    private record Birth(int years, Distance distance, LocalDate fixed) {
        LocalDate from(LocalDate anchor) {
            return distance == null ? fixed : distance.from(anchor).minusYears(years);
        }
    }

    private static Arbitrary<Birth> births() {
        return mixed(
                Tuple.of(
                        14,
                        Combinators.combine(Arbitraries.integers().between(11, 16), days(-364, 0))
                                .as((years, distance) -> new Birth(years, distance, null))),
                Tuple.of(6, edges().map(distance -> new Birth(18, distance, null))),
                Tuple.of(2, edges().map(distance -> new Birth(10, distance, null))),
                Tuple.of(
                        1,
                        orNull(
                                        50,
                                        Arbitraries.of(
                                                LocalDate.of(2004, 2, 29),
                                                LocalDate.of(2000, 2, 29),
                                                LocalDate.of(2008, 2, 29)))
                                .map(day -> new Birth(0, null, day))));
    }

    // ---------------------------------------------------------------- offences

    private enum Dealt {
        /** Some days after the offence. */
        LATER,
        /** On the anchor, as other offences are. */
        ON_ANCHOR,
        /** About an anniversary of the anchor. */
        ON_EDGE,
        /** At a time that nobody wrote down. */
        UNDATED
    }

    private enum Result {
        DISPOSAL,
        NOT_PROVEN,
        PENDING
    }

    private enum Convicted {
        NO_DATE,
        WITH_OUTCOME,
        BEFORE_OUTCOME,
        AFTER_OUTCOME
    }

    /** An offence but for whose it is and when the anchor is. */
    private record Misdeed(Days days, Result result, DisposalType type, Label label, Flags flags) {

        Offence offence(String personId, LocalDate anchor, int position) {
            LocalDate committed =
                    days.committed() == null ? null : days.committed().from(anchor);
            LocalDate base = committed == null ? anchor : committed;
            LocalDate dealt = days.dealt(base, anchor);
            OffenceDraft draft = Offence.of(personId)
                    .id(label.sharedId() == null ? "r" + position : label.sharedId())
                    .committed(committed)
                    .until(days.lasts() < 0 ? null : base.plusDays(days.lasts()))
                    .category(label.category() == null ? null : OffenceCategory.of(label.category()))
                    .code(label.code())
                    .gravity(label.gravity())
                    .main(flags.main())
                    .breach(flags.breach())
                    .recordable(flags.recordable())
                    .place(flags.place())
                    .policeProsecuted(flags.police())
                    .takenIntoConsideration(flags.taken())
                    .appeal(flags.appeal())
                    .careStatus(flags.care())
                    .convicted(days.convicted(dealt == null ? days.lag().from(base) : dealt))
                    .recorded(
                            days.recordedAfter() == null
                                    ? null
                                    : (dealt == null ? base : dealt).plusDays(days.recordedAfter()));
            return switch (result) {
                case DISPOSAL -> draft.disposal(type, dealt).build();
                case NOT_PROVEN -> draft.notProven(dealt).build();
                case PENDING -> draft.build();
            };
        }
    }

    private record Days(
            Distance committed,
            int lasts,
            Dealt dealtOn,
            Distance lag,
            Distance edge,
            Convicted conviction,
            int convictionLag,
            Integer recordedAfter) {

        LocalDate dealt(LocalDate base, LocalDate anchor) {
            return switch (dealtOn) {
                case LATER -> lag.from(base);
                case ON_ANCHOR -> anchor;
                case ON_EDGE -> edge.from(anchor);
                case UNDATED -> null;
            };
        }

        LocalDate convicted(LocalDate outcome) {
            return switch (conviction) {
                case NO_DATE -> null;
                case WITH_OUTCOME -> outcome;
                case BEFORE_OUTCOME -> outcome.minusDays(convictionLag);
                case AFTER_OUTCOME -> outcome.plusDays(convictionLag);
            };
        }
    }

    /** Null for an id of its own, empty for none, else one that other rows may have. */
    private record Label(String sharedId, String code, String category, int gravity) {}

    private record Flags(
            Answer main,
            Answer breach,
            Answer recordable,
            Place place,
            Answer police,
            Answer taken,
            Appeal appeal,
            CareStatus care) {
        static final Flags PLAIN = new Flags(
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Place.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Appeal.NONE,
                CareStatus.UNKNOWN);
    }

    private enum Kind {
        /** Before the anchor, with a disposal on it or some time after the offence. */
        INDEX_OFFENCE,
        /** In the year after the anchor, proven some time later. */
        REOFFENCE,
        /** All oddities at once. */
        ANYTHING
    }

    /** Days drawn for each kind of offence, of which one is used. */
    private record Committed(Distance before, Distance after, Distance anywhere) {}

    private static Arbitrary<Misdeed> misdeeds(Arbitrary<Kind> kinds, Arbitrary<DisposalType> types) {
        Arbitrary<Committed> committed = Combinators.combine(
                        days(-60, 0),
                        mixed(
                                Tuple.of(4, days(1, 366)),
                                Tuple.of(1, Arbitraries.of(-1, 0, 1).map(day -> new Distance(12, day)))),
                        orNull(8, anywhere()))
                .as(Committed::new);
        Arbitrary<Days> days = Combinators.combine(
                        mixed(Tuple.of(4, Arbitraries.just(-1)), Tuple.of(1, uniform(0, 60))),
                        Arbitraries.frequency(
                                Tuple.of(8, Dealt.LATER),
                                Tuple.of(3, Dealt.ON_ANCHOR),
                                Tuple.of(3, Dealt.ON_EDGE),
                                Tuple.of(1, Dealt.UNDATED)),
                        mixed(
                                Tuple.of(1, days(0, 0)),
                                Tuple.of(3, days(0, 40)),
                                Tuple.of(3, days(0, 300)),
                                Tuple.of(1, days(0, 400))),
                        edges(),
                        Arbitraries.of(
                                Convicted.NO_DATE,
                                Convicted.NO_DATE,
                                Convicted.WITH_OUTCOME,
                                Convicted.BEFORE_OUTCOME,
                                Convicted.AFTER_OUTCOME),
                        uniform(0, 40),
                        recordedAfter())
                .as((lasts, dealt, lag, edge, conviction, convictionLag, recorded) ->
                        new Days(null, lasts, dealt, lag, edge, conviction, convictionLag, recorded));
        Arbitrary<Result> results = Arbitraries.frequency(
                Tuple.of(8, Result.DISPOSAL), Tuple.of(1, Result.NOT_PROVEN), Tuple.of(2, Result.PENDING));
        return Combinators.combine(kinds, committed, days, results, types, labels(), flags())
                .as(Histories::misdeed);
    }

    private static Misdeed misdeed(
            Kind kind, Committed committed, Days days, Result result, DisposalType type, Label label, Flags flags) {
        Integer recorded = days.recordedAfter();
        Convicted plainly = days.conviction() == Convicted.WITH_OUTCOME ? Convicted.WITH_OUTCOME : Convicted.NO_DATE;
        return switch (kind) {
            case INDEX_OFFENCE -> {
                Dealt dealt = days.dealtOn() == Dealt.LATER ? Dealt.ON_ANCHOR : Dealt.LATER;
                Days on = new Days(committed.before(), -1, dealt, days.lag(), days.edge(), plainly, 0, recorded);
                yield new Misdeed(on, Result.DISPOSAL, type, label, Flags.PLAIN);
            }
            case REOFFENCE -> {
                Dealt dealt = days.dealtOn() == Dealt.ON_EDGE ? Dealt.ON_EDGE : Dealt.LATER;
                Distance lastOfWait = new Distance(18, days.edge().days());
                Days on = new Days(committed.after(), -1, dealt, days.lag(), lastOfWait, plainly, 0, recorded);
                yield new Misdeed(on, result, type, label, Flags.PLAIN);
            }
            case ANYTHING -> {
                Days on = new Days(
                        committed.anywhere(),
                        days.lasts(),
                        days.dealtOn(),
                        days.lag(),
                        days.edge(),
                        days.conviction(),
                        days.convictionLag(),
                        recorded);
                yield new Misdeed(on, result, type, label, flags);
            }
        };
    }

    /** Days from the outcome to the row's record, or null for a row that does not hold it. */
    private static Arbitrary<Integer> recordedAfter() {
        return orNull(80, Arbitraries.of(0, 1, 30, 400, -10));
    }

    /** Disposals that open an entry, but for the last. */
    private static Arbitrary<DisposalType> lesserDisposals() {
        return Arbitraries.of(
                DisposalType.YOUTH_CAUTION,
                DisposalType.REFERRAL_ORDER,
                DisposalType.FINE,
                DisposalType.YOUTH_CONDITIONAL_CAUTION,
                DisposalType.YOUTH_REHABILITATION_ORDER,
                DisposalType.COMMUNITY_RESOLUTION);
    }

    private static Arbitrary<DisposalType> disposals() {
        return Arbitraries.frequency(
                Tuple.of(6, DisposalType.YOUTH_CAUTION),
                Tuple.of(6, DisposalType.REFERRAL_ORDER),
                Tuple.of(4, DisposalType.YOUTH_CONDITIONAL_CAUTION),
                Tuple.of(4, DisposalType.FINE),
                Tuple.of(4, DisposalType.YOUTH_REHABILITATION_ORDER),
                Tuple.of(3, DisposalType.YRO_INTENSIVE_SUPERVISION),
                Tuple.of(5, DisposalType.DETENTION_AND_TRAINING_ORDER),
                Tuple.of(2, DisposalType.SECTION_250),
                Tuple.of(4, DisposalType.COMMUNITY_RESOLUTION),
                Tuple.of(2, DisposalType.ADULT_COURT_DISPOSAL),
                Tuple.of(2, DisposalType.ADULT_CAUTION),
                Tuple.of(1, DisposalType.OUTCOME_22),
                Tuple.of(1, DisposalType.OTHER_INFORMAL_ACTION),
                Tuple.of(1, DisposalType.ABSOLUTE_DISCHARGE),
                Tuple.of(1, DisposalType.COMPENSATION_ORDER),
                Tuple.of(1, DisposalType.BIND_OVER),
                Tuple.of(1, DisposalType.REPARATION_ORDER),
                Tuple.of(1, DisposalType.ACTION_PLAN_ORDER),
                Tuple.of(1, DisposalType.SECTION_228),
                Tuple.of(1, DisposalType.REPRIMAND));
    }

    private static Arbitrary<Label> labels() {
        return Combinators.combine(
                        orNull(60, Arbitraries.of("", "1", "2", "10", "")),
                        orNull(50, Arbitraries.of("T1", "T2")),
                        orNull(
                                20,
                                Arbitraries.frequency(
                                        Tuple.of(5, "Theft and handling stolen goods"),
                                        Tuple.of(5, "Robbery"),
                                        Tuple.of(2, "Scrumping"),
                                        Tuple.of(1, "Breach of statutory order"),
                                        Tuple.of(1, "Breach of bail"))),
                        Arbitraries.of(0, 3, 3, 6, 8))
                .as(Label::new);
    }

    private static Arbitrary<Flags> flags() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Answer.UNKNOWN), Tuple.of(2, Answer.YES), Tuple.of(1, Answer.NO)),
                        rarely(Answer.YES),
                        rarely(Answer.NO),
                        Arbitraries.frequency(
                                Tuple.of(6, Place.UNKNOWN),
                                Tuple.of(4, Place.ENGLAND_AND_WALES),
                                Tuple.of(1, Place.OTHER)),
                        rarely(Answer.NO),
                        rarely(Answer.YES),
                        Arbitraries.frequency(
                                Tuple.of(10, Appeal.NONE), Tuple.of(1, Appeal.CHANGED), Tuple.of(1, Appeal.SUCCESSFUL)),
                        Arbitraries.frequency(
                                Tuple.of(3, CareStatus.UNKNOWN),
                                Tuple.of(1, CareStatus.LAC),
                                Tuple.of(1, CareStatus.NOT_LAC)))
                .as(Flags::new);
    }

    private static Arbitrary<Answer> rarely(Answer telling) {
        return Arbitraries.frequency(
                Tuple.of(6, Answer.UNKNOWN),
                Tuple.of(4, telling == Answer.YES ? Answer.NO : Answer.YES),
                Tuple.of(1, telling));
    }

    private enum Difference {
        NOTHING,
        NO_ID,
        NO_ID_AND_NO_CODE,
        RECORDED_LATER,
        OTHER_DISPOSAL,
        OTHER_DISPOSAL_AND_NO_ID,
        APPEALED,
        OTHER_DATES
    }

    /** A second row of an offence, from another system, which says the same or not quite (M-46). */
    private record Echo(int which, Difference difference, DisposalType type, int days) {

        Offence of(Offence offence) {
            OffenceDraft draft = History.draft(offence);
            LocalDate dealt = offence.outcome().on();
            return switch (difference) {
                case NOTHING -> draft.build();
                case NO_ID -> draft.id(null).build();
                case NO_ID_AND_NO_CODE -> draft.id(null).code(null).build();
                case RECORDED_LATER ->
                    draft.recorded(dealt == null ? null : dealt.plusDays(days))
                            .notProven(dealt)
                            .build();
                case OTHER_DISPOSAL -> draft.disposal(type, dealt).build();
                case OTHER_DISPOSAL_AND_NO_ID ->
                    draft.id(null).disposal(type, dealt).build();
                case APPEALED -> draft.appeal(Appeal.SUCCESSFUL).build();
                case OTHER_DATES ->
                    draft.disposal(type, dealt == null ? null : dealt.plusDays(days))
                            .build();
            };
        }
    }

    private static Arbitrary<Echo> echoes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(Difference.class),
                        disposals(),
                        uniform(0, 40))
                .as(Echo::new);
    }

    // ---------------------------------------------------------------- releases and care

    private enum From {
        /** One of the child's custodial sentences, its day written down. */
        SENTENCE_STATED,
        /** One of the child's custodial sentences, its day not written down. */
        SENTENCE_NOT_STATED,
        /** Something on a day of which the data know nothing, such as a sentence elsewhere. */
        ELSEWHERE,
        /** Something without a day, such as a remand. */
        REMAND
    }

    private record WayOut(
            From from, int sentence, Distance after, DisposalType named, Answer recall, Integer recordedAfter) {

        Release release(String personId, LocalDate anchor, List<LocalDate> sentences) {
            boolean known = from != From.ELSEWHERE && from != From.REMAND && !sentences.isEmpty();
            LocalDate sentenced = known ? sentences.get(sentence % sentences.size()) : anchor;
            LocalDate released = after.from(sentenced);
            return new Release(
                    personId,
                    released,
                    from == From.SENTENCE_STATED || from == From.ELSEWHERE ? sentenced : null,
                    named,
                    recall,
                    recordedAfter == null ? null : released.plusDays(recordedAfter));
        }
    }

    private static Arbitrary<WayOut> waysOut() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, From.SENTENCE_STATED),
                                Tuple.of(3, From.SENTENCE_NOT_STATED),
                                Tuple.of(1, From.ELSEWHERE),
                                Tuple.of(1, From.REMAND)),
                        Arbitraries.integers().between(0, 7),
                        mixed(
                                Tuple.of(2, Arbitraries.just(new Distance(0, 0))),
                                Tuple.of(5, days(0, 200)),
                                Tuple.of(1, edges())),
                        orNull(
                                50,
                                Arbitraries.of(
                                        DisposalType.DETENTION_AND_TRAINING_ORDER,
                                        DisposalType.SECTION_250,
                                        DisposalType.FINE)),
                        rarely(Answer.YES),
                        recordedAfter())
                .as(WayOut::new);
    }

    private record Spell(Distance start, Integer length, LegalStatus status) {
        CareEpisode episode(String personId, LocalDate anchor) {
            LocalDate first = start.from(anchor);
            return new CareEpisode(personId, first, length == null ? null : first.plusDays(length), status);
        }
    }

    private static Arbitrary<Spell> spells() {
        Arbitrary<Distance> starts =
                mixed(Tuple.of(1, edges()), Tuple.of(2, days(-40, 40)), Tuple.of(1, days(-400, 400)));
        return Combinators.combine(
                        starts,
                        orNull(30, mixed(Tuple.of(1, Arbitraries.of(0, 1)), Tuple.of(2, uniform(0, 80)))),
                        orNull(20, Arbitraries.of("C2", "V2", "J1", "V3", "X9").map(LegalStatus::of)))
                .as(Spell::new);
    }

    /** Returns care episodes of one child that start after a day. */
    static Arbitrary<List<CareEpisode>> careAfter(String personId, LocalDate day) {
        return spells().map(spell -> {
                    int later = 1 + Math.abs(spell.start().days());
                    return new Spell(new Distance(0, later), spell.length(), spell.status()).episode(personId, day);
                })
                .list()
                .ofMaxSize(2);
    }
}
