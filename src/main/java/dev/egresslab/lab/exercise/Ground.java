package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The lab that an exercise is done in: what can be asked of it and done to it. Every call blocks. */
public interface Ground extends Sight {
    /** What the lab was built as. */
    Design design();

    /** Runs a command in a pod, as {@code kubectl exec} does. */
    Answer run(String pod, List<String> command);

    /** Makes a resource, or changes it to what it says now; returns when it is ready. */
    void put(Resource resource);

    /** Looks again and again until it is so; false where it is not in the time that kubelet needs for another try. */
    boolean await(BooleanSupplier so) throws InterruptedException;

    /** Why the cluster's API does not let this computer in; empty where it does. */
    Optional<String> lockedOut();

    /**
     * The address that the internet sees of this computer.
     *
     * @throws dev.egresslab.lab.LabException where it is not known
     */
    Ipv4 workstation();
}
