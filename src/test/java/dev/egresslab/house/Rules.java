package dev.egresslab.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows and the "only" of the architecture page, as rules that fail. */
final class Rules {
    private static final String ROOT = "dev.egresslab.";

    /** What each package may import of ours, besides itself and {@code address} and {@code text}. */
    static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("address", List.of()),
            Map.entry("text", List.of()),
            Map.entry("estate", List.of()),
            Map.entry("net", List.of("estate")),
            Map.entry("lab", List.of()),
            Map.entry("lab.exercise", List.of("lab", "estate", "net")),
            Map.entry("plan", List.of("lab", "lab.exercise", "estate", "net")),
            Map.entry("azure", List.of("plan", "lab", "estate")),
            Map.entry("kube", List.of("plan", "lab", "estate")),
            Map.entry("practice", List.of("estate", "net")),
            Map.entry("ui", List.of("plan", "lab", "lab.exercise", "estate", "net")),
            Map.entry("cli", List.of("plan", "lab", "lab.exercise", "estate", "net")));

    /** Library packages and the only packages of ours that may use them. */
    static final Map<String, List<String>> ONLY = Map.of(
            "com.azure..", List.of("azure"),
            "io.fabric8..", List.of("kube"),
            "javafx..", List.of("ui"),
            "atlantafx..", List.of("ui"),
            "org.controlsfx..", List.of("ui"),
            "org.eclipse.elk..", List.of("ui"),
            "org.eclipse.jetty..", List.of("practice.http"),
            "org.bouncycastle..", List.of("practice.http"),
            "org.sqlite..", List.of("plan", "practice"),
            "picocli..", List.of("cli"));

    private Rules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                        ARROWS.keySet().stream().map(Rules::arrow),
                        ONLY.keySet().stream().map(Rules::only),
                        Stream.of(pure(), clocks(), names()))
                .flatMap(rules -> rules);
    }

    /** A package imports what its arrows name, and nothing else of ours. */
    static ArchRule arrow(String from) {
        var allowed = Stream.concat(ARROWS.get(from).stream(), Stream.of(from, "address", "text"))
                .toList();
        return noClasses()
                .that(residesIn(from))
                .should()
                .dependOnClassesThat(ours().and(DescribedPredicate.not(anyOf(allowed))))
                .as(from + " imports only " + allowed)
                .allowEmptyShould(true);
    }

    /** A library is used in its packages only. */
    static ArchRule only(String library) {
        return noClasses()
                .that(ours().and(DescribedPredicate.not(anyOf(ONLY.get(library)))))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(library))
                .as(library + " only in " + ONLY.get(library));
    }

    /** Values do no input or output. */
    static ArchRule pure() {
        return noClasses()
                .that(anyOf(List.of("address", "lab", "lab.exercise", "estate")))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                        "java.net..", "java.nio.file..", "java.sql..", "java.util.concurrent.."))
                .as("address, lab, lab.exercise and estate do no input or output and start no thread");
    }

    /** Time and randomness come in through constructors. */
    static ArchRule clocks() {
        return noClasses()
                .that(ours().and(DescribedPredicate.not(wiring())))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .as("time, ids and randomness come in through constructors; only Wiring makes them");
    }

    /** Things, not patterns. */
    static ArchRule names() {
        return noClasses()
                .that(ours())
                .should()
                .haveNameMatching(
                        ".*(Manager|Helper|Utils?|Impl|Base|Abstract|Default|Handler|Processor|Info|Data|DTO|(?<!LoadBalancer|Kube|Host\\$)Service)$")
                .as("no class is named after a pattern (a Kubernetes Service is a Service)");
    }

    private static DescribedPredicate<JavaClass> residesIn(String name) {
        return DescribedPredicate.describe("in " + name, type -> name.equals(part(type)));
    }

    private static DescribedPredicate<JavaClass> anyOf(List<String> names) {
        return DescribedPredicate.describe(
                "in " + names,
                type -> names.contains(part(type)) || names.stream().anyMatch(n -> n.contains(".") && within(type, n)));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe("ours", type -> type.getPackageName().startsWith("dev.egresslab"));
    }

    private static DescribedPredicate<JavaClass> wiring() {
        return DescribedPredicate.describe("Wiring", type -> part(type).isEmpty());
    }

    private static boolean within(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(ROOT + name + ".");
    }

    /** The package of the architecture page that a class belongs to; empty for Main and Wiring. */
    private static String part(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT)) return "";
        return Arrays.stream(new String[] {"lab.exercise"})
                .filter(deep -> within(type, deep))
                .findFirst()
                .orElse(name.substring(ROOT.length()).split("\\.")[0]);
    }
}
