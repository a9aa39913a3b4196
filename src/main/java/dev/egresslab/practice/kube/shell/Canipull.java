package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The program that {@code az aks check-acr} runs on a node: whether a registry's name is known there and whether it answers.
 * There are no registries of the learner's own in the practice cloud, so none of them admits the node's identity.
 *
 * @see <a href="https://github.com/Azure/aks-canipull">aks-canipull</a>
 */
final class Canipull {
    private static final int UNKNOWN_NAME = 52;
    private static final int NO_PERMISSION = 60;

    private Canipull() {}

    static int run(Run process, List<String> arguments) throws InterruptedException {
        // as the program itself does: whoever started it attaches to it meanwhile
        process.around().idle(Duration.ofSeconds(5));
        var registries = arguments.stream().filter(a -> !a.startsWith("-")).toList();
        if (registries.size() != 1) {
            process.out("No ACR input. Expect `canipull myacr.azurecr.io`.\n");
            return 0;
        }
        var registry = registries.getFirst();
        var address = process.around().resolve(registry);
        if (address.isEmpty()) {
            say(process, "Checking host name resolution (" + registry + "): FAILED");
            say(
                    process,
                    "Failed to resolve specified fqdn " + registry + ": lookup " + registry + " on 168.63.129.16:53: "
                            + "no such host");
            return UNKNOWN_NAME;
        }
        say(process, "Checking host name resolution (" + registry + "): SUCCEEDED");
        say(process, "Canonical name for ACR (" + registry + "): " + registry + ".");
        var answer = process.around()
                .send(Probe.tls(process.around().origin(), registry, 443))
                .outcome();
        say(process, "Validating image pull permission: FAILED");
        say(process, "ACR " + registry + " rejected token exchange: " + why(answer, registry, address.get() + ":443"));
        return NO_PERMISSION;
    }

    private static String why(Outcome outcome, String registry, String socket) {
        if (outcome.arrived()) return "ACR token exchange endpoint returned error status: 404. body: ";
        var cause = switch (outcome) {
            case DENIED_TLS -> "read tcp " + socket + ": read: connection reset by peer";
            case REFUSED -> "dial tcp " + socket + ": connect: connection refused";
            default -> "dial tcp " + socket + ": i/o timeout";
        };
        return "failed to send token exchange request: Post \"https://" + registry + "/oauth2/exchange\": " + cause;
    }

    private static void say(Run process, String text) {
        process.out("[" + process.around().now().truncatedTo(ChronoUnit.SECONDS) + "] " + text + "\n");
    }
}
