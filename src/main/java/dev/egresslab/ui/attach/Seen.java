package dev.egresslab.ui.attach;

import dev.egresslab.estate.Document;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.text.Texts;

import java.util.Optional;

/** What a cluster's own document tells of it, in words. */
record Seen(Document cluster, Texts texts) {
    private static final String PROFILE = "/properties/networkProfile/";

    String group() {
        return cluster.id().group().orElse("");
    }

    String region() {
        return cluster.text("/location").orElse("");
    }

    /** Azure's word for the way out. */
    String type() {
        return cluster.text(PROFILE + "outboundType").orElse("loadBalancer");
    }

    /** Our word for it; Azure's where we have none. */
    String title() {
        return OutboundTypes.find(type())
                .map(found -> texts.of("outbound." + found.id() + ".title"))
                .orElse(type());
    }

    String version() {
        return cluster.text("/properties/currentKubernetesVersion")
                .or(() -> cluster.text("/properties/kubernetesVersion"))
                .orElse("");
    }

    int nodes() {
        return cluster.items("/properties/agentPoolProfiles")
                .mapToInt(pool -> pool.path("count").asInt(0))
                .sum();
    }

    /** For example {@code azure, overlay}. */
    String plugin() {
        var plugin = cluster.text(PROFILE + "networkPlugin").orElse("");
        return mode().map(mode -> texts.of("ui.attached.plugin.mode", plugin, mode))
                .orElse(plugin);
    }

    private Optional<String> mode() {
        return cluster.text(PROFILE + "networkPluginMode").filter(mode -> !mode.isEmpty());
    }

    /** Kubenet is not supported for ever: https://learn.microsoft.com/azure/aks/configure-kubenet */
    boolean retiring() {
        return cluster.text(PROFILE + "networkPlugin").filter("kubenet"::equals).isPresent();
    }

    /** Who may come to the API server. */
    String api() {
        var access = "/properties/apiServerAccessProfile/";
        if (cluster.text(access + "enablePrivateCluster").filter("true"::equals).isPresent())
            return texts.of("ui.attached.api.private");
        long ranges = cluster.items(access + "authorizedIPRanges").count();
        return ranges > 0 ? texts.of("ui.attached.api.ranges", ranges) : texts.of("ui.attached.api.public");
    }
}
