package dev.egresslab;

import dev.egresslab.azure.AzureEntrance;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.Clouds;
import dev.egresslab.azure.OwnAddress;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Prices;
import dev.egresslab.plan.Subscription;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a resource is looked at with a browser, in each cloud. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalTest {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final ResourceId CLUSTER = ResourceId.of("/subscriptions/00000000-0000-0000-0000-000000000001"
            + "/resourceGroups/rg-aks-lb/providers/Microsoft.ContainerService/managedClusters/aks-lb");

    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', https://portal.azure.com",
        "AzureCloud, https://portal.azure.com",
        "AzureChinaCloud, https://portal.azure.cn",
        "AzureUSGovernment, https://portal.azure.us"
    })
    void each_cloud_of_azures_has_a_portal_of_its_own(String cloud, String portal) {
        var door = new AzureEntrance(Clouds.of(Map.of("EGRESS_LAB_CLOUD", cloud)), Map.of());
        assertThat(place(door).portal(CLUSTER)).isEmpty();
        door.choose(new Subscription("00000000-0000-0000-0000-000000000001", "Mine", TENANT, true));
        assertThat(place(door).portal(CLUSTER)).contains(URI.create(portal + "/#@" + TENANT + "/resource" + CLUSTER));
    }

    @Test
    void the_practice_cloud_and_one_of_another_address_have_none() throws Exception {
        try (var cloud = new FaultBench(folder.resolve("practice"));
                var abroad = new Abroad(folder.resolve("abroad"), true)) {
            assertThat(cloud.bench.place("practice").portal(CLUSTER)).isEmpty();
            abroad.door.signIn(dev.egresslab.plan.Entrance.Way.ENVIRONMENT, "", _ -> {});
            abroad.door.choose(abroad.door.subscriptions().getFirst());
            assertThat(abroad.bench.place("azure").portal(CLUSTER)).isEmpty();
        }
    }

    private static Place place(AzureEntrance door) {
        var own = new OwnAddress(List.of(), CloudEndpoint.azure("", ""));
        return new AzurePlace(door, own, new KubeClusters(), Prices.BUNDLED);
    }
}
