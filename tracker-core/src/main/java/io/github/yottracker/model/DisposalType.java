package io.github.yottracker.model;

import static io.github.yottracker.model.DisposalTier.ADULT;
import static io.github.yottracker.model.DisposalTier.COMMUNITY;
import static io.github.yottracker.model.DisposalTier.CUSTODY;
import static io.github.yottracker.model.DisposalTier.DIVERSION;
import static io.github.yottracker.model.DisposalTier.FIRST_TIER;
import static io.github.yottracker.model.DisposalTier.PRE_COURT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What was decided about an offence: the disposal taxonomy, one constant for each row of the table in docs/data-format.md (M-78). */
public enum DisposalType {
    /** Youth caution, since April 2013. */
    YOUTH_CAUTION("Youth caution", PRE_COURT, IndexDisposalGroup.CAUTION, Level.CAUTION, Seen.from(2013)),
    /** Youth conditional caution, since April 2013. */
    YOUTH_CONDITIONAL_CAUTION(
            "Youth conditional caution",
            PRE_COURT,
            IndexDisposalGroup.CAUTION,
            Level.CONDITIONAL_CAUTION,
            Seen.from(2013)),
    /** Reprimand by the police, before 2013. */
    REPRIMAND(
            "Reprimand",
            PRE_COURT,
            IndexDisposalGroup.CAUTION,
            Level.REPRIMAND,
            Seen.to(2012),
            "Police reprimand",
            "Reprimand (police reprimand)"),
    /** Final warning, before 2013. */
    FINAL_WARNING("Final warning", PRE_COURT, IndexDisposalGroup.CAUTION, Level.FINAL_WARNING, Seen.to(2012)),
    /** Conditional caution of the pilot for young people, before 2013. */
    CONDITIONAL_CAUTION_PILOT(
            "Conditional caution (pilot)",
            PRE_COURT,
            IndexDisposalGroup.CAUTION,
            Level.CONDITIONAL_CAUTION,
            Seen.to(2012),
            "Conditional caution"),

    /** Absolute discharge. */
    ABSOLUTE_DISCHARGE(
            "Absolute discharge",
            FIRST_TIER,
            IndexDisposalGroup.YOUTH_DISCHARGE,
            Level.ABSOLUTE_DISCHARGE,
            Seen.ALWAYS),
    /** Conditional discharge. */
    CONDITIONAL_DISCHARGE(
            "Conditional discharge",
            FIRST_TIER,
            IndexDisposalGroup.YOUTH_DISCHARGE,
            Level.CONDITIONAL_DISCHARGE,
            Seen.ALWAYS),
    /** Fine. */
    FINE("Fine", FIRST_TIER, IndexDisposalGroup.YOUTH_FINE, Level.FINE, Seen.ALWAYS),
    /** Referral order. */
    REFERRAL_ORDER("Referral order", FIRST_TIER, IndexDisposalGroup.YOUTH_REFERRAL_ORDER, Level.REFERRAL, Seen.ALWAYS),
    /** Reparation order. */
    REPARATION_ORDER(
            "Reparation order", FIRST_TIER, IndexDisposalGroup.YOUTH_REPARATION_ORDER, Level.REPARATION, Seen.ALWAYS),
    /** Bind over. */
    BIND_OVER("Bind over", FIRST_TIER, IndexDisposalGroup.OTHER, Level.BIND_OVER, Seen.ALWAYS),
    /** Compensation order as the sentence. */
    COMPENSATION_ORDER("Compensation order", FIRST_TIER, IndexDisposalGroup.OTHER, Level.COMPENSATION, Seen.ALWAYS),
    /** Sentence deferred. */
    SENTENCE_DEFERRED("Sentence deferred", FIRST_TIER, IndexDisposalGroup.OTHER, Level.SENTENCE_DEFERRED, Seen.ALWAYS),

    /** Youth rehabilitation order, in other forms than the two below. */
    YOUTH_REHABILITATION_ORDER(
            "Youth rehabilitation order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_REHABILITATION_ORDER,
            Level.YRO,
            Seen.from(2009),
            "YRO"),
    /** Youth rehabilitation order with intensive supervision and surveillance. */
    YRO_INTENSIVE_SUPERVISION(
            "YRO with intensive supervision and surveillance",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_REHABILITATION_ORDER,
            Level.YRO_WITH_INTENSIVE_REQUIREMENTS,
            Seen.from(2009),
            "YRO with intensive supervision",
            "Youth rehabilitation order with intensive supervision and surveillance",
            "Youth rehabilitation order with intensive supervision"),
    /** Youth rehabilitation order with fostering, also called intensive fostering. */
    YRO_FOSTERING(
            "YRO with fostering",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_REHABILITATION_ORDER,
            Level.YRO_WITH_INTENSIVE_REQUIREMENTS,
            Seen.from(2009),
            "YRO with (intensive) fostering",
            "Youth rehabilitation order with fostering",
            "Youth rehabilitation order with intensive fostering"),
    /** Youth default order. */
    YOUTH_DEFAULT_ORDER(
            "Youth default order",
            COMMUNITY,
            IndexDisposalGroup.OTHER_YOUTH_COMMUNITY_PENALTY,
            Level.OTHER_COMMUNITY,
            Seen.between(2011, 2012)),
    /** Action plan order. */
    ACTION_PLAN_ORDER(
            "Action plan order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_ACTION_PLAN_ORDER,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Attendance centre order. */
    ATTENDANCE_CENTRE_ORDER(
            "Attendance centre order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_ATTENDANCE_CENTRE,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Supervision order. */
    SUPERVISION_ORDER(
            "Supervision order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_SUPERVISION_ORDER,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Community rehabilitation order. */
    COMMUNITY_REHABILITATION_ORDER(
            "Community rehabilitation order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_COMMUNITY_REHABILITATION_ORDER,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Community punishment order. */
    COMMUNITY_PUNISHMENT_ORDER(
            "Community punishment order",
            COMMUNITY,
            IndexDisposalGroup.YOUTH_COMMUNITY_PUNISHMENT_ORDER,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Community punishment and rehabilitation order. */
    COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER(
            "Community punishment and rehabilitation order",
            COMMUNITY,
            IndexDisposalGroup.OTHER_YOUTH_COMMUNITY_PENALTY,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),
    /** Curfew order. */
    CURFEW_ORDER(
            "Curfew order", COMMUNITY, IndexDisposalGroup.YOUTH_CURFEW_ORDER, Level.OTHER_COMMUNITY, Seen.to(2011)),
    /** Drug treatment and testing order. */
    DRUG_TREATMENT_AND_TESTING_ORDER(
            "Drug treatment and testing order",
            COMMUNITY,
            IndexDisposalGroup.OTHER_YOUTH_COMMUNITY_PENALTY,
            Level.OTHER_COMMUNITY,
            Seen.to(2011)),

    /** Detention and training order. */
    DETENTION_AND_TRAINING_ORDER(
            "Detention and training order", CUSTODY, IndexDisposalGroup.CUSTODY, Level.CUSTODY, Seen.ALWAYS, "DTO"),
    /** Detention under sections 90 to 92, also labelled 90 to 91. */
    SECTION_90_92_DETENTION(
            "Section 90-92 detention",
            CUSTODY,
            IndexDisposalGroup.CUSTODY,
            Level.CUSTODY,
            Seen.ALWAYS,
            "Section 90-91 detention",
            "Section 90-92 / 90-91 detention"),
    /** Detention for life or for public protection under section 226. */
    SECTION_226(
            "Section 226 life or public protection",
            CUSTODY,
            IndexDisposalGroup.CUSTODY,
            Level.CUSTODY,
            Seen.to(2012),
            "Section 226 life",
            "Section 226 public protection",
            "Section 226 life; section 226 public protection"),
    /** Extended sentence under section 226B. */
    SECTION_226B("Section 226B extended sentence", CUSTODY, IndexDisposalGroup.CUSTODY, Level.CUSTODY, Seen.from(2012)),
    /** Extended sentence under section 228. */
    SECTION_228("Section 228 extended sentence", CUSTODY, IndexDisposalGroup.CUSTODY, Level.CUSTODY, Seen.to(2017)),
    /** Detention under section 250, which replaces section 91; the year is recalled. */
    SECTION_250(
            "Section 250",
            CUSTODY,
            IndexDisposalGroup.CUSTODY,
            Level.CUSTODY,
            Seen.from(2020),
            "Section 250 (replaces 91)"),
    /** Extended sentence under section 254, which replaces section 226B; the year is recalled. */
    SECTION_254(
            "Section 254",
            CUSTODY,
            IndexDisposalGroup.CUSTODY,
            Level.CUSTODY,
            Seen.from(2020),
            "Section 254 (replaces 226B)"),
    /** Detention under section 259, which replaces section 90; the year is recalled. */
    SECTION_259(
            "Section 259",
            CUSTODY,
            IndexDisposalGroup.CUSTODY,
            Level.CUSTODY,
            Seen.from(2020),
            "Section 259 (replaces 90)"),

    /** Simple or conditional caution of an adult. */
    ADULT_CAUTION(
            "Adult caution",
            ADULT,
            IndexDisposalGroup.NONE,
            Level.ADULT_CAUTION,
            Seen.ALWAYS,
            "Adult caution (simple or conditional)",
            "Adult caution (simple)",
            "Adult caution (conditional)",
            "Adult simple caution",
            "Adult conditional caution"),
    /** Any disposal of an adult by a court. */
    ADULT_COURT_DISPOSAL(
            "Adult court disposal",
            ADULT,
            IndexDisposalGroup.NONE,
            Level.ADULT_COURT,
            Seen.ALWAYS,
            "Adult court disposal, any"),

    /** Community resolution, by the police or another agency, with or without the youth justice service. */
    COMMUNITY_RESOLUTION(
            "Community resolution",
            DIVERSION,
            IndexDisposalGroup.NONE,
            Level.COMMUNITY_RESOLUTION,
            Seen.ALWAYS,
            "Community resolution (police, other agency, with YJS)",
            "Community resolution (police)",
            "Community resolution (other agency)",
            "Community resolution with YJS",
            "COMMUNITY_RESOLUTION_POLICE_FACILITATED",
            "COMMUNITY_RESOLUTION_OTHER_AGENCY_FACILITATED",
            "COMMUNITY_RESOLUTION_WITH_YOT_INTERVENTION",
            "COMMUNITY_RESOLUTION_WITH_YJS_INVOLVEMENT"),
    /** Other informal action, with or without the youth justice service. */
    OTHER_INFORMAL_ACTION(
            "Other informal action",
            DIVERSION,
            IndexDisposalGroup.NONE,
            Level.OTHER_INFORMAL_ACTION,
            Seen.ALWAYS,
            "Other informal action, with or without YJS",
            "Other informal action with YJS",
            "Other informal action without YJS",
            "OTHER_INFORMAL_ACTION_YOT_INVOLVEMENT",
            "OTHER_INFORMAL_ACTION_NO_YOT_INVOLVEMENT"),
    /** No further action under police outcome 22, deferred prosecution among it. */
    OUTCOME_22(
            "No further action outcome 22",
            DIVERSION,
            IndexDisposalGroup.NONE,
            Level.OUTCOME_22,
            Seen.ALWAYS,
            "No further action outcome 22, incl. deferred prosecution",
            "No further action outcome 22 with YJS",
            "No further action outcome 22 deferred prosecution",
            "Deferred prosecution",
            "NO_FURTHER_ACTION_OUTCOME_22_WITH_YJS_INVOLVEMENT",
            "NO_FURTHER_ACTION_OUTCOME_22_DEFERRED_PROSECUTION_CAUTION_WITH_YJS_INVOLVEMENT",
            "NO_FURTHER_ACTION_DEFERRED_PROSECUTION_CAUTION_WITH_YJS_INVOLVEMENT",
            "DEFERRED_PROSECUTION_CAUTION_WITH_YJS_INVOLVEMENT"),
    /** No further action under police outcome 20 or 21, with the youth justice service. */
    OUTCOME_20_21(
            "No further action outcome 20/21",
            DIVERSION,
            IndexDisposalGroup.NONE,
            Level.OUTCOME_20_21,
            Seen.ALWAYS,
            "No further action outcome 20/21 with YJS",
            "No further action outcome 20 with YJS",
            "No further action outcome 21 with YJS",
            "No further action outcome 20",
            "No further action outcome 21",
            "Outcome 20",
            "Outcome 21",
            "NO_FURTHER_ACTION_OUTCOME_20_21_WITH_YJS_INVOLVEMENT");

    private static final Map<String, DisposalType> BY_NAME = Names.index(values(), DisposalType::names);

    private final String label;
    private final DisposalTier tier;
    private final IndexDisposalGroup group;
    private final Level level;
    private final OptionalInt seenFrom;
    private final OptionalInt seenTo;
    private final ImmutableList<String> names;

    DisposalType(
            String label, DisposalTier tier, IndexDisposalGroup group, Level level, Seen seen, String... otherNames) {
        this.label = label;
        this.tier = tier;
        this.group = group;
        this.level = level;
        this.seenFrom = seen.from();
        this.seenTo = seen.to();
        this.names = ImmutableSet.<String>builder()
                .add(label, name())
                .add(otherNames)
                .build()
                .asList();
    }

    /** {@return the name to print} */
    public String label() {
        return label;
    }

    /** {@return the tier under which youth justice tables show it} */
    public DisposalTier tier() {
        return tier;
    }

    /** {@return its row of the Ministry of Justice index-disposal table (M-17)} */
    public IndexDisposalGroup group() {
        return group;
    }

    /**
     * Returns the first financial year in which youth justice tables show it.
     *
     * @return the calendar year in which that financial year starts, as 2013 for 2013/14; empty if the tables read give
     *     no first year
     */
    public OptionalInt seenFrom() {
        return seenFrom;
    }

    /**
     * Returns the last financial year in which youth justice tables show it.
     *
     * @return the calendar year in which that financial year starts, as 2012 for 2012/13; empty if the tables read give
     *     no last year
     */
    public OptionalInt seenTo() {
        return seenTo;
    }

    /** {@return every label and code that {@link #parse} reads as this disposal, the label first} */
    public List<String> names() {
        return names;
    }

    /** {@return whether M-30 calls it a caution: every pre-court disposal, and a caution of an adult} */
    public boolean isCaution() {
        return tier == PRE_COURT || this == ADULT_CAUTION;
    }

    /**
     * Returns where the default hierarchy puts this disposal among those of one occasion.
     *
     * <p>Higher is more severe; equal means one level of M-18. Court disposals are above those out of court (M-18), all
     * of these above diversion, in an order of our own, and disposals of adults are below all others (B-06).
     *
     * @return the rank, 0 or more; only its order has a meaning
     */
    @SuppressWarnings("EnumOrdinal") // the levels are written in the order of M-18
    public int rank() {
        return level.ordinal();
    }

    /**
     * Reads a disposal's name or code, by letters and digits only and in any case.
     *
     * <p>Where that table labels a row with a list or brackets, each name listed is read, with the bracketed
     * part or without it (B-11): "Reprimand", "Police reprimand" and "Reprimand (police reprimand)" are one.
     *
     * @param text what the file holds
     * @return the disposal; empty if the text names none
     */
    public static Optional<DisposalType> parse(String text) {
        return Optional.ofNullable(BY_NAME.get(Names.key(text)));
    }

    /** {@return the accepted values, for error messages} */
    public static String accepted() {
        return "a disposal of the taxonomy, by name or code, as Referral order or REFERRAL_ORDER";
    }

    /** The levels of M-18, least severe first. */
    private enum Level {
        ADULT_CAUTION,
        ADULT_COURT,

        OUTCOME_20_21,
        OUTCOME_22,
        OTHER_INFORMAL_ACTION,
        COMMUNITY_RESOLUTION,

        REPRIMAND,
        CAUTION,
        FINAL_WARNING,
        CONDITIONAL_CAUTION,

        SENTENCE_DEFERRED,
        BIND_OVER,
        ABSOLUTE_DISCHARGE,
        CONDITIONAL_DISCHARGE,
        COMPENSATION,
        FINE,
        REPARATION,
        REFERRAL,
        OTHER_COMMUNITY,
        YRO,
        YRO_WITH_INTENSIVE_REQUIREMENTS,
        CUSTODY
    }

    /** The first and last financial year, by the year it starts in, in which tables show a disposal. */
    private record Seen(OptionalInt from, OptionalInt to) {
        static final Seen ALWAYS = new Seen(OptionalInt.empty(), OptionalInt.empty());

        static Seen from(int year) {
            return new Seen(OptionalInt.of(year), OptionalInt.empty());
        }

        static Seen to(int year) {
            return new Seen(OptionalInt.empty(), OptionalInt.of(year));
        }

        static Seen between(int first, int last) {
            return new Seen(OptionalInt.of(first), OptionalInt.of(last));
        }
    }
}
