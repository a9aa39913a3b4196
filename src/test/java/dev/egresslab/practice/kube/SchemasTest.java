package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the API server knows of its kinds: what explain shows, what is refused, how lists merge, what stands behind a Service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest extends WithCluster {
    private static final long LIMIT = 60;

    @Test
    void every_kind_is_explained_down_to_its_last_field() {
        var index = JsonMapper.shared().readTree(client.raw("/openapi/v3"));
        assertThat(index.path("paths").propertyNames()).contains("api/v1", "apis/apps/v1", "apis/batch/v1");
        for (var path : index.path("paths")) {
            var schemas = JsonMapper.shared()
                    .readTree(client.raw(path.path("serverRelativeURL").asString("")))
                    .at("/components/schemas");
            for (var schema : schemas) {
                references(schema)
                        .forEach(name -> assertThat(schemas.has(name)).as(name).isTrue());
            }
        }
        var pod = JsonMapper.shared().readTree(client.raw("/openapi/v3/api/v1")).at("/components/schemas");
        assertThat(pod.at("/io.k8s.Container/properties/image/description").asString(""))
                .startsWith("Container image name");
        assertThat(pod.at("/io.k8s.Container/required").valueStream().map(JsonNode::asString))
                .contains("name");
    }

    private static List<String> references(JsonNode schema) {
        return schema.findValuesAsString("$ref").stream()
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void a_field_that_a_kind_does_not_have_is_refused_by_its_path() {
        assertThatThrownBy(() -> send("imagee", "\"nginx\"", "1"))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining(
                        "Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field"
                                + " \"spec.template.spec.containers[0].imagee\"");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused_in_gos_words() {
        assertThatThrownBy(() -> send("image", "\"nginx\"", "\"two\""))
                .hasMessageContaining(
                        "json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32");
    }

    @Test
    void a_strategic_patch_merges_named_lists_and_takes_out_what_it_says() {
        var made = send("image", "\"nginx\"", "1");
        var patched = client.resource(made).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), """
                        {"spec":{"template":{"spec":{"containers":[
                          {"name":"second","image":"busybox"},
                          {"name":"app","env":[{"name":"A","value":"1"}]}]}}}}""");
        assertThat(containers(patched)).containsExactly("app", "second");
        assertThat(patched.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .isEqualTo("nginx");
        var less = client.resource(patched).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), """
                        {"spec":{"template":{"spec":{"containers":[{"name":"second","$patch":"delete"}]}}}}""");
        assertThat(containers(less)).containsExactly("app");
        client.resource(less).delete();
    }

    @Test
    void a_services_endpoints_are_the_ready_pods_that_it_chooses() {
        client.pods()
                .inNamespace("default")
                .resource(new io.fabric8.kubernetes.api.model.PodBuilder()
                        .withNewMetadata()
                        .withName("behind")
                        .withLabels(Map.of("app", "behind"))
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("web")
                        .withImage("nginx")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        var service = new ServiceBuilder()
                .withNewMetadata()
                .withName("front")
                .endMetadata()
                .withNewSpec()
                .withSelector(Map.of("app", "behind"))
                .addNewPort()
                .withPort(80)
                .endPort()
                .endSpec()
                .build();
        client.services().inNamespace("default").resource(service).create();
        client.endpoints()
                .inNamespace("default")
                .withName("front")
                .waitUntilCondition(
                        e -> e != null
                                && e.getSubsets().stream()
                                        .anyMatch(s -> !s.getAddresses().isEmpty()),
                        LIMIT,
                        TimeUnit.SECONDS);
        client.pods().inNamespace("default").withName("behind").delete();
        client.endpoints()
                .inNamespace("default")
                .withName("front")
                .waitUntilCondition(
                        e -> e != null
                                && e.getSubsets().stream()
                                        .allMatch(s -> s.getAddresses().isEmpty()),
                        LIMIT,
                        TimeUnit.SECONDS);
        assertThat(client.discovery()
                        .v1()
                        .endpointSlices()
                        .inNamespace("default")
                        .list()
                        .getItems())
                .anyMatch(
                        slice -> "front".equals(slice.getMetadata().getLabels().get("kubernetes.io/service-name")));
    }

    @Test
    void events_are_as_old_for_a_clients_clock_as_they_are_in_the_lab() {
        assertThat(client.v1().events().inNamespace("default").list().getItems())
                .extracting(event -> java.time.Instant.parse(event.getLastTimestamp()))
                .allMatch(at -> !at.isAfter(java.time.Instant.now()));
    }

    private static Deployment send(String field, String image, String replicas) {
        var body = """
                {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"checked"},"spec":{"replicas":%s,
                 "selector":{"matchLabels":{"app":"checked"}},"template":{"metadata":{"labels":{"app":"checked"}},
                 "spec":{"containers":[{"name":"app","%s":%s}]}}}}""".formatted(replicas, field, image);
        var answer = client.raw(
                "/apis/apps/v1/namespaces/default/deployments?fieldValidation=Strict",
                "POST",
                Serialization.unmarshal(body, Map.class));
        return Serialization.unmarshal(answer, Deployment.class);
    }

    private static List<String> containers(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().stream()
                .map(c -> c.getName())
                .toList();
    }
}
