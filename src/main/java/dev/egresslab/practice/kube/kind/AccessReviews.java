package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Questions about oneself: what may I do, and who am I. The account that a cluster's kubeconfig holds is its administrator.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad">Local accounts</a>
 */
record AccessReviews(Names names, Consumer<ObjectNode> answer) implements KubeKind {
    private static final String AUTHORIZATION = "authorization.k8s.io";

    static AccessReviews mayI() {
        return new AccessReviews(
                question(AUTHORIZATION, "SelfSubjectAccessReview"), status -> status.put("allowed", true));
    }

    static AccessReviews rules() {
        return new AccessReviews(question(AUTHORIZATION, "SelfSubjectRulesReview"), AccessReviews::everything);
    }

    static AccessReviews whoAmI() {
        return new AccessReviews(question("authentication.k8s.io", "SelfSubjectReview"), AccessReviews::administrator);
    }

    private static Names question(String group, String kind) {
        var singular = kind.toLowerCase(java.util.Locale.ROOT);
        return new Names(group, "v1", kind, singular + "s", singular, false, List.of(), false);
    }

    private static void everything(ObjectNode status) {
        var resources = status.putArray("resourceRules").addObject();
        for (var all : List.of("verbs", "apiGroups", "resources"))
            resources.putArray(all).add("*");
        var paths = status.putArray("nonResourceRules").addObject();
        for (var all : List.of("verbs", "nonResourceURLs")) paths.putArray(all).add("*");
        status.put("incomplete", false);
    }

    private static void administrator(ObjectNode status) {
        var user = status.putObject("userInfo").put("username", "masterclient");
        user.putArray("groups").add("system:masters").add("system:authenticated");
    }

    @Override
    public List<String> verbs() {
        return List.of("create");
    }

    @Override
    public Optional<ObjectNode> reply(ObjectNode question, ApiServer server) {
        question.put("kind", names.kind()).put("apiVersion", names.apiVersion());
        question.withObject("/metadata");
        answer.accept(question.putObject("status"));
        return Optional.of(question);
    }
}
