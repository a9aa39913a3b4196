package dev.egresslab.net;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;

/** Whether a cluster runs or was stopped. https://learn.microsoft.com/azure/aks/start-stop-cluster */
public final class PowerState {
    private static final String CODE = "/properties/powerState/code";
    private static final String STOPPED = "Stopped";

    private PowerState() {}

    /** In Azure's word: {@code Running} or {@code Stopped}. */
    public static String of(Document cluster) {
        return cluster.text(CODE).orElse("Running");
    }

    /** Whether somebody has stopped it. */
    public static boolean stopped(Document cluster) {
        return of(cluster).equals(STOPPED);
    }

    /** Whether somebody has stopped one of the clusters. */
    public static boolean stopped(Estate estate) {
        return estate.all("Microsoft.ContainerService/managedClusters").stream().anyMatch(PowerState::stopped);
    }
}
