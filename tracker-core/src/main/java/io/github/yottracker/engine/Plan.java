package io.github.yottracker.engine;

import io.github.yottracker.methodology.AgeReferenceDate;
import io.github.yottracker.methodology.DisposalRanking;
import io.github.yottracker.methodology.FollowUpAnchor;
import io.github.yottracker.methodology.FollowUpEnd;
import io.github.yottracker.methodology.FollowUpStart;
import io.github.yottracker.methodology.IndexEventSelection;
import io.github.yottracker.methodology.IndexOffenceSelection;
import io.github.yottracker.methodology.LacReferenceDate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.MissingOffenceDate;
import io.github.yottracker.methodology.OffenceDateBasis;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.methodology.ProvenDateField;
import io.github.yottracker.methodology.QualifyingEvent;
import io.github.yottracker.methodology.SameDayTieBreak;
import io.github.yottracker.methodology.UnknownRecordable;
import io.github.yottracker.methodology.WaitingPeriodAnchor;
import io.github.yottracker.methodology.WaitingPeriodBasis;
import io.github.yottracker.methodology.WaitingPeriodProofTypes;
import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Appeal;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceCategory;
import io.github.yottracker.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A methodology laid out for the kernel: what is asked of every offence is a field or a table here, not a map. */
final class Plan {

    static final DisposalType[] DISPOSALS = DisposalType.values();
    static final int FOLLOW_UP_MONTHS = 12;
    static final int NO_EVENT = -1;

    /** No bar, but a bit beside them: the offence is a breach, whether or not that bars it. */
    static final int IS_BREACH = 1 << 30;

    private static final int YES = Answer.YES.ordinal();
    private static final int NO = Answer.NO.ordinal();

    final IndexEventSelection selection;
    final boolean mainFirst;
    final boolean ageAtOffence;
    final LacReferenceDate careReference;
    final boolean includeOtherResidence;
    final boolean includeReleaseAfterRecall;
    final boolean proofAfter18Counts;
    final boolean datedByEnd;
    final boolean datedByProof;

    final boolean sameDayIsOut;
    final boolean cautionsNeedFollowUp;
    final boolean careEndInclusive;

    /** First day of the fixed period of follow-up (M-49); before all days if there is none. */
    final int fixedFrom;

    /** Last day of the fixed period; after all days if there is none. */
    final int fixedLast;

    /** Whether rules about proof that no profile has are asked for (M-30, M-47). */
    final boolean hasRareProofRules;

    final boolean countDuplicates;
    final boolean occasionFirst;

    /** Whether follow-up ends with a child's own twelve months too. */
    final boolean followsEachChild;

    private final boolean followUpInMonths;

    /** Days to add to the anniversary, or to the index date where follow-up is not in months. */
    private final int followUpDays;

    private final boolean waitFromIndex;
    private final boolean waitByCohort;
    private final MonthsLater followUp = MonthsLater.of(FOLLOW_UP_MONTHS);
    private final MonthsLater wait;
    private final MonthsLater followUpAndWait;
    private final Methodology methodology;

    /** By ordinal of the disposal: ordinal of the event it makes, or {@link #NO_EVENT} if none under this methodology. */
    final int[] entryKind = new int[DISPOSALS.length];

    /** By ordinal of the disposal that is an occasion's primary one: what keeps it from being an event (M-02 to M-06). */
    final int[] gate = new int[DISPOSALS.length];

    /** By ordinal of the disposal. */
    final boolean[] isCustody = new boolean[DISPOSALS.length];

    final boolean[] isOutOfCourt = new boolean[DISPOSALS.length];
    final int[] rank = new int[DISPOSALS.length];

    /** By outcome code of the caseload: all bits if a day of conviction proves the offence, none if not (M-31, B-09). */
    final int[] ifProvenByConviction = new int[CaseloadColumns.FIRST_DISPOSAL + DISPOSALS.length];

    /** By outcome code: all bits if the day of the outcome proves it where no conviction does, none if not. */
    final int[] ifProvenByOutcome = new int[CaseloadColumns.FIRST_DISPOSAL + DISPOSALS.length];

    /** By outcome code of the caseload: what bars an offence that is not proven. */
    final int[] barsUnproven = new int[CaseloadColumns.FIRST_DISPOSAL + DISPOSALS.length];

    /** What keeps an offence from being an index offence: bits of {@link #nature} (M-16, A-10, A-11). */
    final int notEligible;

    private final int[] natureOfLow = new int[256];
    private final int[] natureOfHigh = new int[256];
    private int breachNature;

    final boolean releasesQualify;

    Plan(Methodology m) {
        methodology = m;
        selection = m.get(Option.INDEX_EVENT_SELECTION);
        mainFirst = m.get(Option.INDEX_OFFENCE_SELECTION) == IndexOffenceSelection.MAIN_THEN_GRAVITY;
        ageAtOffence = m.get(Option.AGE_REFERENCE_DATE) == AgeReferenceDate.OFFENCE_DATE;
        careReference = m.get(Option.LAC_REFERENCE_DATE);
        includeOtherResidence = m.get(Option.INCLUDE_OTHER_RESIDENCE);
        includeReleaseAfterRecall = m.get(Option.INCLUDE_RELEASE_AFTER_RECALL);
        proofAfter18Counts = m.get(Option.PROOF_AFTER_18_COUNTS);
        datedByEnd = m.get(Option.OFFENCE_DATE_BASIS) == OffenceDateBasis.END;
        datedByProof = m.get(Option.MISSING_OFFENCE_DATE) == MissingOffenceDate.USE_PROOF_DATE;
        sameDayIsOut = m.get(Option.FOLLOW_UP_START) == FollowUpStart.EXCLUSIVE;
        cautionsNeedFollowUp = m.get(Option.WAITING_PERIOD_PROOF_TYPES) == WaitingPeriodProofTypes.COURT_ONLY;
        notEligible = OffenceBar.NOT_RECORDABLE
                | OffenceBar.OUTSIDE_ENGLAND_AND_WALES
                | OffenceBar.NOT_POLICE_PROSECUTED
                | OffenceBar.TAKEN_INTO_CONSIDERATION
                | OffenceBar.APPEALED
                | barUnless(m.get(Option.BREACH_CAN_BE_INDEX), IS_BREACH);
        hasRareProofRules = cautionsNeedFollowUp || !proofAfter18Counts;
        careEndInclusive = m.get(Option.CARE_END_INCLUSIVE);
        countDuplicates = m.get(Option.COUNT_DUPLICATES);
        occasionFirst = m.get(Option.SAME_DAY_TIE_BREAK) == SameDayTieBreak.OCCASION;
        FollowUpAnchor anchor = m.get(Option.FOLLOW_UP_ANCHOR);
        fixedFrom = anchor.from().map(CaseloadColumns::day).orElse(KnownOffences.UNKNOWN);
        fixedLast = anchor.to().map(CaseloadColumns::day).orElse(PersonKernel.NEVER);
        followsEachChild = anchor.kind() != FollowUpAnchor.Kind.FIXED_PERIOD;
        DisposalRanking ranking = m.get(Option.DISPOSAL_RANK);
        FollowUpEnd end = m.get(Option.FOLLOW_UP_END);
        followUpInMonths = end == FollowUpEnd.ANNIVERSARY_INCLUSIVE || end == FollowUpEnd.ANNIVERSARY_EXCLUSIVE;
        followUpDays = switch (end) {
            case ANNIVERSARY_INCLUSIVE -> 0;
            case ANNIVERSARY_EXCLUSIVE -> -1;
            case DAYS_365 -> 365;
            case DAYS_366 -> 366;
        };
        waitFromIndex = m.get(Option.WAITING_PERIOD_ANCHOR) == WaitingPeriodAnchor.INDEX_PLUS_18M;
        waitByCohort = m.get(Option.WAITING_PERIOD_BASIS) == WaitingPeriodBasis.COHORT_END;
        int waitMonths = m.get(Option.WAITING_PERIOD_MONTHS);
        wait = MonthsLater.of(waitMonths);
        followUpAndWait = MonthsLater.of(FOLLOW_UP_MONTHS + waitMonths);
        Set<QualifyingEvent> events = m.get(Option.QUALIFYING_EVENTS);
        releasesQualify = events.contains(QualifyingEvent.RELEASE);
        for (DisposalType type : DISPOSALS) {
            int i = type.ordinal();
            entryKind[i] = entryKind(type.tier(), events);
            isCustody[i] = type.tier() == DisposalTier.CUSTODY;
            isOutOfCourt[i] = type.isCaution() || type.tier() == DisposalTier.DIVERSION;
            rank[i] = ranking.rankOf(type);
            gate[i] = isCustody[i]
                    ? EventBar.CUSTODY_AWAITS_RELEASE
                    : barUnless(entryKind[i] != NO_EVENT, EventBar.KIND_DOES_NOT_QUALIFY);
        }
        layOutProof();
        layOutNature();
    }

    /** M-35 to M-37, M-44, M-11: what each answer about an offence bars it by; and what keeps it from being an index offence (M-16). */
    private void layOutNature() {
        boolean unknownIsRecordable = methodology.get(Option.UNKNOWN_RECORDABLE) == UnknownRecordable.COUNT;
        breachNature = IS_BREACH | barUnless(methodology.get(Option.BREACH_COUNTS), OffenceBar.BREACH);
        int[] breach = {0, 0, 0, 0};
        breach[YES] = breachNature;
        int[] recordable = {0, 0, 0, 0};
        if (methodology.get(Option.REQUIRE_RECORDABLE)) {
            recordable[NO] = OffenceBar.NOT_RECORDABLE;
            recordable[Answer.UNKNOWN.ordinal()] = barUnless(unknownIsRecordable, OffenceBar.NOT_RECORDABLE);
        }
        int[] place = {0, 0, 0, 0};
        place[Place.OTHER.ordinal()] =
                barUnless(methodology.get(Option.INCLUDE_OUTSIDE_ENGLAND_WALES), OffenceBar.OUTSIDE_ENGLAND_AND_WALES);
        int[] police = {0, 0, 0, 0};
        police[NO] = barUnless(!methodology.get(Option.REQUIRE_POLICE_PROSECUTION), OffenceBar.NOT_POLICE_PROSECUTED);
        int[] taken = {0, 0, 0, 0};
        taken[YES] = barUnless(methodology.get(Option.COUNT_TICS), OffenceBar.TAKEN_INTO_CONSIDERATION);
        int appealed = barUnless(!methodology.get(Option.EXCLUDE_APPEALED), OffenceBar.APPEALED);
        int[] appeal = {appealed, appealed, appealed, appealed};
        appeal[Appeal.NONE.ordinal()] = 0;
        for (int i = 0; i < 256; i++) {
            natureOfLow[i] = breach[CaseloadColumns.answer(i, CaseloadColumns.BREACH)]
                    | recordable[CaseloadColumns.answer(i, CaseloadColumns.RECORDABLE)]
                    | place[CaseloadColumns.answer(i, CaseloadColumns.PLACE)];
            int high = i << 8;
            natureOfHigh[i] = police[CaseloadColumns.answer(high, CaseloadColumns.POLICE)]
                    | taken[CaseloadColumns.answer(high, CaseloadColumns.TAKEN)]
                    | appeal[CaseloadColumns.answer(high, CaseloadColumns.APPEAL)];
        }
    }

    private static int barUnless(boolean allowed, int bar) {
        return allowed ? 0 : bar;
    }

    /** Returns what bars an offence by the answers about it, and {@link #IS_BREACH} where that holds. */
    int nature(int answers, boolean categoryIsBreach) {
        return natureOfLow[answers & 0xFF] | natureOfHigh[answers >>> 8] | (categoryIsBreach ? breachNature : 0);
    }

    /** M-31, M-34, A-25, A-30, B-09: what proves an offence, by its outcome, and what bars it as long as nothing does. */
    private void layOutProof() {
        int byConviction = methodology.get(Option.PROVEN_DATE_FIELD) == ProvenDateField.OUTCOME ? 0 : -1;
        Set<DisposalType> localProof = methodology.get(Option.LOCAL_PROOF_TYPES);
        ifProvenByConviction[CaseloadColumns.PENDING] = byConviction;
        barsUnproven[CaseloadColumns.PENDING] = OffenceBar.PENDING;
        barsUnproven[CaseloadColumns.NOT_PROVEN] = OffenceBar.NOT_PROVEN;
        for (DisposalType type : DISPOSALS) {
            int outcome = CaseloadColumns.FIRST_DISPOSAL + type.ordinal();
            boolean isDiversion = type.tier() == DisposalTier.DIVERSION;
            boolean proves = !isDiversion || localProof.contains(type);
            ifProvenByConviction[outcome] = isDiversion ? 0 : byConviction;
            ifProvenByOutcome[outcome] = proves ? -1 : 0;
            barsUnproven[outcome] = proves ? OffenceBar.NO_PROOF_DATE : OffenceBar.NOT_PROVEN;
        }
    }

    /** M-02 to M-06: what a disposal of a tier makes; custody makes nothing until the release. */
    private static int entryKind(DisposalTier tier, Set<QualifyingEvent> chosen) {
        return switch (tier) {
            case PRE_COURT -> ordinalIn(chosen, QualifyingEvent.CAUTION);
            case FIRST_TIER, COMMUNITY -> ordinalIn(chosen, QualifyingEvent.COURT);
            case DIVERSION -> ordinalIn(chosen, QualifyingEvent.DIVERSION);
            case CUSTODY, ADULT -> NO_EVENT;
        };
    }

    private static int ordinalIn(Set<QualifyingEvent> chosen, QualifyingEvent event) {
        return chosen.contains(event) ? event.ordinal() : NO_EVENT;
    }

    /** M-26 to M-28: the last day of a child's own follow-up; adding months clamps to the end of the month. */
    int ownFollowUpLast(int indexDay) {
        return (followUpInMonths ? followUp.from(indexDay) : indexDay) + followUpDays;
    }

    /** M-29: the last day on which proof is in time. */
    int waitLast(int indexDay, int followUpLast, int cohortLast) {
        if (waitByCohort) {
            return wait.from(followUp.from(cohortLast));
        }
        return waitFromIndex ? followUpAndWait.from(indexDay) : wait.from(followUpLast);
    }

    /** M-35, A-28: by position in the caseload's categories, whether the category is a breach. */
    static boolean[] breaches(CaseloadColumns columns) {
        List<String> names = columns.categories();
        boolean[] breach = new boolean[names.size()];
        for (int i = 1; i < breach.length; i++) {
            breach[i] = OffenceCategory.of(names.get(i)).isBreach();
        }
        return breach;
    }

    /** M-68, A-22: by position in the caseload's legal statuses, whether it makes a child looked after. */
    boolean[] lookedAfter(CaseloadColumns columns) {
        Set<LegalStatus> statuses = new HashSet<>(methodology.get(Option.LAC_STATUSES));
        if (methodology.get(Option.SHORT_BREAKS_ARE_LAC)) {
            statuses.addAll(LegalStatus.shortBreaks());
        }
        List<String> codes = columns.legalStatuses();
        boolean[] lookedAfter = new boolean[codes.size()];
        lookedAfter[0] = true;
        for (int i = 1; i < lookedAfter.length; i++) {
            lookedAfter[i] = statuses.contains(LegalStatus.of(codes.get(i)));
        }
        return lookedAfter;
    }
}
