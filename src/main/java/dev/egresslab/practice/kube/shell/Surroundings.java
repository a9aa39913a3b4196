package dev.egresslab.practice.kube.shell;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command can see of its container: its name, its programs, its network. */
public interface Surroundings {
    String host();

    Map<String, String> environment();

    /** Programs that the image holds. */
    Set<String> programs();

    /** Lab time. */
    Instant now();

    World world();

    /** The address that a name has for this pod; empty where there is none. */
    Optional<Ipv4> resolve(String host);

    /** Whom the pod asks for names. */
    Ipv4 nameServer();

    /** The pod's own address. */
    Ipv4 address();

    /** Files that commands have written. */
    Map<String, String> files();

    /** Adds a program, as a package manager does. */
    void install(String program);

    /** Sends a connection from this pod. */
    Trace send(Probe probe);

    Origin origin();

    /** Returns when so much time has passed for a program that only waits: what a container does by itself drives no clock. */
    void idle(Duration time) throws InterruptedException;

    /** Returns when so much lab time has passed. */
    void pass(Duration time) throws InterruptedException;
}
