package io.github.yottracker.sample;

import java.util.SplittableRandom;

/**
 * A stream of chance that is the same on every machine: drawn from the bits of a generator whose algorithm is fixed,
 * with {@link StrictMath} where a function is needed.
 */
final class Chance {

    private final SplittableRandom bits;

    private Chance(long start) {
        bits = new SplittableRandom(start);
    }

    /** Returns the stream of one child: neighbouring numbers and seeds have streams with nothing in common. */
    static Chance of(long seed, int number) {
        return new Chance(mix(mix(seed) + number));
    }

    /** The finalizer of MurmurHash3, in Stafford's variant 13: every bit of the result hangs on every bit given. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number from 0 to below {@code bound}, which is 1 or more. */
    int below(int bound) {
        return (int) (((bits.nextLong() >>> 33) * bound) >>> 31);
    }

    /** Returns a number between two, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Returns true so many times in a thousand. */
    boolean perMille(int times) {
        return below(1_000) < times;
    }

    /** Returns a position in {@code weights}, as often as its weight says. */
    int pick(int[] weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = below(total);
        int position = 0;
        while (drawn >= weights[position]) {
            drawn -= weights[position++];
        }
        return position;
    }

    /** Returns a waiting time of this mean, in whole days from 0: exponential, rounded down. */
    int waiting(double mean) {
        double uniform = ((bits.nextLong() >>> 11) + 1) * 0x1p-53; // above 0, at most 1
        return (int) (-mean * StrictMath.log(uniform));
    }
}
