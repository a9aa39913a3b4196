package dev.egresslab.practice;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.RequestLog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/** Turns answered requests into lines for a live log, and keeps lab time on disk as it goes. */
final class ActivityLog implements RequestLog {
    private static final Duration KEEP_EVERY = Duration.ofSeconds(2);

    private final LabClock clock;
    private final Settings settings;
    private final InstantSource real;
    private final Consumer<Activity> listener;
    private Instant kept = Instant.EPOCH;

    ActivityLog(LabClock clock, Settings settings, InstantSource real, Consumer<Activity> listener) {
        this.clock = clock;
        this.settings = settings;
        this.real = real;
        this.listener = listener;
    }

    @Override
    public void answered(Request request, int status, long nanos) {
        keep();
        var place = place(request.path());
        var text = "%s %s → %d in %d ms".formatted(request.method(), place, status, nanos / 1_000_000);
        var caller = Caller.of(request);
        listener.accept(new Activity(
                clock.now(),
                source(request.path()),
                place,
                text,
                caller.client(),
                caller.command(),
                caller.change(),
                status));
    }

    private synchronized void keep() {
        if (real.instant().isBefore(kept.plus(KEEP_EVERY))) return;
        kept = real.instant();
        settings.labTime(clock.now());
    }

    private static String source(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/k8s/")) return "kube";
        if (lower.contains("microsoft.containerservice")) return "aks";
        return lower.startsWith("/subscriptions") || lower.startsWith("/tenants") ? "arm" : "identity";
    }

    /** The end of a path is what a reader looks for. */
    private static String place(String path) {
        return path.replaceFirst("(?i)^/subscriptions/[^/]+", "")
                .replaceFirst("(?i)/providers/[^/]+", "")
                .replaceFirst("^/k8s/[^/]+/[^/]+/(api|apis/[^/]+)/[^/]+/", "");
    }
}
