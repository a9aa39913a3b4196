package dev.egresslab.azure.preflight;

import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.PriceBook;

import java.util.List;

/** Whether the quota of public addresses has room for the lab's own and those that AKS makes. */
final class Addresses implements Question {
    @Override
    public String key() {
        return "publicIps";
    }

    @Override
    public List<Check> ask(Asking asking) {
        int more = PriceBook.bundled().lines(asking.design()).stream()
                .filter(line -> line.kind().equals("publicIp"))
                .mapToInt(PriceBook.Line::count)
                .sum();
        var usages = new Usages(asking.rest()
                .list(
                        asking.inRegion("Microsoft.Network", "usages"),
                        "api-version=" + Versions.of("Microsoft.Network/usages").orElseThrow()));
        return List.of(usages.room("StandardPublicIPAddresses", more, "publicIps", asking.region())
                .or(() -> usages.room("PublicIPAddresses", more, "publicIps", asking.region()))
                .orElseGet(() -> Usages.untold("publicIps", asking.region())));
    }
}
