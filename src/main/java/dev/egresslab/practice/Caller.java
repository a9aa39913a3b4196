package dev.egresslab.practice;

import dev.egresslab.practice.http.Request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which program sent a request, by which command, and whether it asked for a change: read from headers and path. */
record Caller(String client, Optional<String> command, boolean change) {
    private static final List<String> CHANGING = List.of("PUT", "POST", "PATCH", "DELETE");

    /** Writes that change nothing: questions that happen to be posted, and streams into a pod. */
    private static final String ASKING =
            "(?i).*(/list[a-z]*|/check[a-z]*|/validate|/whatif|/[a-z]*reviews|/exec|/attach|/portforward|/log)/?$";

    static Caller of(Request request) {
        var agent = request.header("User-Agent").orElse("");
        var az = azCommand(request);
        if (az.isPresent() || agent.toUpperCase(Locale.ROOT).contains("AZURECLI"))
            return new Caller("az", az, changes(request));
        if (agent.startsWith("kubectl/")) return new Caller("kubectl", kubectlCommand(request), changes(request));
        var name = agent.split("[/ ]", 2)[0];
        return new Caller(
                name.matches("[A-Za-z0-9._-]{1,40}") ? name : "another program", Optional.empty(), changes(request));
    }

    /** az says which command sent a request, and by which of its options; it keeps their values to itself. */
    private static Optional<String> azCommand(Request request) {
        return request.header("CommandName")
                .filter(name -> name.matches("[a-z0-9 -]{1,60}"))
                .map(name -> "az " + name
                        + request.header("ParameterSetName")
                                .filter(set -> set.matches("[A-Za-z0-9 -]{1,200}"))
                                .map(set -> " " + set)
                                .orElse(""));
    }

    /** kubectl names its command; without options. */
    private static Optional<String> kubectlCommand(Request request) {
        return request.header("Kubectl-Command").filter(name -> name.matches("kubectl [a-z -]{1,40}"));
    }

    private static boolean changes(Request request) {
        return CHANGING.contains(request.method())
                && request.query("dryRun").isEmpty()
                && !request.path().matches(ASKING);
    }
}
