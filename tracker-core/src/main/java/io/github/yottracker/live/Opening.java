package io.github.yottracker.live;

import io.github.yottracker.model.CaseloadColumns;

/** Takes a caseload over into a ledger, row by row. A day that is not recorded is the least number: known always. */
final class Opening {

    private final Ledger ledger;
    private final Edit edit;
    private final CaseloadColumns columns;
    private final int[] services;
    private final int[] localities;
    private final int[] categories;
    private final int[] codes;
    private final int[] statuses;

    /** The child being put together, with room to spare. */
    private Child child = Child.named("");

    Opening(Ledger ledger, Edit edit, CaseloadColumns columns) {
        this.ledger = ledger;
        this.edit = edit;
        this.columns = columns;
        services = Ledger.codes(columns.services(), ledger.services);
        localities = Ledger.codes(columns.localities(), ledger.localities);
        categories = Ledger.codes(columns.categories(), ledger.categories);
        codes = Ledger.codes(columns.codes(), ledger.codes);
        statuses = Ledger.codes(columns.legalStatuses(), ledger.statuses);
    }

    void run() {
        edit.start(Child.ALWAYS, 0);
        edit.kind = EventKind.OPENING;
        for (int person = 0; person < columns.people(); person++) {
            String id = columns.personId(person);
            long hash = FactsHash.ofText(id);
            child = Child.named(id).copy(room(person), 0);
            child.addRefused(refused(person));
            addPerson(person, hash);
            for (int row = columns.firstOffence(person); row < columns.firstOffence(person + 1); row++) {
                addOffence(row, hash);
            }
            for (int row = columns.firstRelease(person); row < columns.firstRelease(person + 1); row++) {
                addRelease(row, hash);
            }
            for (int row = columns.firstCareEpisode(person); row < columns.firstCareEpisode(person + 1); row++) {
                addCare(row, hash);
            }
            ledger.add(child.copy(0, 0), hash);
        }
        edit.text = "";
    }

    private int[] refused(int person) {
        return Child.refusedAlways(columns.refusedSentencesOf(person));
    }

    /** Returns how many numbers a person's facts take. */
    private int room(int person) {
        int room = refused(person).length + Child.width(Child.PERSONS);
        for (int row = columns.firstOffence(person); row < columns.firstOffence(person + 1); row++) {
            room += Child.width(Child.OFFENCES) + Child.room(columns.offenceId(row));
        }
        room += Child.width(Child.RELEASES) * (columns.firstRelease(person + 1) - columns.firstRelease(person));
        return room
                + Child.width(Child.CARE) * (columns.firstCareEpisode(person + 1) - columns.firstCareEpisode(person));
    }

    private void addPerson(int person, long hash) {
        int[] row = edit.row;
        row[Child.BIRTH] = columns.birthDay(person);
        row[Child.PERSON_CODES] =
                columns.gender(person) | columns.ethnicity(person) << 8 | columns.residence(person) << 16;
        row[Child.SERVICE] = services[columns.service(person)];
        row[Child.LOCALITY] = localities[columns.locality(person)];
        add(Child.PERSONS, Child.ALWAYS, "", hash);
    }

    private void addOffence(int from, long hash) {
        int[] row = edit.row;
        String id = columns.offenceId(from);
        row[Child.COMMITTED] = columns.committed(from);
        row[Child.UNTIL] = columns.until(from);
        row[Child.OUTCOME_DAY] = columns.outcomeDay(from);
        row[Child.CONVICTED] = columns.convicted(from);
        row[Child.RECORDED] = columns.offenceRecorded(from);
        row[Child.OFFENCE_CODES] = columns.answers(from)
                | columns.outcome(from) << OffenceEvents.OUTCOME_SHIFT
                | columns.gravity(from) << OffenceEvents.GRAVITY_SHIFT;
        row[Child.CATEGORY] = categories[columns.category(from)];
        row[Child.CODE] = codes[columns.code(from)];
        row[Child.ID_AT] = id.isEmpty() ? Child.NO_TEXT : numbered(id);
        add(Child.OFFENCES, row[Child.RECORDED], id, hash);
    }

    private int numbered(String id) {
        int known = child.find(id);
        return known == Child.NO_TEXT ? child.add(id) : known;
    }

    private void addRelease(int from, long hash) {
        int[] row = edit.row;
        row[Child.RELEASED] = columns.released(from);
        row[Child.SENTENCED] = columns.sentenced(from);
        row[Child.RELEASE_RECORDED] = columns.releaseRecorded(from);
        row[Child.RELEASE_CODES] = (columns.releaseDisposal(from) + 1) | columns.recall(from) << 8;
        add(Child.RELEASES, row[Child.RELEASE_RECORDED], "", hash);
    }

    private void addCare(int from, long hash) {
        int[] row = edit.row;
        row[Child.CARE_START] = columns.careStart(from);
        row[Child.CARE_END] = columns.careEnd(from);
        row[Child.CARE_STATUS] = statuses[columns.legalStatus(from)];
        add(Child.CARE, Child.ALWAYS, "", hash);
    }

    /** Rows come in the caseload's order. */
    private void add(int section, int known, String offenceId, long hash) {
        edit.section = section;
        edit.text = offenceId;
        edit.stamp(known, 0, hash);
        child.insert(section, child.count(section), edit.row);
    }
}
