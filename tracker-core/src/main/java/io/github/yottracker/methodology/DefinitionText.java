package io.github.yottracker.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text form of a methodology: a line for each option, and above it, for the reader, what it means. */
final class DefinitionText {

    private static final String COMMENT = "#";
    private static final String PROFILE = "profile";
    private static final String NAME = "name";

    private static final Map<String, Option<?>> OPTIONS =
            Option.all().stream().collect(Collectors.toUnmodifiableMap(Option::key, Function.identity()));

    private static final Map<String, Methodology> PROFILES = Methodology.profiles().stream()
            .collect(Collectors.toUnmodifiableMap(Methodology::name, Function.identity()));

    private DefinitionText() {}

    static String write(Methodology methodology) {
        StringBuilder text = new StringBuilder();
        text.append("# How children's proven reoffending is counted; lines that start with # are for the reader.\n");
        if (PROFILES.containsKey(methodology.profile())) {
            text.append(PROFILE + " = ").append(methodology.profile()).append('\n');
        } else {
            text.append(NAME + " = ").append(methodology.name()).append('\n');
        }
        for (Option<?> option : Option.all()) {
            text.append("\n# ").append(methodology.sentence(option)).append('\n');
            text.append(option.key())
                    .append(" = ")
                    .append(Option.text(methodology.get(option)))
                    .append('\n');
        }
        return text.toString();
    }

    static Methodology read(String definition) {
        Optional<Methodology> profile = Optional.empty();
        Optional<String> name = Optional.empty();
        Map<Option<?>, Object> choices = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : definition.lines().toList()) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith(COMMENT)) {
                Entry entry = Entry.of(stripped, number);
                if (!seen.add(entry.key)) {
                    throw entry.refused(entry.key + " was given before");
                }
                if (entry.key.equals(PROFILE)) {
                    profile = Optional.of(entry.profile());
                } else if (entry.key.equals(NAME)) {
                    name = Optional.of(entry.value);
                } else {
                    Option<?> option = entry.option();
                    choices.put(option, entry.choice(option));
                }
            }
        }
        Methodology start = profile.orElseGet(() -> requireComplete(choices));
        if (profile.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("a definition must have a line \"profile = \" with one of "
                    + sorted(PROFILES.keySet()) + ", or a line \"name = \" with a name of its own");
        }
        Methodology read = start.choosing(choices);
        return name.map(read::named).orElse(read);
    }

    /** Without a profile to take the others from, every option must be chosen. */
    private static Methodology requireComplete(Map<Option<?>, Object> choices) {
        List<String> missing = Option.all().stream()
                .filter(option -> !choices.containsKey(option))
                .map(Option::key)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a definition without a line \"profile = \" (one of "
                    + sorted(PROFILES.keySet()) + ") must choose every option, but these were missing: " + missing);
        }
        return Methodology.MOJ_THREE_MONTH;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** A line that says something. */
    private record Entry(String key, String value, int line) {

        static Entry of(String text, int line) {
            int at = text.indexOf('=');
            if (at < 1 || at == text.length() - 1) {
                throw new IllegalArgumentException(
                        "line " + line + ": must be an option, = and its value, or start with #, but was: " + text);
            }
            return new Entry(
                    text.substring(0, at).strip(), text.substring(at + 1).strip(), line);
        }

        Methodology profile() {
            Methodology profile = PROFILES.get(value);
            if (profile == null) {
                throw refused("profile must be one of " + sorted(PROFILES.keySet()) + ", but was " + value);
            }
            return profile;
        }

        Option<?> option() {
            Option<?> option = OPTIONS.get(key);
            if (option == null) {
                List<String> keys = new ArrayList<>(List.of(PROFILE, NAME));
                Option.all().forEach(known -> keys.add(known.key()));
                throw refused("there is no option " + key + "; there are " + keys);
            }
            return option;
        }

        Object choice(Option<?> option) {
            try {
                return option.parse(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
            }
        }

        IllegalArgumentException refused(String why) {
            return new IllegalArgumentException("line " + line + ": " + why);
        }
    }
}
