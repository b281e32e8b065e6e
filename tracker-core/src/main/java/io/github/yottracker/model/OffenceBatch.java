package io.github.yottracker.model;

import java.util.Optional;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Offences of a caseload that is being built, taken apart from its builder: several threads can each fill one, and the
 * builder then {@linkplain Caseload.Builder#add(OffenceBatch) takes them over}.
 *
 * <p>A batch is for one thread at a time. It looks children up in the builder, to which nobody may be added as long as
 * threads fill batches.
 */
public final class OffenceBatch {

    private final PeopleTable.Finder people;
    private final OffenceTable.Growing offences;
    private final LongArrayList refusedSentences = new LongArrayList();

    OffenceBatch(PeopleTable.Finder people, int expected) {
        this.people = people;
        this.offences = new OffenceTable.Growing(expected);
    }

    /**
     * Returns how many offences were taken.
     *
     * @return 0 or more
     */
    public int size() {
        return offences.size();
    }

    /**
     * Takes an offence unless it contradicts itself or the date of birth (M-42), judged on the days as written (B-05). A
     * custodial sentence left out is remembered, so that its release opens no entry.
     *
     * @param offence the draft; the batch keeps nothing of it
     * @return why it was left out, or empty if taken
     */
    public Optional<Refusal> offer(OffenceDraft offence) {
        int person = people.find(offence.personId);
        Refusal refusal = refusalOf(offence, person);
        if (refusal == null) {
            offences.add(person, offence);
            return Optional.empty();
        }
        if (offence.isCustodial() && offence.outcomeDay != CaseloadColumns.NO_DAY) {
            refusedSentence(person, offence.outcomeDay);
        }
        return Optional.of(refusal);
    }

    private @Nullable Refusal refusalOf(OffenceDraft offence, int person) {
        return person < 0
                ? Refusal.UNKNOWN_PERSON
                : Refusal.ofOffence(
                        people.birthDay(person),
                        offence.committedDay,
                        offence.untilDay,
                        offence.convictedDay,
                        offence.outcomeDay);
    }

    /**
     * Remembers that a row with a custodial sentence was left out by a reader, so that the release from it opens no
     * entry. A child who is not in the caseload is passed over.
     *
     * @param personId the child's id
     * @param sentenceDay the outcome date of the row, as epoch day
     */
    public void refusedSentence(CharSequence personId, int sentenceDay) {
        refusedSentence(people.find(personId), sentenceDay);
    }

    private void refusedSentence(int person, int sentenceDay) {
        if (person >= 0) {
            refusedSentences.add(CaseloadColumns.personAndDay(person, sentenceDay));
        }
    }

    OffenceTable.Growing offences() {
        return offences;
    }

    LongArrayList refusedSentences() {
        return refusedSentences;
    }
}
