package dev.egresslab.practice.kube.shell;

import java.util.List;

/** A program that an image may hold. */
@FunctionalInterface
interface Program {
    /** Runs with its arguments and returns its exit code. */
    int run(Run process, List<String> arguments) throws InterruptedException;
}
