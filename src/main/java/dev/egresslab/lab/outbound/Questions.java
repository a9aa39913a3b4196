package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;

import java.util.List;

/** Questions that several types ask. */
final class Questions {
    static final Parameter REGION = new Parameter(
            "region",
            "group",
            new Kind.Choice(
                    List.of(
                            "westeurope",
                            "northeurope",
                            "swedencentral",
                            "francecentral",
                            "eastus",
                            "eastus2",
                            "uksouth"),
                    true),
            "westeurope");
    static final Parameter NODES = new Parameter("nodes", "cluster", new Kind.Whole(1, 1000, 1), "3");
    static final Parameter SIZE = new Parameter(
            "nodeSize",
            "cluster",
            new Kind.Choice(List.of("Standard_DS2_v2", "Standard_D2s_v3", "Standard_D2s_v5", "Standard_D4s_v5"), true),
            "Standard_DS2_v2");
    static final Parameter PLUGIN =
            new Parameter("plugin", "cluster", new Kind.Choice(List.of("kubenet", "overlay"), false), "kubenet");

    private Questions() {}

    static Parameter group(String usual) {
        return new Parameter("group", "group", new Kind.Name("Microsoft.Resources/resourceGroups"), usual);
    }

    static Parameter cluster(String usual) {
        return new Parameter("cluster", "cluster", new Kind.Name("Microsoft.ContainerService/managedClusters"), usual);
    }

    static Parameter name(String id, String section, String type, String usual) {
        return new Parameter(id, section, new Kind.Name("Microsoft.Network/" + type), usual);
    }

    static Parameter range(String id, String usual) {
        return new Parameter(id, "network", new Kind.Range(), usual);
    }
}
