package io.github.yottracker.intake;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes small caseloads that contradict nothing, with every value of every code and texts that are hard on CSV. */
final class CaseloadOfOddTexts {

    private static final List<String> PARTS = List.of(
            "a",
            "Z",
            "7",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\u00e9",
            "\u0130",
            "\ud83d\ude00",
            "'",
            "#",
            "=1",
            ";",
            "\t",
            "\uFEFF",
            "\u0000",
            "\u2028");

    private final Random random;

    private CaseloadOfOddTexts(Random random) {
        this.random = random;
    }

    static Caseload of(long seed) {
        return new CaseloadOfOddTexts(new Random(seed)).caseload();
    }

    private Caseload caseload() {
        Caseload.Builder builder = Caseload.builder();
        if (random.nextBoolean()) {
            builder.knowsCare();
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String id = text() + i;
            LocalDate born = random.nextInt(5) == 0
                    ? null
                    : LocalDate.of(1, 1, 1).plusDays(random.nextInt(9) == 0 ? 0 : 720_000 + random.nextInt(9_000));
            builder.add(new Person(
                    id,
                    born,
                    any(Gender.values()),
                    any(Ethnicity.values()),
                    maybe(text()),
                    maybe(text()),
                    any(Residence.values())));
            LocalDate first = (born == null ? LocalDate.of(1990, 1, 1) : born).plusYears(10);
            for (int j = random.nextInt(4); j > 0; j--) {
                builder.add(offence(id, first));
            }
            for (int j = random.nextInt(3); j > 0; j--) {
                builder.add(new Release(
                        id,
                        later(first),
                        maybe(later(first)),
                        maybe(any(DisposalType.values())),
                        any(Answer.values()),
                        maybe(later(first))));
            }
            for (int j = builder.build().knowsCare() ? random.nextInt(3) : 0; j > 0; j--) {
                LocalDate start = later(first);
                builder.add(new CareEpisode(id, start, maybe(later(start)), maybe(LegalStatus.of("c2"))));
            }
        }
        return builder.build();
    }

    private OffenceDraft offence(String person, LocalDate first) {
        LocalDate day = later(first);
        OffenceDraft draft = Offence.of(person)
                .id(maybe(text()))
                .committed(maybe(day))
                .until(maybe(later(day)))
                .category(maybe(random.nextBoolean() ? "Violence against the person" : text()))
                .code(maybe(text()))
                .gravity(random.nextInt(9))
                .main(any(Answer.values()))
                .breach(any(Answer.values()))
                .recordable(any(Answer.values()))
                .place(any(Place.values()))
                .policeProsecuted(any(Answer.values()))
                .takenIntoConsideration(any(Answer.values()))
                .convicted(maybe(later(day)))
                .appeal(any(Appeal.values()))
                .recorded(maybe(later(first)))
                .careStatus(any(CareStatus.values()));
        if (random.nextInt(4) > 0) {
            draft.disposal(any(DisposalType.values()), maybe(later(day)));
        } else if (random.nextBoolean()) {
            draft.notProven(maybe(later(day)));
        }
        return draft;
    }

    private LocalDate later(LocalDate day) {
        return day.plusDays(random.nextInt(400));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    /** Returns a text without white space around it. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        char last = text.charAt(text.length() - 1);
        return (Field.isSpace(text.charAt(0)) ? "(" : "") + text + (Field.isSpace(last) ? ")" : "");
    }
}
