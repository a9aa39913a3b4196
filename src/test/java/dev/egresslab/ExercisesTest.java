package dev.egresslab;

import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.lab.exercise.Wording;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.ExerciseRun;
import dev.egresslab.text.Texts;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExercisesTest {
    private static final String NODES = "MC_rg-aks-lb_aks-lb_westeurope/providers/Microsoft.Network/";
    private static final String HUB = "rg-aks-udr/providers/Microsoft.Network/";

    @TempDir
    private Path folder;

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(t -> t.id()).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_exercise_of_a_type_proves_each_of_its_steps(String type) throws Exception {
        var softly = new SoftAssertions();
        try (var built = new BuiltLab(folder, type)) {
            for (var exercise : Exercises.of(type)) {
                for (var task : exercise.tasks()) {
                    var result = ExerciseRun.step(task, built.ground());
                    softly.assertThat(result.verdict().verified())
                            .as("%s, %s: %s", exercise.id(), task.id(), BuiltLab.said(result.verdict()))
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void steps_in_a_load_balancer_lab_say_what_is_missing_once_it_is_broken() throws Exception {
        try (var built = new BuiltLab(folder, "loadBalancer")) {
            assertThat(built.check("scale-addresses", "addresses")).satisfies(not("scale.addresses.not"));
            built.hand().edit(NODES + "loadBalancers/kubernetes", ExercisesTest::withoutOutboundRules);
            assertThat(built.check("verify-address", "measure")).satisfies(not("echo.none"));
            assertThat(built.check("exhaust-ports", "share")).satisfies(not("ports.none"));
            var pod = pod(built);
            built.bench.cluster(built.lab).delete(pod, _ -> {});
            assertThat(built.check("expose-service", "kind")).satisfies(not("expose.kind.not"));
        }
    }

    @Test
    void steps_in_labs_with_a_gateway_say_what_is_missing_once_it_is_broken() throws Exception {
        try (var built = new BuiltLab(folder.resolve("own"), "userAssignedNATGateway")) {
            built.hand()
                    .edit(
                            "rg-aks-usernatgateway/providers/Microsoft.Network/virtualNetworks/myVnet/subnets/natCluster",
                            subnet -> ((ObjectNode) subnet.get("properties")).remove("natGateway"));
            assertThat(built.check("own-gateway", "subnet")).satisfies(not("own.subnet.not"));
        }
        try (var built = new BuiltLab(folder.resolve("managed"), "managedNATGateway")) {
            built.bench.cluster(built.lab).delete(pod(built), _ -> {});
            assertThat(built.check("see-all-addresses", "sample")).satisfies(not("sample.not"));
        }
    }

    @Test
    void steps_in_a_firewall_lab_say_what_is_missing_once_it_is_broken() throws Exception {
        try (var built = new BuiltLab(folder, "userDefinedRouting")) {
            assertThat(built.check("authorized-ranges", "lock")).satisfies(not("ranges.locked.not"));
            assertThat(built.check("application-gateway", "enable")).satisfies(not("gateway.made.not"));
            assertThat(built.check("unblock", "hub-then")).satisfies(not("unblock.no.rule"));
            assertThat(built.step("asymmetric-routing", "image").verified()).isTrue();
            var firewall =
                    built.bench.design(built.lab).first(Resource.Firewall.class).orElseThrow();
            var rule = new FirewallRules.ApplicationRule("all", List.of("http=80"), List.of("ifconfig.me"), List.of());
            built.bench.put(
                    built.lab, firewall.with(new FirewallRules.Application("open", 150, List.of(rule))), _ -> {});
            assertThat(built.check("unblock", "denied")).satisfies(not("unblock.denied.not"));
            built.step("asymmetric-routing", "publish");
            built.hand()
                    .edit(
                            HUB + "virtualNetworks/aks-vnet/subnets/aks-subnet",
                            subnet -> ((ObjectNode) subnet.get("properties")).remove("routeTable"));
            assertThat(built.check("asymmetric-routing", "publish")).satisfies(not("asymmetric.lost.not"));
            assertThat(built.check("follow-the-route", "next-hop")).satisfies(not("route.hop.not"));
        }
    }

    @Test
    void every_step_has_its_texts_and_every_lesson_both_sides() {
        var texts = new Texts(Locale.ENGLISH);
        for (var exercise : Exercises.ALL) {
            var type = OutboundTypes.find(exercise.types().iterator().next()).orElseThrow();
            var design = type.design(dev.egresslab.lab.Answers.usual(type.parameters()));
            assertThat(texts.of(Wording.title(exercise))).isNotBlank();
            assertThat(texts.of(Wording.goal(exercise))).isNotBlank();
            for (var task : exercise.tasks()) {
                assertThat(texts.of(Wording.title(exercise, task))).isNotBlank();
                assertThat(texts.of(Wording.why(exercise, task))).isNotBlank();
                assertThat(texts.of(Wording.command(exercise, task, design))).containsPattern("(az|kubectl) ");
                task.lesson().ifPresent(row -> {
                    assertThat(texts.of(Wording.then(row))).isNotBlank();
                    assertThat(texts.of(Wording.today(row))).isNotBlank();
                });
            }
        }
        assertThat(Exercises.ALL.stream()
                        .flatMap(e -> e.tasks().stream())
                        .map(Task::lesson)
                        .flatMap(java.util.Optional::stream))
                .doesNotHaveDuplicates();
    }

    private static void withoutOutboundRules(ObjectNode balancer) {
        var properties = (ObjectNode) balancer.get("properties");
        properties.putArray("outboundRules");
    }

    private static Resource.Pod pod(BuiltLab built) {
        return built.bench.design(built.lab).first(Resource.Pod.class).orElseThrow();
    }

    private static java.util.function.Consumer<Verdict> not(String evidence) {
        return verdict -> {
            assertThat(verdict.evidence().key()).as(BuiltLab.said(verdict)).isEqualTo("evidence." + evidence);
            assertThat(verdict.verified()).isFalse();
        };
    }
}
