package io.github.yottracker.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How names and codes in a file are compared with those in the tables: on letters and digits only. */
final class Names {
    private Names() {}

    /** Returns the letters and digits of {@code text} in lower case, the same in every locale; may be empty. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }

    /**
     * Returns every value under the {@link #key} of each of its names.
     *
     * @throws IllegalStateException if a name has no letter or digit, or if two values claim one key
     */
    static <E extends Enum<E>> Map<String, E> index(E[] values, Function<E, ? extends Collection<String>> namesOf) {
        Map<String, E> byKey = new HashMap<>();
        for (E value : values) {
            for (String name : namesOf.apply(value)) {
                String key = key(name);
                if (key.isEmpty()) {
                    throw new IllegalStateException(value + " has a name without a letter or digit");
                }
                E other = byKey.putIfAbsent(key, value);
                if (other != null && other != value) {
                    throw new IllegalStateException(other + " and " + value + " both claim \"" + key + "\"");
                }
            }
        }
        return Map.copyOf(byKey);
    }
}
