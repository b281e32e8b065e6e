package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.ByteArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** The people of a caseload, in order of their ids. */
final class PeopleTable {

    final TextColumn ids;
    final int[] birthDay;
    final byte[] gender;
    final byte[] ethnicity;
    final byte[] residence;
    final TextCodes service;
    final TextCodes locality;

    private PeopleTable(Growing rows, int[] order) {
        ids = rows.index.texts().inOrder(order);
        birthDay = Columns.inOrder(rows.birthDay, order);
        gender = Columns.inOrder(rows.gender, order);
        ethnicity = Columns.inOrder(rows.ethnicity, order);
        residence = Columns.inOrder(rows.residence, order);
        service = TextCodes.of(rows.names, rows.service.toArray(), order);
        locality = TextCodes.of(rows.names, rows.locality.toArray(), order);
    }

    int size() {
        return birthDay.length;
    }

    /** Returns the place of a person, or a negative number if the id is nobody's. */
    int find(String id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids.compare(middle, id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    boolean sameAs(PeopleTable other) {
        return ids.sameAs(other.ids)
                && Arrays.equals(birthDay, other.birthDay)
                && Arrays.equals(gender, other.gender)
                && Arrays.equals(ethnicity, other.ethnicity)
                && Arrays.equals(residence, other.residence)
                && service.sameAs(other.service)
                && locality.sameAs(other.locality);
    }

    /** People as they come. */
    static final class Growing {
        private final TextIndex index = new TextIndex();
        private final TextIndex names = new TextIndex();
        private final IntArrayList birthDay = new IntArrayList();
        private final ByteArrayList gender = new ByteArrayList();
        private final ByteArrayList ethnicity = new ByteArrayList();
        private final ByteArrayList residence = new ByteArrayList();
        private final IntArrayList service = new IntArrayList();
        private final IntArrayList locality = new IntArrayList();

        Growing() {
            names.add("");
        }

        int size() {
            return birthDay.size();
        }

        /** Returns the number of the person with this id, or -1. */
        int find(CharSequence id) {
            return index.find(id);
        }

        int birthDay(int person) {
            return birthDay.get(person);
        }

        /** Takes a person; returns false if one with this id is there already and differs. */
        boolean add(Person person) {
            int serviceCode = names.add(person.service() == null ? "" : person.service());
            int localityCode = names.add(person.locality() == null ? "" : person.locality());
            int known = index.find(person.id());
            if (known >= 0) {
                return birthDay.get(known) == CaseloadColumns.day(person.dateOfBirth())
                        && gender.get(known) == person.gender().ordinal()
                        && ethnicity.get(known) == person.ethnicity().ordinal()
                        && residence.get(known) == person.residence().ordinal()
                        && service.get(known) == serviceCode
                        && locality.get(known) == localityCode;
            }
            index.add(person.id());
            birthDay.add(CaseloadColumns.day(person.dateOfBirth()));
            gender.add((byte) person.gender().ordinal());
            ethnicity.add((byte) person.ethnicity().ordinal());
            residence.add((byte) person.residence().ordinal());
            service.add(serviceCode);
            locality.add(localityCode);
            return true;
        }

        /** Returns people's numbers in order of their ids. */
        int[] order() {
            int[] order = new int[size()];
            Arrays.setAll(order, i -> i);
            TextColumn ids = index.texts();
            for (int i = 1; i < order.length; i++) {
                if (ids.compareRows(i - 1, i) > 0) {
                    Columns.sort(order, 0, order.length, ids::compareRows);
                    break;
                }
            }
            return order;
        }

        PeopleTable build(int[] order) {
            return new PeopleTable(this, order);
        }
    }
}
