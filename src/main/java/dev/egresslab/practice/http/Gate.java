package dev.egresslab.practice.http;

import java.util.Optional;
import java.util.function.Function;

/** Stands between a request and the site that answers it; may answer in its place, or not at all. */
@FunctionalInterface
public interface Gate {
    /** Lets everything pass. */
    Gate OPEN = (request, site) -> Optional.of(site.apply(request));

    /** The answer, usually the site's; empty cuts the connection. */
    Optional<Response> pass(Request request, Function<Request, Response> site) throws InterruptedException;
}
