package dev.egresslab.practice.kube;

import java.util.List;

/** What a kind is called. */
public record Names(
        String group,
        String version,
        String kind,
        String plural,
        String singular,
        boolean namespaced,
        List<String> shortNames,
        boolean inAll) {
    public Names {
        shortNames = List.copyOf(shortNames);
    }

    public static Names core(String kind, String plural, boolean namespaced, String... shortNames) {
        return new Names("", "v1", kind, plural, singular(kind), namespaced, List.of(shortNames), false);
    }

    /** Listed by {@code kubectl get all}. */
    public Names shownInAll() {
        return new Names(group, version, kind, plural, singular, namespaced, shortNames, true);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** As in error texts: {@code pods}, {@code deployments.apps}. */
    public String qualified() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    private static String singular(String kind) {
        return kind.toLowerCase(java.util.Locale.ROOT);
    }
}
