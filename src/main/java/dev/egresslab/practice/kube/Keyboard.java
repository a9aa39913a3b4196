package dev.egresslab.practice.kube;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What has been typed and not yet read. */
final class Keyboard {
    private static final int END = -1;
    private static final char CTRL_C = '\u0003';
    private static final int HELD = 1_000_000;

    private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>(HELD);
    private final boolean tty;
    private volatile boolean reading;
    private volatile Runnable interrupted = () -> {};

    Keyboard(boolean tty) {
        this.tty = tty;
    }

    /** Who is told of ctrl-C while nobody reads. */
    void onInterrupt(Runnable action) {
        interrupted = action;
    }

    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (tty && c == CTRL_C && !reading) {
                keys.clear();
                interrupted.run();
            } else if (!keys.offer((int) c)) {
                return;
            }
        }
    }

    /** Nothing more will come. */
    void end() {
        if (!keys.offer(END)) keys.clear();
    }

    /** The next key, or -1 where there will be none. */
    int next() throws InterruptedException {
        reading = true;
        try {
            int key = keys.take();
            if (key == END) end();
            return key;
        } finally {
            reading = false;
        }
    }
}
