package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;

import java.net.URI;
import java.util.Optional;

/** What a URL asks for, as curl and wget read it: without a scheme it is plain HTTP. */
record Address(String scheme, String host, int port, String path) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Empty where the text is no URL, or names no host. */
    static Optional<Address> of(String url) {
        try {
            var uri = URI.create(url.contains("://") ? url : "http://" + url);
            if (uri.getHost() == null) return Optional.empty();
            var scheme = String.valueOf(uri.getScheme());
            int port = uri.getPort() > 0 ? uri.getPort() : scheme.equals("https") ? HTTPS : HTTP;
            var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new Address(scheme, uri.getHost(), port, path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Probe probe(Origin origin) {
        return scheme.equals("https") ? Probe.tls(origin, host, port) : Probe.http(origin, host, port, path);
    }
}
