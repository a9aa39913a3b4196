package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.azure.AzureCloud;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.SignIn;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.net.World;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Place;
import dev.egresslab.practice.PracticeCloud;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** A practice cloud in which every duration passes at once, reached as any cloud is: over the wire. */
public final class LoopbackPlace implements Place, AutoCloseable {
    private final PracticeCloud practice;
    private final Cloud cloud;
    private final Clusters clusters = new KubeClusters();

    public LoopbackPlace(Path folder) {
        this(PracticeCloud.start(
                new PracticeCloud.Options(folder, 0, Double.POSITIVE_INFINITY, 7, _ -> {}),
                java.time.Clock.systemUTC(),
                new SecureRandom()));
    }

    /** The same, in a practice cloud that is there already. */
    public LoopbackPlace(PracticeCloud there) {
        practice = there;
        cloud = new AzureCloud(azureEndpoint(), signIn());
    }

    public CloudEndpoint azureEndpoint() {
        return CloudEndpoint.own(
                URI.create(practice.endpoint()), practice.tenant(), practice.subscription(), practice.authorityPem());
    }

    public SignIn signIn() {
        return SignIn.application(practice.clientId(), practice.clientSecret());
    }

    public PracticeCloud practice() {
        return practice;
    }

    @Override
    public String id() {
        return "practice";
    }

    @Override
    public String subscription() {
        return practice.subscription();
    }

    @Override
    public Optional<Ipv4> workstation() {
        return Optional.of(World.WORKSTATION);
    }

    @Override
    public String endpoint() {
        return practice.endpoint();
    }

    @Override
    public boolean billed() {
        return false;
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public Clusters clusters() {
        return clusters;
    }

    @Override
    public Optional<Clock> clock() {
        return Optional.empty();
    }

    @Override
    public void close() {
        practice.close();
    }
}
