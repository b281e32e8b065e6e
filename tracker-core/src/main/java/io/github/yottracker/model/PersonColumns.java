package io.github.yottracker.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The facts about one person at a time, as the columns of a caseload of one: whoever holds facts otherwise fills them in
 * here, person after person, to have them judged.
 *
 * <p>The person has number 0. Lists of texts, which may become longer at any time, begin with the empty text and are
 * otherwise in any order; offences and releases must be filled in in the caseload's order, which {@link #compareOffences}
 * and {@link #compareReleases} tell. Not thread-safe.
 */
public final class PersonColumns extends CaseloadColumns {

    private final PeopleTable people;
    private final OffencePage offences;
    private final ReleaseTable releases;
    private final CareTable care;
    private final int room;
    private int[] refusedDays = {};
    private String id = "";

    /**
     * The lists of texts that codes point into; the empty text is first in each.
     *
     * @param services names of services
     * @param localities names of localities
     * @param categories names of offence categories
     * @param codes offence codes
     * @param legalStatuses codes of legal statuses
     */
    public record TextLists(
            List<String> services,
            List<String> localities,
            List<String> categories,
            List<String> codes,
            List<String> legalStatuses) {}

    /**
     * Makes columns with nobody in them.
     *
     * @param texts what codes point into; kept as they are, so that they can grow
     * @param room how many offences, releases and care episodes one person can have, each; 2 or more
     */
    public PersonColumns(TextLists texts, int room) {
        this(
                new PeopleTable(texts.services(), texts.localities()),
                new OffencePage(room, texts.categories(), texts.codes()),
                new ReleaseTable(room),
                new CareTable(room, texts.legalStatuses()),
                room);
    }

    private PersonColumns(PeopleTable people, OffencePage offences, ReleaseTable releases, CareTable care, int room) {
        super(people, offences, releases, care, new long[0]);
        this.people = people;
        this.offences = offences;
        this.releases = releases;
        this.care = care;
        this.room = room;
    }

    /**
     * Returns how many offences, releases and care episodes there is room for, each.
     *
     * @return as was asked for
     */
    public int room() {
        return room;
    }

    /**
     * Forgets the person before and starts the next, with no id until {@link #name} gives one.
     *
     * @param birthDay epoch day, or {@link #NO_DAY}
     * @param gender ordinal of {@link Gender}
     * @param ethnicity ordinal of {@link Ethnicity}
     * @param residence ordinal of {@link Residence}
     * @param service position of the service's name
     * @param locality position of the locality's name
     * @param refused days of custodial sentences that were refused, rising
     * @param offenceIds gives the id of an offence by its number; asked only where two offences are otherwise alike
     */
    public void start(
            int birthDay,
            int gender,
            int ethnicity,
            int residence,
            int service,
            int locality,
            int[] refused,
            IntFunction<String> offenceIds) {
        id = "";
        people.birthDay[0] = birthDay;
        people.gender[0] = (byte) gender;
        people.ethnicity[0] = (byte) ethnicity;
        people.residence[0] = (byte) residence;
        people.service.fill(0, service);
        people.locality.fill(0, locality);
        refusedDays = refused;
        offences.start(offenceIds);
        releases.first[1] = 0;
        care.first[1] = 0;
    }

    /**
     * Says who the person is, for records; nothing else needs it.
     *
     * @param personId the person's id
     */
    public void name(String personId) {
        id = personId;
    }

    /**
     * Adds an offence. Days are epoch days or {@link #NO_DAY}, codes as {@link CaseloadColumns} has them.
     *
     * @param idNumber number of its id, the same for equal ids of this person; -1 for none
     * @param committed first day
     * @param until last day
     * @param outcome outcome code
     * @param outcomeDay day of the outcome
     * @param convicted day of conviction
     * @param recorded day recorded
     * @param gravity score
     * @param answers all answers in one number, as {@link #answer} reads them
     * @param category position of the category
     * @param code position of the code
     */
    public void addOffence(
            int idNumber,
            int committed,
            int until,
            int outcome,
            int outcomeDay,
            int convicted,
            int recorded,
            int gravity,
            int answers,
            int category,
            int code) {
        int row = offences.first[1]++;
        offences.setId(row, idNumber);
        offences.committed[row] = committed;
        offences.until[row] = until;
        offences.outcome[row] = (byte) outcome;
        offences.outcomeOn[row] = outcomeDay;
        offences.convicted[row] = convicted;
        offences.recorded[row] = recorded;
        offences.gravity[row] = (byte) gravity;
        offences.flags[row] = (short) answers;
        offences.category.fill(row, category);
        offences.code.fill(row, code);
    }

    /** Puts the offences into the caseload's order, if they came in another; before {@link #endOffences}. */
    public void sortOffences() {
        for (int i = 1; i < offences.first[1]; i++) {
            for (int at = i; at > 0 && offences.compare(at - 1, at) > 0; at--) {
                offences.swap(at - 1, at);
            }
        }
    }

    /** Puts the releases into the caseload's order, if they came in another. */
    public void sortReleases() {
        for (int i = 1; i < releases.first[1]; i++) {
            for (int at = i; at > 0 && releases.compare(at - 1, at) > 0; at--) {
                releases.swap(at - 1, at);
            }
        }
    }

    /** Looks for offences that may repeat each other (M-46), once all are there. */
    public void endOffences() {
        offences.markPossibleRepeats(0, offences.first[1]);
    }

    /**
     * Adds a release. Days are epoch days or {@link #NO_DAY}.
     *
     * @param released day of release
     * @param sentenced day of the sentence
     * @param recorded day recorded
     * @param disposal ordinal of {@link DisposalType}, or -1
     * @param recall ordinal of {@link Answer}
     */
    public void addRelease(int released, int sentenced, int recorded, int disposal, int recall) {
        int row = releases.first[1]++;
        releases.released[row] = released;
        releases.sentenced[row] = sentenced;
        releases.recorded[row] = recorded;
        releases.disposal[row] = (byte) disposal;
        releases.recall[row] = (byte) recall;
    }

    /**
     * Adds a care episode, in any order.
     *
     * @param start epoch day of the start
     * @param end epoch day of the end, or {@link #NO_DAY}
     * @param status position of the legal status
     */
    public void addCare(int start, int end, int status) {
        int row = care.first[1]++;
        care.start[row] = start;
        care.end[row] = end;
        care.status.fill(row, status);
    }

    /**
     * Compares two offences in the caseload's order, before {@link #endOffences}.
     *
     * @param row number of the offence
     * @param other number of another offence
     * @return negative, 0 or positive
     */
    public int compareOffences(int row, int other) {
        return offences.compare(row, other);
    }

    /**
     * Compares two releases in the caseload's order.
     *
     * @param row number of the release
     * @param other number of another release
     * @return negative, 0 or positive
     */
    public int compareReleases(int row, int other) {
        return releases.compare(row, other);
    }

    /**
     * Returns the person as a record.
     *
     * @return the person filled in
     */
    public Person person() {
        return person(0);
    }

    /**
     * Returns an offence as a record.
     *
     * @param row number of the offence
     * @return the offence
     */
    public Offence offence(int row) {
        return offence(0, row);
    }

    /**
     * Returns a release as a record.
     *
     * @param row number of the release
     * @return the release
     */
    public Release release(int row) {
        return release(0, row);
    }

    /**
     * Returns a care episode as a record.
     *
     * @param row number of the care episode
     * @return the episode
     */
    public CareEpisode careEpisode(int row) {
        return careEpisode(0, row);
    }

    @Override
    public String personId(int person) {
        return id;
    }

    @Override
    public boolean refusedSentence(int person, int firstDay, int lastDay) {
        int found = Arrays.binarySearch(refusedDays, firstDay);
        int next = found < 0 ? -found - 1 : found;
        return next < refusedDays.length && refusedDays[next] <= lastDay;
    }
}
