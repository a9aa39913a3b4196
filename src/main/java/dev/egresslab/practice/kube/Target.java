package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.kind.KubeKinds;

import java.util.Optional;

/** What a path below the API names: a kind, perhaps a namespace, perhaps one object, perhaps a part of it. */
record Target(KubeKind kind, String namespace, String name, String part) {
    /** @param path for example {@code /api/v1/namespaces/default/pods/nginx/log} */
    static Optional<Target> of(String path) {
        var segments = path.substring(1).split("/");
        int at = segments[0].equals("api") ? 2 : 3;
        if (segments.length <= at || !(segments[0].equals("api") || segments[0].equals("apis")))
            return Optional.empty();
        var group = at == 2 ? "" : segments[1];
        var version = segments[at - 1];
        var namespace = "";
        if (segments[at].equals("namespaces")
                && segments.length > at + 2
                && KubeKinds.find(group, version, segments[at + 2]).isPresent()) {
            namespace = segments[at + 1];
            at += 2;
        }
        int first = at;
        var in = namespace;
        return KubeKinds.find(group, version, segments[first])
                .map(kind -> new Target(kind, in, at(segments, first + 1), at(segments, first + 2)));
    }

    private static String at(String[] segments, int index) {
        return index < segments.length ? segments[index] : "";
    }

    String plural() {
        return kind.names().plural();
    }
}
