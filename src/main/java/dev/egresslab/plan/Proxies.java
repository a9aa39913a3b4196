package dev.egresslab.plan;

import dev.egresslab.text.Message;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How servers of the internet are reached from this computer: straight, or through a proxy. Holds a password where the
 * proxy wants one, and shows it to nobody else.
 */
public final class Proxies {
    /** What Java's own properties or the operating system name. */
    public static final Proxies MACHINE = new Proxies(Proxies::machine, Optional.empty());

    /** How Java's client tells that a proxy opened no way ({@code Tunnel failed, got: 403}); it has no type of its own for it. */
    private static final Pattern CLOSED = Pattern.compile("Tunnel.*got: (\\d{3})");

    private final Supplier<ProxySelector> selector;
    private final Optional<PasswordAuthentication> login;

    /**
     * @param selector asked for when the first connection is made; may throw where what it was told is no proxy
     * @param login what the proxy wants to be told
     */
    public Proxies(Supplier<ProxySelector> selector, Optional<PasswordAuthentication> login) {
        this.selector = selector;
        this.login = login;
    }

    public ProxySelector selector() {
        return selector.get();
    }

    public Optional<PasswordAuthentication> login() {
        return login;
    }

    /** The proxy between this computer and a server; empty where there is none. */
    public Optional<InetSocketAddress> to(URI server) {
        return selector().select(server).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .map(InetSocketAddress.class::cast)
                .findFirst();
    }

    /** Whether a server is on this computer, where no proxy may come between. */
    public static boolean loopback(URI server) {
        var host = String.valueOf(server.getHost());
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    /** The HTTP status that a proxy refused with; empty where something else failed. */
    public static OptionalInt refused(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var told = CLOSED.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof IOException && told.find()) return OptionalInt.of(Integer.parseInt(told.group(1)));
        }
        return OptionalInt.empty();
    }

    /** {@code host:port}. */
    public static String text(InetSocketAddress proxy) {
        return proxy.getHostString() + ":" + proxy.getPort();
    }

    /** @param kind of cloud that was on the other side, as {@link Remedies} knows it */
    public static CloudException refusal(String kind, int status) {
        return new Remedies(kind)
                .refusal("ProxyRefused", status, Message.of("refusal.proxy", Integer.toString(status)));
    }

    private static ProxySelector machine() {
        var usual = ProxySelector.getDefault();
        return usual == null ? ProxySelector.of(null) : usual;
    }
}
