-- Once for a caseload, whatever is asked of it: rows that another row of the child may repeat (M-46), by row number.
-- With one id, or of one day where one has no id. The caseload marks these rows, too, when it is built.
CREATE TABLE possible_repeat AS
SELECT o.rowid AS row
FROM offence o
WHERE o.offence_id IS NULL
UNION
SELECT o.rowid
FROM offence o
SEMI JOIN (SELECT DISTINCT person, committed FROM offence WHERE offence_id IS NULL) no_id
    ON o.person = no_id.person AND o.committed IS NOT DISTINCT FROM no_id.committed
UNION
SELECT o.rowid
FROM offence o
SEMI JOIN (SELECT person, offence_id FROM offence WHERE offence_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1) twice
    ON o.person = twice.person AND o.offence_id = twice.offence_id;

ANALYZE;
