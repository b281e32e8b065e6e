package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** The care episodes of a caseload, grouped by person. */
final class CareTable {

    final int[] first;
    final int[] start;
    final int[] end;
    final TextCodes status;

    private CareTable(Growing rows, int[] first, int[] order) {
        this.first = first;
        start = Columns.inOrder(rows.start, order);
        end = Columns.inOrder(rows.end, order);
        status = TextCodes.of(rows.statuses, rows.status.toArray(), order);
    }

    boolean sameAs(CareTable other) {
        return Arrays.equals(first, other.first)
                && Arrays.equals(start, other.start)
                && Arrays.equals(end, other.end)
                && status.sameAs(other.status);
    }

    /** Care episodes as they come. */
    static final class Growing {
        private final IntArrayList person = new IntArrayList();
        private final IntArrayList start = new IntArrayList();
        private final IntArrayList end = new IntArrayList();
        private final IntArrayList status = new IntArrayList();
        private final TextIndex statuses = new TextIndex();

        Growing() {
            statuses.add("");
        }

        void add(int personNumber, CareEpisode episode) {
            LegalStatus legal = episode.legalStatus();
            person.add(personNumber);
            start.add(CaseloadColumns.day(episode.start()));
            end.add(CaseloadColumns.day(episode.end()));
            status.add(statuses.add(legal == null ? "" : legal.code()));
        }

        private int compare(int a, int b) {
            int order = Integer.compare(start.get(a), start.get(b));
            if (order == 0) {
                order = Columns.compareDays(end.get(a), end.get(b));
            }
            return order == 0 ? statuses.texts().compareRows(status.get(a), status.get(b)) : order;
        }

        CareTable build(int[] placeOf) {
            int[] first = Columns.firstRows(person, placeOf, placeOf.length);
            return new CareTable(this, first, Columns.grouped(person, placeOf, first, this::compare));
        }
    }
}
