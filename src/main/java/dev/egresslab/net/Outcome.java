package dev.egresslab.net;

/** How a trace ends. Each has a text under {@code outcome.<name>} that tells what the client sees. */
public enum Outcome {
    /** The request arrived and the reply came back. */
    ANSWERED,
    /** A firewall answered plain HTTP with status 470 instead of the destination. */
    DENIED_HTTP,
    /** A firewall accepted the TCP connection and reset it after the ClientHello. */
    DENIED_TLS,
    /** A rule discarded the packet in silence: the client waits until its own limit. */
    DROPPED,
    /** No route, or a route whose next hop is None: silence. */
    NO_ROUTE,
    /** The way out has no source NAT port left for this destination: silence. */
    PORTS_EXHAUSTED,
    /** Nothing on the path translates the private source to a public one: silence. */
    NO_WAY_OUT,
    /** The request arrived, the reply took another path and was discarded there: silence (asymmetric routing). */
    REPLY_LOST,
    /** An application gateway answered with status 502: no backend answers on the port it was told. */
    BAD_GATEWAY,
    /** The destination exists and nothing listens on the port: reset. */
    REFUSED,
    /** The destination address belongs to nothing. */
    UNREACHABLE,
    /** The name could not be resolved. */
    NAME_UNKNOWN,
    /** The packet came to the same device a second time unchanged. */
    LOOP;

    /** Whether the client has its answer from the destination. */
    public boolean arrived() {
        return this == ANSWERED;
    }
}
