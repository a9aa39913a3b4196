package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;

/** A private endpoint: names that resolve to its private address inside its network. */
public record PrivateEndpoint(ResourceId id, ResourceId subnet, Ipv4 address, List<String> names) {}
