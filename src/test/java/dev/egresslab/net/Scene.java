package dev.egresslab.net;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small estates for tests, written as Azure writes them. */
final class Scene {
    static final World WORLD = World.load();
    static final String SUB = "/subscriptions/s/resourceGroups/";
    static final ResourceId CLUSTER =
            ResourceId.of(SUB + "rg/providers/Microsoft.ContainerService/managedClusters/aks");
    static final ResourceId OTHER = ResourceId.of(other(CLUSTER.toString()));
    static final String NODES = SUB + "MC_rg_aks_westeurope/providers/";
    static final String NET = NODES + "Microsoft.Network/";

    private final List<Document> documents = new ArrayList<>();
    private final List<KubeObject> objects = new ArrayList<>();
    private final List<KubeObject> others = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T09:00:00Z");
    final Ledger ledger = new Ledger(() -> now, new Random(7));

    /** Three nodes whose pods use {@code plugin}, with nginx on the second. */
    static Scene cluster(String subnet, int nodes, String plugin) {
        var scene = new Scene();
        boolean flat = plugin.equals("flat");
        scene.put(CLUSTER.toString(), """
                {"properties": {"nodeResourceGroup": "MC_rg_aks_westeurope", "fqdn": "aks-dns-1.hcp.westeurope.azmk8s.io",
                 "networkProfile": {"networkPlugin": "%s", "podCidr": "10.244.0.0/16"}}}""".formatted(flat ? "azure" : "kubenet"));
        var address = flat ? "10.42.1.42" : "10.244.1.5";
        scene.scaleSet(
                subnet,
                nodes,
                flat ? 31 : 1,
                NET + "loadBalancers/kubernetes/backendAddressPools/aksOutboundBackendPool");
        scene.object("""
                {"kind": "Pod", "metadata": {"name": "nginx", "namespace": "default", "labels": {"run": "nginx"}},
                 "spec": {"nodeName": "vmss000001", "containers": [{"name": "nginx", "image": "nginx"}]},
                 "status": {"podIP": "%s", "containerStatuses": [{"name": "nginx", "state": {"running": {}}}]}}""".formatted(address));
        return scene;
    }

    static Scene loadBalancer(int addresses) {
        return loadBalancer(addresses, 3, 0);
    }

    static Scene loadBalancer(int addresses, int nodes, int ports) {
        var subnet = NET + "virtualNetworks/aks-vnet/subnets/aks-subnet";
        var scene = cluster(subnet, nodes, "kubenet")
                .network("aks-vnet", "10.224.0.0/12", "aks-subnet", "10.224.0.0/16", "");
        var fronts = new StringBuilder();
        var links = new StringBuilder();
        for (int i = 0; i < addresses; i++) {
            scene.publicIp(NET + "publicIPAddresses/out" + i, "20.126.14." + (10 + i));
            fronts.append(i == 0 ? "" : ",")
                    .append(
                            "{\"name\":\"f%d\",\"properties\":{\"publicIPAddress\":{\"id\":\"%spublicIPAddresses/out%d\"}}}"
                                    .formatted(i, NET, i));
            links.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"%sloadBalancers/kubernetes/frontendIPConfigurations/f%d\"}".formatted(NET, i));
        }
        return scene.put(NET + "loadBalancers/kubernetes", """
                {"properties": {"frontendIPConfigurations": [%s],
                 "outboundRules": [{"name": "aksOutboundRule", "properties": {"allocatedOutboundPorts": %d, "idleTimeoutInMinutes": 30,
                   "frontendIPConfigurations": [%s], "backendAddressPool": {"id": "%sloadBalancers/kubernetes/backendAddressPools/aksOutboundBackendPool"}}}]}}""".formatted(fronts, ports, links, NET));
    }

    static Scene natGateway(int addresses) {
        var subnet = NET + "virtualNetworks/aks-vnet/subnets/aks-subnet";
        var scene = cluster(subnet, 3, "kubenet")
                .network(
                        "aks-vnet",
                        "10.224.0.0/12",
                        "aks-subnet",
                        "10.224.0.0/16",
                        ",\"natGateway\":{\"id\":\"%snatGateways/nat\"}".formatted(NET));
        var links = new StringBuilder();
        for (int i = 0; i < addresses; i++) {
            scene.publicIp(NET + "publicIPAddresses/nat" + i, "20.101.4." + (10 + i));
            links.append(i == 0 ? "" : ",").append("{\"id\":\"%spublicIPAddresses/nat%d\"}".formatted(NET, i));
        }
        return scene.put(NET + "natGateways/nat", "{\"properties\":{\"publicIpAddresses\":[%s]}}".formatted(links));
    }

    /** The hub firewall in front of the cluster's subnet; {@code rules} are application rules {@code name=Http:80=host}. */
    static Scene firewall(String... rules) {
        var subnet = NET + "virtualNetworks/aks-vnet/subnets/aks-subnet";
        var collections = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            var part = rules[i].split("=");
            collections.append(i == 0 ? "" : ",").append("""
                    {"name": "%s", "properties": {"priority": %d, "action": {"type": "Allow"}, "rules": [{"name": "%s",
                     "protocols": [{"protocolType": "%s", "port": %s}], "sourceAddresses": ["*"], "targetFqdns": ["%s"], "fqdnTags": []}]}}""".formatted(
                            part[0], 100 + i, part[0], part[1].split(":")[0], part[1].split(":")[1], part[2]));
        }
        return cluster(subnet, 3, "flat")
                .network(
                        "aks-vnet",
                        "10.42.0.0/16",
                        "aks-subnet",
                        "10.42.1.0/24",
                        ",\"routeTable\":{\"id\":\"%srouteTables/rt\"}".formatted(NET))
                .put(
                        NET + "virtualNetworks/aks-vnet/subnets/AzureFirewallSubnet",
                        "{\"properties\":{\"addressPrefix\":\"10.42.2.0/24\"}}")
                .publicIp(NET + "publicIPAddresses/firewall-publicip", "20.229.246.163")
                .route("firewall-route", "0.0.0.0/0", "VirtualAppliance", "10.42.2.4")
                .put(NET + "azureFirewalls/hub-firewall", """
                {"properties": {"additionalProperties": {"Network.DNS.EnableProxy": "true"}, "applicationRuleCollections": [%s],
                 "ipConfigurations": [{"name": "c", "properties": {"privateIPAddress": "10.42.2.4",
                   "publicIPAddress": {"id": "%spublicIPAddresses/firewall-publicip"}, "subnet": {"id": "%svirtualNetworks/aks-vnet/subnets/AzureFirewallSubnet"}}}]}}""".formatted(collections, NET, NET))
                .put(NET + "routeTables/rt", "{\"properties\":{}}");
    }

    Scene route(String name, String prefix, String hop, String at) {
        return put(
                NET + "routeTables/rt/routes/" + name,
                "{\"properties\":{\"addressPrefix\":\"%s\",\"nextHopType\":\"%s\",\"nextHopIpAddress\":\"%s\"}}"
                        .formatted(prefix, hop, at));
    }

    /** nginx behind a Service of type LoadBalancer at a public or private frontend. */
    Scene published(String frontend, boolean internal) {
        var balancer = NET + "loadBalancers/" + (internal ? "kubernetes-internal" : "kubernetes");
        var front = internal
                ? "\"privateIPAddress\":\"%s\",\"subnet\":{\"id\":\"%svirtualNetworks/aks-vnet/subnets/aks-subnet\"}"
                        .formatted(frontend, NET)
                : "\"publicIPAddress\":{\"id\":\"%spublicIPAddresses/kubernetes-a1\"}".formatted(NET);
        if (!internal) publicIp(NET + "publicIPAddresses/kubernetes-a1", frontend);
        object("""
                {"kind": "Service", "metadata": {"name": "nginx", "namespace": "default"}, "spec": {"clusterIP": "10.0.106.59",
                 "selector": {"run": "nginx"}, "ports": [{"port": 80, "targetPort": 80}]}, "status": {"loadBalancer": {"ingress": [{"ip": "%s"}]}}}""".formatted(frontend));
        return put(balancer, """
                {"properties": {"frontendIPConfigurations": [{"name": "a1", "properties": {%s}}],
                 "loadBalancingRules": [{"name": "a1-TCP-80", "properties": {"protocol": "Tcp", "frontendPort": 80, "backendPort": 80,
                  "enableFloatingIP": true, "frontendIPConfiguration": {"id": "%s/frontendIPConfigurations/a1"},
                  "backendAddressPool": {"id": "%sloadBalancers/kubernetes/backendAddressPools/aksOutboundBackendPool"}}}]}}""".formatted(front, balancer, NET));
    }

    Scene dnat(String to) {
        var firewall = documents.stream()
                .filter(d -> d.id().is("Microsoft.Network/azureFirewalls"))
                .findFirst()
                .orElseThrow();
        var text = firewall.body().toString();
        return put(firewall.id().toString(), text.replace("{\"properties\":{", """
                {"properties":{"natRuleCollections":[{"name":"in","properties":{"priority":100,"rules":[{"name":"nginx","protocols":["TCP"],
                "sourceAddresses":["*"],"destinationAddresses":["20.229.246.163"],"destinationPorts":["80"],"translatedAddress":"%s","translatedPort":"80"}]}}],""".formatted(to)));
    }

    Scene network(String name, String space, String subnet, String range, String more) {
        return put(NET + "virtualNetworks/" + name, """
                {"properties": {"addressSpace": {"addressPrefixes": ["%s"]}, "subnets": [
                 {"name": "%s", "properties": {"addressPrefix": "%s", "defaultOutboundAccess": false%s}}]}}""".formatted(space, subnet, range, more));
    }

    Scene scaleSet(String subnet, int nodes, int configurations, String pool) {
        var rows = new StringBuilder();
        for (int i = 0; i < configurations; i++) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"ip%d\",\"properties\":{\"subnet\":{\"id\":\"%s\"}%s}}"
                            .formatted(
                                    i,
                                    subnet,
                                    i == 0
                                            ? ",\"loadBalancerBackendAddressPools\":[{\"id\":\"%s\"}]".formatted(pool)
                                            : ""));
        }
        return put(NODES + "Microsoft.Compute/virtualMachineScaleSets/vmss", """
                {"sku": {"capacity": %d}, "properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [
                 {"name": "vmss", "properties": {"ipConfigurations": [%s]}}]}}}}""".formatted(nodes, rows));
    }

    Scene publicIp(String id, String address) {
        return put(id, "{\"properties\":{\"ipAddress\":\"%s\"}}".formatted(address));
    }

    Scene put(String id, String json) {
        remove(id);
        documents.add(new Document(ResourceId.of(id), JsonMapper.shared().readTree(json)));
        return this;
    }

    Scene remove(String id) {
        documents.removeIf(d -> d.id().equals(ResourceId.of(id)));
        return this;
    }

    Scene object(String json) {
        objects.add(new KubeObject(JsonMapper.shared().readTree(json)));
        return this;
    }

    /** The same lab once more, in the same estate: other groups and public addresses, the same private ones. */
    Scene twice() {
        for (var document : List.copyOf(documents)) {
            put(other(document.id().toString()), other(document.body().toString()));
        }
        objects.forEach(object -> others.add(
                new KubeObject(JsonMapper.shared().readTree(other(object.body().toString())))));
        return this;
    }

    static String other(String text) {
        return text.replace("_aks_westeurope", "_other_westeurope")
                .replace("Clusters/aks", "Clusters/other")
                .replace("vmss0", "vmsx0")
                .replace("Sets/vmss", "Sets/vmsx")
                .replace("20.126.14.", "20.126.15.")
                .replace("20.229.246.", "20.229.247.");
    }

    void wait(java.time.Duration duration) {
        now = now.plus(duration);
    }

    Estate estate() {
        return new Estate(documents, Map.of(CLUSTER, objects, OTHER, others));
    }

    Network build() {
        return Network.of(estate(), WORLD);
    }

    Tracer tracer() {
        return new Tracer(build(), ledger);
    }

    static Origin nginx() {
        return new Origin.Pod(CLUSTER, "default", "nginx");
    }

    Trace curl(String host) {
        return tracer().trace(Probe.http(nginx(), host, 80, "/"));
    }

    Trace curlTls(String host) {
        return tracer().trace(Probe.tls(nginx(), host, 443));
    }

    Trace browse(String address) {
        return tracer().trace(Probe.http(new Origin.Internet(World.WORKSTATION), address, 80, "/"));
    }
}
