package io.github.yottracker;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of the packages, and the decisions of docs/decisions that a machine can check: D5 and D10. */
class ArchitectureTest {

    private static final String ROOT = "io.github.yottracker";
    private static final Path MAIN = Path.of("target", "classes");

    /** Each package, and those it may use. A package that is missing here fails the test. */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("intake", "model"),
            Map.entry("methodology", "model"),
            Map.entry("cohort", "model methodology"),
            Map.entry("followup", "model methodology cohort"),
            Map.entry("measure", "model methodology cohort followup"),
            Map.entry("engine", "model methodology cohort followup measure"),
            Map.entry("breakdown", "model methodology cohort followup measure engine"),
            Map.entry("explain", "model methodology cohort followup measure engine breakdown"),
            Map.entry("live", "model methodology cohort followup measure engine breakdown explain"),
            Map.entry("report", "model intake methodology cohort followup measure engine breakdown live"),
            Map.entry("sample", "model intake methodology cohort followup measure"),
            Map.entry(
                    "shell",
                    "root model intake methodology cohort followup measure breakdown explain live report sample"));

    /** What reads the clock, or takes zone, locale or charset from the machine. */
    private static final Set<String> READS_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.LocalTime.now()",
            "java.time.MonthDay.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.OffsetTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.ZoneId.systemDefault()",
            "java.util.Date.<init>()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static JavaClasses main;

    @BeforeAll
    static void readClasses() {
        main = new ClassFileImporter().importPath(MAIN);
    }

    @Test
    void packagesUseOnlyThoseAboveThem() {
        var layers = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture()
                .layer("root")
                .definedBy(ROOT);
        for (var entry : MAY_USE.entrySet()) {
            layers = layers.layer(entry.getKey()).definedBy(ROOT + "." + entry.getKey() + "..");
        }
        for (var entry : MAY_USE.entrySet()) {
            var layer = layers.whereLayer(entry.getKey());
            layers = entry.getValue().isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(entry.getValue().split(" "));
        }
        layers.whereLayer("root").mayOnlyBeAccessedByLayers("shell").check(main);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(main);
    }

    @Test
    void nothingDependsOnTheMachinesClockZoneLocaleOrCharset() {
        noClasses()
                .should()
                .accessTargetWhere(describe("target reads the machine", ArchitectureTest::readsTheMachine))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("time is a parameter and equal inputs give equal bytes (D5); pass Locale.ROOT and UTF_8")
                .check(main);
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target instanceof CodeUnitAccessTarget code
                && READS_THE_MACHINE.contains(target.getOwner().getName()
                        + "."
                        + target.getName()
                        + code.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(joining(", ", "(", ")")));
    }

    @Test
    void collectionsAreConstructedNotFoundByFactory() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.collections.api.factory..")
                .because("their first use costs half a second in a fresh JVM; write new IntArrayList()")
                .check(main);
    }

    @Test
    void publicSignaturesShowJdkTypesAndOurOwn() throws IOException {
        Set<String> exported = exportedPackages();
        classes()
                .that(describe("are exported", type -> exported.contains(type.getPackageName())))
                .and()
                .arePublic()
                .should(new ArchCondition<>("show only JDK types and exported ones of our own (D10)") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        shown(type)
                                .filter(seen -> !seen.isPrimitive()
                                        && !seen.getPackageName().startsWith("java.")
                                        && !exported.contains(seen.getPackageName()))
                                .distinct()
                                .forEach(seen -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " shows " + seen.getName())));
                    }
                })
                .check(main);
    }

    private static Set<String> exportedPackages() throws IOException {
        try (InputStream in = Files.newInputStream(MAIN.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toUnmodifiableSet());
        }
    }

    /** Returns every type that a user of this one can see: what it extends, its fields, parameters, results, throws. */
    private static Stream<JavaClass> shown(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> ofMembers =
                type.getMembers().stream().filter(ArchitectureTest::isVisible).flatMap(ArchitectureTest::typesOf);
        return Stream.of(parents, ofMembers, type.getTypeParameters().stream().map(JavaType.class::cast))
                .flatMap(types -> types)
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.of(
                            Stream.of(code.getReturnType()),
                            code.getParameterTypes().stream(),
                            code.getTypeParameters().stream(),
                            code.getExceptionTypes().stream())
                    .flatMap(types -> types.map(JavaType.class::cast));
        }
        return Stream.of(((JavaField) member).getType());
    }
}
