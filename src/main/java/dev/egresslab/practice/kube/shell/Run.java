package dev.egresslab.practice.kube.shell;

import java.util.Map;

/** What a program has when it runs: its container, its console and its environment. */
record Run(Surroundings around, Console console, Map<String, String> environment) {
    void out(String text) {
        console.out(text);
    }

    void err(String text) {
        console.err(text);
    }

    /** Says why it cannot, and with what exit code. */
    int fail(int exit, String message) {
        console.err(message + "\n");
        return exit;
    }
}
