package dev.egresslab.practice.http;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** One WebSocket connection: what comes in waits in a queue, and the conversation runs on a virtual thread of its own. */
public final class Socket extends Session.Listener.AbstractAutoDemanding implements Conversation.Wire {
    private static final int WAITING = 1_024;

    private record Message(byte @Nullable [] bytes) {}

    private final Conversation conversation;
    private final LinkedBlockingQueue<Message> received = new LinkedBlockingQueue<>(WAITING);

    Socket(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        Thread.ofVirtual().name("conversation").start(() -> {
            try {
                conversation.talk(this);
            } catch (IOException e) {
                session.disconnect();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                session.disconnect();
            }
        });
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        var bytes = new byte[payload.remaining()];
        payload.get(bytes);
        put(bytes);
        callback.succeed();
    }

    @Override
    public void onWebSocketText(String message) {
        put(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        put(null);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        put(null);
    }

    @Override
    public byte @Nullable [] receive() throws InterruptedException {
        return received.take().bytes();
    }

    @Override
    public void send(byte[] binaryMessage) throws IOException {
        await(Callback.Completable.with(done -> getSession().sendBinary(ByteBuffer.wrap(binaryMessage), done)));
    }

    @Override
    public void sendText(String message) throws IOException {
        await(Callback.Completable.with(done -> getSession().sendText(message, done)));
    }

    @Override
    public void close(int code, String reason) throws IOException {
        await(Callback.Completable.with(done -> getSession().close(code, reason, done)));
    }

    private void put(byte @Nullable [] bytes) {
        try {
            received.put(new Message(bytes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<Void> sent) throws IOException {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("The client has left", e);
        }
    }
}
