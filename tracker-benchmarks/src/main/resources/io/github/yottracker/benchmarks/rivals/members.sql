-- What follow-up shows of each entry, and under which care status it is counted; what is to be shown of the members
-- follows this text. Variables: as_of, knows_care.
WITH

-- M-26 to M-29, M-33, M-38 to M-40, M-45, M-87.
followed AS (
    SELECT e.person, e.cohort, count(s.proven_on) AS reoffences, count(*) - count(s.proven_on) AS pending
    FROM entry e
    JOIN settled s
        ON s.person = e.person
        AND s.committed > e.index_on
        AND s.committed <= e.last_of_follow_up
    WHERE s.is_fit
        AND CASE WHEN s.proven_on IS NULL THEN s.may_be_pending ELSE s.proven_on <= e.last_of_wait END
        AND (s.dealt_on = e.disposed_on) IS NOT TRUE -- M-40
    GROUP BY e.person, e.cohort
),

-- M-15, A-20, A-50: what the row of the index offence says of the day it was dealt with, where any row of that day
-- says something.
stated_care AS (
    SELECT
        s.person,
        s.dealt_on,
        first(o.looked_after ORDER BY ${index_offence_order}) FILTER (s.is_entry) AS of_occasion,
        first(o.looked_after ORDER BY ${index_offence_order}) AS of_sentence
    FROM settled s
    SEMI JOIN (SELECT person, dealt_on FROM settled WHERE says_care) said
        ON s.person = said.person AND s.dealt_on = said.dealt_on
    JOIN offence o ON o.rowid = s.row
    WHERE s.is_fit AND s.is_disposal
    GROUP BY s.person, s.dealt_on
),

-- M-68, A-22: both end days of an episode are in it, and one without legal status is looked after.
in_care AS (
    SELECT DISTINCT e.person, e.cohort
    FROM entry e
    JOIN care c
        ON c.person = e.person
        AND c.starts <= e.index_on
        AND coalesce(c.ends, DATE 'infinity') >= e.index_on
    WHERE c.legal_status IS NULL OR c.legal_status IN (SELECT legal_status FROM looked_after_status)
),

member AS (
    SELECT
        e.person,
        e.cohort,
        e.gender,
        e.ethnicity_group,
        CASE
            WHEN e.has_index_offence AND e.disposed_on = e.index_on -- A-20: the row speaks for its own outcome date
                AND CASE WHEN e.is_release THEN stated.of_sentence ELSE stated.of_occasion END IS NOT NULL
            THEN CASE WHEN e.is_release THEN stated.of_sentence ELSE stated.of_occasion END
            WHEN getvariable('knows_care') THEN in_care.person IS NOT NULL -- A-19
        END AS looked_after,
        CASE -- M-85
            WHEN getvariable('as_of') <= e.last_of_follow_up THEN 0
            WHEN getvariable('as_of') <= e.last_of_wait THEN 1
            ELSE 2
        END AS state,
        coalesce(f.reoffences, 0) AS reoffences,
        coalesce(f.pending, 0) AS pending
    FROM entry e
    LEFT JOIN followed f USING (person, cohort)
    LEFT JOIN in_care USING (person, cohort)
    LEFT JOIN stated_care stated ON stated.person = e.person AND stated.dealt_on = e.index_on
)

