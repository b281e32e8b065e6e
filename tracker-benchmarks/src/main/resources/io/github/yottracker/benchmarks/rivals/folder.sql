-- Reads a caseload folder as CaseloadWriter writes it: every column, each person once, codes of disposals and ethnicity
-- as in the tables of names, no space around values. A row with another code is an error.

INSERT INTO person
SELECT
    row_number() OVER () - 1,
    person_id,
    date_of_birth,
    CASE
        WHEN p.gender IS NULL THEN ${unknown_gender}
        ELSE coalesce(g.gender, error('no gender: ' || p.gender))
    END,
    CASE
        WHEN p.ethnicity IS NULL THEN ${unknown_ethnicity}
        ELSE coalesce(e.ethnicity, error('no ethnicity: ' || p.ethnicity))
    END,
    coalesce(residence = 'OTHER', false)
FROM read_csv('${folder}/people.csv', header = true, delim = ',', quote = '"', escape = '"', columns = {
    'person_id': 'VARCHAR', 'date_of_birth': 'DATE', 'gender': 'VARCHAR', 'ethnicity': 'VARCHAR',
    'service': 'VARCHAR', 'locality': 'VARCHAR', 'residence': 'VARCHAR'}) p
LEFT JOIN gender_name g ON g.name = p.gender
LEFT JOIN ethnicity_name e ON e.name = p.ethnicity;

INSERT INTO offence BY NAME
SELECT
    p.person,
    offence_id,
    offence_date AS committed,
    offence_end_date AS until,
    category,
    code,
    coalesce(gravity, 0) AS gravity,
    main AS is_main,
    breach,
    recordable,
    place = 'EW' AS in_england_or_wales,
    police_prosecuted,
    tic,
    CASE
        WHEN r.outcome IS NULL THEN 0
        ELSE coalesce(o.outcome, error('no outcome: ' || r.outcome))
    END AS outcome,
    outcome_date AS outcome_on,
    conviction_date AS convicted,
    CASE appeal WHEN 'CHANGED' THEN 1 WHEN 'SUCCESSFUL' THEN 2 ELSE 0 END AS appeal,
    recorded_date AS recorded,
    care_status = 'LAC' AS looked_after
FROM read_csv('${folder}/offences.csv', header = true, delim = ',', quote = '"', escape = '"', columns = {
    'person_id': 'VARCHAR', 'offence_id': 'VARCHAR', 'offence_date': 'DATE', 'offence_end_date': 'DATE',
    'category': 'VARCHAR', 'code': 'VARCHAR', 'gravity': 'UTINYINT', 'main': 'BOOLEAN', 'breach': 'BOOLEAN',
    'recordable': 'BOOLEAN', 'place': 'VARCHAR', 'police_prosecuted': 'BOOLEAN', 'tic': 'BOOLEAN',
    'outcome': 'VARCHAR', 'outcome_date': 'DATE', 'conviction_date': 'DATE', 'appeal': 'VARCHAR',
    'recorded_date': 'DATE', 'care_status': 'VARCHAR'}) r
JOIN person p ON p.person_id = r.person_id
LEFT JOIN outcome_name o ON o.name = r.outcome;

-- M-42, B-05: an offence before the tenth birthday, or that ended or was proven before it was committed, is refused;
-- A-05: where it drew custody, its day is remembered.
CREATE TEMP TABLE refused AS
SELECT o.rowid AS row, o.person, CASE WHEN is_custody THEN outcome_on END AS refused_on
FROM offence o
JOIN person p ON p.person = o.person
JOIN outcome ON outcome.outcome = o.outcome
WHERE coalesce(committed, until)
        < (born + INTERVAL 10 YEAR)::DATE + (month(born) = 2 AND day(born) = 29)::INTEGER
    OR least(until, convicted, outcome_on) < committed;
INSERT INTO refused_sentence SELECT person, refused_on FROM refused WHERE refused_on IS NOT NULL;
DELETE FROM offence WHERE rowid IN (SELECT row FROM refused);

INSERT INTO release BY NAME
SELECT
    p.person,
    release_date AS released,
    sentence_date AS sentenced,
    o.outcome,
    recall,
    recorded_date AS recorded
FROM read_csv('${folder}/releases.csv', header = true, delim = ',', quote = '"', escape = '"', columns = {
    'person_id': 'VARCHAR', 'release_date': 'DATE', 'disposal': 'VARCHAR', 'sentence_date': 'DATE',
    'recall': 'BOOLEAN', 'recorded_date': 'DATE'}) r
JOIN person p ON p.person_id = r.person_id
LEFT JOIN outcome_name o ON o.name = r.disposal
WHERE (release_date < born) IS NOT TRUE;
