package dev.egresslab.plan;

/** What is heard about an operation while it runs, in the cloud's own words, for example {@code CreatingAgentPools: 2/3}. */
public record Progress(String source, Level level, String text) {
    /** How much attention it needs. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }

    /** From Azure Resource Manager. */
    public static Progress arm(String text) {
        return new Progress("ARM", Level.INFO, text);
    }

    /** From a cluster. */
    public static Progress kube(String text) {
        return new Progress("K8S", Level.INFO, text);
    }
}
