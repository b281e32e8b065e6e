-- The tables of a caseload, typed. NULL is unknown or none throughout.
-- What a code means (rank, tier, group) comes from the library's enums, into the small tables at the end.

CREATE TABLE person (
    person INTEGER NOT NULL,             -- its place in the order of the ids
    person_id VARCHAR NOT NULL,
    born DATE,
    gender UTINYINT NOT NULL,            -- ordinal of Gender
    ethnicity UTINYINT NOT NULL,         -- ordinal of Ethnicity
    lives_elsewhere BOOLEAN NOT NULL     -- residence OTHER
);

CREATE TABLE offence (
    person INTEGER NOT NULL,
    offence_id VARCHAR,
    committed DATE,
    until DATE,
    category VARCHAR,
    code VARCHAR,
    gravity UTINYINT NOT NULL,           -- 0 is missing
    is_main BOOLEAN,
    breach BOOLEAN,
    recordable BOOLEAN,
    in_england_or_wales BOOLEAN,
    police_prosecuted BOOLEAN,
    tic BOOLEAN,
    outcome UTINYINT NOT NULL,           -- 0 pending, 1 not proven, from 2 on the disposals
    outcome_on DATE,
    convicted DATE,
    appeal UTINYINT NOT NULL,            -- 0 none, 1 changed, 2 successful
    recorded DATE,
    looked_after BOOLEAN                 -- care_status
);

CREATE TABLE release (
    person INTEGER NOT NULL,
    released DATE NOT NULL,
    sentenced DATE,
    outcome UTINYINT,                    -- the disposal that the row names
    recall BOOLEAN,
    recorded DATE
);

CREATE TABLE care (
    person INTEGER NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    legal_status VARCHAR
);

-- A-05: custodial sentences whose rows were refused.
CREATE TABLE refused_sentence (person INTEGER NOT NULL, refused_on DATE NOT NULL);

CREATE TABLE outcome (
    outcome UTINYINT NOT NULL,
    rank UTINYINT,                       -- M-18, higher is more severe; none for what is no disposal
    is_disposal BOOLEAN NOT NULL,
    is_custody BOOLEAN NOT NULL,
    is_entry BOOLEAN NOT NULL,           -- M-02 to M-04: caution-type or non-custodial court disposal
    proves_nothing BOOLEAN NOT NULL      -- M-34: not proven, or diversion
);

CREATE TABLE outcome_name (name VARCHAR NOT NULL, outcome UTINYINT NOT NULL);
CREATE TABLE gender_name (name VARCHAR NOT NULL, gender UTINYINT NOT NULL);
CREATE TABLE ethnicity_name (name VARCHAR NOT NULL, ethnicity UTINYINT NOT NULL);
CREATE TABLE ethnicity_group (ethnicity UTINYINT NOT NULL, ethnicity_group UTINYINT NOT NULL);
CREATE TABLE breach_category (category VARCHAR NOT NULL);
CREATE TABLE looked_after_status (legal_status VARCHAR NOT NULL);

-- M-01: the cohorts asked for; their days are laid out in calendar.sql.
CREATE TABLE cohort (cohort USMALLINT NOT NULL, first DATE NOT NULL, last DATE NOT NULL);
