package io.github.yottracker.model;

import org.jspecify.annotations.Nullable;

/** Checks on free text that every record of this package shares. */
final class Texts {

    private Texts() {}

    static void requireId(String what, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a " + what + " must hold at least one visible character, but was "
                    + (id.isEmpty() ? "empty" : "blank"));
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
