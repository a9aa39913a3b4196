package dev.egresslab.lab.outbound;

import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.FirewallRules.Application;
import dev.egresslab.lab.resource.FirewallRules.ApplicationRule;
import dev.egresslab.lab.resource.FirewallRules.Network;
import dev.egresslab.lab.resource.FirewallRules.NetworkRule;

import java.util.List;
import java.util.stream.Stream;

/** The firewall rules of the lab, each as its command makes it. */
public final class LabRules {
    /** Where Docker Hub sends those who ask for a layer of an image. https://docs.docker.com/desktop/setup/allow-list */
    public static final List<String> BLOB_HOSTS = List.of(
            "production.cloudflare.docker.com",
            "production.cloudfront.docker.com",
            "docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com");

    private static final List<String> HUB_HOSTS =
            List.of("hub.docker.com", "registry-1.docker.io", "auth.docker.io", "cdn.auth0.com", "login.docker.com");

    /** Docker Hub as it is today. */
    public static final FirewallRules DOCKER_HUB = dockerHub(BLOB_HOSTS);

    /** Docker Hub as the lab's text has it: one host for layers. */
    public static final FirewallRules DOCKER_HUB_THEN = dockerHub(List.of(BLOB_HOSTS.getFirst()));

    public static final FirewallRules IFCONFIG = new Application(
            "ifconfig",
            300,
            List.of(new ApplicationRule("ifconfig", List.of("http=80"), List.of("ifconfig.me"), List.of())));

    private LabRules() {}

    private static FirewallRules dockerHub(List<String> blobs) {
        var hosts = Stream.concat(HUB_HOSTS.stream(), blobs.stream()).toList();
        return new Application(
                "dockerhub-registry",
                200,
                List.of(new ApplicationRule("dockerhub-registry", List.of("https=443"), hosts, List.of())));
    }

    /** What a cluster needs to come up. */
    static List<FirewallRules> needed(String region) {
        var cloud = List.of("AzureCloud." + region);
        return List.of(
                new Network(
                        "aksfwnr",
                        100,
                        List.of(
                                new NetworkRule("apiudp", List.of("UDP"), cloud, List.of(), List.of("1194")),
                                new NetworkRule("apitcp", List.of("TCP"), cloud, List.of(), List.of("9000")),
                                new NetworkRule(
                                        "time", List.of("UDP"), List.of(), List.of("ntp.ubuntu.com"), List.of("123")))),
                new Application(
                        "aksfwar",
                        100,
                        List.of(new ApplicationRule(
                                "fqdn",
                                List.of("http=80", "https=443"),
                                List.of(),
                                List.of("AzureKubernetesService")))));
    }
}
