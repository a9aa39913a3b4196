package dev.egresslab.kube;

import dev.egresslab.plan.Cluster;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Proxies;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import io.fabric8.kubernetes.client.utils.HttpClientUtils;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens clusters; each trusts only the certificate authority in its kubeconfig; of the environment only the proxy counts. */
public final class KubeClusters implements Clusters {
    /** The client complains with a stack trace where a server closes a finished exec before it does. */
    private static final Logger SOCKETS = Logger.getLogger("io.fabric8.kubernetes.client.jdkhttp");

    private static final int CONNECT_MILLIS = 10_000;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Duration answer;
    private final Proxies proxies;

    public KubeClusters() {
        this(ANSWER);
    }

    /** @param answer how long to wait for one answer */
    public KubeClusters(Duration answer) {
        this(answer, Proxies.MACHINE);
    }

    /** @param proxies what stands between here and clusters that are elsewhere */
    public KubeClusters(Proxies proxies) {
        this(ANSWER, proxies);
    }

    private KubeClusters(Duration answer, Proxies proxies) {
        this.answer = answer;
        this.proxies = proxies;
    }

    @Override
    public Cluster open(String kubeconfig) {
        SOCKETS.setLevel(Level.SEVERE);
        var config = Config.fromKubeconfig(kubeconfig);
        config.setUserAgent("egress-lab");
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setRequestTimeout((int) answer.toMillis());
        // whether to try again is decided by the plan
        config.setRequestRetryBackoffLimit(0);
        return new KubeCluster(new KubernetesClientBuilder()
                .withConfig(config)
                .withTaskExecutorSupplier(Executors::newVirtualThreadPerTaskExecutor)
                .withHttpClientBuilderConsumer(http -> {
                    trustOnly(config, http);
                    through(URI.create(config.getMasterUrl()), http);
                })
                .build());
    }

    private void through(URI server, HttpClient.Builder http) {
        if (Proxies.loopback(server)) {
            http.proxyType(HttpClient.ProxyType.DIRECT);
            return;
        }
        proxies.to(server).ifPresent(proxy -> {
            http.proxyType(HttpClient.ProxyType.HTTP).proxyAddress(proxy);
            http.addOrReplaceInterceptor(ProxyAnswer.NAME, new ProxyAnswer());
            proxies.login()
                    .map(login ->
                            HttpClientUtils.basicCredentials(login.getUserName(), new String(login.getPassword())))
                    .ifPresent(http::proxyAuthorization);
        });
    }

    private static void trustOnly(Config config, HttpClient.Builder http) {
        var authority = config.getCaCertData();
        if (authority == null) return;
        try {
            http.sslContext(
                    SSLUtils.keyManagers(config), trusting(Base64.getDecoder().decode(authority)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The certificates in the kubeconfig cannot be read.", e);
        }
    }

    private static TrustManager[] trusting(byte[] pem) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int n = 0;
        var certificates = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        for (var certificate : certificates) store.setCertificateEntry("authority" + n++, certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }
}
