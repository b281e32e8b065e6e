package io.github.yottracker.methodology;

import io.github.yottracker.model.DisposalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order of disposals by severity, which decides the primary disposal of an occasion (M-18).
 *
 * @param highestFirst disposals level by level, the highest first; each disposal once
 */
public record DisposalRanking(List<Set<DisposalType>> highestFirst) {

    /** The order of M-18, with the disposals of one kind on one level. */
    public static final DisposalRanking STANDARD = standard();

    static final String ACCEPTED =
            "STANDARD, or every disposal once, the highest first, with > between levels and = within" + " one";

    private static final String STANDARD_NAME = "STANDARD";

    private static final String ABOVE = ">";
    private static final String LEVEL_WITH = "=";

    /**
     * Checks that every disposal has one place.
     *
     * @param highestFirst disposals level by level
     * @throws IllegalArgumentException if a disposal is missing, or there twice, or a level is empty
     */
    public DisposalRanking {
        highestFirst = highestFirst.stream()
                .<Set<DisposalType>>map(level -> EnumSet.copyOf(requireSome(level)))
                .map(Set::copyOf)
                .toList();
        List<DisposalType> ranked = highestFirst.stream().flatMap(Set::stream).toList();
        Set<DisposalType> missing = EnumSet.allOf(DisposalType.class);
        ranked.forEach(missing::remove);
        if (!missing.isEmpty() || ranked.size() != DisposalType.values().length) {
            throw new IllegalArgumentException("disposalRank (M-18) must rank every disposal once, but "
                    + (missing.isEmpty() ? "one was there twice" : missing + " was missing"));
        }
    }

    private static Set<DisposalType> requireSome(Set<DisposalType> level) {
        if (level.isEmpty()) {
            throw new IllegalArgumentException(
                    "a level of disposalRank (M-18) must hold a disposal, but one was empty");
        }
        return level;
    }

    private static DisposalRanking standard() {
        return new DisposalRanking(Arrays.stream(DisposalType.values())
                .collect(Collectors.groupingBy(DisposalType::rank, Collectors.toSet()))
                .entrySet()
                .stream()
                .sorted((a, b) -> Integer.compare(b.getKey(), a.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * Returns how high a disposal stands.
     *
     * @param type the disposal
     * @return 0 for the lowest level, higher for higher ones; equal on one level
     */
    public int rankOf(DisposalType type) {
        int level = 0;
        while (!highestFirst.get(level).contains(type)) {
            level++;
        }
        return highestFirst.size() - 1 - level;
    }

    /**
     * Returns the ranking with one disposal moved to a level of its own just above another's.
     *
     * @param moved the disposal to move
     * @param lower the disposal to stand above; not the same
     * @return the changed ranking
     * @throws IllegalArgumentException if the two are the same
     */
    public DisposalRanking withAbove(DisposalType moved, DisposalType lower) {
        if (moved == lower) {
            throw new IllegalArgumentException("a disposal cannot rank above itself: " + moved);
        }
        List<Set<DisposalType>> levels = new ArrayList<>();
        for (Set<DisposalType> level : highestFirst) {
            if (level.contains(lower)) {
                levels.add(Set.of(moved));
            }
            Set<DisposalType> rest = EnumSet.copyOf(level);
            rest.remove(moved);
            if (!rest.isEmpty()) {
                levels.add(rest);
            }
        }
        return new DisposalRanking(levels);
    }

    /** Reads what {@link #toString} writes; throws IllegalArgumentException for anything else. */
    static DisposalRanking parse(String text) {
        if (text.equals(STANDARD_NAME)) {
            return STANDARD;
        }
        List<Set<DisposalType>> levels = new ArrayList<>();
        for (String level : text.split(ABOVE, -1)) {
            Set<DisposalType> types = EnumSet.noneOf(DisposalType.class);
            for (String type : level.split(LEVEL_WITH, -1)) {
                if (!types.add(DisposalType.valueOf(type.strip()))) {
                    throw new IllegalArgumentException("must be " + ACCEPTED);
                }
            }
            levels.add(types);
        }
        return new DisposalRanking(levels);
    }

    /**
     * Returns the ranking as a definition holds it.
     *
     * @return {@code STANDARD}, or names, highest first, with {@code >} between levels and {@code =} within one
     */
    @Override
    public String toString() {
        if (equals(STANDARD)) {
            return STANDARD_NAME;
        }
        return highestFirst.stream()
                .map(level -> level.stream().sorted().map(DisposalType::name).collect(Collectors.joining(LEVEL_WITH)))
                .collect(Collectors.joining(ABOVE));
    }
}
