package dev.egresslab.practice;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.fluent.models.DeploymentInner;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentProperties;
import dev.egresslab.LoopbackPlace;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Template;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Measurement.Verdict;
import dev.egresslab.plan.StateFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The exported template, deployed by Microsoft's own SDK: what it makes lets pods out by the same way as the lab does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateDeploymentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void a_deployed_template_leaves_by_the_way_out_that_its_type_names(String id) throws Exception {
        var type = OutboundTypes.wanted(id);
        var answers = answers(id, Answers.usual(type.parameters()));
        var design = type.design(answers);
        try (var scene = new SdkScene(folder.resolve("cloud"));
                var state = StateFolder.take(folder.resolve("state"));
                var journal = Journal.open(state)) {
            deploy(scene, design);
            var place = new LoopbackPlace(scene.cloud);
            try (var bench = new Bench(journal, List.of(place), World.load(), Clock.systemUTC(), () -> "deployed")) {
                var lab = bench.draft(id, answers, "practice");
                bench.put(lab, design.first(Resource.Pod.class).orElseThrow(), _ -> {});
                assertThat(bench.awaitPod(lab, "nginx")).isTrue();
                var measured = bench.probe(lab, "nginx", "http://ifconfig.me");
                assertThat(measured.verdict()).as(measured.toString()).isEqualTo(Verdict.AS_EXPECTED);
                assertThat(measured.owner()).isPresent();
            }
        }
    }

    private static void deploy(SdkScene scene, Design design) throws Exception {
        var group = design.first(Resource.Group.class).orElseThrow();
        scene.resources
                .resourceGroups()
                .define(group.name())
                .withRegion(group.region())
                .create();
        var tried = new DeploymentInner()
                .withProperties(new DeploymentProperties()
                        .withMode(DeploymentMode.INCREMENTAL)
                        .withTemplate(JsonMapper.shared()
                                .readValue(
                                        ArmTemplate.of(Template.of(design)),
                                        new TypeReference<Map<String, Object>>() {})));
        var validated = scene.resources.deploymentClient().getDeployments().validate(group.name(), "lab", tried);
        assertThat(validated.error()).isNull();
        try {
            var deployment = scene.resources
                    .deployments()
                    .define("lab")
                    .withExistingResourceGroup(group.name())
                    .withTemplate(ArmTemplate.of(Template.of(design)))
                    .withParameters("{}")
                    .withMode(DeploymentMode.INCREMENTAL)
                    .create();
            assertThat(deployment.provisioningState()).isEqualTo("Succeeded");
        } catch (ManagementException e) {
            throw new AssertionError(reasons(scene, group.name()), e);
        }
    }

    /** Why it failed, as the deployment itself tells. */
    private static String reasons(SdkScene scene, String group) {
        return scene.resources.deployments().getByResourceGroup(group, "lab").error().getDetails().stream()
                .map(detail -> detail.getCode() + " " + detail.getMessage())
                .collect(Collectors.joining("\n"));
    }

    /** Behind a firewall the pod's image and its question must be let through. */
    private static Answers answers(String type, Answers usual) {
        return type.equals("userDefinedRouting")
                ? usual.with("allow.dockerHub", "true").with("allow.ifconfig", "true")
                : usual;
    }
}
