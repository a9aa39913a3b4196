package dev.egresslab.practice.http;

import java.util.Optional;

/** A part of the practice cloud that answers requests below some paths. */
public interface Site {
    /** Whether the request is this site's; the first site that says yes answers. */
    boolean owns(Request request);

    /** Answers, on a virtual thread of its own. */
    Response answer(Request request);

    /** What to do where the request asks to become a WebSocket: a conversation, or empty to answer it as a plain request. */
    default Optional<Conversation> upgrade(Request request) {
        return Optional.empty();
    }
}
