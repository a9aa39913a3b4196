package dev.egresslab.practice.kube.kind;

/** The parts of an image's name; what is left out is Docker Hub's. */
record Image(String registry, String repository, String tag) {
    static Image parse(String text) {
        int slash = text.indexOf('/');
        var first = slash < 0 ? "" : text.substring(0, slash);
        boolean named = first.contains(".") || first.contains(":") || first.equals("localhost");
        var rest = named ? text.substring(slash + 1) : text;
        int colon = rest.lastIndexOf(':');
        var repository = colon < 0 ? rest : rest.substring(0, colon);
        boolean official = !named && !repository.contains("/");
        return new Image(
                named ? first : "docker.io",
                official ? "library/" + repository : repository,
                colon < 0 ? "latest" : rest.substring(colon + 1));
    }

    /** The host that is asked for the manifest. */
    String host() {
        return registry.equals("docker.io") ? "registry-1.docker.io" : registry;
    }

    /** Whether nodes come with it: what AKS itself runs is part of their disk. https://aka.ms/aks/release-notes */
    boolean onNode() {
        return registry.equals("mcr.microsoft.com") && repository.matches("(oss/v2|containernetworking)/.*");
    }

    @Override
    public String toString() {
        return registry + "/" + repository + ":" + tag;
    }
}
