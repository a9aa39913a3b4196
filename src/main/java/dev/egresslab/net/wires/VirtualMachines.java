package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.Node;

import java.util.List;
import java.util.Optional;

/** Single machines, by their first network interface. */
final class VirtualMachines implements Wire {
    @Override
    public String type() {
        return "Microsoft.Compute/virtualMachines";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        self.links("/properties/networkProfile/networkInterfaces").stream()
                .findFirst()
                .flatMap(fabric.estate()::find)
                .ifPresent(card -> card.items("/properties/ipConfigurations")
                        .findFirst()
                        .ifPresent(first -> join(self, card, new Document(card.id(), first), fabric)));
    }

    private static void join(Document self, Document card, Document first, Fabric fabric) {
        var subnet = first.link("/properties/subnet");
        var address = first.text("/properties/privateIPAddress").filter(Ipv4::is);
        if (subnet.isEmpty() || address.isEmpty()) return;
        fabric.add(new Node(
                self.name(),
                Ipv4.parse(address.get()),
                subnet.get(),
                self.id(),
                Optional.empty(),
                pools(first),
                card.link("/properties/networkSecurityGroup"),
                first.link("/properties/publicIPAddress").flatMap(fabric::publicIp)));
    }

    private static List<String> pools(Document first) {
        return first.links("/properties/loadBalancerBackendAddressPools").stream()
                .map(ResourceId::toString)
                .toList();
    }
}
