package dev.egresslab.practice.http;

import java.io.IOException;

/** One WebSocket connection; {@link #talk} runs on a virtual thread of its own until the conversation is over. */
public interface Conversation {
    /** The subprotocol to answer with, one of those that the client offered. */
    String subprotocol();

    void talk(Wire wire) throws IOException, InterruptedException;

    /** The two directions of a WebSocket connection. */
    interface Wire {
        /** Next binary or text message; null when the client has closed. */
        byte @org.jspecify.annotations.Nullable [] receive() throws InterruptedException;

        void send(byte[] binaryMessage) throws IOException;

        void sendText(String message) throws IOException;

        void close(int code, String reason) throws IOException;
    }
}
