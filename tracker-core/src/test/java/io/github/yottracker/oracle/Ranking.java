package io.github.yottracker.oracle;

import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import io.github.yottracker.model.DisposalType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which disposal is the highest of several (M-18). */
record Ranking(List<Set<DisposalType>> highestFirst) {

    static Ranking of(Methodology rules) {
        return new Ranking(rules.get(Option.DISPOSAL_RANK).highestFirst());
    }

    /** Returns the level of a disposal, 0 for the highest. */
    int level(DisposalType type) {
        int level = 0;
        while (!highestFirst.get(level).contains(type)) {
            level++;
        }
        return level;
    }

    /** Returns the highest of some disposals; of those on one level the first in the taxonomy. */
    DisposalType highestOf(Collection<DisposalType> types) {
        return types.stream()
                .min(Comparator.comparing(this::level).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
