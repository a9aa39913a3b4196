package dev.egresslab.net.wires;

import dev.egresslab.estate.Document;
import dev.egresslab.net.Fabric;

/** What the resources of one ARM type are to packets. Reads only what Azure's own documents hold. */
public interface Wire {
    /** For example {@code Microsoft.Network/natGateways}. */
    String type();

    void join(Document self, Fabric fabric);
}
