package io.github.yottracker.live;

import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/**
 * Looks at children who will be needed soon, so that their memory is fetched while the processor has other work.
 *
 * <p>With a million children nearly every event is about one who is in no cache, and waiting for memory costs more than all the
 * rules. Several children who are looked at one right after the other are fetched together. Nothing is decided here.
 */
final class Ahead {

    /** So many events are looked ahead: about as many as a processor fetches for at once, and few enough to stay in cache. */
    static final int EVENTS = 16;

    private static final int LINE = 16;

    private final Ledger ledger;
    private final long[] hashes = new long[EVENTS];
    private final int[][] rows = new int[EVENTS][];
    private int seen;

    Ahead(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Looks at the children that some events are about. */
    void look(List<? extends CaseEvent> events, int from, int to) {
        int look = 0;
        for (int i = from; i < to; i++) {
            hashes[i - from] = FactsHash.ofText(events.get(i).personId());
            look += ledger.index.guess(hashes[i - from]);
        }
        seen += look;
        int found = 0;
        for (int i = from; i < to; i++) {
            int number = ledger.index.guess(hashes[i - from]);
            if (number >= 0) {
                rows[found++] = ledger.child(number).rows;
            }
        }
        look(found);
    }

    /** Looks at what is counted of some children. */
    void look(IntArrayList numbers, int from, int to) {
        int look = 0;
        for (int i = from; i < to; i++) {
            rows[i - from] = ledger.child(numbers.get(i)).rows;
        }
        for (int i = 0; i < to - from; i++) {
            look += rows[i].length + rows[i][LINE];
        }
        for (int i = 0; i < to - from; i++) {
            Child.Entries entries = new Child(rows[i]).entries();
            look += entries.length() == 0 ? 0 : rows[i][entries.start()] + rows[i][entries.end() - 1];
        }
        seen += look;
    }

    private void look(int found) {
        int look = 0;
        for (int i = 0; i < found; i++) {
            look += rows[i].length;
        }
        for (int i = 0; i < found; i++) {
            for (int at = 0; at < rows[i].length; at += LINE) {
                look += rows[i][at];
            }
        }
        seen += look; // what is not used would not be fetched
    }

    /** Returns a number that means nothing. */
    int seen() {
        return seen;
    }
}
