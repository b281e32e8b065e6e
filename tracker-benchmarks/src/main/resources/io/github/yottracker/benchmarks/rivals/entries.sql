-- Who enters which cohort, and from which day. Variable: as_of.
CREATE OR REPLACE TEMP TABLE entry AS
WITH

-- M-14: all disposals of a child on one day are one occasion.
occasion AS (
    SELECT
        person,
        dealt_on,
        max(rank) FILTER (NOT undone) AS rank, -- M-18: the primary disposal; ignoring what was undone (M-11)
        bool_or(is_fit AND is_entry) AS has_index_offence -- M-16, A-08, A-09
    FROM settled
    WHERE is_disposal AND dealt_on IS NOT NULL -- A-24
    GROUP BY person, dealt_on
),

-- A-06: the days on which there was custody, with all that was dealt with on them.
sentence AS (
    SELECT
        person,
        dealt_on,
        bool_or(is_custody AND NOT undone) AS stands, -- M-11
        bool_or(is_fit) AS has_index_offence -- M-16; A-09: whatever disposal this one offence drew
    FROM settled
    SEMI JOIN (SELECT person, dealt_on FROM settled WHERE is_custody) custody USING (person, dealt_on)
    WHERE is_disposal
    GROUP BY person, dealt_on
),

-- M-05: releases but after recall, each with the day of its sentence: the one stated, else the latest one (A-04).
release_known AS (
    SELECT
        r.person,
        r.released,
        r.sentenced,
        r.outcome,
        r.recall,
        r.recorded,
        coalesce(r.sentenced, latest.dealt_on) AS disposed_on
    FROM release r
    ASOF LEFT JOIN sentence latest ON r.person = latest.person AND r.released >= latest.dealt_on
    WHERE r.released <= getvariable('as_of') -- M-84
        AND coalesce(r.recorded, DATE '-infinity') <= getvariable('as_of')
        AND r.recall IS NOT TRUE
        AND (r.sentenced IS NULL OR r.sentenced <= r.released) -- B-04
),

release_event AS (
    SELECT r.person, r.released, r.disposed_on, s.person IS NOT NULL AS knows_sentence
    FROM release_known r
    LEFT JOIN sentence s ON s.person = r.person AND s.dealt_on = r.disposed_on
    LEFT JOIN outcome o ON o.outcome = r.outcome
    WHERE CASE
        WHEN s.person IS NOT NULL THEN s.stands AND s.has_index_offence
        ELSE coalesce(o.is_custody, false) AND NOT EXISTS ( -- A-05, C-03
            FROM refused_sentence refused
            WHERE refused.person = r.person
                AND CASE
                    WHEN r.sentenced IS NULL THEN refused.refused_on <= r.released
                    ELSE refused.refused_on = r.sentenced
                END)
    END
    -- One a day, by the order of their contents.
    QUALIFY row_number() OVER (
        PARTITION BY r.person, r.released
        ORDER BY r.sentenced NULLS LAST, r.recorded NULLS LAST, r.outcome NULLS FIRST, r.recall NULLS LAST) = 1
),

event AS (
    SELECT person, dealt_on AS happened
    FROM occasion
    -- M-02 to M-04, M-06, A-06, B-06: the primary disposal decides, and custody awaits its release (M-05).
    WHERE has_index_offence AND rank IN (SELECT rank FROM outcome WHERE is_entry)
    UNION ALL
    SELECT person, released FROM release_event
),

-- M-09, A-38, A-42: a child that can be a member. M-08: the birthdays between which it can; one of 29 February is on
-- 1 March, as neither 10 nor 18 years later there is such a day.
child AS (
    SELECT
        person,
        gender,
        ethnicity_group, -- M-63, M-67
        (born + INTERVAL 10 YEAR)::DATE + is_leap_day AS tenth_birthday,
        (born + INTERVAL 18 YEAR)::DATE + is_leap_day AS eighteenth_birthday
    FROM (SELECT *, (month(born) = 2 AND day(born) = 29)::INTEGER AS is_leap_day FROM person)
    JOIN ethnicity_group USING (ethnicity)
    WHERE born IS NOT NULL AND NOT lives_elsewhere
),

-- M-12, M-13, A-16: the earliest event in a cohort's window is the index event.
index_event AS (
    SELECT
        person,
        cohort,
        min(happened) AS index_on,
        any_value(gender) AS gender,
        any_value(ethnicity_group) AS ethnicity_group
    FROM event
    JOIN child USING (person)
    JOIN cohort_day ON day = happened -- M-01
    WHERE happened >= tenth_birthday AND happened < eighteenth_birthday
    GROUP BY person, cohort
)

SELECT
    e.*,
    f.last_of_follow_up,
    f.last_of_wait,
    -- M-14: on a day with a release and an occasion, the release is taken. M-40: the day on which it was dealt with.
    CASE WHEN r.person IS NULL THEN index_on ELSE r.disposed_on END AS disposed_on,
    r.person IS NOT NULL AS is_release,
    coalesce(r.knows_sentence, true) AS has_index_offence
FROM index_event e
JOIN follow_up f ON f.day = e.index_on
LEFT JOIN release_event r ON r.person = e.person AND r.released = e.index_on;
