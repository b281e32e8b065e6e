package io.github.yottracker.model;

/**
 * A row of the Ministry of Justice table of reoffending by index disposal, table 9.7 (M-17).
 *
 * <p>Source: Youth Justice Statistics 2020/21, supplementary tables, chapter 9. A child is counted once under each
 * {@link Top} group with an event in the window, so those rows add up to more than the cohort.
 */
public enum IndexDisposalGroup {
    /** Youth cautions of both kinds; before them reprimands and warnings. */
    CAUTION("Caution", Top.CAUTION),
    /** Absolute and conditional discharges. */
    YOUTH_DISCHARGE("Youth discharge", Top.FIRST_TIER_PENALTY),
    /** Fines. */
    YOUTH_FINE("Youth fine", Top.FIRST_TIER_PENALTY),
    /** Referral orders. */
    YOUTH_REFERRAL_ORDER("Youth referral order", Top.FIRST_TIER_PENALTY),
    /** Reparation orders. */
    YOUTH_REPARATION_ORDER("Youth reparation order", Top.FIRST_TIER_PENALTY),
    /** Youth rehabilitation orders in every form. */
    YOUTH_REHABILITATION_ORDER("Youth rehabilitation order", Top.YOUTH_REHABILITATION_ORDER),
    /** Attendance centre orders. */
    YOUTH_ATTENDANCE_CENTRE("Youth attendance centre", Top.YOUTH_COMMUNITY_PENALTY),
    /** Supervision orders. */
    YOUTH_SUPERVISION_ORDER("Youth supervision order", Top.YOUTH_COMMUNITY_PENALTY),
    /** Action plan orders. */
    YOUTH_ACTION_PLAN_ORDER("Youth action plan order", Top.YOUTH_COMMUNITY_PENALTY),
    /** Community rehabilitation orders. */
    YOUTH_COMMUNITY_REHABILITATION_ORDER("Youth community rehabilitation order", Top.YOUTH_COMMUNITY_PENALTY),
    /** Community punishment orders. */
    YOUTH_COMMUNITY_PUNISHMENT_ORDER("Youth community punishment order", Top.YOUTH_COMMUNITY_PENALTY),
    /** Curfew orders. */
    YOUTH_CURFEW_ORDER("Youth curfew order", Top.YOUTH_COMMUNITY_PENALTY),
    /** The community orders without a row of their own. */
    OTHER_YOUTH_COMMUNITY_PENALTY("Other youth community penalty", Top.YOUTH_COMMUNITY_PENALTY),
    /** Custodial sentences, counted on release. */
    CUSTODY("Custody", Top.CUSTODY),
    /** The other court disposals: bind over, compensation order, deferred sentence; which they are is our reading. */
    OTHER("Other", Top.OTHER),
    /** Diversion outcomes and disposals of adults, which have no row in the table. */
    NONE("Not in the MoJ table", Top.NONE);

    private final String label;
    private final Top top;

    IndexDisposalGroup(String label, Top top) {
        this.label = label;
        this.top = top;
    }

    /** {@return the row's name as published} */
    public String label() {
        return label;
    }

    /** {@return the top-level group that holds this row} */
    public Top top() {
        return top;
    }

    /** A top-level group of the table. */
    public enum Top {
        /** Cautions, reprimands and warnings. */
        CAUTION("Caution"),
        /** Discharges, fines, referral orders and reparation orders. */
        FIRST_TIER_PENALTY("First tier penalty"),
        /** Youth rehabilitation orders. */
        YOUTH_REHABILITATION_ORDER("Youth rehabilitation order"),
        /** The community orders that came before youth rehabilitation orders. */
        YOUTH_COMMUNITY_PENALTY("Youth community penalty"),
        /** Custodial sentences. */
        CUSTODY("Custody"),
        /** Other court disposals. */
        OTHER("Other"),
        /** Disposals outside the table. */
        NONE("Not in the MoJ table");

        private final String label;

        Top(String label) {
            this.label = label;
        }

        /** {@return the group's name as published} */
        public String label() {
            return label;
        }
    }
}
