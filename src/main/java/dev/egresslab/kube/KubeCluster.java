package dev.egresslab.kube;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Cluster;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import io.fabric8.kubernetes.client.KubernetesClient;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** One cluster's Kubernetes API, through the fabric8 client. */
final class KubeCluster implements Cluster {
    private final KubernetesClient client;
    private final Survey survey;
    private final Pods pods;
    private final BalancedServices services;
    private final Manifests manifests;

    KubeCluster(KubernetesClient client) {
        this.client = client;
        var api = new Api(client);
        survey = new Survey(api);
        pods = new Pods(api);
        services = new BalancedServices(api);
        manifests = new Manifests(client);
    }

    @Override
    public Optional<Found> find(Resource.Kube resource) {
        return Refusals.translating(() -> switch (resource) {
            case Resource.Pod pod -> pods.find(pod);
            case Resource.LoadBalancerService service -> services.find(service);
            case Resource.Manifest manifest -> manifests.find(manifest);
        });
    }

    @Override
    public Found put(Resource.Kube resource, Consumer<Progress> heard) {
        return Refusals.translating(() -> switch (resource) {
            case Resource.Pod pod -> pods.put(pod, heard);
            case Resource.LoadBalancerService service -> services.put(service, heard);
            case Resource.Manifest manifest -> manifests.put(manifest, heard);
        });
    }

    @Override
    public void delete(Resource.Kube resource, Consumer<Progress> heard) {
        Refusals.translating(() -> {
            switch (resource) {
                case Resource.Pod pod -> pods.delete(pod, heard);
                case Resource.LoadBalancerService service -> services.delete(service, heard);
                case Resource.Manifest manifest -> manifests.delete(manifest, heard);
            }
            return resource;
        });
    }

    @Override
    public List<KubeObject> survey() {
        return Refusals.translating(survey::all);
    }

    @Override
    public Ran exec(String pod, List<String> command, Duration limit) {
        return Refusals.translating(() -> Exec.run(client, pod, command, limit));
    }

    @Override
    public List<String> run(Job job, IntConsumer ended) {
        return Refusals.translating(() -> new Jobs(client).run(job, ended));
    }

    @Override
    public void close() {
        client.close();
    }
}
