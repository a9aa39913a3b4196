package dev.egresslab.lab.template;

import java.util.List;
import java.util.Optional;

/**
 * A resource of the deployment.
 *
 * @param type for example {@code Microsoft.Network/virtualNetworks/subnets}
 * @param names one for each level of the type below its provider; texts or a {@link Value}
 * @param on the resource that this one extends, for example the subnet of a role assignment
 */
record Ref(String type, List<Object> names, Optional<Ref> on) {
    Ref {
        names = List.copyOf(names);
    }

    static Ref of(String type, String... names) {
        return new Ref(type, List.of((Object[]) names), Optional.empty());
    }

    static Ref subnet(String network, String name) {
        return of("Microsoft.Network/virtualNetworks/subnets", network, name);
    }

    static Ref network(String name) {
        return of("Microsoft.Network/virtualNetworks", name);
    }

    static Ref publicIp(String name) {
        return of("Microsoft.Network/publicIPAddresses", name);
    }

    static Ref natGateway(String name) {
        return of("Microsoft.Network/natGateways", name);
    }

    static Ref firewall(String name) {
        return of("Microsoft.Network/azureFirewalls", name);
    }

    static Ref routeTable(String name) {
        return of("Microsoft.Network/routeTables", name);
    }

    static Ref identity(String name) {
        return of("Microsoft.ManagedIdentity/userAssignedIdentities", name);
    }

    static Ref cluster(String name) {
        return of("Microsoft.ContainerService/managedClusters", name);
    }

    /** The resource that it lies in, where it lies in one. */
    Optional<Ref> parent() {
        if (names.size() < 2) return Optional.empty();
        return Optional.of(new Ref(
                type.substring(0, type.lastIndexOf('/')), names.subList(0, names.size() - 1), Optional.empty()));
    }

    String version() {
        return Versions.of(type).orElseThrow();
    }
}
