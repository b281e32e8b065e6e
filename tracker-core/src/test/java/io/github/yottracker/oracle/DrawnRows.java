package io.github.yottracker.oracle;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.CareStatus;
import io.github.yottracker.model.Disposal;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.OffenceDraft;
import io.github.yottracker.model.Outcome;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Place;
import io.github.yottracker.model.Release;
import io.github.yottracker.model.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows of one to five children, drawn so that they collide, repeat and contradict each other. */
final class DrawnRows {

    static final List<DisposalType> DISPOSALS = List.of(
            DisposalType.YOUTH_CAUTION,
            DisposalType.YOUTH_CAUTION,
            DisposalType.YOUTH_CONDITIONAL_CAUTION,
            DisposalType.REPRIMAND,
            DisposalType.FINAL_WARNING,
            DisposalType.CONDITIONAL_CAUTION_PILOT,
            DisposalType.REFERRAL_ORDER,
            DisposalType.REFERRAL_ORDER,
            DisposalType.REFERRAL_ORDER,
            DisposalType.FINE,
            DisposalType.ABSOLUTE_DISCHARGE,
            DisposalType.CONDITIONAL_DISCHARGE,
            DisposalType.REPARATION_ORDER,
            DisposalType.COMPENSATION_ORDER,
            DisposalType.BIND_OVER,
            DisposalType.SENTENCE_DEFERRED,
            DisposalType.YOUTH_REHABILITATION_ORDER,
            DisposalType.YOUTH_REHABILITATION_ORDER,
            DisposalType.YRO_INTENSIVE_SUPERVISION,
            DisposalType.YRO_FOSTERING,
            DisposalType.ACTION_PLAN_ORDER,
            DisposalType.CURFEW_ORDER,
            DisposalType.DETENTION_AND_TRAINING_ORDER,
            DisposalType.DETENTION_AND_TRAINING_ORDER,
            DisposalType.DETENTION_AND_TRAINING_ORDER,
            DisposalType.SECTION_250,
            DisposalType.SECTION_90_92_DETENTION,
            DisposalType.COMMUNITY_RESOLUTION,
            DisposalType.COMMUNITY_RESOLUTION,
            DisposalType.OTHER_INFORMAL_ACTION,
            DisposalType.OUTCOME_22,
            DisposalType.OUTCOME_20_21,
            DisposalType.ADULT_CAUTION,
            DisposalType.ADULT_COURT_DISPOSAL);

    /** What opens an entry by itself in most profiles. */
    private static final List<DisposalType> PLAIN = List.of(
            DisposalType.YOUTH_CAUTION,
            DisposalType.REFERRAL_ORDER,
            DisposalType.FINE,
            DisposalType.YOUTH_CONDITIONAL_CAUTION,
            DisposalType.YOUTH_REHABILITATION_ORDER,
            DisposalType.BIND_OVER,
            DisposalType.COMMUNITY_RESOLUTION);

    static final List<LegalStatus> STATUSES = List.of(
            LegalStatus.of("C2"),
            LegalStatus.of("V2"),
            LegalStatus.of("J1"),
            LegalStatus.of("V3"),
            LegalStatus.of("X9"));

    /** Days on which a rule about dates can go wrong, whatever the period. */
    private static final List<LocalDate> LEAP_DAYS = List.of(
            LocalDate.of(2020, 2, 28),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2019, 2, 28),
            LocalDate.of(2019, 3, 1),
            LocalDate.of(2018, 2, 28),
            LocalDate.of(2018, 3, 1),
            LocalDate.of(2022, 2, 28),
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2021, 2, 28));

    private static final List<LocalDate> LEAP_BIRTHDAYS = List.of(
            LocalDate.of(2000, 2, 29), LocalDate.of(2004, 2, 29), LocalDate.of(2008, 2, 29), LocalDate.of(2012, 2, 29));

    /** In no order of text, so that the order of people is never by chance that of their ids. */
    private static final List<String> PERSON_IDS = List.of("C3", "C1", "C10", "C2", "B9");

    private static final String NOBODY = "nobody";

    private final Draw draw;
    private final CohortPeriod window;
    private final List<Person> people = new ArrayList<>();
    private final List<WrittenOffence> offences = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<CareEpisode> care = new ArrayList<>();

    /** The day about which the days of the child in hand are drawn. */
    private LocalDate anchor = LocalDate.MIN;

    DrawnRows(Draw draw, CohortPeriod window) {
        this.draw = draw;
        this.window = window;
    }

    Rows rows() {
        int children = draw.between(1, 5);
        boolean careRead = draw.chance(40);
        boolean hasEpisodes = draw.chance(50);
        for (int i = 0; i < children; i++) {
            child(PERSON_IDS.get(i), hasEpisodes);
        }
        if (draw.chance(10)) {
            people.add(peopleAgain());
        }
        return new Rows(people, offences, releases, care, careRead);
    }

    // ---------------------------------------------------------------- days

    private LocalDate anchor() {
        return draw.remember(
                switch (draw.below(10)) {
                    case 0 -> draw.from(LEAP_DAYS);
                    case 1 -> window.start().plusMonths(3L * draw.below(4)).plusDays(draw.between(-1, 0));
                    case 2 -> window.end().plusDays(draw.between(-2, 1));
                    default -> window.start().plusDays(draw.below(daysIn(window)));
                });
    }

    private static int daysIn(CohortPeriod window) {
        return (int) (window.end().toEpochDay() - window.start().toEpochDay());
    }

    /** A day near the anchor, in the two years after it, or at a distance at which rules change. */
    private LocalDate anyDay() {
        return draw.remember(
                switch (draw.below(12)) {
                    case 0, 1, 2 -> anchor.plusDays(draw.between(-40, 40));
                    case 3, 4, 5 -> anchor.plusDays(draw.between(1, 366));
                    case 6, 7 -> onEdgeOf(anchor);
                    case 8, 9 -> onEdgeOf(draw.usedDay());
                    case 10 -> draw.from(LEAP_DAYS);
                    default -> anchor.plusDays(draw.between(-400, 800));
                });
    }

    private LocalDate onEdgeOf(LocalDate day) {
        return day.plusMonths(draw.oneOf(0, 0, 0, 0, 3, 6, 12, 12, 15, 18, 18, 1, -3, -12))
                .plusDays(draw.oneOf(0, 0, 0, -1, 1, 1, 2));
    }

    private LocalDate orNull(int percent, LocalDate day) {
        return draw.chance(percent) ? null : day;
    }

    // ---------------------------------------------------------------- people

    private void child(String id, boolean hasEpisodes) {
        boolean bornOnLeapDay = draw.chance(40) && !leapChildren().isEmpty();
        LeapChild leapChild = bornOnLeapDay ? draw.from(leapChildren()) : null;
        anchor = bornOnLeapDay ? draw.remember(leapChild.birthday().plusDays(draw.between(-1, 1))) : anchor();
        people.add(new Person(
                id,
                bornOnLeapDay ? leapChild.born() : orNull(3, dateOfBirth()),
                draw.oneOf(Gender.values()),
                draw.oneOf(
                        Ethnicity.UNKNOWN,
                        Ethnicity.W1,
                        Ethnicity.M1,
                        Ethnicity.A4,
                        Ethnicity.B2,
                        Ethnicity.OBSERVED_3),
                draw.oneOf(null, "North", "South"),
                draw.oneOf(null, "Hill", "Vale"),
                draw.oneOf(
                        Residence.UNKNOWN,
                        Residence.UNKNOWN,
                        Residence.UNKNOWN,
                        Residence.LOCAL,
                        Residence.LOCAL,
                        Residence.LOCAL,
                        Residence.LOCAL,
                        Residence.OTHER)));
        if (draw.chance(85)) {
            offences.add(WrittenOffence.of(indexOffence(id)));
        }
        int more = draw.below(7);
        for (int i = 0; i < more; i++) {
            offences.add(offence(id));
        }
        int before = draw.chance(4) ? draw.between(6, 14) : 0;
        for (int i = 0; i < before; i++) {
            offences.add(WrittenOffence.of(earlierOffence(id)));
        }
        if (draw.chance(40) && !offences.isEmpty()) {
            offences.add(echo(draw.from(offences)));
        }
        int ways = draw.chance(50) ? draw.below(4) : 0;
        for (int i = 0; i < ways; i++) {
            releases.add(release(id));
        }
        if (ways > 0 && draw.chance(20)) {
            releases.add(releaseOnTheDayOf(releases.get(releases.size() - 1)));
        }
        int spells = hasEpisodes ? draw.below(4) : 0;
        for (int i = 0; i < spells; i++) {
            care.add(spell(id));
        }
    }

    /** A child of 29 February whose tenth or eighteenth birthday, 1 March, is in the period (M-08). */
    private record LeapChild(LocalDate born, LocalDate birthday) {}

    private static final List<LeapChild> LEAP_CHILDREN = List.of(
            new LeapChild(LocalDate.of(2000, 2, 29), LocalDate.of(2018, 3, 1)),
            new LeapChild(LocalDate.of(2008, 2, 29), LocalDate.of(2018, 3, 1)),
            new LeapChild(LocalDate.of(2004, 2, 29), LocalDate.of(2022, 3, 1)),
            new LeapChild(LocalDate.of(2012, 2, 29), LocalDate.of(2022, 3, 1)));

    private List<LeapChild> leapChildren() {
        return LEAP_CHILDREN.stream()
                .filter(child -> window.contains(child.birthday()))
                .toList();
    }

    private LocalDate dateOfBirth() {
        return switch (draw.below(20)) {
            case 0, 1 -> anchor.minusYears(18).plusDays(draw.between(-1, 1));
            case 2 -> anchor.minusYears(10).plusDays(draw.between(-1, 1));
            case 3 -> draw.usedDay().minusYears(draw.oneOf(10, 18)).plusDays(draw.between(-1, 1));
            case 4 -> draw.from(LEAP_BIRTHDAYS);
            case 5, 6 -> anchor.minusYears(17).minusDays(draw.below(366));
            default -> anchor.minusYears(draw.between(11, 16)).minusDays(draw.below(366));
        };
    }

    /** A second row of somebody: the same, or not quite. */
    private Person peopleAgain() {
        Person first = draw.from(people);
        return draw.chance(40)
                ? first
                : new Person(
                        first.id(),
                        draw.chance(50) ? first.dateOfBirth() : LocalDate.of(2005, 5, 5),
                        draw.oneOf(Gender.values()),
                        first.ethnicity(),
                        first.service(),
                        first.locality(),
                        first.residence());
    }

    // ---------------------------------------------------------------- offences

    /** An offence dealt with on the anchor by something that opens an entry. */
    private Offence indexOffence(String personId) {
        LocalDate committed = orNull(3, draw.remember(anchor.minusDays(draw.below(draw.oneOf(1, 60, 60)))));
        return label(Offence.of(personId))
                .committed(committed)
                .disposal(draw.from(PLAIN), anchor)
                .convicted(orNull(80, anchor))
                .recorded(recordedAfter(anchor))
                .build();
    }

    /** A plain offence that was over and done with before the anchor (M-56). */
    private Offence earlierOffence(String personId) {
        LocalDate dealt = anchor.minusDays(draw.between(1, 200));
        return label(Offence.of(personId))
                .id("before " + offences.size())
                .committed(dealt.minusDays(draw.below(90)))
                .disposal(draw.from(PLAIN), dealt)
                .build();
    }

    private WrittenOffence offence(String personId) {
        return switch (draw.below(12)) {
            case 0, 1 -> WrittenOffence.of(indexOffence(personId));
            case 2, 3, 4, 5, 6 -> WrittenOffence.of(reoffence(personId));
            default -> odd(personId);
        };
    }

    /** An offence in the year after the anchor, proven some time later. */
    private Offence reoffence(String personId) {
        LocalDate committed = draw.remember(
                switch (draw.below(20)) {
                    case 0 -> anchor;
                    case 1, 2, 3, 4 -> anchor.plusMonths(12).plusDays(draw.between(-2, 2));
                    default -> anchor.plusDays(draw.between(1, 366));
                });
        LocalDate dealt = draw.remember(
                switch (draw.below(20)) {
                    case 0, 1, 2, 3 ->
                        later(committed, anchor.plusMonths(endOfWait()).plusDays(draw.between(-2, 2)));
                    case 4, 5 ->
                        later(committed, endOfCohort().plusMonths(endOfWait()).plusDays(draw.between(-1, 1)));
                    case 6 -> later(committed, eighteenthBirthday(personId).plusDays(draw.between(-1, 1)));
                    case 7 -> later(committed, anchor.plusMonths(12).plusDays(draw.between(-1, 1)));
                    default -> committed.plusDays(draw.below(draw.oneOf(1, 40, 300)));
                });
        OffenceDraft offence = label(Offence.of(personId))
                .committed(committed)
                .convicted(orNull(70, dealt))
                .recorded(recordedAfter(dealt));
        return switch (draw.below(10)) {
            case 0 -> offence.notProven(dealt).build();
            case 1 -> offence.build();
            default -> offence.disposal(draw.from(DISPOSALS), dealt).build();
        };
    }

    private LocalDate eighteenthBirthday(String personId) {
        LocalDate born = bornOn(personId);
        return born == null ? anchor : born.plusYears(18);
    }

    private int endOfWait() {
        return draw.oneOf(12, 15, 18, 18, 18);
    }

    /** The last day of the period, or of its quarter in which the anchor is. */
    private LocalDate endOfCohort() {
        LocalDate quarter = anchor.withDayOfMonth(1).withMonth(1 + (anchor.getMonthValue() - 1) / 3 * 3);
        return draw.chance(50) ? window.last() : quarter.plusMonths(3).minusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** An offence with every oddity at once, and seldom one that nobody can believe. */
    private WrittenOffence odd(String personId) {
        LocalDate committed = orNull(8, committedSomeDay(personId));
        LocalDate base = committed == null ? anchor : committed;
        LocalDate dealt = orNull(8, dealtWith(base));
        LocalDate convictedAbout = dealt == null ? base.plusDays(draw.below(200)) : dealt;
        OffenceDraft offence = label(Offence.of(draw.chance(1) ? NOBODY : personId))
                .committed(committed)
                .convicted(orNull(40, convictedAbout.plusDays(draw.chance(40) ? 0 : draw.between(-30, 30))))
                .recorded(recordedAfter(convictedAbout));
        flags(offence);
        Outcome outcome = outcome(dealt);
        LocalDate until =
                draw.chance(20) ? draw.remember(base.plusDays(draw.between(draw.chance(5) ? -1 : 0, 60))) : null;
        return new WrittenOffence(offence.outcome(outcome).build(), until);
    }

    private LocalDate committedSomeDay(String personId) {
        LocalDate born = bornOn(personId);
        if (born != null && draw.chance(4)) {
            return draw.chance(75) ? tenthBirthday(born) : born.plusDays(draw.between(-1, 1));
        }
        return draw.chance(40) ? anchor.minusDays(draw.below(60)) : anyDay();
    }

    private LocalDate tenthBirthday(LocalDate born) {
        return born.plusYears(10).plusDays(draw.between(-1, 1));
    }

    private LocalDate bornOn(String personId) {
        return people.stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .map(Person::dateOfBirth)
                .orElse(null);
    }

    private LocalDate dealtWith(LocalDate committed) {
        return draw.remember(
                switch (draw.below(10)) {
                    case 0, 1, 2 -> later(committed, anchor);
                    case 3 -> later(committed, onEdgeOf(draw.usedDay()));
                    case 4 -> later(committed, anyDay());
                    case 5 -> draw.chance(20) ? anyDay() : committed;
                    default -> committed.plusDays(draw.below(draw.oneOf(40, 300)));
                });
    }

    private Outcome outcome(LocalDate dealt) {
        return switch (draw.below(10)) {
            case 0 -> new Outcome.NotProven(dealt);
            case 1 -> Outcome.PENDING;
            default -> new Disposal(draw.from(DISPOSALS), dealt);
        };
    }

    private LocalDate recordedAfter(LocalDate day) {
        return draw.chance(80) ? null : day.plusDays(draw.oneOf(0, 1, 30, 200, -10));
    }

    private OffenceDraft label(OffenceDraft offence) {
        return offence.id(
                        switch (draw.below(10)) {
                            case 0, 1, 2 -> null;
                            case 3, 4 -> draw.oneOf("1", "2", "10");
                            default -> "r" + offences.size();
                        })
                .code(draw.oneOf(null, null, "T1", "T2"))
                .category(category())
                .gravity(draw.oneOf(0, 3, 3, 6, 8))
                .main(draw.oneOf(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.NO, Answer.YES));
    }

    private OffenceCategory category() {
        return switch (draw.below(20)) {
            case 0 -> OffenceCategory.of(draw.oneOf("Breach of statutory order", "Breach of bail"));
            case 1 -> OffenceCategory.of("Breach of conditional discharge");
            case 2, 3 -> OffenceCategory.of("Scrumping");
            case 4, 5, 6, 7, 8 -> null;
            default -> OffenceCategory.of(draw.oneOf("Theft and handling stolen goods", "Robbery"));
        };
    }

    private void flags(OffenceDraft offence) {
        offence.breach(rarely(Answer.YES))
                .recordable(rarely(Answer.NO))
                .place(draw.oneOf(
                        Place.UNKNOWN,
                        Place.UNKNOWN,
                        Place.UNKNOWN,
                        Place.ENGLAND_AND_WALES,
                        Place.ENGLAND_AND_WALES,
                        Place.ENGLAND_AND_WALES,
                        Place.OTHER))
                .policeProsecuted(rarely(Answer.NO))
                .takenIntoConsideration(rarely(Answer.YES))
                .appeal(draw.chance(80) ? Appeal.NONE : draw.oneOf(Appeal.CHANGED, Appeal.SUCCESSFUL))
                .careStatus(draw.oneOf(CareStatus.UNKNOWN, CareStatus.UNKNOWN, CareStatus.LAC, CareStatus.NOT_LAC));
    }

    private Answer rarely(Answer telling) {
        if (draw.chance(12)) {
            return telling;
        }
        return draw.chance(60) ? Answer.UNKNOWN : telling == Answer.YES ? Answer.NO : Answer.YES;
    }

    /** A second row of an offence, from another system, which says the same or not quite (M-46). */
    private WrittenOffence echo(WrittenOffence first) {
        OffenceDraft again = first.draft().until(null);
        LocalDate dealt = first.offence().outcome().on();
        int changes = draw.below(3);
        for (int i = 0; i < changes; i++) {
            change(again, dealt);
        }
        if (draw.chance(35)) {
            again.id(null);
        }
        return new WrittenOffence(again.build(), draw.chance(80) ? first.until() : null);
    }

    private void change(OffenceDraft again, LocalDate dealt) {
        switch (draw.below(12)) {
            case 0 -> again.code(draw.oneOf(null, "T1", "T2"));
            case 1 -> again.recorded(dealt == null ? null : dealt.plusDays(draw.below(60)));
            case 2 -> again.notProven(dealt);
            case 3, 4 -> again.disposal(draw.from(DISPOSALS), dealt);
            case 5 -> again.appeal(draw.oneOf(Appeal.values()));
            case 6 -> again.outcome(Outcome.PENDING);
            case 7 -> again.convicted(dealt == null ? anyDay() : dealt.plusDays(draw.below(30)));
            case 8 -> again.convicted(null);
            case 9 -> again.gravity(draw.oneOf(0, 3, 6)).main(draw.oneOf(Answer.values()));
            case 10 -> again.careStatus(draw.oneOf(CareStatus.values())).category(category());
            default -> again.disposal(draw.from(DISPOSALS), dealt == null ? null : dealt.plusDays(draw.below(40)));
        }
    }

    // ---------------------------------------------------------------- releases and care

    private Release release(String personId) {
        List<LocalDate> sentences = offences.stream()
                .map(WrittenOffence::offence)
                .filter(row -> row.personId().equals(personId))
                .filter(DrawnRows::isCustody)
                .map(row -> row.outcome().on())
                .filter(day -> day != null)
                .toList();
        boolean known = !sentences.isEmpty() && draw.chance(80);
        LocalDate sentenced = known ? draw.from(sentences) : anyDay();
        boolean stated = draw.chance(known ? 55 : 40);
        LocalDate released = draw.remember(
                switch (draw.below(10)) {
                    case 0, 1 -> sentenced;
                    case 2, 3 -> onEdgeOf(sentenced);
                    case 4 -> draw.usedDay();
                    default -> sentenced.plusDays(draw.below(200));
                });
        LocalDate born = bornOn(personId);
        return new Release(
                draw.chance(1) ? NOBODY : personId,
                born != null && draw.chance(1) ? born.plusDays(draw.between(-2, 1)) : released,
                stated ? sentenced : null,
                draw.oneOf(
                        null,
                        null,
                        DisposalType.DETENTION_AND_TRAINING_ORDER,
                        DisposalType.SECTION_250,
                        DisposalType.FINE),
                rarely(Answer.YES),
                recordedAfter(released));
    }

    /** A second release on one day, of which the rules must choose one (M-14). */
    private Release releaseOnTheDayOf(Release first) {
        return new Release(
                first.personId(),
                first.releasedOn(),
                draw.chance(60) ? first.releasedOn().minusDays(draw.below(400)) : null,
                draw.oneOf(DisposalType.DETENTION_AND_TRAINING_ORDER, DisposalType.SECTION_250),
                Answer.UNKNOWN,
                null);
    }

    private static boolean isCustody(Offence row) {
        return row.outcome() instanceof Disposal disposal && disposal.type().tier() == DisposalTier.CUSTODY;
    }

    private CareEpisode spell(String personId) {
        LocalDate born = bornOn(personId);
        LocalDate start = born != null && draw.chance(3)
                ? born.plusDays(draw.between(-1, 1))
                : draw.chance(40) ? draw.usedDay().plusDays(draw.between(-1, 1)) : anyDay();
        LocalDate end = switch (draw.below(6)) {
            case 0, 1 -> null;
            case 2 -> start;
            case 3 -> later(start, (draw.chance(60) ? anchor : draw.usedDay()).plusDays(draw.between(-1, 1)));
            default -> start.plusDays(draw.below(80));
        };
        return new CareEpisode(
                draw.chance(1) ? NOBODY : personId, start, end, draw.chance(20) ? null : draw.from(STATUSES));
    }
}
