package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabTime;
import dev.egresslab.practice.http.Certificates;
import dev.egresslab.practice.http.PracticeServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The API server of {@link KubeScene} on loopback, where every duration passes at once, and a client for it. */
final class LiveCluster implements AutoCloseable {
    private final LabTime time;
    private final PracticeServer server;
    private final KubernetesClient client;

    LiveCluster(Path folder) {
        var real = Clock.systemUTC();
        time = new LabTime(
                real,
                real.instant(),
                Double.POSITIVE_INFINITY,
                work -> Thread.ofVirtual().start(work));
        var certificates = Certificates.in(folder, real, new SecureRandom());
        var url = new AtomicReference<String>("");
        var site = KubeScene.site(time, url::get, certificates.authorityPem());
        server = PracticeServer.start(0, certificates, List.of(site), (_, _, _) -> {});
        url.set(server.url());
        time.drive();
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(site.kubeconfig(KubeScene.CLUSTER)))
                .build();
    }

    KubernetesClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        time.close();
        server.close();
    }
}
