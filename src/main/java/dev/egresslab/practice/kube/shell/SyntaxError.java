package dev.egresslab.practice.kube.shell;

/** A script that cannot be understood, in the words of a shell. */
final class SyntaxError extends Exception {
    SyntaxError(String message) {
        super("sh: 1: Syntax error: " + message);
    }
}
