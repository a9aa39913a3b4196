package dev.egresslab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;

/** AKS clusters of a subscription, whoever made them. */
@Command(name = "clusters")
final class ClustersCommand extends Action {
    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "azure")
    String place = "azure";

    @Override
    int at(Desk desk, Printer printer) {
        var all = desk.workbench().place(place).cloud().clusters();
        for (var cluster : all) {
            var type = cluster.text("/properties/networkProfile/outboundType").orElse("-");
            var region = cluster.text("/location").orElse("");
            printer.object(
                    "cluster",
                    Map.of("cluster", cluster.id().toString(), "name", cluster.name(), "outboundType", type));
            printer.say("cli.cluster", cluster.name(), cluster.id().group().orElse(""), region, type);
        }
        if (all.isEmpty()) printer.say("cli.cluster.none");
        return 0;
    }
}
