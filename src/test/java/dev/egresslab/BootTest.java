package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.CloudException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Clusters whose nodes cannot reach what they need fail as they do in AKS. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BootTest {
    @TempDir
    private Path folder;

    private LoopbackPlace place;

    @BeforeEach
    void open() {
        place = new LoopbackPlace(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void nodes_that_cannot_reach_the_registry_of_system_images_end_with_exit_status_50() {
        UnaryOperator<Resource> withoutRules = resource -> resource instanceof Resource.Firewall f
                ? new Resource.Firewall(
                        f.group(), f.name(), f.region(), f.vnet(), f.publicIp(), f.ipConfiguration(), true, List.of())
                : resource;
        assertThatThrownBy(() -> build(withoutRules))
                .isInstanceOf(CloudException.class)
                .hasMessageContaining("exit status=50")
                .hasMessageContaining("mcr.microsoft.com:443");
    }

    @Test
    void nodes_whose_address_the_api_server_does_not_admit_end_with_exit_status_51() {
        UnaryOperator<Resource> otherRanges = resource -> resource instanceof Resource.ManagedCluster c
                ? c.with(c.shape().withAuthorizedRanges(List.of("198.18.0.0/16")))
                : resource;
        assertThatThrownBy(() -> build(otherRanges))
                .isInstanceOf(CloudException.class)
                .hasMessageContaining("exit status=51");
    }

    /** The firewall lab up to its cluster, with something about it changed. */
    private void build(UnaryOperator<Resource> change) {
        for (var resource : design().resources())
            if (change.apply(resource) instanceof Resource.Arm arm) {
                place.cloud().put(arm, Map.of(), _ -> {});
                if (arm instanceof Resource.ManagedCluster) return;
            }
    }

    private static Design design() {
        var type = OutboundTypes.find("userDefinedRouting").orElseThrow();
        return type.design(Answers.usual(type.parameters()));
    }
}
