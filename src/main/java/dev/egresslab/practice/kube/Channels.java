package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The channels of an exec or attach connection: each message begins with the number of its own.
 *
 * @see <a href="https://kubernetes.io/blog/2024/08/20/websockets-transition/">The transition to WebSockets</a>
 */
record Channels(Conversation.Wire wire) implements LineConsole.Screen {
    private static final int STATUS = 3;
    private static final byte CLOSE = (byte) 255;

    @Override
    public void show(int channel, String text) {
        try {
            wire.send(message(channel, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how it ended, and closes. */
    void end(String status) throws IOException {
        wire.send(message(STATUS, status));
        wire.close(1000, "");
    }

    /** Types what comes, until the client has gone; resizes are of no interest here. */
    private void listen(Keyboard keyboard) throws InterruptedException {
        for (var message = wire.receive(); message != null; message = wire.receive()) {
            if (message.length == 0) continue;
            if (message[0] == 0) keyboard.type(new String(message, 1, message.length - 1, StandardCharsets.UTF_8));
            else if (message[0] == CLOSE && message.length > 1 && message[1] == 0) keyboard.end();
        }
    }

    /** Listens on a thread of its own while the caller works; {@code over} says that its work is done. */
    Listening beside(Keyboard keyboard, boolean endsInput) {
        var listening = new Listening(Thread.currentThread(), new AtomicBoolean());
        Thread.ofVirtual().name("channels").start(() -> {
            try {
                listen(keyboard);
                if (endsInput) keyboard.end();
                listening.gone();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return listening;
    }

    /** A client that goes before the work is done interrupts whoever works. */
    record Listening(Thread working, AtomicBoolean done) {
        private void gone() {
            if (!done.get()) working.interrupt();
        }

        /** Called by who has worked: what comes now interrupts nothing. */
        void over() {
            done.set(true);
            Thread.interrupted();
        }
    }

    private static byte[] message(int channel, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var message = new byte[bytes.length + 1];
        message[0] = (byte) channel;
        System.arraycopy(bytes, 0, message, 1, bytes.length);
        return message;
    }
}
