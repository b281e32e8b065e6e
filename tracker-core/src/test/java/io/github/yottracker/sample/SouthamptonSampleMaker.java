package io.github.yottracker.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Southampton sample: invented children whose figures are those of a published live tracker
 * (docs/published-figures.md, 6.2).
 *
 * <p>How many children there are of which kind is written down here; what does not touch the published figures (days,
 * categories, ages) is drawn from a fixed seed. The rules of the tracker are not used: which offence counts is known
 * from how it was laid out, and {@link SamplesTest} checks that the tracker agrees.
 *
 * <p>{@code java ... SouthamptonSampleMaker src/main/resources/io/github/yottracker/sample/southampton} writes the files
 * anew.
 */
final class SouthamptonSampleMaker {

    private static final LocalDate FROM = LocalDate.of(2019, 4, 1);
    private static final LocalDate TO = LocalDate.of(2020, 3, 31);
    private static final LocalDate AS_OF = LocalDate.of(2021, 2, 15);
    /** The day on which the files pretend to have been extracted: nothing in them is later. */
    private static final LocalDate EXTRACTED = LocalDate.of(2021, 12, 31);

    private static final String YC = "Youth caution";
    private static final String YCC = "Youth conditional caution";
    private static final String CONDITIONAL = "Conditional discharge";
    private static final String FINE = "Fine";
    private static final String REFERRAL = "Referral order";
    private static final String REPARATION = "Reparation order";
    private static final String COMPENSATION = "Compensation order";
    private static final String YRO = "Youth rehabilitation order";
    private static final String YRO_ISS = "YRO with intensive supervision and surveillance";
    private static final String DTO = "Detention and training order";
    private static final String SECTION_90_92 = "Section 90-92 detention";
    private static final String ADULT_COURT = "Adult court disposal";
    private static final String ADULT_CAUTION = "Adult caution";
    private static final String RESOLUTION = "Community resolution";
    private static final String PENDING = "PENDING";
    private static final String NOT_PROVEN = "NOT_PROVEN";
    private static final List<String> OUT_OF_COURT = List.of(
            YC,
            YCC,
            ADULT_CAUTION,
            RESOLUTION,
            "Other informal action",
            "No further action outcome 22",
            "No further action outcome 20/21");
    private static final List<String> CUSTODIAL = List.of(DTO, SECTION_90_92);

    /** Of the 72 reoffences, how many in each month, shaped as nationally in 2019/20 (docs/published-figures.md, 1.6). */
    private static final int[] BY_MONTH = {9, 8, 8, 7, 6, 6, 6, 6, 5, 4, 4, 3};

    private static final int[] AGES = {2, 3, 5, 10, 15, 20, 23, 22};

    private final SplittableRandom random = new SplittableRandom(20_210_215L);
    private final List<Child> children = new ArrayList<>();
    private final List<Child> reoffenders = new ArrayList<>();
    private final List<Child> others = new ArrayList<>();
    /** Months after the index date, from 0, one for each reoffence; dealt from the top. */
    private final List<Integer> months = new ArrayList<>();

    private SouthamptonSampleMaker() {}

    /** Writes the files into the folder that the first argument names. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the text of each file by its name. */
    static Map<String, String> files() {
        return new SouthamptonSampleMaker().make();
    }

    private Map<String, String> make() {
        makeReoffenders();
        makeOtherMembers();
        addEdgesOfReoffending();
        addWhatDoesNotCount();
        addWhatCountsLater();
        addHistories();
        makeCare();
        makePeopleInNoCohort();
        return write();
    }

    // ---------------------------------------------------------------- kinds of offence

    /** Codes and scores are invented. A weight of 0 is for kinds that are only used on purpose. */
    private enum Kind {
        COMMON_ASSAULT("Violence against the person", "VP01", 3, 16),
        ACTUAL_BODILY_HARM("Violence against the person", "VP02", 4, 7),
        ASSAULT_ON_EMERGENCY_WORKER("Violence against the person", "VP03", 3, 5),
        OFFENSIVE_WEAPON("Violence against the person", "VP04", 3, 7),
        SHOP_THEFT("Theft and handling stolen goods", "TH01", 2, 10),
        THEFT_FROM_PERSON("Theft and handling stolen goods", "TH02", 3, 3),
        CYCLE_THEFT("Theft and handling stolen goods", "TH03", 3, 4),
        CRIMINAL_DAMAGE("Criminal damage", "CD01", 2, 12),
        ARSON("Arson", "AR01", 5, 1),
        CANNABIS("Drugs", "DR01", 2, 8),
        SUPPLY_OF_DRUGS("Drugs", "DR02", 5, 3),
        PUBLIC_ORDER("Public order", "PO01", 2, 8),
        AFFRAY("Public order", "PO02", 4, 2),
        ROBBERY("Robbery", "RB01", 6, 4),
        DWELLING_BURGLARY("Domestic burglary", "BD01", 6, 3),
        OTHER_BURGLARY("Non-domestic burglary", "BN01", 4, 3),
        TAKING_A_VEHICLE("Vehicle theft / unauthorised taking", "VT01", 4, 4),
        CARRIED_IN_VEHICLE("Vehicle theft / unauthorised taking", "VT02", 3, 2),
        DISQUALIFIED_DRIVING("Motoring offences", "MO01", 4, 2),
        FRAUD("Fraud and forgery", "FR01", 3, 1),
        RACIALLY_AGGRAVATED("Racially aggravated", "RA01", 4, 2),
        SEXUAL("Sexual offences", "SX01", 5, 2),
        MALICIOUS_MESSAGE("Other", "OT01", 2, 2),
        SPEEDING("Motoring offences", "MO09", 1, 0),
        FARE_EVASION("Other", "OT09", 1, 0),
        BREACH_OF_ORDER("Breach of statutory order", "BR01", 2, 0),
        BREACH_OF_BAIL("Breach of bail", "BR02", 2, 0),
        BREACH_OF_DISCHARGE("Breach of conditional discharge", "BR03", 1, 0);

        private final String category;
        private final String code;
        private final int gravity;
        private final int weight;

        Kind(String category, String code, int gravity, int weight) {
            this.category = category;
            this.code = code;
            this.gravity = gravity;
            this.weight = weight;
        }

        boolean isBreach() {
            return name().startsWith("BREACH");
        }
    }

    private static final int[] KIND_WEIGHTS =
            Arrays.stream(Kind.values()).mapToInt(kind -> kind.weight).toArray();

    /** One row of offences.csv. */
    private static final class Act {
        private final Kind kind;
        private @Nullable LocalDate on;
        private @Nullable LocalDate until;
        private @Nullable LocalDate outcomeOn;
        private @Nullable LocalDate convicted;
        private @Nullable LocalDate recorded;
        private @Nullable Act sameIdAs;
        private boolean hasId = true;
        private String id = "";
        private String category;
        private String code;
        private String gravity;
        private String main = "";
        private String breach;
        private String recordable = "Y";
        private String place = "EW";
        private String police = "Y";
        private String tic = "";
        private String outcome = PENDING;
        private String appeal = "";
        private String care = "";

        Act(Kind kind, @Nullable LocalDate on) {
            this.kind = kind;
            this.on = on;
            category = kind.category;
            code = kind.code;
            gravity = Integer.toString(kind.gravity);
            breach = kind.isBreach() ? "Y" : "N";
        }

        Act outcome(String name, @Nullable LocalDate day) {
            outcome = name;
            outcomeOn = day;
            return this;
        }

        /** Says that a court convicted on the day of its outcome. */
        Act court(String name, LocalDate day) {
            convicted = day;
            return outcome(name, day);
        }

        String row(String personId) {
            return Stream.of(
                            personId,
                            id,
                            text(on),
                            text(until),
                            category,
                            code,
                            gravity,
                            main,
                            breach,
                            recordable,
                            place,
                            police,
                            tic,
                            outcome,
                            text(outcomeOn),
                            text(convicted),
                            appeal,
                            text(recorded),
                            care)
                    .collect(Collectors.joining(","));
        }
    }

    /** One row of people.csv, and all rows of the other files that belong to it. */
    private static final class Child {
        private String id = "";
        private final @Nullable LocalDate born;
        private final String gender;
        private final String ethnicity;
        private String locality = "";
        private String residence = "LOCAL";
        private final List<Act> acts = new ArrayList<>();
        private final List<String> releases = new ArrayList<>();
        private final List<String> care = new ArrayList<>();
        private boolean looked;
        private String disposal = "";
        /** The index date: of the caution or sentence, or of the release. */
        private LocalDate index = LocalDate.EPOCH;
        /** The index event's own offences; none if the sentence is not in the files. */
        private List<Act> indexActs = List.of();
        /** What counts as a reoffence as of 15 February 2021. */
        private final List<Act> reoffences = new ArrayList<>();

        Child(@Nullable LocalDate born, String gender, String ethnicity) {
            this.born = born;
            this.gender = gender;
            this.ethnicity = ethnicity;
        }

        Act add(Act act) {
            acts.add(act);
            return act;
        }

        LocalDate birthday(int years) {
            return Objects.requireNonNull(born).plusYears(years);
        }

        boolean isAdult(LocalDate day) {
            return born != null && !day.isBefore(birthday(18));
        }

        LocalDate followUpLast() {
            return index.plusMonths(12);
        }

        LocalDate waitLast() {
            return followUpLast().plusMonths(6);
        }

        boolean isIndexedBy(String... disposals) {
            return List.of(disposals).contains(disposal);
        }
    }

    // ---------------------------------------------------------------- members

    private void makeReoffenders() {
        for (int month = 0; month < BY_MONTH.length; month++) {
            months.addAll(Collections.nCopies(BY_MONTH[month], month));
        }
        shuffle(months);
        List<String> genders = deck("25 M, 4 F");
        List<String> ethnicities = deck("15 W1, 1 W2, 3 W9, 3 M1, 1 M2, 1 M3, 1 M9, 1 A2, 1 A4, 1 B1, 1 B2");
        // Reoffences and index disposal of each: four children with 5 or more make 22 of 72.
        List<String> plans = """
                7 Youth rehabilitation order
                5 Detention and training order
                5 Referral order
                5 YRO with intensive supervision and surveillance
                4 Youth rehabilitation order
                4 Detention and training order
                3 Youth rehabilitation order
                3 Youth rehabilitation order
                3 Referral order
                3 Referral order
                3 Youth conditional caution
                3 Section 90-92 detention
                2 Youth rehabilitation order
                2 Referral order
                2 Referral order
                2 Referral order
                2 Conditional discharge
                2 Youth caution
                2 Youth conditional caution
                1 Youth caution
                1 Youth caution
                1 Youth caution
                1 Youth caution
                1 Youth conditional caution
                1 Referral order
                1 Referral order
                1 Conditional discharge
                1 Fine
                1 Reparation order
                """.lines().collect(Collectors.toList());
        shuffle(plans);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String[] plan = plans.get(i).split(" ", 2);
            reoffenders.add(member(genders.get(i), ethnicities.get(i), plan[1], weekday(FROM, TO)));
            counts.add(Integer.parseInt(plan[0]));
        }
        // The last to enter are dealt their months first: they have the fewest left before 15 February 2021.
        IntStream.range(0, reoffenders.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> reoffenders.get(i).index)
                        .reversed())
                .forEach(i -> reoffend(reoffenders.get(i), counts.get(i)));
        reoffenders.get(3).looked = true;
        reoffenders.get(17).looked = true;
    }

    private void makeOtherMembers() {
        List<String> genders = deck("87 M, 19 F");
        List<String> ethnicities =
                deck("78 W1, 1 W2, 1 W3, 11 W9, 3 M1, 2 M2, 2 M3, 1 M9, 1 A1, 1 A2, 1 A3, 1 A9, 1 B2," + " 1 NS, 1 ");
        List<String> disposals = deck("29 Youth caution, 13 Youth conditional caution, 25 Referral order,"
                + " 3 Reparation order, 8 Conditional discharge, 3 Absolute discharge, 7 Fine, 1 Compensation order,"
                + " 10 Youth rehabilitation order, 1 YRO with intensive supervision and surveillance,"
                + " 6 Detention and training order");
        // Cautions on the first and the last day of the period, and on a leap day.
        List<LocalDate> days = new ArrayList<>(List.of(FROM, TO, LocalDate.of(2020, 2, 29)));
        for (int i = 0; i < disposals.size(); i++) {
            boolean onGivenDay = disposals.get(i).equals(YC) && !days.isEmpty();
            LocalDate index = onGivenDay ? days.remove(0) : weekday(FROM, TO);
            others.add(member(genders.get(i), ethnicities.get(i), disposals.get(i), index));
        }
        shapeCustody();
        others.stream()
                .filter(child -> !child.isIndexedBy(DTO))
                .limit(60)
                .skip(50)
                .forEach(child -> child.looked = true);
    }

    private Child member(String gender, String ethnicity, String disposal, LocalDate index) {
        int age = Math.max(10 + weighted(AGES), isCourt(disposal) ? 12 : 10);
        Child child = person(birth(index, CUSTODIAL.contains(disposal) ? Math.max(age, 15) : age), gender, ethnicity);
        child.disposal = disposal;
        child.index = index;
        if (CUSTODIAL.contains(disposal)) {
            // Half of the sentences lie before the period, or nearly so.
            LocalDate sentenced = workday(index.minusDays(between(60, 180)));
            child.indexActs = offences(child, sentenced, 1 + below(2));
            hearing(child, child.indexActs, sentenced, disposal);
            release(child, index, "", sentenced, "N");
        } else {
            child.indexActs = offences(child, index, below(5) == 0 ? 2 + below(2) : 1);
            hearing(child, child.indexActs, index, disposal);
        }
        return child;
    }

    /** The six children released without a reoffence: each release is another case of M-05. */
    private void shapeCustody() {
        List<Child> released =
                others.stream().filter(child -> child.isIndexedBy(DTO)).toList();

        // The row does not name the sentence; it is the latest one.
        Child unnamed = released.get(0);
        unnamed.releases.set(0, unnamed.releases.get(0).replaceFirst(",\\d{4}-\\d\\d-\\d\\d,N,", ",,N,"));

        // Sentenced elsewhere: the sentence is not in these files, but the release names it.
        Child movedIn = released.get(1);
        movedIn.acts.clear();
        movedIn.indexActs = List.of();
        movedIn.releases.clear();
        release(movedIn, movedIn.index, DTO, movedIn.index.minusDays(91), "");

        // Freed on the day of the sentence, because of time on remand.
        Child timeServed = released.get(2);
        timeServed.releases.clear();
        timeServed.indexActs.forEach(act -> act.court(DTO, timeServed.index));
        release(timeServed, timeServed.index, DTO, timeServed.index, "N");

        // Recalled and released again, which is no new entry.
        Child recalled = released.get(3);
        release(recalled, recalled.index.plusDays(75), DTO, outcomeDay(recalled.indexActs.get(0)), "Y");

        // Fined on the day of release for something else: the release is the event (M-14).
        Child fined = released.get(4);
        fined.add(new Act(Kind.CANNABIS, fined.index.minusDays(200))).court(FINE, fined.index);
    }

    /** Lays out reoffences that all count as of 15 February 2021: committed in follow-up, proven by then. */
    private void reoffend(Child child, int count) {
        LocalDate last = earlier(child.followUpLast(), AS_OF.minusDays(45));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int card = 0;
            while (child.index.plusMonths(months.get(card)).plusDays(28).isAfter(last)) {
                card++;
            }
            int month = months.remove(card);
            LocalDate day = child.index.plusMonths(month).plusDays(1L + below(28));
            days.add(day);
            if (i + 1 < count && below(4) == 0 && months.remove(Integer.valueOf(month))) {
                days.add(day);
                i++;
            }
        }
        Collections.sort(days);
        LocalDate latestHearing = earlier(AS_OF, child.waitLast());
        List<Act> together = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Act act = child.add(new Act(kind(), days.get(i)));
            child.reoffences.add(act);
            together.add(act);
            boolean goesOn = i + 1 < count
                    && together.size() < 4
                    && days.get(i + 1).isBefore(days.get(i).plusDays(35));
            if (!goesOn) {
                LocalDate hearing = workday(days.get(i).plusDays(between(18, 120)));
                while (hearing.isAfter(latestHearing)) {
                    hearing = workday(days.get(i).plusDays(between(10, 40)));
                }
                hearing(child, together, hearing, next(child, hearing));
                together = new ArrayList<>();
            }
        }
    }

    /** The disposal of a later hearing: a step up from the index disposal, or an adult's. */
    private String next(Child child, LocalDate hearing) {
        boolean caution = child.isIndexedBy(YC) && below(3) == 0;
        if (child.isAdult(hearing)) {
            return caution ? ADULT_CAUTION : ADULT_COURT;
        }
        if (caution) {
            return YCC;
        }
        if (child.isIndexedBy(YC, YCC, FINE, CONDITIONAL)) {
            return below(5) == 0 ? CONDITIONAL : REFERRAL;
        }
        if (child.isIndexedBy(REFERRAL, REPARATION)) {
            return below(4) == 0 ? CONDITIONAL : YRO;
        }
        return below(4) == 0 ? DTO : YRO;
    }

    // ---------------------------------------------------------------- edges among what counts

    private void addEdgesOfReoffending() {
        // On the anniversary of the index date, the last day of follow-up (M-27).
        Child lastDay = pick(
                reoffenders, child -> child.reoffences.size() == 1 && child.index.isBefore(LocalDate.of(2019, 11, 1)));
        Act onAnniversary = lastDay.reoffences.get(0);
        onAnniversary.on = lastDay.followUpLast();
        LocalDate heard = workday(lastDay.followUpLast().plusDays(48));
        onAnniversary.court(lastDay.isAdult(heard) ? ADULT_COURT : REFERRAL, heard);

        // Convicted by 15 February, sentenced after it: conviction proves.
        Child awaiting = pick(reoffenders, child -> lastOutcome(child).isAfter(LocalDate.of(2020, 9, 1)));
        LocalDate convictedOn = lastOutcome(awaiting);
        awaiting.reoffences.stream()
                .filter(act -> convictedOn.equals(act.outcomeOn))
                .forEach(act -> {
                    act.convicted = convictedOn;
                    act.outcomeOn = LocalDate.of(2021, 2, 25);
                });

        // Convicted, with no sentence in the files.
        Child unsentenced = pick(reoffenders, child -> child.reoffences.size() == 1 && child != lastDay);
        Act bare = unsentenced.reoffences.get(0);
        bare.convicted = bare.outcomeOn;
        bare.outcome("", null);

        // Turned 18 in follow-up, and dealt with as an adult (M-47), if no other child was.
        if (reoffenders.stream()
                .noneMatch(child -> child.reoffences.stream().anyMatch(act -> act.outcome.startsWith("Adult")))) {
            throw new IllegalStateException("no reoffender was dealt with as an adult; choose another seed");
        }

        // The court feed repeats what the police feed has, under one id: recorded later, so it wins (M-46).
        for (int i = 0; i < 3; i++) {
            Child twice = pick(reoffenders, child -> child.reoffences.size() > 1 && child != awaiting);
            Act court = twice.reoffences.get(i % 2);
            Act police = twice.add(new Act(court.kind, court.on));
            police.sameIdAs = court;
            police.recorded = Objects.requireNonNull(court.on).plusDays(1);
            court.recorded = Objects.requireNonNull(court.outcomeOn).plusDays(1);
        }
        // The same offence without an id (M-46); and a true copy of a whole row.
        Child noId = pick(reoffenders, child -> child.reoffences.size() == 2 && child != awaiting);
        copy(noId, noId.reoffences.get(0)).hasId = false;
        Child copied = pick(reoffenders, child -> child.reoffences.size() == 3);
        Act same = copied.reoffences.get(1);
        copy(copied, same).sameIdAs = same;
        Child copiedIndex = pick(others, child -> child.isIndexedBy(REFERRAL));
        Act indexOffence = copiedIndex.indexActs.get(0);
        copy(copiedIndex, indexOffence).sameIdAs = indexOffence;

        // Two disposals for one offence are two rows of its id.
        Child compensated = pick(others, child -> child.isIndexedBy(REFERRAL) && child != copiedIndex);
        Act referred = compensated.indexActs.get(0);
        Act compensation = copy(compensated, referred);
        compensation.sameIdAs = referred;
        compensation.outcome = COMPENSATION;
        referred.recorded = compensated.index;
        compensation.recorded = compensated.index;

        // An offence over some days, wholly in follow-up.
        Act ranged = pick(reoffenders, child -> child.reoffences.size() == 4)
                .reoffences
                .get(0);
        ranged.until = Objects.requireNonNull(ranged.on).plusDays(4);
    }

    private static Act copy(Child child, Act act) {
        Act copy = child.add(new Act(act.kind, act.on));
        copy.outcome(act.outcome, act.outcomeOn);
        copy.convicted = act.convicted;
        copy.main = act.main;
        return copy;
    }

    private static LocalDate lastOutcome(Child child) {
        return child.reoffences.stream()
                .map(SouthamptonSampleMaker::outcomeDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    // ---------------------------------------------------------------- what does not count

    private void addWhatDoesNotCount() {
        List<Child> members =
                Stream.concat(reoffenders.stream(), others.stream()).collect(Collectors.toList());
        shuffle(members);

        // M-35: breaches, by flag and category, by category alone, by flag alone.
        for (int i = 0; i < 10; i++) {
            Child child = pick(members, c -> c.isIndexedBy(REFERRAL, YRO, YRO_ISS, CONDITIONAL, DTO));
            Kind kind = child.isIndexedBy(CONDITIONAL) ? Kind.BREACH_OF_DISCHARGE : Kind.BREACH_OF_ORDER;
            LocalDate on = inFollowUp(child, 40, 200);
            Act breach = heardAlone(child, kind, on, 30, 60);
            if (i % 4 == 2) {
                breach.breach = "";
            }
            if (i % 4 == 3) {
                breach.category = "Other";
            }
        }
        // M-35: a breach dealt with at the hearing of a new offence, which counts by itself.
        for (int i = 0; i < 2; i++) {
            Child child = pick(reoffenders, c -> c.isIndexedBy(REFERRAL, YRO));
            Act reoffence = child.reoffences.get(0);
            LocalDate on = Objects.requireNonNull(reoffence.on);
            Act breach = child.add(new Act(Kind.BREACH_OF_ORDER, on));
            breach.convicted = reoffence.convicted;
            breach.outcome(reoffence.outcome, reoffence.outcomeOn);
        }
        // M-34: not proven, two of them without a day.
        for (int i = 0; i < 11; i++) {
            Child child = pick(members, c -> true);
            LocalDate on = inFollowUp(child, 5, 300);
            child.add(new Act(kind(), on)).outcome(NOT_PROVEN, i < 2 ? null : workday(on.plusDays(between(15, 90))));
        }
        // M-87: pending to the end, two of them still open as of 15 February 2021.
        for (int i = 0; i < 4; i++) {
            Child child = pick(others, c -> c.index.isAfter(LocalDate.of(2019, 12, 1)));
            child.add(new Act(kind(), inFollowUp(child, 150, 270)));
        }
        // Pending as of 15 February 2021, and dropped later.
        for (int i = 0; i < 2; i++) {
            Child child = pick(members, c -> c.index.isAfter(LocalDate.of(2019, 12, 1)));
            child.add(new Act(kind(), LocalDate.of(2020, 11, 4).plusDays(17L * i)))
                    .outcome(NOT_PROVEN, LocalDate.of(2021, 4, 13).plusDays(9L * i));
        }
        // M-38: committed before the index date, proven after it.
        for (int i = 0; i < 9; i++) {
            Child child = pick(members, c -> c.isIndexedBy(YC, YCC, REFERRAL, YRO, FINE));
            heardAlone(child, kind(), child.index.minusDays(between(2, 40)), 60, 130);
        }
        // M-39: on the index date itself.
        for (int i = 0; i < 3; i++) {
            Child child = pick(members, c -> c.isIndexedBy(REFERRAL, YRO, YC));
            heardAlone(child, i == 0 ? Kind.PUBLIC_ORDER : kind(), child.index, 40, 90);
        }
        // M-48, M-06: diversion in follow-up, and before the index event in the period.
        for (int i = 0; i < 10; i++) {
            Child child = pick(members, c -> true);
            LocalDate on = inFollowUp(child, 5, 280);
            String outcome = i == 4 ? "No further action outcome 22" : i == 7 ? "Other informal action" : RESOLUTION;
            child.add(new Act(kind(), on)).outcome(outcome, workday(on.plusDays(between(7, 45))));
        }
        for (int i = 0; i < 3; i++) {
            Child child = pick(members, c -> c.isIndexedBy(YC, YCC) && c.index.isAfter(LocalDate.of(2019, 8, 1)));
            LocalDate on = child.index.minusDays(between(90, 110));
            child.add(new Act(kind(), on)).outcome(RESOLUTION, workday(on.plusDays(between(7, 30))));
        }
        // M-27: after follow-up; one on the very first day too late.
        for (int i = 0; i < 12; i++) {
            Child child = pick(members, c -> c.index.isBefore(LocalDate.of(2020, 3, 1)));
            heardAlone(child, kind(), child.followUpLast().plusDays(i == 0 ? 1 : between(3, 120)), 30, 150);
        }
        // M-29: committed in time, proven after the wait, because courts were behind.
        for (int i = 0; i < 3; i++) {
            Child child = pick(others, c -> c.index.isBefore(LocalDate.of(2019, 6, 20)) && !c.isIndexedBy(YC, YCC));
            LocalDate hearing = workday(child.waitLast().plusDays(i == 0 ? 1 : between(4, 40)));
            child.add(new Act(kind(), child.followUpLast().minusDays(between(10, 120))))
                    .court(child.isAdult(hearing) ? ADULT_COURT : REFERRAL, hearing);
        }
        // M-44: taken into consideration beside reoffences.
        for (int i = 0; i < 3; i++) {
            Child child = pick(reoffenders, c -> c.reoffences.size() > 1 && !c.isIndexedBy(YC, YCC));
            Act with = child.reoffences.get(0);
            for (int k = 0; k <= i % 2; k++) {
                Act tic = child.add(
                        new Act(with.kind, Objects.requireNonNull(with.on).minusDays(0L + k)));
                tic.outcome(with.outcome, with.outcomeOn);
                tic.convicted = with.convicted;
                tic.tic = "Y";
                tic.main = "N";
            }
        }
        // M-36: speeding is not recordable.
        for (int i = 0; i < 2; i++) {
            Child child = pick(others, c -> c.birthday(17).isBefore(c.index) && !c.isIndexedBy(DTO));
            LocalDate on = inFollowUp(child, 30, 120);
            LocalDate hearing = workday(on.plusDays(60));
            Act speeding = child.add(new Act(Kind.SPEEDING, on));
            speeding.court(child.isAdult(hearing) ? ADULT_COURT : FINE, hearing).recordable = "N";
        }
        // M-37: in Scotland, and prosecuted by another body.
        Child away = pick(others, c -> c.isIndexedBy(REFERRAL));
        heardAlone(away, Kind.CRIMINAL_DAMAGE, inFollowUp(away, 60, 150), 40, 60).place = "OTHER";
        Child fare = pick(members, c -> c.isIndexedBy(YC, YCC));
        LocalDate rode = inFollowUp(fare, 60, 150);
        LocalDate fined = workday(rode.plusDays(70));
        fare.add(new Act(Kind.FARE_EVASION, rode)).court(fare.isAdult(fined) ? ADULT_COURT : FINE, fined).police = "N";
        // M-11: overturned on appeal.
        Child cleared = pick(others, c -> c.isIndexedBy(YRO));
        heardAlone(cleared, Kind.PUBLIC_ORDER, inFollowUp(cleared, 30, 150), 30, 60).appeal = "SUCCESSFUL";
        // M-42: no day of the offence.
        Child undated = pick(others, c -> c.isIndexedBy(YRO, REFERRAL));
        Act unknownDay = heardAlone(undated, kind(), inFollowUp(undated, 30, 150), 30, 60);
        unknownDay.on = null;
        // M-41: begun before the index date and ended after it; the start decides.
        Child ranged = pick(others, c -> c.isIndexedBy(REFERRAL));
        Act range = heardAlone(ranged, Kind.FRAUD, ranged.index.minusDays(9), 80, 120);
        range.until = ranged.index.plusDays(20);
        // M-16, M-05: in the period before the index event, only a breach; and a release from remand.
        Child breached = pick(others, c -> c.isIndexedBy(YRO) && c.index.isAfter(LocalDate.of(2019, 10, 1)));
        breached.add(new Act(Kind.BREACH_OF_BAIL, breached.index.minusDays(120)))
                .court(CONDITIONAL, workday(breached.index.minusDays(90)));
        Child remanded = pick(others, c -> c.isIndexedBy(YRO, YRO_ISS) && c.index.isAfter(LocalDate.of(2019, 7, 1)));
        release(remanded, remanded.index.minusDays(28), "", null, "");
    }

    /** A later offence of a member, dealt with by itself. */
    private Act heardAlone(Child child, Kind kind, LocalDate on, int lagFrom, int lagTo) {
        LocalDate hearing = workday(on.plusDays(between(lagFrom, lagTo)));
        while (hearing.isAfter(EXTRACTED)) {
            hearing = hearing.minusDays(7);
        }
        return heardOn(child, kind, on, hearing);
    }

    private Act heardOn(Child child, Kind kind, LocalDate on, LocalDate hearing) {
        String drawn = next(child, hearing);
        Act act = child.add(new Act(kind, on));
        return isCourt(drawn) ? act.court(drawn.equals(DTO) ? YRO : drawn, hearing) : act.outcome(drawn, hearing);
    }

    // ---------------------------------------------------------------- what counts only later

    /** Reoffences not proven yet as of 15 February 2021, some not even committed. */
    private void addWhatCountsLater() {
        Predicate<Child> late = c -> c.index.isAfter(LocalDate.of(2019, 11, 15));
        for (int i = 0; i < 10; i++) {
            Child child = pick(i < 4 ? reoffenders : others, late);
            LocalDate on =
                    earlier(child.followUpLast(), LocalDate.of(2021, 1, 29)).minusDays(between(0, 170));
            LocalDate hearing =
                    earlier(workday(LocalDate.of(2021, 2, 18).plusDays(between(0, 75))), workdayUpTo(child.waitLast()));
            heardOn(child, kind(), on, hearing);
            if (i == 5) {
                heardOn(child, kind(), on, hearing);
            }
        }
        for (int i = 0; i < 3; i++) {
            Child child = pick(i == 0 ? reoffenders : others, c -> c.index.isAfter(LocalDate.of(2020, 2, 24)));
            LocalDate on = child.followUpLast().minusDays(between(0, 6));
            LocalDate hearing = workday(on.plusDays(between(30, 90)));
            heardOn(child, kind(), on, hearing);
        }
        // Proven in time, but the other area's row came in only in March (M-84).
        Child elsewhere = pick(others, c -> c.isIndexedBy(REFERRAL) && c.index.isAfter(LocalDate.of(2019, 9, 1)));
        heardAlone(elsewhere, Kind.SHOP_THEFT, inFollowUp(elsewhere, 60, 200), 30, 50).recorded =
                LocalDate.of(2021, 3, 9);
    }

    // ---------------------------------------------------------------- before the index event

    private void addHistories() {
        int longHistories = 2;
        for (Child child : Stream.concat(reoffenders.stream(), others.stream()).toList()) {
            int most = child.isIndexedBy(DTO, SECTION_90_92) ? 6 : child.isIndexedBy(YRO, YRO_ISS) ? 3 : 1;
            int least = most == 6 ? 2 : most == 3 ? 1 : 0;
            int count = between(least, most);
            if (child.isIndexedBy(YC, YCC) && below(4) > 0) {
                count = 0;
            }
            if (most == 6 && longHistories > 0) {
                count = 4 + 4 * longHistories--;
            }
            LocalDate first = child.birthday(10).plusDays(90);
            LocalDate last = earlier(FROM.minusDays(100), child.index.minusDays(300));
            if (first.isBefore(last) && count > 0) {
                past(child, later(first, last.minusDays(900)), last, count);
            }
        }
        // Cautioned in follow-up, on no day that is recorded: a doubtful row (A-24, B-12).
        Child undated = pick(others, child -> child.isIndexedBy(CONDITIONAL));
        undated.add(new Act(Kind.SHOP_THEFT, undated.index.plusDays(50))).outcome(YC, null);
        // A little is not known, here as in any real data.
        List<Act> acts = children.stream().flatMap(child -> child.acts.stream()).toList();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (i % 17 == 5 && act.recordable.equals("Y")) {
                act.recordable = "";
            }
            if (i % 41 == 7 && !act.kind.isBreach() && !act.breach.equals("Y") && act.hasId && act.sameIdAs == null) {
                act.category = "";
            }
            if (i % 23 == 3 && !act.kind.isBreach()) {
                act.gravity = "";
            }
            if (i % 13 == 9 && act.police.equals("Y")) {
                act.police = "";
            }
        }
    }

    /** Earlier offences and what they drew, all before {@code last} and its hundred days of grace. */
    private void past(Child child, LocalDate first, LocalDate last, int count) {
        List<LocalDate> days = IntStream.range(0, count)
                .mapToObj(i -> day(first, last))
                .sorted()
                .toList();
        String[] ladder = {RESOLUTION, YC, YCC, REFERRAL, CONDITIONAL, YRO};
        int step = Math.max(0, (child.isIndexedBy(YC, YCC) ? 1 : count >= 3 ? 5 : 4) - count);
        for (LocalDate day : days) {
            String outcome = ladder[Math.min(step++, ladder.length - 1)];
            hearing(child, List.of(child.add(new Act(kind(), day))), workday(day.plusDays(between(14, 95))), outcome);
        }
    }

    // ---------------------------------------------------------------- care

    private void makeCare() {
        List<Child> looked = Stream.concat(reoffenders.stream(), others.stream())
                .filter(child -> child.looked)
                .toList();
        String[] statuses = {"C2", "V2", "C2", "C1", "V2", "V2", "C2", "J1", "C2", "", "V2", "C2"};
        for (int i = 0; i < looked.size(); i++) {
            Child child = looked.get(i);
            LocalDate start = later(child.birthday(3 + below(6)), child.index.minusDays(between(300, 2500)));
            if (statuses[i].equals("C1")) {
                care(child, start, start.plusDays(150), "C1");
                care(child, start.plusDays(151), null, "C2");
            } else if (i == 5) {
                care(child, start, child.index, "V2"); // the last day of care is the index day: looked after
            } else if (statuses[i].equals("J1")) {
                care(child, child.index.minusDays(44), child.index, "J1");
            } else if (i == 9) {
                child.indexActs.forEach(act -> act.care = "LAC"); // another authority's child: known from the row only
            } else {
                care(child, start, i % 3 == 0 ? child.index.plusDays(between(20, 500)) : null, statuses[i]);
            }
        }
        List<Child> rest = Stream.concat(reoffenders.stream(), others.stream())
                .filter(child -> !child.looked)
                .collect(Collectors.toList());
        shuffle(rest);
        Child dayBefore = pick(rest, child -> true);
        care(dayBefore, dayBefore.index.minusDays(401), dayBefore.index.minusDays(1), "V2");
        Child shortBreaks = pick(rest, child -> true);
        care(shortBreaks, shortBreaks.index.minusDays(200), shortBreaks.index.plusDays(165), "V4");
        for (int i = 0; i < 3; i++) {
            Child lateStart = pick(rest, child -> true);
            care(lateStart, lateStart.index.plusDays(i == 0 ? 1 : between(10, 200)), null, i == 2 ? "L1" : "V2");
            Child longAgo = pick(rest, child -> true);
            care(longAgo, longAgo.birthday(2), longAgo.birthday(2).plusDays(between(200, 900)), "E1");
        }
        // The row says that care had ended, though nobody closed the episode: the row wins.
        Child unclosed = pick(rest, child -> child.isIndexedBy(YC) && child.indexActs.size() == 1);
        care(unclosed, unclosed.index.minusDays(700), null, "V2");
        unclosed.indexActs.get(0).care = "NOT_LAC";
    }

    private static void care(Child child, LocalDate start, @Nullable LocalDate end, String status) {
        child.care.add(start + "," + text(end) + "," + status);
    }

    // ---------------------------------------------------------------- people in no cohort

    private void makePeopleInNoCohort() {
        for (int i = 0; i < 14; i++) { // only before the period
            Child child = anybody(FROM);
            past(
                    child,
                    later(child.birthday(10).plusDays(60), LocalDate.of(2016, 6, 1)),
                    LocalDate.of(2018, 12, 20),
                    1 + i % 3);
            if (i == 13) {
                child.residence = "OTHER";
            }
        }
        for (int i = 0; i < 8; i++) { // only after it
            LocalDate heard = workday(day(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 11, 30)));
            Child child = anybody(heard);
            hearing(child, offences(child, heard, 1 + i % 2), heard, i % 3 == 0 ? REFERRAL : i % 3 == 1 ? YC : YCC);
        }
        for (int i = 0; i < 5; i++) { // nothing proven
            LocalDate on = day(FROM, TO);
            Act act = anybody(on).add(new Act(kind(), on));
            if (i > 1) {
                act.outcome(NOT_PROVEN, workday(on.plusDays(between(20, 100))));
            }
        }
        for (int i = 0; i < 3; i++) { // referred, and nothing came of it
            anybody(day(FROM, TO));
        }
        for (int i = 0; i < 4; i++) { // lives outside the area (M-09)
            inPeriod(i % 2 == 0 ? REFERRAL : YC, 1).residence = "OTHER";
        }
        String[] diversions = {
            "Other informal action", "No further action outcome 22", "No further action outcome 20/21"
        };
        for (int i = 0; i < 16; i++) { // diversion only (M-06)
            Child child = inPeriod(i < 12 ? RESOLUTION : diversions[i % 3], 1);
            if (i % 5 == 0) {
                LocalDate again = day(FROM, TO);
                child.add(new Act(kind(), again)).outcome(RESOLUTION, workday(again.plusDays(14)));
            }
        }
        Child unknownGender = new Child(birth(LocalDate.of(2019, 9, 9), 14), "", "W1");
        place(unknownGender);
        unknownGender
                .add(new Act(Kind.CRIMINAL_DAMAGE, LocalDate.of(2019, 8, 24)))
                .outcome(RESOLUTION, LocalDate.of(2019, 9, 9));
        for (int i = 0; i < 2; i++) { // an adult's disposal (M-47), after a youth's
            LocalDate heard = workday(day(FROM.plusDays(60), TO));
            Child child = person(birth(heard, 18), "M", "W1");
            past(child, LocalDate.of(2016, 9, 1), LocalDate.of(2018, 3, 1), 2);
            LocalDate on = later(child.birthday(18), heard.minusDays(50));
            child.add(new Act(kind(), on)).court(ADULT_COURT, heard);
        }
        for (int i = 0; i < 3; i++) { // custody: released only after the period, or not at all (M-05)
            LocalDate heard = workday(day(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 3, 10)));
            Child child = person(birth(heard, 16), "M", i == 0 ? "B2" : "W1");
            past(child, LocalDate.of(2017, 9, 1), LocalDate.of(2018, 12, 1), 3);
            String sentence = i == 2 ? SECTION_90_92 : DTO;
            hearing(child, offences(child, heard, 2), heard, sentence);
            if (i < 2) {
                release(child, LocalDate.of(2020, 4, 20).plusDays(31L * i), sentence, heard, "N");
            }
        }
        // Released before the period, recalled, and released again in it (M-05).
        LocalDate sentenced = LocalDate.of(2018, 10, 16);
        Child recalled = person(birth(sentenced, 16), "M", "M1");
        past(recalled, LocalDate.of(2016, 9, 1), LocalDate.of(2018, 5, 1), 4);
        hearing(recalled, offences(recalled, sentenced, 2), sentenced, DTO);
        release(recalled, LocalDate.of(2019, 2, 15), DTO, sentenced, "N");
        release(recalled, LocalDate.of(2019, 6, 7), DTO, sentenced, "Y");
        for (int i = 0; i < 2; i++) { // freed from remand (M-05): acquitted, or not charged further
            LocalDate freed = workday(day(FROM.plusDays(30), TO.minusDays(60)));
            Child child = anybody(freed);
            child.add(new Act(Kind.ROBBERY, freed.minusDays(70))).outcome(NOT_PROVEN, freed);
            release(child, freed, "", null, "");
            if (i == 0) {
                care(child, freed.minusDays(64), freed, "J1");
            }
        }
        for (int i = 0; i < 2; i++) { // appealed (M-11)
            String result = i == 0 ? "SUCCESSFUL" : "CHANGED";
            inPeriod(REFERRAL, 1).acts.forEach(act -> act.appeal = result);
        }
        for (int i = 0; i < 4; i++) { // breach only (M-16)
            LocalDate heard = workday(day(FROM, TO));
            Child child = person(birth(heard, 15 + i % 3), i == 2 ? "F" : "M", "W1");
            past(child, LocalDate.of(2017, 9, 1), LocalDate.of(2018, 12, 1), 3);
            Act breach = child.add(new Act(i == 3 ? Kind.BREACH_OF_BAIL : Kind.BREACH_OF_ORDER, heard.minusDays(24)));
            breach.court(i == 1 ? REFERRAL : YRO, heard);
            if (i == 1) {
                breach.breach = "";
            }
        }
        // No offence that could be an index offence: not recordable, outside England and Wales, not the police (M-16).
        Child speeding = person(birth(LocalDate.of(2019, 9, 24), 17), "M", "W1");
        speeding.add(new Act(Kind.SPEEDING, LocalDate.of(2019, 7, 6)))
                .court(FINE, LocalDate.of(2019, 9, 24))
                .recordable = "N";
        Child scotland = inPeriod(FINE, 16);
        scotland.acts.forEach(act -> act.place = "OTHER");
        Child fare = inPeriod(FINE, 15);
        fare.acts.clear();
        fare.add(new Act(Kind.FARE_EVASION, LocalDate.of(2019, 10, 30))).court(FINE, LocalDate.of(2020, 1, 28)).police =
                "N";
        for (int i = 0; i < 2; i++) { // no date of birth
            Child child = new Child(null, i == 0 ? "M" : "F", "W1");
            place(child);
            LocalDate heard = workday(day(FROM, TO));
            child.add(new Act(kind(), heard.minusDays(40))).outcome(YC, heard);
        }
        for (int i = 0; i < 3; i++) { // 17 at the offence, 18 at the disposal (M-08); one on the very birthday
            LocalDate heard = workday(day(FROM.plusDays(30), TO));
            LocalDate born = heard.minusYears(18).minusDays(i == 0 ? 0 : between(5, 50));
            Child child = person(born, i == 1 ? "F" : "M", i == 2 ? "A2" : "W1");
            LocalDate on = child.birthday(18).minusDays(between(60, 120));
            child.add(new Act(kind(), on)).court(i == 0 ? REFERRAL : FINE, heard);
        }
        List<Child> cared = children.subList(135, children.size());
        care(cared.get(3), LocalDate.of(2014, 2, 11), null, "C2");
        care(cared.get(20), LocalDate.of(2018, 8, 3), LocalDate.of(2020, 10, 1), "V2");
        care(cared.get(38), LocalDate.of(2019, 5, 20), null, "V2");
        care(cared.get(45), LocalDate.of(2016, 1, 8), null, "C2");
    }

    /** Someone with one offence that drew a disposal in the period; of any age if {@code age} is 1. */
    private Child inPeriod(String disposal, int age) {
        LocalDate heard = workday(day(FROM, TO.minusDays(4)));
        Child child = age == 1 ? anybody(heard) : person(birth(heard, age), "M", "W1");
        Act act = child.add(new Act(kind(), later(child.birthday(10), heard.minusDays(between(15, 80)))));
        if (isCourt(disposal)) {
            act.court(disposal, heard);
        } else {
            act.outcome(disposal, heard);
        }
        return child;
    }

    private Child anybody(LocalDate on) {
        String gender = below(5) == 0 ? "F" : "M";
        String[] ethnicities = {"W1", "W1", "W1", "W1", "W1", "W1", "W1", "W9", "M1", "A3", "B2", "NS"};
        return person(birth(on, 12 + below(6)), gender, ethnicities[below(ethnicities.length)]);
    }

    // ---------------------------------------------------------------- building blocks

    private Child person(LocalDate born, String gender, String ethnicity) {
        return place(new Child(born, gender, ethnicity));
    }

    private Child place(Child child) {
        child.locality = new String[] {"North", "Central", "Central", "East", "West", "West"}[below(6)];
        if (below(25) == 0) {
            child.locality = "";
            child.residence = "";
        }
        children.add(child);
        return child;
    }

    /** A date of birth for a child who is {@code age} on a day. */
    private LocalDate birth(LocalDate on, int age) {
        return on.minusYears(age).minusDays(below(365));
    }

    /** Offences that lead to a hearing, the last one some weeks before it. */
    private List<Act> offences(Child child, LocalDate hearing, int count) {
        List<Act> acts = new ArrayList<>();
        LocalDate on = hearing.minusDays(between(25, 130));
        for (int i = 0; i < count; i++) {
            acts.add(child.add(new Act(kind(), later(on, child.birthday(10)))));
            on = on.minusDays(below(3) == 0 ? 0 : below(12));
        }
        return acts;
    }

    /** Deals with offences on one day: the first of the gravest is the main one, and the others may draw less. */
    private void hearing(Child child, List<Act> acts, LocalDate day, String disposal) {
        Act main = acts.get(0);
        for (Act act : acts) {
            main = act.kind.gravity > main.kind.gravity ? act : main;
        }
        LocalDate latest = acts.stream()
                .map(act -> Objects.requireNonNull(act.on))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean adjourned = isCourt(disposal) && below(2) == 0;
        LocalDate convicted = adjourned ? later(latest, workday(day.minusDays(between(14, 28)))) : day;
        boolean marked = below(6) > 0;
        for (Act act : acts) {
            String drawn = act != main && disposal.equals(YRO) && below(3) == 0 ? FINE : disposal;
            act.outcome(drawn, day);
            act.main = marked ? act == main ? "Y" : "N" : "";
            if (isCourt(disposal)) {
                act.convicted = convicted.isAfter(day) ? day : convicted;
            }
        }
        if (disposal.equals(DTO) && day.isAfter(child.index) && !child.index.equals(LocalDate.EPOCH)) {
            release(child, workday(day.plusDays(between(61, 122))), DTO, day, "N");
        }
    }

    private static void release(
            Child child, LocalDate day, String disposal, @Nullable LocalDate sentenced, String recall) {
        child.releases.add(day + "," + disposal + "," + text(sentenced) + "," + recall + "," + day);
    }

    private static boolean isCourt(String disposal) {
        return !OUT_OF_COURT.contains(disposal);
    }

    private LocalDate inFollowUp(Child child, int from, int to) {
        return child.index.plusDays(between(from, to));
    }

    private static LocalDate outcomeDay(Act act) {
        return Objects.requireNonNull(act.outcomeOn);
    }

    /** Takes the next child to whom something may happen; it goes to the end of the queue. */
    private static Child pick(List<Child> queue, Predicate<Child> suits) {
        Child child = queue.stream()
                .filter(suits)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody suits; choose another seed"));
        queue.remove(child);
        queue.add(child);
        return child;
    }

    // ---------------------------------------------------------------- days

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(below((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private LocalDate weekday(LocalDate from, LocalDate to) {
        return workdayUpTo(day(from.plusDays(2), to));
    }

    private static LocalDate workdayUpTo(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    /** A weekday, and none in the spring of 2020, when courts were shut. */
    private static LocalDate workday(LocalDate day) {
        LocalDate open = day;
        if (day.isAfter(LocalDate.of(2020, 3, 31)) && day.isBefore(LocalDate.of(2020, 6, 15))) {
            open = LocalDate.of(2020, 6, 15).plusDays(day.getDayOfYear() % 50);
        }
        if (open.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return open.plusDays(2);
        }
        return open.getDayOfWeek() == DayOfWeek.SUNDAY ? open.plusDays(1) : open;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    // ---------------------------------------------------------------- chance

    /** A number from 0 to below {@code bound}, from the generator's bits alone, which no JDK changes. */
    private int below(int bound) {
        return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
    }

    private int between(int from, int to) {
        return from + below(to - from + 1);
    }

    private int weighted(int[] weights) {
        int drawn = below(Arrays.stream(weights).sum());
        int choice = 0;
        while (drawn >= weights[choice]) {
            drawn -= weights[choice++];
        }
        return choice;
    }

    private Kind kind() {
        return Kind.values()[weighted(KIND_WEIGHTS)];
    }

    private <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }

    /** Returns each text as often as the number before it says, shuffled. */
    private List<String> deck(String numbersAndTexts) {
        List<String> deck = new ArrayList<>();
        for (String part : numbersAndTexts.split(", ", -1)) {
            String[] numberAndText = part.split(" ", 2);
            deck.addAll(Collections.nCopies(Integer.parseInt(numberAndText[0]), numberAndText[1]));
        }
        shuffle(deck);
        return deck;
    }

    // ---------------------------------------------------------------- files

    private Map<String, String> write() {
        shuffle(children);
        for (int i = 0; i < children.size(); i++) {
            children.get(i).id = "SYN-" + Integer.toString(10_001 + i).substring(1);
        }
        numberAndRecord();
        List<String> people = children.stream()
                .map(c -> String.join(
                        ",",
                        c.id,
                        text(c.born),
                        c.gender,
                        c.ethnicity,
                        "Southampton (synthetic)",
                        c.locality,
                        c.residence))
                .toList();
        List<String> offences = children.stream()
                .flatMap(c -> c.acts.stream().map(act -> act.row(c.id)))
                .toList();
        List<String> releases = children.stream()
                .flatMap(c -> c.releases.stream().map(row -> c.id + "," + row))
                .toList();
        List<String> care = children.stream()
                .flatMap(c -> c.care.stream().map(row -> c.id + "," + row))
                .toList();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("people.csv", file("person_id,date_of_birth,gender,ethnicity,service,locality,residence", people));
        files.put(
                "offences.csv",
                file(
                        "person_id,offence_id,offence_date,offence_end_date,category,code,gravity,main,breach,recordable,"
                                + "place,police_prosecuted,tic,outcome,outcome_date,conviction_date,appeal,recorded_date,"
                                + "care_status",
                        offences));
        files.put("releases.csv", file("person_id,release_date,disposal,sentence_date,recall,recorded_date", releases));
        files.put("care.csv", file("person_id,start_date,end_date,legal_status", care));
        return files;
    }

    private static String file(String header, List<String> rows) {
        return Stream.concat(Stream.of(header), rows.stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Numbers offences, and says when rows came in: some days after the offence, no later than their proof. */
    private void numberAndRecord() {
        int number = 0;
        for (Child child : children) {
            child.acts.sort(Comparator.comparing(act -> act.on == null ? outcomeDay(act) : act.on));
            for (Act act : child.acts) {
                if (act.hasId && act.sameIdAs == null) {
                    act.id = "OF-" + Integer.toString(10_001 + number++).substring(1);
                }
                LocalDate known = act.on == null ? outcomeDay(act) : act.on.plusDays(between(1, 12));
                LocalDate proven = act.convicted == null ? act.outcomeOn : act.convicted;
                if (act.recorded == null && !known.isBefore(LocalDate.of(2018, 7, 1))) { // older rows: no record
                    act.recorded = proven == null ? known : earlier(known, proven);
                }
            }
            for (Act act : child.acts) {
                if (act.sameIdAs != null) {
                    act.id = act.sameIdAs.id;
                }
            }
        }
    }
}
