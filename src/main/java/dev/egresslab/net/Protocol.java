package dev.egresslab.net;

/** What a packet's ports belong to. */
public enum Protocol {
    TCP,
    UDP,
    ICMP
}
