package io.github.yottracker.intake;

import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.OffenceDraft;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a spelling in the outcome column means.
 *
 * @param disposal the disposal, or null
 * @param notProven whether it says NOT_PROVEN
 * @param firstDay first day on which the outcome raises no doubt, a year before tables show the disposal
 * @param lastDay last such day, a year after
 */
record OutcomeCode(@Nullable DisposalType disposal, boolean notProven, int firstDay, int lastDay) {

    static final OutcomeCode PENDING = new OutcomeCode(null, false, Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final OutcomeCode NOT_PROVEN = new OutcomeCode(null, true, Integer.MIN_VALUE, Integer.MAX_VALUE);

    static Optional<OutcomeCode> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(PENDING);
        }
        String word = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
        return switch (word) {
            case "PENDING" -> Optional.of(PENDING);
            case "NOTPROVEN" -> Optional.of(NOT_PROVEN);
            default -> DisposalType.parse(text).map(OutcomeCode::of);
        };
    }

    private static OutcomeCode of(DisposalType type) {
        int first = type.seenFrom().isPresent() ? april(type.seenFrom().getAsInt() - 1) : Integer.MIN_VALUE;
        int last = type.seenTo().isPresent() ? april(type.seenTo().getAsInt() + 2) - 1 : Integer.MAX_VALUE;
        return new OutcomeCode(type, false, first, last);
    }

    /** Returns the first day of the financial year that starts in {@code year}. */
    private static int april(int year) {
        return (int) LocalDate.of(year, Month.APRIL, 1).toEpochDay();
    }

    boolean isPending() {
        return disposal == null && !notProven;
    }

    boolean isCustodial() {
        return disposal != null && disposal.tier() == DisposalTier.CUSTODY;
    }

    boolean provesNothing() {
        return notProven || (disposal != null && disposal.tier() == DisposalTier.DIVERSION);
    }

    void writeInto(OffenceDraft draft, int day) {
        if (disposal != null) {
            draft.disposalDay(disposal, day);
        } else if (notProven) {
            draft.notProvenDay(day);
        }
    }
}
