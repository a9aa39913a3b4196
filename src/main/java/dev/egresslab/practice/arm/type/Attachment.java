package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Documents;

import java.util.List;
import java.util.Optional;

/**
 * Where a machine's network interface is attached.
 *
 * @param machine a virtual machine, or an instance of a scale set
 * @param securityGroup the interface's own; its subnet may have another
 */
record Attachment(
        ResourceId card,
        ResourceId machine,
        ResourceId subnet,
        List<Ipv4> addresses,
        Optional<ResourceId> securityGroup) {
    /** Refuses an interface that no machine has. */
    static Attachment of(Document card, Documents documents) {
        var machine = card.link("/properties/virtualMachine")
                .or(() -> documents.referrers(card.id()).stream()
                        .filter(user -> user.is(VirtualMachines.TYPE))
                        .findFirst())
                .orElseThrow(() -> ArmError.bad(
                        "OperationNotAllowed",
                        "The network interface %s is not attached to a running virtual machine.",
                        card.id()));
        var subnet = card.items("/properties/ipConfigurations")
                .map(c -> c.at("/properties/subnet/id").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        return new Attachment(
                card.id(),
                machine,
                ResourceId.of(subnet),
                card.items("/properties/ipConfigurations")
                        .map(c -> c.at("/properties/privateIPAddress").asString(""))
                        .filter(Ipv4::is)
                        .map(Ipv4::parse)
                        .toList(),
                card.link("/properties/networkSecurityGroup"));
    }

    /** The interfaces of a machine. */
    static List<Attachment> of(ResourceId machine, Documents documents) {
        return documents
                .find(machine)
                .filter(d -> d.id().is(VirtualMachines.TYPE) || d.id().is(ScaleSets.MACHINES))
                .orElseThrow(() -> ArmError.notFound(machine))
                .links("/properties/networkProfile/networkInterfaces")
                .stream()
                .flatMap(id -> documents.find(id).stream())
                .map(card -> of(card, documents))
                .toList();
    }

    /** What the machine is called as a node. */
    String host() {
        return machine.is(ScaleSets.MACHINES)
                ? NodePools.nodeName(machine.parent().orElseThrow(), Integer.parseInt(machine.name()))
                : machine.name();
    }
}
