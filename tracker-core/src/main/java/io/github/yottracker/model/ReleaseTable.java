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

    /** Makes room for the releases of one person, to be filled by {@link PersonColumns}. */
    ReleaseTable(int room) {
        first = new int[2];
        released = new int[room];
        sentenced = new int[room];
        recorded = new int[room];
        disposal = new byte[room];
        recall = new byte[room];
    }

    /** Takes rows as they came. */
    private ReleaseTable(Growing rows) {
        first = new int[0];
        released = rows.released.toArray();
        sentenced = rows.sentenced.toArray();
        recorded = rows.recorded.toArray();
        disposal = rows.disposal.toArray();
        recall = rows.recall.toArray();
    }

    private ReleaseTable(ReleaseTable cameAs, RowOrder order) {
        first = order.first;
        released = order.ordered(cameAs.released);
        sentenced = order.ordered(cameAs.sentenced);
        recorded = order.ordered(cameAs.recorded);
        disposal = order.ordered(cameAs.disposal);
        recall = order.ordered(cameAs.recall);
    }

    /** Compares two releases of one person in the caseload's order. */
    int compare(int a, int b) {
        int order = Columns.compareDays(released[a], released[b]);
        if (order == 0) {
            order = Columns.compareDays(sentenced[a], sentenced[b]);
        }
        if (order == 0) {
            order = Columns.compareDays(recorded[a], recorded[b]);
        }
        if (order == 0) {
            order = Byte.compare(disposal[a], disposal[b]);
        }
        return order == 0 ? Byte.compare(recall[a], recall[b]) : order;
    }

    void swap(int a, int b) {
        Columns.swap(released, a, b);
        Columns.swap(sentenced, a, b);
        Columns.swap(recorded, a, b);
        Columns.swap(disposal, a, b);
        Columns.swap(recall, a, b);
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

        ReleaseTable build(int[] placeOf) {
            ReleaseTable cameAs = new ReleaseTable(this);
            return new ReleaseTable(cameAs, RowOrder.of(person.toArray(), placeOf, cameAs::compare));
        }
    }
}
