package dev.egresslab.azure.preflight;

import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the region offers the Kubernetes version that was asked for; where none was, Azure takes its usual one.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions
 */
final class KubernetesVersion implements Question {
    @Override
    public String key() {
        return "version";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var wanted = asking.cluster().shape().version();
        if (wanted.isEmpty()) return List.of();
        var offered = asking
                .rest()
                .document(
                        asking.inRegion("Microsoft.ContainerService", "kubernetesVersions"),
                        "api-version="
                                + Versions.of("Microsoft.ContainerService/managedClusters")
                                        .orElseThrow())
                .stream()
                .flatMap(body -> body.path("values").valueStream())
                .collect(Collectors.toMap(
                        minor -> minor.path("version").asString(""),
                        minor -> minor.path("patchVersions").propertyNames()));
        boolean there = offered.entrySet().stream()
                .anyMatch(minor ->
                        minor.getKey().equals(wanted.get()) || minor.getValue().contains(wanted.get()));
        return List.of(
                there
                        ? Check.of(Check.State.OK, "version", wanted.get())
                        : Check.of(
                                Check.State.ERROR,
                                "version.none",
                                wanted.get(),
                                asking.region(),
                                offered.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
}
