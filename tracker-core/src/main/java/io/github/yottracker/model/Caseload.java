package io.github.yottracker.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a service's children: people, their offences and disposals, releases from custody and care episodes.
 *
 * <p>Immutable and thread-safe. Held as columns (design decision D2), which {@link #columns()} shows; the records that
 * other methods return are views made when asked for. Two caseloads are equal if they hold equal facts, in whatever
 * order those came.
 */
public final class Caseload {

    private final CaseloadColumns columns;
    private final boolean knowsCare;

    /** Epoch day, or {@link CaseloadColumns#NO_DAY} for the as-of day. */
    private final int knownOn;

    private Caseload(CaseloadColumns columns, boolean knowsCare, int knownOn) {
        this.columns = columns;
        this.knowsCare = knowsCare;
        this.knownOn = knownOn;
    }

    /**
     * Starts a caseload.
     *
     * @return a builder with nobody in it
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the columns behind this caseload.
     *
     * @return the primitive view of the same facts
     */
    public CaseloadColumns columns() {
        return columns;
    }

    /**
     * Returns whether every child's care is known, because a care data source was read.
     *
     * @return true if a child without an episode is known not to be looked after; false if such a child's care is unknown
     */
    public boolean knowsCare() {
        return knowsCare;
    }

    /**
     * Returns the same facts as they were known on a day: rows recorded later are hidden, and all others are known whatever
     * the as-of day (M-84). So {@code track(caseload.knownOn(y), period, x)} says what was true on day {@code x} as known on
     * day {@code y}; without it, the day of knowledge is the as-of day.
     *
     * @param day the day of knowledge
     * @return a view of the same rows
     */
    public Caseload knownOn(LocalDate day) {
        return new Caseload(columns, knowsCare, CaseloadColumns.day(day));
    }

    /**
     * Returns the day of knowledge.
     *
     * @return the day; empty if it is the as-of day
     */
    public Optional<LocalDate> knownOn() {
        return Optional.ofNullable(CaseloadColumns.date(knownOn));
    }

    /**
     * Returns the people, in order of their ids.
     *
     * @return a list made anew at each call; empty for an empty caseload
     */
    public List<Person> people() {
        return IntStream.range(0, columns.people()).mapToObj(columns::person).toList();
    }

    /**
     * Looks a child up.
     *
     * @param id the file's own id
     * @return the child, or empty if nobody has this id
     */
    public Optional<Person> person(String id) {
        int person = columns.find(id);
        return person < 0 ? Optional.empty() : Optional.of(columns.person(person));
    }

    /**
     * Returns a child's offences by date, unknown dates last.
     *
     * @param personId the child's id
     * @return the offences; empty if there are none, or nobody has this id
     */
    public List<Offence> offencesOf(String personId) {
        int person = columns.find(personId);
        return person < 0
                ? List.of()
                : IntStream.range(columns.firstOffence(person), columns.firstOffence(person + 1))
                        .mapToObj(row -> columns.offence(person, row))
                        .toList();
    }

    /**
     * Returns a child's releases from custody by date.
     *
     * @param personId the child's id
     * @return the releases; empty if there are none, or nobody has this id
     */
    public List<Release> releasesOf(String personId) {
        int person = columns.find(personId);
        return person < 0
                ? List.of()
                : IntStream.range(columns.firstRelease(person), columns.firstRelease(person + 1))
                        .mapToObj(row -> columns.release(person, row))
                        .toList();
    }

    /**
     * Returns a child's care episodes by start.
     *
     * @param personId the child's id
     * @return the episodes; empty if there are none, or nobody has this id
     */
    public List<CareEpisode> careOf(String personId) {
        int person = columns.find(personId);
        return person < 0
                ? List.of()
                : IntStream.range(columns.firstCareEpisode(person), columns.firstCareEpisode(person + 1))
                        .mapToObj(row -> columns.careEpisode(person, row))
                        .toList();
    }

    /**
     * Returns the days of custodial sentences of a child that were left out.
     *
     * @param personId the child's id
     * @return the days, rising; empty if there are none, or nobody has this id
     */
    public List<LocalDate> refusedSentencesOf(String personId) {
        int person = columns.find(personId);
        return person < 0
                ? List.of()
                : IntStream.of(columns.refusedSentencesOf(person))
                        .mapToObj(LocalDate::ofEpochDay)
                        .toList();
    }

    /**
     * Starts a caseload that holds everything of this one, but for a day of knowledge.
     *
     * @return a builder to add more to
     */
    public Builder toBuilder() {
        Builder builder = builder();
        for (int person = 0; person < columns.people(); person++) {
            String id = columns.personId(person);
            builder.add(columns.person(person));
            offencesOf(id).forEach(builder::add);
            releasesOf(id).forEach(builder::add);
            careOf(id).forEach(builder::add);
        }
        for (long refused : columns.refusedSentences()) {
            builder.refusedSentence(
                    columns.personId(CaseloadColumns.personOf(refused)), CaseloadColumns.dayOf(refused));
        }
        return knowsCare ? builder.knowsCare() : builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caseload that
                && knowsCare == that.knowsCare
                && knownOn == that.knownOn
                && columns.sameAs(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * columns.people() + columns.offences();
    }

    /**
     * Returns how much there is of each kind, and nothing about any child.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "Caseload[" + columns.people() + " people, " + columns.offences() + " offences, " + columns.releases()
                + " releases, " + columns.careEpisodes() + " care episodes]";
    }

    /**
     * Takes facts in any order, but for people, who come before what happened to them. Not thread-safe.
     *
     * <p>The {@code add} methods throw at a fact that contradicts itself or another; the {@code offer} methods, for
     * readers of files, return the reason instead and leave the fact out.
     */
    public static final class Builder {

        private final PeopleTable.Growing people = new PeopleTable.Growing();
        private final PeopleTable.Finder finder = people.finder();
        private final List<OffenceBatch> offences = new ArrayList<>();
        private final ReleaseTable.Growing releases = new ReleaseTable.Growing();
        private final CareTable.Growing care = new CareTable.Growing();
        private final OffenceDraft draft = new OffenceDraft();
        private boolean knowsCare;

        private Builder() {
            offences.add(new OffenceBatch(finder, 0)); // what this builder takes itself
        }

        /**
         * Adds a person. The same person again changes nothing.
         *
         * @param person the person
         * @return this builder
         * @throws IllegalArgumentException if the id was added before with other values
         */
        public Builder add(Person person) {
            return requireTaken(offer(person), person.id());
        }

        /**
         * Adds an offence.
         *
         * @param offence the offence
         * @return this builder
         * @throws IllegalArgumentException if its person was not added before, or its days contradict each other or the
         *     date of birth (M-42)
         */
        public Builder add(Offence offence) {
            return requireTaken(offer(draft.set(offence)), offence.personId());
        }

        /**
         * Adds an offence that is still a draft.
         *
         * @param offence the draft; the builder keeps nothing of it
         * @return this builder
         * @throws IllegalArgumentException as for {@link #add(Offence)}
         */
        public Builder add(OffenceDraft offence) {
            return requireTaken(offer(offence), offence.personId);
        }

        /**
         * Adds a release from custody.
         *
         * @param release the release
         * @return this builder
         * @throws IllegalArgumentException if its person was not added before, or was born after it
         */
        public Builder add(Release release) {
            return requireTaken(offer(release), release.personId());
        }

        /**
         * Adds a care episode. From the first one on, every child's care is known.
         *
         * @param episode the episode
         * @return this builder
         * @throws IllegalArgumentException if its person was not added before, or was born after its start
         */
        public Builder add(CareEpisode episode) {
            return requireTaken(offer(episode), episode.personId());
        }

        /**
         * Says that a care data source was read, so that a child without an episode is not looked after.
         *
         * @return this builder
         */
        public Builder knowsCare() {
            knowsCare = true;
            return this;
        }

        /**
         * Looks up a person taken before.
         *
         * @param personId the file's own id
         * @return how many people were taken before this one; -1 if nobody has this id
         */
        public int find(CharSequence personId) {
            return finder.find(personId);
        }

        /**
         * Takes a person unless one with this id and other values was taken before.
         *
         * @param person the person
         * @return why the person was left out, or empty if taken
         */
        public Optional<Refusal> offer(Person person) {
            return people.add(person) ? Optional.empty() : Optional.of(Refusal.PERSON_DISAGREES);
        }

        /**
         * Takes an offence unless it contradicts itself or the date of birth (M-42), judged on the days as written
         * (B-05). A custodial sentence left out is remembered, so that its release opens no entry.
         *
         * @param offence the draft; the builder keeps nothing of it
         * @return why it was left out, or empty if taken
         */
        public Optional<Refusal> offer(OffenceDraft offence) {
            return offences.get(0).offer(offence);
        }

        /**
         * Takes a release from custody unless its person is unknown or was born after it.
         *
         * @param release the release
         * @return why it was left out, or empty if taken
         */
        public Optional<Refusal> offer(Release release) {
            int person = finder.find(release.personId());
            Optional<Refusal> refusal = refusalOf(person, release.releasedOn());
            if (refusal.isEmpty()) {
                releases.add(person, release);
            }
            return refusal;
        }

        /**
         * Takes a care episode unless its person is unknown or was born after its start. From the first one on, every
         * child's care is known.
         *
         * @param episode the episode
         * @return why it was left out, or empty if taken
         */
        public Optional<Refusal> offer(CareEpisode episode) {
            int person = finder.find(episode.personId());
            Optional<Refusal> refusal = refusalOf(person, episode.start());
            if (refusal.isEmpty()) {
                care.add(person, episode);
                knowsCare = true;
            }
            return refusal;
        }

        private Optional<Refusal> refusalOf(int person, LocalDate first) {
            if (person < 0) {
                return Optional.of(Refusal.UNKNOWN_PERSON);
            }
            return Columns.isBefore(CaseloadColumns.day(first), people.birthDay(person))
                    ? Optional.of(Refusal.BEFORE_BIRTH)
                    : Optional.empty();
        }

        /**
         * Remembers that a row with a custodial sentence was left out by a reader, so that the release from it opens no
         * entry. A child who is not in the caseload is passed over.
         *
         * @param personId the child's id
         * @param sentenceDay the outcome date of the row, as epoch day
         */
        public void refusedSentence(CharSequence personId, int sentenceDay) {
            offences.get(0).refusedSentence(personId, sentenceDay);
        }

        /**
         * Starts offences that are taken apart from this builder, by another thread perhaps. Nobody may be added as long
         * as such threads are at work.
         *
         * @return a batch without offences, for {@link #add(OffenceBatch)}; it has room for about as many as the one added last
         */
        public OffenceBatch offenceBatch() {
            int latest = offences.get(offences.size() - 1).size();
            return new OffenceBatch(people.finder(), latest + latest / 16);
        }

        /**
         * Takes over the offences of a batch, which must be left alone from then on. The order in which batches are added
         * says nothing about the caseload.
         *
         * @param batch a batch that this builder made
         * @return this builder
         */
        public Builder add(OffenceBatch batch) {
            offences.add(batch);
            return this;
        }

        private Builder requireTaken(Optional<Refusal> refusal, CharSequence personId) {
            if (refusal.isPresent()) {
                Refusal why = refusal.get();
                throw new IllegalArgumentException(
                        "person " + personId + ": " + why.found() + "; accepted: " + why.accepted());
            }
            return this;
        }

        /**
         * Returns the caseload of all that was taken so far.
         *
         * @return the caseload; this builder can go on
         */
        public Caseload build() {
            RowOrder byId = people.order();
            int[] placeOf = byId.places(people.size());
            long[] refused = offences.stream()
                    .flatMapToLong(
                            batch -> Arrays.stream(batch.refusedSentences().toArray()))
                    .map(packed -> CaseloadColumns.personAndDay(
                            placeOf[CaseloadColumns.personOf(packed)], CaseloadColumns.dayOf(packed)))
                    .sorted()
                    .distinct()
                    .toArray();
            return new Caseload(
                    new CaseloadColumns(
                            people.build(byId),
                            OffenceTable.of(
                                    offences.stream()
                                            .map(OffenceBatch::offences)
                                            .toList(),
                                    placeOf),
                            releases.build(placeOf),
                            care.build(placeOf),
                            refused),
                    knowsCare,
                    CaseloadColumns.NO_DAY);
        }
    }
}
