package dev.egresslab;

import dev.egresslab.azure.AzureEntrance;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.Clouds;
import dev.egresslab.azure.OwnAddress;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Prices;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.Activity;
import dev.egresslab.practice.PracticeCloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workbench whose place is Azure, and whose Azure is a practice cloud that stands in as a sovereign cloud: by the address of
 * its Resource Manager in the environment and nothing else.
 */
final class Abroad implements AutoCloseable {
    final PracticeCloud practice;
    final AzureEntrance door;
    final Bench bench;

    /** Every call that the cloud answered. */
    final List<Activity> heard = new CopyOnWriteArrayList<>();

    private final Path az;
    private final Map<String, String> environment;
    private final StateFolder state;

    Abroad(Path folder, boolean application) throws IOException {
        practice = PracticeCloud.start(
                new PracticeCloud.Options(folder.resolve("cloud"), 0, Double.POSITIVE_INFINITY, 7, heard::add),
                Clock.systemUTC(),
                new SecureRandom());
        az = Files.createDirectories(folder.resolve("bin")).resolve("az");
        environment = environment(folder, application);
        door = new AzureEntrance(Clouds.of(environment), environment);
        var place = new AzurePlace(
                door, new OwnAddress(List.of(), CloudEndpoint.azure("", "")), new KubeClusters(), Prices.BUNDLED);
        state = StateFolder.take(folder.resolve("state"));
        var count = new AtomicInteger();
        bench = new Bench(
                Journal.open(state),
                List.of(place),
                World.load(),
                Clock.systemUTC(),
                () -> "lab-" + count.incrementAndGet());
    }

    private Map<String, String> environment(Path folder, boolean application) throws IOException {
        var pem = Files.writeString(folder.resolve("authority.pem"), practice.authorityPem());
        var environment = new HashMap<>(Map.of(
                "EGRESS_LAB_CLOUD",
                practice.endpoint(),
                "EGRESS_LAB_CLOUD_CA",
                pem.toString(),
                "PATH",
                az.getParent() + ":/bin:/usr/bin"));
        if (application)
            environment.putAll(
                    Map.of("AZURE_CLIENT_ID", practice.clientId(), "AZURE_CLIENT_SECRET", practice.clientSecret()));
        return environment;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Puts an az on the path that answers with a token of the practice cloud, as long as {@code signed in} is there. */
    void signInToAz(String token) throws IOException {
        Files.writeString(
                az.resolveSibling("token"), "{\"accessToken\": \"" + token + "\", \"expires_on\": 4102444800}");
        Files.writeString(az, "#!/bin/sh\nexec cat " + az.resolveSibling("token") + "\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
    }

    /** As {@code az logout} does. */
    void signOutOfAz() throws IOException {
        Files.deleteIfExists(az.resolveSibling("token"));
    }

    @Override
    public void close() {
        bench.close();
        practice.close();
        state.close();
    }
}
