package dev.egresslab.lab.outbound;

import dev.egresslab.lab.LabException;

import java.util.List;
import java.util.Optional;

/** All outbound types that a lab can have. */
public final class OutboundTypes {
    /** The list that the wizard, the command line, the tour and the lesson test are made from. */
    public static final List<OutboundType> ALL =
            List.of(new LoadBalancer(), new ManagedNat(), new UserAssignedNat(), new UserDefinedRouting());

    private OutboundTypes() {}

    public static Optional<OutboundType> find(String id) {
        return ALL.stream().filter(type -> type.id().equalsIgnoreCase(id)).findFirst();
    }

    /** @throws LabException where there is no such type */
    public static OutboundType wanted(String id) {
        return find(id).orElseThrow(() -> Unbuilt.find(id)
                .map(Unbuilt::refusal)
                .orElseGet(() -> LabException.of(
                        "type",
                        id,
                        String.join(", ", ALL.stream().map(OutboundType::id).toList()))));
    }
}
