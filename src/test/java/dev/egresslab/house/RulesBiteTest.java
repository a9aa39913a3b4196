package dev.egresslab.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Plants violations and sees each rule fail: a rule that cannot fail holds nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesBiteTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_forbidden_import_breaks_the_arrow_of_its_package() {
        var forbidden = Map.of(
                "address", "dev.egresslab.estate.Estate",
                "text", "dev.egresslab.estate.Estate",
                "estate", "dev.egresslab.net.Trace",
                "net", "dev.egresslab.plan.Plan",
                "lab", "dev.egresslab.estate.Estate",
                "lab.exercise", "dev.egresslab.plan.Plan",
                "plan", "dev.egresslab.practice.LabClock",
                "azure", "dev.egresslab.practice.LabClock",
                "kube", "dev.egresslab.practice.LabClock",
                "practice", "dev.egresslab.plan.Plan");
        var checked = new ArrayList<>(Rules.ARROWS.keySet());
        checked.removeAll(List.of("ui", "cli"));
        assertThat(forbidden.keySet()).containsAll(checked);
        return Stream.concat(
                        forbidden.entrySet().stream(),
                        Stream.of(
                                Map.entry("ui", "dev.egresslab.practice.LabClock"),
                                Map.entry("cli", "dev.egresslab.practice.LabClock")))
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertBites(
                                Rules.arrow(entry.getKey()),
                                entry.getKey(),
                                "class Planted { " + entry.getValue() + " wrong; }")));
    }

    @TestFactory
    Stream<DynamicTest> a_library_outside_its_package_breaks_its_rule() {
        return Map.of(
                        "com.azure..", "com.azure.core.http.HttpPipeline",
                        "io.fabric8..", "io.fabric8.kubernetes.client.KubernetesClient",
                        "javafx..", "javafx.scene.Node",
                        "org.eclipse.jetty..", "org.eclipse.jetty.server.Server",
                        "picocli..", "picocli.CommandLine")
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertBites(
                                Rules.only(entry.getKey()),
                                "net",
                                "class Planted { " + entry.getValue() + " wrong; }")));
    }

    @Test
    void a_clock_of_its_own_breaks_the_rule_of_time() throws IOException {
        assertBites(Rules.clocks(), "plan", "class Planted { Object now = java.time.Instant.now(); }");
    }

    @Test
    void a_socket_in_a_value_breaks_the_rule_of_purity() throws IOException {
        assertBites(Rules.pure(), "lab", "class Planted { java.net.Socket wrong; }");
    }

    @Test
    void a_name_after_a_pattern_breaks_the_rule_of_names() throws IOException {
        assertBites(Rules.names(), "plan", "class PlantedManager { }");
    }

    @Test
    void a_null_where_none_may_be_and_a_warning_stop_the_compiler() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom)
                .contains("<arg>-Werror</arg>", "-Xplugin:ErrorProne", "-Xep:NullAway:ERROR", "OnlyNullMarked=true");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked"));
        }
    }

    private void assertBites(ArchRule rule, String where, String source) throws IOException {
        var planted = compile("dev.egresslab." + where, source);
        assertThat(rule.evaluate(new ClassFileImporter().importPath(planted)).hasViolation())
                .as("the rule \"%s\" must see: %s", rule.getDescription(), source)
                .isTrue();
    }

    private Path compile(String where, String source) throws IOException {
        var out = Files.createTempDirectory(folder, "planted");
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + where.replace('.', '/') + "/Planted.java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "package " + where + "; " + source;
                    }
                };
        var options =
                List.of("-proc:none", "-nowarn", "-d", out.toString(), "-cp", System.getProperty("java.class.path"));
        var done = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(file))
                .call();
        assertThat(done).as("the planted source compiles").isTrue();
        return out;
    }
}
