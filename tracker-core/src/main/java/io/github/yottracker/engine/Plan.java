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
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.DisposalTier;
import io.github.yottracker.model.DisposalType;
import io.github.yottracker.model.LegalStatus;
import io.github.yottracker.model.OffenceCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A methodology laid out for the kernel: what is asked of every offence is a field or a table here, not a map. */
final class Plan {

    static final DisposalType[] DISPOSALS = DisposalType.values();
    static final int FOLLOW_UP_MONTHS = 12;
    static final int NO_EVENT = -1;

    final IndexEventSelection selection;
    final boolean mainFirst;
    final boolean ageAtOffence;
    final LacReferenceDate careReference;
    final boolean includeOtherResidence;
    final boolean includeReleaseAfterRecall;
    final boolean excludeAppealed;
    final boolean breachCanBeIndex;
    final boolean breachCounts;
    final boolean requireRecordable;
    final boolean unknownIsRecordable;
    final boolean requirePlace;
    final boolean requirePolice;
    final boolean countTics;
    final boolean proofAfter18Counts;
    final boolean datedByEnd;
    final boolean datedByProof;
    final boolean provenByOutcome;
    final boolean sameDayIsOut;
    final boolean cautionsNeedFollowUp;
    final boolean careEndInclusive;

    /** Whether follow-up is over a fixed period (M-49). */
    final boolean hasFixedPeriod;

    /** First day of the fixed period of follow-up (M-49); before all days if there is none. */
    final int fixedFrom;

    /** Last day of the fixed period; after all days if there is none. */
    final int fixedLast;

    final boolean countDuplicates;
    final boolean occasionFirst;

    /** Whether follow-up ends with a child's own twelve months too. */
    final boolean followsEachChild;

    private final FollowUpEnd followUpEnd;
    private final boolean waitFromIndex;
    private final boolean waitByCohort;
    private final MonthsLater followUp = MonthsLater.of(FOLLOW_UP_MONTHS);
    private final MonthsLater wait;
    private final MonthsLater followUpAndWait;
    private final Methodology methodology;

    /** By ordinal of the disposal: ordinal of the event it makes, or {@link #NO_EVENT} if none under this methodology. */
    final int[] entryKind = new int[DISPOSALS.length];

    /** By ordinal of the disposal. */
    final boolean[] provesNothing = new boolean[DISPOSALS.length];

    final boolean[] isDiversion = new boolean[DISPOSALS.length];
    final boolean[] isCustody = new boolean[DISPOSALS.length];
    final boolean[] isOutOfCourt = new boolean[DISPOSALS.length];
    final int[] rank = new int[DISPOSALS.length];

    final boolean releasesQualify;

    Plan(Methodology m) {
        methodology = m;
        selection = m.get(Option.INDEX_EVENT_SELECTION);
        mainFirst = m.get(Option.INDEX_OFFENCE_SELECTION) == IndexOffenceSelection.MAIN_THEN_GRAVITY;
        ageAtOffence = m.get(Option.AGE_REFERENCE_DATE) == AgeReferenceDate.OFFENCE_DATE;
        careReference = m.get(Option.LAC_REFERENCE_DATE);
        includeOtherResidence = m.get(Option.INCLUDE_OTHER_RESIDENCE);
        includeReleaseAfterRecall = m.get(Option.INCLUDE_RELEASE_AFTER_RECALL);
        excludeAppealed = m.get(Option.EXCLUDE_APPEALED);
        breachCanBeIndex = m.get(Option.BREACH_CAN_BE_INDEX);
        breachCounts = m.get(Option.BREACH_COUNTS);
        requireRecordable = m.get(Option.REQUIRE_RECORDABLE);
        unknownIsRecordable = m.get(Option.UNKNOWN_RECORDABLE) == UnknownRecordable.COUNT;
        requirePlace = !m.get(Option.INCLUDE_OUTSIDE_ENGLAND_WALES);
        requirePolice = m.get(Option.REQUIRE_POLICE_PROSECUTION);
        countTics = m.get(Option.COUNT_TICS);
        proofAfter18Counts = m.get(Option.PROOF_AFTER_18_COUNTS);
        datedByEnd = m.get(Option.OFFENCE_DATE_BASIS) == OffenceDateBasis.END;
        datedByProof = m.get(Option.MISSING_OFFENCE_DATE) == MissingOffenceDate.USE_PROOF_DATE;
        provenByOutcome = m.get(Option.PROVEN_DATE_FIELD) == ProvenDateField.OUTCOME;
        sameDayIsOut = m.get(Option.FOLLOW_UP_START) == FollowUpStart.EXCLUSIVE;
        cautionsNeedFollowUp = m.get(Option.WAITING_PERIOD_PROOF_TYPES) == WaitingPeriodProofTypes.COURT_ONLY;
        careEndInclusive = m.get(Option.CARE_END_INCLUSIVE);
        countDuplicates = m.get(Option.COUNT_DUPLICATES);
        occasionFirst = m.get(Option.SAME_DAY_TIE_BREAK) == SameDayTieBreak.OCCASION;
        FollowUpAnchor anchor = m.get(Option.FOLLOW_UP_ANCHOR);
        hasFixedPeriod = anchor.from().isPresent();
        fixedFrom = anchor.from().map(CaseloadColumns::day).orElse(Integer.MIN_VALUE);
        fixedLast = anchor.to().map(CaseloadColumns::day).orElse(Integer.MAX_VALUE);
        followsEachChild = anchor.kind() != FollowUpAnchor.Kind.FIXED_PERIOD;
        DisposalRanking ranking = m.get(Option.DISPOSAL_RANK);
        followUpEnd = m.get(Option.FOLLOW_UP_END);
        waitFromIndex = m.get(Option.WAITING_PERIOD_ANCHOR) == WaitingPeriodAnchor.INDEX_PLUS_18M;
        waitByCohort = m.get(Option.WAITING_PERIOD_BASIS) == WaitingPeriodBasis.COHORT_END;
        int waitMonths = m.get(Option.WAITING_PERIOD_MONTHS);
        wait = MonthsLater.of(waitMonths);
        followUpAndWait = MonthsLater.of(FOLLOW_UP_MONTHS + waitMonths);
        Set<QualifyingEvent> events = m.get(Option.QUALIFYING_EVENTS);
        releasesQualify = events.contains(QualifyingEvent.RELEASE);
        Set<DisposalType> localProof = m.get(Option.LOCAL_PROOF_TYPES);
        for (DisposalType type : DISPOSALS) {
            int i = type.ordinal();
            entryKind[i] = entryKind(type.tier(), events);
            isDiversion[i] = type.tier() == DisposalTier.DIVERSION;
            provesNothing[i] = isDiversion[i] && !localProof.contains(type);
            isCustody[i] = type.tier() == DisposalTier.CUSTODY;
            isOutOfCourt[i] = type.isCaution() || isDiversion[i];
            rank[i] = ranking.rankOf(type);
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
        return switch (followUpEnd) {
            case ANNIVERSARY_INCLUSIVE -> followUp.from(indexDay);
            case ANNIVERSARY_EXCLUSIVE -> followUp.from(indexDay) - 1;
            case DAYS_365 -> indexDay + 365;
            case DAYS_366 -> indexDay + 366;
        };
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
