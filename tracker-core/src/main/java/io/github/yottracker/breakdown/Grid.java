package io.github.yottracker.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The cells of a table of counts: one for each cohort and each combination of parts.
 *
 * <p>Cells are numbered from 0: cohort slowest, last dimension fastest. Labels of a dimension of names (a service, say) are
 * those of one caseload, in order, and "Unknown" after them; another caseload may have others.
 *
 * @param cohorts how many cohorts
 * @param dimensions what each is broken down by
 * @param labels the names of the parts of each dimension
 */
record Grid(int cohorts, List<Dimension> dimensions, List<List<String>> labels) {

    /** More cells than this are a mistake rather than a table. */
    private static final long MOST_CELLS = 4_000_000;

    Grid {
        dimensions = List.copyOf(dimensions);
        labels = List.copyOf(labels);
        requireFew(cohorts, dimensions, labels.stream().map(List::size).toList());
    }

    /** Returns how many cells a cohort has, unless all cohorts together have millions. */
    static int requireFew(int cohorts, List<Dimension> dimensions, List<Integer> sizes) {
        long combinations = 1;
        for (int size : sizes) {
            combinations *= size;
            if (combinations * cohorts > MOST_CELLS) {
                throw new IllegalArgumentException("a table of " + dimensions + " over " + cohorts
                        + " cohorts has more than " + MOST_CELLS + " cells; take fewer dimensions or cohorts");
            }
        }
        return (int) combinations;
    }

    int cellsInCohort() {
        return labels.stream().mapToInt(List::size).reduce(1, (cells, size) -> cells * size);
    }

    /** Returns the name of a cell's part in each dimension. */
    List<String> parts(int cell) {
        String[] parts = new String[labels.size()];
        int rest = cell;
        for (int d = parts.length - 1; d >= 0; d--) {
            List<String> names = labels.get(d);
            parts[d] = names.get(rest % names.size());
            rest /= names.size();
        }
        return List.of(parts);
    }

    /** Returns the grid that has the parts of this one and of another one over the same cohorts and dimensions. */
    Grid unitedWith(Grid other) {
        if (labels.equals(other.labels)) {
            return this;
        }
        List<List<String>> united = IntStream.range(0, labels.size())
                .mapToObj(d -> united(labels.get(d), other.labels.get(d)))
                .toList();
        return new Grid(cohorts, dimensions, united);
    }

    private static List<String> united(List<String> some, List<String> others) {
        if (some.equals(others)) {
            return some;
        }
        // The last label stands for no name, and may be some service's name as well.
        SortedSet<String> names = new TreeSet<>(some.subList(0, some.size() - 1));
        names.addAll(others.subList(0, others.size() - 1));
        List<String> united = new ArrayList<>(names);
        united.add(some.get(some.size() - 1));
        return Collections.unmodifiableList(united);
    }

    /** Returns where each cell of this grid is in one that has all its parts; the order of cells stays as it is. */
    IntUnaryOperator placesIn(Grid wider) {
        int[][] places = IntStream.range(0, labels.size())
                .mapToObj(d -> places(labels.get(d), wider.labels.get(d)))
                .toArray(int[][]::new);
        return cell -> {
            int place = 0;
            int stride = 1;
            int rest = cell;
            for (int d = places.length - 1; d >= 0; d--) {
                place += stride * places[d][rest % places[d].length];
                rest /= places[d].length;
                stride *= wider.labels.get(d).size();
            }
            return place + stride * rest; // what is left is the cohort
        };
    }

    private static int[] places(List<String> names, List<String> wider) {
        int[] places = new int[names.size()];
        if (names.equals(wider)) {
            Arrays.setAll(places, i -> i);
            return places;
        }
        int last = names.size() - 1;
        List<String> known = wider.subList(0, wider.size() - 1);
        Arrays.setAll(places, i -> i == last ? known.size() : Collections.binarySearch(known, names.get(i)));
        return places;
    }
}
