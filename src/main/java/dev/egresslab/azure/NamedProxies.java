package dev.egresslab.azure;

import com.azure.core.http.ProxyOptions;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Proxies;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proxy that the environment names, in the variables that az, kubectl and curl read too: {@code HTTPS_PROXY}, and
 * {@code NO_PROXY} for what is reached without it; small letters count as well.
 * https://learn.microsoft.com/azure/developer/java/sdk/proxying
 */
public final class NamedProxies {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.:/\\[\\]]+");

    private NamedProxies() {}

    /** Those of the environment, or else of the machine. A name that is none is refused when it is first needed. */
    public static Proxies of(Map<String, String> environment) {
        var named = either(environment, "HTTPS_PROXY");
        if (named.isEmpty()) return Proxies.MACHINE;
        var options = options(named, either(environment, "NO_PROXY"));
        var login = Optional.ofNullable(options)
                .filter(o -> o.getUsername() != null && o.getPassword() != null)
                .map(o -> new PasswordAuthentication(
                        o.getUsername(), o.getPassword().toCharArray()));
        return new Proxies(() -> selector(options, named), login);
    }

    private static String either(Map<String, String> environment, String name) {
        return Stream.of(name.toLowerCase(java.util.Locale.ROOT), name)
                .map(n -> environment.getOrDefault(n, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable ProxyOptions options(String named, String direct) {
        var address = named.contains("://") ? named : "http://" + named;
        var known = new ConfigurationBuilder()
                .putProperty(Configuration.PROPERTY_HTTPS_PROXY, address)
                .putProperty(Configuration.PROPERTY_NO_PROXY, deep(direct))
                // without it the SDK reads none of the others
                .putProperty("java.net.useSystemProxies", "true")
                .build();
        return ProxyOptions.fromConfiguration(known);
    }

    /** {@code corp.example} stands for everything below it as well, as curl reads it. */
    private static String deep(String direct) {
        return Arrays.stream(direct.split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> entry.startsWith(".")
                                || entry.startsWith("*")
                                || NUMBERS.matcher(entry).matches()
                        ? Stream.of(entry)
                        : Stream.of(entry, "." + entry))
                .collect(Collectors.joining(","));
    }

    private static ProxySelector selector(@Nullable ProxyOptions options, String named) {
        // what stands before the @ is nobody's business
        if (options == null) throw LabException.of("proxy", named.substring(named.lastIndexOf('@') + 1));
        var direct = Optional.ofNullable(options.getNonProxyHosts())
                .filter(hosts -> !hosts.isEmpty())
                .map(hosts -> Pattern.compile(hosts, Pattern.CASE_INSENSITIVE));
        return new Named(new Proxy(Proxy.Type.HTTP, options.getAddress()), direct);
    }

    private static final class Named extends ProxySelector {
        private final Proxy proxy;
        private final Optional<Pattern> direct;

        Named(Proxy proxy, Optional<Pattern> direct) {
            this.proxy = proxy;
            this.direct = direct;
        }

        @Override
        public List<Proxy> select(URI server) {
            var host = String.valueOf(server.getHost());
            boolean straight =
                    direct.filter(pattern -> pattern.matcher(host).matches()).isPresent();
            return List.of(straight ? Proxy.NO_PROXY : proxy);
        }

        @Override
        public void connectFailed(URI server, SocketAddress proxy, IOException e) {
            // the connection itself tells
        }
    }
}
