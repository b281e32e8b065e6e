package io.github.yottracker.sample;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.Birthday;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Draws one child after another and writes what happened to each into a caseload.
 *
 * <p>A child is of one of four kinds, from one who offends once to one who goes on for years. Incidents follow each other
 * at random intervals until the child stops; each has one offence or more, and goes to a hearing of its own or to one
 * that is already fixed. What a hearing decides depends on how many there were before. Days are epoch days.
 */
final class SyntheticHistory {

    /** Of 1,000 boys and of 1,000 girls, how many are of each kind: once, now and then, often, very often. */
    private static final int[][] KINDS = {{740, 20, 235, 5}, {832, 25, 141, 2}};

    /** By kind: of 1,000 incidents, after how many another follows. */
    private static final int[] GOES_ON = {0, 500, 840, 972};

    /** By kind: mean days between incidents. */
    private static final double[] GAP = {1, 90, 77, 28};

    /** By kind: of 1,000 offences, after how many another of the same incident follows. */
    private static final int[] MORE = {30, 60, 135, 210};

    /** By kind: of 1,000 children, how many are looked after at some time. */
    private static final int[] LOOKED_AFTER = {90, 160, 300, 400};

    private static final int ONCE = 0;
    private static final int OFTEN = 2;

    /** Age at the first incident, from 10 on, of those who offend once and of the others. */
    private static final int[][] AGES = {{1, 3, 7, 13, 18, 21, 21, 16}, {1, 4, 10, 19, 26, 22, 13, 5}};

    private static final int BOYS = 820;

    /** Children in the national cohorts of 2009/10 to 2019/20 (docs/published-figures.md, 1.1): how many start in each year. */
    private static final int[] NATIONAL = {
        136_648, 108_164, 86_536, 64_281, 52_339, 45_042, 38_324, 33_426, 28_393, 23_531, 20_695
    };

    private static final int NATIONAL_FIRST = 2009;

    private static final DisposalType[] DISPOSALS = {
        DisposalType.YOUTH_CAUTION,
        DisposalType.YOUTH_CONDITIONAL_CAUTION,
        DisposalType.CONDITIONAL_DISCHARGE,
        DisposalType.ABSOLUTE_DISCHARGE,
        DisposalType.FINE,
        DisposalType.REFERRAL_ORDER,
        DisposalType.REPARATION_ORDER,
        DisposalType.COMPENSATION_ORDER,
        DisposalType.BIND_OVER,
        DisposalType.YOUTH_REHABILITATION_ORDER,
        DisposalType.YRO_INTENSIVE_SUPERVISION,
        DisposalType.DETENTION_AND_TRAINING_ORDER
    };

    /** How the disposals above weigh at a first, second, third, fourth and later hearing. */
    private static final int[][] DRAWN = {
        {468, 80, 22, 6, 19, 318, 3, 32, 6, 38, 2, 6},
        {190, 64, 86, 6, 28, 344, 7, 68, 12, 161, 6, 28},
        {104, 40, 122, 6, 34, 229, 7, 89, 12, 289, 20, 48},
        {66, 24, 140, 5, 38, 166, 6, 108, 12, 340, 30, 65},
        {48, 20, 144, 4, 41, 102, 5, 124, 12, 364, 46, 90}
    };

    /** Days within which a hearing is soon after another, and of 1,000 such hearings, how many end alike. */
    private static final int SOON = 120;

    private static final int ALIKE = 650;

    /** What becomes of an incident: the four below. */
    private static final int[] FATES = {885, 50, 54, 11};

    private static final int PROVEN = 0;
    private static final int DIVERTED = 1;
    private static final int DROPPED = 2;
    private static final int OPEN = 3;

    private static final DisposalType[] DIVERSIONS = {
        DisposalType.COMMUNITY_RESOLUTION, DisposalType.OTHER_INFORMAL_ACTION, DisposalType.OUTCOME_22
    };
    private static final int[] DIVERSION_WEIGHTS = {84, 8, 8};

    /** Days in custody. */
    private static final int[] TERMS = {61, 61, 91, 91, 122, 122, 182, 243, 365};

    private static final Ethnicity[] ETHNICITIES = {
        Ethnicity.W1, Ethnicity.W2, Ethnicity.W3, Ethnicity.W9, Ethnicity.M1, Ethnicity.M2, Ethnicity.M3, Ethnicity.M9,
        Ethnicity.A1, Ethnicity.A2, Ethnicity.A3, Ethnicity.A4, Ethnicity.A9, Ethnicity.B1, Ethnicity.B2, Ethnicity.B9,
        Ethnicity.O2, Ethnicity.O9, Ethnicity.NS, Ethnicity.UNKNOWN
    };
    private static final int[] ETHNICITY_WEIGHTS = {
        720, 6, 8, 34, 24, 8, 8, 14, 8, 20, 12, 1, 12, 24, 36, 16, 3, 9, 15, 22
    };

    private static final String[] LOCALITIES = {"Central", "East", "North", "South", "West"};

    private static final String[] CATEGORIES = {
        "Violence against the person",
        "Theft and handling stolen goods",
        "Criminal damage",
        "Public order",
        "Drugs",
        "Motoring offences",
        "Vehicle theft / unauthorised taking",
        "Robbery",
        "Domestic burglary",
        "Non-domestic burglary",
        "Other",
        "Fraud and forgery",
        "Racially aggravated",
        "Sexual offences",
        "Arson"
    };
    private static final int[] CATEGORY_WEIGHTS = {270, 190, 120, 90, 90, 60, 40, 35, 25, 25, 20, 10, 10, 10, 5};

    /** By category: an invented code and score. */
    private static final String[] CODES = {
        "VP", "TH", "CD", "PO", "DR", "MO", "VT", "RB", "BD", "BN", "OT", "FR", "RA", "SX", "AR"
    };

    private static final int[] GRAVITY = {3, 2, 2, 2, 2, 3, 4, 6, 6, 4, 2, 3, 4, 5, 5};
    private static final int MOTORING = 5;

    private static final LegalStatus[] STATUSES = {
        LegalStatus.of("C2"), LegalStatus.of("V2"), LegalStatus.of("C1"), LegalStatus.of("J1"), LegalStatus.of("V4")
    };
    private static final int[] STATUS_WEIGHTS = {42, 36, 10, 8, 4};

    private static final int CAUTIONS_BEGIN = day(2013, Month.APRIL, 8);
    private static final int ORDERS_BEGIN = day(2009, Month.NOVEMBER, 30);
    private static final int NO_DAY = CaseloadColumns.NO_DAY;
    private static final int DIGITS = 36;
    private static final int ID_DIGITS = 5;
    private static final int MOST_OFFENCES = DIGITS * DIGITS;

    private final Caseload.Builder caseload;
    private final long seed;
    private final int[] yearStarts;
    private final int[] yearWeights;
    private final int lastDay;
    private final OffenceDraft draft = new OffenceDraft();
    private final StringBuilder offenceId = new StringBuilder("O0000000");

    // The child being drawn.
    private Chance chance = Chance.of(0, 0);
    private String id = "";
    private int kind;
    private int birthDay;
    private int adultDay;
    private boolean careOnRows;
    private int offences;
    private int hearings;
    private int custodyFrom;
    private int custodyTo;

    // The hearing that comes next, or was last.
    private int hearingDay;
    private int convictedBefore;
    private DisposalType drawn = DisposalType.YOUTH_CAUTION;
    private DisposalType disposal = DisposalType.YOUTH_CAUTION;
    private boolean mainIsChosen;

    SyntheticHistory(Caseload.Builder caseload, long seed, int firstYear, int years) {
        this.caseload = caseload;
        this.seed = seed;
        yearStarts = new int[years + 1];
        yearWeights = new int[years];
        for (int year = 0; year <= years; year++) {
            yearStarts[year] = day(firstYear + year, Month.APRIL, 1);
        }
        for (int year = 0; year < years; year++) {
            int national = firstYear + year - NATIONAL_FIRST;
            yearWeights[year] = NATIONAL[Math.max(0, Math.min(NATIONAL.length - 1, national))];
        }
        lastDay = day(firstYear + years + 1, Month.SEPTEMBER, 30); // the last wait is over
    }

    private static int day(int year, Month month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    /** Draws the child of this number, 0 or more. */
    void add(int number) {
        chance = Chance.of(seed, number);
        boolean boy = chance.perMille(BOYS);
        kind = chance.pick(KINDS[boy ? 0 : 1]);
        offences = 0;
        hearings = 0;
        hearingDay = NO_DAY;
        custodyFrom = NO_DAY;
        custodyTo = NO_DAY;
        int year = chance.pick(yearWeights);
        int day = yearStarts[year] + chance.below(yearStarts[year + 1] - yearStarts[year]);
        if (kind != ONCE) {
            day -= chance.below(540); // so that the first year has children who come back, too
        }
        birthDay = day - (10 + chance.pick(AGES[kind == ONCE ? 0 : 1])) * 1_461 / 4 - 1 - chance.below(364);
        adultDay = Birthday.of(birthDay, 18);
        name(number);
        caseload.add(person(boy));
        addCare(day);
        while (day <= lastDay && offences < MOST_OFFENCES - 10) {
            addIncident(day);
            if (!chance.perMille(GOES_ON[kind])) {
                break;
            }
            day += 1 + chance.waiting(GAP[kind]);
            if (day >= custodyFrom && day < custodyTo) {
                day = custodyTo + chance.waiting(GAP[kind]);
            }
        }
    }

    private void name(int number) {
        int rest = number;
        for (int place = ID_DIGITS; place > 0; place--) {
            offenceId.setCharAt(place, digit(rest % DIGITS));
            rest /= DIGITS;
        }
        id = "SYN-" + offenceId.substring(1, 1 + ID_DIGITS);
    }

    private static char digit(int value) {
        return (char) (value < 10 ? '0' + value : 'A' + value - 10);
    }

    private Person person(boolean boy) {
        Gender gender = chance.perMille(2) ? Gender.UNKNOWN : boy ? Gender.MALE : Gender.FEMALE;
        Residence residence =
                chance.perMille(12) ? Residence.OTHER : chance.perMille(30) ? Residence.UNKNOWN : Residence.LOCAL;
        return new Person(
                id,
                chance.perMille(1) ? null : LocalDate.ofEpochDay(birthDay),
                gender,
                ETHNICITIES[chance.pick(ETHNICITY_WEIGHTS)],
                "Synthetic",
                chance.perMille(20) ? null : LOCALITIES[chance.below(LOCALITIES.length)],
                residence);
    }

    private void addCare(int firstIncident) {
        careOnRows = chance.perMille(10);
        if (!chance.perMille(LOOKED_AFTER[kind])) {
            return;
        }
        int start = Math.max(birthDay, firstIncident + 200 - chance.below(2_200));
        LegalStatus status = STATUSES[chance.pick(STATUS_WEIGHTS)];
        boolean isOpen = chance.perMille(550);
        int end = start + 30 + chance.waiting(700);
        addCare(start, isOpen ? NO_DAY : end, status);
        if (!isOpen && chance.perMille(350)) {
            addCare(end + 1 + chance.waiting(200), NO_DAY, STATUSES[chance.pick(STATUS_WEIGHTS)]);
        }
    }

    private void addCare(int start, int end, LegalStatus status) {
        if (start <= lastDay) {
            caseload.add(new CareEpisode(id, LocalDate.ofEpochDay(start), end > lastDay ? null : date(end), status));
        }
    }

    private static @Nullable LocalDate date(int day) {
        return CaseloadColumns.date(day);
    }

    // ---------------------------------------------------------------- what the child did, and what became of it

    private void addIncident(int day) {
        int fate = chance.pick(FATES);
        if (fate == PROVEN) {
            if (hearingDay < day || !chance.perMille(250)) {
                fixHearing(day);
            }
            if (hearingDay > lastDay) { // not yet heard when the files end
                addOffences(day, OPEN, NO_DAY);
            } else {
                addOffences(day, fate, hearingDay);
                addBreach(day);
            }
        } else {
            int decided = day + chance.between(5, fate == DIVERTED ? 60 : 180);
            addOffences(day, decided > lastDay ? OPEN : fate, decided);
        }
    }

    private void addOffences(int day, int fate, int decidedDay) {
        DisposalType diversion = DIVERSIONS[fate == DIVERTED ? chance.pick(DIVERSION_WEIGHTS) : 0];
        do {
            startOffence(day);
            switch (fate) {
                case PROVEN -> prove(day);
                case DIVERTED -> draft.disposalDay(diversion, decidedDay);
                case DROPPED -> draft.notProvenDay(chance.perMille(50) ? NO_DAY : decidedDay);
                default -> {} // OPEN: a draft is pending until something is said
            }
            caseload.add(draft);
            if (chance.perMille(4)) { // the other feed has it, too
                caseload.add(chance.perMille(500) ? draft : draft.id(""));
            }
        } while (chance.perMille(MORE[kind]) && offences < MOST_OFFENCES - 5);
    }

    private void startOffence(int day) {
        int category = chance.pick(CATEGORY_WEIGHTS);
        numberOffence();
        draft.start(id)
                .id(offenceId)
                .category(chance.perMille(10) ? "" : CATEGORIES[category])
                .code(CODES[category])
                .gravity(chance.perMille(30) ? 0 : GRAVITY[category])
                .breach(Answer.NO)
                .recordable(recordable(category))
                .place(chance.perMille(4) ? Place.OTHER : Place.ENGLAND_AND_WALES)
                .policeProsecuted(chance.perMille(5) ? Answer.NO : Answer.YES)
                .committedDay(chance.perMille(2) ? NO_DAY : day);
        if (careOnRows) {
            draft.careStatus(CareStatus.LAC);
        }
    }

    private Answer recordable(int category) {
        if (chance.perMille(40)) {
            return Answer.UNKNOWN;
        }
        return chance.perMille(category == MOTORING ? 100 : 2) ? Answer.NO : Answer.YES;
    }

    private void numberOffence() {
        offenceId.setCharAt(1 + ID_DIGITS, digit(offences / DIGITS));
        offenceId.setCharAt(2 + ID_DIGITS, digit(offences % DIGITS));
        offences++;
    }

    private void prove(int day) {
        draft.main(mainIsChosen ? Answer.NO : Answer.YES);
        mainIsChosen = true;
        draft.disposalDay(disposal, chance.perMille(2) ? NO_DAY : hearingDay);
        if (isCourt(disposal)) {
            draft.convictedDay(Math.max(day, hearingDay - convictedBefore));
        }
        if (chance.perMille(10)) {
            draft.takenIntoConsideration(Answer.YES).main(Answer.NO);
        }
        if (chance.perMille(3)) {
            draft.appeal(chance.perMille(500) ? Appeal.CHANGED : Appeal.SUCCESSFUL);
        }
    }

    /** A breach of an earlier order is dealt with at the hearing of a new offence, or once in a while by itself. */
    private void addBreach(int day) {
        boolean alone = kind >= OFTEN && chance.perMille(40);
        if (hearings < 2 || !isCourt(disposal) || !(alone || chance.perMille(130))) {
            return;
        }
        int heard = alone ? Math.min(lastDay, day + chance.between(15, 60)) : hearingDay;
        numberOffence();
        draft.start(id)
                .id(offenceId)
                .category("Breach of statutory order")
                .code("BR")
                .breach(chance.perMille(900) ? Answer.YES : Answer.UNKNOWN)
                .recordable(Answer.YES)
                .committedDay(day)
                .convictedDay(heard)
                .disposalDay(
                        heard < adultDay ? DisposalType.CONDITIONAL_DISCHARGE : DisposalType.ADULT_COURT_DISPOSAL,
                        heard);
        caseload.add(draft);
    }

    // ---------------------------------------------------------------- hearings

    private void fixHearing(int day) {
        drawn = draw(day);
        boolean outOfCourt = drawn.tier() == DisposalTier.PRE_COURT;
        hearingDay = day + (outOfCourt ? chance.between(6, 50) : chance.between(12, 70) + chance.below(60));
        if (chance.perMille(60)) { // a case that drags on
            hearingDay += chance.below(300);
        }
        convictedBefore = chance.perMille(500) ? 0 : 21;
        mainIsChosen = chance.perMille(150); // or nobody marked it
        disposal = inItsTime(drawn);
        if (disposal.tier() == DisposalTier.CUSTODY) {
            if (hearingDay < custodyTo) {
                disposal = DisposalType.YOUTH_REHABILITATION_ORDER;
            } else {
                imprison();
            }
        }
    }

    /** A hearing soon after another mostly ends alike: few children have outcomes of two groups in a quarter (M-17). */
    private DisposalType draw(int day) {
        boolean alike = hearings > 0 && day - hearingDay < SOON && chance.perMille(ALIKE);
        int hearing = Math.min(hearings++, DRAWN.length - 1);
        return alike ? drawn : DISPOSALS[chance.pick(DRAWN[hearing])];
    }

    private DisposalType inItsTime(DisposalType type) {
        if (hearingDay >= adultDay) {
            return type.tier() == DisposalTier.PRE_COURT
                    ? DisposalType.ADULT_CAUTION
                    : DisposalType.ADULT_COURT_DISPOSAL;
        }
        return switch (type) {
            case YOUTH_CAUTION -> hearingDay < CAUTIONS_BEGIN ? DisposalType.REPRIMAND : type;
            case YOUTH_CONDITIONAL_CAUTION -> hearingDay < CAUTIONS_BEGIN ? DisposalType.FINAL_WARNING : type;
            case YOUTH_REHABILITATION_ORDER, YRO_INTENSIVE_SUPERVISION ->
                hearingDay < ORDERS_BEGIN ? DisposalType.SUPERVISION_ORDER : type;
            default -> type;
        };
    }

    private static boolean isCourt(DisposalType disposal) {
        return disposal.tier() != DisposalTier.PRE_COURT && disposal != DisposalType.ADULT_CAUTION;
    }

    private void imprison() {
        custodyFrom = hearingDay;
        custodyTo = hearingDay + TERMS[chance.below(TERMS.length)];
        if (custodyTo > lastDay) {
            return;
        }
        boolean named = chance.perMille(900);
        addRelease(custodyTo, named ? hearingDay : NO_DAY, Answer.NO);
        int again = custodyTo + chance.between(20, 90);
        if (again <= lastDay && chance.perMille(60)) {
            addRelease(again, hearingDay, Answer.YES);
        }
    }

    private void addRelease(int day, int sentenced, Answer recall) {
        caseload.add(new Release(id, LocalDate.ofEpochDay(day), date(sentenced), null, recall, null));
    }
}
