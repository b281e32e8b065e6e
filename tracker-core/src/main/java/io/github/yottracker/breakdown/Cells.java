package io.github.yottracker.breakdown;

import io.github.yottracker.measure.CohortFigures;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The counts of those cells of a {@link Grid} that hold members; immutable. */
final class Cells {

    private final int inCohort;

    /** Numbers of the cells, rising. */
    private final int[] numbers;

    /** {@link CellTally#SLOTS} counts for each of them. */
    private final long[] counts;

    /**
     * Takes the arrays as they are.
     *
     * @param inCohort how many cells a cohort has, with and without members
     * @param numbers numbers of the cells that hold members, rising
     * @param counts their counts
     */
    Cells(int inCohort, int[] numbers, long[] counts) {
        this.inCohort = inCohort;
        this.numbers = numbers;
        this.counts = counts;
    }

    /** Returns the cells with members out of all there are. */
    static Cells of(int inCohort, long[] slots) {
        int[] numbers = IntStream.range(0, slots.length / CellTally.SLOTS)
                .filter(cell -> CellTally.holdsMembers(slots, cell))
                .toArray();
        long[] counts = new long[CellTally.SLOTS * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(slots, CellTally.SLOTS * numbers[i], counts, CellTally.SLOTS * i, CellTally.SLOTS);
        }
        return new Cells(inCohort, numbers, counts);
    }

    int size() {
        return numbers.length;
    }

    int number(int position) {
        return numbers[position];
    }

    long count(int position, int slot) {
        return counts[CellTally.SLOTS * position + slot];
    }

    CohortFigures figures(int cohort, int cell) {
        int found = Arrays.binarySearch(numbers, cohort * inCohort + cell);
        return found < 0 ? CohortFigures.NONE : CellTally.figures(counts, found);
    }

    /** Returns the sum of a cohort's cells. */
    CohortFigures sum(int cohort) {
        CohortFigures sum = CohortFigures.NONE;
        for (int i = firstFrom(cohort * inCohort); i < firstFrom((cohort + 1) * inCohort); i++) {
            sum = sum.plus(CellTally.figures(counts, i));
        }
        return sum;
    }

    private int firstFrom(int cell) {
        int found = Arrays.binarySearch(numbers, cell);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns the same counts under other numbers, which rise as these do. */
    Cells moved(int newInCohort, IntUnaryOperator place) {
        return new Cells(newInCohort, IntStream.of(numbers).map(place).toArray(), counts);
    }

    Cells plus(Cells other) {
        int[] either = IntStream.concat(IntStream.of(numbers), IntStream.of(other.numbers))
                .sorted()
                .distinct()
                .toArray();
        long[] sums = new long[CellTally.SLOTS * either.length];
        addTo(either, sums);
        other.addTo(either, sums);
        return new Cells(inCohort, either, sums);
    }

    private void addTo(int[] either, long[] sums) {
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (either[at] != numbers[i]) {
                at++;
            }
            for (int slot = 0; slot < CellTally.SLOTS; slot++) {
                sums[CellTally.SLOTS * at + slot] += count(i, slot);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cells that
                && inCohort == that.inCohort
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(counts);
    }
}
