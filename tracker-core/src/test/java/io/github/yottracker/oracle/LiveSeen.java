package io.github.yottracker.oracle;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.live.CaseEvent;
import io.github.yottracker.live.CaseEvent.OffenceWithdrawn;
import io.github.yottracker.live.CaseEvent.PersonErased;
import io.github.yottracker.live.CaseEvent.PersonMerged;
import io.github.yottracker.live.CaseEvent.PersonRecorded;
import io.github.yottracker.live.EventRefusal;
import io.github.yottracker.live.Question;
import io.github.yottracker.methodology.DisposalBreakdown;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Offence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happened in one sequence, as the reference and fresh runs see it; the live tracker itself is not asked. */
final class LiveSeen {

    private static final String NO_MEMBER = "no member";

    private final LiveSequence sequence;
    private final RecordedFacts facts;
    private final Map<String, Integer> seen = new TreeMap<>();

    private final List<CaseEvent> delivered = new ArrayList<>();
    private final List<CaseEvent> taken = new ArrayList<>();
    private final Set<Thing> withdrawn = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private LocalDate day;

    /** Members at the live moment: who in which cohort of which question, in which state, and whether a reoffender. */
    private Map<String, String> members = Map.of();

    private LiveSeen(LiveSequence sequence) {
        this.sequence = sequence;
        facts = sequence.reference();
        day = sequence.firstDay();
    }

    /** Returns how often each thing happened in a sequence. */
    static Map<String, Integer> in(LiveSequence sequence) {
        LiveSeen seen = new LiveSeen(sequence);
        seen.all();
        return seen.seen;
    }

    // ---------------------------------------------------------------- what there is to see

    /** Returns all that should happen in some sequence or other. */
    static List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        for (Class<?> kind : CaseEvent.class.getPermittedSubclasses()) {
            wanted.add(kind.getSimpleName() + " taken");
            wanted.add(kind.getSimpleName() + " recorded after the tracker's day");
            if (kind != PersonErased.class) { // whoever it was about is forgotten, and the event with it
                wanted.add(kind.getSimpleName() + " delivered before");
            }
        }
        Arrays.stream(EventRefusal.values()).map(EventRefusal::name).forEach(wanted::add);
        for (String states : List.of("IN_FOLLOW_UP to IN_WAIT", "IN_WAIT to CLOSED", "IN_FOLLOW_UP to CLOSED")) {
            wanted.add(states + " as days pass");
            wanted.add(states.replaceAll("(\\w+) to (\\w+)", "$2 to $1") + " as days go back");
        }
        for (MemberState state : MemberState.values()) {
            wanted.add(NO_MEMBER + " to " + state + " by an event");
            wanted.add(state + " to " + NO_MEMBER + " by an event");
            wanted.add(NO_MEMBER + " to " + state + " as days pass");
            wanted.add(state + " to " + NO_MEMBER + " as days go back");
        }
        wanted.addAll(List.of(
                "becomes a reoffender by an event",
                "is no reoffender any more by an event",
                "becomes a reoffender as days pass",
                "is no reoffender any more as days go back",
                "recorded earlier than an event taken before",
                "recorded on the day of an event taken before about the same child",
                "recorded on 29 February",
                "recorded later than the day of the tracker, and the day comes",
                "delivered again at once",
                "delivered again later",
                "about a withdrawn offence",
                "about a merged id",
                "about an erased id",
                "an erased id recorded anew",
                "two children with an offence of one id merged",
                "a child into whom another was merged is erased",
                "moved away and back",
                "looked at another moment, known before its as-of day",
                "looked at another moment, known after its as-of day",
                "opened empty",
                "opened with recorded dates",
                "opened with rows of one id",
                "opened with rows without id",
                "opened with a long history",
                "opened without care data",
                "opened with refused sentences",
                "days only go on, and not too far",
                "several methodologies",
                "periods that overlap",
                "disposal groups, headline index only",
                "disposal groups, first event per group",
                "several breakdowns",
                "dimensions crossed",
                "dimensions with names of the data"));
        return wanted;
    }

    private void saw(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private void sawIf(boolean happened, String what) {
        if (happened) {
            saw(what);
        }
    }

    // ---------------------------------------------------------------- looking

    private void all() {
        lookAtOpening();
        lookAtQuestions();
        members = members();
        lookAtDays();
        for (Step step : sequence.steps()) {
            if (step instanceof Step.Deliver deliver) {
                deliver(deliver.event());
                lookAtMembers("by an event");
            } else if (step instanceof Step.MoveTo to) {
                boolean on = to.day().isAfter(day);
                sawIf(
                        on && taken.stream().map(CaseEvent::recordedOn).anyMatch(waitsUntil(to.day())),
                        "recorded later than the day of the tracker, and the day comes");
                day = to.day();
                lookAtMembers(on ? "as days pass" : "as days go back");
            } else if (step instanceof Step.LookAt look) {
                sawIf(look.knownOn().isBefore(look.asOf()), "looked at another moment, known before its as-of day");
                sawIf(look.knownOn().isAfter(look.asOf()), "looked at another moment, known after its as-of day");
            }
        }
    }

    private Predicate<LocalDate> waitsUntil(LocalDate later) {
        return recordedOn -> recordedOn.isAfter(day) && !recordedOn.isAfter(later);
    }

    private void lookAtDays() {
        List<LocalDate> days = new ArrayList<>(List.of(sequence.firstDay()));
        sequence.steps().stream()
                .filter(Step.MoveTo.class::isInstance)
                .forEach(step -> days.add(((Step.MoveTo) step).day()));
        boolean isSteady = IntStream.range(1, days.size())
                .allMatch(i -> !days.get(i).isBefore(days.get(i - 1))
                        && days.get(i).isBefore(days.get(i - 1).plusDays(400)));
        sawIf(isSteady && days.size() > 5, "days only go on, and not too far");
    }

    private void lookAtOpening() {
        Facts opening = sequence.opening().orElse(Facts.NONE);
        sawIf(sequence.opening().isEmpty(), "opened empty");
        sawIf(!opening.knowsCare(), "opened without care data");
        sawIf(!opening.refusedSentences().isEmpty(), "opened with refused sentences");
        sawIf(opening.offences().stream().anyMatch(row -> row.recordedOn() != null), "opened with recorded dates");
        sawIf(opening.offences().stream().anyMatch(row -> row.id() == null), "opened with rows without id");
        sawIf(opening.offences().size() > 64, "opened with a long history");
        List<Thing> named = opening.offences().stream()
                .filter(row -> row.id() != null)
                .map(Thing::of)
                .toList();
        sawIf(new HashSet<>(named).size() < named.size(), "opened with rows of one id");
    }

    private void lookAtQuestions() {
        List<Question> questions = sequence.questions();
        sawIf(questions.stream().map(Question::methodology).distinct().count() > 1, "several methodologies");
        for (Question question : questions) {
            sawIf(overlaps(question.periods()), "periods that overlap");
            sawIf(question.breakdowns().size() > 1, "several breakdowns");
            sawIf(question.breakdowns().stream().anyMatch(some -> some.size() > 1), "dimensions crossed");
            Set<Dimension> dimensions =
                    question.breakdowns().stream().flatMap(List::stream).collect(Collectors.toSet());
            sawIf(
                    dimensions.stream().anyMatch(Answers.NAMES_OF_THE_DATA::contains),
                    "dimensions with names of the data");
            if (dimensions.contains(Dimension.DISPOSAL_GROUP)) {
                boolean headline =
                        question.methodology().get(Option.DISPOSAL_BREAKDOWN) == DisposalBreakdown.HEADLINE_INDEX_ONLY;
                saw("disposal groups, " + (headline ? "headline index only" : "first event per group"));
            }
        }
    }

    private static boolean overlaps(List<CohortPeriod> periods) {
        return periods.stream()
                .anyMatch(one -> periods.stream().anyMatch(other -> !one.equals(other) && other.contains(one.start())));
    }

    // ---------------------------------------------------------------- events

    private void deliver(CaseEvent event) {
        lookBefore(event);
        Facts before = facts.onRecord();
        Optional<EventRefusal> refusal = facts.take(event);
        delivered.add(event);
        if (refusal.isPresent()) {
            saw(refusal.get().name());
            sawIf(refusal.get() == EventRefusal.DELIVERED_BEFORE, name(event) + " delivered before");
        } else {
            saw(name(event) + " taken");
            lookAtTaken(event, before);
            taken.add(event);
        }
    }

    private static String name(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    private void lookBefore(CaseEvent event) {
        int latest = delivered.lastIndexOf(event);
        sawIf(latest >= 0 && latest == delivered.size() - 1, "delivered again at once");
        sawIf(latest >= 0 && latest < delivered.size() - 1, "delivered again later");
        sawIf(facts.mergedIds().contains(event.personId()), "about a merged id");
        sawIf(erased.contains(event.personId()), "about an erased id");
        sawIf(
                withdrawn.stream().anyMatch(thing -> event.toString().contains(words(thing))),
                "about a withdrawn offence");
    }

    /** How an event about an offence spells its names. */
    private static String words(Thing offence) {
        return "personId=" + offence.personId() + ", " + "offenceId="
                + offence.name().orElseThrow() + ",";
    }

    private void lookAtTaken(CaseEvent event, Facts before) {
        LocalDate recordedOn = event.recordedOn();
        sawIf(recordedOn.isAfter(day), name(event) + " recorded after the tracker's day");
        sawIf(
                taken.stream().anyMatch(earlier -> recordedOn.isBefore(earlier.recordedOn())),
                "recorded earlier than an event taken before");
        sawIf(
                taken.stream()
                        .anyMatch(earlier -> earlier.personId().equals(event.personId())
                                && earlier.recordedOn().equals(recordedOn)),
                "recorded on the day of an event taken before about the same child");
        sawIf(recordedOn.getMonthValue() == 2 && recordedOn.getDayOfMonth() == 29, "recorded on 29 February");
        if (event instanceof OffenceWithdrawn withdrawal) {
            withdrawn.add(Thing.offence(withdrawal.personId(), withdrawal.offenceId()));
        } else if (event instanceof PersonRecorded person) {
            sawIf(erased.remove(event.personId()), "an erased id recorded anew");
            sawIf(isBack(person, before), "moved away and back");
        } else if (event instanceof PersonMerged merge) {
            sawIf(
                    !idsOf(merge.personId(), before).stream()
                            .filter(idsOf(merge.into(), before)::contains)
                            .toList()
                            .isEmpty(),
                    "two children with an offence of one id merged");
        } else if (event instanceof PersonErased) {
            sawIf(
                    taken.stream()
                            .anyMatch(earlier -> earlier instanceof PersonMerged merge
                                    && merge.into().equals(event.personId())),
                    "a child into whom another was merged is erased");
            erased.add(event.personId());
        }
    }

    private boolean isBack(PersonRecorded event, Facts before) {
        return taken.stream()
                        .anyMatch(earlier -> earlier instanceof CaseEvent.MovedAway
                                && earlier.personId().equals(event.personId()))
                && before.people().stream()
                        .anyMatch(person -> person.id().equals(event.personId())
                                && person.residence() != event.person().residence());
    }

    private static Set<String> idsOf(String personId, Facts facts) {
        return facts.offences().stream()
                .filter(row -> row.personId().equals(personId))
                .map(Offence::id)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    // ---------------------------------------------------------------- members

    private Map<String, String> members() {
        Caseload known = facts.known(day).caseload();
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < sequence.questions().size(); i++) {
            Question question = sequence.questions().get(i);
            for (CohortPeriod period : question.periods()) {
                String asked = i + " " + period.start() + period.end();
                ReoffendingTracker.of(question.methodology())
                        .track(known, period, day)
                        .members()
                        .forEach(member -> found.put(asked + key(member), state(member)));
            }
        }
        return found;
    }

    private static String key(FollowedMember member) {
        return member.member().personId() + member.member().period().start();
    }

    private static String state(FollowedMember member) {
        return member.state() + (member.isReoffender() ? " reoffender" : "");
    }

    private void lookAtMembers(String why) {
        Map<String, String> now = members();
        Stream.concat(members.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(key ->
                        lookAtMember(members.getOrDefault(key, NO_MEMBER), now.getOrDefault(key, NO_MEMBER), why));
        members = now;
    }

    private void lookAtMember(String before, String now, String why) {
        boolean did = before.endsWith(" reoffender");
        boolean does = now.endsWith(" reoffender");
        sawIf(!did && does, "becomes a reoffender " + why);
        sawIf(did && !does, "is no reoffender any more " + why);
        String from = before.replace(" reoffender", "");
        String to = now.replace(" reoffender", "");
        sawIf(!from.equals(to), from + " to " + to + " " + why);
    }
}
