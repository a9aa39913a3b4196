package dev.egresslab.lab.outbound;

import dev.egresslab.lab.LabException;

import java.util.List;
import java.util.Optional;

/**
 * An outbound type of AKS that no lab is made of. Texts under {@code unbuilt.<id>.…}: what it is, what it needs, why it is
 * left out. https://learn.microsoft.com/azure/aks/egress-outboundtype
 *
 * @param id Azure's word for it
 * @param preview whether Azure does not yet stand for it
 */
public record Unbuilt(String id, boolean preview) {
    /** All of them, those that are generally available first. */
    public static final List<Unbuilt> ALL =
            List.of(new Unbuilt("none", false), new Unbuilt("block", true), new Unbuilt("managedNATGatewayV2", true));

    /** What to say to somebody who wants a lab of it. */
    LabException refusal() {
        var key = "unbuilt." + id;
        return LabException.of(key);
    }

    public static Optional<Unbuilt> find(String id) {
        return ALL.stream().filter(type -> type.id().equalsIgnoreCase(id)).findFirst();
    }
}
