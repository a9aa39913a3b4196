package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorldTest {
    private final World world = World.load();

    @ParameterizedTest
    @CsvSource({
        "mcr.microsoft.com, SYSTEM_IMAGES",
        "westeurope.data.mcr.microsoft.com, SYSTEM_IMAGES",
        "lab.azurecr.io, USER_IMAGES",
        "security.ubuntu.com, OS_UPDATES",
        "lab.vault.azure.net, APP_DEPENDENCIES",
        "lab.blob.core.windows.net, APP_DEPENDENCIES",
        "lab.documents.azure.com, APP_DEPENDENCIES",
        "api.example.com, THIRD_PARTY"
    })
    void all_kinds_of_destination_are_real_hosts(String name, Host.Destination destination) {
        var host = world.named(name).orElseThrow();
        assertThat(host.destination()).isEqualTo(destination);
        assertThat(host.name()).isEqualTo(name);
        assertThat(host.address().isPublic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mcr.microsoft.com, MicrosoftContainerRegistry",
        "lab.azurecr.io, AzureContainerRegistry",
        "lab.vault.azure.net, AzureKeyVault",
        "lab.blob.core.windows.net, Storage",
        "lab.documents.azure.com, AzureCosmosDB",
        "aks-dns-1.hcp.westeurope.azmk8s.io, AzureCloud.westeurope",
        "login.microsoftonline.com, AzureActiveDirectory"
    })
    void a_host_lies_in_the_ranges_of_its_service_tag(String name, String tag) {
        var address = world.named(name).orElseThrow().address();
        assertThat(world.serviceTag(tag)).anyMatch(range -> range.contains(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ifconfig.me", "api.ipify.org", "icanhazip.com", "checkip.amazonaws.com", "ifconfig.co"})
    void hosts_that_tell_a_client_its_address_answer_http_and_https(String name) {
        var host = world.named(name).orElseThrow();
        assertThat(host.service()).isEqualTo(Host.Service.ECHO_IP);
        assertThat(host.tcp()).contains(80, 443);
    }

    @Test
    void a_name_under_a_wildcard_always_has_the_same_address_and_another_name_another() {
        var one = world.named("one.vault.azure.net").orElseThrow().address();
        assertThat(World.load().named("ONE.vault.azure.net").orElseThrow().address())
                .isEqualTo(one);
        assertThat(world.named("two.vault.azure.net").orElseThrow().address()).isNotEqualTo(one);
    }

    @Test
    void a_name_that_is_nowhere_is_nobody() {
        assertThat(world.named("no.such.host")).isEmpty();
        assertThat(world.named("vault.azure.net")).isEmpty();
        assertThat(world.at(Ipv4.parse("198.51.100.1"))).isEmpty();
    }

    @Test
    void no_two_hosts_share_an_address() {
        var seen = new HashSet<Ipv4>();
        assertThat(world.hosts()).allMatch(host -> seen.add(host.address()));
    }

    @Test
    void docker_hub_hands_blobs_out_at_hosts_that_the_labs_list_lacks() {
        assertThat(world.hosts())
                .filteredOn(host ->
                        host.service() == Host.Service.BLOBS && host.registry().equals("docker"))
                .extracting(Host::name)
                .contains("production.cloudfront.docker.com", "production.cloudflare.docker.com")
                .anyMatch(name -> name.endsWith(".r2.cloudflarestorage.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, 80",
        "nginx:1.29, 80",
        "docker.io/library/nginx:alpine, 80",
        "mcr.microsoft.com/dotnet/samples:aspnetapp, 8080"
    })
    void an_image_listens_where_its_own_file_says(String image, int port) {
        assertThat(world.listens(image)).containsExactly(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts", "service-tags", "fqdn-tags", "images"})
    void every_file_says_where_its_facts_come_from_and_of_when(String name) throws IOException {
        try (var in = World.class.getResourceAsStream("/world/" + name + ".json")) {
            var file = JsonMapper.shared().readTree(in);
            assertThat(file.path("source").asString("")).isNotBlank();
            assertThat(file.path("date").asString("")).matches("20[0-9]{2}-[0-9]{2}.*");
        }
    }
}
