package dev.egresslab.rows;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.Host;
import dev.egresslab.net.World;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The lab's introduction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntroductionTest {
    @Test
    @Row("S0.2")
    void the_four_outbound_types_are_there_the_default_first() {
        assertThat(OutboundTypes.ALL)
                .extracting(OutboundType::id)
                .containsExactly("loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting");
    }

    @Test
    @Row("S0.3")
    void every_kind_of_destination_is_a_host_with_a_name_and_an_address() {
        var world = World.load();
        assertThat(Stream.of(
                                "mcr.microsoft.com",
                                "lab.azurecr.io",
                                "archive.ubuntu.com",
                                "lab.vault.azure.net",
                                "ifconfig.me")
                        .map(name -> world.named(name).orElseThrow().destination()))
                .containsExactly(
                        Host.Destination.SYSTEM_IMAGES,
                        Host.Destination.USER_IMAGES,
                        Host.Destination.OS_UPDATES,
                        Host.Destination.APP_DEPENDENCIES,
                        Host.Destination.THIRD_PARTY);
    }
}
