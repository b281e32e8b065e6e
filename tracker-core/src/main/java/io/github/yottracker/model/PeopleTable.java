package io.github.yottracker.model;

import java.util.Arrays;
import java.util.List;
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

    /** Makes room for one person, to be filled by {@link PersonColumns}. */
    PeopleTable(List<String> services, List<String> localities) {
        ids = new TextColumn();
        birthDay = new int[1];
        gender = new byte[1];
        ethnicity = new byte[1];
        residence = new byte[1];
        service = TextCodes.toBeFilled(services, 1);
        locality = TextCodes.toBeFilled(localities, 1);
    }

    private PeopleTable(Growing rows, RowOrder order) {
        ids = order.ordered(TextColumn.joined(List.of(rows.ids)));
        birthDay = order.ordered(rows.birthDay.toArray());
        gender = order.ordered(rows.gender.toArray());
        ethnicity = order.ordered(rows.ethnicity.toArray());
        residence = order.ordered(rows.residence.toArray());
        service = TextCodes.of(List.of(rows.service)).inOrder(order);
        locality = TextCodes.of(List.of(rows.locality)).inOrder(order);
    }

    int size() {
        return birthDay.length;
    }

    /** Returns the place of a person, or -1 if the id is nobody's. */
    int find(String id) {
        return ids.search(id);
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
        private final TextColumn ids = new TextColumn();
        private final IntArrayList birthDay = new IntArrayList();
        private final ByteArrayList gender = new ByteArrayList();
        private final ByteArrayList ethnicity = new ByteArrayList();
        private final ByteArrayList residence = new ByteArrayList();
        private final TextCodes.Growing service = new TextCodes.Growing(0);
        private final TextCodes.Growing locality = new TextCodes.Growing(0);

        /** Finds ids; made when first needed, which with sorted files is never. */
        private @Nullable TextIndex index;

        /** Whether every id came after those that are less. */
        private boolean sorted = true;

        int size() {
            return ids.size();
        }

        int birthDay(int person) {
            return birthDay.get(person);
        }

        /** Takes a person; returns false if one with this id is there already and differs. */
        boolean add(Person person) {
            String serviceName = orEmpty(person.service());
            String localityName = orEmpty(person.locality());
            int number = number(person.id());
            if (number < birthDay.size()) {
                return birthDay.get(number) == CaseloadColumns.day(person.dateOfBirth())
                        && gender.get(number) == person.gender().ordinal()
                        && ethnicity.get(number) == person.ethnicity().ordinal()
                        && residence.get(number) == person.residence().ordinal()
                        && service.get(number).equals(serviceName)
                        && locality.get(number).equals(localityName);
            }
            birthDay.add(CaseloadColumns.day(person.dateOfBirth()));
            gender.add((byte) person.gender().ordinal());
            ethnicity.add((byte) person.ethnicity().ordinal());
            residence.add((byte) person.residence().ordinal());
            service.add(serviceName);
            locality.add(localityName);
            return true;
        }

        private static String orEmpty(@Nullable String name) {
            return name == null ? "" : name;
        }

        /** Returns the number of an id, a new one if it had none. */
        private int number(String id) {
            int last = size() - 1;
            int order = last < 0 ? -1 : ids.compare(last, id);
            if (sorted && order == 0) {
                return last;
            }
            if (sorted && order < 0 && index == null) {
                ids.add(id);
                return last + 1;
            }
            int number = index().add(id);
            sorted = sorted && (order < 0 || number <= last);
            return number;
        }

        /** Returns what finds ids; threads may ask at once as long as nobody is added. */
        private synchronized TextIndex index() {
            if (index == null) {
                index = new TextIndex(ids);
            }
            return index;
        }

        Finder finder() {
            return new Finder(this);
        }

        RowOrder order() {
            return sorted ? RowOrder.asTheyCame() : RowOrder.of(size(), ids::compareRows);
        }

        PeopleTable build(RowOrder order) {
            return new PeopleTable(this, order);
        }
    }

    /** Looks people up, mostly in the order in which they were added. One for each thread. */
    static final class Finder {

        /** So many searches cost less than an index of ids. */
        private static final int FEW = 100;

        /** So many of the people after the latest are looked at first: some have no row. */
        private static final int NEAR = 6;

        private final Growing people;
        private @Nullable TextIndex index;
        private int latest;
        private int searches;

        private Finder(Growing people) {
            this.people = people;
        }

        /** Returns the number of the person with this id, or -1. */
        int find(CharSequence id) {
            TextColumn ids = people.ids;
            int last = Math.min(latest + NEAR, ids.size());
            for (int person = latest; person < last; person++) {
                if (ids.holds(person, id)) {
                    latest = person;
                    return person;
                }
            }
            if (index == null && (!people.sorted || searches++ == FEW)) {
                index = people.index();
            }
            int found = index == null ? ids.search(id) : index.find(id);
            latest = Math.max(found, 0);
            return found;
        }

        int birthDay(int person) {
            return people.birthDay(person);
        }
    }
}
