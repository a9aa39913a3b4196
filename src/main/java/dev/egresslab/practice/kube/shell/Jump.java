package dev.egresslab.practice.kube.shell;

/** Leaves a loop, a function or the shell from within. */
final class Jump extends RuntimeException {
    /** What is left. */
    enum Out {
        BREAK,
        CONTINUE,
        FUNCTION,
        SHELL
    }

    private final Out out;
    private final int value;

    Jump(Out out, int value) {
        super(out.name(), null, false, false);
        this.out = out;
        this.value = value;
    }

    Out out() {
        return out;
    }

    /** The exit code, or how many loops. */
    int value() {
        return value;
    }
}
