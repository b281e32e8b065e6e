package io.github.yottracker.live;

/**
 * Hashes of facts, 64 bits each, that are added up: equal facts have equal sums, whatever order they came in.
 *
 * <p>Not against anybody who means harm: it tells states apart that differ by chance. The mixing is that of SplitMix64
 * (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, 453-472). Written here
 * because it runs for every event, and the hash functions of libraries make an object for each.
 */
final class FactsHash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private FactsHash() {}

    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a hash of what was hashed before and a number. */
    static long and(long hash, long number) {
        return mix(hash * GOLDEN + number);
    }

    static long ofText(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * GOLDEN;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }
}
