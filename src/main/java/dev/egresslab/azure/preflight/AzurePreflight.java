package dev.egresslab.azure.preflight;

import dev.egresslab.azure.Rest;
import dev.egresslab.lab.Design;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Preflight;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a subscription everything that would otherwise be found out half way, all at once. */
public final class AzurePreflight implements Preflight {
    private static final List<Question> ALL = List.of(
            new Providers(),
            new Rights(),
            new Sizes(),
            new Processors(),
            new Addresses(),
            new KubernetesVersion(),
            new WholeTemplate());

    private final Rest rest;
    private final String subscription;

    /** @param subscription its id, for example {@code /subscriptions/…} */
    public AzurePreflight(Rest rest, String subscription) {
        this.rest = rest;
        this.subscription = subscription;
    }

    @Override
    public List<Check> checks(Design design) {
        var asking = Asking.of(rest, subscription, design);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return ALL.stream().map(question -> threads.submit(() -> asked(question, asking))).toList().stream()
                    .flatMap(answer -> got(answer).stream())
                    .toList();
        }
    }

    private static List<Check> asked(Question question, Asking asking) {
        try {
            return question.ask(asking);
        } catch (CloudException e) {
            return List.of(Check.of(
                    Check.State.COULD_NOT_RUN, question.key() + ".unknown", String.valueOf(e.getMessage()), e.code()));
        }
    }

    private static List<Check> got(Future<List<Check>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
