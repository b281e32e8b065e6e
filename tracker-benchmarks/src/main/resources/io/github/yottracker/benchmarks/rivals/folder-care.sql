-- Only where the folder has care.csv (A-19). An end on 1900-01-01 means open (M-68).
INSERT INTO care BY NAME
SELECT p.person, start_date AS starts, nullif(end_date, DATE '1900-01-01') AS ends, legal_status
FROM read_csv('${folder}/care.csv', header = true, delim = ',', quote = '"', escape = '"', columns = {
    'person_id': 'VARCHAR', 'start_date': 'DATE', 'end_date': 'DATE', 'legal_status': 'VARCHAR'}) r
JOIN person p ON p.person_id = r.person_id
WHERE (start_date < born) IS NOT TRUE AND (nullif(end_date, DATE '1900-01-01') < start_date) IS NOT TRUE;
