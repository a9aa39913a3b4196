package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

    /** Sends a connection from this pod. */
    Trace send(Probe probe);

    dev.egresslab.net.Origin origin();

    /** Returns when so much lab time has passed. */
    void pass(Duration time) throws InterruptedException;
}
