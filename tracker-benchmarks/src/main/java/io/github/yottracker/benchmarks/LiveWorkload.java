package io.github.yottracker.benchmarks;

import static io.github.yottracker.model.CaseloadColumns.NO_DAY;

import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.model.Birthday;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a case system would record about the children of a synthetic service, one event after another without end.
 *
 * <p>Of a hundred events about 48 are new facts (offences alleged and charged, releases, care), 25 outcomes, 12 withdrawals
 * and 15 corrections, changes of persons, ends of care and appeals. One in ten is recorded up to a fortnight before today.
 * Offences of those who are under 18 mostly lie within the last two months; one in ten of theirs, and every one of those
 * who have grown up since, is entered years late, together with its outcome, so that cohorts of all years move. Outcomes,
 * appeals and ends of care are about what the stream itself has recorded; corrections and half of the withdrawals of
 * offences, about what was there before.
 *
 * <p>Everything is made when it is asked for, ids and days included, as it would come from a feed. Equal seeds give equal
 * streams. Nearly every event can be taken; one or two in a thousand meet something equal or of the same day, and are refused.
 */
final class LiveWorkload {

    private static final int DAYS_OF_A_FEED = 15;
    private static final int RECENT_DAYS = 60;
    private static final int ADULT = 18;
    private static final int RESPONSIBLE = 10;

    /** The first day of the synthetic service: what was done before it falls into no cohort. */
    private static final int FIRST_DAY = (int) LocalDate.of(2009, 4, 1).toEpochDay();

    private static final String[] CATEGORIES = {
        "Violence against the person", "Theft and handling stolen goods", "Criminal damage", "Public order", "Drugs"
    };
    private static final String[] CODES = {"VP", "TH", "CD", "PO", "DR"};
    private static final String[] LOCALITIES = {"Central", "East", "North", "South", "West"};

    private static final DisposalType[] DISPOSALS = {
        DisposalType.YOUTH_CAUTION,
        DisposalType.YOUTH_CAUTION,
        DisposalType.YOUTH_CONDITIONAL_CAUTION,
        DisposalType.REFERRAL_ORDER,
        DisposalType.REFERRAL_ORDER,
        DisposalType.REFERRAL_ORDER,
        DisposalType.CONDITIONAL_DISCHARGE,
        DisposalType.FINE,
        DisposalType.YOUTH_REHABILITATION_ORDER,
        DisposalType.YOUTH_REHABILITATION_ORDER,
        DisposalType.COMMUNITY_RESOLUTION,
        DisposalType.DETENTION_AND_TRAINING_ORDER
    };
    private static final DisposalType[] TYPES = DisposalType.values();
    private static final LegalStatus[] STATUSES = {LegalStatus.of("C2"), LegalStatus.of("V2"), LegalStatus.of("E1")};

    private final Caseload caseload;
    private final CaseloadColumns columns;
    private final int today;
    private final LiveAbout about;
    private final SplittableRandom chance;
    private final OffenceDraft draft = new OffenceDraft();

    /** Rows of the caseload that were withdrawn since. */
    private final BitSet withdrawn = new BitSet();

    // What the stream has recorded and may come back to.
    private final List<Fact> alleged = new ArrayList<>();
    private final List<Fact> charged = new ArrayList<>();
    private final List<Fact> decided = new ArrayList<>();
    private final List<Fact> imprisoned = new ArrayList<>();
    private final List<Fact> released = new ArrayList<>();
    private final List<Fact> inCare = new ArrayList<>();

    private int offences;

    /**
     * Something that the stream has recorded.
     *
     * @param person number of the child
     * @param id of an offence, its number
     * @param day day of the offence, release or start of care
     * @param recorded day of the last event about it
     * @param outcomeDay day of the outcome, if there is one
     */
    private record Fact(int person, int id, int day, int recorded, int outcomeDay) {}

    private LiveWorkload(Caseload caseload, LocalDate today, LiveAbout about, long seed) {
        this.caseload = caseload;
        columns = caseload.columns();
        this.today = CaseloadColumns.day(today);
        this.about = about;
        chance = new SplittableRandom(seed);
    }

    /**
     * Starts a stream.
     *
     * @param caseload what is on record at the start; not nobody
     * @param today the day of nearly all events
     * @param about whom they are about
     * @param seed any number
     */
    static LiveWorkload of(Caseload caseload, LocalDate today, LiveAbout about, long seed) {
        return new LiveWorkload(caseload, today, about, seed);
    }

    /** Makes the next events, freshly. */
    CaseEvent[] next(int many) {
        CaseEvent[] events = new CaseEvent[many];
        for (int i = 0; i < many; i++) {
            events[i] = next();
        }
        return events;
    }

    /** Makes the next event. */
    CaseEvent next() {
        int drawn = chance.nextInt(100);
        if (drawn < 27) {
            return newOffence(drawn < 14);
        }
        if (drawn < 52) {
            return outcome();
        }
        if (drawn < 64) {
            return charge();
        }
        if (drawn < 73) {
            return drawn < 67 ? release() : openCare();
        }
        if (drawn < 85) {
            return withdrawal(drawn);
        }
        return change(drawn);
    }

    private CaseEvent withdrawal(int drawn) {
        if (drawn < 81) {
            return drawn < 77 ? withdrawKnownOffence() : withdrawNewOffence();
        }
        return drawn < 83 ? withdrawRelease() : withdrawCare();
    }

    private CaseEvent change(int drawn) {
        if (drawn < 90) {
            return correct();
        }
        if (drawn < 95) {
            return drawn < 93 ? closeCare() : correctCare();
        }
        if (drawn < 98) {
            return drawn < 97 ? personChanged() : new CaseEvent.MovedAway(columns.personId(somebody()), date(today));
        }
        return appeal(drawn < 99);
    }

    // ---------------------------------------------------------------- offences

    private CaseEvent newOffence(boolean isAlleged) {
        int person = somebody();
        Fact fact = new Fact(person, ++offences, dayOfOffence(person), recorded(), NO_DAY);
        Offence offence = offence(fact);
        if (isAlleged) {
            alleged.add(fact);
            return new CaseEvent.OffenceAlleged(offence, date(fact.recorded));
        }
        charged.add(fact);
        return new CaseEvent.OffenceCharged(offence, date(fact.recorded));
    }

    private CaseEvent charge() {
        if (alleged.isEmpty()) {
            return newOffence(false);
        }
        Fact fact = again(take(alleged));
        charged.add(fact);
        return new CaseEvent.OffenceCharged(offence(fact), date(fact.recorded));
    }

    private CaseEvent outcome() {
        List<Fact> open = charged.isEmpty() ? alleged : charged;
        if (open.isEmpty()) {
            return newOffence(false);
        }
        Fact fact = again(take(open));
        int day = Math.min(today, fact.day + 20 + chance.nextInt(130));
        int fate = chance.nextInt(100);
        if (fate < 5) {
            charged.add(fact); // convicted, and the sentence is still to come
            return outcome(fact, Outcome.PENDING, date(day));
        }
        if (fate < 15) {
            return outcome(fact, new Outcome.NotProven(date(day)), null);
        }
        DisposalType type = disposal(fact.person, day);
        Fact settled = new Fact(fact.person, fact.id, fact.day, fact.recorded, day);
        decided.add(settled);
        if (type == DisposalType.DETENTION_AND_TRAINING_ORDER) {
            imprisoned.add(settled);
        }
        return outcome(fact, new Disposal(type, date(day)), fate < 60 ? date(day) : null);
    }

    private CaseEvent outcome(Fact fact, Outcome outcome, @Nullable LocalDate convictedOn) {
        return new CaseEvent.OutcomeRecorded(
                columns.personId(fact.person),
                id(fact),
                outcome,
                convictedOn,
                chance.nextInt(100) == 0 ? CareStatus.LAC : CareStatus.UNKNOWN,
                date(fact.recorded));
    }

    private DisposalType disposal(int person, int day) {
        int birthDay = columns.birthDay(person);
        boolean isAdult = birthDay != NO_DAY && day >= Birthday.of(birthDay, ADULT);
        return isAdult ? DisposalType.ADULT_COURT_DISPOSAL : DISPOSALS[chance.nextInt(DISPOSALS.length)];
    }

    private CaseEvent appeal(boolean isQuashed) {
        if (decided.isEmpty()) {
            return outcome();
        }
        Fact fact = again(take(decided));
        String person = columns.personId(fact.person);
        return isQuashed
                ? new CaseEvent.ConvictionQuashed(person, id(fact), date(fact.recorded))
                : new CaseEvent.DisposalChangedOnAppeal(
                        person,
                        id(fact),
                        new Disposal(DisposalType.CONDITIONAL_DISCHARGE, date(fact.outcomeDay)),
                        date(fact.recorded));
    }

    /** What was recorded wrongly is mostly taken back before it is decided. */
    private CaseEvent withdrawNewOffence() {
        List<Fact> open = alleged.isEmpty() ? charged : alleged;
        if (open.isEmpty()) {
            return withdrawKnownOffence();
        }
        Fact fact = again(take(open));
        return new CaseEvent.OffenceWithdrawn(columns.personId(fact.person), id(fact), date(fact.recorded));
    }

    private CaseEvent withdrawKnownOffence() {
        int person = somebody();
        int row = rowOf(person);
        if (row < 0) {
            return newOffence(false);
        }
        withdrawn.set(row);
        return new CaseEvent.OffenceWithdrawn(columns.personId(person), columns.offenceId(row), date(today));
    }

    private CaseEvent correct() {
        int person = somebody();
        int row = rowOf(person);
        if (row < 0) {
            return newOffence(false);
        }
        int category = chance.nextInt(CATEGORIES.length);
        start(columns.personId(person), columns.offenceId(row), category)
                .committedDay(columns.committed(row))
                .convictedDay(columns.convicted(row));
        int outcome = columns.outcome(row);
        if (outcome == CaseloadColumns.NOT_PROVEN) {
            draft.notProvenDay(columns.outcomeDay(row));
        } else if (outcome >= CaseloadColumns.FIRST_DISPOSAL) {
            draft.disposalDay(TYPES[outcome - CaseloadColumns.FIRST_DISPOSAL], columns.outcomeDay(row));
        }
        return new CaseEvent.OffenceCorrected(draft.build(), date(today));
    }

    /** Returns a row of the caseload about a child that is still on record; -1 if there seems to be none. */
    private int rowOf(int person) {
        int first = columns.firstOffence(person);
        int many = columns.firstOffence(person + 1) - first;
        for (int tries = 0; many > 0 && tries < 4; tries++) {
            int row = first + chance.nextInt(many);
            if (columns.hasOffenceId(row) && !withdrawn.get(row)) {
                return row;
            }
        }
        return -1;
    }

    private Offence offence(Fact fact) {
        return start(columns.personId(fact.person), id(fact), fact.id % CATEGORIES.length)
                .committedDay(fact.day)
                .build();
    }

    private OffenceDraft start(String person, String id, int category) {
        return draft.start(person)
                .id(id)
                .category(CATEGORIES[category])
                .code(CODES[category])
                .gravity(1 + chance.nextInt(7));
    }

    private static String id(Fact fact) {
        return "N" + fact.id;
    }

    /** Returns a day on which the child was 10 to 17. */
    private int dayOfOffence(int person) {
        int birthDay = columns.birthDay(person);
        if (birthDay == NO_DAY) {
            return today - chance.nextInt(RECENT_DAYS);
        }
        int first = Math.max(FIRST_DAY, Birthday.of(birthDay, RESPONSIBLE));
        int last = Math.min(today, Birthday.of(birthDay, ADULT) - 1);
        if (last == today && chance.nextInt(10) > 0) {
            first = Math.max(first, today - RECENT_DAYS);
        }
        return last <= first ? first : last - chance.nextInt(last - first + 1);
    }

    // ---------------------------------------------------------------- releases and care

    private CaseEvent release() {
        if (imprisoned.isEmpty()) {
            return outcome();
        }
        Fact sentence = again(take(imprisoned));
        Fact fact = new Fact(
                sentence.person,
                sentence.id,
                Math.min(today, sentence.outcomeDay + 60 + chance.nextInt(120)),
                sentence.recorded,
                sentence.outcomeDay);
        released.add(fact);
        Release release = Release.of(columns.personId(fact.person), date(fact.day), date(sentence.outcomeDay));
        return new CaseEvent.Released(release, date(fact.recorded));
    }

    private CaseEvent withdrawRelease() {
        if (released.isEmpty()) {
            return release();
        }
        Fact fact = again(take(released));
        return new CaseEvent.ReleaseWithdrawn(columns.personId(fact.person), date(fact.day), date(fact.recorded));
    }

    private CaseEvent openCare() {
        int person = somebody();
        Fact fact = new Fact(person, 0, today - chance.nextInt(RECENT_DAYS), recorded(), NO_DAY);
        inCare.add(fact);
        return new CaseEvent.CareOpened(episode(fact), date(fact.recorded));
    }

    private CaseEvent closeCare() {
        if (inCare.isEmpty()) {
            return openCare();
        }
        Fact fact = again(take(inCare));
        int end = fact.day + chance.nextInt(today - fact.day + 1);
        return new CaseEvent.CareClosed(columns.personId(fact.person), date(fact.day), date(end), date(fact.recorded));
    }

    private CaseEvent correctCare() {
        if (inCare.isEmpty()) {
            return openCare();
        }
        Fact wrong = again(take(inCare));
        Fact right = new Fact(wrong.person, 0, wrong.day - 1, wrong.recorded, NO_DAY);
        inCare.add(right);
        return new CaseEvent.CareCorrected(date(wrong.day), episode(right), date(right.recorded));
    }

    private CaseEvent withdrawCare() {
        if (inCare.isEmpty()) {
            return openCare();
        }
        Fact fact = again(take(inCare));
        return new CaseEvent.CareWithdrawn(columns.personId(fact.person), date(fact.day), date(fact.recorded));
    }

    private CareEpisode episode(Fact fact) {
        LegalStatus status = STATUSES[chance.nextInt(STATUSES.length)];
        return new CareEpisode(columns.personId(fact.person), date(fact.day), null, status);
    }

    // ---------------------------------------------------------------- children and days

    private CaseEvent personChanged() {
        Person person = caseload.person(columns.personId(somebody())).orElseThrow();
        Person changed = new Person(
                person.id(),
                person.dateOfBirth(),
                person.gender(),
                person.ethnicity(),
                person.service(),
                LOCALITIES[chance.nextInt(LOCALITIES.length)],
                Residence.LOCAL);
        return new CaseEvent.PersonRecorded(changed, date(today));
    }

    /** Returns a child of ten or more. */
    private int somebody() {
        while (true) {
            int person = about == LiveAbout.UNIFORM
                    ? chance.nextInt(columns.people())
                    : personOf(chance.nextInt(columns.offences()));
            int birthDay = columns.birthDay(person);
            if (birthDay == NO_DAY || Birthday.of(birthDay, RESPONSIBLE) <= today) {
                return person;
            }
        }
    }

    /** Returns whose a row of the caseload is, by halving. */
    private int personOf(int row) {
        int from = 0;
        int to = columns.people();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (columns.firstOffence(middle) <= row) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Fact take(List<Fact> facts) {
        int at = chance.nextInt(facts.size());
        Fact taken = facts.get(at);
        Fact last = facts.remove(facts.size() - 1);
        if (at < facts.size()) {
            facts.set(at, last);
        }
        return taken;
    }

    /** Returns a fact as it is with another event about it, recorded on the day of the one before or later. */
    private Fact again(Fact fact) {
        return new Fact(fact.person, fact.id, fact.day, Math.max(fact.recorded, recorded()), fact.outcomeDay);
    }

    private int recorded() {
        return chance.nextInt(10) == 0 ? today - chance.nextInt(DAYS_OF_A_FEED) : today;
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
