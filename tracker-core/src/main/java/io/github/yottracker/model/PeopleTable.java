package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.ByteArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

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
        service = TextCodes.of(rows.services, rows.service.toArray(), order);
        locality = TextCodes.of(rows.localities, rows.locality.toArray(), order);
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
        private final TextIndex services = new TextIndex();
        private final TextIndex localities = new TextIndex();
        private final IntArrayList birthDay = new IntArrayList();
        private final ByteArrayList gender = new ByteArrayList();
        private final ByteArrayList ethnicity = new ByteArrayList();
        private final ByteArrayList residence = new ByteArrayList();
        private final IntArrayList service = new IntArrayList();
        private final IntArrayList locality = new IntArrayList();

        /** Number of the person found or added last. */
        private int latest;

        Growing() {
            services.add("");
            localities.add("");
        }

        int size() {
            return birthDay.size();
        }

        /** Returns the number of the person with this id, or -1. Files are mostly sorted: the next is often the same. */
        int find(CharSequence id) {
            TextColumn ids = index.texts();
            if (latest < ids.size() && ids.holds(latest, id)) {
                return latest;
            }
            if (latest + 1 < ids.size() && ids.holds(latest + 1, id)) {
                latest++;
                return latest;
            }
            int found = index.find(id);
            latest = Math.max(found, 0);
            return found;
        }

        int birthDay(int person) {
            return birthDay.get(person);
        }

        /** Takes a person; returns false if one with this id is there already and differs. */
        boolean add(Person person) {
            String serviceName = orEmpty(person.service());
            String localityName = orEmpty(person.locality());
            int number = index.add(person.id());
            if (number < size()) {
                return birthDay.get(number) == CaseloadColumns.day(person.dateOfBirth())
                        && gender.get(number) == person.gender().ordinal()
                        && ethnicity.get(number) == person.ethnicity().ordinal()
                        && residence.get(number) == person.residence().ordinal()
                        && service.get(number) == services.find(serviceName)
                        && locality.get(number) == localities.find(localityName);
            }
            latest = number;
            birthDay.add(CaseloadColumns.day(person.dateOfBirth()));
            gender.add((byte) person.gender().ordinal());
            ethnicity.add((byte) person.ethnicity().ordinal());
            residence.add((byte) person.residence().ordinal());
            service.add(services.add(serviceName));
            locality.add(localities.add(localityName));
            return true;
        }

        private static String orEmpty(@Nullable String name) {
            return name == null ? "" : name;
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
