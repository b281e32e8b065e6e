package io.github.yottracker.oracle;

import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import java.time.LocalDate;

/**
 * A row of offences as it was written, which may say that the offence ended before it started.
 *
 * @param offence all that the row says but the last day of a range
 * @param until last day of a range, or null
 */
public record WrittenOffence(Offence offence, LocalDate until) {

    public static WrittenOffence of(Offence offence) {
        Offence withoutRange = draftOf(offence).until(null).build();
        return new WrittenOffence(withoutRange, offence.committedUntil());
    }

    OffenceDraft draft() {
        return draftOf(offence).until(until);
    }

    /** Returns the offence of a row that was not refused. */
    Offence kept() {
        return until == null ? offence : draft().build();
    }

    /** Returns a draft that says all that an offence says. */
    static OffenceDraft draftOf(Offence offence) {
        return Offence.of(offence.personId())
                .id(offence.id())
                .committed(offence.committedOn())
                .until(offence.committedUntil())
                .category(offence.category())
                .code(offence.code())
                .gravity(offence.gravity())
                .main(offence.main())
                .breach(offence.breach())
                .recordable(offence.recordable())
                .place(offence.place())
                .policeProsecuted(offence.policeProsecuted())
                .takenIntoConsideration(offence.takenIntoConsideration())
                .outcome(offence.outcome())
                .convicted(offence.convictedOn())
                .appeal(offence.appeal())
                .recorded(offence.recordedOn())
                .careStatus(offence.careStatus());
    }
}
