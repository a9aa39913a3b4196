package dev.egresslab.kube;

import dev.egresslab.plan.Cluster;
import io.fabric8.kubernetes.client.KubernetesClient;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Commands in a pod, over a WebSocket. */
final class Exec {
    private Exec() {}

    static Cluster.Ran run(KubernetesClient client, String pod, List<String> command, Duration limit) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var running = client.pods()
                .inNamespace(Api.NAMESPACE)
                .withName(pod)
                .writingOutput(out)
                .writingError(err)
                .exec(command.toArray(String[]::new))) {
            var exit = running.exitCode().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (exit == null || exit < 0) throw Refusals.ours("ExecFailed", 0, "noExit", pod);
            return new Cluster.Ran(exit, text(out), text(err));
        } catch (InterruptedException e) {
            throw Waits.interrupted();
        } catch (TimeoutException e) {
            throw Refusals.ours("Timeout", 0, "runsOn", pod, limit.toSeconds());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw Refusals.of("ExecFailed", 0, String.valueOf(e.getCause()));
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
