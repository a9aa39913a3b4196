package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.kube.shell.Console;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** A console over the channels of an exec connection; with a terminal it echoes, and knows backspace, ctrl-C and ctrl-D. */
final class WireConsole implements Console {
    private final Conversation.Wire wire;
    private final boolean tty;
    private final ArrayDeque<Character> keys = new ArrayDeque<>();

    WireConsole(Conversation.Wire wire, boolean tty) {
        this.wire = wire;
        this.tty = tty;
    }

    @Override
    public boolean typed() {
        return tty;
    }

    @Override
    public void out(String text) {
        send(1, tty ? text.replaceAll("(?<!\r)\n", "\r\n") : text);
    }

    @Override
    public void err(String text) {
        if (tty) out(text);
        else send(2, text);
    }

    @Override
    public @Nullable String line() throws InterruptedException {
        var line = new StringBuilder();
        while (true) {
            while (keys.isEmpty()) {
                if (!receive()) return line.isEmpty() ? null : line.toString();
            }
            char c = keys.removeFirst();
            switch (c) {
                case '\r', '\n' -> {
                    if (tty) out("\n");
                    return line.toString();
                }
                case '\u0003' -> {
                    out("^C\n");
                    return "";
                }
                case '\u0004' -> {
                    if (line.isEmpty()) return null;
                }
                case '\u007f', '\b' -> {
                    if (!line.isEmpty()) {
                        line.setLength(line.length() - 1);
                        if (tty) send(1, "\b \b");
                    }
                }
                default -> {
                    line.append(c);
                    if (tty) send(1, String.valueOf(c));
                }
            }
        }
    }

    /** Takes the next message; false when standard input is closed. Resizes are of no interest here. */
    private boolean receive() throws InterruptedException {
        var message = wire.receive();
        if (message == null || message.length == 0) return false;
        if (message[0] == 0) {
            new String(message, 1, message.length - 1, StandardCharsets.UTF_8)
                    .chars()
                    .forEach(c -> keys.add((char) c));
        }
        return !(message[0] == (byte) 255 && message.length > 1 && message[1] == 0);
    }

    static byte[] message(int channel, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var message = new byte[bytes.length + 1];
        message[0] = (byte) channel;
        System.arraycopy(bytes, 0, message, 1, bytes.length);
        return message;
    }

    private void send(int channel, String text) {
        if (text.isEmpty()) return;
        try {
            wire.send(message(channel, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
