package dev.egresslab.practice.identity;

import java.util.Set;

/**
 * The tenant, and the one application and person in it.
 *
 * @param clientSecretHash of the application's secret
 * @param principal object id of the application's service principal
 */
public record Directory(String tenant, String client, String clientSecretHash, String principal) {
    /** Microsoft's own public clients, which sign in people: Azure CLI, Azure PowerShell. */
    static final Set<String> PUBLIC_CLIENTS =
            Set.of("04b07795-8ddb-461a-bbee-02f9e1bf7b46", "1950a258-227b-4e31-a9cf-717495945fc2");

    static final String USER = "learner@practice.example";

    /** A directory whose application has this secret. */
    public static Directory of(String tenant, String client, String secret, String principal) {
        return new Directory(tenant, client, Tokens.hash(secret), principal);
    }

    boolean secret(String given) {
        return java.security.MessageDigest.isEqual(
                Tokens.hash(given).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                clientSecretHash.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
