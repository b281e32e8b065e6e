package io.github.yottracker.live;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers under which the constants of one enum are written.
 *
 * <p>They are the positions in the list handed in, not ordinals, so that an enum can be reordered and its constants renamed.
 * A new constant goes to the end of its list; what stands there already keeps its number for ever.
 */
final class Codes<E extends Enum<E>> {

    private final String what;
    private final List<E> constants;

    /** The number of each constant, by ordinal: within one run of the program those are safe to use. */
    private final int[] numbers;

    /**
     * Takes all constants of an enum, the first of which gets the number 0.
     *
     * @throws IllegalStateException if one is missing or twice in the list
     */
    Codes(String what, List<E> constants) {
        this.what = what;
        this.constants = List.copyOf(constants);
        this.numbers = new int[constants.get(0).getDeclaringClass().getEnumConstants().length];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < constants.size(); number++) {
            numbers[constants.get(number).ordinal()] = number;
        }
        if (constants.size() != numbers.length || Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            throw new IllegalStateException("every " + what + " needs one number, under which it is written");
        }
    }

    void write(E constant, ByteSink sink) {
        sink.number(numbers[constant.ordinal()]);
    }

    E read(ByteSource source) {
        return constant(source.number(), source);
    }

    void writeOptional(@Nullable E constant, ByteSink sink) {
        sink.number(constant == null ? 0 : numbers[constant.ordinal()] + 1L);
    }

    @Nullable
    E readOptional(ByteSource source) {
        long number = source.number();
        return number == 0 ? null : constant(number - 1, source);
    }

    private E constant(long number, ByteSource source) {
        if (number < 0 || number >= constants.size()) {
            throw source.refused(what + " number " + number + " is not known to this version of the library");
        }
        return constants.get((int) number);
    }

    /** Returns the constants in the order of their numbers. */
    @Override
    public String toString() {
        return constants.toString();
    }
}
