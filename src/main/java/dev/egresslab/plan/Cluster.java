package dev.egresslab.plan;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.resource.Resource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The port to one cluster's Kubernetes API. Every call blocks and may be interrupted. */
public interface Cluster extends AutoCloseable {
    Optional<Found> find(Resource.Kube resource);

    /** Applies it and waits until it is ready or cannot become ready by itself (an image that cannot be pulled). */
    Found put(Resource.Kube resource, Consumer<Progress> heard);

    /** Deletes it and waits until it is gone. */
    void delete(Resource.Kube resource, Consumer<Progress> heard);

    /** Nodes, and the pods, services, deployments, ingresses and events of all namespaces. */
    List<KubeObject> survey();

    /**
     * Runs a command in a pod, as {@code kubectl exec} does.
     *
     * @throws CloudException where the command could not be started, for example because the container does not run
     */
    Ran exec(String pod, List<String> command, Duration limit);

    /**
     * Runs a Job to its end, reads what its pods wrote, and removes it.
     *
     * @param ended hears how many of its pods have ended so far
     * @return what each pod wrote
     * @throws CloudException where it could not run or did not end in time
     */
    List<String> run(Job job, IntConsumer ended);

    /**
     * A command in so many pods at once, on as many nodes as there are.
     *
     * @param name of the Job, not in use in the namespace
     */
    record Job(String name, String image, List<String> command, int pods) {
        public Job {
            command = List.copyOf(command);
        }
    }

    @Override
    void close();

    /** What a command left: curl's exit codes are part of the lesson. */
    record Ran(int exit, String out, String err) {}
}
