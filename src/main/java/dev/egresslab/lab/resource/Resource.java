package dev.egresslab.lab.resource;

import dev.egresslab.address.Cidr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thing that a lab wants to exist. Names are Azure's names; {@code needs} are the keys of what must be ready before it.
 */
public sealed interface Resource {
    /** Unique in a design: kind and name, for example {@code subnet/aks-vnet/aks-subnet}. Becomes the step's id. */
    String key();

    /** The name that a person sees. */
    String name();

    /** Keys of the resources that must be ready before this one. */
    List<String> needs();

    /** What lives in Azure Resource Manager. */
    sealed interface Arm extends Resource {
        /** The resource group it lies in, or its own name for a group. */
        String group();
    }

    /** What lives in a cluster's Kubernetes API. */
    sealed interface Kube extends Resource {
        /** Key of the cluster. */
        String cluster();
    }

    record Group(String name, String region) implements Arm {
        @Override
        public String key() {
            return "group/" + name;
        }

        @Override
        public String group() {
            return name;
        }

        @Override
        public List<String> needs() {
            return List.of();
        }
    }

    /** A user-assigned managed identity. */
    record Identity(String group, String name, String region) implements Arm {
        @Override
        public String key() {
            return "identity/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of("group/" + group);
        }
    }

    /** A Standard, static public IPv4 address. */
    record PublicIp(String group, String name, String region) implements Arm {
        @Override
        public String key() {
            return "publicIp/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of("group/" + group);
        }
    }

    record NatGateway(String group, String name, String region, List<String> publicIps, int idleMinutes)
            implements Arm {
        public NatGateway {
            publicIps = List.copyOf(publicIps);
        }

        @Override
        public String key() {
            return "natGateway/" + name;
        }

        @Override
        public List<String> needs() {
            return publicIps.stream().map(ip -> "publicIp/" + ip).toList();
        }
    }

    record Vnet(String group, String name, String region, Cidr space) implements Arm {
        @Override
        public String key() {
            return "vnet/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of("group/" + group);
        }
    }

    record Subnet(String group, String vnet, String name, Cidr range, Optional<String> natGateway) implements Arm {
        @Override
        public String key() {
            return "subnet/" + vnet + "/" + name;
        }

        @Override
        public List<String> needs() {
            return Stream.concat(Stream.of("vnet/" + vnet), natGateway.stream().map(n -> "natGateway/" + n))
                    .toList();
        }
    }

    /** An Azure Firewall with classic rules and one IP configuration in {@code AzureFirewallSubnet}. */
    record Firewall(
            String group,
            String name,
            String region,
            String vnet,
            String publicIp,
            String ipConfiguration,
            boolean dnsProxy,
            List<FirewallRules> rules)
            implements Arm {
        public Firewall {
            rules = List.copyOf(rules);
        }

        @Override
        public String key() {
            return "firewall/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of("subnet/" + vnet + "/AzureFirewallSubnet", "publicIp/" + publicIp);
        }

        /** The same firewall with one more rule collection; a collection of that name is replaced. */
        public Firewall with(FirewallRules collection) {
            var kept = rules.stream().filter(r -> !r.name().equals(collection.name()));
            return new Firewall(
                    group,
                    name,
                    region,
                    vnet,
                    publicIp,
                    ipConfiguration,
                    dnsProxy,
                    Stream.concat(kept, Stream.of(collection)).toList());
        }
    }

    record RouteTable(String group, String name, String region, List<Route> routes) implements Arm {
        public RouteTable {
            routes = List.copyOf(routes);
        }

        @Override
        public String key() {
            return "routeTable/" + name;
        }

        @Override
        public List<String> needs() {
            return Stream.concat(
                            Stream.of("group/" + group),
                            routes.stream().map(Route::firewall).map(f -> "firewall/" + f))
                    .distinct()
                    .toList();
        }
    }

    /** A route that has to do with a firewall: everything to its private address, or its public address to the internet. */
    sealed interface Route {
        String name();

        String firewall();

        /** {@code prefix} goes to the firewall's private address. */
        record ToFirewall(String name, String firewall, Cidr prefix) implements Route {}

        /** The firewall's public address goes straight to the internet. */
        record PublicAddressToInternet(String name, String firewall) implements Route {}
    }

    /** The subnet's association with a route table. */
    record RouteTableLink(String group, String vnet, String subnet, String routeTable) implements Arm {
        @Override
        public String key() {
            return "routeTableLink/" + vnet + "/" + subnet;
        }

        @Override
        public String name() {
            return subnet + " → " + routeTable;
        }

        @Override
        public List<String> needs() {
            return List.of("subnet/" + vnet + "/" + subnet, "routeTable/" + routeTable);
        }
    }

    /** Network Contributor on a subnet, for a user-assigned identity or, where none is named, the cluster's own. */
    record SubnetRole(String group, String vnet, String subnet, Optional<String> identity, String cluster)
            implements Arm {
        @Override
        public String key() {
            return "role/" + vnet + "/" + subnet;
        }

        @Override
        public String name() {
            return "Network Contributor → " + subnet;
        }

        @Override
        public List<String> needs() {
            return List.of(
                    "subnet/" + vnet + "/" + subnet,
                    identity.map(i -> "identity/" + i).orElse("cluster/" + cluster));
        }
    }

    /** Shorthand for the long list of what a cluster is; see {@link ClusterShape}. */
    record ManagedCluster(String group, String name, String region, ClusterShape shape) implements Arm {
        @Override
        public String key() {
            return "cluster/" + name;
        }

        @Override
        public List<String> needs() {
            return Stream.concat(Stream.of("group/" + group), shape.needs().stream())
                    .toList();
        }

        public ManagedCluster with(ClusterShape newShape) {
            return new ManagedCluster(group, name, region, newShape);
        }
    }

    /** {@code kubectl run <name> --image=<image>}. */
    record Pod(String cluster, String name, String image) implements Kube {
        @Override
        public String key() {
            return "pod/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of(cluster);
        }
    }

    /** {@code kubectl expose pod <pod> --port=<port> --type LoadBalancer}; {@code internal} keeps it inside the network. */
    record LoadBalancerService(String cluster, String name, String pod, int port, boolean internal) implements Kube {
        @Override
        public String key() {
            return "service/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of("pod/" + pod);
        }
    }

    /** {@code kubectl apply -f}: YAML with one or more objects. */
    record Manifest(String cluster, String name, String yaml) implements Kube {
        @Override
        public String key() {
            return "manifest/" + name;
        }

        @Override
        public List<String> needs() {
            return List.of(cluster);
        }
    }
}
