package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Optional;

/**
 * A managed cluster as packets see it.
 *
 * @param podRange range of pods that have addresses of their own making (overlay, kubenet); empty where pods use the subnet
 * @param authorizedRanges who may reach the API server; empty means everybody
 */
public record Cluster(ResourceId id, String apiServer, Optional<Cidr> podRange, List<Cidr> authorizedRanges) {}
