package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.azure.AzureEntrance;
import dev.egresslab.azure.OwnAddress;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Preflight;
import dev.egresslab.plan.Prices;
import dev.egresslab.plan.Subscription;

import java.net.URI;
import java.util.Optional;

/** A person's own subscription of Azure. Nothing is asked of anybody before somebody signs in. */
record AzurePlace(AzureEntrance door, OwnAddress own, Clusters clusters, Prices prices) implements Place {
    @Override
    public String id() {
        return "azure";
    }

    @Override
    public String subscription() {
        return door.chosen().map(Subscription::id).orElse("");
    }

    @Override
    public Optional<Ipv4> workstation() {
        return own.find();
    }

    @Override
    public String endpoint() {
        return door.address();
    }

    @Override
    public boolean billed() {
        return true;
    }

    @Override
    public boolean answers() {
        return door.answers();
    }

    @Override
    public Cloud cloud() {
        return door.opened();
    }

    @Override
    public Preflight preflight() {
        return design -> door.opened().preflight().checks(design);
    }

    @Override
    public Optional<Clock> clock() {
        return Optional.empty();
    }

    @Override
    public Optional<URI> portal(ResourceId resource) {
        return door.portal(resource);
    }

    @Override
    public Optional<Entrance> entrance() {
        return Optional.of(door);
    }
}
