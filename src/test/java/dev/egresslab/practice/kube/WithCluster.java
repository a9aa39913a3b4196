package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Tests of one API server, which runs from the first of them to the last. */
abstract class WithCluster {
    @TempDir
    private static Path folder;

    private static LiveCluster cluster;
    static KubernetesClient client;

    @BeforeAll
    static void start() {
        cluster = new LiveCluster(folder);
        client = cluster.client();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }
}
