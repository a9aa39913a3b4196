package dev.egresslab.practice.arm.type;

import dev.egresslab.net.Origin;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.practice.arm.Phase;
import dev.egresslab.practice.arm.Progress;

import java.time.Duration;
import java.util.Set;

/** What every new node tries before it joins: the system registry, then the API server, through the network as it is. */
final class BootCheck {
    // https://github.com/Azure/AgentBaker cse_main.sh: 20 tries of 15 s and a second between them
    private static final Duration REGISTRY_RETRIES = Duration.ofSeconds(320);
    // the same: 34 tries
    private static final Duration SERVER_RETRIES = Duration.ofSeconds(544);

    private static final String REGISTRY = "mcr.microsoft.com";
    private static final String WAITING_REGISTRY = " (waiting for " + REGISTRY + ")";
    private static final String WAITING_SERVER = " (waiting for the API server)";

    private BootCheck() {}

    /** Passes, or tries again after the time that the node's script takes for it, or fails the operation. */
    static void run(Progress progress, String status) {
        var cluster = new Cluster(progress.documents().find(progress.id()).orElseThrow());
        if (Set.of("none", "block").contains(cluster.outboundType())) return;
        for (var node : NodePools.names(cluster)) {
            var registry = send(progress, cluster, node, REGISTRY);
            if (!registry.outcome().arrived()) {
                registryFailed(progress, status, registry);
                return;
            }
            var server = send(
                    progress, cluster, node, cluster.properties().path("fqdn").asString());
            if (!server.outcome().arrived()) {
                serverFailed(progress, status, cluster, server);
                return;
            }
        }
    }

    private static Trace send(Progress progress, Cluster cluster, String node, String host) {
        return progress.realm().packets().send(Probe.tls(new Origin.Node(cluster.id(), node), host, 443));
    }

    private static void registryFailed(Progress progress, String status, Trace trace) {
        if (!status.contains("waiting")) {
            progress.then(new Phase(status + WAITING_REGISTRY, REGISTRY_RETRIES));
            return;
        }
        var seen = trace.outcome() == Outcome.DENIED_TLS
                ? "OpenSSL SSL_connect: Connection reset by peer in connection to " + REGISTRY + ":443"
                : "nc: connect to " + REGISTRY + " port 443 (tcp) failed: Connection timed out";
        progress.fail(
                "VMExtensionProvisioningError",
                "Unable to establish outbound connection from agents, please see https://aka.ms/aks-required-ports-and-addresses for more information. Details: Code=\"VMExtensionProvisioningError\" Message=\"VM has reported a failure when processing extension 'vmssCSE'. Error message: \"Enable failed: failed to execute command: command terminated with exit status=50\n[stdout]\n\n[stderr]\n%s\n\"\""
                        .formatted(seen));
    }

    private static void serverFailed(Progress progress, String status, Cluster cluster, Trace trace) {
        if (!status.contains(WAITING_SERVER)) {
            progress.then(new Phase(status.replace(WAITING_REGISTRY, "") + WAITING_SERVER, SERVER_RETRIES));
            return;
        }
        progress.fail(
                "VMExtensionError_K8SAPIServerConnFail",
                "CSE failed with 'VMExtensionError_K8SAPIServerConnFail'. Agents are unable to establish connection to Kubernetes API server. VM extension 'vmssCSE' ended with exit status=51: node %s could not reach API server %s at %s. Connection timed out. Check firewall/NSG rules on port 443 and the authorized IP ranges. For more detailed troubleshooting, see https://aka.ms/aks/vmextensionerror_k8sapiserverconnfail and https://aka.ms/aks-required-ports-and-addresses for more information."
                        .formatted(
                                trace.sent().source().address(),
                                cluster.properties().path("fqdn").asString(),
                                trace.sent().destination()));
    }
}
