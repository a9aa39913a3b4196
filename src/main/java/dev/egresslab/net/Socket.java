package dev.egresslab.net;

import dev.egresslab.address.Ipv4;

/** An address and a port; port 0 where the protocol has none. */
public record Socket(Ipv4 address, int port) {
    public Socket {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("A port is 0 to 65535: " + port);
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
