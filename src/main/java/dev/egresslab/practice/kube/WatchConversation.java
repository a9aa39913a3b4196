package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;

import java.io.IOException;

/** A watch over WebSocket, as fabric8 and browsers ask for it: each event is a message. */
record WatchConversation(Watch watch) implements Conversation {
    private static final int NORMAL = 1_000;

    @Override
    public String subprotocol() {
        return "";
    }

    @Override
    public void talk(Wire wire) throws IOException, InterruptedException {
        var talking = Thread.currentThread();
        var listening = Thread.ofVirtual().name("watch ends").start(() -> waitForEnd(wire, talking));
        try {
            watch.tell(wire::sendText);
            wire.close(NORMAL, "");
        } finally {
            listening.interrupt();
        }
    }

    /** The client says nothing until it leaves. */
    private static void waitForEnd(Wire wire, Thread talking) {
        try {
            while (wire.receive() != null) Thread.onSpinWait();
            talking.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
