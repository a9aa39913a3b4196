package dev.egresslab.lab.exercise;

/** How often to ask a way out that chooses its address at random. */
public final class Sampled {
    /** How likely it may be that an address in use was not seen. */
    private static final double DOUBT = 0.001;

    private Sampled() {}

    /** Connections after which at most one in a thousand runs has missed one of {@code addresses}. */
    public static int enough(int addresses) {
        if (addresses < 2) return 1;
        return (int) Math.ceil(Math.log(DOUBT / addresses) / Math.log(1 - 1.0 / addresses));
    }
}
