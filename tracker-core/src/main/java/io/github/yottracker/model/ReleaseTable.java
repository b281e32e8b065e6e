package io.github.yottracker.model;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.ByteArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** The releases from custody of a caseload, grouped by person. */
final class ReleaseTable {

    /** In {@link #disposal}: the row names none. */
    static final byte NO_DISPOSAL = -1;

    final int[] first;
    final int[] released;
    final int[] sentenced;
    final int[] recorded;
    final byte[] disposal;
    final byte[] recall;

    private ReleaseTable(Growing rows, RowOrder order) {
        first = order.first;
        released = order.ordered(rows.released.toArray());
        sentenced = order.ordered(rows.sentenced.toArray());
        recorded = order.ordered(rows.recorded.toArray());
        disposal = order.ordered(rows.disposal.toArray());
        recall = order.ordered(rows.recall.toArray());
    }

    boolean sameAs(ReleaseTable other) {
        return Arrays.equals(first, other.first)
                && Arrays.equals(released, other.released)
                && Arrays.equals(sentenced, other.sentenced)
                && Arrays.equals(recorded, other.recorded)
                && Arrays.equals(disposal, other.disposal)
                && Arrays.equals(recall, other.recall);
    }

    /** Releases as they come. */
    static final class Growing {
        private final IntArrayList person = new IntArrayList();
        private final IntArrayList released = new IntArrayList();
        private final IntArrayList sentenced = new IntArrayList();
        private final IntArrayList recorded = new IntArrayList();
        private final ByteArrayList disposal = new ByteArrayList();
        private final ByteArrayList recall = new ByteArrayList();

        void add(int personNumber, Release release) {
            DisposalType named = release.disposal();
            person.add(personNumber);
            released.add(CaseloadColumns.day(release.releasedOn()));
            sentenced.add(CaseloadColumns.day(release.sentencedOn()));
            recorded.add(CaseloadColumns.day(release.recordedOn()));
            disposal.add(named == null ? NO_DISPOSAL : (byte) named.ordinal());
            recall.add((byte) release.recall().ordinal());
        }

        private int compare(int a, int b) {
            int order = Columns.compareDays(released.get(a), released.get(b));
            if (order == 0) {
                order = Columns.compareDays(sentenced.get(a), sentenced.get(b));
            }
            if (order == 0) {
                order = Columns.compareDays(recorded.get(a), recorded.get(b));
            }
            if (order == 0) {
                order = Byte.compare(disposal.get(a), disposal.get(b));
            }
            return order == 0 ? Byte.compare(recall.get(a), recall.get(b)) : order;
        }

        ReleaseTable build(int[] placeOf) {
            return new ReleaseTable(this, RowOrder.of(person.toArray(), placeOf, this::compare));
        }
    }
}
