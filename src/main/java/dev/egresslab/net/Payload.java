package dev.egresslab.net;

/** As much of a packet's content as a firewall can read. */
public sealed interface Payload {
    /** A plain request: the Host header is readable. */
    record Http(String host, String path) implements Payload {}

    /** A ClientHello; {@code serverName} is empty where the client sends no SNI. */
    record Tls(String serverName) implements Payload {}

    /** Anything else. */
    record Opaque() implements Payload {}
}
