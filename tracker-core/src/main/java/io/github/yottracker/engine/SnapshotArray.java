package io.github.yottracker.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An array that one thread writes, and of which views can be taken at no cost: a view shares everything with the array, and
 * the writer copies a node before it changes it for the first time after that.
 *
 * <p>A tree of three levels, 256 wide, whatever it holds: taking a view and the first change after it cost the same however
 * long the array is. No library that we know has one without boxing every index or copying at every change.
 *
 * @param <E> what it holds
 */
public final class SnapshotArray<E> {

    /** How long it can become. */
    public static final int LONGEST = 1 << 24;

    private static final int BITS = 8;
    private static final int WIDTH = 1 << BITS;
    private static final int LAST = WIDTH - 1;

    /** Where a node says whose it is: the writer may change nodes that have its present token. */
    private static final int OWNER = WIDTH;

    private Object token = new Object();
    private @Nullable Object[] root = node();

    /** Makes an array without elements. */
    public SnapshotArray() {}

    private @Nullable Object[] node() {
        @Nullable Object[] node = new @Nullable Object[WIDTH + 1];
        node[OWNER] = token;
        return node;
    }

    /**
     * Returns an element.
     *
     * @param index 0 to before {@link #LONGEST}
     * @return the element, or null if none was set
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    @SuppressWarnings("unchecked") // set puts nothing else there
    public @Nullable E get(int index) {
        return (E) find(root, index);
    }

    private static @Nullable Object find(@Nullable Object[] root, int index) {
        Objects.checkIndex(index, LONGEST);
        @Nullable Object[] middle = (@Nullable Object[]) root[index >>> (2 * BITS)];
        if (middle == null) {
            return null;
        }
        @Nullable Object[] leaf = (@Nullable Object[]) middle[(index >>> BITS) & LAST];
        return leaf == null ? null : leaf[index & LAST];
    }

    /**
     * Sets an element.
     *
     * @param index 0 to before {@link #LONGEST}
     * @param element the element
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    public void set(int index, E element) {
        Objects.checkIndex(index, LONGEST);
        root = owned(root);
        @Nullable Object[] middle = ownedChild(root, index >>> (2 * BITS));
        ownedChild(middle, (index >>> BITS) & LAST)[index & LAST] = element;
    }

    private @Nullable Object[] ownedChild(@Nullable Object[] parent, int slot) {
        @Nullable Object[] child = (@Nullable Object[]) parent[slot];
        @Nullable Object[] owned = child == null ? node() : owned(child);
        parent[slot] = owned;
        return owned;
    }

    @SuppressWarnings("ReferenceEquality") // a token is nothing but itself
    private @Nullable Object[] owned(@Nullable Object[] node) {
        if (node[OWNER] == token) {
            return node;
        }
        @Nullable Object[] copy = node.clone();
        copy[OWNER] = token;
        return copy;
    }

    /**
     * Takes a view of the array as it is now.
     *
     * @return what never changes, and can be handed to other threads
     */
    public View<E> view() {
        token = new Object();
        return new View<>(root);
    }

    /**
     * An array as it was at some time; immutable.
     *
     * @param <E> what it holds
     */
    public static final class View<E> {
        private final @Nullable Object[] root;

        private View(@Nullable Object[] root) {
            this.root = root;
        }

        /**
         * Returns an element.
         *
         * @param index 0 to before {@link #LONGEST}
         * @return the element, or null if none was set
         */
        @SuppressWarnings("unchecked") // set puts nothing else there
        public @Nullable E get(int index) {
            return (E) find(root, index);
        }
    }
}
