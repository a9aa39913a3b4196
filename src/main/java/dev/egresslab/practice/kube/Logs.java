package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Response;

/** What a container has written: the images of the lab write nothing; one that does not run says why. */
final class Logs {
    private Logs() {}

    static Response answer(ApiServer server, Target target) {
        var pod = server.find("pods", target.namespace(), target.name())
                .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
        var waiting = pod.at("/status/containerStatuses/0/state/waiting/reason").asString("");
        var container = pod.at("/spec/containers/0/name").asString("");
        if (!waiting.isEmpty()) {
            throw KubeError.bad("container \"" + container + "\" in pod \"" + target.name() + "\" is waiting to start: "
                    + (waiting.equals("ErrImagePull") || waiting.equals("ImagePullBackOff")
                            ? "trying and failing to pull image"
                            : waiting));
        }
        return Response.text(200, "");
    }
}
