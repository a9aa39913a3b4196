package dev.egresslab.net;

import dev.egresslab.address.Ipv4;

import java.util.Set;

/**
 * A host on the internet as the practice cloud knows it.
 *
 * @param name the name asked for, also where a wildcard such as {@code *.data.mcr.microsoft.com} answered
 * @param registry the registry that it serves, for example {@code docker}, or empty
 * @param destination which of the destinations of a cluster it stands for
 */
public record Host(
        String name,
        Ipv4 address,
        Set<Integer> tcp,
        Set<Integer> udp,
        Service service,
        String registry,
        Destination destination) {
    public Host {
        tcp = Set.copyOf(tcp);
        udp = Set.copyOf(udp);
    }

    boolean listens(Protocol protocol, int port) {
        return (protocol == Protocol.UDP ? udp : tcp).contains(port);
    }

    /** What it answers. */
    public enum Service {
        /** The client's own address. */
        ECHO_IP,
        REGISTRY,
        BLOBS,
        TOKEN,
        PACKAGES,
        API,
        API_SERVER,
        WEB,
        NTP,
        DNS
    }

    /** Why a cluster talks to it. */
    public enum Destination {
        SYSTEM_IMAGES,
        USER_IMAGES,
        OS_UPDATES,
        APP_DEPENDENCIES,
        THIRD_PARTY,
        CONTROL_PLANE
    }
}
