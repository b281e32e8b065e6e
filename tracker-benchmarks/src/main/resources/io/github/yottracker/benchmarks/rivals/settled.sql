-- What is known of each offence on the as-of day, each offence once.
-- docs/methodology.md under MOJ_THREE_MONTH, as far as cells by gender, ethnicity and care need it. Variable: as_of.
CREATE OR REPLACE TEMP TABLE settled AS
WITH

-- M-84, A-33: a row is known once it is recorded and what it tells of has happened. A-49: an undated outcome is known
-- with its row; one of a later day is pending still.
known AS NOT MATERIALIZED (
    SELECT
        *,
        rowid AS row,
        CASE WHEN outcome_on > getvariable('as_of') THEN 0 ELSE outcome END::UTINYINT AS known_outcome
    FROM offence
    WHERE coalesce(committed, until, DATE '-infinity') <= getvariable('as_of')
        AND coalesce(recorded, DATE '-infinity') <= getvariable('as_of')
),

-- M-46, B-01 to B-03, B-08: of rows that are one offence one stands, judged on the days as written.
may_repeat AS (
    SELECT
        known.*,
        coalesce(convicted, outcome_on) AS proof_as_written,
        CASE WHEN code IS NULL THEN category END AS category_without_code,
        coalesce(rank + 1, 0) AS level,
        CASE WHEN outcome = 1 THEN 1 WHEN outcome > 1 OR convicted IS NOT NULL THEN 2 ELSE 0 END AS proven
    FROM known
    SEMI JOIN possible_repeat USING (row)
    JOIN outcome USING (outcome)
),

repeat AS (
    SELECT row
    FROM may_repeat
    WINDOW
        same_id AS (PARTITION BY person, offence_id ORDER BY ${standing_order}),
        same_facts AS (PARTITION BY person, committed, proof_as_written, code, category_without_code),
        same_facts_ordered AS (
            PARTITION BY person, committed, proof_as_written, code, category_without_code
            ORDER BY ${standing_order})
    QUALIFY CASE
        WHEN offence_id IS NOT NULL THEN row_number() OVER same_id > 1
        WHEN proof_as_written IS NULL THEN false
        -- A row without id yields to one with an id, whatever else the two say.
        ELSE count(offence_id) OVER same_facts > 0 OR row_number() OVER same_facts_ordered > 1
    END
)

-- The day an offence was dealt with, the day that proves it, and whether it is one that can count.
SELECT
    row,
    person,
    committed, -- M-33, M-41: the first day; M-42: without it no offence counts
    CASE WHEN known_outcome > 0 THEN outcome_on END AS dealt_on,
    CASE
        WHEN proves_nothing THEN NULL -- M-34, B-09
        WHEN convicted <= getvariable('as_of') THEN convicted -- M-31, A-25, A-30
        WHEN is_disposal THEN outcome_on
    END AS proven_on,
    NOT proves_nothing AND NOT is_disposal AS may_be_pending, -- M-87
    appeal > 0 AS undone, -- M-11
    -- A-11: what holds for index offences and reoffences alike
    appeal = 0
        AND breach IS NOT TRUE -- M-35, A-28
        AND (category IS NULL OR category NOT IN (SELECT category FROM breach_category))
        AND recordable IS NOT FALSE -- M-36
        AND in_england_or_wales IS NOT FALSE -- M-37
        AND police_prosecuted IS NOT FALSE
        AND tic IS NOT TRUE -- M-44, A-10
        AS is_fit,
    is_disposal,
    is_custody,
    is_entry,
    rank,
    looked_after IS NOT NULL AS says_care
FROM known
JOIN outcome ON outcome.outcome = known_outcome
WHERE row NOT IN (SELECT row FROM repeat);
