package io.github.yottracker.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caseload as columns of numbers: what the figures are computed from, and what an embedder streams at speed.
 *
 * <p>People are numbered from 0 in order of their ids; the offences of person {@code p} are the rows from
 * {@link #firstOffence firstOffence(p)} to before {@code firstOffence(p + 1)}, in order of their date (unknown last) and
 * then of every other column, so that equal facts give equal columns whatever order they came in. Releases and care
 * episodes likewise. Days are epoch days, {@link #NO_DAY} where none is recorded; codes are ordinals of the enums of this
 * package, or positions in a list of texts of which position 0 is the empty text, for none. A number out of range gives
 * an {@link IndexOutOfBoundsException}. Immutable and thread-safe, but for {@link PersonColumns}.
 */
public sealed class CaseloadColumns permits PersonColumns {

    /** Stands for a day that is not recorded; earlier than any day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Outcome code of an offence without an outcome. */
    public static final byte PENDING = 0;

    /** Outcome code of an offence that ended without proof. */
    public static final byte NOT_PROVEN = 1;

    /** Outcome codes from here on are disposals: this plus the ordinal of the {@link DisposalType}. */
    public static final byte FIRST_DISPOSAL = 2;

    /** Where {@link #answer} finds whether an offence was the main one; the other answers follow. */
    public static final int MAIN = 0;

    /** Where {@link #answer} finds whether it is a breach. */
    public static final int BREACH = 2;

    /** Where {@link #answer} finds whether it is recordable. */
    public static final int RECORDABLE = 4;

    /** Where {@link #answer} finds the place. */
    public static final int PLACE = 6;

    /** Where {@link #answer} finds whether the police prosecuted. */
    public static final int POLICE = 8;

    /** Where {@link #answer} finds whether it was taken into consideration. */
    public static final int TAKEN = 10;

    /** Where {@link #answer} finds the result of an appeal. */
    public static final int APPEAL = 12;

    /** Where {@link #answer} finds the care status that the row states. */
    public static final int CARE = 14;

    /** Bit beside the seriousness score that marks a row which another row of the child may repeat. */
    static final int MAY_REPEAT = 0x80;

    private static final DisposalType[] DISPOSALS = DisposalType.values();

    private final PeopleTable people;
    private final OffenceTable offences;
    private final ReleaseTable releases;
    private final CareTable care;
    private final long[] refusedSentences;

    CaseloadColumns(
            PeopleTable people, OffenceTable offences, ReleaseTable releases, CareTable care, long[] refusedSentences) {
        this.people = people;
        this.offences = offences;
        this.releases = releases;
        this.care = care;
        this.refusedSentences = refusedSentences;
    }

    /** Packs a person's number and a day, so that packed numbers sort by person, then day. */
    static long personAndDay(int person, int day) {
        return ((long) person << 32) | ((day ^ NO_DAY) & 0xFFFF_FFFFL); // the sign bit turned: earlier days are less
    }

    static int personOf(long packed) {
        return (int) (packed >>> 32);
    }

    static int dayOf(long packed) {
        return (int) packed ^ NO_DAY;
    }

    /**
     * Returns how many people there are.
     *
     * @return 0 or more
     */
    public final int people() {
        return people.size();
    }

    /**
     * Returns how many offences there are.
     *
     * @return 0 or more
     */
    public final int offences() {
        return offences.size();
    }

    /**
     * Returns how many releases there are.
     *
     * @return 0 or more
     */
    public final int releases() {
        return releases.released.length;
    }

    /**
     * Returns how many care episodes there are.
     *
     * @return 0 or more
     */
    public final int careEpisodes() {
        return care.start.length;
    }

    /**
     * Looks a person up.
     *
     * @param id the file's own id
     * @return the person's number, or -1 if nobody has this id
     */
    public final int find(String id) {
        return people.find(id);
    }

    /**
     * Returns a person's id.
     *
     * @param person number of the person
     * @return the file's own id
     */
    public String personId(int person) {
        return people.ids.get(person);
    }

    /**
     * Returns a person's date of birth.
     *
     * @param person number of the person
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int birthDay(int person) {
        return people.birthDay[person];
    }

    /**
     * Returns a person's gender.
     *
     * @param person number of the person
     * @return ordinal of {@link Gender}
     */
    public final int gender(int person) {
        return people.gender[person];
    }

    /**
     * Returns a person's ethnicity.
     *
     * @param person number of the person
     * @return ordinal of {@link Ethnicity}
     */
    public final int ethnicity(int person) {
        return people.ethnicity[person];
    }

    /**
     * Returns where a person lives.
     *
     * @param person number of the person
     * @return ordinal of {@link Residence}
     */
    public final int residence(int person) {
        return people.residence[person];
    }

    /**
     * Returns a person's service.
     *
     * @param person number of the person
     * @return position in {@link #services()}
     */
    public final int service(int person) {
        return people.service.code(person);
    }

    /**
     * Returns a person's locality.
     *
     * @param person number of the person
     * @return position in {@link #localities()}
     */
    public final int locality(int person) {
        return people.locality.code(person);
    }

    /**
     * Returns the names that {@link #service} points into.
     *
     * @return names in order, the empty one first
     */
    public final List<String> services() {
        return people.service.texts();
    }

    /**
     * Returns the names that {@link #locality} points into.
     *
     * @return names in order, the empty one first
     */
    public final List<String> localities() {
        return people.locality.texts();
    }

    /**
     * Returns where a person's offences begin.
     *
     * @param person number of the person
     * @return row number; for {@code person == people()} the number of offences
     */
    public final int firstOffence(int person) {
        return offences.first[person];
    }

    /**
     * Returns where a person's releases begin.
     *
     * @param person number of the person
     * @return row number; for {@code person == people()} the number of releases
     */
    public final int firstRelease(int person) {
        return releases.first[person];
    }

    /**
     * Returns where a person's care episodes begin.
     *
     * @param person number of the person
     * @return row number; for {@code person == people()} the number of episodes
     */
    public final int firstCareEpisode(int person) {
        return care.first[person];
    }

    /**
     * Returns the day of an offence, the first of a range.
     *
     * @param row number of the offence
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int committed(int row) {
        return offences.committed[row];
    }

    /**
     * Returns the last day of an offence's range.
     *
     * @param row number of the offence
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int until(int row) {
        return Columns.day(offences.until, row);
    }

    /**
     * Returns what became of an offence.
     *
     * @param row number of the offence
     * @return {@link #PENDING}, {@link #NOT_PROVEN}, or {@link #FIRST_DISPOSAL} plus the ordinal of a {@link DisposalType}
     */
    public final int outcome(int row) {
        return offences.outcome[row];
    }

    /**
     * Returns the outcome date of an offence.
     *
     * @param row number of the offence
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int outcomeDay(int row) {
        return offences.outcomeOn[row];
    }

    /**
     * Returns the day of conviction.
     *
     * @param row number of the offence
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int convicted(int row) {
        return Columns.day(offences.convicted, row);
    }

    /**
     * Returns the day on which an offence's row was recorded.
     *
     * @param row number of the offence
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int offenceRecorded(int row) {
        return Columns.day(offences.recorded, row);
    }

    /**
     * Returns an offence's seriousness score.
     *
     * @param row number of the offence
     * @return 0 (missing) to 8
     */
    public final int gravity(int row) {
        return offences.gravity[row] & ~MAY_REPEAT & 0xFF;
    }

    /**
     * Returns whether another row of the child could be the same offence: one id, or one day and one of them without id.
     *
     * @param row number of the offence
     * @return false only if {@code row} is certainly no duplicate (M-46)
     */
    public final boolean mayRepeat(int row) {
        return (offences.gravity[row] & MAY_REPEAT) != 0;
    }

    /**
     * Returns whether an offence has an id.
     *
     * @param row number of the offence
     * @return true if it has
     */
    public final boolean hasOffenceId(int row) {
        return offences.hasId(row);
    }

    /**
     * Returns the id of an offence.
     *
     * @param row number of the offence
     * @return the file's own id; empty for none
     */
    public final String offenceId(int row) {
        return offences.id(row);
    }

    /**
     * Returns whether two offences have one id.
     *
     * @param row number of the offence
     * @param other number of another offence
     * @return true if both have an id, and the same
     */
    public final boolean sameOffenceId(int row, int other) {
        return offences.hasId(row) && offences.hasId(other) && offences.sameId(row, other);
    }

    /**
     * Compares the ids of two offences as text.
     *
     * @param row number of the offence
     * @param other number of another offence
     * @return negative, 0 or positive, as {@link String#compareTo}
     */
    public final int compareOffenceIds(int row, int other) {
        return offences.compareIds(row, other);
    }

    /**
     * Returns an offence's category.
     *
     * @param row number of the offence
     * @return position in {@link #categories()}
     */
    public final int category(int row) {
        return offences.category.code(row);
    }

    /**
     * Returns the names that {@link #category} points into.
     *
     * @return names in order, the empty one first
     */
    public final List<String> categories() {
        return offences.category.texts();
    }

    /**
     * Returns an offence's code.
     *
     * @param row number of the offence
     * @return position in {@link #codes()}
     */
    public final int code(int row) {
        return offences.code.code(row);
    }

    /**
     * Returns the texts that {@link #code} points into.
     *
     * @return codes in order, the empty one first
     */
    public final List<String> codes() {
        return offences.code.texts();
    }

    /**
     * Copies the rows of some offences out.
     *
     * @param from the first row
     * @param to the row after the last
     * @param into where they go; what it held is lost
     */
    public final void copyOffences(int from, int to, OffenceBlock into) {
        into.copy(offences, from, to);
    }

    /**
     * Reads one answer out of the number in which a block has all answers about an offence.
     *
     * @param answers the number, 0 to 65,535
     * @param which such as {@link #BREACH}
     * @return the ordinal of the answer's enum, 0 to 3
     */
    public static int answer(int answers, int which) {
        return answers >>> which & 3;
    }

    /**
     * Puts all answers about an offence into one number.
     *
     * @param offence the offence
     * @return the number, 0 to 65,535, that {@link #answer} reads
     */
    public static int answers(Offence offence) {
        return answers(
                offence.main(),
                offence.breach(),
                offence.recordable(),
                offence.place(),
                offence.policeProsecuted(),
                offence.takenIntoConsideration(),
                offence.appeal(),
                offence.careStatus());
    }

    static int answers(
            Answer main,
            Answer breach,
            Answer recordable,
            Place place,
            Answer policeProsecuted,
            Answer takenIntoConsideration,
            Appeal appeal,
            CareStatus careStatus) {
        return main.ordinal() << MAIN
                | breach.ordinal() << BREACH
                | recordable.ordinal() << RECORDABLE
                | place.ordinal() << PLACE
                | policeProsecuted.ordinal() << POLICE
                | takenIntoConsideration.ordinal() << TAKEN
                | appeal.ordinal() << APPEAL
                | careStatus.ordinal() << CARE;
    }

    /**
     * Returns answers with one of them changed.
     *
     * @param answers all answers in one number
     * @param which such as {@link #APPEAL}
     * @param answer ordinal of the answer's enum, 0 to 3
     * @return the number with that answer
     */
    public static int withAnswer(int answers, int which, int answer) {
        return (answers & ~(3 << which)) | (answer << which);
    }

    /**
     * Returns the code of an outcome.
     *
     * @param outcome the outcome
     * @return as {@link #outcome(int)} gives it
     */
    public static int outcomeCode(Outcome outcome) {
        if (outcome instanceof Disposal disposal) {
            return outcomeCode(disposal.type());
        }
        return outcome instanceof Outcome.NotProven ? NOT_PROVEN : PENDING;
    }

    /**
     * Compares days, unknown ones last.
     *
     * @param day epoch day, or {@link #NO_DAY}
     * @param other another
     * @return negative, 0 or positive
     */
    public static int compareDays(int day, int other) {
        return Columns.compareDays(day, other);
    }

    /**
     * Returns all answers about an offence.
     *
     * @param row number of the offence
     * @return a number, 0 to 65,535, that {@link #answer} reads
     */
    public final int answers(int row) {
        return offences.flags[row] & 0xFFFF;
    }

    /**
     * Returns whether an offence was the main one of its occasion.
     *
     * @param row number of the offence
     * @return ordinal of {@link Answer}
     */
    public final int main(int row) {
        return answer(offences.flags[row], MAIN);
    }

    /**
     * Returns whether an offence is flagged as a breach.
     *
     * @param row number of the offence
     * @return ordinal of {@link Answer}
     */
    public final int breach(int row) {
        return answer(offences.flags[row], BREACH);
    }

    /**
     * Returns whether an offence is recordable.
     *
     * @param row number of the offence
     * @return ordinal of {@link Answer}
     */
    public final int recordable(int row) {
        return answer(offences.flags[row], RECORDABLE);
    }

    /**
     * Returns where an offence was committed.
     *
     * @param row number of the offence
     * @return ordinal of {@link Place}
     */
    public final int place(int row) {
        return answer(offences.flags[row], PLACE);
    }

    /**
     * Returns whether the police prosecuted.
     *
     * @param row number of the offence
     * @return ordinal of {@link Answer}
     */
    public final int policeProsecuted(int row) {
        return answer(offences.flags[row], POLICE);
    }

    /**
     * Returns whether an offence was only taken into consideration.
     *
     * @param row number of the offence
     * @return ordinal of {@link Answer}
     */
    public final int takenIntoConsideration(int row) {
        return answer(offences.flags[row], TAKEN);
    }

    /**
     * Returns what an appeal did to the outcome.
     *
     * @param row number of the offence
     * @return ordinal of {@link Appeal}
     */
    public final int appeal(int row) {
        return answer(offences.flags[row], APPEAL);
    }

    /**
     * Returns the care status on the outcome date, as the row says.
     *
     * @param row number of the offence
     * @return ordinal of {@link CareStatus}
     */
    public final int careStatus(int row) {
        return answer(offences.flags[row], CARE);
    }

    /**
     * Returns the day of a release.
     *
     * @param row number of the release
     * @return epoch day
     */
    public final int released(int row) {
        return releases.released[row];
    }

    /**
     * Returns the day of the sentence that a release ends, as its row says.
     *
     * @param row number of the release
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int sentenced(int row) {
        return releases.sentenced[row];
    }

    /**
     * Returns the day on which a release's row was recorded.
     *
     * @param row number of the release
     * @return epoch day, or {@link #NO_DAY}
     */
    public final int releaseRecorded(int row) {
        return releases.recorded[row];
    }

    /**
     * Returns the disposal that a release's row names.
     *
     * @param row number of the release
     * @return ordinal of {@link DisposalType}, or -1 for none
     */
    public final int releaseDisposal(int row) {
        return releases.disposal[row];
    }

    /**
     * Returns whether a release follows a recall.
     *
     * @param row number of the release
     * @return ordinal of {@link Answer}
     */
    public final int recall(int row) {
        return releases.recall[row];
    }

    /**
     * Returns the first day of a care episode.
     *
     * @param row number of the care episode
     * @return epoch day
     */
    public final int careStart(int row) {
        return care.start[row];
    }

    /**
     * Returns the last day of a care episode.
     *
     * @param row number of the care episode
     * @return epoch day, or {@link #NO_DAY} while it is open
     */
    public final int careEnd(int row) {
        return care.end[row];
    }

    /**
     * Returns the legal status of a care episode.
     *
     * @param row number of the care episode
     * @return position in {@link #legalStatuses()}
     */
    public final int legalStatus(int row) {
        return care.status.code(row);
    }

    /**
     * Returns the codes that {@link #legalStatus} points into.
     *
     * @return codes in order, the empty one first
     */
    public final List<String> legalStatuses() {
        return care.status.texts();
    }

    /**
     * Returns whether a custodial sentence of this child was refused at intake, so that its release opens no entry
     * (A-05).
     *
     * @param person number of the person
     * @param firstDay first day of the sentence to look for, as epoch day, or {@link #NO_DAY} for the first there is
     * @param lastDay last day to look for, as epoch day
     * @return true if one of these days was
     */
    public boolean refusedSentence(int person, int firstDay, int lastDay) {
        int found = Arrays.binarySearch(refusedSentences, personAndDay(person, firstDay));
        int next = found < 0 ? -found - 1 : found;
        return next < refusedSentences.length && refusedSentences[next] <= personAndDay(person, lastDay);
    }

    /**
     * Turns a day into an epoch day.
     *
     * @param date the day, or null
     * @return its epoch day, or {@link #NO_DAY} for null
     * @throws ArithmeticException if the day is further than two thousand million days from 1970
     */
    public static int day(@Nullable LocalDate date) {
        return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
    }

    /**
     * Turns an epoch day into a day.
     *
     * @param epochDay epoch day, or {@link #NO_DAY}
     * @return the day, or null for {@link #NO_DAY}
     */
    public static @Nullable LocalDate date(int epochDay) {
        return epochDay == NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }

    static byte outcomeCode(DisposalType type) {
        return (byte) (FIRST_DISPOSAL + type.ordinal());
    }

    static Outcome outcome(byte code, int day) {
        if (code == PENDING) {
            return Outcome.PENDING;
        }
        LocalDate on = date(day);
        return code == NOT_PROVEN ? new Outcome.NotProven(on) : new Disposal(DISPOSALS[code - FIRST_DISPOSAL], on);
    }

    Offence offence(int person, int row) {
        String category = categories().get(category(row));
        Answer[] answers = Answer.values();
        return new Offence(
                personId(person),
                offenceId(row),
                date(committed(row)),
                date(until(row)),
                category.isEmpty() ? null : OffenceCategory.of(category),
                codes().get(code(row)),
                gravity(row),
                answers[main(row)],
                answers[breach(row)],
                answers[recordable(row)],
                Place.values()[place(row)],
                answers[policeProsecuted(row)],
                answers[takenIntoConsideration(row)],
                outcome(offences.outcome[row], outcomeDay(row)),
                date(convicted(row)),
                Appeal.values()[appeal(row)],
                date(offenceRecorded(row)),
                CareStatus.values()[careStatus(row)]);
    }

    Person person(int person) {
        return new Person(
                personId(person),
                date(birthDay(person)),
                Gender.values()[gender(person)],
                Ethnicity.values()[ethnicity(person)],
                services().get(service(person)),
                localities().get(locality(person)),
                Residence.values()[residence(person)]);
    }

    Release release(int person, int row) {
        int disposal = releaseDisposal(row);
        return new Release(
                personId(person),
                LocalDate.ofEpochDay(released(row)),
                date(sentenced(row)),
                disposal < 0 ? null : DISPOSALS[disposal],
                Answer.values()[recall(row)],
                date(releaseRecorded(row)));
    }

    CareEpisode careEpisode(int person, int row) {
        String status = legalStatuses().get(legalStatus(row));
        return new CareEpisode(
                personId(person),
                LocalDate.ofEpochDay(careStart(row)),
                date(careEnd(row)),
                status.isEmpty() ? null : LegalStatus.of(status));
    }

    /**
     * Returns the days of custodial sentences of a child that were refused at intake.
     *
     * @param person number of the person
     * @return epoch days, rising; mostly none
     */
    public final int[] refusedSentencesOf(int person) {
        int from = firstRefused(person);
        int to = firstRefused(person + 1);
        int[] days = new int[to - from];
        Arrays.setAll(days, i -> dayOf(refusedSentences[from + i]));
        return days;
    }

    private int firstRefused(int person) {
        int found = Arrays.binarySearch(refusedSentences, personAndDay(person, NO_DAY));
        return found < 0 ? -found - 1 : found;
    }

    /** Returns the children and days of sentences that were refused, as {@link #personAndDay} packs them. */
    long[] refusedSentences() {
        return refusedSentences.clone();
    }

    boolean sameAs(CaseloadColumns other) {
        return people.sameAs(other.people)
                && offences.sameAs(other.offences)
                && releases.sameAs(other.releases)
                && care.sameAs(other.care)
                && Arrays.equals(refusedSentences, other.refusedSentences);
    }
}
