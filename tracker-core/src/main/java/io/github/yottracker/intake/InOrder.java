package io.github.yottracker.intake;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/**
 * Work that several threads share, handed back in the order in which it was given out: by the threads of the pool from
 * which this is called, or else of the common pool, and by the caller itself as long as it waits. So it never waits for
 * work that nobody has begun, however busy the pool.
 */
final class InOrder<T extends Runnable> {

    private final int helpers = ForkJoinTask.inForkJoinPool()
            ? ForkJoinTask.getPool().getParallelism()
            : ForkJoinPool.getCommonPoolParallelism();

    private final Deque<Given<T>> given = new ArrayDeque<>();
    private final Queue<FutureTask<?>> notBegun = new ConcurrentLinkedQueue<>();

    /** Returns whether more work given out would only take up memory. */
    boolean isFull() {
        return given.size() > 2 * helpers;
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Gives out work. */
    void add(T work) {
        FutureTask<?> task = new FutureTask<>(work, null);
        given.add(new Given<>(work, task));
        notBegun.add(task);
        if (helpers > 0) {
            // What is forked holds no task of its own: one that somebody else ran can go before the pool comes to it.
            ForkJoinTask.adapt(this::help).fork();
        }
    }

    /** Returns the work given out first of all that was not returned yet, once it is done; rethrows what it throws. */
    T next() {
        Given<T> first = given.remove();
        boolean helps = true;
        while (helps && !first.task.isDone()) {
            helps = help();
        }
        try {
            Uninterruptibles.getUninterruptibly(first.task);
            return first.work;
        } catch (ExecutionException failure) {
            Throwable thrown = failure.getCause();
            Throwables.throwIfUnchecked(thrown == null ? failure : thrown);
            throw new AssertionError(failure); // a Runnable throws nothing that is checked
        }
    }

    /** Does work that nobody has begun; returns false if there is none. */
    private boolean help() {
        FutureTask<?> task = notBegun.poll();
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    /** Drops what nobody has begun. */
    void cancel() {
        notBegun.clear();
    }

    private record Given<T>(T work, FutureTask<?> task) {}
}
