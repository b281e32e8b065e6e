package io.github.yottracker.engine;

/** Something that members are counted or listed into. */
public interface MemberTaker {

    /**
     * Takes the members of a batch; the batch is used again afterwards.
     *
     * @param batch some members, those of one person together and in order of the cohorts
     */
    void take(MemberBatch batch);
}
