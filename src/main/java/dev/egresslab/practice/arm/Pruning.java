package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.template.Template;
import dev.egresslab.practice.http.Request;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a deployment in mode Complete takes away: every resource of its group that the template does not name, those that
 * others use after those others.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-modes">Deployment modes</a>
 */
final class Pruning {
    private final Store store;
    private final Operations operations;
    private final Consumer<Request> send;

    Pruning(Store store, Operations operations, Consumer<Request> send) {
        this.store = store;
        this.operations = operations;
        this.send = send;
    }

    /** Whether nothing is left to take away; where something is, the progress has another phase, or has failed. */
    boolean over(ResourceId deployment, Template template, Progress progress) {
        boolean complete = store.now()
                .find(deployment)
                .flatMap(d -> d.text("/properties/mode"))
                .filter("Complete"::equals)
                .isPresent();
        if (!complete) return true;
        ArmError refusal = null;
        int begun = 0;
        for (var one : unnamed(deployment, template)) {
            if (operations.running(one.id()).isPresent()) {
                begun++;
                continue;
            }
            try {
                send.accept(new Request(
                        "DELETE",
                        one.id().toString(),
                        Map.of("api-version", List.of("2025-03-01")),
                        Map.of(),
                        new byte[0]));
                begun++;
            } catch (ArmError e) {
                refusal = e;
            }
        }
        if (begun > 0) progress.then(new Phase("Running", Duration.ofSeconds(1)));
        else if (refusal != null) progress.fail(refusal.code(), String.valueOf(refusal.getMessage()));
        return begun == 0 && refusal == null;
    }

    private List<Document> unnamed(ResourceId deployment, Template template) {
        var named = new HashSet<ResourceId>();
        template.resources().forEach(one -> named.add(ResourceId.of(one.id())));
        return store.now().below(deployment.groupId().orElseThrow()).stream()
                .filter(d -> Lists.tracked(d.id()) && !named.contains(d.id()))
                .toList();
    }
}
