-- The days of the cohorts, and where follow-up and wait of an entry on each of them end.
CREATE OR REPLACE TEMP TABLE cohort_day AS
SELECT cohort, unnest(generate_series(first, last, INTERVAL 1 DAY))::DATE AS day FROM cohort;

-- M-26 to M-29, A-12: adding months clamps to the end of the month; the wait starts from the last day of follow-up.
CREATE OR REPLACE TEMP TABLE follow_up AS
SELECT
    day,
    (day + INTERVAL 12 MONTH)::DATE AS last_of_follow_up,
    ((day + INTERVAL 12 MONTH)::DATE + INTERVAL 6 MONTH)::DATE AS last_of_wait
FROM (SELECT DISTINCT day FROM cohort_day);
