package io.github.yottracker.breakdown;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.engine.SnapshotArray;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.CaseloadColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of several cohorts by part that change member by member: what the live tracker keeps.
 *
 * <p>Whoever counts asks for the {@link #cell} of a member, and {@linkplain #add adds} the member there or takes it away.
 * {@link #freeze} gives the counts as they are, at no cost however many there are. One thread may write; what is frozen is
 * immutable. Codes of members are as the engine has them: ordinals of the enums of package {@code model} and the like.
 */
public final class RunningTally {

    /** Cells are copied this many at a time when one of them changes for the first time since the last freeze. */
    private static final int PAGE = 16;

    /** Room for names that come later, at least. */
    private static final int FEWEST_NAMES = 32;

    private final Methodology methodology;
    private final List<Dimension> dimensions;
    private final int prolificThreshold;

    /** By dimension: the parts, and how many there is room for. */
    private final Dimension.Parts[] parts;

    private final int[] rooms;
    private final int cellsInCohort;
    private final SnapshotArray<Page> pages = new SnapshotArray<>();
    private int freezes;

    /** Some cells, changed in place until the next freeze. */
    private static final class Page {
        private final long[] slots;
        private final int freezes;

        Page(long[] slots, int freezes) {
            this.slots = slots;
            this.freezes = freezes;
        }
    }

    /**
     * Starts with nobody counted.
     *
     * @param methodology the rules, for the parts of ethnicity and age and the prolific threshold
     * @param cohorts the cohorts
     * @param dimensions what to break down by, none or more
     * @param names where the names of services and the like are listed, which may become more
     * @throws IllegalArgumentException if the table would have millions of cells
     */
    public RunningTally(
            Methodology methodology, List<CohortPeriod> cohorts, List<Dimension> dimensions, CaseloadColumns names) {
        this.methodology = methodology;
        this.dimensions = List.copyOf(dimensions);
        prolificThreshold = methodology.get(Option.PROLIFIC_THRESHOLD);
        parts = parts(names);
        rooms = IntStream.range(0, parts.length).map(this::room).toArray();
        cellsInCohort = Grid.requireFew(
                cohorts.size(), dimensions, IntStream.of(rooms).boxed().toList());
    }

    private Dimension.Parts[] parts(CaseloadColumns names) {
        return dimensions.stream()
                .map(dimension -> dimension.parts(names, methodology))
                .toArray(Dimension.Parts[]::new);
    }

    /** Names get twice the room they need; other parts never become more. */
    private int room(int dimension) {
        int size = parts[dimension].labels.size();
        return dimensions.get(dimension).hasNamesOfTheCaseload() ? Math.max(FEWEST_NAMES, 2 * size) : size;
    }

    /**
     * Looks at the lists of names again after they have become longer.
     *
     * @param names where they are listed
     * @return false if there is no room for so many: then everybody has to be counted anew in another tally
     */
    public boolean takeNames(CaseloadColumns names) {
        Dimension.Parts[] grown = parts(names);
        for (int d = 0; d < grown.length; d++) {
            if (grown[d].labels.size() > rooms[d]) {
                return false;
            }
        }
        System.arraycopy(grown, 0, parts, 0, grown.length);
        return true;
    }

    /**
     * Returns the cell of a member.
     *
     * @param columns the person's facts
     * @param person the person's number there
     * @param cohort position of the cohort
     * @param offence row of the index offence, or -1
     * @param care ordinal of the care status
     * @param age completed years
     * @param kind ordinal of the qualifying event
     * @param disposal ordinal of the index disposal
     * @param previousOffences previous offences
     * @return number of the cell
     */
    public int cell(
            CaseloadColumns columns,
            int person,
            int cohort,
            int offence,
            int care,
            int age,
            int kind,
            int disposal,
            int previousOffences) {
        int cell = cohort;
        for (int d = 0; d < parts.length; d++) {
            Dimension dimension = dimensions.get(d);
            int code = dimension.source().code(columns, person, offence, care, age, kind, disposal, previousOffences);
            // Parts of names are numbered by their codes, so that they stay what they are when names come.
            cell = cell * rooms[d] + (dimension.hasNamesOfTheCaseload() ? code : parts[d].partOf[code]);
        }
        return cell;
    }

    /**
     * Adds a member to a cell, or takes it away.
     *
     * @param cell number of the cell
     * @param state ordinal of the member's state
     * @param reoffences reoffences
     * @param pending pending offences
     * @param previousOffences previous offences
     * @param times 1 to add the member, -1 to take it away
     */
    public void add(int cell, int state, int reoffences, int pending, int previousOffences, int times) {
        CellTally.add(
                page(cell / PAGE).slots,
                CellTally.SLOTS * (cell % PAGE),
                state,
                reoffences,
                pending,
                previousOffences,
                prolificThreshold,
                times);
    }

    private Page page(int number) {
        Page page = pages.get(number);
        if (page == null) {
            page = new Page(new long[CellTally.SLOTS * PAGE], freezes);
            pages.set(number, page);
        } else if (page.freezes != freezes) {
            page = new Page(page.slots.clone(), freezes);
            pages.set(number, page);
        }
        return page;
    }

    /**
     * Returns a cell's figures as they are now.
     *
     * @param cell number of the cell
     * @return the figures
     */
    public CohortFigures figures(int cell) {
        return figures(pages.get(cell / PAGE), cell);
    }

    private static CohortFigures figures(@Nullable Page page, int cell) {
        return page == null ? CohortFigures.NONE : CellTally.figures(page.slots, cell % PAGE);
    }

    /**
     * Returns the counts as they are now.
     *
     * @return what never changes
     */
    public Frozen freeze() {
        freezes++;
        return new Frozen(pages.view(), parts.clone());
    }

    /** The counts of a running tally at some time; immutable and thread-safe. */
    public final class Frozen {

        private final SnapshotArray.View<Page> frozen;
        private final Dimension.Parts[] partsThen;

        private Frozen(SnapshotArray.View<Page> frozen, Dimension.Parts[] partsThen) {
            this.frozen = frozen;
            this.partsThen = partsThen;
        }

        /**
         * Returns the sum of some cohorts that are broken down by nothing.
         *
         * @param positions positions of the cohorts
         * @return the figures
         */
        public CohortFigures figures(List<Integer> positions) {
            return positions.stream()
                    .map(cohort -> RunningTally.figures(frozen.get(cohort / PAGE), cohort))
                    .reduce(CohortFigures.NONE, CohortFigures::plus);
        }

        /**
         * Returns the table of some cohorts together. Where a dimension has names that the facts bring along, there are rows
         * for those that have members, in order, and for the unknown.
         *
         * @param period the period to print, which these cohorts make up
         * @param positions positions of the cohorts
         * @param asOf the as-of day to print
         * @param total the figures of the period, each member counted once
         * @return the breakdown
         */
        public Breakdown breakdown(CohortPeriod period, List<Integer> positions, LocalDate asOf, CohortFigures total) {
            Map<Integer, CohortFigures> counted = counted(positions);
            List<Axis> axes = IntStream.range(0, partsThen.length)
                    .mapToObj(d -> axis(d, counted))
                    .toList();
            List<Breakdown.Row> rows = new ArrayList<>();
            addRows(axes, new ArrayList<>(), 0, counted, rows);
            return new Breakdown(methodology, period, asOf, dimensions, rows, total);
        }

        /** Returns the cells with members, numbered within a cohort. */
        private Map<Integer, CohortFigures> counted(List<Integer> positions) {
            Map<Integer, CohortFigures> counted = new TreeMap<>();
            for (int cohort : positions) {
                for (int cell = 0; cell < cellsInCohort; cell++) {
                    int number = cohort * cellsInCohort + cell;
                    Page page = frozen.get(number / PAGE);
                    if (page == null) {
                        cell += PAGE - 1 - number % PAGE;
                    } else if (CellTally.holdsMembers(page.slots, number % PAGE)) {
                        counted.merge(cell, RunningTally.figures(page, number), CohortFigures::plus);
                    }
                }
            }
            return counted;
        }

        /** Returns the parts of a dimension in the order in which they are shown. */
        private Axis axis(int d, Map<Integer, CohortFigures> counted) {
            List<String> labels = partsThen[d].labels;
            if (!dimensions.get(d).hasNamesOfTheCaseload()) {
                return new Axis(labels, IntStream.range(0, labels.size()).toArray());
            }
            int stride = Arrays.stream(rooms, d + 1, rooms.length).reduce(1, (a, b) -> a * b);
            // Code 0 is no name, which is the last of the labels; code 1 is the first.
            int[] codes = IntStream.concat(
                            counted.keySet().stream()
                                    .mapToInt(cell -> cell / stride % rooms[d])
                                    .filter(code -> code > 0)
                                    .distinct()
                                    .boxed()
                                    .sorted(Comparator.comparing(code -> labels.get(code - 1)))
                                    .mapToInt(code -> code),
                            IntStream.of(0))
                    .toArray();
            List<String> shown = IntStream.of(codes)
                    .mapToObj(code -> labels.get(code == 0 ? labels.size() - 1 : code - 1))
                    .toList();
            return new Axis(shown, codes);
        }

        private void addRows(
                List<Axis> axes,
                List<String> before,
                int cell,
                Map<Integer, CohortFigures> counted,
                List<Breakdown.Row> rows) {
            int d = before.size();
            if (d == axes.size()) {
                rows.add(new Breakdown.Row(before, counted.getOrDefault(cell, CohortFigures.NONE)));
                return;
            }
            Axis axis = axes.get(d);
            for (int i = 0; i < axis.codes.length; i++) {
                List<String> names = new ArrayList<>(before);
                names.add(axis.labels.get(i));
                addRows(axes, names, cell * rooms[d] + axis.codes[i], counted, rows);
            }
        }
    }

    /** The parts of a dimension as a table shows them, with the numbers that cells have for them. */
    private static final class Axis {
        private final List<String> labels;
        private final int[] codes;

        Axis(List<String> labels, int[] codes) {
            this.labels = labels;
            this.codes = codes;
        }
    }
}
