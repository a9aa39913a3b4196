package dev.egresslab.practice.arm.type;

import dev.egresslab.address.AddressException;
import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;

import java.util.List;
import java.util.stream.Stream;

/** What AKS refuses about a cluster as a whole, in AKS's words where they are known. */
final class ClusterRules {
    private static final int MOST_RANGES = 200;

    // since 2026 AKS keeps these for itself
    private static final List<Cidr> RESERVED = List.of(
            Cidr.parse("172.30.0.0/16"),
            Cidr.parse("172.31.0.0/16"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("192.0.2.0/24"));

    private ClusterRules() {}

    static void check(Change change) {
        var cluster = new Cluster(change.id(), change.body());
        PoolRules.check(change, cluster);
        ranges(change, cluster);
        authorized(change, cluster);
        OutboundRules.check(change, cluster);
        unchangeable(change);
    }

    private static void ranges(Change change, Cluster cluster) {
        var service = cidr(cluster.network().path("serviceCidr").asString(), "serviceCidr");
        var dns = cluster.network().path("dnsServiceIP").asString("");
        if (!Ipv4.is(dns)
                || !service.contains(Ipv4.parse(dns))
                || Ipv4.parse(dns).equals(service.first()))
            throw ArmError.aks(
                    "DnsServiceIpOutOfServiceCidr",
                    "The DNS service IP address %s must be within the Kubernetes service address range %s and must not be its first address."
                            .formatted(dns, service));
        var pods = cluster.network().path("podCidr").asString("");
        if (!pods.isEmpty()) pods(cidr(pods, "podCidr"), service);
        for (var pool : cluster.pools())
            cluster.ownSubnet(pool).flatMap(id -> id.parent()).ifPresent(network -> {
                for (var subnet : change.draft().children(network, "subnets"))
                    for (var range : Prefixes.ofSubnet(subnet.body(), subnet.id()))
                        if (range.overlaps(service))
                            throw ArmError.aks(
                                    "ServiceCidrOverlapExistingSubnetsCidr",
                                    "The specified service CIDR %s is conflicted with an existing subnet CIDR %s. Please see https://aka.ms/aks/servicecidroverlap for how to fix the error."
                                            .formatted(service, range));
            });
    }

    private static void pods(Cidr pods, Cidr service) {
        for (var reserved : RESERVED)
            if (pods.overlaps(reserved))
                throw ArmError.aks(
                        "InvalidPodCidr", "The pod CIDR %s overlaps %s, which is reserved.".formatted(pods, reserved));
        if (pods.overlaps(service))
            throw ArmError.aks(
                    "InvalidPodCidr", "The pod CIDR %s overlaps the service CIDR %s.".formatted(pods, service));
    }

    private static void authorized(Change change, Cluster cluster) {
        var profile = cluster.properties().path("apiServerAccessProfile");
        var ranges = profile.path("authorizedIPRanges");
        if (ranges.isEmpty()) return;
        if (profile.path("enablePrivateCluster").asBoolean(false))
            throw ArmError.aks(
                    "AuthorizedIPRangesNotSupportedForPrivateCluster",
                    "Authorized IP ranges cannot be used with a private cluster.");
        if (ranges.size() > MOST_RANGES)
            throw ArmError.aks(
                    "TooManyAuthorizedIPRanges",
                    "%d authorized IP ranges were given; the most is %d.".formatted(ranges.size(), MOST_RANGES));
        var normal = change.properties().withObject("/apiServerAccessProfile").putArray("authorizedIPRanges");
        ranges.valueStream()
                .map(text -> cidr(text.asString(), "authorizedIPRanges").toString())
                .forEach(normal::add);
    }

    private static void unchangeable(Change change) {
        if (change.creating()) return;
        for (var member : Stream.of("networkPlugin", "serviceCidr", "dnsServiceIP", "podCidr")
                .toList()) {
            var before = change.former("/properties/networkProfile/" + member);
            var now = change.text("/properties/networkProfile/" + member);
            boolean overlay = member.equals("podCidr") && before.isEmpty();
            if (!overlay && !before.equals(now) && before.isPresent())
                throw ArmError.aks(
                        "PropertyChangeNotAllowed",
                        "Changing property 'networkProfile.%s' is not allowed.".formatted(member));
        }
    }

    private static Cidr cidr(String text, String parameter) {
        try {
            return Cidr.parse(text);
        } catch (AddressException e) {
            throw ArmError.aks(
                    "InvalidParameter",
                    "The value of parameter networkProfile.%s is invalid. Error details: %s."
                            .formatted(parameter, e.getMessage()));
        }
    }
}
