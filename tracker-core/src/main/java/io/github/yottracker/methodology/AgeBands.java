package io.github.yottracker.methodology;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A division of the ages 10 to 17 into bands (M-62).
 *
 * @param firstAges the youngest age of each band, rising, the first of them 10 and none above 17
 */
public record AgeBands(List<Integer> firstAges) {

    /** Youngest age in the measure (M-08). */
    public static final int YOUNGEST = 10;

    /** Oldest age in the measure (M-08). */
    public static final int OLDEST = 17;

    /** The bands 10 to 14 and 15 to 17. */
    public static final AgeBands STANDARD = new AgeBands(List.of(10, 15));

    /**
     * Checks that the bands cover 10 to 17 without gap or overlap.
     *
     * @param firstAges the youngest age of each band
     * @throws IllegalArgumentException if the first band does not start at 10, the starts do not rise, or one is above 17
     */
    public AgeBands {
        firstAges = List.copyOf(firstAges);
        boolean rises = IntStream.range(1, firstAges.size()).allMatch(rising(firstAges));
        if (firstAges.isEmpty()
                || firstAges.get(0) != YOUNGEST
                || !rises
                || firstAges.get(firstAges.size() - 1) > OLDEST) {
            throw new IllegalArgumentException(
                    "bands must start at 10, rise, and start by 17 at the latest, but started at " + firstAges);
        }
    }

    /** Reads what {@link #toString} writes; throws IllegalArgumentException for anything else. */
    static AgeBands parse(String text) {
        AgeBands bands = new AgeBands(Stream.of(text.split(",", -1))
                .map(band -> Integer.valueOf(band.strip().split("-", 2)[0]))
                .toList());
        if (!bands.toString().equals(text)) {
            throw new IllegalArgumentException("bands must follow each other without gap, as " + bands);
        }
        return bands;
    }

    private static IntPredicate rising(List<Integer> ages) {
        return band -> ages.get(band - 1) < ages.get(band);
    }

    /**
     * Returns the labels of the bands, youngest first.
     *
     * @return labels such as "10-14"; "17" for a band of one age
     */
    public List<String> labels() {
        return IntStream.range(0, firstAges.size())
                .mapToObj(band -> {
                    int first = firstAges.get(band);
                    int last = band + 1 < firstAges.size() ? firstAges.get(band + 1) - 1 : OLDEST;
                    return first == last ? String.valueOf(first) : first + "-" + last;
                })
                .toList();
    }

    /**
     * Returns the band of an age.
     *
     * @param age completed years, 10 to 17
     * @return position in {@link #labels()}
     * @throws IllegalArgumentException if the age is outside 10 to 17
     */
    public int bandOf(int age) {
        if (age < YOUNGEST || age > OLDEST) {
            throw new IllegalArgumentException("age must be 10 to 17, but was " + age);
        }
        int band = firstAges.size() - 1;
        while (firstAges.get(band) > age) {
            band--;
        }
        return band;
    }

    /**
     * Returns the labels, youngest first.
     *
     * @return such as "10-14, 15-17"
     */
    @Override
    public String toString() {
        return labels().stream().collect(Collectors.joining(", "));
    }
}
