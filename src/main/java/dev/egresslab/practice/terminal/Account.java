package dev.egresslab.practice.terminal;

import java.util.Map;

/**
 * Who is signed in, and where.
 *
 * @param endpoint URL of the practice cloud without a slash at the end
 * @param installation a UUID that az keeps as its own
 */
public record Account(
        String endpoint, String tenant, String subscription, String client, String secret, String installation) {
    Map<String, String> places(String folder) {
        return Map.of(
                "endpoint", endpoint,
                "tenant", tenant,
                "subscription", subscription,
                "client", client,
                "secret", secret,
                "installation", installation,
                "folder", folder);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Account[" + endpoint + ", subscription " + subscription + "]";
    }
}
