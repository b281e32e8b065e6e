package io.github.yottracker.benchmarks.spark;

import io.github.yottracker.breakdown.Tally;
import java.io.Serializable;

/** What a partition sends back: some kilobytes, however many people it had. */
final class Counted implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] tally;
    private final RowTotals rows;

    Counted(Tally tally, RowTotals rows) {
        this.tally = tally.toBytes();
        this.rows = rows;
    }

    Tally tally() {
        return Tally.parse(tally);
    }

    RowTotals rows() {
        return rows;
    }

    Counted plus(Counted other) {
        return new Counted(tally().plus(other.tally()), rows.plus(other.rows));
    }
}
