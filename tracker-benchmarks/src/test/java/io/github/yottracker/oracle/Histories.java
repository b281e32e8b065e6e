package io.github.yottracker.oracle;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many of the oracle's invented histories in one caseload: children are independent of each other, so that one run over
 * all of them answers for each. Ids of children begin with the number of their history.
 *
 * @param seed the seed
 * @param from number of the first history
 * @param to number after the last
 */
public record Histories(long seed, int from, int to) {

    /** All rows, offered; those that contradict themselves are refused, as a reader of files would. */
    public Caseload caseload(boolean knowsCare) {
        Caseload.Builder builder = Caseload.builder();
        if (knowsCare) {
            builder.knowsCare();
        }
        for (int number = from; number < to; number++) {
            String prefix = number + ":";
            Rows rows = RawScenarios.of(seed, number).rows();
            rows.people().forEach(row -> builder.offer(named(prefix, row)));
            rows.offences().forEach(row -> builder.offer(named(prefix, row)));
            rows.releases().forEach(row -> builder.offer(named(prefix, row)));
            if (knowsCare) {
                rows.care().forEach(row -> builder.offer(named(prefix, row)));
            }
        }
        return builder.build();
    }

    /** The as-of days of some of the histories: days on which something changes for one of them. */
    public List<LocalDate> asOfDays(int days) {
        return IntStream.range(from, to)
                .mapToObj(number -> RawScenarios.of(seed, number).asOf())
                .distinct()
                .limit(days)
                .toList();
    }

    private static Person named(String prefix, Person row) {
        return new Person(
                prefix + row.id(),
                row.dateOfBirth(),
                row.gender(),
                row.ethnicity(),
                row.service(),
                row.locality(),
                row.residence());
    }

    private static OffenceDraft named(String prefix, WrittenOffence written) {
        Offence row = written.offence();
        return Offence.of(prefix + row.personId())
                .id(row.id())
                .committed(row.committedOn())
                .until(written.until())
                .category(row.category())
                .code(row.code())
                .gravity(row.gravity())
                .main(row.main())
                .breach(row.breach())
                .recordable(row.recordable())
                .place(row.place())
                .policeProsecuted(row.policeProsecuted())
                .takenIntoConsideration(row.takenIntoConsideration())
                .outcome(row.outcome())
                .convicted(row.convictedOn())
                .appeal(row.appeal())
                .recorded(row.recordedOn())
                .careStatus(row.careStatus());
    }

    private static Release named(String prefix, Release row) {
        return new Release(
                prefix + row.personId(),
                row.releasedOn(),
                row.sentencedOn(),
                row.disposal(),
                row.recall(),
                row.recordedOn());
    }

    private static CareEpisode named(String prefix, CareEpisode row) {
        return new CareEpisode(prefix + row.personId(), row.start(), row.end(), row.legalStatus());
    }
}
