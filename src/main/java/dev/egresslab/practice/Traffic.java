package dev.egresslab.practice;

import dev.egresslab.net.Network;

/** Packets, and the network that they are sent through as it stands now. */
public interface Traffic extends Packets {
    Network network();
}
