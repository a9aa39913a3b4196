package dev.egresslab.practice.kube;

import dev.egresslab.address.Cidr;
import dev.egresslab.net.Node;
import dev.egresslab.practice.arm.Sizes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What kubelet and the cloud node manager write of a machine: its pool, its size, its room, its health. */
record NodeObject(Node node, JsonNode pool, String group, String region, String version, Optional<Cidr> podRange) {
    /** How many pod addresses a node has where pods have a range of their own. */
    private static final long SHARE = 256;

    private static final long KI_OF_GB = 1024L * 1024;

    /** Kubelet's own reserve: 20 MB for each pod and 50 MB, at most a quarter. https://learn.microsoft.com/azure/aks/node-resource-reservations */
    private static final long KI_OF_POD = 20L * 1024;

    private static final long KI_ANYHOW = 50L * 1024;

    /** Under this much free memory pods are evicted. */
    private static final long KI_EVICTION = 100L * 1024;

    /** Milli-cores kept back of 1, 2, 4, 8, 16, 32 and 64. */
    private static final List<Integer> MILLIS = List.of(60, 100, 140, 180, 260, 420, 740);

    static NodeObject of(Node node, ApiServer server) {
        var document = server.document();
        var name = node.name().split("-").length > 1 ? node.name().split("-")[1] : "";
        var pool = document.stream()
                .flatMap(d -> d.body().at("/properties/agentPoolProfiles").valueStream())
                .filter(p -> p.path("name").asString("").equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
        var group =
                document.flatMap(d -> d.text("/properties/nodeResourceGroup")).orElse("");
        var region = document.flatMap(d -> d.text("/location")).orElse("");
        return new NodeObject(node, pool, group, region, server.version(), podRange(server));
    }

    /** The first 256 addresses of the cluster's range that no other node has. */
    private static Optional<Cidr> podRange(ApiServer server) {
        var taken = server.list("nodes", _ -> true).stream()
                .map(node -> node.at("/spec/podCIDR").asString(""))
                .collect(Collectors.toSet());
        return server.podRange()
                .flatMap(all -> LongStream.range(0, Math.max(1, all.size() / SHARE))
                        .mapToObj(i -> Cidr.around(all.first().plus(SHARE * i), 24))
                        .filter(range -> !taken.contains(range.toString()))
                        .findFirst());
    }

    ObjectNode write(Instant now) {
        var object = JsonNodeFactory.instance.objectNode();
        object.putObject("metadata").put("name", node.name());
        label(object.withObject("/metadata/labels"));
        var spec = object.putObject("spec")
                .put("providerID", "azure://" + node.scaleSet() + "/virtualMachines/" + instance());
        podRange.ifPresent(range ->
                spec.put("podCIDR", range.toString()).putArray("podCIDRs").add(range.toString()));
        taint(spec);
        var status = object.putObject("status");
        var addresses = status.putArray("addresses");
        addresses
                .addObject()
                .put("type", "InternalIP")
                .put("address", node.address().toString());
        addresses.addObject().put("type", "Hostname").put("address", node.name());
        room(status);
        health(status, now.truncatedTo(ChronoUnit.SECONDS).toString());
        status.putObject("nodeInfo")
                .put("kubeletVersion", "v" + version)
                .put("osImage", "Ubuntu 24.04 LTS")
                .put("kernelVersion", "6.8.0-1030-azure")
                .put("containerRuntimeVersion", "containerd://2.0.0")
                .put("operatingSystem", "linux")
                .put("architecture", "amd64");
        return object;
    }

    private int instance() {
        return Integer.parseInt(node.name().substring(node.name().length() - 6), 36);
    }

    private void label(ObjectNode labels) {
        var name = pool.path("name").asString("");
        var mode = pool.path("mode").asString("").equals("System") ? "system" : "user";
        labels.put("agentpool", name)
                .put("kubernetes.azure.com/agentpool", name)
                .put("kubernetes.azure.com/cluster", group)
                .put("kubernetes.azure.com/mode", mode)
                .put(
                        "kubernetes.azure.com/node-image-version",
                        pool.path("nodeImageVersion").asString(""))
                .put("kubernetes.azure.com/os-sku", pool.path("osSKU").asString(""))
                .put("kubernetes.io/arch", "amd64")
                .put("kubernetes.io/hostname", node.name())
                .put("kubernetes.io/os", "linux")
                .put("node.kubernetes.io/instance-type", size())
                .put("topology.kubernetes.io/region", region)
                .put("topology.kubernetes.io/zone", zone());
        pool.path("nodeLabels").propertyStream().forEach(own -> labels.set(own.getKey(), own.getValue()));
    }

    /** Machines of a pool are spread over its zones; where it has none, a fault domain takes the zone's place. */
    private String zone() {
        var zones = pool.path("availabilityZones");
        if (zones.isEmpty()) return "0";
        return region + "-" + zones.get(instance() % zones.size()).asString("");
    }

    private String size() {
        return pool.path("vmSize").asString("");
    }

    private void taint(ObjectNode spec) {
        pool.path("nodeTaints").forEach(taint -> {
            var text = taint.asString("");
            int colon = text.lastIndexOf(':');
            int equals = text.indexOf('=');
            if (colon < 0) return;
            boolean valued = equals >= 0 && equals < colon;
            var written = spec.withArray("/taints").addObject();
            written.put("key", text.substring(0, valued ? equals : colon));
            if (valued) written.put("value", text.substring(equals + 1, colon));
            written.put("effect", text.substring(colon + 1));
        });
    }

    private void room(ObjectNode status) {
        int cores = Sizes.cores(size());
        long memory = Sizes.memoryGb(size()) * KI_OF_GB;
        int pods = pool.path("maxPods").asInt(110);
        status.putObject("capacity")
                .put("cpu", Integer.toString(cores))
                .put("memory", memory + "Ki")
                .put("pods", Integer.toString(pods));
        int step = Math.min(MILLIS.size() - 1, 31 - Integer.numberOfLeadingZeros(Math.max(1, cores)));
        long kept = Math.min(pods * KI_OF_POD + KI_ANYHOW, memory / 4);
        status.putObject("allocatable")
                .put("cpu", cores * 1000 - MILLIS.get(step) + "m")
                .put("memory", memory - kept - KI_EVICTION + "Ki")
                .put("pods", Integer.toString(pods));
    }

    private static void health(ObjectNode status, String now) {
        var conditions = status.putArray("conditions");
        condition(
                conditions.addObject(),
                now,
                "MemoryPressure",
                false,
                "KubeletHasSufficientMemory",
                "kubelet has sufficient memory available");
        condition(
                conditions.addObject(),
                now,
                "DiskPressure",
                false,
                "KubeletHasNoDiskPressure",
                "kubelet has no disk pressure");
        condition(
                conditions.addObject(),
                now,
                "PIDPressure",
                false,
                "KubeletHasSufficientPID",
                "kubelet has sufficient PID available");
        condition(conditions.addObject(), now, "Ready", true, "KubeletReady", "kubelet is posting ready status");
    }

    private static void condition(
            ObjectNode into, String now, String type, boolean holds, String reason, String message) {
        into.put("type", type)
                .put("status", holds ? "True" : "False")
                .put("lastHeartbeatTime", now)
                .put("lastTransitionTime", now)
                .put("reason", reason)
                .put("message", message);
    }
}
