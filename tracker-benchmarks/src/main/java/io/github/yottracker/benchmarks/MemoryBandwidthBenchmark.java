package io.github.yottracker.benchmarks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast could any scan be here? Sums arrays that take as many bytes as the whole caseload, once each, in order.
 *
 * <p>The sum of {@code int} is one that the JIT turns into vector instructions, so that memory sets the pace: the limit for
 * a scan that reads everything. The sum of {@code byte} it does not on JDK 17, so that it shows reading an element at a
 * time. A tally reads only some columns and decides a lot: how far it is from these times is what its decisions cost.
 *
 * <p>Timed: the sum, and handing it to a pool of one thread or two. Not timed: making the arrays, which hold numbers of no
 * meaning. {@code java -jar tracker-benchmarks/target/benchmarks.jar MemoryBandwidth}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class MemoryBandwidthBenchmark {

    /** Enough parts for threads to even out. */
    private static final int PARTS = 64;

    /** People in the caseload whose size the arrays have. */
    @Param("1000000")
    int people;

    /** Threads that sum. */
    @Param({"1", "2"})
    int threads;

    private ForkJoinPool pool = ForkJoinPool.commonPool();
    private int[] ints = {};
    private byte[] bytes = {};

    /** Makes the arrays and starts the pool. */
    @Setup(Level.Trial)
    public void makeArrays() {
        int size = Math.toIntExact(CaseloadWeight.bytes(Standard.caseload(people)));
        ints = IntStream.range(0, size / Integer.BYTES).toArray();
        bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        pool = new ForkJoinPool(threads);
    }

    /** Stops the pool. */
    @TearDown(Level.Trial)
    public void stop() {
        pool.shutdown();
    }

    /**
     * Sums the {@code int}s.
     *
     * @return the sum, wrapped round
     */
    @Benchmark
    public int sumInts() {
        return pool.submit(() -> IntStream.range(0, PARTS)
                        .parallel()
                        .map(part -> sum(ints, from(ints.length, part), from(ints.length, part + 1)))
                        .sum())
                .join();
    }

    /**
     * Sums the {@code byte}s.
     *
     * @return the sum, wrapped round
     */
    @Benchmark
    public int sumBytes() {
        return pool.submit(() -> IntStream.range(0, PARTS)
                        .parallel()
                        .map(part -> sum(bytes, from(bytes.length, part), from(bytes.length, part + 1)))
                        .sum())
                .join();
    }

    private static int from(int length, int part) {
        return (int) ((long) length * part / PARTS);
    }

    private static int sum(int[] numbers, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private static int sum(byte[] numbers, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }
}
