package dev.egresslab;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;

/** TLS that trusts the authorities of a PEM text and nobody else. */
public final class Trust {
    private Trust() {}

    public static SSLContext in(String pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var text = new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.UTF_8));
        for (var certificate :
                List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(text)))
            store.setCertificateEntry("authority" + store.size(), certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
