package io.github.yottracker.benchmarks;

import io.github.yottracker.model.CareEpisode;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.Person;
import io.github.yottracker.model.Release;
import io.github.yottracker.sample.SyntheticService;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much memory does a caseload take, and how much would the same facts take as records in lists?
 *
 * <pre>{@code
 * java -Xmx4g -Djdk.attach.allowAttachSelf -cp tracker-benchmarks/target/benchmarks.jar \
 *   io.github.yottracker.benchmarks.CaseloadWeight 1000000
 * }</pre>
 *
 * <p>JOL adds up every object that can be reached, headers and padding included, in this JVM: with less than 32 GB of heap
 * a reference takes four bytes. Without {@code -Djdk.attach.allowAttachSelf} it says that it has no instrumentation; the
 * sizes are the same. Records are those of {@link Caseload#people()}, {@link Caseload#offencesOf},
 * {@link Caseload#releasesOf} and {@link Caseload#careOf}, a list for each child; every record has its own dates and its own
 * copy of the child's id.
 */
public final class CaseloadWeight {

    private static final int STANDARD_PEOPLE = 1_000_000;
    private static final long SEED = 1;

    /** Records of so many people are weighed at a time: JOL remembers every object it has seen. */
    private static final int SLICE = 50_000;

    private CaseloadWeight() {}

    /**
     * Something that takes memory.
     *
     * @param name what it is
     * @param bytes how much it takes
     */
    record Part(String name, long bytes) {}

    /**
     * Weighs a synthetic service.
     *
     * @param args how many people; a million if left out
     */
    public static void main(String[] args) {
        int people = args.length == 0 ? STANDARD_PEOPLE : Integer.parseInt(args[0]);
        Caseload caseload = SyntheticService.of(people, SEED);
        System.out.println(caseload);
        System.out.println();
        print(caseload, System.out);
    }

    static void print(Caseload caseload, PrintStream out) {
        List<Part> records = records(caseload);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("caseload, as columns", bytes(caseload)));
        parts.add(new Part(
                "the same as records", records.stream().mapToLong(Part::bytes).sum()));
        records.forEach(part -> parts.add(new Part("  " + part.name(), part.bytes())));
        print(parts, caseload.columns().offences(), out);
        out.println();
        print(columns(caseload), caseload.columns().offences(), out);
    }

    private static void print(List<Part> parts, int offences, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("part", "million bytes", "bytes an offence"));
        for (Part part : parts) {
            rows.add(List.of(part.name(), decimal(part.bytes() / 1e6), decimal((double) part.bytes() / offences)));
        }
        PlainTable.print(rows, out);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** Returns how many bytes everything takes that can be reached from an object. */
    static long bytes(Object root) {
        // JOL reads this when it starts; without it, it cannot look into records.
        System.setProperty("jol.magicFieldOffset", "true");
        return GraphLayout.parseInstance(root).totalSize();
    }

    /** Weighs each column of a caseload by itself, the heaviest first. */
    static List<Part> columns(Caseload caseload) {
        List<Part> parts = new ArrayList<>();
        CaseloadColumns columns = caseload.columns();
        for (Field table : instanceFields(columns)) {
            Object held = value(table, columns);
            if (held.getClass().isArray()) {
                parts.add(new Part(table.getName(), bytes(held)));
                continue;
            }
            for (Field column : instanceFields(held)) {
                parts.add(new Part(table.getName() + "." + column.getName(), bytes(value(column, held))));
            }
        }
        parts.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
        return parts;
    }

    private static List<Field> instanceFields(Object object) {
        return Arrays.stream(object.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException impossible) { // it was just made accessible
            throw new AssertionError(impossible);
        }
    }

    /** Weighs everybody's records. */
    static List<Part> records(Caseload caseload) {
        List<Person> everybody = caseload.people();
        long people = 0;
        long offences = 0;
        long releases = 0;
        long care = 0;
        for (int from = 0; from < everybody.size(); from += SLICE) {
            List<Person> slice = everybody.subList(from, Math.min(from + SLICE, everybody.size()));
            List<List<Offence>> offencesOf = new ArrayList<>(slice.size());
            List<List<Release>> releasesOf = new ArrayList<>(slice.size());
            List<List<CareEpisode>> careOf = new ArrayList<>(slice.size());
            for (Person person : slice) {
                offencesOf.add(caseload.offencesOf(person.id()));
                releasesOf.add(caseload.releasesOf(person.id()));
                careOf.add(caseload.careOf(person.id()));
            }
            people += bytes(List.copyOf(slice));
            offences += bytes(offencesOf);
            releases += bytes(releasesOf);
            care += bytes(careOf);
        }
        return List.of(
                new Part("people", people),
                new Part("offences", offences),
                new Part("releases", releases),
                new Part("care episodes", care));
    }
}
