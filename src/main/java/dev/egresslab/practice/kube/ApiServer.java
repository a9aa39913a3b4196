package dev.egresslab.practice.kube;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.PracticeException;
import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.kube.kind.KubeKinds;
import dev.egresslab.practice.kube.shell.Surroundings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The API server of one cluster, and all that its kinds need of it. */
public final class ApiServer {
    private static final Duration BREATH = Duration.ofMillis(250);

    private final ResourceId cluster;
    private final Parts parts;
    private final Objects objects;
    private final Verbs verbs;
    private final Controllers controllers = new Controllers(this);
    private final Processes processes;
    private volatile boolean halted;

    ApiServer(ResourceId cluster, Parts parts) {
        this.cluster = cluster;
        this.processes = new Processes(parts.clock());
        this.parts = parts;
        this.objects = new Objects(parts.shelf(), Parts.room(cluster), controllers::hear);
        this.verbs = new Verbs(this, objects);
    }

    public ResourceId cluster() {
        return cluster;
    }

    public Parts parts() {
        return parts;
    }

    /** The cluster's ARM document as it stands. */
    public Optional<Document> document() {
        return parts.provider().estate().find(cluster);
    }

    /** Range of pods with addresses of their own making; empty where pods use the nodes' subnet. */
    public Optional<Cidr> podRange() {
        return document()
                .filter(d -> d.text("/properties/networkProfile/networkPlugin")
                                .filter("azure"::equals)
                                .isEmpty()
                        || d.text("/properties/networkProfile/networkPluginMode")
                                .isPresent())
                .map(d ->
                        Cidr.parse(d.text("/properties/networkProfile/podCidr").orElse("10.244.0.0/16")));
    }

    /** Where its Services have their addresses. */
    public ServiceRange serviceRange() {
        return ServiceRange.of(this);
    }

    public Optional<ObjectNode> find(String plural, String namespace, String name) {
        return objects.find(plural, namespace, name);
    }

    public List<ObjectNode> list(String plural, Predicate<ObjectNode> wanted) {
        return objects.list(plural, wanted);
    }

    /** Has an object's controller look at it, as after a change. */
    public void reconsider(ObjectNode object) {
        controllers.look(object);
    }

    /** What runs in the cluster's containers. */
    public Processes processes() {
        return processes;
    }

    /** A container of a pod, as its commands see it. */
    public Surroundings surroundings(ObjectNode pod, String container) {
        return new PodSurroundings(this, pod, container, false);
    }

    /** A container of a pod, as the program sees it that it was made for. */
    public Surroundings home(ObjectNode pod, String container) {
        return new PodSurroundings(this, pod, container, true);
    }

    /** Nothing goes on in it until it wakes. */
    void halt() {
        halted = true;
    }

    /** Goes on where it stopped. */
    void wake() {
        halted = false;
        resume();
    }

    boolean halted() {
        return halted;
    }

    /** Goes on with what was under way when the practice cloud was left. */
    void resume() {
        for (var kind : KubeKinds.ALL) {
            objects.list(kind.names().plural(), _ -> true).forEach(object -> kind.resume(object, this));
            if (kind instanceof Controlled) controllers.lookAtAll(kind);
        }
    }

    /** Creates an object for a kind or a controller; it is admitted and begins as if a client had sent it. */
    public ObjectNode create(String plural, ObjectNode object) {
        return verbs.writes().create(KubeKinds.plural(plural), object, false);
    }

    /** Changes an object that still exists; a change made meanwhile is not lost. */
    public void update(String plural, String namespace, String name, UnaryOperator<ObjectNode> change) {
        synchronized (objects) {
            objects.find(plural, namespace, name).ifPresent(object -> {
                var changed = change.apply(object.deepCopy());
                if (!changed.equals(object)) objects.put(plural, changed);
            });
        }
    }

    public void remove(String plural, String namespace, String name) {
        verbs.removals().gone(KubeKinds.plural(plural), namespace, name);
    }

    /** Deletes as a client does: with the kind's time of grace, and what the object owns after it or, in the foreground, before. */
    public void delete(KubeKind kind, ObjectNode object, boolean foreground) {
        verbs.removals().delete(kind, object, foreground ? Removals.Wish.FOREGROUND : Removals.Wish.USUAL);
    }

    /** Runs later, in lab time, if the object is still the same one. */
    public void later(Duration after, String plural, ObjectNode object, Consumer<ObjectNode> task) {
        var uid = object.at("/metadata/uid").asString("");
        var namespace = object.at("/metadata/namespace").asString("");
        var name = object.at("/metadata/name").asString("");
        parts.clock()
                .after(
                        after,
                        () -> objects.find(plural, namespace, name)
                                .filter(now -> !halted
                                        && now.at("/metadata/uid").asString("").equals(uid))
                                .ifPresent(task));
    }

    /**
     * Runs later, as {@link #later} does, what may have to be tried without end: where every duration passes at once, a quarter
     * of a real second still lies between tries.
     */
    public void again(Duration after, String plural, ObjectNode object, Consumer<ObjectNode> task) {
        if (!Double.isInfinite(parts.clock().speed())) {
            later(after, plural, object, task);
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(BREATH);
                later(after, plural, object, task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Writes an event about an object, as kubelet and controllers do. */
    public void event(ObjectNode about, String type, String reason, String message, String component) {
        var namespace = about.at("/metadata/namespace").asString("default");
        var uid = about.at("/metadata/uid").asString("");
        var before = objects.list(
                "events",
                e -> e.at("/involvedObject/uid").asString("").equals(uid)
                        && e.path("message").asString("").equals(message));
        var now = parts.clock()
                .now()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
        if (!before.isEmpty()) {
            var known = before.getFirst();
            update(
                    "events",
                    known.at("/metadata/namespace").asString(""),
                    known.at("/metadata/name").asString(""),
                    e -> e.put("count", e.path("count").asInt(1) + 1).put("lastTimestamp", now));
            return;
        }
        var event = JsonNodeFactory.instance.objectNode().put("kind", "Event").put("apiVersion", "v1");
        event.putObject("metadata")
                .put("name", about.at("/metadata/name").asString("") + "." + parts.suffix(10))
                .put("namespace", namespace.isEmpty() ? "default" : namespace);
        event.putObject("involvedObject")
                .put("kind", about.path("kind").asString(""))
                .put("namespace", namespace)
                .put("name", about.at("/metadata/name").asString(""))
                .put("uid", uid)
                .put("apiVersion", "v1");
        event.put("reason", reason)
                .put("message", message)
                .put("type", type)
                .put("count", 1)
                .put("firstTimestamp", now)
                .put("lastTimestamp", now);
        event.putNull("eventTime");
        event.putObject("source").put("component", component);
        event.put("reportingComponent", component).put("reportingInstance", "");
        create("events", event);
    }

    List<KubeObject> snapshot() {
        return objects.snapshot();
    }

    Response answer(Request request, String path) {
        try {
            return Discovery.answer(request, path, version()).orElseGet(() -> verbs.answer(request, path));
        } catch (KubeError e) {
            return e.response();
        } catch (PracticeException e) {
            return new KubeError(500, "InternalError", e.getMessage() + " " + e.whatNow()).response();
        } catch (ClassCastException | IllegalArgumentException | JacksonException e) {
            return KubeError.bad("the request cannot be read").response();
        }
    }

    Optional<Conversation> upgrade(Request request, String path) {
        return Exec.of(request, path, this)
                .or(() -> Attach.of(request, path, this))
                .or(() -> verbs.upgrade(request, path));
    }

    void clear() {
        objects.clear();
    }

    /** Of Kubernetes, without the v. */
    String version() {
        return document()
                .flatMap(d -> d.text("/properties/currentKubernetesVersion")
                        .or(() -> d.text("/properties/kubernetesVersion")))
                .orElse("1.35.1");
    }
}
