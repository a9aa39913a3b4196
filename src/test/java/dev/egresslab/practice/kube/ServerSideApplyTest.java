package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever applies an object owns the fields that he gives, and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerSideApplyTest extends WithCluster {
    @Test
    void what_a_manager_no_longer_sends_is_taken_away_and_what_others_gave_stays() {
        apply("one", "mine", "replicas: 3, paused: true,", "{name: a, image: nginx}, {name: side, image: busybox}");
        client.apps().deployments().inNamespace("default").withName("one").edit(found -> {
            found.getMetadata().getLabels().put("added", "by-hand");
            return found;
        });
        apply("one", "mine", "", "{name: a, image: nginx}");
        var after = read("one");
        assertThat(after.getSpec().getPaused()).isNull();
        assertThat(after.getSpec().getReplicas()).as("the usual number again").isEqualTo(1);
        assertThat(after.getSpec().getTemplate().getSpec().getContainers())
                .extracting("name")
                .containsExactly("a");
        assertThat(after.getMetadata().getLabels()).containsEntry("added", "by-hand");
    }

    @Test
    void two_managers_share_what_they_agree_on_and_one_that_leaves_takes_nothing_of_the_others() {
        apply("two", "first", "replicas: 2,", "{name: a, image: nginx}");
        apply("two", "second", "replicas: 2,", "{name: a, image: nginx}");
        apply("two", "first", "", "{name: a, image: nginx}");
        assertThat(read("two").getSpec().getReplicas()).isEqualTo(2);
        apply("two", "second", "", "{name: a, image: nginx}");
        assertThat(read("two").getSpec().getReplicas()).isEqualTo(1);
    }

    @Test
    void another_value_for_a_field_of_somebody_else_is_a_conflict_until_one_insists() {
        apply("three", "first", "", "{name: a, image: nginx}");
        assertThatThrownBy(() -> apply("three", "second", "", "{name: a, image: busybox}"))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining(
                        "Apply failed with 1 conflict: conflict with \"first\": .spec.template.spec.containers[name=\"a\"].image");
        client.resource(deployment("three", "", "{name: a, image: busybox}"))
                .fieldManager("second")
                .forceConflicts()
                .serverSideApply();
        assertThatThrownBy(() -> apply("three", "first", "", "{name: a, image: nginx}"))
                .hasMessageContaining("conflict with \"second\"");
    }

    @Test
    void whoever_changes_a_field_by_hand_owns_it_from_then_on() {
        apply("four", "mine", "replicas: 1,", "{name: a, image: nginx}");
        client.apps().deployments().inNamespace("default").withName("four").edit(found -> {
            found.getSpec().setReplicas(4);
            return found;
        });
        assertThatThrownBy(() -> apply("four", "mine", "replicas: 1,", "{name: a, image: nginx}"))
                .hasMessageContaining("using apps/v1: .spec.replicas");
        apply("four", "mine", "", "{name: a, image: nginx}");
        assertThat(read("four").getSpec().getReplicas()).isEqualTo(4);
    }

    private static Deployment read(String name) {
        return client.apps().deployments().inNamespace("default").withName(name).get();
    }

    private static void apply(String name, String manager, String spec, String containers) {
        client.resource(deployment(name, spec, containers))
                .fieldManager(manager)
                .serverSideApply();
    }

    private static Deployment deployment(String name, String spec, String containers) {
        return Serialization.unmarshal("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, namespace: default, labels: {app: %1$s}}
                spec: {%2$s selector: {matchLabels: {app: %1$s}},
                 template: {metadata: {labels: {app: %1$s}}, spec: {containers: [%3$s]}}}
                """.formatted(name, spec, containers), Deployment.class);
    }
}
