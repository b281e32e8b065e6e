package io.github.yottracker.model;

import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** The care episodes of a caseload, grouped by person. */
final class CareTable {

    final int[] first;
    final int[] start;
    final int[] end;
    final TextCodes status;

    /** Makes room for the care episodes of one person, to be filled by {@link PersonColumns}. */
    CareTable(int room, List<String> statuses) {
        first = new int[2];
        start = new int[room];
        end = new int[room];
        status = TextCodes.toBeFilled(statuses, room);
    }

    private CareTable(Growing rows, TextCodes status, RowOrder order) {
        first = order.first;
        start = order.ordered(rows.start.toArray());
        end = order.ordered(rows.end.toArray());
        this.status = status.inOrder(order);
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
        private final TextCodes.Growing status = new TextCodes.Growing(0);

        void add(int personNumber, CareEpisode episode) {
            LegalStatus legal = episode.legalStatus();
            person.add(personNumber);
            start.add(CaseloadColumns.day(episode.start()));
            end.add(CaseloadColumns.day(episode.end()));
            status.add(legal == null ? "" : legal.code());
        }

        CareTable build(int[] placeOf) {
            TextCodes statuses = TextCodes.of(List.of(status));
            return new CareTable(
                    this, statuses, RowOrder.of(person.toArray(), placeOf, (a, b) -> compare(statuses, a, b)));
        }

        private int compare(TextCodes statuses, int a, int b) {
            int order = Integer.compare(start.get(a), start.get(b));
            if (order == 0) {
                order = Columns.compareDays(end.get(a), end.get(b));
            }
            return order == 0 ? Integer.compare(statuses.code(a), statuses.code(b)) : order;
        }
    }
}
