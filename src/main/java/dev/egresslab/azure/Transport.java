package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import dev.egresslab.plan.Proxies;
import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;

/** Makes the HTTP client: the machine's trust and proxy for a public cloud, only the cloud's own authority for its own. */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(100);

    private Transport() {}

    static HttpClient to(CloudEndpoint endpoint) {
        return to(endpoint, ANSWER);
    }

    /** @param answer how long to wait for one answer */
    static HttpClient to(CloudEndpoint endpoint, Duration answer) {
        var plain = java.net.http.HttpClient.newBuilder();
        endpoint.trust().ifPresent(pem -> plain.sslContext(trusting(pem)));
        if (endpoint.loopback()) plain.proxy(java.net.http.HttpClient.Builder.NO_PROXY);
        else through(endpoint.proxies(), plain);
        var http = new JdkHttpClientBuilder(plain)
                .connectionTimeout(CONNECT)
                .responseTimeout(answer)
                // which proxy is decided above; the SDK's own reading of the environment would lead away from this
                // machine
                .configuration(Configuration.NONE)
                .build();
        return endpoint.loopback() ? http : new PastProxy(http, endpoint.proxies());
    }

    private static void through(Proxies proxies, java.net.http.HttpClient.Builder plain) {
        plain.proxy(proxies.selector());
        proxies.login()
                .ifPresent(login -> plain.authenticator(new Authenticator() {
                    @Override
                    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                        return getRequestorType() == RequestorType.PROXY ? login : null;
                    }
                }));
    }

    private static SSLContext trusting(String pem) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int n = 0;
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            for (var certificate : certificates) store.setCertificateEntry("authority" + n++, certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The certificate authority of the cloud cannot be read.", e);
        }
    }
}
